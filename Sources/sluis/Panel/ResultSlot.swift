internal import Vault

/// What stands in the log, in clear, of a round's result: its digest, and right behind it the place
/// that can be taken once (docs/formats/panel-tokens.md §1).
struct ResultSlot: Sendable {
  let round: UInt128

  /// The place, as the log has it.
  var entry: [UInt8] { Self.entry(saying: PanelDigest.resultSlotText(round: self.round)) }

  /// The entry before it, when these bytes are the result.
  func announcement(of result: [UInt8]) -> [UInt8] {
    Self.entry(
      saying: PanelDigest.resultText(round: self.round, digest: PanelDigest.result(result)))
  }

  /// The whole entry, as docs/formats/log.md §1 has it: no time, no trace, nothing sealed.
  private static func entry(saying text: [UInt8]) -> [UInt8] {
    let id = PanelDigest.entry(saying: text).idBytes
    return [1, 6, 1, 0] + [UInt8](repeating: 0, count: 8) + id + id + text
  }

  /// A clear entry about a result, read for whoever looks through the log: the round, and the
  /// digest where it is the entry that says it.
  static func read(clear bytes: [UInt8]) -> (round: UInt128, digest: [UInt8]?)? {
    for digestLength in [0, 32] {
      guard bytes.count > 16 + digestLength else { continue }
      let digest = Array(bytes.suffix(digestLength))
      let id = Array(bytes.dropLast(digestLength).suffix(16))
      guard let round = UInt128(idBytes: id) else { continue }
      let text =
        digestLength == 0
        ? PanelDigest.resultSlotText(round: round)
        : PanelDigest.resultText(round: round, digest: digest)
      if bytes == text { return (round, digestLength == 0 ? nil : digest) }
    }
    return nil
  }
}
