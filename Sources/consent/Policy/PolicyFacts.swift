internal import Domain
internal import Postgres
internal import Vault

/// What the gate decides on: facts of some subjects, as they are under its locks.
///
/// A subject whose head does not match, or whose sealed facts do not open, is there with
/// `headMatches` false and nothing else: it can only be refused.
struct PolicyFacts: Sendable {
  let moment: Moment
  let revision: UInt64
  /// The midnight, in Amsterdam, twelve months from today: no grant lasts longer.
  let latestEnd: Instant
  let actors: [UInt128: Actor]
  let organisations: [UInt128: Organisation]
  let households: [UInt128: HouseholdFacts]
  /// Signals and rounds: scopes that stand alone. They are no households to whoever changes one.
  let lone: [UInt128: HouseholdFacts]
  let rows: PolicyRows

  /// Reads the facts in one pipeline. The locks are taken before, by ``Locks``, in a statement of
  /// their own that may still be queued.
  static func load(
    _ subjects: Subjects, keys: ConsentKeys, _ transaction: inout Transaction
  ) throws(PostgresError) -> PolicyFacts {
    let head = transaction.send(Self.momentQuery)
    let sent = PolicyRows.send(subjects, &transaction)
    let (read, revision, latestEnd) = try transaction.rows(head).only {
      row throws(PostgresError) in
      (try Self.moment(row), try row.int8(2), try row.timestamp(3))
    }
    guard let moment = read, let revision = UInt64(exactly: revision) else {
      throw .shape(column: 0)
    }
    return PolicyFacts(
      moment: moment, revision: revision, latestEnd: Instant(microseconds: latestEnd),
      rows: try PolicyRows(sent, &transaction), keys: keys)
  }

  private init(
    moment: Moment, revision: UInt64, latestEnd: Instant, rows: PolicyRows, keys: ConsentKeys
  ) {
    self.moment = moment
    self.revision = revision
    self.latestEnd = latestEnd
    self.rows = rows
    self.actors = rows.actors.mapValues { Actor($0, headMatches: Heads.matches($0, keys)) }
    self.organisations = rows.organisations.mapValues {
      Organisation($0, headMatches: Heads.matches($0, keys))
    }
    var households: [UInt128: HouseholdFacts] = [:]
    var lone: [UInt128: HouseholdFacts] = [:]
    for (id, rows) in rows.households {
      let facts = HouseholdFacts(id, rows, keys: keys)
      if facts?.joint?.kind == .household { households[id] = facts } else { lone[id] = facts }
    }
    self.households = households
    self.lone = lone
  }

  /// A household, or a scope that stands alone: what the gate opens parts of.
  func home(_ id: UInt128) -> HouseholdFacts? { self.households[id] ?? self.lone[id] }

  /// One reading of the clock gives both the instant and the date.
  private static let momentQuery: StaticString = """
    SELECT t.at, (t.at AT TIME ZONE 'Europe/Amsterdam')::date - DATE '1970-01-01', p.revision,
      ((t.at AT TIME ZONE 'Europe/Amsterdam')::date + INTERVAL '12 months')
        AT TIME ZONE 'Europe/Amsterdam'
    FROM policy AS p, LATERAL (SELECT clock_timestamp() AS at OFFSET 0) AS t
    """

  private static func moment(_ row: borrowing Row) throws(PostgresError) -> Moment? {
    let instant = Instant(microseconds: try row.timestamp(0))
    return AmsterdamDate(dayNumber: Int(try row.int4(1)))
      .flatMap { Moment(instant: instant, date: $0) }
  }

  /// Whether those of `subjects` that exist are as they were sealed last.
  func isIntact(_ subjects: Subjects, _ keys: ConsentKeys) -> Bool {
    let rows = self.rows.of(subjects)
    return rows.organisations.values.allSatisfy { Heads.matches($0, keys) }
      && rows.actors.values.allSatisfy { Heads.matches($0, keys) }
      && rows.households.allSatisfy { Heads.matches($0.value, of: $0.key, keys) }
  }

  /// The facts of one question, for ``Domain/Gate``.
  ///
  /// - Parameters:
  ///   - organisation: the one that the caller's hat is of.
  ///   - household: whose scopes may be asked; nil when none is.
  ///   - hat: an intern's, for whom a supervisor counts.
  func gateFacts(
    actor: UInt128, hat: UInt128? = nil, organisation: UInt128, household: UInt128?,
    chains: ChainTable
  ) -> GateFacts {
    GateFacts(
      moment: self.moment, chains: chains, actor: self.actors[actor],
      organisation: self.organisations[organisation],
      supervision: hat.flatMap { self.supervision(of: actor, wearing: $0) },
      scopes: household.flatMap { self.households[$0] }.map { Array($0.scopes.values) } ?? [])
  }
}

extension Actor {
  init(_ rows: ActorRows, headMatches: Bool) {
    // A role or a person that does not read makes the row one that nobody wrote.
    let worn = rows.hats.filter { !$0.isWord }
    let hats = worn.compactMap(Hat.init)
    self.init(
      id: ActorId(rows.actor.id),
      contract: Period(fromUs: rows.actor.contractFromUs, untilUs: rows.actor.contractUntilUs),
      hats: hats, person: rows.actor.person.map { PersonId($0) },
      isVouched: rows.actor.vouchedBy != nil,
      registeredBy: rows.actor.registeredBy.map { ActorId($0) },
      headMatches: headMatches && hats.count == worn.count)
  }
}

extension Hat {
  init?(_ row: HatRow) {
    guard let role = Role(rawValue: row.role) else { return nil }
    self.init(
      id: HatId(row.id), organisation: OrganisationId(row.organisation), role: role,
      period: Period(fromUs: row.fromUs, untilUs: row.untilUs),
      track: role == .intern ? row.internship.flatMap { InternTrack(rawValue: $0.track) } : nil,
      team: row.team)
  }
}

extension Organisation {
  /// What `tier` holds for the team itself.
  static let teamTier = "team"

  init(_ row: OrganisationRow, headMatches: Bool) {
    let tier = Tier(rawValue: row.tier)
    let isKnown = tier != nil || row.tier == Self.teamTier
    self.init(
      id: OrganisationId(row.id), standing: tier.map { .partner($0) } ?? .team,
      contract: Period(fromUs: row.fromUs, untilUs: row.untilUs),
      headMatches: headMatches && isKnown)
  }
}

extension Period {
  init(fromUs: Int64, untilUs: Int64?) {
    self.init(
      from: Instant(microseconds: fromUs),
      until: untilUs.map { Instant(microseconds: $0) })
  }
}
