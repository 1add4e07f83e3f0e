import Domain
import Testing

@Suite("What is published of a question")
struct PanelTallyTests {
  private static let single = PanelQuestion(
    kind: .single, wording: "Komt u vaker?", choices: ["ja", "nee", "soms"])
  private static let multiple = PanelQuestion(
    kind: .multiple, wording: "Waarvoor?", choices: ["koffie", "hulp", "taal"])
  private static let open = PanelQuestion(kind: .open, wording: "Wat mist u?", choices: [])

  private func answers(_ choice: Int, _ count: Int, group: Int = 0) -> [PanelAnswer] {
    [PanelAnswer](repeating: PanelAnswer(choices: [choice], group: group), count: count)
  }

  private func tally(
    _ question: PanelQuestion, _ answers: [PanelAnswer], groupCount: Int = 0
  ) -> PanelTally {
    PanelTally.of([question], answers: [answers], groupCount: groupCount, k: 10)[0]
  }

  @Test("is of no more people than a list of spent tokens names, and a closing counts")
  func people() {
    let counts = [1, 2, 3, 20].map { PanelRound.collectorCountMax(questions: $0) }
    #expect(counts == [10_000, 10_000, 6_666, 1_000])
  }

  @Test("is nothing below k, turnout included")
  func few() {
    let nine = self.tally(Self.single, self.answers(0, 9))
    #expect(!nine.isPublished && nine.turnout == 0 && nine.lines.isEmpty)
    let ten = self.tally(Self.single, self.answers(0, 10))
    #expect(ten.isPublished && ten.turnout == 10)
  }

  @Test("counts no answer that is none to the question")
  func invalid() {
    let bad = [
      PanelAnswer(choices: []), PanelAnswer(choices: [0, 1]), PanelAnswer(choices: [3]),
      PanelAnswer(choices: [-1]), PanelAnswer(choices: [0], text: "x"),
      PanelAnswer(choices: [0], group: 1), PanelAnswer(choices: [0], group: -1),
    ]
    let tally = self.tally(Self.single, self.answers(1, 12) + bad)
    #expect(tally.turnout == 12)
  }

  @Test("counts what the rule takes, which says of the rest what is wrong with it")
  func rule() {
    typealias Fault = PanelQuestion.Fault
    let cases: [(PanelQuestion, PanelAnswer, Fault?)] = [
      (Self.single, PanelAnswer(choices: [0], group: 3), .groupUnknown),
      (Self.single, PanelAnswer(choices: [3]), .choiceUnknown),
      (Self.single, PanelAnswer(choices: []), .notOneChoice),
      (Self.single, PanelAnswer(choices: [0], text: "x"), .textUnasked),
      (Self.single, PanelAnswer(choices: [2], group: 2), nil),
      (Self.multiple, PanelAnswer(choices: [1, 0, 1]), .choiceTwice),
      (Self.multiple, PanelAnswer(choices: [], text: "x"), .textUnasked),
      (Self.multiple, PanelAnswer(choices: [1, 0]), nil),
      (Self.multiple, PanelAnswer(choices: []), nil),
      (Self.open, PanelAnswer(choices: [0], text: "x"), .choiceUnknown),
      (Self.open, PanelAnswer(choices: [], text: " \n"), .text(.empty)),
      (
        Self.open, PanelAnswer(choices: [], text: String(repeating: "a", count: 901)),
        .text(.tooLong(byteCount: 901))
      ),
      (Self.open, PanelAnswer(choices: [], text: "een\nbankje"), nil),
    ]
    let hidden = ["\u{202E}", "\u{7}", "\u{1B}", "\u{0}", "\u{200B}"].map { sign in
      (
        Self.open, PanelAnswer(choices: [], text: "een\nban\(sign)kje"),
        Fault.text(.character(Unicode.Scalar(sign)!, line: 2, column: 4))
      )
    }
    for (question, answer, fault) in cases + hidden {
      #expect(question.fault(in: answer, groupCount: 2) == fault)
      let count = fault == nil ? 12 : 0
      let answers = [PanelAnswer](repeating: answer, count: 12)
      #expect(self.tally(question, answers, groupCount: 2).turnout == count)
    }
  }

