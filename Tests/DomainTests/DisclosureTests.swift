import Domain
import Testing

@Suite("What is published of a count table")
struct DisclosureTests {
  typealias Cell = CountTable.Cell

  private func disclosure(_ rows: [[Int]], k: Int = 10) throws -> Disclosure {
    Disclosure(of: try #require(CountTable(rows: rows)), k: k)
  }

  /// The cells of rows, then of the sum of rows, as text.
  private func text(_ disclosure: Disclosure) -> [String] {
    let areas = Array(1..<disclosure.table.areaCount) + [0]
    return areas.map { area in
      (0...disclosure.table.themeCount).map { theme in
        switch disclosure[Cell(area: area, theme: theme)] {
        case .count(let count): "\(count)"
        case .few: "<10"
        case .withheld: "·"
        }
      }.joined(separator: " ")
    }
  }

  @Test("D02 shows everything where nobody is few")
  func plain() throws {
    #expect(
      try self.text(self.disclosure([[10, 20], [30, 40]]))
        == ["10 20 30", "30 40 70", "40 60 100"])
  }

  @Test("D02 withholds as many cells as keep a small one from being computed")
  func complementary() throws {
    let shown = try self.disclosure([[3, 40, 50], [25, 60, 70], [45, 80, 90]])
    #expect(
      self.text(shown) == ["<10 · 50 93", "· · 70 155", "45 80 90 215", "73 180 210 463"])
    #expect(!shown.isUniform)
  }

  @Test("D02 hides zero as well, and a sum of few")
  func zero() throws {
    let shown = try self.text(self.disclosure([[0, 4], [0, 0]]))
    #expect(shown == ["<10 <10 <10", "<10 <10 <10", "<10 <10 <10"])
  }

  @Test("carries one mark where a second one would tell")
  func uniform() throws {
    // 3 + 9: a sum that is said to be ten or more leaves at least 1 for the first.
    let shown = try self.disclosure([[3], [9]])
    #expect(shown.isUniform)
    #expect(self.text(shown) == ["· ·", "· ·", "12 12"])
  }

  @Test("keeps what is known anyway, and hides more for it")
  func known() throws {
    let sum = Cell(area: 0, theme: 3)
    let table = try #require(CountTable(parents: [nil], themeCount: 3, leafCounts: [[12, 12, 0]]))
    let shown = Disclosure(of: table, known: [sum])
    #expect(shown.isUniform)
    #expect((0...3).map { shown[Cell(area: 0, theme: $0)] } == [
      .withheld, .count(12), .withheld, .count(24),
    ])
  }

  @Test("is the same each time")
  func stable() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      let rows = (0..<4).map { _ in (0..<4).map { _ in Int.random(in: 0...40, using: &generator) } }
      #expect(try self.disclosure(rows) == self.disclosure(rows))
    }
  }

  @Test("refuses what is no table")
  func refusals() {
    #expect(CountTable(rows: []) == nil)
    #expect(CountTable(rows: [[]]) == nil)
    #expect(CountTable(rows: [[1], [1, 2]]) == nil)
    #expect(CountTable(rows: [[-1]]) == nil)
    #expect(CountTable(rows: [[CountTable.countMax + 1]]) == nil)
    #expect(CountTable(parents: [nil, 1], themeCount: 1, leafCounts: [[], [1]]) == nil)
    #expect(CountTable(parents: [nil, nil], themeCount: 1, leafCounts: [[], [1]]) == nil)
    #expect(CountTable(parents: [nil, 0], themeCount: 1, leafCounts: [[1], [1]]) == nil)
    #expect(CountTable(rows: [[Int]](repeating: [1], count: 500)) == nil)
  }

  // MARK: Outsiders who compute

  @Test("D03 leaves every small cell anything from 0 to k − 1, in all tables of 2 × 2")
  func exhaustive() throws {
    for number in 0..<256 {
      let values = (0..<4).map { number >> (2 * $0) & 3 }
      let table = try #require(CountTable(rows: [Array(values[0..<2]), Array(values[2..<4])]))
      self.attack(Disclosure(of: table, k: 2), upTo: 6)
    }
  }

  @Test("D03 leaves them that in random tables and nested areas")
  func random() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let rows = (0..<2).map { _ in (0..<3).map { _ in Int.random(in: 0...4, using: &generator) } }
      let table = try #require(CountTable(rows: rows))
      self.attack(Disclosure(of: table, k: 2), upTo: 6, "seed \(seed)")
      // Two districts, one with two neighbourhoods.
      let leaves = (0..<3).map { _ in
        (0..<2).map { _ in Int.random(in: 0...4, using: &generator) }
      }
      let nested = try #require(
        CountTable(
          parents: [nil, 0, 0, 1, 1], themeCount: 2,
          leafCounts: [[], [], leaves[0], leaves[1], leaves[2]]))
      self.attack(Disclosure(of: nested, k: 2), upTo: 6, "seed \(seed)")
    }
  }

  @Test("D04 leaves them that in large tables, to whoever subtracts until nothing changes")
  func propagation() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let parents: [Int?] = [nil, 0, 0, 1, 1, 1, 2, 2]
      let themes = Int.random(in: 1...5, using: &generator)
      let most = [12, 40, 200].randomElement(using: &generator) ?? 40
      let leaves = (0..<8).map { area in
        area < 3
          ? [] : (0..<themes).map { _ in Int.random(in: 0...most, using: &generator) }
      }
      let table = try #require(
        CountTable(parents: parents, themeCount: themes, leafCounts: leaves))
      let shown = Disclosure(of: table)
      let intervals = Outsider(shown).intervals()
      for cell in table.cells where table[cell] < 10 {
        let interval = try #require(intervals[cell])
        #expect(interval.contains(0) && interval.contains(9), "\(cell) seed \(seed)")
      }
    }
  }

  /// Tries all tables that look like this one, and holds that each small cell takes every value.
  private func attack(_ shown: Disclosure, upTo most: Int, _ comment: Comment? = nil) {
    let table = shown.table
    let small = table.cells.filter { table[$0] < shown.k }
    guard !small.isEmpty else { return }
    var seen: [Cell: Set<Int>] = [:]
    Outsider(shown).forEachTable(upTo: most) { other in
      for cell in small { seen[cell, default: []].insert(other[cell]) }
    }
    for cell in small {
      let values = seen[cell] ?? []
      #expect(values.isSuperset(of: 0..<shown.k), comment)
    }
  }
}

