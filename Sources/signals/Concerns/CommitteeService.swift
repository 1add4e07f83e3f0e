internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// The methods of `sluis.signals.v1.Committee`: for its members, each with a certificate and a hat.
///
/// They carry sealed letters to the committee's machine and sealed answers back. What is in them
/// neither this service nor its operator can read.
struct CommitteeService: Sendable {
  let read: AuditedRead
  let proofs: LogProofs
  /// Filings that one call tells at most.
  let fetchCountMax: Int32
  /// How far ahead of the clock words are given and last; only tests look.
  let daysAhead: Int32

  init(_ read: AuditedRead, fetchCountMax: Int32 = 256, daysAhead: Int32 = 0) {
    self.read = read
    self.proofs = LogProofs(read.log)
    self.fetchCountMax = fetchCountMax
    self.daysAhead = daysAhead
  }

  func add(to routes: inout Routes) {
    routes.answer(SignalsV1.Committee.publish) { request, call async throws(RPCError) in
      try await self.publish(request, call)
    }
    routes.answer(SignalsV1.Committee.listDeletions) { request, call async throws(RPCError) in
      try await self.listDeletions(request, call)
    }
    routes.stream(SignalsV1.Committee.fetch) { request, call, items async throws(RPCError) in
      try await self.fetch(request, call, items)
    }
    routes.answer(SignalsV1.Committee.acknowledge) { request, call async throws(RPCError) in
      try await self.move(request.mark, .acknowledge, call)
    }
    routes.answer(SignalsV1.Committee.close) { request, call async throws(RPCError) in
      try await self.move(request.mark, .close, call)
    }
    routes.answer(SignalsV1.Committee.sendAnswer) { request, call async throws(RPCError) in
      try await self.sendAnswer(request, call)
    }
    routes.answer(SignalsV1.Committee.delete) { request, call async throws(RPCError) in
      try await self.delete(request, call)
    }
  }

  /// Who asks, if they are of the committee.
  func member(_ call: Call) async throws(RPCError) -> Admitted {
    let admitted = try await self.read.admitted(call)
    guard admitted.role == .committeeMember else {
      throw RPCError(.permissionDenied, Reason("not_for_role"))
    }
    return admitted
  }

