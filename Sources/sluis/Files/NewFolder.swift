internal import Foundation
internal import Glibc

/// A folder that appears complete, or not at all.
///
/// It is filled under a random name beside its place, with mode 0700, then renamed. Nothing that
/// exists is ever replaced: rename(2) refuses a file and a folder that is not empty, and a look
/// before refuses the rest. A kill in between leaves the hidden folder, which only its owner can
/// enter.
struct NewFolder: ~Copyable {
  /// Modes, whatever the umask is.
  enum Mode: Int {
    case secret = 0o600
    case open = 0o644
    case folder = 0o700
  }

  private let staging: String
  private var modes: [(path: String, mode: Mode)] = []

  /// Makes the folder at `path` with what `fill` puts into it.
  ///
  /// Throws when `path` exists, when its parent does not, and when a mode is not what was asked.
  static func make<Made>(
    at path: String, _ fill: (inout NewFolder) throws(Refusal) -> Made
  ) throws(Refusal) -> Made {
    let place = URL(fileURLWithPath: path).standardizedFileURL.path
    let parent = (place as NSString).deletingLastPathComponent
    guard (try? FileManager.default.attributesOfItem(atPath: place)) == nil else {
      throw .cannot("\(path) already exists and nothing is overwritten", "Name a new folder")
    }
    guard FileManager.default.fileExists(atPath: parent) else {
      throw .cannot("the folder \(parent) does not exist", "Make it first")
    }
    var folder = try NewFolder(
      staging: "\(parent)/.\((place as NSString).lastPathComponent).\(Entropy.name())")
    do throws(Refusal) {
      let made = try fill(&folder)
      try folder.finish(as: place, in: parent)
      return made
    } catch {
      folder.discard()
      throw error
    }
  }

  private init(staging: String) throws(Refusal) {
    self.staging = staging
    try self.add(folder: "")
  }

  /// Adds an empty folder, mode 0700. Its parent must have been added.
  ///
  /// - Parameter owner: whose it is, when not ours; only root may give folders away.
  mutating func add(folder name: String, owner: UInt32? = nil) throws(Refusal) {
    let path = self.path(of: name)
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false,
        attributes: [.posixPermissions: Mode.folder.rawValue])
      if let owner {
        try FileManager.default.setAttributes(
          [.ownerAccountID: Int(owner), .groupOwnerAccountID: Int(owner)], ofItemAtPath: path)
      }
    } catch { throw Self.unwritten(path) }
    self.modes.append((path, .folder))
  }

  /// Adds a file that is on the disk when this returns.
  ///
  /// - Parameter owner: whose it is, when not ours; only root may give files away.
  mutating func add(
    _ bytes: some Sequence<UInt8>, as name: String, _ mode: Mode, owner: UInt32? = nil
  ) throws(Refusal) {
    let path = self.path(of: name)
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      try FileManager.default.setAttributes(
        [.posixPermissions: mode.rawValue], ofItemAtPath: path)
      if let owner {
        try FileManager.default.setAttributes(
          [.ownerAccountID: Int(owner), .groupOwnerAccountID: Int(owner)], ofItemAtPath: path)
      }
      try Self.synchronise(path)
    } catch { throw Self.unwritten(path) }
    self.modes.append((path, mode))
  }

  private func path(of name: String) -> String {
    name.isEmpty ? self.staging : "\(self.staging)/\(name)"
  }

  private func finish(as place: String, in parent: String) throws(Refusal) {
    for (path, mode) in self.modes {
      let found = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      guard found == mode.rawValue else {
        throw .cannot(
          "the file system of \(parent) did not keep the mode of a file",
          "Choose a folder on a file system with Unix permissions")
      }
    }
    do {
      for (path, mode) in self.modes.reversed() where mode == .folder {
        try Self.synchronise(path)
      }
      try FileManager.default.moveItem(atPath: self.staging, toPath: place)
      try Self.synchronise(parent)
    } catch { throw Self.unwritten(place) }
  }

  /// Removes what was made so far; what cannot be removed stays closed to others by its mode.
  private func discard() { try? FileManager.default.removeItem(atPath: self.staging) }

  /// fsync(2) of a file or folder: a key that was announced must be there after a power cut.
  static func synchronise(_ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path), fsync(file.fileDescriptor) == 0 else {
      throw Self.unwritten(path)
    }
  }

  private static func unwritten(_ path: String) -> Refusal {
    .cannot("\(path) could not be written", "Check the folder's owner, mode and free space")
  }
}
