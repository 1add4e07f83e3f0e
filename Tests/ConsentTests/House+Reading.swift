import Domain
import Ledger
import Postgres
import Vault
import Wire

@testable import consent

// What tests read of a house: as the gate reads it.
extension House {
  func facts(of household: UInt128) async throws -> HouseholdFacts? {
    let reading = Reading(household)
    return try await self.read(reading).households[reading.household]
  }

  func today() async throws -> AmsterdamDate {
    try await self.read(Reading(0)).moment.date
  }

  /// The events of one name in consent's own log, opened.
  func events(_ name: String) async throws -> [LedgerV1.Event] {
    try await self.bodies(of: .event).map { try LedgerV1.Event(decoding: $0.body) }
      .filter { $0.name == name }
  }

  /// The decisions about calls of one method, opened, each with its header.
  func decisions(
    of method: String
  ) async throws -> [(header: EntryHeader, body: LedgerV1.Decision)] {
    try await self.bodies(of: .decision)
      .map { ($0.header, try LedgerV1.Decision(decoding: $0.body)) }
      .filter { $0.1.method == method }
  }

  private func bodies(
    of kind: RecordKind
  ) async throws -> [(header: EntryHeader, body: [UInt8])] {
    let (stored, boxes) = try await self.pool.transaction(.readOnly, deadline: Self.soon) {
      (tx) throws(PostgresError) in
      let stored = try tx.query("SELECT entry, stored FROM log_entry").map {
        row throws(PostgresError) in (try row.uuid(0), try row.bytes(1))
      }
      let boxes = try tx.query("SELECT epoch, sealed_key FROM log_epoch").map {
        row throws(PostgresError) in (try row.uuid(0), try row.bytes(1))
      }
      return (stored, Dictionary(boxes, uniquingKeysWith: { first, _ in first }))
    }
    return try stored.compactMap { id, bytes in
      let entry = try Entry(decoding: bytes)
      guard entry.header.kind == kind else { return nil }
      let epoch = try EpochKey(
        opening: boxes[entry.header.epoch] ?? [], epoch: entry.header.epoch,
        of: ConsentService.name, with: self.keys.reading)
      let place = epoch.place(
        service: ConsentService.name, entry: id, kind: UInt32(entry.header.kind.rawValue))
      return try epoch.entryKey(entry.header.bytes).open(entry.body, at: place)
        .map { (entry.header, $0) }
    }
  }

  private func read(_ reading: Reading) async throws -> PolicyFacts {
    try await self.pool.transaction(deadline: Self.soon) { [keys] (tx) throws(PostgresError) in
      let subjects = Subjects(households: [reading.household])
      Locks.share(subjects, &tx)
      return try PolicyFacts.load(subjects, keys: keys, &tx)
    }
  }

  /// Whether ring and database are of one moment, as a process that starts now finds them.
  func agreement(_ keys: ConsentKeys) async throws -> RingAgreement {
    try await self.pool.transaction(.readOnly, deadline: Self.soon) {
      (tx) throws(PostgresError) in try RingAgreement.read(keys, &tx)
    }
  }

  /// Notes that a scope is to be erased, as the route does.
  func askErasure(of scope: UInt128, version: Int64) async throws {
    let box = Ids([scope])
    try await self.pool.transaction(deadline: Self.soon) { [keys] (tx) throws(PostgresError) in
      try ErasureRow.insert(box.ids[0], version, keys, &tx)
    }
  }

  /// Says that the database follows the ring, as founding does.
  func followRing() async throws {
    try await self.tamper(
      "UPDATE policy SET ring_generation = $1", .int8(Int64(self.keys.ring.generation)))
  }

  private final class Reading: Sendable {
    let household: UInt128

    init(_ household: UInt128) { self.household = household }
  }
}
