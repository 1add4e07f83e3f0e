internal import CProtobufC

/// What encoding puts into an arena: C structs, and copies of all they point to, so that no pointer
/// of Swift's outlives the closure that lent it.
extension Arena {
  /// Takes memory that must be had: encoding has no budget, and without memory nothing goes on.
  mutating func must(_ byteCount: Int) -> UnsafeMutableRawPointer {
    guard let memory = unsafe self.take(byteCount) else {
      preconditionFailure("no memory for a message of our own")
    }
    return unsafe memory
  }

  /// Makes a struct and lets protoc-c's `…__init` fill it.
  mutating func make<CStruct>(
    _ type: CStruct.Type, _ start: (UnsafeMutablePointer<CStruct>) -> Void
  ) -> UnsafeMutablePointer<CStruct> {
    let memory = unsafe self.must(MemoryLayout<CStruct>.size)
    let made = unsafe memory.bindMemory(to: type, capacity: 1)
    unsafe start(made)
    return unsafe made
  }

  /// Copies a string, ended by NUL. A NUL inside becomes 0xFF, which no decoder accepts: C would
  /// take it for the end and the rest would be lost without a word.
  mutating func string(_ value: String) -> UnsafeMutablePointer<CChar> {
    var value = value
    return value.withUTF8 { utf8 in
      let copy = unsafe self.must(utf8.count + 1).bindMemory(
        to: CChar.self, capacity: utf8.count + 1)
      for index in utf8.indices {
        let byte = unsafe utf8[index]
        unsafe copy[index] = CChar(bitPattern: byte == 0 ? 0xff : byte)
      }
      unsafe copy[utf8.count] = 0
      return unsafe copy
    }
  }

  mutating func bytes(_ value: [UInt8]) -> ProtobufCBinaryData {
    if value.isEmpty { return unsafe ProtobufCBinaryData() }
    let copy = unsafe self.must(value.count)
    unsafe UnsafeMutableRawBufferPointer(start: copy, count: value.count).copyBytes(from: value)
    return unsafe ProtobufCBinaryData(
      len: value.count, data: copy.assumingMemoryBound(to: UInt8.self))
  }

  /// Copies an id, most significant byte first. Zero is no id, and is written as absent.
  mutating func id<ID: FixedWidthInteger>(_ value: ID) -> ProtobufCBinaryData {
    if value == 0 { return unsafe ProtobufCBinaryData() }
    let byteCount = ID.bitWidth / 8
    let copy = unsafe self.must(byteCount)
    unsafe copy.storeBytes(of: value.bigEndian, as: ID.self)
    return unsafe ProtobufCBinaryData(
      len: byteCount, data: copy.assumingMemoryBound(to: UInt8.self))
  }

  /// Copies a list, making each element with `make`.
  mutating func list<Value, Element>(
    _ values: [Value], _ make: (Value, inout Arena) -> Element
  ) -> (UnsafeMutablePointer<Element>?, Int) {
    if values.isEmpty { return (nil, 0) }
    let copy = unsafe self.must(MemoryLayout<Element>.stride * values.count)
      .bindMemory(to: Element.self, capacity: values.count)
    for (index, value) in values.enumerated() {
      unsafe (copy + index).initialize(to: make(value, &self))
    }
    return unsafe (copy, values.count)
  }
}
