internal import NIOCore
internal import Wire

/// What can still be made of a frame whose bytes are no envelope within the schema's limits.
///
/// One value out of bounds ends one call and not the connection with all others on it, as long as
/// the frame says plainly which call that is. docs/protocol.md §4 has the rules.
enum Salvage {
  /// The envelope without its trace, which was not of the form: the call gets one of its own.
  case envelope(Envelope)
  /// A request of this number, and why it is refused.
  case refusal(call: UInt64, RPCError)
  /// Bytes that are no fields, or not plainly a request.
  case nothing

  init(_ bytes: ByteBuffer) {
    guard let fields = RequestFields(bytes) else {
      self = .nothing
      return
    }
    if let whole = fields.withoutTrace(bytes),
      let envelope = try? Envelope(decoding: whole.readableBytesSpan)
    {
      self = .envelope(envelope)
    } else {
      self = .refusal(call: fields.call, fields.refusal)
    }
  }
}

/// The fields of a request's envelope that decide what becomes of it, found by walking over all.
private struct RequestFields {
  private enum Number {
    static let version: UInt64 = 1
    static let kind: UInt64 = 2
    static let call: UInt64 = 3
    static let method: UInt64 = 4
    static let trace: UInt64 = 6
    static let command: UInt64 = 10
    static let payload: UInt64 = 13
  }

  private(set) var call: UInt64 = 0
  private var numbers: [UInt64: UInt64] = [:]
  /// Where in the bytes a trace stands, its tag included.
  private var trace: Range<Int>?
  private var isMethodMalformed = false
  private var isCommandTooLong = false
  private var isPayloadTooLarge = false

  /// Nil when the bytes are not one request of version 1 with one number.
  init?(_ bytes: ByteBuffer) {
    var rest = bytes
    while rest.readableBytes > 0 {
      let start = rest.readerIndex
      guard let tag = rest.readVarint(), tag >> 3 != 0 else { return nil }
      switch tag & 7 {
      case 0:
        guard let value = rest.readVarint() else { return nil }
        // Of what decides there is one each: a second one could mean another call.
        if tag >> 3 <= Number.call, self.numbers.updateValue(value, forKey: tag >> 3) != nil {
          return nil
        }
      case 1: guard rest.readSlice(length: 8) != nil else { return nil }
      case 5: guard rest.readSlice(length: 4) != nil else { return nil }
      case 2:
        guard let count = rest.readVarint(), let count = Int(exactly: count),
          let value = rest.readSlice(length: count)
        else { return nil }
        self.look(at: value, of: tag >> 3, in: start..<rest.readerIndex)
      default: return nil
      }
    }
    guard self.numbers[Number.version] == 1, self.numbers[Number.call] != 0,
      self.numbers[Number.kind] == UInt64(RpcV1.Kind.request.rawValue),
      let call = self.numbers[Number.call]
    else { return nil }
    self.call = call
  }

  private mutating func look(at value: ByteBuffer, of number: UInt64, in range: Range<Int>) {
    switch number {
    case Number.method:
      let isToken = value.readableBytesView.allSatisfy { (0x21...0x7e).contains($0) }
      self.isMethodMalformed = value.readableBytes > 128 || !isToken
    case Number.trace: self.trace = self.trace == nil ? range : 0..<0
    case Number.command: self.isCommandTooLong = value.readableBytes > 16
    case Number.payload: self.isPayloadTooLarge = value.readableBytes > Limits.payloadByteCountMax
    default: break
    }
  }

  /// The same bytes without the trace; nil when there is none, or more than one.
  func withoutTrace(_ bytes: ByteBuffer) -> ByteBuffer? {
    guard let trace, !trace.isEmpty,
      let head = bytes.getSlice(
        at: bytes.readerIndex, length: trace.lowerBound - bytes.readerIndex),
      let tail = bytes.getSlice(at: trace.upperBound, length: bytes.writerIndex - trace.upperBound)
    else { return nil }
    var whole = ByteBuffer()
    whole.writeImmutableBuffer(head)
    whole.writeImmutableBuffer(tail)
    return whole
  }

  var refusal: RPCError {
    if self.isMethodMalformed { return RPCError(.unimplemented, .methodUnknown) }
    if self.isCommandTooLong { return RPCError(.invalidArgument, .commandIDMissing) }
    if self.isPayloadTooLarge { return RPCError(.resourceExhausted, .payloadTooLarge) }
    return RPCError(.invalidArgument, .envelopeMalformed)
  }
}

extension ByteBuffer {
  /// A number of protobuf's: at most ten bytes of seven bits; nil when it is none.
  fileprivate mutating func readVarint() -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 70, by: 7) {
      guard let byte = self.readInteger(as: UInt8.self) else { return nil }
      guard shift < 63 || byte <= 1 else { return nil }
      value |= UInt64(byte & 0x7f) << UInt64(shift)
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }
}
