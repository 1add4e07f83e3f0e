internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

/// Hats that watch over others, or say who they are: officers, administrators, the committee.
///
/// One administrator alone would make the second pair of every four eyes. So such a hat takes two
/// words within a week, of administrators or officers neither of whom registered the other, was
/// registered by whom they name, or is that person. The first word is a row that nobody wears.
extension Directory {
  /// How long the word of one of the two counts, in microseconds: a week.
  static let hatWordLifeUs: Int64 = 7 * 86_400_000_000

  /// Who has said a first word for a hat of `actor`.
  static func namers(
    of actor: UInt128, _ tx: inout Transaction
  ) throws(PostgresError) -> Set<UInt128> {
    let found = try tx.query(
      """
      SELECT named_by FROM hat
      WHERE actor = $1 AND named_by IS NOT NULL AND seconded_by IS NULL
      """, .uuid(actor)
    ).map { row throws(PostgresError) in try row.uuid(0) }
    return Set(found)
  }

  /// Says the asker's word for a hat, and gives it where it is the second.
  static func name(
    _ actor: Actor, _ hat: Transaction.NewHat, _ situation: Situation, _ tx: inout Transaction
  ) throws(PostgresError) -> ChangeRuling<ConsentV1.Created> {
    let (asker, id) = (situation.asker.actor, actor.id.value)
    let (isOwn, madeAsker) = (asker.id == actor.id, asker.registeredBy == actor.id)
    guard !isOwn, !madeAsker else { return .refused(Domain.Refusal(.samePerson)) }
    let words = (situation.facts.rows.actors[id]?.hats ?? []).filter(\.isWord)
    let standing = words.filter { Self.stands($0, situation) }
    let stale = words.map(\.id).filter { id in !standing.contains { $0.id == id } }
    let said = standing.first { word in
      word.role == hat.role && word.organisation == hat.organisation && word.team == hat.team
        && word.untilUs == hat.untilUs
    }
    guard let said, let namer = said.namedBy else {
      // A word that nobody can second is better not said: it would be waited for.
      guard try Self.canSecond(asker, of: id, &tx) else {
        return .refused(Domain.Refusal(.nobodyToSecond))
      }
      var word = hat
      word.namedBy = asker.id.value
      // When it was said: a hat that begins later is for the second to say.
      word.fromUs = situation.nowUs
      tx.forgetWords(for: id, stale)
      tx.insertHat(word)
      return .accepted(
        .init(
          event: "hat_named", object: hat.id, subjects: [.actor(id)],
          reply: { ConsentV1.Created(id: hat.id, entry: $0, revision: $1, isWaiting: true) }))
    }
    // One who was not read said it just now, and is not told from the asker.
    guard let first = situation.facts.actors[namer],
      !FindingLife.Officer(first).isOne(with: FindingLife.Officer(asker))
    else { return .refused(Domain.Refusal(.samePerson)) }
    tx.forgetWords(for: id, stale)
    tx.secondHat(
      said.id, of: id, by: asker.id.value, fromUs: max(hat.fromUs ?? 0, situation.nowUs))
    return .accepted(
      .init(
        event: "hat_given", object: said.id, subjects: [.actor(id)],
        reply: ConsentV1.Created.made(said.id)))
  }

  /// Whether anybody may say the second word after `asker`: somebody who administers or watches
  /// over others now, and is not one with the asker or with whom the hat is for. Rows are not held
  /// against heads here: whoever says the second word is.
  private static func canSecond(
    _ asker: Actor, of actor: UInt128, _ tx: inout Transaction
  ) throws(PostgresError) -> Bool {
    try tx.query(
      """
      SELECT 1 FROM hat h JOIN actor a ON a.id = h.actor
      WHERE h.role IN ('administrator', 'privacy_officer')
        AND (h.named_by IS NULL OR h.seconded_by IS NOT NULL)
        AND h.from_at <= clock_timestamp()
        AND (h.until_at IS NULL OR h.until_at > clock_timestamp())
        AND (a.contract_until IS NULL OR a.contract_until > clock_timestamp())
        AND a.id <> $1 AND a.id <> $2 AND a.id IS DISTINCT FROM $3
        AND a.registered_by IS DISTINCT FROM $1 AND a.registered_by IS DISTINCT FROM $2
      LIMIT 1
      """, .uuid(asker.id.value), .uuid(actor),
      asker.registeredBy.map { .uuid($0.value) } ?? .null
    ).count > 0
  }

  /// Whether a word still counts: said within the week, not taken back, by one who may say such a
  /// word now too.
  private static func stands(_ word: HatRow, _ situation: Situation) -> Bool {
    let now = situation.moment.instant
    // Everybody who has said a word was read; who is not there has none.
    guard let namer = word.namedBy.flatMap({ situation.facts.actors[$0] }), namer.headMatches,
      namer.contract.contains(now),
      namer.hats.contains(where: { $0.role.namesOversight && $0.period.contains(now) })
    else { return false }
    return word.fromUs > situation.nowUs - Self.hatWordLifeUs
      && word.untilUs.map { $0 > situation.nowUs } ?? true
  }
}

extension Role {
  /// Whether the word of who wears this hat is one of the two.
  fileprivate var namesOversight: Bool { self == .administrator || self == .privacyOfficer }
}

extension Situation {
  /// Who may say that somebody wears a hat of this role: an administrator and, of one that takes
  /// two words, an officer as well.
  func refusalUnlessNaming(_ role: Role) -> Domain.Refusal? {
    let isOfficer =
      role.isOversight && self.asker.hat.role.namesOversight
      && self.asker.effect == .administer
    return isOfficer ? nil : self.refusalUnlessAdministrator
  }
}
