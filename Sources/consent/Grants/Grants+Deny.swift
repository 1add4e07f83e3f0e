internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Review
internal import Vault
internal import Wire

extension Grants {
  /// Records a resident's no, to one organisation or to all partners. It beats every yes. They say
  /// it of themselves, also once they have left, or of whom they decide for.
  func deny(
    _ request: ConsentV1.DenyRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    let id = Random.id()
    return try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        try Self.reach(household: request.household, organisation: request.organisation, &tx)
      },
      { tx, situation throws(PostgresError) in
        let (household, person) = (request.household, request.person)
        guard let categories = Domain.CategorySet(request.categories) else {
          return .wrong(.categories)
        }
        if let refusal = situation.refusalUnlessConcerned(in: household) {
          return .denied(refusal)
        }
        guard let known = situation.facts.households[household] else {
          return .denied(Domain.Refusal(.scopeUnknown))
        }
        guard let member = known.members.first(where: { $0.person.value == person }) else {
          return .refused(Domain.Refusal(.notAMember))
        }
        let speaker: UInt128
        switch Self.speaker(request, of: member, situation) {
        case .failure(let ruling): return ruling.ruling
        case .success(let person): speaker = person
        }
        var organisation: UInt128?
        if !request.organisation.isEmpty {
          guard let named = situation.facts.organisation(named: request.organisation) else {
            return .refused(Domain.Refusal(.recipientNotPartner))
          }
          organisation = named.id.value
        }
        // A no to everything names everything: no list at all is not a message of ours.
        let denied = categories.isEmpty ? Domain.CategorySet.all : categories
        let own = known.denials(at: situation.moment).filter { $0.saidBy == speaker }
        let target = organisation.map { Deny.Target.organisation(OrganisationId($0)) }
        if let said = own.first(where: { $0.covers(denied, of: person, to: target) }) {
          // It stands, and once is enough.
          return .accepted(
            .init(
              event: "refusal_repeated", household: household, object: said.deny.id.value,
              subjects: [.person(person)], reply: ConsentV1.Done.made))
        }
        // Of one speaker: nobody's noes are in the way of another's.
        guard own.count < Self.denialCountMax else {
          return .refused(Domain.Refusal(.tooManyOpen))
        }
        let terms = ConsentV1.DenyTerms(categories: denied.wire, purpose: 0)
        tx.insertRefusal(
          id, of: person, saidBy: speaker,
          recordedBy: situation.resident == nil ? situation.asker.actor.id.value : nil,
          in: household, organisation: organisation,
          sealed: try known.seal(terms.encoded(), "refusal", id, situation.keys),
          fromUs: situation.nowUs)
        return .accepted(
          .init(
            event: "refusal_recorded", household: household, object: id,
            subjects: [.person(person)], reply: ConsentV1.Done.made)
        )
      })
  }

  /// Whose no it is that is recorded: the resident's who asks or, written down by a worker, that of
  /// whom the worker names, else the person's own. A child under twelve says none: then the worker
  /// says which guardian did, so that no other guardian ends it.
  private static func speaker(
    _ request: ConsentV1.DenyRequest, of member: Member, _ situation: Situation
  ) -> Result<UInt128, Unspoken> {
    let isMember = member.membership.contains(situation.moment.instant)
    if let resident = situation.resident {
      guard (isMember || resident == member.person)
        && Consenters.maySayNo(resident, for: member, at: situation.moment),
        request.saidBy == nil || request.saidBy == resident.value
      else { return .failure(.notAConsenter) }
      return .success(resident.value)
    }
    // A worker writes down the no of a member.
    guard isMember else { return .failure(.notAMember) }
    let speaker = PersonId(request.saidBy ?? request.person)
    guard Consenters.maySayNo(speaker, for: member, at: situation.moment) else {
      return .failure(.nobodysNo)
    }
    return .success(speaker.value)
  }

  /// Why a no is not recorded.
  private enum Unspoken: Error {
    case notAConsenter, notAMember
    /// A worker names nobody who may say it.
    case nobodysNo

    var ruling: ChangeRuling<ConsentV1.Done> {
      switch self {
      case .notAConsenter: .denied(Domain.Refusal(.notAConsenter))
      case .notAMember: .refused(Domain.Refusal(.notAMember))
      case .nobodysNo: .refused(Domain.Refusal(.notAConsenter))
      }
    }
  }

  /// Ends a no: only who said it, or who decides for the person since (``Domain/Consenters``), and
  /// with a credential of their own. It gives nothing that nobody has said yes to.
  func endDenial(
    _ request: ConsentV1.EndDenialRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.Done {
    try await self.change.perform(
      asking,
      { _ throws(PostgresError) in Reach(changed: Subjects(households: [request.household])) },
      { tx, situation throws(PostgresError) in
        let household = request.household
        if let refusal = situation.refusalUnlessConcerned(in: household) {
          return .denied(refusal)
        }
        guard let known = situation.facts.households[household] else {
          return .denied(Domain.Refusal(.scopeUnknown))
        }
        // One that does not exist, one that is over and another's are the same.
        guard let resident = situation.resident,
          let denial = known.denials(at: situation.moment)
            .first(where: { $0.deny.id.value == request.denial }),
          let member = known.members.first(where: { $0.person.value == denial.person }),
          Consenters.mayEndNo(
            resident, for: member, saidBy: PersonId(denial.saidBy), at: situation.moment)
        else { return .denied(Domain.Refusal(.notAConsenter)) }
        tx.endRefusal(request.denial, in: household, atUs: situation.nowUs)
        return .accepted(
          .init(
            event: "refusal_ended", household: household, object: request.denial,
            subjects: [.person(denial.person)], reply: ConsentV1.Done.made))
      })
  }

  /// The grants of a household, withdrawn and ended ones included.
  func list(
    _ request: ConsentV1.ListGrantsRequest, _ asking: Asking
  ) async throws(RPCError) -> Receipted<ConsentV1.ListGrantsReply> {
    try await self.change.answer(
      asking,
      { tx throws(PostgresError) in
        let partners = try tx.query(
          "SELECT DISTINCT organisation FROM share WHERE household = $1",
          .uuid(request.household)
        ).map { row throws(PostgresError) in try row.uuid(0) }
        return Reach(
          read: Subjects(
            organisations: Set(partners), households: [request.household]))
      },
      { tx, situation throws(PostgresError) in
        let household = request.household
        let isOfficer = situation.asker.hat.role == .privacyOfficer
        if !isOfficer, let refusal = situation.refusalUnlessConcerned(in: household) {
          return .denied(refusal)
        }
        guard let known = situation.facts.households[household], known.headMatches else {
          return .denied(Domain.Refusal(isOfficer ? .headMismatch : .scopeUnknown))
        }
        let names = situation.facts.rows.organisations.mapValues(\.name)
        let sight = GrantSight(situation, known)
        let grants = known.grants.filter(sight.sees).prefix(1_000).map { grant in
          var listed = ConsentV1.Grant(grant, of: known, to: names, at: situation.moment)
          // To an organisation that takes part no longer nothing is given.
          let recipient = situation.facts.organisations[grant.recipient.value]
          let takesPart = recipient?.contract.contains(situation.moment.instant) == true
          if listed.state == .active, !takesPart { listed.state = .ended }
          return sight.shown(listed)
        }
        let denials = known.denials(at: situation.moment).filter(sight.sees).prefix(1_000).map {
          sight.shown(ConsentV1.Denial($0, to: names))
        }
        return .answered(
          ConsentV1.ListGrantsReply(grants: Array(grants), denials: Array(denials)),
          household: household,
          leaving: isOfficer ? Looked(.grantsListed, details: ["grants=\(grants.count)"]) : nil)
      })
  }
}

