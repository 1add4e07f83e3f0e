internal import Foundation
internal import Review
internal import Wire

/// What a service answered, and the record that a log promised.
struct Answer<Reply: Message>: Sendable {
  let reply: Reply
  /// Who was asked.
  let service: String
  let receipt: HeldReceipt?
  /// Present for a change.
  let command: UInt128?
  /// Where the log numbered the record, when that was waited for.
  var index: UInt64?
  /// Where the receipt was put, when that was asked for.
  var file: String?

  /// Who has the record where it is not the one who was asked, and no receipt says so.
  var recordedBy: Service?

  /// Whose log has the record.
  var log: String { self.receipt?.service.rawValue ?? self.recordedBy?.rawValue ?? self.service }

  /// The record's id: as the reply says, or the first one that the receipt promises.
  func entry(_ stated: UInt128? = nil) -> UInt128? { stated ?? self.receipt?.entries.first }

  /// Holds the record that a reply names against the receipt.
  ///
  /// - Throws: with ``ExitStatus/tampering`` when the receipt promises others: then nothing signed
  ///   says that this was recorded.
  func check(names entry: UInt128) throws(Refusal) {
    guard let receipt, !receipt.entries.contains(entry) else { return }
    throw HeldReceipt.unbelieved("\(self.service) answered with the receipt of another record")
  }

  /// The facts about the record, for the end of a report.
  func recordFields(
    _ stated: UInt128? = nil, in language: Language = .english
  ) -> [Report.Field] {
    guard let entry = self.entry(stated) else { return [] }
    var fields = [
      Report.Field(
        RecordWords.recorded, language,
        RecordWords.place(Id(entry), log: self.log, index: self.index))
    ]
    if let file { fields.append(Report.Field(RecordWords.receipt, language, file)) }
    if self.receipt.map({ $0.key == nil }) == true {
      fields.append(Report.Field(RecordWords.unchecked, language, RecordWords.keyless))
    }
    return fields
  }

  func recordJSON(_ stated: UInt128? = nil) -> JSON {
    guard let entry = self.entry(stated) else { return .null }
    var index = JSON.null
    if let number = self.index { index = .integer(Int64(clamping: number)) }
    var (receipt, isChecked) = (JSON.null, JSON.null)
    if let held = self.receipt {
      receipt = .string(Data(held.bytes).base64EncodedString())
      isChecked = .bool(held.key != nil)
    }
    return [
      "log": .string(self.log), "entry": .id(entry), "index": index, "command": .id(self.command),
      "receipt": receipt, "receiptChecked": isChecked,
    ]
  }
}
