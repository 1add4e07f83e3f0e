internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

// A birth date that was wrong. It decides who says yes, so it is put right here first, and cases,
// which has it as content, follows under the same command (docs/formats/policy.md).

extension Directory {
  /// Puts a member's birth date right, when the coordinator asks. The gate judges every grant by it
  /// from then on; what would have been given because of it alone is not given before there is a
  /// new yes.
  func correctBirthDate(
    _ request: ConsentV1.CorrectBirthDateRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.BirthDateCorrected {
    try await self.change.perform(
      asking,
      { _ throws(PostgresError) in Reach(changed: Subjects(households: [request.household])) },
      { tx, situation throws(PostgresError) in
        let (household, person) = (request.household, request.person)
        if let refusal = situation.refusalUnlessCoordinator(of: household) {
          return .denied(refusal)
        }
        guard let known = situation.facts.households[household] else {
          return .denied(Domain.Refusal(.scopeUnknown))
        }
        guard let birthDate = request.birthDate.flatMap({ AmsterdamDate($0) }) else {
          return .wrong(.birthDate)
        }
        switch Household.correcting(
          birthDate: birthDate, of: PersonId(person), in: known.members,
          on: situation.moment.date, isStored: request.isStored)
        {
        case .refused(let refusal): return .refused(refusal)
        case .accepted(let member):
          let effect = known.effect(of: member, at: situation.moment)
          guard try Self.store(member, effect, known, situation, &tx) else {
            return .denied(Domain.Refusal(.headMismatch))
          }
          return .accepted(
            .init(
              event: "birth_date_corrected", household: household, object: person,
              subjects: [.person(person)],
              crossedAges: Consenters.agesCrossed(
                from: known.members.last { $0.person == member.person }?.birthDate,
                to: birthDate, on: situation.moment.date
              ).map { UInt32($0) },
              reply: { entry, revision in
                ConsentV1.BirthDateCorrected(
                  entry: entry, revision: revision, lapsed: effect.lapsed,
                  toRenew: effect.toRenew, toPropose: effect.toPropose)
              }))
        }
      })
  }

  private static func store(
    _ member: Member, _ effect: BirthDateEffect, _ known: HouseholdFacts, _ situation: Situation,
    _ tx: inout Transaction
  ) throws(PostgresError) -> Bool {
    let person = member.person.value
    guard
      let row = situation.facts.rows.households[known.id]?.members
        .first(where: { $0.person == person })
    else { return false }
    let version = row.version + 1
    tx.updateMember(
      person, in: known.id,
      sealed: try known.seal(
        ConsentV1.MemberFacts(member).encoded(), "member", person,
        version: UInt64(clamping: version), situation.keys), version: version)
    if !effect.jointOver.isEmpty { tx.endJoint(of: effect.jointOver, in: known.id) }
    if !effect.unsigned.isEmpty {
      tx.deleteConfirmations(about: person, to: effect.unsigned, in: known.id)
    }
    return true
  }

  /// What became of a command of cases' that it was cut off in. One that did not take effect never
  /// will: its id is taken, under its lock, and a late call finds that.
  func settleBirthDate(
    _ request: ConsentV1.SettleBirthDateRequest, _ service: LoneService,
    deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> ConsentV1.SettleBirthDateReply {
    try Self.checkIsCases(service)
    do throws(PostgresError) {
      return try await self.change.log.pool.transaction(deadline: deadline) {
        (tx) throws(PostgresError) in
        let method = ConsentV1.Directory.correctBirthDate.name
        // Takes the lock of the command: whoever carries it out is done, or comes after us.
        let standing = try tx.standing(
          of: Command(caller: request.actor, id: request.command, method: method, digest: []))
        if case .new = standing {
          try tx.remember(
            Command(
              caller: request.actor, id: request.command,
              method: ConsentV1.Directory.settleBirthDate.name,
              digest: RequestDigest.of(method: method, payload: request.encoded()).bytes),
            reply: [])
          return ConsentV1.SettleBirthDateReply()
        }
        let reply = try tx.query(
          "SELECT reply FROM command WHERE caller = $1 AND id = $2 AND method = $3",
          .uuid(request.actor), .uuid(request.command), .text(method)
        ).optional { row throws(PostgresError) in try row.bytes(0) }
        guard let reply else { return ConsentV1.SettleBirthDateReply() }
        do {
          return ConsentV1.SettleBirthDateReply(
            corrected: try ConsentV1.BirthDateCorrected(decoding: reply))
        } catch { throw .shape(column: 0) }
      }
    } catch { throw RPCError(error) }
  }
}

/// What another birth date does to a household's grants.
struct BirthDateEffect: Sendable {
  /// Grants that gave something and give it no more: the gate says so by itself.
  var lapsed: [UInt128] = []
  /// Grants whose joint part would open, and is over instead.
  var jointOver: [UInt128] = []
  /// Grants that would open what is the person's own, and whose yes about them is gone instead.
  var unsigned: [UInt128] = []

  /// Grants for which a new yes suffices.
  var toRenew: [UInt128] { Set(self.unsigned).subtracting(self.jointOver).sorted() }

  /// Grants that are proposed anew, whatever else they take: that asks everybody's yes.
  var toPropose: [UInt128] { self.jointOver.sorted() }
}

extension HouseholdFacts {
  /// What it does that `member` has another birth date than before. Nothing opens by that alone.
  func effect(of member: Member, at moment: Moment) -> BirthDateEffect {
    var effect = BirthDateEffect()
    guard let joint, let own = self.scopes[member.person.value] else { return effect }
    let members = self.members.map { $0.person == member.person ? member : $0 }
    let (nextJoint, nextOwn) = (joint.with(members: members), own.with(members: members))
    for grant in self.grants {
      // What has ended gives nothing again, whatever anybody says.
      guard grant.until > moment.instant else { continue }
      switch grant.state {
      case .withdrawn, .suspended: continue
      case .proposed, .given: break
      }
      var next = grant
      let (hadJoint, hadOwn) = (
        grant.isComplete(for: joint, at: moment), grant.isComplete(for: own, at: moment)
      )
      var hasOwn = grant.isComplete(for: nextOwn, at: moment)
      if hasOwn && !hadOwn {
        effect.unsigned.append(grant.id.value)
        next.signatures.removeAll { $0.subject == member.person }
        hasOwn = false
      }
      let hasJoint = next.isComplete(for: nextJoint, at: moment)
      if hasJoint && !hadJoint && !grant.isJointOver { effect.jointOver.append(grant.id.value) }
      let hasLost = (hadOwn && !hasOwn) || (hadJoint && !hasJoint && !grant.isJointOver)
      if grant.state == .given && hasLost {
        effect.lapsed.append(grant.id.value)
      }
    }
    return effect
  }
}

extension Grant {
  /// Whether everybody has said yes whose yes it takes for `scope`.
  fileprivate func isComplete(for scope: ScopeFacts, at moment: Moment) -> Bool {
    Consenters.missing(
      in: scope, categories: self.categories, signatures: self.signatures, at: moment
    ).isEmpty
  }
}
