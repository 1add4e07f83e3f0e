package import Domain
package import Wire

extension CountsV1.Table {
  /// What is published of a disclosure, and nothing else of it.
  package init(
    _ population: CountsV1.Population, _ disclosure: Disclosure, themes: [String]
  ) {
    precondition(themes.count == disclosure.table.themeCount, "a name for each theme")
    self.init(
      population: population, k: UInt32(clamping: disclosure.k), isUniform: disclosure.isUniform,
      themes: themes,
      rows: (0..<disclosure.table.areaCount).map { area in
        CountsV1.Row(
          cells: (0...disclosure.table.themeCount).map { theme in
            disclosure[CountTable.Cell(area: area, theme: theme)].onWire
          })
      })
  }

  /// A table that counts no persons: all of it is shown.
  package init(_ population: CountsV1.Population, showing table: CountTable, themes: [String]) {
    precondition(themes.count == table.themeCount, "a name for each theme")
    self.init(
      population: population, k: 0, isUniform: false, themes: themes,
      rows: (0..<table.areaCount).map { area in
        CountsV1.Row(
          cells: (0...table.themeCount).map { theme in
            Disclosure.Shown.count(table[CountTable.Cell(area: area, theme: theme)]).onWire
          })
      })
  }

  /// As an edition that a later one must not betray.
  package var edition: Disclosure.Edition {
    Disclosure.Edition(self.rows.map { $0.cells.map(Disclosure.Shown.init(onWire:)) })
  }
}

extension Disclosure.Shown {
  /// 0 is few, 1 is withheld, n + 2 is the count n.
  var onWire: UInt32 {
    switch self {
    case .few: 0
    case .withheld: 1
    case .count(let count): UInt32(clamping: count + 2)
    }
  }

  package init(onWire number: UInt32) {
    switch number {
    case 0: self = .few
    case 1: self = .withheld
    default: self = .count(Int(number) - 2)
    }
  }
}

extension CountedAreas {
  package var onWire: [CountsV1.Area] {
    zip(self.areas, self.parents).map { area, parent in
      CountsV1.Area(
        code: area.code, name: area.name, parent: parent.map { UInt32($0 + 1) } ?? 0)
    }
  }

  /// Reads a tree that stands as ``onWire`` writes it; nil for any other list.
  package init?(_ areas: [CountsV1.Area]) {
    var read: [Area] = []
    for (place, area) in areas.enumerated() {
      guard area.parent <= UInt32(place), area.name.isEmpty || TextRule.name.accepts(area.name)
      else { return nil }
      // The sum of several trees is put there again.
      if area.code.isEmpty { continue }
      let above = area.parent == 0 ? "" : areas[Int(area.parent) - 1].code
      read.append(Area(code: area.code, name: area.name, parent: above.isEmpty ? nil : above))
    }
    self.init(read)
    guard self.onWire == areas else { return nil }
  }
}
