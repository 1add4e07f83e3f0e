package import NIOCore
internal import NIOPosix

/// The event loops of this process, one for each core, so that programs need not know what a loop
/// is.
package enum EventLoops {
  package static var shared: any EventLoopGroup { MultiThreadedEventLoopGroup.singleton }
}

extension TimeAmount {
  /// The same length; cut to nanoseconds.
  init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self = .seconds(seconds) + .nanoseconds(attoseconds / 1_000_000_000)
  }
}

extension CallOptions {
  /// A call of one's own that may take this long.
  package init(lasting duration: Duration) { self.init(within: TimeAmount(duration)) }
}

extension Server {
  /// As ``shutdown(within:)``.
  package func drain(within limit: Duration) async {
    await self.shutdown(within: TimeAmount(limit))
  }
}
