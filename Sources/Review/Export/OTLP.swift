/// Lines as an OTLP `ExportTraceServiceRequest`, in protobuf: what the Logboek's interface takes.
///
/// Field numbers are those of opentelemetry-proto 1.x (`trace/v1/trace.proto`,
/// `common/v1/common.proto`, `resource/v1/resource.proto`), which never change. Fields are written
/// in the order of their numbers and defaults are left out: the same lines give the same bytes.
package enum OTLP {
  /// What wrote the spans.
  static let scopeName = "sluis.logboek"

  /// - Parameter lines: as many as fit memory; a receiver may refuse more than a few MiB at once.
  package static func request(_ lines: [LogboekLine]) -> [UInt8] {
    var request = ProtobufWriter()
    for group in LogboekLine.byResource(lines) {
      request.message(1) { resourceSpans in
        resourceSpans.message(1) { resource in
          Self.attribute("service.name", group.name, 1, &resource)
          Self.attribute("service.version", group.version, 1, &resource)
        }
        resourceSpans.message(2) { scopeSpans in
          scopeSpans.message(1) { $0.text(1, Self.scopeName) }
          for line in group.2 { scopeSpans.message(2) { Self.span(line, &$0) } }
        }
      }
    }
    return request.bytes
  }

  private static func span(_ line: LogboekLine, _ span: inout ProtobufWriter) {
    span.bytes(1, Self.bigEndian(line.trace))
    span.bytes(2, Self.bigEndian(line.span))
    if let parent = line.parentSpan { span.bytes(4, Self.bigEndian(parent)) }
    span.text(5, line.name)
    span.varint(6, 1)  // SPAN_KIND_INTERNAL
    span.fixed64(7, line.startMs * 1_000_000)
    span.fixed64(8, line.endMs * 1_000_000)
    for (key, value) in line.attributes { Self.attribute(key, value, 9, &span) }
    if !line.categories.isEmpty {
      span.message(9) { pair in
        pair.text(1, "sluis.categories")
        pair.message(2) { value in
          value.message(5) { array in
            for category in line.categories { array.message(1) { $0.text(1, category) } }
          }
        }
      }
    }
    span.message(15) { $0.varint(3, UInt64(line.status.rawValue)) }
  }

  private static func attribute(
    _ key: String, _ value: String, _ number: UInt64, _ writer: inout ProtobufWriter
  ) {
    guard !value.isEmpty else { return }
    writer.message(number) { pair in
      pair.text(1, key)
      pair.message(2) { $0.text(1, value) }
    }
  }

  private static func bigEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (1...Number.bitWidth / 8).map {
      UInt8(truncatingIfNeeded: number >> (Number.bitWidth - 8 * $0))
    }
  }
}

/// Writes protobuf's wire format, as much of it as OTLP needs.
struct ProtobufWriter {
  private(set) var bytes: [UInt8] = []

  /// Zero is the default and is left out.
  mutating func varint(_ number: UInt64, _ value: UInt64) {
    guard value != 0 else { return }
    self.raw(number << 3)
    self.raw(value)
  }

  mutating func fixed64(_ number: UInt64, _ value: UInt64) {
    guard value != 0 else { return }
    self.raw(number << 3 | 1)
    for shift in stride(from: 0, to: 64, by: 8) {
      self.bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }

  /// Empty is the default and is left out.
  mutating func text(_ number: UInt64, _ value: String) { self.bytes(number, Array(value.utf8)) }

  mutating func bytes(_ number: UInt64, _ value: [UInt8]) {
    guard !value.isEmpty else { return }
    self.delimited(number, value)
  }

  /// A message is there also when all its fields are defaults.
  mutating func message(_ number: UInt64, _ body: (inout ProtobufWriter) -> Void) {
    var inner = ProtobufWriter()
    body(&inner)
    self.delimited(number, inner.bytes)
  }

  private mutating func delimited(_ number: UInt64, _ value: [UInt8]) {
    self.raw(number << 3 | 2)
    self.raw(UInt64(value.count))
    self.bytes += value
  }

  private mutating func raw(_ value: UInt64) {
    var rest = value
    while rest > 0x7F {
      self.bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    self.bytes.append(UInt8(rest))
  }
}