  /// Moves a concern along; what cannot be done in its state is refused.
  private func move(
    _ mark: UInt128, _ move: ConcernMove, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.ConcernWritten> {
    let member = try await self.member(call)
    let identity = self.read.log.identity
    return try await self.read.change(by: member, call) {
      (transaction, recorder) throws(PostgresError) -> ChangeEnd<SignalsV1.ConcernWritten> in
      guard var concern = try transaction.lockedConcern(mark, identity) else {
        return .refused(RPCError(.notFound, .concernUnknown))
      }
      guard let next = move.applied(to: concern.state) else {
        return .refused(RPCError(.failedPrecondition, .stateWrong))
      }
      concern.state = next
      concern.version += 1
      try transaction.update(concern)
      let entry = recorder.concernMoved(concern, member, rows: [concern.digest])
      return .done(SignalsV1.ConcernWritten(entry: entry, state: next))
    }
  }

  /// Puts a sealed answer where the reporter finds it, some time after the next instant at which
  /// answers appear: whoever watches the committee send learns nothing from who reads when.
  private func sendAnswer(
    _ request: SignalsV1.SendAnswerRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.ConcernWritten> {
    let member = try await self.member(call)
    let identity = self.read.log.identity
    let delayMs = Int64(UInt32(truncatingIfNeeded: Random.id()) % 3_600_000)
    return try await self.read.change(by: member, call) {
      (transaction, recorder) throws(PostgresError) -> ChangeEnd<SignalsV1.ConcernWritten> in
      guard var concern = try transaction.lockedConcern(request.mark, identity) else {
        return .refused(RPCError(.notFound, .concernUnknown))
      }
      guard let next = ConcernMove.answer.applied(to: concern.state) else {
        return .refused(RPCError(.failedPrecondition, .stateWrong))
      }
      guard case .announced(let committee) = try transaction.committee() else {
        return .refused(RPCError(.failedPrecondition, Reason("no_committee")))
      }
      // Whoever has the hat and not the key answers nobody, and no deadline is settled by noise.
      guard committee.key.signed(request.answer, as: request.signature) else {
        return .refused(RPCError(.failedPrecondition, .answerUnsigned))
      }
      guard let row = try transaction.insert(request, committee.key, delayMs: delayMs) else {
        return .refused(RPCError(.resourceExhausted, Reason("mailbox_full")))
      }
      concern.state = next
      concern.version += 1
      try transaction.update(concern)
      let entry = recorder.concernMoved(concern, member, rows: [concern.digest, row.digest])
      return .done(SignalsV1.ConcernWritten(entry: entry, state: next))
    }
  }
}

extension Recorder {
  /// Records a state: whoever has the mark finds it in the log, and nobody else.
  mutating func concernMoved(
    _ concern: ConcernRow, _ member: Admitted, rows: [LedgerV1.RowDigest], details: [String] = []
  ) -> UInt128 {
    let indexes = member.stamp.indexes(of: nil)
    let trace = ConcernDigest.state(concern.mark, UInt8(clamping: concern.state.rawValue))
    return self.record(
      Draft(
        self.event(concern.state.recordName, member, trace: trace, rows: rows, details: details),
        indexes: EntryHeader.Indexes(
          subject: concern.mark, actor: indexes.actor, organisation: indexes.organisation)))
  }

  func event(
    _ name: String, _ member: Admitted, trace: UInt128, rows: [LedgerV1.RowDigest],
    details: [String]
  ) -> LedgerV1.Event {
    LedgerV1.Event(
      traceID: trace, spanID: 1, timeMs: self.timeMs, name: name, actor: member.stamp.actor,
      organisation: member.stamp.organisation, revision: member.stamp.revision, rows: rows,
      details: details)
  }
}

extension SignalsV1.ConcernState {
  fileprivate var recordName: String {
    switch self {
    case .filed: "concern_filed"
    case .acknowledged: "concern_acknowledged"
    case .answered: "concern_answered"
    case .closed: "concern_closed"
    case .deleted: "concern_deleted"
    }
  }
}

extension SignalsV1.SendAnswerRequest {
  /// What the committee signed.
  fileprivate var answer: AnswerDigest {
    AnswerDigest(mark: self.mark, id: self.id, sealed: self.sealed)
  }
}

extension Reason {
  static let concernUnknown = Reason("concern_unknown")
  static let answerUnsigned = Reason("answer_unsigned")
  static let stateWrong = Reason("concern_state_wrong")
  static let twoPeopleNeeded = Reason("two_people_needed")
  static let noCertificate = Reason("no_certificate")
}

extension Transaction {
  /// Stores an answer that appears after the next of two instants a day, 07:00 and 19:00 in
  /// Amsterdam; nil when the mailbox has no room.
  fileprivate mutating func insert(
    _ request: SignalsV1.SendAnswerRequest, _ key: CommitteePublicKey, delayMs: Int64
  ) throws(PostgresError) -> ConcernMessageRow? {
    try self.query(
      """
      INSERT INTO concern_message
        (mark, id, is_answer, sealed, committee, signature, appears_at)
      SELECT $1, $2, true, $3, $5, $6, (
        SELECT min(batch) + make_interval(secs => $4::int8 / 1000.0)
        FROM (SELECT clock_timestamp() AS at) AS now,
          generate_series(0, 2) AS day, unnest(ARRAY[7, 19]) AS hour,
          LATERAL (SELECT ((at AT TIME ZONE 'Europe/Amsterdam')::date + day
            + make_interval(hours => hour)) AT TIME ZONE 'Europe/Amsterdam' AS batch) AS batches
        WHERE batch > at)
      WHERE (SELECT count(*) FROM concern_message WHERE mark = $1 AND is_answer) < 29
      ON CONFLICT DO NOTHING RETURNING appears_at
      """, .uuid(request.mark), .uuid(request.id), .bytes(request.sealed), .int8(delayMs),
      .bytes(key.bytes), .bytes(request.signature)
    ).optional { row throws(PostgresError) in
      ConcernMessageRow(
        mark: request.mark, id: request.id, isAnswer: true, sealed: request.sealed,
        appearsAt: try row.timestamp(0), signed: key.bytes + request.signature)
    }
  }
}
