internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

/// Stores signals about persons, those that are filed at the same time in one transaction.
struct FilingLine: Sendable {
  /// One signal, sealed, and where its reporter is answered.
  struct Filing: Sendable {
    let signal: NewSignal
    let filer: Filer
    let letters: [SealedPart]
    let mailbox: ReporterMailbox?
    let admitted: Admitted
  }

  private typealias End = ChangeLine<Filing, SignalsV1.Filed>.End

  private let line: ChangeLine<Filing, SignalsV1.Filed>

  init(_ log: AuditLog) {
    let identity = log.identity
    self.line = ChangeLine(log) { (transaction, filings) throws(PostgresError) in
      try Self.store(filings, identity, &transaction)
    }
  }

  /// - Throws: `FAILED_PRECONDITION` `too_many_filed`.
  func file(_ filing: Filing, _ call: Call) async throws(RPCError) -> Outcome<SignalsV1.Filed> {
    try await self.line.change(filing, by: filing.admitted, call)
  }

  private static func store(
    _ filings: [Filing], _ identity: LogIdentity, _ transaction: inout Transaction
  ) throws(PostgresError) -> [End] {
    let looked = transaction.file(under: filings.map(\.signal.id))
    let today = try transaction.today()
    let abandoned = try transaction.abandoned(looked)
    var refusals = filings.map { filing in
      abandoned.contains(filing.signal.id) ? RPCError.filingAbandoned : nil
    }
    let going = filings.indices.filter { refusals[$0] == nil }
    let counted = try transaction.count(going.map { filings[$0].filer }, on: today)
    for (index, refusal) in zip(going, counted) { refusals[index] = refusal.map { RPCError($0) } }
    let accepted = zip(filings, refusals).filter { $0.1 == nil }.map(\.0)
    guard !accepted.isEmpty else {
      return refusals.map { .refused($0 ?? RPCError(SignalRefusal.tooManyFiled)) }
    }
    let stored = try transaction.insert(accepted, on: today, identity)
    var ends: [End] = []
    for (filing, refusal) in zip(filings, refusals) {
      if let refusal {
        ends.append(.refused(refusal))
        continue
      }
      guard let (due, digest) = stored[filing.signal.id] else { throw .shape(column: 0) }
      var rows = filing.letters.map(\.digest) + [digest]
      if let mailbox = filing.mailbox {
        rows += try transaction.insert(mailbox, of: filing.signal.id, identity)
      }
      ends.append(.done(Self.record(filing, due, rows)))
    }
    return ends
  }

  private static func record(
    _ filing: Filing, _ due: AmsterdamDate, _ rows: [LedgerV1.RowDigest]
  ) -> @Sendable (inout Recorder) -> SignalsV1.Filed {
    { recorder in
      let entry = recorder.plainEvent(
        "signal_filed", filing.admitted, object: filing.signal.id, rows: rows)
      return SignalsV1.Filed(
        id: filing.signal.id, entry: entry, team: filing.signal.way.team, dueOn: due.onWire)
    }
  }
}

extension Transaction {
  /// Stores signals about persons with their letters, each signed.
  ///
  /// - Returns: by id the day by which it is taken up, and the row's digest.
  /// - Throws: ``PostgresError/rowCount(_:)`` when a letter is there already.
  fileprivate mutating func insert(
    _ filings: [FilingLine.Filing], on today: AmsterdamDate, _ identity: LogIdentity
  ) throws(PostgresError) -> [UInt128: (due: AmsterdamDate, digest: LedgerV1.RowDigest)] {
    let signals = filings.map(\.signal)
    let inserted = self.send(
      """
      INSERT INTO signal (id, about, source, theme, area, team, state, filed_on, due_on, text_tag,
        reporter, counts_once)
      SELECT s.id, $1::int4, s.source, s.theme, s.area, s.team, 1, t.today, t.today + s.days,
        s.text_tag, s.reporter, s.counts_once = 1
      FROM (SELECT $2::text::date AS today) AS t, unnest($3::uuid[], $4::int4[], $5::int4[],
        $6::text[], $7::text[], $8::int4[], $9::uuid[], $10::uuid[], $11::int4[])
        AS s(id, source, theme, area, team, days, text_tag, reporter, counts_once)
      RETURNING id, due_on::text
      """,
      [
        .int4(SignalAbout.person.rawValue), .text(today.text), .uuids(signals.map(\.id)),
        .int4s(signals.map(\.source.rawValue)), .int4s(signals.map(\.theme.rawValue)),
        .texts(signals.map(\.way.area)), .texts(signals.map(\.way.team)),
        .int4s(signals.map(\.theme.dayCount)), .uuids(signals.map { $0.textTag ?? 0 }),
        .uuids(filings.map { $0.filer.reporter(on: today) }),
        .int4s(filings.map { $0.filer.countsOnce ? 1 : 0 }),
      ])
    let letters = self.sendFirst(
      filings.flatMap { filing in
        filing.letters.map { (part: $0, household: filing.signal.id) }
      })
    let digests = try self.vouch(forSignals: signals.map(\.id), identity)
    let letterCount = try self.rows(letters).affectedCount
    guard letterCount == filings.reduce(0, { $0 + $1.letters.count }) else {
      throw .rowCount(letterCount)
    }
    let dues = try self.rows(inserted).map { row throws(PostgresError) in
      (try row.uuid(0), AmsterdamDate(try row.text(1)))
    }
    var stored: [UInt128: (due: AmsterdamDate, digest: LedgerV1.RowDigest)] = [:]
    for (id, due) in dues {
      guard let due, let digest = digests[id] else { throw .shape(column: 1) }
      stored[id] = (due, digest)
    }
    return stored
  }
}
