/// The random key of a scope: what is destroyed when the scope is erased. It never leaves consent.
package struct DataKey: ~Copyable, Sendable {
  let key: SecretKey

  /// Creates a new scope's key. It is random, never derived: what is derived can be derived again.
  package init() { self.key = SecretKey() }

  init(_ key: consuming SecretKey) { self.key = key }

  /// Derives the key of one privacy category. It does not leave consent either.
  package func categoryKey(_ category: UInt32) -> CategoryKey {
    var transcript = Transcript(.derivation, "sluis.category.v1")
    transcript.append(number: category)
    return CategoryKey(self.key.derive(transcript))
  }

  /// Computes the opaque tag under which parts of `category` are stored: it differs per scope, so
  /// that a dump does not show which life domains a household has.
  package func tag(_ category: UInt32) -> UInt128 {
    var transcript = Transcript(.authentication, "sluis.tag.v1")
    transcript.append(number: category)
    return self.key.mac(transcript).number(at: 0)
  }
}

/// The key of one privacy category of one scope.
package struct CategoryKey: ~Copyable, Sendable {
  let key: SecretKey

  init(_ key: consuming SecretKey) { self.key = key }

  /// Derives the key of one version of one part.
  package func partKey(table: String, row: UInt128, version: UInt64) -> PartKey {
    var transcript = Transcript(.derivation, "sluis.part.v1")
    transcript.append(table.utf8)
    transcript.append(number: row)
    transcript.append(number: version)
    return PartKey(self.key.derive(transcript))
  }
}

/// The key of one version of one part: it opens nothing later and nothing else.
package struct PartKey: ~Copyable, Sendable {
  let key: SecretKey

  init(_ key: consuming SecretKey) { self.key = key }

  /// As ``SecretKey/seal(_:at:padding:)``.
  package func seal(
    _ plaintext: [UInt8]?, at place: Place, padding: Padding
  ) throws(VaultError) -> [UInt8] {
    try self.key.seal(plaintext, at: place, padding: padding)
  }

  /// As ``SecretKey/open(_:at:)``.
  package func open(_ blob: [UInt8], at place: Place) throws(VaultError) -> [UInt8]? {
    try self.key.open(blob, at: place)
  }
}
