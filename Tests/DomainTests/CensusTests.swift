import Domain
import Testing

@Suite("Who is counted where")
struct CensusTests {
  typealias Cell = CountTable.Cell
  typealias Seen = Census.Observation

  /// `count` persons, each a household of its own, from `first` on.
  private func people(
    _ count: Int, from first: UInt128, area: Int, theme: Int
  ) -> [Seen] {
    (0..<count).map {
      Seen(person: first + UInt128($0), household: nil, area: area, theme: theme)
    }
  }

  @Test("D02 counts persons and not rows: nine signals about one are one")
  func persons() throws {
    let seen = (0..<9).map { _ in Seen(person: 7, household: nil, area: 1, theme: 0) }
    let census = try #require(Census(parents: [nil, 0], themeCount: 2, seen))
    #expect(census.table[Cell(area: 1, theme: 0)] == 1)
    #expect(census.table[Cell(area: 0, theme: 2)] == 1)
  }

  @Test("counts a person where they were met most often, of equals in the first cell")
  func main() throws {
    let seen = [
      Seen(person: 1, household: nil, area: 2, theme: 1),
      Seen(person: 1, household: nil, area: 1, theme: 0),
      Seen(person: 1, household: nil, area: 2, theme: 1),
      Seen(person: 2, household: nil, area: 2, theme: 1),
      Seen(person: 2, household: nil, area: 1, theme: 1),
    ]
    for _ in 0..<20 {
      let census = try #require(Census(parents: [nil, 0, 0], themeCount: 2, seen.shuffled()))
      #expect(census.table[Cell(area: 2, theme: 1)] == 1)
      #expect(census.table[Cell(area: 1, theme: 1)] == 1)
      #expect(census.table[Cell(area: 0, theme: 2)] == 2)
    }
  }

  @Test("D07 withholds what one household dominates, and lets nobody compute it to within ten")
  func dominance() throws {
    // Of 12 persons 4 live together: more than 30 %. Beside them there are enough others.
    let family = (0..<4).map { Seen(person: 900 + $0, household: 5_000_000, area: 1, theme: 0) }
    let seen =
      family + self.people(8, from: 1_000, area: 1, theme: 0)
      + self.people(40, from: 2_000, area: 1, theme: 1)
      + self.people(40, from: 3_000, area: 2, theme: 0)
      + self.people(40, from: 4_000, area: 2, theme: 1)
    let census = try #require(Census(parents: [nil, 0, 0], themeCount: 2, seen))
    #expect(census.dominated == [Cell(area: 1, theme: 0)])
    #expect(census.insiders[Cell(area: 1, theme: 0)] == 6)
    let shown = Disclosure(of: census)
    #expect(shown[Cell(area: 1, theme: 0)] == .withheld)
    let interval = try #require(Outsider(shown).intervals()[Cell(area: 1, theme: 0)])
    #expect(interval.upperBound >= 22)
    // Three of ten are not more than 30 %.
    let three = (0..<3).map { Seen(person: 900 + $0, household: 5_000_000, area: 1, theme: 0) }
    let few = try #require(
      Census(parents: [nil, 0], themeCount: 1, three + self.people(7, from: 1, area: 1, theme: 0)))
    #expect(few.dominated.isEmpty)
    #expect(Disclosure(of: few)[Cell(area: 1, theme: 0)] == .count(10))
  }

  @Test("G16 lets nobody who topped a cell up with persons of their own read off the rest")
  func toppedUp() throws {
    for others in 0...2 {
      // Ten persons whom one reporter told of, invented or not, beside those of others.
      let own = (0..<10).map { Seen(person: 900 + $0, household: 5_000_000, area: 1, theme: 0) }
      let seen =
        own + self.people(others, from: 1_000, area: 1, theme: 0)
        + self.people(40, from: 2_000, area: 1, theme: 1)
        + self.people(40, from: 3_000, area: 2, theme: 0)
        + self.people(40, from: 4_000, area: 2, theme: 1)
      let census = try #require(Census(parents: [nil, 0, 0], themeCount: 2, seen))
      let shown = Disclosure(of: census)
      #expect(shown[Cell(area: 1, theme: 0)] == .withheld)
      // Less their own ten it may be none, and ten, and all between.
      let interval = try #require(Outsider(shown).intervals()[Cell(area: 1, theme: 0)])
      #expect(interval.contains(10) && interval.upperBound >= 20 + others)
    }
  }

  @Test("refuses what lies in no leaf, and a theme that is none")
  func refusals() {
    let parents: [Int?] = [nil, 0]
    func census(_ area: Int, _ theme: Int) -> Census? {
      Census(
        parents: parents, themeCount: 2,
        [Seen(person: 1, household: nil, area: area, theme: theme)])
    }
    #expect(census(1, 1) != nil)
    #expect(census(0, 1) == nil)
    #expect(census(2, 1) == nil)
    #expect(census(-1, 1) == nil)
    #expect(census(1, 2) == nil)
    #expect(census(1, -1) == nil)
    #expect(Census(parents: parents, themeCount: 65, []) == nil)
  }

  @Test("D05 keeps withheld in a new edition what an earlier one withheld")
  func editions() throws {
    func census(_ count: Int) throws -> Census {
      try #require(
        Census(
          parents: [nil, 0, 0], themeCount: 2,
          self.people(count, from: 1, area: 1, theme: 0)
            + self.people(50, from: 1_000, area: 1, theme: 1)
            + self.people(50, from: 2_000, area: 2, theme: 0)
            + self.people(50, from: 3_000, area: 2, theme: 1)))
    }
    let first = Disclosure(of: try census(4))
    #expect(first[Cell(area: 1, theme: 0)] == .few)
    let second = Disclosure(of: try census(30), after: [first.edition])
    for cell in first.table.cells {
      if case .count = first[cell] { continue }
      #expect(second[cell] == .withheld, "\(cell)")
    }
  }

  @Test("D05 two editions differ in nothing that is fewer than k persons")
  func differences() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      var rows = (0..<3).map { _ in (0..<3).map { _ in Int.random(in: 0...40, using: &generator) } }
      let first = Disclosure(of: try #require(CountTable(rows: rows)))
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let change = [1, 3, 12].randomElement(using: &generator) ?? 1
        rows[Int.random(in: 0..<3, using: &generator)][Int.random(in: 0..<3, using: &generator)]
          += change
      }
      let second = Disclosure(of: try self.census(rows), after: [first.edition])
      for cell in first.table.cells {
        guard case .count(let before) = first[cell], case .count(let after) = second[cell] else {
          continue
        }
        #expect(before == after || abs(before - after) >= 10, "seed \(seed)")
      }
      // Nor can it be subtracted: who knows both editions finds no cell of few in either.
      for shown in [first, second] {
        let intervals = Outsider(shown).intervals()
        for cell in shown.table.cells where shown.table[cell] < 10 {
          let interval = try #require(intervals[cell])
          #expect(interval.contains(0) && interval.contains(9), "\(cell) seed \(seed)")
        }
      }
    }
  }

  private func census(_ rows: [[Int]]) throws -> Census {
    var seen: [Seen] = []
    var next: UInt128 = 1
    for (row, counts) in rows.enumerated() {
      for (theme, count) in counts.enumerated() {
        seen += self.people(count, from: next, area: row + 1, theme: theme)
        next += UInt128(count)
      }
    }
    return try #require(
      Census(
        parents: [nil] + rows.map { _ in 0 }, themeCount: rows[0].count, seen))
  }
}

