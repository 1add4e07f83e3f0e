internal import Domain
internal import Vault
internal import Wire

/// One question held against the facts: what Domain says of it, and what follows for parts and
/// tags.
struct Judgement {
  let question: GateQuestion
  let facts: PolicyFacts
  let households: Set<UInt128>
  let keys: ConsentKeys
  /// The wrapped data keys of the scopes that may be asked, where the head matched.
  private let wrapped: [UInt128: WrappedKey]
  /// A no that is not Domain's: the token, the proof, the nonce.
  private(set) var refusal: CallerRefusal?
  /// Nil when nothing was held against scopes: refused before, or about nobody.
  private(set) var decision: Decision?
  /// Of the rules that look at no scope, for questions about nobody.
  private(set) var admission: Domain.Refusal?
  /// For each part that Domain decided, its index in the question.
  private(set) var indexes: [Int] = []
  /// What Domain was asked, in the order of `decision.outcomes`.
  private(set) var asked: [GateRequest.Part] = []
  /// Parts whose tag or category is none of the scope's.
  private(set) var unmatchedCount = 0
  private(set) var table = TagTable()

  init(
    _ question: GateQuestion, refusal: CallerRefusal?, households: Set<UInt128>,
    facts: PolicyFacts, keys: ConsentKeys
  ) {
    self.question = question
    self.refusal = refusal ?? Self.refusal(of: question, at: facts.moment)
    self.households = households
    self.facts = facts
    self.keys = keys
    self.wrapped = households.reduce(into: [:]) { all, household in
      guard let facts = facts.home(household), facts.headMatches else { return }
      all.merge(facts.wrapped, uniquingKeysWith: { first, _ in first })
    }
    guard self.refusal == nil else { return }
    let gateFacts = self.gateFacts
    if question.isAboutNobody {
      self.admission = self.admit(on: gateFacts)
      // Told to whom it concerns only: to others every entry is the same.
      if self.admission == nil && !question.areBodiesTheirEpochs {
        self.refusal = .entryNotOfEpoch
      }
      return
    }
    self.match()
    self.decision = Gate.decide(
      question.caller.request(
        self.asked, isAllOrNothing: question.isAllOrNothing), on: gateFacts)
  }

  /// Whether anything is permitted, and nothing refused that all depends on.
  var isPermitted: Bool {
    guard self.refusal == nil else { return false }
    guard let decision = self.decision else { return self.admission == nil }
    if self.question.isAllOrNothing && self.unmatchedCount > 0 { return false }
    return decision.verdict != .deny
  }

  /// Every reason, for the log.
  var reasons: [String] {
    if let refusal = self.refusal { return [refusal.rawValue] }
    let codes = self.decision?.reasons ?? self.admission?.reasons ?? []
    return self.named(codes)
  }

  /// The codes with that of parts which are none of the scope's, in whose absence nothing was
  /// asked.
  private func named(_ codes: [ReasonCode]) -> [String] {
    guard self.unmatchedCount > 0 else { return codes.map(\.rawValue) }
    return ["tag_unknown"] + codes.filter { $0 != .nothingAsked }.map(\.rawValue)
  }

  /// The reasons that the caller may hear; never empty for a no.
  var told: [String] {
    // Whoever is refused as a partner hears the same, whatever the reason is.
    if self.question.listener == .partner {
      return self.isPermitted ? [] : [ReasonCode.notPermitted.rawValue]
    }
    if let refusal = self.refusal { return [refusal.rawValue] }
    let codes =
      self.decision?.told(to: self.question.listener)
      ?? self.admission?.told(to: self.question.listener) ?? []
    let told = self.named(codes)
    return told.isEmpty && !self.isPermitted ? [ReasonCode.notPermitted.rawValue] : told
  }

  /// Subjects whose rows are not those that were sealed last.
  var mismatches: Set<UInt128> {
    let claims = self.question.caller.claims
    var found = self.households.filter { self.facts.home($0)?.headMatches == false }
    if self.facts.actors[claims.actor]?.headMatches == false { found.insert(claims.actor) }
    if self.facts.organisations[claims.organisation]?.headMatches == false {
      found.insert(claims.organisation)
    }
    return found
  }

  private var gateFacts: GateFacts {
    let claims = self.question.caller.claims
    return GateFacts(
      moment: self.facts.moment, chains: Chains.table, actor: self.facts.actors[claims.actor],
      organisation: self.facts.organisations[claims.organisation],
      supervision: self.facts.supervision(of: claims.actor, wearing: claims.hat),
      scopes: self.households.flatMap { self.facts.home($0)?.scopes.values.map(\.self) ?? [] }
    )
  }

  private func admit(on gateFacts: GateFacts) -> Domain.Refusal? {
    let ruling = Gate.admit(
      self.question.caller.request(), asked: Domain.CategorySet(self.question.asked), on: gateFacts)
    if let refusal = ruling.refusal { return refusal }
    let isOfficer = self.question.caller.role == .privacyOfficer
    // The log of any service is reviewed by an officer, whichever way the question comes.
    let asked = Methods.named(self.question.caller.proof.method)?.activity
    let isForOfficer = self.question.isForOfficer || asked == "audit/review"
    return isForOfficer && !isOfficer ? Domain.Refusal(.roleNever) : nil
  }

