/// Hexadecimal, for details of a record.
package enum Digits {
  package static func of(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
