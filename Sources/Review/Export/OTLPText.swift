/// Lines as an OTLP `ExportTraceServiceRequest` in OTLP/JSON.
///
/// Protobuf's JSON with what OTLP says otherwise: ids of traces and spans are hexadecimal, enums
/// are numbers; 64-bit numbers are text, as in all of protobuf's JSON.
package enum OTLPText {
  package static func request(_ lines: [LogboekLine]) -> String {
    let resources = LogboekLine.byResource(lines).map { group in
      let attributes = [("service.name", group.name), ("service.version", group.version)]
        .filter { !$0.1.isEmpty }.map { Self.pair($0.0, Self.text($0.1)) }
      return "{\"resource\":{\"attributes\":[\(attributes.joined(separator: ","))]},"
        + "\"scopeSpans\":[{\"scope\":{\"name\":\(Self.quoted(OTLP.scopeName))},"
        + "\"spans\":[\(group.2.map(Self.span).joined(separator: ","))]}]}"
    }
    return "{\"resourceSpans\":[\(resources.joined(separator: ","))]}\n"
  }

  private static func span(_ line: LogboekLine) -> String {
    var attributes = line.attributes.map { Self.pair($0.key, Self.text($0.value)) }
    if !line.categories.isEmpty {
      let values = line.categories.map(Self.text).joined(separator: ",")
      attributes.append(
        Self.pair("sluis.categories", "{\"arrayValue\":{\"values\":[\(values)]}}"))
    }
    let parent = line.parentSpan.map { ",\"parentSpanId\":\"\(Digits.of($0))\"" } ?? ""
    return "{\"traceId\":\"\(Digits.of(line.trace))\",\"spanId\":\"\(Digits.of(line.span))\""
      + parent + ",\"name\":\(Self.quoted(line.name)),\"kind\":1,"
      + "\"startTimeUnixNano\":\"\(line.startMs * 1_000_000)\","
      + "\"endTimeUnixNano\":\"\(line.endMs * 1_000_000)\","
      + "\"attributes\":[\(attributes.joined(separator: ","))],"
      + "\"status\":{\"code\":\(line.status.rawValue)}}"
  }

  private static func pair(_ key: String, _ value: String) -> String {
    "{\"key\":\(Self.quoted(key)),\"value\":\(value)}"
  }

  private static func text(_ value: String) -> String {
    "{\"stringValue\":\(Self.quoted(value))}"
  }

  /// A JSON string (RFC 8259 §7). Beyond what must be escaped, so is all that is not printable
  /// ASCII: a file of it is then the same in every encoding.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: quoted += "\\\""
      case 0x5C: quoted += "\\\\"
      case 0x20...0x7E: quoted.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return quoted + "\""
  }
}
