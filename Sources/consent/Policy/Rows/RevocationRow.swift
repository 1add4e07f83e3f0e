internal import Postgres
internal import Vault

/// A certificate that counts no longer. Nobody's row, and so under no head: its digest is in the
/// log, and a tombstone in the key ring.
struct RevocationRow: PolicyRow {
  static let table: StaticString = "revoked_certificate"

  let certificate: [UInt8]
  let reason: String

  init(certificate: [UInt8], reason: String) {
    self.certificate = certificate
    self.reason = reason
  }

  init(reading row: borrowing Row) throws(PostgresError) {
    self.init(certificate: try row.bytes(0), reason: try row.text(1))
  }

  var columns: [PolicyColumn] { [.bytes(self.certificate), .text(self.reason)] }

  var place: PolicyRowPlace {
    PolicyRowPlace(
      Self.table, UInt128(idBytes: Array(self.certificate.prefix(16))) ?? 0,
      part: UInt128(idBytes: Array(self.certificate.suffix(16))))
  }
}
