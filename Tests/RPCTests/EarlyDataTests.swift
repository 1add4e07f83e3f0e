import Foundation
import NIOCore
import Testing

@testable import RPC
@testable import Wire

/// OpenSSL's own client, which can do what ours cannot: resume sessions and send data with them.
@Suite("TLS early data", .timeLimit(.minutes(1)))
struct EarlyDataTests {
  @Test("N05 is never asked for and reaches no handler, and neither does a resumed session")
  func refused() async throws {
    var limits = Limits()
    limits.idle = .milliseconds(500)  // The server hangs up first: the client waits for it.
    let house = try await House(limits: limits)
    let folder = try Program.folder(of: Authority.Leaf(), in: house)
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
    var frame = ByteBuffer()
    Envelope(
      version: 1, kind: .request, call: 1, method: TestMethods.echo.name,
      payload: Request(service: "x").encoded()
    ).withEncoded { Frame.write($0, into: &frame) }
    try Data(frame.readableBytesView).write(to: URL(fileURLWithPath: path("frame")))
    let arguments = [
      "s_client", "-connect", "127.0.0.1:\(house.server.port)", "-tls1_3", "-alpn", "sluis/1",
      "-cert", path("leaf.pem"), "-key", path("key.pem"), "-CAfile", path("roots.pem"), "-ign_eof",
    ]
    _ = try await Program.run(
      "/usr/bin/openssl", arguments + ["-sess_out", path("session")], input: path("frame"))
    #expect(house.probe.handled.count == 1)

    let session = try await Program.run(
      "/usr/bin/openssl", ["sess_id", "-in", path("session"), "-noout", "-text"])
    #expect(session.contains("Protocol  : TLSv1.3"))
    #expect(!session.contains("Max Early Data") || session.contains("Max Early Data: 0"))

    // The ticket forbids it, so the client is told that it does not.
    let ticket = try String(contentsOfFile: path("session"), encoding: .utf8)
    #expect(ticket.contains("BEGIN SSL SESSION PARAMETERS"))
    let again = try await Program.run(
      "/usr/bin/openssl",
      arguments + ["-sess_in", path("session"), "-early_data", path("frame")], mayFail: true)
    #expect(!again.contains("Early data was accepted"))
    let resumed = try await Program.run(
      "/usr/bin/openssl", arguments + ["-sess_in", path("session")], input: path("frame"),
      mayFail: true)
    #expect(resumed.contains("CONNECTED"))
    #expect(house.probe.handled.count == 1)
    let client = try house.client(house.authority.credentials(.init("sluis://team/user/bob")))
    #expect(try await house.echo(client) == "x")
    await client.shutdown()
    await house.server.shutdown(within: .zero)
  }
}
