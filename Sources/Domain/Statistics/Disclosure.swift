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

  /// Decides over all cells; the same table is always decided alike.
  ///
  /// - Parameter known: cells that outsiders know whatever is shown, each of at least k persons;
  ///   they are shown.
  package init(of table: CountTable, k: Int = kDefault, known: Set<CountTable.Cell> = []) {
    precondition(known.allSatisfy { table[$0] >= k }, "what is known is not few")
    self =
      Self.choose(table, k, isUniform: false, known)
      ?? Self.choose(table, k, isUniform: true, known)
      ?? Self(table, k, isUniform: true, withheld: Set(table.cells).subtracting(known))
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

  /// Withholds more cells until each one of few persons could be anything from 0 to k − 1.
  ///
  /// - Returns: nil when no choice is enough under these marks.
  private static func choose(
    _ table: CountTable, _ k: Int, isUniform: Bool, _ known: Set<CountTable.Cell>
  ) -> Disclosure? {
    var flow = Circulation(table)
    let cells = flow.arcs.map(\.cell)
    let few = cells.indices.filter { table[cells[$0]] < k }
    var withheld = Set(few)
    func bounds(_ index: Int) -> (more: Int, less: Int) {
      let value = table[cells[index]]
      if isUniform { return (Circulation.unbounded, value) }
      return value < k ? (k - 1 - value, value) : (Circulation.unbounded, value - k)
    }
    for index in few { flow.free(index, more: bounds(index).more, less: bounds(index).less) }
    // Smallest first: what protects one small cell often protects its neighbours.
    for index in few.sorted(by: { (table[cells[$0]], $0) < (table[cells[$1]], $1) }) {
      for upwards in [true, false] {
        let value = table[cells[index]]
        let need = upwards ? k - 1 - value : value
        while flow.reach(index, upwards: upwards, limit: need) < need {
          let added = Self.protection(
            of: index, upwards: upwards, need: need, in: flow, bounds: bounds,
            price: {
              withheld.contains($0) || known.contains(cells[$0]) ? nil : 1 + table[cells[$0]]
            })
          guard !added.isEmpty else { return nil }
          for cell in added {
            withheld.insert(cell)
            flow.free(cell, more: bounds(cell).more, less: bounds(cell).less)
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