  private static func refusal(of question: GateQuestion, at moment: Moment) -> CallerRefusal? {
    // The service says what it wants keys for, and the person what they ask: a key to write with
    // opens what is written later, so it goes with a method that writes.
    if question.kind == .write, Methods.named(question.caller.proof.method)?.changes == false {
      return .writeNotAsked
    }
    guard let expiresAtMs = question.serviceExpiresAtMs else { return nil }
    let nowMs = moment.instant.microseconds / 1_000
    return nowMs >= Int64(clamping: expiresAtMs) ? .serviceSessionExpired : nil
  }
}

// What Domain is asked about.
extension Judgement {
  private mutating func match() {
    if self.question.kind == .resolve { return self.matchReference() }
    guard !self.question.parts.isEmpty else { return self.matchHousehold() }
    self.table = TagTable(
      Set(self.question.parts.map(\.scope)), self.wrapped, self.keys)
    for (index, part) in self.question.parts.enumerated() {
      guard let category = self.category(of: part) else {
        self.unmatchedCount += 1
        continue
      }
      self.indexes.append(index)
      self.asked.append(.init(scope: ScopeId(part.scope), category: category))
    }
  }

  /// The category of a part, by its tag or as it says; nil when it is none of the scope's.
  private func category(of part: ConsentV1.Part) -> Domain.Category? {
    switch part.mode {
    case .write: return Domain.Category(rawValue: Int32(clamping: part.category))
    case .read:
      // A scope that is unknown, or not to be trusted, has no tags to compare with. Domain refuses
      // it for what it is, whatever the category.
      guard self.wrapped[part.scope] != nil else { return .public }
      return self.table.category(of: part.tag, in: part.scope)
    }
  }

  private mutating func matchHousehold() {
    guard let household = self.households.first else { return }
    let categories = self.question.asked.isEmpty ? [.public] : self.question.asked
    self.asked = categories.map { .init(scope: ScopeId(household), category: $0) }
  }

  /// Every scope of the household that the reference stands for. One that stands for nothing is
  /// asked about all the same, as a scope that does not exist.
  private mutating func matchReference() {
    let scopes = self.households.flatMap { household in
      self.facts.households[household].map { $0.scopes.keys.sorted() } ?? [household]
    }
    self.table = TagTable(Set(scopes), self.wrapped, self.keys)
    self.asked = scopes.flatMap { scope in
      self.question.asked.map { .init(scope: ScopeId(scope), category: $0) }
    }
  }
}

// The answer.
extension Judgement {
  /// What is told and released, once `entry` is committed.
  func verdict(entry: UInt128) -> GateVerdict {
    var verdict = GateVerdict(
      isPermitted: self.isPermitted, reasons: self.told, entry: entry,
      revision: self.facts.revision)
    guard self.isPermitted else { return verdict }
    let claims = self.question.caller.claims
    let actor = self.facts.actors[claims.actor]
    // Of whoever asks about nobody too.
    verdict.team = actor?.hats.first { $0.id.value == claims.hat }?.team ?? ""
    guard let decision = self.decision else { return verdict }
    verdict.household = self.question.reference == nil ? nil : self.households.first
    verdict.person = actor?.person?.value
    verdict.grants = decision.grants
    verdict.useUntilMs = UInt64(max(0, (decision.useUntil?.microseconds ?? 0) / 1_000))
    if self.question.kind == .resolve {
      verdict.tags = self.permittedTags(decision)
    } else if !self.indexes.isEmpty {
      verdict.released = self.released(decision)
      let scopes = Set(verdict.released.map { self.question.parts[$0.index].scope })
      verdict.wrapped = self.wrapped.filter { scopes.contains($0.key) }
      verdict.former = self.former.intersection(scopes)
    }
    return verdict
  }

  /// Who was of one of the households, and is of none of them now.
  private var former: Set<UInt128> {
    let members = self.households.flatMap { self.facts.home($0)?.members ?? [] }
    let now = self.facts.moment.instant
    let current = members.filter { $0.membership.contains(now) }
    return Set(members.map(\.person.value)).subtracting(current.map(\.person.value))
  }

  private func released(_ decision: Decision) -> [GateVerdict.Released] {
    zip(self.indexes, zip(self.asked, decision.outcomes)).compactMap { index, decided in
      let (part, outcome) = decided
      guard outcome.isPermitted, let tag = self.table.tag(of: part.category, in: part.scope.value)
      else { return nil }
      return GateVerdict.Released(index: index, category: part.category, tag: tag)
    }
  }

  private func permittedTags(_ decision: Decision) -> [GateVerdict.Tags] {
    var tags: [UInt128: [UInt128]] = [:]
    for (part, outcome) in zip(self.asked, decision.outcomes) where outcome.isPermitted {
      guard let tag = self.table.tag(of: part.category, in: part.scope.value) else { continue }
      tags[part.scope.value, default: []].append(tag)
    }
    return tags.keys.sorted().map { GateVerdict.Tags(scope: $0, tags: tags[$0] ?? []) }
  }
}
