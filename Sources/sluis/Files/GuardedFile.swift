internal import Foundation
internal import Glibc

/// Reading a file only when nobody else could have written it, or, for a secret, have read it.
///
/// A symbolic link, a folder, a device, an empty file and one above its bound are always refused
/// before a byte is used; an owner who is neither this user nor root where the place is what is
/// trusted.
enum GuardedFile {
  /// Who else may have read the file.
  enum Privacy: Sendable {
    /// A key: mode 0600 or 0400, nothing else.
    case secret
    /// A certificate or an address: anyone may read it, only its owner may write it.
    case open
    /// Anybody's: it is only shown, or proves itself by a signature.
    case foreign
  }

  /// Reads the whole file: 1 to `byteCountMax` bytes.
  static func read(_ path: String, _ privacy: Privacy, byteCountMax: Int) throws(Refusal)
    -> [UInt8]
  {
    let before = try Self.check(path, privacy, byteCountMax: byteCountMax)
    guard let file = FileHandle(forReadingAtPath: path),
      let bytes = try? file.read(upToCount: byteCountMax + 1)
    else { throw FileRefusals.unread(path) }
    let after = try Self.check(path, privacy, byteCountMax: byteCountMax)
    guard before == after, bytes.count == before.byteCount else {
      throw FileRefusals.changing(path)
    }
    return Array(bytes)
  }

  /// Reads a text file in UTF-8 under the same rules.
  static func text(_ path: String, _ privacy: Privacy, byteCountMax: Int) throws(Refusal) -> String
  {
    let bytes = try Self.read(path, privacy, byteCountMax: byteCountMax)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileRefusals.notText(Phrase(path, path))
    }
    return text
  }

  /// Refuses a folder that is a link, belongs to somebody else, or can be written by others.
  static func checkFolder(_ path: String) throws(Refusal) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      throw FileRefusals.noFolder(path)
    }
    guard attributes[.type] as? FileAttributeType == .typeDirectory else {
      throw FileRefusals.notFolder(path)
    }
    try Self.checkOwner(path, attributes)
    guard let mode = attributes[.posixPermissions] as? Int, mode & 0o022 == 0 else {
      throw FileRefusals.writable(path)
    }
  }

  /// What must stay the same from before the reading until after it.
  private struct Identity: Equatable {
    let fileNumber: Int
    let byteCount: Int
  }

  private static func check(_ path: String, _ privacy: Privacy, byteCountMax: Int)
    throws(Refusal) -> Identity
  {
    // Does not follow a link in the last place, like lstat(2).
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      throw FileRefusals.missing(path)
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw FileRefusals.notFile(path)
    }
    if privacy != .foreign { try Self.checkOwner(path, attributes) }
    let mode = attributes[.posixPermissions] as? Int ?? 0o777
    switch privacy {
    case .secret where mode != 0o600 && mode != 0o400:
      throw FileRefusals.openSecret(path, mode: String(mode, radix: 8))
    case .open where mode & 0o022 != 0:
      throw FileRefusals.writable(path)
    case .secret, .open, .foreign: break
    }
    guard let byteCount = attributes[.size] as? Int, (1...byteCountMax).contains(byteCount) else {
      throw FileRefusals.size(Phrase(path, path), byteCountMax: byteCountMax)
    }
    return Identity(
      fileNumber: attributes[.systemFileNumber] as? Int ?? 0, byteCount: byteCount)
  }

  private static func checkOwner(
    _ path: String, _ attributes: [FileAttributeKey: Any]
  ) throws(Refusal) {
    let owner = attributes[.ownerAccountID] as? Int ?? -1
    guard owner == Int(geteuid()) || owner == 0 else {
      throw FileRefusals.otherOwner(path)
    }
  }
}
