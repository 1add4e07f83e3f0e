import Domain
import Testing

@testable import Review

@Suite("A review rule")
struct RuleTests {
  private typealias S = Sample

  @Test("finds who asks for a household of somebody else, once a day, by its first record")
  func noRelation() throws {
    let records = [
      S.refused(4, at: S.monday + 9 * S.hour), S.refused(9, "relation_ended"),
      S.refused(30, at: S.monday + S.day + 9 * S.hour),
      S.refused(31, of: S.anna), S.record(32, .decision(isPermitted: true, reasons: [])),
      S.refused(33, "denied_by_resident"),
    ]
    let found = S.findings(records)
    #expect(found.map(\.rule) == [.noRelation, .noRelation, .noRelation])
    #expect(found.map(\.places[0].index) == [4, 31, 30])
    #expect(found[0].places.map(\.index) == [4, 9])
    #expect(found[0].files == [1])
    #expect(found[0].count == 2)
    #expect(found[0].actor == S.bram)
    #expect(found[0].fromMs == S.monday + 9 * S.hour)
    #expect(
      found[0].sentence(in: .dutch)
        == "Vroeg 2 keer om een huishouden waar deze persoon niet mee werkt.")
    #expect(found[1].sentence(in: .english).hasPrefix("Asked once for a household"))
  }

  @Test("finds who tries many files, and counts one file once")
  func probing() {
    func probe(_ files: [UInt128]) -> [Finding] {
      S.findings(files.enumerated().map { S.refused(UInt64($0), "scope_unknown", scopes: [$1]) })
    }
    #expect(probe([1, 2, 3, 4]).isEmpty)
    #expect(probe([1, 2, 3, 4, 4, 4]).isEmpty)
    #expect(probe([1, 2, 3, 4, 5]).map(\.rule) == [.probing])
    #expect(probe([1, 2, 3, 4, 5]).map(\.count) == [5])
    // References that stand for nothing name nothing, and are attempts all the same.
    let guesses = (0..<5).map { S.refused($0, "scope_unknown", scopes: []) }
    #expect(S.findings(guesses).map(\.rule) == [.probing])
  }

  @Test("counts a family of four as the one file that it is, whoever of it was asked for")
  func family() {
    // The header names the household; its scopes are the joint one and four people's.
    func family(_ home: UInt128) -> [UInt128] { (0...4).map { home * 10 + $0 } }
    let once = [S.refused(0, subject: 10, scopes: family(10))]
    #expect(S.findings(once).map(\.rule) == [.noRelation])
    #expect(S.findings(once).map(\.count) == [1])
    #expect(S.findings(once).map(\.files) == [family(10)])
    let whole = (0..<9).map {
      S.refused($0, subject: 10, scopes: $0 == 0 ? family(10) : [101 + UInt128($0) % 4])
    }
    #expect(S.findings(whole).map(\.rule) == [.noRelation])
    let five = (0..<5).map {
      S.refused($0, subject: UInt128($0) + 1, scopes: family(UInt128($0) + 1))
    }
    #expect(S.findings(Array(five.dropLast())).map(\.rule) == [.noRelation])
    let probing = S.findings(five).filter { $0.rule == .probing }
    #expect(probing.map(\.count) == [5] && probing.map(\.placeCount) == [5])
    // Of people who are in none of our households, one question is one file as well.
    #expect(S.findings([S.refused(0, "scope_unknown", scopes: family(10))]).isEmpty)
    // A list of forty people was looked at once.
    let list = S.record(0, .access, log: "cases", scopes: (1...40).map { UInt128($0) })
    #expect(S.findings([list]).isEmpty)
  }

  @Test("counts searches of a person and a day")
  func searches() {
    func search(_ count: UInt64) -> [Finding] { S.findings((0..<count).map { S.evaluated($0) }) }
    #expect(search(19).isEmpty)
    #expect(search(20).map(\.rule) == [.searches])
    // By consent's word: a service that keeps the answer to itself leaves no event, whatever the
    // method was that the person asked. Looking before writing somebody down is no search.
    let hidden = (0..<20).map { S.evaluated($0, by: "sluis.cases.v1.Cases/GetHousehold") }
    #expect(S.findings(hidden).map(\.rule) == [.searches])
    let opened = (0..<40).map { S.evaluated($0, by: "sluis.cases.v1.Cases/OpenHousehold") }
    #expect(S.findings(opened).isEmpty)
    #expect(S.findings((0..<20).map { S.evaluated($0, isPermitted: false) }).isEmpty)
    // Twenty of two days are not twenty of one.
    let spread = (0..<20).map { S.evaluated($0, at: S.monday + ($0 % 2) * S.day + 10 * S.hour) }
    #expect(S.findings(spread).isEmpty)
  }

  @Test("knows every professional of the team as somebody with hours")
  func professionals() {
    let roles = Role.allCases.filter(\.isProfessional).map(\.rawValue)
    #expect(Scan.workers.isSuperset(of: roles) && roles.contains("triage"))
    #expect(!Scan.workers.contains("resident") && !Scan.workers.contains("gateway"))
    let night = (0..<3).map {
      S.look($0, at: S.monday + 3 * S.hour + $0 * S.minute, role: "triage")
    }
    #expect(S.findings(night).map(\.rule) == [.offHours])
  }

  @Test("finds people who were looked up and left, once the week is over")
  func idleSearches() {
    let at = S.monday + 10 * S.hour
    let searches = (0..<3).map { S.search($0, at: at, found: [UInt128($0) + 50]) }
    #expect(S.findings(searches).map(\.rule) == [.searchWithoutWork])
    #expect(S.findings(searches, until: at + 7 * S.day - 1).isEmpty)
    #expect(S.findings(searches, until: at + 7 * S.day).count == 1)
    let work = S.record(
      9, .access, at: at + 7 * S.day - 1, log: "cases", household: 3, scopes: [3, 51])
    #expect(S.findings(searches + [work]).isEmpty)
    let late = S.record(
      9, .access, at: at + 7 * S.day, log: "cases", household: 3, scopes: [3, 51])
    #expect(S.findings(searches + [late]).map(\.rule) == [.searchWithoutWork])
    let other = S.record(
      9, .access, of: S.anna, at: at + S.day, log: "cases", household: 3, scopes: [3, 51])
    #expect(S.findings(searches + [other]).map(\.rule) == [.searchWithoutWork])
  }

  @Test("finds looks at night and at the weekend, of people who work here")
  func offHours() {
    func looks(_ atMs: UInt64, _ count: UInt64 = 3, role: String = "nurse") -> [ReviewRule] {
      S.findings((0..<count).map { S.look($0, at: atMs + $0, role: role) }).map(\.rule)
    }
    #expect(looks(S.monday + 7 * S.hour).isEmpty)
    #expect(looks(S.monday + 7 * S.hour - 3) == [.offHours])
    #expect(looks(S.monday + 20 * S.hour - 3).isEmpty)
    #expect(looks(S.monday + 20 * S.hour) == [.offHours])
    #expect(looks(S.monday + 20 * S.hour, 2).isEmpty)
    #expect(looks(S.monday + 5 * S.day + 12 * S.hour) == [.offHours])
    #expect(looks(S.monday + 20 * S.hour, role: "resident").isEmpty)
    #expect(looks(S.monday + 20 * S.hour, role: "gateway").isEmpty)
    // In summer 18:30 UTC is 20:30 on the wall: Monday 6 July 2026.
    #expect(looks(1_783_362_600_000) == [.offHours])
    // And 17:30 UTC is 19:30.
    #expect(looks(1_783_362_600_000 - S.hour).isEmpty)
  }

  @Test("finds thirty households within an hour, whatever the minute it began")
  func bursts() {
    let start = S.monday + 9 * S.hour
    func looks(_ count: UInt64, every: UInt64, households: UInt64 = 1_000) -> [ReviewRecord] {
      (0..<count).map { index in
        S.look(index, at: start + index * every, household: UInt128(index % households) + 1)
      }
    }
    #expect(S.findings(looks(29, every: S.minute)).isEmpty)
    let thirty = S.findings(looks(30, every: S.minute))
    #expect(thirty.map(\.rule) == [.burst])
    #expect(thirty.map(\.count) == [30])
    #expect(thirty[0].places.count == 30)
    // The thirtieth exactly an hour after the first is in the next hour.
    let last = S.look(900, at: start + S.hour, household: 5_000)
    #expect(S.findings(looks(29, every: S.minute) + [last]).isEmpty)
    let before = S.look(900, at: start + S.hour - 1, household: 5_000)
    #expect(S.findings(looks(29, every: S.minute) + [before]).map(\.rule) == [.burst])
    #expect(S.findings(looks(300, every: S.minute, households: 29)).isEmpty)
    // A quiet morning before it does not belong to it, and more in the same hour does not move it.
    let quiet = [S.look(900, at: S.monday + 7 * S.hour, household: 5_000)]
    let more = S.findings(quiet + looks(45, every: S.minute))
    #expect(more.map(\.rule) == [.burst])
    #expect(more[0].places[0] == thirty[0].places[0])
    #expect(more[0].placeCount == 45)
    #expect(more[0].count == 45)
  }

  @Test("finds each use of emergency access and every forbidden purpose")
  func named() {
    let used = S.record(1, .event(name: "break_glass_used"), of: nil)
    let asked = S.refused(2, "purpose_forbidden", scopes: [])
    #expect(Set(S.findings([used, asked]).map(\.rule)) == [.breakGlass, .forbiddenPurpose])
    for name in ["glass_broken", "break_glass", "break_glass_used_up"] {
      #expect(S.findings([S.record(3, .event(name: name))]).isEmpty, "\(name)")
    }
  }

  @Test("finds who corrects birth dates past 12, 16 or 18, once a day, with each record")
  func crossings() throws {
    let records = [
      S.corrected(4), S.corrected(9, household: 2), S.corrected(12, crosses: false),
      S.corrected(30, at: S.monday + S.day), S.corrected(31, of: S.anna),
    ]
    let found = S.findings(records)
    #expect(found.map(\.rule) == [.ageCrossed, .ageCrossed, .ageCrossed])
    #expect(found.map(\.places[0].index) == [4, 31, 30])
    let (first, last) = (try #require(found.first), try #require(found.last))
    #expect(first.places.map(\.index) == [4, 9] && first.count == 2)
    let (files, actor) = (first.files, first.actor)
    #expect(files == [1, 2] && actor == S.bram)
    #expect(first.sentence(in: .dutch).hasPrefix("Verbeterde 2 keer een geboortedatum"))
    #expect(last.sentence(in: .english).hasPrefix("Corrected a birth date once so that"))
    // By what the event says, and by nothing else: a name alone is none.
    #expect(S.findings([S.corrected(1, crosses: false)]).isEmpty)
    #expect(S.findings([S.record(1, .event(name: "birth_date_corrected"))]).isEmpty)
  }

  @Test("names two hundred records at most, and counts all")
  func bounded() {
    let many = S.findings((0..<1_000).map { S.refused($0, scopes: [UInt128($0)]) })
    #expect(many.map(\.places.count) == [200, 200])
    #expect(many.map(\.placeCount) == [1_000, 1_000])
    #expect(many.map(\.files.count) == [64, 64])
  }
}

