internal import Ledger
internal import Logging
internal import Postgres
internal import RPC
internal import ServiceLifecycle
internal import Wire

/// Gets this log cosigned: at once when it grew, and again and again when it did not.
///
/// Every replica runs one. They ask for checkpoints of one tree, so what one of them is told holds
/// for all.
struct WitnessLink: Service {
  /// How often a log that does not grow is cosigned anew, at most.
  private static let refreshMax = Duration.seconds(60)
  private static let retryMax = Duration.seconds(1)
  private static let timeoutMax = Duration.seconds(5)
  /// Sizes of the witness's that are answered to before it is left alone for a while.
  private static let attemptCountMax = 3

  private let log: AuditLog
  private let client: WitnessClient
  private let refresh: Duration
  private let retry: Duration
  private let logger = Logger(label: "sluis.witness")

  init(_ log: AuditLog, key: NoteKey, web: WebClient, limit: Duration) {
    self.log = log
    self.client = WitnessClient(key: key, web: web, timeout: min(Self.timeoutMax, limit / 4))
    self.refresh = min(Self.refreshMax, limit / 4)
    self.retry = min(Self.retryMax, limit / 8)
  }

  func run() async {
    await cancelWhenGracefulShutdown { await self.follow() }
  }

  private func follow() async {
    var memory = Memory()
    while !Task.isCancelled {
      let edition = self.log.newest.edition
      guard self.log.newest.checkpoint != nil else {
        // Signed or rebuilt in a moment; nobody may be shown anything before.
        _ = await self.log.newest.changed(since: edition, until: .now + self.retry)
        continue
      }
      let isDone = await self.round(&memory)
      await self.tell(&memory)
      if isDone {
        _ = await self.log.newest.changed(since: edition, until: .now + self.refresh)
      } else {
        try? await Task.sleep(for: self.retry)  // a cancelled sleep ends the loop
      }
    }
  }

  /// What one replica keeps between rounds; all of it can be found again.
  private struct Memory {
    /// The size cosigned last, as far as is known.
    var size: Int?
    /// What the log was told of: whether things are disclosed. Nil before the first round.
    var isDisclosing: Bool?
    /// Whether disclosure stopped and went on while a question hung, and the log was not told.
    var hasLapsed = false
  }

  /// Has the newest checkpoint cosigned.
  ///
  /// - Returns: whether it was.
  private func round(_ memory: inout Memory) async -> Bool {
    guard !self.log.isStopped else { return false }
    do {
      if memory.size == nil { memory.size = try await self.recall() }
      guard !self.log.isStopped else { return false }
      guard let newest = self.log.newest.checkpoint,
        let note = try await self.read({ (tx) throws(PostgresError) in
          try CosignatureTable.note(ofSize: newest.size, &tx)
        })
      else { return false }
      for _ in 0..<Self.attemptCountMax {
        let old = min(memory.size ?? 0, newest.size)
        // Without its nodes there is no proof, and nothing to be said of the log: later, perhaps.
        guard let path = try await self.path(from: old, to: newest.size) else { return false }
        switch try await self.client.add(note, old: old, path: path, of: self.log.identity.key) {
        case .cosigned(let line, let seconds):
          try await self.store(line, newest.size, seconds)
          memory.size = newest.size
          return true
        case .other(let size) where size <= newest.size: memory.size = size
        case .other, .unproven:
          try await self.examine()
          return false
        case .useless: return false
        }
      }
      return false
    } catch {
      // Asked again in a moment; what stays without an answer stops disclosure by itself.
      return false
    }
  }

  /// What the database has: a replica that starts is not fresher than the last line.
  private func recall() async throws(PostgresError) -> Int {
    let witness = self.client.key.name
    let kept = try await self.read { (tx) throws(PostgresError) in
      (alarm: try AlarmTable.code(&tx), newest: try CosignatureTable.newest(by: witness, &tx))
    }
    // What the witness proved once is not forgotten by starting again.
    if let code = kept.alarm { self.stop(code) }
    guard let newest = kept.newest else { return 0 }
    if let seconds = self.client.key.seconds(of: newest.line, under: newest.note) {
      self.seen(atSeconds: seconds)
    }
    return newest.size
  }

  /// The proof from one size to a larger one; nil when nodes that it takes are not there.
  private func path(from old: Int, to new: Int) async throws(PostgresError) -> [TreeHash]? {
    guard old > 0, old < new else { return [] }
    return try await LogReader(log: self.log)
      .consistency(from: old, to: new, deadline: .now + self.client.timeout)
  }

  private func store(
    _ line: String, _ size: Int, _ seconds: UInt64
  ) async throws(PostgresError) {
    let witness = self.client.key.name
    try await self.log.pool.transaction(deadline: .now + .seconds(5)) {
      (tx) throws(PostgresError) in
      try CosignatureTable.store(line, by: witness, ofSize: size, atSeconds: seconds, &tx)
    }
    self.seen(atSeconds: seconds)
  }

