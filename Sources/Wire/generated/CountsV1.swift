// Written by proto/generate from the schema. Do not edit.

/// The messages of `sluis.counts.v1`.
package enum CountsV1 {}

extension CountsV1 {
  /// Who or what one table counts.
  package enum Population: Int32, CaseIterable, Sendable {
    /// persons whom signals were about
    case signals = 1
    /// signals about places: no persons, hence nothing withheld
    case places = 2
    /// persons who stated a need
    case needs = 3
    /// doors of rounds, as far as their debriefs published them
    case rounds = 4
  }
}

extension CountsV1 {
  /// A place in the tree of areas, in the order of the rows.
  package struct Area: Message {
    /// empty for all together, where no one area holds all others
    package var code: String
    package var name: String
    /// the place, counted from 1, of what it lies in, which is before it; 0 for the first
    package var parent: UInt32

    package init(code: String = "", name: String = "", parent: UInt32 = 0) {
      self.code = code
      self.name = name
      self.parent = parent
    }
  }
}

extension CountsV1.Area {
  package static let fullName = "sluis.counts.v1.Area"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["code": self.code, "name": self.name, "parent": self.parent],
      displayStyle: .struct)
  }
}

extension CountsV1 {
  package struct Row: Message {
    /// One for each theme, then their sum: 0 is `few`, 1 is withheld, n + 2 is the count n.
    package var cells: [UInt32]

    package init(cells: [UInt32]) {
      self.cells = cells
    }
  }
}

extension CountsV1.Row {
  package static let fullName = "sluis.counts.v1.Row"

  package var customMirror: Mirror {
    Mirror(self, children: ["cells": self.cells], displayStyle: .struct)
  }
}

extension CountsV1 {
  package struct Table: Message {
    package var population: CountsV1.Population
    package var k: UInt32
    /// `few` is not said apart from withheld.
    package var isUniform: Bool
    package var themes: [String]
    package var rows: [CountsV1.Row]

    package init(
      population: CountsV1.Population, k: UInt32 = 0, isUniform: Bool = false, themes: [String],
      rows: [CountsV1.Row]
    ) {
      self.population = population
      self.k = k
      self.isUniform = isUniform
      self.themes = themes
      self.rows = rows
    }
  }
}

extension CountsV1.Table {
  package static let fullName = "sluis.counts.v1.Table"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "population": self.population, "k": self.k, "isUniform": self.isUniform,
        "themes": self.themes, "rows": self.rows,
      ], displayStyle: .struct)
  }
}

extension CountsV1 {
  /// All that is published of one quarter. Made once; whoever asks gets these bytes.
  package struct Release: Message {
    package var year: UInt32
    /// 1 to 4
    package var quarter: UInt32
    /// from 1
    package var edition: UInt32
    package var madeOn: Date
    package var areas: [CountsV1.Area]
    package var tables: [CountsV1.Table]

    package init(
      year: UInt32 = 0, quarter: UInt32 = 0, edition: UInt32 = 0, madeOn: Date,
      areas: [CountsV1.Area], tables: [CountsV1.Table]
    ) {
      self.year = year
      self.quarter = quarter
      self.edition = edition
      self.madeOn = madeOn
      self.areas = areas
      self.tables = tables
    }
  }
}

extension CountsV1.Release {
  package static let fullName = "sluis.counts.v1.Release"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "year": self.year, "quarter": self.quarter, "edition": self.edition, "madeOn": self.madeOn,
        "areas": self.areas, "tables": self.tables,
      ], displayStyle: .struct)
  }
}
