/// Joins the logs of all services: what was shown or sent must rest on a permit.
///
/// Bodies say which decision an access or exchange rests on, and whether a decision permits. Where
/// they stay sealed, an access is held against the decisions of its trace, and what can be held
/// against no opened decision is counted as unjoined: it is neither a finding nor a clean join.
/// Memory grows with the number of decisions, accesses and exchanges, about 100 bytes each.
package struct TraceJoin {
  /// Where an entry stands.
  package struct Place: Hashable, Sendable {
    package let log: String
    package let index: Int

    package init(log: String, index: Int) {
      self.log = log
      self.index = index
    }
  }

  /// What does not fit.
  package enum Finding: Hashable, Sendable {
    case doesNotOpen(Place)
    case doesNotDecode(Place)
    /// The body says another trace or span than the header, or belongs to other indexes.
    case differsFromHeader(Place)
    /// Something was shown without a decision of that trace.
    case accessWithoutDecision(Place)
    /// The decision that the access names is a denial.
    case accessAgainstDecision(Place)
    /// Something left for another organisation without a permit.
    case exchangeWithoutDecision(Place)
    case exchangeAgainstDecision(Place)
    /// Something left, and nobody is recorded to have looked it up.
    case exchangeWithoutAccess(Place)
  }

  private struct Decision {
    let trace: UInt128
    let permits: Bool?
  }

  private struct Claim {
    let place: Place
    let trace: UInt128
    let decision: UInt128?
  }

  /// What a claim rests on.
  private enum Ground {
    case permit
    case denial
    case nothing
    /// On a decision, of which nobody could read what was decided.
    case unread
  }

  private var decisions: [UInt128: Decision] = [:]
  /// The entries of the decisions of a trace.
  private var decided: [UInt128: [UInt128]] = [:]
  private var accesses: [Claim] = []
  private var exchanges: [Claim] = []
  private var flaws: [Finding] = []
  /// Exchanges whose body stayed sealed, so that they belong to no trace of the house.
  private var sealedExchangeCount = 0

  package init() {}

  /// Takes in one entry of a log that was found intact.
  package mutating func add(log: String, index: Int, header: RecordHeader, body: OpenedBody) {
    let place = Place(log: log, index: index)
    switch body {
    case .sealed:
      self.add(place, header, nil)
    case .doesNotOpen:
      self.flaws.append(.doesNotOpen(place))
    case .opened(let plaintext, let indexes):
      switch RecordBody.read(plaintext, indexes: indexes, under: header) {
      case .success(let body): self.add(place, header, body)
      case .failure(.doesNotDecode): self.flaws.append(.doesNotDecode(place))
      case .failure(.differsFromHeader): self.flaws.append(.differsFromHeader(place))
      }
    }
  }

  /// What is wrong, when all logs were taken in.
  package func findings() -> [Finding] {
    let seenTraces = Set(self.accesses.map(\.trace))
    var findings = self.flaws
    for access in self.accesses {
      switch self.ground(of: access) {
      case .permit, .unread: break
      case .denial: findings.append(.accessAgainstDecision(access.place))
      case .nothing: findings.append(.accessWithoutDecision(access.place))
      }
    }
    for exchange in self.exchanges {
      switch self.ground(of: exchange) {
      case .permit, .unread: break
      case .denial: findings.append(.exchangeAgainstDecision(exchange.place))
      case .nothing: findings.append(.exchangeWithoutDecision(exchange.place))
      }
      if !seenTraces.contains(exchange.trace) {
        findings.append(.exchangeWithoutAccess(exchange.place))
      }
    }
    return findings
  }

  /// Accesses and exchanges that were held against no opened decision, because a body stayed
  /// sealed: whether they were permitted is not known. Meaningful when all logs were taken in.
  package var unjoinedCount: Int {
    (self.accesses + self.exchanges).count { self.ground(of: $0) == .unread }
      + self.sealedExchangeCount
  }

  private mutating func add(_ place: Place, _ header: RecordHeader, _ body: RecordBody?) {
    guard let trace = header.trace else { return }
    switch header.kind {
    case .decision:
      self.decisions[header.entry] = Decision(trace: trace, permits: body?.permits)
      self.decided[trace, default: []].append(header.entry)
    case .access:
      self.accesses.append(Claim(place: place, trace: trace, decision: body?.decision(.access)))
    case .exchange:
      guard let body, let internalTrace = body.internalTrace else {
        self.sealedExchangeCount += 1
        return
      }
      self.exchanges.append(
        Claim(place: place, trace: internalTrace, decision: body.decision(.exchange)))
    case .processing, .event, .slot, .restore: break
    }
  }

  private func ground(of claim: Claim) -> Ground {
    if let id = claim.decision {
      guard let decision = self.decisions[id], decision.trace == claim.trace else {
        return .nothing
      }
      return switch decision.permits {
      case true?: .permit
      case false?: .denial
      case nil: .unread
      }
    }
    // Which of its trace's decisions it rests on stayed sealed: what all of them say is certain.
    let outcomes = Set(
      self.decided[claim.trace, default: []].map { self.decisions[$0]?.permits })
    return switch outcomes {
    case []: .nothing
    case [true]: .permit
    case [false]: .denial
    default: .unread
    }
  }
}
