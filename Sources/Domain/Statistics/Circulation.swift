/// A count table as a flow: every cell is an arc, every sum a node in which as much arrives as
/// leaves. What can be known of a withheld cell is how much can be sent round through it.
///
/// Themes flow from one hub down the tree of areas, join at each leaf into its sum over all themes,
/// and flow back up to the hub. Bounds are integers, so the bounds of what can be known are too.
struct Circulation {
  /// An arc, with how far its value can move as an outsider knows it; both zero when it is
  /// published.
  struct Arc {
    let cell: CountTable.Cell
    let from: Int
    let to: Int
    var more: Int
    var less: Int
  }

  /// No bound that anybody reaches.
  static let unbounded = CountTable.countMax * 1_000

  private(set) var arcs: [Arc] = []
  /// For each node, the arcs that begin or end there.
  private let touching: [[Int]]

  init(_ table: CountTable) {
    // Node 0 is the hub; then one for each area and theme.
    let width = table.themeCount + 1
    func node(_ area: Int, _ theme: Int) -> Int { 1 + area * width + theme }
    let all = table.themeCount
    let inner = (0..<table.areaCount).map(table.isInner)
    for cell in table.cells {
      let above = table.parents[cell.area].map { node($0, cell.theme) } ?? 0
      let own = node(cell.area, inner[cell.area] ? cell.theme : all)
      let (from, to) = cell.theme == all ? (own, above) : (above, own)
      self.arcs.append(Arc(cell: cell, from: from, to: to, more: 0, less: 0))
    }
    var touching = [[Int]](repeating: [], count: 1 + table.areaCount * width)
    for (index, arc) in self.arcs.enumerated() {
      touching[arc.from].append(index)
      touching[arc.to].append(index)
    }
    self.touching = touching
  }

  /// Says how far the value of arc `index` can move up and down.
  mutating func free(_ index: Int, more: Int, less: Int) {
    self.arcs[index].more = more
    self.arcs[index].less = less
  }

  /// How far arc `index` can be moved, at most by `limit`, by what others can make up for.
  ///
  /// - Parameters:
  ///   - upwards: whether its value is to grow.
  ///   - limit: how far it has to go; its own bounds, which are for making up for others, do not
  ///     count.
  func reach(_ index: Int, upwards: Bool, limit: Int) -> Int {
    var copy = self
    return copy.move(index, upwards: upwards, limit: limit)
  }

  /// Moves arc `index` as far as it goes, and everything that makes up for it; returns how far.
  mutating func move(_ index: Int, upwards: Bool, limit: Int) -> Int {
    let arc = self.arcs[index]
    // The unit that enters at its end has to come back to its beginning, or the other way round.
    let (start, end) = upwards ? (arc.to, arc.from) : (arc.from, arc.to)
    var moved = 0
    while moved < limit {
      guard let path = self.passage(from: start, to: end, without: index) else { break }
      let step = path.reduce(limit - moved) { least, hop in
        min(least, self.room(hop.arc, hop.isForward))
      }
      for hop in path {
        self.arcs[hop.arc].more += hop.isForward ? -step : step
        self.arcs[hop.arc].less += hop.isForward ? step : -step
      }
      moved += step
    }
    return moved
  }

  /// The shortest path over arcs that still move; nil where there is no passage.
  ///
  /// What makes up for a cell is mostly beside it, so that little of a large table is looked at.
  private func passage(from start: Int, to end: Int, without excluded: Int) -> [Hop]? {
    var arrivals = [Hop?](repeating: nil, count: self.touching.count)
    var waiting = [start]
    var next = 0
    while next < waiting.count, arrivals[end] == nil {
      let node = waiting[next]
      next += 1
      for index in self.touching[node] where index != excluded {
        let isForward = self.arcs[index].from == node
        let other = isForward ? self.arcs[index].to : self.arcs[index].from
        guard other != start, arrivals[other] == nil, self.room(index, isForward) > 0 else {
          continue
        }
        arrivals[other] = Hop(arc: index, isForward: isForward)
        waiting.append(other)
      }
    }
    return self.path(of: arrivals, from: start, to: end)
  }

  /// The hops by which `end` was reached, in order; nil when it was not.
  private func path(of arrivals: [Hop?], from start: Int, to end: Int) -> [Hop]? {
    var path: [Hop] = []
    var node = end
    while node != start {
      guard let hop = arrivals[node] else { return nil }
      path.append(hop)
      node = hop.isForward ? self.arcs[hop.arc].from : self.arcs[hop.arc].to
    }
    return path.reversed()
  }

  /// How far arc `index` can still move.
  func room(_ index: Int, _ isForward: Bool) -> Int {
    isForward ? self.arcs[index].more : self.arcs[index].less
  }

  /// One arc of a path, and whether its value grows.
  struct Hop: Hashable {
    let arc: Int
    let isForward: Bool
  }

  /// The cheapest path, by `cost` of each arc and direction; nil where there is no passage.
  ///
  /// Of equal paths always the same: nodes and arcs are taken in order.
  func path(
    from start: Int, to end: Int, without excluded: Int,
    cost: (_ arc: Int, _ isForward: Bool) -> Int?
  ) -> [Hop]? {
    var costs = [Int?](repeating: nil, count: self.touching.count)
    var arrivals = [Hop?](repeating: nil, count: self.touching.count)
    var isDone = [Bool](repeating: false, count: self.touching.count)
    var waiting = Frontier()
    costs[start] = 0
    waiting.add(start, cost: 0)
    while let node = waiting.next() {
      guard !isDone[node], let sum = costs[node] else { continue }
      isDone[node] = true
      if node == end { break }
      for index in self.touching[node] where index != excluded {
        let arc = self.arcs[index]
        let isForward = arc.from == node
        let other = isForward ? arc.to : arc.from
        guard !isDone[other], let price = cost(index, isForward) else { continue }
        if let known = costs[other], known <= sum + price { continue }
        costs[other] = sum + price
        arrivals[other] = Hop(arc: index, isForward: isForward)
        waiting.add(other, cost: sum + price)
      }
    }
    return self.path(of: arrivals, from: start, to: end)
  }
}

/// Nodes that wait for their turn, cheapest first, then lowest: a binary heap.
private struct Frontier {
  private var heap: [(cost: Int, node: Int)] = []

  mutating func add(_ node: Int, cost: Int) {
    self.heap.append((cost, node))
    var child = self.heap.count - 1
    while child > 0, self.heap[child] < self.heap[(child - 1) / 2] {
      self.heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func next() -> Int? {
    guard let first = self.heap.first else { return nil }
    let last = self.heap.removeLast()
    guard !self.heap.isEmpty else { return first.node }
    self.heap[0] = last
    var parent = 0
    while true {
      let children = (2 * parent + 1)...(2 * parent + 2)
      let least = children.filter { $0 < self.heap.count }
        .min { self.heap[$0] < self.heap[$1] }
      guard let least, self.heap[least] < self.heap[parent] else { return first.node }
      self.heap.swapAt(parent, least)
      parent = least
    }
  }
}
