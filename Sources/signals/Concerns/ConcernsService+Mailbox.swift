internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension ConcernsService {
  /// Tells all that lies in a mailbox, sealed anew to its owner, so that no two readings look
  /// alike, and none differs from that of a mailbox nobody has.
  func read(
    _ request: SignalsV1.ReadConcernRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.ReadConcernReply> {
    let nobody = Nobody()
    let identity = self.log.identity
    let found = try await self.look(call) { (transaction) throws(PostgresError) in
      try transaction.contents(of: request.mailbox, or: nobody, identity)
    }
    let mailbox = SignalsV1.ConcernMailbox(
      state: found.state, receipt: found.receipt,
      answers: found.answers.compactMap { id, sealed, signature in
        id.map { SignalsV1.ConcernAnswer(id: $0, sealed: sealed, signature: signature) }
      }, messages: found.messages)
    let plaintext = mailbox.encoded()
    let kind = SealedLetter.Kind.mailbox(request.mailbox)
    // An address that somebody put into the database, and that nothing can be sealed to, is no
    // reason to answer otherwise.
    for address in [found.address, nobody.address, Nobody().address] {
      guard let address = try? BoxAddress(address),
        let sealed = try? SealedLetter.seal(plaintext, kind, to: address)
      else { continue }
      return Outcome(SignalsV1.ReadConcernReply(sealed: sealed))
    }
    throw RPCError(.unavailable, Reason("no_locked_memory"))
  }

  /// Tells where in the log a filing is, what the service holds of it, and the newest checkpoint,
  /// all of it over the log's signature: what a reporter needs to prove what became of a concern.
  ///
  /// All of it is of one tree, and what is held was looked at before the log: an honest house is
  /// never shown to hold less than its log has.
  func prove(
    _ request: SignalsV1.ProveConcernRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.ProveConcernReply> {
    var wasLogged = false
    for _ in 0..<Self.attemptCountMax {
      switch try await self.look(request, call, wasLogged: wasLogged) {
      case .told(let reply): return Outcome(reply)
      case .tooEarly(let isLogged): wasLogged = isLogged
      }
      do { try await Task.sleep(for: .milliseconds(250)) } catch {
        throw RPCError(.cancelled, .notExecuted)
      }
    }
    throw RPCError(.unavailable, .notExecuted, Reason("not_in_the_log_yet"))
  }

  /// Longer than a log needs to take in and sign what was just done.
  private static let attemptCountMax = 20

  /// How one look at a concern ended.
  private enum Look: Sendable {
    case told(SignalsV1.ProveConcernReply)
    /// The log is about to say something else; and whether it had the filing by now.
    case tooEarly(isLogged: Bool)
  }

  /// Looks once.
  ///
  /// - Parameter wasLogged: whether the log was seen to have the filing before: only of such a one
  ///   is it said that nothing is held. It may have come in between the look at what is held and
  ///   that at the log.
  private func look(
    _ request: SignalsV1.ProveConcernRequest, _ call: Call, wasLogged: Bool
  ) async throws(RPCError) -> Look {
    let (mark, identity, daysAhead) = (request.mark, self.log.identity, self.daysAhead)
    try await self.provingPlaces.take()
    defer { self.provingPlaces.give() }
    let (hour, concern, burial, state, signed) = try await self.look(call) {
      (transaction) throws(PostgresError) in
      let hour = try transaction.hour() + Int64(daysAhead) * 24
      let concern = try transaction.concern(mark)
      let burial = try transaction.burial(of: mark, identity)
      let state = try transaction.loggedState(of: mark, burial)
      // After the state: what the log says was answered has its answer by now.
      let signed = try transaction.signedAnswers(of: [mark])[mark]
      return (hour, concern, burial, state, signed)
    }
    // A log that begins has not signed anything yet.
    guard let newest = try await self.newest(call) else { return .tooEarly(isLogged: wasLogged) }
    let logged = try await self.look(call) { (transaction) throws(PostgresError) in
      try transaction.logged(request, burial)
    }
    let isLogged = logged.filing != nil
    // Deleted just now: its entry waits to be taken into the tree.
    if logged.isBurialPending { return .tooEarly(isLogged: isLogged) }
    if concern == nil, isLogged, !wasLogged { return .tooEarly(isLogged: true) }
    let filing = try await self.shown(logged.filing, call)
    let tombstone = try await self.shown(logged.tombstone, call)
    var answer: SignalsV1.SignedAnswer?
    if let signed {
      answer = signed.told(try await self.proof(of: signed.announcement.entry, call) ?? "")
    }
    let consistency = try await self.consistency(request, newest.size, call)
    guard try await self.newest(call)?.size == newest.size else {
      return .tooEarly(isLogged: isLogged)
    }
    let holding = Holding(
      Holding.Question(mark: mark, entry: request.entry ?? 0, olderSize: request.oldSize),
      state: concern == nil ? 0 : UInt8(clamping: state.rawValue),
      commitment: concern?.commitment ?? [UInt8](repeating: 0, count: 32),
      // No finer than evidence needs: what a reporter keeps tells no minute.
      saidAtMs: UInt64(clamping: hour) * 3_600_000, treeSize: newest.size,
      told: Holding.Told(
        filing: filing?.part, tombstone: tombstone?.part, answer: answer?.part,
        consistency: consistency))
    return .told(
      SignalsV1.ProveConcernReply(
        note: newest.note, verifierKey: self.log.identity.key.text, filing: filing,
        tombstone: tombstone, holding: self.log.identity.sign(holding), consistency: consistency,
        answer: answer))
  }

  private func consistency(
    _ request: SignalsV1.ProveConcernRequest, _ size: UInt64, _ call: Call
  ) async throws(RPCError) -> [[UInt8]] {
    do throws(PostgresError) {
      return try await self.proofs.consistency(
        from: request.oldSize, to: size, deadline: call.instant)
    } catch { throw RPCError(error) }
  }

  private func newest(_ call: Call) async throws(RPCError) -> (note: String, size: UInt64)? {
    do throws(PostgresError) {
      return try await self.proofs.newest(deadline: call.instant)
    } catch { throw RPCError(error) }
  }

  private func shown(
    _ found: LoggedEntry?, _ call: Call
  ) async throws(RPCError) -> SignalsV1.LoggedConcern? {
    guard let found else { return nil }
    return SignalsV1.LoggedConcern(
      stored: found.stored, proof: try await self.proof(of: found.entry, call) ?? "")
  }
}

extension SignalsV1.LoggedConcern {
  /// What is signed of it.
  fileprivate var part: Holding.Part {
    Holding.Part(stored: self.stored, proof: Array(self.proof.utf8))
  }
}

/// What of a mailbox one reading found; of one that does not exist, as much that is nothing.
private struct Contents: Sendable {
  let address: [UInt8]
  let receipt: [UInt8]
  let state: SignalsV1.ConcernState
  let answers: [(id: UInt128?, sealed: [UInt8], signature: [UInt8])]
  let messages: [UInt128]
}

/// What the log has of a concern.
private struct Logged: Sendable {
  let filing: LoggedEntry?
  let tombstone: LoggedEntry?
  /// Whether the tombstone's entry is committed and not under a checkpoint yet.
  let isBurialPending: Bool
}

/// Stands in for a mailbox that does not exist.
private struct Nobody: Sendable {
  let address = Random.bytes(BoxAddress.byteCount)
  let mark = Random.id()
  let slot = [UInt8](repeating: 0, count: SealedLetter.slotByteCount)
  let signature = [UInt8](repeating: 0, count: SigningKey.signatureByteCount)
}

/// An entry of the log, and its bytes as they are stored; empty when they are gone.
struct LoggedEntry: Sendable {
  let entry: UInt128
  let stored: [UInt8]
}

extension Transaction {
  /// The same statements, with as many rows and bytes, whether or not there is such a mailbox.
  fileprivate mutating func contents(
    of mailbox: UInt128, or nobody: Nobody, _ identity: LogIdentity
  ) throws(PostgresError) -> Contents {
    let (mark, address, receipt) = try self.query(
      """
      SELECT c.mark, coalesce(c.address, $2), coalesce(c.receipt, $3)
      FROM (SELECT $1::uuid AS mailbox) AS asked LEFT JOIN concern c USING (mailbox)
      """, .uuid(mailbox), .bytes(nobody.address), .bytes(nobody.slot)
    ).only { row throws(PostgresError) in
      (try row.optionalUUID(0), try row.bytes(1), try row.bytes(2))
    }
    // The log's, and not one that somebody wrote into the row.
    let burial = try self.burial(of: mark ?? nobody.mark, identity)
    let state = try self.loggedState(of: mark ?? nobody.mark, burial)
    let answers = try self.query(
      """
      SELECT a.id, coalesce(a.sealed, $2), coalesce(a.signature, $3)
      FROM generate_series(1, 29) AS slot
      LEFT JOIN (
        SELECT row_number() OVER (ORDER BY appears_at, id) AS slot, id, sealed, signature
        FROM concern_message
        WHERE mark = $1 AND is_answer AND appears_at <= clock_timestamp()) AS a USING (slot)
      ORDER BY slot
      """, .uuid(mark ?? nobody.mark), .bytes(nobody.slot), .bytes(nobody.signature)
    ).map { row throws(PostgresError) in
      (try row.optionalUUID(0), try row.bytes(1), try row.bytes(2))
    }
    let messages = try self.query(
      "SELECT id FROM concern_message WHERE mark = $1 AND NOT is_answer ORDER BY id LIMIT 30",
      .uuid(mark ?? nobody.mark)
    ).map { row throws(PostgresError) in try row.uuid(0) }
    return Contents(
      address: address, receipt: receipt, state: state, answers: answers,
      messages: messages)
  }

  /// The filing's entry, by the id a receipt names or by its mark, and the tombstone's.
  fileprivate mutating func logged(
    _ request: SignalsV1.ProveConcernRequest, _ burial: UInt128?
  ) throws(PostgresError) -> Logged {
    let filing = try self.query(
      """
      SELECT l.entry, coalesce(e.stored, '') FROM log_leaf l LEFT JOIN log_entry e USING (entry)
      WHERE l.entry = $1 OR l.kind = 5 AND l.subject = $2 AND l.trace IS NULL
        AND l.organisation = $3
      ORDER BY l.entry = $1 DESC, l.index LIMIT 1
      """, .uuid(request.entry ?? 0), .uuid(request.mark),
      .uuid(ConcernDigest.filing(request.mark))
    ).optional { row throws(PostgresError) in
      LoggedEntry(entry: try row.uuid(0), stored: try row.bytes(1))
    }
    let tombstone = try self.query(
      """
      SELECT l.entry, coalesce(e.stored, ''), l.index < (SELECT max(size) FROM log_checkpoint)
      FROM log_leaf l LEFT JOIN log_entry e USING (entry) WHERE l.entry = $1
      """, .uuid(burial ?? 0)
    ).optional { row throws(PostgresError) in
      (
        logged: LoggedEntry(entry: try row.uuid(0), stored: try row.bytes(1)),
        isSigned: try row.bool(2)
      )
    }
    let isQueued =
      try self.query(
        "SELECT 1 FROM log_pending WHERE $1 = ANY (entries)", .uuid(burial ?? 0)
      ).count > 0
    // Whoever names the entry of something else is shown where it is and not what it says.
    return Logged(
      filing: filing.map { $0.of(request.mark) }, tombstone: tombstone?.logged,
      isBurialPending: isQueued || tombstone.map { !$0.isSigned } ?? false)
  }
}

extension LoggedEntry {
  /// Without the bytes, unless they are those of a filing with this mark.
  fileprivate func of(_ mark: UInt128) -> LoggedEntry {
    guard let header = (try? Entry(decoding: self.stored))?.header, header.indexes.subject == mark
    else { return LoggedEntry(entry: self.entry, stored: []) }
    return self
  }
}
