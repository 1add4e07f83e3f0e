/// A set of categories: one bit for each, ordered as in the schema.
package struct CategorySet: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// Bit n stands for the category with number n.
  package private(set) var bits: UInt64

  package init(arrayLiteral categories: Category...) { self.init(categories) }

  package init(_ categories: some Sequence<Category>) {
    self.bits = categories.reduce(0) { $0 | Self.bit($1) }
  }

  /// Reads bits; nil when one stands for no category.
  package init?(bits: UInt64) {
    guard bits & ~Self.all.bits == 0 else { return nil }
    self.bits = bits
  }

  private init(unchecked bits: UInt64) { self.bits = bits }

  /// Every category there is, PUBLIC included.
  package static let all = CategorySet(Category.allCases)

  package var isEmpty: Bool { self.bits == 0 }
  package var count: Int { self.bits.nonzeroBitCount }

  package func contains(_ category: Category) -> Bool { self.bits & Self.bit(category) != 0 }

  /// Tells whether it contains the domain's category; a domain nobody knows is in no set.
  package func contains(_ domain: LifeDomain?) -> Bool {
    domain.map { self.contains($0.category) } ?? false
  }

  package mutating func insert(_ category: Category) { self.bits |= Self.bit(category) }
  package mutating func insert(_ domain: LifeDomain?) { domain.map { self.insert($0.category) } }
  package mutating func remove(_ category: Category) { self.bits &= ~Self.bit(category) }
  package mutating func formUnion(_ other: Self) { self.bits |= other.bits }

  package func union(_ other: Self) -> Self { Self(unchecked: self.bits | other.bits) }
  package func intersection(_ other: Self) -> Self { Self(unchecked: self.bits & other.bits) }
  package func subtracting(_ other: Self) -> Self { Self(unchecked: self.bits & ~other.bits) }
  package func isSubset(of other: Self) -> Bool { self.bits & ~other.bits == 0 }
  package func isSuperset(of other: Self) -> Bool { other.isSubset(of: self) }

  private static func bit(_ category: Category) -> UInt64 { 1 << UInt64(category.rawValue) }
}

/// Walks the categories in the order of their numbers.
extension CategorySet: Sequence {
  package struct Iterator: IteratorProtocol {
    fileprivate var rest: UInt64

    package mutating func next() -> Category? {
      guard self.rest != 0 else { return nil }
      let number = self.rest.trailingZeroBitCount
      self.rest &= self.rest - 1
      return Category(rawValue: Int32(number))
    }
  }

  package func makeIterator() -> Iterator { Iterator(rest: self.bits) }
}

extension CategorySet: CustomStringConvertible {
  package var description: String { "[\(self.map(\.wireName).joined(separator: ", "))]" }
}
