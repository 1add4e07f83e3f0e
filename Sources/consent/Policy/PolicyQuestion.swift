internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Review
internal import Wire

/// What became of a question about policy.
enum QuestionRuling<Reply: Sendable>: Sendable {
  /// - leaving: what a second officer is to see of it, beside the decision.
  /// - goesOn: that it goes on with what was asked before, and has its records about the household
  ///   already: of this the log has that it was, and the household's trace no more.
  /// - about: people of whom something was said beside: a line of the Logboek each.
  case answered(
    Reply, household: UInt128?, leaving: Looked? = nil, goesOn: Bool = false,
    about: [UInt128] = [])
  case denied(Domain.Refusal)
  case refused(Domain.Refusal)
  /// This field of the request makes no sense.
  case wrong(WrongArgument)
}

/// What an officer looked at: an event, so that the second one sees it.
struct Looked: Sendable {
  let read: OfficerRead
  var object: UInt128?
  /// Of a log.
  var entries: [UInt128]
  /// Codes.
  var details: [String]

  init(
    _ read: OfficerRead, object: UInt128? = nil, entries: [UInt128] = [], details: [String] = []
  ) {
    self.read = read
    self.object = object
    self.entries = entries
    self.details = details
  }
}

extension PolicyChange {
  /// Answers a question about policy: decided and recorded as any reading is, and then answered.
  ///
  /// - Returns: the reply, with the receipt of its records.
  func answer<Reply: Sendable>(
    _ asking: Asking, _ plan: @escaping Plan,
    _ body: @escaping @Sendable (
      inout Transaction, Situation
    ) throws(PostgresError) -> QuestionRuling<Reply>
  ) async throws(RPCError) -> Receipted<Reply> {
    let caller = asking.caller
    let committed: Committed<Result<Reply, RPCError>>
    do throws(PostgresError) {
      committed = try await self.log.commit(deadline: asking.deadline) {
        (tx, recorder) throws(PostgresError) in
        let reach = try plan(&tx)
        let read = reach.read.union(caller.subjects)
          .union(try Supervisors.of([caller], &tx))
        Locks.share(read, &tx)
        let facts = try PolicyFacts.load(read, keys: self.keys, &tx)
        let records = PolicyRecords(caller: caller, facts: facts, keys: self.keys)
        if let refusal = try Standing.check(caller, at: facts.moment, &tx) {
          recorder.record(records.decision(refusing: [refusal.rawValue], household: nil))
          return .failure(refusal.error)
        }
        let gateFacts = facts.gateFacts(
          actor: caller.claims.actor, hat: caller.claims.hat,
          organisation: caller.claims.organisation, household: nil, chains: Chains.table)
        let ruling: QuestionRuling<Reply>
        switch Gate.admit(caller.request(), on: gateFacts) {
        case .refused(let refusal): ruling = .denied(refusal)
        case .accepted(let asker):
          ruling = try body(
            &tx, Situation(facts: facts, asker: asker, caller: caller, keys: self.keys))
        }
        return Self.record(ruling, records, &recorder)
      }
    } catch {
      throw RPCError(error)
    }
    let answer = committed.answer
    switch answer {
    case .success(let reply): return Receipted(reply, proof: committed.receipt())
    case .failure(let error): throw error
    }
  }

  private static func record<Reply: Sendable>(
    _ ruling: QuestionRuling<Reply>, _ records: PolicyRecords, _ recorder: inout Recorder
  ) -> Result<Reply, RPCError> {
    let listener = records.caller.role.listener
    switch ruling {
    case .answered(let reply, let household, let looked, let goesOn, let people):
      let decision = recorder.record(
        records.decision(refusing: nil, household: household, isIndexed: !goesOn))
      if let looked {
        recorder.record(records.looked(looked, household: household, isIndexed: !goesOn))
      }
      if let household, !goesOn {
        if let access = records.access(
          to: household, scopes: [household], decision: decision, effect: .read) {
          recorder.record(access)
        }
        recorder.record(records.processing(.household(household), register: recorder.registerURI))
      }
      if !people.isEmpty,
        let access = records.access(to: nil, scopes: people, decision: decision, effect: .read)
      {
        recorder.record(access)
        for person in people {
          recorder.record(records.processing(.person(person), register: recorder.registerURI))
        }
      }
      return .success(reply)
    case .denied(let refusal):
      recorder.record(
        records.decision(refusing: refusal.reasons.map(\.rawValue), household: nil))
      return .failure(RPCError(.permissionDenied, told: refusal, to: listener))
    case .refused(let refusal):
      recorder.record(
        records.decision(refusing: refusal.reasons.map(\.rawValue), household: nil))
      return .failure(RPCError(.failedPrecondition, told: refusal, to: listener))
    case .wrong(let argument):
      recorder.record(records.decision(refusing: ["argument_invalid"], household: nil))
      return .failure(argument.error)
    }
  }
}
