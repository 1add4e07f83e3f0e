@_spi(_Unicode) internal import Swift

/// What a string may hold, and the one form it is kept in.
///
/// Strings are UTF-8 in Unicode's normalization form C, so that equal names have equal bytes.
/// Refused are: NUL and other control characters but tab and line ends; characters that turn the
/// direction of text or cannot be seen, with which one name can pose as another (Unicode TR 36);
/// and noncharacters. U+200C and U+200D stay: Persian and emoji are written with them.
enum Text {
  typealias Position = UnsafePointer<UInt8>

  /// Checks the bytes of a string.
  ///
  /// - Parameter byteCountMax: holds for the normalized form too, which may be longer.
  static func check(_ start: Position, _ end: Position, byteCountMax: Int) throws(WireError) {
    let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
    guard unsafe !Self.isPlain(bytes) else { return }
    unsafe try Self.checkSlowly(bytes, byteCountMax)
  }

  /// Checks an identifier: ASCII from `!` to `~`.
  static func checkToken(_ start: Position, _ end: Position) throws(WireError) {
    var at = unsafe start
    while unsafe at < end {
      guard unsafe at.pointee > 0x20 && at.pointee < 0x7f else { throw .badText }
      unsafe at += 1
    }
  }

  /// Checks and copies the bytes of a string; plain ASCII in one pass before the copy.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, byteCountMax: Int
  ) throws(WireError) -> String {
    guard bytes.count > 0 else { return "" }
    if unsafe Self.isPlain(bytes) {
      return unsafe String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: true))
    }
    unsafe try Self.checkSlowly(bytes, byteCountMax)
    return unsafe Self.string(bytes)
  }

  /// Checks and copies an identifier.
  static func readToken(_ bytes: UnsafeBufferPointer<UInt8>) throws(WireError) -> String {
    guard bytes.count > 0, let start = bytes.baseAddress else { return "" }
    unsafe try Self.checkToken(start, start + bytes.count)
    return unsafe String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: true))
  }

  /// Copies checked text, normalized.
  static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    // The library need not validate again what was just seen to be ASCII.
    if unsafe Self.isASCII(bytes) {
      return unsafe String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: true))
    }
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    // Below U+0300, whose first byte is 0xCC, every scalar is its own normal form.
    return unsafe bytes.contains { $0 >= 0xcc } ? Self.normalized(text) : text
  }

  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe Self.words(of: bytes) { $0 & Self.highBits == 0 }
  }

  /// Whether something holds of all bytes, asked of eight at a time. Of a number that is no
  /// multiple of eight the last word is read from its end, which is cheaper than up to seven bytes
  /// singly; of fewer than eight, spaces stand for those that lack.
  @inline(__always)
  private static func words(
    of bytes: UnsafeBufferPointer<UInt8>, allHold holds: (UInt64) -> Bool
  ) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    guard raw.count >= 8 else {
      var word: UInt64 = 0x2020_2020_2020_2020
      for unsafe byte in unsafe bytes { word = word << 8 | UInt64(byte) }
      return holds(word)
    }
    var index = 0
    while index + 8 <= raw.count {
      guard unsafe holds(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) else {
        return false
      }
      index += 8
    }
    return unsafe holds(raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self))
  }

  static func normalized(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text._nfc)
    return String(scalars)
  }

  // MARK: The slow path

  /// All eight bytes are 0x20 to 0x7E.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let below = (word &- 0x2020_2020_2020_2020) & ~word
    let delete = word &+ 0x0101_0101_0101_0101
    return (below | word | delete) & Self.highBits == 0
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// All bytes are 0x20 to 0x7E.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe Self.words(of: bytes) { Self.isPlain($0) }
  }

  @inline(never)
  private static func checkSlowly(
    _ text: UnsafeBufferPointer<UInt8>, _ byteCountMax: Int
  ) throws(WireError) {
    var decoder = Unicode.UTF8.ForwardParser()
    var bytes = unsafe text.makeIterator()
    var needsNormalizing = false
    scan: while true {
      switch unsafe decoder.parseScalar(from: &bytes) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        guard Self.isAllowed(scalar.value) else { throw .badText }
        needsNormalizing = needsNormalizing || scalar.value >= 0x300
      case .error: throw .notUTF8
      case .emptyInput: break scan
      }
    }
    guard needsNormalizing else { return }
    guard unsafe Self.string(text).utf8.count <= byteCountMax else { throw .wrongSize }
  }

  private static func isAllowed(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0a, 0x0d: true
    case 0..<0x20, 0x7f..<0xa0: false
    // Soft hyphen; Arabic letter mark; Mongolian separator.
    case 0xad, 0x61c, 0x180e: false
    // Zero-width space; direction marks, embeddings, overrides and isolates; invisible operators.
    case 0x200b, 0x200e...0x200f, 0x2028...0x202e, 0x2060...0x206f: false
    // Byte order mark; interlinear annotation; tags.
    case 0xfeff, 0xfff9...0xfffb, 0xe0000...0xe007f: false
    case 0xfdd0...0xfdef: false
    default: value & 0xfffe != 0xfffe
    }
  }
}
