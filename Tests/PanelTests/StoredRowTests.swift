import Daemon
import Domain
import Ledger
import Postgres
import RPC
import ServiceKit
import TestKit
import Testing
import Vault
import Wire

@testable import panel

@Suite("What panel published", .timeLimit(.minutes(2)))
struct StoredRowTests {
  /// One of each row that panel stores in clear, of a round that is closed.
  private static func filled(_ world: PanelWorld) async throws -> Round {
    let round = try await Round.announced(world, [Round.single, Round.open])
    var voters: [Round.Tokens] = []
    for number in 0..<2 {
      voters.append(try await round.collect(try await round.join(UInt128(1_000 + number * 10))))
    }
    try await round.open()
    for tokens in voters { _ = try await round.redeem(round.request(tokens, BallotTests.yes)) }
    try await round.end()
    _ = try await round.close()
    let request = try Self.advice(to: round.panel)
    let advice = try await world.call(PanelV1.Panel.addAdvice, request, round.worker).id
    _ = try await world.call(
      PanelV1.Panel.respond,
      PanelV1.RespondRequest(advice: advice, text: "Er komen twee bankjes."), round.worker)
    return round
  }

  private static func advice(to panel: UInt128) throws -> PanelV1.AddAdviceRequest {
    let later = try #require(AmsterdamDate(dayNumber: Int(WallClockMs.now / 86_400_000) + 30))
    return PanelV1.AddAdviceRequest(
      panel: panel, text: "Zet meer bankjes bij de sluis.", respondBy: later.onWire)
  }

  private static func stored(
    _ transaction: inout Transaction
  ) throws(PostgresError) -> Set<LedgerV1.RowDigest> {
    var digests: Set<LedgerV1.RowDigest> = []
    for table in StoredRows.panel.tables {
      var cursor: [UInt8]?
      repeat {
        let page = try StoredRows.panel.page(table, cursor, &transaction)
        digests.formUnion(page.rows)
        cursor = page.next
      } while cursor != nil
    }
    return digests
  }

