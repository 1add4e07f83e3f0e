internal import Glibc
internal import Synchronization

/// The right to change a ring: one process at a time has it.
///
/// The lock ends with the process. Where a file system loses locks, the lease number fences: every
/// change first reads the folder's state and stops when a later writer has signed it. Every step
/// may be repeated.
package struct RingWriter: ~Copyable, Sendable {
  let ring: KeyRing
  private let lock: Int32

  /// The number of this lease; each is higher than the last.
  package private(set) var lease: UInt64 = 0

  /// The highest generation this writer has given to anything, also to what then failed: a bucket's
  /// file may carry it that no state and no later reading of another bucket shows.
  private let issued = Atomic<UInt64>(0)

  fileprivate init(ring: KeyRing, lock: Int32) {
    self.ring = ring
    self.lock = lock
  }

  deinit { close(self.lock) }

  /// Signs the lease into the state, and clears up after a writer that was cut off.
  fileprivate mutating func begin() throws(VaultError) {
    var state = try RingMemory.state(self.ring.folder, self.ring.root)
    state.lease += 1
    try self.write(state)
    self.lease = state.lease
    let folder = self.ring.folder
    for parent in ["", BucketFile.folder, WrappedFile.folder, NamedKeyFile.folder] {
      for name in try folder.names(parent) {
        let path = parent.isEmpty ? name : "\(parent)/\(name)"
        if name.hasSuffix(".gone") { try folder.erase(path) }
        if name.hasSuffix(".tmp") { try folder.remove(path) }
      }
    }
    try self.cutTornTombstone(state)
    try self.ring.reload()
  }

  /// Step 1 of erasure: makes the key of a bucket's next version durable.
  ///
  /// - Returns: the generation that replicas must confirm.
  /// - Throws: ``RingFault/outOfOrder(bucket:version:)`` unless `version` is the newest or the one
  ///   after.
  package func stageBucket(_ bucket: UInt8, version: UInt64) throws(VaultError) -> UInt64 {
    var state = try self.fence()
    try self.ring.reload([bucket])
    let versions = self.ring.bucketVersions(bucket)
    if versions.last != version {
      guard versions.count == 1, let newest = versions.last, version == newest + 1 else {
        throw .ring(.outOfOrder(bucket: bucket, version: version))
      }
      state.generation = self.nextGeneration(state)
      try self.ring.folder.replace(
        BucketFile.path(bucket, version),
        with: try BucketFile.encode(
          SecretKey(), bucket: bucket, version: version, generation: state.generation,
          self.ring.root))
    } else {
      // A repeat: the name may have been given without its folder having been synced.
      state.generation = max(state.generation, self.ring.generation)
      try self.ring.folder.syncFolder(of: BucketFile.path(bucket, version))
    }
    try self.write(state)
    try self.ring.reload([bucket])
    return state.generation
  }

  /// Step 5, first half: makes the bucket's re-wrapped data keys durable beside its key.
  ///
  /// - Parameter keys: all scopes of the bucket that are left, at most ``WrappedFile/keyCountMax``.
  package func writeWrapped(
    _ bucket: UInt8, version: UInt64, _ keys: [WrappedDataKey]
  ) throws(VaultError) {
    var state = try self.fence()
    guard self.ring.bucketVersions(bucket).last == version else {
      throw .ring(.outOfOrder(bucket: bucket, version: version))
    }
    guard keys.count <= WrappedFile.keyCountMax else {
      throw .tooLong(count: keys.count, max: WrappedFile.keyCountMax)
    }
    // What does not open now would be lost when the old bucket key goes.
    for key in keys { _ = try self.ring.unwrap(key.bytes, scope: key.scope, version: version) }
    try self.ring.folder.replace(
      WrappedFile.path(bucket, version),
      with: WrappedFile.encode(keys, bucket: bucket, version: version, self.ring.root))
    state.generation = self.nextGeneration(state)
    try self.write(state)
  }

  /// Step 5, second half: destroys every older key of the bucket, and the data keys wrapped under
  /// them.
  ///
  /// - Throws: ``RingFault/outOfOrder(bucket:version:)`` while the first half has not been done.
  package func retireBucket(_ bucket: UInt8, keeping version: UInt64) throws(VaultError) {
    var state = try self.fence()
    guard try self.ring.wrappedKeys(bucket, version: version) != nil,
      try self.ring.folder.read(BucketFile.path(bucket, version)) != nil
    else { throw .ring(.outOfOrder(bucket: bucket, version: version)) }
    self.ring.forget(bucket, below: version)
    for parent in [BucketFile.folder, WrappedFile.folder] {
      for file in try self.ring.folder.names(parent) {
        let isGone = file.hasSuffix(".gone")
        guard let (name, old) = RingRoot.parse(isGone ? String(file.dropLast(5)) : file),
          name == BucketFile.name(bucket), old < version
        else { continue }
        let path = "\(parent)/\(file)"
        if isGone { try self.ring.folder.erase(path) } else { try self.ring.folder.destroy(path) }
      }
      // A repeat may find the name gone and its folder not synced.
      try self.ring.folder.syncFolder(of: "\(parent)/x")
    }
    state.generation = self.nextGeneration(state)
    try self.write(state)
    try self.ring.reload([bucket])
  }

  /// Adds the next version of a named key and returns its number; older ones stay.
  /// `after` is the version it follows, so that a repeat adds no second one.
  package func rotate(_ name: RingKeyName, after version: UInt64) throws(VaultError) -> UInt64 {
    var state = try self.fence()
    let newest = try self.ring.version(of: name)
    if newest == version {
      let key = try NamedKeyFile.encode(
        name.makeKey(), name, version: version + 1, self.ring.root)
      try self.ring.folder.replace(NamedKeyFile.path(name, version + 1), with: key)
    } else if newest == version + 1 {
      try self.ring.folder.syncFolder(of: NamedKeyFile.path(name, newest))
    } else {
      throw .ring(.altered(.key))
    }
    state.generation = self.nextGeneration(state)
    try self.write(state)
    try self.ring.reload([])
    return version + 1
  }

  /// Checks that no later writer has come.
  func fence() throws(VaultError) -> RingState {
    let state = try RingMemory.state(self.ring.folder, self.ring.root)
    guard state.lease == self.lease else {
      throw .ring(.leaseLost(ours: self.lease, current: state.lease))
    }
    return state
  }

  /// A generation above all that were given before, acknowledged or not.
  func nextGeneration(_ state: RingState) -> UInt64 {
    let known = max(state.generation, self.ring.generation)
    let next = max(known, self.issued.load(ordering: .relaxed)) + 1
    self.issued.store(next, ordering: .relaxed)
    return next
  }

  func write(_ state: RingState) throws(VaultError) {
    try self.ring.folder.replace(KeyRing.stateFile, with: state.encoded(self.ring.root))
  }
}

extension KeyRing {
  /// Takes the writer's lease.
  ///
  /// - Throws: ``RingFault/heldByAnother`` while another process has it.
  package func takeLease() throws(VaultError) -> RingWriter {
    let lock = try self.folder.lock(Self.leaseFile)
    var writer = RingWriter(ring: self, lock: lock)
    try writer.begin()
    return writer
  }
}
