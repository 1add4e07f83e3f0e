/// A set of categories as one 64-bit word: bit n stands for the category with number n.
package struct CategorySet: Hashable, Sendable, ExpressibleByArrayLiteral, Sequence {
  package private(set) var bits: UInt64

  package init() { self.bits = 0 }

  package init(_ categories: some Sequence<Category>) {
    self.bits = categories.reduce(0) { $0 | Self.bit($1) }
  }

  package init(arrayLiteral categories: Category...) { self.init(categories) }

  /// Reads a stored word; nil when it names a category that does not exist (closed world).
  package init?(bits: UInt64) {
    guard bits & ~Self.all.bits == 0 else { return nil }
    self.bits = bits
  }

  /// Every category there is.
  package static let all = CategorySet(Category.allCases)
  /// Body, mind, addiction and personal care.
  package static let health: CategorySet = [
    .mentalHealth, .physicalHealth, .substanceUse, .dailyLivingBasic,
  ]
  /// What leaves the team under no grant at all: who raised a signal, what is sealed to the
  /// committee, panel answers, and free notes, which may hold any other category.
  package static let neverShared: CategorySet = [.narrative, .reporter, .concern, .panelAnswer]
  /// Joint household data of these categories also concerns the minors in it.
  package static let concernsMinors: CategorySet = [.domesticRelations, .parentingYouth, .safety]
  /// What a person may tell about those they live with.
  package static let toldAtHome: CategorySet = [.domesticRelations, .safety]
  /// What tells where somebody lives, or how to find them.
  package static let whereabouts: CategorySet = [.identity, .contactDetails, .housing]
  /// What of a household's joint data no resident reads by themselves: it may hold what one of them
  /// told about another.
  package static let toldInConfidence: CategorySet = [.narrative, .domesticRelations, .safety]

  package var isEmpty: Bool { self.bits == 0 }
  package var count: Int { self.bits.nonzeroBitCount }

  package func contains(_ category: Category) -> Bool { self.bits & Self.bit(category) != 0 }
  package func isSubset(of other: CategorySet) -> Bool { self.bits & ~other.bits == 0 }
  package func isDisjoint(with other: CategorySet) -> Bool { self.bits & other.bits == 0 }

  package func union(_ other: CategorySet) -> CategorySet {
    CategorySet(checked: self.bits | other.bits)
  }
  package func intersection(_ other: CategorySet) -> CategorySet {
    CategorySet(checked: self.bits & other.bits)
  }
  package func subtracting(_ other: CategorySet) -> CategorySet {
    CategorySet(checked: self.bits & ~other.bits)
  }
  package mutating func insert(_ category: Category) { self.bits |= Self.bit(category) }
  package mutating func remove(_ category: Category) { self.bits &= ~Self.bit(category) }

  /// Iterates in the order of the categories' numbers.
  package func makeIterator() -> IndexingIterator<[Category]> {
    Category.allCases.filter(self.contains).makeIterator()
  }

  private init(checked bits: UInt64) { self.bits = bits }

  private static func bit(_ category: Category) -> UInt64 { 1 << UInt64(category.rawValue) }
}
