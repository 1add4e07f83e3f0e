internal import Vault
internal import Wire

/// Seals and opens what policy rows of a household hold, under the household's own data key.
struct PolicySealing: ~Copyable {
  /// The service's name in places of sealed parts.
  static let service = "consent"

  private let key: DataKey
  private let household: UInt128

  init(household: UInt128, wrapped: WrappedKey, keys: ConsentKeys) throws(VaultError) {
    self.key = try keys.dataKey(wrapped, of: household)
    self.household = household
  }

  /// Seals one message at its place: everything in policy rows is in one category, as nothing but
  /// the gate itself ever opens it.
  borrowing func seal(
    _ bytes: [UInt8], _ table: String, _ row: UInt128, _ version: UInt64
  ) throws(VaultError) -> [UInt8] {
    let key = self.key.categoryKey(Self.category).partKey(table: table, row: row, version: version)
    return try key.seal(bytes, at: self.place(table, row, version), padding: .fields)
  }

  /// Nil when it does not open.
  borrowing func open(
    _ blob: [UInt8], _ table: String, _ row: UInt128, _ version: UInt64
  ) -> [UInt8]? {
    let key = self.key.categoryKey(Self.category).partKey(table: table, row: row, version: version)
    // Why it does not open makes no difference: the row is not trusted.
    do { return try key.open(blob, at: self.place(table, row, version)) } catch { return nil }
  }

  private static let category = UInt32(Wire.Category.identity.rawValue)

  private borrowing func place(_ table: String, _ row: UInt128, _ version: UInt64) -> Place {
    Place(
      service: Self.service, table: table, row: row, scope: self.household,
      category: Self.category, version: version)
  }
}
