import Daemon
import Domain
import Postgres
import RPC
import ServiceKit
import TestKit
import Testing
import Vault
import Wire

@testable import cases

@Suite("What cases gives the neighbourhood analysis", .timeLimit(.minutes(2)))
struct AggregatesTests {
  private static let areas = [
    CountsV1.Area(code: "stad", name: "Stad"),
    CountsV1.Area(code: "noord", name: "Noord", parent: 1),
    CountsV1.Area(code: "zuid", name: "Zuid", parent: 1),
  ]

  /// A quarter whose day has come, whenever this runs.
  private static var past: Quarter {
    let now = Moment.now.date
    guard let quarter = Quarter(now)?.previous?.previous else { preconditionFailure("a date") }
    return quarter
  }

  private static func request(
    _ quarter: Quarter = Self.past, areas: [CountsV1.Area] = Self.areas
  ) -> CasesV1.CountNeedsRequest {
    CasesV1.CountNeedsRequest(
      year: UInt32(quarter.year), quarter: UInt32(quarter.number), areas: areas)
  }

  private static func ask(
    _ client: Client, _ request: CasesV1.CountNeedsRequest = Self.request()
  ) async throws(RPCError) -> CasesV1.CountNeedsReply {
    try await client.call(
      CasesV1.Aggregates.countNeeds, request, CallOptions(lasting: .seconds(20))
    ).reply
  }

  private static func state(
    _ team: Coordinator, _ household: UInt128, _ domain: Wire.LifeDomain, area: String,
    about: UInt128? = nil
  ) async throws(RPCError) {
    _ = try await team.world.call(
      CasesV1.Cases.stateNeed,
      CasesV1.StateNeedRequest(
        household: household, domain: domain, subtype: .general, stated: "zonnebloem",
        about: about, area: area), team.token)
  }

  /// Everything counted so far, as if it had been in the quarter that is asked for.
  private static func age(_ world: CasesWorld) async throws {
    let day = try #require(Self.past.firstDay)
    try await world.tamper("UPDATE counted SET first_day = $1::text::date", .text(day.text))
  }

