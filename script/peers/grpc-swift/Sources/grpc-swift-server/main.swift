// The grpc-swift 2 peer: grpc-swift-server PORT --tls CERTS
import Foundation
import GRPCCore
import GRPCNIOTransportHTTP2Posix
import NIOPosix
import PeerProto
import Synchronization

let payloadBytesMax: UInt32 = 64 * 1024

final class PeerService: Peer_Peer.SimpleServiceProtocol {
  let logIndex = Atomic<UInt64>(0)
  let filler = Data(repeating: UInt8(ascii: "x"), count: Int(payloadBytesMax))
  let leafHash = Data(repeating: UInt8(ascii: "h"), count: 32)

  func access(
    request: Peer_AccessRequest, context: ServerContext
  ) async throws -> Peer_AccessReply {
    guard request.wantBytes <= payloadBytesMax else {
      throw RPCError(code: .invalidArgument, message: "want_bytes")
    }
    let index = self.logIndex.add(1, ordering: .relaxed).newValue
    var reply = Peer_AccessReply()
    reply.requestID = request.caller.requestID
    reply.decision = 1
    reply.receipt.logIndex = index
    reply.receipt.treeSize = index + 1
    reply.receipt.leafHash = self.leafHash
    reply.payload = self.filler.prefix(Int(request.wantBytes))
    return reply
  }
}

// A function and not top-level code, which Swift 6 would run on the main actor.
nonisolated func run() async throws {
  let arguments = CommandLine.arguments
  guard arguments.count == 4, let port = Int(arguments[1]), arguments[2] == "--tls" else {
    FileHandle.standardError.write(Data("usage: grpc-swift-server PORT --tls CERTS\n".utf8))
    exit(2)
  }
  let certs = arguments[3]
  let transport = HTTP2ServerTransport.Posix(
    address: .ipv4(host: "127.0.0.1", port: port),
    transportSecurity: .mTLS(
      certificateChain: [.file(path: "\(certs)/server.crt", format: .pem)],
      privateKey: .file(path: "\(certs)/server.key", format: .pem)
    ) {
      $0.trustRoots = .certificates([.file(path: "\(certs)/ca.crt", format: .pem)])
      $0.clientCertificateVerification = .noHostnameVerification
      $0.requireALPN = true
    },
    eventLoopGroup: MultiThreadedEventLoopGroup(numberOfThreads: 1))
  try await GRPCServer(transport: transport, services: [PeerService()]).serve()
}

try await run()
