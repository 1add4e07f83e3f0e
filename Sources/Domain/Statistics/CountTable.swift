/// Counts of persons by area and theme, with all their sums: what is published, once
/// ``Disclosure`` has said which cells.
///
/// Areas are a tree (a neighbourhood in a district in a municipality); themes are a flat list with
/// one margin, *all themes*. Each person is counted in one leaf area under one theme.
package struct CountTable: Hashable, Sendable {
  /// A place in the table. Theme ``themeCount`` is *all themes*.
  package struct Cell: Hashable, Comparable, Sendable {
    package let area: Int
    package let theme: Int

    package init(area: Int, theme: Int) {
      self.area = area
      self.theme = theme
    }

    package static func < (left: Cell, right: Cell) -> Bool {
      (left.area, left.theme) < (right.area, right.theme)
    }
  }

  /// How many areas and themes one table has at most; the work grows with their product.
  package static let areaCountMax = 500
  package static let themeCountMax = 64
  /// Above any count of persons here, and far from overflowing a sum of all cells.
  package static let countMax = 1_000_000

  /// For each area its parent, which comes before it; nil for the first, the root.
  package let parents: [Int?]
  package let themeCount: Int
  private let counts: [[Int]]

  /// - Parameters:
  ///   - parents: see ``parents``.
  ///   - counts: for each area, of leaves alone, the count under each theme; empty for others.
  /// - Returns: nil unless the areas are one tree and the counts fit it and the bounds.
  package init?(parents: [Int?], themeCount: Int, leafCounts counts: [[Int]]) {
    guard (1...Self.areaCountMax).contains(parents.count), counts.count == parents.count,
      (1...Self.themeCountMax).contains(themeCount), parents.first == .some(nil)
    else { return nil }
    for (area, parent) in parents.enumerated().dropFirst() {
      guard let parent, (0..<area).contains(parent) else { return nil }
    }
    let inner = Set(parents.compactMap(\.self))
    var sums: [[Int]] = []
    for (area, row) in counts.enumerated() {
      guard row.count == (inner.contains(area) ? 0 : themeCount),
        row.allSatisfy({ (0...Self.countMax).contains($0) })
      else { return nil }
      sums.append(row.isEmpty ? [Int](repeating: 0, count: themeCount) : row)
    }
    for (area, parent) in parents.enumerated().reversed() {
      guard let parent else { continue }
      for theme in 0..<themeCount { sums[parent][theme] += sums[area][theme] }
    }
    self.parents = parents
    self.themeCount = themeCount
    self.counts = sums.map { $0 + [$0.reduce(0, +)] }
  }

  /// A plain table of rows and columns: its first area is the sum of the rows.
  package init?(rows: [[Int]]) {
    self.init(
      parents: [nil] + rows.map { _ in 0 }, themeCount: rows.first?.count ?? 0,
      leafCounts: [[]] + rows)
  }

  package var areaCount: Int { self.parents.count }

  package subscript(cell: Cell) -> Int { self.counts[cell.area][cell.theme] }

  /// Every cell, sums included, in order.
  package var cells: [Cell] {
    (0..<self.areaCount).flatMap { area in
      (0...self.themeCount).map { Cell(area: area, theme: $0) }
    }
  }

  /// The place of `cell` in ``cells``.
  func index(of cell: Cell) -> Int { cell.area * (self.themeCount + 1) + cell.theme }

  /// How many persons are counted in both cells.
  func shared(_ one: Cell, _ other: Cell) -> Int {
    let (upper, lower) = one.area < other.area ? (one, other) : (other, one)
    guard self.chain(from: lower.area).contains(upper.area) else { return 0 }
    let themes = Set([one.theme, other.theme]).subtracting([self.themeCount])
    guard themes.count < 2 else { return 0 }
    return self[Cell(area: lower.area, theme: themes.first ?? self.themeCount)]
  }

  /// The cells that have persons of `cell` in them, itself included: those above it and below it.
  func cells(sharedWith cell: Cell) -> [Cell] {
    var isRelated = [Bool](repeating: false, count: self.areaCount)
    isRelated[cell.area] = true
    for area in cell.area..<self.areaCount {
      if let parent = self.parents[area], parent >= cell.area, isRelated[parent] {
        isRelated[area] = true
      }
    }
    for area in self.chain(from: cell.area) { isRelated[area] = true }
    let themes = cell.theme == self.themeCount
      ? Array(0...self.themeCount) : [cell.theme, self.themeCount]
    return isRelated.indices.filter { isRelated[$0] }.flatMap { area in
      themes.map { Cell(area: area, theme: $0) }
    }
  }

  /// An area and those it lies in, up to the root.
  private func chain(from area: Int) -> [Int] {
    var chain = [area]
    while let last = chain.last, let parent = self.parents[last] { chain.append(parent) }
    return chain
  }

  /// Whether areas lie within `area`.
  func isInner(_ area: Int) -> Bool { self.inner.contains(area) }

  private var inner: Set<Int> { Set(self.parents.compactMap(\.self)) }
}
