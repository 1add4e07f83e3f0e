internal import Glibc

/// Ports of the loopback interface that nobody listens on.
package enum Ports {
  package struct NoneFree: Error {}

  /// The first of `count` free ports in a row. Somebody else may take one before it is used.
  package static func base(count: Int) throws -> Int {
    for _ in 0..<100 {
      let base = Int.random(in: 20_000..<30_000)
      if (base..<(base + count)).allSatisfy(Self.isFree) { return base }
    }
    throw NoneFree()
  }

  private static func isFree(_ port: Int) -> Bool {
    let probe = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard probe >= 0 else { return false }
    defer { close(probe) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(probe, address, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
