internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// Up to 32 new scopes in one transaction: what ``PolicyChange/perform(_:_:_:)`` does for one, with
/// one statement for all wherever it reads or writes rows, and one new revision.
///
/// Each is decided, recorded and answered for itself: a no to one is no other's.
struct ScopeBatch: Sendable {
  /// One caller's wish.
  struct Item: Sendable {
    let request: ConsentV1.BeginScopeRequest
    let caller: ProvenCaller
    /// As it was sent, and as it is kept.
    let command: Command
    let kept: Command
    /// The installation's own, by name: a signal is its, whoever filed it.
    let organisation: String
  }

  /// How each item ends; nil for one that has to be asked again, as another of the same scope or
  /// command is in the batch.
  typealias Ends = [PolicyChange.End?]

  private struct Asked {
    let place: Int
    let item: Item
    let standing: Command.Standing

    /// What it writes: nothing when it was sent before.
    var changed: Subjects {
      guard case .new = self.standing else { return Subjects() }
      return Subjects(households: [self.item.request.scope])
    }
  }

  /// What was accepted, and is not recorded yet.
  private struct Accepted {
    let asked: Asked
    let records: PolicyRecords
    let change: ChangeRuling<ConsentV1.BeginScopeReply>.Accepted
    let scope: Transaction.NewScope
  }

  let items: [Item]
  let change: PolicyChange

  private var keys: ConsentKeys { self.change.keys }

  func begin(
    _ tx: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> Ends {
    let asked = try self.asked(&tx)
    let (facts, refusals) = try self.facts(of: asked, &tx)
    let new = asked.flatMap(\.changed.households)
    guard let wrapped = try self.keys.newScopeKeys(new, &tx) else { throw .unavailable }
    let scopeKeys = Dictionary(zip(new, wrapped), uniquingKeysWith: { first, _ in first })

    var ends = Ends(repeating: nil, count: self.items.count)
    var accepted: [Accepted] = []
    for (one, refusal) in zip(asked, refusals) {
      let records = PolicyRecords(caller: one.item.caller, facts: facts, keys: self.keys)
      let ruled = try self.change.rule(
        records, one.item.command, one.standing, refusal: refusal, changing: one.changed, &recorder
      ) { (situation) throws(PostgresError) -> ChangeRuling<ConsentV1.BeginScopeReply> in
        guard let key = scopeKeys[one.item.request.scope] else { throw .unavailable }
        let wish = LoneScopeWish(
          request: one.item.request, organisation: one.item.organisation, key: key)
        switch try wish.rule(situation) {
        case .begun(let scope, let change):
          accepted.append(Accepted(asked: one, records: records, change: change, scope: scope))
          return .accepted(change)
        case .no(let ruling): return ruling
        }
      }
      switch ruled {
      case .ended(let end): ends[one.place] = end
      case .ruled(.accepted): break
      case .ruled(let no):
        ends[one.place] = self.change.refuse(no, records, one.item.caller.role.listener, &recorder)
      }
    }
    try self.write(accepted, facts, &ends, &tx, &recorder)
    return ends
  }

  /// Looks up the commands of those that go now: of one scope and one command the first.
  private func asked(_ tx: inout Transaction) throws(PostgresError) -> [Asked] {
    var seen: (scopes: Set<UInt128>, commands: Set<UInt128>) = ([], [])
    var places: [Int] = []
    for (place, item) in self.items.enumerated() {
      // A kept id is a code over caller and id: it stands for both.
      guard seen.scopes.insert(item.request.scope).inserted,
        seen.commands.insert(item.kept.id).inserted
      else { continue }
      places.append(place)
    }
    let standings = try tx.standings(of: places.map { self.items[$0].kept })
    return zip(places, standings).map {
      Asked(place: $0, item: self.items[$0], standing: $1)
    }
  }

  /// Locks what `asked` is about, and reads it.
  private func facts(
    of asked: [Asked], _ tx: inout Transaction
  ) throws(PostgresError) -> (PolicyFacts, [CallerRefusal?]) {
    let callers = asked.map(\.item.caller)
    let changed = asked.map(\.changed).reduce(Subjects()) { $0.union($1) }
    var read = callers.map(\.subjects).reduce(Subjects()) { $0.union($1) }
    // Whose household an id is that is taken.
    read.households = Set(
      try tx.query(
        """
        SELECT s.household FROM unnest($1::uuid[]) AS u(id),
          LATERAL (SELECT household FROM scope WHERE id = u.id OFFSET 0) AS s
        """, .uuids(changed.households.sorted())
      ).map { row throws(PostgresError) in try row.uuid(0) })
    for name in Set(asked.map(\.item.organisation)).sorted() {
      if let home = try Grants.organisation(name, &tx) { read.organisations.insert(home) }
    }
    read.formUnion(try Supervisors.of(callers, &tx))
    Locks.exclude(changed, sharing: read, &tx)
    // Whatever follows is read in later statements, so it sees all that was committed before.
    let standing = Standing.send(callers, &tx)
    let facts = try PolicyFacts.load(changed.union(read), keys: self.keys, &tx)
    return (facts, try standing.refusals(at: facts.moment, &tx))
  }

  /// Writes, seals and records all that was accepted.
  private func write(
    _ accepted: [Accepted], _ facts: PolicyFacts, _ ends: inout Ends, _ tx: inout Transaction,
    _ recorder: inout Recorder
  ) throws(PostgresError) {
    guard !accepted.isEmpty else { return }
    tx.insertScopes(accepted.map(\.scope))
    tx.begin(accepted.map(\.scope.id))
    let changed = accepted.map(\.asked.changed).reduce(Subjects()) { $0.union($1) }
    let written = try self.change.seal(changed, over: facts, &tx)
    var answered: [Command.Answered] = []
    for one in accepted {
      let item = one.asked.item
      let reply = self.change.record(
        one.change, written, of: one.asked.changed, one.records, item.command, &recorder)
      answered.append(Command.Answered(item.kept, reply: reply))
      ends[one.asked.place] = .done(reply, isNarrower: written.isNarrower)
    }
    try tx.remember(answered)
  }
}
