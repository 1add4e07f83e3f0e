import Domain
import Testing

@Suite("Who may consent")
struct ConsenterTests {
  /// Birth date, who signed for the child, and what is missing on 10 June 2026; both parents have
  /// custody.
  static let children: [(String, [PersonId], [ReasonCode])] = [
    // C12: under twelve, every guardian.
    ("2015-01-01", [World.adult, World.otherAdult], []),
    ("2015-01-01", [World.adult], [.guardianMissing]),
    ("2015-01-01", [World.child], [.guardianMissing]),
    // C13: from twelve, the child and every guardian.
    ("2013-01-01", [World.adult, World.otherAdult], [.childMissing]),
    ("2013-01-01", [World.child], [.guardianMissing]),
    ("2013-01-01", [World.child, World.adult, World.otherAdult], []),
    ("2013-01-01", [], [.childMissing, .guardianMissing]),
    // From sixteen, the child alone.
    ("2010-01-01", [World.child], []),
    ("2010-01-01", [World.adult, World.otherAdult], [.childMissing]),
    // C14: the day before and the day of a birthday.
    ("2014-06-11", [World.adult, World.otherAdult], []),
    ("2014-06-10", [World.adult, World.otherAdult], [.childMissing]),
    ("2010-06-11", [World.child, World.adult, World.otherAdult], []),
    ("2010-06-11", [World.child], [.guardianMissing]),
    ("2010-06-10", [World.child], []),
    ("2008-06-10", [World.adult], [.adultMissing]),
  ]

  @Test("depends on age", arguments: Self.children.indices)
  func child(index: Int) {
    let (born, signers, missing) = Self.children[index]
    let child = member(
      World.child, born: born,
      authorities: [
        authority(World.adult, .custody), authority(World.otherAdult, .custody),
      ])
    let signatures = signers.map { signature($0, for: World.child) }
    #expect(Self.missing(child, signatures) == missing)
  }

