internal import ArgumentParser
internal import Wire

/// `sluis committee`
struct CommitteeNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "committee",
    abstract: "Reads and answers privacy concerns; the key stays on the committee's machine.",
    subcommands: [
      CommitteeInit.self, CommitteePublish.self, CommitteeFetch.self, CommitteeRead.self,
      CommitteeAnswer.self, CommitteeSend.self, CommitteeAcknowledge.self, CommitteeClose.self,
      CommitteeDelete.self, CommitteeList.self,
    ])
}

/// The purpose of everything the committee does.
extension GlobalOptions {
  static let committeePurpose = Purpose.auditReview

  /// Moves a concern, and says where it stands then.
  func move<Request>(
    _ method: Method<Request, SignalsV1.ConcernWritten>, _ request: Request,
    _ session: SessionOptions, _ change: ChangeOptions
  ) async throws(Refusal) -> Report {
    let answer = try await self.change(
      method, request, at: .signals, for: Self.committeePurpose, session, change,
      entry: { $0.entry })
    let state = Words.of(optional: answer.reply.state)
    return Report(
      json: ["state": .string(state), "record": answer.recordJSON(answer.reply.entry)],
      .fields([.init("State", state)] + answer.recordFields(answer.reply.entry)))
  }
}
