/// Cuts an export into its parts, whatever pieces it arrives in.
struct ExportReader {
  enum Part {
    /// The origin and the key that the file claims.
    case title(origin: ArraySlice<UInt8>, key: ArraySlice<UInt8>)
    case entry(leaf: ArraySlice<UInt8>, stored: ArraySlice<UInt8>)
    /// What searches find the entry before it by.
    case columns(SearchColumns)
    case checkpoint(ArraySlice<UInt8>)
    case end(entryCount: UInt64)
    /// Nothing that an exporter writes.
    case broken
  }

  private var buffer: [UInt8] = []
  private var start = 0
  private var hasTitle = false

  /// Adds a piece of the file.
  mutating func append(_ piece: [UInt8]) {
    // What is left of the last piece is less than one record, so moving it is cheap.
    self.buffer.removeFirst(self.start)
    self.start = 0
    self.buffer += piece
  }

  var isEmpty: Bool { self.start == self.buffer.count }

  /// The next whole part, or `nil` when more of the file is needed.
  mutating func next() -> Part? {
    guard self.hasTitle else { return self.title() }
    guard self.buffer.count - self.start >= Self.frameByteCount else { return nil }
    let type = self.buffer[self.start]
    var byteCount = 0
    for offset in 1..<Self.frameByteCount {
      byteCount = byteCount << 8 | Int(self.buffer[self.start + offset])
    }
    guard let bounds = Self.bounds(type), bounds.contains(byteCount) else { return .broken }
    let from = self.start + Self.frameByteCount
    guard self.buffer.count - from >= byteCount else { return nil }
    self.start = from + byteCount
    return Self.part(type, self.buffer[from..<(from + byteCount)])
  }

  private static let frameByteCount = 5
  private static let titleByteCountMax = 1_024
  private static let firstLine = Array("sluis-log-export/v1".utf8)

  /// How many bytes a record of this type has; held before anything is waited for.
  private static func bounds(_ type: UInt8) -> ClosedRange<Int>? {
    switch type {
    case UInt8(ascii: "E"): (Hash.byteCount + 1)...(Hash.byteCount + 65_535)
    case UInt8(ascii: "I"): SearchColumns.byteCounts
    case UInt8(ascii: "C"): 1...65_536
    case UInt8(ascii: "Z"): 8...8
    default: nil
    }
  }

  private static func part(_ type: UInt8, _ bytes: ArraySlice<UInt8>) -> Part {
    switch type {
    case UInt8(ascii: "E"):
      return .entry(leaf: bytes.prefix(Hash.byteCount), stored: bytes.dropFirst(Hash.byteCount))
    case UInt8(ascii: "I"):
      return SearchColumns(bytes).map { .columns($0) } ?? .broken
    case UInt8(ascii: "C"):
      return .checkpoint(bytes)
    default:
      var cursor = Cursor(bytes)
      return cursor.number(as: UInt64.self).map { .end(entryCount: $0) } ?? .broken
    }
  }

  private mutating func title() -> Part? {
    let head = self.buffer[self.start...].prefix(Self.titleByteCountMax)
    let ends = head.indices.filter { head[$0] == Texts.lineFeed }.prefix(3)
    guard ends.count == 3 else {
      return head.count == Self.titleByteCountMax ? .broken : nil
    }
    guard head[self.start..<ends[0]].elementsEqual(Self.firstLine) else { return .broken }
    self.hasTitle = true
    self.start = ends[2] + 1
    return .title(origin: head[(ends[0] + 1)..<ends[1]], key: head[(ends[1] + 1)..<ends[2]])
  }
}
