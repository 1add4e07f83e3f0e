internal import ArgumentParser

/// The SHA-256 of a certificate's DER, as `sluis certificate show` prints it: 64 digits.
struct CertificateDigest: ExpressibleByArgument, Hashable, Sendable {
  static let byteCount = 32

  let bytes: [UInt8]

  init?(argument: String) {
    guard let bytes = Hexadecimal.bytes(argument), bytes.count == Self.byteCount else {
      return nil
    }
    self.bytes = bytes
  }
}
