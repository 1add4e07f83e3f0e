internal import Foundation
internal import Glibc
internal import Vault

/// A file that another one takes the place of, with the owner and the mode that it has.
///
/// Nobody but this user and root can write in its folder; root also works in a folder of the file's
/// own owner, who could put into it what they like without being helped. A kill leaves the old one
/// or the new one whole, each with its owner and mode; the next writing takes away what was begun.
struct SuccessorFile {
  let path: String
  private let name: String
  private let folder: HeldFolder
  private let found: HeldFolder.Facts

  /// Looks at what is there. Throws when that is no regular file, or a secret that others can read.
  init(of path: String, _ mode: NewFolder.Mode) throws(Refusal) {
    let place = (path as NSString).deletingLastPathComponent
    self.path = path
    self.name = (path as NSString).lastPathComponent
    guard FileManager.default.fileExists(atPath: place) else {
      throw .cannot("there is no folder \(place)")
    }
    guard let folder = HeldFolder(place) else {
      throw .cannot(
        "\(place) is not a folder that can be opened", "Name the folder itself, not a link to it")
    }
    self.folder = folder
    guard let found = folder.facts(of: self.name) else {
      throw .cannot("there is no file \(path)")
    }
    self.found = found
    guard found.isRegular else {
      throw .cannot("\(path) is not a regular file", "Put the file itself there, not a link")
    }
    try Self.check(folder, place, ownerOfFile: found.owner)
    guard mode != .secret || found.bits & 0o177 == 0 else {
      throw .cannot(
        "\(path) is a secret but has mode 0\(String(found.bits, radix: 8))",
        "Run: chmod 600 \(path)")
    }
  }

  /// What it holds now, as text: 1 to `byteCountMax` bytes.
  func text(byteCountMax: Int) throws(Refusal) -> String {
    guard let (bytes, now) = self.folder.read(self.name, byteCountMax: byteCountMax + 1),
      now.owner == self.found.owner
    else { throw .cannot("\(self.path) could not be read", "Check who owns it") }
    guard (1...byteCountMax).contains(bytes.count) else {
      throw .cannot("\(self.path) is empty or larger than \(byteCountMax) bytes")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .cannot("\(self.path) is not text in UTF-8")
    }
    return text
  }

  /// Puts `bytes` in its place; they are on the disk when this returns.
  func write(_ bytes: [UInt8]) throws(Refusal) {
    guard self.folder.replace(self.name, with: bytes, as: self.found) else {
      throw .cannot(
        "\(self.path) could not be written", "Run it again as root, or as who owns the folder")
    }
  }

  /// Who can write there: this user, root, or, for root, the owner of the file alone.
  private static func check(
    _ folder: HeldFolder, _ path: String, ownerOfFile: UInt32
  ) throws(Refusal) {
    guard let found = folder.facts else {
      throw .cannot("\(path) could not be looked at", "Check who owns it")
    }
    let user = geteuid()
    guard found.owner == user || found.owner == 0 || user == 0 && found.owner == ownerOfFile
    else {
      throw .cannot(
        "\(path) belongs to another user",
        "Run this as the user who owns it, or as root when the files are that user's too")
    }
    guard found.bits & 0o022 == 0 else {
      throw .cannot("\(path) can be written by others", "Run: chmod go-w \(path)")
    }
  }
}
