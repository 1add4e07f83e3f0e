internal import Daemon
internal import Ledger
internal import Postgres
internal import Vault
internal import Wire

/// An answer of the committee's, as it is stored, with what shows that it is the committee's.
struct StoredAnswer: Sendable {
  let answer: AnswerDigest
  let signature: [UInt8]
  /// Address and verifying key of the committee.
  let key: [UInt8]
  let announcement: LoggedEntry
  /// The leaf of the announcement in the tree.
  let leaf: [UInt8]

  /// Whether the committee signed it, by a key that the log announced.
  var isSigned: Bool {
    let digest = ConcernDigest.committee(self.key)
    guard LoggedHeader(self.announcement.stored, leaf: self.leaf)?.announced == digest,
      // What is no key has signed nothing.
      let key = try? CommitteePublicKey(self.key)
    else { return false }
    return key.signed(self.answer, as: self.signature)
  }

  func told(_ proof: String) -> SignalsV1.SignedAnswer {
    SignalsV1.SignedAnswer(
      id: self.answer.id, digest: self.answer.digest, signature: self.signature, key: self.key,
      announcement: SignalsV1.LoggedConcern(stored: self.announcement.stored, proof: proof))
  }
}

extension SignalsV1.SignedAnswer {
  /// What is signed of it.
  var part: Holding.Answer {
    Holding.Answer(
      signed: self.id.idBytes + self.digest + self.signature + self.key,
      announcement: Holding.Part(
        stored: self.announcement.stored, proof: Array(self.announcement.proof.utf8)))
  }
}

extension Transaction {
  /// Answers read at once: 64 of some 5 KiB each, however many somebody wrote into the table.
  private static var answerPageCount: Int { 64 }

  /// The first answer of each concern that the committee signed: what somebody else wrote into the
  /// table is none.
  ///
  /// Page by page, and of a concern no further than its first signed one, so what is held at once
  /// is a page and one answer for each of `marks`.
  mutating func signedAnswers(
    of marks: [UInt128]
  ) throws(PostgresError) -> [UInt128: StoredAnswer] {
    var answers: [UInt128: StoredAnswer] = [:]
    var place: AnswerPlace?
    self.planForParameters()
    while true {
      let page = try self.answers(of: marks.filter { answers[$0] == nil }, behind: place)
      for (_, answer) in page where answers[answer.answer.mark] == nil && answer.isSigned {
        answers[answer.answer.mark] = answer
      }
      guard page.count == Self.answerPageCount, let last = page.last else { return answers }
      place = last.place
    }
  }

  /// A page of the answers of these concerns, in order.
  private mutating func answers(
    of marks: [UInt128], behind place: AnswerPlace?
  ) throws(PostgresError) -> [(place: AnswerPlace, answer: StoredAnswer)] {
    guard !marks.isEmpty else { return [] }
    // A key that no leaf announced is not the log's.
    return try self.query(
      """
      SELECT m.mark, m.id, m.sealed, coalesce(m.signature, ''), coalesce(m.committee, ''),
        k.announcement, e.stored, l.hash, k.number
      FROM concern_message m JOIN committee_key k ON k.key = m.committee
        JOIN log_leaf l ON l.entry = k.announcement JOIN log_entry e ON e.entry = l.entry
      WHERE m.mark = ANY($1::uuid[]) AND m.is_answer
        AND ($2::uuid IS NULL OR (m.mark, m.appears_at, m.id, k.number) > (
          SELECT p.mark, p.appears_at, p.id, $3::int4 FROM concern_message p WHERE p.id = $2))
      ORDER BY m.mark, m.appears_at, m.id, k.number LIMIT 64
      """, .uuids(marks), place.map { .uuid($0.id) } ?? .null, .int4(place?.number ?? 0)
    ).map { row throws(PostgresError) in
      let id = try row.uuid(1)
      return (
        AnswerPlace(id: id, number: try row.int4(8)),
        StoredAnswer(
          answer: AnswerDigest(mark: try row.uuid(0), id: id, sealed: try row.bytes(2)),
          signature: try row.bytes(3), key: try row.bytes(4),
          announcement: LoggedEntry(entry: try row.uuid(5), stored: try row.bytes(6)),
          leaf: try row.bytes(7))
      )
    }
  }
}

/// Where an answer stands among all: a key that is announced twice has it twice.
private struct AnswerPlace: Sendable {
  let id: UInt128
  let number: Int32
}
