/// A message that is stored: what it holds of one category is sealed together, as one part.
///
/// A part also carries the PUBLIC fields, so that it decodes by itself and lists can be joined.
/// When the PUBLIC fields of a part and of the row differ, the row's hold.
package protocol Record: Message {
  /// The table it is stored in.
  static var record: String { get }
  /// The categories that always have a part, even an empty one, so that a dump does not show which
  /// are in use. Those that a life domain decides come besides.
  static var fixedCategories: CategorySet { get }

  /// Decodes a part, in which required fields may be absent unless they are PUBLIC.
  init(decodingPart bytes: RawSpan) throws(WireError)
}

extension Record {
  package init(decodingPart bytes: [UInt8]) throws(WireError) {
    unsafe try self.init(decodingPart: bytes.span.bytes)
  }

  /// The parts to seal, in the order of their categories.
  ///
  /// - Throws: when the record as a whole would not decode again; better now than after sealing.
  package func sealedParts() throws(WireError) -> [(category: Category, bytes: [UInt8])] {
    _ = try self.checkedEncoding()
    return Self.fixedCategories.union(self.categoriesPresent).map { category in
      (category: category, bytes: self.keeping([category]).encoded())
    }
  }

  /// Puts a record together from opened parts, of which there is at least one.
  ///
  /// What the missing parts hold stays absent. PUBLIC fields are the first part's.
  package init(merging parts: some Sequence<[UInt8]>) throws(WireError) {
    var whole: Self?
    for bytes in parts {
      let part = try Self(decodingPart: bytes)
      if whole == nil { whole = part } else { whole?.merge(part) }
    }
    guard let whole else { throw .missing }
    self = whole
  }

  /// The categories whose part must be sealed anew when `old` becomes this.
  package func changedCategories(since old: Self) -> CategorySet {
    let all = Self.fixedCategories.union(self.categoriesPresent).union(old.categoriesPresent)
    return CategorySet(
      all.filter { category in
        // The old part on the new PUBLIC fields: what then differs is of this category.
        var before = self.keeping([])
        before.merge(old.keeping([category]))
        return before != self.keeping([category])
      })
  }
}
