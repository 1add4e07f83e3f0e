internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension SocialMapService {
  private static let pageCount = 100
  private static let changeCountMax = 500

  /// Searches the map. What is asked leaves no trace but that somebody asked: a wish is nobody's
  /// business.
  func findOffers(
    _ request: SignalsV1.FindOffersRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.FindOffersReply> {
    let admitted = try await self.user(call)
    guard request.language.isEmpty || Offer.isLanguage(request.language) else {
      throw RPCError(.languageInvalid)
    }
    let found = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) -> [SignalsV1.Offer]? in
      var areas: [String] = []
      if !request.area.isEmpty {
        areas = try transaction.areas(around: request.area)
        if areas.isEmpty { return nil }
      }
      return try transaction.offers(
        request, in: areas, for: admitted.actor, limit: Int64(Self.pageCount + 1))
    }
    guard let found else { throw RPCError(.areaUnknown) }
    return Outcome(
      SignalsV1.FindOffersReply(
        offers: Array(found.prefix(Self.pageCount)), isMore: found.count > Self.pageCount))
  }

  /// What happened to the map in one week, for the item of the team's agenda.
  func listChanges(
    _ request: SignalsV1.ListChangesRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.ListChangesReply> {
    _ = try await self.user(call)
    var day = ""
    if let asked = request.day {
      guard let date = AmsterdamDate(asked) else {
        throw RPCError(.invalidArgument, Reason("date_invalid"))
      }
      day = date.text
    }
    let chosen = day
    let (monday, changes) = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) in
      let monday = try transaction.monday(of: chosen)
      return (monday, try transaction.changes(from: monday, limit: Int64(Self.changeCountMax + 1)))
    }
    return Outcome(
      SignalsV1.ListChangesReply(
        monday: monday.onWire, changes: Array(changes.prefix(Self.changeCountMax)),
        isMore: changes.count > Self.changeCountMax))
  }
}

extension Transaction {
  /// An area by its code or by four digits of a postcode, with what it lies in and what lies in it:
  /// what is offered there. Empty for an unknown one.
  mutating func areas(around place: String) throws(PostgresError) -> [String] {
    try self.query(
      """
      WITH RECURSIVE here AS (
        SELECT code, parent FROM area
        WHERE code = $1 OR code = (SELECT area FROM area_postcode WHERE postcode = $1)
      ), up AS (
        SELECT code, parent FROM here
        UNION SELECT a.code, a.parent FROM area AS a JOIN up ON a.code = up.parent
      ), down AS (
        SELECT code FROM here UNION SELECT a.code FROM area AS a JOIN down ON a.parent = down.code
      )
      SELECT code FROM up UNION SELECT code FROM down
      """, .text(place)
    ).map { row throws(PostgresError) in try row.text(0) }
  }

  /// Offers that are not withdrawn, those lately confirmed first.
  fileprivate mutating func offers(
    _ request: SignalsV1.FindOffersRequest, in areas: [String], for actor: UInt128, limit: Int64
  ) throws(PostgresError) -> [SignalsV1.Offer] {
    self.planForParameters()
    return try self.query(
      """
      WITH o AS (
        SELECT *, confirmed_on + interval '6 months'
          < (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date AS is_stale
        FROM offer WHERE withdrawn_on IS NULL
      )
      SELECT id, kind::int4, title, text, contact, themes, areas, languages, revision,
        confirmed_on::text, is_stale, owner = $6,
        CASE WHEN owner_team IS NOT NULL THEN owner END, coalesce(owner_team, '')
      FROM o
      WHERE ($1 = 0 OR $1 = ANY (themes))
        AND ($2 OR cardinality(areas) = 0 OR areas && $3)
        AND ($4 = '' OR $4 = ANY (languages))
        AND (NOT $5 OR owner = $6)
        AND ($7::uuid IS NULL
          OR (is_stale, id) > (SELECT l.is_stale, l.id FROM o AS l WHERE l.id = $7))
      ORDER BY is_stale, id LIMIT $8
      """, .int4(request.theme?.rawValue ?? 0), .bool(areas.isEmpty), .texts(areas),
      .text(request.language), .bool(request.mine), .uuid(actor),
      request.after.map { .uuid($0) } ?? .null, .int8(limit)
    ).map { row throws(PostgresError) in try SignalsV1.Offer(row) }
  }

  /// The Monday of the week of `day`, or of the last whole week.
  fileprivate mutating func monday(of day: String) throws(PostgresError) -> AmsterdamDate {
    let monday = try self.query(
      """
      SELECT CASE WHEN $1 = ''
        THEN date_trunc('week', clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date - 7
        ELSE date_trunc('week', $1::timestamp)::date END::text
      """, .text(day)
    ).only { row throws(PostgresError) in AmsterdamDate(try row.text(0)) }
    guard let monday else { throw .shape(column: 0) }
    return monday
  }

  /// Changes of seven days, and offers that became six months old in them.
  fileprivate mutating func changes(
    from monday: AmsterdamDate, limit: Int64
  ) throws(PostgresError) -> [SignalsV1.OfferChangeLine] {
    try self.query(
      """
      SELECT c.offer, o.title, c.change, c.on_day::text FROM (
        SELECT offer, change::int4 AS change, on_day FROM offer_change
        UNION ALL
        SELECT id, 5, (confirmed_on + interval '6 months')::date + 1 FROM offer
        WHERE withdrawn_on IS NULL
      ) AS c JOIN offer AS o ON o.id = c.offer
      WHERE c.on_day >= $1::text::date AND c.on_day < $1::text::date + 7
        AND c.on_day <= (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
      ORDER BY c.on_day, c.change, c.offer LIMIT $2
      """, .text(monday.text), .int8(limit)
    ).map { row throws(PostgresError) in
      guard let change = SignalsV1.OfferChange(rawValue: try row.int4(2)),
        let day = AmsterdamDate(try row.text(3))
      else { throw .shape(column: 2) }
      return SignalsV1.OfferChangeLine(
        offer: try row.uuid(0), title: try row.text(1), change: change, on: day.onWire)
    }
  }
}

extension SignalsV1.Offer {
  /// Reads the columns of a search.
  init(_ row: borrowing Row) throws(PostgresError) {
    guard let kind = SignalsV1.OfferKind(rawValue: try row.int4(1)),
      let confirmed = AmsterdamDate(try row.text(9))
    else { throw .shape(column: 1) }
    var themes: [SignalsV1.Theme] = []
    for number in try row.int4s(5) {
      guard let theme = SignalsV1.Theme(rawValue: number) else { throw .shape(column: 5) }
      themes.append(theme)
    }
    self.init(
      id: try row.uuid(0),
      text: SignalsV1.OfferText(
        kind: kind, title: try row.text(2), text: try row.text(3), contact: try row.text(4),
        themes: themes, areas: try row.texts(6), languages: try row.texts(7)),
      revision: UInt32(clamping: try row.int4(8)), confirmedOn: confirmed.onWire,
      isStale: try row.bool(10), isMine: try row.bool(11), owner: try row.optionalUUID(12),
      ownerTeam: try row.text(13))
  }
}

extension AmsterdamDate {
  /// Reads a date from the wire; nil when it does not exist.
  init?(_ date: Wire.Date) {
    self.init(year: Int(date.year), month: Int(date.month), day: Int(date.day))
  }
}
