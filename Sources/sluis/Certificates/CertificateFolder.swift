internal import Foundation
internal import Glibc
internal import Vault
internal import X509

/// A folder that certificates lie in, held open: each is read where it was looked at, and what has
/// taken its place, a FIFO or a link, neither hangs the reader nor leads it elsewhere.
struct CertificateFolder {
  let path: String
  private let folder: HeldFolder

  init(_ path: String) throws(Refusal) {
    guard let folder = HeldFolder(path) else {
      throw .cannot(
        "\(path) is not a folder that can be opened", "Name the folder itself, not a link to it")
    }
    self.path = path
    self.folder = folder
  }

  /// Whether anything has this name in it.
  func has(_ name: String) -> Bool { self.folder.facts(of: name) != nil }

  /// The one certificate in the file `name`.
  ///
  /// - Parameter privacy: `.open` where the place is what is trusted, so that nobody but its owner,
  ///   this user or root, may have written it; `.foreign` where it is only shown.
  func certificate(
    _ name: String, _ privacy: GuardedFile.Privacy
  ) throws(Refusal) -> Certificate {
    let path = "\(self.path)/\(name)"
    guard let found = self.folder.facts(of: name) else { throw .cannot("there is no file \(path)") }
    guard found.isRegular else {
      throw .cannot("\(path) is not a regular file", "Put the file itself there, not a link")
    }
    let countMax = PEM.certificateByteCountMax
    guard let (bytes, facts) = self.folder.read(name, byteCountMax: countMax + 1) else {
      throw .cannot("\(path) could not be read", "Check who owns it")
    }
    guard privacy == .foreign || facts.owner == geteuid() || facts.owner == 0 else {
      throw .cannot("\(path) belongs to another user", "Run this as the user who owns it")
    }
    guard privacy == .foreign || facts.bits & 0o022 == 0 else {
      throw .cannot("\(path) can be written by others", "Run: chmod go-w \(path)")
    }
    guard (1...countMax).contains(bytes.count) else {
      throw .cannot("\(path) is empty or larger than \(countMax) bytes")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .cannot("\(path) is not text in UTF-8")
    }
    return try PEM.certificates(in: text, of: path, countMax: 1)[0]
  }
}
