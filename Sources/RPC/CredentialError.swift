/// Why a service or a client cannot start with the certificates and keys it was given.
///
/// The description is one sentence for whoever starts the program. It names the file, never what is
/// in it.
package enum CredentialError: Error, Sendable, Hashable {
  case missing(String)
  /// A symbolic link, folder or device in the place of a file.
  case notAFile(String)
  /// Readable by group or others; the mode as octal digits.
  case tooOpen(String, mode: String)
  case otherOwner(String)
  case empty(String)
  case tooLarge(String)
  case notACertificate(String)
  case notAKey(String)
  /// More than one key in a file: which one would be used is nobody's guess.
  case severalKeys(String)
  /// The key is not the one of the certificate.
  case keyMismatch(String)
  case notUsable
}

extension CredentialError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let file): "\(file) cannot be read."
    case .notAFile(let file): "\(file) is not a regular file; links are not followed for keys."
    case .tooOpen(let file, let mode):
      "\(file) has mode \(mode), so others can read it: chmod 0600 it."
    case .otherOwner(let file): "\(file) belongs to another user than the one who starts this."
    case .empty(let file): "\(file) is empty."
    case .tooLarge(let file): "\(file) is larger than such a file can be."
    case .notACertificate(let file): "\(file) holds something that is not a certificate."
    case .notAKey(let file): "\(file) does not hold an ECDSA P-256 private key in PEM."
    case .severalKeys(let file): "\(file) holds more than one key."
    case .keyMismatch(let file): "\(file) is not the key of the certificate beside it."
    case .notUsable: "The TLS library refused the certificate and its key."
    }
  }
}
