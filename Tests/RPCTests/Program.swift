import Crypto
import Foundation
import SwiftASN1
import Testing
import X509

/// Another program, run to its end by a test.
enum Program {
  /// Runs a program and returns what it printed; a failure is an issue with its errors,
  /// unless it may fail.
  static func run(
    _ program: String, _ arguments: [String], _ environment: [String: String] = [:],
    input: String? = nil, mayFail: Bool = false
  ) async throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput =
      try input.map { try FileHandle(forReadingFrom: URL(fileURLWithPath: $0)) }
      ?? FileHandle.nullDevice
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { ended.resume(throwing: error) }
    }
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(mayFail || process.terminationStatus == 0, "\(program): \(said)")
    return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  /// A folder with the three files of a caller, `leaf.pem`, `key.pem` and `roots.pem`.
  static func folder(of leaf: Authority.Leaf, in house: House) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rpc-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, pem) in [
      ("leaf.pem", try house.authority.issue(leaf).serializeAsPEM().pemString),
      ("key.pem", leaf.key.pemRepresentation), ("roots.pem", try house.authority.pem),
    ] {
      try pem.write(
        to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return folder
  }
}
