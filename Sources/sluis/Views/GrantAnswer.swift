internal import Wire

/// A grant as it stands after somebody proposed or confirmed it.
struct GrantAnswer {
  private let reply: ConsentV1.GrantReply
  private let isResident: Bool

  /// - Parameter isResident: whether it is told to a resident, who is told of no yes but their own.
  init(_ reply: ConsentV1.GrantReply, isResident: Bool) {
    self.reply = reply
    self.isResident = isResident
  }

  /// What a state says to whom it is told. The yes of others, and that they took it back, is shown
  /// to nobody of the household: so to a resident *active* can say no more than that theirs stands.
  static func state(
    _ state: ConsentV1.GrantState, waitingCount: Int, isResident: Bool
  ) -> String {
    guard state == .active else { return Words.of(state) }
    if waitingCount > 0 { return isResident ? "waits for your yes" : "waits for a yes" }
    return isResident ? "your yes stands" : Words.of(state)
  }

  /// Beside what a resident is shown.
  static let othersUnsaid =
    "Nothing is shared before everybody has said yes whose yes it takes, nor after one of them "
    + "took it back. Who has is theirs to tell: ask your coordinator whether it is shared now."

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
          .init(
            "State",
            Self.state(
              self.reply.state, waitingCount: self.reply.waitingFor.count,
              isResident: self.isResident)),
          .init("Waits for the yes of", Id.list(self.reply.waitingFor)),
        ] + recordFields
          + (self.isResident ? [.init("Others", Self.othersUnsaid)] : [])))
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