@Suite("A scan")
struct ScanTests {
  /// Everything that any rule could be about, at random.
  private static func office(
    _ count: Int, actors: Range<UInt128>, from first: UInt64 = 0,
    _ random: inout some RandomNumberGenerator
  ) -> [ReviewRecord] {
    let reasons = ["no_relation", "scope_unknown", "purpose_forbidden", "denied_by_resident"]
    return (0..<count).map { number in
      let index = first + UInt64(number)
      let actor = UInt128.random(in: actors, using: &random)
      let at = Sample.monday + UInt64.random(in: 0..<4 * Sample.day, using: &random)
      let scope = UInt128.random(in: 1...60, using: &random)
      let family = (0..<UInt128.random(in: 0...5, using: &random)).map { scope * 100 + $0 }
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        let reason = reasons.randomElement(using: &random) ?? ""
        return Sample.refused(
          index, reason, of: actor, at: at, subject: Bool.random(using: &random) ? scope : nil,
          scopes: family)
      case 1: return Sample.search(index, at: at)
      case 2: return Sample.search(index, at: at, found: [scope])
      case 3:
        return Sample.record(index, .event(name: "break_glass_used"), of: actor, at: at)
      default: return Sample.look(index, at: at, household: scope, of: actor)
      }
    }
  }

  @Test("finds the same in any order, and with records twice", arguments: 0..<20)
  func order(_ seed: UInt64) {
    var random = Seeded(seed)
    let records = Self.office(400, actors: 10..<14, &random)
    let found = Sample.findings(records)
    #expect(!found.isEmpty, "seed \(seed)")
    #expect(Sample.findings(records.shuffled(using: &random)) == found, "seed \(seed)")
    let doubled = (records + records.prefix(100)).shuffled(using: &random)
    #expect(Sample.findings(doubled) == found, "seed \(seed)")
  }

  @Test("of which a log is missing blames nobody for work that may stand there")
  func partial() {
    let at = Sample.monday + 10 * Sample.hour
    let searches = (0..<3).map { Sample.search($0, at: at, found: [UInt128($0) + 50]) }
    let night = (10..<13).map { Sample.look($0, at: Sample.monday + 3 * Sample.hour) }
    let records = searches + night + [Sample.refused(20)]
    let until = at + 60 * Sample.day
    let whole = Scan(until: until).findings(in: records)
    #expect(Set(whole.map(\.rule)) == [.searchWithoutWork, .offHours, .noRelation])
    let partial = Scan(until: until, isWhole: false).findings(in: records)
    #expect(partial == whole.filter { $0.rule != .searchWithoutWork })
    // What consent alone says is filed; what is known by a first record of all logs waits.
    #expect(
      Set(ReviewRule.allCases.filter { $0.reach == .oneLog })
        == [.noRelation, .probing, .searches, .breakGlass, .forbiddenPurpose, .ageCrossed])
  }

  @Test("never counts more than is on record", arguments: 0..<20)
  func bounded(_ seed: UInt64) {
    var random = Seeded(seed)
    let found = Sample.findings(Self.office(400, actors: 10..<12, &random))
    #expect(found.contains { $0.rule == .probing }, "seed \(seed)")
    for finding in found {
      #expect(finding.count <= finding.placeCount, "seed \(seed)")
    }
  }

  @Test("loses nothing by records of others", arguments: 0..<20)
  func unrelated(_ seed: UInt64) {
    var random = Seeded(seed)
    let records = Self.office(300, actors: 10..<12, &random)
      .filter { $0.method != Scan.searchMethod || $0.actor != nil }
    let others = Self.office(300, actors: 90..<95, from: 5_000, &random)
      .filter { $0.actor != Sample.bram }
    let found = Set(Sample.findings(records))
    #expect(!found.isEmpty, "seed \(seed)")
    let together = Set(Sample.findings((records + others).shuffled(using: &random)))
    #expect(found.isSubset(of: together), "seed \(seed)")
  }

  @Test("finds two looks a year of one person among a million others within a week (Bravis)")
  func bravis() {
    // 79 evenings over four years, of one who has no relation; the others look at their own.
    let attempts = (0..<79).map { number in
      Sample.refused(
        UInt64(number), of: 77, at: Sample.monday + UInt64(number) * 18 * Sample.day + Sample.hour,
        scopes: [4_711])
    }
    var random = Seeded(4)
    let normal = (0..<20_000).map { number in
      let day = UInt64(number) / 40 / 8
      let weekday = day / 5 * 7 + day % 5
      let actor = UInt128(number % 40) + 100
      return Sample.look(
        UInt64(number) + 1_000,
        at: Sample.monday + weekday * Sample.day + 8 * Sample.hour
          + UInt64.random(in: 0..<9 * Sample.hour, using: &random),
        household: actor << 8 | UInt128.random(in: 0..<20, using: &random), of: actor)
    }
    let second = attempts[1].atMs
    let after = Scan(until: second + 7 * Sample.day)
      .findings(in: (attempts.filter { $0.atMs <= second } + normal).shuffled(using: &random))
    #expect(after.filter { $0.actor == 77 }.map(\.rule) == [.noRelation, .noRelation])
    // Of 2,500 normal days of work none is in the list: at most one in a hundred may be.
    #expect(after.count { $0.actor != 77 } <= 25)
  }
}

/// SplitMix64: the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { self.state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    self.state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = self.state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
