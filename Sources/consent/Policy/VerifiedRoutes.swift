internal import Daemon
internal import RPC
internal import Wire

// How a method is added that a person calls: whoever asks is verified first, by token and proof,
// and only while ring and database agree.
extension Routes {
  /// Adds a method that changes something, with the receipt of its records.
  mutating func change<Request, Reply>(
    _ method: Method<Request, Reply>, _ verifier: CallerVerifier,
    _ body: @escaping @Sendable (Request, Asking) async throws(RPCError) -> Reply
  ) {
    self.answer(method) { (request, call) async throws(RPCError) in
      let asking = Asking(try verifier.verify(call), call)
      let reply = try await body(request, asking)
      return Outcome(reply, receipt: asking.receipt.promise)
    }
  }

  /// Adds a method that shows something, with the receipt of its records.
  mutating func question<Request, Reply>(
    _ method: Method<Request, Reply>, _ verifier: CallerVerifier,
    _ body: @escaping @Sendable (Request, Asking) async throws(RPCError) -> Receipted<Reply>
  ) {
    self.disclose(method) { (request, call) async throws(RPCError) in
      try await body(request, Asking(try verifier.verify(call), call))
    }
  }

  /// Adds a change that cases makes with a person's proof or, to finish it later, alone.
  mutating func half<Request, Reply>(
    _ method: Method<Request, Reply>, _ verifier: CallerVerifier,
    _ body: @escaping @Sendable (Request, Asking) async throws(RPCError) -> Reply,
    alone: @escaping @Sendable (Request, LoneAsking) async throws(RPCError) -> Reply
  ) {
    self.answer(method) { (request, call) async throws(RPCError) in
      guard let service = LoneService(call, of: verifier.organisation) else {
        let asking = Asking(try verifier.verify(call), call)
        let reply = try await body(request, asking)
        return Outcome(reply, receipt: asking.receipt.promise)
      }
      try verifier.checkReady()
      let asking = LoneAsking(service, call, verifier.keys)
      let reply = try await alone(request, asking)
      return Outcome(reply, receipt: asking.receipt.promise)
    }
  }

  /// Adds a change that a service of ours makes for itself.
  mutating func aloneChange<Request, Reply>(
    _ method: Method<Request, Reply>, _ verifier: CallerVerifier,
    _ body: @escaping @Sendable (Request, LoneAsking) async throws(RPCError) -> Reply
  ) {
    let keys = verifier.keys
    self.alone(method, verifier) { (request, service, call) async throws(RPCError) in
      let asking = LoneAsking(service, call, keys)
      let reply = try await body(request, asking)
      return Outcome(reply, receipt: asking.receipt.promise)
    }
  }

  /// Adds a question that a service of ours asks for itself.
  mutating func aloneQuestion<Request, Reply>(
    _ method: Method<Request, Reply>, _ verifier: CallerVerifier,
    _ body: @escaping @Sendable (
      Request, LoneService, ContinuousClock.Instant
    ) async throws(RPCError) -> Reply
  ) {
    self.alone(method, verifier) { (request, service, call) async throws(RPCError) in
      Outcome(try await body(request, service, call.instant))
    }
  }

  private mutating func alone<Request, Reply>(
    _ method: Method<Request, Reply>, _ verifier: CallerVerifier,
    _ body:
      @escaping @Sendable (Request, LoneService, Call) async throws(RPCError) -> Outcome<Reply>
  ) {
    self.answer(method) { (request, call) async throws(RPCError) in
      guard let service = LoneService(call, of: verifier.organisation) else {
        throw RPCError(.permissionDenied, Reason("chain_not_allowed"))
      }
      try verifier.checkReady()
      return try await body(request, service, call)
    }
  }
}
