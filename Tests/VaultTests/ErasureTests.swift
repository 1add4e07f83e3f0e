internal import Foundation
internal import Testing

@testable internal import Vault

/// What consent's database would hold of one bucket: its transactions are whole, so it is a value.
struct FakeDatabase {
  static let bucket: UInt8 = 0x2A
  static let erased: UInt128 = 0x1_0000_002A
  static let others: [UInt128] = [0x2_0000_002A, 0x3_0000_002A]

  var version: UInt64 = 1
  var wrapped: [UInt128: [UInt8]] = [:]
  var isErasing = false
  var isDone = false
  /// What a stolen backup of before the erasure holds.
  var backup: [UInt128: [UInt8]] = [:]
  var tags: [UInt128: UInt128] = [:]

  init(_ ring: KeyRing) throws {
    for scope in [Self.erased] + Self.others {
      let key = DataKey()
      self.wrapped[scope] = try ring.wrap(key, scope: scope, version: 1)
      self.tags[scope] = key.tag(1)
    }
    self.backup = self.wrapped
  }

  /// The six steps, from wherever the last attempt ended.
  mutating func erase(_ ring: KeyRing, _ writer: borrowing RingWriter) throws {
    if !self.isErasing {
      _ = try writer.stageBucket(Self.bucket, version: self.version + 1)
      var rewrapped: [UInt128: [UInt8]] = [:]
      for scope in Self.others {
        let old = try #require(self.wrapped[scope])
        rewrapped[scope] = try ring.rewrap(
          old, scope: scope, from: self.version, to: self.version + 1)
      }
      self.wrapped = rewrapped
      self.version += 1
      self.isErasing = true
    }
    try writer.append(Tombstone(kind: .erasedScope, id: Self.erased, atMs: 1, untilMs: 0))
    try writer.writeWrapped(
      Self.bucket, version: self.version,
      self.wrapped.map { WrappedDataKey(scope: $0.key, bytes: $0.value) })
    try writer.retireBucket(Self.bucket, keeping: self.version)
    self.isDone = true
  }

  /// What must hold at any moment: who was not erased is readable.
  func checkOthers(_ ring: KeyRing, _ comment: Comment) throws {
    for scope in Self.others {
      let wrapped = try #require(self.wrapped[scope])
      let key = try ring.unwrap(wrapped, scope: scope, version: self.version)
      #expect(key.tag(1) == self.tags[scope], comment)
    }
  }

  /// What must hold once it is done: the backup opens for nobody, in no version, in memory or on
  /// disk.
  func checkErased(_ folder: TemporaryRing, _ comment: Comment) throws {
    let ring = try folder.open()
    #expect(ring.bucketVersions(Self.bucket) == [2], comment)
    let old = try #require(self.backup[Self.erased])
    for version in UInt64(1)...3 {
      #expect(throws: VaultError.self, comment) {
        _ = try ring.unwrap(old, scope: Self.erased, version: version).tag(1)
      }
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/bucket")
    #expect(files.count == 256, comment)
    #expect(files.filter { $0.hasPrefix("2a") } == ["2a.0000000000000002"], comment)
    #expect(ring.tombstones.map(\.id) == [Self.erased], comment)
    let kept = try #require(try ring.wrappedKeys(Self.bucket, version: 2))
    #expect(kept.map(\.scope) == Self.others, comment)
    for key in kept {
      #expect(
        try ring.unwrap(key.bytes, scope: key.scope, version: 2).tag(1) == self.tags[key.scope])
    }
  }
}

@Suite("K10 G10: erasing a scope")
struct ErasureTests {
  @Test("leaves nothing that opens it, and everything that opens the others")
  func erases() throws {
    let folder = try TemporaryRing()
    let ring = try folder.open()
    var database = try FakeDatabase(ring)
    try database.erase(ring, try ring.takeLease())
    try database.checkOthers(ring, "done")
    try database.checkErased(folder, "done")
  }

  @Test(
    "killed at any file operation, resumes and ends the same",
    arguments: FileFaults.Effect.allCases)
  func killed(effect: FileFaults.Effect) throws {
    var failing = 1
    while true {
      let comment: Comment = "killed at operation \(failing), which \(effect)"
      let folder = try TemporaryRing()
      let faults = FileFaults(failing: failing, effect: effect, isFinal: true)
      let database = try self.attempt(folder, faults, comment)
      // A new process: it opens, and goes on at the first unfinished step.
      var resumed = database
      let ring = try folder.open()
      try resumed.checkOthers(ring, comment)
      if !resumed.isDone { try resumed.erase(ring, try ring.takeLease()) }
      try resumed.checkOthers(ring, comment)
      try resumed.checkErased(folder, comment)
      if !faults.isReached { break }
      failing += 1
    }
    #expect(failing > 30, "the sweep saw the whole story")
  }

  @Test("goes on in the same process after any one failure")
  func retried() throws {
    var failing = 1
    while true {
      let folder = try TemporaryRing()
      let faults = FileFaults(failing: failing, effect: .keepsButFails, isFinal: false)
      let ring = try folder.open(faults)
      var database = try FakeDatabase(ring)
      for _ in 0..<3 where !database.isDone {
        do { try database.erase(ring, try ring.takeLease()) } catch is VaultError {}
      }
      try database.checkOthers(ring, "failed once at \(failing)")
      try database.checkErased(folder, "failed once at \(failing)")
      if !faults.isReached { break }
      failing += 1
    }
  }

  private func attempt(
    _ folder: TemporaryRing, _ faults: FileFaults, _ comment: Comment
  ) throws -> FakeDatabase {
    let ring = try folder.open(faults)
    var database = try FakeDatabase(ring)
    do {
      try database.erase(ring, try ring.takeLease())
    } catch VaultError.ring(.io) {
      #expect(!database.isDone, comment)
    }
    return database
  }
}

@Suite("Creating a key ring")
struct CreationTests {
  @Test("cut off at a first or last operation, can be done again and never over a whole one")
  func killed() throws {
    let root = SecretKey()
    // All operations, counted by one that never fails.
    var total = 0
    for failing in [1, 2, 3, 4, 5, 8, 20, 200, 700, 900] {
      let folder = try TemporaryFolder()
      let path = folder.path + "/ring"
      let faults = FileFaults(failing: failing, effect: .tears, isFinal: true)
      do throws(VaultError) { try KeyRing.create(at: path, root: root, faults: faults) } catch {
        total += 1
      }
      do throws(VaultError) {
        _ = try KeyRing(at: path, root: root)
      } catch {
        try KeyRing.create(at: path, root: root)
      }
      #expect(try KeyRing(at: path, root: root).bucketVersion(255) == 1)
      #expect(throws: VaultError.ring(.alreadyThere)) { try KeyRing.create(at: path, root: root) }
    }
    #expect(total >= 8)
  }
}
