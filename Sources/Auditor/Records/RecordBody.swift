/// What a key holder made of a sealed body.
package enum OpenedBody: Hashable, Sendable {
  /// Nobody has its key any more, or this verifier may not have it.
  case sealed
  /// There is a key, and the body does not open with it.
  case doesNotOpen
  /// The message inside, and the indexes recomputed with the index keys; `nil` where those are not
  /// at hand.
  case opened(plaintext: [UInt8], indexes: RecordHeader.Indexes?)
}

/// The parts of a record's body (`proto/sluis/ledger.proto`) that logs are joined by.
struct RecordBody {
  enum Flaw { case doesNotDecode, differsFromHeader }

  let message: RawMessage

  /// Decodes an opened body and holds it against the header it was stored under.
  static func read(
    _ plaintext: [UInt8], indexes: RecordHeader.Indexes?, under header: RecordHeader
  ) -> Result<RecordBody, Flaw> {
    guard let message = RawMessage(plaintext[...]) else { return .failure(.doesNotDecode) }
    let body = RecordBody(message: message)
    if header.trace != nil || header.kind.isJoined {
      guard let trace = message.id(Field.trace), let span = body.span else {
        return .failure(.doesNotDecode)
      }
      guard trace == header.trace, span == header.span else { return .failure(.differsFromHeader) }
    }
    switch header.kind {
    case .decision:
      guard body.permits != nil else { return .failure(.doesNotDecode) }
    case .access:
      guard message.id(Field.accessDecision) != nil else { return .failure(.doesNotDecode) }
    case .exchange:
      guard body.internalTrace != nil, message.id(Field.exchangeDecision) != nil else {
        return .failure(.doesNotDecode)
      }
    case .event, .restore:
      guard LoggedRow.read(from: message) != nil else { return .failure(.doesNotDecode) }
    case .processing, .slot: break
    }
    if let indexes, indexes != header.indexes { return .failure(.differsFromHeader) }
    return .success(body)
  }

  /// Whether a decision permits; `nil` when it says neither.
  var permits: Bool? {
    switch self.message.number(Field.decisionOutcome) {
    case 7: true
    case 1: false
    default: nil
    }
  }

  /// The entry id, in consent's log, of the decision that an access or an exchange rests on.
  func decision(_ kind: RecordHeader.Kind) -> UInt128? {
    self.message.id(kind == .access ? Field.accessDecision : Field.exchangeDecision)
  }

  /// The trace inside the house that an exchange belongs to; its own is known outside.
  var internalTrace: UInt128? { self.message.id(Field.exchangeInternalTrace) }

  private var span: UInt64? {
    guard let bytes = self.message.bytes(Field.span), bytes.count == 8 else { return nil }
    var cursor = Cursor(bytes)
    return cursor.number(as: UInt64.self)
  }

  private enum Field {
    static let trace = 1
    static let span = 2
    static let decisionOutcome = 4
    static let accessDecision = 4
    static let exchangeInternalTrace = 4
    static let exchangeDecision = 14
  }
}

extension RecordBody.Flaw: Error {}

extension RecordHeader.Kind {
  var isJoined: Bool { self == .decision || self == .access || self == .exchange }
}
