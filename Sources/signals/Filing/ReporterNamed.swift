internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

// A reporter's yes to being named, and its end (docs/formats/signals.md §6).
extension SignalsService {
  /// Lets triage know who reported, or takes that back. Whoever has the code says so, and nobody
  /// else can.
  func agreeToBeNamed(
    _ request: SignalsV1.AgreeToBeNamedRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.Agreed> {
    let admitted = try await self.read.admitted(call)
    let found = try await self.mailbox(request.mailbox, of: Boxed(admitted.actor), call)
    let (signal, isWithdrawn) = (Boxed(found.signal), request.withdraw)
    let identity = self.read.log.identity
    let isVouched = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) in
      try transaction.isVouched(.mailbox, signal.value, identity)
    }
    // A row that somebody else wrote could say that nobody was told.
    guard isVouched else { throw await self.read.rowAltered(signal.value, of: .mailbox, call) }
    let ids = CommandIds(
      service: Signals.name, actor: admitted.actor, command: call.commandID ?? 0)
    _ = try await self.read.gate.call(
      ConsentV1.Directory.tellReporter,
      ConsentV1.TellReporterRequest(
        scope: signal.value, word: request.word, withdraw: isWithdrawn),
      for: call, command: ids.command("tell"))
    return try await self.read.change(by: admitted, call) {
      (transaction, recorder) throws(PostgresError) in
      let toldOn = try transaction.setWithheld(isWithdrawn, signal.value)
      let rows = try transaction.vouch(for: .mailbox, signal.value, identity)
      let entry = recorder.plainEvent(
        isWithdrawn ? "reporter_withdrew" : "reporter_agreed", admitted, object: signal.value,
        rows: rows)
      return .done(SignalsV1.Agreed(entry: entry, toldOn: toldOn?.onWire))
    }
  }

  /// Whether triage may still be shown who reported, now that the gate released it: written down
  /// before it is shown, so that who takes a yes back is told the truth. A reporter without a code
  /// takes nothing back.
  func tells(_ signal: Boxed, _ call: Call) async throws(RPCError) -> Bool {
    let identity = self.read.log.identity
    let standing: Told
    do throws(PostgresError) {
      standing = try await self.read.log.commit(deadline: call.instant) {
        (transaction, recorder) throws(PostgresError) -> Told in
        let told = try transaction.told(signal.value, identity)
        guard told == .first else {
          transaction.abandon()
          return told
        }
        try transaction.execute(
          """
          UPDATE mailbox SET told_on = (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
          WHERE signal = $1
          """, .uuid(signal.value))
        let rows = try transaction.vouch(for: .mailbox, signal.value, identity)
        recorder.byItself("reporter_shown", signal.value, rows: rows)
        return told
      }.answer
    } catch { throw RPCError(error).afterDecision }
    switch standing {
    case .first, .again: return true
    case .withheld: return false
    case .altered: throw await self.read.rowAltered(signal.value, of: .mailbox, call)
    }
  }

  /// What showing a reporter now would be.
  fileprivate enum Told: Sendable {
    /// For the first time.
    case first
    /// Told before, or without a code and so for good.
    case again
    case withheld
    /// The row is none that this service wrote.
    case altered
  }
}

extension Transaction {
  fileprivate mutating func told(
    _ signal: UInt128, _ identity: LogIdentity
  ) throws(PostgresError) -> SignalsService.Told {
    let row = try self.query(
      "SELECT is_withheld, told_on IS NULL FROM mailbox WHERE signal = $1 FOR UPDATE",
      .uuid(signal)
    ).optional { row throws(PostgresError) in (try row.bool(0), try row.bool(1)) }
    guard let row else { return .again }
    guard try self.isVouched(.mailbox, signal, identity) else { return .altered }
    return row.0 ? .withheld : row.1 ? .first : .again
  }

  /// - Returns: the day on which the reporter was first shown.
  fileprivate mutating func setWithheld(
    _ isWithheld: Bool, _ signal: UInt128
  ) throws(PostgresError) -> AmsterdamDate? {
    try self.query(
      "UPDATE mailbox SET is_withheld = $2 WHERE signal = $1 RETURNING told_on::text",
      .uuid(signal), .bool(isWithheld)
    ).only { row throws(PostgresError) in try row.optionalText(0).flatMap(AmsterdamDate.init) }
  }
}
