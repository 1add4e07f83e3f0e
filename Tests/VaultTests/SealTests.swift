internal import Testing

@testable internal import Vault

@Suite("A sealed part")
struct SealTests {
  static let place = Place(
    service: "cases", table: "need", row: 1, scope: 2, category: 3, version: 4)

  /// The place with one field changed, for every field.
  static let neighbours: [Place] = {
    var places = [Place](repeating: Self.place, count: 6)
    places[0].service = "signals"
    places[1].table = "note"
    places[2].row = 9
    places[3].scope = 9
    places[4].category = 9
    places[5].version = 3
    return places
  }()

  /// A function, because the macro cannot borrow a key.
  func expectRefusal(
    _ blob: [UInt8], _ key: borrowing SecretKey, at place: Place = Self.place,
    _ comment: Comment? = nil, _ location: SourceLocation = #_sourceLocation
  ) {
    var refusal: VaultError?
    do throws(VaultError) { _ = try key.open(blob, at: place) } catch { refusal = error }
    #expect(refusal == .doesNotOpen, comment, sourceLocation: location)
  }

  @Test("K01 K02 G7: opens in no other place, for every pair of places")
  func otherPlaces() throws {
    let key = SecretKey()
    // Two fields changed at once as well, so that no pair of fields cancels out.
    var places = [Self.place] + Self.neighbours
    for first in Self.neighbours.indices {
      for second in Self.neighbours.indices where second > first {
        var place = Self.neighbours[first]
        switch second {
        case 1: place.table = "note"
        case 2: place.row = 9
        case 3: place.scope = 9
        case 4: place.category = 9
        default: place.version = 3
        }
        places.append(place)
      }
    }
    let blobs = try places.map { try key.seal([1, 2, 3], at: $0, padding: .fields) }
    for (index, blob) in blobs.enumerated() {
      for (other, place) in places.enumerated() {
        if index == other {
          #expect(try key.open(blob, at: place) == [1, 2, 3])
        } else {
          self.expectRefusal(blob, key, at: place, "\(index) at \(other)")
        }
      }
    }
  }

  @Test("K01: opens nowhere when two of its fields are swapped")
  func swappedFields() throws {
    let key = SecretKey()
    let blob = try key.seal([1], at: Self.place, padding: .fields)
    var place = Self.place
    swap(&place.service, &place.table)
    self.expectRefusal(blob, key, at: place)
    place = Self.place
    swap(&place.row, &place.scope)
    self.expectRefusal(blob, key, at: place)
  }

  @Test("K07: tells (ab, c) from (a, bc)")
  func boundaries() throws {
    let key = SecretKey()
    var first = Self.place
    (first.service, first.table) = ("ab", "c")
    var second = Self.place
    (second.service, second.table) = ("a", "bc")
    let blob = try key.seal([1], at: first, padding: .fields)
    self.expectRefusal(blob, key, at: second)
    let parts = [[UInt8(1), 2], [3]]
    let moved = [[UInt8(1)], [2, 3]]
    #expect(key.mac("sluis.test.v1", parts) != key.mac("sluis.test.v1", moved))
    #expect(key.derive("sluis.test.v1", parts).hex != key.derive("sluis.test.v1", moved).hex)
  }

  @Test("K03 K05 G7: does not open with any one bit flipped")
  func flippedBits() throws {
    let key = SecretKey()
    let blob = try key.seal([1, 2, 3], at: Self.place, padding: .fields)
    for bit in 0..<(blob.count * 8) {
      var flipped = blob
      flipped[bit / 8] ^= 1 << UInt8(bit % 8)
      self.expectRefusal(flipped, key, "bit \(bit)")
    }
  }

  @Test("K03: does not open cut or extended")
  func otherLengths() throws {
    let key = SecretKey()
    let blob = try key.seal([1, 2, 3], at: Self.place, padding: .fields)
    for count in 0..<blob.count { self.expectRefusal(Array(blob.prefix(count)), key) }
    self.expectRefusal(blob + [0], key)
    self.expectRefusal(blob + [UInt8](repeating: 0, count: 256), key)
  }

