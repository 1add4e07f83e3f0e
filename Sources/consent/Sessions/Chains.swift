internal import Domain
internal import Wire

/// The closed table of chains: which service may call which method of consent on whose behalf.
///
/// What methods there are, for whom and to what effect, comes from the schema's register; what is
/// relayed is listed here and nowhere else.
enum Chains {
  /// The methods of consent that a service calls for a person or a gateway.
  private static let relayed:
    [(service: ServiceName, method: MethodPolicy, callers: [Domain.Caller])] =
      [
        (.cases, ConsentV1.Gate.open.policy, [.person, .gateway]),
        (.cases, ConsentV1.Gate.resolve.policy, [.person, .gateway]),
        (.cases, ConsentV1.Index.evaluate.policy, [.person]),
        (.cases, ConsentV1.Directory.beginHousehold.policy, [.person]),
        (.cases, ConsentV1.Directory.settleHousehold.policy, [.person]),
        (.cases, ConsentV1.Directory.setEvaluation.policy, [.person]),
        (.cases, ConsentV1.Directory.addMember.policy, [.person]),
        (.cases, ConsentV1.Grants.rehearse.policy, [.person]),
        (.cases, ConsentV1.Grants.acceptInvitation.policy, [.person, .gateway]),
        (.signals, ConsentV1.Gate.open.policy, [.person, .gateway]),
        (.panel, ConsentV1.Gate.open.policy, [.person]),
        (.cases, ConsentV1.Review.report.policy, [.person]),
        (.signals, ConsentV1.Review.report.policy, [.person]),
        (.panel, ConsentV1.Review.report.policy, [.person]),
      ]

  /// What signals calls of consent for the very methods that begin a scope, name a reporter, give
  /// a signal away, or plan a round: with a proof that a person made to read a list it does none of
  /// these.
  private static let bound:
    [(method: MethodPolicy, asked: MethodPolicy, callers: [Domain.Caller])] =
      [
        (
          ConsentV1.Directory.beginScope.policy, SignalsV1.Signals.filePerson.policy,
          [.person, .gateway]
        ),
        (ConsentV1.Directory.beginScope.policy, SignalsV1.Triage.split.policy, [.person]),
        (ConsentV1.Directory.beginScope.policy, SignalsV1.Rounds.startRound.policy, [.person]),
        (
          ConsentV1.Directory.tellReporter.policy, SignalsV1.Signals.agreeToBeNamed.policy,
          [.person, .gateway]
        ),
        (ConsentV1.Directory.moveScope.policy, SignalsV1.Triage.route.policy, [.person]),
        (ConsentV1.Directory.listWalkers.policy, SignalsV1.Rounds.planRound.policy, [.person]),
      ]

  /// What signals asks for which teams somebody triages in: what gives signals to teams.
  private static let triaging: [MethodPolicy] = [
    SignalsV1.Signals.setAreas.policy, SignalsV1.Signals.listUntaken.policy,
    SignalsV1.Triage.split.policy, SignalsV1.Triage.route.policy,
  ]

  /// What cases calls of consent for one method of its own each.
  private static let casework: [(method: MethodPolicy, asked: MethodPolicy)] = [
    (ConsentV1.Directory.listKnown.policy, CasesV1.Cases.openHousehold.policy),
    (ConsentV1.Directory.listKnown.policy, CasesV1.Cases.addPerson.policy),
    (ConsentV1.Directory.correctBirthDate.policy, CasesV1.Cases.correctBirthDate.policy),
  ]

  /// What cases calls of consent because signals asked it to open a household, for triage.
  private static let onward: [MethodPolicy] = [
    ConsentV1.Gate.open.policy, ConsentV1.Index.evaluate.policy,
    ConsentV1.Directory.beginHousehold.policy, ConsentV1.Directory.settleHousehold.policy,
    ConsentV1.Directory.listKnown.policy,
  ]

  static let table = ChainTable(
    methods: Self.rules,
    relays: Set(
      Self.relayed.flatMap { relay in
        relay.callers.map {
          ChainTable.Relay(service: relay.service, called: relay.method.name, caller: $0)
        }
      }),
    onward: Set(
      Self.onward.map {
        ChainTable.Onward(
          service: .cases, called: $0.name, caller: .person,
          asked: SignalsV1.Triage.openHousehold.name)
      }
        + Self.bound.flatMap { bound in
          bound.callers.map {
            ChainTable.Onward(
              service: .signals, called: bound.method.name, caller: $0, asked: bound.asked.name)
          }
        }
        + Self.triaging.map {
          ChainTable.Onward(
            service: .signals, called: ConsentV1.Directory.listTriageTeams.name, caller: .person,
            asked: $0.name)
        }
        // Who lives elsewhere is told to whoever opens a household or takes somebody into one, and
        // for no other request; and a birth date is corrected for the one that does.
        + Self.casework.map {
          ChainTable.Onward(
            service: .cases, called: $0.method.name, caller: .person, asked: $0.asked.name)
        }))

  /// How often one proof is good for a method of consent: the steps of a nonce.
  ///
  /// A write opens what is there before it seals anew; opening a household searches by name and by
  /// number.
  static func useCount(of method: String) -> Int32 {
    switch method {
    case ConsentV1.Gate.open.name, ConsentV1.Index.evaluate.name: 2
    // A report is asked whose records it may be about, then for the keys of their lines, and only
    // these say of which calls the accesses are that name who it was.
    case ConsentV1.Review.report.name: 3
    default: 1
    }
  }

  /// The first step of a method; its others follow. Steps are stored for minutes only, so the order
  /// of the schema may change between releases.
  static func firstStep(of method: String) -> Int32 {
    let index = Methods.all.firstIndex { $0.name == method } ?? Methods.all.count
    return Int32(index) * 4 + 4
  }

  /// The name under which the table has `method` of `audience`.
  ///
  /// Every service has a log, and its methods have the same names everywhere: the proof's audience
  /// says whose is meant.
  static func name(of method: String, at audience: String) -> String {
    let prefix = "sluis.ledger.v1."
    guard method.hasPrefix(prefix), ServiceName(rawValue: audience) != nil else { return method }
    return "sluis.\(audience).v1.\(method.dropFirst(prefix.count))"
  }

  private static var rules: [MethodRule] {
    Methods.all.flatMap { policy -> [MethodRule] in
      let names =
        policy.name.hasPrefix("sluis.ledger.v1.")
        ? ServiceName.allCases.map { Self.name(of: policy.name, at: $0.rawValue) } : [policy.name]
      return names.map {
        MethodRule(
          name: $0,
          callers: Set(policy.callers.compactMap { Domain.Caller(rawValue: $0.rawValue) }),
          effect: Domain.Effect(rawValue: policy.effect.rawValue) ?? .administer,
          purposes: Set(policy.purposes.compactMap { Domain.Purpose(number: $0.rawValue) }))
      }
    }
  }
}
