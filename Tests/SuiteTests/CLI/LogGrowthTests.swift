import Auditor
import Ledger
import Testing

@testable import sluis

/// What `audit prove` believes of a log that it has seen before.
@Suite("A log that was seen before")
struct LogGrowthTests {
  /// Leaves, as the writer's log has them.
  private struct Leaves: NodeReader {
    let hashes: [TreeHash]

    init(_ numbers: some Sequence<UInt8>) { self.hashes = numbers.map { Tree.leaf([$0]) } }

    func nodes(level: Int, from: Int, count: Int) -> [TreeHash] {
      Array(self.hashes[from..<(from + count)])
    }

    func state(_ size: Int) throws -> TreeState {
      let root = Tree.root(of: self.hashes.prefix(size))
      return TreeState(size: size, root: try #require(Hash(root.bytes)))
    }

    func path(from old: Int, to new: Int) -> [[UInt8]] {
      // A log that has no path shows none.
      ((try? Proof(from: self).consistency(from: old, to: new)) ?? []).map(\.bytes)
    }
  }

  /// What is said of `newer` entries of one log after `older` of another.
  private static func refusal(
    _ log: Leaves, _ newer: Int, after seen: Leaves, _ older: Int
  ) throws -> Refusal? {
    let growth = LogGrowth(older: try seen.state(older), newer: try log.state(newer))
    do throws(Refusal) {
      let path = try growth.asksPath() ? log.path(from: older, to: newer) : []
      try growth.check(path)
      return nil
    } catch { return error }
  }

  @Test("is believed when it only grew, from every size to every other")
  func grown() throws {
    let log = Leaves(0..<20)
    for older in 0...20 {
      for newer in older...20 {
        #expect(try Self.refusal(log, newer, after: log, older) == nil)
      }
    }
  }

  @Test("is tampering when it is shorter than it was, whatever it shows")
  func shorter() throws {
    let log = Leaves(0..<20)
    for newer in 0..<20 {
      let refusal = try Self.refusal(log, newer, after: log, 20)
      #expect(refusal?.status == .tampering)
      #expect(refusal?.sentence == "the log has \(newer) entries and had 20 before")
    }
  }

  @Test("is tampering when any entry of then is another now, at the same size too")
  func forked() throws {
    let seen = Leaves(0..<20)
    for changed in 0..<20 {
      let log = Leaves((0..<33).map { $0 == changed ? 99 : UInt8($0) })
      for newer in 20...33 {
        let refusal = try Self.refusal(log, newer, after: seen, 20)
        #expect(refusal?.status == .tampering)
      }
    }
  }
}
