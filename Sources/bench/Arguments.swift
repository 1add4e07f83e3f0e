/// Named arguments, `--name value`, of one command.
struct Arguments {
  private let values: [String: String]
  private let usage: String

  init(_ arguments: [String], usage: String) throws(BenchFailure) {
    var values: [String: String] = [:]
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard name.hasPrefix("--"), let value = rest.popFirst() else { throw .usage(usage) }
      values[String(name.dropFirst(2))] = value
    }
    self.values = values
    self.usage = usage
  }

  func text(_ name: String) throws(BenchFailure) -> String {
    guard let value = self.values[name] else { throw .usage(self.usage) }
    return value
  }

  /// Whether `--name value` was said.
  func has(_ name: String, _ value: String) -> Bool { self.values[name] == value }

  /// A number above zero.
  func number<Number: LosslessStringConvertible & Comparable & ExpressibleByIntegerLiteral>(
    _ name: String, _: Number.Type
  ) throws(BenchFailure) -> Number {
    guard let number = Number(try self.text(name)), number > 0 else { throw .usage(self.usage) }
    return number
  }
}
