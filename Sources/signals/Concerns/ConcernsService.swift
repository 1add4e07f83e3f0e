internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Synchronization
internal import Vault
internal import Wire

/// The methods of `sluis.signals.v1.Concerns`: for nobody in particular.
///
/// Nothing about a call is kept or logged but the day. Who is told what does not depend on whether
/// a mailbox exists: the same number of bytes after the same statements.
struct ConcernsService: Sendable {
  let log: AuditLog
  let puzzles: Puzzles
  let proofs: LogProofs
  /// How far ahead of the database's clock figures are made and answers dated; only tests look.
  let daysAhead: Int32
  /// Filings that are counted in one transaction.
  let pageCountMax: Int32
  let figures = FiguresTold()
  /// File and Write are held against it only unsolved: who worked waits behind nobody who reads.
  let pace: Pace
  /// Proofs have a rate of their own: they are what costs most, and filing begins with a challenge.
  let provingPace = Pace(countMax: Pace.provingCountMax)
  let filingPlaces = Places(count: 2)
  let provingPlaces = Places(count: 2)

  init(
    log: AuditLog, difficulty: Int = Puzzles.difficultyDefault, daysAhead: Int32 = 0,
    pageCountMax: Int32 = 1_000, pace: Pace = Pace()
  ) {
    self.log = log
    self.pace = pace
    self.pageCountMax = pageCountMax
    self.puzzles = Puzzles(difficulty: difficulty)
    self.proofs = LogProofs(log)
    self.daysAhead = daysAhead
  }

  func add(to routes: inout Routes) {
    routes.answer(SignalsV1.Concerns.getChallenge) { _, call async throws(RPCError) in
      try self.pace.admit()
      return try await self.getChallenge(call)
    }
    routes.answer(SignalsV1.Concerns.getCommittee) { _, call async throws(RPCError) in
      try self.pace.admit()
      return try await self.getCommittee(call)
    }
    routes.answer(SignalsV1.Concerns.file) { request, call async throws(RPCError) in
      try await self.file(request, call)
    }
    routes.answer(SignalsV1.Concerns.write) { request, call async throws(RPCError) in
      try await self.write(request, call)
    }
    routes.answer(SignalsV1.Concerns.read) { request, call async throws(RPCError) in
      try self.pace.admit()
      return try await self.read(request, call)
    }
    routes.answer(SignalsV1.Concerns.prove) { request, call async throws(RPCError) in
      try self.provingPace.admit()
      return try await self.prove(request, call)
    }
    routes.answer(SignalsV1.Concerns.getFigures) { _, _ async throws(RPCError) in
      try self.pace.admit()
      return try await self.getFigures()
    }
  }

  func look<Answer: Sendable>(
    _ call: Call, _ body: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Answer
  ) async throws(RPCError) -> Answer {
    do throws(PostgresError) {
      return try await self.log.pool.transaction(.readOnly, deadline: call.instant, body)
    } catch { throw RPCError(error) }
  }

  private func getChallenge(
    _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.GetChallengeReply> {
    let puzzles = self.puzzles
    var current = try await self.look(call) { (transaction) throws(PostgresError) in
      try puzzles.current(&transaction)
    }
    if current == nil {
      // Once an hour; otherwise whoever asks writes nothing.
      do throws(PostgresError) {
        current = try await self.log.pool.transaction(.readWrite, deadline: call.instant) {
          (transaction) throws(PostgresError) in
          try puzzles.draw(&transaction)
          return try puzzles.current(&transaction)
        }
      } catch { throw RPCError(error) }
    }
    // The hour ended in between.
    guard let (challenge, difficulty) = current else { throw RPCError(.aborted, .notExecuted) }
    return Outcome(
      SignalsV1.GetChallengeReply(challenge: challenge, difficulty: UInt32(difficulty)))
  }

  private func getCommittee(
    _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.GetCommitteeReply> {
    let (known, hasRows) = try await self.look(call) { (transaction) throws(PostgresError) in
      let rows = try transaction.query("SELECT 1 FROM committee_key LIMIT 1").count
      return (try transaction.committee(), rows > 0)
    }
    switch known {
    case .missing: throw RPCError(.unavailable, Reason("committee_key_missing"))
    case .none where !hasRows: throw RPCError(.notFound, Reason("no_committee"))
    case .none: throw RPCError(.unavailable, Reason("not_in_the_log_yet"))
    case .announced(let committee):
      guard let proof = try await self.proof(of: committee.announcement.entry, call) else {
        throw RPCError(.unavailable, Reason("not_in_the_log_yet"))
      }
      return Outcome(
        SignalsV1.GetCommitteeReply(
          key: committee.key.bytes, announcement: committee.announcement.stored, proof: proof,
          verifierKey: self.log.identity.key.text))
    }
  }

  func proof(of entry: UInt128, _ call: Call) async throws(RPCError) -> String? {
    do throws(PostgresError) {
      return try await self.proofs.proof(of: entry, deadline: call.instant)
    } catch { throw RPCError(error) }
  }
}

/// What the whole listener answers in ten seconds, whoever asks: codes are not guessed at speed.
///
/// What one address may ask for is a tenth of it (docs/protocol.md §9).
final class Pace: Sendable {
  static let countMax = 6_000
  static let provingCountMax = 1_000

  private let countMax: Int
  private let window: Duration
  private let state = Mutex((began: ContinuousClock.now, count: 0))

  /// - Parameter window: in which so many are admitted; another one for tests alone.
  init(countMax: Int = Pace.countMax, window: Duration = .seconds(10)) {
    self.countMax = countMax
    self.window = window
  }

  func admit() throws(RPCError) {
    let isAdmitted = self.state.withLock { state in
      if state.began.duration(to: .now) >= self.window { state = (.now, 0) }
      state.count += 1
      return state.count <= self.countMax
    }
    guard isAdmitted else { throw RPCError(.resourceExhausted, .notExecuted, .listenerBusy) }
  }
}

extension Reason {
  static let listenerBusy = Reason("listener_busy")
  static let puzzleUnsolved = Reason("puzzle_unsolved")
}
