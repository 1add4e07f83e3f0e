/// The parameters of one statement as libpq wants them: one buffer and where each value lies in it.
struct Parameters {
  /// Most parameters of one statement; the protocol counts them in 16 bits.
  static let countMax = 1_000

  private(set) var types: [UInt32] = []
  private var bytes: [UInt8] = []
  /// Where each value starts; negative for null.
  private var starts: [Int] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []

  /// Traps above ``countMax`` parameters: the SQL text is ours, so their number is too.
  init(_ values: [Value]) {
    precondition(values.count <= Self.countMax, "a statement has at most 1,000 parameters")
    for value in values {
      let start = self.bytes.count
      value.encode(into: &self.bytes)
      self.types.append(value.type)
      if case .null = value { self.starts.append(-1) } else { self.starts.append(start) }
      self.lengths.append(Int32(clamping: self.bytes.count - start))
      self.formats.append(1)
    }
    // An empty value still needs an address: a null address means NULL.
    self.bytes.append(0)
  }

  var count: Int32 { Int32(self.types.count) }

  /// Calls `body` with addresses, lengths and formats; they are valid during the call.
  func withPointers<R>(
    _ body: (
      UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> R
  ) -> R {
    unsafe self.bytes.withUnsafeBytes { bytes in
      let base = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let addresses: [UnsafePointer<CChar>?] = unsafe self.starts.map { start in
        unsafe start < 0 ? nil : base?.advanced(by: start)
      }
      return unsafe addresses.withUnsafeBufferPointer { addresses in
        unsafe self.lengths.withUnsafeBufferPointer { lengths in
          unsafe self.formats.withUnsafeBufferPointer { formats in
            unsafe body(addresses.baseAddress, lengths.baseAddress, formats.baseAddress)
          }
        }
      }
    }
  }
}
