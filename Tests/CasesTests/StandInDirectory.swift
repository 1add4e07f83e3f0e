import Daemon
import Domain
import Foundation
import RPC
import ServiceKit
import Synchronization
import Vault
import Wire

extension StandInConsent {
  func begin(
    _ request: ConsentV1.BeginHouseholdRequest, _ call: Call
  ) throws(RPCError) -> ConsentV1.Done {
    let opener = try self.person(of: call)
    guard opener.actor.hats.allSatisfy({ $0.role.isProfessional }) else {
      throw RPCError(.permissionDenied, Reason("effect_not_for_role"))
    }
    let always = Period(from: Instant(microseconds: 0), until: nil)
    self.state.withLock { state in
      guard state.houses[request.household] == nil else { return }
      var scopes = [request.household: ScopeKey()]
      for member in request.members { scopes[member.person] = ScopeKey() }
      state.houses[request.household] = House(
        scopes: scopes,
        members: request.members.map { member in
          Member(
            person: PersonId(member.person),
            birthDate: member.birthDate.flatMap {
              AmsterdamDate(year: Int($0.year), month: Int($0.month), day: Int($0.day))
            }, membership: always)
        },
        relations: [Relation(actor: opener.actor.id, kind: .coordinator, period: always)],
        command: request.command, opener: opener.actor.id.value)
      state.houses[request.household]?.team = request.team
    }
    return ConsentV1.Done(entry: 1)
  }

  /// The teams of open households that somebody is of, as consent has them.
  func known(_ request: ConsentV1.ListKnownRequest) -> ConsentV1.ListKnownReply {
    let houses = self.state.withLock(\.houses)
    return ConsentV1.ListKnownReply(
      people: request.people.compactMap { known in
        guard let house = houses[known.household], !house.isProvisional,
          house.members.contains(where: { $0.person.value == known.person }),
          !house.former.contains(known.person)
        else { return nil }
        return ConsentV1.KnownWithTeam(person: known.person, team: house.team)
      })
  }

  /// Takes a member in, by the coordinator, once.
  func addMember(
    _ request: ConsentV1.AddMemberRequest, _ call: Call
  ) throws(RPCError) -> ConsentV1.Done {
    let asker = try self.person(of: call)
    let always = Period(from: Instant(microseconds: 0), until: nil)
    try self.state.withLock { (state) throws(RPCError) in
      guard let house = state.houses[request.household], let member = request.member,
        house.relations.contains(where: {
          $0.actor == asker.actor.id && $0.kind == .coordinator
        })
      else { throw RPCError(.permissionDenied, Reason("not_the_coordinator")) }
      guard house.scopes[member.person] == nil else { return }
      state.houses[request.household]?.scopes[member.person] = ScopeKey()
      state.houses[request.household]?.members.append(
        Member(
          person: PersonId(member.person),
          birthDate: member.birthDate.flatMap {
            AmsterdamDate(year: Int($0.year), month: Int($0.month), day: Int($0.day))
          }, membership: always,
          authorities: member.authorities.compactMap { authority in
            authority.holder.map {
              Authority(holder: PersonId($0), kind: .custody, period: always)
            }
          }))
    }
    return ConsentV1.Done(entry: 1)
  }

  func settle(_ request: ConsentV1.SettleHouseholdRequest) -> ConsentV1.Done {
    self.state.withLock { state in
      if request.abandon {
        state.houses[request.household] = nil
        state.erased.insert(request.household)
      } else {
        state.houses[request.household]?.isProvisional = false
      }
    }
    return ConsentV1.Done(entry: 1)
  }

  /// Erases a scope: its key goes, and with a household's all that it decides by.
  func erase(_ scope: UInt128) {
    self.state.withLock { state in
      state.erased.insert(scope)
      for household in state.houses.keys {
        state.houses[household]?.scopes[scope] = nil
        state.houses[household]?.members.removeAll { $0.person.value == scope }
      }
    }
  }

  func provisional() -> ConsentV1.ListProvisionalReply {
    self.state.withLock { state in
      ConsentV1.ListProvisionalReply(
        households: state.houses.filter { $0.value.isProvisional }.map { id, house in
          ConsentV1.Provisional(household: id, command: house.command, actor: house.opener)
        })
    }
  }

  func evaluate(
    _ request: ConsentV1.EvaluateRequest, _ call: Call
  ) throws(RPCError) -> ConsentV1.EvaluateReply {
    if let refusal = try self.refusal(toSearch: call) { throw refusal }
    do {
      var evaluated: [[UInt8]] = []
      for blinded in request.blinded {
        let point = try IndexPoint(blinded)
        evaluated.append(
          request.kind == .bsn
            ? try self.bsnKey.evaluate(point).bytes : try self.nameKey.evaluate(point).bytes)
      }
      return ConsentV1.EvaluateReply(evaluated: evaluated)
    } catch { throw RPCError(.invalidArgument) }
  }

  /// The code of an invitation is, here, the id of the household.
  func accept(
    _ request: ConsentV1.AcceptInvitationRequest, _ call: Call
  ) throws(RPCError) -> ConsentV1.Done {
    let partner = try self.person(of: call)
    try self.state.withLock { (state) throws(RPCError) in
      guard state.houses[request.code] != nil else {
        throw RPCError(.notFound, Reason("invitation_unknown"))
      }
      state.references[request.reference] = (request.code, partner.organisation.id)
    }
    return ConsentV1.Done(entry: 5)
  }

  /// Allows what the purpose may be granted; the tier is the real consent's to know.
  func rehearse(
    _ request: ConsentV1.RehearseRequest
  ) throws(RPCError) -> ConsentV1.RehearseReply {
    guard let purpose = Domain.Purpose(number: request.purpose.rawValue) else {
      throw RPCError(.invalidArgument)
    }
    let allowed = request.categories.filter { category in
      Domain.Category(rawValue: category.rawValue).map { purpose.grantable.contains($0) } ?? false
    }
    return ConsentV1.RehearseReply(allowed: allowed)
  }

  /// Gives a grant that every adult of the household signed.
  func give(
    _ categories: Domain.CategorySet, for purpose: Domain.Purpose, of household: UInt128,
    to organisation: Organisation, until: Instant? = nil
  ) {
    let moment = Moment.now
    let now = moment.instant
    self.state.withLock { state in
      guard let house = state.houses[household] else { return }
      let signatures = house.members.map { member in
        Signature(
          signer: member.person, subject: member.person, at: moment, manner: .confirmed)
      }
      state.houses[household]?.grants.append(
        Grant(
          id: GrantId(Random.id()), version: 1, recipient: organisation.id, purpose: purpose,
          categories: categories, kind: .secrecyWaiver, basis: .publicTask,
          from: Instant(microseconds: 0),
          until: until ?? Instant(microseconds: now.microseconds + 86_400_000_000),
          signatures: signatures, state: .given))
    }
  }
}
