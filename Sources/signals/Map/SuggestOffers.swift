internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension SocialMapService {
  private static let suggestionCountMax: Int64 = 20

  /// Says which offers fit a wish, the best first: never one's own. What is asked leaves no trace
  /// but that somebody asked, as with a search.
  func suggestOffers(
    _ request: SignalsV1.SuggestOffersRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.SuggestOffersReply> {
    let admitted = try await self.user(call)
    guard request.language.isEmpty || Offer.isLanguage(request.language) else {
      throw RPCError(.languageInvalid)
    }
    let offers = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) -> [SignalsV1.Offer]? in
      let around = try transaction.areas(around: request.area)
      guard !around.isEmpty else { return nil }
      return try transaction.suggestions(
        request, around: around, for: admitted.actor, limit: Self.suggestionCountMax)
    }
    guard let offers else { throw RPCError(.areaUnknown) }
    return Outcome(SignalsV1.SuggestOffersReply(offers: offers))
  }
}

extension Transaction {
  /// Those of others that have a theme of the wish, are for its neighbourhood, and speak its
  /// language: lately confirmed ones first, then by how many of the themes, then the nearest.
  fileprivate mutating func suggestions(
    _ wish: SignalsV1.SuggestOffersRequest, around areas: [String], for actor: UInt128,
    limit: Int64
  ) throws(PostgresError) -> [SignalsV1.Offer] {
    self.planForParameters()
    return try self.query(
      """
      WITH o AS (
        SELECT *, confirmed_on + interval '6 months'
          < (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date AS is_stale
        FROM offer WHERE withdrawn_on IS NULL AND owner <> $5
      ), here AS (
        SELECT code FROM area
        WHERE code = $3 OR code = (SELECT area FROM area_postcode WHERE postcode = $3)
      )
      SELECT id, kind::int4, title, text, contact, themes, areas, languages, revision,
        confirmed_on::text, is_stale, false,
        CASE WHEN owner_team IS NOT NULL THEN owner END, coalesce(owner_team, '')
      FROM o
      WHERE themes && $1 AND (cardinality(areas) = 0 OR areas && $2)
        AND ($4 = '' OR $4 = ANY (languages))
      ORDER BY is_stale,
        (SELECT count(*) FROM unnest(themes) AS t (theme) WHERE t.theme = ANY ($1)) DESC,
        CASE WHEN (SELECT code FROM here) = ANY (areas) THEN 0
          WHEN cardinality(areas) > 0 THEN 1 ELSE 2 END,
        confirmed_on DESC, id
      LIMIT $6
      """, .int4s(wish.themes.map(\.rawValue)), .texts(areas), .text(wish.area),
      .text(wish.language), .uuid(actor), .int8(limit)
    ).map { row throws(PostgresError) in try SignalsV1.Offer(row) }
  }
}
