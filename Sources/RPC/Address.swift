/// Where a server listens.
package struct Address: Sendable, Hashable {
  /// A DNS name or an IP address.
  package let host: String
  package let port: Int

  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }
}
