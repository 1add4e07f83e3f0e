/// The log's signed word on what its service holds of one privacy concern, now
/// (docs/formats/concerns.md §5).
///
/// Beside the log it shows what nobody may do unseen: a filing that is in the tree, and a letter
/// that is gone or is another, over the operator's own signature.
package struct Holding: Hashable, Sendable {
  /// What the log's header of the filing carries.
  package let mark: UInt128
  /// The size of the newest checkpoint when it was said.
  package let treeSize: UInt64
  /// 0 when the service knows nothing of it, else the state's number.
  package let state: UInt8
  /// Computed from what is stored; zeros when there is no letter. 32 bytes.
  package let commitment: [UInt8]

  package init(mark: UInt128, treeSize: UInt64, state: UInt8, commitment: [UInt8]) {
    precondition(commitment.count == 32, "a digest")
    self.mark = mark
    self.treeSize = treeSize
    self.state = state
    self.commitment = commitment
  }

  /// Signs the statement: `body ‖ signature`.
  package func signed(
    as key: NoteKey, with signer: borrowing some NoteSigner & ~Copyable
  ) -> [UInt8] {
    precondition(key.kind == .log && key.publicKey == signer.publicKey, "not this log's key")
    let origin = Array(key.name.utf8)
    var body = [Self.formatVersion, UInt8(truncatingIfNeeded: origin.count)] + origin
    body.append(bigEndian: key.id)
    body.append(bigEndian: self.mark)
    body.append(bigEndian: self.treeSize)
    body.append(self.state)
    body += self.commitment
    return body + signer.sign(Self.domain + body)
  }

  private static let formatVersion: UInt8 = 1
  // A note's text holds no zero byte, and a promise has another name behind it.
  private static let domain: [UInt8] = [0] + Array("sluis/holding/v1".utf8) + [0]
}
