internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// From a wish to an offer. The offer's owner says yes first, without a name; then whoever asked
/// sends a card that only the owner's machine opens. This service never reads one.
extension SocialMapService {
  /// Introductions of one offer, and of one asker, that may be open at once.
  private static let openCountMax: Int64 = 100
  /// Of one asker with one offer, so that nobody takes all its places: a worker asks for several.
  private static let openWithOneMax: Int64 = 20

  func propose(
    _ request: SignalsV1.ProposeRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.IntroductionWritten> {
    let admitted = try await self.user(call)
    let (id, identity) = (Random.id(), self.read.log.identity)
    return try await self.read.change(by: admitted, call) {
      (transaction, recorder) throws(PostgresError) in
      try transaction.lockAsking(by: admitted.actor)
      guard let owner = try transaction.owner(offering: request.offer) else {
        return .refused(RPCError(.offerUnknown))
      }
      guard owner.value != admitted.actor else { return .refused(RPCError(.ownOffer)) }
      let open = try transaction.openCounts(request.offer, admitted.actor)
      guard open.most < Self.openCountMax, open.withOne < Self.openWithOneMax else {
        return .refused(RPCError(.tooManyOpen))
      }
      try transaction.execute(
        """
        INSERT INTO introduction (id, offer, asker, state, proposed_on)
        VALUES ($1, $2, $3, 1, (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date)
        """, .uuid(id), .uuid(request.offer), .uuid(admitted.actor))
      let entry = recorder.plainEvent(
        "introduction_proposed", admitted, object: id,
        rows: try transaction.vouch(for: .introduction, id, identity))
      return .done(SignalsV1.IntroductionWritten(id: id, entry: entry, state: .proposed))
    }
  }

  /// What is open for whoever asks, on either side.
  func listIntroductions(
    _ request: SignalsV1.ListIntroductionsRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.ListIntroductionsReply> {
    let admitted = try await self.user(call)
    let identity = self.read.log.identity
    let (rows, altered) = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) -> ([SignalsV1.Introduction], UInt128?) in
      let rows = try transaction.introductions(of: admitted.actor, limit: Self.openCountMax * 2)
      // Where a card is sealed to is the owner's word, and nobody else's.
      for row in rows where try !transaction.isVouched(.introduction, row.id, identity) {
        return (rows, row.id)
      }
      return (rows, nil)
    }
    if let altered { throw await self.read.rowAltered(altered, of: .introduction, call) }
    return Outcome(SignalsV1.ListIntroductionsReply(introductions: rows))
  }