extension HouseholdFacts {
  /// The noes that stand.
  func denials(at moment: Moment) -> [Denial] {
    self.denials.filter { $0.deny.period.contains(moment.instant) }
  }
}

extension Denial {
  /// Whether it says already what a no of the same speaker would.
  ///
  /// - Parameter target: nil for every partner.
  fileprivate func covers(
    _ categories: Domain.CategorySet, of person: UInt128, to target: Deny.Target?
  ) -> Bool {
    self.person == person && self.deny.purpose == nil && self.deny.period.until == nil
      && (self.deny.target == .allPartners || self.deny.target == target)
      && categories.isSubset(of: self.deny.categories)
  }
}

extension ConsentV1.Denial {
  init(_ denial: consent.Denial, to names: [UInt128: String]) {
    var organisation = ""
    if case .organisation(let id) = denial.deny.target { organisation = names[id.value] ?? "?" }
    self.init(
      id: denial.deny.id.value, person: denial.person, organisation: organisation,
      categories: denial.deny.categories.wire, fromMs: denial.deny.period.from.ms,
      saidBy: denial.saidBy, isReported: denial.recordedBy != nil)
  }
}

extension ConsentV1.Grant {
  init(
    _ grant: Domain.Grant, of household: HouseholdFacts, to names: [UInt128: String],
    at moment: Moment
  ) {
    let isOver = grant.state == .given && grant.until <= moment.instant
    self.init(
      id: grant.id.value, organisation: names[grant.recipient.value] ?? "",
      purpose: Wire.Purpose(rawValue: grant.purpose.number) ?? .careCoordination,
      categories: grant.categories.wire, fromMs: grant.from.ms, untilMs: grant.until.ms,
      state: isOver ? .ended : grant.state.wire, version: UInt32(clamping: grant.version),
      basis: grant.basis.wire, kind: grant.kind.wire,
      givenBy: Array(
        Set(grant.signatures.filter { $0.manner.refusal == nil }.map(\.signer.value)).sorted()
          .prefix(32)),
      waitingFor: household.waitingFor(grant.categories, grant.signatures, at: moment))
  }
}

