internal import Domain
internal import Vault

/// The tags of all categories in one scope, both ways.
struct ScopeTags: Sendable {
  fileprivate let tags: [Domain.Category: UInt128]
  fileprivate let categories: [UInt128: Domain.Category]

  init(_ key: borrowing DataKey) {
    var tags: [Domain.Category: UInt128] = [:]
    for category in Domain.Category.allCases {
      tags[category] = key.tag(UInt32(category.rawValue))
    }
    self.tags = tags
    self.categories = Dictionary(
      tags.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A scope and its data key as it is stored: what its tags follow from.
struct StoredScopeKey: Hashable, Sendable {
  let scope: UInt128
  let wrapped: WrappedKey
}

/// The tags of all categories in the scopes of one question.
///
/// Tags are keyed per scope, so that a dump does not show which life domains a household has; only
/// here, with the scopes' data keys, do they become categories again. They open nothing, and those
/// of a key that is still stored as it was are remembered.
struct TagTable {
  private var scopes: [UInt128: ScopeTags] = [:]

  init() {}

  /// - Parameter wrapped: of scopes whose policy head matched; others have no tags.
  init(_ scopes: Set<UInt128>, _ wrapped: [UInt128: WrappedKey], _ keys: ConsentKeys) {
    for scope in scopes {
      guard let blob = wrapped[scope] else { continue }
      self.scopes[scope] = keys.tags.answer(StoredScopeKey(scope: scope, wrapped: blob)) {
        // A key that does not open leaves the scope without tags: its parts are refused.
        do { return ScopeTags(try keys.dataKey(blob, of: scope)) } catch { return nil }
      }
    }
  }

  func category(of tag: UInt128?, in scope: UInt128) -> Domain.Category? {
    tag.flatMap { self.scopes[scope]?.categories[$0] }
  }

  func tag(of category: Domain.Category, in scope: UInt128) -> UInt128? {
    self.scopes[scope]?.tags[category]
  }
}
