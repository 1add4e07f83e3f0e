internal import ArgumentParser
internal import Vault

/// The options of a command that calls a service under a session.
struct SessionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Why you ask; docs/processing-register.md lists the purposes of each method.",
      valueName: "purpose"))
  var purpose: PurposeName?

  @Option(
    help: ArgumentHelp(
      "For a gateway: the professional you act for. It is logged as asserted.", valueName: "name"))
  var actingFor: String?

  @Flag(help: "Wait until the log has numbered the record, and show its index.")
  var waitIndex = false

  @Option(
    name: .customLong("receipt"),
    help: ArgumentHelp(
      "Keep the receipt in a new file: the log's signed word, for 'sluis audit prove'.",
      valueName: "file"),
    completion: .file())
  var receipt: String?

  /// Where the receipt goes; checked before anything is sent.
  func receiptFile() throws(Refusal) -> ReceiptFile? {
    guard let path = self.receipt else { return nil }
    return try ReceiptFile(new: path)
  }
}

/// The options of a command that changes something.
struct ChangeOptions: ParsableArguments {
  @Option(
    name: .customLong("command-id"),
    help: ArgumentHelp(
      "Repeat the command with this id: it happens once, however often it is sent.",
      valueName: "id"))
  var commandID: Id?

  /// The id to send: the one given, or a new one.
  var id: UInt128 { self.commandID?.number ?? Random.id() }
}
