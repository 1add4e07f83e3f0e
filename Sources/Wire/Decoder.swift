internal import CProtobufC

/// Decodes in three steps: scan the bytes, unpack them into an arena, copy into Swift.
enum Decoder {
  /// What must be there.
  enum Mode { case whole, part }

  /// The most that one unpacking takes beyond its first block, for each byte on the wire. Limits on
  /// counts keep it far below; this holds whatever the schema says.
  private static let growth = 4

  static func decode<M: Bridged>(
    _ bytes: RawSpan, as mode: Mode = .whole, tally: UnsafeMutablePointer<Arena.Tally>? = nil
  ) throws(WireError) -> M {
    guard bytes.byteCount <= WireLimits.byteCountMax else { throw .tooLarge }
    return unsafe try bytes.withUnsafeBytes { (buffer) throws(WireError) -> M in
      // An empty span has no address; one byte of ours is as good when none is read.
      var nothing: UInt8 = 0
      return unsafe try withUnsafePointer(to: &nothing) { (nothing) throws(WireError) -> M in
        let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? nothing
        return unsafe try Self.decode(start, count: buffer.count, mode, tally)
      }
    }
  }

  private static func decode<M: Bridged>(
    _ start: UnsafePointer<UInt8>, count: Int, _ mode: Mode,
    _ tally: UnsafeMutablePointer<Arena.Tally>?
  ) throws(WireError) -> M {
    let layout = unsafe M.layout
    var scanner = Scanner(isPart: mode == .part)
    unsafe try scanner.scan(start, start + count, layout, depth: 1)
    let byteCount = scanner.arenaByteCount
    return unsafe try withUnsafeTemporaryAllocation(byteCount: byteCount, alignment: 16) {
      (block) throws(WireError) -> M in
      var arena = unsafe Arena(block, budget: Self.growth * count + 65536, tally: tally)
      return unsafe try withUnsafeMutablePointer(to: &arena) { (arena) throws(WireError) -> M in
        var allocator = unsafe Arena.allocator(arena)
        guard
          let message = unsafe protobuf_c_message_unpack(
            layout.pointee.descriptor, &allocator, count, start)
        else { throw .exhausted }
        return unsafe try M(
          copying: UnsafeRawPointer(message).assumingMemoryBound(to: M.CStruct.self))
      }
    }
  }
}
