internal import Crypto
internal import Foundation

/// What PostgreSQL stores in place of a password (RFC 5803, RFC 7677): it cannot log in with it.
///
/// Putting this into SQL instead of the password keeps the password out of the bootstrap file, the
/// server's log and `pg_stat_activity`.
enum ScramVerifier {
  /// PostgreSQL's own number; the passwords here are random, so more would not help.
  static let iterationCount = 4_096
  static let saltByteCount = 16

  /// The verifier text of an ASCII `password`: SaltedPassword = PBKDF2-HMAC-SHA-256, then RFC 5802
  /// §3.
  static func text(password: String, salt: [UInt8]) -> String {
    let salted = SymmetricKey(data: Self.salted(password, salt))
    let clientKey = HMAC<SHA256>.authenticationCode(for: Array("Client Key".utf8), using: salted)
    let serverKey = HMAC<SHA256>.authenticationCode(for: Array("Server Key".utf8), using: salted)
    let storedKey = SHA256.hash(data: Array(clientKey))
    return "SCRAM-SHA-256$\(Self.iterationCount):\(Base64.text(salt))"
      + "$\(Base64.text(Array(storedKey))):\(Base64.text(Array(serverKey)))"
  }

  /// The first and only block of PBKDF2 (RFC 8018 §5.2): the exclusive or of the iterated codes.
  private static func salted(_ password: String, _ salt: [UInt8]) -> [UInt8] {
    let key = SymmetricKey(data: Array(password.utf8))
    var code = Array(HMAC<SHA256>.authenticationCode(for: salt + [0, 0, 0, 1], using: key))
    var salted = code
    for _ in 1..<Self.iterationCount {
      code = Array(HMAC<SHA256>.authenticationCode(for: code, using: key))
      for index in salted.indices { salted[index] ^= code[index] }
    }
    return salted
  }
}
