internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// How a filing ended.
private enum Filed: Sendable {
  case stored(receipt: [UInt8])
  case unsolved
  /// The mailbox is another letter's: answered as if it were not.
  case taken
  /// Somebody filed the same at this very moment: look again.
  case raced
}

extension ConcernsService {
  /// Takes a letter in: letter, mailbox, receipt and the log's entry in one transaction.
  ///
  /// The same request again is answered with the same receipt: a lost reply is no lost concern.
  func file(
    _ request: SignalsV1.FileConcernRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.FileConcernReply> {
    guard SealedLetter.byteCounts.contains(request.letter.count) else {
      throw RPCError(.invalidArgument, Reason("letter_length"))
    }
    let filing = Filing(request)
    // What costs nothing to check comes before what costs a transaction.
    guard filing.work.isDone(filing.commitment, self.puzzles.difficulty) else {
      try self.pace.admit()
      throw RPCError(.failedPrecondition, .puzzleUnsolved)
    }
    for _ in 0..<3 {
      switch try await self.take(filing, call) {
      case .stored(let receipt):
        return Outcome(SignalsV1.FileConcernReply(receipt: receipt))
      case .unsolved: throw RPCError(.failedPrecondition, .puzzleUnsolved)
      case .taken: return Outcome(SignalsV1.FileConcernReply(receipt: try Self.decoy(filing)))
      case .raced: continue
      }
    }
    throw RPCError(.aborted, .notExecuted)
  }

  private func take(_ filing: Filing, _ call: Call) async throws(RPCError) -> Filed {
    // Nothing is taken in that no receipt can be sealed to: X25519 refuses points of low order.
    let decoy = try Self.decoy(filing)
    precondition(decoy.count == SealedLetter.slotByteCount, "a receipt has one length")
    let (puzzles, identity) = (self.puzzles, self.log.identity)
    try await self.filingPlaces.take()
    defer { self.filingPlaces.give() }
    do throws(PostgresError) {
      return try await self.log.commit(deadline: call.instant) {
        (transaction, recorder) throws(PostgresError) -> Filed in
        let judged = try puzzles.judge(filing.work, filing.commitment, &transaction)
        guard judged != .unsolved else {
          transaction.abandon()
          return .unsolved
        }
        if let known = try transaction.filed(filing) {
          if judged == .done { recorder.anonymously("concern_repeated") }
          return known
        }
        guard let shown = recorder.concernFiled(filing.record) else { return .raced }
        guard let receipt = filing.receipt(shown, identity, atMs: recorder.timeMs) else {
          transaction.abandon()
          return .raced
        }
        recorder.anonymously(
          "concern_stored", rows: [ConcernRow.receiptDigest(filing.request.mark, receipt)])
        guard try transaction.insert(filing, shown, receipt) else {
          transaction.abandon()
          return .raced
        }
        return .stored(receipt: receipt)
      }.answer
    } catch { throw RPCError(error) }
  }

  /// What a receipt looks like to whoever has no key, sealed as one is.
  private static func decoy(_ filing: Filing) throws(RPCError) -> [UInt8] {
    do throws(VaultError) {
      return try SealedLetter.seal(
        [], .receipt(filing.request.mailbox), to: try BoxAddress(filing.request.address))
    } catch {
      throw error == .notAPoint
        ? RPCError(.invalidArgument, Reason("address_invalid"))
        : RPCError(.unavailable, Reason("no_locked_memory"))
    }
  }

  /// Takes a later message in. Whoever may not write here, or writes where nothing is, is told the
  /// same, after the same work: the reporter sees in the mailbox what came.
  func write(
    _ request: SignalsV1.WriteConcernRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.WriteConcernReply> {
    let digest = ConcernDigest.message(
      mailbox: request.mailbox, writingKey: request.writingKey, id: request.id,
      letter: request.letter)
    let work = Work(challenge: request.challenge, solution: request.solution)
    guard work.isDone(digest, self.puzzles.difficulty) else {
      try self.pace.admit()
      throw RPCError(.failedPrecondition, .puzzleUnsolved)
    }
    let (puzzles, identity) = (self.puzzles, self.log.identity)
    try await self.filingPlaces.take()
    defer { self.filingPlaces.give() }
    let isTaken: Bool
    do throws(PostgresError) {
      isTaken = try await self.log.commit(deadline: call.instant) {
        (transaction, recorder) throws(PostgresError) -> Bool in
        switch try puzzles.judge(work, digest, &transaction) {
        case .unsolved:
          transaction.abandon()
          return false
        case .repeated: return true
        case .done: break
        }
        let mark = try transaction.insert(request, identity)
        let row = mark.map {
          ConcernMessageRow(
            mark: $0, id: request.id, isAnswer: false, sealed: request.letter, appearsAt: 0)
        }
        let entry = recorder.anonymously(
          "concern_written", rows: row.map { [$0.digest] } ?? [])
        try transaction.execute(
          "UPDATE concern_message SET entry = $2 WHERE id = $1 AND mark = $3", .uuid(request.id),
          .uuid(entry), .uuid(mark ?? Random.id()))
        return true
      }.answer
    } catch { throw RPCError(error) }
    guard isTaken else { throw RPCError(.failedPrecondition, .puzzleUnsolved) }
    return Outcome(SignalsV1.WriteConcernReply())
  }
}

/// A request to file, and what follows from it.
private struct Filing: Sendable {
  let request: SignalsV1.FileConcernRequest
  /// What the log commits to, and what the puzzle is bound to.
  let commitment: [UInt8]

  init(_ request: SignalsV1.FileConcernRequest) {
    self.request = request
    self.commitment = ConcernDigest.commitment(
      mailbox: request.mailbox, address: request.address, writingTag: request.writingTag,
      mark: request.mark, letter: request.letter)
  }

  var work: Work { Work(challenge: self.request.challenge, solution: self.request.solution) }

  var record: FiledConcern {
    FiledConcern(
      mark: self.request.mark, filingIndex: ConcernDigest.filing(self.request.mark),
      commitment: self.commitment, digest: self.row(entry: 0, key: []).digest)
  }

  func row(entry: UInt128, key: [UInt8]) -> ConcernRow {
    ConcernRow(
      mark: self.request.mark, mailbox: self.request.mailbox, address: self.request.address,
      writingTag: self.request.writingTag, letter: self.request.letter, state: .filed, version: 1,
      entry: entry, entryKey: key)
  }

  /// What the reporter takes away, sealed to them; nil when it cannot be sealed.
  func receipt(_ shown: Recorder.Shown, _ identity: LogIdentity, atMs: UInt64) -> [UInt8]? {
    let dayMs = atMs / ConcernLife.dayMs * ConcernLife.dayMs
    guard let promise = try? identity.promiseByDay(shown.item, atMs: atMs),
      let address = try? BoxAddress(self.request.address)
    else { return nil }
    let receipt = SignalsV1.ConcernReceipt(
      commitment: self.commitment, entry: shown.stored, entryKey: shown.key, promise: promise,
      verifierKey: identity.key.text,
      answerByMs: dayMs + ConcernLife.answerDays * ConcernLife.dayMs)
    return try? SealedLetter.seal(
      receipt.encoded(), .receipt(self.request.mailbox), to: address)
  }
}

extension Transaction {
  /// What is already there under the same mailbox or mark.
  fileprivate mutating func filed(
    _ filing: Filing
  ) throws(PostgresError) -> Filed? {
    let request = filing.request
    let known = try self.query(
      """
      SELECT mark, mailbox, address, writing_tag, letter, state::int4, version, entry, entry_key,
        receipt
      FROM concern WHERE mailbox = $1 OR mark = $2
      """, .uuid(request.mailbox), .uuid(request.mark)
    ).map { row throws(PostgresError) in (try ConcernRow(row), try row.bytes(9)) }
    guard let (row, receipt) = known.first else { return nil }
    return known.count == 1 && row.commitment == filing.commitment
      ? .stored(receipt: receipt) : .taken
  }

  fileprivate mutating func insert(
    _ filing: Filing, _ shown: Recorder.Shown, _ receipt: [UInt8]
  ) throws(PostgresError) -> Bool {
    let request = filing.request
    return try self.execute(
      """
      INSERT INTO concern
        (mark, mailbox, address, writing_tag, letter, state, version, entry, entry_key, receipt)
      VALUES ($1, $2, $3, $4, $5, 1, 1, $6, $7, $8) ON CONFLICT DO NOTHING
      """,
      .uuid(request.mark), .uuid(request.mailbox), .bytes(request.address),
      .bytes(request.writingTag), .bytes(request.letter), .uuid(shown.item.entry),
      .bytes(shown.key), .bytes(receipt)) == 1
  }

  /// The mark of the mailbox that took the message in; nil when none did.
  fileprivate mutating func insert(
    _ request: SignalsV1.WriteConcernRequest, _ identity: LogIdentity
  ) throws(PostgresError) -> UInt128? {
    let mark = try self.query(
      "SELECT mark FROM concern WHERE mailbox = $1", .uuid(request.mailbox)
    ).optional { row throws(PostgresError) in try row.uuid(0) }
    // Only what two people deleted takes no more, whatever its row says.
    let isDeleted = try self.burial(of: mark ?? Random.id(), identity) != nil
    return try self.query(
      """
      INSERT INTO concern_message (mark, id, is_answer, sealed, written_on)
      SELECT c.mark, $3, false, $4, (clock_timestamp() AT TIME ZONE 'UTC')::date
      FROM concern c
      WHERE c.mailbox = $1 AND c.writing_tag = $2 AND NOT $5 AND (
        SELECT count(*) FROM concern_message m WHERE m.mark = c.mark AND NOT m.is_answer) < 30
      ON CONFLICT DO NOTHING RETURNING mark
      """,
      .uuid(request.mailbox), .bytes(ConcernDigest.writingTag(request.writingKey)),
      .uuid(request.id), .bytes(request.letter), .bool(isDeleted)
    ).optional { row throws(PostgresError) in try row.uuid(0) }
  }
}
