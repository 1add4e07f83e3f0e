extension Grant {
  /// Adds one person's yes. The grant is given as soon as nobody's yes is missing.
  ///
  /// - Parameter signature: at server time; its manner must be evidence by itself, so that a worker
  ///   alone can widen nothing.
  package func signed(_ signature: Signature, in scope: ScopeFacts) -> Ruling<Grant> {
    switch self.state {
    case .proposed, .given: break
    case .withdrawn: return .refused(.grantWithdrawn)
    case .suspended: return .refused(.grantSuspended)
    }
    guard signature.at.instant < self.until else { return .refused(.grantEnded) }
    if let reason = signature.manner.refusal { return .refused(reason) }
    guard Self.maySign(signature, in: scope) else { return .refused(.notAConsenter) }
    // The same yes again changes nothing, so that a repeated command is harmless.
    guard !self.signatures.contains(signature) else { return .accepted(self) }
    var next = self
    next.version += 1
    next.signatures.append(signature)
    let missing = Consenters.missing(
      in: scope, categories: self.categories, signatures: next.signatures, at: signature.at)
    if missing.isEmpty { next.state = .given }
    return .accepted(next)
  }

  /// Takes the permission back, at once and for good; a second time changes nothing.
  ///
  /// Anyone may who signed, whose data it is, or who decides for them now. One withdrawal is
  /// enough, and nobody needs the others, a reason or the worker for it.
  package func withdrawn(by person: PersonId, in scope: ScopeFacts, at moment: Moment)
    -> Ruling<Grant>
  {
    guard self.mayWithdraw(person, in: scope, at: moment) else { return .refused(.notAConsenter) }
    if case .withdrawn = self.state { return .accepted(self) }
    var next = self
    next.version += 1
    next.state = .withdrawn(by: person, at: moment.instant)
    return .accepted(next)
  }

  /// Puts the grant aside after a restore. It never comes back by itself: a new grant replaces it.
  package func suspended() -> Grant {
    switch self.state {
    case .withdrawn, .suspended: return self
    case .proposed, .given:
      var next = self
      next.version += 1
      next.state = .suspended
      return next
    }
  }

  private func mayWithdraw(_ person: PersonId, in scope: ScopeFacts, at moment: Moment) -> Bool {
    if self.signatures.contains(where: { $0.signer == person }) { return true }
    return scope.subjects(at: moment.instant).contains { member in
      // A child under 12 withdraws through a guardian; from 12 on its own no is enough.
      let hasSay = member.age(on: moment.date).map { $0 >= Consenters.sayAge } ?? true
      return (member.person == person && hasSay)
        || Authority.Kind.allCases.contains { kind in
          Self.applies(kind, to: member, at: moment)
            && member.authorities(kind, at: moment.instant).contains { $0.holder == person }
        }
    }
  }

  private static func maySign(_ signature: Signature, in scope: ScopeFacts) -> Bool {
    let moment = signature.at
    guard
      let member = scope.subjects(at: moment.instant)
        .first(where: { $0.person == signature.subject }),
      !member.isDeceased, let age = member.age(on: moment.date)
    else { return false }
    if signature.signer == member.person {
      return age >= Consenters.sayAge
        && member.authorities(.curatorship, at: moment.instant).isEmpty
    }
    return Authority.Kind.allCases.contains { kind in
      Self.applies(kind, to: member, at: moment)
        && member.authorities(kind, at: moment.instant)
          .contains { $0.holder == signature.signer }
    }
  }

  /// Custody stops counting at 16, whatever a register still says.
  private static func applies(_ kind: Authority.Kind, to member: Member, at moment: Moment) -> Bool
  {
    switch kind {
    case .custody: member.age(on: moment.date).map { $0 < Consenters.aloneAge } ?? false
    case .curatorship, .administration: true
    }
  }
}
