internal import Ledger
internal import Testing

@Suite("An inclusion watch")
struct InclusionWatchTests {
  private let log = MemoryNodes(leaves(10))
  private var checkpoint: Checkpoint {
    Checkpoint(origin: "o", size: 10, root: self.log.frontier.root)
  }

  @Test("reports what is missing after five seconds, oldest first")
  func patience() throws {
    var watch = InclusionWatch()
    for index in 0..<10 { watch.committed(leaves(10)[index], atMs: Int64(index) * 1_000) }
    #expect(!watch.isOverdue(atMs: 4_999))
    #expect(watch.missing(atMs: 4_999).isEmpty)
    #expect(watch.isOverdue(atMs: 5_000))
    #expect(watch.missing(atMs: 6_000) == Array(leaves(10)[0...1]))
    #expect(try self.see(0, in: &watch))
    #expect(watch.missing(atMs: 6_000) == [leaves(10)[1]])
    // Seen out of order.
    for index in [5, 2, 3, 4, 1] { #expect(try self.see(index, in: &watch)) }
    #expect(!watch.isOverdue(atMs: 10_999))
    #expect(watch.waiting(limit: 2) == Array(leaves(10)[6...7]))
    #expect(watch.isOverdue(atMs: 11_000))
    for index in 6..<10 { #expect(try self.see(index, in: &watch)) }
    #expect(watch.count == 0 && !watch.isOverdue(atMs: .max))
  }

  @Test("believes only a proof that holds")
  func proofs() throws {
    var watch = InclusionWatch()
    let absent = Tree.leaf([42])
    watch.committed(absent, atMs: 0)
    let path = try Proof(from: self.log).inclusion(of: 3, in: 10)
    let isSeen = watch.check(absent, at: .init(index: 3, path: path), in: self.checkpoint)
    #expect(!isSeen)
    #expect(watch.isOverdue(atMs: 5_000))
  }

  @Test("counts a leaf that was committed twice from the first time on")
  func twice() throws {
    var watch = InclusionWatch()
    watch.committed(leaves(1)[0], atMs: 0)
    watch.committed(leaves(1)[0], atMs: 4_000)
    #expect(watch.missing(atMs: 5_000) == leaves(1))
    #expect(try self.see(0, in: &watch))
    #expect(watch.count == 0 && !watch.isOverdue(atMs: .max))
  }

  private func see(_ index: Int, in watch: inout InclusionWatch) throws -> Bool {
    let path = try Proof(from: self.log).inclusion(of: index, in: 10)
    return watch.check(leaves(10)[index], at: .init(index: index, path: path), in: self.checkpoint)
  }
}
