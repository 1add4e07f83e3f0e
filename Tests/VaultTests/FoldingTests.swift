internal import Foundation
internal import Testing

@testable internal import Vault

/// The journal is never emptied, and whoever may narrow may do so again and again.
@Suite("A journal of tombstones that grows")
struct FoldingTests {
  private static func open(
    _ folder: TemporaryRing, _ limits: TombstoneLimits, _ faults: FileFaults? = nil
  ) throws -> KeyRing {
    try KeyRing(at: folder.path, root: TemporaryRing.root, faults: faults, limits: limits)
  }

  private static func narrowing(_ id: UInt128, at ms: UInt64) -> Tombstone {
    Tombstone(kind: .narrowed, id: id, atMs: ms, untilMs: 0)
  }

  /// Where this host's clock is ahead of all that is recorded.
  private static func folded(_ tombstones: [Tombstone]) -> [Tombstone] {
    Tombstone.folded(tombstones, nowMs: .max)
  }

  private static func records(_ folder: TemporaryRing) throws -> Int {
    let size = try Data(contentsOf: URL(filePath: folder.path + "/tombstones")).count
    return (size - TombstoneJournal.headerByteCount) / TombstoneJournal.recordByteCount
  }

  @Test("keeps the latest of one kind and id, and no withdrawal that is long over")
  func folded() {
    func one(_ kind: Tombstone.Kind, _ id: UInt128, _ at: UInt64, _ until: UInt64) -> Tombstone {
      Tombstone(kind: kind, id: id, atMs: at, untilMs: until)
    }
    let day: UInt64 = 86_400_000
    let all = [
      one(.narrowed, 1, 5, 0), one(.withdrawnGrant, 1, 5, 3 * day), one(.narrowed, 1, 9, 0),
      // A clock that went back: the latest is the one with the latest time.
      one(.narrowed, 1, 7, 0), one(.erasedScope, 1, 1, 0), one(.usedStatement, 1, 2, 0),
      one(.withdrawnGrant, 2, 4, day), one(.withdrawnGrant, 3, 4, 0),
      one(.narrowed, 2, 2 * day, 0),
    ]
    #expect(Self.folded(all) == [1, 2, 4, 5, 6, 7, 8].map { all[$0] })
    let later = all + [one(.narrowed, 3, 2 * day + 1, 0)]
    #expect(Self.folded(later) == [1, 2, 4, 5, 7, 8, 9].map { later[$0] })
    #expect(Self.folded(Self.folded(later)) == Self.folded(later))
    // What was narrowed before any backup that is kept goes too; by both clocks, not by one.
    let ended = later + [one(.narrowed, 4, 3, day), one(.narrowed, 5, 3, 2 * day + 2)]
    #expect(Self.folded(ended) == [1, 2, 4, 5, 7, 8, 9, 11].map { ended[$0] })
    #expect(
      Tombstone.folded(ended, nowMs: 0) == [1, 2, 4, 5, 6, 7, 8, 9, 10, 11].map { ended[$0] })
  }

  @Test("ends no withdrawal by a clock of the database that was ahead")
  func ahead() throws {
    let day: UInt64 = 86_400_000
    let withdrawn = Tombstone(kind: .withdrawnGrant, id: 1, atMs: 4 * day, untilMs: 30 * day)
    let ended = Tombstone(kind: .withdrawnGrant, id: 2, atMs: 1, untilMs: 2 * day)
    let all = [withdrawn, ended, Self.narrowing(3, at: 369 * day)]
    #expect(Tombstone.folded(all, nowMs: 4 * day) == [withdrawn, all[2]])
    #expect(Tombstone.folded(all, nowMs: 2 * day) == all)
    #expect(Self.folded(all) == [all[2]])

    // A writer has the clock of its host, which is centuries before these.
    let century: UInt64 = 100 * 365 * day
    let folder = try TemporaryRing()
    let limits = TombstoneLimits(countMax: 1_000, reservedCount: 100, foldsFrom: 4)
    let writer = try Self.open(folder, limits).takeLease()
    let lasting = Tombstone(kind: .withdrawnGrant, id: 1, atMs: 1, untilMs: 30 * century)
    try writer.append(lasting)
    for later in UInt64(0)...8 { try writer.append(Self.narrowing(2, at: 40 * century + later)) }
    let kept = try Self.open(folder, limits).tombstones
    #expect(kept.count < 8)
    #expect(kept.contains(lasting))
  }

  @Test("does not grow with what is said again")
  func again() throws {
    let folder = try TemporaryRing()
    let limits = TombstoneLimits(countMax: 1_000, reservedCount: 100, foldsFrom: 16)
    let ring = try Self.open(folder, limits)
    let before = ring.generation
    do {
      let writer = try ring.takeLease()
      for time in UInt64(1)...200 { try writer.append(Self.narrowing(7, at: time)) }
    }
    #expect(try Self.records(folder) <= 16)
    // Folding is no change of its own: a database that counts tombstones stays of one moment.
    #expect(ring.generation == before + 200)
    let reopened = try Self.open(folder, limits)
    #expect(Self.folded(reopened.tombstones) == [Self.narrowing(7, at: 200)])
    #expect(reopened.generation == before + 200)
  }

  @Test("refuses before it writes, leaves room for withdrawals, and the ring opens all the same")
  func full() throws {
    let folder = try TemporaryRing()
    let limits = TombstoneLimits(countMax: 10, reservedCount: 4, foldsFrom: 1_000)
    let writer = try Self.open(folder, limits).takeLease()
    func refused(_ tombstone: Tombstone) throws -> RingFault? {
      let before = try Data(contentsOf: URL(filePath: folder.path + "/tombstones"))
      do throws(VaultError) {
        try writer.append(tombstone)
        return nil
      } catch {
        #expect(try Data(contentsOf: URL(filePath: folder.path + "/tombstones")) == before)
        guard case .ring(let fault) = error else { throw error }
        return fault
      }
    }
    for id in UInt128(1)...6 { #expect(try refused(Self.narrowing(id, at: 1)) == nil) }
    #expect(try refused(Self.narrowing(7, at: 1)) == .journalFull(count: 6, max: 6))
    for id in UInt128(1)...4 {
      let kind: Tombstone.Kind = id.isMultiple(of: 2) ? .withdrawnGrant : .erasedScope
      let tombstone = Tombstone(kind: kind, id: id, atMs: 2, untilMs: 0)
      #expect(try refused(tombstone) == nil)
    }
    let fifth = Tombstone(kind: .withdrawnGrant, id: 99, atMs: 2, untilMs: 0)
    #expect(try refused(fifth) == .journalFull(count: 10, max: 10))
    #expect(try self.count(folder) == 10)
  }

  @Test("folds before it refuses")
  func makesRoom() throws {
    let folder = try TemporaryRing()
    let limits = TombstoneLimits(countMax: 10, reservedCount: 4, foldsFrom: 1_000)
    let writer = try Self.open(folder, limits).takeLease()
    try writer.append((1...6).map { Self.narrowing(1, at: $0) })
    try writer.append([Self.narrowing(2, at: 7), Self.narrowing(3, at: 7)])
    #expect(
      try Self.open(folder, limits).tombstones
        == [Self.narrowing(1, at: 6), Self.narrowing(2, at: 7), Self.narrowing(3, at: 7)])
  }

  @Test("is whole wherever folding is cut off", arguments: FileFaults.Effect.allCases)
  func killed(effect: FileFaults.Effect) throws {
    let limits = TombstoneLimits(countMax: 100, reservedCount: 10, foldsFrom: 8)
    let said = (UInt64(1)...8).map { Self.narrowing(UInt128($0 % 2), at: $0) }
    var failing = 1
    while true {
      let comment: Comment = "killed at operation \(failing), which \(effect)"
      let folder = try TemporaryRing()
      do {
        let writer = try Self.open(folder, limits).takeLease()
        for tombstone in said { try writer.append(tombstone) }
      }
      let faults = FileFaults(failing: failing, effect: effect, isFinal: true)
      do {
        let writer = try Self.open(folder, limits, faults).takeLease()
        try writer.append(Self.narrowing(3, at: 9))
      } catch is VaultError {}
      // A reader of then, and a writer after it.
      let found = Self.folded(try Self.open(folder, limits).tombstones)
      #expect(Set(found).isSuperset(of: said.suffix(2)), comment)
      let writer = try Self.open(folder, limits).takeLease()
      try writer.append(Self.narrowing(3, at: 9))
      let end = Self.folded(try Self.open(folder, limits).tombstones)
      #expect(Set(end) == Set(said.suffix(2) + [Self.narrowing(3, at: 9)]), comment)
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/tombstones.next"), comment)
      if !faults.isReached { break }
      failing += 1
    }
    #expect(failing > 10, "the sweep saw the fold")
  }

  @Test("that a fold left without its name, and is damaged, stays as evidence")
  func damaged() throws {
    let limits = TombstoneLimits(countMax: 100, reservedCount: 10, foldsFrom: 8)
    let (folder, next) = try Self.cutOff(limits)
    let ring = try Self.open(folder, limits)
    let known = ring.tombstones
    for place in [0, TombstoneJournal.headerByteCount + 10, next.count - 1] {
      try folder.change("tombstones.next") { $0[place] ^= 1 }
      #expect(throws: VaultError.ring(.altered(.tombstones))) { _ = try ring.takeLease().lease }
      #expect(FileManager.default.fileExists(atPath: folder.path + "/tombstones.next"))
      try folder.change("tombstones.next") { $0[place] ^= 1 }
    }
    _ = try ring.takeLease()
    #expect(try Self.open(folder, limits).tombstones == known)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/tombstones.next"))
  }

  /// A ring whose writer was killed when the state counted a folded journal, before that had its
  /// name; and that journal.
  private static func cutOff(
    _ limits: TombstoneLimits
  ) throws -> (folder: TemporaryRing, next: [UInt8]) {
    for failing in 1... {
      let folder = try TemporaryRing()
      do {
        let writer = try Self.open(folder, limits).takeLease()
        for time in UInt64(1)...8 { try writer.append(Self.narrowing(UInt128(time % 2), at: time)) }
      }
      let faults = FileFaults(failing: failing, effect: .refuses, isFinal: true)
      do {
        let writer = try Self.open(folder, limits, faults).takeLease()
        try writer.append(Self.narrowing(3, at: 9))
      } catch is VaultError {}
      try #require(faults.isReached, "the sweep saw no such moment")
      let ring = try Self.open(folder, limits)
      let state = try RingMemory.state(ring.folder, ring.root)
      if let next = try ring.folder.read(TombstoneJournal.next),
        (try? TombstoneJournal.decode(next, state, ring.root)) != nil
      {
        return (folder, next)
      }
    }
    preconditionFailure("a sweep has no end")
  }

  private func count(_ folder: TemporaryRing) throws -> Int {
    try folder.open().tombstones.count
  }
}
