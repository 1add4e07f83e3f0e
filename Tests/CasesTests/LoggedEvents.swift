import Ledger
import Postgres
import ServiceKit
import Vault
import Wire

@testable import cases

/// An event of the log, opened with consent's reading key.
struct LoggedEvent: Sendable {
  let header: EntryHeader
  let event: LedgerV1.Event
}

extension CasesWorld {
  /// What the log says happened, in no order.
  func events() async throws -> [LoggedEvent] {
    let (stored, epochs) = try await self.pool.transaction(.readOnly, deadline: .now + .seconds(10))
    { (transaction) throws(PostgresError) in
      let stored = try transaction.query("SELECT stored FROM log_entry")
        .map { row throws(PostgresError) in try row.bytes(0) }
      let epochs = try transaction.query("SELECT epoch, sealed_key FROM log_epoch")
        .map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
      return (stored, epochs)
    }
    let sealed = Dictionary(epochs, uniquingKeysWith: { first, _ in first })
    return try stored.compactMap { bytes in
      let entry = try Entry(decoding: bytes)
      guard entry.header.kind == .event, let key = sealed[entry.header.epoch] else { return nil }
      let epoch = try EpochKey(
        opening: key, epoch: entry.header.epoch, of: "cases", with: self.consent.readingKey)
      let place = epoch.place(
        service: "cases", entry: entry.header.entry, kind: UInt32(entry.header.kind.rawValue))
      guard let body = try epoch.entryKey(entry.header.bytes).open(entry.body, at: place) else {
        return nil
      }
      return LoggedEvent(header: entry.header, event: try LedgerV1.Event(decoding: body))
    }
  }
}
