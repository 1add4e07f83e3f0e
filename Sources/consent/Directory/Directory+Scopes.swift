internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

// What stands alone: a signal about a person, the door list of a round. docs/formats/signals.md §2.

extension Directory {
  /// Begins a scope, and tells where its parts are sealed to. Whoever hears it can write them once,
  /// and read none.
  ///
  /// - Parameter organisation: the installation's own, by name: a signal is its, whoever filed it.
  func beginScope(
    _ request: ConsentV1.BeginScopeRequest, _ asking: Asking, of organisation: String
  ) async throws(RPCError) -> ConsentV1.BeginScopeReply {
    let scope = request.scope
    return try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        let taken = try tx.query("SELECT household FROM scope WHERE id = $1", .uuid(scope))
          .map { row throws(PostgresError) in try row.uuid(0) }
        let home = try Grants.organisation(organisation, &tx)
        return Reach(
          changed: Subjects(households: [scope]),
          read: Subjects(
            organisations: Set([home].compactMap(\.self)), households: Set(taken)))
      },
      { tx, situation throws(PostgresError) in
        let role = situation.asker.hat.role
        let mayBegin =
          switch request.kind {
          case .signal: SignalSource.allCases.contains { role.files(from: $0) }
          // A round is its own team's to start.
          case .round: role.walksRounds && situation.asker.hat.team == request.team
          }
        guard mayBegin else { return .denied(Domain.Refusal(.roleNever)) }
        let categories = request.categories.compactMap {
          Domain.Category(rawValue: Int32(clamping: $0))
        }
        guard categories.count == request.categories.count,
          Set(categories).count == categories.count, TextRule.name.accepts(request.team)
        else { return .invalid }
        guard situation.facts.rows.households.isEmpty else {
          return .refused(Domain.Refusal(.alreadyMember))
        }
        guard let home = situation.facts.organisation(named: organisation) else {
          return .refused(Domain.Refusal(.organisationUnknown))
        }
        guard let key = try situation.keys.newScopeKeys([scope], &tx)?.first else {
          throw .unavailable
        }
        let isSignal = request.kind == .signal
        tx.insertScope(
          .init(
            id: scope, kind: isSignal ? .signal : .round, household: scope, state: .open, key: key,
            team: request.team, command: Random.id(), openedBy: home.id.value,
            tellsReporter: isSignal ? request.tellsReporter : nil,
            agreement: request.agreement.isEmpty ? nil : request.agreement))
        guard
          let addresses = Self.addresses(of: categories, request, key, situation.keys)
        else { throw .unavailable }
        return .accepted(
          .init(
            event: isSignal ? "signal_begun" : "round_begun", object: scope,
            subjects: isSignal ? [.signal(scope)] : [],
            reply: { entry, _ in ConsentV1.BeginScopeReply(entry: entry, addresses: addresses) }))
      })
  }

  /// Where first versions of the scope's one row are sealed to; nil when the key does not open.
  private static func addresses(
    of categories: [Domain.Category], _ request: ConsentV1.BeginScopeRequest,
    _ wrapped: WrappedKey, _ keys: ConsentKeys
  ) -> [ConsentV1.LetterAddress]? {
    // A key that was wrapped just now and does not open is a ring that is changing: ask again.
    guard let key = try? keys.dataKey(wrapped, of: request.scope) else { return nil }
    return categories.map { category in
      let number = UInt32(category.rawValue)
      let address = key.categoryKey(number)
        .partKey(table: request.table, row: request.scope, version: 1).letterAddress
      return ConsentV1.LetterAddress(
        category: number, tag: key.tag(number), address: address.bytes)
    }
  }

  /// Lets triage know who reported a signal, or takes that back, at the reporter's word. Said again
  /// it changes nothing.
  func tellReporter(
    _ request: ConsentV1.TellReporterRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    let (scope, word, tells) = (request.scope, request.word, !request.withdraw)
    return try await self.change.perform(
      asking, { _ throws(PostgresError) in Reach(changed: Subjects(households: [scope])) },
      { tx, situation throws(PostgresError) in
        // A signal that is not there and a word that is not its reporter's are the same.
        guard let row = situation.facts.loneRow(scope),
          row.kind == ScopeRow.Kind.signal.rawValue, let agreement = row.agreement,
          ConstantTime.isEqual(agreement, ReporterCode.stored(consent: word))
        else { return .denied(Domain.Refusal(.scopeUnknown)) }
        if (row.tellsReporter == 1) != tells { tx.tellReporter(of: scope, tells) }
        return .accepted(
          .init(
            event: tells ? "reporter_told" : "reporter_withheld", object: scope,
            subjects: [.signal(scope)],
            reply: ConsentV1.Done.made))
      })
  }

  /// Tells signals whose a signal is, once every move of it that was under way is over.
  func scopeTeam(
    _ request: ConsentV1.GetScopeTeamRequest, _ service: LoneService,
    deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> ConsentV1.GetScopeTeamReply {
    guard service.name == .signals else {
      throw RPCError(.permissionDenied, Reason("chain_not_allowed"))
    }
    let scope = request.scope
    let team: String?
    do throws(PostgresError) {
      team = try await self.change.log.pool.transaction(deadline: deadline) {
        [keys = self.change.keys] (tx) throws(PostgresError) -> String? in
        let subjects = Subjects(households: [scope])
        Locks.share(subjects, &tx)
        let facts = try PolicyFacts.load(subjects, keys: keys, &tx)
        guard let known = facts.lone[scope], known.headMatches,
          case .signal(let signal) = known.joint?.kind
        else { return nil }
        return signal.team
      }
    } catch { throw RPCError(error) }
    guard let team else { throw RPCError(.failedPrecondition, Reason("scope_unknown")) }
    return ConsentV1.GetScopeTeamReply(team: team)
  }

  /// Gives a signal to the triage of another team: that of its own team alone does. One that is of
  /// none, after a restore, whoever triages takes for their own.
  func moveScope(
    _ request: ConsentV1.MoveScopeRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    let scope = request.scope
    return try await self.change.perform(
      asking, { _ throws(PostgresError) in Reach(changed: Subjects(households: [scope])) },
      { tx, situation throws(PostgresError) in
        guard TextRule.name.accepts(request.team) else { return .invalid }
        guard let known = situation.facts.lone[scope], known.headMatches,
          case .signal(let signal) = known.joint?.kind
        else { return .denied(Domain.Refusal(.scopeUnknown)) }
        guard situation.asker.hat.role.triages else {
          return .denied(Domain.Refusal(.roleNever))
        }
        let isTaken = signal.team.isEmpty && request.team == situation.asker.hat.team
        guard situation.asker.hat.team == signal.team || isTaken else {
          return .denied(Domain.Refusal(.noRelation))
        }
        tx.moveScope(scope, to: request.team)
        return .accepted(
          .init(
            event: "signal_moved_to_team", object: scope, subjects: [.signal(scope)],
            reply: ConsentV1.Done.made))
      })
  }
}

extension PolicyFacts {
  /// The row of a scope that stands alone and is not erased, when it is as it was sealed last.
  fileprivate func loneRow(_ scope: UInt128) -> ScopeRow? {
    guard let known = self.lone[scope], known.headMatches else { return nil }
    return self.rows.households[scope]?.scopes.first { $0.id == scope }
  }
}
