import Daemon
import Domain
import Ledger
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

/// What a change of policy leaves in the hands of whoever asked for it.
@Suite("The receipt of a change")
struct ChangeReceiptTests {
  /// What the log promised for a change.
  private static func entries(_ asks: Asks, _ slot: ReceiptSlot) throws -> [UInt128] {
    try Promise(
      verifying: slot.promise, key: asks.change.log.identity.key, check: VaultCheck()
    ).items.map(\.entry)
  }

  @Test("is signed by the log, and names the decision and the record that the reply names")
  func named() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let asking = asks.asking(
        family.coordinator, .generalist, ConsentV1.Directory.endRelation.name)
      #expect(asking.receipt.promise.isEmpty)
      let done = try await asks.directory.endRelation(
        ConsentV1.EndRelationRequest(household: family.household, actor: family.worker), asking)
      let entries = try Self.entries(asks, asking.receipt)
      #expect(entries.count > 2 && entries[1] == done.entry)
      let box = Ids(Array(entries.prefix(2)))
      let stored = try await asks.world.write { tx throws(PostgresError) in
        try tx.query(
          "SELECT entry, stored FROM log_entry WHERE entry = ANY($1)", .uuids(box.ids)
        ).map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
      }
      let kinds = try stored.map { ($0.0, try Entry(decoding: $0.1).header.kind) }
      #expect(kinds.first { $0.0 == box.ids[0] }?.1 == .decision)
      #expect(kinds.first { $0.0 == box.ids[1] }?.1 == .event)
    }
  }

  @Test("names what was recorded then when the same command is sent again, and the decision of now")
  func repeated() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let command = Ids([Random.id()])
      var promised: [[UInt128]] = []
      var replies: [ConsentV1.Done] = []
      for _ in 0..<2 {
        let asking = asks.asking(
          family.coordinator, .generalist, ConsentV1.Directory.endRelation.name,
          command: command.ids[0])
        replies.append(
          try await asks.directory.endRelation(
            ConsentV1.EndRelationRequest(household: family.household, actor: family.worker),
            asking))
        promised.append(try Self.entries(asks, asking.receipt))
      }
      #expect(replies[0] == replies[1])
      #expect(Array(promised[1].dropFirst()) == promised[0])
      #expect(!promised[0].contains(promised[1][0]))
    }
  }

  @Test("names the record of a change that concerns more people than it has room for")
  func many() async throws {
    try await Asks.run { asks in
      let asking = asks.asking(
        asks.family.coordinator, .generalist, ConsentV1.Directory.beginHousehold.name,
        peer: .service(.cases), asked: CasesV1.Cases.openHousehold.name)
      let done = try await asks.directory.beginHousehold(
        ConsentV1.BeginHouseholdRequest(
          household: Random.id(),
          members: (0..<20).map { _ in
            .init(person: Random.id(), birthDate: Wire.Date(year: 1990, month: 1, day: 1))
          }, team: "north", command: Random.id()), asking)
      let entries = try Self.entries(asks, asking.receipt)
      #expect(entries.count == Promise.itemCountMax && entries.contains(done.entry))
    }
  }

  @Test("is none where nothing was changed")
  func refused() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let asking = asks.asking(
        family.worker, .nurse, ConsentV1.Directory.endHat.name)
      let code = await refusal {
        _ = try await asks.directory.endHat(
          ConsentV1.EndHatRequest(hat: family.coordinator), asking)
      }
      #expect(code == .permissionDenied)
      #expect(asking.receipt.promise.isEmpty)
    }
  }
}
