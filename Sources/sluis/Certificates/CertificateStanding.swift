internal import Foundation

/// Where a certificate of the register stands now.
enum CertificateStanding: Hashable, Sendable {
  case good
  /// It ends in so many whole days.
  case ends(inDays: Int)
  case ended
  /// The register has one of the same name that was made later. Where somebody has two machines,
  /// both may be in use: the older one is shown so all the same, but for what is seen to be in use.
  case hasNewer
  /// Nobody will renew it, as whoever keeps the register said.
  case forgotten

  /// How long before its end a certificate is worth a word.
  static let noticeDays = 30

  /// The standing of each of `summaries`, of which the one that ends first is in front.
  ///
  /// - Parameters:
  ///   - inUse: the SHA-256 of certificates that are in use, whatever was made after them: a
  ///     renewal may have recorded the next one and been killed before it was put in place.
  ///   - forgotten: the SHA-256 of certificates that nobody will renew.
  ///   - days: how near an end is told.
  static func all(
    of summaries: [CertificateSummary], inUse: Set<String> = [], forgotten: Set<String> = [],
    within days: Int = Self.noticeDays, now: Date
  ) -> [CertificateStanding] {
    let isForgotten = summaries.map {
      forgotten.contains($0.fingerprint) && !inUse.contains($0.fingerprint)
    }
    // What is forgotten took nothing's place: an older one may be what is in use elsewhere.
    var newest: [Identity: Int] = [:]
    for (place, summary) in summaries.enumerated() {
      guard !isForgotten[place], let identity = summary.identity else { continue }
      if let other = newest[identity], summaries[other].notBefore > summary.notBefore { continue }
      newest[identity] = place
    }
    return summaries.enumerated().map { place, summary in
      if isForgotten[place] { return .forgotten }
      if let identity = summary.identity, newest[identity] != place,
        !inUse.contains(summary.fingerprint)
      {
        return .hasNewer
      }
      let left = summary.notAfter.timeIntervalSince(now)
      if left <= 0 { return .ended }
      return left <= Validity.seconds(days) ? .ends(inDays: Int(left / 86_400)) : .good
    }
  }

  /// Whether somebody must do something about `summary`, which stands so.
  ///
  /// What others connect to is missed until it has a new one, and so is the authority; a person or
  /// a partner whose certificate ended may have left.
  func isDue(for summary: CertificateSummary) -> Bool {
    switch self {
    case .ends: true
    case .ended: summary.identity?.kind.isCalled ?? true
    case .good, .hasNewer, .forgotten: false
    }
  }

  /// For people.
  var words: String {
    switch self {
    case .good: "good"
    case .ends(let days): days == 1 ? "ends in 1 day" : "ends in \(days) days"
    case .ended: "ended"
    case .hasNewer: "has a newer one"
    case .forgotten: "forgotten"
    }
  }

  /// For scripts.
  var code: String {
    switch self {
    case .good: "good"
    case .ends: "ends"
    case .ended: "ended"
    case .hasNewer: "has_newer"
    case .forgotten: "forgotten"
    }
  }
}
