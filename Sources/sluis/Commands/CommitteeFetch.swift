internal import ArgumentParser
internal import Auditor
internal import Wire

/// `sluis committee fetch`
struct CommitteeFetch: Verb {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetches the sealed letters, and holds each against the log.",
    discussion: """
      Every filing in the log must have its letter, or a tombstone that two members left. Exit \
      status 6 means that one has not; what was fetched is written all the same.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Option(
    help: ArgumentHelp("A new folder for the sealed letters.", valueName: "dir"),
    completion: .directory)
  var out: String

  func report() async throws(Refusal) -> Report {
    let profile = try self.global.profile()
    let client = try await SessionClient(
      profile, to: .signals, within: self.global.timeout.duration)
    let files: [FetchedFile]
    let newest: LedgerV1.CheckpointReply
    do throws(Refusal) {
      var fetched: [FetchedFile] = []
      try await client.stream(
        SignalsV1.Committee.fetch, SignalsV1.FetchConcernsRequest(),
        SessionClient.Extras(
          purpose: self.session.purpose?.text ?? GlobalOptions.committeePurpose.wireName)
      ) { fetched.append(FetchedFile($0)) }
      files = fetched
      newest = try await LogQuestion(client.connection).checkpoint()
      await client.connection.close()
    } catch {
      await client.connection.close()
      throw error
    }
    let pinned = try PinnedLog.load(Service.signals.rawValue, in: profile.folder)
    let keyText = pinned?.verifierKey ?? newest.verifierKey
    guard let key = try? PinnedKey(text: keyText) else {
      throw .cannot("signals named no key of its log")
    }
    try NewFolder.make(at: self.out) { folder throws(Refusal) in
      for file in files { try folder.add(file.concern.encoded(), as: file.name, .secret) }
    }
    let complaints = files.compactMap { file in
      file.complaint(key).map { "\(Id(file.concern.mark)): \($0)" }
    }
    guard complaints.isEmpty else {
      throw Refusal(
        status: .tampering, sentence: "\(complaints.count) of \(files.count) concerns were touched",
        advice: "Tell somebody outside the organisation, and keep everything as it is",
        details: complaints)
    }
    return self.report(of: files)
  }

  private func report(of files: [FetchedFile]) -> Report {
    var table = Table("Concern", "Filed on", "State", "Messages")
    var items: [JSON] = []
    for file in files {
      let concern = file.concern
      let day = String(Moment(ms: concern.filedDayMs).description.prefix(10))
      let state = Words.of(optional: concern.state)
      table.add(Id(concern.mark).description, day, state, String(concern.messages.count))
      items.append([
        "concern": .id(concern.mark), "filedOn": .string(day), "state": .string(state),
        "file": .string("\(self.out)/\(file.name)"),
        "messages": .integer(Int64(concern.messages.count)),
      ])
    }
    return Report(json: ["concerns": .array(items)], .table(table))
  }
}
