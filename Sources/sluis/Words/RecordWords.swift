/// The words about the record that an answer left in a log.
enum RecordWords {
  static let recorded = Phrase("Vastgelegd", "Recorded")
  static let receipt = Phrase("Ontvangstbewijs", "Receipt")
  static let unchecked = Phrase("Niet nagekeken", "Not checked")
  static let keyless = Phrase(
    "het ontvangstbewijs: dit profiel kent geen sleutel van dat logboek",
    "the receipt: this profile knows no key of that log")

  /// - Parameter index: where the log numbered it, when that is known.
  static func place(_ entry: Id, log: String, index: UInt64?) -> Phrase {
    guard let index else {
      return Phrase("\(entry) in het logboek van \(log)", "\(entry) in the log of \(log)")
    }
    return Phrase(
      "\(entry) in het logboek van \(log), plaats \(index)",
      "\(entry) in the log of \(log), index \(index)")
  }
}
