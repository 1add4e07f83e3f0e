/// The bridge between a Swift value and protoc-c's struct; the generator writes each one.
protocol Bridged: Message {
  associatedtype CStruct

  /// The limits, made once.
  static var layout: UnsafePointer<Layout> { get }

  /// Reads ordinary bytes, as ``Reader`` says. Throws at others, which says nothing of them.
  init(reading reader: inout Reader) throws(WireError)

  /// Copies out of an unpacked struct. What the scanner let pass fits, but an all-zero id.
  init(copying c: UnsafePointer<CStruct>) throws(WireError)

  /// Makes the struct and all it points to in `arena`.
  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct>
}
