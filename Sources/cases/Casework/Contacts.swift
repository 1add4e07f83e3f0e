internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension CasesService {
  /// Records a moment of contact, today or on an earlier day. Presence has no part at all: there is
  /// nothing to seal.
  func addContact(
    _ request: CasesV1.AddContactRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.Written> {
    let id = try self.commandIds(of: call).id(0)
    let household = request.household
    var day: AmsterdamDate?
    if let on = request.on { day = try AmsterdamDate.reading(on) }
    let moment = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      try transaction.moment()
    }
    _ = try Contact.record(
      Contact.Kind(request.kind), time: Contact.Time(request.time),
      minuteCount: Int(request.minutes),
      narrative: request.narrative.isEmpty ? nil : request.narrative, on: day, today: moment.date
    ).get()
    let record = CasesV1.Contact(
      id: id, kind: request.kind, time: request.time, atMs: 0, minutes: request.minutes,
      narrative: request.narrative, about: request.about)
    let about = request.about
    let drafts =
      request.kind == .presence
      ? [] : try Self.drafts(record, id, of: about ?? household, padding: .narrative)
    let pass = try await self.write.pass(
      for: drafts, of: household, asked: drafts.isEmpty ? [.public] : [], for: call)
    let author = pass.actor
    // Of an earlier day only the day is known: it stands at noon, between the day's ends.
    let earlier = day.flatMap { $0 < moment.date ? Value.int4(Int32($0.dayNumber)) : nil } ?? .null
    let parts = try self.write.seal(drafts, with: pass)
    return try await self.write.commit(
      AuditedWrite.Change(event: "contact_added", household: household, object: id), parts, drafts,
      with: pass, for: call,
      clear: { (transaction) throws(PostgresError) in
        try transaction.clearDigests(["contact"], [id], in: household)
      },
      rules: { (transaction) throws(PostgresError) in
        if let refusal = try transaction.refusal(of: about, in: household) { return refusal }
        _ = transaction.send(
          """
          INSERT INTO contact (household, id, kind, time, minutes, at, about, author)
          VALUES ($1, $2, $3::int, $4::int, $5, coalesce(
            (DATE '1970-01-01' + $8::int + TIME '12:00') AT TIME ZONE 'Europe/Amsterdam',
            clock_timestamp()), $6, $7)
          """, .uuid(household), .uuid(id), .int4(request.kind.rawValue),
          .int4(request.time.rawValue), .int4(Int32(clamping: request.minutes)),
          about.map(Value.uuid) ?? .null, .uuid(author), earlier)
        return nil
      }, reply: { CasesV1.Written(id: id, entry: $0, version: 1) })
  }

  /// Writes a note, about one person or about the household. What an intern writes awaits a
  /// co-sign.
  func addNote(
    _ request: CasesV1.AddNoteRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.Written> {
    let id = try self.commandIds(of: call).id(0)
    let household = request.household
    guard TextRule.note.accepts(request.text) else { throw .precondition([.textInvalid]) }
    let atMs = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      UInt64(clamping: try transaction.moment().instant.microseconds / 1_000)
    }
    let about = request.about
    let drafts = try Self.drafts(
      CasesV1.Note(id: id, atMs: atMs, text: request.text, about: about), id,
      of: about ?? household, padding: .narrative)
    let pass = try await self.write.pass(for: drafts, of: household, for: call)
    guard let role = Role(rawValue: pass.role) else { throw .precondition([.roleNever]) }
    let actor = pass.actor
    let note = try Note.write(request.text, author: ActorId(actor), role: role).get()
    let parts = try self.write.seal(drafts, with: pass)
    return try await self.write.commit(
      AuditedWrite.Change(event: "note_added", household: household, object: id), parts, drafts,
      with: pass, for: call,
      clear: { (transaction) throws(PostgresError) in
        try transaction.clearDigests(["note"], [id], in: household)
      },
      rules: { (transaction) throws(PostgresError) in
        if let refusal = try transaction.refusal(of: about, in: household) { return refusal }
        _ = transaction.send(
          """
          INSERT INTO note (household, id, author, standing, at)
          VALUES ($1, $2, $3, $4::int, clock_timestamp())
          """, .uuid(household), .uuid(id), .uuid(actor), .int4(note.standing == .final ? 1 : 2))
        return nil
      }, reply: { CasesV1.Written(id: id, entry: $0, version: 1) })
  }
}

extension Contact.Kind {
  fileprivate init(_ kind: CasesV1.ContactKind) {
    switch kind {
    case .homeVisit: self = .visit
    case .office: self = .office
    case .call: self = .phone
    case .message: self = .message
    case .presence: self = .presence
    }
  }
}

extension Contact.Time {
  fileprivate init(_ time: CasesV1.TimeKind) {
    switch time {
    case .individual: self = .individual
    case .collective: self = .collective
    case .presence: self = .presence
    }
  }
}
