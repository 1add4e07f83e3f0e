internal import CSodium

/// A 32-byte key in locked memory, wiped when its owner goes out of scope.
///
/// A key serves one purpose; for a second one, derive a second key.
package struct SecretKey: ~Copyable, Sendable {
  package static let byteCount = 32

  /// Bytes of a message authentication code.
  package static let macByteCount = 32

  private let slot: LockedKeys

  /// Creates a random key.
  package init() {
    self.init(slot: LockedKeys(required: 1))
    unsafe randombytes_buf(self.slot.base, Self.byteCount)
  }

  /// Takes over one slot that its maker has filled or is about to fill.
  init(slot: consuming LockedKeys) {
    precondition(slot.count == 1, "one key, one slot")
    self.slot = slot
  }

  /// Creates a key that `fill` writes.
  @unsafe
  init(filling fill: (UnsafeMutablePointer<UInt8>) -> Void) {
    self.init(slot: LockedKeys(required: 1))
    unsafe fill(self.slot.base)
  }

  /// Copies 32 bytes from elsewhere in locked memory.
  @unsafe
  init(copying bytes: UnsafePointer<UInt8>) {
    self.init(slot: LockedKeys(required: 1))
    unsafe self.slot.base.update(from: bytes, count: Self.byteCount)
  }

  var pointer: UnsafeMutablePointer<UInt8> { unsafe self.slot.base }

  /// Derives another key: KDF of docs/formats/sealing.md §1.
  ///
  /// - Parameters:
  ///   - label: what the new key is for; no two purposes share one.
  ///   - context: what it is bound to, in order.
  package func derive(_ label: StaticString, _ context: [[UInt8]]) -> SecretKey {
    var transcript = Transcript(.derivation, label)
    for part in context { transcript.append(part) }
    return self.derive(transcript)
  }

  func derive(_ transcript: Transcript) -> SecretKey {
    let derived = LockedKeys(required: 1)
    unsafe Blake2b.hash(transcript.bytes, key: self.pointer, into: derived.base, count: 32)
    return SecretKey(slot: derived)
  }

  /// Computes a message authentication code of 32 bytes: MAC of docs/formats/sealing.md §1.
  package func mac(_ label: StaticString, _ parts: [[UInt8]]) -> [UInt8] {
    var transcript = Transcript(
      .authentication, label, reserving: parts.reduce(0) { $0 + $1.count + 4 })
    for part in parts { transcript.append(part) }
    return self.mac(transcript)
  }

  func mac(_ transcript: Transcript) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: Self.macByteCount) { buffer, count in
      unsafe Blake2b.hash(
        transcript.bytes, key: self.pointer, into: buffer.baseAddress!, count: Self.macByteCount)
      count = Self.macByteCount
    }
  }

  /// Answers whether `code` is the code of `parts`, in time that does not depend on where it
  /// differs.
  package func verify(_ code: [UInt8], _ label: StaticString, _ parts: [[UInt8]]) -> Bool {
    ConstantTime.isEqual(code, self.mac(label, parts))
  }
}

/// BLAKE2b (RFC 7693), one call for one message.
enum Blake2b {
  @unsafe
  static func hash(
    _ message: [UInt8], key: UnsafePointer<UInt8>?, into output: UnsafeMutablePointer<UInt8>,
    count: Int
  ) {
    let status = unsafe crypto_generichash_blake2b(
      output, count, message, UInt64(message.count), key, key == nil ? 0 : SecretKey.byteCount)
    precondition(status == 0, "BLAKE2b refuses only lengths, and ours are fixed")
  }
}

/// Comparison of secrets and codes.
package enum ConstantTime {
  /// Answers whether both hold the same bytes. The time tells their lengths, nothing else.
  package static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return unsafe sodium_memcmp(left, right, left.count) == 0
  }
}
