internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension CasesService {
  /// Puts a birth date right across consent and here, under one command.
  ///
  /// consent owns it: the gate decides by it who says yes. What follows here, the sealed part and
  /// what a search finds them by, is sealed and staged first, as nobody but a person gets the key;
  /// then consent is asked, and then it is stored. Cut off in between, ``Reconciler`` asks consent
  /// what became of it, and stores it or drops it; the same command sent again goes on.
  func correctBirthDate(
    _ request: CasesV1.CorrectBirthDateRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.BirthDateCorrected> {
    let household = request.household
    let known = try await self.stored(
      PersonPlace(person: request.person, household: household), call)
    if let before: Outcome<CasesV1.BirthDateCorrected> = try await self.write.repeated(
      call, by: known.asker.actor)
    {
      return before
    }
    let (next, terms) = try known.record.born(on: request.birthDate)
    guard let part = known.parts.first(where: { $0.category == .identity }) else {
      throw RPCError(.dataLoss, .partDoesNotOpen)
    }
    // What is here already is staged as well: consent may say another date, as after a restore.
    let isStored = known.record.birthDate == request.birthDate
    let draft: PartDraft
    do { draft = try PartDraft.next(of: part, next) } catch {
      throw RPCError(.invalidArgument, .payloadMalformed)
    }
    let index = try await PersonIndex(gate: self.gate).entries([terms], for: call)
    let pass = try await self.write.pass(for: [draft], of: household, for: call)
    try Self.requireProfessional(pass.role)
    let sealed = try self.write.seal([draft], with: pass)
    guard pass.isValid, let sealed = sealed.first else {
      throw RPCError(.aborted, .passExpired)
    }
    let stamp = AccessStamp(pass, call)
    let corrections = BirthDateCorrections(self.read)
    let staging = try await corrections.stage(
      StagedCorrection(
        .init(
          request, sealed, index, stamp: stamp, self.write.command(call, by: stamp.actor), call)),
      stamp,
      Touched(scope: draft.scope, category: draft.category),
      deadline: min(call.instant, pass.deadline))
    let staged: StagedCorrection
    switch staging {
    case .staged(let kept): staged = kept
    case .repeated(let outcome): return outcome
    }
    let decided: ConsentV1.BirthDateCorrected
    do throws(RPCError) {
      decided = try await self.gate.call(
        ConsentV1.Directory.correctBirthDate,
        ConsentV1.CorrectBirthDateRequest(
          household: household, person: request.person, birthDate: request.birthDate,
          isStored: isStored), for: call, command: staged.told)
    } catch {
      // Of anything but a plain no, the reconciler asks what became of it.
      guard error.isDefinite else { throw error.afterDecision }
      if let outcome = try await corrections.end(staged, refused: error.afterDecision) {
        return outcome
      }
      throw error.afterDecision
    }
    return try await corrections.finish(staged, decided)
  }
}

extension CasesV1.Person {
  /// The person as born on another day, and what they can be found by then.
  fileprivate func born(
    on birthDate: Wire.Date?
  ) throws(RPCError) -> (CasesV1.Person, HouseholdDraft.SearchTerms) {
    try HouseholdDraft.person(
      CasesV1.NewPerson(
        givenName: self.givenName, familyName: self.familyName, birthDate: birthDate,
        bsn: self.bsn, address: self.address, phone: self.phone, email: self.email), self.id)
  }
}

extension CasesV1.StagedBirthDate {
  fileprivate init(
    _ request: CasesV1.CorrectBirthDateRequest, _ part: SealedPart, _ index: [PersonIndex.Entry],
    stamp: AccessStamp, _ command: Command, _ call: Call
  ) {
    let indexes = stamp.indexes(of: request.household)
    self.init(
      household: request.household, person: request.person, actor: stamp.actor,
      organisation: stamp.organisation, command: command.id, digest: command.digest,
      trace: stamp.trace.id, span: stamp.trace.span, subjectIndex: indexes.subject,
      actorIndex: indexes.actor, organisationIndex: indexes.organisation, tag: part.ref.tag,
      version: part.ref.version, blob: part.blob,
      points: index.map { CasesV1.StagedPoint(kind: UInt32($0.kind.rawValue), point: $0.point) })
  }
}

extension BirthDateCorrections {
  /// Takes a correction to its end that consent said no to. Nothing of it is left half here, unless
  /// an earlier try was a yes; consent tells which.
  ///
  /// - Returns: what the earlier try is answered; nil when the command is answered this no from now
  ///   on, if it is sent again too.
  fileprivate func end(
    _ staged: StagedCorrection, refused no: RPCError
  ) async throws(RPCError) -> Outcome<CasesV1.BirthDateCorrected>? {
    do throws(RPCError) {
      return try await self.settle(staged, answering: no.isDecision ? no : nil)
    } catch {
      // Neither a yes nor a no before consent tells; the reconciler asks again.
      throw RPCError(.unavailable, Reason("outcome_unknown"))
    }
  }
}

extension RPCError {
  /// Whether it is about what was asked, and not about a session or a busy hour: those pass, and
  /// are nothing to answer a command with for ever.
  fileprivate var isDecision: Bool {
    switch self.code {
    case .invalidArgument, .failedPrecondition, .permissionDenied: true
    default: false
    }
  }

  /// Whether consent said no, and did nothing.
  fileprivate var isDefinite: Bool {
    switch self.code {
    case .invalidArgument, .failedPrecondition, .permissionDenied, .unauthenticated,
      .resourceExhausted:
      !self.reasons.contains(Reason("outcome_unknown"))
    default: false
    }
  }
}
