internal import Foundation

/// The one line of JSON that a benchmark prints.
struct Report {
  private var fields: [String] = []

  mutating func add(_ name: String, _ value: Int) { self.fields.append("\"\(name)\":\(value)") }

  /// Adds a number to two decimals.
  mutating func add(_ name: String, _ value: Double) {
    self.fields.append("\"\(name)\":\((value * 100).rounded() / 100)")
  }

  /// Adds a text of our own making: it is not escaped.
  mutating func add(_ name: String, _ value: String) {
    self.fields.append("\"\(name)\":\"\(value)\"")
  }

  func print() { Swift.print("{\(self.fields.joined(separator: ","))}") }
}

extension Report {
  /// The most memory this process ever had resident, in MiB; zero where the kernel does not say.
  static var residentMiB: Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return Double(line?.split(separator: " ").dropLast().last ?? "") .map { $0 / 1_024 } ?? 0
  }
}

extension Duration {
  var seconds: Double {
    let (seconds, attoseconds) = self.components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
