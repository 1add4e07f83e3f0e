internal import CProtobufC

/// Decodes the short way or the long one.
///
/// The short way reads ordinary bytes in one pass. The long way takes all that may be taken, and
/// says what is wrong with the rest, in three steps: scan the bytes, unpack them into an arena,
/// copy.
enum Decoder {
  /// What must be there; `.known` is whole and without a field that the schema does not know.
  enum Mode { case whole, part, known }

  /// The most that one unpacking takes beyond its first block, for each byte on the wire. Limits on
  /// counts keep it far below; this holds whatever the schema says.
  private static let growth = 4
  /// The arena of most messages: the most that is certain to lie on the stack.
  private static let stackByteCount = 1024

  static func decode<M: Bridged>(
    _ bytes: RawSpan, as mode: Mode = .whole
  ) throws(WireError) -> M {
    if let value: M = Self.read(bytes, isPart: mode == .part) { return value }
    return unsafe try Self.unpack(bytes, as: mode)
  }

  /// The short way. Nil says nothing against the bytes.
  static func read<M: Bridged>(_ bytes: RawSpan, isPart: Bool = false) -> M? {
    guard bytes.byteCount <= WireLimits.byteCountMax else { return nil }
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let start = unsafe base.assumingMemoryBound(to: UInt8.self)
      var reader = unsafe Reader(start, start + buffer.count, M.layout, isPart: isPart)
      do throws(WireError) { return try M(reading: &reader) } catch {
        return nil  // what is wrong, if anything, is the long way's to say
      }
    }
  }

  /// The long way.
  static func unpack<M: Bridged>(
    _ bytes: RawSpan, as mode: Mode = .whole, tally: UnsafeMutablePointer<Arena.Tally>? = nil
  ) throws(WireError) -> M {
    guard bytes.byteCount <= WireLimits.byteCountMax else { throw .tooLarge }
    return unsafe try bytes.withUnsafeBytes { (buffer) throws(WireError) -> M in
      // An empty span has no address; one byte of ours is as good when none is read.
      var nothing: UInt8 = 0
      return unsafe try withUnsafePointer(to: &nothing) { (nothing) throws(WireError) -> M in
        let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? nothing
        return unsafe try Self.scan(start, count: buffer.count, mode, tally)
      }
    }
  }

  /// Decodes a message within another whose own pass leaves the allowance for unknown fields alone.
  static func known<M: Bridged>(_ body: UnsafeRawBufferPointer) throws(WireError) -> M {
    unsafe try Self.decode(RawSpan(_unsafeBytes: body), as: .known)
  }

  private static func scan<M: Bridged>(
    _ start: UnsafePointer<UInt8>, count: Int, _ mode: Mode,
    _ tally: UnsafeMutablePointer<Arena.Tally>?
  ) throws(WireError) -> M {
    let layout = unsafe M.layout
    var scanner = Scanner(isPart: mode == .part, refusesUnknown: mode == .known)
    unsafe try scanner.scan(start, start + count, layout, depth: 1)
    let byteCount = scanner.arenaByteCount
    // A constant size lies on the stack; any other is asked of malloc, which is slow above a KiB.
    if byteCount <= Self.stackByteCount {
      return unsafe try withUnsafeTemporaryAllocation(
        byteCount: Self.stackByteCount, alignment: 16
      ) { (block) throws(WireError) -> M in
        unsafe try Self.unpack(start, count: count, layout.pointee.descriptor, block, tally)
      }
    }
    return unsafe try withUnsafeTemporaryAllocation(byteCount: byteCount, alignment: 16) {
      (block) throws(WireError) -> M in
      unsafe try Self.unpack(start, count: count, layout.pointee.descriptor, block, tally)
    }
  }

  /// Has protobuf-c unpack scanned bytes into an arena that begins with `block`, and copies.
  private static func unpack<M: Bridged>(
    _ start: UnsafePointer<UInt8>, count: Int,
    _ descriptor: UnsafePointer<ProtobufCMessageDescriptor>,
    _ block: UnsafeMutableRawBufferPointer, _ tally: UnsafeMutablePointer<Arena.Tally>?
  ) throws(WireError) -> M {
    var arena = unsafe Arena(block, budget: Self.growth * count + 65536, tally: tally)
    return unsafe try withUnsafeMutablePointer(to: &arena) { (arena) throws(WireError) -> M in
      var allocator = unsafe Arena.allocator(arena)
      guard
        let message = unsafe protobuf_c_message_unpack(descriptor, &allocator, count, start)
      else { throw .exhausted }
      return unsafe try M(
        copying: UnsafeRawPointer(message).assumingMemoryBound(to: M.CStruct.self))
    }
  }
}
