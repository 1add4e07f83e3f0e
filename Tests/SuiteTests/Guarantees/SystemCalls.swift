import Foundation
import TestKit

/// What `strace` saw of some processes: when data was made durable, and when bytes came and went.
struct SystemCalls {
  struct NotTraced: Error, CustomStringConvertible { let description: String }

  /// One call of the kernel, in seconds since 1970.
  struct Call {
    let process: Int32
    let name: String
    let begun: Double
    let ended: Double
    /// The arguments as strace prints them, strings in hexadecimal.
    let arguments: String
    let result: Int
  }

  let calls: [Call]

  /// Traces `processes`, and the children they get, while `body` runs.
  static func trace(
    _ processes: [Int32], in folder: String, _ body: () async throws -> Void
  ) async throws -> SystemCalls {
    let output = "\(folder)/strace.txt"
    let complaints = "\(folder)/strace.err"
    let tracer = Process()
    tracer.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let asRoot = Self.asRoot
    tracer.arguments =
      asRoot + [
        "strace", "-f", "-ttt", "-T", "-xx", "-yy", "-s", "8192",
        "-e", "trace=fdatasync,fsync,recvfrom,write,writev,sendto,sendmsg", "-o", output,
      ] + processes.flatMap { ["-p", String($0)] }
    tracer.standardInput = FileHandle.nullDevice
    tracer.standardOutput = FileHandle.nullDevice
    tracer.standardError = try ServiceProcess.appending(to: complaints)
    try await spawn(tracer)
    // A file that is not there yet is one that says nothing.
    func said() -> String { (try? String(contentsOfFile: complaints, encoding: .utf8)) ?? "" }
    let isAttached = try await eventually {
      // One line for each process; a process may have gone before.
      !tracer.isRunning || said().components(separatedBy: " attached").count > processes.count
    }
    guard isAttached, tracer.isRunning else {
      throw NotTraced(
        description: "strace cannot attach to the services: "
          + (said().split(separator: "\n").last.map(String.init) ?? "it said nothing")
          + "; a container needs SYS_PTRACE for it, an ordinary user sudo without a password, "
          + "or kernel.yama.ptrace_scope=0")
    }
    let result: Result<Void, any Error>
    do { result = .success(try await body()) } catch { result = .failure(error) }
    // It detaches on SIGINT; the traced processes go on.
    let end = Process()
    end.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    end.arguments = asRoot + ["sh", "-c", "kill -INT $0", String(tracer.processIdentifier)]
    try await spawn(end)
    try await onThread { tracer.waitUntilExit() }
    try result.get()
    return SystemCalls(reading: try String(contentsOfFile: output, encoding: .utf8))
  }

  /// What comes before a command that has to trace: on Ubuntu nobody but root traces what is not
  /// their own child.
  private static var asRoot: [String] {
    let file = "/proc/sys/kernel/yama/ptrace_scope"
    // A kernel without that rule has no such file.
    let scope = (try? String(contentsOfFile: file, encoding: .utf8)) ?? "0"
    return getuid() == 0 || scope.hasPrefix("0") ? [] : ["sudo", "-n"]
  }

  /// Reads strace's lines: `pid time name(arguments) = result <seconds>`, in two halves where
  /// another process came between.
  init(reading text: String) {
    var halves: [String: (begun: Double, arguments: String)] = [:]
    var calls: [Call] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
      guard words.count == 3, let process = Int32(words[0]), let time = Double(words[1]) else {
        continue
      }
      let rest = String(words[2])
      if rest.hasSuffix("<unfinished ...>"), let open = rest.firstIndex(of: "(") {
        let name = String(rest[..<open])
        halves["\(process) \(name)"] = (
          time, String(rest[rest.index(after: open)...].dropLast("<unfinished ...>".count))
        )
      } else if rest.hasPrefix("<... "), let end = rest.range(of: " resumed>") {
        let name = String(rest[rest.index(rest.startIndex, offsetBy: 5)..<end.lowerBound])
        guard let half = halves.removeValue(forKey: "\(process) \(name)") else { continue }
        let tail = String(rest[end.upperBound...])
        calls.append(
          Call(
            process: process, name: name, begun: half.begun,
            ended: half.begun + Self.seconds(of: tail), arguments: half.arguments + tail,
            result: Self.result(of: tail)))
      } else if let open = rest.firstIndex(of: "(") {
        calls.append(
          Call(
            process: process, name: String(rest[..<open]), begun: time,
            ended: time + Self.seconds(of: rest),
            arguments: String(rest[rest.index(after: open)...]), result: Self.result(of: rest)))
      }
    }
    self.calls = calls.sorted { $0.begun < $1.begun }
  }

  /// How long the call took: `<0.000123>` at the end.
  private static func seconds(of text: String) -> Double {
    guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else { return 0 }
    return Double(text[text.index(after: open)...].dropLast()) ?? 0
  }

  private static func result(of text: String) -> Int {
    guard let place = text.range(of: " = ", options: .backwards) else { return -1 }
    return Int(text[place.upperBound...].prefix { $0 == "-" || $0.isNumber }) ?? -1
  }
}
