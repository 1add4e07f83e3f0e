internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension TriageService {
  /// Shows one signal: of one about a person what the gate releases, which is not who reported it
  /// unless they said so.
  func getSignal(
    _ request: SignalsV1.GetSignalRequest, _ call: Call
  ) async throws(RPCError) -> Receipted<SignalsV1.GetSignalReply> {
    let id = Boxed(request.signal)
    let identity = self.read.log.identity
    let found = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      (
        try transaction.wireSignal(id.value), try transaction.letters(of: id.value),
        referral: try transaction.referral(of: id.value),
        isVouched: try transaction.isVouched(.signal, id.value, identity)
      )
    }
    if found.0 != nil, !found.isVouched {
      throw await self.read.rowAltered(id.value, of: .signal, call)
    }
    guard let signal = found.0, signal.about == .person else {
      let opened = try await self.read.open([], of: nil, asked: [.public], for: call)
      guard Role(rawValue: opened.stamp.role)?.triages == true else { throw .notForRole }
      guard let signal = found.0 else {
        throw RPCError(.permissionDenied, .noRelation)
      }
      return try opened.reply(SignalsV1.GetSignalReply(signal, found.referral))
    }
    // What became a household is in cases, and nothing of it is here.
    guard !found.1.isEmpty else {
      let pass = try await self.read.pass(GateQuestion(asked: [.public]), for: call)
      guard Role(rawValue: pass.role)?.triages == true else { throw .notForRole }
      // The gate knows no scope of it any more: whose it was decides, as it did while it had one.
      guard pass.team == signal.team else { throw RPCError(.permissionDenied, .noRelation) }
      let opened = try await self.read.open([], of: nil, with: pass, for: call)
      return try opened.reply(SignalsV1.GetSignalReply(signal, found.referral))
    }
    let opened = try await self.read.open(found.1, of: id.value, for: call)
    let records: [SignalsV1.PersonSignal]
    do { records = try opened.parts.records(SignalsV1.PersonSignal.self) } catch {
      throw RPCError(.dataLoss)
    }
    var person = records.first
    var isWithheld = !opened.parts.contains { $0.category == .reporter }
    if !isWithheld, try await !self.signals.tells(id, call) {
      person?.reporterName = ""
      person?.reporterContact = ""
      isWithheld = true
    }
    var reply = SignalsV1.GetSignalReply(signal, found.referral)
    (reply.person, reply.isReporterWithheld) = (person, isWithheld)
    return try opened.reply(reply)
  }
}

/// The offer that somebody was referred to, with its title as it is now.
private struct Referral: Sendable {
  let offer: UInt128
  let title: String
}

extension SignalsV1.GetSignalReply {
  fileprivate init(_ signal: SignalsV1.Signal, _ referral: Referral?) {
    self.init(signal: signal, offer: referral?.offer, offerTitle: referral?.title ?? "")
  }
}

extension Transaction {
  /// The letters of a signal about a person, by their places.
  mutating func letters(of signal: UInt128) throws(PostgresError) -> [PartRef] {
    try self.query(
      "SELECT tbl, id, tag, version FROM part WHERE scope = $1 AND tbl = 'signal' ORDER BY tag",
      .uuid(signal)
    ).map { row throws(PostgresError) in
      PartRef(
        scope: signal, table: try row.text(0), row: try row.uuid(1), tag: try row.uuid(2),
        version: UInt32(clamping: try row.int4(3)))
    }
  }

  fileprivate mutating func referral(of signal: UInt128) throws(PostgresError) -> Referral? {
    try self.query(
      "SELECT o.id, o.title FROM signal AS s JOIN offer AS o ON o.id = s.offer WHERE s.id = $1",
      .uuid(signal)
    ).optional { row throws(PostgresError) in
      Referral(offer: try row.uuid(0), title: try row.text(1))
    }
  }

  fileprivate mutating func wireSignal(
    _ id: UInt128
  ) throws(PostgresError) -> SignalsV1.Signal? {
    try self.query(
      """
      SELECT id, about::int4, source::int4, theme::int4, area, team, state::int4,
        coalesce(outcome, 0)::int4, revision, filed_on::text, due_on::text, closed_on::text,
        coalesce(text, ''), parent, household,
        state <> 6 AND due_on < (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
      FROM signal WHERE id = $1
      """, .uuid(id)
    ).optional { row throws(PostgresError) in try SignalsV1.Signal(row) }
  }
}
