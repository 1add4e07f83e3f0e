internal import CSodium

/// A key sealed under another key, 105 bytes. It goes from locked memory to locked memory: its
/// bytes are never in an array (docs/formats/sealing.md §3).
enum WrappedKey {
  static let byteCount = SecretKey.byteCount + Committed.overheadByteCount
  static let label: StaticString = "sluis.wrap.v1"

  /// What a wrapped key is bound to: suite, then its use and the rest, each behind its length.
  static func place(_ label: StaticString) -> Transcript {
    var place = Transcript()
    place.append(number: Committed.suite)
    place.append(label)
    return place
  }
}

extension SecretKey {
  /// Wraps the key at `address` under this one.
  ///
  /// - Throws: ``VaultError/noLockedMemory``.
  @unsafe
  func wrap(
    keyAt address: UnsafePointer<UInt8>, _ place: Transcript,
    nonce: [UInt8] = Random.bytes(Committed.nonceByteCount)
  ) throws(VaultError) -> [UInt8] {
    var failure: VaultError?
    let blob = unsafe [UInt8](unsafeUninitializedCapacity: WrappedKey.byteCount) { buffer, count in
      do throws(VaultError) {
        try unsafe Committed.seal(
          address, byteCount: SecretKey.byteCount, under: self.pointer, label: WrappedKey.label,
          place: place.bytes, nonce: nonce, into: buffer.baseAddress!)
        count = WrappedKey.byteCount
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return blob
  }

  func wrap(_ key: borrowing SecretKey, _ place: Transcript) throws(VaultError) -> [UInt8] {
    try unsafe self.wrap(keyAt: key.pointer, place)
  }

  /// Unwraps a key straight into locked memory.
  ///
  /// - Throws: ``VaultError/doesNotOpen``, ``VaultError/noLockedMemory``.
  func unwrap(_ blob: [UInt8], _ place: Transcript) throws(VaultError) -> SecretKey {
    guard blob.count == WrappedKey.byteCount else {
      Committed.countRefusal()
      throw .doesNotOpen
    }
    let slot = try LockedKeys(count: 1)
    let isOpen = try unsafe blob.withUnsafeBufferPointer { (blob) throws(VaultError) in
      try unsafe Committed.open(
        blob, under: self.pointer, label: WrappedKey.label, place: place.bytes, into: slot.base)
    }
    guard isOpen else {
      Committed.countRefusal()
      throw .doesNotOpen
    }
    return SecretKey(slot: slot)
  }
}
