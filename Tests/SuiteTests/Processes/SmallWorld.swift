import Foundation
import RPC
import Vault
import Wire

@testable import sluis

/// A team and one household in a ``Site``: an adult, her needs, plan, goal and notes, and a housing
/// association that she lets see some of it. Everybody is fictional.
///
/// Every text of the household holds one of ``canaries``, so that plaintext is known when seen.
final class SmallWorld: Sendable {
  static let housing = "wonen-noord"

  let site: Site
  let admin: Caller
  /// The coordinator.
  let anna: Caller
  /// A colleague without a relation to the household.
  let bram: Caller
  /// The privacy officer.
  let olga: Caller
  /// The housing association's machine; it reaches the partner port alone.
  let wonen: Caller
  /// The resident.
  let jolanda: Caller
  let household: UInt128
  let person: UInt128
  let plan: UInt128
  let need: UInt128
  let grant: UInt128
  /// The housing association's own reference to the household.
  let reference: UInt128
  let bsn: String
  let canaries: [String]

  private static let first = Task { try await SmallWorld(on: try await Site.shared()) }

  /// The world of the shared site.
  static func shared() async throws -> SmallWorld {
    let world = try await Self.first.value
    for caller in [world.admin, world.anna, world.bram, world.olga, world.wonen, world.jolanda] {
      try await caller.freshen()
    }
    return world
  }

  private struct People {
    let admin: Caller
    let anna: Caller
    let bram: Caller
    let olga: Caller
    let wonen: Caller
  }

  init(on site: Site) async throws {
    let people = try await Self.people(of: site)
    self.site = site
    self.admin = people.admin
    self.anna = people.anna
    self.bram = people.bram
    self.olga = people.olga
    self.wonen = people.wonen
    let content = Content()
    self.bsn = content.bsn
    self.canaries = content.canaries
    let opened = try await people.anna.call(
      CasesV1.Cases.openHousehold, content.household, .change()
    ).reply
    self.household = opened.household
    self.person = opened.people[0]
    let facts = try await content.fill(opened, as: people.anna)
    self.plan = facts.plan
    self.need = facts.need
    let resident = try await Self.enrol(
      "jolanda", "resident", as: "resident", subject: opened.people[0], by: people.admin)
    let certificate = try PEM.fingerprint(
      of: try Profile(folder: "\(site.folder)/jolanda").certificate)
    _ = try await people.anna.call(
      ConsentV1.Directory.vouchResident,
      ConsentV1.VouchResidentRequest(
        actor: resident.id, household: opened.household,
        certificate: Hexadecimal.bytes(certificate) ?? []),
      at: .consent, .change())
    self.jolanda = try await site.caller("jolanda")
    self.reference = try await Self.invite(
      people.wonen, to: opened.household, by: people.anna)
    self.grant = try await Self.grant(opened, by: people.anna, self.jolanda)
  }

  /// What the housing association may fetch, and does fetch when nothing is wrong.
  var fetch: CasesV1.FetchSharedRequest {
    CasesV1.FetchSharedRequest(reference: self.reference, categories: [.finances, .housing])
  }

  /// Whether bytes hold a text of the household.
  func holdsPlaintext(_ bytes: [UInt8]) -> Bool {
    let text = Data(bytes)
    return self.canaries.contains { text.range(of: Data($0.utf8)) != nil }
  }
}

// ── Who is there ───────────────────────────────────────────────────────────────────────────────

extension SmallWorld {
  private static func people(of site: Site) async throws -> People {
    try await site.profiles([
      ("admin", "user", Site.organisation), ("bea", "user", Site.organisation),
      ("anna", "user", Site.organisation),
      ("bram", "user", Site.organisation), ("olga", "user", Site.organisation),
      ("wonen-gw", "gateway", Self.housing), ("jolanda", "resident", Site.organisation),
    ])
    let admin = try await site.caller("admin")
    _ = try await admin.call(
      ConsentV1.Directory.registerOrganisation,
      ConsentV1.RegisterOrganisationRequest(
        name: Self.housing, displayName: "Woonstichting Noord (fictional)", tier: "daily_life"),
      at: .consent, .change())
    return People(
      admin: admin,
      anna: try await Self.register("anna", "user", as: "generalist", by: admin, site),
      bram: try await Self.register("bram", "user", as: "generalist", by: admin, site),
      olga: try await Self.register(
        "olga", "user", as: "privacy_officer", by: admin, and: try await site.caller("bea"), site),
      wonen: try await Self.register(
        "wonen-gw", "gateway", of: Self.housing, as: "gateway", by: admin, site))
  }

  /// Adds an actor with one hat, and opens their session.
  static func register(
    _ name: String, _ kind: String, of organisation: String = Site.organisation, as role: String,
    by admin: Caller, and second: Caller? = nil, _ site: Site
  ) async throws -> Caller {
    _ = try await Self.enrol(name, kind, of: organisation, as: role, by: admin, and: second)
    return try await site.caller(name)
  }

  /// Adds an actor with one hat; one that watches others takes the word of a second administrator.
  private static func enrol(
    _ name: String, _ kind: String, of organisation: String = Site.organisation, as role: String,
    subject: UInt128? = nil, by admin: Caller, and second: Caller? = nil
  ) async throws -> ConsentV1.Created {
    let actor = try await admin.call(
      ConsentV1.Directory.registerActor,
      ConsentV1.RegisterActorRequest(
        organisation: organisation, kind: kind, name: name, displayName: "", contractFromMs: 0,
        contractUntilMs: 0, person: subject),
      at: .consent, .change()
    ).reply
    let team = kind == "user" && organisation == Site.organisation ? "noord" : ""
    for giver in [admin] + (second.map { [$0] } ?? []) {
      _ = try await giver.call(
        ConsentV1.Directory.giveHat,
        ConsentV1.GiveHatRequest(
          actor: actor.id, organisation: organisation, team: team, role: role, fromMs: 0,
          untilMs: 0),
        at: .consent, .change())
    }
    return actor
  }

