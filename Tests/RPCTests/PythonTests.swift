import Foundation
import NIOCore
import Testing

@testable import RPC

/// That docs/protocol.md is enough: a client that shares no code with ours calls a real server.
@Suite("A client in another language", .timeLimit(.minutes(1)))
struct PythonTests {
  @Test("calls, streams and is refused over real TLS")
  func python() async throws {
    let house = try await House()
    let folder = try Program.folder(
      of: Authority.Leaf("sluis://gp-west/gateway/front"), in: house)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let proto = tests.appendingPathComponent("../../proto").standardized.path
    _ = try await Program.run(
      "/usr/bin/protoc",
      [
        "-I", proto, "-I", "/usr/include", "--python_out=\(folder.path)",
        "\(proto)/sluis/rpc.proto", "\(proto)/sluis/privacy.proto",
      ])
    let output = try await Program.run(
      "/usr/bin/python3",
      [tests.appendingPathComponent("Python/sluis_client.py").path, "127.0.0.1"]
        + ["\(house.server.port)", "sluis://team/service/cases"]
        + ["leaf.pem", "key.pem", "roots.pem"].map { folder.appendingPathComponent($0).path },
      ["PYTHONPATH": folder.path, "PYTHONDONTWRITEBYTECODE": "1"])
    #expect(
      output == """
        unary 1 python
        stream 5050
        error 12 method_unknown
        error 3 command_id_missing
        error 4 not_executed
        changed

        """)
    #expect(house.probe.handled.count == 3)
    await house.server.shutdown(within: .seconds(1))
  }
}
