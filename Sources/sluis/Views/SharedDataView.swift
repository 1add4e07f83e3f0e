internal import Wire

/// What a partner gets of a household: every id in it is a reference of that partner's own.
struct SharedDataView {
  private let view: CasesV1.SharedView

  init(_ view: CasesV1.SharedView) { self.view = view }

  var json: JSON {
    [
      "people": .array(self.view.people.map(Self.json)),
      "needs": .array(self.view.needs.map(Self.json)),
      "goals": .array(
        self.view.goals.map { goal in
          [
            "reference": .id(goal.reference), "wording": .text(goal.wording),
            "agreed": .word(goal.agreed),
          ]
        }),
      "evaluationOn": .day(self.view.evaluationOn),
    ]
  }

  var blocks: [Report.Block] {
    var people = Table("Given name", "Family name", "Born", "Phone", "Reference")
    for person in self.view.people {
      people.add(
        person.givenName, person.familyName, Day.text(person.birthDate), person.phone,
        Id(person.reference).description)
    }
    var needs = Table("Domain", "Kind", "Need", "Deadline")
    for need in self.view.needs {
      needs.add(
        Words.of(optional: need.domain), Words.of(optional: need.subtype), need.text,
        Day.text(need.deadline))
    }
    var goals = Table("Goal", "Agreed")
    for goal in self.view.goals { goals.add(goal.wording, Words.of(optional: goal.agreed)) }
    var blocks: [Report.Block] = []
    for table in [people, needs, goals] where !table.rows.isEmpty { blocks.append(.table(table)) }
    if let evaluation = self.view.evaluationOn {
      blocks.append(.line("The plan is evaluated on \(Day(evaluation))."))
    }
    return blocks.isEmpty ? [.line("(nothing)")] : blocks
  }

  private static func json(of person: CasesV1.SharedPerson) -> JSON {
    [
      "reference": .id(person.reference), "givenName": .text(person.givenName),
      "familyName": .text(person.familyName), "birthDate": .day(person.birthDate),
      "phone": .text(person.phone), "email": .text(person.email),
    ]
  }

  private static func json(of need: CasesV1.SharedNeed) -> JSON {
    [
      "reference": .id(need.reference), "domain": .word(need.domain),
      "subtype": .word(need.subtype), "text": .text(need.text), "deadline": .day(need.deadline),
    ]
  }
}
