internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension Grants {
  /// Writes a proposal down. It gives nothing until those who may consent have said yes.
  func propose(
    _ request: ConsentV1.ProposeGrantRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.GrantReply {
    let id = Random.id()
    return try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        try Self.reach(household: request.household, organisation: request.organisation, &tx)
      },
      { tx, situation throws(PostgresError) in
        let household = request.household
        guard let categories = Domain.CategorySet(request.categories) else {
          return .wrong(.categories)
        }
        guard let purpose = Domain.Purpose(number: request.purpose.rawValue) else {
          return .wrong(.purpose)
        }
        guard let kind = request.kind.domain else { return .wrong(.kind) }
        guard let basis = request.basis.domain else { return .wrong(.basis) }
        if let refusal = situation.refusal(in: household) { return .denied(refusal) }
        guard let known = situation.facts.households[household] else {
          return .denied(Domain.Refusal(.scopeUnknown))
        }
        let open = known.grants.filter { grant in
          (grant.state == .proposed || grant.state == .given)
            && grant.until > situation.moment.instant
        }
        guard open.count < Self.grantCountMax else {
          return .refused(Domain.Refusal(.tooManyOpen))
        }
        let first = request.from.flatMap { AmsterdamDate($0) }
        guard (first == nil) == (request.from == nil) else { return .wrong(.from) }
        guard let last = AmsterdamDate(request.until) else { return .wrong(.until) }
        let dates = try Self.dates(first, last, &tx)
        let recipient = situation.facts.organisation(named: request.organisation)
        let draft = GrantDraft(
          recipient: recipient?.id ?? OrganisationId(0), purpose: purpose, categories: categories,
          kind: kind, basis: basis, from: dates.from, until: dates.until)
        let terms = Domain.GrantTerms(
          moment: situation.moment, evaluationEnds: known.evaluationEnds,
          latestEnd: situation.facts.latestEnd)
        switch Grant.propose(draft, id: GrantId(id), recipient: recipient, terms: terms) {
        case .refused(let refusal): return .refused(refusal)
        case .accepted(let grant):
          let sealed = try known.seal(
            ConsentV1.GrantTerms(
              purpose: request.purpose, categories: categories.wire, basis: request.basis,
              kind: request.kind
            ).encoded(), "share", id, situation.keys)
          tx.insertShare(
            grant, in: household, sealed: sealed, proposedBy: situation.asker.actor.id.value)
          return .accepted(
            .init(
              event: "grant_proposed", household: household, object: id,
              reply: known.reply(grant, situation)))
        }
      })
  }

  /// The midnights, in Amsterdam, of the first day and of the day after the last; PostgreSQL knows
  /// when summer time is.
  static func dates(
    _ first: AmsterdamDate?, _ last: AmsterdamDate, _ tx: inout Transaction
  ) throws(PostgresError) -> (from: Instant?, until: Instant) {
    try tx.query(
      """
      SELECT (DATE '1970-01-01' + $1::int4)::timestamp AT TIME ZONE 'Europe/Amsterdam',
        (DATE '1970-01-01' + $2::int4 + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam'
      """,
      first.map { .int4(Int32($0.dayNumber)) } ?? .null, .int4(Int32(last.dayNumber))
    ).only { row throws(PostgresError) in
      (
        from: try row.optionalTimestamp(0).map { Instant(microseconds: $0) },
        until: Instant(microseconds: try row.timestamp(1))
      )
    }
  }

  /// The last day, in Amsterdam, of what ends at the midnight `end`.
  static func lastDay(
    before end: Instant, _ tx: inout Transaction
  ) throws(PostgresError) -> AmsterdamDate? {
    let day = try tx.query(
      """
      SELECT (($1::timestamptz - interval '1 microsecond') AT TIME ZONE 'Europe/Amsterdam')::date
        - DATE '1970-01-01'
      """, .timestamp(end.microseconds)
    ).only { row throws(PostgresError) in try row.int4(0) }
    return AmsterdamDate(dayNumber: Int(day))
  }

  /// Says what a grant could cover and whose yes it would take, and changes nothing.
  func rehearse(
    _ request: ConsentV1.RehearseRequest, _ asking: Asking
  ) async throws(RPCError) -> Receipted<ConsentV1.RehearseReply> {
    try await self.change.answer(
      asking,
      { tx throws(PostgresError) in
        let reach = try Self.reach(
          household: request.household, organisation: request.organisation, &tx)
        return Reach(read: reach.read.union(reach.changed))
      },
      { tx, situation throws(PostgresError) in
        let household = request.household
        guard let categories = Domain.CategorySet(request.categories) else {
          return .wrong(.categories)
        }
        guard let purpose = Domain.Purpose(number: request.purpose.rawValue) else {
          return .wrong(.purpose)
        }
        if let refusal = situation.refusal(in: household) { return .denied(refusal) }
        guard let known = situation.facts.households[household] else {
          return .denied(Domain.Refusal(.scopeUnknown))
        }
        guard let recipient = situation.facts.organisation(named: request.organisation),
          let tier = recipient.tier
        else { return .refused(Domain.Refusal(.recipientNotPartner)) }
        let allowed = categories.intersection(purpose.grantable).subtracting(tier.never)
        // What Domain would say of the whole of it, at the latest end there can be.
        let latest = min(
          situation.facts.latestEnd, known.evaluationEnds ?? situation.facts.latestEnd)
        let draft = GrantDraft(
          recipient: recipient.id, purpose: purpose, categories: categories,
          kind: .secrecyWaiver, basis: .publicTask, until: latest)
        let terms = Domain.GrantTerms(
          moment: situation.moment, evaluationEnds: known.evaluationEnds,
          latestEnd: situation.facts.latestEnd)
        let refusal = Grant.propose(draft, id: GrantId(0), recipient: recipient, terms: terms)
          .refusal
        let lastDay = try Self.lastDay(before: latest, &tx)
        return .answered(
          ConsentV1.RehearseReply(
            allowed: allowed.wire,
            reasons: (refusal?.told(to: situation.caller.role.listener) ?? []).map(\.rawValue),
            needsYesOf: known.waitingFor(allowed, [], at: situation.moment),
            untilAtMost: known.evaluationEnds == nil ? nil : lastDay?.wire),
          household: household)
      })
  }
}

extension HouseholdFacts {
  /// Seals a message of a new row. A ring that cannot now is a service that cannot now.
  func seal(
    _ bytes: [UInt8], _ table: String, _ row: UInt128, version: UInt64 = 1, _ keys: ConsentKeys
  ) throws(PostgresError) -> [UInt8] {
    guard let wrapped = self.wrapped[self.id] else { throw .unavailable }
    do {
      return try PolicySealing(household: self.id, wrapped: wrapped, keys: keys)
        .seal(bytes, table, row, version)
    } catch { throw .unavailable }
  }
}
