internal import Foundation
internal import RPC
internal import Wire

/// The benchmark's service on the RPC module as every service runs it: mutual TLS, hardened
/// decoding, the checks of a method's policy, limits, deadlines.
///
/// The handler waits for nothing and is answered at once, as the peers' are; `--handler task` makes
/// a task for each call, as handlers need that wait for a database.
enum EchoServer {
  static let usage = "bench echo-server PORT --tls CERTS [--handler task]"

  static func run(_ arguments: [String]) async throws(BenchFailure) {
    guard let port = arguments.first.flatMap({ Int($0) }) else { throw .usage(Self.usage) }
    let named = try Arguments(Array(arguments.dropFirst()), usage: Self.usage)
    let credentials = try Certificates(folder: try named.text("tls")).credentials(of: "server")
    var routes = Routes()
    if named.has("handler", "task") {
      routes.answer(BenchV1.Peer.access) { (request, _) throws(RPCError) in
        Outcome(try Self.reply(to: request))
      }
    } else {
      routes.answerAtOnce(BenchV1.Peer.access) { (request, _) throws(RPCError) in
        Outcome(try Self.reply(to: request))
      }
    }
    do {
      let server = try await Server.start(
        on: [Address(host: "127.0.0.1", port: port)], credentials: credentials, routes: routes,
        group: EventLoops.shared)
      await Signals.untilTerminated()
      await server.drain(within: .seconds(1))
    } catch { throw .failed("cannot listen on 127.0.0.1:\(port): \(error)") }
  }

  private static let filler = [UInt8](repeating: UInt8(ascii: "x"), count: 65_536)
  private static let leafHash = [UInt8](repeating: 0, count: 32)

  private static func reply(
    to request: BenchV1.AccessRequest
  ) throws(RPCError) -> BenchV1.AccessReply {
    guard request.wantBytes <= Self.filler.count else { throw RPCError(.invalidArgument) }
    return BenchV1.AccessReply(
      requestID: request.caller.requestID, decision: 1,
      receipt: BenchV1.Receipt(logIndex: 1, treeSize: 2, leafHash: Self.leafHash),
      payload: Array(Self.filler.prefix(Int(request.wantBytes))))
  }
}

/// The throw-away certificates that all peers share.
struct Certificates {
  let folder: String

  func credentials(of name: String) throws(BenchFailure) -> Credentials {
    do {
      return try Credentials.load(
        certificate: "\(self.folder)/\(name).crt", key: "\(self.folder)/\(name).key",
        roots: "\(self.folder)/ca.crt")
    } catch { throw .failed("the certificates in \(self.folder) cannot be used: \(error)") }
  }
}

/// The end of a server's life.
enum Signals {
  /// Returns when this process is asked to end.
  static func untilTerminated() async {
    signal(SIGTERM, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .global())
    await withCheckedContinuation { continuation in
      source.setEventHandler {
        source.cancel()
        continuation.resume()
      }
      source.activate()
    }
  }
}
