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
    /// As many bytes of the chunk arrive, then both sides see the link closed.
    case cutAfter(Int)
    /// The chunk and all that follows in its direction is lost; the link stays open.
    case swallow
    /// Other bytes arrive in the chunk's place.
    case replace([UInt8])
    case delay(microseconds: UInt32)
  }

  /// Judges a chunk of connection number `connection`, counted from 0. Called on the proxy's
  /// threads; while it does not answer, its direction of the connection stands still.
  package typealias Judge =
    @Sendable (_ connection: Int, _ direction: Direction, _ chunk: [UInt8]) -> Verdict

  /// Where connections are carried to.
  package enum Target: Sendable {
    /// The UNIX socket at this path.
    case socket(String)
    /// A port on the loopback interface.
    case port(UInt16)
  }

  package let port: UInt16
  private let judge: Judge
  private let state: Mutex<State>
  private let links = Mutex<[Link]>([])

  private struct State: Sendable {
    var listener: Int32?
    var target: Target
    var connectionCount = 0
    /// Raised by each cut: a connection that was accepted before and is carried after is cut too.
    var cutCount = 0
  }

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
  package convenience init(toSocket path: String, judge: @escaping Judge) throws {
    try self.init(to: .socket(path), judge: judge)
  }

  /// Listens on a free port and carries each connection to `target`.
  package init(to target: Target, judge: @escaping Judge) throws {
    guard let (listener, port) = Self.listen(on: 0) else { throw NoSocket() }
    self.port = port
    self.judge = judge
    self.state = Mutex(State(listener: listener, target: target))
    self.accept(from: listener)
  }

  /// Carries new connections to `target`.
  package func lead(to target: Target) { self.state.withLock { $0.target = target } }

  /// Stops listening, so that connections are refused, and cuts every link.
  package func refuse() {
    let listener = self.state.withLock { $0.listener.take() }
    // Its thread closes it.
    if let listener { _ = shutdown(listener, Int32(SHUT_RDWR)) }
    self.cutAll()
  }

  /// Listens again, on the same port, after ``refuse()``.
  package func listenAgain() throws {
    guard self.state.withLock({ $0.listener == nil }) else { return }
    guard let (listener, _) = Self.listen(on: self.port) else { throw NoSocket() }
    self.state.withLock { $0.listener = listener }
    self.accept(from: listener)
  }

  private func accept(from listener: Int32) {
    startThread { [weak self] in
      while true {
        let client = Glibc.accept(listener, nil, nil)
        guard client >= 0, let self else { break }
        let accepted = self.state.withLock { state in
          state.connectionCount += 1
          return state
        }
        self.carry(client, accepted, self.judge)
      }
      Glibc.close(listener)
    }
  }

  /// Cuts every link. New ones are still carried.
  package func cutAll() {
    self.state.withLock { $0.cutCount += 1 }
    for link in self.links.withLock({ $0 }) { link.cut() }
  }

  /// Stops listening and cuts every link.
  package func close() { self.refuse() }

  deinit {
    self.state.withLock { state in
      if let listener = state.listener { _ = shutdown(listener, Int32(SHUT_RDWR)) }
    }
  }

  /// - Parameter accepted: as it was when the connection came.
  private func carry(_ client: Int32, _ accepted: State, _ judge: @escaping Judge) {
    let number = accepted.connectionCount - 1
    guard let server = Self.connect(to: accepted.target) else {
      Glibc.close(client)
      return
    }
    let link = Link(client: client, server: server)
    self.links.withLock { $0.append(link) }
    if self.state.withLock({ $0.cutCount }) != accepted.cutCount { link.cut() }
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
      var chunk = Array(buffer.prefix(count))
      var isLast = false
      switch judge(chunk) {
      case .pass: break
      case .cut: return
      case .cutAfter(let count):
        chunk.removeLast(max(0, chunk.count - count))
        isLast = true
      case .replace(let other): chunk = other
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
      if isLast { return }
    }
  }
}

extension FaultProxy {
  /// Listens on `port` of the loopback interface, 0 for a free one.
  private static func listen(on port: UInt16) -> (listener: Int32, port: UInt16)? {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard listener >= 0 else { return nil }
    var yes: Int32 = 1
    _ = unsafe setsockopt(
      listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = Self.loopback(port)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        let isBound = unsafe bind(listener, address, length) == 0
        guard isBound, Glibc.listen(listener, 64) == 0 else { return Int32(-1) }
        return unsafe getsockname(listener, address, &length)
      }
    }
    guard status == 0 else {
      Glibc.close(listener)
      return nil
    }
    return (listener, UInt16(bigEndian: address.sin_port))
  }

  private static func loopback(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private static func connect(to target: Target) -> Int32? {
    switch target {
    case .socket(let path):
      let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
      guard server >= 0 else { return nil }
      if Self.connect(server, to: path) { return server }
      Glibc.close(server)
    case .port(let port):
      let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
      guard server >= 0 else { return nil }
      var address = Self.loopback(port)
      let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
          unsafe Glibc.connect(server, address, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      if status == 0 { return server }
      Glibc.close(server)
    }
    return nil
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

/// Holds this thread until a fact of another thread is one.
package func block(until isFact: () -> Bool) {
  while !isFact() { usleep(2_000) }
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