  private func seen(atSeconds seconds: UInt64) {
    self.log.witnessing.seen(atMs: seconds.clampedMs, nowMs: WallClock.nowMs())
  }

  /// Asks the witness for its proof that this log is not the one it knew; stops when it has one.
  ///
  /// The proof is a checkpoint with the log's own signature. What the database holds is read after
  /// it: another replica may have signed, and had cosigned, more than this one knew.
  private func examine() async throws {
    let key = self.log.identity.key
    guard let theirs = try await self.client.newest(of: key), theirs.size > 0 else { return }
    let ours = try await self.read({ [identity = self.log.identity] (tx) throws(PostgresError) in
      try SequencerTables.newest(&tx, of: identity)
    })
    var path: [TreeHash]?
    if let ours, ours.size > theirs.size {
      path = try await self.path(from: theirs.size, to: ours.size)
    } else {
      path = []
    }
    if let code = Self.finding(theirs, ours, path) { try await self.alarm(code) }
  }

  /// What a checkpoint that the witness shows, with the log's own signature, proves against it.
  ///
  /// - Parameter path: from theirs to ours; nil when it could not be made, which proves nothing.
  static func finding(
    _ theirs: Checkpoint, _ ours: Checkpoint?, _ path: [TreeHash]?
  ) -> String? {
    guard let ours, ours.size >= theirs.size else { return "log_behind_witness" }
    // Two histories are shown by a proof that was made and does not lead there, not by none.
    guard let path else { return nil }
    return Tree.extends(theirs.root, theirs.size, to: ours.root, ours.size, path: path)
      ? nil : "log_forked"
  }

  /// Stops the log, here first and then for every start to come.
  private func alarm(_ code: String) async throws(PostgresError) {
    self.stop(code)
    try await self.log.pool.transaction(deadline: .now + .seconds(5)) {
      (tx) throws(PostgresError) in try AlarmTable.store(code, &tx)
    }
  }

  private func stop(_ code: String) {
    guard !self.log.isStopped else { return }
    self.log.stop()
    self.logger.critical(
      "the witness knows this log otherwise: nothing is done until an operator has looked",
      metadata: ["code": "\(code)"])
  }

  /// Puts into the log that disclosure stopped, or goes on; both, when it did both meanwhile.
  private func tell(_ memory: inout Memory) async {
    let isFresh = self.log.witnessing.isFresh
    // What a start finds in the database may be old: nothing was disclosed by it.
    if self.log.witnessing.takeLapse(), memory.isDisclosing == true { memory.hasLapsed = true }
    if !isFresh || memory.hasLapsed, memory.isDisclosing ?? true {
      self.logger.critical(
        "nothing was cosigned for too long: nothing is disclosed until the witness answers",
        metadata: ["code": "not_witnessed"])
      guard await self.record("disclosure_stopped") else { return }
      memory.isDisclosing = false
      memory.hasLapsed = false
    }
    guard isFresh else { return }
    if memory.isDisclosing == false {
      self.logger.notice("cosigned again: disclosure goes on")
      guard await self.record("disclosure_resumed") else { return }
    }
    memory.isDisclosing = true
  }

  /// - Returns: whether it is in the log. If not it is told in the next round: a log that takes no
  ///   entries has an alarm of its own.
  private func record(_ name: String) async -> Bool {
    do {
      _ = try await self.log.commit(deadline: .now + .seconds(5)) {
        (_, recorder) throws(PostgresError) in
        let event = LedgerV1.Event(
          traceID: UInt128.random(in: 1...UInt128.max), spanID: UInt64.random(in: 1...UInt64.max),
          timeMs: recorder.timeMs, name: name, details: ["not_witnessed"])
        _ = recorder.record(Draft(event, indexes: EntryHeader.Indexes()))
      }.entry
      return true
    } catch { return false }
  }

  private func read<Answer: Sendable>(
    _ body: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Answer
  ) async throws(PostgresError) -> Answer {
    try await self.log.pool.transaction(.readOnly, deadline: .now + .seconds(5), body)
  }
}

extension WitnessLink {
  /// As the configuration says.
  init(
    _ log: AuditLog, _ settings: ServiceSettings.Witness, _ credentials: Credentials
  ) throws(StartRefusal) {
    guard let key = try? NoteKey(text: settings.key), key.kind == .witness else {
      throw StartRefusal("witness.verifierKey is not a witness's verifier key")
    }
    guard let identity = Identity(uri: settings.address.identity), identity.kind == .witness else {
      throw StartRefusal("witness.identity is not of the form sluis://…/witness/…")
    }
    do {
      let web = try WebClient(
        to: Address(host: settings.address.host, port: settings.address.port),
        credentials: credentials, expecting: identity, group: EventLoops.shared)
      self.init(log, key: key, web: web, limit: settings.disclosesFor)
    } catch { throw StartRefusal("\(error)") }
  }
}