  @Test("G7: does not open after 10,000 random changes")
  func randomChanges() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(state: seed)
    let key = SecretKey()
    let blob = try key.seal(Array("een zin".utf8), at: Self.place, padding: .narrative)
    for round in 0..<10_000 {
      var changed = blob
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        changed[Int.random(in: changed.indices, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      if changed == blob { continue }
      self.expectRefusal(changed, key, "seed \(seed), round \(round)")
    }
  }

  @Test("K06: is refused by its commitment before anything is decrypted")
  func commitment() throws {
    // The blob of one key with the commitment of another: the tag is right, the commitment is not.
    let key = SecretKey()
    let other = SecretKey()
    let nonce = Random.bytes(24)
    var blob = try key.seal([7], at: Self.place, padding: .fields, nonce: nonce)
    let foreign = try other.seal([7], at: Self.place, padding: .fields, nonce: nonce)
    #expect(blob[1..<33] != foreign[1..<33])
    blob.replaceSubrange(1..<33, with: foreign[1..<33])
    self.expectRefusal(blob, key)
    self.expectRefusal(blob, other)
    var output = [UInt8](repeating: 0xEE, count: 256)
    let isOpen = try unsafe blob.withUnsafeBufferPointer { blob in
      try unsafe Committed.open(
        blob, under: key.pointer, label: SealedPart.label, place: Self.place.encoded(),
        into: &output)
    }
    #expect(!isOpen)
    #expect(output.allSatisfy { $0 == 0xEE }, "nothing was decrypted")
  }

  @Test("K04 K14: gives one answer to 10,000 wrong keys, and counts them")
  func wrongKeys() throws {
    let blob = try SecretKey().seal([1], at: Self.place, padding: .fields)
    let before = Refusals.count
    for _ in 0..<10_000 { self.expectRefusal(blob, SecretKey()) }
    #expect(Refusals.count >= before + 10_000)
  }

  @Test("K08: tells absent, empty and one byte apart, though all look alike")
  func absence() throws {
    let key = SecretKey()
    let plaintexts: [[UInt8]?] = [nil, [], [0]]
    for plaintext in plaintexts {
      let blob = try key.seal(plaintext, at: Self.place, padding: .fields)
      #expect(blob.count == 256 + Committed.overheadByteCount)
      #expect(try key.open(blob, at: Self.place) == plaintext)
    }
  }

  @Test("K08: takes the longest plaintext and refuses one byte more")
  func limits() throws {
    let key = SecretKey()
    let longest = [UInt8](repeating: 0x5A, count: Padding.plaintextByteCountMax)
    let blob = try key.seal(longest, at: Self.place, padding: .narrative)
    #expect(blob.count == Padding.paddedByteCountMax + Committed.overheadByteCount)
    #expect(try key.open(blob, at: Self.place) == longest)
    #expect(throws: VaultError.tooLong(count: longest.count + 1, max: longest.count)) {
      _ = try key.seal(longest + [0], at: Self.place, padding: .narrative)
    }
  }

  @Test(
    "shows powers of two only",
    arguments: [(0, 256), (252, 256), (253, 512), (508, 512), (509, 1_024), (5_000, 8_192)])
  func buckets(byteCount: Int, padded: Int) throws {
    #expect(Padding.fields.paddedByteCount(byteCount) == padded)
    #expect(Padding.narrative.paddedByteCount(byteCount) == max(padded, 1_024))
    let plaintext = (0..<byteCount).map { UInt8(truncatingIfNeeded: $0) }
    let key = SecretKey()
    let blob = try key.seal(plaintext, at: Self.place, padding: .fields)
    #expect(blob.count == padded + Committed.overheadByteCount)
    #expect(try key.open(blob, at: Self.place) == plaintext)
  }

  @Test("does not open when its padding holds anything")
  func paddingBytes() throws {
    let key = SecretKey()
    for (offset, byte) in [(0, UInt8(1)), (255, 1), (4, 1), (2, 2)] {
      var padded = [UInt8](repeating: 0, count: 256)
      padded[offset] = byte
      var blob = [UInt8](repeating: 0, count: 256 + Committed.overheadByteCount)
      try unsafe Committed.seal(
        padded, byteCount: 256, under: key.pointer, label: SealedPart.label,
        place: Self.place.encoded(), nonce: Random.bytes(24), into: &blob)
      self.expectRefusal(blob, key, "offset \(offset)")
    }
  }

  @Test("K11: never repeats a nonce in 100,000, also with two tasks at once")
  func nonces() async throws {
    let seal: @Sendable () throws -> [[UInt8]] = {
      let key = SecretKey()
      return try (0..<50_000).map { _ in
        Array(try key.seal(nil, at: Self.place, padding: .fields)[33..<57])
      }
    }
    async let first = seal()
    async let second = seal()
    #expect(try await Set(first + second).count == 100_000)
  }
}
