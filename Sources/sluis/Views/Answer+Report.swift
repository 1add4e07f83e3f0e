internal import Review
internal import Wire

extension Answer {
  /// The report of something that has an id from now on.
  ///
  /// - Parameter isWaiting: that it is nothing before a second person has said so too; nil of what
  ///   never takes two.
  /// - Parameter newTeam: the team that nobody else is of, which may be misspelt.
  func created(
    _ what: String, _ id: UInt128, _ entry: UInt128, isWaiting: Bool? = nil,
    newTeam: String? = nil
  ) -> Report {
    let own = [Report.Field(what.prefix(1).uppercased() + what.dropFirst(), Id(id).description)]
    let waits =
      isWaiting == true ? [Report.Field("Waits", "for the word of a second person")] : []
    let lone =
      newTeam.map { [Report.Field("New", "nobody else wears a hat of team \($0)")] } ?? []
    let members =
      [JSON.Member(name: "id", value: .id(id))]
      + (isWaiting.map { [JSON.Member(name: "isWaiting", value: .bool($0))] } ?? [])
      + (newTeam.map { [JSON.Member(name: "newTeam", value: .string($0))] } ?? [])
      + [JSON.Member(name: "record", value: self.recordJSON(entry))]
    return Report(json: .object(members), .fields(own + waits + lone + self.recordFields(entry)))
  }

  /// The report of something that was done.
  func done(_ sentence: String, _ entry: UInt128) -> Report {
    Report(
      json: ["record": self.recordJSON(entry)],
      .line(sentence), .fields(self.recordFields(entry)))
  }

  /// The same for residents and members of panels.
  func done(_ sentence: Phrase, _ entry: UInt128, in language: Language) -> Report {
    Report(
      json: ["record": self.recordJSON(entry)],
      .line(sentence, language), .fields(self.recordFields(entry, in: language)))
  }
}

extension Answer where Reply == CasesV1.Written {
  /// The report of a record that was written at `cases`.
  func written(_ what: String) -> Report {
    Report(
      json: [
        "id": .id(self.reply.id), "version": .integer(Int64(self.reply.version)),
        "record": self.recordJSON(self.reply.entry),
      ],
      .fields(
        [
          Report.Field(
            what.prefix(1).uppercased() + what.dropFirst(),
            "\(Id(self.reply.id)), version \(self.reply.version)")
        ] + self.recordFields(self.reply.entry)))
  }
}

extension Report {
  /// As ``init(json:_:)``, for blocks that were put together.
  init(json: JSON, blocks: [Block]) {
    self.json = json
    self.blocks = blocks
  }
}

extension JSON {
  static func id(_ id: UInt128) -> JSON { .string(Id(id).description) }

  static func id(_ id: UInt128?) -> JSON { id.map { .id($0) } ?? .null }

  static func day(_ date: Wire.Date?) -> JSON { date.map { .string(Day($0).description) } ?? .null }

  static func word(_ value: (some Hashable)?) -> JSON {
    value.map { .string(Words.of($0)) } ?? .null
  }

  static func words(_ values: [some Hashable]) -> JSON {
    .array(values.map { .string(Words.of($0)) })
  }

  /// Text that may be absent; empty text is.
  static func text(_ text: String) -> JSON { text.isEmpty ? .null : .string(text) }
}

extension Id {
  static func list(_ ids: [UInt128]) -> String {
    ids.isEmpty ? "-" : ids.map { Id($0).description }.joined(separator: ", ")
  }
}

extension Day {
  static func text(_ date: Wire.Date?) -> String { date.map { Day($0).description } ?? "-" }
}
