/// A log's state in three lines: which log, how many entries, which root (C2SP tlog-checkpoint).
package struct Checkpoint: Hashable, Sendable {
  /// The log's name; equal to the name of its key.
  package let origin: String
  package let size: Int
  package let root: TreeHash

  package init(origin: String, size: Int, root: TreeHash) {
    precondition(NoteKey.isName(origin) && size >= 0, "not a log's name or size")
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// Parses the text of a checkpoint. Extension lines are allowed and not kept.
  package init(text: String) throws(LedgerError) {
    // Split as bytes: a Character can be two line ends.
    let lines = text.utf8.split(separator: Note.lineFeed, omittingEmptySubsequences: false)
    guard lines.count >= 4, lines.last?.isEmpty == true,
      lines.dropLast().allSatisfy({ !$0.isEmpty }),
      let origin = String(lines[0]), NoteKey.isName(origin),
      let size = Decimal.parse(lines[1]), let root = Base64.decode(lines[2])
    else { throw .malformed(.checkpoint) }
    self.origin = origin
    self.size = size
    do throws(LedgerError) { self.root = try TreeHash(root) } catch {
      throw .malformed(.checkpoint)
    }
  }

  /// The text that is signed.
  package var text: String {
    "\(self.origin)\n\(self.size)\n\(Base64.encode(self.root.bytes))\n"
  }

  /// Parses a note and takes its checkpoint only when `key` signed it.
  package init(
    verifying note: Note, key: NoteKey, check: some SignatureCheck
  ) throws(LedgerError) {
    guard try !note.signers(among: [key], check: check).isEmpty else {
      throw .untrusted(.checkpoint)
    }
    try self.init(text: note.text)
    guard self.origin.utf8.elementsEqual(key.name.utf8) else { throw .untrusted(.checkpoint) }
  }

  /// Signs the checkpoint as its log.
  package func signed(
    as key: NoteKey, with signer: borrowing some NoteSigner & ~Copyable
  ) -> Note {
    precondition(key.name.utf8.elementsEqual(self.origin.utf8), "not this log's key")
    // The name was checked when the key was made, and the rest is digits and base64.
    guard var note = try? Note(text: self.text) else {
      preconditionFailure("a checkpoint is always a text")
    }
    note.sign(as: key, with: signer)
    return note
  }
}

/// Decimal numbers with one spelling each.
enum Decimal {
  static func parse(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...19).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.count == 1 || digits.first != UInt8(ascii: "0")
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
