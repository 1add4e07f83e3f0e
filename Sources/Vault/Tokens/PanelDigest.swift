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

  /// Of the sorted list of a question's spent values.
  package static func spent(_ values: [[UInt8]]) -> [UInt8] {
    Self.hash("sluis.panel.spent-list.v1", values)
  }

  private static func hash(_ label: StaticString, _ parts: [[UInt8]]) -> [UInt8] {
    var transcript = Transcript(.digest, label)
    for part in parts { transcript.append(part) }
    return Blake2b.digest(transcript)
  }
}
