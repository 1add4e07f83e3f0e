/// One line of the Logboek Dataverwerkingen 1.0: one action on at most one data subject, no user.
package struct LogboekLine: Hashable, Sendable {
  /// A refusal is no error: `error` is a technical failure.
  package enum Status: UInt8, Hashable, Sendable {
    case unset = 0
    case ok = 1
    case error = 2
  }

  /// The latest moment that OTLP's nanoseconds hold, in milliseconds since 1970: in the year 2554.
  package static let timeMsMax = UInt64.max / 1_000_000

  package let trace: UInt128
  package let span: UInt64
  package let parentSpan: UInt64?
  package let status: Status
  package let name: String
  package let startMs: UInt64
  package let endMs: UInt64
  package var serviceName = ""
  package var serviceVersion = ""
  /// The URI of the activity in the processing register.
  package var activity = ""
  /// A keyed pseudonym; empty where nobody's data was processed.
  package var subject = ""
  package var subjectType = ""
  /// The application of another organisation that asked.
  package var foreignProcessor = ""
  /// Level 2 of the standard: which kinds of data, never values. Our own attribute.
  package var categories: [String] = []

  /// Nil for what is no line: an id of zero, a time that OTLP cannot state, an end before its
  /// beginning.
  package init?(
    trace: UInt128, span: UInt64, parentSpan: UInt64?, status: Status, name: String,
    startMs: UInt64, endMs: UInt64
  ) {
    guard trace != 0, span != 0, parentSpan != 0, startMs <= endMs, endMs <= Self.timeMsMax else {
      return nil
    }
    self.trace = trace
    self.span = span
    self.parentSpan = parentSpan
    self.status = status
    // The standard asks for a name; an empty one gets a default.
    self.name = name.isEmpty ? "processing" : name
    self.startMs = startMs
    self.endMs = endMs
  }

  /// The attributes that say something, in the order of the standard.
  var attributes: [(key: String, value: String)] {
    [
      ("dpl.core.processing_activity_id", self.activity),
      ("dpl.core.data_subject_id", self.subject),
      ("dpl.core.data_subject_id_type", self.subjectType),
      ("dpl.core.foreign_operation.processor", self.foreignProcessor),
    ].filter { !$0.1.isEmpty }
  }

  /// Lines of one program under one resource, as OTLP groups them: by first appearance.
  static func byResource(_ lines: [LogboekLine]) -> [(name: String, version: String, [LogboekLine])]
  {
    var order: [[String]] = []
    var groups: [[String]: [LogboekLine]] = [:]
    for line in lines {
      let key = [line.serviceName, line.serviceVersion]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(line)
    }
    return order.map { ($0[0], $0[1], groups[$0] ?? []) }
  }
}

/// Hexadecimal, lower case, as W3C Trace Context and OTLP/JSON write ids.
enum Digits {
  static func of(_ number: UInt128) -> String {
    Self.padded(String(number, radix: 16), to: 32)
  }

  static func of(_ number: UInt64) -> String { Self.padded(String(number, radix: 16), to: 16) }

  private static func padded(_ digits: String, to count: Int) -> String {
    String(repeating: "0", count: count - digits.count) + digits
  }
}
