internal import Foundation

extension GuardedFile {
  /// Writes a secret anew: it is there as it was or as it is now, whatever cuts the writing off.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Refusal) {
    do {
      // The umask of this program keeps it from others before its mode does.
      let file = URL(fileURLWithPath: path)
      try Data(bytes).write(to: file, options: .atomic)
      try FileManager.default.setAttributes(
        [.posixPermissions: NewFolder.Mode.secret.rawValue], ofItemAtPath: path)
      try NewFolder.synchronise(file.deletingLastPathComponent().path)
    } catch {
      throw .cannot("\(path) could not be written", "Check the folder's owner and its free space")
    }
  }
}
