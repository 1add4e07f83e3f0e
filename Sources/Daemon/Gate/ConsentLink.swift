internal import Logging
package import RPC
internal import Vault
internal import Wire

/// A service's connection with consent, and what every service does over it.
package struct ConsentLink: Sendable {
  package let gate: GateClient
  package let revocations: RevocationFollower

  /// Connects, and waits for consent as long as it takes: services may start in any order.
  package static func open(_ base: ServiceBase) async throws(StartRefusal) -> ConsentLink {
    guard let address = base.settings.consent, let identity = Identity(uri: address.identity) else {
      throw StartRefusal(
        "the configuration names no consent: it needs consent.host, .port, .identity")
    }
    let client: Client
    do {
      client = try Client(
        to: [Address(host: address.host, port: address.port)],
        credential: .certified(base.credentials), expecting: identity, group: EventLoops.shared)
    } catch { throw StartRefusal("\(error)") }
    var failures = 0
    while true {
      do throws(RPCError) {
        let session = try await ServiceSession(with: client)
        let gate = GateClient(service: base.settings.service, consent: client, session: session)
        let revocations = RevocationFollower(gate)
        // Without a list nobody is let in; the first one is there before anybody can knock.
        await revocations.hear()
        return ConsentLink(gate: gate, revocations: revocations)
      } catch {
        failures += 1
        if failures % 20 == 1 {
          base.logger.notice("waiting for consent", metadata: ["status": "\(error)"])
        }
        guard error.code != .permissionDenied else {
          throw StartRefusal("consent does not know this service: look at its certificate")
        }
      }
      do { try await Task.sleep(for: .milliseconds(250)) } catch {
        throw StartRefusal("stopped while waiting for consent")
      }
    }
  }

  /// The log of a service that seals its bodies to consent's reading key.
  package func log(_ base: ServiceBase) -> AuditLog {
    AuditLog(
      service: base.settings.service, pool: base.pool, identity: base.logIdentity,
      readingAddress: self.gate.session.readingAddress, registerURI: base.settings.registerURI,
      witnessing: base.witnessing, batch: base.settings.batch)
  }

  /// Lets only a privacy officer read a log, asked of the gate at each call.
  package func authoriseReview(_ call: Call) async throws(RPCError) -> Reviewer {
    switch try await self.gate.open(GateQuestion(), for: call) {
    case .permitted(let pass):
      return Reviewer(
        actor: pass.actor, actorIndex: pass.answer.actorIndex,
        organisationIndex: pass.answer.organisationIndex)
    case .refused(let reasons, _, _):
      throw .refused(reasons)
    }
  }
}

extension RPCError {
  /// With reason codes that the gate gave.
  package init(_ code: StatusCode, reasons: [String]) {
    self.init(code)
    self.reasons = reasons.compactMap { Reason(reading: $0) }
  }
}
