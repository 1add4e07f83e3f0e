internal import Foundation
internal import Wire

/// Where fetched concerns lie, one file each, written as they come: what an interrupted fetch left
/// is gone on with.
///
/// ```
/// <mark>.concern    a FetchedConcern, mode 0600
/// position          while the fetch is not over: behind which filing of the log it goes on
/// ```
struct FetchFolder: Sendable {
  /// More filings than any committee reads, of 64 KiB each; a service that tells more is not
  /// believed.
  static let countMax = 100_000

  private let path: String
  private let countMax: Int
  private var count = 0
  private(set) var position: UInt64

  private var positionPath: String { "\(self.path)/position" }

  /// Makes a new folder, or opens one whose fetch is not over.
  ///
  /// - Parameter after: where a new one begins.
  init(_ path: String, after: UInt64, countMax: Int = Self.countMax) throws(Refusal) {
    self.path = path
    self.countMax = countMax
    guard FileManager.default.fileExists(atPath: path) else {
      try NewFolder.make(at: path) { folder throws(Refusal) in
        try folder.add(Array("\(after)\n".utf8), as: "position", .secret)
      }
      self.position = after
      return
    }
    guard FileManager.default.fileExists(atPath: "\(path)/position") else {
      throw .cannot("\(path) already exists and nothing is overwritten", "Name a new folder")
    }
    try GuardedFile.checkFolder(path)
    let bytes = try GuardedFile.read("\(path)/position", .open, byteCountMax: 32)
    guard let text = String(validating: bytes, as: UTF8.self),
      let position = UInt64(text.filter { $0 != "\n" })
    else { throw .cannot("\(path)/position is not what this program wrote", "Name a new folder") }
    self.position = position
    self.count = try self.files().count
  }

  /// Writes one, and goes on behind it.
  ///
  /// - Throws: a refusal when it is not behind the last one, or one too many.
  mutating func add(_ file: FetchedFile) throws(Refusal) {
    guard file.concern.position > self.position else {
      throw .cannot("signals tells filings out of order", "Tell its administrator")
    }
    guard self.count < self.countMax else {
      throw .cannot("signals tells more than \(self.countMax) filings", "Tell its administrator")
    }
    try GuardedFile.replace("\(self.path)/\(file.name)", with: file.concern.encoded())
    self.count += 1
    self.position = file.concern.position
  }

  /// Keeps where the next run goes on.
  func keepPosition() throws(Refusal) {
    try GuardedFile.replace(self.positionPath, with: Array("\(self.position)\n".utf8))
  }

  /// The fetch is over: the folder is as any other.
  func finish() throws(Refusal) {
    do { try FileManager.default.removeItem(atPath: self.positionPath) } catch {
      throw .cannot("\(self.positionPath) could not be removed", "Check the folder's owner")
    }
  }

  /// Paths of all that was fetched, by name.
  func files() throws(Refusal) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: self.path)
        .filter { $0.hasSuffix(".concern") }.sorted().map { "\(self.path)/\($0)" }
    } catch { throw .cannot("\(self.path) could not be read", "Check the folder's owner") }
  }
}
