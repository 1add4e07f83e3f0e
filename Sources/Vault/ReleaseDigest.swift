/// The digest by which a release of counts is named in the log: HASH of docs/formats/sealing.md §1,
/// 32 bytes, over its bytes as they are stored.
package enum ReleaseDigest {
  package static func of(_ release: [UInt8]) -> [UInt8] {
    var transcript = Transcript(.digest, "sluis.release.v1", reserving: release.count + 4)
    transcript.append(release)
    return Blake2b.digest(transcript)
  }
}

/// The key under which cases keeps what it counts until a quarter's table is made.
///
/// It lies outside the database, so that a dump or a write-ahead log says of no household in which
/// neighbourhood it is or what its need was about.
package struct CountingKey: ~Copyable, Sendable {
  private let key: SecretKey

  package init(root: borrowing SecretKey) { self.key = root.derive("sluis.cases.counting.v1", []) }

  package func seal(
    _ counted: [UInt8], need: UInt128, household: UInt128
  ) throws(VaultError) -> [UInt8] {
    try self.key.seal(counted, at: Self.place(need, household), padding: .fields)
  }

  /// - Throws: ``VaultError/doesNotOpen`` for another need's, ``VaultError/noLockedMemory``.
  package func open(
    _ blob: [UInt8], need: UInt128, household: UInt128
  ) throws(VaultError) -> [UInt8] {
    guard let counted = try self.key.open(blob, at: Self.place(need, household)) else {
      throw .doesNotOpen
    }
    return counted
  }

  private static func place(_ need: UInt128, _ household: UInt128) -> Place {
    Place(
      service: "cases", table: "counted", row: need, scope: household,
      category: 2,  // IDENTITY
      version: 1)
  }
}
