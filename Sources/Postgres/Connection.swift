internal import CPostgres

/// One link to a server, always in pipeline mode: the only place with a `PGconn`.
///
/// Statements are queued, not awaited; answers are read in the order of the statements. All waiting
/// is `poll` with a deadline, never inside libpq. It belongs to one thread (``Worker``).
@safe
struct Connection: ~Copyable {
  /// What the server still owes us, oldest first.
  private enum Owed {
    case preparation(Statements.Key, name: String)
    case answer(Int)
    case sync
  }

  private let link: OpaquePointer
  /// Counts warnings of the server. Notices themselves are dropped: they hold row values.
  private let noticeCounter: UnsafeMutablePointer<Int>
  private let interrupt: Interrupt
  private var owed: [Owed] = []
  private var owedStart = 0
  private var statements = Statements()
  /// Answers since ``forgetAnswers()``, by number; nil while owed.
  private(set) var answers: [Result<Rows, PostgresError>?] = []
  /// The first refusal since the last sync point; what was queued behind it did not run.
  private var refusal: SQLState?
  /// Whether the link is dead or out of step, so that nothing more can be read from it.
  private(set) var isBroken = false
  /// Whether others could see the link: then no cancel key may cross it (libpq < 17 sends it in
  /// clear).
  let isRemote: Bool

  /// Takes over an established link.
  init(owning link: OpaquePointer, isRemote: Bool, interrupt: Interrupt) {
    unsafe self.link = unsafe link
    self.isRemote = isRemote
    self.interrupt = interrupt
    unsafe self.noticeCounter = .allocate(capacity: 1)
    unsafe self.noticeCounter.initialize(to: 0)
    unsafe PQsetNoticeReceiver(
      link,
      { counter, _ in
        guard let counter = unsafe counter?.assumingMemoryBound(to: Int.self) else { return }
        unsafe counter.pointee &+= 1
      }, self.noticeCounter)
    _ = unsafe PQsetErrorVerbosity(link, PQERRORS_SQLSTATE)
    _ = unsafe PQsetnonblocking(link, 1)
    if unsafe PQenterPipelineMode(link) != 1 { self.isBroken = true }
  }

  deinit {
    unsafe PQfinish(self.link)
    unsafe self.noticeCounter.deallocate()
  }

  var noticeCount: Int { unsafe self.noticeCounter.pointee }
  var isIdle: Bool { unsafe PQtransactionStatus(self.link) == PQTRANS_IDLE }
  var isInTransaction: Bool { unsafe PQtransactionStatus(self.link) == PQTRANS_INTRANS }
  var isOwed: Bool { self.owedStart < self.owed.count }
  var isWornOut: Bool { self.statements.isFull }

  /// Whether the link still stands as far as this machine knows: reads what came in, without
  /// waiting.
  mutating func isAlive() -> Bool {
    if self.isBroken { return false }
    if unsafe PQconsumeInput(self.link) == 0 || PQstatus(self.link) != CONNECTION_OK {
      self.isBroken = true
    }
    return !self.isBroken
  }

  /// Queues a statement, preparing it first when this connection has not yet.
  ///
  /// - Returns: the number of its answer. A link that broke shows when that is awaited.
  mutating func send(_ sql: StaticString, _ values: [Value]) -> Int {
    let parameters = Parameters(values)
    let key = Statements.Key(sql)
    let (statement, isNew) = self.statements.find(key, parameters.types)
    if isNew {
      let status = sql.withUTF8Buffer { text in
        unsafe text.withMemoryRebound(to: CChar.self) { text in
          unsafe PQsendPrepare(
            self.link, statement.name, text.baseAddress, parameters.count, statement.types)
        }
      }
      if status == 1 {
        self.owed.append(.preparation(key, name: statement.name))
      } else {
        self.isBroken = true
      }
    }
    let status = unsafe parameters.withPointers { values, lengths, formats in
      unsafe PQsendQueryPrepared(
        self.link, statement.name, parameters.count, values, lengths, formats, 1)
    }
    self.answers.append(nil)
    if status == 1 {
      self.owed.append(.answer(self.answers.count - 1))
    } else {
      self.isBroken = true
    }
    return self.answers.count - 1
  }

  /// Asks for the answers so far without ending the pipeline: a refusal still stops what follows.
  mutating func requestFlush() {
    if unsafe PQsendFlushRequest(self.link) != 1 { self.isBroken = true }
  }

  /// Ends the pipeline: what follows runs even when something before was refused.
  mutating func sync() {
    if unsafe PQpipelineSync(self.link) == 1 {
      self.owed.append(.sync)
    } else {
      self.isBroken = true
    }
  }

  mutating func forgetAnswers() {
    self.answers.removeAll(keepingCapacity: true)
  }

  /// Reads up to the answer with `number`. Throws `.refused` for a statement that did not run.
  mutating func answer(_ number: Int, _ patience: Patience) throws(PostgresError) -> Rows {
    while self.answers[number] == nil { try self.readNext(patience) }
    guard let answer = self.answers[number] else { throw .connectionLost }
    return try answer.get()
  }

