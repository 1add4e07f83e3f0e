/// Citizen service numbers and telephone numbers, however they are spaced and whatever number
/// stands beside them.
///
/// Digits without anything between them are one *group*; groups that at most two spaces, dots,
/// dashes, slashes, brackets or ends of lines part are one *run*. Any groups in a row can be a
/// number: of a longer group no part is. The letters are of one paragraph.
struct ScreenedNumbers {
  /// Places of digits among the letters, without anything between them.
  private typealias Group = Range<Int>

  private static let gapMax = 2
  /// The longest number of any kind: an international telephone number.
  private static let digitCountMax = 15

  private let letters: [Screening.Letter]

  init(_ letters: [Screening.Letter]) { self.letters = letters }

  /// All that is found. Of two of one kind the longer one, no citizen service number in a
  /// telephone number, and over the end of a line none that takes in what is one without it.
  var findings: [Screening.Finding] {
    var found: [Found] = []
    var index = 0
    while index < self.letters.count {
      let hasPlus = self.letters[index].ascii == 0x2B
      let (groups, end) = self.run(from: hasPlus ? index + 1 : index)
      if !groups.isEmpty { found += self.numbers(groups, hasPlus: hasPlus) }
      index = max(end, index + 1)
    }
    let whole = found.filter { !$0.isBroken }.map(\.finding)
    let kept = found.map(\.finding).enumerated().filter { place, finding in
      !found[place].isBroken || !whole.contains { $0.bytes.overlaps(finding.bytes) }
    }.map(\.element)
    return kept.filter { finding in
      !kept.contains { other in
        other != finding && (other.kind == finding.kind || other.kind == .phone)
          && other.bytes.lowerBound <= finding.bytes.lowerBound
          && finding.bytes.upperBound <= other.bytes.upperBound
      }
    }
  }

  /// A find, and whether the end of a line is in it.
  private typealias Found = (finding: Screening.Finding, isBroken: Bool)

  /// The groups that begin at `start`, and where they end; none when no digit is there.
  private func run(from start: Int) -> (groups: [Group], end: Int) {
    var groups: [Group] = []
    var next = start
    var gap = 0
    while next < self.letters.count, gap <= Self.gapMax {
      if self.letters[next].isDigit {
        let first = next
        while next < self.letters.count, self.letters[next].isDigit { next += 1 }
        groups.append(first..<next)
        gap = 0
      } else if !groups.isEmpty, Self.joins(self.letters[next].scalar) {
        // A line of Windows ends once.
        gap += self.letters[next].scalar == "\r" ? 0 : 1
        next += 1
      } else {
        break
      }
    }
    return (groups, groups.last?.upperBound ?? start)
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    if Screening.endsLine(scalar) { return true }
    return switch scalar.properties.generalCategory {
    case .spaceSeparator, .dashPunctuation: true
    default: "./()\t\u{B7}\u{2212}".unicodeScalars.contains(scalar)
    }
  }

  private func numbers(_ groups: [Group], hasPlus: Bool) -> [Found] {
    let dates = self.dates(groups)
    var found: [Found] = []
    for first in groups.indices {
      var digits = ""
      for last in groups[first...].indices {
        for place in groups[last] {
          digits.unicodeScalars.append(Unicode.Scalar(self.letters[place].ascii))
        }
        guard digits.utf8.count <= Self.digitCountMax else { break }
        let range = first...last
        let places = groups[first].lowerBound..<groups[last].upperBound
        let isBroken = self.letters[places].contains { Screening.endsLine($0.scalar) }
        // The day somebody is born on is no number of theirs, and dates are everywhere.
        let isPlus = hasPlus && first == 0
        if !dates.contains(where: { $0.overlaps(range) }),
          Self.isPhone(digits, hasPlus: isPlus)
        {
          let number = self.letters[(places.lowerBound - (isPlus ? 1 : 0))..<places.upperBound]
          found.append(
            (Screening.Finding(kind: .phone, bytes: Screening.bytes(number)), isBroken))
        }
        if (8...9).contains(digits.utf8.count), !dates.contains(range), BSN(digits) != nil {
          let bytes = Screening.bytes(self.letters[places])
          found.append((Screening.Finding(kind: .bsn, bytes: bytes), isBroken))
        }
      }
    }
    return found
  }

  /// Three groups that are a day, a month and a year with one sign between them.
  private func dates(_ groups: [Group]) -> [ClosedRange<Int>] {
    guard groups.count >= 3 else { return [] }
    return (0...(groups.count - 3)).compactMap { first in
      let (day, month, year) = (groups[first], groups[first + 1], groups[first + 2])
      guard let between = self.sign(day, month), between == self.sign(month, year),
        !between.properties.isWhitespace, (1...12).contains(self.value(month)), month.count <= 2
      else { return nil }
      func isDate(_ day: Group, _ year: Group) -> Bool {
        day.count <= 2 && (1...31).contains(self.value(day)) && year.count == 4
          && (1_900...2_099).contains(self.value(year))
      }
      return isDate(day, year) || isDate(year, day) ? first...(first + 2) : nil
    }
  }

  /// The one sign between two groups.
  private func sign(_ left: Group, _ right: Group) -> Unicode.Scalar? {
    right.lowerBound - left.upperBound == 1 ? self.letters[left.upperBound].scalar : nil
  }

  private func value(_ group: Group) -> Int {
    guard group.count <= 4 else { return -1 }
    return group.reduce(0) { $0 * 10 + Int(self.letters[$1].ascii - 0x30) }
  }

  /// A number of the Dutch plan, with or without its country, or of another one behind a plus.
  private static func isPhone(_ digits: String, hasPlus: Bool) -> Bool {
    let count = digits.utf8.count
    return (count == 10 && digits.hasPrefix("0") && !digits.hasPrefix("00"))
      || (hasPlus && (9...15).contains(count))
      || (digits.hasPrefix("0031") && (12...14).contains(count))
      || (digits.hasPrefix("316") && count == 11)
  }
}
