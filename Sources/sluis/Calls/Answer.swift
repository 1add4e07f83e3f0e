internal import Wire

/// What a service answered, and the record that its log promised.
struct Answer<Reply: Message>: Sendable {
  let reply: Reply
  let service: String
  let promised: PromisedEntries?
  /// Present for a change.
  let command: UInt128?
  /// Where the log numbered the record, when that was waited for.
  var index: UInt64?

  /// The record's id: as the reply says, or the first one that the receipt promises.
  func entry(_ stated: UInt128? = nil) -> UInt128? { stated ?? self.promised?.entries.first }

  /// The facts about the record, for the end of a report.
  func recordFields(_ stated: UInt128? = nil) -> [Report.Field] {
    guard let entry = self.entry(stated) else { return [] }
    let place = self.index.map { ", index \($0)" } ?? ""
    return [Report.Field("Recorded", "\(Id(entry)) in the log of \(self.service)\(place)")]
  }

  func recordJSON(_ stated: UInt128? = nil) -> JSON {
    guard let entry = self.entry(stated) else { return .null }
    return [
      "log": .string(self.service), "entry": .string(Id(entry).description),
      "index": self.index.map { .integer(Int64(clamping: $0)) } ?? .null,
      "command": self.command.map { .string(Id($0).description) } ?? .null,
    ]
  }
}

/// The entries that a receipt promises, read from its bytes (docs/formats/log.md §4).
///
/// Read for showing them only: `sluis audit prove` and the auditor check the signature.
struct PromisedEntries: Hashable, Sendable {
  let entries: [UInt128]

  /// Nil for anything but a receipt.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 2, bytes[0] == 1 else { return nil }
    let countPlace = 2 + Int(bytes[1]) + 4 + 8 + 4
    guard bytes.count > countPlace, (1...16).contains(bytes[countPlace]) else { return nil }
    let count = Int(bytes[countPlace])
    guard bytes.count == countPlace + 1 + count * 48 + 64 else { return nil }
    self.entries = (0..<count).map { number in
      let start = countPlace + 1 + number * 48
      return bytes[start..<(start + 16)].reduce(0) { $0 << 8 | UInt128($1) }
    }
  }
}
