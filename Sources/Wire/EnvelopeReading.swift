internal import Glibc

/// Reads the envelopes that nearly all are in one pass, without protobuf-c's structs between.
///
/// A call is an envelope around a message, and the envelope's way through ``Decoder`` costs as much
/// as the message's. What is read here is what ``Decoder`` would make of the same bytes; whatever
/// is out of the ordinary, or wrong, is left to it. So there is one judge of what is malformed.
extension RpcV1.Envelope {
  private typealias Position = UnsafePointer<UInt8>

  /// Nil when the bytes are not a plain envelope: fields in the order of their numbers, each once,
  /// each within its limit, none unknown. That says nothing against them.
  ///
  /// - Parameter lastMethod: a method's name that is likely to come again, and is then not copied.
  package init?(plain bytes: RawSpan, lastMethod: String = "") {
    guard bytes.byteCount <= WireLimits.byteCountMax else { return nil }
    let read = unsafe bytes.withUnsafeBytes { buffer -> Self? in
      guard let base = buffer.baseAddress else { return nil }
      let start = unsafe base.assumingMemoryBound(to: UInt8.self)
      var fields = unsafe PlainFields(from: start, to: start + buffer.count, of: Self.layout)
      return try? Self(&fields, lastMethod)  // why is the other decoder's to say
    }
    guard let read else { return nil }
    self = read
  }

  private init(_ fields: inout PlainFields, _ lastMethod: String) throws(WireError) {
    self.init(kind: .request)
    var kind: RpcV1.Kind?
    while let number = try fields.next() {
      switch number {
      case 1: self.version = try fields.number32()
      case 2: kind = RpcV1.Kind(rawValue: Int32(truncatingIfNeeded: try fields.number32()))
      case 3: self.call = try fields.number()
      case 4: self.method = try fields.token(likely: lastMethod)
      case 5: self.deadlineMs = try fields.number32()
      case 6: self.trace = unsafe try Self.trace(fields.body())
      case 7: self.token = try fields.bytes()
      case 8: self.proof = unsafe try Decoder.known(fields.body())
      case 9: self.purpose = try fields.token(likely: "")
      case 10: self.commandID = try fields.bytes()
      case 11: self.consentRevision = try fields.number()
      case 12: self.status = unsafe try Decoder.known(fields.body())
      case 13: self.payload = try fields.bytes()
      case 14: self.credit = try fields.number32()
      case 15: self.lastCall = try fields.number()
      case 16: self.receipt = try fields.bytes()
      default: throw .malformed
      }
    }
    guard let kind else { throw .missing }
    self.kind = kind
  }

  /// Two ids and nothing else take 28 bytes; what is more is read as any message.
  private static func trace(
    _ body: UnsafeRawBufferPointer
  ) throws(WireError) -> RpcV1.TraceContext {
    if unsafe body.count == 28 && body[0] == 0x0a && body[1] == 16 && body[18] == 0x12
      && body[19] == 8
    {
      let id = unsafe UInt128(bigEndian: body.loadUnaligned(fromByteOffset: 2, as: UInt128.self))
      let span = unsafe UInt64(bigEndian: body.loadUnaligned(fromByteOffset: 20, as: UInt64.self))
      if id != 0 && span != 0 { return RpcV1.TraceContext(traceID: id, parentSpanID: span) }
    }
    return unsafe try Decoder.known(body)
  }
}

