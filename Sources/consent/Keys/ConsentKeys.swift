internal import Vault
internal import Wire

/// A scope's data key as it lies in PostgreSQL: sealed under the key of its bucket.
///
/// It does not say its bucket's version: the `bucket` row does, for all keys of that bucket at
/// once.
struct WrappedKey: Hashable, Sendable {
  let bucket: Int32
  /// 105 bytes (docs/formats/sealing.md §3).
  let blob: [UInt8]

  func hash(into hasher: inout Hasher) {
    hasher.combine(self.bucket)
    hasher.combine(RememberedBytes(self.blob))
  }
}

/// The installation's keys, as consent uses them. They lie in the ring folder, never in PostgreSQL.
///
/// Opened once at the start. Everything here works in memory and may run on a database thread.
final class ConsentKeys: Sendable {
  let ring: KeyRing
  /// How long what was narrowed matters, in microseconds: longer than any backup is kept.
  let backupLifeUs: Int64
  /// Signs session tokens, service sessions and revocation lists.
  let token: SigningKey
  /// Agrees on session secrets.
  let exchange: ExchangeKey
  /// Opens log epochs.
  let reading: BoxKey
  /// Boxes part keys to the processes of services.
  let boxes = BoxEnd()
  let tombstones = TombstoneIndex()
  /// Tokens that verified under the token key, and session secrets that were agreed on.
  let readTokens = Memo<RememberedBytes, ConsentV1.SessionClaims>()
  let readServiceTokens = Memo<RememberedBytes, ConsentV1.ServiceClaims>(countMax: 256)
  let sessionSecrets = Memo<RememberedBytes, SessionSecret>()
  /// The tags of scopes, by the stored form of their keys: an erased scope has none.
  let tags = Memo<StoredScopeKey, ScopeTags>()
  private let reloads = ReloadPace()
  private let policy: SecretKey
  private let lookups: SecretKey
  private let rows: SecretKey
  private let subjects: SecretKey
  private let actors: SecretKey
  private let organisations: SecretKey
  private let bsn: IndexKey
  private let nameAndBirth: IndexKey

  /// For how long backups may be kept, in days, when nothing is said: as long as the log.
  static let backupDaysDefault = 1_827

  init(ring: KeyRing, backupDays: Int = ConsentKeys.backupDaysDefault) throws(VaultError) {
    self.ring = ring
    self.backupLifeUs = Int64(backupDays) * 86_400_000_000
    self.token = try ring.tokenSigningKey()
    self.exchange = try ring.exchangeKey()
    self.reading = try ring.readingKey()
    self.policy = try ring.policyHeadKey()
    // A key serves one purpose; looking rows up is a second one.
    self.lookups = self.policy.derive("sluis.lookup.v1", [])
    self.rows = self.policy.derive("sluis.row.v1", [])
    self.subjects = try ring.auditSubjectKey()
    self.actors = try ring.auditActorKey()
    self.organisations = try ring.auditOrganisationKey()
    self.bsn = try ring.indexKey(.bsn)
    self.nameAndBirth = try ring.indexKey(.nameAndBirth)
  }

  /// Opens the ring in `folder` under the root key in `rootFile`, creating it at the first start.
  ///
  /// - Parameter mayCreate: whether nothing is sealed under a ring yet. An empty folder beside a
  ///   database that is not empty is a volume that is not mounted: what a new ring sealed there
  ///   would be lost once the right one is back.
  /// - Throws: ``VaultError/keyFile(_:)``, ``VaultError/ring(_:)``; a folder with anything else in
  ///   it is never written over.
  static func open(
    folder: String, rootFile: String, mayCreate: Bool, limits: TombstoneLimits? = nil,
    backupDays: Int = ConsentKeys.backupDaysDefault
  ) throws(VaultError) -> ConsentKeys {
    let root = try KeyFile.load(rootFile)
    do throws(VaultError) {
      return try ConsentKeys(
        ring: KeyRing(at: folder, root: root, limits: limits), backupDays: backupDays)
    } catch {
      // `missing`: no folder, an empty one, or a creation that was cut off. Create goes on with it.
      guard case .ring(.missing) = error, mayCreate else { throw error }
    }
    try KeyRing.create(at: folder, root: root)
    return try ConsentKeys(
      ring: KeyRing(at: folder, root: root, limits: limits), backupDays: backupDays)
  }

  /// Evaluates a blinded search (docs/formats/sealing.md §7) without learning what is searched for.
  func evaluate(_ kind: IndexKind, _ point: IndexPoint) throws(VaultError) -> IndexPoint {
    switch kind {
    case .bsn: try self.bsn.evaluate(point)
    case .nameAndBirth: try self.nameAndBirth.evaluate(point)
    }
  }
}

extension ConsentKeys {
  /// The bucket of a scope, as the `bucket` table numbers it.
  static func bucket(of scope: UInt128) -> Int32 { Int32(KeyRing.bucket(of: scope)) }

