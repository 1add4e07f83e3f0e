internal import ArgumentParser
internal import Auditor
internal import Wire

/// `sluis committee fetch`
struct CommitteeFetch: Verb {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetches the sealed letters, and holds each against the log.",
    discussion: """
      Every filing in the log must have its letter, or a tombstone that two members left in the \
      log. Exit status 6 means that one has not; what was fetched is written all the same. Letters \
      are written as they come: after an interruption the same command goes on where it was.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Option(
    help: ArgumentHelp(
      "A new folder for the sealed letters, or one whose fetch was interrupted.",
      valueName: "dir"),
    completion: .directory)
  var out: String

  @Option(
    help: ArgumentHelp(
      "Only filings behind this position of the log, as an earlier fetch told it.",
      valueName: "position"))
  var after: UInt64 = 0

  func report() async throws(Refusal) -> Report {
    let profile = try self.global.profile()
    var folder = try FetchFolder(self.out, after: self.after)
    let client = try await SessionClient(
      profile, to: .signals, within: self.global.timeout.duration)
    let newest: LedgerV1.CheckpointReply
    do throws(Refusal) {
      newest = try await LogQuestion(client.connection).checkpoint()
      while try await self.fetch(into: &folder, client) {}
      await client.connection.close()
    } catch {
      await client.connection.close()
      // The error above is the one that counts; letters that lie there are fetched again.
      do { try folder.keepPosition() } catch {}
      throw error
    }
    let pinned = try PinnedLog.load(Service.signals.rawValue, in: profile.folder)
    let keyText = pinned?.verifierKey ?? newest.verifierKey
    guard let key = try? PinnedKey(text: keyText) else {
      throw .cannot("signals named no key of its log")
    }
    let report = try self.report(of: folder, key)
    try folder.finish()
    return report
  }

  /// Fetches what one call tells; false when that was nothing more.
  private func fetch(
    into folder: inout FetchFolder, _ client: SessionClient
  ) async throws(Refusal) -> Bool {
    let position = folder.position
    var filled = folder
    do throws(Refusal) {
      try await client.stream(
        SignalsV1.Committee.fetch, SignalsV1.FetchConcernsRequest(after: position),
        SessionClient.Extras(
          purpose: self.session.purpose?.text ?? GlobalOptions.committeePurpose.wireName)
      ) { item throws(Refusal) in try filled.add(FetchedFile(item)) }
    } catch {
      // What came before the line broke is written.
      folder = filled
      throw error
    }
    folder = filled
    guard folder.position > position else { return false }
    // Whoever ends the program goes on behind this page.
    try folder.keepPosition()
    return true
  }

  private func report(of folder: FetchFolder, _ key: PinnedKey) throws(Refusal) -> Report {
    var table = Table("Concern", "Filed on", "State", "Messages")
    var items: [JSON] = []
    var complaints: [String] = []
    for path in try folder.files() {
      let file = try FetchedFile(file: path)
      let concern = file.concern
      if let complaint = file.complaint(key) {
        complaints.append("\(Id(concern.mark)): \(complaint)")
      }
      let day = String(Moment(ms: concern.filedDayMs).description.prefix(10))
      let state = Words.of(optional: concern.state)
      table.add(Id(concern.mark).description, day, state, String(concern.messages.count))
      items.append([
        "concern": .id(concern.mark), "filedOn": .string(day), "state": .string(state),
        "file": .string(path), "messages": .integer(Int64(concern.messages.count)),
      ])
    }
    guard complaints.isEmpty else {
      throw Refusal(
        status: .tampering, sentence: "\(complaints.count) of \(items.count) concerns were touched",
        advice: "Tell somebody outside the organisation, and keep everything as it is",
        details: complaints)
    }
    return Report(
      json: [
        "concerns": .array(items), "position": .integer(Int64(clamping: folder.position)),
      ], .table(table), .fields([.init("Next time --after", String(folder.position))]))
  }
}
