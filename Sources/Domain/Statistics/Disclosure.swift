/// Which cells of a table may be published so that no cell of fewer than k persons can be computed
/// from the others (docs/formats/statistics.md §3).
package struct Disclosure: Hashable, Sendable {
  /// What is shown in place of a count.
  package enum Shown: Hashable, Sendable {
    case count(Int)
    /// Fewer than k persons, none among them: shown as `<10`.
    case few
    /// Withheld: to protect a cell of few persons, or, where ``Disclosure/isUniform``, for being
    /// one.
    case withheld
  }

  /// Persons behind a cell that is shown: ten.
  package static let kDefault = 10

  package let table: CountTable
  package let k: Int
  /// Whether all withheld cells carry one mark, because saying of a sum that it is *not* few would
  /// have said too much of its parts.
  package let isUniform: Bool
  private let withheld: Set<CountTable.Cell>

  /// What is known or decided before a table is looked at.
  package struct Before: Hashable, Sendable {
    /// Cells that outsiders know whatever is shown, each of at least k persons; they are shown.
    package var known: Set<CountTable.Cell>
    /// Cells that are withheld whatever their count: one household is too much of them, or an
    /// earlier edition withheld them.
    package var hidden: Set<CountTable.Cell>
    /// How many persons of a cell those who talk to each other know to be in it: themselves and
    /// whom they live with. Cells that are not named have none.
    package var insiders: [CountTable.Cell: Int]

    package init(
      known: Set<CountTable.Cell> = [], hidden: Set<CountTable.Cell> = [],
      insiders: [CountTable.Cell: Int] = [:]
    ) {
      self.known = known
      self.hidden = hidden
      self.insiders = insiders
    }
  }

  /// Decides over all cells; the same table is always decided alike.
  ///
  /// - Parameter before: its known cells are not hidden, and no cell has more insiders than
  ///   persons.
  package init(of table: CountTable, k: Int = kDefault, before: Before = Before()) {
    precondition(before.known.allSatisfy { table[$0] >= k }, "what is known is not few")
    precondition(before.known.isDisjoint(with: before.hidden), "what is known is not hidden")
    precondition(
      before.insiders.allSatisfy { (0...table[$0.key]).contains($0.value) },
      "insiders are some of a cell's persons")
    self =
      Self.choose(table, k, isUniform: false, before)
      ?? Self.choose(table, k, isUniform: true, before)
      ?? Self(table, k, isUniform: true, withheld: Set(table.cells).subtracting(before.known))
  }

  /// Decides over all cells.
  ///
  /// - Parameter known: see ``Before/known``.
  package init(of table: CountTable, k: Int = kDefault, known: Set<CountTable.Cell>) {
    self.init(of: table, k: k, before: Before(known: known))
  }

  private init(
    _ table: CountTable, _ k: Int, isUniform: Bool, withheld: Set<CountTable.Cell>
  ) {
    self.table = table
    self.k = k
    self.isUniform = isUniform
    self.withheld = withheld
  }

  package subscript(cell: CountTable.Cell) -> Shown {
    guard self.withheld.contains(cell) else { return .count(self.table[cell]) }
    return !self.isUniform && self.table[cell] < self.k ? .few : .withheld
  }

  /// A cell that must not be computed, and how far it has to be able to move.
  private struct Target {
    let index: Int
    let more: Int
    let less: Int
  }

  /// Withholds more cells until each one of few persons could be anything from 0 to k − 1, and each
  /// hidden one k more than it is.
  ///
  /// - Returns: nil when no choice is enough under these marks.
  private static func choose(
    _ table: CountTable, _ k: Int, isUniform: Bool, _ before: Before
  ) -> Disclosure? {
    var flow = Circulation(table)
    let cells = flow.arcs.map(\.cell)
    var withheld = Set(
      cells.indices.filter { table[cells[$0]] < k || before.hidden.contains(cells[$0]) })
    /// How far a withheld cell moves to make up for `target`: never below what insiders know. Who
    /// is in `target` is no outsider to it, so only those count that are in the cell alone.
    func bounds(_ index: Int, for target: Int? = nil) -> (more: Int, less: Int) {
      let value = table[cells[index]]
      let others = value - (target.map { table.shared(cells[$0], cells[index]) } ?? 0)
      let least = min(before.insiders[cells[index]] ?? 0, others)
      if isUniform { return (Circulation.unbounded, value - least) }
      return value < k
        ? (k - 1 - value, value - least) : (Circulation.unbounded, value - max(k, least))
    }
    for index in withheld { flow.free(index, more: bounds(index).more, less: bounds(index).less) }
    let targets = withheld.map { index in
      let value = table[cells[index]]
      return value < k
        ? Target(index: index, more: k - 1 - value, less: value)
        : Target(index: index, more: k, less: 0)
    }
    // Smallest first: what protects one small cell often protects its neighbours.
    for target in targets.sorted(by: {
      (table[cells[$0.index]], $0.index) < (table[cells[$1.index]], $1.index)
    }) {
      var moving = flow
      func free(_ index: Int) {
        let bounds = bounds(index, for: target.index)
        moving.free(index, more: bounds.more, less: bounds.less)
      }
      if !before.insiders.isEmpty {
        for cell in table.cells(sharedWith: cells[target.index]) {
          let index = table.index(of: cell)
          if withheld.contains(index) { free(index) }
        }
      }
      for (upwards, need) in [(true, target.more), (false, target.less)] {
        while moving.reach(target.index, upwards: upwards, limit: need) < need {
          let added = Self.protection(
            of: target.index, upwards: upwards, need: need, in: moving,
            bounds: { bounds($0, for: target.index) },
            price: {
              withheld.contains($0) || before.known.contains(cells[$0])
                ? nil : 1 + table[cells[$0]]
            })
          guard !added.isEmpty else { return nil }
          for cell in added {
            withheld.insert(cell)
            flow.free(cell, more: bounds(cell).more, less: bounds(cell).less)
            free(cell)
          }
        }
      }
    }
    return Disclosure(
      table, k, isUniform: isUniform, withheld: Set(withheld.map { cells[$0] }))
  }

  /// The published cells of least count that let cell `index` move further; empty when none do.
  private static func protection(
    of index: Int, upwards: Bool, need: Int, in flow: Circulation,
    bounds: (Int) -> (more: Int, less: Int), price: (Int) -> Int?
  ) -> [Int] {
    var moved = flow
    let arc = flow.arcs[index]
    _ = moved.move(index, upwards: upwards, limit: need)
    let (start, end) = upwards ? (arc.to, arc.from) : (arc.from, arc.to)
    let path = moved.path(from: start, to: end, without: index) { other, isForward in
      if moved.room(other, isForward) > 0 { return 0 }
      guard let price = price(other) else { return nil }
      let bound = bounds(other)
      return (isForward ? bound.more : bound.less) > 0 ? price : nil
    }
    return (path ?? []).map(\.arc).filter { price($0) != nil }
  }
}
