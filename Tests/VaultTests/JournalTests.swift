internal import Foundation
internal import Testing

@testable internal import Vault

@Suite("The tombstone journal")
struct JournalTests {
  let folder: TemporaryRing

  init() throws { self.folder = try TemporaryRing() }

  static func tombstone(_ id: UInt128) -> Tombstone {
    Tombstone(
      kind: id % 2 == 0 ? .withdrawnGrant : .erasedScope, id: id, atMs: 1_767_225_600_000,
      untilMs: id % 2 == 0 ? 1_798_761_600_000 : 0)
  }

  /// Writes three and lets go of the lease.
  func fill() throws {
    let writer = try self.folder.open().takeLease()
    for id in UInt128(1)...3 { try writer.append(Self.tombstone(id)) }
    try writer.append(Self.tombstone(2))
  }

  func fault() -> RingFault? {
    do throws(VaultError) {
      _ = try self.folder.open()
      return nil
    } catch {
      guard case .ring(let fault) = error else { return nil }
      return fault
    }
  }

  @Test("keeps what was recorded, once each, in order, and raises the generation")
  func keeps() throws {
    let before = try self.folder.open().generation
    try self.fill()
    let ring = try self.folder.open()
    #expect(ring.tombstones == [1, 2, 3].map { Self.tombstone($0) })
    #expect(ring.generation == before + 3)
  }

  @Test("refuses every changed byte of an acknowledged record")
  func corruption() throws {
    try self.fill()
    let size = TombstoneJournal.headerByteCount + 3 * TombstoneJournal.recordByteCount
    // The first and last byte of each field of the header and of the second record.
    let second = TombstoneJournal.headerByteCount + TombstoneJournal.recordByteCount
    let inSecond = [0, 1, 8, 9, 24, 25, 32, 33, 40, 41, 72].map { second + $0 }
    let offsets = [0, 4, 5, 20] + inSecond + [size - 1]
    for offset in offsets {
      try self.folder.change("tombstones") { $0[offset] ^= 1 }
      #expect(self.fault() == .altered(.tombstones), "byte \(offset)")
      try self.folder.change("tombstones") { $0[offset] ^= 1 }
    }
    #expect(self.fault() == nil)
  }

  @Test("refuses to have lost acknowledged records")
  func truncation() throws {
    try self.fill()
    try self.folder.change("tombstones") { $0.removeLast() }
    #expect(self.fault() == .tombstonesLost(expected: 3, found: 2))
    try self.folder.change("tombstones") { $0.removeLast(72) }
    #expect(self.fault() == .tombstonesLost(expected: 3, found: 2))
    try FileManager.default.removeItem(atPath: self.folder.path + "/tombstones")
    #expect(self.fault() == .tombstonesLost(expected: 3, found: 0))
  }

  @Test(
    "recovers from a torn tail of any length, which nobody was told of",
    arguments: [1, 41, 72, 73, 74, 146])
  func tornTail(byteCount: Int) throws {
    try self.fill()
    try self.folder.change("tombstones") { $0 += [UInt8](repeating: 0, count: byteCount) }
    #expect(try self.folder.open().tombstones.count == 3)
    let writer = try self.folder.open().takeLease()
    try writer.append(Self.tombstone(4))
    #expect(try self.folder.open().tombstones == [1, 2, 3, 4].map { Self.tombstone($0) })
  }
}
