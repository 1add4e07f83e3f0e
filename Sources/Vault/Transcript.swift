/// What is hashed: one byte for the use, then each part behind its length (docs/formats/sealing.md
/// §1).
///
/// The lengths keep ("ab", "c") and ("a", "bc") apart; the use keeps a derived key from being a
/// published code.
struct Transcript {
  enum Use: UInt8 {
    case derivation = 1
    case authentication = 2
    case split = 3
    case digest = 4
  }

  private(set) var bytes: [UInt8] = []

  init(_ use: Use, _ label: StaticString, reserving byteCount: Int = 96) {
    self.bytes.reserveCapacity(1 + 4 + label.utf8CodeUnitCount + byteCount)
    self.bytes.append(use.rawValue)
    self.append(label)
  }

  /// An associated datum: parts without a use in front.
  init(reserving byteCount: Int = 128) { self.bytes.reserveCapacity(byteCount) }

  mutating func append(_ part: some Collection<UInt8>) {
    self.bytes.append(u32: UInt32(part.count))
    self.bytes.append(contentsOf: part)
  }

  mutating func append(_ part: StaticString) {
    self.bytes.append(u32: UInt32(part.utf8CodeUnitCount))
    unsafe self.bytes.append(
      contentsOf: UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount))
  }

  mutating func append<Number: FixedWidthInteger>(number: Number) {
    self.bytes.append(u32: UInt32(Number.bitWidth / 8))
    self.bytes.append(bigEndian: number)
  }
}

extension [UInt8] {
  mutating func append(u32 number: UInt32) { self.append(bigEndian: number) }

  /// Appends a number's bytes, most significant first.
  mutating func append<Number: FixedWidthInteger>(bigEndian number: Number) {
    unsafe Swift.withUnsafeBytes(of: number.bigEndian) { unsafe self.append(contentsOf: $0) }
  }

  /// Reads a number, most significant byte first; the caller has checked that it is there.
  func number<Number: FixedWidthInteger>(at offset: Int, as: Number.Type = Number.self) -> Number {
    var number: Number = 0
    for byte in self[offset..<(offset + Number.bitWidth / 8)] {
      number = number << 8 | Number(truncatingIfNeeded: byte)
    }
    return number
  }
}

extension UInt128 {
  /// The id as it is stored and sent: 16 bytes, most significant first.
  package var idBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(bigEndian: self)
    return bytes
  }

  /// Reads an id of exactly 16 bytes.
  package init?(idBytes: [UInt8]) {
    guard idBytes.count == 16 else { return nil }
    self = idBytes.number(at: 0)
  }

  /// Takes an id from the first 16 bytes of a digest, most significant first. Traps when there are
  /// fewer.
  package init(leading bytes: some Collection<UInt8>) {
    precondition(bytes.count >= 16, "an id is 16 bytes of a digest")
    self = bytes.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }
}
