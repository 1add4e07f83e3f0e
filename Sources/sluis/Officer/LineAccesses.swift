internal import Auditor
internal import Wire

/// Who was behind lines of the Logboek, which name no user: the access of the same call, as an
/// access report joins them (docs/formats/review.md §3).
///
/// A line's parent span is the access's span, which the service draws; a trace is the caller's to
/// choose, and finds the access without proving anything.
struct LineAccesses {
  private struct Call: Hashable {
    let service: Service
    let trace: UInt128
    let span: UInt64
  }

  private static let hourMs: UInt64 = 3_600_000

  /// The records, each line with its access where the same log has one that is about the line's
  /// subject. Those that are not among the records are searched for, by call.
  ///
  /// - Parameter subject: the person or household that the lines are about.
  static func joined(
    _ records: [OpenedRecord], about subject: UInt128, within period: Range<UInt64>,
    _ global: GlobalOptions
  ) async throws(Refusal) -> [OpenedRecord] {
    var accesses = Self.accesses(among: records, about: subject)
    var missing: [Service: Set<UInt128>] = [:]
    for record in records {
      guard let call = Self.call(of: record), accesses[call] == nil else { continue }
      missing[record.service, default: []].insert(call.trace)
    }
    for (service, traces) in missing.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let traces = traces.sorted()
      for start in stride(from: 0, to: traces.count, by: LogSearch.traceCountMax) {
        var search = LogSearch(kinds: [.access], period: Self.around(period))
        search.services = [service]
        search.traces = Array(traces[start...].prefix(LogSearch.traceCountMax))
        let found = try await search.run(global)
        accesses.merge(
          Self.accesses(among: found.records, about: subject), uniquingKeysWith: { $1 })
      }
    }
    return records.map { record in
      guard let call = Self.call(of: record) else { return record }
      var record = record
      record.access = accesses[call]
      return record
    }
  }

  /// The call that a line is of; nil for what is no line, or what a service did by itself.
  private static func call(of record: OpenedRecord) -> Call? {
    guard case .processing(let line) = record.said, let span = line.parentSpanID else { return nil }
    return Call(service: record.service, trace: line.traceID, span: span)
  }

  private static func accesses(
    among records: [OpenedRecord], about subject: UInt128
  ) -> [Call: LedgerV1.Access] {
    var accesses: [Call: LedgerV1.Access] = [:]
    for record in records {
      guard case .access(let access) = record.said,
        access.household == subject || access.scopes.contains(subject)
      else { continue }
      accesses[Call(service: record.service, trace: access.traceID, span: access.spanID)] = access
    }
    return accesses
  }

  /// An access may be written in the hour beside that of its line.
  private static func around(_ period: Range<UInt64>) -> Range<UInt64> {
    let low = period.lowerBound - min(period.lowerBound, Self.hourMs)
    let (high, overflows) = period.upperBound.addingReportingOverflow(Self.hourMs)
    return low..<(overflows ? .max : high)
  }
}
