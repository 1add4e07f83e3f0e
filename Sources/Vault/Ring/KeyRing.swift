internal import Synchronization

/// The keys that are not in PostgreSQL: 256 bucket keys and the installation's named ones, in a
/// folder, sealed under the root key (architecture, key ring; docs/formats/sealing.md §8).
///
/// The authority for a bucket's version is PostgreSQL: a caller names the version it read there,
/// under a lock it holds, and the ring refuses when it lacks it. Reading is for every replica;
/// writing needs a ``RingWriter``. All of it blocks on files: keep it off Swift's own threads.
package final class KeyRing: Sendable {
  package static let bucketCount = 256

  package let id: UInt128
  let folder: RingFolder
  let root: RingRoot
  let limits: TombstoneLimits
  private let memory: Mutex<RingMemory>

  /// Opens the ring at `path`.
  ///
  /// - Throws: ``VaultError/ring(_:)``: missing, not private, altered, or under another root key.
  package convenience init(
    at path: String, root: borrowing SecretKey, limits: TombstoneLimits? = nil
  ) throws(VaultError) {
    try self.init(at: path, root: root, faults: nil, limits: limits ?? TombstoneLimits())
  }

  init(
    at path: String, root: borrowing SecretKey, faults: FileFaults?,
    limits: TombstoneLimits = TombstoneLimits()
  ) throws(VaultError) {
    let folder = RingFolder(path: path, faults: faults)
    try folder.checkIsPrivate()
    guard let identity = try folder.read(Self.identityFile) else { throw .ring(.missing) }
    guard let id = RingRoot.id(in: identity) else { throw .ring(.altered(.identity)) }
    let ringRoot = RingRoot(root, id: id)
    _ = try ringRoot.unmark(identity, .identity)
    self.id = id
    self.folder = folder
    self.limits = limits
    self.memory = Mutex(
      try RingMemory.read(folder, ringRoot, floors: [:], buckets: RingMemory.everyBucket))
    self.root = ringRoot
  }

  /// The bucket of a scope: the last byte of its id, which is random.
  package static func bucket(of scope: UInt128) -> UInt8 { UInt8(truncatingIfNeeded: scope) }

  /// The generation that is in memory, to be compared with PostgreSQL's and the log's.
  package var generation: UInt64 { self.memory.withLock { $0.generation } }

  /// The newest version of a bucket that is in memory.
  package func bucketVersion(_ bucket: UInt8) -> UInt64 {
    self.memory.withLock { $0.current[Int(bucket)] }
  }

  /// The versions of a bucket in memory, oldest first: two while a scope of it is being erased.
  package func bucketVersions(_ bucket: UInt8) -> [UInt64] {
    self.memory.withLock { memory in
      let previous = memory.previous[Int(bucket)]
      return (previous == 0 ? [] : [previous]) + [memory.current[Int(bucket)]]
    }
  }

  /// The acknowledged tombstones, oldest first.
  package var tombstones: [Tombstone] { self.memory.withLock { $0.tombstones } }

  /// Reads the folder again; what ``forget(_:below:)`` forgot stays forgotten.
  package func reload() throws(VaultError) { try self.reload(RingMemory.everyBucket) }

  /// Reads again what the ring says of itself, and the keys of `buckets`.
  ///
  /// Less than all of them is for the writer alone: since its lease began nobody else has changed
  /// the others.
  func reload(_ buckets: [UInt8]) throws(VaultError) {
    let floors = self.memory.withLock { $0.floors }
    let fresh = try RingMemory.read(self.folder, self.root, floors: floors, buckets: buckets)
    self.memory.withLock { memory in
      // Another thread may have read a later folder in the meantime.
      if fresh.generation >= memory.generation { memory.adopt(buckets, from: fresh) }
    }
  }

  /// Wipes older versions of a bucket's key from memory, as a replica does once PostgreSQL says
  /// `version`: what it confirms in the fourth step of erasure.
  package func forget(_ bucket: UInt8, below version: UInt64) {
    self.memory.withLock { $0.forget(bucket, below: version) }
  }

  /// Wraps a scope's data key under its bucket: 105 bytes.
  ///
  /// - Parameter version: the bucket's, as PostgreSQL says.
  /// - Throws: ``RingFault/noBucketVersion(bucket:version:)``: reload, or refuse.
  package func wrap(
    _ key: borrowing DataKey, scope: UInt128, version: UInt64
  ) throws(VaultError) -> [UInt8] {
    let bucketKey = try self.bucketKey(of: scope, version)
    return try bucketKey.wrap(key.key, self.place(scope, version))
  }

  /// Unwraps a scope's data key.
  ///
  /// - Throws: ``VaultError/doesNotOpen``, ``RingFault/noBucketVersion(bucket:version:)``.
  package func unwrap(
    _ wrapped: [UInt8], scope: UInt128, version: UInt64
  ) throws(VaultError) -> DataKey {
    let bucketKey = try self.bucketKey(of: scope, version)
    return DataKey(try bucketKey.unwrap(wrapped, self.place(scope, version)))
  }

  /// Wraps the same data key under the next version of its bucket: the second step of erasure.
  package func rewrap(
    _ wrapped: [UInt8], scope: UInt128, from old: UInt64, to new: UInt64
  ) throws(VaultError) -> [UInt8] {
    try self.wrap(try self.unwrap(wrapped, scope: scope, version: old), scope: scope, version: new)
  }

  /// The data keys that the last erasure wrote beside a bucket's key; nil when there was none.
  package func wrappedKeys(
    _ bucket: UInt8, version: UInt64
  ) throws(VaultError) -> [WrappedDataKey]? {
    guard let bytes = try self.folder.read(WrappedFile.path(bucket, version)) else { return nil }
    return try WrappedFile.decode(bytes, bucket: bucket, version: version, self.root)
  }

  private func bucketKey(of scope: UInt128, _ version: UInt64) throws(VaultError) -> SecretKey {
    let bucket = Self.bucket(of: scope)
    guard let key = self.memory.withLock({ $0.key(bucket, version) }) else {
      throw .ring(.noBucketVersion(bucket: bucket, version: version))
    }
    return key
  }

  private func place(_ scope: UInt128, _ version: UInt64) -> Transcript {
    var place = WrappedKey.place("sluis.data.v1")
    place.append(number: self.id)
    place.append(number: scope)
    place.append(number: Self.bucket(of: scope))
    place.append(number: version)
    return place
  }
}
