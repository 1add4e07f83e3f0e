internal import Wire

/// A page of an access report while it is being filled.
struct ReportPageDraft {
  /// A reply holds a MiB at most, and an entry 64 KiB.
  private static let byteCountMax = 524_288
  private static let lineCountMax = 512
  /// With so many a page is full enough to be sent.
  private static let lineCountEnough = 128

  private var lines: [LedgerV1.ReportLine] = []
  private var byteCount = 0
  /// Records that did not open, of those that this page passed.
  var unread: UInt32 = 0
  /// Where the log is to be read on; 0 at its end.
  var next: UInt64 = 0

  /// Adds the lines of what was found, as far as they fit.
  ///
  /// - Returns: whether there is room, and log, for more.
  mutating func add(
    _ found: ReportReader.Found, _ bodies: [[UInt8]?], _ lines: ReportLines
  ) -> Bool {
    for (number, (record, body)) in zip(found.records, bodies).enumerated() {
      switch lines.told(record, body) {
      case .nothing: continue
      case .unread: self.unread += 1
      case .line(let line):
        let byteCount = self.byteCount + line.stored.count
        // The first line of a page always fits; what does not is where the next page begins.
        guard self.lines.isEmpty || byteCount <= Self.byteCountMax,
          self.lines.count < Self.lineCountMax
        else {
          var passed = found
          passed.cut(to: number)
          self.unread += UInt32(clamping: passed.unreadable.count)
          self.next = record.index
          return false
        }
        self.byteCount = byteCount
        self.lines.append(line)
      }
    }
    self.unread += UInt32(clamping: found.unreadable.count)
    self.next = found.next
    return self.next > 0 && self.lines.count < Self.lineCountEnough
  }

  var reply: LedgerV1.ReportPage {
    LedgerV1.ReportPage(lines: self.lines, nextIndex: self.next, unread: self.unread)
  }
}
