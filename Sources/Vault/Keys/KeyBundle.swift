internal import CSodium

/// Keys in a row in locked memory: what one answer of the gate carries, at most 1,000.
///
/// Consent fills one and boxes it to the caller's process; the caller opens the box into one and
/// uses its keys by index, in the order of the request. They are wiped when the bundle's owner goes
/// out of scope.
package struct KeyBundle: ~Copyable, Sendable {
  /// The most keys in one box (architecture: parts in one call of the gate).
  package static let keyCountMax = 1_000

  /// How many keys it holds.
  package private(set) var count: Int

  /// Slot 0 is the digest of the context, the keys follow: the very bytes that are boxed.
  private let slots: LockedKeys

  /// Makes room for `capacity` keys.
  ///
  /// - Throws: ``VaultError/tooLong(count:max:)`` over ``keyCountMax`` (or none at all),
  ///   ``VaultError/noLockedMemory``.
  package init(capacity: Int) throws(VaultError) {
    guard capacity > 0, capacity <= Self.keyCountMax else {
      throw .tooLong(count: capacity, max: Self.keyCountMax)
    }
    self.slots = try LockedKeys(count: capacity + 1)
    self.count = 0
  }

  /// Copies a key in. Traps when the bundle is full: its maker knew how many it would hold.
  package mutating func append(_ key: borrowing SecretKey) {
    precondition(self.count + 1 < self.slots.count, "a bundle holds what it has room for")
    unsafe self.slots.key(self.count + 1).update(from: key.pointer, count: SecretKey.byteCount)
    self.count += 1
  }

  /// Copies a part's key in.
  package mutating func append(_ key: borrowing PartKey) { self.append(key.key) }

  /// Boxes the keys to a process: 80 + 32 × count bytes (docs/formats/sealing.md §4).
  ///
  /// - Parameters:
  ///   - address: the only one who can open it.
  ///   - context: what it answers, usually a request digest; the opener must know it.
  /// - Throws: ``VaultError/notAPoint`` when the address is not one X25519 can use.
  package func sealed(to address: BoxAddress, context: [UInt8]) throws(VaultError) -> [UInt8] {
    precondition(self.count > 0, "a box holds at least one key")
    unsafe Self.hash(context, into: self.slots.key(0))
    let byteCount = (self.count + 1) * SecretKey.byteCount
    var status: Int32 = -1
    let box = unsafe [UInt8](
      unsafeUninitializedCapacity: byteCount + BoxKey.overheadByteCount
    ) { buffer, count in
      status = unsafe crypto_box_seal(
        buffer.baseAddress!, self.slots.base, UInt64(byteCount), address.bytes)
      count = byteCount + BoxKey.overheadByteCount
    }
    guard status == 0 else { throw .notAPoint }
    return box
  }

  /// Boxes the keys under a secret that two ends share: `nonce ‖ box`.
  borrowing func boxed(under shared: borrowing SecretKey, context: [UInt8]) -> [UInt8] {
    precondition(self.count > 0, "a box holds at least one key")
    unsafe Self.hash(context, into: self.slots.key(0))
    let byteCount = (self.count + 1) * SecretKey.byteCount
    let nonce = Random.bytes(Int(crypto_box_NONCEBYTES))
    return unsafe [UInt8](
      unsafeUninitializedCapacity: nonce.count + byteCount + Int(crypto_box_MACBYTES)
    ) { buffer, count in
      _ = unsafe buffer.update(fromContentsOf: nonce)
      let status = unsafe crypto_box_easy_afternm(
        buffer.baseAddress! + nonce.count, self.slots.base, UInt64(byteCount), nonce,
        shared.pointer)
      precondition(status == 0, "libsodium refuses only lengths that a bundle cannot have")
      count = buffer.count
    }
  }

  /// Opens what ``boxed(under:context:)`` made, straight into locked memory.
  init(
    openingBoxed box: [UInt8], under shared: borrowing SecretKey, context: [UInt8]
  ) throws(VaultError) {
    let nonceByteCount = Int(crypto_box_NONCEBYTES)
    let byteCount = box.count - nonceByteCount - Int(crypto_box_MACBYTES)
    try unsafe self.init(boxOf: byteCount, context: context) { slots in
      unsafe box.withUnsafeBufferPointer { box in
        guard let start = box.baseAddress else { return false }
        return unsafe crypto_box_open_easy_afternm(
          slots, start + nonceByteCount, UInt64(box.count - nonceByteCount), start,
          shared.pointer) == 0
      }
    }
  }

  /// Opens a box straight into locked memory.
  init(
    opening box: [UInt8], with key: borrowing BoxKey, context: [UInt8]
  ) throws(VaultError) {
    try unsafe self.init(boxOf: box.count - BoxKey.overheadByteCount, context: context) { slots in
      unsafe crypto_box_seal_open(
        slots, box, UInt64(box.count), key.publicBytes, key.pointer) == 0
    }
  }

  /// Makes room for what a box of `byteCount` bytes holds, lets `open` fill it, and compares the
  /// context.
  @unsafe
  private init(
    boxOf byteCount: Int, context: [UInt8], open: (UnsafeMutablePointer<UInt8>) -> Bool
  ) throws(VaultError) {
    let slotCount = byteCount / SecretKey.byteCount
    guard byteCount % SecretKey.byteCount == 0, slotCount >= 2, slotCount <= Self.keyCountMax + 1
    else {
      Committed.countRefusal()
      throw .doesNotOpen
    }
    let slots = try LockedKeys(count: slotCount)
    let expected = try LockedKeys(count: 1)
    unsafe Self.hash(context, into: expected.base)
    guard unsafe open(slots.base),
      unsafe sodium_memcmp(slots.base, expected.base, SecretKey.byteCount) == 0
    else {
      Committed.countRefusal()
      throw .doesNotOpen
    }
    self.slots = slots
    self.count = slotCount - 1
  }

  /// Seals a part with key `index`, as ``SecretKey/seal(_:at:padding:)``.
  package func seal(
    with index: Int, _ plaintext: [UInt8]?, at place: Place, padding: Padding
  ) throws(VaultError) -> [UInt8] {
    try unsafe SealedPart.seal(
      plaintext, under: self.key(index), at: place, padding: padding,
      nonce: Random.bytes(Committed.nonceByteCount))
  }

  /// Opens a part with key `index`, as ``SecretKey/open(_:at:)``.
  package func open(
    with index: Int, _ blob: [UInt8], at place: Place
  ) throws(VaultError) -> [UInt8]? {
    if blob.first == Letter.suite { return try self.openLetter(with: index, blob, at: place) }
    return try unsafe SealedPart.open(blob, under: self.key(index), at: place)
  }

  /// Copies key `index` out, still in locked memory; for epoch keys.
  package func secretKey(_ index: Int) -> SecretKey { unsafe SecretKey(copying: self.key(index)) }

  private func key(_ index: Int) -> UnsafeMutablePointer<UInt8> {
    precondition(index >= 0 && index < self.count, "a key of this bundle")
    return unsafe self.slots.key(index + 1)
  }

  @unsafe
  private static func hash(_ context: [UInt8], into slot: UnsafeMutablePointer<UInt8>) {
    var transcript = Transcript(.digest, "sluis.box.v1", reserving: context.count + 4)
    transcript.append(context)
    unsafe Blake2b.hash(transcript.bytes, key: nil, into: slot, count: SecretKey.byteCount)
  }
}
