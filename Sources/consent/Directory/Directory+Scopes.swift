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
    try await self.scopes.begin(request, asking, of: organisation)
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
    try Self.checkIsSignals(service)
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
        guard TextRule.name.accepts(request.team) else { return .wrong(.team) }
        guard let known = situation.facts.lone[scope], known.headMatches,
          case .signal(let signal) = known.joint?.kind
        else { return .denied(Domain.Refusal(.scopeUnknown)) }
        guard situation.asker.hat.role.triages else {
          return .denied(Domain.Refusal(.roleNever))
        }
        // Who is of no team has nobody's signals, and one of no team is only taken by one's own.
        let own = situation.asker.hat.team
        guard !own.isEmpty, signal.team == own || (signal.team.isEmpty && request.team == own)
        else {
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
