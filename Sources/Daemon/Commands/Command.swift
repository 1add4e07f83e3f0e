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
  /// BLAKE2b-256 over method and payload, or a code over that; 32 bytes.
  package let digest: [UInt8]
  /// The same as rows have it that were written before digests were kept as codes.
  fileprivate let former: [UInt8]?
  /// Seals what was answered; nil where the row names nobody that it should not.
  fileprivate let key: CommandKey?

  package init(caller: UInt128, id: UInt128, method: String, digest: [UInt8]) {
    self.init(caller: caller, id: id, method: method, digest: digest, key: nil)
  }

  init(
    caller: UInt128, id: UInt128, method: String, digest: [UInt8], former: [UInt8]? = nil,
    key: CommandKey?
  ) {
    self.caller = caller
    self.id = id
    self.method = method
    self.digest = digest
    self.former = former
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

extension Command {
  /// A command that was carried out just now, and what is answered to it.
  package struct Answered: Sendable {
    let command: Command
    let reply: [UInt8]
    /// The records of it.
    let items: [Promise.Item]

    package init(_ command: Command, reply: [UInt8], items: [Promise.Item] = []) {
      self.command = command
      self.reply = reply
      self.items = items
    }
  }
}

extension Transaction {
  /// Looks `command` up, and keeps others of the same id waiting until this transaction ends.
  package mutating func standing(of command: Command) throws(PostgresError) -> Command.Standing {
    try self.standings(of: [command])[0]
  }

  /// As ``standing(of:)`` of several, no two of which are of one caller and id.
  package mutating func standings(
    of commands: [Command]
  ) throws(PostgresError) -> [Command.Standing] {
    // Two sends of one id at once: the second waits here and then finds the first one's row. A lock
    // on a row that does not exist yet is not to be had, hence an advisory one; in one order for
    // all, so that no two transactions wait for each other.
    _ = self.send(
      "SELECT pg_advisory_xact_lock($1, l.key) FROM unnest($2::int4[]) AS l(key)",
      .int4(Self.lockClass), .int4s(Set(commands.map { Self.lockKey($0.caller, $0.id) }).sorted()))
    let rows = try self.query(
      """
      SELECT a.place, c.method, c.body_hash, c.reply
      FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS a(caller, id, place), LATERAL (
        SELECT method, body_hash, reply FROM command WHERE caller = a.caller AND id = a.id OFFSET 0
      ) AS c
      """, .uuids(commands.map(\.caller)), .uuids(commands.map(\.id))
    ).map { row throws(PostgresError) in
      (
        place: Int(try row.int8(0)) - 1, method: try row.text(1), digest: try row.bytes(2),
        reply: try row.bytes(3)
      )
    }
    var standings = [Command.Standing](repeating: .new, count: commands.count)
    for row in rows {
      let command = commands[row.place]
      guard row.method == command.method,
        [command.digest, command.former].contains(row.digest)
      else {
        standings[row.place] = .taken
        continue
      }
      let reply = try command.key?.open(row.reply, of: command) ?? row.reply
      standings[row.place] = .done(reply: reply)
    }
    return standings
  }

  /// Stores what was answered, in the transaction of the effect.
  ///
  /// - Parameter items: the records of it, which ``Recorder/repeats(_:in:)`` finds again.
  package mutating func remember(
    _ command: Command, reply: [UInt8], items: [Promise.Item] = []
  ) throws(PostgresError) {
    try self.remember([Command.Answered(command, reply: reply, items: items)])
  }

  /// Stores what several were answered, in one statement.
  package mutating func remember(_ answered: [Command.Answered]) throws(PostgresError) {
    var replies: [[UInt8]] = []
    var (entries, firsts, lasts): ([UInt128], [Int32], [Int32]) = ([], [], [])
    for one in answered {
      replies.append(try one.command.key?.seal(one.reply, of: one.command) ?? one.reply)
      firsts.append(Int32(clamping: entries.count + 1))
      entries += one.items.map(\.entry)
      lasts.append(Int32(clamping: entries.count))
    }
    let commands = answered.map(\.command)
    _ = self.send(
      """
      INSERT INTO command (caller, id, method, body_hash, reply, entries)
      SELECT c.caller, c.id, c.method, c.body_hash, c.reply, ($6::uuid[])[c.first:c.last]
      FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::bytea[], $7::int4[],
        $8::int4[]) AS c(caller, id, method, body_hash, reply, first, last)
      """,
      .uuids(commands.map(\.caller)), .uuids(commands.map(\.id)), .texts(commands.map(\.method)),
      .bytesArray(commands.map(\.digest)), .bytesArray(replies), .uuids(entries),
      .int4s(firsts), .int4s(lasts))
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
