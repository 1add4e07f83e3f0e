package import Ledger
package import Wire

/// A record that is about to be appended: a body of one kind, and what its clear header says.
package struct Draft: Sendable {
  package let kind: RecordKind
  /// An encoded message of `sluis.ledger.v1`; sealed before it is stored.
  let body: [UInt8]
  let trace: EntryHeader.TracePoint?
  let indexes: EntryHeader.Indexes
  let retention: UInt8

  /// Whether it is of an anonymous call, and waits for the next ``AnonymousBatch``.
  var isOfNobody: Bool { self.trace == nil }

  /// How long records are kept, as the processing register says of each class.
  package enum Retention {
    /// Five years: NEN 7513 and art. 7.1 of the social support act ask for no less.
    package static let standard: UInt8 = 1
  }

  private init(
    _ kind: RecordKind, _ body: [UInt8], trace: UInt128, span: UInt64,
    _ indexes: EntryHeader.Indexes
  ) {
    self.init(kind, body, at: EntryHeader.TracePoint(trace: trace, span: span), indexes)
  }

  private init(
    _ kind: RecordKind, _ body: [UInt8], at trace: EntryHeader.TracePoint?,
    _ indexes: EntryHeader.Indexes
  ) {
    self.kind = kind
    self.body = body
    self.trace = trace
    self.indexes = indexes
    self.retention = Retention.standard
  }

  package init(_ processing: LedgerV1.Processing, indexes: EntryHeader.Indexes) {
    self.init(
      .processing, processing.encoded(), trace: processing.traceID, span: processing.spanID, indexes
    )
  }

  package init(_ decision: LedgerV1.Decision, indexes: EntryHeader.Indexes) {
    self.init(
      .decision, decision.encoded(), trace: decision.traceID, span: decision.spanID, indexes)
  }

  package init(_ access: LedgerV1.Access, indexes: EntryHeader.Indexes) {
    self.init(.access, access.encoded(), trace: access.traceID, span: access.spanID, indexes)
  }

  package init(_ exchange: LedgerV1.Exchange, indexes: EntryHeader.Indexes) {
    self.init(
      .exchange, exchange.encoded(), trace: exchange.traceID, span: exchange.spanID, indexes)
  }

  package init(_ event: LedgerV1.Event, indexes: EntryHeader.Indexes) {
    self.init(.event, event.encoded(), trace: event.traceID, span: event.spanID, indexes)
  }

  /// The trace and span in the body of a record about an anonymous call, where every other has its
  /// own: a body without is none.
  package static let nobodysTrace: UInt128 = 1
  package static let nobodysSpan: UInt64 = 1

  /// Of an anonymous call: without a trace, and its header says the day only. The body's time is
  /// the caller's to round.
  package init(anonymous event: LedgerV1.Event, indexes: EntryHeader.Indexes) {
    precondition(
      event.traceID == Self.nobodysTrace && event.spanID == Self.nobodysSpan,
      "nobody's call has no trace")
    self.init(.event, event.encoded(), at: nil, indexes)
  }

  /// That a statement of restore was carried out: a kind of its own, which nothing that comes in
  /// over the network leads to. The event's trace and span are the statement's.
  package static func restore(_ event: LedgerV1.Event) -> Draft {
    Draft(
      .restore, event.encoded(), trace: event.traceID, span: event.spanID, EntryHeader.Indexes())
  }
}
