internal import Daemon
internal import RPC
internal import Wire

/// The methods of `sluis.consent.v1.Directory`, each for a caller whose token and proof are
/// verified.
struct DirectoryRoutes: Sendable {
  let directory: Directory
  let verifier: CallerVerifier

  func add(to routes: inout Routes) {
    self.addPeople(to: &routes)
    self.addHouseholds(to: &routes)
  }

  private func addPeople(to routes: inout Routes) {
    let directory = self.directory
    self.change(ConsentV1.Directory.registerOrganisation, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.registerOrganisation(request, asking)
    }
    self.change(ConsentV1.Directory.registerActor, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.registerActor(request, asking)
    }
    self.change(ConsentV1.Directory.giveHat, to: &routes) {
      (request, asking) async throws(RPCError) in try await directory.giveHat(request, asking)
    }
    self.change(ConsentV1.Directory.endHat, to: &routes) {
      (request, asking) async throws(RPCError) in try await directory.endHat(request, asking)
    }
    self.change(ConsentV1.Directory.endContract, to: &routes) {
      (request, asking) async throws(RPCError) in try await directory.endContract(request, asking)
    }
    self.change(ConsentV1.Directory.revokeCertificate, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.revokeCertificate(request, asking)
    }
    routes.disclose(ConsentV1.Directory.listOrganisations) {
      [verifier = self.verifier] (request, call) async throws(RPCError) in
      try await directory.listOrganisations(request, Asking(try verifier.verify(call), call))
    }
  }

  private func addHouseholds(to routes: inout Routes) {
    let directory = self.directory
    self.change(ConsentV1.Directory.beginHousehold, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.beginHousehold(request, asking)
    }
    self.change(ConsentV1.Directory.settleHousehold, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.settleHousehold(request, asking)
    }
    self.change(ConsentV1.Directory.setEvaluation, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.setEvaluation(request, asking)
    }
    self.change(ConsentV1.Directory.relate, to: &routes) {
      (request, asking) async throws(RPCError) in try await directory.relate(request, asking)
    }
    self.change(ConsentV1.Directory.endRelation, to: &routes) {
      (request, asking) async throws(RPCError) in try await directory.endRelation(request, asking)
    }
    self.change(ConsentV1.Directory.handOver, to: &routes) {
      (request, asking) async throws(RPCError) in try await directory.handOver(request, asking)
    }
    self.change(ConsentV1.Directory.addMember, to: &routes) {
      (request, asking) async throws(RPCError) in try await directory.addMember(request, asking)
    }
    self.change(ConsentV1.Directory.removeMember, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.removeMember(request, asking)
    }
    routes.answer(ConsentV1.Directory.listProvisional) { (request, call) async throws(RPCError) in
      Outcome(try await directory.listProvisional(request, call))
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
}
