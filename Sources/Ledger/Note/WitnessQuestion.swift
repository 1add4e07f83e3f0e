internal import Crypto

/// What a log asks a witness, and where it finds what the witness keeps (C2SP tlog-witness;
/// docs/formats/witness.md §1).
package enum WitnessQuestion {
  /// The body of `add-checkpoint`.
  ///
  /// - Parameters:
  ///   - old: the size cosigned last, 0 for none.
  ///   - path: the consistency proof from it, at most 63 hashes; empty for 0 and for the same size.
  package static func body(old: Int, path: [TreeHash], note: Note) -> [UInt8] {
    precondition(old >= 0 && path.count <= Tree.proofCountMax, "no such question")
    let hashes = path.map { Base64.encode($0.bytes) + "\n" }.joined()
    return Array("old \(old)\n\(hashes)\n".utf8) + note.bytes
  }

  /// The path of the checkpoint cosigned last.
  package static func path(of origin: String) -> String {
    let hash = TreeHash(SHA256.hash(data: Array(origin.utf8))).bytes
    let digits = hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    return "/\(digits)/checkpoint"
  }

  /// Reads the body of a 409: the size that the witness cosigned last, and LF.
  package static func size(_ body: [UInt8]) -> Int? {
    guard body.last == Note.lineFeed else { return nil }
    return Decimal.parse(body.dropLast())
  }
}
