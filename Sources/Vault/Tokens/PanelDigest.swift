/// Digests by which the panel's public things are named: HASH of docs/formats/sealing.md §1, 32
/// bytes each.
package enum PanelDigest {
  /// Of all that is fixed about a round, as its manifest's bytes are stored.
  package static func manifest(_ bytes: [UInt8]) -> [UInt8] {
    Self.hash("sluis.panel.round.v1", [bytes])
  }

  /// Of a published result, as its bytes are stored.
  package static func result(_ bytes: [UInt8]) -> [UInt8] {
    Self.hash("sluis.panel.result.v1", [bytes])
  }

  /// Of an invitation's code: what the service keeps of it.
  package static func invitation(_ code: [UInt8]) -> [UInt8] {
    Self.hash("sluis.panel.invitation.v1", [code])
  }

  /// Of the sorted list of a question's spent values, behind a salt: whoever knows some of them
  /// cannot try whether they are all.
  package static func spent(_ values: [[UInt8]], salt: [UInt8]) -> [UInt8] {
    Self.hash("sluis.panel.spent-list.v2", [salt] + values)
  }

  /// Of the blinded elements that a member asks to have evaluated, in order.
  package static func blinded(_ elements: [[UInt8]]) -> [UInt8] {
    Self.hash("sluis.panel.blinded.v1", elements)
  }

  /// The entry id of a round's slot in the log: its panel, kind and number, and nothing else.
  package static func slot(panel: UInt128, kind: Int32, number: UInt32) -> UInt128 {
    let bytes = Self.hash(
      "sluis.panel.slot.v1",
      [panel.idBytes, Self.bytes(UInt32(bitPattern: kind)), Self.bytes(number)])
    return bytes.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }

  /// What a slot says, in clear.
  package static func slotText(panel: UInt128, kind: Int32, number: UInt32) -> [UInt8] {
    Array("sluis.panel.slot.v1".utf8) + panel.idBytes + Self.bytes(UInt32(bitPattern: kind))
      + Self.bytes(number)
  }

  /// What the log says in clear of a published result: of which round, and its digest.
  package static func resultText(round: UInt128, digest: [UInt8]) -> [UInt8] {
    Array("sluis.panel.result-digest.v1".utf8) + round.idBytes + digest
  }

  /// The place of a round's result in the log, which can be taken once.
  package static func resultSlotText(round: UInt128) -> [UInt8] {
    Array("sluis.panel.result-slot.v1".utf8) + round.idBytes
  }

  /// The entry id of what stands in clear about a result: drawn from what it says.
  package static func entry(saying text: [UInt8]) -> UInt128 {
    Self.hash("sluis.panel.clear.v1", [text]).prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(u32: number)
    return bytes
  }

  private static func hash(_ label: StaticString, _ parts: [[UInt8]]) -> [UInt8] {
    var transcript = Transcript(.digest, label)
    for part in parts { transcript.append(part) }
    return Blake2b.digest(transcript)
  }
}
