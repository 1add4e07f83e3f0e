internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// Offers and their owners. Only the owner changes, confirms and withdraws one.
extension SocialMapService {
  func addOffer(
    _ request: SignalsV1.AddOfferRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.OfferWritten> {
    let admitted = try await self.user(call)
    let draft = try OfferDraft(request.text)
    try await self.refuseNames(in: draft.offer, call)
    let id = Random.id()
    return try await self.read.change(by: admitted, call) {
      (transaction, recorder) throws(PostgresError) in
      guard try transaction.know(draft.offer.areas) else {
        return .refused(RPCError(.areaUnknown))
      }
      try transaction.insert(
        draft, id: id, owner: admitted.actor,
        team: admitted.role.isProfessional ? admitted.team : nil)
      try transaction.note(.added, of: id)
      let entry = recorder.plainEvent(
        "offer_added", admitted, object: id,
        rows: try transaction.clearDigests(["offer"], [id]))
      return .done(SignalsV1.OfferWritten(id: id, entry: entry, revision: 1))
    }
  }

  func changeOffer(
    _ request: SignalsV1.ChangeOfferRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.OfferWritten> {
    let admitted = try await self.user(call)
    let draft = try OfferDraft(request.text)
    try await self.refuseNames(in: draft.offer, call)
    return try await self.read.change(by: admitted, call) {
      (transaction, recorder) throws(PostgresError) in
      if let refusal = try transaction.refusal(of: request.offer, to: admitted.actor) {
        return .refused(RPCError(refusal))
      }
      guard try transaction.know(draft.offer.areas) else {
        return .refused(RPCError(.areaUnknown))
      }
      guard try transaction.update(draft, id: request.offer, revision: request.revision) else {
        return .refused(RPCError(.aborted, .versionChanged))
      }
      try transaction.note(.changed, of: request.offer)
      let entry = recorder.plainEvent(
        "offer_changed", admitted, object: request.offer,
        rows: try transaction.clearDigests(["offer"], [request.offer]))
      return .done(
        SignalsV1.OfferWritten(
          id: request.offer, entry: entry, revision: request.revision + 1))
    }
  }

  /// Refuses an offer that names somebody for everybody to read, and not only its own areas. What
  /// was taken is answered again, though its neighbourhood has another name by now.
  private func refuseNames(in offer: Offer, _ call: Call) async throws(RPCError) {
    guard offer.namesSomebody() else { return }
    if try await self.read.isDone(try self.read.command(of: call), call) { return }
    let places = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) in try transaction.areas().areas.map(\.name)
    }
    guard !offer.namesSomebody(places: places) else {
      throw RPCError(OfferRefusal.personalData)
    }
  }

