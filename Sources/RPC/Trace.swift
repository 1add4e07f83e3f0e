internal import Synchronization
internal import Wire

/// Where a call stands in a trace, as W3C Trace Context says.
package struct Trace: Sendable, Hashable {
  /// The trace that joins records across services. Never zero.
  package let id: UInt128
  /// This call's own span. Never zero.
  package let span: UInt64
  /// The caller's span; nil when the trace begins here.
  package let parent: UInt64?
  package let flags: UInt32
  /// The caller's processing activity; printable ASCII of at most 256 bytes, or empty.
  package let callerURL: String

  /// A trace that begins here.
  package init(callerURL: String = "") {
    (self.id, self.span) = Randomness.shared.withLock { ($0.id128(), $0.id64()) }
    self.parent = nil
    self.flags = 0
    self.callerURL = callerURL
  }

  /// The span of a call that arrived with `context`. What is absent or not of the form is replaced,
  /// so a log line holds nothing that a peer composed.
  init(_ context: RpcV1.TraceContext?) {
    let isTrace = context.map { $0.traceID != 0 } ?? false
    let sent = isTrace ? context?.traceID : nil
    (self.id, self.span) = Randomness.shared.withLock { (sent ?? $0.id128(), $0.id64()) }
    self.parent = isTrace && context?.parentSpanID != 0 ? context?.parentSpanID : nil
    self.flags = isTrace ? context?.flags ?? 0 : 0
    self.callerURL =
      context.flatMap { isTrace && Self.isPrintable($0.callerURL) ? $0.callerURL : nil } ?? ""
  }

  /// What a call made within this one carries: the same trace, this span as the parent.
  var context: RpcV1.TraceContext {
    RpcV1.TraceContext(
      traceID: self.id, parentSpanID: self.span, flags: self.flags, callerURL: self.callerURL)
  }

  private static func isPrintable(_ text: String) -> Bool {
    text.utf8.count <= 256 && text.utf8.allSatisfy { (0x21...0x7e).contains($0) }
  }
}
