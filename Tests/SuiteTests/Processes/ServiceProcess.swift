import Foundation
import Synchronization
import TestKit

/// One of the services, as a process of its own that a test may kill, stop and start again.
final class ServiceProcess: Sendable {
  struct DidNotStart: Error, CustomStringConvertible {
    let description: String
  }

  /// `cases`, as the program is called.
  let service: String
  let config: String
  let log: String
  private let pids: String
  private let process = Mutex<Process?>(nil)

  /// - Parameters:
  ///   - log: a file that gets what it prints.
  ///   - pids: a file that gets the number of each process, for the watchdog of the site.
  init(_ service: String, config: String, log: String, pids: String) {
    self.service = service
    self.config = config
    self.log = log
    self.pids = pids
  }

  /// The number of the process; nil when none runs.
  var pid: pid_t? {
    self.process.withLock { $0.flatMap { $0.isRunning ? $0.processIdentifier : nil } }
  }

  /// - Parameter wrapper: a program, with its arguments, that runs it.
  func start(through wrapper: [String] = []) async throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      wrapper + ["\(try Program.folder())/\(self.service)", "serve", "--config", self.config]
    process.standardInput = FileHandle.nullDevice
    let output = try Self.appending(to: self.log)
    process.standardOutput = output
    process.standardError = output
    try await spawn(process)
    self.process.withLock { $0 = process }
    let list = try Self.appending(to: self.pids)
    try list.write(contentsOf: Data("\(process.processIdentifier)\n".utf8))
    try list.close()
  }

  /// Sends a signal: SIGKILL, SIGSTOP, SIGCONT, SIGTERM.
  func signal(_ number: Int32) {
    guard let pid = self.pid else { return }
    kill(pid, number)
  }

  /// Ends it, at once or after it has drained, and waits until it is gone.
  func end(_ number: Int32 = SIGKILL) async throws {
    guard let process = self.process.withLock({ $0 }), process.isRunning else { return }
    kill(process.processIdentifier, number)
    try await onThread { process.waitUntilExit() }
  }

  /// The last line it printed, which says why when it did not start.
  var lastWords: String {
    let text = (try? String(contentsOfFile: self.log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").last.map(String.init) ?? "nothing was printed"
  }

  static func appending(to path: String) throws -> FileHandle {
    if !FileManager.default.fileExists(atPath: path) {
      try Data().write(to: URL(fileURLWithPath: path))
    }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    return file
  }
}