  /// Says that an offer is still there. The day is the database's.
  func confirmOffer(
    _ request: SignalsV1.ConfirmOfferRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.OfferWritten> {
    try await self.touch(request.offer, call, .confirmed, "offer_confirmed") {
      (transaction, offer) throws(PostgresError) in
      try transaction.query(
        """
        UPDATE offer
        SET confirmed_on = (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
        WHERE id = $1 RETURNING revision
        """, .uuid(offer)
      ).only { row throws(PostgresError) in (try row.int4(0), []) }
    }
  }

  /// Takes an offer off the map. Introductions to it that are open end.
  func withdrawOffer(
    _ request: SignalsV1.WithdrawOfferRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.OfferWritten> {
    let identity = self.read.log.identity
    return try await self.touch(request.offer, call, .withdrawn, "offer_withdrawn") {
      (transaction, offer) throws(PostgresError) in
      let open = try transaction.query(
        "SELECT id FROM introduction WHERE offer = $1 FOR UPDATE", .uuid(offer)
      ).map { row throws(PostgresError) in Boxed(try row.uuid(0)) }
      var own: [UInt128] = []
      // A row that somebody else wrote stays as it is, for whoever looks at it next to complain of.
      for id in open where try transaction.isVouched(.introduction, id.value, identity) {
        own.append(id.value)
      }
      let rows = try transaction.endIntroductions(own)
      return try transaction.query(
        """
        UPDATE offer
        SET withdrawn_on = (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
        WHERE id = $1 RETURNING revision
        """, .uuid(offer)
      ).only { [rows] row throws(PostgresError) in (try row.int4(0), rows) }
    }
  }

  private func touch(
    _ offer: UInt128, _ call: Call, _ change: SignalsV1.OfferChange, _ name: String,
    _ body:
      @escaping @Sendable (inout Transaction, UInt128) throws(PostgresError)
      -> (revision: Int32, rows: [LedgerV1.RowDigest])
  ) async throws(RPCError) -> Outcome<SignalsV1.OfferWritten> {
    let admitted = try await self.user(call)
    return try await self.read.change(by: admitted, call) {
      (transaction, recorder) throws(PostgresError) in
      if let refusal = try transaction.refusal(of: offer, to: admitted.actor) {
        return .refused(RPCError(refusal))
      }
      let (revision, rows) = try body(&transaction, offer)
      try transaction.note(change, of: offer)
      let entry = recorder.plainEvent(
        name, admitted, object: offer,
        rows: try transaction.clearDigests(["offer"], [offer]) + rows)
      return .done(
        SignalsV1.OfferWritten(id: offer, entry: entry, revision: UInt32(clamping: revision)))
    }
  }
}

/// An offer that was held against its rule.
struct OfferDraft: Sendable {
  let kind: Int32
  let offer: Offer

  init(_ text: SignalsV1.OfferText) throws(RPCError) {
    var themes: [SignalTheme] = []
    for theme in text.themes {
      guard let theme = SignalTheme(rawValue: theme.rawValue) else {
        throw RPCError(.invalidArgument, .payloadMalformed)
      }
      themes.append(theme)
    }
    let offer = Offer(
      title: text.title, text: text.text, contact: text.contact, themes: themes,
      areas: text.areas, languages: text.languages)
    if let refusal = offer.refusal { throw RPCError(refusal) }
    self.kind = text.kind.rawValue
    self.offer = offer
  }
}

extension Transaction {
  /// Whether an offer is on the map; it is not taken off it before this transaction ends.
  mutating func isOnMap(_ offer: UInt128) throws(PostgresError) -> Bool {
    try self.query(
      "SELECT 1 FROM offer WHERE id = $1 AND withdrawn_on IS NULL FOR SHARE", .uuid(offer)
    ).count == 1
  }

  /// Whether all these areas are on the list.
  fileprivate mutating func know(_ areas: [String]) throws(PostgresError) -> Bool {
    try self.query("SELECT count(*) FROM area WHERE code = ANY ($1)", .texts(areas)).only {
      row throws(PostgresError) in try row.int8(0)
    } == Int64(areas.count)
  }

  /// Why an offer is not somebody's to change; nil when it is. It is locked then.
  fileprivate mutating func refusal(
    of offer: UInt128, to actor: UInt128
  ) throws(PostgresError) -> OfferRefusal? {
    let owner = try self.query(
      "SELECT owner FROM offer WHERE id = $1 AND withdrawn_on IS NULL FOR UPDATE", .uuid(offer)
    ).optional { row throws(PostgresError) in try row.uuid(0) }
    guard let owner else { return .offerUnknown }
    return owner == actor ? nil : .notYours
  }

  fileprivate mutating func insert(
    _ draft: OfferDraft, id: UInt128, owner: UInt128, team: String?
  ) throws(PostgresError) {
    try self.execute(
      """
      INSERT INTO offer (id, owner, kind, title, text, contact, themes, areas, languages,
        confirmed_on, owner_team)
      VALUES ($1, $2, $3::int4, $4, $5, $6, $7, $8, $9,
        (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date, $10)
      """, .uuid(id), .uuid(owner), .int4(draft.kind), .text(draft.offer.title),
      .text(draft.offer.text), .text(draft.offer.contact),
      .int4s(draft.offer.themes.map(\.rawValue)), .texts(draft.offer.areas),
      .texts(draft.offer.languages), team.map { .text($0) } ?? .null)
  }

  /// - Returns: false when it was changed since that revision was read.
  fileprivate mutating func update(
    _ draft: OfferDraft, id: UInt128, revision: UInt32
  ) throws(PostgresError) -> Bool {
    try self.execute(
      """
      UPDATE offer SET kind = $2::int4, title = $3, text = $4, contact = $5, themes = $6,
        areas = $7, languages = $8, revision = revision + 1,
        confirmed_on = (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
      WHERE id = $1 AND revision = $9
      """, .uuid(id), .int4(draft.kind), .text(draft.offer.title), .text(draft.offer.text),
      .text(draft.offer.contact), .int4s(draft.offer.themes.map(\.rawValue)),
      .texts(draft.offer.areas), .texts(draft.offer.languages),
      .int4(Int32(clamping: revision))) == 1
  }

  /// Puts a change into the list of its week; of several on one day one line stays.
  fileprivate mutating func note(
    _ change: SignalsV1.OfferChange, of offer: UInt128
  ) throws(PostgresError) {
    try self.execute(
      """
      INSERT INTO offer_change (offer, change, on_day)
      VALUES ($1, $2::int4, (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date)
      ON CONFLICT DO NOTHING
      """, .uuid(offer), .int4(change.rawValue))
  }
}
