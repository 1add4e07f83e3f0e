internal import Daemon
internal import Domain
internal import Postgres

/// Up to 32 questions decided in one transaction: locks, then facts, then the answers and their
/// records, which are committed before anybody hears them.
///
/// Fetches and stores; ``Domain/Gate`` decides.
struct GateBatch: Sendable {
  let questions: [GateQuestion]
  let keys: ConsentKeys

  func decide(
    _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> [GateVerdict] {
    let before = try Whereabouts(Whereabouts.send(self.questions, &transaction), &transaction)
    var subjects = Subjects()
    for question in self.questions {
      subjects.formUnion(question.caller.subjects)
      subjects.households.formUnion(before.households(of: question))
    }
    subjects.formUnion(try Supervisors.of(self.questions.map(\.caller), &transaction))
    Locks.share(subjects, &transaction)
    // Whatever follows is read in later statements, so it sees all that was committed before.
    let standing = Standing.send(self.questions.map(\.caller), &transaction)
    let facts = try PolicyFacts.load(subjects, keys: self.keys, &transaction)
    let refusals = try standing.refusals(at: facts.moment, &transaction)
    let after = Whereabouts(facts.rows)

    var verdicts: [GateVerdict] = []
    var alarmed: Set<UInt128> = []
    for (question, refusal) in zip(self.questions, refusals) {
      // A household that was not locked is not known here: what moved in between is a no.
      let households = after.households(of: question).intersection(subjects.households)
      let judgement = Judgement(
        question, refusal: refusal, households: households, facts: facts, keys: self.keys)
      for mismatch in judgement.mismatches where alarmed.insert(mismatch).inserted {
        recorder.record(judgement.alarm(about: mismatch))
      }
      let entry = recorder.record(judgement.draft())
      if let opening = judgement.opening(entry) { recorder.record(opening) }
      for about in judgement.abouts(entry) { recorder.record(about) }
      verdicts.append(judgement.verdict(entry: entry))
    }
    return verdicts
  }
}
