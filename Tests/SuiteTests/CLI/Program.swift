import Foundation
import TestKit
import Testing

/// The built `sluis`, run as its users run it: a process of its own, with nothing in its
/// environment.
struct Program {
  /// What a run left behind.
  struct Outcome {
    let output: String
    let errors: String
    let status: Int32
  }

  /// Where the programs were built: the folder that holds the test bundle.
  static func folder() throws -> String {
    let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return (bundle as NSString).deletingLastPathComponent
  }

  /// The package's folder `Tests/transcripts`, looked for upwards from the test bundle.
  static func transcripts() throws -> String {
    var folder = try Self.folder()
    while folder != "/" {
      let path = "\(folder)/Tests/transcripts"
      if FileManager.default.fileExists(atPath: path) { return path }
      folder = (folder as NSString).deletingLastPathComponent
    }
    throw CocoaError(.fileNoSuchFile)
  }

  /// Runs a shell command with `sluis` in its path, in `folder`, which is its home too.
  ///
  /// Output goes to files, so that a full pipe cannot stop the program under test.
  static func run(_ command: String, in folder: String) async throws -> Outcome {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", command]
    shell.currentDirectoryURL = URL(fileURLWithPath: folder)
    shell.environment = [
      "PATH": "\(try Self.folder()):\(PostgresProgram.folder):/usr/bin:/bin",
      "HOME": folder, "LC_ALL": "C.UTF-8",
    ]
    let streams = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString)"
    defer {
      for end in ["out", "err"] { try? FileManager.default.removeItem(atPath: "\(streams).\(end)") }
    }
    shell.standardInput = FileHandle.nullDevice
    shell.standardOutput = try Self.file("\(streams).out")
    shell.standardError = try Self.file("\(streams).err")
    try await spawn(shell)
    try await onThread { shell.waitUntilExit() }
    return Outcome(
      output: try String(contentsOfFile: "\(streams).out", encoding: .utf8),
      errors: try String(contentsOfFile: "\(streams).err", encoding: .utf8),
      status: shell.terminationStatus)
  }

  private static func file(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(fileURLWithPath: path))
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}

/// A new empty folder, mode 0700, that is gone when `body` returns.
func withFolder<Made>(_ body: (String) async throws -> Made) async throws -> Made {
  let folder = FileManager.default.temporaryDirectory.path + "/sluis-\(UUID().uuidString)"
  try FileManager.default.createDirectory(
    atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try await body(folder)
}
