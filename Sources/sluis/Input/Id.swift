internal import ArgumentParser
internal import Vault

/// An id as it is typed and shown: 32 hexadecimal digits, lower case.
struct Id: ExpressibleByArgument, Hashable, Sendable, CustomStringConvertible {
  let number: UInt128

  init(_ number: UInt128) { self.number = number }

  init?(argument: String) {
    guard let bytes = Hexadecimal.bytes(argument), let number = UInt128(idBytes: bytes) else {
      return nil
    }
    self.number = number
  }

  var bytes: [UInt8] { self.number.idBytes }
  var description: String { Hexadecimal.text(self.bytes) }
}

extension Hexadecimal {
  /// Reads an even number of lower-case digits; nil for anything else.
  static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2),
      digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    let values = digits.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x61 + 10 }
    return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }
}
