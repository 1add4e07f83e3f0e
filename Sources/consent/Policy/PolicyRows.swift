internal import Postgres
internal import Vault

/// An actor and their hats, as read.
struct ActorRows: Sendable {
  let actor: ActorRow
  var hats: [HatRow] = []

  var all: [any PolicyRow] {
    let own: [any PolicyRow] = [self.actor] + self.hats
    return own + self.hats.compactMap(\.internship)
  }

  func internship(of hat: UInt128) -> InternshipRow? {
    self.hats.first { $0.id == hat }?.internship
  }
}

/// All policy rows of a household, as read.
struct HouseholdRows: Sendable {
  var scopes: [ScopeRow] = []
  var members: [MemberRow] = []
  var relations: [RelationRow] = []
  var shares: [ShareRow] = []
  var confirmations: [ConfirmationRow] = []
  var refusals: [RefusalRow] = []
  var references: [ReferenceRow] = []
  var invitations: [InvitationRow] = []

  var all: [any PolicyRow] {
    let own: [any PolicyRow] = self.scopes + self.members + self.relations
    let grants: [any PolicyRow] = self.shares + self.confirmations + self.refusals
    return own + grants + (self.references as [any PolicyRow]) + self.invitations
  }
}

/// The policy rows of some subjects, read in one pipeline under locks.
struct PolicyRows: Sendable {
  private(set) var organisations: [UInt128: OrganisationRow] = [:]
  private(set) var actors: [UInt128: ActorRows] = [:]
  private(set) var households: [UInt128: HouseholdRows] = [:]

  /// Where the answers of one pipeline are.
  struct Sent: Sendable {
    fileprivate var organisations: Pending?
    fileprivate var actors: Pending?
    fileprivate var hats: Pending?
    fileprivate var scopes: Pending?
    fileprivate var members: Pending?
    fileprivate var relations: Pending?
    fileprivate var shares: Pending?
    fileprivate var confirmations: Pending?
    fileprivate var refusals: Pending?
    fileprivate var references: Pending?
    fileprivate var invitations: Pending?
  }

  /// Queues the statements; nothing is sent for kinds of which there is no id.
  static func send(_ subjects: Subjects, _ transaction: inout Transaction) -> Sent {
    var sent = Sent()
    if !subjects.organisations.isEmpty {
      let ids = Value.uuids(subjects.organisations.sorted())
      sent.organisations = transaction.send(OrganisationRow.query, ids)
    }
    if !subjects.actors.isEmpty {
      let ids = Value.uuids(subjects.actors.sorted())
      sent.actors = transaction.send(ActorRow.query, ids)
      sent.hats = transaction.send(HatRow.query, ids)
    }
    if !subjects.households.isEmpty {
      let ids = Value.uuids(subjects.households.sorted())
      sent.scopes = transaction.send(ScopeRow.query, ids)
      sent.members = transaction.send(MemberRow.query, ids)
      sent.relations = transaction.send(RelationRow.query, ids)
      sent.shares = transaction.send(ShareRow.query, ids)
      sent.confirmations = transaction.send(ConfirmationRow.query, ids)
      sent.refusals = transaction.send(RefusalRow.query, ids)
      sent.references = transaction.send(ReferenceRow.query, ids)
      sent.invitations = transaction.send(InvitationRow.query, ids)
    }
    return sent
  }

  /// Waits for the answers.
  init(_ sent: Sent, _ transaction: inout Transaction) throws(PostgresError) {
    for row: OrganisationRow in try Self.rows(sent.organisations, &transaction) {
      self.organisations[row.id] = row
    }
    for row: ActorRow in try Self.rows(sent.actors, &transaction) {
      self.actors[row.id] = ActorRows(actor: row)
    }
    for row: HatRow in try Self.rows(sent.hats, &transaction) {
      self.actors[row.actor]?.hats.append(row)
    }
    try self.readHouseholds(sent, &transaction)
  }

  private mutating func readHouseholds(
    _ sent: Sent, _ transaction: inout Transaction
  ) throws(PostgresError) {
    for row: ScopeRow in try Self.rows(sent.scopes, &transaction) {
      self.households[row.household, default: HouseholdRows()].scopes.append(row)
    }
    for row: MemberRow in try Self.rows(sent.members, &transaction) {
      self.households[row.household, default: HouseholdRows()].members.append(row)
    }
    for row: RelationRow in try Self.rows(sent.relations, &transaction) {
      self.households[row.household, default: HouseholdRows()].relations.append(row)
    }
    for row: ShareRow in try Self.rows(sent.shares, &transaction) {
      self.households[row.household, default: HouseholdRows()].shares.append(row)
    }
    for row: ConfirmationRow in try Self.rows(sent.confirmations, &transaction) {
      self.households[row.household, default: HouseholdRows()].confirmations.append(row)
    }
    for row: RefusalRow in try Self.rows(sent.refusals, &transaction) {
      self.households[row.household, default: HouseholdRows()].refusals.append(row)
    }
    for row: ReferenceRow in try Self.rows(sent.references, &transaction) {
      self.households[row.household, default: HouseholdRows()].references.append(row)
    }
    for row: InvitationRow in try Self.rows(sent.invitations, &transaction) {
      self.households[row.household, default: HouseholdRows()].invitations.append(row)
    }
  }

  private static func rows<R: PolicyRow>(
    _ pending: Pending?, _ transaction: inout Transaction
  ) throws(PostgresError) -> [R] {
    guard let pending else { return [] }
    return try transaction.rows(pending).map { row throws(PostgresError) in
      try R(reading: row)
    }
  }

  /// The rows of `subjects` alone.
  func of(_ subjects: Subjects) -> PolicyRows {
    var rows = self
    rows.organisations = rows.organisations.filter { subjects.organisations.contains($0.key) }
    rows.actors = rows.actors.filter { subjects.actors.contains($0.key) }
    rows.households = rows.households.filter { subjects.households.contains($0.key) }
    return rows
  }

  /// Every row by its place, in canonical bytes: what change records are made from.
  var canonical: [PolicyRowPlace: [UInt8]] {
    var rows: [any PolicyRow] = Array(self.organisations.values)
    for actor in self.actors.values { rows += actor.all }
    for household in self.households.values { rows += household.all }
    return Dictionary(rows.map { ($0.place, $0.canonical) }, uniquingKeysWith: { $1 })
  }
}