  /// Makes the random key of a new scope and wraps it.
  ///
  /// - Parameter version: its bucket's in PostgreSQL, read `FOR SHARE` in the same transaction:
  ///   ``newScopeKeys(_:_:)`` does both. Under another version the key would be lost at the next
  ///   erasure.
  /// - Throws: ``VaultError/ring(_:)`` when the ring in memory lacks that version.
  func newScopeKey(_ scope: UInt128, version: UInt64) throws(VaultError) -> WrappedKey {
    WrappedKey(
      bucket: Self.bucket(of: scope),
      blob: try self.ring.wrap(DataKey(), scope: scope, version: version))
  }

  /// Unwraps a scope's data key.
  ///
  /// While its bucket is being rotated the ring has two versions, and the blob is under either.
  ///
  /// - Throws: ``VaultError/doesNotOpen``: of another scope, or erased.
  func dataKey(_ wrapped: WrappedKey, of scope: UInt128) throws(VaultError) -> DataKey {
    guard wrapped.bucket == Self.bucket(of: scope) else { throw .doesNotOpen }
    do { return try self.dataKeyInMemory(wrapped, of: scope) } catch {
      // Another replica may have rotated the bucket a moment ago.
      guard self.reloads.isDue() else { throw error }
      try self.ring.reload()
      return try self.dataKeyInMemory(wrapped, of: scope)
    }
  }

  private func dataKeyInMemory(
    _ wrapped: WrappedKey, of scope: UInt128
  ) throws(VaultError) -> DataKey {
    let versions = self.ring.bucketVersions(KeyRing.bucket(of: scope))
    for version in versions.dropFirst().reversed() {
      if let key = try? self.ring.unwrap(wrapped.blob, scope: scope, version: version) {
        return key
      }
    }
    return try self.ring.unwrap(wrapped.blob, scope: scope, version: versions.first ?? 0)
  }
}

/// What a row is found by, keyed, so that a dump answers no guesses.
enum Lookup: Hashable, Sendable {
  /// The SAN URI of an actor.
  case actorURI
  /// A partner's reference; the same bytes at two organisations are two references.
  case reference(organisation: UInt128)
  /// The code of an invitation.
  case invitation
}

/// What a log entry's clear header says of whom it is about, keyed.
enum AuditIndex: Hashable, Sendable {
  case subject, actor, organisation
}

extension ConsentKeys {
  /// The policy head over a subject's canonical rows (docs/formats/policy.md).
  func head(
    _ subject: PolicyHead.Subject, _ id: UInt128, revision: UInt64, rows: [[UInt8]]
  ) -> [UInt8] {
    PolicyHead.compute(key: self.policy, subject: subject, id: id, revision: revision, rows: rows)
  }

  func verifies(
    _ head: [UInt8], _ subject: PolicyHead.Subject, _ id: UInt128, revision: UInt64,
    rows: [[UInt8]]
  ) -> Bool {
    PolicyHead.verify(
      head, key: self.policy, subject: subject, id: id, revision: revision, rows: rows)
  }

  /// The code that a row of the table `tombstone` carries (docs/formats/policy.md).
  func code(of tombstone: Tombstone) -> [UInt8] {
    self.rows.mac(
      "sluis.tombstone-row.v1",
      [
        [tombstone.kind.rawValue], tombstone.id.idBytes, UInt128(tombstone.atMs).idBytes,
        UInt128(tombstone.untilMs).idBytes,
      ])
  }

  /// The code that says that a scope is to be erased (docs/formats/policy.md).
  func code(ofErased scope: UInt128) -> [UInt8] {
    self.rows.mac("sluis.erasure-row.v1", [scope.idBytes])
  }

  /// The code that says that somebody opened a session with a certificate
  /// (docs/formats/restore.md).
  func code(ofSeen certificate: [UInt8], of actor: UInt128) -> [UInt8] {
    self.rows.mac("sluis.seen-row.v1", [actor.idBytes, certificate])
  }

  /// The code of a report that was begun (docs/formats/review.md §3).
  func code(ofReport parts: [[UInt8]]) -> [UInt8] { self.rows.mac("sluis.report.v1", parts) }

  /// The value under which `bytes` are stored and looked up: the first 16 bytes of a MAC.
  func lookup(_ kind: Lookup, _ bytes: [UInt8]) -> UInt128 {
    let code =
      switch kind {
      case .actorURI: self.lookups.mac("sluis.lookup.actor.v1", [bytes])
      case .reference(let organisation):
        self.lookups.mac("sluis.lookup.reference.v1", [organisation.idBytes, bytes])
      case .invitation: self.lookups.mac("sluis.lookup.invitation.v1", [bytes])
      }
    return Self.first16(code)
  }

  /// The keyed index of an id in the header of log entries.
  func auditIndex(_ kind: AuditIndex, _ id: UInt128) -> UInt128 {
    let code =
      switch kind {
      case .subject: self.subjects.mac("sluis.audit.v1", [id.idBytes])
      case .actor: self.actors.mac("sluis.audit.v1", [id.idBytes])
      case .organisation: self.organisations.mac("sluis.audit.v1", [id.idBytes])
      }
    return Self.first16(code)
  }

  private static func first16(_ code: [UInt8]) -> UInt128 {
    code.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }
}
