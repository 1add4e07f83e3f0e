import Crypto
import Foundation
import NIOCore
import SwiftASN1
import Testing
import X509

@testable import RPC

/// That docs/protocol.md is enough: a client that shares no code with ours calls a real server.
@Suite("A client in another language", .timeLimit(.minutes(1)))
struct PythonTests {
  @Test("calls, streams and is refused over real TLS")
  func python() async throws {
    let house = try await House()
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rpc-python-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let leaf = Authority.Leaf("sluis://gp-west/gateway/front")
    for (name, pem) in [
      ("leaf.pem", try house.authority.issue(leaf).serializeAsPEM().pemString),
      ("key.pem", leaf.key.pemRepresentation), ("roots.pem", try house.authority.pem),
    ] {
      try pem.write(
        to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let proto = tests.appendingPathComponent("../../proto").standardized.path
    _ = try await self.run(
      "/usr/bin/protoc",
      [
        "-I", proto, "-I", "/usr/include", "--python_out=\(folder.path)",
        "\(proto)/sluis/rpc.proto", "\(proto)/sluis/privacy.proto",
      ])
    let output = try await self.run(
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
        changed

        """)
    #expect(house.probe.handled.count == 2)
    await house.server.shutdown(within: .seconds(1))
  }

  /// Runs a program and returns what it printed; a failure is an issue with its errors.
  private func run(
    _ program: String, _ arguments: [String], _ environment: [String: String] = [:]
  ) async throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { ended.resume(throwing: error) }
    }
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == 0, "\(program): \(said)")
    return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }
}
