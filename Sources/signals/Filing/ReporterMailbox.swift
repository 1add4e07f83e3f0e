internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// What is kept of a reporter's code: nothing that says who they are, and nothing that opens what
/// they are told (docs/formats/signals.md §6).
struct ReporterMailbox: Sendable {
  let stored: [UInt8]
  let address: BoxAddress
  /// For consent: what the reporter can agree by to being named.
  let agreement: [UInt8]

  /// Reads one from the wire, and tries its address: nothing could be sealed to one of low order.
  init(checking mailbox: SignalsV1.Mailbox) throws(RPCError) {
    self.stored = mailbox.stored
    self.agreement = mailbox.agreement
    do {
      self.address = try BoxAddress(mailbox.address)
      _ = try Letter.seal([], to: self.address, at: Self.place(0, of: 0), padding: .fields)
    } catch { throw RPCError(.invalidArgument, Reason("address_invalid")) }
  }

  fileprivate init(stored: [UInt8], address: BoxAddress) {
    self.stored = stored
    self.address = address
    self.agreement = []
  }

  /// Where a message lies.
  static func place(_ message: UInt128, of signal: UInt128) -> Place {
    Place(
      service: Signals.name, table: "feedback", row: message, scope: signal,
      category: UInt32(Wire.Category.narrative.rawValue), version: 1)
  }
}

extension SignalsService {
  private static let messageCountMax: Int64 = 50
  /// Unknown codes of one actor within an hour, after which none is looked at.
  private static let failedCodesMax: Int64 = 10

  /// Leaves the reporter a message, which only their code opens: not this service either.
  func writeFeedback(
    _ request: SignalsV1.WriteFeedbackRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.Stepped> {
    let text = request.text
    // Areas were renamed since, or the mailbox's term is over.
    if try await self.read.isDone(try self.read.command(of: call), call) {
      return try await self.read.answerAgain(call) { $0.role.triages }
    }
    let (signal, admitted) = try await self.triaging(request.signal, call)
    // What is told about a person is told to a reporter by people, not here.
    try await self.read.screen(text, call)
    let known = Boxed(signal.id)
    let identity = self.read.log.identity
    let (mailbox, isVouched) = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) in
      (
        try transaction.mailbox(of: known.value),
        try transaction.isVouched(.mailbox, known.value, identity)
      )
    }
    guard let mailbox else { throw RPCError(.mailboxMissing) }
    // Whoever wrote another address there would read what the reporter is told.
    guard isVouched else { throw await self.read.rowAltered(known.value, of: .mailbox, call) }
    let message = Boxed(
      CommandIds(service: Signals.name, actor: admitted.actor, command: call.commandID ?? 0).id(0))
    let letter: [UInt8]
    do {
      letter = try Letter.seal(
        SignalsV1.FeedbackText(text: text).encoded(), to: mailbox.address,
        at: ReporterMailbox.place(message.value, of: known.value), padding: .narrative)
    } catch { throw RPCError(.resourceExhausted, Reason("cannot_seal")) }
    return try await self.read.change(by: admitted, call, touched: signal.touched) {
      (transaction, recorder) throws(PostgresError) in
      let count = try transaction.query(
        "SELECT count(*) FROM feedback WHERE signal = $1", .uuid(known.value)
      ).only { row throws(PostgresError) in try row.int8(0) }
      guard count < Self.messageCountMax else { return .refused(RPCError(.mailboxFull)) }
      try transaction.execute(
        """
        INSERT INTO feedback (signal, id, letter, place, written_on)
        VALUES ($1, $2, $3, $4, (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date)
        """, .uuid(known.value), .uuid(message.value), .bytes(letter), .int8(count))
      let rows = try transaction.clearDigests(["feedback"], [known.value])
        .filter { $0.part == message.value }
      let entry = recorder.plainEvent(
        "feedback_written", admitted, object: known.value, rows: rows)
      return .done(signal.stepped(entry: entry))
    }
  }

  /// What there is for whoever has the code. It says how far the signal is and no more.
  func readMailbox(
    _ request: SignalsV1.ReadMailboxRequest, _ call: Call
  ) async throws(RPCError) -> Receipted<SignalsV1.ReadMailboxReply> {
    guard let claims = self.read.gate.session.claims(of: call) else {
      throw RPCError(.unauthenticated, Reason("token_unknown"))
    }
    let opened = try await self.read.open([], of: nil, asked: [.public], for: call)
    return try opened.reply(
      try await self.mailbox(request.mailbox, of: Boxed(claims.actor), call))
  }

  /// The mailbox whose value `actor` gives: a guess is counted, and after a few none is looked at.
  /// One at a time: looking and counting is one transaction, under a lock of the actor's own.
  func mailbox(
    _ value: [UInt8], of actor: Boxed, _ call: Call
  ) async throws(RPCError) -> SignalsV1.ReadMailboxReply {
    let stored = ReporterCode.stored(mailbox: value)
    let look: Look
    do throws(PostgresError) {
      look = try await self.read.log.pool.transaction(deadline: call.instant) {
        (transaction) throws(PostgresError) -> Look in
        guard try transaction.failedCount(of: actor.value) < Self.failedCodesMax else {
          return .tooMany
        }
        if let reply = try transaction.messages(stored) { return .found(reply) }
        try transaction.execute("INSERT INTO failed_code (actor) VALUES ($1)", .uuid(actor.value))
        return .unknown
      }
    } catch { throw RPCError(error).afterDecision }
    switch look {
    case .found(let reply): return reply
    case .unknown: throw RPCError(.notFound, reasons: [SignalRefusal.mailboxUnknown.rawValue])
    case .tooMany:
      throw RPCError(.resourceExhausted, reasons: [SignalRefusal.tooManyCodes.rawValue])
    }
  }

  private enum Look: Sendable {
    case found(SignalsV1.ReadMailboxReply)
    case unknown
    case tooMany
  }
}