  @Test("does not count a yes given before twelve")
  func tooYoung() {
    let child = member(World.child, born: "2010-06-01")
    #expect(
      Self.missing(child, [signature(World.child, on: "2021-06-01")]) == [.childMissing])
    #expect(Self.missing(child, [signature(World.child, on: "2023-06-01")]).isEmpty)
  }

  @Test("C16 lapses with custody, and does not come back with it")
  func custody() {
    let yes = [signature(World.adult, for: World.child, on: "2026-01-05")]
    func child(_ custody: [Authority]) -> Member {
      member(World.child, born: "2016-01-01", authorities: custody)
    }
    #expect(Self.missing(child([authority(World.adult, .custody)]), yes).isEmpty)
    let lost = authority(World.adult, .custody, until: "2026-06-10")
    #expect(Self.missing(child([lost]), yes) == [.guardianMissing])
    let again = authority(World.adult, .custody, from: "2026-06-10")
    #expect(Self.missing(child([lost, again]), yes) == [.guardianMissing])
    let second = authority(World.otherAdult, .custody, from: "2026-03-01")
    #expect(
      Self.missing(child([authority(World.adult, .custody), second]), yes) == [.guardianMissing])
    #expect(Self.missing(child([]), yes) == [.guardianMissing])
  }

  @Test("asks the curator instead, and the administrator along about finances")
  func curatorAndAdministrator() {
    let curator = PersonId(400)
    let curated = member(
      World.adult, born: "1980-01-01",
      authorities: [authority(curator, .curatorship, from: "2026-05-10")])
    #expect(Self.missing(curated, [signature(World.adult)]) == [.curatorMissing])
    #expect(Self.missing(curated, [signature(curator, for: World.adult)]) == [.curatorMissing])
    let later = signature(curator, for: World.adult, on: "2026-06-01")
    #expect(Self.missing(curated, [later]).isEmpty)

    let administered = member(
      World.adult, born: "1980-01-01", authorities: [authority(curator, .administration)])
    let own = signature(World.adult)
    #expect(Self.missing(administered, [own], [.housing]).isEmpty)
    #expect(Self.missing(administered, [own], [.finances]) == [.administratorMissing])
    let along = signature(curator, for: World.adult)
    #expect(Self.missing(administered, [own, along], [.finances]).isEmpty)
    #expect(Self.missing(administered, [along], [.finances]) == [.adultMissing])
  }

  @Test("C11 ends with life, and starts with moving in")
  func membership() {
    let yes = [signature(World.adult)]
    #expect(
      Self.missing(member(World.adult, born: "1980-01-01", isDeceased: true), yes)
        == [.personDeceased])
    #expect(
      Self.missing(member(World.adult, born: "1980-01-01", from: "2026-05-20"), yes)
        == [.adultMissing])
    #expect(
      Self.missing(member(World.adult, born: "1980-01-01", until: "2026-06-01"), yes)
        == [.noMembers])
  }

  @Test("takes joint data to concern every adult, and minors where it is about them")
  func joint() {
    let child = member(
      World.child, born: "2013-01-01", authorities: [authority(World.adult, .custody)])
    let scope = ScopeFacts(
      id: World.scope, kind: .household, members: World().members + [child], headMatches: true)
    let adults = [signature(World.adult), signature(World.otherAdult)]
    func missing(_ categories: CategorySet, _ signatures: [Signature]) -> [ReasonCode] {
      Consenters.missing(
        in: scope, categories: categories, signatures: signatures, at: World().now)
    }
    #expect(missing([.finances], adults).isEmpty)
    #expect(missing([.finances], [adults[0]]) == [.adultMissing])
    #expect(missing([.parentingYouth], adults) == [.childMissing, .guardianMissing])
    let all =
      adults + [signature(World.child), signature(World.adult, for: World.child)]
    #expect(missing([.parentingYouth], all).isEmpty)
  }

  /// Two birth dates, and which ages lie between them on 10 June 2026, in either order.
  static let corrections: [(String, String, [Int])] = [
    ("2014-06-11", "2014-06-10", [12]), ("2014-06-10", "2010-06-11", []),
    ("2010-06-11", "2010-06-10", [16]), ("2010-06-10", "2008-06-11", []),
    ("2008-06-11", "2008-06-10", [18]), ("2008-06-10", "1896-06-10", []),
    ("2015-01-01", "2009-06-10", [12, 16]), ("2026-06-10", "1980-01-01", [12, 16, 18]),
    ("2014-06-11", "2014-06-11", []),
  ]

  @Test("is another past twelve, sixteen and eighteen", arguments: Self.corrections.indices)
  func crossed(index: Int) {
    let (one, other, ages) = Self.corrections[index]
    let today = World().now.date
    #expect(Consenters.agesCrossed(from: date(one), to: date(other), on: today) == ages)
    #expect(Consenters.agesCrossed(from: date(other), to: date(one), on: today) == ages)
    #expect(Consenters.agesCrossed(from: nil, to: date(one), on: today) == [12, 16, 18])
  }

  @Test(
    "counts a paper form with a digest and two witnesses only",
    arguments: [
      (32, [ActorId(1), ActorId(2)], true), (31, [ActorId(1), ActorId(2)], false),
      (32, [ActorId(1)], false), (32, [ActorId(1), ActorId(1)], false),
    ])
  func form(byteCount: Int, witnesses: [ActorId], counts: Bool) {
    let digest = Array(repeating: UInt8(7), count: byteCount)
    let signature = Signature(
      signer: World.adult, subject: World.adult, at: moment("2026-05-01"),
      manner: .form(digest: digest, witnesses: witnesses))
    let adult = member(World.adult, born: "1980-01-01")
    #expect(Self.missing(adult, [signature]).isEmpty == counts)
  }

  private static func missing(
    _ member: Member, _ signatures: [Signature], _ categories: CategorySet = [.housing]
  ) -> [ReasonCode] {
    let scope = ScopeFacts(
      id: World.scope, kind: .person(member.person), members: [member], headMatches: true)
    return Consenters.missing(
      in: scope, categories: categories, signatures: signatures, at: World().now)
  }
}
