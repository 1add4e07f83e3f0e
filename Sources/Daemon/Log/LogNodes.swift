internal import Ledger
internal import Postgres

/// Consecutive stored nodes of one level.
struct NodeRange: Hashable, Sendable {
  let level: Int
  let index: Int
  let count: Int
}

/// Writes down which nodes a proof reads, and answers nothing useful.
///
/// Which nodes are read depends on sizes alone, never on what they hold.
final class NodePlan: NodeReader {
  private(set) var ranges: [NodeRange] = []

  func nodes(level: Int, from index: Int, count: Int) throws(LedgerError) -> [TreeHash] {
    self.ranges.append(NodeRange(level: level, index: index, count: count))
    return Array(repeating: Tree.emptyRoot, count: count)
  }
}

/// Nodes that were read ahead.
struct LoadedNodes: NodeReader, Sendable {
  fileprivate(set) var loaded: [NodeRange: [TreeHash]] = [:]

  func nodes(level: Int, from index: Int, count: Int) throws(LedgerError) -> [TreeHash] {
    let range = NodeRange(level: level, index: index, count: count)
    guard let hashes = self.loaded[range], hashes.count == count else { throw .inconsistent }
    return hashes
  }
}

extension Transaction {
  /// Reads nodes in one flight. What is absent stays absent; a proof from it is refused.
  mutating func nodes(_ ranges: [NodeRange]) throws(PostgresError) -> LoadedNodes {
    let pending = ranges.map { range in
      let end = Int64(range.index + range.count)
      return range.level == 0
        ? self.send(
          "SELECT hash FROM log_leaf WHERE index >= $1 AND index < $2 ORDER BY index",
          .int8(Int64(range.index)), .int8(end))
        : self.send(
          """
          SELECT hash FROM log_node WHERE level = $3 AND index >= $1 AND index < $2 ORDER BY index
          """,
          .int8(Int64(range.index)), .int8(end), .int4(Int32(range.level)))
    }
    var loaded = LoadedNodes()
    for (range, pending) in zip(ranges, pending) {
      loaded.loaded[range] = try self.rows(pending).hashes()
    }
    return loaded
  }
}

extension Rows {
  /// One hash a row. The column's CHECK keeps other lengths out; one that is there all the same
  /// ends the list, so that no proof is made of it.
  func hashes() throws(PostgresError) -> [TreeHash] {
    var hashes: [TreeHash] = []
    for bytes in try self.map({ row throws(PostgresError) in try row.bytes(0) }) {
      do { hashes.append(try TreeHash(bytes)) } catch { break }
    }
    return hashes
  }
}