  @Test("D01 D02 is a table of persons, in which few are withheld with what would tell them")
  func table() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      // Twelve persons in Noord, each with two needs about one thing; one in Zuid.
      for _ in 0..<12 {
        let opened = try await team.open()
        for _ in 0..<2 {
          try await Self.state(team, opened.household, .finances, area: "noord")
        }
      }
      let one = try await team.open()
      try await Self.state(team, one.household, .finances, area: "zuid")
      try await Self.age(world)
      let table = try await Self.ask(world.aggregates()).table
      #expect(table.themes.first == "finances")
      #expect(table.rows.count == 3)
      // 13 in the town, 12 in Noord: shown together they would tell of the one in Zuid.
      let town = table.rows[0].cells
      let (north, south) = (table.rows[1].cells, table.rows[2].cells)
      #expect(south[0] < 2 && south[16] < 2)
      #expect(town[0] < 2 || north[0] < 2)
      #expect(town[16] < 2 || north[16] < 2)
      #expect(!table.rows.contains { $0.cells.contains { (3...11).contains($0) } })
    }
  }

  @Test("a household's need counts everybody of it, a person's that person")
  func whom() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let opened = try await team.open(Fiction.family)
      try await Self.state(team, opened.household, .housing, area: "noord")
      try await Self.state(
        team, opened.household, .finances, area: "zuid", about: opened.people[0])
      try await Self.state(team, opened.household, .finances, area: "elders")
      try await Self.age(world)
      let areas = try #require(CountedAreas(Self.areas))
      let service = AggregatesService(world.log, world.counting, organisation: "team")
      let seen = try await world.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
        (transaction) throws(PostgresError) in
        let rows = try transaction.counted(
          from: Self.past.firstDay ?? Moment.now.date)
        var seen: [Census.Observation] = []
        for row in rows { seen += try service.observations(row, areas) }
        return seen
      }
      let north = seen.filter { $0.area == 1 }
      #expect(Set(north.map(\.person)) == Set(opened.people))
      #expect(north.allSatisfy { $0.theme == 3 && $0.household == opened.household })
      #expect(seen.filter { $0.area == 2 }.map(\.person) == [opened.people[0]])
      // What was counted in no area of the tree is counted nowhere.
      #expect(seen.count == 4)
    }
  }

  @Test("D05 D09 is the same however often and with whatever areas it is asked")
  func once() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let opened = try await team.open()
      try await Self.state(team, opened.household, .finances, area: "noord")
      try await Self.age(world)
      let client = world.aggregates()
      let first = try await Self.ask(client)
      #expect(try await world.count("SELECT count(*) FROM counted") == 0)
      let one = [CountsV1.Area(code: "noord", name: "Noord")]
      #expect(try await Self.ask(client, Self.request(areas: one)) == first)
      #expect(try await world.count("SELECT count(*) FROM counted_quarter_table") == 1)
      for _ in 0..<20 { #expect(try await Self.ask(client) == first) }
    }
  }

  @Test("D05 is not made before its day")
  func early() async throws {
    try await CasesWorld.with { world in
      let now = try #require(Quarter(Moment.now.date))
      let error = try await refusal { () async throws(RPCError) in
        try await Self.ask(world.aggregates(), Self.request(now))
      }
      #expect(error == RPCError(.failedPrecondition, Reason("not_due_yet")))
      #expect(try await world.count("SELECT count(*) FROM counted_quarter_table") == 0)
    }
  }

  @Test("T3 is given to the signals service of this installation, and to nobody else")
  func peers() async throws {
    try await CasesWorld.with { world in
      for (name, organisation) in [
        ("cases", "team"), ("consent", "team"), ("panel", "team"), ("signals", "elsewhere"),
      ] {
        let error = try await refusal { () async throws(RPCError) in
          try await Self.ask(world.aggregates(as: name, of: organisation))
        }
        #expect(error.code == .permissionDenied, "\(name) of \(organisation)")
      }
    }
  }

  @Test("refuses areas that are no tree, and quarters that are none")
  func badInput() async throws {
    try await CasesWorld.with { world in
      let bad: [[CountsV1.Area]] = [
        [CountsV1.Area(code: "a", name: "A", parent: 1)],
        [CountsV1.Area(code: "a", name: "A"), CountsV1.Area(code: "b", name: "B", parent: 3)],
        [CountsV1.Area(code: "a", name: "A"), CountsV1.Area(code: "a", name: "B", parent: 1)],
        [CountsV1.Area(code: "b", name: "B"), CountsV1.Area(code: "a", name: "A")],
        [CountsV1.Area(code: "a", name: "\u{202E}A")],
        [CountsV1.Area(code: "a", name: "A\u{0}")],
      ]
      for areas in bad {
        let error = try await refusal { () async throws(RPCError) in
          try await Self.ask(world.aggregates(), Self.request(areas: areas))
        }
        #expect(error.code == .invalidArgument)
      }
      for (year, number) in [(2_026, 0), (2_026, 5), (0, 1), (UInt32.max, 1)] as [(UInt32, UInt32)]
      {
        let request = CasesV1.CountNeedsRequest(year: year, quarter: number, areas: Self.areas)
        let error = try await refusal { () async throws(RPCError) in
          try await Self.ask(world.aggregates(), request)
        }
        #expect(error.code == .invalidArgument, "\(year) \(number)")
      }
    }
  }

  @Test("T6 what is kept to count says neither where nor what about, and goes with its need")
  func sealed() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let opened = try await team.open()
      try await Self.state(team, opened.household, .finances, area: "noordwijkerhout")
      let blob = try await world.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
        (transaction) throws(PostgresError) in
        try transaction.query("SELECT sealed FROM counted").only {
          row throws(PostgresError) in try row.bytes(0)
        }
      }
      let word = Array("noordwijkerhout".utf8)
      #expect(!blob.indices.contains { blob[$0...].starts(with: word) })
      // All have one length, whatever they say.
      try await Self.state(team, opened.household, .residenceStatus, area: "z")
      #expect(
        try await world.count("SELECT count(DISTINCT octet_length(sealed)) FROM counted") == 1)
      // Moved to another need it is nobody's.
      try await world.tamper(
        """
        UPDATE counted AS c SET sealed = (SELECT o.sealed FROM counted AS o WHERE o.need <> c.need)
        """)
      try await Self.age(world)
      let rows = try await world.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
        (transaction) throws(PostgresError) in
        try transaction.counted(from: Self.past.firstDay ?? Moment.now.date)
      }
      #expect(rows.count == 2)
      for row in rows { #expect(try world.counting.open(row) == nil) }
      try await world.tamper("DELETE FROM need")
      #expect(try await world.count("SELECT count(*) FROM counted") == 0)
    }
  }
}