  /// Invites a partner, who accepts and makes a reference.
  static func invite(
    _ partner: Caller, to household: UInt128, by coordinator: Caller
  ) async throws -> UInt128 {
    let invitation = try await coordinator.call(
      ConsentV1.Grants.invite,
      ConsentV1.InviteRequest(
        household: household, organisation: Self.housing, purpose: .housingStability),
      at: .consent, .change()
    ).reply
    let reference = Random.id()
    _ = try await partner.call(
      CasesV1.Partner.acceptInvitation,
      CasesV1.AcceptInvitationRequest(code: invitation.code, reference: reference), at: .partner,
      .change(.housingStability))
    return reference
  }

  /// Proposes a grant of finances and housing, which the resident confirms.
  static func grant(
    _ opened: CasesV1.OpenHouseholdReply, by coordinator: Caller, _ resident: Caller
  ) async throws -> UInt128 {
    let proposed = try await coordinator.call(
      ConsentV1.Grants.propose,
      ConsentV1.ProposeGrantRequest(
        household: opened.household, organisation: Self.housing, purpose: .housingStability,
        categories: [.finances, .housing], until: Content.day(119), basis: .publicTask,
        kind: .secrecyWaiver),
      at: .consent, .change()
    ).reply
    var grant = proposed
    while let subject = grant.waitingFor.first {
      grant = try await resident.call(
        ConsentV1.Grants.confirm,
        ConsentV1.ConfirmGrantRequest(
          grant: grant.grant, person: subject, how: .residentCredential, evidence: [],
          signer: subject == opened.people[0] ? nil : opened.people[0]),
        at: .consent, .change(.subjectAccess)
      ).reply
    }
    return grant.grant
  }
}

// ── What is written down ───────────────────────────────────────────────────────────────────────

/// The texts of one fictional household, each with a word that stands nowhere else.
struct Content: Sendable {
  let bsn = Content.randomBSN()
  private let word = "kanarie\(String(UInt64.random(in: 1 << 60 ... .max), radix: 36))"

  var canaries: [String] { [self.word] }

  var household: CasesV1.OpenHouseholdRequest {
    CasesV1.OpenHouseholdRequest(
      people: [
        CasesV1.NewPerson(
          givenName: "Jolanda", familyName: "\(self.word)-Fictief",
          birthDate: Wire.Date(year: 1984, month: 5, day: 6), bsn: self.bsn,
          address: CasesV1.Address(
            street: "Laan van \(self.word)", number: "1", postcode: "9999ZZ",
            place: "Nergenshuizen"), phone: "06\(self.word)".prefix(30).description,
          email: "\(self.word)@voorbeeld.invalid")
      ], relationships: [], team: "noord")
  }

  /// What ``fill(_:as:)`` made.
  struct Facts: Sendable {
    let need: UInt128
    let plan: UInt128
  }

  /// Writes clarified needs in three domains, a plan with a goal, a contact and a note.
  func fill(_ opened: CasesV1.OpenHouseholdReply, as worker: Caller) async throws -> Facts {
    var needs: [UInt128] = []
    for domain in [LifeDomain.finances, .housing, .physicalHealth] {
      let need = try await worker.call(
        CasesV1.Cases.stateNeed,
        CasesV1.StateNeedRequest(
          household: opened.household, domain: domain, subtype: .general,
          stated: "In mijn woorden: \(self.word)."), .change()
      ).reply.id
      _ = try await worker.call(
        CasesV1.Cases.clarifyNeed,
        CasesV1.ClarifyNeedRequest(
          household: opened.household, need: need, clarified: "Samen: \(self.word)."), .change())
      needs.append(need)
    }
    let plan = try await worker.call(
      CasesV1.Cases.setPlan,
      CasesV1.SetPlanRequest(
        household: opened.household, evaluationOn: Self.day(120),
        agreements: "Afspraak \(self.word)."), .change()
    ).reply.id
    _ = try await worker.call(
      CasesV1.Cases.addGoal,
      CasesV1.AddGoalRequest(
        household: opened.household, plan: plan, owner: opened.people[0],
        wording: "Doel \(self.word).", agreed: .notYet), .change())
    _ = try await worker.call(
      CasesV1.Cases.addContact,
      CasesV1.AddContactRequest(
        household: opened.household, kind: .homeVisit, time: .individual, minutes: 30,
        narrative: "Bezoek \(self.word)."), .change())
    _ = try await worker.call(
      CasesV1.Cases.addNote,
      CasesV1.AddNoteRequest(household: opened.household, text: "Notitie \(self.word)."), .change())
    return Facts(need: needs[0], plan: plan)
  }

  /// A date so many days from today, UTC.
  static func day(_ offset: Int) -> Wire.Date {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let moment = Foundation.Date().addingTimeInterval(Double(offset) * 86_400)
    let parts = calendar.dateComponents([.year, .month, .day], from: moment)
    return Wire.Date(
      year: UInt32(parts.year ?? 0), month: UInt32(parts.month ?? 0), day: UInt32(parts.day ?? 0))
  }

  /// A number that passes the eleven-proof. It may be somebody's: it is sealed like any other.
  static func randomBSN() -> String {
    while true {
      let digits = (0..<9).map { $0 == 0 ? Int.random(in: 1...9) : Int.random(in: 0...9) }
      let sum = zip(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
      if sum % 11 == 0 { return digits.map(String.init).joined() }
    }
  }
}
