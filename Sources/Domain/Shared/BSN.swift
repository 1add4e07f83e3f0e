/// A citizen service number that passes the eleven-proof. It prints as sealed.
package struct BSN: Hashable, Sendable {
  /// Nine ASCII digits, for the blind index and for sealing; nothing else.
  package let digits: [UInt8]

  /// Reads eight or nine ASCII digits; eight get the leading zero that people leave out.
  ///
  /// Nil unless 9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of eleven, and for all zeros.
  package init?(_ text: String) {
    var digits = Array(text.utf8)
    if digits.count == 8 { digits.insert(0x30, at: 0) }
    guard digits.count == 9, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.contains(where: { $0 != 0x30 })
    else { return nil }
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    guard sum % 11 == 0 else { return nil }
    self.digits = digits
  }
}

extension BSN: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "‹sealed›" }
  package var debugDescription: String { "‹sealed›" }
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}
