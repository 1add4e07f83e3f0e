internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension CommitteeService {
  /// Announces the committee's public key: in the log, where everybody sees it, before anything is
  /// sealed to it.
  ///
  /// Letters are sealed to the newest key from then on, so another one than the first takes two
  /// members who want the same, as a deletion does.
  func publish(
    _ request: SignalsV1.PublishCommitteeRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.ConcernWritten> {
    let member = try await self.member(call)
    guard let certificate = call.peer.certificate else {
      throw RPCError(.permissionDenied, .noCertificate)
    }
    let key: CommitteePublicKey
    do throws(VaultError) {
      key = try CommitteePublicKey(request.key)
      // A point of low order would let everybody read what is sealed to it.
      _ = try SealedLetter.seal([], .receipt(0), to: key.address)
    } catch { throw RPCError(.invalidArgument, Reason("address_invalid")) }
    let (log, identity, daysAhead) = (self.read.log, self.read.log.identity, self.daysAhead)
    return try await self.read.change(by: member, call) {
      (transaction, recorder) throws(PostgresError) -> ChangeEnd<SignalsV1.ConcernWritten> in
      // Two keys at once would draw one number; a lock on the table takes more than may be done
      // with it. The class is the ASCII bytes of "ckey".
      try transaction.execute(
        "SELECT pg_advisory_xact_lock($1, $2)", .int4(0x636B_6579), .int4(1))
      let known = try transaction.committeeRows()
      guard !known.sound.contains(where: { $0.key == key.bytes }) else {
        return .refused(RPCError(.alreadyExists, Reason("committee_key_known")))
      }
      for altered in known.altered.prefix(CommitteeRows.namedCountMax) {
        log.metUnopened()
        recorder.plainEvent(
          "row_altered", member, object: altered.id,
          details: ["table=committee_key", "number=\(altered.number)"])
      }
      let row = known.next(key)
      if !known.isFirst {
        let wish = CommitteeWish(
          key: row, word: MemberWord(member, certificate, on: recorder.dayMs, ahead: daysAhead))
        guard let first = try transaction.committeeWish(row, identity),
          first.word.lasts(on: wish.word.day)
        else {
          try transaction.store(wish, vouched: identity.vouch(for: wish.bytes))
          let entry = recorder.plainEvent("committee_key_asked", member, object: row.id)
          return .done(SignalsV1.ConcernWritten(entry: entry, state: nil))
        }
        guard first.word.isOfAnother(than: wish.word) else {
          return .refused(RPCError(.failedPrecondition, .twoPeopleNeeded))
        }
      }
      return .done(try transaction.announce(row, member, &recorder))
    }
  }
}

/// Who wants which key to be the committee's next one.
private struct CommitteeWish: Sendable {
  let key: CommitteeKeyRow
  let word: MemberWord

  /// What is signed of it; of another number it is another wish.
  var bytes: [UInt8] {
    Array("committee".utf8) + self.key.key + UInt128(clamping: self.key.number).idBytes
      + self.word.bytes
  }
}

/// A public key of the committee, as it is stored.
struct CommitteeKeyRow: Sendable {
  let number: Int32
  /// Address and verifying key.
  let key: [UInt8]

  /// Its id in records: the first half of what the log announces.
  var id: UInt128 { UInt128(idBytes: Array(ConcernDigest.committee(self.key).prefix(16))) ?? 0 }

  var digest: LedgerV1.RowDigest {
    LedgerV1.RowDigest(
      table: "committee_key", row: self.id, version: UInt32(clamping: self.number),
      digest: RowHash.of(self.key), removed: false)
  }
}

extension Recorder {
  /// Announces a key: its digest is the trace and the subject of the clear header, and what all
  /// announcements are found by stands in the place of an organisation.
  mutating func committeeAnnounced(_ key: CommitteeKeyRow, _ member: Admitted) -> UInt128 {
    let digest = ConcernDigest.committee(key.key)
    return self.record(
      Draft(
        self.event("committee_announced", member, trace: key.id, rows: [key.digest], details: []),
        indexes: EntryHeader.Indexes(
          subject: UInt128(idBytes: Array(digest.suffix(16))),
          organisation: ConcernDigest.announcement)))
  }
}

extension Transaction {
  /// What a member asked for; nil for a row that this service did not write.
  fileprivate mutating func committeeWish(
    _ key: CommitteeKeyRow, _ identity: LogIdentity
  ) throws(PostgresError) -> CommitteeWish? {
    let found = try self.query(
      """
      SELECT actor, person, certificate, asked_on - DATE '1970-01-01', vouched
      FROM committee_wish WHERE key = $1
      """, .bytes(key.key)
    ).optional { row throws(PostgresError) in
      let word = MemberWord(
        actor: try row.uuid(0), person: try row.optionalUUID(1), certificate: try row.bytes(2),
        day: try row.int4(3))
      return (wish: CommitteeWish(key: key, word: word), vouched: try row.bytes(4))
    }
    guard let found, identity.vouched(for: found.wish.bytes, with: found.vouched) else {
      return nil
    }
    return found.wish
  }

  fileprivate mutating func store(
    _ wish: CommitteeWish, vouched: [UInt8]
  ) throws(PostgresError) {
    try self.execute(
      """
      INSERT INTO committee_wish (key, actor, person, certificate, asked_on, vouched)
      VALUES ($1, $2, $3, $4, DATE '1970-01-01' + $5::int4, $6)
      ON CONFLICT (key) DO UPDATE SET actor = $2, person = $3, certificate = $4,
        asked_on = DATE '1970-01-01' + $5::int4, vouched = $6
      """, .bytes(wish.key.key), .uuid(wish.word.actor),
      wish.word.person.map { .uuid($0) } ?? .null, .bytes(wish.word.certificate),
      .int4(wish.word.day), .bytes(vouched))
  }

  fileprivate mutating func announce(
    _ row: CommitteeKeyRow, _ member: Admitted, _ recorder: inout Recorder
  ) throws(PostgresError) -> SignalsV1.ConcernWritten {
    let entry = recorder.committeeAnnounced(row, member)
    // What was asked for under this number is decided.
    try self.execute("DELETE FROM committee_wish")
    try self.execute(
      "INSERT INTO committee_key (number, key, announcement) VALUES ($1, $2, $3)",
      .int4(row.number), .bytes(row.key), .uuid(entry))
    return SignalsV1.ConcernWritten(
      entry: entry, state: nil, key: UInt32(clamping: row.number))
  }
}