@Suite("A quarter")
struct QuarterTests {
  @Test("is read and written in one way")
  func text() throws {
    let quarter = try #require(Quarter("2026-Q3"))
    #expect(quarter == Quarter(year: 2026, number: 3))
    #expect(quarter.text == "2026-Q3")
    #expect(quarter.firstDay == AmsterdamDate(year: 2026, month: 7, day: 1))
    for text in ["2026-Q0", "2026-Q5", "2026Q3", "2026-q3", "1999-Q4", "2200-Q1", "2026-Q33", ""] {
      #expect(Quarter(text) == nil, "\(text)")
    }
  }

  @Test("is followed by the next, over the years")
  func order() throws {
    var quarter = try #require(Quarter(year: 2025, number: 4))
    let before = quarter
    quarter = try #require(quarter.next)
    #expect(quarter.text == "2026-Q1")
    #expect(quarter.previous == before)
    #expect(before < quarter)
    #expect(Quarter(year: 2199, number: 4)?.next == nil)
    let last = try #require(AmsterdamDate(year: 2026, month: 9, day: 30))
    #expect(Quarter(last)?.text == "2026-Q3")
  }
}

@Suite("The areas that are counted")
struct CountedAreasTests {
  private func area(_ code: String, in parent: String? = nil) -> CountedAreas.Area {
    CountedAreas.Area(code: code, name: "x", parent: parent)
  }

  @Test("stand after what they lie in, in one order however they came")
  func order() throws {
    let areas = [
      self.area("GM1"), self.area("WK12", in: "GM1"), self.area("WK11", in: "GM1"),
      self.area("BU111", in: "WK11"), self.area("BU121", in: "WK12"),
    ]
    for _ in 0..<10 {
      let tree = try #require(CountedAreas(areas.shuffled()))
      #expect(tree.areas.map(\.code) == ["GM1", "WK11", "WK12", "BU111", "BU121"])
      #expect(tree.parents == [nil, 0, 0, 1, 2])
      #expect(tree.leaf("BU121") == 4)
      #expect(tree.leaf("WK12") == nil)
      #expect(tree.leaf("BU999") == nil)
    }
  }

  @Test("of several trees have a sum above them")
  func several() throws {
    let tree = try #require(CountedAreas([self.area("B"), self.area("A"), self.area("C", in: "B")]))
    #expect(tree.areas.map(\.code) == ["", "A", "B", "C"])
    #expect(tree.parents == [nil, 0, 0, 2])
    #expect(tree.leaf("") == nil)
  }

  @Test("are refused when they are no tree")
  func refusals() {
    #expect(CountedAreas([]) == nil)
    #expect(CountedAreas([self.area("")]) == nil)
    #expect(CountedAreas([self.area("A"), self.area("A")]) == nil)
    #expect(CountedAreas([self.area("A"), self.area("B", in: "C")]) == nil)
    #expect(CountedAreas([self.area("A", in: "A")]) == nil)
    #expect(CountedAreas([self.area("A", in: "B"), self.area("B", in: "A")]) == nil)
    let deep = [
      self.area("1"), self.area("2", in: "1"), self.area("3", in: "2"), self.area("4", in: "3"),
    ]
    #expect(CountedAreas(deep) != nil)
    #expect(CountedAreas(deep + [self.area("5", in: "4")]) == nil)
    #expect(CountedAreas((0..<500).map { self.area("A\($0)") }) == nil)
    #expect(CountedAreas((0..<499).map { self.area("A\($0)") }) != nil)
  }
}
