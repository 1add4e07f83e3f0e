/// A point in time: microseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// Always read from the database (`clock_timestamp()`), never from a process's own clock.
package struct Instant: Hashable, Comparable, Sendable {
  package let microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }
}

/// A half-open stretch of time, [from, until). Without `until` it has no end yet.
package struct Period: Hashable, Sendable {
  package let from: Instant
  package let until: Instant?

  /// A period that ends before it starts contains nothing; it is not repaired.
  package init(from: Instant, until: Instant?) {
    self.from = from
    self.until = until
  }

  /// Where an instant lies with respect to a period.
  package enum Phase: Hashable, Sendable { case before, during, after }

  package func phase(at instant: Instant) -> Phase {
    if let until, instant >= until { return .after }
    return instant < self.from ? .before : .during
  }

  package func contains(_ instant: Instant) -> Bool { self.phase(at: instant) == .during }
}
