import Crypto
import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import SwiftASN1
import Synchronization
import TestKit
import Testing
import X509

@testable import RPC
@testable import Wire

/// A server on loopback with certificates of its own, and clients that reach it.
struct House {
  let authority: Authority
  let probe = Probe()
  let revoked = RevokedSet()
  let server: Server
  static let service = Identity(organisation: "team", kind: .service, name: "cases")

  init(
    listener: Server.Listener = .certified, limits: Limits = Limits(),
    group: any EventLoopGroup = testGroup,
    on addresses: [Address] = [Address(host: "127.0.0.1", port: 0)],
    named loopbackEnds: [UInt8] = [1]
  ) async throws {
    self.authority = try Authority()
    let revoked = self.revoked
    var leaf = Authority.Leaf("sluis://team/service/cases")
    leaf.loopbackEnds = loopbackEnds
    self.server = try await Server.start(
      on: addresses, listener: listener,
      credentials: self.authority.credentials(leaf),
      routes: self.probe.routes, limits: limits, group: group,
      isRevoked: { revoked.holds($0) })
  }

  func client(
    _ credentials: Credentials, host: String = "127.0.0.1", expecting: Identity = Self.service,
    group: any EventLoopGroup = testGroup
  ) throws -> Client {
    try Client(
      to: [Address(host: host, port: self.server.port)], credential: .certified(credentials),
      expecting: expecting, group: group)
  }

  func echo(_ client: Client) async throws -> String {
    try await client.call(TestMethods.echo, Request(service: "x"), CallOptions(within: .seconds(5)))
      .reply.reasons[0]
  }
}

final class RevokedSet: Sendable {
  private let hashes = Mutex(Set<CertificateHash>())
  private let isEverything = Atomic<Bool>(false)

  func holds(_ hash: CertificateHash) -> Bool {
    self.isEverything.load(ordering: .acquiring) || self.hashes.withLock { $0.contains(hash) }
  }
  func holdsAll(_ isEverything: Bool) {
    self.isEverything.store(isEverything, ordering: .releasing)
  }
  func insert(_ hash: CertificateHash) { self.hashes.withLock { _ = $0.insert(hash) } }
}

@Suite("A connection over TLS", .timeLimit(.minutes(1)))
struct TLSTests {
  @Test("carries calls and streams between two that trust each other")
  func good() async throws {
    let house = try await House()
    let client = try house.client(house.authority.credentials(.init()), host: "localhost")
    #expect(try await house.echo(client) == "x")
    var count = 0
    for try await _ in try await client.stream(TestMethods.count, Request(service: "40")) {
      count += 1
    }
    #expect(count == 40)
    await client.shutdown()
    await house.server.shutdown(within: .seconds(1))
  }

  @Test(
    "N01 with a certificate that is not one of ours never reaches a handler",
    arguments: [
      "other authority", "expired", "not yet valid", "wrong usage", "no usage", "no identity",
      "two identities", "malformed identity",
    ])
  func badCertificate(flaw: String) async throws {
    let house = try await House()
    var leaf = Authority.Leaf()
    var issuer = house.authority
    switch flaw {
    case "other authority": issuer = try Authority()
    case "expired": leaf.notAfter = .now - 60
    case "not yet valid": leaf.notBefore = .now + 600
    case "wrong usage": leaf.usages = [.serverAuth]
    case "no usage": leaf.usages = []
    case "no identity": leaf.uris = []
    case "two identities": leaf.uris = ["sluis://a/user/b", "sluis://a/user/c"]
    default: leaf.uris = ["sluis://a/user/B"]
    }
    let client = try house.client(issuer.credentials(leaf, roots: house.authority.pem))
    await #expect(throws: RPCError.self) { try await house.echo(client) }
    #expect(house.probe.handled.count == 0)
    await client.shutdown()
    await house.server.shutdown(within: .zero)
  }

  @Test("N01 without a certificate never reaches a handler")
  func noCertificate() async throws {
    let house = try await House()
    let client = try Client(
      to: [Address(host: "127.0.0.1", port: house.server.port)],
      credential: .anonymous(Roots(pem: house.authority.pem)), expecting: House.service,
      group: testGroup)
    await #expect(throws: RPCError.self) { try await house.echo(client) }
    #expect(house.probe.handled.count == 0)
    await house.server.shutdown(within: .zero)
  }

