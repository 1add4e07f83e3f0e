import Domain
import Testing

@Suite("A chain of calls")
struct ChainTests {
  static let reveal = "sluis.signals.v1.Signals/Get"
  static let table = ChainTable(
    methods: [
      MethodRule(name: World.open, callers: [.person], effect: .read, purposes: []),
      MethodRule(name: World.fetch, callers: [.gateway], effect: .disclose, purposes: []),
      MethodRule(name: Self.reveal, callers: [.person], effect: .read, purposes: []),
    ],
    relays: [.init(service: .cases, called: World.gate, caller: .person)])

  static let chains: [(ReasonCode?, Chain)] = [
    (nil, chain()),
    (nil, chain(peer: .caller, called: World.open)),
    (.chainNotAllowed, chain(peer: .caller)),
    (.chainNotAllowed, chain(peer: .service(.panel))),
    (.chainNotAllowed, chain(called: World.open)),
    (.chainNotAllowed, chain(audience: "signals")),
    // A proof for signals is of no use to cases, whatever audience it names.
    (.chainNotAllowed, chain(asked: Self.reveal)),
    (.chainNotAllowed, chain(audience: "signals", asked: Self.reveal)),
    (.callerNotForMethod, chain(asked: World.fetch)),
    (.chainNotAllowed, chain(asked: World.fetch, caller: .gateway)),
    (.methodUnknown, chain(asked: "")),
    (.methodUnknown, chain(asked: World.open + "\0")),
    (.callerNotForMethod, chain(caller: .anonymous)),
  ]

  @Test("is allowed only when the table lists it", arguments: Self.chains.indices)
  func table(index: Int) {
    let (reason, chain) = Self.chains[index]
    #expect(Self.table.refusal(of: chain) == reason)
  }

  @Test("is refused when a method has two rules")
  func ambiguous() {
    let rule = MethodRule(name: World.open, callers: [.person], effect: .read, purposes: [])
    let table = ChainTable(methods: [rule, rule], relays: [])
    #expect(
      table.refusal(of: Self.chain(peer: .caller, called: World.open)) == .methodUnknown)
  }

  private static func chain(
    peer: Peer = .service(.cases), called: String = World.gate, audience: String = "cases",
    asked: String = World.open, caller: Caller = .person
  ) -> Chain {
    Chain(peer: peer, called: called, audience: audience, asked: asked, caller: caller)
  }
}
