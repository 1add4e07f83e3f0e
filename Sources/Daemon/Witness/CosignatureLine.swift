internal import Ledger

extension NoteKey {
  /// When the witness of this key saw `note`, by its one line, which ends in LF; nil when the line
  /// is not its, or not of this note.
  func seconds(of line: String, under note: Note) -> UInt64? {
    guard
      let signed = try? Note(parsing: Array("\(note.text)\n\(line)".utf8)),
      signed.text.utf8.elementsEqual(note.text.utf8), signed.signatures.count == 1,
      let signers = try? signed.signers(among: [self], check: VaultCheck())
    else { return nil }
    return signers.first?.seenAtSeconds
  }
}
