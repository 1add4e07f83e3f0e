/// Writes the envelopes that nearly all are straight into the frame's buffer.
///
/// The bytes are those of ``Encoder``: canonical, fields in the order of their numbers. Proofs and
/// statuses are left to it.
extension RpcV1.Envelope {
  /// How many bytes ``writePlain(to:)`` writes; nil when the general encoder has to.
  package var plainByteCount: Int? {
    guard self.proof == nil, self.status == nil else { return nil }
    var count = PlainWriter.count(UInt64(self.version))
    count += PlainWriter.count(UInt64(self.kind.rawValue)) + PlainWriter.count(self.call)
    count += PlainWriter.count(self.method.utf8.count)
    if let deadlineMs { count += 1 + Varint.byteCount(UInt64(deadlineMs)) }
    if let trace {
      guard let traceByteCount = trace.plainByteCount else { return nil }
      count += 2 + traceByteCount
    }
    count += PlainWriter.count(self.token.count) + PlainWriter.count(self.purpose.utf8.count)
    count += PlainWriter.count(self.commandID.count) + PlainWriter.count(self.consentRevision)
    count += PlainWriter.count(self.payload.count) + PlainWriter.count(UInt64(self.credit))
    return count + PlainWriter.count(self.lastCall) + PlainWriter.count16(self.receipt.count)
  }

  /// Writes ``plainByteCount`` bytes.
  ///
  /// - Parameter buffer: has room for them; a shorter one traps.
  package func writePlain(to buffer: UnsafeMutableRawBufferPointer) {
    var writer = unsafe PlainWriter(buffer)
    writer.number(1, UInt64(self.version))
    writer.number(2, UInt64(self.kind.rawValue))
    writer.number(3, self.call)
    writer.text(4, self.method)
    if let deadlineMs {
      writer.byte(5 << 3)
      writer.varint(UInt64(deadlineMs))
    }
    if let trace { trace.writePlain(6, to: &writer) }
    writer.bytes(7, self.token)
    writer.text(9, self.purpose)
    writer.bytes(10, self.commandID)
    writer.number(11, self.consentRevision)
    writer.bytes(13, self.payload)
    writer.number(14, UInt64(self.credit))
    writer.number(15, self.lastCall)
    writer.bytes(16, self.receipt)
  }
}

extension RpcV1.TraceContext {
  /// Nil when an id is zero: that is absent, and no decoder takes it.
  fileprivate var plainByteCount: Int? {
    guard self.traceID != 0, self.parentSpanID != 0, self.callerURL.isEmpty else { return nil }
    return self.flags == 0 ? 28 : 33
  }

  fileprivate func writePlain(_ number: UInt8, to writer: inout PlainWriter) {
    writer.byte(number << 3 | 2)
    writer.byte(self.flags == 0 ? 28 : 33)
    writer.byte(1 << 3 | 2)
    writer.byte(16)
    writer.integer(self.traceID.bigEndian)
    writer.byte(2 << 3 | 2)
    writer.byte(8)
    writer.integer(self.parentSpanID.bigEndian)
    guard self.flags != 0 else { return }
    writer.byte(3 << 3 | 5)
    writer.integer(self.flags.littleEndian)
  }
}

extension PlainReply {
  /// How many bytes ``write(to:)`` writes.
  package var byteCount: Int {
    4 + PlainWriter.count(self.call) + PlainWriter.count(self.payload.count)
      + PlainWriter.count16(self.receipt.count)
  }

  /// Writes ``byteCount`` bytes.
  ///
  /// - Parameter buffer: has room for them; a shorter one traps.
  package func write(to buffer: UnsafeMutableRawBufferPointer) {
    var writer = unsafe PlainWriter(buffer)
    writer.number(1, 1)
    writer.number(2, UInt64(RpcV1.Kind.reply.rawValue))
    writer.number(3, self.call)
    writer.bytes(13, self.payload)
    writer.bytes(16, self.receipt)
  }
}

/// Puts fields one behind the other. Running over the end of the buffer traps.
@safe
private struct PlainWriter {
  private let buffer: UnsafeMutableRawBufferPointer
  private var count = 0

  init(_ buffer: UnsafeMutableRawBufferPointer) { unsafe self.buffer = unsafe buffer }

  /// A number with its tag; nothing when it is zero.
  static func count(_ value: UInt64) -> Int { value == 0 ? 0 : 1 + Varint.byteCount(value) }

  /// So many bytes with their tag and length; nothing when there are none.
  static func count(_ byteCount: Int) -> Int {
    byteCount == 0 ? 0 : 1 + Varint.byteCount(UInt64(byteCount)) + byteCount
  }

  /// The same of the sixteenth field, the first whose tag takes two bytes.
  static func count16(_ byteCount: Int) -> Int {
    byteCount == 0 ? 0 : 1 + Self.count(byteCount)
  }

  mutating func byte(_ value: UInt8) {
    unsafe precondition(self.count < self.buffer.count, "an envelope longer than it was said to be")
    unsafe self.buffer[self.count] = value
    self.count += 1
  }

  mutating func varint(_ value: UInt64) {
    var rest = value
    while rest > 0x7f {
      self.byte(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    self.byte(UInt8(truncatingIfNeeded: rest))
  }

  mutating func integer<Value: FixedWidthInteger>(_ value: Value) {
    let rest = unsafe self.take(MemoryLayout<Value>.size)
    unsafe rest.storeBytes(of: value, as: Value.self)
  }

  mutating func number(_ number: UInt8, _ value: UInt64) {
    guard value != 0 else { return }
    self.byte(number << 3)
    self.varint(value)
  }

  mutating func bytes(_ number: UInt8, _ value: [UInt8]) {
    guard !value.isEmpty else { return }
    self.start(number, byteCount: value.count)
    unsafe self.take(value.count).copyBytes(from: value)
  }

  /// A NUL is written as 0xFF, as ``Encoder`` does.
  mutating func text(_ number: UInt8, _ value: String) {
    guard !value.isEmpty else { return }
    self.start(number, byteCount: value.utf8.count)
    let copy = unsafe self.take(value.utf8.count)
    var value = value
    value.withUTF8 { utf8 in
      for index in utf8.indices {
        let byte = unsafe utf8[index]
        unsafe copy[index] = byte == 0 ? 0xff : byte
      }
    }
  }

  private mutating func start(_ number: UInt8, byteCount: Int) {
    self.varint(UInt64(number) << 3 | 2)
    self.varint(UInt64(byteCount))
  }

  private mutating func take(_ byteCount: Int) -> UnsafeMutableRawBufferPointer {
    unsafe precondition(
      byteCount <= self.buffer.count - self.count, "an envelope longer than it was said to be")
    let taken = unsafe UnsafeMutableRawBufferPointer(
      rebasing: self.buffer[self.count..<self.count + byteCount])
    self.count += byteCount
    return unsafe taken
  }
}
