internal import Wire

/// A household as its workers see it.
struct HouseholdView {
  private let reply: CasesV1.GetHouseholdReply

  init(_ reply: CasesV1.GetHouseholdReply) { self.reply = reply }

  func report(record: JSON, _ recordFields: [Report.Field]) -> Report {
    Report(
      json: [
        "household": .id(self.reply.household?.id),
        "people": .array(self.reply.people.map(Self.json)),
        "former": .array(self.reply.former.map { .id($0) }),
        "relationships": .array((self.reply.household?.relationships ?? []).map(Self.json)),
        "needs": .array(self.reply.needs.map(Self.json)),
        "plan": self.reply.plan.map(Self.json) ?? .null,
        "goals": .array(self.reply.goals.map(Self.json)),
        "contacts": .array(self.reply.contacts.map(Self.json)),
        "notes": .array(self.reply.notes.map(Self.json)),
        "evaluations": .array(self.reply.evaluations.map(Self.json)),
        "omitted": .integer(Int64(self.reply.omitted)), "older": .id(self.reply.older),
        "omittedNeeds": .integer(Int64(self.reply.omittedNeeds)),
        "olderNeed": .id(self.reply.olderNeed),
        "withheld": .words(self.reply.withheld), "record": record,
      ],
      blocks: self.tables + [
        .line(""),
        .fields(
          [.init("Withheld", Words.list(self.reply.withheld))] + self.omissions + recordFields),
      ])
  }

  /// What is not on this page, and how it is asked for.
  private var omissions: [Report.Field] {
    var fields: [Report.Field] = []
    if let older = self.reply.older {
      fields.append(.init("Older", "\(self.reply.omitted) more: --before \(Id(older))"))
    }
    if let older = self.reply.olderNeed {
      fields.append(.init("Older needs", "\(self.reply.omittedNeeds) more: --before \(Id(older))"))
    }
    return fields
  }

  private var tables: [Report.Block] {
    var people = Table("Person", "Given name", "Family name", "Born", "Phone")
    for person in self.reply.people {
      people.add(
        Id(person.id).description, person.givenName,
        person.familyName + (self.reply.former.contains(person.id) ? " (left)" : ""),
        Day.text(person.birthDate), person.phone)
    }
    var needs = Table("Need", "Domain", "Kind", "State", "Deadline", "Text", prose: true)
    for need in self.reply.needs {
      needs.add(
        Id(need.id).description, Words.of(optional: need.domain),
        Words.of(optional: need.subtype), Words.of(need.state), Day.text(need.deadline),
        need.clarified.isEmpty ? need.stated : need.clarified)
    }
    var work = Table("Id", "What", "When", "State", "By", "Text", prose: true)
    if let plan = self.reply.plan {
      work.add(
        Id(plan.id).description, "plan until \(Day(plan.evaluationOn))", "-",
        Words.of(plan.state), "-", plan.agreements)
    }
    for goal in self.reply.goals {
      work.add(
        Id(goal.id).description, "goal", "-", Words.of(optional: goal.agreed), "-", goal.wording)
    }
    for evaluation in self.reply.evaluations {
      work.add(
        Id(evaluation.id).description, "evaluation", Day.text(evaluation.dueOn), "-", "-",
        evaluation.outcome)
    }
    for contact in self.reply.contacts {
      work.add(
        Id(contact.id).description, "\(Words.of(contact.kind)), \(contact.minutes) min",
        Moment(ms: contact.atMs).day, Words.of(contact.time), Self.id(contact.author),
        contact.narrative)
    }
    for note in self.reply.notes {
      work.add(
        Id(note.id).description, "note", Moment(ms: note.atMs).day, "-", Self.id(note.author),
        note.text)
    }
    var blocks: [Report.Block] = []
    for table in [people, needs, work] where !table.rows.isEmpty {
      if !blocks.isEmpty { blocks.append(.line("")) }
      blocks.append(.table(table))
    }
    return blocks
  }
}

extension HouseholdView {
  private static func id(_ actor: UInt128?) -> String { actor.map { Id($0).description } ?? "-" }

  private static func json(of person: CasesV1.Person) -> JSON {
    [
      "id": .id(person.id), "givenName": .text(person.givenName),
      "familyName": .text(person.familyName), "birthDate": .day(person.birthDate),
      "bsn": .text(person.bsn), "phone": .text(person.phone), "email": .text(person.email),
      "address": person.address.map { address in
        [
          "street": .string(address.street), "number": .string(address.number),
          "postcode": .string(address.postcode), "place": .string(address.place),
        ]
      } ?? .null,
    ]
  }

  private static func json(of relationship: CasesV1.Relationship) -> JSON {
    [
      "from": .id(relationship.from), "to": .id(relationship.to),
      "tie": .word(relationship.tie),
    ]
  }

  private static func json(of need: CasesV1.Need) -> JSON {
    [
      "id": .id(need.id), "domain": .word(need.domain), "subtype": .word(need.subtype),
      "state": .word(need.state), "stated": .text(need.stated),
      "clarified": .text(need.clarified), "skippedBecause": .text(need.skippedBecause),
      "deadline": .day(need.deadline), "about": .id(need.about),
    ]
  }

  private static func json(of plan: CasesV1.Plan) -> JSON {
    [
      "id": .id(plan.id), "state": .word(plan.state), "evaluationOn": .day(plan.evaluationOn),
      "agreements": .text(plan.agreements),
    ]
  }

  private static func json(of goal: CasesV1.Goal) -> JSON {
    [
      "id": .id(goal.id), "owner": .id(goal.owner), "wording": .text(goal.wording),
      "agreed": .word(goal.agreed),
    ]
  }

  private static func json(of contact: CasesV1.Contact) -> JSON {
    [
      "id": .id(contact.id), "kind": .word(contact.kind), "time": .word(contact.time),
      "minutes": .integer(Int64(contact.minutes)), "narrative": .text(contact.narrative),
      "about": .id(contact.about), "on": .string(Moment(ms: contact.atMs).day),
      "author": .id(contact.author),
    ]
  }

  private static func json(of note: CasesV1.Note) -> JSON {
    [
      "id": .id(note.id), "at": .string(Moment(ms: note.atMs).description),
      "text": .string(note.text), "about": .id(note.about), "author": .id(note.author),
    ]
  }

  private static func json(of evaluation: CasesV1.Evaluation) -> JSON {
    [
      "id": .id(evaluation.id), "plan": .id(evaluation.plan), "dueOn": .day(evaluation.dueOn),
      "outcome": .text(evaluation.outcome),
    ]
  }
}
