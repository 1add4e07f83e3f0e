internal import Daemon
internal import RPC
internal import Wire

/// The methods of `sluis.consent.v1.Review`, each for a caller whose token and proof are verified.
struct ReviewRoutes: Sendable {
  let change: PolicyChange
  let verifier: CallerVerifier

  func add(to routes: inout Routes) {
    let (desk, verifier) = (Desk(change: self.change), self.verifier)
    routes.disclose(ConsentV1.Review.index) { (request, call) async throws(RPCError) in
      try await desk.index(request, Asking(try verifier.verify(call), call))
    }
    routes.disclose(ConsentV1.Review.list) { (request, call) async throws(RPCError) in
      try await desk.list(request, Asking(try verifier.verify(call), call))
    }
    routes.disclose(ConsentV1.Review.get) { (request, call) async throws(RPCError) in
      try await desk.get(request, Asking(try verifier.verify(call), call))
    }
    routes.change(ConsentV1.Review.file, verifier, desk.file)
    routes.change(ConsentV1.Review.step, verifier, desk.step)
    Reports(change: self.change, verifier: verifier).add(to: &routes)
  }
}
