import RPC
import Testing
import Vault
import Wire

@testable import sluis

/// What came of one method while something was broken.
struct Probe: Sendable {
  let method: String
  /// Whether the method shows data, as the schema says of it.
  let shows: Bool
  /// What arrived, encoded; nil when an error did.
  let reply: [UInt8]?
  let error: RPCError?
  let took: Duration
}

/// Every method of cases' two ports, asked once each and all at once.
///
/// The methods come from the generated table. One that is new there and has no question here is an
/// issue, so that nothing is left out unseen. What a service alone may call shows nobody anything;
/// MoveTests cut that off in each step.
enum MethodSweep {
  private static let package = "sluis.cases.v1."

  /// Those that a person or a gateway may call: what is for services alone asks no consent, and
  /// AggregatesTests holds who gets it.
  static var methods: [MethodPolicy] {
    Methods.all.filter { $0.name.hasPrefix(Self.package) && $0.callers != [.service] }
  }

  static func run(_ world: SmallWorld, within: Duration) async -> [Probe] {
    await withTaskGroup(of: Probe?.self) { group in
      for policy in Self.methods {
        group.addTask { await Self.probe(policy, world, within) }
      }
      var probes: [Probe] = []
      for await probe in group { if let probe { probes.append(probe) } }
      return probes
    }
  }

  /// Asks one method alone; nil for one that the sweep does not ask.
  static func ask(_ name: String, _ world: SmallWorld, within: Duration) async -> Probe? {
    guard let policy = Self.methods.first(where: { $0.name == name }) else { return nil }
    return await Self.probe(policy, world, within)
  }

  private static func probe(
    _ policy: MethodPolicy, _ world: SmallWorld, _ within: Duration
  ) async -> Probe? {
    guard let question = Question(policy.name, world, within) else {
      Issue.record("the sweep has no question for \(policy.name)")
      return nil
    }
    let begun = ContinuousClock.now
    var reply: [UInt8]?
    var failure: RPCError?
    do { reply = try await question.ask() } catch { failure = error }
    return Probe(
      method: policy.name, shows: [.read, .disclose].contains(policy.effect), reply: reply,
      error: failure, took: ContinuousClock.now - begun)
  }
}

/// One question that cases would answer.
private struct Question: Sendable {
  let ask: @Sendable () async throws(RPCError) -> [UInt8]

  private init<Request: Message, Reply: Message>(
    _ caller: Caller, _ method: Method<Request, Reply>, _ request: Request,
    at endpoint: sluis.Endpoint, _ asking: Asking
  ) {
    self.ask = { () async throws(RPCError) in
      try await caller.call(method, request, at: endpoint, asking).reply.encoded()
    }
  }

  /// Nil for a method that is not known here.
  init?(_ name: String, _ world: SmallWorld, _ within: Duration) {
    let household = world.household
    func read<Request: Message, Reply: Message>(
      _ method: Method<Request, Reply>, _ request: Request
    ) -> Question {
      Question(world.anna, method, request, at: .cases, Asking(within: within))
    }
    func change<Request: Message, Reply: Message>(
      _ method: Method<Request, Reply>, _ request: Request
    ) -> Question {
      Question(world.anna, method, request, at: .cases, .change(within: within))
    }
    switch name {
    case CasesV1.Cases.getHousehold.name:
      self = read(CasesV1.Cases.getHousehold, .init(household: household))
    case CasesV1.Cases.findPerson.name:
      self = read(CasesV1.Cases.findPerson, .init(by: .bsn(world.bsn)))
    case CasesV1.Cases.rehearseShare.name:
      self = read(
        CasesV1.Cases.rehearseShare,
        .init(
          household: household, organisation: SmallWorld.housing, purpose: .housingStability,
          categories: [.finances, .housing]))
    case CasesV1.Cases.openHousehold.name:
      self = change(CasesV1.Cases.openHousehold, Content().household)
    case CasesV1.Cases.stateNeed.name:
      self = change(
        CasesV1.Cases.stateNeed,
        .init(household: household, domain: .timeUse, subtype: .general, stated: "Tijd."))
    case CasesV1.Cases.clarifyNeed.name:
      self = change(
        CasesV1.Cases.clarifyNeed,
        .init(household: household, need: world.need, clarified: "Helder."))
    case CasesV1.Cases.setPlan.name:
      self = change(
        CasesV1.Cases.setPlan, .init(household: household, evaluationOn: Content.day(100)))
    case CasesV1.Cases.evaluatePlan.name:
      self = change(
        CasesV1.Cases.evaluatePlan,
        .init(
          household: household, plan: world.plan, outcome: "Het gaat.",
          nextEvaluationOn: Content.day(120)))
    case CasesV1.Cases.endPlan.name:
      // Of a plan that is not there: the world needs its own.
      self = change(CasesV1.Cases.endPlan, .init(household: household, plan: Random.id()))
    case CasesV1.Cases.addGoal.name:
      self = change(
        CasesV1.Cases.addGoal,
        .init(household: household, plan: world.plan, owner: world.person, wording: "Doel.",
          agreed: .notYet))
    case CasesV1.Cases.agreeGoal.name:
      self = change(CasesV1.Cases.agreeGoal, .init(household: household, goal: Random.id()))
    case CasesV1.Cases.addContact.name:
      self = change(
        CasesV1.Cases.addContact,
        .init(household: household, kind: .call, time: .individual, minutes: 5))
    case CasesV1.Cases.addNote.name:
      self = change(CasesV1.Cases.addNote, .init(household: household, text: "Notitie."))
    default:
      let rest = Self.ofPerson(name, world, within) ?? Self.ofPartner(name, world, within)
      guard let question = rest else { return nil }
      self = question
    }
  }

  /// Of a household, or a person, that is not there: the world asks for its own people by name, and
  /// a member more would stop what is shared of them.
  private static func ofPerson(
    _ name: String, _ world: SmallWorld, _ within: Duration
  ) -> Question? {
    switch name {
    case CasesV1.Cases.addPerson.name:
      Question(
        world.anna, CasesV1.Cases.addPerson,
        .init(household: Random.id(), person: Content().household.people.first),
        at: .cases, .change(within: within))
    case CasesV1.Cases.correctPerson.name:
      Question(
        world.anna, CasesV1.Cases.correctPerson,
        .init(
          household: world.household, person: Random.id(), reason: .mistake, givenName: "Anders"),
        at: .cases, .change(within: within))
    case CasesV1.Cases.correctBirthDate.name:
      // Of who is there, and another day each time: of the same nothing would change. An adult is
      // one on each of them, so that nothing that is shared lapses.
      Question(
        world.anna, CasesV1.Cases.correctBirthDate,
        .init(
          household: world.household, person: world.person,
          birthDate: Date(
            year: .random(in: 1950...1989), month: .random(in: 1...12), day: .random(in: 1...28))),
        at: .cases, .change(within: within))
    default: nil
    }
  }

  private static func ofPartner(
    _ name: String, _ world: SmallWorld, _ within: Duration
  ) -> Question? {
    switch name {
    case CasesV1.Partner.fetchShared.name:
      Question(
        world.wonen, CasesV1.Partner.fetchShared, world.fetch, at: .partner,
        Asking(.housingStability, within: within))
    case CasesV1.Partner.acceptInvitation.name:
      Question(
        world.wonen, CasesV1.Partner.acceptInvitation,
        .init(code: Random.id(), reference: Random.id()), at: .partner,
        .change(.housingStability, within: within))
    default: nil
    }
  }
}
