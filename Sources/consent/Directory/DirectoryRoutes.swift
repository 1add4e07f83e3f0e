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
    self.addHalves(to: &routes)
    self.addScopes(to: &routes)
  }

  private func addPeople(to routes: inout Routes) {
    let directory = self.directory
    self.change(ConsentV1.Directory.registerOrganisation, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.registerOrganisation(request, asking)
    }
    self.change(ConsentV1.Directory.endOrganisation, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.endOrganisation(request, asking)
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
    self.change(ConsentV1.Directory.vouchResident, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.vouchResident(request, asking)
    }
    self.change(ConsentV1.Directory.supervise, to: &routes) {
      (request, asking) async throws(RPCError) in try await directory.supervise(request, asking)
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
    self.change(ConsentV1.Directory.relate, to: &routes) {
      (request, asking) async throws(RPCError) in try await directory.relate(request, asking)
    }
    self.change(ConsentV1.Directory.appointCoordinator, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.appointCoordinator(request, asking)
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
    self.change(ConsentV1.Directory.beginAuthority, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.beginAuthority(request, asking)
    }
    self.change(ConsentV1.Directory.endAuthority, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.endAuthority(request, asking)
    }
    self.change(ConsentV1.Directory.recordDeath, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.recordDeath(request, asking)
    }
    self.change(ConsentV1.Directory.removeMember, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.removeMember(request, asking)
    }
  }

  /// What signals calls with a person's proof.
  private func addScopes(to routes: inout Routes) {
    let (directory, organisation) = (self.directory, self.verifier.organisation)
    self.change(ConsentV1.Directory.beginScope, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.beginScope(request, asking, of: organisation)
    }
    self.change(ConsentV1.Directory.tellReporter, to: &routes) {
      (request, asking) async throws(RPCError) in
      try await directory.tellReporter(request, asking)
    }
    self.change(ConsentV1.Directory.moveScope, to: &routes) {
      (request, asking) async throws(RPCError) in try await directory.moveScope(request, asking)
    }
  }

  /// What cases calls with a person's proof or, to finish it later, alone.
  private func addHalves(to routes: inout Routes) {
    let (directory, verifier) = (self.directory, self.verifier)
    routes.answer(ConsentV1.Directory.settleHousehold) { (request, call) async throws(RPCError) in
      if let service = LoneService(call, of: verifier.organisation) {
        try verifier.checkReady()
        let asking = LoneAsking(service, call, verifier.keys)
        return Outcome(try await directory.settleHousehold(request, alone: asking))
      }
      return Outcome(
        try await directory.settleHousehold(request, Asking(try verifier.verify(call), call)))
    }
    routes.answer(ConsentV1.Directory.setEvaluation) { (request, call) async throws(RPCError) in
      if let service = LoneService(call, of: verifier.organisation) {
        try verifier.checkReady()
        let asking = LoneAsking(service, call, verifier.keys)
        return Outcome(try await directory.setEvaluation(request, alone: asking))
      }
      return Outcome(
        try await directory.setEvaluation(request, Asking(try verifier.verify(call), call)))
    }
    routes.answer(ConsentV1.Directory.listProvisional) { (request, call) async throws(RPCError) in
      guard let service = LoneService(call, of: verifier.organisation) else {
        throw RPCError(.permissionDenied, Reason("chain_not_allowed"))
      }
      try verifier.checkReady()
      return Outcome(
        try await directory.listProvisional(request, service, deadline: call.instant))
    }
    routes.answer(ConsentV1.Directory.listErased) { (request, call) async throws(RPCError) in
      guard let service = LoneService(call, of: verifier.organisation) else {
        throw RPCError(.permissionDenied, Reason("chain_not_allowed"))
      }
      return Outcome(try await directory.listErased(request, service, deadline: call.instant))
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