/// Who knows all that is published, what the marks mean, and how to add.
struct Outsider {
  typealias Cell = CountTable.Cell

  let shown: Disclosure
  let table: CountTable

  init(_ shown: Disclosure) {
    self.shown = shown
    self.table = shown.table
  }

  /// What the mark of a cell says by itself.
  private func bounds(_ cell: Cell) -> ClosedRange<Int> {
    switch self.shown[cell] {
    case .count(let count): count...count
    case .few: 0...(self.shown.k - 1)
    case .withheld: (self.shown.isUniform ? 0 : self.shown.k)...100_000
    }
  }

  /// Every table that looks like this one, with leaves of at most `most`.
  func forEachTable(upTo most: Int, _ body: (CountTable) -> Void) {
    let inner = Set(self.table.parents.compactMap(\.self))
    let leaves = (0..<self.table.areaCount).filter { !inner.contains($0) }
    let cells = leaves.flatMap { area in
      (0..<self.table.themeCount).map { Cell(area: area, theme: $0) }
    }
    var counts = (0..<self.table.areaCount).map { area in
      inner.contains(area) ? [] : [Int](repeating: 0, count: self.table.themeCount)
    }
    func fill(_ place: Int) {
      guard place < cells.count else {
        if let other = CountTable(
          parents: self.table.parents, themeCount: self.table.themeCount, leafCounts: counts),
          other.cells.allSatisfy({ self.bounds($0).contains(other[$0]) })
        {
          body(other)
        }
        return
      }
      let cell = cells[place]
      let bounds = self.bounds(cell)
      guard bounds.lowerBound <= max(most, bounds.lowerBound) else { return }
      for value in bounds.lowerBound...max(bounds.lowerBound, min(bounds.upperBound, most)) {
        counts[cell.area][cell.theme] = value
        fill(place + 1)
      }
    }
    fill(0)
  }

  /// What subtraction leaves of each cell: every sum used in every direction until nothing changes.
  func intervals() -> [Cell: ClosedRange<Int>] {
    var known = Dictionary(uniqueKeysWithValues: self.table.cells.map { ($0, self.bounds($0)) })
    let sums = self.sums
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for (whole, parts) in sums {
        let low = parts.reduce(0) { $0 + (known[$1]?.lowerBound ?? 0) }
        let high = parts.reduce(0) { $0 + (known[$1]?.upperBound ?? 0) }
        hasChanged = Self.narrow(&known, whole, low, high) || hasChanged
        guard let sum = known[whole] else { continue }
        for part in parts {
          guard let own = known[part] else { continue }
          let others = (low - own.lowerBound, high - own.upperBound)
          hasChanged =
            Self.narrow(&known, part, sum.lowerBound - others.1, sum.upperBound - others.0)
            || hasChanged
        }
      }
    }
    return known
  }

  private static func narrow(
    _ known: inout [Cell: ClosedRange<Int>], _ cell: Cell, _ low: Int, _ high: Int
  ) -> Bool {
    guard let own = known[cell] else { return false }
    let narrowed = max(own.lowerBound, low)...min(own.upperBound, high)
    known[cell] = narrowed
    return narrowed != own
  }

  private var sums: [(Cell, [Cell])] {
    let all = self.table.themeCount
    let rows = (0..<self.table.areaCount).map { area in
      (Cell(area: area, theme: all), (0..<all).map { Cell(area: area, theme: $0) })
    }
    let trees = (0..<self.table.areaCount).flatMap { area -> [(Cell, [Cell])] in
      let children = self.table.parents.indices.filter { self.table.parents[$0] == area }
      guard !children.isEmpty else { return [] }
      return (0...all).map { theme in
        (Cell(area: area, theme: theme), children.map { Cell(area: $0, theme: theme) })
      }
    }
    return rows + trees
  }
}
