// Written by proto/generate from the schema. Do not edit.

internal import CProtobufC
internal import CWire

extension Date {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension Date: @unsafe Bridged {
  typealias CStruct = Sluis__V1__Date

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__v1__date__init(message) },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var year: UInt32 = 0
    var month: UInt32 = 0
    var day: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        year = try reader.uint32()
      case 2:
        month = try reader.uint32()
      case 3:
        day = try reader.uint32()
      default: throw .malformed
      }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.year = unsafe c.pointee.year
    self.month = unsafe c.pointee.month
    self.day = unsafe c.pointee.day
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__v1__date__init($0) }
    unsafe c.pointee.year = self.year
    unsafe c.pointee.month = self.month
    unsafe c.pointee.day = self.day
    return unsafe c
  }
}
