internal import Foundation

/// A file that another one takes the place of, with the owner and the mode that it has.
///
/// Only in a folder that nobody but this user and root can write: what is done to a path there is
/// done to the file that was meant. A kill leaves the old one or the new one whole; between the
/// renaming and the giving away the new one is this user's, and nobody else can read it.
struct SuccessorFile {
  let path: String
  private let attributes: [FileAttributeKey: Any]

  /// Looks at what is there. Throws when that is no regular file, or a secret that others can read.
  init(of path: String, _ mode: NewFolder.Mode) throws(Refusal) {
    try GuardedFile.checkFolder((path as NSString).deletingLastPathComponent)
    // Does not follow a link in the last place, like lstat(2).
    guard let found = try? FileManager.default.attributesOfItem(atPath: path) else {
      throw .cannot("there is no file \(path)")
    }
    guard found[.type] as? FileAttributeType == .typeRegular,
      let owner = found[.ownerAccountID] as? Int, let group = found[.groupOwnerAccountID] as? Int,
      let bits = found[.posixPermissions] as? Int
    else { throw .cannot("\(path) is not a regular file", "Put the file itself there, not a link") }
    guard mode != .secret || bits & 0o177 == 0 else {
      throw .cannot(
        "\(path) is a secret but has mode 0\(String(bits, radix: 8))", "Run: chmod 600 \(path)")
    }
    self.path = path
    self.attributes = [
      .posixPermissions: bits, .ownerAccountID: owner, .groupOwnerAccountID: group,
    ]
  }

  /// Puts `bytes` in its place; they are on the disk when this returns.
  func write(_ bytes: [UInt8]) throws(Refusal) {
    do {
      // The umask of this program keeps it from others before its mode does.
      try Data(bytes).write(to: URL(fileURLWithPath: self.path), options: .atomic)
      try FileManager.default.setAttributes(self.attributes, ofItemAtPath: self.path)
      try NewFolder.synchronise(self.path)
      try NewFolder.synchronise((self.path as NSString).deletingLastPathComponent)
    } catch {
      throw .cannot(
        "\(self.path) could not be written", "Run it again as root, or as who owns the folder")
    }
  }
}
