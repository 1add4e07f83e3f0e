/// A quarter of a year, the only period numbers are published of.
///
/// When it begins, and when its release is made, PostgreSQL computes from ``firstDay``.
package struct Quarter: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 to 4.
  package let number: Int

  /// On which day after its end a quarter's release is made: the 15th of the next month.
  package static let releaseDay = 15

  /// Nil for a quarter that no calendar has, or of years in which nothing was counted.
  package init?(year: Int, number: Int) {
    guard (2_000...2_199).contains(year), (1...4).contains(number) else { return nil }
    self.year = year
    self.number = number
  }

  /// The quarter that `date` lies in.
  package init?(_ date: AmsterdamDate) {
    self.init(year: date.year, number: (date.month - 1) / 3 + 1)
  }

  /// Reads exactly `2026-Q3`.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == 0x2D, bytes[5] == 0x51,
      bytes[0..<4].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.init(
      year: bytes[0..<4].reduce(0) { $0 * 10 + Int($1 - 0x30) }, number: Int(bytes[6]) - 0x30)
  }

  /// `2026-Q3`.
  package var text: String { "\(self.year)-Q\(self.number)" }

  package var firstDay: AmsterdamDate? {
    AmsterdamDate(year: self.year, month: self.number * 3 - 2, day: 1)
  }

  package var next: Quarter? {
    self.number == 4
      ? Quarter(year: self.year + 1, number: 1) : Quarter(year: self.year, number: self.number + 1)
  }

  package var previous: Quarter? {
    self.number == 1
      ? Quarter(year: self.year - 1, number: 4) : Quarter(year: self.year, number: self.number - 1)
  }

  package static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}
