internal import ArgumentParser
internal import Vault
internal import Wire

/// `sluis committee init`
struct CommitteeInit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Draws the committee's key, on the machine that reads letters.",
    discussion: """
      It needs no network. Without the key nobody can ever read a letter, the committee included: \
      keep a copy of the folder in a safe. Its words are for a poster on the door: a reporter \
      compares them.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("A new folder for the key.", valueName: "dir"), completion: .directory)
  var key: String

  func report() async throws(Refusal) -> Report {
    let drawn = try CommitteeFolder(path: self.key).draw()
    let words = ReceiptCode.fingerprint(ofCommittee: drawn.bytes).joined(separator: " ")
    let text = Hexadecimal.text(drawn.bytes)
    return Report(
      json: ["address": .string(text), "words": .string(words)],
      .fields([.init("Publish", "\(self.key)/committee-address"), .init("Words", words)]))
  }
}

/// `sluis committee publish`
struct CommitteePublish: Verb {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Announces the committee's public key in the log, for everybody to seal to.",
    discussion: """
      The first key is announced by one member. Another one is asked for by one and announced when \
      a second member, with a certificate of their own, publishes the same within fourteen days.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(
    help: ArgumentHelp("The file committee-address.", valueName: "file"), completion: .file())
  var address: ContentFile

  func report() async throws(Refusal) -> Report {
    guard let key = Hexadecimal.bytes(try self.address.text()),
      key.count == CommitteePublicKey.byteCount
    else {
      throw .cannot("\(self.address.path) is not a committee's address")
    }
    let answer = try await self.global.change(
      SignalsV1.Committee.publish, SignalsV1.PublishCommitteeRequest(key: key),
      at: .signals, for: GlobalOptions.committeePurpose, self.session, self.change,
      entry: { $0.entry })
    let words = ReceiptCode.fingerprint(ofCommittee: key).joined(separator: " ")
    return Report(
      json: [
        "words": .string(words), "announced": .bool(answer.reply.key > 0),
        "record": answer.recordJSON(answer.reply.entry),
      ],
      .fields(
        [
          .init("Words", words),
          .init(
            "Announced", answer.reply.key > 0 ? "yes" : "when another member publishes it too"),
        ] + answer.recordFields(answer.reply.entry)))
  }
}
