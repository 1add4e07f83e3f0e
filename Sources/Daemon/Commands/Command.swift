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

  package init(caller: UInt128, id: UInt128, method: String, digest: [UInt8]) {
    self.caller = caller
    self.id = id
    self.method = method
    self.digest = digest
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
      "SELECT pg_advisory_xact_lock($1)", .int8(Self.lockKey(command.caller, command.id)))
    let known = try self.query(
      "SELECT method, body_hash, reply FROM command WHERE caller = $1 AND id = $2",
      .uuid(command.caller), .uuid(command.id)
    ).optional { row throws(PostgresError) in
      (method: try row.text(0), digest: try row.bytes(1), reply: try row.bytes(2))
    }
    guard let known else { return .new }
    guard known.method == command.method, known.digest == command.digest else { return .taken }
    return .done(reply: known.reply)
  }

  /// Stores what was answered, in the transaction of the effect.
  package mutating func remember(_ command: Command, reply: [UInt8]) {
    _ = self.send(
      "INSERT INTO command (caller, id, method, body_hash, reply) VALUES ($1, $2, $3, $4, $5)",
      .uuid(command.caller), .uuid(command.id), .text(command.method), .bytes(command.digest),
      .bytes(reply))
  }

  /// One of 2⁶⁴ locks for a pair of ids. Two pairs on one lock only wait for each other.
  private static func lockKey(_ caller: UInt128, _ id: UInt128) -> Int64 {
    let mixed = caller ^ (id &* 0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835)
    return Int64(truncatingIfNeeded: mixed) ^ Int64(truncatingIfNeeded: mixed >> 64)
  }
}
