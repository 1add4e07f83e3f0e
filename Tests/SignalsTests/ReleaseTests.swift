import Daemon
import Domain
import Postgres
import RPC
import ServiceKit
import Synchronization
import TestKit
import Testing
import Vault
import Wire

@testable import signals

@Suite("A release of the neighbourhood analysis", .timeLimit(.minutes(3)))
struct ReleaseTests {
  /// The newest quarter whose day has come, by the database's clock.
  func due(_ world: SignalsWorld) async throws -> Quarter {
    let quarter = try await world.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in try transaction.dueQuarter()
    }
    return try #require(quarter)
  }

  /// Signals about as many persons, filed in `quarter`.
  func file(
    _ world: SignalsWorld, _ count: Int, area: String, _ theme: SignalTheme, in quarter: Quarter,
    about: SignalAbout = .person, by reporter: UInt128? = nil, countsOnce: Bool = false
  ) async throws {
    let day = try #require(quarter.firstDay).text
    for _ in 0..<count {
      try await world.tamper(
        """
        INSERT INTO signal (id, about, source, theme, area, team, state, filed_on, due_on, text,
          reporter, counts_once)
        VALUES ($1, $2::int4, 4, $3::int4, $4, 'x', 1, $5::text::date + 40, $5::text::date + 54,
          CASE WHEN $2::int4 = 1 THEN 'x' END, $6, $7)
        """, .uuid(Random.id()), .int4(about.rawValue), .int4(theme.rawValue), .text(area),
        .text(day), reporter.map { .uuid($0) } ?? .null, .bool(countsOnce))
    }
  }

  private func get(
    _ world: SignalsWorld, _ quarter: Quarter, edition: UInt32 = 0, as token: [UInt8]? = nil
  ) async throws(RPCError) -> SignalsV1.GetReleaseReply {
    try await world.call(
      SignalsV1.Analysis.getRelease,
      SignalsV1.GetReleaseRequest(
        year: UInt32(quarter.year), quarter: UInt32(quarter.number), edition: edition),
      token ?? world.consent.token(for: 100, as: .communityWorker), purpose: "quality_evaluation")
  }

  func release(
    _ world: SignalsWorld, _ quarter: Quarter, edition: UInt32 = 0
  ) async throws -> CountsV1.Release {
    try CountsV1.Release(decoding: try await self.get(world, quarter, edition: edition).release)
  }

  @Test("D05 is made once, and who asks again gets the same bytes")
  func once() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let quarter = try await self.due(world)
      try await self.file(world, 30, area: "noord", .housing, in: quarter)
      let maker = ReleaseMaker(world.log, needs: nil)
      #expect(try await maker.makeDue() == [quarter])
      let first = try await self.get(world, quarter)
      #expect(first.digest == ReleaseDigest.of(first.release))
      // What happens later changes nothing of it.
      try await self.file(world, 30, area: "noord", .housing, in: quarter)
      #expect(try await maker.makeDue() == [])
      for _ in 0..<50 { #expect(try await self.get(world, quarter) == first) }
      #expect(
        try await world.count(
          "SELECT count(*) FROM log_entry WHERE entry = $1", .uuid(first.entry)) == 1)
    }
  }

  @Test("D05 of two replicas at once is one")
  func replicas() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let quarter = try await self.due(world)
      try await self.file(world, 12, area: "noord", .housing, in: quarter)
      let made = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<6 {
          group.addTask { try await ReleaseMaker(world.log, needs: nil).makeDue().count }
        }
        return try await group.reduce(0, +)
      }
      #expect(made == 1)
      #expect(try await world.count("SELECT count(*) FROM release") == 1)
    }
  }

  @Test("D05 is due on the fifteenth, at midnight in Amsterdam, in summer and winter time")
  func moments() async throws {
    try await SignalsWorld.with { world in
      for (day, moment) in [
        ("2026-01-01", "2026-04-14T22:00:00Z"), ("2026-04-01", "2026-07-14T22:00:00Z"),
        ("2026-07-01", "2026-10-14T22:00:00Z"), ("2026-10-01", "2027-01-14T23:00:00Z"),
      ] {
        #expect(
          try await world.count(
            "SELECT (release_moment($1::text::date) = $2::text::timestamptz)::int::bigint",
            .text(day), .text(moment)) == 1, "\(day)")
      }
      // The quarter that it is now is not.
      let now = try await world.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
        (transaction) throws(PostgresError) in try transaction.today()
      }
      #expect(try await self.due(world) < (try #require(Quarter(now))))
    }
  }

  @Test("D02 D04 withholds three, and what would tell them over areas and themes")
  func withheld() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let quarter = try await self.due(world)
      try await self.file(world, 3, area: "zuid", .debts, in: quarter)
      for area in ["noord", "zuid"] {
        for theme in SignalTheme.allCases where !(area == "zuid" && theme == .debts) {
          try await self.file(world, 20, area: area, theme, in: quarter)
        }
      }
      try await self.file(world, 4, area: "zuid", .nuisance, in: quarter, about: .place)
      _ = try await ReleaseMaker(world.log, needs: nil).makeDue()
      let release = try await self.release(world, quarter)
      #expect(release.areas.map(\.code) == ["stad", "noord", "zuid"])
      let table = try #require(release.tables.first { $0.population == .signals })
      let debts = try #require(table.themes.firstIndex(of: "debts"))
      let cells = table.rows.map { $0.cells.map(Disclosure.Shown.init(onWire:)) }
      #expect(cells[2][debts] == (table.isUniform ? .withheld : .few))
      // Neither column nor row is left with it as the only one that is not told.
      for column in 0..<cells[0].count {
        #expect(cells.count { $0[column].isWithheld } != 1, "column \(column)")
      }
      for row in cells { #expect(row.count { $0.isWithheld } != 1) }
      #expect(cells.joined().count { !$0.isWithheld } >= 25)
      // Lamps are no persons.
      let places = try #require(release.tables.first { $0.population == .places })
      let nuisance = try #require(places.themes.firstIndex(of: "nuisance"))
      #expect(places.rows[2].cells[nuisance] == 4 + 2)
      #expect(places.rows[2].cells[debts] == 2)
    }
  }

  @Test("D04 counts of rounds what their debriefs published, and nothing else")
  func rounds() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let quarter = try await self.due(world)
      let day = try #require(quarter.firstDay).text
      // Two debriefed in the quarter; one that runs, one of before, one of an area that is gone.
      for (number, (area, state, days)) in [
        ("noord", 3, 3), ("noord", 3, 50), ("zuid", 2, 60), ("zuid", 3, -1), ("weg", 3, 5),
      ].enumerated() {
        let round = UInt128(number + 1)
        try await world.tamper(
          """
          INSERT INTO round (id, team, area, held_on, state)
          VALUES ($1, 'x', $2, $3::text::date + $4::int4, $5::int4)
          """, .uuid(round), .text(area), .text(day), .int4(Int32(days)), .int4(Int32(state)))
        // Talked: published in one street, few in the other; not home: withheld; all of a street.
        for (street, outcome, shown, count) in [
          ("Lindelaan", 1, 1, 12), ("Beukstraat", 1, 2, 0), ("Lindelaan", 4, 3, 0),
          ("Beukstraat", 4, 1, 20), ("Lindelaan", 0, 1, 40),
        ] {
          try await world.tamper(
            "INSERT INTO round_count VALUES ($1, $2, $3::int4, $4::int4, $5::int4)", .uuid(round),
            .text(street), .int4(Int32(outcome)), .int4(Int32(shown)), .int4(Int32(count)))
        }
      }
      _ = try await ReleaseMaker(world.log, needs: nil).makeDue()
      let table = try #require(try await self.release(world, quarter).tables.last)
      #expect(table.population == .rounds)
      #expect(table.themes == ["talked", "wantsContact", "declined", "notHome"])
      let noord = [24, 0, 0, 40, 64].map { UInt32($0 + 2) }
      #expect(table.rows.map(\.cells) == [noord, noord, [UInt32](repeating: 2, count: 5)])
    }
  }

  @Test("D01 counts signals that belong together as one person, and duplicates as none")
  func persons() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let quarter = try await self.due(world)
      try await self.file(world, 12, area: "noord", .housing, in: quarter)
      try await world.tamper("UPDATE signal SET household = $1", .uuid(Random.id()))
      try await self.file(world, 12, area: "noord", .debts, in: quarter)
      try await world.tamper("UPDATE signal SET outcome = 7 WHERE theme = 2")
      try await self.file(world, 1, area: "noord", .work, in: quarter)
      try await self.file(world, 5, area: "noord", .safety, in: quarter)
      try await world.tamper(
        "UPDATE signal SET parent = (SELECT id FROM signal WHERE theme = 4) WHERE theme = 8")
      let facts = try await self.facts(world, quarter)
      #expect(facts.persons.count == 18)
      #expect(Set(facts.persons.map(\.person)).count == 2)
    }
  }

  @Test("G16 counts whoever tells it themselves once, and shows no cell that one reporter fills")
  func reporters() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let quarter = try await self.due(world)
      // A neighbour and a worker with ten each; what is not for us counts nothing.
      try await self.file(
        world, 10, area: "noord", .poverty, in: quarter, by: 1, countsOnce: true)
      try await self.file(world, 2, area: "noord", .poverty, in: quarter)
      try await self.file(world, 10, area: "noord", .debts, in: quarter, by: 2)
      try await self.file(world, 1, area: "noord", .debts, in: quarter)
      try await self.file(world, 12, area: "noord", .work, in: quarter)
      try await world.tamper("UPDATE signal SET outcome = 8 WHERE theme = 4")
      for theme in [SignalTheme.housing, .loneliness] {
        for area in ["noord", "zuid"] {
          try await self.file(world, 40, area: area, theme, in: quarter)
        }
      }
      _ = try await ReleaseMaker(world.log, needs: nil).makeDue()
      let table = try #require(try await self.release(world, quarter).tables.first)
      let noord = table.rows[1].cells.map(Disclosure.Shown.init(onWire:))
      for theme in ["poverty", "debts", "work"] {
        let place = try #require(table.themes.firstIndex(of: theme))
        #expect(noord[place].isWithheld, "\(theme)")
      }
      let facts = try await self.facts(world, quarter)
      #expect(facts.persons.count == 3 + 11 + 160)
    }
  }

  private func facts(_ world: SignalsWorld, _ quarter: Quarter) async throws -> QuarterFacts {
    let firstDay = try #require(quarter.firstDay)
    let areas = try await world.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in try transaction.countedAreas()
    }
    let tree = try #require(areas)
    return try await world.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in
      try transaction.facts(from: firstDay, tree)
    }
  }

  @Test("T3 is all that a commissioner reads, and the commissioner reads nothing else")
  func commissioner() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let quarter = try await self.due(world)
      try await self.file(world, 12, area: "noord", .housing, in: quarter)
      _ = try await ReleaseMaker(world.log, needs: nil).makeDue()
      let token = world.consent.token(for: 700, as: .commissioner)
      _ = try await self.get(world, quarter, as: token)
      let list = try await world.call(
        SignalsV1.Analysis.listReleases, SignalsV1.ListReleasesRequest(), token,
        purpose: "quality_evaluation")
      #expect(list.releases.map(\.year) == [UInt32(quarter.year)])
      for purpose in ["quality_evaluation", "care_coordination", "introduction", "audit_review"] {
        let errors = [
          try await refusal { () async throws(RPCError) in
            try await world.call(
              SignalsV1.Signals.listSignals, SignalsV1.ListSignalsRequest(), token,
              purpose: purpose)
          },
          try await refusal { () async throws(RPCError) in
            try await world.call(
              SignalsV1.Signals.listAreas, SignalsV1.ListAreasRequest(), token, purpose: purpose)
          },
          try await refusal { () async throws(RPCError) in
            try await world.call(
              SignalsV1.SocialMap.findOffers, SignalsV1.FindOffersRequest(), token,
              purpose: purpose)
          },
          try await refusal { () async throws(RPCError) in
            try await world.call(
              SignalsV1.Analysis.correct,
              SignalsV1.CorrectRequest(
                year: UInt32(quarter.year), quarter: UInt32(quarter.number)), token,
              purpose: purpose)
          },
        ]
        #expect(errors.allSatisfy { $0.code == .permissionDenied }, "\(purpose)")
      }
      for role in [Role.resident, .committeeMember, .administrator, .operator] {
        let other = world.consent.token(for: 710, as: role)
        let error = try await refusal { () async throws(RPCError) in
          try await self.get(world, quarter, as: other)
        }
        #expect(error.code == .permissionDenied, "\(role)")
      }
    }
  }

  @Test("D05 a correction is another edition, withholds what was withheld, and is asked once")
  func corrections() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let quarter = try await self.due(world)
      try await self.file(world, 3, area: "zuid", .debts, in: quarter)
      for theme in SignalTheme.allCases {
        try await self.file(world, 20, area: "noord", theme, in: quarter)
      }
      _ = try await ReleaseMaker(world.log, needs: nil).makeDue()
      let before = try await self.get(world, quarter)
      try await self.file(world, 40, area: "zuid", .debts, in: quarter)
      // Areas may have changed since; an edition is over those of the first.
      try await world.tamper("UPDATE area SET name = 'Anders' WHERE code = 'zuid'")
      let request = SignalsV1.CorrectRequest(
        year: UInt32(quarter.year), quarter: UInt32(quarter.number))
      let worker = world.consent.token(for: 100, as: .generalist)
      let error = try await refusal { () async throws(RPCError) in
        try await world.call(
          SignalsV1.Analysis.correct, request, worker, purpose: "audit_review")
      }
      #expect(error.code == .permissionDenied)
      let officer = world.consent.token(for: 800, as: .privacyOfficer)
      let command = Boxed(Random.id())
      for _ in 0..<3 {
        let reply = try await world.call(
          SignalsV1.Analysis.correct, request, officer, command: command,
          purpose: "audit_review")
        #expect(reply.edition == 2)
      }
      #expect(try await world.count("SELECT count(*) FROM release") == 2)
      #expect(try await self.get(world, quarter, edition: 1) == before)
      let first = try await self.release(world, quarter, edition: 1)
      let second = try await self.release(world, quarter)
      #expect(second.edition == 2 && second.areas == first.areas)
      for (old, new) in zip(first.tables[0].rows, second.tables[0].rows) {
        for (was, now) in zip(old.cells, new.cells) where was < 2 { #expect(now < 2) }
      }
    }
  }

  @Test("of a quarter that there is none of is told as that, and of none as wrong")
  func unknown() async throws {
    try await SignalsWorld.with { world in
      let worker = world.consent.token(for: 100, as: .communityWorker)
      for (year, number, code) in [
        (2_020, 1, StatusCode.notFound), (2_026, 0, .invalidArgument), (2_026, 5, .invalidArgument),
        (UInt32.max, 1, .invalidArgument),
      ] as [(UInt32, UInt32, StatusCode)] {
        let error = try await refusal { () async throws(RPCError) in
          try await world.call(
            SignalsV1.Analysis.getRelease,
            SignalsV1.GetReleaseRequest(year: year, quarter: number), worker,
            purpose: "quality_evaluation")
        }
        #expect(error.code == code, "\(year) \(number)")
      }
    }
  }
}

extension Disclosure.Shown {
  fileprivate var isWithheld: Bool {
    if case .count = self { false } else { true }
  }
}
