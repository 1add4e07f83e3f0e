internal import Postgres
package import Vault

/// The key under which commands are kept that say who did something about whom.
///
/// Commands are kept so that a lost reply can be asked for again. Whoever reads the table must not
/// find there who filed which signal: caller and id are words that mean something under this key
/// alone, the digest confirms no guess of what was sent, and what was answered is sealed. The key
/// follows from the seed of the log's signing key, which is not in PostgreSQL.
package final class CommandKey: Sendable {
  private let key: SecretKey

  /// - Parameter seed: of the log's signing key.
  package init(seed: borrowing SecretKey) { self.key = seed.derive("sluis.command.v1", []) }

  /// The same command, as it is kept.
  func keyed(_ command: Command) -> Command { self.named(self.underWay(command)) }

  /// The same command with its digest as it is kept.
  func underWay(_ command: Command) -> Command {
    Command(
      caller: command.caller, id: command.id, method: command.method,
      digest: self.key.mac("sluis.command.digest.v1", [command.digest]), former: command.digest,
      key: nil)
  }

  /// The same command with its name as it is kept, and its digest as it is.
  func named(_ command: Command) -> Command {
    let name = self.key.mac(
      "sluis.command.name.v1", [command.caller.idBytes, command.id.idBytes])
    return Command(
      caller: UInt128(leading: name), id: UInt128(leading: name.dropFirst(16)),
      method: command.method, digest: command.digest, key: self)
  }

  /// Seals what was answered, so that only the same command finds it again.
  ///
  /// - Throws: ``PostgresError/unavailable`` when there is no locked memory now;
  ///   ``PostgresError/shape(column:)`` for an answer that is longer than can be kept: sent again,
  ///   it would be as long.
  func seal(_ reply: [UInt8], of command: Command) throws(PostgresError) -> [UInt8] {
    do throws(VaultError) {
      return try self.key.seal(reply, at: Self.place(of: command), padding: .fields)
    } catch {
      if case .tooLong = error { throw .shape(column: 2) }
      throw .unavailable
    }
  }

  /// - Throws: ``PostgresError/shape(column:)`` when the row is not what this service wrote.
  func open(_ reply: [UInt8], of command: Command) throws(PostgresError) -> [UInt8] {
    do {
      if let opened = try self.key.open(reply, at: Self.place(of: command)) { return opened }
    } catch { throw .shape(column: 2) }
    throw .shape(column: 2)
  }

  private static func place(of command: Command) -> Place {
    Place(
      service: command.method, table: "command", row: command.id, scope: command.caller,
      category: 1, version: 1)
  }
}

extension Command {
  /// The same command, kept so that nobody learns from the table whose it was.
  package func keyed(by key: CommandKey) -> Command { key.keyed(self) }

  /// The same command, written down until it is carried out: whoever finishes it for its caller
  /// needs caller and id as they are, and the digest confirms no guess of what was asked.
  package func underWay(by key: CommandKey) -> Command { key.underWay(self) }

  /// One that was ``underWay(by:)``, kept as ``keyed(by:)`` keeps it.
  package func ended(by key: CommandKey) -> Command { key.named(self) }
}
