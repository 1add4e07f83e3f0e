internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension CommitteeService {
  /// Asks for a deletion, or does it when another member has asked for it before, for the same
  /// reason, within fourteen days: two people with two accounts and two certificates. The tombstone
  /// stays, and the mailbox. A word for another reason takes nobody else's word away: it waits
  /// beside it.
  func delete(
    _ request: SignalsV1.DeleteConcernRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.ConcernWritten> {
    let member = try await self.member(call)
    guard let certificate = call.peer.certificate,
      let index = member.stamp.indexes(of: nil).actor
    else { throw RPCError(.permissionDenied, .noCertificate) }
    let (identity, daysAhead) = (self.read.log.identity, self.daysAhead)
    return try await self.read.change(by: member, call) {
      (transaction, recorder) throws(PostgresError) -> ChangeEnd<SignalsV1.ConcernWritten> in
      let wish = DeletionWish(
        mark: request.mark,
        word: MemberWord(member, certificate, on: recorder.dayMs, ahead: daysAhead),
        actorIndex: index, reason: request.reason)
      guard let concern = try transaction.lockedConcern(wish.mark, identity) else {
        return .refused(RPCError(.notFound, .concernUnknown))
      }
      guard ConcernMove.delete.applied(to: concern.state) != nil else {
        return .refused(RPCError(.failedPrecondition, .stateWrong))
      }
      let alike = try transaction.deletionWishes(wish.mark, identity).filter {
        $0.reason == wish.reason && $0.word.lasts(on: wish.word.day)
      }
      guard let first = alike.first(where: { $0.word.isOfAnother(than: wish.word) }) else {
        // Who said so already is not two people, with however many accounts and certificates.
        guard alike.isEmpty else {
          return .refused(RPCError(.failedPrecondition, .twoPeopleNeeded))
        }
        try transaction.store(wish, vouched: identity.vouch(for: wish.bytes))
        let entry = recorder.plainEvent(
          "concern_deletion_asked", member, object: wish.mark, details: [wish.reasonCode])
        return .done(SignalsV1.ConcernWritten(entry: entry, state: concern.state))
      }
      let burial = Burial(concern: concern, first: first, second: wish, identity: identity)
      return .done(try transaction.bury(burial, member, &recorder))
    }
  }
}

extension CommitteeService {
  private static let waitingCountMax = 500

  /// The words for a deletion that count and wait for another member's, the oldest first. Whose
  /// they are is said of one's own alone.
  func listDeletions(
    _ request: SignalsV1.ListDeletionsRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.ListDeletionsReply> {
    let member = try await self.member(call)
    let (identity, daysAhead) = (self.read.log.identity, self.daysAhead)
    let waiting = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) -> [SignalsV1.WaitingDeletion] in
      let today = try transaction.utcDay() + daysAhead
      return try transaction.deletionWishes(nil, identity).filter { $0.word.lasts(on: today) }
        .map { wish in
          SignalsV1.WaitingDeletion(
            mark: wish.mark, reason: wish.reason, isMine: wish.word.actor == member.actor,
            lapsesDayMs: UInt64(clamping: wish.word.lastDay) * ConcernLife.dayMs)
        }
    }
    return Outcome(
      SignalsV1.ListDeletionsReply(deletions: Array(waiting.prefix(Self.waitingCountMax))))
  }
}

/// Who wants a letter deleted, and why.
private struct DeletionWish: Sendable {
  let mark: UInt128
  let word: MemberWord
  let actorIndex: UInt128
  let reason: SignalsV1.ConcernDeletion

  var reasonCode: String { "reason=\(self.reason.rawValue)" }

  /// What is signed of it.
  var bytes: [UInt8] {
    self.mark.idBytes + self.actorIndex.idBytes + [UInt8(clamping: self.reason.rawValue)]
      + self.word.bytes
  }
}

/// A deletion that two members want.
private struct Burial: Sendable {
  let concern: ConcernRow
  let first: DeletionWish
  let second: DeletionWish
  let identity: LogIdentity
}

/// What is left of a deleted letter.
struct ConcernTombstone: Sendable {
  let mark: UInt128
  let commitment: [UInt8]
  let firstIndex: UInt128
  let secondIndex: UInt128
  let reason: Int32

  /// What is signed of it, with the entry that records it.
  func bytes(_ entry: UInt128) -> [UInt8] {
    self.mark.idBytes + self.commitment + self.firstIndex.idBytes + self.secondIndex.idBytes
      + [UInt8(clamping: self.reason)] + entry.idBytes
  }

  var digest: LedgerV1.RowDigest {
    LedgerV1.RowDigest(
      table: "concern_tombstone", row: self.mark, version: 1,
      digest: RowHash.of(
        self.commitment + self.firstIndex.idBytes + self.secondIndex.idBytes
          + [UInt8(clamping: self.reason)]), removed: false)
  }
}

