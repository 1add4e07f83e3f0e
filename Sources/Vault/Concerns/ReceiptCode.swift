/// What a reporter keeps of a privacy concern: seven words, and nothing on a disk
/// (docs/formats/concerns.md §1).
///
/// Six words are 96 random bits, the seventh is a check, so that a mistyped code is found before
/// anything is asked with it. It is drawn on the reporter's machine and never leaves it. Whoever
/// knows the words is the reporter.
package struct ReceiptCode: Hashable, Sendable {
  /// What somebody's typing turned out to be. Nothing is ever suggested: a hint would halve a
  /// guesser's work.
  package enum Reading: Hashable, Sendable {
    case code(ReceiptCode)
    /// More or fewer than seven words.
    case wordCount(Int)
    /// This word, counted from 1, is not one of five letters in turn.
    case notAWord(place: Int)
    /// Seven words that do not belong together: one of them is another.
    case mistyped
  }

  static let byteCount = 12
  package static let wordCount = 7
  /// Longer input is not looked at.
  private static let textByteCountMax = 512

  let bytes: [UInt8]

  /// Draws a code.
  package init() { self.bytes = Random.bytes(Self.byteCount) }

  init(bytes: [UInt8]) {
    precondition(bytes.count == Self.byteCount, "96 bits")
    self.bytes = bytes
  }

  /// The words, in small letters.
  package var words: [String] {
    let checked = self.bytes + Self.check(of: self.bytes)
    return stride(from: 0, to: checked.count, by: 2).map { Self.word(checked.number(at: $0)) }
  }

  /// Reads what somebody typed: words apart by white space or hyphens, in letters of any case.
  package static func read(_ text: String) -> Reading {
    guard text.utf8.count <= Self.textByteCountMax else { return .wordCount(Self.wordCount + 1) }
    let separators: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0x2D]
    let words = text.utf8.split(whereSeparator: { separators.contains($0) })
    guard words.count == Self.wordCount else { return .wordCount(words.count) }
    var bytes: [UInt8] = []
    for (index, word) in words.enumerated() {
      guard let number = Self.number(Array(word)) else { return .notAWord(place: index + 1) }
      bytes.append(bigEndian: number)
    }
    let code = Array(bytes.prefix(Self.byteCount))
    guard ConstantTime.isEqual(Array(bytes.suffix(2)), Self.check(of: code)) else {
      return .mistyped
    }
    return .code(ReceiptCode(bytes: code))
  }

  /// Words for a committee's public key, to be compared with what hangs on its door: 96 bits of its
  /// digest, written as codes are.
  package static func fingerprint(ofCommittee address: [UInt8]) -> [String] {
    ReceiptCode(bytes: Array(ConcernDigest.committee(address).prefix(Self.byteCount))).words
  }

  private static func check(of code: [UInt8]) -> [UInt8] {
    var transcript = Transcript(.digest, "sluis.concern.check.v1")
    transcript.append(code)
    return Array(Blake2b.digest(transcript).prefix(2))
  }

  // Proquints (arXiv:0901.4016): words that can be said, heard and written down.
  private static let consonants = Array("bdfghjklmnprstvz".utf8)
  private static let vowels = Array("aiou".utf8)
  /// From the highest bits to the lowest: which letters, and how far up.
  private static let pattern: [(letters: [UInt8], shift: UInt16)] = [
    (consonants, 12), (vowels, 10), (consonants, 6), (vowels, 4), (consonants, 0),
  ]

  private static func word(_ number: UInt16) -> String {
    let letters = Self.pattern.map { letters, shift in
      letters[Int(number >> shift) % letters.count]
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func number(_ word: [UInt8]) -> UInt16? {
    guard word.count == Self.pattern.count else { return nil }
    var number: UInt16 = 0
    for (byte, (letters, shift)) in zip(word, Self.pattern) {
      // Small letters are the large ones with this bit set.
      guard byte & 0x40 != 0, let place = letters.firstIndex(of: byte | 0x20) else { return nil }
      number |= UInt16(place) << shift
    }
    return number
  }
}

extension ReceiptCode: CustomStringConvertible, CustomReflectable {
  package var description: String { "‹sealed›" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
