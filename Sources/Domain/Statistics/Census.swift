/// Who is counted where, and what of it is too much of one household: what a table is made of.
///
/// A person is counted once, however often they were met: in the cell where that was most often, of
/// equals in the first of the table. So every other cell is a sum, and no person is in two.
package struct Census: Hashable, Sendable {
  /// That a person was met once. Ids are random numbers, and leave with the observations.
  package struct Observation: Hashable, Sendable {
    package let person: UInt128
    /// Whom they live with; somebody without a household is one.
    package let household: UInt128?
    /// A leaf of the tree of areas.
    package let area: Int
    package let theme: Int

    package init(person: UInt128, household: UInt128?, area: Int, theme: Int) {
      self.person = person
      self.household = household
      self.area = area
      self.theme = theme
    }
  }

  /// How many households are taken to tell each other what they know (guarantee G16).
  package static let talkingHouseholdCount = 3
  /// A cell of which one household is more than this many hundredths is withheld.
  package static let dominancePercentMax = 30

  package let table: CountTable
  /// Cells that one household dominates.
  package let dominated: Set<CountTable.Cell>
  /// Persons of the largest households of each cell, as many as may talk to each other.
  package let insiders: [CountTable.Cell: Int]

  /// - Returns: nil unless the areas are one tree and every observation lies in a leaf of it.
  package init?(parents: [Int?], themeCount: Int, _ observations: [Observation]) {
    let inner = Set(parents.compactMap(\.self))
    guard (1...CountTable.themeCountMax).contains(themeCount),
      observations.allSatisfy({
        parents.indices.contains($0.area) && !inner.contains($0.area)
          && (0..<themeCount).contains($0.theme)
      })
    else { return nil }
    let people = Self.people(observations)
    var counts = parents.indices.map { area in
      inner.contains(area) ? [] : [Int](repeating: 0, count: themeCount)
    }
    for person in people { counts[person.cell.area][person.cell.theme] += 1 }
    guard let table = CountTable(parents: parents, themeCount: themeCount, leafCounts: counts)
    else { return nil }
    self.table = table
    let households = Self.households(people, parents: parents, themeCount: themeCount)
    self.insiders = households.mapValues { sizes in
      sizes.values.sorted(by: >).prefix(Self.talkingHouseholdCount).reduce(0, +)
    }
    self.dominated = Set(
      households.filter { cell, sizes in
        (sizes.values.max() ?? 0) * 100 > table[cell] * Self.dominancePercentMax
      }.keys)
  }

  /// Somebody, once.
  private struct Person {
    let household: UInt128
    let cell: CountTable.Cell
  }

  private static func people(_ observations: [Observation]) -> [Person] {
    Dictionary(grouping: observations, by: \.person).map { person, seen in
      var counts: [CountTable.Cell: Int] = [:]
      for one in seen { counts[CountTable.Cell(area: one.area, theme: one.theme), default: 0] += 1 }
      let most = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }
      return Person(
        household: seen.compactMap(\.household).min() ?? person,
        cell: most?.key ?? CountTable.Cell(area: seen[0].area, theme: seen[0].theme))
    }
  }

  /// For each cell with anybody in it, how many are of which household.
  private static func households(
    _ people: [Person], parents: [Int?], themeCount: Int
  ) -> [CountTable.Cell: [UInt128: Int]] {
    var households: [CountTable.Cell: [UInt128: Int]] = [:]
    for person in people {
      var area: Int? = person.cell.area
      while let place = area {
        for theme in [person.cell.theme, themeCount] {
          let cell = CountTable.Cell(area: place, theme: theme)
          households[cell, default: [:]][person.household, default: 0] += 1
        }
        area = parents[place]
      }
    }
    return households
  }
}

extension Disclosure {
  /// Decides over a census.
  ///
  /// - Parameter earlier: the editions that were published before of the same period and tree: what
  ///   one of them withheld stays withheld, and so does a cell that differs from what was shown by
  ///   fewer than k persons.
  package init(of census: Census, k: Int = kDefault, after earlier: [Edition] = []) {
    var hidden = census.dominated.filter { census.table[$0] >= k }
    for edition in earlier {
      for cell in census.table.cells {
        switch edition[cell] {
        case .count(let count):
          let change = abs(count - census.table[cell])
          if change > 0, change < k { hidden.insert(cell) }
        case .few, .withheld: hidden.insert(cell)
        }
      }
    }
    self.init(
      of: census.table, k: k, before: Before(hidden: hidden, insiders: census.insiders))
  }

  /// What was published of a table, without what was not.
  package struct Edition: Hashable, Sendable {
    private let shown: [[Shown]]

    /// - Parameter shown: for each area a cell for each theme, and their sum.
    package init(_ shown: [[Shown]]) { self.shown = shown }

    package subscript(cell: CountTable.Cell) -> Shown {
      guard self.shown.indices.contains(cell.area),
        self.shown[cell.area].indices.contains(cell.theme)
      else { return .withheld }
      return self.shown[cell.area][cell.theme]
    }
  }

  /// This, as it is published.
  package var edition: Edition {
    Edition(
      (0..<self.table.areaCount).map { area in
        (0...self.table.themeCount).map { self[CountTable.Cell(area: area, theme: $0)] }
      })
  }
}
