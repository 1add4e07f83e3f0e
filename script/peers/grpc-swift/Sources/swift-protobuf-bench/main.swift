// swift-protobuf on the 227-byte nested request. Prints one line of JSON: ns an operation, the best
// of five, for the faster of its two inputs.
import Foundation
import PeerProto
import SwiftProtobuf

let operationCount = 200_000

func nowNs() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

let request = Peer_AccessRequest.with {
  $0.caller.requestID = Data("0123456789abcdef".utf8)
  $0.caller.organisation = "buurtteams-utrecht-overvecht"
  $0.caller.actor = "medewerker-004217"
  $0.caller.role = "gezinswerker"
  $0.caller.purpose = "casusregie/huisbezoek-voorbereiden"
  $0.caller.sentAtUs = 1_700_000_000_000_001
  $0.subject.caseID = Data("fedcba9876543210".utf8)
  $0.subject.team = "overvecht-spoorzoom"
  $0.subject.version = 17
  $0.scopes = [
    .with { ($0.field, $0.level) = ("huishouden.samenstelling", 2) },
    .with { ($0.field, $0.level) = ("schuldhulp.status", 1) },
  ]
  $0.wantBytes = 138
}

/// Keeps the compiler from dropping what nobody reads.
@inline(never) func consume<Value>(_ value: Value) { withExtendedLifetime(value) {} }

func bestNs(_ operation: () throws -> Void) rethrows -> Double {
  var best = Double.infinity
  for _ in 0..<5 {
    let start = nowNs()
    for _ in 0..<operationCount { try operation() }
    best = min(best, Double(nowNs() - start) / Double(operationCount))
  }
  return best
}

let bytes: [UInt8] = try request.serializedBytes()
let data: Data = try request.serializedData()
let encode = try bestNs { consume(try request.serializedBytes() as [UInt8]) }
let decodeBytes = try bestNs { consume(try Peer_AccessRequest(serializedBytes: bytes)) }
let decodeData = try bestNs { consume(try Peer_AccessRequest(serializedBytes: data)) }
print(
  "{\"message_bytes\":\(bytes.count),\"encode_ns\":\(encode),"
    + "\"decode_ns\":\(min(decodeBytes, decodeData))}")
