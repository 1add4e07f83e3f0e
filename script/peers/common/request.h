// The 227-byte nested request that every peer sends, packed by protobuf-c.
#pragma once
#include "peer.pb-c.h"

static inline size_t pack_request(uint8_t *out, uint64_t sent_at_us, uint32_t want_bytes) {
  static uint8_t request_id[16] = "0123456789abcdef", case_id[16] = "fedcba9876543210";
  Peer__Caller caller = PEER__CALLER__INIT;
  Peer__Subject subject = PEER__SUBJECT__INIT;
  Peer__Scope first = PEER__SCOPE__INIT, second = PEER__SCOPE__INIT;
  Peer__Scope *scopes[2] = {&first, &second};
  Peer__AccessRequest request = PEER__ACCESS_REQUEST__INIT;
  caller.request_id = (ProtobufCBinaryData){16, request_id};
  caller.organisation = "buurtteams-utrecht-overvecht";
  caller.actor = "medewerker-004217";
  caller.role = "gezinswerker";
  caller.purpose = "casusregie/huisbezoek-voorbereiden";
  caller.sent_at_us = sent_at_us;
  subject.case_id = (ProtobufCBinaryData){16, case_id};
  subject.team = "overvecht-spoorzoom";
  subject.version = 17;
  first.field = "huishouden.samenstelling";
  first.level = 2;
  second.field = "schuldhulp.status";
  second.level = 1;
  request.caller = &caller;
  request.subject = &subject;
  request.n_scopes = 2;
  request.scopes = scopes;
  request.want_bytes = want_bytes;
  return peer__access_request__pack(&request, out);
}
