internal import Daemon
internal import Ledger
internal import Postgres
internal import Vault
internal import Wire

/// A concern as it is stored.
struct ConcernRow: Sendable {
  let mark: UInt128
  let mailbox: UInt128
  let address: [UInt8]
  let writingTag: [UInt8]
  /// Nil once it is deleted.
  var letter: [UInt8]?
  var state: SignalsV1.ConcernState
  var version: Int32
  let entry: UInt128
  let entryKey: [UInt8]

  /// What the log committed to, computed from what is stored now; nil without a letter.
  var commitment: [UInt8]? {
    self.letter.map { letter in
      ConcernDigest.commitment(
        mailbox: self.mailbox, address: self.address, writingTag: self.writingTag,
        mark: self.mark, letter: letter)
    }
  }

  /// What change records carry of the row. Not in it: the receipt, which has a record of its own,
  /// and the key of the entry, because the entry that carries this digest cannot name itself.
  var digest: LedgerV1.RowDigest {
    let content = ConcernDigest.commitment(
      mailbox: self.mailbox, address: self.address, writingTag: self.writingTag, mark: self.mark,
      letter: self.letter ?? [])
    return LedgerV1.RowDigest(
      table: "concern", row: self.mark, version: UInt32(clamping: self.version),
      digest: RowHash.of(content + [UInt8(clamping: self.state.rawValue)]), removed: false)
  }

  static func receiptDigest(_ mark: UInt128, _ receipt: [UInt8]) -> LedgerV1.RowDigest {
    LedgerV1.RowDigest(
      table: "concern_receipt", row: mark, version: 1, digest: RowHash.of(receipt), removed: false)
  }
}

/// A message in a mailbox, either way, as it is stored.
struct ConcernMessageRow: Sendable {
  let mark: UInt128
  let id: UInt128
  let isAnswer: Bool
  let sealed: [UInt8]
  /// Microseconds since 1970; 0 for what a reporter wrote.
  let appearsAt: Int64
  /// The committee's key and its signature; empty for what a reporter wrote.
  var signed: [UInt8] = []

  var digest: LedgerV1.RowDigest { self.digest(isRemoved: false) }

  func digest(isRemoved: Bool) -> LedgerV1.RowDigest {
    let appearsAt = UInt128(clamping: self.appearsAt).idBytes
    return LedgerV1.RowDigest(
      table: "concern_message", row: self.id, version: 1,
      digest: RowHash.of(
        self.mark.idBytes + [self.isAnswer ? 1 : 0] + appearsAt + self.sealed + self.signed),
      removed: isRemoved)
  }
}

extension Transaction {
  private static let concernColumns: StaticString =
    """
    SELECT mark, mailbox, address, writing_tag, letter, state::int4, version, entry, entry_key
    FROM concern WHERE mark = $1
    """

  /// The concern that bears `mark`.
  mutating func concern(_ mark: UInt128) throws(PostgresError) -> ConcernRow? {
    try self.query(Self.concernColumns, .uuid(mark)).optional {
      row throws(PostgresError) in try ConcernRow(row)
    }
  }

  /// The same, and nobody else changes it until the transaction ends. Its state is the log's: one
  /// that somebody wrote into the row stops no committee.
  mutating func lockedConcern(
    _ mark: UInt128, _ identity: LogIdentity
  ) throws(PostgresError) -> ConcernRow? {
    try self.execute("SELECT 1 FROM concern WHERE mark = $1 FOR UPDATE", .uuid(mark))
    guard var concern = try self.concern(mark) else { return nil }
    let burial = try self.burial(of: mark, identity)
    concern.state = try self.loggedState(of: mark, burial, hasPending: true)
    return concern
  }

  /// Stores what may change of a concern.
  mutating func update(_ concern: ConcernRow) throws(PostgresError) {
    try self.execute(
      "UPDATE concern SET letter = $2, state = $3::int4, version = $4 WHERE mark = $1",
      .uuid(concern.mark), concern.letter.map { .bytes($0) } ?? .null,
      .int4(concern.state.rawValue), .int4(concern.version))
  }
}

extension ConcernRow {
  init(_ row: borrowing Row) throws(PostgresError) {
    guard let state = SignalsV1.ConcernState(rawValue: try row.int4(5)) else {
      throw .shape(column: 5)
    }
    self.init(
      mark: try row.uuid(0), mailbox: try row.uuid(1), address: try row.bytes(2),
      writingTag: try row.bytes(3), letter: try row.optionalBytes(4), state: state,
      version: try row.int4(6), entry: try row.uuid(7), entryKey: try row.bytes(8))
  }
}
