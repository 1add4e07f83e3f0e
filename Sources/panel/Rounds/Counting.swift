internal import Domain
internal import Postgres
internal import Vault
internal import Wire

extension Transaction {
  /// Counts a round's answers, stores them anew without a trace of their order, and destroys what
  /// made them countable: originals, seeds, and who collected.
  ///
  /// - Returns: the encoded result.
  mutating func count(
    _ round: RoundRow, _ closing: borrowing BoxKey
  ) throws(Uncountable) -> [UInt8] {
    let manifest: PanelV1.Manifest
    do throws(WireError) { manifest = try round.fixed() } catch { throw .manifest }
    do throws(PostgresError) {
      var questions: [PanelV1.QuestionResult] = []
      for question in manifest.questions {
        questions.append(try self.count(question, of: round, manifest.groups, closing))
      }
      let issued = try self.query(
        "SELECT count(*) FROM collected WHERE round = $1", .uuid(round.id)
      ).only { row throws(PostgresError) in try row.int8(0) }
      try self.execute("DELETE FROM collected WHERE round = $1", .uuid(round.id))
      try self.execute(
        "UPDATE question SET wrapped_seed = NULL WHERE round = $1", .uuid(round.id))
      return PanelV1.Result(
        round: round.id, questions: questions, issued: UInt32(clamping: issued)
      ).encoded()
    } catch { throw .database(error) }
  }

  /// An answer, and the same sealed anew. Nil for what does not open: it is nobody's answer, and
  /// counts as spent and as nothing else.
  ///
  /// - Throws: when there is no locked memory, which is no fault of an answer: nothing is counted.
  private static func opened(
    _ sealed: [UInt8], _ question: UInt128, of round: UInt128, _ closing: borrowing BoxKey
  ) throws(PostgresError) -> (opened: [UInt8], resealed: [UInt8])? {
    do throws(VaultError) {
      let opened = try SealedAnswer.open(sealed, question: question, round: round, with: closing)
      return (
        opened,
        try SealedAnswer.seal(opened, question: question, round: round, to: closing.address)
      )
    } catch {
      guard error != .noLockedMemory else { throw .busy }
      return nil
    }
  }

  private mutating func count(
    _ question: PanelV1.Question, of round: RoundRow, _ groups: [String],
    _ closing: borrowing BoxKey
  ) throws(PostgresError) -> PanelV1.QuestionResult {
    let rows = try self.query(
      "SELECT spent, sealed FROM answer WHERE question = $1 ORDER BY spent", .uuid(question.id)
    ).map { row throws(PostgresError) in (spent: try row.bytes(0), sealed: try row.bytes(1)) }
    var answers: [PanelAnswer] = []
    var anew: [[UInt8]] = []
    for row in rows.shuffled() {
      guard
        let (opened, resealed) = try Self.opened(row.sealed, question.id, of: round.id, closing)
      else { continue }
      anew.append(resealed)
      if let answer = (try? PanelV1.Answer(decoding: opened)).map(PanelAnswer.init) {
        answers.append(answer)
      }
    }
    let spent = rows.map(\.spent)
    try self.execute("DELETE FROM answer WHERE question = $1", .uuid(question.id))
    try self.execute(
      "INSERT INTO spent (question, value) SELECT $1, unnest($2::bytea[])", .uuid(question.id),
      .bytesArray(spent))
    try self.execute(
      """
      INSERT INTO closed_answer (question, id, sealed)
      SELECT $1, * FROM unnest($2::uuid[], $3::bytea[])
      """, .uuid(question.id), .uuids(anew.map { _ in Random.id() }), .bytesArray(anew.shuffled()))
    let kind = PanelQuestion.Kind(rawValue: question.kind.rawValue) ?? .open
    let tally = PanelTally(
      of: PanelQuestion(kind: kind, wording: question.wording, choices: question.choices),
      answers: answers, groupCount: groups.count, k: round.kind.k)
    return PanelV1.QuestionResult(
      question.id, tally, groups: groups, spentDigest: PanelDigest.spent(spent))
  }
}

extension PanelAnswer {
  fileprivate init(_ answer: PanelV1.Answer) {
    self.init(
      choices: answer.choices.map { Int(clamping: $0) }, text: answer.text,
      group: Int(clamping: answer.group))
  }
}

extension PanelV1.QuestionResult {
  /// Texts in one result; of more a random choice is shown.
  private static let textCountMax = 500

  fileprivate init(
    _ question: UInt128, _ tally: PanelTally, groups: [String], spentDigest: [UInt8]
  ) {
    self.init(
      question: question, isPublished: tally.isPublished, turnout: UInt32(clamping: tally.turnout),
      rows: tally.lines.map { line in
        PanelV1.ResultRow(
          group: line.group.flatMap { $0 > 0 ? groups[$0 - 1] : nil } ?? "",
          cells: line.cells.map { shown in
            switch shown {
            case .count(let count):
              PanelV1.ResultCell(shown: .count, count: UInt32(clamping: count))
            case .few: PanelV1.ResultCell(shown: .few)
            case .withheld: PanelV1.ResultCell(shown: .withheld)
            }
          })
      }, texts: Array(tally.texts.shuffled().prefix(Self.textCountMax)),
      withheldTexts: UInt32(clamping: tally.withheldTextCount), isUniform: tally.isUniform,
      spentDigest: spentDigest)
  }
}
