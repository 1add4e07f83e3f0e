import Daemon
import Foundation
import Postgres
import RPC
import ServiceKit
import Synchronization
import Testing
import Vault
import Wire

@testable import cases

/// What must not happen, whoever owns the database and whatever is down.
@Suite struct GuardTests {
  @Test func aPartMovedToAnotherRowDoesNotOpen() async throws {  // G7, K01
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      let first = try await team.state("huurachterstand", .finances, of: household).id
      let second = try await team.state("de deurwaarder belt", .finances, of: household).id
      try await world.tamper(
        "UPDATE part SET blob = (SELECT blob FROM part WHERE id = $1) WHERE id = $2",
        .uuid(first), .uuid(second))
      let events: StaticString = "SELECT count(*) FROM log_entry WHERE get_byte(stored, 1) = 5"
      let before = try await world.count(events)
      #expect(!world.log.hasUnopened)
      let refused = try await refusal { () async throws(RPCError) in
        try await team.get(household)
      }
      #expect(refused == RPCError(.dataLoss, Reason("part_does_not_open")))
      // The privacy officer reads the log, not the service's stderr.
      #expect(try await world.count(events) == before + 1)
      #expect(world.log.hasUnopened)
      #expect(!"\(refused)".contains("huurachterstand"))
    }
  }

  @Test func withoutTheGateNothingIsShownAndNothingWritten() async throws {  // G11
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      let entries = try await world.count("SELECT count(*) FROM log_entry")
      for fault in [RPCError(.unavailable), RPCError(.deadlineExceeded)] {
        world.consent.fail(ConsentV1.Gate.open.name, with: fault, fault)
        let refused = try await refusal { () async throws(RPCError) in
          try await team.get(household)
        }
        #expect(refused == RPCError(.unavailable, Reason("consent_unreachable")))
        let written = try await refusal { () async throws(RPCError) in
          try await team.state("huurachterstand", .finances, of: household)
        }
        #expect(written == RPCError(.unavailable, Reason("consent_unreachable")))
      }
      #expect(try await world.count("SELECT count(*) FROM log_entry") == entries)
      #expect(try await world.count("SELECT count(*) FROM need") == 0)
      // And it is over when consent is back.
      #expect(try await team.get(household).people.count == 1)
    }
  }

  @Test func aChangeWithoutACommandIsRefused() async throws {  // E03
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      var options = world.options(CasesV1.Cases.addNote, team.token)
      options.commandID = nil
      let asked = options
      let refused = try await refusal { () async throws(RPCError) in
        try await world.client.call(
          CasesV1.Cases.addNote, CasesV1.AddNoteRequest(household: household, text: "a"), asked)
      }
      #expect(refused == RPCError(.invalidArgument, .commandIDMissing))
    }
  }

  @Test func aTokenThatConsentDidNotSignNamesNobody() async throws {  // E04
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      var forged = team.token
      forged[forged.count - 1] ^= 1
      let token = forged
      let refused = try await refusal { () async throws(RPCError) in
        try await world.call(
          CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: household), token)
      }
      #expect(refused.code == .unauthenticated)
    }
  }

  @Test func aDumpHoldsNothingThatWasEntered() async throws {  // G6, small
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      let need = try await team.state("de deurwaarder belt", .finances, of: household)
      _ = try await team.clarify(need.id, "huurachterstand", of: household)
      _ = try await team.plan(of: household)
      _ = try await world.call(
        CasesV1.Cases.addNote, CasesV1.AddNoteRequest(household: household, text: "zonnebloem"),
        team.token)
      let dump = try await Self.dump(world)
      // What must be there is: the method in clear, and the need's id inside a stored reply.
      #expect(dump.contains("sluis.cases.v1.cases/openhousehold"))
      #expect(dump.contains(Self.hex(need.id)))
      for text in Fiction.texts {
        #expect(!dump.contains(text.lowercased()))
        #expect(!dump.contains(Self.hex(Array(text.utf8))))
      }
    }
  }

  /// The whole database as text, with bytes in hexadecimal.
  private static func dump(_ world: CasesWorld) async throws -> String {
    try await world.pool.transaction(deadline: .now + .seconds(20)) {
      (transaction) throws(PostgresError) in
      try transaction.execute("SELECT set_config('xmlbinary', 'hex', true)")
      return try transaction.query(
        "SELECT schema_to_xml('public', true, false, '')::text"
      ).only { row throws(PostgresError) in try row.text(0) }
    }.replacingOccurrences(of: "-", with: "").lowercased()
  }

  private static func hex(_ id: UInt128) -> String {
    let digits = String(id, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String(format: "%02x", $0) }.joined()
  }
}
