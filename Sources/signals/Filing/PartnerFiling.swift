internal import Daemon
internal import RPC
internal import Wire

/// What partner organisations may call of signals, and nothing beside it: filing, with their own
/// name as the source, and what they are answered. Their session is opened at the partner port of
/// cases: consent is not on their network.
///
/// What is wrong with what they sent they are told. Any other no is `not_permitted`: it says
/// nothing about anybody.
struct PartnerFiling: Sendable {
  private let signals: SignalsService

  init(_ signals: SignalsService) { self.signals = signals }

  func add(to routes: inout Routes) {
    routes.answer(SignalsV1.Signals.filePlace) { request, call async throws(RPCError) in
      do throws(RPCError) { return try await self.signals.filePlace(request, call) } catch {
        throw Self.told(error)
      }
    }
    routes.answer(SignalsV1.Signals.filePerson) { request, call async throws(RPCError) in
      do throws(RPCError) { return try await self.signals.filePerson(request, call) } catch {
        throw Self.told(error)
      }
    }
    routes.disclose(SignalsV1.Signals.readMailbox) { request, call async throws(RPCError) in
      do throws(RPCError) { return try await self.signals.readMailbox(request, call) } catch {
        throw Self.told(error)
      }
    }
    routes.answer(SignalsV1.Signals.agreeToBeNamed) { request, call async throws(RPCError) in
      do throws(RPCError) { return try await self.signals.agreeToBeNamed(request, call) } catch {
        throw Self.told(error)
      }
    }
  }

  /// What a partner hears of an error.
  static func told(_ error: RPCError) -> RPCError {
    switch error.code {
    case .unavailable, .deadlineExceeded, .cancelled, .aborted, .dataLoss: RPCError(error.code)
    // Of their own text, neighbourhood, code or number of signals.
    case .invalidArgument, .failedPrecondition, .resourceExhausted, .notFound, .alreadyExists:
      error
    case .ok, .unknown, .permissionDenied, .outOfRange, .unimplemented, .internal,
      .unauthenticated:
      RPCError(.permissionDenied, Reason("not_permitted"))
    }
  }
}