  /// Reads all that is owed, up to the last sync point.
  mutating func readAll(_ patience: Patience) throws(PostgresError) {
    while self.isOwed { try self.readNext(patience) }
  }

  /// Asks the server to stop what it runs. Only over a link nobody else sees.
  func cancel() {
    guard !self.isRemote, let request = unsafe PQgetCancel(self.link) else { return }
    defer { unsafe PQfreeCancel(request) }
    var reason = [CChar](repeating: 0, count: 256)
    _ = unsafe PQcancel(request, &reason, Int32(reason.count))
  }
}

extension Connection {
  /// Runs a script by the simple protocol, outside the pipeline, and waits for its end.
  ///
  /// For migrations alone: the text is the program's own, and a transaction stays open around it.
  mutating func runScript(_ sql: [UInt8], _ patience: Patience) throws(PostgresError) {
    self.sync()
    try self.readAll(patience)
    let sent = unsafe (sql + [0]).withUnsafeBytes { text in
      unsafe PQexitPipelineMode(self.link) == 1
        && PQsendQuery(self.link, text.baseAddress?.assumingMemoryBound(to: CChar.self)) == 1
    }
    guard sent else { return try self.breakOff() }
    var state: SQLState?
    while let result = unsafe try self.nextResult(patience) {
      if unsafe PQresultStatus(result) == PGRES_FATAL_ERROR, state == nil {
        state = unsafe SQLState(result: result)
      }
      unsafe PQclear(result)
    }
    guard unsafe PQenterPipelineMode(self.link) == 1 else { return try self.breakOff() }
    if let state {
      if state.endsSession { try self.breakOff() }
      throw .refused(state)
    }
  }

  private mutating func readNext(_ patience: Patience) throws(PostgresError) {
    guard self.isOwed else {
      self.isBroken = true
      throw .connectionLost
    }
    let owed = self.owed[self.owedStart]
    guard let result = unsafe try self.nextResult(patience) else {
      self.isBroken = true
      throw .connectionLost
    }
    self.owedStart += 1
    if self.owedStart == self.owed.count {
      self.owed.removeAll(keepingCapacity: true)
      self.owedStart = 0
    }
    let status = unsafe PQresultStatus(result)
    if case .sync = owed {
      unsafe PQclear(result)
      if status != PGRES_PIPELINE_SYNC { try self.breakOff() }
      self.refusal = nil
      return
    }
    let answer = unsafe self.judge(result, status)
    // Each answer but a sync point is followed by a null that says so, without waiting.
    if let more = unsafe PQgetResult(self.link) {
      unsafe PQclear(more)
      try self.breakOff()
    }
    if self.isBroken { throw .connectionLost }
    switch owed {
    case .answer(let number): self.answers[number] = answer
    case .preparation(let key, let name):
      if case .success = answer { self.statements.confirm(key, name: name) }
    case .sync: break
    }
  }

  private mutating func breakOff() throws(PostgresError) {
    self.isBroken = true
    throw .connectionLost
  }

  /// Takes over a result and says what it means.
  private mutating func judge(
    _ result: OpaquePointer, _ status: ExecStatusType
  ) -> Result<Rows, PostgresError> {
    switch status {
    case PGRES_TUPLES_OK, PGRES_COMMAND_OK:
      return .success(unsafe Rows(owning: result))
    case PGRES_FATAL_ERROR:
      let state = unsafe SQLState(result: result)
      unsafe PQclear(result)
      // Class 57P: the server ends this session; 08: the link itself.
      if unsafe PQstatus(self.link) != CONNECTION_OK || state.endsSession { self.isBroken = true }
      if self.refusal == nil { self.refusal = state }
      self.statements.forgetUnconfirmed()
    case PGRES_PIPELINE_ABORTED:
      unsafe PQclear(result)
      self.statements.forgetUnconfirmed()
    default:  // COPY and the like, which no statement of ours starts.
      unsafe PQclear(result)
      self.isBroken = true
    }
    if self.isBroken { return .failure(.connectionLost) }
    return .failure(.refused(self.refusal ?? SQLState("XX000")))
  }

  private mutating func nextResult(_ patience: Patience) throws(PostgresError) -> OpaquePointer? {
    while unsafe PQisBusy(self.link) != 0 {
      let flushed = unsafe PQflush(self.link)
      if flushed < 0 { try self.breakOff() }
      try patience.wait(
        socket: unsafe PQsocket(self.link), writing: flushed > 0, interrupt: self.interrupt)
      if unsafe PQconsumeInput(self.link) == 0 { try self.breakOff() }
    }
    return unsafe PQgetResult(self.link)
  }
}

extension SQLState {
  init(result: OpaquePointer) {
    guard let field = unsafe PQresultErrorField(result, Int32(UInt8(ascii: "C"))) else {
      self.init("XX000")
      return
    }
    self.init(Array((unsafe String(validatingCString: field) ?? "").utf8))
  }

  /// Whether the server closes the session with this, or the state of the session is unusable.
  var endsSession: Bool { self.description.hasPrefix("57P") || self.category == "08" }
}
