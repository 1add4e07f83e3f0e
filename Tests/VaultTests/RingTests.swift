internal import Foundation
internal import Testing

@testable internal import Vault

/// A ring in a folder of its own, copied from one that was made once: creation syncs 270 files.
final class TemporaryRing {
  static let root = SecretKey([UInt8](0..<32))
  private static let model = Result<FolderBox, any Error> {
    let folder = try TemporaryFolder()
    try KeyRing.create(at: folder.path + "/ring", root: TemporaryRing.root)
    return FolderBox(folder)
  }

  /// The model folder outlives all tests; it only reads from then on.
  final class FolderBox: @unchecked Sendable {
    let folder: TemporaryFolder
    init(_ folder: TemporaryFolder) { self.folder = folder }
  }

  private let folder: TemporaryFolder
  var path: String { self.folder.path + "/ring" }

  init() throws {
    self.folder = try TemporaryFolder()
    let model = try Self.model.get().folder.path + "/ring"
    try FileManager.default.copyItem(atPath: model, toPath: self.path)
  }

  func open(_ faults: FileFaults? = nil) throws(VaultError) -> KeyRing {
    try KeyRing(at: self.path, root: Self.root, faults: faults)
  }

  func change(_ file: String, _ change: (inout [UInt8]) -> Void) throws {
    let url = URL(filePath: self.path + "/" + file)
    var bytes = Array(try Data(contentsOf: url))
    change(&bytes)
    try Data(bytes).write(to: url)
  }
}

@Suite("A key ring")
struct RingTests {
  let folder: TemporaryRing

  init() throws { self.folder = try TemporaryRing() }

  func fault(_ body: () throws -> Void) -> RingFault? {
    do { try body() } catch VaultError.ring(let fault) { return fault } catch { return nil }
    return nil
  }

