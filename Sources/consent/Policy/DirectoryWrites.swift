internal import Postgres
internal import Vault

// The statements that write who is who. Each is queued; heads are sealed afterwards, in the same
// transaction, by whoever changes policy: a row that is not under its head can only be refused.

extension Transaction {
  mutating func insertOrganisation(
    _ id: UInt128, name: String, displayName: String, tier: String, key: WrappedKey
  ) {
    _ = self.send(
      """
      INSERT INTO organisation (id, name, display_name, tier, bucket, wrapped_key, revision, head)
      VALUES ($1, $2, $3, $4, $5::int4, $6, 0, $7)
      """,
      .uuid(id), .text(name), .text(displayName), .text(tier), .int4(key.bucket),
      .bytes(key.blob), .bytes(Self.noHead))
  }

  /// An actor to be; times in microseconds since 1970.
  struct NewActor: Sendable {
    let id: UInt128
    let organisation: UInt128
    let uriIndex: UInt128
    let kind: String
    let person: UInt128?
    /// Nil: from now on.
    let fromUs: Int64?
    let untilUs: Int64?
    let sealed: [UInt8]
    var registeredBy: UInt128?
    var vouchedBy: UInt128?
    var vouchedFor: [UInt8]?
  }

  mutating func insertActor(_ actor: NewActor) {
    _ = self.send(
      """
      INSERT INTO actor (id, organisation, uri_index, kind, person, contract_from,
        contract_until, sealed, registered_by, vouched_by, vouched_for, revision, head)
      VALUES ($1, $2, $3, $4, $5, coalesce($6, clock_timestamp()), $7, $8, $9, $10, $11, 0, $12)
      """,
      .uuid(actor.id), .uuid(actor.organisation), .uuid(actor.uriIndex), .text(actor.kind),
      .optional(uuid: actor.person), .optional(time: actor.fromUs),
      .optional(time: actor.untilUs), .bytes(actor.sealed), .optional(uuid: actor.registeredBy),
      .optional(uuid: actor.vouchedBy), .optional(bytes: actor.vouchedFor), .bytes(Self.noHead))
  }

  /// Lets a resident's certificate stand for the person, and no other of the same name.
  mutating func vouch(for actor: UInt128, by voucher: UInt128, certificate: [UInt8]) {
    _ = self.send(
      "UPDATE actor SET vouched_by = $2, vouched_for = $3 WHERE id = $1", .uuid(actor),
      .uuid(voucher), .bytes(certificate))
  }

  /// Takes back that a resident's certificate stands for the person.
  mutating func endVouching(for actor: UInt128) {
    _ = self.send(
      "UPDATE actor SET vouched_by = NULL, vouched_for = NULL WHERE id = $1", .uuid(actor))
  }

  mutating func endSupervision(of actor: UInt128, hat: UInt128) {
    _ = self.send(
      "UPDATE internship SET is_present = false WHERE actor = $1 AND hat = $2", .uuid(actor),
      .uuid(hat))
  }

  /// A hat to be; times in microseconds since 1970.
  struct NewHat: Sendable {
    let actor: UInt128
    let id: UInt128
    let organisation: UInt128
    let team: String
    let role: String
    let supervisor: UInt128?
    /// Nil: from now on.
    var fromUs: Int64?
    let untilUs: Int64?
    /// Whose word it is, of a hat that takes two.
    var namedBy: UInt128?
  }

  mutating func insertHat(_ hat: NewHat) {
    _ = self.send(
      """
      INSERT INTO hat (actor, id, organisation, team, role, supervisor, from_at, until_at, named_by)
      VALUES ($1, $2, $3, $4, $5, $6, coalesce($7, clock_timestamp()), $8, $9)
      """,
      .uuid(hat.actor), .uuid(hat.id), .uuid(hat.organisation), .text(hat.team),
      .text(hat.role), .optional(uuid: hat.supervisor), .optional(time: hat.fromUs),
      .optional(time: hat.untilUs), .optional(uuid: hat.namedBy))
  }

