internal import Glibc

extension RingWriter {
  /// Records what must stay gone. A repeat of one that is there changes nothing.
  ///
  /// - Throws: ``RingFault/journalFull(count:max:)`` before anything is written.
  package func append(_ tombstone: Tombstone) throws(VaultError) { try self.append([tombstone]) }

  /// Records several, all or none, as ``append(_:)-(Tombstone)``.
  package func append(_ tombstones: [Tombstone]) throws(VaultError) {
    var state = try self.fence()
    try self.cutTornTombstone(state)
    try self.ring.reload([])
    var known = Set(self.ring.tombstones)
    let missing = tombstones.filter { known.insert($0).inserted }
    guard !missing.isEmpty else { return }
    try self.makeRoom(for: missing, &state)
    var bytes: [UInt8] = []
    for tombstone in missing {
      let record = TombstoneJournal.record(
        tombstone, sequence: state.tombstoneCount + 1, after: state.tombstoneHead, self.ring.root)
      bytes += record
      state.tombstoneCount += 1
      state.tombstoneHead = Array(record.suffix(32))
      state.generation = self.nextGeneration(state)
    }
    try self.ring.folder.append(TombstoneJournal.file, bytes)
    try self.write(state)
    try self.ring.reload([])
  }

  /// Writes the journal anew, without what later records say better, where half of it is that or
  /// where there is no room otherwise.
  private func makeRoom(
    for missing: [Tombstone], _ state: inout RingState
  ) throws(VaultError) {
    let (limits, all) = (self.ring.limits, self.ring.tombstones)
    let room = limits.room(for: missing)
    let isFull = all.count + missing.count > room
    if isFull || all.count >= limits.foldsFrom {
      let kept = Tombstone.folded(all, nowMs: Self.nowMs())
      if isFull ? kept.count < all.count : 2 * kept.count <= all.count {
        try self.fold(to: kept, &state)
      }
    }
    guard Int(state.tombstoneCount) + missing.count <= room else {
      throw .ring(.journalFull(count: state.tombstoneCount, max: UInt64(room)))
    }
  }

  /// Puts a journal of `kept` in the place of the one there is.
  ///
  /// The new one is durable before the state counts it, and has its name after that: whoever reads
  /// in between finds the one that the state counts. Nothing is gone by it: the generation stays.
  private func fold(to kept: [Tombstone], _ state: inout RingState) throws(VaultError) {
    let (bytes, head) = TombstoneJournal.encode(kept, self.ring.root)
    try self.ring.folder.replace(TombstoneJournal.next, with: bytes)
    state.tombstoneCount = UInt64(kept.count)
    state.tombstoneHead = head
    try self.write(state)
    try self.ring.folder.move(TombstoneJournal.next, to: TombstoneJournal.file)
  }

  /// Cuts off what follows the acknowledged records, and ends a fold that was cut off.
  ///
  /// Verified before anything is cut, named anew or removed: what is counted and does not verify
  /// must stay as evidence, under whichever of its two names it lies.
  func cutTornTombstone(_ state: RingState) throws(VaultError) {
    let folder = self.ring.folder
    let (journal, next) = (
      try folder.read(TombstoneJournal.file), try folder.read(TombstoneJournal.next)
    )
    let end =
      TombstoneJournal.headerByteCount
      + Int(state.tombstoneCount) * TombstoneJournal.recordByteCount
    do throws(VaultError) {
      guard let journal else {
        throw .ring(.tombstonesLost(expected: state.tombstoneCount, found: 0))
      }
      _ = try TombstoneJournal.decode(journal, state, self.ring.root)
    } catch {
      // Either the state counts the folded one, which has not got its name yet, or nothing does.
      guard let next, (try? TombstoneJournal.decode(next, state, self.ring.root)) != nil else {
        throw error
      }
      return try folder.move(TombstoneJournal.next, to: TombstoneJournal.file)
    }
    // The state counts the journal, so it never counted this.
    if next != nil { try folder.remove(TombstoneJournal.next) }
    if let journal, journal.count > end { try folder.cut(TombstoneJournal.file, to: end) }
  }

  /// The time on this host, in ms since 1970.
  private static func nowMs() -> UInt64 {
    var now = timespec()
    let result = unsafe clock_gettime(CLOCK_REALTIME, &now)
    precondition(result == 0, "CLOCK_REALTIME is there on every Linux")
    return UInt64(clamping: now.tv_sec) * 1_000 + UInt64(clamping: now.tv_nsec / 1_000_000)
  }
}
