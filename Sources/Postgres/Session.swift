internal import Synchronization

/// One connection and what it takes to keep it: lives on the thread of one ``Worker``.
struct Session: ~Copyable {
  let settings: Settings
  let interrupt: Interrupt
  private var connection: Connection?
  private var server: ServerIdentity?
  private let safeServers: SafeServers
  /// The session's `statement_timeout`, or nil when a rollback may have taken it back.
  private var timeoutMs: Int64?
  private var tidying = Tidying.none
  private var backoff = Backoff()

  /// What to do with the connection before it is used again.
  private enum Tidying { case none, rollBack, cancelAndRollBack, close }

  /// Runs of one transaction, the first included.
  private static var attemptCountMax: Int { 5 }

  init(_ settings: Settings, interrupt: Interrupt, safeServers: SafeServers) {
    self.settings = settings
    self.safeServers = safeServers
    self.interrupt = interrupt
  }

  /// Runs a transaction to its end, again when the server asks for that.
  mutating func run<Handles, Answer>(
    _ work: Work<Handles, Answer>
  ) -> Result<Answer, PostgresError> {
    for attempt in 1... {
      let result = self.attempt(work)
      guard case .failure(let error) = result, error.isTransient, attempt < Self.attemptCountMax
      else { return result }
      self.tidyUp()
      // Two that met in a deadlock must not meet again: each waits a random while.
      let pause = Duration.microseconds(Int64.random(in: 0...(1_000 << attempt)))
      if let error = self.pause(pause, until: work.deadline) { return .failure(error) }
    }
    return .failure(.connectionLost)
  }

  private mutating func attempt<Handles, Answer>(
    _ work: Work<Handles, Answer>
  ) -> Result<Answer, PostgresError> {
    let connection: Connection
    do { connection = try self.connected(until: work.deadline) } catch { return .failure(error) }
    var transaction = Transaction(
      connection, work.access, work.settlement, until: work.deadline)
    let timeoutMs = transaction.begin(
      timeoutMs: self.timeoutMs ?? self.settings.statementTimeout.milliseconds)
    let ending = work.run(&transaction)
    let (stage, id) = (transaction.stage, transaction.id)
    self.connection = transaction.end()
    self.timeoutMs = stage == .committed ? timeoutMs : nil
    switch ending {
    case .answered(let result):
      self.tidying = Self.tidying(after: result, stage)
      return result
    case .unsettled(let handles, let replies):
      return self.settle(work, handles, replies, id)
    }
  }

  /// Finds out on a new connection what became of a COMMIT without reply.
  private mutating func settle<Handles, Answer>(
    _ work: Work<Handles, Answer>, _ handles: Handles, _ replies: Replies, _ id: String?
  ) -> Result<Answer, PostgresError> {
    guard let server = self.server else { return .failure(.outcomeUnknown) }
    // Closed first, so that the server stops waiting for us.
    self.connection = nil
    self.server = nil
    let settling = Settling(settings: self.settings, interrupt: self.interrupt, lost: server)
    switch settling.outcome(of: id, work.settlement, until: work.deadline) {
    case .committed: return work.answer(replies, handles)
    case .aborted: return .failure(.connectionLost)
    case .unknown: return .failure(.outcomeUnknown)
    }
  }

  /// Makes the connection fit for its next use, or closes it. Called after the caller has its
  /// answer.
  mutating func tidyUp() {
    guard var connection = self.connection.take() else { return }
    let tidying = self.tidying
    self.tidying = .none
    switch tidying {
    case .none: break
    case .close: return
    case .cancelAndRollBack:
      connection.cancel()
      fallthrough
    case .rollBack:
      if connection.isBroken || !connection.rollBack() { return }
    }
    // Nothing of one caller may be left for the next.
    guard !connection.isBroken, connection.isIdle, !connection.isOwed, !connection.isWornOut else {
      return
    }
    self.connection = consume connection
  }

  private static func tidying<Answer>(
    after result: Result<Answer, PostgresError>, _ stage: Transaction.Stage
  ) -> Tidying {
    if stage == .committed { return .none }
    guard case .failure(let error) = result else { return .rollBack }
    switch error {
    case .deadline, .cancelled: return .cancelAndRollBack
    case .connectionLost, .outcomeUnknown: return .close
    // A plan that a migration has made invalid (0A000, 26000): the session's statements are stale.
    case .refused(let state) where ["0A", "26"].contains(state.category): return .close
    default: return .rollBack
    }
  }

  /// Takes out the standing connection, or makes one, trying again until the deadline.
  private mutating func connected(
    until deadline: ContinuousClock.Instant
  ) throws(PostgresError) -> Connection {
    self.tidyUp()
    guard .now < deadline else { throw .deadline }
    if var connection = self.connection.take(), connection.isAlive() { return connection }
    while true {
      do throws(PostgresError) {
        var connection = try Connection.open(
          self.settings, interrupt: self.interrupt, until: .until(deadline))
        let server = try ServerIdentity(&connection, .until(deadline))
        try self.judge(server, &connection, .until(deadline))
        self.server = server
        self.timeoutMs = nil
        self.backoff = Backoff()
        return connection
      } catch .settings(let fault) {
        throw .settings(fault)
      } catch .cancelled {
        throw .cancelled
      } catch {
        let error = self.pause(self.backoff.next(), until: deadline)
        if let error { throw error == .deadline ? .unavailable : error }
      }
    }
  }

  /// Refuses a server that may lose or tell what it is given; each is asked once in its life.
  private mutating func judge(
    _ server: ServerIdentity, _ connection: inout Connection, _ patience: Patience
  ) throws(PostgresError) {
    let life = server.timeline + "/" + server.life
    guard self.settings.requiresSafety, !self.safeServers.contains(life) else { return }
    guard try ServerSafety(asking: &connection, patience).complaints.isEmpty else {
      throw .settings(.unsafeServer)
    }
    self.safeServers.insert(life)
  }

  /// Waits; an error when the deadline or the caller ends the wait.
  private func pause(
    _ duration: Duration, until deadline: ContinuousClock.Instant
  ) -> PostgresError? {
    let end = ContinuousClock.now + duration
    let patience = Patience.until(min(end, deadline))
    do { try patience.wait(socket: -1, writing: false, interrupt: self.interrupt) } catch .deadline
    { return end < deadline ? nil : .deadline } catch { return error }
    return nil
  }
}

/// The servers that the sessions of one pool found safe, each by its life.
final class SafeServers: Sendable {
  private let lives = Mutex<Set<String>>([])

  func contains(_ life: String) -> Bool { self.lives.withLock { $0.contains(life) } }

  /// Lives end, and few are met in that of a process.
  func insert(_ life: String) { self.lives.withLock { _ = $0.insert(life) } }
}

/// Growing pauses between attempts to connect: from 20 ms to 1 s, with jitter so that sessions do
/// not knock in step.
struct Backoff {
  private var nextMs: Int64 = 20

  mutating func next() -> Duration {
    defer { self.nextMs = min(1_000, self.nextMs * 2) }
    return .milliseconds(Int64.random(in: self.nextMs / 2...self.nextMs))
  }
}

extension Connection {
  /// Ends the open transaction. False when the connection can only be closed.
  mutating func rollBack() -> Bool {
    let patience = Patience.atMost(.milliseconds(500))
    // The pipeline may stand still behind a refusal, so it is ended first.
    self.sync()
    _ = self.send("ROLLBACK", [])
    self.sync()
    do { try self.readAll(patience) } catch { return false }
    return self.isIdle
  }
}
