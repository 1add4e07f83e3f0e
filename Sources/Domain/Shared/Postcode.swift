/// A Dutch postcode in its canonical form, `1234AB`. It prints as sealed: with a house number it is
/// an address.
package struct Postcode: Hashable, Sendable {
  package let text: String

  /// Reads four digits, at most one space and two ASCII letters in any case.
  ///
  /// Nil for a leading zero and for SA, SD and SS, which are never issued.
  package init?(_ text: String) {
    var bytes = Array(text.utf8)
    if bytes.count == 7, bytes[4] == 0x20 { bytes.remove(at: 4) }
    guard bytes.count == 6 else { return nil }
    // Only the letters are folded: 0x20 makes a control character of a digit otherwise.
    bytes[4...] = ArraySlice(bytes[4...].map { (0x61...0x7A).contains($0) ? $0 & ~0x20 : $0 })
    guard (0x31...0x39).contains(bytes[0]),
      bytes[1..<4].allSatisfy({ (0x30...0x39).contains($0) }),
      bytes[4...].allSatisfy({ (0x41...0x5A).contains($0) })
    else { return nil }
    let canonical = String(decoding: bytes, as: UTF8.self)
    guard !["SA", "SD", "SS"].contains(where: canonical.hasSuffix) else { return nil }
    self.text = canonical
  }
}

extension Postcode: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "‹sealed›" }
  package var debugDescription: String { "‹sealed›" }
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}
