internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension SignalsService {
  /// Files a signal about a place. Text in which personal data is found is refused with what kind
  /// it is and where it stands, never with the text.
  func filePlace(
    _ request: SignalsV1.FilePlaceRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.Filed> {
    let admitted = try await self.read.admitted(call)
    guard let source = SignalSource(rawValue: request.source.rawValue),
      let theme = SignalTheme(rawValue: request.theme.rawValue)
    else { throw RPCError(.invalidArgument, .payloadMalformed) }
    guard admitted.role.files(from: source) else { throw .notForRole }
    do throws(RPCError) { try await self.read.screen(request.text, call) } catch {
      return try await self.read.refuse(error, unlessDone: call, by: admitted)
    }
    let (id, identity) = (Random.id(), self.read.log.identity)
    return try await self.read.change(by: admitted, call) {
      (transaction, recorder) throws(PostgresError) in
      guard let way = try transaction.areas().way(to: request.area, theme) else {
        return .refused(RPCError(.areaUnknown))
      }
      let today = try transaction.today()
      if let refusal = try transaction.count([Filer(admitted, identity)], on: today)[0] {
        return .refused(RPCError(refusal))
      }
      let (due, rows) = try transaction.insertSignal(
        NewSignal(
          id: id, about: .place, source: source, theme: theme, way: way, text: request.text),
        on: today, identity)
      let entry = recorder.plainEvent("signal_filed", admitted, object: id, rows: rows)
      return .done(SignalsV1.Filed(id: id, entry: entry, team: way.team, dueOn: due.onWire))
    }
  }
}

/// The clear columns of a signal that is being filed.
struct NewSignal: Sendable {
  let id: UInt128
  let about: SignalAbout
  let source: SignalSource
  let theme: SignalTheme
  let way: AreaTree.Way
  /// Of one about a place.
  var text: String?
  /// Of one about a person: the tag of the part that is its text.
  var textTag: UInt128?
  var parent: UInt128?
}

extension Transaction {
  /// As ``insertSignal(_:on:_:)``, today.
  mutating func insertSignal(
    _ signal: NewSignal, _ identity: LogIdentity
  ) throws(PostgresError) -> (due: AmsterdamDate, rows: [LedgerV1.RowDigest]) {
    try self.insertSignal(signal, on: try self.today(), identity)
  }

  /// Stores a new signal, about a place or split off.
  ///
  /// - Returns: the day by which it is taken up, by the days of Amsterdam, and the row's digest.
  mutating func insertSignal(
    _ signal: NewSignal, on today: AmsterdamDate, _ identity: LogIdentity
  ) throws(PostgresError) -> (due: AmsterdamDate, rows: [LedgerV1.RowDigest]) {
    // What is split off was told by whoever told the rest.
    let inserted = self.send(
      """
      INSERT INTO signal (id, about, source, theme, area, team, state, filed_on, due_on, parent,
        text, text_tag, reporter, counts_once)
      SELECT $1, $2::int4, $3::int4, $4::int4, $5, $6, 1, t.today, t.today + $7::int4, $8, $9, $10,
        p.reporter, coalesce(p.counts_once, false)
      FROM (SELECT $11::text::date AS today) AS t LEFT JOIN signal AS p ON p.id = $8
      RETURNING due_on::text
      """,
      [
        .uuid(signal.id), .int4(signal.about.rawValue), .int4(signal.source.rawValue),
        .int4(signal.theme.rawValue), .text(signal.way.area), .text(signal.way.team),
        .int4(signal.theme.dayCount), signal.parent.map { .uuid($0) } ?? .null,
        signal.text.map { .text($0) } ?? .null, signal.textTag.map { .uuid($0) } ?? .null,
        .text(today.text),
      ])
    // Asked in one go with what it is answered by.
    let digests = try self.vouch(for: .signal, signal.id, identity)
    let due = try self.rows(inserted).only { row throws(PostgresError) in
      AmsterdamDate(try row.text(0))
    }
    guard let due else { throw .shape(column: 0) }
    return (due, digests)
  }
}

extension AuditedRead {
  /// Refuses a text that is none, or that says something of somebody. The names of the areas are
  /// nobody's.
  ///
  /// - Throws: `personal_data` with what was found and where, never the text.
  func screen(_ text: String, _ call: Call) async throws(RPCError) {
    if let refusal = PlaceText.refusal(of: text) { throw RPCError(refusal) }
    var findings = PlaceText.findings(in: text)
    if findings.contains(where: { $0.kind == .name }) {
      let areas = try await self.lookAfterDecision(call) { (transaction) throws(PostgresError) in
        try transaction.areas().areas.map(\.name)
      }
      findings = PlaceText.findings(in: text, places: areas)
    }
    guard findings.isEmpty else { throw RPCError(findings) }
  }
}

extension RPCError {
  /// What was found in a text, and where: `personal_data`, then `found_bsn_12_21` for bytes 12 to
  /// 20. Of more than fifteen the first are told.
  ///
  /// - Parameter part: which of several texts it is, such as `street_2`.
  init(_ findings: [Screening.Finding], in part: String? = nil) {
    self.init(
      .failedPrecondition,
      reasons: [SignalRefusal.personalData.rawValue] + (part.map { [$0] } ?? [])
        + findings.prefix(part == nil ? 15 : 14).map {
          "found_\($0.kind.rawValue)_\($0.bytes.lowerBound)_\($0.bytes.upperBound)"
        })
  }
}

extension AmsterdamDate {
  var onWire: Wire.Date {
    Wire.Date(year: UInt32(self.year), month: UInt32(self.month), day: UInt32(self.day))
  }
}
