internal import Daemon
internal import RPC
internal import Wire

/// The methods of `sluis.consent.v1.Grants`, each for a caller whose token and proof are verified.
struct GrantRoutes: Sendable {
  let grants: Grants
  let verifier: CallerVerifier

  func add(to routes: inout Routes) {
    let (grants, verifier, methods) = (self.grants, self.verifier, ConsentV1.Grants.self)
    routes.change(methods.invite, verifier, grants.invite)
    routes.change(methods.acceptInvitation, verifier, grants.acceptInvitation)
    routes.change(methods.propose, verifier, grants.propose)
    routes.change(methods.confirm, verifier, grants.confirm)
    routes.change(methods.withdraw, verifier, grants.withdraw)
    routes.change(methods.deny, verifier, grants.deny)
    routes.change(methods.endDenial, verifier, grants.endDenial)
    routes.question(methods.rehearse, verifier, grants.rehearse)
    routes.question(methods.list, verifier, grants.list)
    routes.question(methods.refusals, verifier, grants.refusals)
  }
}
