package import Foundation
package import Postgres
import Synchronization

/// The PostgreSQL cluster that database tests share: started by the first that asks, stopped with
/// the process. `SLUIS_TEST_CLUSTER` names the socket folder of one that runs already.
package struct TestCluster: Sendable {
  package let socketFolder: String
  package let port: UInt16

  /// A sentence that says what to install or to read.
  package struct NotRunning: Error, CustomStringConvertible {
    package let description: String
  }

  private static let shared = Result { try Self.start() }

  /// The cluster all tests share.
  package static func running() async throws -> TestCluster {
    try await onThread { try Self.shared.get() }
  }

  private static func start() throws -> TestCluster {
    if let folder = ProcessInfo.processInfo.environment["SLUIS_TEST_CLUSTER"] {
      return TestCluster(socketFolder: folder, port: 5432)
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("sluis-test-\(UInt64.random(in: .min ... .max))")
    var environment = ["CLUSTER_TEMPORARY": "1", "CLUSTER_CONF": "max_wal_size = 256MB"]
    environment["CLUSTER_WAL"] = Self.memory.map { "\($0)/\(folder.lastPathComponent)-wal" }
    return TestCluster(
      socketFolder: try Self.script(["start", folder.path], environment), port: 5432)
  }

  /// A file system in memory with room for a write-ahead log, if there is one. The tests commit
  /// tens of thousands of times: PostgreSQL waits for each flush as ever, but no disk does.
  private static var memory: String? {
    let folder = "/dev/shm"
    let facts = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    guard let free = facts?[.systemFreeSize] as? Int, free >= 1 << 30,
      FileManager.default.isWritableFile(atPath: folder)
    else { return nil }
    return folder
  }

  /// Starts a cluster of its own, for a test that breaks it. It ends with this process at the
  /// latest.
  ///
  /// - Parameter port: a loopback port to listen on beside the socket.
  package static func running(
    in folder: URL, port: UInt16? = nil, configuration: String
  ) async throws -> TestCluster {
    try await onThread { try Self.start(in: folder, port: port, configuration: configuration) }
  }

  private static func start(
    in folder: URL, port: UInt16?, configuration: String
  ) throws -> TestCluster {
    let arguments = ["start", folder.path] + (port.map { [String($0)] } ?? [])
    let output = try Self.script(arguments, ["CLUSTER_CONF": configuration])
    return TestCluster(socketFolder: output, port: port ?? 5432)
  }

  package static func stop(in folder: URL) async throws {
    _ = try await onThread { try Self.script(["stop", folder.path], [:]) }
  }

  /// Runs script/cluster and returns its first line.
  private static func script(_ arguments: [String], _ environment: [String: String]) throws
    -> String
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("script/cluster")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { $1 }
      .merging(["CLUSTER_OWNER": String(ProcessInfo.processInfo.processIdentifier)]) { $1 }
    let (output, problem) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = problem
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    let reason = problem.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw NotRunning(description: String(decoding: reason, as: UTF8.self))
    }
    return String(decoding: answer.prefix { $0 != 0x0A }, as: UTF8.self)
  }

  /// Settings for a database of this cluster, as its superuser.
  package func settings(database: String) -> Settings {
    Settings(
      socketFolder: self.socketFolder, port: self.port, database: database, user: "sluis",
      applicationName: "test")
  }

  /// Makes an empty database with a random name, which stays until the cluster goes.
  package func freshDatabase() async throws -> Settings {
    try await onThread { try self.createDatabase(like: "template0") }
  }

  /// Makes a database of its own with the schema of `migrations`: a copy of one that the migrator
  /// made once in this process. It is dropped when many others were made after it.
  package func database(with migrations: [Migration]) async throws -> Settings {
    let template = try await Self.templates.database(with: migrations, in: self)
    return try await onThread { try self.createDatabase(like: template) }
  }

  private static let templates = Templates()

  /// The databases that are copied, by their migrations.
  private actor Templates {
    private var made: [[[UInt8]]: Task<String, any Error>] = [:]

    func database(with migrations: [Migration], in cluster: TestCluster) async throws -> String {
      let key = migrations.map(\.sql)
      if let known = self.made[key] { return try await known.value }
      let making = Task {
        let settings = try await cluster.freshDatabase()
        try await Migrator(migrations).run(settings, deadline: .now + .seconds(30))
        return settings.database
      }
      self.made[key] = making
      return try await making.value
    }
  }

  private func createDatabase(like template: String) throws -> Settings {
    let name = "t_" + String(UInt64.random(in: .min ... .max), radix: 16)
    guard
      try self.administer([
        "CREATE DATABASE \(name) TEMPLATE \(template) STRATEGY wal_log"
      ])
    else {
      throw NotRunning(description: "no database could be made in the test cluster")
    }
    if template != "template0" { _ = try self.administer(Self.outlived(after: name)) }
    return self.settings(database: name)
  }

  /// The databases made for a test, the oldest first.
  private static let made = Mutex<[String]>([])

  /// What drops databases that no test can need any more: tests run one after the other. One that
  /// is still in use stays, as PostgreSQL refuses to drop it.
  private static func outlived(after name: String) -> [String] {
    Self.made.withLock { made in
      made.append(name)
      guard made.count >= 64 else { return [] }
      defer { made.removeFirst(32) }
      return made.prefix(32).map { "DROP DATABASE \($0)" }
    }
  }

  /// Runs statements one by one, each by itself, and says whether all of them worked.
  private func administer(_ statements: [String]) throws -> Bool {
    guard !statements.isEmpty else { return true }
    let process = Process()
    process.executableURL = PostgresProgram.url("psql")
    process.arguments =
      [
        "--no-psqlrc", "--quiet", "--host", self.socketFolder, "--port", String(self.port),
        "--username", "sluis", "--dbname", "postgres",
      ] + statements.flatMap { ["--command", $0] }
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