  /// What the log said of each row, once.
  private static func logged(_ world: PanelWorld) async throws -> [LedgerV1.RowDigest] {
    let (stored, boxes) = try await world.pool.transaction(
      .readOnly, deadline: .now + .seconds(10)
    ) { (tx) throws(PostgresError) in
      let stored = try tx.query("SELECT stored FROM log_entry").map {
        row throws(PostgresError) in try row.bytes(0)
      }
      let boxes = try tx.query("SELECT epoch, sealed_key FROM log_epoch").map {
        row throws(PostgresError) in (try row.uuid(0), try row.bytes(1))
      }
      return (stored, Dictionary(boxes, uniquingKeysWith: { first, _ in first }))
    }
    return try stored.flatMap { bytes -> [LedgerV1.RowDigest] in
      let entry = try Entry(decoding: bytes)
      guard entry.header.kind == .event else { return [] }
      let epoch = try EpochKey(
        opening: boxes[entry.header.epoch] ?? [], epoch: entry.header.epoch, of: "panel",
        with: world.consent.readingKey)
      let place = epoch.place(
        service: "panel", entry: entry.header.entry, kind: UInt32(entry.header.kind.rawValue))
      let body = try epoch.entryKey(entry.header.bytes).open(entry.body, at: place)
      return try LedgerV1.Event(decoding: try #require(body)).rows
    }
  }

  private static let changes: [StaticString] = [
    "UPDATE panel SET name = 'x'", "UPDATE panel SET founded_at = founded_at - interval '1 day'",
    "UPDATE round SET kind = 2", "UPDATE round SET title = 'x'", "UPDATE round SET number = 2",
    "UPDATE round SET manifest = sha256(manifest)", "UPDATE round SET announcement = id",
    "UPDATE round SET opens_at = opens_at - interval '1 second'",
    "UPDATE round SET closes_at = closes_at + interval '1 second'",
    "UPDATE round SET closing_address = sha256(closing_address)",
    "UPDATE round SET result = sha256(result)", "UPDATE round SET result = NULL",
    "UPDATE round SET closing = id", "UPDATE round SET closing = NULL, result = NULL",
    "DELETE FROM published_round",
    "UPDATE question SET place = place + 1", "UPDATE question SET salt = sha256(salt)",
    "DELETE FROM spent WHERE value = (SELECT value FROM spent LIMIT 1)", "DELETE FROM spent",
    "INSERT INTO spent SELECT id, sha256('x') FROM question",
    "UPDATE spent SET value = sha256(value)",
    "UPDATE closed_answer SET sealed = sha256(sealed)", "DELETE FROM closed_answer",
    "UPDATE advice SET text = 'x'", "UPDATE advice SET respond_by = respond_by + 100",
    "UPDATE advice SET given_at = given_at - interval '1 day'",
    "UPDATE advice SET response = 'x'", "UPDATE advice SET responded_on = responded_on - 1",
    "UPDATE advice SET response = NULL, responded_on = NULL", "DELETE FROM advice",
  ]

  @Test("T6 is seen by an auditor when somebody changes it behind the service's back")
  func seen() async throws {
    try await PanelWorld.with { world in
      let round = try await Self.filled(world)
      // The suite moved the round's clock, which is an edit like any other: it is put back.
      let seen = try await Self.stored(world)
      let logged = Set(try await Self.logged(world))
      #expect(seen.symmetricDifference(logged).map(\.table).sorted() == ["round", "round"])
      try await world.tamper(
        "UPDATE round SET opens_at = $1, closes_at = $2",
        .timestamp(Int64(round.manifest.opensAtMs) * 1_000),
        .timestamp(Int64(round.manifest.closesAtMs) * 1_000))
      let honest = try await Self.stored(world)
      #expect(Set(honest.map(\.table)) == Set(StoredRows.panel.tables))
      #expect(logged == honest)
      for change in Self.changes {
        let changed = try await world.pool.transaction(deadline: .now + .seconds(10)) {
          (transaction) throws(PostgresError) in
          try transaction.execute(change)
          let digests = try Self.stored(&transaction)
          transaction.abandon()
          return digests
        }
        #expect(changed != honest, "\(change)")
      }
    }
  }

  @Test("T6 says nothing of what was changed before it was answered or counted")
  func notBlessed() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world)
      let request = try Self.advice(to: round.panel)
      let advice = try await world.call(PanelV1.Panel.addAdvice, request, round.worker).id
      try await world.tamper("UPDATE advice SET text = 'Zet er niets neer.'")
      try await world.tamper("UPDATE round SET title = 'Een andere ronde'")
      try await round.open()
      try await round.end()
      _ = try await world.call(
        PanelV1.Panel.respond,
        PanelV1.RespondRequest(advice: advice, text: "Dat doen wij niet."), round.worker)
      _ = try await round.close()
      let altered = try await Self.stored(world).subtracting(Self.logged(world))
      #expect(Set(altered.map(\.table)) == ["advice", "round"])
    }
  }

  @Test("P02 is announced once, in clear, as its digest and right behind it its place")
  func announced() async throws {
    try await PanelWorld.with { world in
      let round = try await Self.filled(world)
      let result = try await world.call(
        PanelV1.Panel.getResult, PanelV1.GetResultRequest(round: round.id), round.worker
      ).result
      try await world.sequence()
      let told = try await world.ask(PanelV1.Ballot.getLog, PanelV1.GetLogRequest(from: 0))
      let leaves = stride(from: 0, to: told.leaves.count, by: 32).map {
        Array(told.leaves[$0..<($0 + 32)])
      }
      let places = leaves.indices.filter {
        leaves[$0] == Self.leaf("sluis.panel.result-slot.v1", round.id.idBytes)
      }
      let place = try #require(places.count == 1 ? places.first : nil)
      #expect(
        leaves[place - 1]
          == Self.leaf(
            "sluis.panel.result-digest.v1", round.id.idBytes + PanelDigest.result(result)))
    }
  }

  /// The leaf of a clear entry, from the format's own words.
  private static func leaf(_ label: String, _ rest: [UInt8]) -> [UInt8] {
    let text = Array(label.utf8) + rest
    let id = PanelDigest.entry(saying: text).idBytes
    return Tree.leaf([1, 6, 1, 0] + [UInt8](repeating: 0, count: 8) + id + id + text).bytes
  }

  private static func stored(_ world: PanelWorld) async throws -> Set<LedgerV1.RowDigest> {
    try await world.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in try Self.stored(&transaction)
    }
  }
}
