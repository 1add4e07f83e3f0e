internal import CSodium

/// Random bytes from the kernel: libsodium asks `getrandom` each time, so that neither a fork nor a
/// cloned virtual machine repeats them from a state of its own.
package enum Random {
  /// Returns `count` random bytes.
  package static func bytes(_ count: Int) -> [UInt8] {
    precondition(Sodium.isStarted)
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialised in
      if count > 0 { unsafe randombytes_buf(buffer.baseAddress!, count) }
      initialised = count
    }
  }

  /// Returns a random id: 128 bits, none of them fixed.
  package static func id() -> UInt128 {
    precondition(Sodium.isStarted)
    var id: UInt128 = 0
    unsafe withUnsafeMutableBytes(of: &id) { unsafe randombytes_buf($0.baseAddress!, 16) }
    return id
  }
}
