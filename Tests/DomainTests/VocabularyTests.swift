import Domain
import Testing

@Suite("The vocabulary")
struct VocabularyTests {
  @Test("has the numbers of the schema")
  func numbers() {
    #expect(
      Category.allCases.map(\.rawValue)
        == Array(1...5) + Array(10...22) + Array(30...36))
    #expect(Purpose.allCases.map(\.number) == Array(1...13))
    #expect(LifeDomain.allCases.map(\.rawValue) == Array(1...16))
    #expect(Purpose(number: 0) == nil)
    #expect(Purpose(number: 14) == nil)
    #expect(Category(rawValue: 0) == nil)
  }

  @Test("gives every life domain a category of its own")
  func domains() {
    #expect(Set(LifeDomain.allCases.map(\.category)).count == LifeDomain.allCases.count)
    #expect(
      CategorySet(LifeDomain.allCases.map(\.category)).isDisjoint(with: .neverShared))
  }

  @Test(
    "E09 tells enforcement from a typing error",
    arguments: [
      ("handhaving", PurposeReading.enforcement), ("Enforcement", .enforcement),
      ("FRAUD_DETECTION", .enforcement), ("opsporing", .enforcement),
      ("sociale_toezicht", .enforcement),
      ("", .unknown), ("care", .unknown), ("care_coordination ", .unknown),
      ("Care_Coordination", .unknown), ("care_coordination\0", .unknown),
      ("safety", .known(.safety)),
    ])
  func purposes(name: String, reading: PurposeReading) {
    #expect(PurposeReading(name) == reading)
  }

  @Test("keeps enforcement stems out of its own names")
  func stems() {
    for purpose in Purpose.allCases {
      #expect(PurposeReading(purpose.rawValue) == .known(purpose))
    }
  }

  @Test("reads no set with a category that does not exist")
  func sets() {
    #expect(CategorySet(bits: 1 << 6) == nil)
    #expect(CategorySet(bits: 1) == nil)
    #expect(CategorySet(bits: CategorySet.all.bits) == .all)
    #expect(Array(CategorySet([.safety, .plan, .identity])) == [.identity, .plan, .safety])
    #expect(CategorySet.all.count == Category.allCases.count)
  }

  @Test(
    "has reason codes that are short ASCII, and a way to mend each", arguments: ReasonCode.allCases)
  func reasons(code: ReasonCode) {
    #expect(code.rawValue.utf8.count <= 64)
    #expect(code.rawValue.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F })
    #expect(code.mend.hasSuffix("."))
    for listener in [Listener.partner, .anonymous] {
      #expect(code.told(to: listener) == .notPermitted)
    }
    #expect(code.told(to: .officer) == code)
  }

  @Test("Z01 tells a professional no other team's household from none")
  func existence() {
    for code in [ReasonCode.scopeUnknown, .relationEnded, .noRelation] {
      #expect(code.told(to: .professional) == .noRelation)
    }
    #expect(ReasonCode.adultMissing.told(to: .resident) == .notPermitted)
    #expect(ReasonCode.headMismatch.told(to: .professional) == .notPermitted)
  }
}
