internal import Wire

/// A signal as triage sees it.
struct SignalView {
  let reply: SignalsV1.GetSignalReply

  init(_ reply: SignalsV1.GetSignalReply) { self.reply = reply }

  func report(record: JSON, _ recordFields: [Report.Field]) -> Report {
    let signal = self.reply.signal
    var fields: [Report.Field] = [
      .init("Signal", Id(signal.id).description), .init("State", Words.of(optional: signal.state)),
      .init("Revision", String(signal.revision)), .init("Theme", Words.of(optional: signal.theme)),
      .init("Source", Words.of(optional: signal.source)), .init("Area", signal.area),
      .init("Team", signal.team), .init("Filed", Day(signal.filedOn).description),
      .init("Due", Day(signal.dueOn).description + (signal.isOverdue ? " (overdue)" : "")),
    ]
    if let closed = signal.closedOn { fields.append(.init("Closed", Day(closed).description)) }
    if let outcome = signal.outcome { fields.append(.init("Outcome", Words.of(outcome))) }
    if let offer = self.reply.offer {
      fields.append(.init("Referred to", "\(self.reply.offerTitle) (\(Id(offer)))"))
    }
    if let household = signal.household { fields.append(.init("Household", "\(Id(household))")) }
    if !signal.text.isEmpty { fields.append(.init("Text", signal.text)) }
    let person = self.reply.person
    let told: [(String, String?)] = [
      ("Text", person?.text), ("Name", person?.name), ("Address", person?.address),
      ("Phone", person?.phone), ("Reported by", person?.reporterName),
      ("Reporter's contact", person?.reporterContact),
    ]
    for (label, text) in told {
      if let text, !text.isEmpty { fields.append(.init(label, text)) }
    }
    if self.reply.isReporterWithheld { fields.append(.init("Reported by", "withheld")) }
    let json: JSON = [
      "signal": signal.json,
      "person": person.map { person -> JSON in
        [
          "text": .string(person.text), "name": .string(person.name),
          "address": .string(person.address), "phone": .string(person.phone),
          "reporterName": .string(person.reporterName),
          "reporterContact": .string(person.reporterContact),
        ]
      } ?? .null,
      "isReporterWithheld": .bool(self.reply.isReporterWithheld),
      "offer": .id(self.reply.offer), "offerTitle": .text(self.reply.offerTitle),
      "record": record,
    ]
    return Report(json: json, .fields(fields + recordFields))
  }
}

extension SignalsV1.Signal {
  var json: JSON {
    [
      "signal": .id(self.id), "about": .word(self.about), "source": .word(self.source),
      "theme": .word(self.theme), "area": .string(self.area), "team": .string(self.team),
      "state": .word(self.state), "outcome": .word(self.outcome),
      "revision": .integer(Int64(self.revision)), "filedOn": .day(self.filedOn),
      "dueOn": .day(self.dueOn), "closedOn": .day(self.closedOn), "text": .string(self.text),
      "parent": .id(self.parent), "household": .id(self.household),
      "isOverdue": .bool(self.isOverdue),
    ]
  }
}

extension SignalsV1.Area {
  var json: JSON {
    [
      "code": .string(self.code), "name": .string(self.name), "parent": .string(self.parent),
      "team": .string(self.team), "postcodes": .array(self.postcodes.map { .string($0) }),
      "themes": .array(
        self.themeTeams.map { ["theme": .word($0.theme), "team": .string($0.team)] }),
    ]
  }
}

extension Answer where Reply == SignalsV1.Filed {
  /// The report of a signal that was filed.
  ///
  /// - Parameter code: the reporter's, told here and nowhere else.
  func filed(code: String? = nil) -> Report {
    let fields: [Report.Field] = [
      .init("Signal", Id(self.reply.id).description), .init("Team", self.reply.team),
      .init("Taken up by", Day(self.reply.dueOn).description),
    ]
    return Report(
      json: [
        "signal": .id(self.reply.id), "team": .string(self.reply.team),
        "dueOn": .day(self.reply.dueOn), "code": code.map { .string($0) } ?? .null,
        "record": self.recordJSON(self.reply.entry),
      ],
      .fields(
        fields + (code.map { [.init("Reporter's code", $0)] } ?? [])
          + self.recordFields(self.reply.entry)))
  }
}

extension Answer where Reply == SignalsV1.Stepped {
  /// The report of one step of a signal.
  func stepped() -> Report {
    var fields: [Report.Field] = [
      .init("Signal", Id(self.reply.signal).description),
      .init("State", Words.of(optional: self.reply.state)),
      .init("Revision", String(self.reply.revision)),
    ]
    if let household = self.reply.household {
      fields.append(.init("Household", "\(Id(household))"))
    }
    fields += self.reply.known.map {
      .init("Known", "person \(Id($0.person)) lives in a household of team \($0.team)")
    }
    return Report(
      json: [
        "signal": .id(self.reply.signal), "state": .word(self.reply.state),
        "revision": .integer(Int64(self.reply.revision)), "household": .id(self.reply.household),
        "alreadyKnown": .array(
          self.reply.known.map { ["person": .id($0.person), "team": .string($0.team)] }),
        "record": self.recordJSON(self.reply.entry),
      ], .fields(fields + self.recordFields(self.reply.entry)))
  }
}
