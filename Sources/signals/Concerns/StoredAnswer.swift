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
  /// The first answer of each concern that the committee signed: what somebody else wrote into the
  /// table is none.
  mutating func signedAnswers(
    of marks: [UInt128]
  ) throws(PostgresError) -> [UInt128: StoredAnswer] {
    // A key that no leaf announced is not the log's.
    let stored = try self.query(
      """
      SELECT m.mark, m.id, m.sealed, coalesce(m.signature, ''), coalesce(m.committee, ''),
        k.announcement, e.stored, l.hash
      FROM concern_message m JOIN committee_key k ON k.key = m.committee
        JOIN log_leaf l ON l.entry = k.announcement JOIN log_entry e ON e.entry = l.entry
      WHERE m.mark = ANY($1::uuid[]) AND m.is_answer ORDER BY m.mark, m.appears_at, m.id
      """, .uuids(marks)
    ).map { row throws(PostgresError) in
      StoredAnswer(
        answer: AnswerDigest(
          mark: try row.uuid(0), id: try row.uuid(1), sealed: try row.bytes(2)),
        signature: try row.bytes(3), key: try row.bytes(4),
        announcement: LoggedEntry(entry: try row.uuid(5), stored: try row.bytes(6)),
        leaf: try row.bytes(7))
    }
    var answers: [UInt128: StoredAnswer] = [:]
    for answer in stored where answers[answer.answer.mark] == nil && answer.isSigned {
      answers[answer.answer.mark] = answer
    }
    return answers
  }
}
