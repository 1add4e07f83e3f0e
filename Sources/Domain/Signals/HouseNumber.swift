/// The number of a house, with what tells it from its neighbours: "14", "14a", "14-hs", "14 III".
///
/// However its addition is written, it is one house: "14A-2", "14 a 2" and "14a2" are equal.
package struct HouseNumber: Hashable, Sendable {
  /// 1 to 99,999, as the register of addresses has it.
  package let number: Int
  /// Runs of letters and of digits, in small letters; three at most.
  package let addition: [String]

  private static let runCountMax = 3
  private static let digitCountMax = 4
  /// Letters of a run, but for the words below: a name is no addition.
  private static let letterCountMax = 2
  private static let words: Set<String> = [
    "achter", "ben", "beneden", "bis", "boven", "bov", "hoog", "huis", "iii", "links", "midden",
    "onder", "quater", "rechts", "rood", "ter", "vii", "viii", "voor", "zwart",
  ]

  /// Nil for what is no number, or has more than an addition behind it.
  package init?(_ text: String) {
    let letters = Array(text.utf8)
    let digits = letters.prefix { Self.isDigit($0) }
    guard (1...5).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
    self.number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    guard let addition = Self.runs(of: letters.dropFirst(digits.count)) else { return nil }
    self.addition = addition
  }

  private static func isDigit(_ letter: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letter)
  }

  /// The runs of letters and digits; one blank, hyphen, stroke or full stop may part two.
  private static func runs(of letters: ArraySlice<UInt8>) -> [String]? {
    var runs: [[UInt8]] = []
    var isParted = true
    // What ends with a sign, or has two of them, is no addition.
    var wasSign = false
    for letter in letters {
      if [" ", "-", "/", "."].contains(Character(Unicode.Scalar(letter))) {
        guard !wasSign else { return nil }
        (isParted, wasSign) = (true, true)
        continue
      }
      let small = letter | 0x20
      let isDigit = Self.isDigit(letter)
      guard isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small) else { return nil }
      if let last = runs.last?.last, !isParted, Self.isDigit(last) == isDigit {
        runs[runs.count - 1].append(isDigit ? letter : small)
      } else {
        runs.append([isDigit ? letter : small])
      }
      (isParted, wasSign) = (false, false)
    }
    guard !wasSign, runs.count <= Self.runCountMax else { return nil }
    let texts = runs.map { String(decoding: $0, as: UTF8.self) }
    let areShort = texts.allSatisfy { text in
      let max = text.utf8.allSatisfy(Self.isDigit) ? Self.digitCountMax : Self.letterCountMax
      return text.utf8.count <= max || Self.words.contains(text)
    }
    return areShort ? texts : nil
  }
}