/// What of a household's grants one may see: the team and an officer all of them. Another
/// resident's yes or no is nobody's to see but theirs and the team's; who does not live there sees
/// only what they said yes to themselves.
private struct GrantSight: Sendable {
  /// Nil for who may see all.
  fileprivate let resident: PersonId?
  private let isMember: Bool
  /// Whom they speak for, themselves included.
  private let own: Set<UInt128>

  init(_ situation: Situation, _ household: HouseholdFacts) {
    let (resident, moment) = (situation.resident, situation.moment)
    self.resident = resident
    self.own = resident.map { household.spokenFor(by: $0, at: moment).union([$0.value]) } ?? []
    self.isMember =
      household.joint?.subjects(at: moment.instant).contains { $0.person == resident } ?? false
  }

  func sees(_ grant: Domain.Grant) -> Bool {
    self.resident == nil || self.isMember
      || grant.signatures.contains { $0.signer == self.resident }
  }

  func sees(_ denial: Denial) -> Bool {
    self.resident == nil || denial.saidBy == self.resident?.value
      || self.own.contains(denial.person)
  }

  func shown(_ grant: ConsentV1.Grant) -> ConsentV1.Grant {
    guard self.resident != nil else { return grant }
    var shown = grant
    shown.givenBy = grant.givenBy.filter(self.own.contains)
    shown.waitingFor = grant.waitingFor.filter(self.own.contains)
    return shown
  }
}

extension GrantSight {
  /// Which guardian said no is not for the other one to read.
  fileprivate func shown(_ denial: ConsentV1.Denial) -> ConsentV1.Denial {
    guard let resident = self.resident, denial.saidBy != resident.value else { return denial }
    var shown = denial
    shown.saidBy = nil
    return shown
  }
}

extension ConsentV1.Done {
  static let made: @Sendable (UInt128, UInt64) -> ConsentV1.Done = {
    ConsentV1.Done(entry: $0, revision: $1)
  }
}
