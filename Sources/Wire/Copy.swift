internal import CProtobufC
internal import Glibc

/// Copies values out of unpacked structs, which live no longer than their arena.
///
/// Sizes, text and enum values were checked by the ``Scanner``.
enum Copy {
  static func missing<Value>() throws(WireError) -> Value { throw .missing }

  static func known<Value>(_ value: Value?) throws(WireError) -> Value {
    guard let value else { throw .missing }
    return value
  }

  /// Copies a string up to its NUL; the scanner saw none before the end.
  static func string(_ c: UnsafePointer<CChar>?) -> String {
    guard let c = unsafe c else { return "" }
    let count = unsafe strlen(c)
    if count == 0 { return "" }
    return unsafe c.withMemoryRebound(to: UInt8.self, capacity: count) {
      unsafe Text.string(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  static func bytes(_ c: ProtobufCBinaryData) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: c.data, count: c.len))
  }

  // MARK: Ids

  static func id128(_ c: ProtobufCBinaryData) throws(WireError) -> UInt128 {
    unsafe try Self.known(Self.optionalID128(c))
  }

  static func id64(_ c: ProtobufCBinaryData) throws(WireError) -> UInt64 {
    unsafe try Self.known(Self.optionalID64(c))
  }

  static func optionalID128(_ c: ProtobufCBinaryData) -> UInt128? {
    guard unsafe c.len == 16, let data = unsafe c.data else { return nil }
    let value = unsafe UInt128(
      bigEndian: UnsafeRawPointer(data).loadUnaligned(as: UInt128.self))
    return value == 0 ? nil : value
  }

  static func optionalID64(_ c: ProtobufCBinaryData) -> UInt64? {
    guard unsafe c.len == 8, let data = unsafe c.data else { return nil }
    let value = unsafe UInt64(bigEndian: UnsafeRawPointer(data).loadUnaligned(as: UInt64.self))
    return value == 0 ? nil : value
  }

  // MARK: Messages

  static func required<M: Bridged>(
    _ c: UnsafeMutablePointer<M.CStruct>?, as type: M.Type
  ) throws(WireError) -> M {
    guard let c = unsafe c else { throw .missing }
    return try unsafe M(copying: c)
  }

  static func optional<M: Bridged>(
    _ c: UnsafeMutablePointer<M.CStruct>?, as type: M.Type
  ) throws(WireError) -> M? {
    guard let c = unsafe c else { return nil }
    return try unsafe M(copying: c)
  }

  static func messages<M: Bridged>(
    _ c: UnsafeMutablePointer<UnsafeMutablePointer<M.CStruct>?>?, count: Int, as type: M.Type
  ) throws(WireError) -> [M] {
    // Not by way of `list`: its closure would stay generic, and so would the copy of each item.
    guard let c = unsafe c, count > 0 else { return [] }
    var values: [M] = []
    values.reserveCapacity(count)
    for index in 0..<count { values.append(try unsafe Self.required(c[index], as: type)) }
    return values
  }

  // MARK: Lists

  static func numbers<Number>(_ c: UnsafeMutablePointer<Number>?, count: Int) -> [Number] {
    unsafe Array(UnsafeBufferPointer(start: c, count: count))
  }

  static func strings(
    _ c: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, count: Int
  ) -> [String] {
    unsafe UnsafeBufferPointer(start: c, count: count).map { unsafe Self.string($0) }
  }

  static func byteLists(
    _ c: UnsafeMutablePointer<ProtobufCBinaryData>?, count: Int
  ) -> [[UInt8]] {
    unsafe UnsafeBufferPointer(start: c, count: count).map { unsafe Self.bytes($0) }
  }

  static func ids128(
    _ c: UnsafeMutablePointer<ProtobufCBinaryData>?, count: Int
  ) throws(WireError) -> [UInt128] {
    unsafe try Self.list(c, count: count) { item throws(WireError) in unsafe try Self.id128(item) }
  }

  static func ids64(
    _ c: UnsafeMutablePointer<ProtobufCBinaryData>?, count: Int
  ) throws(WireError) -> [UInt64] {
    unsafe try Self.list(c, count: count) { item throws(WireError) in unsafe try Self.id64(item) }
  }

  static func list<Element, Value>(
    _ c: UnsafeMutablePointer<Element>?, count: Int,
    _ copy: (Element) throws(WireError) -> Value
  ) throws(WireError) -> [Value] {
    guard let c = unsafe c, count > 0 else { return [] }
    var values: [Value] = []
    values.reserveCapacity(count)
    for index in 0..<count { values.append(try copy(unsafe c[index])) }
    return values
  }
}
