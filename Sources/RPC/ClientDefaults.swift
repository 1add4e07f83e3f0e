internal import NIOCore
internal import NIOPosix

extension Client {
  /// A client for a program without event loops of its own: it uses NIO's shared ones.
  package convenience init(
    to address: Address, credential: Credential, expecting: Identity
  ) throws(CredentialError) {
    try self.init(
      to: [address], credential: credential, expecting: expecting,
      group: MultiThreadedEventLoopGroup.singleton)
  }
}

extension CallOptions {
  /// A call of one's own that may take `duration` from now.
  package init(lasting duration: Duration) {
    self.init(within: .milliseconds(Int64(duration / .milliseconds(1))))
  }
}
