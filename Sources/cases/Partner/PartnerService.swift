internal import Daemon
internal import RPC
internal import Wire

/// What partner organisations may call, and nothing beside it: `sluis.cases.v1.Partner`, and
/// `Session/Open` and `Session/ListHats` of consent, which is not on their network.
///
/// A refusal is always the same, in its time too (``RefusalMoment``): `PERMISSION_DENIED` with
/// `not_permitted`. Why is in consent's decision record.
struct PartnerService: Sendable {
  let read: AuditedRead

  init(_ read: AuditedRead) { self.read = read }

  var gate: GateClient { self.read.gate }

  static let notPermitted = RPCError(.permissionDenied, Reason("not_permitted"))

  func add(to routes: inout Routes) {
    routes.disclose(CasesV1.Partner.fetchShared) { request, call async throws(RPCError) in
      let began = ContinuousClock.now
      do throws(RPCError) { return try await self.fetchShared(request, call) } catch {
        throw await Self.evened(error, began: began)
      }
    }
    routes.answer(CasesV1.Partner.acceptInvitation) { request, call async throws(RPCError) in
      let began = ContinuousClock.now
      do throws(RPCError) { return try await self.acceptInvitation(request, call) } catch {
        throw await Self.evened(error, began: began)
      }
    }
    self.relay(ConsentV1.Session.open, in: &routes)
    // Who wears several hats opens no session before they know which.
    self.relay(ConsentV1.Session.listHats, in: &routes)
  }

  /// Relays what is signed from end to end: a relay can neither change it nor learn the session's
  /// secret.
  private func relay<Request: Message, Reply: Message>(
    _ method: Method<Request, Reply>, in routes: inout Routes
  ) {
    routes.answer(method) { request, call async throws(RPCError) in
      var options = CallOptions(onBehalfOf: call)
      options.token = []
      options.proof = nil
      return Outcome(try await self.gate.consent.call(method, request, options).reply)
    }
  }

  /// What a partner hears of an error, at the moment at which it may hear it.
  private static func evened(
    _ error: RPCError, began: ContinuousClock.Instant
  ) async -> RPCError {
    let told = Self.told(error)
    if told == Self.notPermitted { await RefusalMoment.wait(began: began) }
    return told
  }

  /// What a partner hears of an error: that it is not permitted, unless it says nothing about
  /// anybody and may pass.
  static func told(_ error: RPCError) -> RPCError {
    switch error.code {
    case .unavailable: RPCError(.unavailable)
    case .deadlineExceeded, .cancelled, .resourceExhausted: RPCError(error.code)
    // Parts changed while they were read, or the pass was over: for somebody who is permitted.
    case .aborted: RPCError(.aborted)
    case .dataLoss: RPCError(.dataLoss)
    case .ok, .unknown, .invalidArgument, .notFound, .alreadyExists, .permissionDenied,
      .failedPrecondition, .outOfRange, .unimplemented, .internal, .unauthenticated:
      Self.notPermitted
    }
  }

  private func acceptInvitation(
    _ request: CasesV1.AcceptInvitationRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.AcceptInvitationReply> {
    let done = try await self.gate.relay(
      ConsentV1.Grants.acceptInvitation,
      ConsentV1.AcceptInvitationRequest(code: request.code, reference: request.reference),
      for: call, command: call.commandID)
    // The record is in consent's log, and so is the receipt consent's: this service has none.
    return Outcome(
      CasesV1.AcceptInvitationReply(entry: done.reply.entry), receipt: done.receipt)
  }
}