extension Transaction {
  /// Unknown codes of an actor within an hour; until the end of the transaction no other one of
  /// theirs is looked at.
  fileprivate mutating func failedCount(of actor: UInt128) throws(PostgresError) -> Int64 {
    try self.execute(
      "SELECT pg_advisory_xact_lock($1, hashtext($2::uuid::text))", .int4(0x6D61_696C),
      .uuid(actor))
    return try self.query(
      """
      SELECT count(*) FROM failed_code
      WHERE actor = $1 AND at > clock_timestamp() - interval '1 hour'
      """, .uuid(actor)
    ).only { row throws(PostgresError) in try row.int8(0) }
  }

  mutating func insert(
    _ mailbox: ReporterMailbox, of signal: UInt128, _ identity: LogIdentity
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    try self.execute(
      "INSERT INTO mailbox (stored, signal, address) VALUES ($1, $2, $3)", .bytes(mailbox.stored),
      .uuid(signal), .bytes(mailbox.address.bytes))
    return try self.vouch(for: .mailbox, signal, identity)
  }

  fileprivate mutating func mailbox(
    of signal: UInt128
  ) throws(PostgresError) -> ReporterMailbox? {
    let row = try self.query(
      "SELECT stored, address FROM mailbox WHERE signal = $1", .uuid(signal)
    ).optional { row throws(PostgresError) in (try row.bytes(0), try row.bytes(1)) }
    guard let row else { return nil }
    do { return ReporterMailbox(stored: row.0, address: try BoxAddress(row.1)) } catch {
      throw .shape(column: 1)
    }
  }

  fileprivate mutating func messages(
    _ stored: [UInt8]
  ) throws(PostgresError) -> SignalsV1.ReadMailboxReply? {
    let signal = try self.query(
      """
      SELECT s.id, s.state::int4 FROM mailbox m JOIN signal s ON s.id = m.signal
      WHERE m.stored = $1
      """, .bytes(stored)
    ).optional { row throws(PostgresError) in (try row.uuid(0), try row.int4(1)) }
    guard let signal else { return nil }
    let messages = try self.query(
      "SELECT id, letter, written_on::text FROM feedback WHERE signal = $1 ORDER BY place",
      .uuid(signal.0)
    ).map { row throws(PostgresError) -> SignalsV1.Feedback in
      guard let day = AmsterdamDate(try row.text(2)) else { throw .shape(column: 2) }
      return SignalsV1.Feedback(
        id: try row.uuid(0), letter: try row.bytes(1), on: day.onWire)
    }
    let progress: SignalsV1.Progress =
      switch SignalState(rawValue: signal.1) {
      case .new, nil: .received
      case .triage, .invited, .agreed, .moving: .inWork
      case .closed: .done
      }
    return SignalsV1.ReadMailboxReply(signal: signal.0, progress: progress, messages: messages)
  }
}
