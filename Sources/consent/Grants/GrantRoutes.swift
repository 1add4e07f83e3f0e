internal import Daemon
internal import RPC
internal import Wire

/// The methods of `sluis.consent.v1.Grants`, each for a caller whose token and proof are verified.
struct GrantRoutes: Sendable {
  let grants: Grants
  let verifier: CallerVerifier

  func add(to routes: inout Routes) {
    let grants = self.grants
    self.change(ConsentV1.Grants.invite, to: &routes) {
      (request, asking) async throws(RPCError) in try await grants.invite(request, asking)
    }
    self.change(ConsentV1.Grants.acceptInvitation, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await grants.acceptInvitation(request, asking)
    }
    self.change(ConsentV1.Grants.propose, to: &routes) {
      (request, asking) async throws(RPCError) in try await grants.propose(request, asking)
    }
    self.change(ConsentV1.Grants.confirm, to: &routes) {
      (request, asking) async throws(RPCError) in try await grants.confirm(request, asking)
    }
    self.change(ConsentV1.Grants.withdraw, to: &routes) {
      (request, asking) async throws(RPCError) in try await grants.withdraw(request, asking)
    }
    self.change(ConsentV1.Grants.deny, to: &routes) {
      (request, asking) async throws(RPCError) in try await grants.deny(request, asking)
    }
    self.change(ConsentV1.Grants.endDenial, to: &routes) {
      (request, asking) async throws(RPCError) in try await grants.endDenial(request, asking)
    }
    self.question(ConsentV1.Grants.rehearse, to: &routes) {
      (request, asking) async throws(RPCError) in try await grants.rehearse(request, asking)
    }
    self.question(ConsentV1.Grants.list, to: &routes) {
      (request, asking) async throws(RPCError) in try await grants.list(request, asking)
    }
    self.question(ConsentV1.Grants.refusals, to: &routes) {
      (request, asking) async throws(RPCError) in try await grants.refusals(request, asking)
    }
  }

  private func change<Request, Reply>(
    _ method: Method<Request, Reply>, to routes: inout Routes,
    _ body: @escaping @Sendable (Request, Asking) async throws(RPCError) -> Reply
  ) {
    routes.answer(method) { [verifier = self.verifier] (request, call) async throws(RPCError) in
      Outcome(try await body(request, Asking(try verifier.verify(call), call)))
    }
  }

  private func question<Request, Reply>(
    _ method: Method<Request, Reply>, to routes: inout Routes,
    _ body: @escaping @Sendable (Request, Asking) async throws(RPCError) -> Receipted<Reply>
  ) {
    routes.disclose(method) { [verifier = self.verifier] (request, call) async throws(RPCError) in
      try await body(request, Asking(try verifier.verify(call), call))
    }
  }
}
