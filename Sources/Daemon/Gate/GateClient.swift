package import Ledger
package import RPC
internal import Vault
package import Wire

/// What a service asks the gate on behalf of whoever called it.
package struct GateQuestion: Sendable {
  package var household: UInt128?
  package var reference: UInt128?
  package var parts: [ConsentV1.Part]
  package var asked: [Category]

  package init(
    household: UInt128? = nil, reference: UInt128? = nil, parts: [ConsentV1.Part] = [],
    asked: [Category] = []
  ) {
    self.household = household
    self.reference = reference
    self.parts = parts
    self.asked = asked
  }
}

/// What the gate said. A refusal is an answer.
package enum GateAnswer: ~Copyable, Sendable {
  case permitted(Pass)
  /// With reason codes, complete: what the caller may hear of them is filtered by who it is.
  /// The keyed indexes name who asked, for what is recorded of it.
  case refused([String], decision: UInt128, by: EntryHeader.Indexes)
}

/// Asks consent. Every call passes the caller's token, proof and purpose on, unchanged.
package final class GateClient: Sendable {
  /// The outcome that permits; a zeroed or truncated reply never does.
  private static let permits: UInt32 = 7

  package let service: String
  package let consent: Client
  package let session: ServiceSession

  package init(service: String, consent: Client, session: ServiceSession) {
    self.service = service
    self.consent = consent
    self.session = session
  }

  /// Asks whether the caller of `call` may do this.
  ///
  /// No answer is not a yes: it throws `UNAVAILABLE`, as does an answer to another question.
  package func open(
    _ question: GateQuestion, for call: Call
  ) async throws(RPCError) -> GateAnswer {
    var request = ConsentV1.OpenRequest(
      serviceSession: try await self.session.current(), household: question.household,
      reference: question.reference, parts: question.parts, asked: question.asked)
    let askedAt = ContinuousClock.now
    let reply: ConsentV1.OpenReply
    do throws(RPCError) {
      reply = try await self.call(ConsentV1.Gate.open, request, for: call)
    } catch {
      // Consent judged this before it looked at the proof, which is therefore still good for one.
      guard error.reasons.contains(.serviceSessionInvalid) else { throw error }
      request.serviceSession = try await self.session.renewed()
      reply = try await self.call(ConsentV1.Gate.open, request, for: call)
    }
    let digest = RequestDigest.of(method: ConsentV1.Gate.open.name, payload: request.encoded())
    guard reply.requestDigest == digest.bytes else { throw RPCError(.unavailable, .replyMalformed) }
    guard reply.outcome == Self.permits else {
      if reply.reasons.contains(Reason.serviceSessionExpired.description) {
        // Not the caller's fault, and its proof is spent: it asks anew, and finds a new session.
        _ = try await self.session.renewed()
        throw RPCError(.unavailable, .serviceSessionExpired)
      }
      return .refused(
        reply.reasons, decision: reply.decision,
        by: EntryHeader.Indexes(
          actor: reply.actorIndex, organisation: reply.organisationIndex))
    }
    return .permitted(
      Pass(
        service: self.service, answer: reply, parts: question.parts,
        keys: try self.keys(of: reply, answering: digest.bytes), askedAt: askedAt))
  }

  /// Opens the box; it must hold one key for each released part.
  private func keys(
    of reply: ConsentV1.OpenReply, answering digest: [UInt8]
  ) throws(RPCError) -> ReleasedKeys? {
    guard !reply.released.isEmpty else { return nil }
    let keys: ReleasedKeys
    do { keys = ReleasedKeys(try self.session.open(reply.keyBox, answering: digest)) } catch {
      throw RPCError(.unavailable, .replyMalformed)
    }
    guard keys.bundle.count == reply.released.count else {
      throw RPCError(.unavailable, .replyMalformed)
    }
    return keys
  }

  /// Asks what a partner's reference stands for.
  package func resolve(
    reference: UInt128, asked: [Category], for call: Call
  ) async throws(RPCError) -> ConsentV1.ResolveReply {
    let request = ConsentV1.ResolveRequest(
      serviceSession: try await self.session.current(), reference: reference, asked: asked)
    let reply = try await self.call(ConsentV1.Gate.resolve, request, for: call)
    let digest = RequestDigest.of(method: ConsentV1.Gate.resolve.name, payload: request.encoded())
    guard reply.requestDigest == digest.bytes else { throw RPCError(.unavailable, .replyMalformed) }
    return reply
  }

  /// Calls any method of consent on behalf of `call`.
  ///
  /// - Parameter command: the id of the change, for methods that change something.
  package func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, for call: Call, command: UInt128? = nil
  ) async throws(RPCError) -> Reply {
    try await self.relay(method, request, for: call, command: command).reply
  }

  /// As ``call(_:_:for:command:)``, with the receipt, for whoever asked: the record is consent's.
  package func relay<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, for call: Call, command: UInt128? = nil
  ) async throws(RPCError) -> Outcome<Reply> {
    var options = CallOptions(onBehalfOf: call)
    options.commandID = command
    do throws(RPCError) { return try await self.consent.call(method, request, options) } catch {
      // Whatever keeps consent from answering, the person asked this service and not that one.
      guard error.code == .unavailable || error.code == .deadlineExceeded,
        !error.reasons.contains(.notWitnessed)
      else { throw error }
      guard method.policy.changes, !error.isNotExecuted else {
        throw RPCError(.unavailable, Reason("consent_unreachable"))
      }
      throw RPCError(.unavailable, Reason("consent_unreachable"), Reason("outcome_unknown"))
    }
  }
}

extension Reason {
  /// Consent's word for a service's session that it does not know, or not any more.
  static let serviceSessionInvalid = Reason("service_session_invalid")
  static let serviceSessionExpired = Reason("service_session_expired")
}