  @Test("hides a group of few, and what would give it away")
  func groups() throws {
    let answers =
      self.answers(0, 30, group: 1) + self.answers(1, 20, group: 1)
      + self.answers(0, 4, group: 2) + self.answers(1, 25, group: 2) + self.answers(2, 12, group: 2)
    let tally = self.tally(Self.single, answers, groupCount: 2)
    // Nobody is without a group, which is few: the smaller one stands with them.
    #expect(tally.lines.map(\.group) == [nil, 0, 1])
    #expect(tally.lines.map { $0.cells[3] } == [.count(91), .count(41), .count(50)])
    let four = try #require(tally.lines.dropFirst().first).cells[0]
    #expect(four == .few || four == .withheld)
    let hidden = tally.lines.flatMap(\.cells).count { $0 == .withheld || $0 == .few }
    #expect(hidden > 2)
    // The list of the spent says how many there are, so it is said.
    #expect(tally.lines[0].cells[3] == .count(91))
  }

  @Test("of several choices shows what k chose and k did not")
  func shares() {
    let answers = (0..<30).map { number in
      PanelAnswer(choices: number < 12 ? [0, 1] : number < 25 ? [1] : [1, 2])
    }
    let tally = self.tally(Self.multiple, answers)
    #expect(tally.lines.map(\.cells) == [[.count(12), .withheld, .withheld]])
  }

  @Test("shows texts in which no personal data is found")
  func texts() {
    let answers = (0..<10).map { number in
      PanelAnswer(choices: [], text: number == 3 ? "mail jan@voorbeeld.nl" : "tekst \(number)")
    }
    let tally = self.tally(Self.open, answers)
    let texts = tally.texts(atMost: 10, fitting: 1_000)
    #expect(texts.count == 9 && tally.turnout == 10)
    #expect(!texts.contains { $0.contains("@") })
    #expect(tally.texts(atMost: 4, fitting: 1_000).count <= 4)
    #expect(tally.texts(atMost: 10, fitting: 19).count <= 1)
  }

  // All of them would be minutes of screening: the limit of a minute is what holds this.
  @Test("screens no more texts than there is room for", .timeLimit(.minutes(1)))
  func room() {
    let text = String(repeating: "meer groen ", count: 81) + "graag ja"
    let tally = self.tally(
      Self.open, [PanelAnswer](repeating: PanelAnswer(choices: [], text: text), count: 8_000))
    #expect(tally.turnout == 8_000)
    #expect(tally.texts(atMost: 500, fitting: 10 * (text.utf8.count + 3)).count == 10)
  }
}

@Suite("When a round is open")
struct RoundTimesTests {
  private static let hourUs: Int64 = 3_600_000_000

  @Test("is within 92 days, for an hour to 62 days: each bound has its refusal")
  func times() {
    let now = Instant(microseconds: 1_767_225_600_000_000)
    let (hour, day) = (Self.hourUs, 24 * Self.hourUs)
    let cases: [(Int64, Int64, PanelRefusal?)] = [
      (0, day, .openingInvalid), (1, hour, nil), (92 * day, day, nil),
      (92 * day + 1, day, .openingInvalid), (hour, hour - 1, .openTimeInvalid),
      (hour, 62 * day, nil), (hour, 62 * day + 1, .openTimeInvalid),
    ]
    for (ahead, open, refusal) in cases {
      let round = PanelRound(
        kind: .panel, title: "Ronde", agenda: [], groups: [],
        questions: [PanelQuestion(kind: .open, wording: "Wat?", choices: [])],
        opensAt: Instant(microseconds: now.microseconds + ahead),
        closesAt: Instant(microseconds: now.microseconds + ahead + open))
      #expect(round.refusal(at: now) == refusal, "\(ahead) \(open)")
    }
  }
}
