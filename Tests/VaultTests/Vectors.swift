internal import Foundation

@testable internal import Vault

/// The known answers that vault-sealing.py computed from the format's text.
struct Vectors: Decodable {
  struct Blob: Decodable {
    var name: String
    var narrative: Bool
    var plaintext: String?
    var blob: String
  }

  var data_key, nonce, service, table, row, scope, derived, mac, category_key, part_key: String
  var letter_address, tag, place, ring, bucket_key, wrapped, entry_key: String
  var request_digest, policy_head: String
  var category: UInt32
  var version, bucket_version: UInt64
  var blobs: [Blob]

  static func load() throws -> Vectors {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "vectors/vault-sealing.json")
    return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }
}

extension [UInt8] {
  /// Reads hexadecimal; nil when it is not.
  init(hex: String) {
    let digits = hex.utf8.map { $0 < 58 ? $0 - 48 : $0 - 87 }
    self = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  var hex: String {
    self.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension SecretKey {
  /// A key whose bytes a test knows.
  init(_ bytes: [UInt8]) {
    precondition(bytes.count == 32)
    unsafe self.init { unsafe $0.update(from: bytes, count: 32) }
  }

  var hex: String { unsafe Array(UnsafeBufferPointer(start: self.pointer, count: 32)).hex }
}

/// Random numbers that a seed repeats (SplitMix64); each test prints its seed when it fails.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    self.state &+= 0x9E37_79B9_7F4A_7C15
    var z = self.state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
