/// Why the database did not do what was asked, told by what the caller may conclude.
///
/// Carries codes, never a server's words: `DETAIL` and even the primary message hold row values.
package enum PostgresError: Error, Hashable, Sendable {
  /// The server refused a statement; nothing of the transaction is stored.
  case refused(SQLState)
  /// An answer is not of the type, length or presence that was asked for; nothing is stored.
  case shape(column: Int)
  /// The number of rows is not the one that was asked for; nothing is stored.
  case rowCount(Int)
  /// No connection could be made before the deadline; nothing was sent.
  case unavailable
  /// Too many callers are waiting already; nothing was sent.
  case busy
  /// The deadline ran out; nothing is stored.
  case deadline
  /// The caller's task was cancelled; nothing is stored.
  case cancelled
  /// The link broke and the transaction is known not to be stored.
  case connectionLost
  /// The transaction is known to be stored, but its answers were lost with the link.
  case answerLost
  /// COMMIT was sent and whether it happened cannot be found out now. Neither a failure nor a
  /// success: whoever asks again must ask with the same command id.
  case outcomeUnknown
  /// The pool is closed, or closing; nothing was sent.
  case closed
  /// The settings cannot be used.
  case settings(Settings.Fault)
  /// The migrations cannot be applied.
  case migration(Migration.Refusal)
}

extension PostgresError {
  /// Whether the same transaction may succeed if it is run again as it is: a serialisation failure,
  /// a deadlock, or a link that broke before anything was stored.
  var isTransient: Bool {
    switch self {
    case .refused(.serializationFailure), .refused(.deadlockDetected), .connectionLost: true
    default: false
    }
  }
}

/// A five-character SQLSTATE (PostgreSQL, appendix A), such as `23505`.
package struct SQLState: Hashable, Sendable, CustomStringConvertible {
  /// Five ASCII bytes, the first in the highest used byte.
  private let code: UInt64

  /// Reads five of `0–9A–Z`; anything else becomes `XX000` (internal error).
  init(_ bytes: some Collection<UInt8>) {
    let isValid =
      bytes.count == 5
      && bytes.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    self.code = (isValid ? Array(bytes) : Array("XX000".utf8)).reduce(0) { $0 << 8 | UInt64($1) }
  }

  package init(_ literal: StaticString) {
    self.init(Array("\(literal)".utf8))
  }

  package var description: String {
    String(
      decoding: (0..<5).map { UInt8(truncatingIfNeeded: self.code >> (8 * (4 - $0))) },
      as: UTF8.self)
  }

  /// The first two characters, such as `23` for a violated constraint.
  package var category: String { String(self.description.prefix(2)) }

  package static let uniqueViolation = SQLState("23505")
  package static let serializationFailure = SQLState("40001")
  package static let deadlockDetected = SQLState("40P01")
  package static let lockNotAvailable = SQLState("55P03")
  package static let insufficientPrivilege = SQLState("42501")
  /// A statement that was cancelled, by us or by `statement_timeout`.
  package static let queryCanceled = SQLState("57014")
}