  /// Makes a hat of somebody's word, with the word of a second.
  mutating func secondHat(_ hat: UInt128, of actor: UInt128, by asker: UInt128, fromUs: Int64) {
    _ = self.send(
      "UPDATE hat SET seconded_by = $3, from_at = $4 WHERE actor = $1 AND id = $2",
      .uuid(actor), .uuid(hat), .uuid(asker), .timestamp(fromUs))
  }

  /// Takes back words for a hat that nobody seconded in time.
  mutating func forgetWords(for actor: UInt128, _ hats: [UInt128]) {
    guard !hats.isEmpty else { return }
    _ = self.send(
      "DELETE FROM hat WHERE actor = $1 AND id = ANY($2)", .uuid(actor), .uuids(hats))
  }

  /// Gives an intern's hat its track; nobody supervises yet.
  mutating func insertInternship(of actor: UInt128, hat: UInt128, track: String) {
    _ = self.send(
      "INSERT INTO internship (actor, hat, track) VALUES ($1, $2, $3)",
      .uuid(actor), .uuid(hat), .text(track))
  }

  /// - Parameter day: days since 1970, in Amsterdam.
  mutating func setSupervision(of intern: HatRow, by own: HatRow, day: Int32, isPresent: Bool) {
    _ = self.send(
      """
      UPDATE internship SET supervisor = $3, supervisor_hat = $4,
        day = DATE '1970-01-01' + $5::int4, is_present = $6
      WHERE actor = $1 AND hat = $2
      """,
      .uuid(intern.actor), .uuid(intern.id), .uuid(own.actor), .uuid(own.id), .int4(day),
      .bool(isPresent))
  }

  /// Ends a hat at `atUs`, or earlier where it ends earlier.
  mutating func endHat(_ hat: UInt128, of actor: UInt128, atUs: Int64) {
    _ = self.send(
      "UPDATE hat SET until_at = least(until_at, $3) WHERE actor = $1 AND id = $2",
      .uuid(actor), .uuid(hat), .timestamp(atUs))
  }

  /// Ends a contract at `atUs`, or earlier where it ends earlier.
  mutating func endContract(of actor: UInt128, atUs: Int64) {
    _ = self.send(
      "UPDATE actor SET contract_until = least(contract_until, $2) WHERE id = $1",
      .uuid(actor), .timestamp(atUs))
  }

  /// Ends what runs with an organisation at `atUs`, or earlier where it ends earlier.
  mutating func endOrganisation(_ organisation: UInt128, atUs: Int64) {
    _ = self.send(
      "UPDATE organisation SET until_at = least(until_at, $2) WHERE id = $1",
      .uuid(organisation), .timestamp(atUs))
  }

  /// Puts a certificate on the list, and notes it for the key ring's journal: a row that somebody
  /// deletes is not forgotten (``Withdrawals``).
  mutating func revokeCertificate(
    _ hash: [UInt8], reason: String, atUs: Int64, _ keys: ConsentKeys
  ) {
    _ = self.send(
      """
      INSERT INTO revoked_certificate (certificate, reason) VALUES ($1, $2)
      ON CONFLICT DO NOTHING
      """, .bytes(hash), .text(reason))
    self.insertTombstones(
      .withdrawnGrant, [Withdrawals.id(ofRevoked: hash)], atUs: atUs,
      untilUs: atUs + Self.certificateLifeMaxUs, keys)
  }

  /// No certificate lives longer: 398 days, and some.
  private static let certificateLifeMaxUs: Int64 = 400 * 86_400_000_000

  /// What stands in `head` until it is sealed, at the end of the same transaction.
  private static let noHead = [UInt8](repeating: 0, count: 32)
}

extension Value {
  static func optional(uuid: UInt128?) -> Value { uuid.map { .uuid($0) } ?? .null }
  static func optional(time us: Int64?) -> Value { us.map { .timestamp($0) } ?? .null }
  static func optional(bytes: [UInt8]?) -> Value { bytes.map { .bytes($0) } ?? .null }
}
