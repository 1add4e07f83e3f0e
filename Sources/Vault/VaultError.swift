/// Why the vault could not do what was asked. Payloads are codes and counts, never contents.
package enum VaultError: Error, Hashable, Sendable {
  /// libsodium found no source of randomness: nothing may start.
  case noSodium
  /// The kernel gives no more locked memory for keys.
  case noLockedMemory
  /// The 64 MiB that Argon2id works in are not to be had.
  case noMemory
  /// Not sealed by us under this key at this place: altered, cut, moved, or another key's. One
  /// answer for all of them, so that it cannot be used to find out which.
  case doesNotOpen
  /// More bytes, or more keys, than the named limit.
  case tooLong(count: Int, max: Int)
  /// Bytes that are no public key or group element, or one that is refused (identity, low order).
  case notAPoint
  /// A key file that must not be used.
  case keyFile(KeyFileFault)
  /// The ring folder is missing, altered, held by another writer, or cannot be written.
  case ring(RingFault)
}

/// What is wrong with a key file.
package enum KeyFileFault: Hashable, Sendable {
  case missing
  case unreadable(errno: Int32)
  case notARegularFile
  case otherOwner
  case mode(UInt32)
  case size(byteCount: Int, expected: Int)
  /// All bytes are equal: zeros, most likely.
  case constant
  /// Hexadecimal or base64 text where raw bytes belong.
  case text
}

/// What is wrong with a ring folder, or with what was asked of it.
package enum RingFault: Hashable, Sendable {
  case missing
  case alreadyThere
  /// A file that this root key did not write, or that was altered since.
  case altered(RingFileKind)
  /// Acknowledged tombstones are gone.
  case tombstonesLost(expected: UInt64, found: UInt64)
  /// There is no room for more tombstones of that kind, and nothing left to fold.
  case journalFull(count: UInt64, max: UInt64)
  /// Neither in memory nor in the folder; the authority (PostgreSQL) knows a version we lack.
  case noBucketVersion(bucket: UInt8, version: UInt64)
  /// The step does not follow from what the folder holds.
  case outOfOrder(bucket: UInt8, version: UInt64)
  /// Another process is the writer.
  case heldByAnother
  /// A later writer has taken the lease; this one may write no more.
  case leaseLost(ours: UInt64, current: UInt64)
  case notPrivate(mode: UInt32)
  case io(RingOperation, errno: Int32)
}

extension VaultError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSodium: "libsodium could not start: no source of randomness"
    case .noLockedMemory: "no locked memory left for keys: raise RLIMIT_MEMLOCK"
    case .noMemory: "not enough memory to derive keys from words: 64 MiB are needed"
    case .doesNotOpen: "sealed bytes do not open"
    case .tooLong(let count, let max): "\(count) is more than the limit of \(max)"
    case .notAPoint: "not a usable public key or group element"
    case .keyFile(let fault): fault.description
    case .ring(let fault): fault.description
    }
  }
}

extension KeyFileFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing: "the key file is missing"
    case .unreadable(let errno): "the key file cannot be read (errno \(errno))"
    case .notARegularFile: "the key file is not a regular file (links are refused)"
    case .otherOwner: "the key file belongs to another user"
    case .mode(let mode):
      "the key file has mode 0\(String(mode, radix: 8)); it must be 0600, 0400 or 0440"
    case .size(let byteCount, let expected):
      "the key file has \(byteCount) bytes; it must have exactly \(expected) raw bytes"
    case .constant: "the key file repeats one byte: it holds no key"
    case .text: "the key file holds text; it must hold raw bytes"
    }
  }
}

extension RingFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing: "there is no key ring in the folder"
    case .alreadyThere: "the folder is not empty: a key ring is created in a new one"
    case .altered(let kind):
      "the key ring's \(kind) file was altered or belongs to another root key"
    case .tombstonesLost(let expected, let found):
      "the key ring holds \(found) tombstones of \(expected): restore the newest ring"
    case .journalFull(let count, let max):
      "the key ring holds \(count) tombstones and has room for \(max) of such"
    case .noBucketVersion(let bucket, let version):
      "the key ring has no key for bucket \(bucket) version \(version)"
    case .outOfOrder(let bucket, let version):
      "bucket \(bucket) version \(version) does not follow from what the key ring holds"
    case .heldByAnother: "another process is writing to the key ring"
    case .leaseLost(let ours, let current):
      "the key ring's lease \(ours) was taken over by lease \(current)"
    case .notPrivate(let mode):
      "the key ring's folder has mode 0\(String(mode, radix: 8)); it must be 0700 and our own"
    case .io(let operation, let errno): "the key ring cannot \(operation) (errno \(errno))"
    }
  }
}
