internal import Domain
internal import Postgres
internal import Vault
internal import Wire

/// What a round comes to: the encoded result. How many collected tokens is in it, as far as it may
/// be told, and nowhere else.
struct Count: Sendable {
  let result: [UInt8]
  let questions: [UInt128]
}

extension Transaction {
  /// Counts a round's answers, stores them anew without a trace of their order, and destroys what
  /// made them countable: originals, seeds, and who collected.
  mutating func count(
    _ round: RoundRow, _ closing: borrowing BoxKey
  ) throws(Uncountable) -> Count {
    let manifest: PanelV1.Manifest
    do throws(WireError) { manifest = try round.fixed() } catch { throw .manifest }
    let count: Count
    do throws(PostgresError) {
      var answers: [[PanelAnswer]] = []
      var digests: [[UInt8]] = []
      for question in manifest.questions {
        let opened = try self.open(question, of: round, closing)
        answers.append(opened.answers)
        digests.append(opened.spentDigest)
      }
      let issued = try self.query(
        "SELECT count(*) FROM collected WHERE round = $1", .uuid(round.id)
      ).only { row throws(PostgresError) in Int(clamping: try row.int8(0)) }
      try self.execute("DELETE FROM collected WHERE round = $1", .uuid(round.id))
      try self.execute(
        "UPDATE question SET wrapped_seed = NULL WHERE round = $1", .uuid(round.id))
      let tallies = PanelTally.of(
        manifest.questions.map(PanelQuestion.init), answers: answers,
        groupCount: manifest.groups.count, k: round.kind.k)
      let result = PanelV1.Result(
        manifest, tallies, spentDigests: digests, issued: issued, k: round.kind.k
      ).encoded()
      count = Count(result: result, questions: manifest.questions.map(\.id))
    } catch { throw .database(error) }
    // What no reader could decode is not made: the round stays as it is.
    guard count.result.count <= PanelV1.Result.byteCountMax else { throw .tooLarge }
    return count
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

  /// Opens the answers to one question, and stores in their place what leads nowhere.
  private mutating func open(
    _ question: PanelV1.Question, of round: RoundRow, _ closing: borrowing BoxKey
  ) throws(PostgresError) -> (answers: [PanelAnswer], spentDigest: [UInt8]) {
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
    let salt = Random.id().idBytes + Random.id().idBytes
    try self.execute("DELETE FROM answer WHERE question = $1", .uuid(question.id))
    try self.execute(
      "UPDATE question SET salt = $2 WHERE id = $1", .uuid(question.id), .bytes(salt))
    try self.execute(
      "INSERT INTO spent (question, value) SELECT $1, unnest($2::bytea[])", .uuid(question.id),
      .bytesArray(spent))
    try self.execute(
      """
      INSERT INTO closed_answer (question, id, sealed)
      SELECT $1, * FROM unnest($2::uuid[], $3::bytea[])
      """, .uuid(question.id), .uuids(anew.map { _ in Random.id() }), .bytesArray(anew.shuffled()))
    return (answers, PanelDigest.spent(spent, salt: salt))
  }
}

extension PanelQuestion {
  fileprivate init(_ question: PanelV1.Question) {
    self.init(
      kind: Kind(rawValue: question.kind.rawValue) ?? .open, wording: question.wording,
      choices: question.choices)
  }
}

extension PanelAnswer {
  fileprivate init(_ answer: PanelV1.Answer) {
    self.init(
      choices: answer.choices.map { Int(clamping: $0) }, text: answer.text,
      group: Int(clamping: answer.group))
  }
}
