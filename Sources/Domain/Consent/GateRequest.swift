/// What someone asks the gate.
package struct GateRequest: Hashable, Sendable {
  /// One sealed part: the scope it belongs to and the category that its tag was matched to.
  package struct Part: Hashable, Sendable {
    package let scope: ScopeId
    package let category: Category

    package init(scope: ScopeId, category: Category) {
      self.scope = scope
      self.category = category
    }
  }

  /// The number of parts one call may name.
  package static let partCountMax = 1_000

  package let actor: ActorId
  package let hat: HatId
  package let chain: Chain
  /// As it came over the wire.
  package let purpose: String
  package let parts: [Part]
  /// Whether one refused part refuses all.
  package let isAllOrNothing: Bool

  package init(
    actor: ActorId, hat: HatId, chain: Chain, purpose: String, parts: [Part],
    isAllOrNothing: Bool = false
  ) {
    self.actor = actor
    self.hat = hat
    self.chain = chain
    self.purpose = purpose
    self.parts = parts
    self.isAllOrNothing = isAllOrNothing
  }
}

/// What the gate knows, read in one statement after its locks were taken.
package struct GateFacts: Sendable {
  package let moment: Moment
  package let chains: ChainTable
  package let actor: Actor?
  /// The organisation of the hat that the request names.
  package let organisation: Organisation?
  /// For interns: who supervises them today.
  package let supervision: Supervision?
  package let forbids: [Forbid]
  package let scopes: [ScopeId: ScopeFacts]

  package init(
    moment: Moment, chains: ChainTable, actor: Actor?, organisation: Organisation?,
    supervision: Supervision? = nil, forbids: [Forbid] = [], scopes: [ScopeFacts]
  ) {
    self.moment = moment
    self.chains = chains
    self.actor = actor
    self.organisation = organisation
    self.supervision = supervision
    self.forbids = forbids
    // Facts told twice are facts nobody can rely on: the scope is then unknown.
    self.scopes = Dictionary(grouping: scopes, by: \.id)
      .compactMapValues { $0.count == 1 ? $0.first : nil }
  }
}
