internal import Foundation
internal import Wire

/// What `session.json` holds. No secret: the key file beside it is one.
struct StoredSession: Codable, Hashable, Sendable {
  static let byteCountMax = 8_192
  static let version = 1

  let version: Int
  let session: String
  let actor: String
  let role: String
  let hat: String
  /// Unix time in milliseconds, by consent's clock.
  let expiresAtMs: UInt64
  /// SHA-256 of the certificate it is bound to, hexadecimal.
  let certificate: String
  /// Consent's half of the exchange, base64.
  let exchangeKey: String
  /// Base64.
  let token: String
  /// The file with our half, in the same folder.
  let keyFile: String

  init(_ opened: SessionOpening.Opened, hat: String, keyFile: String) {
    self.version = Self.version
    self.session = Id(opened.reply.session).description
    self.actor = Id(opened.reply.actor).description
    self.role = opened.reply.role
    self.hat = hat
    self.expiresAtMs = opened.reply.expiresAtMs
    self.certificate = Hexadecimal.text(opened.certificateHash)
    self.exchangeKey = Base64.text(opened.reply.exchangeKey)
    self.token = Base64.text(opened.reply.token)
    self.keyFile = keyFile
  }

  /// Whether the key file is one of ours and not a way out of the folder.
  var isWellFormed: Bool {
    self.version == Self.version && self.keyFile.hasPrefix("session-")
      && self.keyFile.hasSuffix(".key") && !self.keyFile.contains("/")
  }

  var json: JSON {
    [
      "version": .integer(Int64(self.version)), "session": .string(self.session),
      "actor": .string(self.actor), "role": .string(self.role), "hat": .string(self.hat),
      "expiresAtMs": .integer(Int64(clamping: self.expiresAtMs)),
      "certificate": .string(self.certificate), "exchangeKey": .string(self.exchangeKey),
      "token": .string(self.token), "keyFile": .string(self.keyFile),
    ]
  }
}
