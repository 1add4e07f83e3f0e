internal import NIOCore

/// Whose limits a connection counts against.
///
/// An address stands here while it has a connection, or a call that outlived one, and nowhere else.
enum Holder: Hashable, Sendable {
  case identity(Identity)
  /// Nobody in particular, from this IPv4 address or this IPv6 network of 64 bits: one caller has
  /// as many addresses of a network as it likes.
  case address(String)

  init(_ peer: Peer, at address: SocketAddress?) {
    if let identity = peer.identity {
      self = .identity(identity)
    } else {
      self = .address(Self.network(of: address))
    }
  }

  /// Empty for a connection without an address; those count as one.
  private static func network(of address: SocketAddress?) -> String {
    // As the C library writes addresses: one way for each.
    guard let text = address?.ipAddress else { return "" }
    // A dual-stack listener sees IPv4 callers as `::ffff:192.0.2.1`.
    if text.contains(".") { return text.split(separator: ":").last.map(String.init) ?? text }
    let halves = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.split(separator: ":") }
    let zeroCount = max(0, 8 - halves.reduce(0) { $0 + $1.count })
    let groups =
      halves.count < 2
      ? halves[0] : halves[0] + [Substring](repeating: "0", count: zeroCount) + halves[1]
    return groups.prefix(4).joined(separator: ":")
  }
}
