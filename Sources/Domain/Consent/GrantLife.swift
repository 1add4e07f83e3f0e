extension Grant {
  /// Adds one person's yes. The grant is given as soon as it is complete for one scope: what is
  /// somebody's own waits for nobody else's yes, and what is joint for everybody's. The gate looks
  /// at each scope by itself.
  ///
  /// - Parameters:
  ///   - signature: at server time; its manner must be evidence by itself, so that a worker alone
  ///     can widen nothing.
  ///   - scope: the household's own.
  ///   - others: those of its people.
  package func signed(
    _ signature: Signature, in scope: ScopeFacts, beside others: [ScopeFacts] = []
  ) -> Ruling<Grant> {
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
    let isComplete = ([scope] + others).contains { one in
      Consenters.missing(
        in: one, categories: self.categories, signatures: next.signatures, at: signature.at
      ).isEmpty
    }
    if isComplete { next.state = .given }
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
    return scope.subjects(at: moment.instant)
      .contains { Consenters.maySayNo(person, for: $0, at: moment) }
  }

  private static func maySign(_ signature: Signature, in scope: ScopeFacts) -> Bool {
    let moment = signature.at
    guard
      let member = scope.subjects(at: moment.instant)
        .first(where: { $0.person == signature.subject })
    else { return false }
    return Consenters.maySayYes(signature.signer, for: member, at: moment)
  }
}
