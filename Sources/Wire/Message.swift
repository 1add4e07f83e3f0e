/// A message of the schema as a Swift value.
///
/// Values are made by the generator. The wire is protobuf-c's: what it would let through
/// (docs/decisions/0003) is refused before it sees the bytes.
package protocol Message: Hashable, Sendable, SealedPrinting {
  /// The name in the schema, `sluis.rpc.v1.Envelope`.
  static var fullName: String { get }

  /// Decodes a message that must be whole: every required field is there.
  init(decoding bytes: RawSpan) throws(WireError)

  /// Lends the canonical encoding: fields in the order of their numbers, nothing that is absent.
  ///
  /// The bytes are gone when `body` returns. A NUL inside a string is written as 0xFF, which no
  /// decoder takes: C would otherwise cut the string there.
  func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result

  /// The canonical encoding of what is there, as ``withEncoded(_:)`` lends it. By its address:
  /// unoptimised code of Swift 6.3 crashes on some structs with a `UInt128` passed in registers.
  static func encode(at value: UnsafePointer<Self>) -> [UInt8]

  /// The categories, PUBLIC left out, of which this value holds anything.
  var categoriesPresent: CategorySet { get }

  /// A copy with the PUBLIC fields and those of `kept`, nested ones included.
  func keeping(_ kept: CategorySet) -> Self

  /// Takes over what `part` holds beyond PUBLIC. Lists of PUBLIC messages are joined item by item.
  mutating func merge(_ part: Self)
}

extension Message {
  package init(decoding bytes: [UInt8]) throws(WireError) {
    unsafe try self.init(decoding: bytes.span.bytes)
  }

  /// The canonical encoding.
  package func encoded() -> [UInt8] {
    unsafe withUnsafePointer(to: self) { unsafe Self.encode(at: $0) }
  }

  /// The canonical encoding, refused when a peer's decoder would refuse it.
  ///
  /// For values put together from several sources, before they are stored or sent.
  package func checkedEncoding() throws(WireError) -> [UInt8] {
    let bytes = self.encoded()
    _ = try Self(decoding: bytes)
    return bytes
  }

  // What a message without sealed fields answers; the generator overrides all three elsewhere.
  package var categoriesPresent: CategorySet { [] }
  package func keeping(_ kept: CategorySet) -> Self { self }
  package mutating func merge(_ part: Self) {}
}
