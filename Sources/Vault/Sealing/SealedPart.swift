internal import CSodium

/// Sealing of padded parts under a key at an address in locked memory.
enum SealedPart {
  static let label: StaticString = "sluis.seal.v1"

  /// Seals `plaintext`, or the absence of one.
  ///
  /// - Throws: ``VaultError/tooLong(count:max:)``, ``VaultError/noLockedMemory``.
  @unsafe
  static func seal(
    _ plaintext: [UInt8]?, under key: UnsafePointer<UInt8>, at place: Place, padding: Padding,
    nonce: [UInt8]
  ) throws(VaultError) -> [UInt8] {
    guard let paddedByteCount = padding.paddedByteCount(plaintext?.count ?? 0) else {
      throw .tooLong(count: plaintext?.count ?? 0, max: Padding.plaintextByteCountMax)
    }
    let associated = place.encoded()
    var failure: VaultError?
    let blob = unsafe [UInt8](
      unsafeUninitializedCapacity: paddedByteCount + Committed.overheadByteCount
    ) { buffer, count in
      let blob = buffer.baseAddress!
      let padded = unsafe blob + Committed.headerByteCount
      // Written where it is encrypted, so that no second copy of the plaintext is left to wipe.
      unsafe Self.pad(plaintext, into: padded, byteCount: paddedByteCount)
      do throws(VaultError) {
        try unsafe Committed.seal(
          padded, byteCount: paddedByteCount, under: key, label: Self.label, place: associated,
          nonce: nonce, into: blob)
        count = paddedByteCount + Committed.overheadByteCount
      } catch {
        unsafe sodium_memzero(padded, paddedByteCount)
        failure = error
      }
    }
    if let failure { throw failure }
    return blob
  }

  /// Opens a part: its plaintext, or nil when an absent one was sealed.
  ///
  /// - Throws: ``VaultError/doesNotOpen``, ``VaultError/noLockedMemory``.
  @unsafe
  static func open(
    _ blob: [UInt8], under key: UnsafePointer<UInt8>, at place: Place
  ) throws(VaultError) -> [UInt8]? {
    let paddedByteCount = blob.count - Committed.overheadByteCount
    guard Padding.isPadded(paddedByteCount) else {
      Committed.countRefusal()
      throw .doesNotOpen
    }
    let associated = place.encoded()
    var failure: VaultError?
    var isPresent = false
    let plaintext = unsafe [UInt8](unsafeUninitializedCapacity: paddedByteCount) { buffer, count in
      let padded = buffer.baseAddress!
      do throws(VaultError) {
        let isOpen = try unsafe blob.withUnsafeBufferPointer {
          (blob) throws(VaultError) in
          try unsafe Committed.open(
            blob, under: key, label: Self.label, place: associated, into: padded)
        }
        guard isOpen, let length = unsafe Self.unpad(padded, byteCount: paddedByteCount) else {
          throw VaultError.doesNotOpen
        }
        isPresent = length >= 0
        count = max(length, 0)
      } catch {
        unsafe sodium_memzero(padded, paddedByteCount)
        failure = error
      }
    }
    if let failure {
      if failure == .doesNotOpen { Committed.countRefusal() }
      throw failure
    }
    return isPresent ? plaintext : nil
  }

  @unsafe
  private static func pad(
    _ plaintext: [UInt8]?, into padded: UnsafeMutablePointer<UInt8>, byteCount: Int
  ) {
    let header = Padding.headerByteCount
    let length = plaintext?.count ?? 0
    let mark = plaintext == nil ? 0 : UInt32(length + 1)
    for index in 0..<header {
      unsafe padded[index] = UInt8(truncatingIfNeeded: mark >> (24 - 8 * UInt32(index)))
    }
    if let plaintext { unsafe (padded + header).update(from: plaintext, count: length) }
    unsafe (padded + header + length).update(repeating: 0, count: byteCount - header - length)
  }

  /// Moves the plaintext to the front and returns its length, −1 for an absent part, nil when the
  /// padding is not what ``pad`` writes.
  @unsafe
  private static func unpad(_ padded: UnsafeMutablePointer<UInt8>, byteCount: Int) -> Int? {
    let header = Padding.headerByteCount
    var mark = 0
    for index in 0..<header { mark = unsafe mark << 8 | Int(padded[index]) }
    let length = max(mark - 1, 0)
    guard length <= byteCount - header else { return nil }
    let end = header + length
    guard unsafe sodium_is_zero(padded + end, byteCount - end) == 1 else { return nil }
    unsafe padded.update(from: padded + header, count: length)
    // The move leaves the last four bytes of the plaintext behind it.
    unsafe sodium_memzero(padded + length, header)
    return mark - 1
  }
}

extension SecretKey {
  /// Seals a part, or its absence (nil), so that it opens under this key at this place only.
  ///
  /// - Parameters:
  ///   - plaintext: at most ``Padding/plaintextByteCountMax`` bytes; empty is not absent.
  ///   - padding: how its length is hidden.
  /// - Throws: ``VaultError/tooLong(count:max:)``, ``VaultError/noLockedMemory``.
  package func seal(
    _ plaintext: [UInt8]?, at place: Place, padding: Padding
  ) throws(VaultError) -> [UInt8] {
    try self.seal(
      plaintext, at: place, padding: padding, nonce: Random.bytes(Committed.nonceByteCount))
  }

  /// The seam for known answers. A nonce is used once: outside tests it is always random.
  func seal(
    _ plaintext: [UInt8]?, at place: Place, padding: Padding, nonce: [UInt8]
  ) throws(VaultError) -> [UInt8] {
    try unsafe SealedPart.seal(
      plaintext, under: self.pointer, at: place, padding: padding, nonce: nonce)
  }

  /// Opens a part that ``seal(_:at:padding:)`` sealed; nil when it sealed an absence.
  ///
  /// - Throws: ``VaultError/doesNotOpen``, ``VaultError/noLockedMemory``.
  package func open(_ blob: [UInt8], at place: Place) throws(VaultError) -> [UInt8]? {
    try unsafe SealedPart.open(blob, under: self.pointer, at: place)
  }
}
