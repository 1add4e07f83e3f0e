internal import ArgumentParser
internal import Auditor
internal import Wire

/// `sluis audit show`
struct AuditShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Opens one entry of a log and shows what it says.",
    discussion: "The gate decides and records that you looked.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var log: LogOptions

  @Argument(help: ArgumentHelp("The entry's id.", valueName: "entry"))
  var entry: Id

  func report() async throws(Refusal) -> Report {
    var found: (index: UInt64, sealed: OpenedBodies.Sealed, key: [UInt8])?
    try await self.global.asking(self.log.service.endpoint) { client throws(Refusal) in
      try await client.stream(
        LedgerV1.Log.query, LedgerV1.QueryRequest(entry: self.entry.number, limit: 1),
        SessionClient.Extras(purpose: self.log.purposeText)
      ) { item in
        guard let (header, body) = RecordHeader.read(item.stored[...]) else { return }
        found = (
          item.index, OpenedBodies.Sealed(header: header, body: Array(body)), item.sealedEpochKey
        )
      }
    }
    guard let found else {
      throw .cannot("the log of \(self.log.service.rawValue) has no such entry")
    }
    guard let plaintext = try await self.opened(found.sealed, found.key),
      let record = RecordView(found.sealed.header.kind, plaintext)
    else {
      throw Refusal(
        status: .tampering, sentence: "entry \(found.index) does not open as what was sealed",
        advice: "Run: sluis audit verify")
    }
    // An officer is told who it was, and is seen to have asked.
    let names =
      self.log.purposeText == Purpose.auditReview.wireName
      ? await ActorNames.of(
        record.ids("actor"), organisations: record.ids("organisation"), self.global)
      : ActorNames()
    let view = record.naming(names)
    return Report(
      json: [
        "index": .integer(Int64(clamping: found.index)),
        "kind": .string(Words.of(found.sealed.header.kind)), "says": view.json,
      ],
      .fields(
        [
          .init("Index", String(found.index)), .init("Kind", Words.of(found.sealed.header.kind)),
        ] + view.fields),
      .fields(names.fields))
  }

  private func opened(
    _ sealed: OpenedBodies.Sealed, _ key: [UInt8]
  ) async throws(Refusal) -> [UInt8]? {
    // A slot is clear.
    guard sealed.header.kind != .slot else { return sealed.body }
    let origin = OpenedBodies.Origin(
      service: self.log.service.rawValue, epochKeys: [sealed.header.epoch: key])
    return try await self.global.asking(.consent) { consent throws(Refusal) in
      try await OpenedBodies(consent, purpose: self.log.purposeText).open([sealed], of: origin)
    }.first ?? nil
  }
}
