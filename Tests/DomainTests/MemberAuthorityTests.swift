import Domain
import Testing

@Suite("Who decides for a member")
struct MemberAuthorityTests {
  private static let now: Moment = World().now
  private static let child: Member = member(
    World.child, born: "2019-01-01",
    authorities: [authority(World.adult, .custody), authority(World.otherAdult, .custody)])
  private static let members: [Member] = [
    member(World.adult, born: "1980-03-01"), member(World.otherAdult, born: "1982-03-01"),
    Self.child,
  ]

  private static func beginning(
    _ kind: Authority.Kind, _ holder: PersonId, over person: PersonId, until: Instant? = nil,
    in members: [Member]? = nil
  ) -> Ruling<Member> {
    Household.beginning(
      kind, by: holder, over: person, until: until, in: members ?? Self.members, at: Self.now)
  }

  @Test("is somebody else, of a minor for custody, and each once")
  func rules() throws {
    let refused: [(Authority.Kind, PersonId, PersonId, [ReasonCode])] = [
      (.custody, World.child, World.child, [.notAConsenter]),
      (.custody, World.adult, World.otherAdult, [.notAConsenter]),
      (.custody, World.adult, World.child, [.alreadyMember]),
      (.custody, World.adult, PersonId(9), [.notAMember]),
    ]
    for (kind, holder, person, reasons) in refused {
      #expect(Self.beginning(kind, holder, over: person).refusal?.reasons == reasons)
    }
    let past = Self.beginning(
      .curatorship, World.adult, over: World.otherAdult, until: Self.now.instant)
    #expect(past.refusal?.reasons == [.dateInPast])
    let unknown = [member(World.child, born: nil)]
    #expect(
      Self.beginning(.custody, World.adult, over: World.child, in: unknown).refusal?.reasons
        == [.birthDateUnknown])
    let begun = try GrantTests.accepted(Self.beginning(.custody, PersonId(9), over: World.child))
    #expect(begun.authorities(.custody, at: Self.now.instant).count == 3)
  }

  @Test("keeps those that run when many have ended, and no more than a row holds")
  func room() throws {
    var child = member(
      World.child, born: "2019-01-01",
      authorities: (0..<15).map {
        authority(PersonId(900 + $0), .custody, until: "2026-01-\($0 + 10)")
      } + [authority(World.adult, .custody)])
    child = try GrantTests.accepted(
      Self.beginning(.custody, World.otherAdult, over: World.child, in: [child]))
    #expect(child.authorities.count == Household.authorityCountMax)
    #expect(!child.authorities.contains { $0.holder == PersonId(900) })
    #expect(
      Set(child.authorities(.custody, at: Self.now.instant).map(\.holder))
        == [World.adult, World.otherAdult])
    let full = member(
      World.child, born: "2019-01-01",
      authorities: (0..<16).map { authority(PersonId(900 + $0), .custody) })
    #expect(
      Self.beginning(.custody, World.adult, over: World.child, in: [full]).refusal?.reasons
        == [.tooManyOpen])
  }

  @Test("ends at once, and only what runs")
  func ending() throws {
    func end(_ holder: PersonId) -> Ruling<Member> {
      Household.ending(
        .custody, by: holder, over: World.child, in: Self.members, at: Self.now.instant)
    }
    let ended = try GrantTests.accepted(end(World.adult))
    #expect(
      ended.authorities(.custody, at: Self.now.instant).map(\.holder) == [World.otherAdult])
    #expect(end(PersonId(9)).refusal?.reasons == [.notAConsenter])
  }

  @Test("a death ends membership and what the dead decided")
  func death() throws {
    let changed = try GrantTests.accepted(
      Household.death(of: World.adult, in: Self.members, at: Self.now.instant))
    #expect(changed.map(\.person) == [World.adult, World.child])
    #expect(changed[0].isDeceased && !changed[0].membership.contains(Self.now.instant))
    #expect(
      changed[1].authorities(.custody, at: Self.now.instant).map(\.holder) == [World.otherAdult])
    #expect(
      Household.adding(
        World.adult, birthDate: date("1980-03-01"), authorities: [], to: changed, at: Self.now
      ).refusal?.reasons == [.personDeceased])
  }

  /// Who ends, who said it, the child's birth date, and whether they may.
  static let endings: [(PersonId, PersonId, String, Bool)] = [
    (World.adult, World.adult, "2019-01-01", true),
    (World.otherAdult, World.adult, "2019-01-01", false),
    (World.child, World.adult, "2019-01-01", false),
    (World.child, World.child, "2013-01-01", true),
    (World.adult, World.child, "2013-01-01", false),
    (World.child, World.adult, "2013-01-01", false),
    // Who said it decides no longer: whoever does may.
    (World.otherAdult, PersonId(9), "2019-01-01", true),
    (PersonId(9), PersonId(9), "2019-01-01", false),
    // From sixteen on the person alone, whoever said it.
    (World.child, World.adult, "2010-01-01", true),
    (World.adult, World.adult, "2010-01-01", false),
  ]

  @Test("a no is ended by who said it, or by who decides since", arguments: Self.endings.indices)
  func noes(index: Int) {
    let (person, speaker, born, may) = Self.endings[index]
    let child = member(World.child, born: born, authorities: Self.child.authorities)
    #expect(Consenters.mayEndNo(person, for: child, saidBy: speaker, at: Self.now) == may)
  }

  @Test("a no is said more easily than a yes")
  func saying() {
    let ward = member(
      World.adult, born: "1980-03-01", authorities: [authority(PersonId(9), .curatorship)])
    #expect(Consenters.maySayNo(World.adult, for: ward, at: Self.now))
    #expect(!Consenters.maySayYes(World.adult, for: ward, at: Self.now))
    #expect(Consenters.maySayYes(PersonId(9), for: ward, at: Self.now))
    #expect(!Consenters.maySayNo(World.child, for: Self.child, at: Self.now))
    #expect(!Consenters.maySayNo(World.otherAdult, for: ward, at: Self.now))
  }
}
