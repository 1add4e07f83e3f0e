internal import SystemPackage

/// What people read when a program starts, or does not.
enum Console {
  static func say(_ text: String) { print(text) }

  /// Writes a sentence to standard error. When even that is closed, there is nobody to tell.
  static func complain(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(Array((text + "\n").utf8))  // nobody to tell
  }
}
