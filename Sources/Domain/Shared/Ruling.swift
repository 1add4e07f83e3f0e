/// A rule's answer to a wish to change something: the new value, or why not.
///
/// A refusal is an answer, not an error: it is returned, shown and logged like any other.
package enum Ruling<Value> {
  case accepted(Value)
  case refused(Refusal)

  package static func refused(_ first: ReasonCode, _ rest: ReasonCode...) -> Ruling {
    .refused(Refusal(first, rest))
  }

  package func map<Other>(_ change: (Value) -> Other) -> Ruling<Other> {
    switch self {
    case .accepted(let value): .accepted(change(value))
    case .refused(let refusal): .refused(refusal)
    }
  }

  package var refusal: Refusal? {
    switch self {
    case .accepted: nil
    case .refused(let refusal): refusal
    }
  }
}

extension Ruling: Sendable where Value: Sendable {}
extension Ruling: Equatable where Value: Equatable {}

/// Why not: at least one reason, each once, in the order of ``ReasonCode``.
package struct Refusal: Hashable, Sendable {
  package let reasons: [ReasonCode]

  package init(_ first: ReasonCode, _ rest: some Sequence<ReasonCode> = []) {
    self.reasons = ReasonCode.ordered([first] + rest)
  }

  /// Nil when there is nothing against it.
  package init?(_ reasons: some Sequence<ReasonCode>) {
    let ordered = ReasonCode.ordered(reasons)
    guard !ordered.isEmpty else { return nil }
    self.reasons = ordered
  }

  /// What `listener` may be told; never empty.
  package func told(to listener: Listener) -> [ReasonCode] {
    ReasonCode.ordered(self.reasons.map { $0.told(to: listener) })
  }
}
