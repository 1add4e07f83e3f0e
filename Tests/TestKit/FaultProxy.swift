internal import Glibc
internal import Synchronization

/// A TCP proxy on the loopback interface that does to a link what networks do: cut it, lose one
/// direction, delay it. Every chunk it carries is judged first.
package final class FaultProxy: Sendable {
  package enum Direction: Sendable { case toServer, toClient }

  /// What happens to a chunk of bytes.
  package enum Verdict: Sendable {
    case pass
    /// Both sides see the link closed; the chunk is lost.
    case cut
    /// The chunk and all that follows in its direction is lost; the link stays open.
    case swallow
    case delay(microseconds: UInt32)
  }

  /// Judges a chunk of connection number `connection`, counted from 0. Called on the proxy's
  /// threads.
  package typealias Judge =
    @Sendable (_ connection: Int, _ direction: Direction, _ chunk: [UInt8]) -> Verdict

  package let port: UInt16
  private let listener: Int32
  private let links = Mutex<[Link]>([])

  package struct NoSocket: Error {}

  private struct Link: Sendable {
    let client: Int32
    let server: Int32

    /// Wakes the threads that read it; they close it.
    func cut() {
      _ = shutdown(self.client, Int32(SHUT_RDWR))
      _ = shutdown(self.server, Int32(SHUT_RDWR))
    }
  }

  /// Listens on a free port and carries each connection to the UNIX socket at `path`.
  package init(toSocket path: String, judge: @escaping Judge) throws {
    self.listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard self.listener >= 0, let port = Self.listen(on: self.listener) else { throw NoSocket() }
    self.port = port
    let listener = self.listener
    startThread { [weak self] in
      var number = 0
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0, let self else { break }
        self.carry(client, to: path, number, judge)
        number += 1
      }
    }
  }

  /// Cuts every link. New ones are still carried.
  package func cutAll() {
    for link in self.links.withLock({ $0 }) { link.cut() }
  }

  /// Stops listening and cuts every link.
  package func close() {
    _ = shutdown(self.listener, Int32(SHUT_RDWR))
    self.cutAll()
  }

  deinit {
    _ = shutdown(self.listener, Int32(SHUT_RDWR))
    Glibc.close(self.listener)
  }

  private func carry(_ client: Int32, to path: String, _ number: Int, _ judge: @escaping Judge) {
    let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard server >= 0, Self.connect(server, to: path) else {
      Glibc.close(client)
      if server >= 0 { Glibc.close(server) }
      return
    }
    let link = Link(client: client, server: server)
    self.links.withLock { $0.append(link) }
    // The last of the two directions to end closes the sockets: a number must not be reused before.
    let left = Countdown(2)
    for direction in [Direction.toServer, .toClient] {
      startThread { [weak self] in
        Self.pump(link, direction) { judge(number, direction, $0) }
        link.cut()
        guard left.countDown() else { return }
        self?.links.withLock { $0.removeAll { $0.client == link.client } }
        Glibc.close(link.client)
        Glibc.close(link.server)
      }
    }
  }

  private static func pump(_ link: Link, _ direction: Direction, _ judge: ([UInt8]) -> Verdict) {
    let (source, sink) =
      direction == .toServer ? (link.client, link.server) : (link.server, link.client)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var isSwallowing = false
    while true {
      let count = unsafe recv(source, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      if isSwallowing { continue }
      let chunk = Array(buffer.prefix(count))
      switch judge(chunk) {
      case .pass: break
      case .cut: return
      case .swallow:
        isSwallowing = true
        continue
      case .delay(let microseconds): usleep(microseconds)
      }
      var sent = 0
      while sent < chunk.count {
        let count = unsafe chunk.withUnsafeBytes { bytes in
          unsafe send(
            sink, bytes.baseAddress?.advanced(by: sent), bytes.count - sent,
            Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return }
        sent += count
      }
    }
  }
}

extension FaultProxy {
  private static func listen(on listener: Int32) -> UInt16? {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        let isBound = unsafe bind(listener, address, length) == 0
        guard isBound, Glibc.listen(listener, 64) == 0 else { return Int32(-1) }
        return unsafe getsockname(listener, address, &length)
      }
    }
    return status == 0 ? UInt16(bigEndian: address.sin_port) : nil
  }

  private static func connect(_ server: Int32, to path: String) -> Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe Glibc.connect(server, address, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }
}

/// Counts down from a number, once per thread.
private final class Countdown: Sendable {
  private let left: Mutex<Int>
  init(_ count: Int) { self.left = Mutex(count) }

  /// Whether this was the last.
  func countDown() -> Bool {
    self.left.withLock {
      $0 -= 1
      return $0 == 0
    }
  }
}
