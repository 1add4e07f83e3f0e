@testable internal import Wire

/// Valid bytes of any message, made from its limits: every field is given, lists have two items.
@safe
struct Sample {
  private(set) var bytes: [UInt8] = []

  private init() {}

  init(_ layout: UnsafePointer<Layout>) {
    for number in 1...max(unsafe layout.pointee.numberMax, 1) {
      guard unsafe number <= layout.pointee.numberMax else { break }
      let entry = unsafe layout.pointee.entries[Int(number)]
      // One member of a oneof is enough: the first.
      guard entry.kind != .unknown, unsafe self.isFirst(number, in: layout) else { continue }
      let count = entry.isRepeated && entry.itemCountMax > 1 ? 2 : 1
      for index in 0..<count { self.add(entry, number: number, index: index) }
    }
  }

  private func isFirst(_ number: UInt32, in layout: UnsafePointer<Layout>) -> Bool {
    let bit = unsafe layout.pointee.entries[Int(number)].bit
    return !(1..<number).contains { earlier in
      let entry = unsafe layout.pointee.entries[Int(earlier)]
      return entry.kind != .unknown && entry.bit == bit
    }
  }

  private mutating func add(_ entry: Layout.Entry, number: UInt32, index: Int) {
    // Lists of numbers are packed: one length, then all values.
    if entry.isRepeated && entry.wireType != 2 {
      guard index == 0 else { return }
      var packed = Sample()
      for _ in 0..<(entry.itemCountMax > 1 ? 2 : 1) { packed.addValue(entry, index: 0) }
      self.bytes += Self.field(UInt64(number), packed.bytes)
      return
    }
    Self.varint(UInt64(number) << 3 | UInt64(entry.wireType), to: &self.bytes)
    self.addValue(entry, index: index)
  }

  private mutating func addValue(_ entry: Layout.Entry, index: Int) {
    switch entry.kind {
    case .bool: self.bytes.append(1)
    case .enumeration: self.bytes.append(UInt8(entry.values.trailingZeroBitCount))
    case .fixed32: self.bytes += [1, 2, 3, 4]
    case .fixed64, .double: self.bytes += [1, 2, 3, 4, 5, 6, 7, 8]
    case .message:
      guard let layout = unsafe entry.layout else { return }
      let inner = unsafe Sample(layout).bytes
      Self.varint(UInt64(inner.count), to: &self.bytes)
      self.bytes += inner
    case .string, .token, .bytes:
      let count = max(entry.byteCountMin, min(entry.byteCountMax, 3))
      Self.varint(UInt64(count), to: &self.bytes)
      self.bytes += [UInt8](repeating: 0x61 + UInt8(index), count: Int(count))
    default: self.bytes.append(5)
    }
  }

  static func varint(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A length-prefixed field.
  static func field(_ number: UInt64, _ body: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    Self.varint(number << 3 | 2, to: &bytes)
    Self.varint(UInt64(body.count), to: &bytes)
    return bytes + body
  }
}

extension Message {
  /// A sample of the message, or nothing when it is not one of the generator's.
  static func sample() -> [UInt8] {
    guard let bridged = Self.self as? any Bridged.Type else { return [] }
    return unsafe Sample(bridged.layout).bytes
  }
}
