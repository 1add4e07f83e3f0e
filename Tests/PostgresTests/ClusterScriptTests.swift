import Foundation
import Glibc
import Postgres
import TestKit
import Testing

/// `script/cluster` deletes folders, of whoever types the wrong one too.
@Suite("A private cluster", .timeLimit(.minutes(2)))
struct ClusterScriptTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("sluis-cluster-\(UInt64.random(in: .min ... .max))")

  private func file(_ name: String) -> String { self.folder.appendingPathComponent(name).path }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: self.file(name))
  }

  private func write(_ name: String) throws {
    let file = self.folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("somebody's".utf8).write(to: file)
  }

  /// - Parameter shell: what comes before the script, in a shell of its own.
  /// - Returns: the status with which the script ended.
  private func cluster(
    _ action: String, _ environment: [String: String] = [:], after shell: String = ":"
  ) async throws -> Int32 {
    try await onThread {
      let process = Process()
      let script = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("script/cluster")
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = [
        "-c", "\(shell); exec \"$@\"", "bash", script.path, action, self.folder.path,
      ]
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  @Test("is not what lies in somebody else's folder")
  func foreign() async throws {
    defer { try? FileManager.default.removeItem(at: self.folder) }
    for action in ["remove", "stop", "status"] {
      _ = try await self.cluster(action)
      #expect(!FileManager.default.fileExists(atPath: self.folder.path), "\(action) made it")
    }
    #expect(try await self.cluster("remove") == 1)
    // A folder of anything, and then one of a cluster that another script made.
    for name in ["note", "data/PG_VERSION", "log/archive_status/one"] { try self.write(name) }
    try FileManager.default.createSymbolicLink(
      atPath: self.file("data/pg_wal"), withDestinationPath: self.file("log"))
    let names = try FileManager.default.subpathsOfDirectory(atPath: self.folder.path).sorted()
    for action in ["remove", "start"] { #expect(try await self.cluster(action) == 1) }
    #expect(try await self.cluster("stop") == 0)
    #expect(try await self.cluster("status") == 3)
    let left = try FileManager.default.subpathsOfDirectory(atPath: self.folder.path)
    // Compared here: the difference between thousands of names takes minutes to say.
    let isLeft = left.filter { $0 != "lock" }.sorted() == names
    #expect(isLeft)
  }

  /// Whoever starts a program may wait until all that it opened for it is closed.
  @Test("keeps none of the files open that it was started with")
  func inherited() async throws {
    try self.write("note")
    let pipe = self.file("pipe")
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    let end = unsafe open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(end) }
    let owner = ["CLUSTER_OWNER": String(ProcessInfo.processInfo.processIdentifier)]
    // 255 is where bash has its script, unless somebody else has a file there.
    let opened = "exec 3>'\(pipe)' 100>'\(pipe)' 254>'\(pipe)' 255>'\(pipe)' 256>'\(pipe)'"
    #expect(try await self.cluster("start", owner, after: opened) == 0)
    #expect(try await self.cluster("status") == 0)
    // Its end: nobody can write to it any more. With somebody left there would be no answer yet.
    // Whoever watches the server closes them a moment after the script is done.
    let isClosed = try await eventually {
      var byte: UInt8 = 0
      return unsafe read(end, &byte, 1) == 0
    }
    #expect(isClosed)
    #expect(try await self.cluster("remove") == 0)
    try FileManager.default.removeItem(at: self.folder)
  }

  @Test("is not taken for another process that has its server's number by now")
  func stale() async throws {
    try self.write("note")
    let owner = ["CLUSTER_OWNER": String(ProcessInfo.processInfo.processIdentifier)]
    #expect(try await self.cluster("start", owner) == 0)
    #expect(try await self.cluster("stop") == 0)
    try await withDatabase(connections: 1) { pool in
      // One of the same user, as the rule needs: a backend of the cluster that all tests share.
      let number = try await pool.transaction(.readOnly, deadline: soon) {
        tx throws(PostgresError) in
        try tx.query("SELECT pg_backend_pid()").only { row throws(PostgresError) in
          try row.int4(0)
        }
      }
      // What a power cut leaves behind.
      let file = self.folder.appendingPathComponent("data/postmaster.pid")
      try Data("\(number)\n\(self.file("data"))\n".utf8).write(to: file)
      #expect(try await self.cluster("status") == 3)
    }
    #expect(try await self.cluster("remove") == 0)
    try FileManager.default.removeItem(at: self.folder)
  }

  @Test("that is temporary outlives its server, and goes with its owner")
  func temporary() async throws {
    defer { try? FileManager.default.removeItem(at: self.folder) }
    let owner = Process()
    owner.executableURL = URL(fileURLWithPath: "/bin/sleep")
    owner.arguments = ["100"]
    try owner.run()
    let environment = [
      "CLUSTER_OWNER": String(owner.processIdentifier), "CLUSTER_TEMPORARY": "1",
    ]
    #expect(try await self.cluster("start", environment) == 0)
    #expect(try await self.cluster("stop") == 0)
    // Whoever watches looks twice a second.
    #expect(try await !eventually(within: .seconds(3)) { !self.exists("data/PG_VERSION") })
    #expect(self.exists("data/server.log"))
    #expect(try await self.cluster("start", environment) == 0)
    try self.write("note")
    // Not SIGTERM: whoever runs the tests may have it ignored, and children inherit that.
    #expect(kill(owner.processIdentifier, SIGKILL) == 0)
    owner.waitUntilExit()
    #expect(try await eventually { !self.exists("data") && !self.exists("lock") })
    #expect(try FileManager.default.contentsOfDirectory(atPath: self.folder.path) == ["note"])
  }
}
