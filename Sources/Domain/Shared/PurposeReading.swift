/// What a purpose name from outside turned out to be.
package enum PurposeReading: Hashable, Sendable {
  case known(Purpose)
  /// Detection or enforcement: refused, counted, and shown to the privacy officer.
  case enforcement
  case unknown

  /// Reads a name as it came over the wire. Exact: no trimming, no case folding, no "close enough".
  ///
  /// Recognising enforcement only sorts refusals, so there it is generous: a known stem anywhere in
  /// the name, in any ASCII case, is enough.
  package init(_ name: String) {
    if let purpose = Purpose(rawValue: name), purpose.rawValue.utf8.elementsEqual(name.utf8) {
      self = .known(purpose)
      return
    }
    // The wire's limit; a longer name is not worth searching.
    guard name.utf8.count <= 64 else {
      self = .unknown
      return
    }
    let folded = String(decoding: name.utf8.map(Self.lowercased), as: Unicode.ASCII.self)
    self = Self.enforcementStems.contains(where: folded.contains) ? .enforcement : .unknown
  }

  /// Why a request with this purpose is refused; nil for a known one.
  package var refusal: ReasonCode? {
    switch self {
    case .known: nil
    case .enforcement: .purposeForbidden
    case .unknown: .purposeUnknown
    }
  }

  /// Dutch and English stems of detection, inspection and sanction.
  static let enforcementStems = [
    "handhav", "enforce", "fraud", "opspor", "detect", "toezicht", "inspect", "surveil",
    "sanction", "sanctie", "prosecut", "vervolging", "boete", "terugvorder", "police", "politie",
    "huisbezoek_controle", "welfare_check",
  ]

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
