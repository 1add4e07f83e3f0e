import Ledger
import RPC
import Testing
import Vault
import Wire

@testable import Daemon

@Suite("What a resident hears of a line of an access report")
struct ReportSightTests {
  private static let (home, own, other): (UInt128, UInt128, UInt128) = (1, 2, 3)

  private static func sight(isOfficer: Bool = false) -> ReportSight {
    ReportSight(
      ConsentV1.ReportReply(
        scopes: [], isOfficer: isOfficer, actor: 9, actorIndex: 9, organisationIndex: 9,
        requestDigest: [], knownScopes: [Self.home, Self.own], report: []))
  }

  private static func line(
    _ kind: LedgerV1.ReportKind, by role: String, method: String = CasesV1.Cases.getHousehold.name,
    atMs: UInt64 = 1_773_273_599_000
  ) -> LedgerV1.ReportLine {
    LedgerV1.ReportLine(
      index: 5, entry: 6, stored: [1, 2, 3], kind: kind, timeMs: atMs, scope: Self.home,
      traceID: 7, decision: 8, actor: 10, organisation: 11, role: role, purpose: "safety",
      method: method, grants: [12], spanID: 13)
  }

  @Test("is all of their own, without a name and without what names somebody")
  func own() throws {
    let line = Self.line(.looked, by: "nurse")
    let told = try #require(Self.sight().shown(line, of: [Self.home, Self.own]))
    #expect(told.actor == nil && told.stored.isEmpty)
    #expect(told.leaf == Tree.leaf([1, 2, 3]).bytes)
    #expect(told.purpose == "safety" && told.traceID == 7 && told.organisation == 11)
    #expect(Self.sight(isOfficer: true).shown(line, of: [Self.other]) == line)
  }

  @Test("of a yes or a no about several is theirs only when all of them are")
  func several() {
    for role in ["gateway", "nurse"] {
      let yes = Self.line(.allowed, by: role)
      #expect(Self.sight().shown(yes, of: [Self.home, Self.other]) == nil)
      #expect(Self.sight().shown(yes, of: [Self.home, Self.own]) != nil)
    }
    let no = Self.sight().shown(Self.line(.refused, by: "gateway"), of: [Self.home, Self.other])
    #expect(no?.isFolded == true && no?.organisation == nil && no?.purpose == "")
  }

  @Test("is the day alone where nobody can say whose it was too")
  func unknown() {
    for scopes in [[], [Self.home]] {
      let lost = Self.sight().shown(Self.line(.unknown, by: ""), of: scopes)
      #expect(lost?.isFolded == true && lost?.method == "" && lost?.traceID == nil)
      #expect(lost?.spanID == nil && lost?.entry == nil && lost?.timeMs == 1_773_316_800_000)
    }
    for role in ["nurse", "gateway", "service"] {
      for kind in [LedgerV1.ReportKind.looked, .changed, .refused] {
        #expect(Self.sight().shown(Self.line(kind, by: role), of: [])?.isFolded == true)
      }
      #expect(Self.sight().shown(Self.line(.allowed, by: role), of: []) == nil)
    }
    let line = Self.line(.unknown, by: "")
    #expect(Self.sight(isOfficer: true).shown(line, of: []) == line)
  }

  @Test("of others at home is that they looked, and not what they do for themselves")
  func housemates() {
    let sight = Self.sight()
    let looked = sight.shown(Self.line(.looked, by: "resident"), of: [Self.home])
    #expect(looked?.isFolded == true && looked?.entry == nil)
    for (kind, method) in [
      (LedgerV1.ReportKind.changed, ConsentV1.Grants.deny.name),
      (.changed, ConsentV1.Grants.withdraw.name), (.looked, LedgerV1.Log.report.name),
      (.looked, ConsentV1.Grants.list.name),
    ] {
      let line = Self.line(kind, by: "resident", method: method)
      #expect(sight.shown(line, of: [Self.home]) == nil, "\(method)")
    }
    for kind in [LedgerV1.ReportKind.refused, .allowed] {
      #expect(sight.shown(Self.line(kind, by: "resident"), of: [Self.home]) == nil)
    }
    var report = Self.line(.looked, by: "resident", method: LedgerV1.Log.report.name)
    report.isOwn = true
    #expect(sight.shown(report, of: [Self.home]) == nil)
  }

  @Test("folded has the day that it was in Amsterdam")
  func day() {
    // 2026-03-11 23:59:59 and 2026-03-12 00:00:00 in Amsterdam, an hour ahead.
    let days = [1_773_269_999_000, 1_773_270_000_000].map { ms in
      Self.sight().shown(Self.line(.looked, by: "resident", atMs: ms), of: [Self.home])?.timeMs
    }
    #expect(days == [1_773_230_400_000, 1_773_316_800_000])
  }
}
