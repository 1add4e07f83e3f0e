internal import Foundation

/// A receipt in a file, as bytes: 1 to 978 of them, which decide offline whether a log kept its
/// word (docs/formats/log.md §4).
struct ReceiptFile: Sendable {
  static let byteCountMax = 978

  let path: String

  /// A file to be made: refused before anything is sent when one is there already.
  init(new path: String) throws(Refusal) {
    guard (try? FileManager.default.attributesOfItem(atPath: path)) == nil else {
      throw .cannot("\(path) already exists and nothing is overwritten", "Name a new file")
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw .cannot("nothing can be written in \(folder)", "Name a file in another folder")
    }
    self.path = path
  }

  /// Puts a receipt there. What was asked is done by then, so its answer is shown in any case, and
  /// with it what became of the file.
  ///
  /// - Returns: the path, or why nothing is there.
  func keep(_ receipt: HeldReceipt?) -> String {
    guard let receipt else { return "none was given: the answer holds nothing personal" }
    do {
      try Data(receipt.bytes).write(
        to: URL(fileURLWithPath: self.path), options: .withoutOverwriting)
    } catch { return "\(self.path) could not be written; --json shows the receipt" }
    return self.path
  }

  /// Reads one that was kept: anybody's, because its signature is checked.
  static func read(_ path: String) throws(Refusal) -> [UInt8] {
    try GuardedFile.read(path, .foreign, byteCountMax: Self.byteCountMax)
  }
}
