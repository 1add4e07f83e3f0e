internal import Daemon
internal import Ledger
internal import Wire

extension Recorder {
  /// The day of this transaction, at 00:00 UTC, milliseconds since 1970: all that is kept of when
  /// somebody who is nobody did something.
  var dayMs: UInt64 { self.timeMs / ConcernLife.dayMs * ConcernLife.dayMs }

  /// Records the filing of a concern. Its clear header has the mark, and by a digest of the mark
  /// in the place of an organisation it is known for what it is.
  mutating func concernFiled(_ concern: FiledConcern) -> Shown? {
    self.recordShown(
      Draft(
        anonymous: self.event(
          "concern_filed", rows: [concern.digest],
          details: ["commitment=\(concern.commitment.digits)"]),
        indexes: EntryHeader.Indexes(
          subject: concern.mark, organisation: concern.filingIndex)))
  }

  /// Records what else somebody without a name did: header and body say nothing of whom it was
  /// about but the rows that changed.
  @discardableResult
  mutating func anonymously(_ name: String, rows: [LedgerV1.RowDigest] = []) -> UInt128 {
    self.record(
      Draft(anonymous: self.event(name, rows: rows, details: []), indexes: EntryHeader.Indexes()))
  }

  private func event(
    _ name: String, rows: [LedgerV1.RowDigest], details: [String]
  ) -> LedgerV1.Event {
    LedgerV1.Event(
      traceID: Draft.nobodysTrace, spanID: Draft.nobodysSpan, timeMs: self.dayMs, name: name,
      rows: rows, details: details)
  }
}

/// What is about to be committed of a filing.
struct FiledConcern: Sendable {
  let mark: UInt128
  let filingIndex: UInt128
  let commitment: [UInt8]
  let digest: LedgerV1.RowDigest
}

extension [UInt8] {
  /// Hexadecimal, for details of a record.
  var digits: String {
    self.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