  func accept(
    _ request: SignalsV1.AcceptRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.IntroductionWritten> {
    // A point that nothing can be sealed to would cost the other side their yes: it is tried.
    do throws(VaultError) {
      _ = try SealedCard.seal(
        [], introduction: request.introduction, offer: 0, to: BoxAddress(request.address))
    } catch { throw RPCError(.invalidArgument, Reason("address_invalid")) }
    return try await self.step(.accept, request.introduction, call, "introduction_accepted") {
      (transaction, identity) throws(PostgresError) in
      try transaction.execute(
        "UPDATE introduction SET state = 2, address = $2 WHERE id = $1",
        .uuid(request.introduction), .bytes(request.address))
      return try transaction.vouch(for: .introduction, request.introduction, identity)
    }
  }

  /// Keeps a card for the owner. Whose yes it is sent with is recorded: a resident shares their
  /// own, and who asks for a resident says how they said it.
  func shareCard(
    _ request: SignalsV1.ShareCardRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.IntroductionWritten> {
    try await self.step(
      .share, request.introduction, call, "introduction_shared", agreement: request.agreement
    ) {
      (transaction, identity) throws(PostgresError) in
      try transaction.execute(
        "UPDATE introduction SET state = 3, card = $2 WHERE id = $1",
        .uuid(request.introduction), .bytes(request.card))
      return try transaction.vouch(for: .introduction, request.introduction, identity)
    }
  }

  func endIntroduction(
    _ request: SignalsV1.EndIntroductionRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.IntroductionWritten> {
    try await self.step(.end, request.introduction, call, "introduction_ended") {
      (transaction, _) throws(PostgresError) in
      try transaction.endIntroductions([request.introduction])
    }
  }

  private func step(
    _ step: IntroductionState.Step, _ id: UInt128, _ call: Call, _ name: String,
    agreement: SignalsV1.CardAgreement? = nil,
    _ body: @escaping @Sendable (inout Transaction, LogIdentity) throws(PostgresError)
      -> [LedgerV1.RowDigest]
  ) async throws(RPCError) -> Outcome<SignalsV1.IntroductionWritten> {
    let admitted = try await self.user(call)
    let identity = self.read.log.identity
    if let agreement {
      let isOwn = admitted.role == .resident
      guard (agreement == .own) == isOwn else { throw RPCError(.agreementMissing) }
    }
    let details = agreement.map { ["agreement=\($0.rawValue)"] } ?? []
    return try await self.read.change(by: admitted, call) {
      (transaction, recorder) throws(PostgresError) in
      let next: IntroductionState
      switch try transaction.next(step, of: id, by: admitted.actor, identity) {
      case .success(let row): next = row.state
      case .failure(let refusal): return .refused(RPCError(refusal))
      }
      let rows = try body(&transaction, identity)
      let entry = recorder.plainEvent(
        name, admitted, object: id, details: details, rows: rows)
      let state = SignalsV1.IntroductionState(rawValue: next.rawValue) ?? .ended
      return .done(SignalsV1.IntroductionWritten(id: id, entry: entry, state: state))
    }
  }

  private enum Shown: Sendable {
    case card([UInt8])
    case refused(OfferRefusal)
  }

  /// Gives the owner the sealed card, once the log has that they took it.
  func getCard(
    _ request: SignalsV1.GetCardRequest, _ call: Call
  ) async throws(RPCError) -> Receipted<SignalsV1.GetCardReply> {
    let admitted = try await self.user(call)
    let committed: Committed<Shown>
    let identity = self.read.log.identity
    do throws(PostgresError) {
      committed = try await self.read.log.commit(deadline: admitted.deadline) {
        (transaction, recorder) throws(PostgresError) -> Shown in
        switch try transaction.next(
          .read, of: request.introduction, by: admitted.actor, identity)
        {
        case .failure(let refusal):
          transaction.abandon()
          return .refused(refusal)
        case .success(let row):
          recorder.plainEvent("introduction_read", admitted, object: request.introduction)
          recorder.access(admitted.stamp, household: nil, touched: [])
          return .card(row.card)
        }
      }
    } catch { throw RPCError(error).afterDecision }
    switch committed.answer {
    case .refused(let refusal): throw RPCError(refusal)
    case .card(let card):
      return Receipted(SignalsV1.GetCardReply(card: card), proof: committed.receipt())
    }
  }
}

/// An introduction that is locked, and where a step leads it.
private struct NextStep: Sendable {
  let state: IntroductionState
  let card: [UInt8]
}

extension OfferRefusal: Error {}

extension Transaction {
  /// Ends introductions: who asked for which offer is nobody's any more, so the rows go.
  ///
  /// - Returns: what the log says of them, as removed.
  mutating func endIntroductions(
    _ ids: [UInt128]
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    var rows: [LedgerV1.RowDigest] = []
    for id in ids {
      rows += try self.removedDigests(["introduction"], [id])
      try self.execute("DELETE FROM introduction WHERE id = $1", .uuid(id))
    }
    return rows
  }

  /// Until the end of the transaction nothing else is asked for by them, of whichever offer.
  fileprivate mutating func lockAsking(by asker: UInt128) throws(PostgresError) {
    try self.execute(
      "SELECT pg_advisory_xact_lock($1, hashtext($2::uuid::text))", .int4(0x6173_6B73),
      .uuid(asker))
  }

  /// Whose offer it is; nil when it is not on the map.
  fileprivate mutating func owner(offering offer: UInt128) throws(PostgresError) -> Boxed? {
    // A withdrawal waits, and ends what was proposed meanwhile; so does whoever else asks, and
    // counts what was.
    try self.query(
      "SELECT owner FROM offer WHERE id = $1 AND withdrawn_on IS NULL FOR NO KEY UPDATE",
      .uuid(offer)
    ).optional { row throws(PostgresError) in Boxed(try row.uuid(0)) }
  }

  /// Introductions that are open of this offer, or of this asker, whichever are more; and those of
  /// this asker with this offer.
  fileprivate mutating func openCounts(
    _ offer: UInt128, _ asker: UInt128
  ) throws(PostgresError) -> (most: Int64, withOne: Int64) {
    try self.query(
      """
      SELECT greatest(
          (SELECT count(*) FROM introduction WHERE offer = $1 AND state <> 4),
          (SELECT count(*) FROM introduction WHERE asker = $2 AND state <> 4)),
        (SELECT count(*) FROM introduction WHERE offer = $1 AND asker = $2 AND state <> 4)
      """, .uuid(offer), .uuid(asker)
    ).only { row throws(PostgresError) in (try row.int8(0), try row.int8(1)) }
  }

  fileprivate mutating func next(
    _ step: IntroductionState.Step, of id: UInt128, by actor: UInt128, _ identity: LogIdentity
  ) throws(PostgresError) -> Result<NextStep, OfferRefusal> {
    let row = try self.query(
      """
      SELECT i.state::int4, i.asker, o.owner, coalesce(i.card, ''::bytea)
      FROM introduction AS i JOIN offer AS o ON o.id = i.offer WHERE i.id = $1 FOR UPDATE OF i
      """, .uuid(id)
    ).optional { row throws(PostgresError) in
      (
        state: IntroductionState(rawValue: try row.int4(0)), asker: try row.uuid(1),
        owner: try row.uuid(2), card: try row.bytes(3)
      )
    }
    // Somebody else's introduction is as unknown as none.
    guard let row, let state = row.state, row.asker == actor || row.owner == actor else {
      return .failure(.introductionUnknown)
    }
    guard try self.isVouched(.introduction, id, identity) else { return .failure(.rowAltered) }
    let sides: [IntroductionState.Side] =
      (row.asker == actor ? [.asker] : []) + (row.owner == actor ? [.owner] : [])
    guard let next = sides.lazy.compactMap({ state.after(step, by: $0) }).first else {
      return .failure(.wrongState)
    }
    return .success(NextStep(state: next, card: row.card))
  }

  fileprivate mutating func introductions(
    of actor: UInt128, limit: Int64
  ) throws(PostgresError) -> [SignalsV1.Introduction] {
    try self.query(
      """
      SELECT i.id, i.offer, i.state::int4, o.owner = $1, i.proposed_on::text, i.address,
        o.title
      FROM introduction AS i JOIN offer AS o ON o.id = i.offer
      WHERE i.state <> 4 AND (i.asker = $1 OR o.owner = $1)
      ORDER BY i.proposed_on, i.id LIMIT $2
      """, .uuid(actor), .int8(limit)
    ).map { row throws(PostgresError) in
      guard let state = SignalsV1.IntroductionState(rawValue: try row.int4(2)),
        let day = AmsterdamDate(try row.text(4))
      else { throw .shape(column: 2) }
      return SignalsV1.Introduction(
        id: try row.uuid(0), offer: try row.uuid(1), state: state, isMyOffer: try row.bool(3),
        proposedOn: day.onWire, address: try row.optionalBytes(5) ?? [],
        title: try row.text(6))
    }
  }
}
