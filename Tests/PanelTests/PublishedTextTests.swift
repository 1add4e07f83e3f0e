import Daemon
import Domain
import Postgres
import RPC
import ServiceKit
import Testing
import Vault
import Wire

@testable import panel

/// Texts that everybody reads, from before anybody looked whether they name somebody.
@Suite("What a panel published before its texts were looked at", .timeLimit(.minutes(3)))
struct PublishedTextTests {
  /// Writes a round's manifest anew, as a program that looked at less would have announced it.
  private static func announce(
    _ world: PanelWorld, _ round: Round, _ change: (inout PanelV1.Manifest) -> Void
  ) async throws {
    var manifest = round.manifest
    change(&manifest)
    let bytes = manifest.encoded()
    _ = try await world.log.commit(deadline: .now + .seconds(10)) {
      (transaction, recorder) throws(PostgresError) in
      let entry = recorder.announce(
        "round_announced", PanelDigest.manifest(bytes), object: round.id)
      try transaction.execute(
        "UPDATE round SET manifest = $2, announcement = $3 WHERE id = $1", .uuid(round.id),
        .bytes(bytes), .uuid(entry))
    }.answer
    try await world.sequence()
  }

  @Test("P06 is told without what names somebody")
  func before() async throws {
    try await PanelWorld.with { world in
      let round = try await PublishedTests.closed(world, 10)
      func list() async throws -> PanelV1.ListPublishedReply {
        try await world.ask(PanelV1.Ballot.listPublished, PanelV1.ListPublishedRequest())
      }
      for title in ["Ronde van Jan de Vries", "Bel 06-12345678", "Ronde Kerkstraat 12"] {
        try await Self.announce(world, round) { $0.title = title }
        let told = try await list()
        #expect(told.rounds.map(\.title) == [""] && told.rounds.map(\.round) == [round.id])
        let own = try await world.call(
          PanelV1.Panel.listRounds, PanelV1.ListRoundsRequest(panel: round.panel), round.worker)
        #expect(own.rounds.map(\.title) == [""])
        // Its result is of what was asked, and that is no title.
        _ = try await PublishedTests.published(world, round.id)
      }
      // A result names its groups.
      try await Self.announce(world, round) { $0.groups = ["Kerkstraat 12", "overig"] }
      #expect(try await list().rounds.isEmpty)
      let error = try await refusal { () async throws(RPCError) in
        try await PublishedTests.published(world, round.id)
      }
      #expect(error == RPCError(.notFound, .nothingPublished))
      try await Self.announce(world, round) { $0.groups = ["oost", "overig"] }
      #expect(try await list().rounds.map(\.title) == ["Najaarsronde"])
      try await world.tamper(
        """
        INSERT INTO advice (panel, id, text, respond_by, response, responded_on)
        VALUES ($1, $2, 'Vraag het Jan de Vries.', current_date, 'Bel 06-12345678.', current_date)
        """, .uuid(round.panel), .uuid(9))
      let advice = try await world.ask(
        PanelV1.Ballot.listAdvice, PanelV1.ListAdviceRequest(panel: round.panel)
      ).advice
      #expect(advice.map(\.id) == [9] && advice.map(\.text) == [""])
      #expect(advice.map(\.response) == [""] && advice[0].respondedOn != nil)
    }
  }
}
