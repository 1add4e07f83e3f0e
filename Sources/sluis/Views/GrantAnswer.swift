internal import Wire

/// A grant as it stands after somebody proposed or confirmed it.
struct GrantAnswer {
  private let reply: ConsentV1.GrantReply

  init(_ reply: ConsentV1.GrantReply) { self.reply = reply }

  func report(record: JSON, _ recordFields: [Report.Field]) -> Report {
    Report(
      json: [
        "grant": .id(self.reply.grant), "state": .word(self.reply.state),
        "version": .integer(Int64(self.reply.version)),
        "waitingFor": .array(self.reply.waitingFor.map { .id($0) }), "record": record,
      ],
      .fields(
        [
          .init("Grant", Id(self.reply.grant).description),
          .init("State", Words.of(self.reply.state)),
          .init("Waits for the yes of", Id.list(self.reply.waitingFor)),
        ] + recordFields))
  }

  static func json(of grant: ConsentV1.Grant) -> JSON {
    [
      "id": .id(grant.id), "organisation": .string(grant.organisation),
      "purpose": .word(grant.purpose), "categories": .words(grant.categories),
      "from": .string(Moment(ms: grant.fromMs).description),
      "until": .string(Moment(ms: grant.untilMs).description), "state": .word(grant.state),
      "version": .integer(Int64(grant.version)), "basis": .word(grant.basis),
      "kind": .word(grant.kind), "givenBy": .array(grant.givenBy.map { .id($0) }),
      "waitingFor": .array(grant.waitingFor.map { .id($0) }),
    ]
  }
}
