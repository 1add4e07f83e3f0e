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
    self.path = path
  }

  /// Puts a receipt there.
  func keep(_ receipt: HeldReceipt?, sentTo service: String) throws(Refusal) {
    guard let receipt else {
      throw .cannot(
        "\(service) did it and gave no receipt: its answer holds nothing personal",
        "Do not repeat it; the record's id is in the log")
    }
    do {
      try Data(receipt.bytes).write(
        to: URL(fileURLWithPath: self.path), options: .withoutOverwriting)
    } catch {
      throw .cannot(
        "it was done, and \(self.path) could not be written", "Do not repeat it under a new id")
    }
  }

  /// Reads one that was kept: anybody's, because its signature is checked.
  static func read(_ path: String) throws(Refusal) -> [UInt8] {
    try GuardedFile.read(path, .foreign, byteCountMax: Self.byteCountMax)
  }
}
