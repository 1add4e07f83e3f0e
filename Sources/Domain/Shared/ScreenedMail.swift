// E-mail addresses.
extension Screening {
  static func emails(_ letters: [Letter]) -> [Finding] {
    letters.indices.compactMap { index in
      guard letters[index].ascii == 0x40 else { return nil }
      return Self.email(letters, around: index) ?? Self.brokenEmail(letters, around: index)
    }
  }

  /// The address that an at sign stands in; nil when it stands in none.
  private static func email(_ letters: [Letter], around sign: Int) -> Finding? {
    let start = Self.mailbox(letters, before: sign)
    let end = Self.host(letters, from: sign + 1)
    let host = letters[(sign + 1)..<end]
    let dots = host.indices.filter {
      letters[$0].ascii == 0x2E && $0 > host.startIndex && $0 < end - 1
    }
    guard start < sign, !dots.isEmpty else { return nil }
    return Finding(kind: .email, bytes: Self.bytes(letters[start..<end]))
  }

  /// Endings of the addresses that people here have: over the end of a line any other word would
  /// do, and sentences have those.
  private static let domains: Set<String> = [
    "be", "com", "de", "eu", "fr", "frl", "info", "ma", "net", "nl", "nu", "org", "pl", "tr",
  ]

  /// Those of them that begin a sentence: with one capital they are none, "De lamp".
  private static let words: Set<String> = ["be", "de", "info", "ma", "net", "nu"]

  /// An address with the end of one line in it, and the blanks beside that: beside the sign, or in
  /// what follows it.
  private static func brokenEmail(_ letters: [Letter], around sign: Int) -> Finding? {
    let before = Self.lineBack(letters, from: sign)
    let start = Self.mailbox(letters, before: before)
    guard start < before else { return nil }
    var end = Self.host(letters, from: sign + 1)
    if before == sign {
      let next = Self.blanks(letters, from: end)
      let last = Self.host(letters, from: next)
      guard Self.lineCount(letters[end..<next]) == 1, last > next else { return nil }
      end = last
    }
    // The full stop of the sentence is none of the address.
    while letters[end - 1].ascii == 0x2E { end -= 1 }
    var labels: [String] = [""]
    for letter in letters[(sign + 1)..<end] where !Self.isBlank(letter.scalar) {
      if letter.ascii == 0x2E {
        labels.append("")
      } else {
        labels[labels.count - 1].unicodeScalars.append(letter.scalar)
      }
    }
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }),
      Self.isDomain(labels[labels.count - 1])
    else { return nil }
    return Finding(kind: .email, bytes: Self.bytes(letters[start..<end]))
  }

  /// Whether addresses end so: in small letters, in capitals, or with the capital that a telephone
  /// puts at the beginning of a line, where that is no word.
  private static func isDomain(_ label: String) -> Bool {
    let small = label.lowercased()
    guard Self.domains.contains(small) else { return false }
    return label == small || label == label.uppercased() || !Self.words.contains(small)
  }

  /// Where the line before the one begins to end that `place` is the first of, blanks aside;
  /// `place` when it is not.
  private static func lineBack(_ letters: [Letter], from place: Int) -> Int {
    var before = place
    while before > 0, Self.isBlank(letters[before - 1].scalar) { before -= 1 }
    return Self.lineCount(letters[before..<place]) == 1 ? before : place
  }

  /// Where what ends before `end` and may be a mailbox begins.
  private static func mailbox(_ letters: [Letter], before end: Int) -> Int {
    var start = end
    while start > 0, Self.isMailbox(letters[start - 1]) { start -= 1 }
    return start
  }

  /// Where what begins at `start` and may be a host ends.
  private static func host(_ letters: [Letter], from start: Int) -> Int {
    var end = start
    while end < letters.count, Self.isHost(letters[end]) { end += 1 }
    return end
  }

  private static func isMailbox(_ letter: Letter) -> Bool {
    letter.isWord || Array("._%+-".utf8).contains(letter.ascii)
  }

  private static func isHost(_ letter: Letter) -> Bool {
    letter.isWord || letter.ascii == 0x2E || letter.ascii == 0x2D
  }
}
