internal import Auditor
internal import Wire

/// Compares what a service stores now with what its log last said of each row.
///
/// It finds what opens without complaint: a row that was put back together with its version. Memory
/// grows with the rows, not with the log.
struct RowCheck {
  private var audit = RowAudit()
  private(set) var findings: [RowAudit.Finding] = []
  private(set) var rowCount = 0
  /// Rows that were suspicious in every comparison so far; nil before the first.
  private var suspects: Set<LoggedRow.Key>?
  /// Change records whose body does not open, or does not decode: what they say is not compared.
  private(set) var unreadCount = 0

  /// Takes in what the bodies of events say, in the order of the log.
  mutating func add(_ opened: [[UInt8]?]) {
    for plaintext in opened {
      guard let plaintext, let event = RawMessage(plaintext[...]),
        let rows = LoggedRow.read(from: event)
      else {
        self.unreadCount += 1
        continue
      }
      for row in rows { self.audit.logged(row) }
    }
  }

  /// Compares with what is stored now, once the log was taken in as far as it is signed.
  ///
  /// A house at work writes between the log's end and this reading, so a row is a finding only when
  /// it was one in each comparison, with more of the log taken in before each.
  mutating func compare(_ client: SessionClient, purpose: String) async throws(Refusal) {
    var audit = self.audit
    var findings: [RowAudit.Finding] = []
    var rowCount = 0
    try await client.stream(
      LedgerV1.Log.rows, LedgerV1.RowsRequest(), SessionClient.Extras(purpose: purpose)
    ) { digest in
      rowCount += 1
      guard let hash = Hash(digest.digest) else { return }
      let row = LoggedRow(
        key: LoggedRow.Key(table: digest.table, row: digest.row, part: digest.part),
        version: UInt64(digest.version), digest: hash, isRemoved: digest.removed)
      if let finding = audit.stored(row) { findings.append(finding) }
    }
    findings += audit.missing()
    let suspects = Set(findings.map(\.key))
    let remaining = self.suspects?.intersection(suspects) ?? suspects
    self.suspects = remaining
    self.findings = findings.filter { remaining.contains($0.key) }
    self.rowCount = rowCount
  }

  /// A finding as a sentence without its full stop.
  static func words(_ finding: RowAudit.Finding) -> String {
    switch finding {
    case .differs(let key, let logged, let stored) where logged == stored:
      "\(Self.name(key)) is not what was logged"
    case .differs(let key, let logged, let stored):
      "\(Self.name(key)) has version \(stored), and the log says \(logged)"
    case .missing(let key): "\(Self.name(key)) is gone, and the log knows of no removal"
    case .unlogged(let key): "\(Self.name(key)) was never logged"
    }
  }

  private static func name(_ key: LoggedRow.Key) -> String {
    "row \(Id(key.row)) of \(key.table)"
  }
}
