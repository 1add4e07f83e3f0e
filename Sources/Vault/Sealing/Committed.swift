internal import CSodium
internal import Synchronization

/// The committing encryption under all sealing: suite ‖ commitment ‖ nonce ‖ XChaCha20-Poly1305.
///
/// XChaCha20-Poly1305 alone lets one ciphertext open under two keys. Here one hash of key, nonce
/// and place gives both the encryption key and a commitment that is checked first
/// (docs/formats/sealing.md §2).
enum Committed {
  static let suite: UInt8 = 1
  static let nonceByteCount = 24
  static let tagByteCount = 16
  static let headerByteCount = 1 + 32 + Self.nonceByteCount
  static let overheadByteCount = Self.headerByteCount + Self.tagByteCount

  private static let refusals = Atomic<UInt64>(0)

  /// How many blobs this process has refused to open; a service raises an alarm when it grows.
  static var refusalCount: UInt64 { Self.refusals.load(ordering: .relaxed) }

  static func countRefusal() { Self.refusals.wrappingAdd(1, ordering: .relaxed) }

  /// Encrypts `byteCount` bytes behind the header of `blob`. `plaintext` may be that very spot.
  ///
  /// - Throws: ``VaultError/noLockedMemory``.
  @unsafe
  static func seal(
    _ plaintext: UnsafePointer<UInt8>, byteCount: Int, under key: UnsafePointer<UInt8>,
    label: StaticString, place: [UInt8], nonce: [UInt8], into blob: UnsafeMutablePointer<UInt8>
  ) throws(VaultError) {
    precondition(nonce.count == Self.nonceByteCount, "24 bytes of nonce")
    let split = try LockedKeys(count: 2)
    let nonceSpot = unsafe blob + 33
    unsafe blob.pointee = Self.suite
    unsafe nonceSpot.update(from: nonce, count: nonce.count)
    unsafe Self.split(key, label: label, nonce: nonceSpot, place: place, into: split.base)
    unsafe (blob + 1).update(from: split.key(0), count: 32)
    let status = unsafe crypto_aead_xchacha20poly1305_ietf_encrypt(
      blob + Self.headerByteCount, nil, plaintext, UInt64(byteCount), place, UInt64(place.count),
      nil, nonceSpot, split.key(1))
    precondition(status == 0, "encryption cannot fail at these lengths")
  }

  /// Decrypts `blob` to `output`, which has room for ``overheadByteCount`` bytes less than the
  /// blob.
  ///
  /// False, with nothing of use in `output`, when the blob is not ours: refused by the commitment
  /// before anything is decrypted, or by the tag.
  @unsafe
  static func open(
    _ blob: UnsafeBufferPointer<UInt8>, under key: UnsafePointer<UInt8>, label: StaticString,
    place: [UInt8], into output: UnsafeMutablePointer<UInt8>
  ) throws(VaultError) -> Bool {
    guard blob.count >= Self.overheadByteCount, let start = blob.baseAddress,
      unsafe start.pointee == Self.suite
    else { return false }
    let split = try LockedKeys(count: 2)
    let nonce = unsafe start + 33
    unsafe Self.split(key, label: label, nonce: nonce, place: place, into: split.base)
    guard unsafe sodium_memcmp(start + 1, split.key(0), 32) == 0 else { return false }
    return unsafe crypto_aead_xchacha20poly1305_ietf_decrypt(
      output, nil, nil, start + Self.headerByteCount, UInt64(blob.count - Self.headerByteCount),
      place, UInt64(place.count), nonce, split.key(1)) == 0
  }

  /// SPLIT of docs/formats/sealing.md §1: 32 bytes of commitment, then the encryption key.
  @unsafe
  private static func split(
    _ key: UnsafePointer<UInt8>, label: StaticString, nonce: UnsafePointer<UInt8>, place: [UInt8],
    into output: UnsafeMutablePointer<UInt8>
  ) {
    var transcript = Transcript(.split, label, reserving: 40 + place.count)
    unsafe transcript.append(UnsafeBufferPointer(start: nonce, count: Self.nonceByteCount))
    transcript.append(place)
    unsafe Blake2b.hash(transcript.bytes, key: key, into: output, count: 64)
  }
}

/// Openings that failed, for the service's alarm.
package enum Refusals {
  /// How many sealed values this process has refused since it started.
  package static var count: UInt64 { Committed.refusalCount }
}
