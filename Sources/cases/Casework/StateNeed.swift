internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension CasesService {
  /// Records a need in the resident's own words.
  func stateNeed(
    _ request: CasesV1.StateNeedRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.Written> {
    let id = try self.commandIds(of: call).id(0)
    let household = request.household
    let today = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      try transaction.moment().date
    }
    try Self.check(request, id, today: today)
    let record = CasesV1.Need(
      id: id, state: .stated, domain: request.domain, subtype: request.subtype,
      stated: request.stated, deadline: request.deadline, statedVersion: 1, about: request.about)
    let about = request.about
    let counted = try self.counted(request, need: id)
    let drafts = try Self.drafts(record, id, of: about ?? household, padding: .narrative)
    let pass = try await self.write.pass(for: drafts, of: household, for: call)
    let parts = try self.write.seal(drafts, with: pass)
    return try await self.write.commit(
      AuditedWrite.Change(event: "need_stated", household: household, object: id), parts, drafts,
      with: pass, for: call,
      clear: { (transaction) throws(PostgresError) in
        try transaction.clearDigests(["need"], [id], in: household)
      },
      rules: { (transaction) throws(PostgresError) in
        if let refusal = try transaction.refusal(of: about, in: household) { return refusal }
        _ = transaction.send(
          """
          INSERT INTO need (household, id, state, stated_version, clarified_version)
          VALUES ($1, $2, 1, 1, 0)
          """, .uuid(household), .uuid(id))
        if let counted { transaction.count(counted, need: id, of: household) }
        return nil
      }, reply: { CasesV1.Written(id: id, entry: $0, version: 1) })
  }

  /// What is kept to count the need by; nil when it is not counted.
  private func counted(
    _ request: CasesV1.StateNeedRequest, need: UInt128
  ) throws(RPCError) -> [UInt8]? {
    guard !request.area.isEmpty else { return nil }
    guard let counting = self.counting else {
      throw RPCError(.failedPrecondition, Reason("nothing_is_counted"))
    }
    return try counting.sealed(request, need: need)
  }

  /// The parts of a new record: of a person's data, or of the household's joint data.
  static func drafts<R: Record>(
    _ record: R, _ id: UInt128, of scope: UInt128, padding: Padding = .fields
  ) throws(RPCError) -> [PartDraft] {
    do {
      return try PartDraft.new(record, row: id, scope: scope, padding: padding)
    } catch { throw RPCError(.invalidArgument, .payloadMalformed) }
  }

  private static func check(
    _ request: CasesV1.StateNeedRequest, _ id: UInt128, today: AmsterdamDate
  ) throws(RPCError) {
    guard let number = request.domain?.rawValue, let domain = Domain.LifeDomain(rawValue: number)
    else { throw RPCError(.invalidArgument, .payloadMalformed) }
    var deadline: Domain.Deadline?
    if let date = request.deadline { deadline = Domain.Deadline(try .reading(date)) }
    _ = try Need.state(
      id: NeedId(id), domain: domain, subtype: request.subtype.flatMap(NeedSubtype.init),
      words: request.stated, deadline: deadline, today: today
    ).get()
  }
}

extension Transaction {
  /// Why nothing is written about `person` in this household: they are none of it. Nil when they
  /// are, and when it is about the household.
  mutating func refusal(
    of person: UInt128?, in household: UInt128
  ) throws(PostgresError) -> RPCError? {
    guard let person else { return nil }
    let known = try self.query(
      "SELECT 1 FROM person WHERE household = $1 AND person = $2", .uuid(household), .uuid(person)
    ).count
    return known == 1 ? nil : .precondition([.notAMember])
  }
}

extension NeedSubtype {
  /// Those that carry rules of their own; nil for the others.
  init?(_ subtype: CasesV1.Subtype) {
    switch subtype {
    case .debts: self = .debts
    case .attachmentOfEarnings: self = .attachmentOfEarnings
    case .tax: self = .tax
    case .residenceStatus: self = .residenceStatus
    case .general, .benefits, .eviction: return nil
    }
  }
}