  @Test("is refused by a client that expected somebody else", arguments: ["identity", "host"])
  func otherServer(what: String) async throws {
    // It listens at both, and its certificate names one.
    let port = try Ports.base(count: 1)
    let house = try await House(
      on: ["127.0.0.1", "127.0.0.2"].map { Address(host: $0, port: port) })
    let client = try house.client(
      house.authority.credentials(.init()), host: what == "host" ? "127.0.0.2" : "127.0.0.1",
      expecting: what == "host"
        ? House.service : Identity(organisation: "team", kind: .service, name: "panel"))
    await #expect(throws: RPCError(.unavailable, .notExecuted, .unreachable)) {
      try await house.echo(client)
    }
    await house.server.shutdown(within: .zero)
  }

  @Test("N02 is cut when its certificate is revoked, and not made again")
  func revoked() async throws {
    let house = try await House()
    let leaf = Authority.Leaf()
    let certificate = try house.authority.issue(leaf)
    let credentials = try Credentials(
      chainPEM: certificate.serializeAsPEM().pemString, keyPEM: leaf.key.pemRepresentation,
      rootsPEM: house.authority.pem)
    let client = try house.client(credentials)
    let hanging = Task { try await client.call(TestMethods.hang, Request()) }
    await house.probe.handled.passed()
    house.revoked.insert(CertificateHash(der: try certificate.der))
    house.server.revocationsChanged()
    await house.probe.cancelled.passed()
    await #expect(throws: RPCError.self) { try await hanging.value }
    await #expect(throws: RPCError.self) { try await house.echo(client) }
    #expect(house.probe.handled.count == 1)
    await house.server.shutdown(within: .zero)
  }

  @Test("N06 shows a new certificate without a restart")
  func rotation() async throws {
    let house = try await House()
    let other = try Authority()
    try house.server.use(
      other.credentials(
        .init("sluis://team/service/cases"), roots: other.pem + "\n" + house.authority.pem))
    let client = try house.client(house.authority.credentials(.init(), roots: other.pem))
    #expect(try await house.echo(client) == "x")
    await client.shutdown()
    await house.server.shutdown(within: .seconds(1))
  }

  @Test("on an anonymous listener has no peer, and reaches only anonymous methods")
  func anonymous() async throws {
    let house = try await House(listener: .anonymous)
    let client = try Client(
      to: [Address(host: "127.0.0.1", port: house.server.port)],
      credential: .anonymous(Roots(pem: house.authority.pem)), expecting: House.service,
      group: testGroup)
    await #expect(throws: RPCError(.permissionDenied, .callerNotAllowed)) {
      try await house.echo(client)
    }
    await client.shutdown()
    await house.server.shutdown(within: .seconds(1))
  }

  @Test("F17 G22 drains: open calls are answered, later ones go elsewhere")
  func drain() async throws {
    let house = try await House()
    let client = try house.client(house.authority.credentials(.init()))
    let open = Task { try await client.call(TestMethods.hang, Request()) }
    await house.probe.handled.passed()
    let shutdown = Task { await house.server.shutdown(within: .seconds(20)) }
    // The handler ends by itself when somebody lets it.
    house.probe.cancelled.pass()
    await #expect(throws: RPCError(.cancelled)) { try await open.value }
    await shutdown.value
    await #expect(throws: RPCError(.unavailable, .notExecuted, .unreachable)) {
      try await house.echo(client)
    }
    #expect(house.server.connectionCount == 0)
  }

  @Test("F08 N04 closes on what is not TLS 1.3 of ours", arguments: ["http", "tls12", "no alpn"])
  func strangers(kind: String) async throws {
    let house = try await House()
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.certificateVerification = .none
    if kind == "tls12" { configuration.maximumTLSVersion = .tlsv12 }
    let context = try NIOSSLContext(configuration: configuration)
    let channel = try await ClientBootstrap(group: testGroup)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          guard kind != "http" else { return }
          try channel.pipeline.syncOperations.addHandler(
            NIOSSLClientHandler(context: context, serverHostname: nil))
        }
      }
      .connect(host: "127.0.0.1", port: house.server.port).get()
    channel.writeAndFlush(ByteBuffer(string: "GET / HTTP/1.1\r\n\r\n"), promise: nil)
    try await channel.closeFuture.get()
    #expect(house.probe.handled.count == 0 && house.server.connectionCount == 0)
    await house.server.shutdown(within: .zero)
  }

  @Test("N08 N11 is closed when the handshake is too long, in bytes or in time")
  func handshakeLimits() async throws {
    var limits = Limits()
    limits.handshake = .milliseconds(50)
    let house = try await House(limits: limits)
    let silent = try await ClientBootstrap(group: testGroup)
      .connect(host: "127.0.0.1", port: house.server.port).get()
    try await silent.closeFuture.get()
    let loud = try await ClientBootstrap(group: testGroup)
      .connect(host: "127.0.0.1", port: house.server.port).get()
    // The start of a handshake record, and more of it than a handshake can need.
    let record = [22, 3, 1, 0x40, 0] + [UInt8](repeating: 1, count: 16_384)
    for _ in 0..<4 { loud.writeAndFlush(ByteBuffer(bytes: record), promise: nil) }
    try await loud.closeFuture.get()
    await house.server.shutdown(within: .zero)
  }

  @Test("N08 is not closed for requests that come while its certificate is verified")
  func requestsBehindTheHandshake() async throws {
    let house = try await House()
    for _ in 0..<5 {
      let client = try house.client(house.authority.credentials(.init()))
      // Of 60 callers that wait for one connection: five times the bytes that a handshake may have.
      let answeredCount = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<60 {
          group.addTask {
            var options = CallOptions()
            options.token = [UInt8](repeating: 1, count: 1_024)
            let reply = try? await client.call(TestMethods.echo, Request(service: "x"), options)
            return reply?.reply.reasons == ["x"]
          }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(answeredCount == 60)
      await client.shutdown()
    }
    await house.server.shutdown(within: .zero)
  }

  @Test("F20 above the identity's limit is closed with a reason, and others are not affected")
  func tooManyConnections() async throws {
    var limits = Limits()
    limits.connectionsPerIdentityMax = 1
    let house = try await House(limits: limits)
    let first = try house.client(house.authority.credentials(.init()))
    #expect(try await house.echo(first) == "x")
    let second = try house.client(house.authority.credentials(.init()))
    await #expect(throws: RPCError.self) { try await house.echo(second) }
    let other = try house.client(house.authority.credentials(.init("sluis://team/user/bob")))
    #expect(try await house.echo(other) == "x")
    #expect(try await house.echo(first) == "x")
    for client in [first, second, other] { await client.shutdown() }
    await house.server.shutdown(within: .seconds(1))
  }
}
