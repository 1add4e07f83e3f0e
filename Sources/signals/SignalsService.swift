internal import Daemon
internal import Domain
internal import RPC
internal import Wire

/// The methods of `sluis.signals.v1.Signals`: filing, and where signals go.
struct SignalsService: Sendable {
  let read: AuditedRead
  let ways: WayLine
  let filings: FilingLine

  init(_ read: AuditedRead) {
    self.read = read
    self.ways = WayLine(read.log.pool)
    self.filings = FilingLine(read.log)
  }

  func add(to routes: inout Routes) {
    routes.answer(SignalsV1.Signals.setAreas) { request, call async throws(RPCError) in
      try await self.setAreas(request, call)
    }
    routes.answer(SignalsV1.Signals.listAreas) { request, call async throws(RPCError) in
      try await self.listAreas(request, call)
    }
    routes.answer(SignalsV1.Signals.listUntaken) { request, call async throws(RPCError) in
      try await self.listUntaken(request, call)
    }
    routes.answer(SignalsV1.Signals.filePlace) { request, call async throws(RPCError) in
      try await self.filePlace(request, call)
    }
    routes.answer(SignalsV1.Signals.filePerson) { request, call async throws(RPCError) in
      try await self.filePerson(request, call)
    }
    routes.disclose(SignalsV1.Signals.readMailbox) { request, call async throws(RPCError) in
      try await self.readMailbox(request, call)
    }
    routes.answer(SignalsV1.Signals.agreeToBeNamed) { request, call async throws(RPCError) in
      try await self.agreeToBeNamed(request, call)
    }
    routes.answer(SignalsV1.Signals.listSignals) { request, call async throws(RPCError) in
      try await self.listSignals(request, call)
    }
  }
}

extension RPCError {
  init(_ refusal: SignalRefusal) {
    self.init(.failedPrecondition, reasons: [refusal.rawValue])
  }

  /// Who is admitted and yet not somebody of these.
  static let notForRole = RPCError(
    .permissionDenied, reasons: [SignalRefusal.notForRole.rawValue])
}
