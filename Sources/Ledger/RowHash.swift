internal import Crypto

/// The SHA-256 of a stored row's bytes: what change records carry and `audit verify --rows`
/// compares.
package enum RowHash {
  /// Hashes `bytes`, without a prefix; 32 bytes.
  package static func of(_ bytes: [UInt8]) -> [UInt8] { TreeHash(SHA256.hash(data: bytes)).bytes }
}
