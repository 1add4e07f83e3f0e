internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// The methods of `sluis.panel.v1.Panel`: for people with a certificate and a hat.
struct PanelService: Sendable {
  let read: AuditedRead
  let keys: PanelKeys
  /// How long a round may be open, in microseconds; tests hold shorter ones.
  let openUs: ClosedRange<Int64>
  let told = ToldTexts()

  init(
    _ read: AuditedRead, keys: PanelKeys, openUs: ClosedRange<Int64> = PanelRound.openUs
  ) {
    self.read = read
    self.keys = keys
    self.openUs = openUs
  }

  func add(to routes: inout Routes) {
    routes.answer(PanelV1.Panel.foundPanel) { request, call async throws(RPCError) in
      try await self.foundPanel(request, call)
    }
    routes.answer(PanelV1.Panel.invite) { request, call async throws(RPCError) in
      try await self.invite(request, call)
    }
    routes.answer(PanelV1.Panel.join) { request, call async throws(RPCError) in
      try await self.join(request, call)
    }
    routes.answer(PanelV1.Panel.leave) { request, call async throws(RPCError) in
      try await self.leave(request, call)
    }
    routes.answer(PanelV1.Panel.prepareRound) { request, call async throws(RPCError) in
      try await self.prepareRound(request, call)
    }
    routes.answer(PanelV1.Panel.listRounds) { request, call async throws(RPCError) in
      try await self.listRounds(request, call)
    }
    routes.answer(PanelV1.Panel.collect) { request, call async throws(RPCError) in
      try await self.collect(request, call)
    }
    routes.answer(PanelV1.Panel.openClosing) { request, call async throws(RPCError) in
      try await self.openClosing(request, call)
    }
    routes.answer(PanelV1.Panel.close) { request, call async throws(RPCError) in
      try await self.close(request, call)
    }
    routes.disclose(PanelV1.Panel.getResult) { request, call async throws(RPCError) in
      try await self.getResult(request, call)
    }
    routes.answer(PanelV1.Panel.addAdvice) { request, call async throws(RPCError) in
      try await self.addAdvice(request, call)
    }
    routes.answer(PanelV1.Panel.respond) { request, call async throws(RPCError) in
      try await self.respond(request, call)
    }
  }
}

extension Admitted {
  /// Refuses whoever is none of these.
  func must(_ isAllowed: Bool) throws(RPCError) {
    guard isAllowed else {
      throw RPCError(.permissionDenied, reasons: [PanelRefusal.notForRole.rawValue])
    }
  }
}

extension PanelService {
  /// Who asks, once the gate has said so.
  func asker(_ call: Call) async throws(RPCError) -> Admitted {
    try await self.read.admitted(call)
  }

  /// Carries a change out once: command, rows, records and answer in one transaction.
  ///
  /// - Parameters:
  ///   - until: when it has to be done; the end of the pass unless it is given.
  ///   - body: runs when the command is new; records at least one event unless it refuses.
  func change<Reply: Message>(
    _ asker: Admitted, _ call: Call, until: ContinuousClock.Instant? = nil,
    _ body:
      @escaping @Sendable (inout Transaction, inout Recorder) throws(PostgresError)
      -> ChangeEnd<Reply>
  ) async throws(RPCError) -> Outcome<Reply> {
    let command = self.keys.command(of: asker.actor, call)
    return try await self.read.log.carryOut(
      command, as: asker.stamp, deadline: until ?? asker.deadline, body)
  }

  /// Reads, after the gate was asked.
  func look<Answer: Sendable>(
    _ call: Call, _ body: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Answer
  ) async throws(RPCError) -> Answer {
    try await self.read.lookAfterDecision(call, body)
  }
}

extension Recorder {
  /// Records what somebody did at the panel: codes and digests, never a text or an answer.
  @discardableResult
  mutating func panelEvent(
    _ name: String, _ asker: Admitted, object: UInt128, rows: [LedgerV1.RowDigest] = [],
    details: [String] = []
  ) -> UInt128 {
    let stamp = asker.stamp
    return self.record(
      Draft(
        LedgerV1.Event(
          traceID: stamp.trace.id, spanID: stamp.trace.span, timeMs: self.timeMs, name: name,
          actor: stamp.actor, organisation: stamp.organisation, object: object,
          revision: stamp.revision, rows: rows, details: details),
        indexes: stamp.indexes(of: nil)))
  }

  /// Takes the place of a round's result, right behind its digest: a second result of the round
  /// would have to take it again, for everybody to see.
  mutating func takeSlot(ofResult digest: [UInt8], of round: UInt128) {
    for text in [
      PanelDigest.resultText(round: round, digest: digest),
      PanelDigest.resultSlotText(round: round),
    ] { self.mark(PanelDigest.entry(saying: text), saying: text) }
  }

  /// Puts a digest of 32 bytes into the clear header of an entry, as its trace and its subject:
  /// whoever has the bytes of an announcement sees that they are the ones, and that the log has it.
  mutating func announce(_ name: String, _ digest: [UInt8], object: UInt128) -> UInt128 {
    func half(_ bytes: ArraySlice<UInt8>) -> UInt128 { bytes.reduce(0) { $0 << 8 | UInt128($1) } }
    return self.record(
      Draft(
        LedgerV1.Event(
          traceID: half(digest.prefix(16)), spanID: 1, timeMs: self.timeMs, name: name,
          object: object),
        indexes: EntryHeader.Indexes(subject: half(digest.suffix(16)))))
  }
}

extension RPCError {
  init(_ refusal: PanelRefusal) {
    self.init(.failedPrecondition, reasons: [refusal.rawValue])
  }
}

/// Why not, in words of the panel's own.
extension Reason {
  static let panelUnknown = Reason("panel_unknown")
  static let roundUnknown = Reason("round_unknown")
  static let notAMember = Reason("not_a_panel_member")
}

extension [UInt8] {
  /// Hexadecimal, for details of a record.
  var digits: String {
    self.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension Transaction {
  /// Microseconds since 1970, by the only clock that decides anything.
  mutating func now() throws(PostgresError) -> Instant {
    try self.query("SELECT clock_timestamp()").only { row throws(PostgresError) in
      Instant(microseconds: try row.timestamp(0))
    }
  }
}
