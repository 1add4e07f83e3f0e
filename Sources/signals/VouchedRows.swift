internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Synchronization
internal import Wire

/// Clear rows by which something is decided: whether somebody agreed, where they are answered,
/// which key is destroyed. Each carries the signature of its digest by the log's key, so a row that
/// somebody wrote with SQL decides nothing (docs/formats/signals.md §9).
enum VouchedTable: String, Sendable {
  case signal
  case mailbox
  case introduction
  case move
  case routing
  case scopeToErase = "scope_to_erase"

  fileprivate var update: StaticString {
    switch self {
    case .signal: "UPDATE signal SET vouched = $2 WHERE id = $1"
    case .mailbox: "UPDATE mailbox SET vouched = $2 WHERE signal = $1"
    case .introduction: "UPDATE introduction SET vouched = $2 WHERE id = $1"
    case .move: "UPDATE move SET vouched = $2 WHERE signal = $1"
    case .routing: "UPDATE routing SET vouched = $2 WHERE signal = $1"
    case .scopeToErase: "UPDATE scope_to_erase SET vouched = $2 WHERE scope = $1"
    }
  }

  fileprivate var select: StaticString {
    switch self {
    case .signal: "SELECT vouched FROM signal WHERE id = $1"
    case .mailbox: "SELECT vouched FROM mailbox WHERE signal = $1"
    case .introduction: "SELECT vouched FROM introduction WHERE id = $1"
    case .move: "SELECT vouched FROM move WHERE signal = $1"
    case .routing: "SELECT vouched FROM routing WHERE signal = $1"
    case .scopeToErase: "SELECT vouched FROM scope_to_erase WHERE scope = $1"
    }
  }

  fileprivate var lock: StaticString {
    switch self {
    case .signal: "SELECT 1 FROM signal WHERE id = $1 FOR UPDATE"
    case .mailbox: "SELECT 1 FROM mailbox WHERE signal = $1 FOR UPDATE"
    case .introduction: "SELECT 1 FROM introduction WHERE id = $1 FOR UPDATE"
    case .move: "SELECT 1 FROM move WHERE signal = $1 FOR UPDATE"
    case .routing: "SELECT 1 FROM routing WHERE signal = $1 FOR UPDATE"
    case .scopeToErase: "SELECT 1 FROM scope_to_erase WHERE scope = $1 FOR UPDATE"
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
      _ = self.send(table.update, [.uuid(id), .bytes(identity.vouch(for: row.digest))])
    }
    return digests
  }

  /// Signs several signals, as this transaction has just written them.
  ///
  /// - Returns: the digest of each.
  mutating func vouch(
    forSignals ids: [UInt128], _ identity: LogIdentity
  ) throws(PostgresError) -> [UInt128: LedgerV1.RowDigest] {
    let digests = try self.clearDigests([VouchedTable.signal.rawValue], ids)
    for row in digests {
      _ = self.send(
        VouchedTable.signal.update, .uuid(row.row), .bytes(identity.vouch(for: row.digest)))
    }
    return Dictionary(digests.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
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
  ///
  /// Whoever looked may have seen the row before a step and its signature behind it, so it is
  /// looked at again under its lock: of a row that stands, or is gone by now, one asks once more.
  ///
  /// - Parameter alarms: of work that comes back by itself; what is among them is not said again.
  func rowAltered(
    _ id: UInt128, of table: VouchedTable, _ call: Call?, unless alarms: Alarms? = nil
  ) async -> RPCError {
    let (object, identity) = (Boxed(id), self.log.identity)
    guard alarms?.contains(object, in: table) != true else {
      self.log.metUnopened()
      return RPCError(SignalRefusal.rowAltered)
    }
    do throws(PostgresError) {
      let isAltered = try await self.log.commit(
        deadline: call?.instant ?? .now + MoveSignal.stepDuration
      ) { (transaction, recorder) throws(PostgresError) -> Bool in
        guard try transaction.execute(table.lock, .uuid(object.value)) == 1,
          try !transaction.isVouched(table, object.value, identity)
        else {
          transaction.abandon()
          return false
        }
        recorder.byItself(
          "row_altered", object.value, details: ["table=\(table.rawValue)"])
        return true
      }.answer
      guard isAltered else { return RPCError(.aborted, .versionChanged) }
      alarms?.add(object, in: table)
    } catch {
      // The service's health says it for an hour, and the caller hears of it either way.
    }
    self.log.metUnopened()
    return RPCError(SignalRefusal.rowAltered)
  }
}

/// What this process has put into the log as an alarm: the reconciler comes back every few seconds.
final class Alarms: Sendable {
  private let objects = Mutex<[VouchedTable: Set<UInt128>]>([:])

  func contains(_ object: Boxed, in table: VouchedTable) -> Bool {
    self.objects.withLock { $0[table]?.contains(object.value) ?? false }
  }

  func all(in table: VouchedTable) -> [UInt128] {
    self.objects.withLock { $0[table].map(Array.init) ?? [] }
  }

  func add(_ object: Boxed, in table: VouchedTable) {
    self.objects.withLock { _ = $0[table, default: []].insert(object.value) }
  }
}
