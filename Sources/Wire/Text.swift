@_spi(_Unicode) internal import Swift

/// What a string may hold, and the one form it is kept in.
///
/// Strings are UTF-8 in Unicode's normalization form C, so that equal names have equal bytes.
/// Refused are: NUL and other control characters but tab and line ends; characters that turn the
/// direction of text or cannot be seen, with which one name can pose as another (Unicode TR 36);
/// and noncharacters. U+200C and U+200D stay: Persian and emoji are written with them.
enum Text {
  typealias Position = UnsafePointer<UInt8>

  /// Checks the bytes of a string; plain ASCII takes eight bytes a step.
  ///
  /// - Parameter byteCountMax: holds for the normalized form too, which may be longer.
  static func check(_ start: Position, _ end: Position, byteCountMax: Int) throws(WireError) {
    var at = unsafe start
    while unsafe end - at >= 8 {
      let word = unsafe UnsafeRawPointer(at).loadUnaligned(as: UInt64.self)
      guard Self.isPlain(word) else { break }
      unsafe at += 8
    }
    // The last word again, from its end: cheaper than up to seven bytes singly.
    if unsafe at < end, unsafe end - at < 8, unsafe end - start >= 8 {
      let word = unsafe UnsafeRawPointer(end - 8).loadUnaligned(as: UInt64.self)
      if Self.isPlain(word) { return }
    }
    while unsafe at < end, unsafe Self.isPlain(at.pointee) { unsafe at += 1 }
    if unsafe at < end { unsafe try Self.checkSlowly(at, end, start, byteCountMax) }
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
    guard bytes.count > 0, let start = bytes.baseAddress else { return "" }
    if unsafe Self.isPlain(bytes) {
      return unsafe String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: true))
    }
    unsafe try Self.check(start, start + bytes.count, byteCountMax: byteCountMax)
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
    var high: UInt64 = 0
    var index = 0
    let raw = UnsafeRawBufferPointer(bytes)
    if raw.count >= 8 {
      unsafe high = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
    }
    while index + 8 <= raw.count {
      unsafe high |= raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      index += 8
    }
    while raw.count < 8 && index < raw.count {
      unsafe high |= UInt64(raw[index])
      index += 1
    }
    return high & 0x8080_8080_8080_8080 == 0
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
    let high: UInt64 = 0x8080_8080_8080_8080
    let below = (word &- 0x2020_2020_2020_2020) & ~word
    let delete = word &+ 0x0101_0101_0101_0101
    return (below | word | delete) & high == 0
  }

  /// All bytes are 0x20 to 0x7E.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    guard raw.count >= 8 else { return unsafe bytes.allSatisfy(Self.isPlain) }
    var index = 0
    while index + 8 <= raw.count {
      guard unsafe Self.isPlain(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) else {
        return false
      }
      index += 8
    }
    // The last word again, from its end: cheaper than up to seven bytes singly.
    return unsafe Self.isPlain(raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self))
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7f }

  @inline(never)
  private static func checkSlowly(
    _ from: Position, _ end: Position, _ start: Position, _ byteCountMax: Int
  ) throws(WireError) {
    let rest = unsafe UnsafeBufferPointer(start: from, count: end - from)
    var decoder = Unicode.UTF8.ForwardParser()
    var bytes = unsafe rest.makeIterator()
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
    let whole = unsafe UnsafeBufferPointer(start: start, count: end - start)
    guard unsafe Self.string(whole).utf8.count <= byteCountMax else { throw .wrongSize }
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
