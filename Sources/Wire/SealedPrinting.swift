/// A value whose every way of printing shows only what is PUBLIC.
///
/// `String(describing:)`, `String(reflecting:)`, interpolation and `dump` all read `customMirror`,
/// which the generator writes: `TraceContext(traceID: 7, callerURL: ‹sealed›)`.
package protocol SealedPrinting: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{}

extension SealedPrinting {
  package var description: String {
    let fields = self.customMirror.children.map { "\($0.label ?? ""): \($0.value)" }
    return "\(Self.self)(\(fields.joined(separator: ", ")))"
  }

  package var debugDescription: String { self.description }
}

/// What is printed in the place of a value.
package enum Hidden: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// A value of a category other than PUBLIC.
  case sealed
  /// Bytes, which may be a secret or another message even where they are PUBLIC.
  case bytes(count: Int)
  /// A list of such bytes.
  case list(count: Int)

  package var description: String {
    switch self {
    case .sealed: "‹sealed›"
    case .bytes(let count): "‹\(count) bytes›"
    case .list(let count): "‹\(count) items›"
    }
  }

  package var customMirror: Mirror { Mirror(self, children: []) }
}
