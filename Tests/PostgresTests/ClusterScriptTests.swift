import Foundation
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
    let note = self.file("note")
    let owner = ["CLUSTER_OWNER": String(ProcessInfo.processInfo.processIdentifier)]
    // 255 is where bash has its script, unless somebody else has a file there.
    let opened = "exec 3<'\(note)' 100<'\(note)' 254<'\(note)' 255<'\(note)' 256<'\(note)'"
    #expect(try await self.cluster("start", owner, after: opened) == 0)
    #expect(try await self.cluster("status") == 0)
    #expect(try Self.holders(of: note) == [])
    #expect(try await self.cluster("remove") == 0)
    try FileManager.default.removeItem(at: self.folder)
  }

  /// The processes that have the file open, of those that we may look into.
  private static func holders(of file: String) throws -> [String] {
    let files = FileManager.default
    return try files.contentsOfDirectory(atPath: "/proc").filter { process in
      let folder = "/proc/\(process)/fd"
      // Somebody else's process, or one that has ended.
      let opened = (try? files.contentsOfDirectory(atPath: folder)) ?? []
      return opened.contains {
        // Closed meanwhile.
        (try? files.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")) == file
      }
    }
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
