/// Joins the logs of all services: what was shown or sent must rest on a permit.
///
/// Bodies say which decision an access or exchange rests on. Where they stay sealed, an access is
/// joined by its trace alone, and an exchange cannot be joined and is counted. Memory grows with
/// the number of decisions, accesses and exchanges, about 100 bytes each.
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

  private var decisions: [UInt128: Decision] = [:]
  private var decidedTraces: Set<UInt128> = []
  private var accesses: [Claim] = []
  private var exchanges: [Claim] = []
  private var flaws: [Finding] = []
  /// Exchanges whose body stayed sealed, so that they could not be joined.
  package private(set) var unjoinedCount = 0

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
      switch self.permits(access) {
      case true?: break
      case false?: findings.append(.accessAgainstDecision(access.place))
      case nil: findings.append(.accessWithoutDecision(access.place))
      }
    }
    for exchange in self.exchanges {
      switch self.permits(exchange) {
      case true?: break
      case false?: findings.append(.exchangeAgainstDecision(exchange.place))
      case nil: findings.append(.exchangeWithoutDecision(exchange.place))
      }
      if !seenTraces.contains(exchange.trace) {
        findings.append(.exchangeWithoutAccess(exchange.place))
      }
    }
    return findings
  }

  private mutating func add(_ place: Place, _ header: RecordHeader, _ body: RecordBody?) {
    guard let trace = header.trace else { return }
    switch header.kind {
    case .decision:
      self.decisions[header.entry] = Decision(trace: trace, permits: body?.permits)
      self.decidedTraces.insert(trace)
    case .access:
      self.accesses.append(Claim(place: place, trace: trace, decision: body?.decision(.access)))
    case .exchange:
      guard let body, let internalTrace = body.internalTrace else {
        self.unjoinedCount += 1
        return
      }
      self.exchanges.append(
        Claim(place: place, trace: internalTrace, decision: body.decision(.exchange)))
    case .processing, .event: break
    }
  }

  /// Whether the claim rests on a permit; `nil` when on no decision at all.
  private func permits(_ claim: Claim) -> Bool? {
    guard let id = claim.decision else {
      return self.decidedTraces.contains(claim.trace) ? true : nil
    }
    guard let decision = self.decisions[id], decision.trace == claim.trace else { return nil }
    return decision.permits ?? true
  }
}
