internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

/// The methods of `sluis.signals.v1.Triage`.
struct TriageService: Sendable {
  let signals: SignalsService
  let move: MoveSignal

  var read: AuditedRead { self.signals.read }

  func add(to routes: inout Routes) {
    routes.disclose(SignalsV1.Triage.getSignal) { request, call async throws(RPCError) in
      try await self.getSignal(request, call)
    }
    routes.answer(SignalsV1.Triage.take) { request, call async throws(RPCError) in
      try await self.step(.take, request, call)
    }
    routes.answer(SignalsV1.Triage.release) { request, call async throws(RPCError) in
      try await self.step(.release, request, call)
    }
    routes.answer(SignalsV1.Triage.invite) { request, call async throws(RPCError) in
      try await self.step(.invite, request, call)
    }
    routes.answer(SignalsV1.Triage.reopen) { request, call async throws(RPCError) in
      try await self.step(.reopen, request, call)
    }
    routes.answer(SignalsV1.Triage.recordAnswer) { request, call async throws(RPCError) in
      try await self.step(
        request.agrees ? .agree : .decline, Boxed(request.signal), request.revision, call)
    }
    routes.answer(SignalsV1.Triage.route) { request, call async throws(RPCError) in
      try await RouteSignal(signals: self.signals).route(request, call)
    }
    routes.answer(SignalsV1.Triage.closeSignal) { request, call async throws(RPCError) in
      try await self.close(request, call)
    }
    routes.answer(SignalsV1.Triage.writeFeedback) { request, call async throws(RPCError) in
      try await self.signals.writeFeedback(request, call)
    }
    routes.answer(SignalsV1.Triage.split) { request, call async throws(RPCError) in
      try await self.split(request, call)
    }
    routes.answer(SignalsV1.Triage.openHousehold) { request, call async throws(RPCError) in
      try await self.move.openHousehold(request, call)
    }
  }

  private func step(
    _ step: SignalStep, _ request: SignalsV1.StepRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.Stepped> {
    try await self.step(step, Boxed(request.signal), request.revision, call)
  }

  /// One step of a signal, by the closed table and from the revision that was looked at.
  private func step(
    _ step: SignalStep, _ id: Boxed, _ revision: UInt32, _ call: Call, to offer: Boxed? = nil
  ) async throws(RPCError) -> Outcome<SignalsV1.Stepped> {
    let (signal, admitted) = try await self.signals.triaging(id.value, call)
    let identity = self.read.log.identity
    let details = offer.map { ["offer=\(String($0.value, radix: 16))"] } ?? []
    return try await self.read.change(by: admitted, call, touched: signal.touched) {
      (transaction, recorder) throws(PostgresError) in
      if let offer, try !transaction.isOnMap(offer.value) {
        return .refused(RPCError(OfferRefusal.offerUnknown))
      }
      switch try transaction.take(
        step, id.value, revision, by: admitted.actor, identity, offer: offer?.value)
      {
      case .refused(let refusal): return .refused(RPCError(refusal))
      case .accepted(let stepped, let rows):
        let entry = recorder.plainEvent(
          step.event, admitted, object: id.value, details: details, rows: rows)
        return .done(stepped.stepped(entry: entry))
      }
    }
  }

  private func close(
    _ request: SignalsV1.CloseSignalRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.Stepped> {
    guard let outcome = SignalOutcome(rawValue: request.outcome.rawValue) else {
      throw RPCError(.invalidArgument, .payloadMalformed)
    }
    guard (outcome == .referred) == (request.offer != nil) else { throw RPCError(.offerMissing) }
    return try await self.step(
      .close(outcome), Boxed(request.signal), request.revision, call,
      to: request.offer.map { Boxed($0) })
  }

  /// Makes a signal of its own of one part of another, under a theme and with a key of its own.
  private func split(
    _ request: SignalsV1.SplitRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.Filed> {
    guard let theme = SignalTheme(rawValue: request.theme.rawValue) else {
      throw RPCError(.invalidArgument, .payloadMalformed)
    }
    // The parent has another revision since, by the splitting itself.
    if try await self.read.isDone(try self.read.command(of: call), call) {
      return try await self.read.answerAgain(call) { $0.role.triages }
    }
    let parent = Boxed(request.signal)
    let (signal, admitted) = try await self.signals.triaging(parent.value, call)
    if let refusal = signal.refusal(of: .split, request.revision) { throw RPCError(refusal) }
    let ids = CommandIds(
      service: Signals.name, actor: admitted.actor, command: call.commandID ?? 0)
    let way = try await self.signals.way(to: signal.area, theme, call)
    // Of one's own team there is oneself.
    if way.team != admitted.team { try await self.signals.requireTriage(of: way.team, call) }
    var letters = Letters()
    var text: String?
    if signal.about == .person {
      let record = SignalsV1.PersonSignal(
        id: ids.id(0), text: request.text, name: request.name, address: request.address,
        phone: request.phone)
      try record.check()
      letters = try await self.signals.letters(
        record, team: way.team, tellsReporter: false, mailbox: nil, ids, call)
    } else {
      guard request.name.isEmpty, request.address.isEmpty, request.phone.isEmpty else {
        throw RPCError(.notForPlaces)
      }
      try await self.signals.read.screen(request.text, call)
      text = request.text
    }
    let child = NewSignal(
      id: ids.id(0), about: signal.about, source: signal.source.ofPart, theme: theme,
      way: way, text: text, textTag: letters.textTag, parent: parent.value)
    return try await self.store(child, of: parent, request.revision, letters.parts, admitted, call)
  }

  private func store(
    _ child: NewSignal, of parent: Boxed, _ revision: UInt32, _ letters: [SealedPart],
    _ admitted: Admitted, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.Filed> {
    let identity = self.read.log.identity
    return try await self.read.change(by: admitted, call) {
      (transaction, recorder) throws(PostgresError) in
      if !letters.isEmpty {
        guard try transaction.mayFile(under: child.id) else { return .refused(.filingAbandoned) }
      }
      let parentRows: [LedgerV1.RowDigest]
      switch try transaction.take(.split, parent.value, revision, by: admitted.actor, identity) {
      case .refused(let refusal): return .refused(RPCError(refusal))
      case .accepted(_, let rows): parentRows = rows
      }
      let (due, rows) = try transaction.insertSignal(child, identity)
      guard try transaction.store(letters, household: child.id) else {
        return .refused(RPCError(.aborted, .versionChanged))
      }
      recorder.plainEvent(
        SignalStep.split.event, admitted, object: parent.value, rows: parentRows)
      let entry = recorder.plainEvent(
        "signal_filed", admitted, object: child.id, rows: letters.map(\.digest) + rows)
      return .done(
        SignalsV1.Filed(id: child.id, entry: entry, team: child.way.team, dueOn: due.onWire))
    }
  }
}
