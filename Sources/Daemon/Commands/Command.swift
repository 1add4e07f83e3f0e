package import Ledger
package import Postgres

/// A change that somebody asks for, by the name they gave it before they sent it.
///
/// The same caller, id and content happen once, whatever is lost on the way (guarantee G4).
package struct Command: Sendable {
  /// Who asks: an actor, or a service for itself.
  package let caller: UInt128
  package let id: UInt128
  package let method: String
  /// BLAKE2b-256 over method and payload; 32 bytes.
  package let digest: [UInt8]
  /// Seals what was answered; nil where the row names nobody that it should not.
  fileprivate let key: CommandKey?

  package init(caller: UInt128, id: UInt128, method: String, digest: [UInt8]) {
    self.init(caller: caller, id: id, method: method, digest: digest, key: nil)
  }

  init(caller: UInt128, id: UInt128, method: String, digest: [UInt8], key: CommandKey?) {
    self.caller = caller
    self.id = id
    self.method = method
    self.digest = digest
    self.key = key
  }

  /// What is known of a command when it arrives.
  package enum Standing: Sendable {
    /// Never seen: carry it out, and ``Postgres/Transaction/remember(_:reply:)`` in the same
    /// transaction.
    case new
    /// Carried out before: this was answered. Replies of changes hold only PUBLIC fields.
    case done(reply: [UInt8])
    /// The id stands for something else: nothing is done.
    case taken
  }
}

extension Transaction {
  /// Looks `command` up, and keeps others of the same id waiting until this transaction ends.
  package mutating func standing(of command: Command) throws(PostgresError) -> Command.Standing {
    // Two sends of one id at once: the second waits here and then finds the first one's row. A lock
    // on a row that does not exist yet is not to be had, hence an advisory one.
    try self.execute(
      "SELECT pg_advisory_xact_lock($1, $2)", .int4(Self.lockClass),
      .int4(Self.lockKey(command.caller, command.id)))
    let known = try self.query(
      "SELECT method, body_hash, reply FROM command WHERE caller = $1 AND id = $2",
      .uuid(command.caller), .uuid(command.id)
    ).optional { row throws(PostgresError) in
      (method: try row.text(0), digest: try row.bytes(1), reply: try row.bytes(2))
    }
    guard let known else { return .new }
    guard known.method == command.method, known.digest == command.digest else { return .taken }
    guard let key = command.key else { return .done(reply: known.reply) }
    return .done(reply: try key.open(known.reply, of: command))
  }

  /// Stores what was answered, in the transaction of the effect.
  ///
  /// - Parameter items: the records of it, which ``Recorder/repeats(_:in:)`` finds again.
  package mutating func remember(
    _ command: Command, reply: [UInt8], items: [Promise.Item] = []
  ) throws(PostgresError) {
    let reply = try command.key?.seal(reply, of: command) ?? reply
    _ = self.send(
      """
      INSERT INTO command (caller, id, method, body_hash, reply, entries)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      .uuid(command.caller), .uuid(command.id), .text(command.method), .bytes(command.digest),
      .bytes(reply), .uuids(items.map(\.entry)))
  }

  /// What a carried out command recorded, in order: hashed as it is stored now, so a promise of it
  /// is one of what the tree has or gets.
  mutating func items(of command: Command) throws(PostgresError) -> [Promise.Item] {
    try self.query(
      """
      SELECT e.entry, e.stored
      FROM command c, unnest(c.entries) WITH ORDINALITY AS r (entry, place)
      JOIN log_entry e USING (entry)
      WHERE c.caller = $1 AND c.id = $2 ORDER BY r.place
      """, .uuid(command.caller), .uuid(command.id)
    ).map { row throws(PostgresError) in
      Promise.Item(entry: try row.uuid(0), leaf: Tree.leaf(try row.bytes(1)))
    }
  }

  /// The ASCII bytes of "comm": locks of two numbers are apart from those of one, which the
  /// migrator and consent's policy take, so no id that a caller chose can hold those.
  private static var lockClass: Int32 { 0x636F_6D6D }

  /// One of 2³² locks for a pair of ids. Two pairs on one lock only wait for each other.
  private static func lockKey(_ caller: UInt128, _ id: UInt128) -> Int32 {
    let mixed = caller ^ (id &* 0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835)
    let folded = UInt64(truncatingIfNeeded: mixed) ^ UInt64(truncatingIfNeeded: mixed >> 64)
    return Int32(truncatingIfNeeded: folded) ^ Int32(truncatingIfNeeded: folded >> 32)
  }
}
