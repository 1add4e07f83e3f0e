/// The installation's single keys, each random and stored in the ring: `key/NAME.V`.
package enum RingKeyName: String, CaseIterable, Sendable {
  case policyHead = "policy-head"
  case tokenSigning = "token-signing"
  case exchange = "exchange"
  case indexBSN = "index-bsn"
  case indexNameAndBirth = "index-name-birth"
  case logReading = "log-reading"
  case auditSubject = "audit-subject"
  case auditActor = "audit-actor"
  case auditOrganisation = "audit-organisation"

  /// Makes a new key of this kind: for an index a scalar, for the others any 32 bytes.
  func makeKey() -> SecretKey {
    switch self {
    case .indexBSN, .indexNameAndBirth: IndexKey.randomScalar()
    case .policyHead, .tokenSigning, .exchange, .logReading, .auditSubject, .auditActor,
      .auditOrganisation:
      SecretKey()
    }
  }
}

/// The bytes of `key/NAME.V`.
enum NamedKeyFile {
  static let folder = "key"
  static let headerByteCount = 13

  static func path(_ name: RingKeyName, _ version: UInt64) -> String {
    "\(Self.folder)/\(name.rawValue).\(RingRoot.digits(version))"
  }

  static func encode(
    _ key: borrowing SecretKey, _ name: RingKeyName, version: UInt64, _ root: borrowing RingRoot
  ) throws(VaultError) -> [UInt8] {
    var header = RingRoot.header(.key)
    header.append(bigEndian: version)
    return header + (try root.wrapping.wrap(key, Self.place(header, name, root)))
  }

  static func decode(
    _ bytes: [UInt8], _ name: RingKeyName, version: UInt64, _ root: borrowing RingRoot
  ) throws(VaultError) -> SecretKey {
    let header = Array(bytes.prefix(Self.headerByteCount))
    guard bytes.count == Self.headerByteCount + WrappedKey.byteCount,
      header.starts(with: RingRoot.header(.key)), header.number(at: 5) == version
    else { throw .ring(.altered(.key)) }
    do throws(VaultError) {
      return try root.wrapping.unwrap(
        Array(bytes.dropFirst(Self.headerByteCount)), Self.place(header, name, root))
    } catch {
      throw error == .doesNotOpen ? .ring(.altered(.key)) : error
    }
  }

  private static func place(
    _ header: [UInt8], _ name: RingKeyName, _ root: borrowing RingRoot
  ) -> Transcript {
    var place = WrappedKey.place("sluis.named.v1")
    place.append(number: root.id)
    place.append(name.rawValue.utf8)
    place.append(header)
    return place
  }
}

extension KeyRing {
  /// The key of policy heads.
  package func policyHeadKey() throws(VaultError) -> SecretKey { try self.key(.policyHead) }

  /// The key that session tokens are signed with.
  package func tokenSigningKey() throws(VaultError) -> SigningKey {
    SigningKey(seed: try self.key(.tokenSigning))
  }

  /// The key that session secrets are agreed on with.
  package func exchangeKey() throws(VaultError) -> ExchangeKey {
    ExchangeKey(key: try self.key(.exchange))
  }

  /// The key that log epochs are boxed to.
  package func readingKey() throws(VaultError) -> BoxKey { BoxKey(key: try self.key(.logReading)) }

  /// The key of one blind index; an older version while stored points are being rotated.
  package func indexKey(
    _ kind: IndexKind, version: UInt64? = nil
  ) throws(VaultError) -> IndexKey {
    let name: RingKeyName = kind == .bsn ? .indexBSN : .indexNameAndBirth
    return IndexKey(scalar: try self.key(name, version: version))
  }

  /// The keys of the log's searchable indexes, by what they stand for.
  package func auditSubjectKey() throws(VaultError) -> SecretKey { try self.key(.auditSubject) }
  package func auditActorKey() throws(VaultError) -> SecretKey { try self.key(.auditActor) }
  package func auditOrganisationKey() throws(VaultError) -> SecretKey {
    try self.key(.auditOrganisation)
  }

  /// The newest version of a named key.
  package func version(of name: RingKeyName) throws(VaultError) -> UInt64 {
    let versions = try self.folder.names(NamedKeyFile.folder).compactMap { file in
      RingRoot.parse(file).flatMap { $0.name == name.rawValue ? $0.version : nil }
    }
    guard let newest = versions.max() else { throw .ring(.missing) }
    return newest
  }

  private func key(
    _ name: RingKeyName, version: UInt64? = nil
  ) throws(VaultError) -> SecretKey {
    let wanted: UInt64
    if let version { wanted = version } else { wanted = try self.version(of: name) }
    guard let bytes = try self.folder.read(NamedKeyFile.path(name, wanted)) else {
      throw .ring(.missing)
    }
    return try NamedKeyFile.decode(bytes, name, version: wanted, self.root)
  }
}
