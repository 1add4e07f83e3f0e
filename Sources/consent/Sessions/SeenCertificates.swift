internal import Postgres
internal import Vault

/// The certificates with which whoever watches over others has been here.
///
/// Who holds the authority's key makes a certificate in anybody's name. For a restore, when the
/// database says what two people sign for, that must not be enough: the certificate was in use
/// before the backup, and its session is in the log.
enum SeenCertificates {
  /// Notes that `actor` opened a session with `certificate`.
  static func note(
    _ certificate: [UInt8], of actor: UInt128, _ keys: ConsentKeys, _ tx: inout Transaction
  ) {
    _ = tx.send(
      """
      INSERT INTO seen_certificate (actor, certificate, code) VALUES ($1, $2, $3)
      ON CONFLICT DO NOTHING
      """, .uuid(actor), .bytes(certificate),
      .bytes(keys.code(ofSeen: certificate, of: actor)))
  }

  /// Whether they did, before this database was backed up.
  static func knows(
    _ certificate: [UInt8], of actor: UInt128, _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) -> Bool {
    let code = try tx.query(
      "SELECT code FROM seen_certificate WHERE actor = $1 AND certificate = $2", .uuid(actor),
      .bytes(certificate)
    ).optional { row throws(PostgresError) in try row.bytes(0) }
    return code.map { ConstantTime.isEqual($0, keys.code(ofSeen: certificate, of: actor)) } ?? false
  }
}
