internal import Vault

/// The place of a panel's n-th round of a kind in the log, which can be taken once
/// (docs/formats/panel-tokens.md §1).
struct RoundSlot: Hashable, Sendable {
  static let numberMax: UInt32 = 10_000

  let panel: UInt128
  let kind: Int32
  let number: UInt32

  init(panel: UInt128, kind: Int32, number: UInt32) {
    self.panel = panel
    self.kind = kind
    self.number = number
  }

  /// Reads what a slot says; nil for anything else.
  init?(clear bytes: [UInt8]) {
    let label = PanelDigest.slotText(panel: 0, kind: 0, number: 0).count - 24
    guard bytes.count == label + 24 else { return nil }
    func number<Number: FixedWidthInteger>(_ bytes: ArraySlice<UInt8>) -> Number {
      bytes.reduce(0) { $0 << 8 | Number(truncatingIfNeeded: $1) }
    }
    self.panel = number(bytes[label..<(label + 16)])
    self.kind = number(bytes[(label + 16)..<(label + 20)])
    self.number = number(bytes[(label + 20)...])
    guard bytes == self.text else { return nil }
  }

  /// The whole entry, as docs/formats/log.md §1 has it: no time, no trace, nothing sealed.
  var entry: [UInt8] {
    let id = PanelDigest.slot(panel: self.panel, kind: self.kind, number: self.number).idBytes
    return [1, 6, 1, 0] + [UInt8](repeating: 0, count: 8) + id + id + self.text
  }

  private var text: [UInt8] {
    PanelDigest.slotText(panel: self.panel, kind: self.kind, number: self.number)
  }
}
