import TestKit
import Testing

@testable import Vault

@Suite("A letter")
struct LetterTests {
  private static let place = Place(
    service: "signals", table: "signal", row: 7, scope: 7, category: 33, version: 1)
  private static let text = Array("De gordijnen blijven dicht.".utf8)

  private static func key(_ data: borrowing DataKey, _ place: Place = Self.place) -> PartKey {
    data.categoryKey(place.category)
      .partKey(table: place.table, row: place.row, version: place.version)
  }

  private static func bundle(_ key: borrowing PartKey) throws -> KeyBundle {
    var bundle = try KeyBundle(capacity: 1)
    bundle.append(key)
    return bundle
  }

  @Test("is addressed as the format says")
  func address() throws {
    let vectors = try Vectors.load()
    let data = DataKey(SecretKey([UInt8](hex: vectors.data_key)))
    let key = data.categoryKey(vectors.category).partKey(
      table: vectors.table, row: try #require(UInt128(idBytes: [UInt8](hex: vectors.row))),
      version: vectors.version)
    #expect(key.letterAddress.bytes.hex == vectors.letter_address)
  }

  @Test("opens with the key of its part, in its place, and with nothing else")
  func opens() throws {
    try Sodium.start()
    let data = DataKey()
    let letter = try Letter.seal(
      Self.text, to: Self.key(data).letterAddress, at: Self.place, padding: .narrative)
    #expect(try Self.bundle(Self.key(data)).open(with: 0, letter, at: Self.place) == Self.text)
    // Another version, category or row has another key; a letter that is moved does not open.
    var others: [Place] = []
    for change in 0..<6 {
      var place = Self.place
      switch change {
      case 0: place.version = 2
      case 1: place.category = 34
      case 2: place.row = 8
      case 3: place.scope = 8
      case 4: place.service = "cases"
      default: place.table = "note"
      }
      others.append(place)
    }
    for place in others {
      #expect(throws: VaultError.doesNotOpen) {
        try Self.bundle(Self.key(data)).open(with: 0, letter, at: place)
      }
      #expect(throws: VaultError.doesNotOpen) {
        try Self.bundle(Self.key(data, place)).open(with: 0, letter, at: place)
      }
    }
    let stranger = DataKey()
    #expect(throws: VaultError.doesNotOpen) {
      try Self.bundle(Self.key(stranger)).open(with: 0, letter, at: Self.place)
    }
  }

  @Test("is not opened with its address, by whoever sealed it")
  func sealer() throws {
    try Sodium.start()
    let data = DataKey()
    let address = Self.key(data).letterAddress
    let letter = try Letter.seal(Self.text, to: address, at: Self.place, padding: .fields)
    // The only bytes that intake holds, taken for a private key and for a part key.
    let guess = unsafe SecretKey { unsafe $0.update(from: address.bytes, count: 32) }
    let asBox = BoxKey(key: guess)
    #expect(throws: VaultError.doesNotOpen) {
      try Letter.open(letter, with: asBox, at: Self.place)
    }
    let asPart = unsafe SecretKey { unsafe $0.update(from: address.bytes, count: 32) }
    var bundle = try KeyBundle(capacity: 1)
    bundle.append(asPart)
    #expect(throws: VaultError.doesNotOpen) { try bundle.open(with: 0, letter, at: Self.place) }
    // Two letters of one text have nothing in common behind their first byte.
    let second = try Letter.seal(Self.text, to: address, at: Self.place, padding: .fields)
    #expect(letter.count == second.count && letter.dropFirst() != second.dropFirst())
  }

  @Test("does not open when a byte of it is another, or some are missing")
  func altered() throws {
    try Sodium.start()
    let data = DataKey()
    let bundle = try Self.bundle(Self.key(data))
    let letter = try Letter.seal(
      Self.text, to: Self.key(data).letterAddress, at: Self.place, padding: .fields)
    for index in letter.indices {
      var altered = letter
      altered[index] ^= 1
      #expect(throws: VaultError.doesNotOpen, "byte \(index)") {
        try bundle.open(with: 0, altered, at: Self.place)
      }
    }
    for count in [0, 1, 112, 113, 114, 200, letter.count - 1] {
      #expect(throws: VaultError.doesNotOpen, "\(count) bytes") {
        try bundle.open(with: 0, Array(letter.prefix(count)), at: Self.place)
      }
    }
    #expect(throws: VaultError.doesNotOpen) {
      try bundle.open(with: 0, letter + [0], at: Self.place)
    }
  }

  @Test("keeps an absent part apart from an empty one, and hides the length")
  func absent() throws {
    try Sodium.start()
    let data = DataKey()
    let bundle = try Self.bundle(Self.key(data))
    let address = Self.key(data).letterAddress
    var counts: Set<Int> = []
    for plaintext in [nil, [], [1], Self.text] as [[UInt8]?] {
      let letter = try Letter.seal(plaintext, to: address, at: Self.place, padding: .fields)
      #expect(try bundle.open(with: 0, letter, at: Self.place) == plaintext)
      counts.insert(letter.count)
    }
    #expect(counts == [1 + 112 + 256 + 73])
    #expect(throws: VaultError.notAPoint) {
      try Letter.seal(
        [], to: BoxAddress([UInt8](repeating: 0, count: 32)), at: Self.place, padding: .fields)
    }
  }

  @Test("a reporter's code gives three things that do not give each other")
  func codes() throws {
    try Sodium.start()
    let code = ReporterCode()
    let again = try ReporterCode(code.written)
    #expect(code.mailbox == again.mailbox && code.consent == again.consent)
    #expect(code.boxKey.address == again.boxKey.address)
    let all: Set<[UInt8]> = [
      code.mailbox, code.consent, code.boxKey.address.bytes,
      ReporterCode.stored(mailbox: code.mailbox), ReporterCode.stored(consent: code.consent),
      ReporterCode.stored(mailbox: code.consent), ReporterCode.stored(consent: code.mailbox),
    ]
    #expect(all.count == 7)
    #expect(throws: VaultError.notAPoint) { _ = try ReporterCode([1, 2, 3]) }
  }
}
