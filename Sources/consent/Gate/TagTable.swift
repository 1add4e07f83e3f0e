internal import Domain
internal import Vault

/// The tags of all categories in the scopes of one question.
///
/// Tags are keyed per scope, so that a dump does not show which life domains a household has; only
/// here, with the scopes' data keys, do they become categories again.
struct TagTable {
  private var tags: [UInt128: [Domain.Category: UInt128]] = [:]
  private var categories: [UInt128: [UInt128: Domain.Category]] = [:]

  init() {}

  /// - Parameter wrapped: of scopes whose policy head matched; others have no tags.
  init(_ scopes: Set<UInt128>, _ wrapped: [UInt128: WrappedKey], _ keys: ConsentKeys) {
    for scope in scopes {
      // A key that does not open leaves the scope without tags: its parts are refused.
      guard let blob = wrapped[scope], let key = try? keys.dataKey(blob, of: scope) else {
        continue
      }
      let pairs = Domain.Category.allCases.map { ($0, key.tag(UInt32($0.rawValue))) }
      self.tags[scope] = Dictionary(uniqueKeysWithValues: pairs)
      self.categories[scope] = Dictionary(
        pairs.map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  func category(of tag: UInt128?, in scope: UInt128) -> Domain.Category? {
    tag.flatMap { self.categories[scope]?[$0] }
  }

  func tag(of category: Domain.Category, in scope: UInt128) -> UInt128? {
    self.tags[scope]?[category]
  }
}
