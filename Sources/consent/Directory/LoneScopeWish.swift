internal import Domain
internal import Postgres
internal import Vault
internal import Wire

/// A signal or a round that somebody wants to begin, and the key that it gets.
struct LoneScopeWish: Sendable {
  let request: ConsentV1.BeginScopeRequest
  /// The installation's own, by name.
  let organisation: String
  let key: WrappedKey

  enum Ruling {
    case begun(Transaction.NewScope, ChangeRuling<ConsentV1.BeginScopeReply>.Accepted)
    case no(ChangeRuling<ConsentV1.BeginScopeReply>)
  }

  /// Whether it may be, by facts that were read under its lock.
  ///
  /// - Throws: ``PostgresError/unavailable`` when the key does not open: the ring is changing, and
  ///   the caller asks again.
  func rule(_ situation: Situation) throws(PostgresError) -> Ruling {
    let (request, scope) = (self.request, self.request.scope)
    let role = situation.asker.hat.role
    let mayBegin =
      switch request.kind {
      case .signal: SignalSource.allCases.contains { role.files(from: $0) }
      // A round is its own team's to start.
      case .round: role.walksRounds && situation.asker.hat.team == request.team
      }
    guard mayBegin else { return .no(.denied(Domain.Refusal(.roleNever))) }
    let categories = request.categories.compactMap {
      Domain.Category(rawValue: Int32(clamping: $0))
    }
    guard categories.count == request.categories.count, Set(categories).count == categories.count
    else { return .no(.wrong(.categories)) }
    guard TextRule.name.accepts(request.team) else { return .no(.wrong(.team)) }
    guard !situation.facts.rows.holds(scope: scope) else {
      return .no(.refused(Domain.Refusal(.alreadyMember)))
    }
    guard let home = situation.facts.organisation(named: self.organisation) else {
      return .no(.refused(Domain.Refusal(.organisationUnknown)))
    }
    guard let addresses = self.addresses(of: categories, situation.keys) else {
      throw .unavailable
    }
    let isSignal = request.kind == .signal
    return .begun(
      .init(
        id: scope, kind: isSignal ? .signal : .round, household: scope, state: .open,
        key: self.key, team: request.team, command: Random.id(), openedBy: home.id.value,
        tellsReporter: isSignal ? request.tellsReporter : nil,
        agreement: request.agreement.isEmpty ? nil : request.agreement),
      .init(
        event: isSignal ? "signal_begun" : "round_begun", object: scope,
        subjects: isSignal ? [.signal(scope)] : [],
        reply: { entry, _ in ConsentV1.BeginScopeReply(entry: entry, addresses: addresses) }))
  }

  /// Where first versions of the scope's one row are sealed to; nil when the key does not open.
  private func addresses(
    of categories: [Domain.Category], _ keys: ConsentKeys
  ) -> [ConsentV1.LetterAddress]? {
    // A key that was wrapped just now and does not open is a ring that is changing: ask again.
    guard let key = try? keys.dataKey(self.key, of: self.request.scope) else { return nil }
    return categories.map { category in
      let number = UInt32(category.rawValue)
      let address = key.categoryKey(number)
        .partKey(table: self.request.table, row: self.request.scope, version: 1).letterAddress
      return ConsentV1.LetterAddress(
        category: number, tag: key.tag(number), address: address.bytes)
    }
  }
}

extension PolicyRows {
  /// Whether a scope of this id was read, as a household's own or a part of one.
  fileprivate func holds(scope: UInt128) -> Bool {
    self.households[scope] != nil
      || self.households.values.contains { $0.scopes.contains { $0.id == scope } }
  }
}
