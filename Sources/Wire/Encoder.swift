internal import CProtobufC

/// Encodes in two steps: fill C structs in an arena, pack them into memory of the packed size.
enum Encoder {
  /// What most messages need; larger ones take from malloc.
  private static let blockByteCount = 1024

  /// Packs in the arena and copies once more: an array made without its bytes asks the runtime
  /// for its metadata each time, which is dearer. The generator calls it with a type of its own, so
  /// that nothing of it stays generic.
  static func encode<M: Bridged>(_ value: UnsafePointer<M>) -> [UInt8] {
    unsafe withUnsafeTemporaryAllocation(byteCount: Self.blockByteCount, alignment: 16) { block in
      var arena = unsafe Arena(block, budget: .max)
      let message = unsafe UnsafeMutableRawPointer(value.pointee.fill(&arena))
        .assumingMemoryBound(to: ProtobufCMessage.self)
      return unsafe [UInt8](Self.pack(message, in: &arena))
    }
  }

  static func withEncoded<M: Bridged, Result, Failure: Error>(
    _ value: M, _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe withUnsafeTemporaryAllocation(byteCount: Self.blockByteCount, alignment: 16) {
      (block) throws(Failure) -> Result in
      var arena = unsafe Arena(block, budget: .max)
      let message = unsafe UnsafeMutableRawPointer(value.fill(&arena))
        .assumingMemoryBound(to: ProtobufCMessage.self)
      return try body(unsafe RawSpan(_unsafeBytes: Self.pack(message, in: &arena)))
    }
  }

  private static func pack(
    _ message: UnsafePointer<ProtobufCMessage>, in arena: inout Arena
  ) -> UnsafeRawBufferPointer {
    let byteCount = unsafe protobuf_c_message_get_packed_size(message)
    let packed = unsafe arena.must(byteCount)
    let written = unsafe protobuf_c_message_pack(
      message, packed.assumingMemoryBound(to: UInt8.self))
    precondition(written == byteCount, "protobuf-c packed another size than it announced")
    return unsafe UnsafeRawBufferPointer(start: packed, count: byteCount)
  }
}