  @Test("gives each scope's key back, bound to scope, bucket, version and ring")
  func wraps() throws {
    let ring = try self.folder.open()
    let scope: UInt128 = 0x1234_0000_0000_0000_0000_0000_0000_00AB
    #expect(KeyRing.bucket(of: scope) == 0xAB)
    let key = DataKey()
    let wrapped = try ring.wrap(key, scope: scope, version: 1)
    #expect(wrapped.count == 105)
    #expect(try ring.unwrap(wrapped, scope: scope, version: 1).tag(1) == key.tag(1))
    // Same bucket, other scope; other bucket.
    for other in [scope ^ (1 << 64), scope ^ 1] {
      #expect(throws: VaultError.doesNotOpen) {
        _ = try ring.unwrap(wrapped, scope: other, version: 1).tag(1)
      }
    }
    #expect(self.fault { _ = try ring.unwrap(wrapped, scope: scope, version: 2).tag(1) }
      == .noBucketVersion(bucket: 0xAB, version: 2))
    #expect(self.fault { _ = try ring.unwrap(wrapped, scope: scope, version: 0).tag(1) }
      == .noBucketVersion(bucket: 0xAB, version: 0))
  }

  @Test("keeps its named keys, each another, under its root key alone")
  func namedKeys() throws {
    let (first, second) = (try self.folder.open(), try self.folder.open())
    #expect(try first.tokenSigningKey().verifyingKey == second.tokenSigningKey().verifyingKey)
    #expect(try first.readingKey().address == second.readingKey().address)
    #expect(try first.exchangeKey().publicBytes == second.exchangeKey().publicBytes)
    let secrets = [
      try first.policyHeadKey().hex, try first.auditSubjectKey().hex,
      try first.auditActorKey().hex, try first.auditOrganisationKey().hex,
    ]
    #expect(Set(secrets).count == 4)
    #expect(self.fault { _ = try KeyRing(at: self.folder.path, root: SecretKey()).id }
      == .altered(.identity))
    // A key in another's place does not pass for it.
    let files = ["policy-head", "audit-actor"].map {
      self.folder.path + "/key/\($0).0000000000000001"
    }
    try FileManager.default.removeItem(atPath: files[0])
    try FileManager.default.copyItem(atPath: files[1], toPath: files[0])
    #expect(self.fault { _ = try first.policyHeadKey().hex } == .altered(.key))
  }

  @Test("rotates an index key and keeps the old one for the stored points")
  func rotatesNamed() throws {
    let ring = try self.folder.open()
    let writer = try ring.takeLease()
    #expect(try writer.rotate(.indexBSN, after: 1) == 2)
    #expect(try writer.rotate(.indexBSN, after: 1) == 2, "a repeat adds nothing")
    #expect(try ring.version(of: .indexBSN) == 2)
    let old = try ring.indexKey(.bsn, version: 1)
    let new = try ring.indexKey(.bsn)
    let point = try Blinding(.bsn, [1]).point
    #expect(try old.rotation(to: new).apply(to: old.evaluate(point)) == new.evaluate(point))
    #expect(try old.evaluate(point) != new.evaluate(point))
  }

  @Test("refuses any altered file", arguments: ["identity", "state", "bucket/2a.0000000000000001"])
  func altered(file: String) throws {
    let size = Array(try Data(contentsOf: URL(filePath: self.folder.path + "/" + file))).count
    for offset in [0, 4, 5, size / 2, size - 1] {
      try self.folder.change(file) { $0[offset] ^= 1 }
      guard case .altered = self.fault({ _ = try self.folder.open().id }) else {
        Issue.record("\(file) byte \(offset) was accepted")
        return
      }
      try self.folder.change(file) { $0[offset] ^= 1 }
    }
    try self.folder.change(file) { $0.removeLast() }
    #expect(self.fault { _ = try self.folder.open().id } != nil)
    try self.folder.change(file) { $0 = [] }
    #expect(self.fault { _ = try self.folder.open().id } != nil)
  }

  @Test("refuses a folder that is missing, readable by others, or of another bucket")
  func folders() throws {
    #expect(self.fault { _ = try KeyRing(at: self.folder.path + "x", root: SecretKey()).id }
      == .missing)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o750], ofItemAtPath: self.folder.path)
    #expect(self.fault { _ = try self.folder.open().id } == .notPrivate(mode: 0o750))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: self.folder.path)
    #expect(self.fault { try KeyRing.create(at: self.folder.path, root: SecretKey()) }
      == .alreadyThere)
    let bucket = self.folder.path + "/bucket/"
    try FileManager.default.removeItem(atPath: bucket + "01.0000000000000001")
    #expect(self.fault { _ = try self.folder.open().id } == .noBucketVersion(bucket: 1, version: 1))
    try FileManager.default.copyItem(
      atPath: bucket + "02.0000000000000001", toPath: bucket + "01.0000000000000001")
    #expect(self.fault { _ = try self.folder.open().id } == .altered(.bucket))
  }

  @Test("has one writer, and fences the one before")
  func leases() throws {
    let ring = try self.folder.open()
    var first: RingWriter? = try ring.takeLease()
    #expect(self.fault { _ = try self.folder.open().takeLease().lease } == .heldByAnother)
    #expect(first?.lease == 1)
    first = nil
    let second = try ring.takeLease()
    #expect(second.lease == 2)
    // A file system that loses its locks lets a third in: the second may write no more.
    try FileManager.default.removeItem(atPath: self.folder.path + "/lease")
    let third = try self.folder.open().takeLease()
    #expect(third.lease == 3)
    let lost = RingFault.leaseLost(ours: 2, current: 3)
    #expect(self.fault { _ = try second.stageBucket(0, version: 2) } == lost)
    #expect(self.fault { try second.writeWrapped(0, version: 1, []) } == lost)
    #expect(self.fault { try second.retireBucket(0, keeping: 1) } == lost)
    #expect(self.fault { try second.append(JournalTests.tombstone(1)) } == lost)
    #expect(self.fault { _ = try second.rotate(.indexBSN, after: 1) } == lost)
  }

  @Test("refuses steps of an erasure out of order")
  func order() throws {
    let ring = try self.folder.open()
    let writer = try ring.takeLease()
    #expect(self.fault { _ = try writer.stageBucket(7, version: 3) }
      == .outOfOrder(bucket: 7, version: 3))
    let generation = try writer.stageBucket(7, version: 2)
    #expect(try writer.stageBucket(7, version: 2) == generation, "a repeat changes nothing")
    #expect(ring.bucketVersions(7) == [1, 2])
    #expect(self.fault { _ = try writer.stageBucket(7, version: 3) }
      == .outOfOrder(bucket: 7, version: 3))
    #expect(self.fault { try writer.retireBucket(7, keeping: 2) }
      == .outOfOrder(bucket: 7, version: 2), "the re-wrapped keys are not there yet")
    let foreign = WrappedDataKey(scope: 7, bytes: try ring.wrap(DataKey(), scope: 7, version: 1))
    #expect(throws: VaultError.doesNotOpen) { try writer.writeWrapped(7, version: 2, [foreign]) }
  }

  @Test("of a replica forgets and never reads again what PostgreSQL has left behind")
  func forgets() throws {
    let (ring, replica) = (try self.folder.open(), try self.folder.open())
    let writer = try ring.takeLease()
    let generation = try writer.stageBucket(7, version: 2)
    #expect(replica.generation < generation)
    try replica.reload()
    #expect(replica.generation == generation)
    #expect(replica.bucketVersions(7) == [1, 2])
    replica.forget(7, below: 2)
    #expect(replica.bucketVersions(7) == [2])
    try replica.reload()
    #expect(replica.bucketVersions(7) == [2])
    #expect(self.fault { _ = try replica.wrap(DataKey(), scope: 7, version: 1) }
      == .noBucketVersion(bucket: 7, version: 1))
  }

  @Test("gives no generation to two changes, also when the first was cut off")
  func generations() throws {
    // Taking the lease is four operations; then come four for the bucket's file and four for the
    // state.
    for failing in 5...12 {
      let folder = try TemporaryRing()
      let ring = try folder.open(
        FileFaults(failing: failing, effect: .keepsButFails, isFinal: false))
      let writer = try ring.takeLease()
      let first = self.fault { _ = try writer.stageBucket(7, version: 2) }
      let second = try writer.stageBucket(9, version: 2)
      let generations = try [UInt8(7), 9].compactMap { bucket -> UInt64? in
        let file = URL(filePath: folder.path + "/" + BucketFile.path(bucket, 2))
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        return BucketFile.generation(of: Array(try Data(contentsOf: file)))
      }
      #expect(Set(generations).count == generations.count, "operation \(failing), \(first as Any)")
      #expect(generations.last == second)
    }
  }
}