extension Transaction {
  /// The entry that records the deletion of a letter; nil when no two members deleted it, whatever
  /// somebody wrote into the tables.
  mutating func burial(
    of mark: UInt128, _ identity: LogIdentity
  ) throws(PostgresError) -> UInt128? {
    let found = try self.query(
      """
      SELECT commitment, first_index, second_index, reason::int4, entry, vouched
      FROM concern_tombstone WHERE mark = $1
      """, .uuid(mark)
    ).optional { row throws(PostgresError) in
      (
        tombstone: ConcernTombstone(
          mark: mark, commitment: try row.bytes(0), firstIndex: try row.uuid(1),
          secondIndex: try row.uuid(2), reason: try row.int4(3)), entry: try row.uuid(4),
        vouched: try row.bytes(5)
      )
    }
    guard let found,
      identity.vouched(for: found.tombstone.bytes(found.entry), with: found.vouched)
    else { return nil }
    return found.entry
  }

  fileprivate mutating func utcDay() throws(PostgresError) -> Int32 {
    try self.query(
      "SELECT (clock_timestamp() AT TIME ZONE 'UTC')::date - DATE '1970-01-01'"
    ).only { row throws(PostgresError) in try row.int4(0) }
  }

  /// What members asked for, the oldest first; rows that this service did not write are nobody's.
  ///
  /// - Parameter mark: nil for every letter.
  fileprivate mutating func deletionWishes(
    _ mark: UInt128?, _ identity: LogIdentity
  ) throws(PostgresError) -> [DeletionWish] {
    self.planForParameters()
    return try self.query(
      """
      SELECT actor, actor_index, certificate, reason::int4, vouched, person,
        asked_on - DATE '1970-01-01', mark
      FROM concern_deletion WHERE ($1::uuid IS NULL OR mark = $1)
      ORDER BY asked_on, mark, actor LIMIT 10000
      """, mark.map { .uuid($0) } ?? .null
    ).map { row throws(PostgresError) in
      guard let reason = SignalsV1.ConcernDeletion(rawValue: try row.int4(3)) else {
        throw .shape(column: 3)
      }
      let word = MemberWord(
        actor: try row.uuid(0), person: try row.optionalUUID(5), certificate: try row.bytes(2),
        day: try row.int4(6))
      let wish = DeletionWish(
        mark: try row.uuid(7), word: word, actorIndex: try row.uuid(1), reason: reason)
      return (wish: wish, vouched: try row.bytes(4))
    }.filter { identity.vouched(for: $0.wish.bytes, with: $0.vouched) }.map { $0.wish }
  }

  fileprivate mutating func store(
    _ wish: DeletionWish, vouched: [UInt8]
  ) throws(PostgresError) {
    try self.execute(
      """
      INSERT INTO concern_deletion
        (mark, actor, actor_index, certificate, reason, vouched, person, asked_on)
      VALUES ($1, $2, $3, $4, $5::int4, $6, $7, DATE '1970-01-01' + $8::int4)
      ON CONFLICT (mark, actor) DO UPDATE SET actor_index = $3, certificate = $4,
        reason = $5::int4, vouched = $6, person = $7, asked_on = DATE '1970-01-01' + $8::int4
      """, .uuid(wish.mark), .uuid(wish.word.actor), .uuid(wish.actorIndex),
      .bytes(wish.word.certificate), .int4(wish.reason.rawValue), .bytes(vouched),
      wish.word.person.map { .uuid($0) } ?? .null, .int4(wish.word.day))
  }

  /// Deletes the letter and what the reporter wrote after it, and leaves the tombstone.
  fileprivate mutating func bury(
    _ burial: Burial, _ member: Admitted, _ recorder: inout Recorder
  ) throws(PostgresError) -> SignalsV1.ConcernWritten {
    let (concern, first, second) = (burial.concern, burial.first, burial.second)
    let tombstone = ConcernTombstone(
      mark: concern.mark, commitment: concern.commitment ?? [UInt8](repeating: 0, count: 32),
      firstIndex: first.actorIndex, secondIndex: second.actorIndex,
      reason: second.reason.rawValue)
    let messages = try self.query(
      """
      DELETE FROM concern_message WHERE mark = $1 AND NOT is_answer RETURNING id, sealed
      """, .uuid(concern.mark)
    ).map { row throws(PostgresError) in
      ConcernMessageRow(
        mark: concern.mark, id: try row.uuid(0), isAnswer: false, sealed: try row.bytes(1),
        appearsAt: 0)
    }
    var buried = concern
    buried.letter = nil
    buried.state = .deleted
    buried.version += 1
    try self.update(buried)
    try self.execute("DELETE FROM concern_deletion WHERE mark = $1", .uuid(concern.mark))
    let entry = recorder.concernMoved(
      buried, member,
      rows: [buried.digest, tombstone.digest] + messages.map { $0.digest(isRemoved: true) },
      details: ["commitment=\(tombstone.commitment.digits)", second.reasonCode])
    try self.execute(
      """
      INSERT INTO concern_tombstone
        (mark, commitment, deleted_on, first_index, second_index, reason, entry, vouched)
      VALUES ($1, $2, (clock_timestamp() AT TIME ZONE 'UTC')::date, $3, $4, $5::int4, $6, $7)
      """, .uuid(tombstone.mark), .bytes(tombstone.commitment), .uuid(tombstone.firstIndex),
      .uuid(tombstone.secondIndex), .int4(tombstone.reason), .uuid(entry),
      .bytes(burial.identity.vouch(for: tombstone.bytes(entry))))
    return SignalsV1.ConcernWritten(entry: entry, state: .deleted)
  }
}
