internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Review
internal import Vault
internal import Wire

extension Desk {
  /// Moves a finding: to looked at, explained, breach, or closed by a second person.
  func step(
    _ request: ConsentV1.StepFindingRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.FindingReply {
    try await self.change.perform(
      asking,
      { tx throws(PostgresError) in
        // Who proposed is looked at as a person, and so is whom it is about.
        let proposer = try tx.query(
          "SELECT proposer FROM finding WHERE id = $1 AND proposer IS NOT NULL",
          .uuid(request.finding)
        ).optional { row throws(PostgresError) in try row.uuid(0) }
        return Reach(read: Subjects(actors: proposer.map { [$0] } ?? []))
      },
      { tx, situation throws(PostgresError) in
        if let refusal = situation.refusalUnlessOfficer { return .denied(refusal) }
        let step = FindingLife.Step(request.step)
        guard request.note.isEmpty || TextRule.advice.accepts(request.note)
        else { return .wrong(.note) }
        guard let stored = try tx.lockFinding(request.finding) else {
          return .refused(Domain.Refusal(.findingUnknown))
        }
        // Whoever decides has seen what is there now: an approval of something else is none.
        guard stored.version == Int32(clamping: request.version) else {
          return .refused(Domain.Refusal(.findingChanged))
        }
        return try Self.take(request, step, stored, situation, &tx)
      })
  }

  private static func take(
    _ request: ConsentV1.StepFindingRequest, _ step: FindingLife.Step, _ stored: FindingRow,
    _ situation: Situation, _ tx: inout Transaction
  ) throws(PostgresError) -> ChangeRuling<ConsentV1.FindingReply> {
    let seals = try FindingSeals(stored.organisation, situation.facts, situation.keys, &tx)
    guard let facts = seals.facts(stored) else {
      return .denied(Domain.Refusal(.headMismatch))
    }
    let ruling = stored.life.taking(
      step, by: situation.officer,
      // Whoever moved between the plan and the lock was not read, and so closes nothing.
      proposer: stored.life.proposer.flatMap { situation.officer($0.value) },
      about: facts.actor.map { FindingLife.Officer(actor: ActorId($0), person: nil) },
      hasNote: !request.note.isEmpty)
    guard case .accepted(let life) = ruling else {
      return .refused(ruling.refusal ?? Domain.Refusal(.findingState))
    }
    var row = stored
    row.life = life
    row.version += 1
    row.sealed = try seals.seal(facts, of: row.id, version: row.version)
    tx.update(row)
    let id = Random.id()
    let noteRow = FindingNoteRow(
      id, finding: row.id, organisation: row.organisation,
      sealed: try seals.seal(
        ConsentV1.FindingNote(
          author: situation.officer.actor.value, step: request.step,
          timeMs: situation.moment.instant.ms, text: request.note), as: id))
    tx.insert(noteRow)
    return .accepted(
      Self.ending(
        Self.event(step), row, isNew: false,
        beside: [RowChanges.digest(noteRow.place, noteRow.canonical, removed: false)]))
  }

  private static func event(_ step: FindingLife.Step) -> OfficerRead {
    switch step {
    case .look: .findingLookedAt
    case .explain: .findingExplained
    case .breach: .findingBreach
    case .close: .findingClosed
    }
  }
}

extension FindingLife.Step {
  init(_ step: ConsentV1.FindingStep) {
    switch step {
    case .look: self = .look
    case .explain: self = .explain
    case .breach: self = .breach
    case .close: self = .close
    }
  }
}

extension Situation {
  var officer: FindingLife.Officer {
    FindingLife.Officer(self.asker.actor)
  }

  /// Another officer, as a person; nil for who was not read.
  func officer(_ actor: UInt128) -> FindingLife.Officer? {
    self.facts.actors[actor].map { FindingLife.Officer($0) }
  }
}
