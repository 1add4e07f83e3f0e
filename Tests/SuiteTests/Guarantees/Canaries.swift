/// Made-up texts that stand nowhere but where they were entered: whoever finds one has read what
/// was to be sealed.
///
/// Letters from g to z alone, so that none occurs by chance in hexadecimal. The same seed makes the
/// same texts.
struct Canaries {
  private(set) var texts: Set<String> = []
  private var generator: SplitMix

  init(seed: UInt64) { self.generator = SplitMix(state: seed) }

  /// A name of twelve letters.
  mutating func name() -> String {
    self.kept { canaries in
      let letters = canaries.letters(12)
      return letters.prefix(1).uppercased() + letters.dropFirst()
    }
  }

  /// A phrase as a note would hold it, with an amount of its own.
  mutating func phrase() -> String {
    self.kept { canaries in
      let euros = Int.random(in: 1_000...999_999, using: &canaries.generator)
      let cents = Int.random(in: 10...99, using: &canaries.generator)
      return "\(canaries.letters(9)) schuldig \(euros),\(cents) euro aan \(canaries.letters(7))"
    }
  }

  mutating func street() -> String { self.kept { "\($0.letters(10))straat" } }

  mutating func email() -> String { self.kept { "\($0.letters(12))@voorbeeld.invalid" } }

  /// Ten digits that begin as no Dutch number does.
  mutating func phone() -> String {
    self.kept { "000\(Int.random(in: 1_000_000...9_999_999, using: &$0.generator))" }
  }

  /// Nine digits that pass the eleven-proof and begin with 9999: nobody's.
  mutating func bsn() -> String {
    self.kept { canaries in
      while true {
        let rest = (0..<4).map { _ in Int.random(in: 0...9, using: &canaries.generator) }
        let digits = [9, 9, 9, 9] + rest
        let last = zip((2...9).reversed(), digits).map { $0 * $1 }.reduce(0, +) % 11
        if last < 10 { return (digits + [last]).map(String.init).joined() }
      }
    }
  }

  /// A text that was not made before.
  private mutating func kept(_ make: (inout Canaries) -> String) -> String {
    while true {
      let text = make(&self)
      if self.texts.insert(text).inserted { return text }
    }
  }

  private mutating func letters(_ count: Int) -> String {
    let letters = Array("ghijklmnopqrstuvwxyz")
    return String((0..<count).map { _ in letters.randomElement(using: &self.generator) ?? "g" })
  }
}

/// SplitMix64: reproducible where a seed is printed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    self.state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = self.state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
