import Domain
import Testing

/// The seed of this run; put an old one here to see a failure again.
private let seed = UInt64.random(in: 0...UInt64.max)

@Suite("The gate, at random")
struct GatePropertyTests {
  @Test("C06 widens by no deny, in no order")
  func denies() {
    var random = SeededGenerator(seed: seed)
    var permittedCount = 0
    for round in 0..<400 {
      var world = Self.world(&random)
      let before = world.decide()
      permittedCount += before.outcomes.count(where: \.isPermitted)
      let added = Self.deny(&random)
      world.denies.insert(added, at: Int.random(in: 0...world.denies.count, using: &random))
      let after = world.decide()
      for (old, new) in zip(before.outcomes, after.outcomes) {
        #expect(old.isPermitted || !new.isPermitted, "seed \(seed) round \(round)")
      }
      // What the new no is about is refused, whatever is granted.
      for (part, outcome) in zip(world.parts, after.outcomes)
      where added.meets(
        World.worker, of: world.organisation, purpose: .housingStability,
        category: part.category, at: world.now.instant)
      {
        #expect(!outcome.isPermitted, "seed \(seed) round \(round)")
      }
      world.denies.shuffle(using: &random)
      world.grants.shuffle(using: &random)
      world.members.shuffle(using: &random)
      #expect(world.decide() == after, "seed \(seed) round \(round)")
    }
    // Random worlds that permit nothing would prove nothing.
    #expect(permittedCount > 100, "seed \(seed)")
  }

  @Test("widens by no new member, and by no withdrawal")
  func narrowing() {
    var random = SeededGenerator(seed: seed)
    var permittedCount = 0
    for round in 0..<400 {
      let world = Self.world(&random)
      permittedCount += world.decide().outcomes.count(where: \.isPermitted)
      let joined = world.with {
        $0.members.append(member(PersonId(77), born: "1990-01-01", from: "2026-06-01"))
      }
      #expect(joined.decide().verdict == .deny, "seed \(seed) round \(round)")
      let withdrawn = world.with { world in
        world.grants = world.grants.map { grant in
          switch grant.withdrawn(by: World.adult, in: world.scopeFacts, at: world.now) {
          case .accepted(let next): next
          case .refused: grant
          }
        }
      }
      #expect(withdrawn.decide().verdict == .deny, "seed \(seed) round \(round)")
    }
    #expect(permittedCount > 100, "seed \(seed)")
  }

  @Test("permits no purpose that is not on the list")
  func purposes() {
    var random = SeededGenerator(seed: seed)
    let letters = Array("abcdefghijklmnopqrstuvwxyz_ A\u{0301}")
    for _ in 0..<2_000 {
      let name = String(
        (0..<Int.random(in: 0...20, using: &random)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &random)]
        })
      guard Purpose(rawValue: name) == nil else { continue }
      let decision = World().with { $0.purpose = name }.decide()
      #expect(decision.verdict == .deny, "seed \(seed) name \(name)")
    }
  }

  private static func world(_ random: inout SeededGenerator) -> World {
    var world = World.partner
    let categories: [Category] = [.finances, .housing, .plan, .identity, .mentalHealth]
    world.parts = categories.map { .init(scope: World.scope, category: $0) }
    world.grants = (0..<Int.random(in: 1...5, using: &random)).map { index in
      grant(
        id: UInt128(300 + index),
        purpose: Bool.random(using: &random) ? .housingStability : .debtAssistance,
        categories: CategorySet(categories.filter { _ in Bool.random(using: &random) }),
        until: Bool.random(using: &random) ? "2026-11-01" : "2026-06-01")
    }
    world.denies = (0..<Int.random(in: 0...2, using: &random)).map { _ in Self.deny(&random) }
    return world
  }

  private static func deny(_ random: inout SeededGenerator) -> Deny {
    let targets: [Deny.Target] = [
      .allPartners, .organisation(World.housing), .organisation(OrganisationId(8)),
      .actor(World.worker), .actor(ActorId(9)),
    ]
    let purposes: [Purpose?] = [nil, .housingStability, .safety]
    return DomainTests.deny(
      targets[Int.random(in: 0..<targets.count, using: &random)],
      purpose: purposes[Int.random(in: 0..<purposes.count, using: &random)],
      categories: CategorySet(
        Category.allCases.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }))
  }
}
