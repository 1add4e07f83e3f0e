internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

/// Clear rows by which something is decided: whether somebody agreed, where they are answered,
/// which key is destroyed. Each carries the signature of its digest by the log's key, so a row that
/// somebody wrote with SQL decides nothing (docs/formats/signals.md §9).
enum VouchedTable: String, Sendable {
  case signal
  case mailbox
  case introduction
  case scopeToErase = "scope_to_erase"

  fileprivate var update: StaticString {
    switch self {
    case .signal: "UPDATE signal SET vouched = $2 WHERE id = $1"
    case .mailbox: "UPDATE mailbox SET vouched = $2 WHERE signal = $1"
    case .introduction: "UPDATE introduction SET vouched = $2 WHERE id = $1"
    case .scopeToErase: "UPDATE scope_to_erase SET vouched = $2 WHERE scope = $1"
    }
  }

  fileprivate var select: StaticString {
    switch self {
    case .signal: "SELECT vouched FROM signal WHERE id = $1"
    case .mailbox: "SELECT vouched FROM mailbox WHERE signal = $1"
    case .introduction: "SELECT vouched FROM introduction WHERE id = $1"
    case .scopeToErase: "SELECT vouched FROM scope_to_erase WHERE scope = $1"
    }
  }
}

extension Transaction {
  /// Signs a row as this transaction has just written it.
  ///
  /// - Returns: its digest, for the record of who wrote it.
  @discardableResult
  mutating func vouch(
    for table: VouchedTable, _ id: UInt128, _ identity: LogIdentity
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    let digests = try self.clearDigests([table.rawValue], [id])
    for row in digests {
      try self.execute(table.update, .uuid(id), .bytes(identity.vouch(for: row.digest)))
    }
    return digests
  }

  /// Whether this service wrote the row as it is; false when there is none.
  mutating func isVouched(
    _ table: VouchedTable, _ id: UInt128, _ identity: LogIdentity
  ) throws(PostgresError) -> Bool {
    let signature = try self.query(table.select, .uuid(id)).optional {
      row throws(PostgresError) in try row.optionalBytes(0)
    }
    guard let signature = signature ?? nil,
      let digest = try self.clearDigests([table.rawValue], [id]).first?.digest
    else { return false }
    return identity.vouched(for: digest, with: signature)
  }
}

extension AuditedRead {
  /// Puts into the log that a row is none that this service wrote, as for a part that does not
  /// open, and refuses.
  func rowAltered(_ id: UInt128, of table: VouchedTable, _ call: Call?) async -> RPCError {
    let object = Boxed(id)
    self.log.metUnopened()
    do throws(PostgresError) {
      _ = try await self.log.commit(deadline: call?.instant ?? .now + MoveSignal.stepDuration) {
        (_, recorder) throws(PostgresError) in
        recorder.byItself(
          "row_altered", object.value, details: ["table=\(table.rawValue)"])
      }.entry
    } catch {
      // The service's health says it for an hour, and the caller hears of it either way.
    }
    return RPCError(SignalRefusal.rowAltered)
  }
}
