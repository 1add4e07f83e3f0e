internal import CSodium

/// What a process holds of a ring: the keys of each bucket, at most two, in one run of locked
/// memory.
struct RingMemory: ~Copyable, Sendable {
  /// The newest version of each bucket; 0 while it is being read.
  private(set) var current = [UInt64](repeating: 0, count: KeyRing.bucketCount)
  /// The version before, 0 for none.
  private(set) var previous = [UInt64](repeating: 0, count: KeyRing.bucketCount)
  private(set) var generation: UInt64
  /// The lowest version of a bucket that may be in memory, where one was set.
  private(set) var floors: [UInt8: UInt64]
  private(set) var tombstones: [Tombstone]

  /// 256 current keys, then 256 previous ones.
  private let keys: LockedKeys

  private init(
    keys: consuming LockedKeys, generation: UInt64, floors: [UInt8: UInt64],
    tombstones: [Tombstone]
  ) {
    self.keys = keys
    self.generation = generation
    self.floors = floors
    self.tombstones = tombstones
  }

  /// Every bucket, for ``read(_:_:floors:buckets:)``.
  static let everyBucket = Array(UInt8.min...UInt8.max)

  /// Reads a folder, all or nothing; versions below `floors` stay out.
  ///
  /// - Parameter buckets: whose keys are read; the places of the others stay empty.
  static func read(
    _ folder: RingFolder, _ root: borrowing RingRoot, floors: [UInt8: UInt64], buckets: [UInt8]
  ) throws(VaultError) -> RingMemory {
    let (state, tombstones) = try Self.journal(folder, root)
    var memory = RingMemory(
      keys: try LockedKeys(count: 2 * KeyRing.bucketCount), generation: state.generation,
      floors: floors, tombstones: tombstones)
    let wanted = Dictionary(uniqueKeysWithValues: buckets.map { (BucketFile.name($0), $0) })
    for file in buckets.isEmpty ? [] : try folder.names(BucketFile.folder) {
      guard let bucket = wanted[String(file.prefix(2))],
        let (name, version) = RingRoot.parse(file), BucketFile.name(bucket) == name,
        version >= floors[bucket, default: 1],
        // Gone since it was listed: its writer has destroyed it.
        let bytes = try folder.read(BucketFile.path(bucket, version))
      else { continue }
      let key = try BucketFile.decode(bytes, bucket: bucket, version: version, root)
      try memory.add(key, bucket, version)
      memory.generation = max(memory.generation, BucketFile.generation(of: bytes))
    }
    if let bucket = buckets.first(where: { memory.current[Int($0)] == 0 }) {
      throw .ring(.noBucketVersion(bucket: bucket, version: floors[bucket, default: 1]))
    }
    return memory
  }

  /// The state, and the tombstones that it counts.
  ///
  /// The state first: the journal grows before the state counts it, so it is never behind. Only a
  /// journal that was folded in the meantime is another: then the state is too.
  private static func journal(
    _ folder: RingFolder, _ root: borrowing RingRoot
  ) throws(VaultError) -> (state: RingState, tombstones: [Tombstone]) {
    var state = try Self.state(folder, root)
    for _ in 0..<3 {
      do throws(VaultError) {
        return (state, try TombstoneJournal.read(folder, state, root))
      } catch {
        let later = try Self.state(folder, root)
        guard later != state else { throw error }
        state = later
      }
    }
    return (state, try TombstoneJournal.read(folder, state, root))
  }

  static func state(
    _ folder: RingFolder, _ root: borrowing RingRoot
  ) throws(VaultError) -> RingState {
    guard let bytes = try folder.read(KeyRing.stateFile) else { throw .ring(.altered(.state)) }
    return try RingState.decode(bytes, root)
  }

  /// A copy of a bucket's key, in locked memory.
  func key(_ bucket: UInt8, _ version: UInt64) -> SecretKey? {
    let index = Int(bucket)
    // A version of 0 marks an empty place, not a key.
    guard version > 0 else { return nil }
    if self.current[index] == version { return unsafe SecretKey(copying: self.keys.key(index)) }
    guard self.previous[index] == version else { return nil }
    return unsafe SecretKey(copying: self.keys.key(KeyRing.bucketCount + index))
  }

  mutating func forget(_ bucket: UInt8, below version: UInt64) {
    let index = Int(bucket)
    self.floors[bucket] = max(version, self.floors[bucket, default: 1])
    if self.previous[index] < version {
      self.previous[index] = 0
      unsafe sodium_memzero(self.keys.key(KeyRing.bucketCount + index), SecretKey.byteCount)
    }
    // Also the newest we know, when the next has not been read yet: better no key than an old one.
    if self.current[index] < version {
      self.current[index] = 0
      unsafe sodium_memzero(self.keys.key(index), SecretKey.byteCount)
    }
  }

  /// Takes over what was read of `buckets`, and what the ring says of itself.
  ///
  /// What was forgotten here while `fresh` was being read stays forgotten.
  mutating func adopt(_ buckets: [UInt8], from fresh: borrowing RingMemory) {
    self.generation = fresh.generation
    self.tombstones = fresh.tombstones
    for bucket in buckets {
      let index = Int(bucket)
      self.current[index] = fresh.current[index]
      self.previous[index] = fresh.previous[index]
      for place in [index, KeyRing.bucketCount + index] {
        unsafe self.keys.key(place).update(from: fresh.keys.key(place), count: SecretKey.byteCount)
      }
      if let floor = self.floors[bucket] { self.forget(bucket, below: floor) }
    }
  }

  /// Adds a key that is newer than those of its bucket before it: the file names sort so.
  private mutating func add(
    _ key: borrowing SecretKey, _ bucket: UInt8, _ version: UInt64
  ) throws(VaultError) {
    let index = Int(bucket)
    guard self.previous[index] == 0 else {
      throw .ring(.outOfOrder(bucket: bucket, version: version))
    }
    if self.current[index] != 0 {
      self.previous[index] = self.current[index]
      unsafe self.keys.key(KeyRing.bucketCount + index)
        .update(from: self.keys.key(index), count: SecretKey.byteCount)
    }
    self.current[index] = version
    unsafe self.keys.key(index).update(from: key.pointer, count: SecretKey.byteCount)
  }
}
