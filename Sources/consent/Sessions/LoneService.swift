internal import Domain
internal import RPC

/// A service of this installation that asks for itself, with nobody's proof: to finish or undo what
/// it was cut off in.
struct LoneService: Sendable {
  let name: ServiceName
  /// SAN URI of the connection, for the log.
  let uri: String
  let certificate: [UInt8]
  let trace: Trace

  /// Nil unless `call` comes without token and proof from a service of `organisation`.
  init?(_ call: Call, of organisation: String) {
    guard call.token.isEmpty, call.proof == nil, let identity = call.peer.identity,
      let certificate = call.peer.certificate, identity.kind == .service,
      identity.organisation == organisation, let name = ServiceName(rawValue: identity.name)
    else { return nil }
    self.init(
      name: name, uri: identity.description, certificate: certificate.bytes, trace: call.trace)
  }

  init(name: ServiceName, uri: String, certificate: [UInt8], trace: Trace) {
    self.name = name
    self.uri = uri
    self.certificate = certificate
    self.trace = trace
  }
}
