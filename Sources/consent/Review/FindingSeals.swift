internal import Domain
internal import Postgres
internal import Vault
internal import Wire

/// Seals and opens what officers write, under the key of an organisation.
///
/// The key never leaves consent, and consent opens it for officers alone: notes are in no log body,
/// backup or dump that opens without the key ring.
struct FindingSeals: ~Copyable {
  private let seals: PolicySealing

  /// - Throws: ``PostgresError/unavailable`` when the organisation's key does not open now.
  init(
    _ organisation: UInt128, _ facts: PolicyFacts, _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) {
    let known = facts.rows.organisations[organisation]?.wrapped
    let wrapped: WrappedKey
    if let known {
      wrapped = known
    } else {
      wrapped = try tx.query(
        "SELECT bucket::int4, wrapped_key FROM organisation WHERE id = $1", .uuid(organisation)
      ).only { row throws(PostgresError) in
        WrappedKey(bucket: try row.int4(0), blob: try row.bytes(1))
      }
    }
    guard
      let seals = try? PolicySealing(household: organisation, wrapped: wrapped, keys: keys)
    else { throw .unavailable }
    self.seals = seals
  }

  borrowing func seal(
    _ facts: ConsentV1.FindingFacts, of finding: UInt128, version: Int32
  ) throws(PostgresError) -> [UInt8] {
    guard
      let sealed = try? self.seals.seal(facts.encoded(), "finding", finding, Self.number(version))
    else { throw .unavailable }
    return sealed
  }

  /// Nil when what is stored is not what was sealed.
  borrowing func facts(_ row: FindingRow) -> ConsentV1.FindingFacts? {
    self.seals.open(row.sealed, "finding", row.id, Self.number(row.version))
      .flatMap { try? ConsentV1.FindingFacts(decoding: $0) }
  }

  borrowing func seal(
    _ note: ConsentV1.FindingNote, as id: UInt128
  ) throws(PostgresError) -> [UInt8] {
    guard let sealed = try? self.seals.seal(note.encoded(), "finding_note", id, 1) else {
      throw .unavailable
    }
    return sealed
  }

  borrowing func note(_ row: FindingNoteRow) -> ConsentV1.FindingNote? {
    self.seals.open(row.sealed, "finding_note", row.id, 1)
      .flatMap { try? ConsentV1.FindingNote(decoding: $0) }
  }

  private static func number(_ version: Int32) -> UInt64 { UInt64(clamping: version) }
}
