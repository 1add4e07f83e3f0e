import Domain
import Postgres
import Vault

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
      (tx) throws(PostgresError) in try RingAgreement.read(keys.ring, &tx)
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