/// The end of a call that went well: most of what a caller reads and a server writes.
package struct PlainReply: Hashable, Sendable {
  package let call: UInt64
  package let payload: [UInt8]
  package let receipt: [UInt8]

  package init(call: UInt64, payload: [UInt8], receipt: [UInt8]) {
    self.call = call
    self.payload = payload
    self.receipt = receipt
  }

  /// Nil when the bytes are not the plain envelope of a reply with these fields alone, which says
  /// nothing against them.
  package init?(_ bytes: RawSpan) {
    guard bytes.byteCount <= WireLimits.byteCountMax else { return nil }
    let read = unsafe bytes.withUnsafeBytes { buffer -> Self? in
      guard let base = buffer.baseAddress else { return nil }
      let start = unsafe base.assumingMemoryBound(to: UInt8.self)
      var fields = unsafe PlainFields(
        from: start, to: start + buffer.count, of: RpcV1.Envelope.layout)
      return try? Self(&fields)  // why is the other decoder's to say
    }
    guard let read else { return nil }
    self = read
  }

  private init(_ fields: inout PlainFields) throws(WireError) {
    var (version, kind, call) = (UInt64(0), UInt64(0), UInt64(0))
    var (payload, receipt): ([UInt8], [UInt8]) = ([], [])
    while let number = try fields.next() {
      switch number {
      case 1: version = try fields.number()
      case 2: kind = try fields.number()
      case 3: call = try fields.number()
      case 13: payload = try fields.bytes()
      case 16: receipt = try fields.bytes()
      default: throw .malformed
      }
    }
    guard version == 1, kind == UInt64(RpcV1.Kind.reply.rawValue) else { throw .malformed }
    self.init(call: call, payload: payload, receipt: receipt)
  }
}

/// Walks over fields whose numbers rise. Every length is held against the end, and against the
/// schema's limit, before it is used.
@safe
private struct PlainFields {
  private var at: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private let layout: UnsafePointer<Layout>
  private var entry: UnsafePointer<Layout.Entry>
  private var last: UInt64 = 0

  init(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, of layout: UnsafePointer<Layout>
  ) {
    unsafe self.at = unsafe start
    unsafe self.end = unsafe end
    unsafe self.layout = unsafe layout
    unsafe self.entry = unsafe layout.pointee.entries
  }

  /// The number of the next field; nil at the end.
  mutating func next() throws(WireError) -> UInt64? {
    guard unsafe self.at < self.end else { return nil }
    let tag = unsafe try Varint.read(&self.at, self.end)
    let number = tag >> 3
    guard unsafe number > self.last && number <= UInt64(self.layout.pointee.numberMax) else {
      throw .malformed
    }
    unsafe self.entry = unsafe self.layout.pointee.entries + Int(number)
    guard unsafe tag & 7 == UInt64(self.entry.pointee.wireType) else { throw .wrongType }
    self.last = number
    return number
  }

  mutating func number() throws(WireError) -> UInt64 {
    unsafe try Varint.read(&self.at, self.end)
  }

  mutating func number32() throws(WireError) -> UInt32 {
    guard let value = UInt32(exactly: try self.number()) else { throw .notCanonical }
    return value
  }

  /// The bytes behind a length.
  mutating func body() throws(WireError) -> UnsafeRawBufferPointer {
    let count = try self.number()
    guard unsafe count <= UInt64(self.end - self.at) else { throw .malformed }
    let body = unsafe UnsafeRawBufferPointer(start: self.at, count: Int(count))
    unsafe self.at += Int(count)
    return unsafe body
  }

  private mutating func blob() throws(WireError) -> UnsafeRawBufferPointer {
    let body = unsafe try self.body()
    guard
      unsafe body.count >= Int(self.entry.pointee.byteCountMin)
        && body.count <= Int(self.entry.pointee.byteCountMax)
    else { throw .wrongSize }
    return unsafe body
  }

  mutating func bytes() throws(WireError) -> [UInt8] { unsafe Array(try self.blob()) }

  mutating func token(likely: String) throws(WireError) -> String {
    let body = unsafe try self.blob()
    guard body.count > 0, let base = body.baseAddress else { return "" }
    if unsafe Self.same(body, likely) { return likely }
    let start = unsafe base.assumingMemoryBound(to: UInt8.self)
    unsafe try Text.checkToken(start, start + body.count)
    return unsafe Text.string(UnsafeBufferPointer(start: start, count: body.count))
  }

  private static func same(_ body: UnsafeRawBufferPointer, _ text: String) -> Bool {
    guard text.utf8.count == body.count, let bytes = body.baseAddress else { return false }
    return unsafe text.utf8.withContiguousStorageIfAvailable { text in
      guard let start = text.baseAddress else { return false }
      return unsafe memcmp(start, bytes, text.count) == 0
    } ?? false
  }
}
