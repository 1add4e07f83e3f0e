internal import Wire

/// A page of an access report while it is being filled.
struct ReportPageDraft {
  /// A reply holds a MiB at most, and an entry 64 KiB.
  private static let byteCountMax = 524_288
  private static let lineCountMax = 512
  /// With so many a page is full enough to be sent.
  private static let lineCountEnough = 128

  private var lines: [LedgerV1.ReportLine] = []
  /// Those that tell the day only, one of each: they stand in front, where their place among the
  /// others tells no more.
  private var folded: [LedgerV1.ReportLine] = []
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
      case .line(let line) where line.isFolded && self.fold(line): continue
      case .line(let line):
        let byteCount = self.byteCount + line.stored.count
        // The first line of a page always fits; what does not is where the next page begins.
        guard self.lines.isEmpty || byteCount <= Self.byteCountMax,
          self.lines.count + self.folded.count < Self.lineCountMax
        else {
          var passed = found
          passed.cut(to: number)
          self.unread += UInt32(clamping: passed.unreadable.count)
          self.next = record.index
          return false
        }
        self.byteCount = byteCount
        if line.isFolded { self.folded.append(line) } else { self.lines.append(line) }
      }
    }
    self.unread += UInt32(clamping: found.unreadable.count)
    self.next = found.next
    return self.next > 0 && self.lines.count < Self.lineCountEnough
  }

  /// Adds the categories of a folded line to the one that says the same.
  ///
  /// - Returns: false when there is none.
  private mutating func fold(_ line: LedgerV1.ReportLine) -> Bool {
    guard let same = self.folded.firstIndex(where: { $0.isOneFold(with: line) }) else {
      return false
    }
    for category in line.categories where !self.folded[same].categories.contains(category) {
      self.folded[same].categories.append(category)
    }
    return true
  }

  var reply: LedgerV1.ReportPage {
    let folded = self.folded.sorted { ($0.timeMs, $0.role) < ($1.timeMs, $1.role) }
    return LedgerV1.ReportPage(
      lines: folded + self.lines, nextIndex: self.next, unread: self.unread, report: [])
  }
}
