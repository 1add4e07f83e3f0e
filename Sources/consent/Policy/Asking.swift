internal import Daemon
internal import Domain
internal import RPC
internal import Synchronization
internal import Vault
internal import Wire

/// Somebody verified who asks for something by a command of their own naming.
struct Asking: Sendable {
  let caller: ProvenCaller
  /// Nil for what changes nothing.
  let command: Command?
  let deadline: ContinuousClock.Instant
  let receipt = ReceiptSlot()

  init(caller: ProvenCaller, command: Command?, deadline: ContinuousClock.Instant) {
    self.caller = caller
    self.command = command
    self.deadline = deadline
  }

  init(_ caller: ProvenCaller, _ call: Call) {
    self.init(
      caller: caller,
      command: call.commandID.map {
        Command(
          caller: caller.claims.actor, id: $0, method: call.method,
          digest: RequestDigest.of(call: call.method, command: $0, payload: call.payload).bytes)
      }, deadline: call.instant)
  }
}

/// Where a change leaves the promise of its records, for the answer that it allows.
///
/// Handlers return what they answer, and ``Routes`` puts the promise beside it: none of them can
/// forget it.
final class ReceiptSlot: Sendable {
  private let promised = Mutex<[UInt8]>([])

  /// The signed promise, at most 1,024 bytes; empty before the change is committed.
  var promise: [UInt8] { self.promised.withLock { $0 } }

  func put(_ receipt: consuming LedgerReceipt) {
    let promise = receipt.promise()
    self.promised.withLock { $0 = promise }
  }
}

/// What a question or change is about: found before the locks, from what never changes.
struct Reach: Sendable {
  /// Whose rows are written.
  var changed = Subjects()
  /// Whose rows are read besides; the caller's own are added.
  var read = Subjects()
  /// That it concerns every decision, and not one subject's.
  var isWholePolicy = false
}

/// What a change is decided on.
struct Situation: Sendable {
  let facts: PolicyFacts
  let asker: Gate.Asker
  let caller: ProvenCaller
  let keys: ConsentKeys

  var moment: Moment { self.facts.moment }
  var nowUs: Int64 { self.facts.moment.instant.microseconds }

  /// Who asks as a resident; nil for everybody else, and for one who stands for nobody.
  var resident: PersonId? { self.asker.hat.role == .resident ? self.asker.actor.person : nil }

  /// Why the caller has no say in a household's affairs; nil when they have: a professional with a
  /// relation, or a resident of it.
  func refusal(in household: UInt128) -> Domain.Refusal? {
    guard let known = self.facts.households[household] else { return Domain.Refusal(.scopeUnknown) }
    guard known.headMatches else { return Domain.Refusal(.headMismatch) }
    if self.asker.hat.role == .resident {
      let isMember = known.joint?.subjects(at: self.moment.instant)
        .contains { $0.person == self.asker.actor.person } ?? false
      return isMember ? nil : Domain.Refusal(.notOwnData)
    }
    // Who may see what, who is a member and until when is no intern's to say.
    if self.asker.hat.role == .intern && self.asker.effect != .read {
      return Domain.Refusal(.roleNever)
    }
    return self.relation(to: household).refusal
  }

  /// The same, for what a resident may say wherever they live: somebody who is or was of the
  /// household, who said yes to one of its grants, or who decides for one of it now. What they may
  /// say there, and of whom, the rules decide.
  func refusalUnlessConcerned(in household: UInt128) -> Domain.Refusal? {
    guard self.asker.hat.role == .resident else { return self.refusal(in: household) }
    guard let known = self.facts.households[household] else { return Domain.Refusal(.scopeUnknown) }
    guard known.headMatches else { return Domain.Refusal(.headMismatch) }
    let isConcerned = self.asker.actor.person.map { person in
      known.members.contains { $0.person == person }
        || known.grants.contains { $0.signatures.contains { $0.signer == person } }
        || !known.spokenFor(by: person, at: self.moment).isEmpty
    }
    return isConcerned == true ? nil : Domain.Refusal(.notOwnData)
  }

  /// The same, for what the coordinator alone may do.
  func refusalUnlessCoordinator(of household: UInt128) -> Domain.Refusal? {
    switch self.relation(to: household) {
    case .refused(let refusal): refusal
    case .permitted(.relation(.coordinator)): nil
    case .permitted: Domain.Refusal(.notTheCoordinator)
    }
  }

  private func relation(to household: UInt128) -> Decision.Outcome {
    let part = GateRequest.Part(scope: ScopeId(household), category: .public)
    let decision = Gate.decide(
      self.caller.request([part]),
      on: self.facts.gateFacts(
        actor: self.caller.claims.actor, hat: self.caller.claims.hat,
        organisation: self.caller.claims.organisation, household: household,
        chains: Chains.table))
    return decision.outcomes.first ?? .refused(Domain.Refusal(.notPermitted))
  }
}

extension Decision.Outcome {
  var refusal: Domain.Refusal? {
    switch self {
    case .permitted: nil
    case .refused(let refusal): refusal
    }
  }
}
