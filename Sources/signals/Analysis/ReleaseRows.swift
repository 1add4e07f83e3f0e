internal import Daemon
internal import Domain
internal import Postgres
internal import Wire

/// What is counted of one quarter, read at once; nothing of it is published as it is.
struct QuarterFacts: Sendable {
  let areas: CountedAreas
  /// Persons whom signals were about.
  let persons: [Census.Observation]
  /// For each leaf, how many signals about places there are under each theme.
  let places: CountTable
  /// For each leaf, how many doors of rounds had each outcome, of what their debriefs published.
  let rounds: CountTable

  /// The tables of a release, in the order of `CountsV1.Population`.
  ///
  /// - Parameters:
  ///   - needs: what cases gave, if it counts.
  ///   - earlier: releases of the same quarter, first edition first.
  func tables(
    needs: CountsV1.Table?, after earlier: [CountsV1.Release]
  ) -> [CountsV1.Table] {
    let themes = SignalTheme.allCases.map { "\($0)" }
    guard
      let census = Census(
        parents: self.areas.parents, themeCount: themes.count, self.persons)
    else { preconditionFailure("leaves of a tree, and themes of the list") }
    // All editions are over the areas of the first (``ReleaseMaker/prepared(_:after:)``): a cell is
    // the same in each.
    let editions = earlier.compactMap { release in
      release.tables.first { $0.population == .signals && $0.themes == themes }?.edition
    }
    let persons = Disclosure(of: census, after: editions)
    return [
      CountsV1.Table(.signals, persons, themes: themes),
      CountsV1.Table(.places, showing: self.places, themes: themes),
    ] + (needs.map { [$0] } ?? []) + [
      CountsV1.Table(
        .rounds, showing: self.rounds, themes: Round.Outcome.allCases.map { "\($0)" })
    ]
  }
}

/// That somebody told of one theme in one neighbourhood.
private struct Told: Hashable {
  let reporter: UInt128
  let area: Int
  let theme: Int
}

extension Transaction {
  /// The areas as they are now; nil when there are none, or too many to be counted in.
  mutating func countedAreas() throws(PostgresError) -> CountedAreas? {
    CountedAreas(
      try self.query("SELECT code, name, parent FROM area ORDER BY code").map {
        row throws(PostgresError) in
        CountedAreas.Area(
          code: try row.text(0), name: try row.text(1), parent: try row.optionalText(2))
      })
  }

  /// Reads what happened in the quarter that begins on `firstDay`.
  mutating func facts(
    from firstDay: AmsterdamDate, _ areas: CountedAreas
  ) throws(PostgresError) -> QuarterFacts {
    let places = try self.placeCounts(from: firstDay).compactMap { row in
      Self.index(of: row.theme).map { (area: row.area, theme: $0, count: row.count) }
    }
    let rounds = try self.roundCounts(from: firstDay).compactMap { row in
      Round.Outcome(rawValue: row.outcome).flatMap(Round.Outcome.allCases.firstIndex(of:)).map {
        (area: row.area, theme: $0, count: row.count)
      }
    }
    guard let places = areas.table(places, themeCount: SignalTheme.allCases.count),
      let rounds = areas.table(rounds, themeCount: Round.Outcome.allCases.count)
    else { throw .shape(column: 0) }
    return QuarterFacts(
      areas: areas, persons: try self.persons(from: firstDay, areas), places: places,
      rounds: rounds)
  }

  private static func index(of theme: Int32) -> Int? {
    SignalTheme(rawValue: theme).flatMap { SignalTheme.allCases.firstIndex(of: $0) }
  }

  private mutating func placeCounts(
    from firstDay: AmsterdamDate
  ) throws(PostgresError) -> [(area: String, theme: Int32, count: Int64)] {
    try self.query(
      """
      SELECT area, theme::int4, count(*) FROM signal
      WHERE about = 1 AND filed_on >= $1::text::date
        AND filed_on < $1::text::date + interval '3 months'
        AND coalesce(outcome, 0) NOT IN (7, 8)
      GROUP BY area, theme
      """, .text(firstDay.text)
    ).map { row throws(PostgresError) in
      (try row.text(0), try row.int4(1), try row.int8(2))
    }
  }

  /// Doors are gone since the debriefs; what these published is counted together, so that the sums
  /// say nothing that was not said. What they withheld is in none.
  private mutating func roundCounts(
    from firstDay: AmsterdamDate
  ) throws(PostgresError) -> [(area: String, outcome: Int32, count: Int64)] {
    try self.query(
      """
      SELECT r.area, c.outcome::int4, sum(c.count)::bigint
      FROM round AS r JOIN round_count AS c ON c.round = r.id
      WHERE r.state = 3 AND c.shown = $2::int4 AND c.outcome > 0
        AND r.held_on >= $1::text::date AND r.held_on < $1::text::date + interval '3 months'
      GROUP BY r.area, c.outcome
      """, .text(firstDay.text), .int4(SignalsV1.CountShown.count.rawValue)
    ).map { row throws(PostgresError) in
      (try row.text(0), try row.int4(1), try row.int8(2))
    }
  }

  /// Who a signal is about is sealed, and is not opened to be counted. Signals that are known to
  /// belong together (one was split off the other, or they went to one household) are one person:
  /// counting too few withholds more, and never less.
  private mutating func persons(
    from firstDay: AmsterdamDate, _ areas: CountedAreas
  ) throws(PostgresError) -> [Census.Observation] {
    let rows = try self.query(
      """
      WITH RECURSIVE origin AS (
        SELECT id, id AS first FROM signal WHERE about = 2 AND parent IS NULL
        UNION ALL
        SELECT s.id, o.first FROM signal AS s JOIN origin AS o ON s.parent = o.id
        WHERE s.about = 2
      )
      SELECT coalesce(s.household, o.first), s.area, s.theme::int4, s.reporter, s.counts_once
      FROM signal AS s JOIN origin AS o USING (id)
      WHERE s.filed_on >= $1::text::date AND s.filed_on < $1::text::date + interval '3 months'
        AND coalesce(s.outcome, 0) NOT IN (7, 8)
      ORDER BY s.id
      """, .text(firstDay.text)
    ).map { row throws(PostgresError) in
      (
        person: try row.uuid(0), area: try row.text(1), theme: try row.int4(2),
        reporter: try row.optionalUUID(3), countsOnce: try row.bool(4)
      )
    }
    var told: Set<Told> = []
    return rows.compactMap { row in
      guard let area = areas.leaf(row.area), let theme = Self.index(of: row.theme) else {
        return nil
      }
      // Ten invented neighbours are one reporter.
      if row.countsOnce, let reporter = row.reporter {
        guard told.insert(Told(reporter: reporter, area: area, theme: theme)).inserted else {
          return nil
        }
      }
      // Who told of somebody knows of them, as who lives with them does.
      return Census.Observation(
        person: row.person, household: row.reporter, area: area, theme: theme)
    }
  }
}

extension CountedAreas {
  /// A table of these counts; what happened in an area that is gone is counted nowhere.
  fileprivate func table(
    _ counts: [(area: String, theme: Int, count: Int64)], themeCount: Int
  ) -> CountTable? {
    let inner = Set(self.parents.compactMap(\.self))
    var leaves = self.parents.indices.map { area in
      inner.contains(area) ? [] : [Int](repeating: 0, count: themeCount)
    }
    for (code, theme, count) in counts {
      guard let area = self.leaf(code) else { continue }
      leaves[area][theme] = Int(min(count, Int64(CountTable.countMax)))
    }
    return CountTable(parents: self.parents, themeCount: themeCount, leafCounts: leaves)
  }
}
