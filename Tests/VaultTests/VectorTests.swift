internal import Testing

@testable internal import Vault

@Suite("The sealing format")
struct VectorTests {
  let vectors: Vectors
  let nonce: [UInt8]
  let place: Place

  init() throws {
    let vectors = try Vectors.load()
    self.vectors = vectors
    self.nonce = [UInt8](hex: vectors.nonce)
    self.place = Place(
      service: vectors.service, table: vectors.table,
      row: try #require(UInt128(idBytes: [UInt8](hex: vectors.row))),
      scope: try #require(UInt128(idBytes: [UInt8](hex: vectors.scope))),
      category: vectors.category, version: vectors.version)
  }

  @Test("derives the keys that the independent script derives")
  func derivations() {
    let data = DataKey(SecretKey([UInt8](hex: self.vectors.data_key)))
    let parts = [Array("ab".utf8), Array("c".utf8)]
    #expect(data.key.derive("sluis.example.v1", parts).hex == self.vectors.derived)
    #expect(data.key.mac("sluis.example.v1", parts).hex == self.vectors.mac)
    let category = data.categoryKey(self.vectors.category)
    #expect(category.key.hex == self.vectors.category_key)
    let part = category.partKey(
      table: self.place.table, row: self.place.row, version: self.place.version)
    #expect(part.key.hex == self.vectors.part_key)
    #expect(data.tag(self.vectors.category).idBytes.hex == self.vectors.tag)
    #expect(self.place.encoded().hex == self.vectors.place)
  }

  @Test("seals to the bytes that the independent script seals to")
  func blobs() throws {
    let key = SecretKey([UInt8](hex: self.vectors.part_key))
    for vector in self.vectors.blobs {
      let plaintext = vector.plaintext.map { [UInt8](hex: $0) }
      let blob = try key.seal(
        plaintext, at: self.place, padding: vector.narrative ? .narrative : .fields,
        nonce: self.nonce)
      #expect(blob.hex == vector.blob, "\(vector.name)")
      let opened = try key.open([UInt8](hex: vector.blob), at: self.place)
      #expect(opened == plaintext, "\(vector.name)")
    }
  }

  @Test("wraps, digests and heads as the independent script does")
  func others() throws {
    let bucket = SecretKey([UInt8](hex: self.vectors.bucket_key))
    let data = SecretKey([UInt8](hex: self.vectors.data_key))
    var place = WrappedKey.place("sluis.data.v1")
    place.append([UInt8](hex: self.vectors.ring))
    place.append(number: self.place.scope)
    place.append(number: KeyRing.bucket(of: self.place.scope))
    place.append(number: self.vectors.bucket_version)
    let wrapped = try unsafe bucket.wrap(keyAt: data.pointer, place, nonce: self.nonce)
    #expect(wrapped.hex == self.vectors.wrapped)
    #expect(try bucket.unwrap(wrapped, place).hex == self.vectors.data_key)

    let digest = RequestDigest.of(
      method: "sluis.cases.v1.Cases/GetHousehold", payload: Array("payload".utf8))
    #expect(digest.bytes.hex == self.vectors.request_digest)
    let head = PolicyHead.compute(
      key: data, subject: .scope, id: self.place.scope, revision: 9,
      rows: [Array("grant one".utf8), Array("grant two".utf8)])
    #expect(head.hex == self.vectors.policy_head)
    var entry = Transcript(.derivation, "sluis.entry.v1")
    entry.append(Array("header of an entry".utf8))
    #expect(data.derive(entry).hex == self.vectors.entry_key)
  }
}
