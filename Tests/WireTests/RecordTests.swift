import Testing

@testable internal import Wire

@Suite("A record")
struct RecordTests {
  @Test("is whole again when all its parts are opened", arguments: Messages.all.indices)
  func parts(index: Int) throws {
    guard let type = Messages.all[index] as? any Record.Type else { return }
    try Self.takeApart(type)
  }

  private static func takeApart<R: Record>(_ type: R.Type) throws {
    let record = try R(decoding: R.sample())
    let parts = try record.sealedParts()
    #expect(!parts.isEmpty, "\(R.fullName)")
    #expect(try R(merging: parts.map(\.bytes)) == record, "\(R.fullName)")
    for part in parts {
      let opened = try R(decodingPart: part.bytes)
      #expect(opened.categoriesPresent.isSubset(of: [part.category]), "\(R.fullName)")
      #expect(opened.keeping([]) == record.keeping([]), "\(R.fullName)")
    }
    #expect(record.changedCategories(since: record).isEmpty)
    #expect(record.changedCategories(since: record.keeping([])) == record.categoriesPresent)
  }

  @Test("keeps nothing of a category that is not asked for", arguments: Category.allCases)
  func keeping(category: Category) throws {
    for type in Messages.all { try Self.keep(type, category) }
  }

  private static func keep<M: Message>(_ type: M.Type, _ category: Category) throws {
    let value = try M(decoding: M.sample())
    #expect(value.keeping([category]).categoriesPresent.isSubset(of: [category]), "\(M.fullName)")
    #expect(value.keeping(.all) == value, "\(M.fullName)")
    #expect(value.keeping([]).categoriesPresent.isEmpty, "\(M.fullName)")
  }
}

@Suite("A set of categories")
struct CategorySetTests {
  @Test("walks in the order of the schema")
  func order() {
    #expect(Array(CategorySet([.housing, .public, .finances])) == [.public, .finances, .housing])
    #expect(Array(CategorySet.all) == Category.allCases)
    #expect(CategorySet(bits: 1) == nil)
    #expect(CategorySet(bits: CategorySet.all.bits) == .all)
  }

  @Test("knows each purpose by its wire name, and no other")
  func purposes() {
    for purpose in Purpose.allCases { #expect(Purpose(wireName: purpose.wireName) == purpose) }
    #expect(Purpose(wireName: "fraud_detection") == nil)
    #expect(Methods.named("sluis.rpc.v1.Health/Check")?.callers == [.certified])
  }
}
