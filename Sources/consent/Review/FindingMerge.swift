internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import Review
internal import Vault
internal import Wire

/// What becomes of a finding that is found again.
enum FindingMerge {
  /// A scan reads no more records than this, so none counts more.
  private static let recordCountMax: UInt32 = 1_000_000

  /// Whether so many records are counted of which `named` are named: all, or more than have a
  /// place.
  static func isCount(_ count: UInt32, of named: Int) -> Bool {
    named < Finding.placeCountMax
      ? count == UInt32(clamping: named)
      : (UInt32(clamping: Finding.placeCountMax)...Self.recordCountMax).contains(count)
  }

  /// Both together, when `facts` has records that `known` has not; nil when it has none.
  ///
  /// Records have their place by log and index, whichever scan found them: one that turns up
  /// between others puts the last out once, and is not found anew at each scan.
  static func more(
    _ facts: ConsentV1.FindingFacts, than known: ConsentV1.FindingFacts
  ) -> ConsentV1.FindingFacts? {
    let entries = Set(known.records.map(\.entry))
    let new = facts.records.filter { !entries.contains($0.entry) }
    guard !new.isEmpty || facts.recordCount > known.recordCount else { return nil }
    // The first is what a finding is known by, and of two by it alone.
    let first = known.records.prefix(1)
    let rest = (known.records.dropFirst() + new).sorted {
      ($0.log, $0.index, $0.entry) < ($1.log, $1.index, $1.entry)
    }
    let records = Array((first + rest).prefix(Finding.placeCountMax))
    let count = max(
      facts.recordCount, known.recordCount, UInt32(clamping: first.count + rest.count))
    guard records.map(\.entry) != known.records.map(\.entry) || count > known.recordCount else {
      return nil
    }
    var merged = facts
    merged.records = records
    merged.recordCount = count
    merged.files = Array(Set(known.files + facts.files).sorted().prefix(Finding.fileCountMax))
    merged.count = max(facts.count, known.count)
    merged.fromMs = min(facts.fromMs, known.fromMs)
    merged.untilMs = max(facts.untilMs, known.untilMs)
    return merged
  }
}

extension Situation {
  /// Whether those records of consent's own log are there, at their index, and are of whom the
  /// facts say. Of other logs consent has an officer's word.
  func holdsRecords(
    of facts: ConsentV1.FindingFacts, _ tx: inout Transaction
  ) throws(PostgresError) -> Bool {
    let own = facts.records.filter { $0.log == ConsentService.name }
    guard !own.isEmpty else { return true }
    let rows = try tx.query(
      """
      SELECT l.entry, l.index, e.stored FROM log_leaf l JOIN log_entry e USING (entry)
      WHERE l.entry = ANY($1)
      """, .uuids(own.map(\.entry))
    ).map { row throws(PostgresError) in
      (try row.uuid(0), UInt64(clamping: try row.int8(1)), try row.bytes(2))
    }
    var indexes: [UInt128: UInt64] = [:]
    for (entry, index, stored) in rows {
      guard let header = (try? Entry(decoding: stored))?.header, header.entry == entry,
        // The header has whom it is of under a key, which is what no body needs opening for.
        header.indexes.actor == facts.actor.map({ self.keys.auditIndex(.actor, $0) })
      else { return false }
      indexes[entry] = index
    }
    return own.allSatisfy { indexes[$0.entry] == $0.index }
  }
}
