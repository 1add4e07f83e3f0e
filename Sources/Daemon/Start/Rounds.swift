package import Logging
package import RPC
internal import ServiceLifecycle

/// What a service does again and again beside its calls, until it is told to end.
package enum Rounds {
  /// What was not done now, and may be next time.
  package typealias Failure = RPCError

  /// Does `round`, and again `pause` after it.
  package static func run(
    every pause: Duration, _ round: @escaping @Sendable () async -> Void
  ) async {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await round()
        try? await Task.sleep(for: pause)  // a cancelled sleep ends the loop
      }
    }
  }

  /// The same of a round that may fail: the operator hears `complaint` and the error's code, and it
  /// is done again.
  package static func run(
    every pause: Duration, telling logger: Logger, _ complaint: Logger.Message,
    _ round: @escaping @Sendable () async throws(Failure) -> Void
  ) async {
    await Self.run(every: pause) {
      do throws(Failure) { try await round() } catch {
        logger.warning(complaint, metadata: ["code": "\(error.code)"])
      }
    }
  }
}
