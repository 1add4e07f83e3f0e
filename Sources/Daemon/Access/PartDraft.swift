package import Vault
package import Wire

/// A part that is about to be written: what will be sealed, and where it will lie.
package struct PartDraft: Sendable {
  package let scope: UInt128
  package let table: String
  package let row: UInt128
  package let version: UInt32
  package let category: Category
  package let padding: Padding
  let plaintext: [UInt8]

  /// The parts of a record that is new.
  ///
  /// - Throws: when the record would not decode again.
  package static func new<R: Record>(
    _ record: R, row: UInt128, scope: UInt128, padding: Padding = .fields
  ) throws(WireError) -> [PartDraft] {
    try record.sealedParts().map { part in
      PartDraft(
        scope: scope, table: R.record, row: row, version: 1, category: part.category,
        padding: padding, plaintext: part.bytes)
    }
  }

  /// The next version of a part that is stored: `record`'s fields of the part's category.
  ///
  /// - Throws: when the record would not decode again.
  package static func next<R: Record>(
    of part: OpenedPart, _ record: R, padding: Padding = .fields
  ) throws(WireError) -> PartDraft {
    let bytes = try record.sealedParts().first { $0.category == part.category }?.bytes
    guard let bytes else { throw .missing }
    return PartDraft(
      scope: part.ref.scope, table: part.ref.table, row: part.ref.row,
      version: part.ref.version + 1, category: part.category,
      padding: padding, plaintext: bytes)
  }

  /// How the right to write it is asked of the gate.
  package var toWrite: ConsentV1.Part {
    ConsentV1.Part(
      scope: self.scope, table: self.table, row: self.row, version: self.version, mode: .write,
      category: UInt32(self.category.rawValue))
  }
}
