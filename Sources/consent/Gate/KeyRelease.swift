internal import Domain
internal import Vault
internal import Wire

/// Derives the keys of what was permitted and boxes them to the process that asked.
///
/// Called with a committed verdict only: there is no key before the decision is in the log.
struct KeyRelease: Sendable {
  let keys: ConsentKeys

  /// Boxes one key for each released part, in their order.
  ///
  /// - Parameters:
  ///   - address: the box key of the caller's process.
  ///   - digest: of the request that is answered.
  /// - Throws: ``VaultError/doesNotOpen`` when a scope was erased in the meantime.
  func box(
    _ verdict: GateVerdict, parts: [ConsentV1.Part], to address: [UInt8], answering digest: [UInt8]
  ) throws(VaultError) -> [UInt8] {
    var bundle = try KeyBundle(capacity: verdict.released.count)
    var next = 0
    while next < verdict.released.count {
      // Parts come scope by scope, mostly; each run unwraps its scope's key once.
      let scope = parts[verdict.released[next].index].scope
      guard let wrapped = verdict.wrapped[scope] else { throw .doesNotOpen }
      let key = try self.keys.dataKey(wrapped, of: scope)
      while next < verdict.released.count {
        let released = verdict.released[next]
        let part = parts[released.index]
        guard part.scope == scope else { break }
        bundle.append(
          key.categoryKey(UInt32(released.category.rawValue))
            .partKey(table: part.table, row: part.row, version: UInt64(part.version)))
        next += 1
      }
    }
    return try self.keys.boxes.seal(bundle, to: BoxAddress(address), context: digest)
  }
}
