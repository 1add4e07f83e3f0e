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
    let (directory, verifier, methods) = (self.directory, self.verifier, ConsentV1.Directory.self)
    routes.change(methods.registerOrganisation, verifier, directory.registerOrganisation)
    routes.change(methods.endOrganisation, verifier, directory.endOrganisation)
    routes.change(methods.registerActor, verifier, directory.registerActor)
    routes.change(methods.giveHat, verifier, directory.giveHat)
    routes.change(methods.endHat, verifier, directory.endHat)
    routes.change(methods.endContract, verifier, directory.endContract)
    routes.change(methods.revokeCertificate, verifier, directory.revokeCertificate)
    routes.change(methods.vouchResident, verifier, directory.vouchResident)
    routes.change(methods.supervise, verifier, directory.supervise)
    routes.question(methods.listOrganisations, verifier, directory.listOrganisations)
    routes.question(methods.listActors, verifier, directory.listActors)
  }

  private func addHouseholds(to routes: inout Routes) {
    let (directory, verifier, methods) = (self.directory, self.verifier, ConsentV1.Directory.self)
    routes.question(methods.listKnown, verifier, directory.listKnown)
    routes.change(methods.beginHousehold, verifier, directory.beginHousehold)
    routes.question(methods.listRelations, verifier, directory.listRelations)
    routes.change(methods.relate, verifier, directory.relate)
    routes.change(methods.appointCoordinator, verifier, directory.appointCoordinator)
    routes.change(methods.endRelation, verifier, directory.endRelation)
    routes.change(methods.handOver, verifier, directory.handOver)
    routes.change(methods.addMember, verifier, directory.addMember)
    routes.change(methods.correctBirthDate, verifier, directory.correctBirthDate)
    routes.change(methods.beginAuthority, verifier, directory.beginAuthority)
    routes.change(methods.endAuthority, verifier, directory.endAuthority)
    routes.change(methods.recordDeath, verifier, directory.recordDeath)
    routes.change(methods.removeMember, verifier, directory.removeMember)
  }

  /// What signals calls with a person's proof and, of what stands alone, for its reconciler.
  private func addScopes(to routes: inout Routes) {
    let (directory, verifier, methods) = (self.directory, self.verifier, ConsentV1.Directory.self)
    routes.change(methods.beginScope, verifier) { (request, asking) async throws(RPCError) in
      try await directory.beginScope(request, asking, of: verifier.organisation)
    }
    routes.change(methods.tellReporter, verifier, directory.tellReporter)
    routes.change(methods.moveScope, verifier, directory.moveScope)
    routes.question(methods.listTriageTeams, verifier, directory.listTriageTeams)
    routes.question(methods.listWalkers, verifier, directory.listWalkers)
    routes.aloneQuestion(methods.getScopeTeam, verifier, directory.scopeTeam)
    routes.aloneQuestion(methods.listBegunScopes, verifier, directory.listBegunScopes)
    routes.aloneChange(methods.confirmScopes, verifier, directory.confirmScopes)
    routes.aloneChange(methods.abandonScope, verifier, directory.abandonScope)
  }

  /// What cases calls with a person's proof or, to finish it later, alone.
  private func addHalves(to routes: inout Routes) {
    let (directory, verifier, methods) = (self.directory, self.verifier, ConsentV1.Directory.self)
    routes.half(
      methods.settleHousehold, verifier, directory.settleHousehold(_:_:),
      alone: directory.settleHousehold(_:alone:))
    routes.half(
      methods.setEvaluation, verifier, directory.setEvaluation(_:_:),
      alone: directory.setEvaluation(_:alone:))
    routes.aloneQuestion(methods.listProvisional, verifier, directory.listProvisional)
    routes.aloneQuestion(methods.listErased, verifier, directory.listErased)
    routes.aloneQuestion(methods.settleBirthDate, verifier, directory.settleBirthDate)
  }
}
