internal import Daemon
internal import Domain
internal import RPC
internal import Wire

/// The methods of `sluis.signals.v1.SocialMap`.
struct SocialMapService: Sendable {
  let read: AuditedRead

  init(_ read: AuditedRead) { self.read = read }

  func add(to routes: inout Routes) {
    routes.answer(SignalsV1.SocialMap.addOffer) { request, call async throws(RPCError) in
      try await self.addOffer(request, call)
    }
    routes.answer(SignalsV1.SocialMap.changeOffer) { request, call async throws(RPCError) in
      try await self.changeOffer(request, call)
    }
    routes.answer(SignalsV1.SocialMap.confirmOffer) { request, call async throws(RPCError) in
      try await self.confirmOffer(request, call)
    }
    routes.answer(SignalsV1.SocialMap.withdrawOffer) { request, call async throws(RPCError) in
      try await self.withdrawOffer(request, call)
    }
    routes.answer(SignalsV1.SocialMap.findOffers) { request, call async throws(RPCError) in
      try await self.findOffers(request, call)
    }
    routes.answer(SignalsV1.SocialMap.suggestOffers) { request, call async throws(RPCError) in
      try await self.suggestOffers(request, call)
    }
    routes.answer(SignalsV1.SocialMap.listChanges) { request, call async throws(RPCError) in
      try await self.listChanges(request, call)
    }
    routes.answer(SignalsV1.SocialMap.propose) { request, call async throws(RPCError) in
      try await self.propose(request, call)
    }
    routes.answer(SignalsV1.SocialMap.listIntroductions) { request, call async throws(RPCError) in
      try await self.listIntroductions(request, call)
    }
    routes.answer(SignalsV1.SocialMap.accept) { request, call async throws(RPCError) in
      try await self.accept(request, call)
    }
    routes.answer(SignalsV1.SocialMap.shareCard) { request, call async throws(RPCError) in
      try await self.shareCard(request, call)
    }
    routes.disclose(SignalsV1.SocialMap.getCard) { request, call async throws(RPCError) in
      try await self.getCard(request, call)
    }
    routes.answer(SignalsV1.SocialMap.endIntroduction) { request, call async throws(RPCError) in
      try await self.endIntroduction(request, call)
    }
  }

  func user(_ call: Call) async throws(RPCError) -> Admitted {
    let admitted = try await self.read.admitted(call)
    guard admitted.role.usesMap else { throw .notForRole }
    return admitted
  }
}

extension RPCError {
  init(_ refusal: OfferRefusal) {
    let code: StatusCode =
      switch refusal {
      case .offerUnknown, .introductionUnknown: .notFound
      case .notYours: .permissionDenied
      case .tooManyOpen: .resourceExhausted
      case .textInvalid, .listInvalid, .languageInvalid, .personalData, .wrongState,
        .rowAltered, .ownOffer, .agreementMissing:
        .failedPrecondition
      }
    self.init(code, reasons: [refusal.rawValue])
  }
}
