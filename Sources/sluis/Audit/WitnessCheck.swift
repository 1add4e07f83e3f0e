internal import Auditor
internal import Foundation
internal import RPC

/// What a verifier asks beyond the log's own word: a policy, and what its witnesses show.
struct WitnessCheck: Sendable {
  let policy: PolicyText?
  /// Since 1970: the newest cosignature is no older; nil when its age does not matter.
  let sinceSeconds: UInt64?
  /// Whether somebody asked for that age, which then holds whether a witness answers or not.
  let isAgeAsked: Bool
  /// Since 1970: how far a witness's clock may be ahead of this machine's.
  let untilSeconds: UInt64
  private static let aheadSecondsMax: Int64 = 120

  /// - Parameter policy: the text, if there is one.
  init(
    policy: [UInt8]?, within: Duration?, isAgeAsked: Bool = true, now: Date = Date()
  ) throws(Refusal) {
    do { self.policy = try policy.map { try PolicyText($0) } } catch {
      throw .cannot(
        "the policy is not of the form that docs/formats/witness.md has",
        "Copy policy from the installation again")
    }
    self.isAgeAsked = isAgeAsked
    let nowSeconds = Int64(now.timeIntervalSince1970)
    self.untilSeconds = UInt64(max(0, nowSeconds + Self.aheadSecondsMax))
    self.sinceSeconds = within.map { UInt64(max(0, nowSeconds - $0.components.seconds)) }
  }

  /// The key that the policy pins for a log.
  func key(of origin: String) -> String? { self.policy?.logs[origin]?.text }

  /// What the witnesses show of a log.
  struct Shown: Sendable {
    var trees: [SignedTree] = []
    /// Why one does not count: it cannot be asked, or shows what both did not sign. Whether it saw
    /// another log is then not known.
    var unasked: Refusal?
    /// One that does not answer, and without which there are not enough: their signature may be
    /// missing for that.
    var unreached: Refusal?

    /// Why a finding says nothing of the log; nil for one that does. An age that was asked for
    /// holds whoever is away.
    func excuse(for finding: Finding, isAgeAsked: Bool) -> Refusal? {
      switch finding {
      case .notWitnessed, .witnessedLongAgo: isAgeAsked ? nil : self.unreached
      default: nil
      }
    }
  }

  /// What each witness with an address shows of a service's log now. One that shows nothing keeps
  /// nobody from hearing the others.
  func shown(
    of service: Service, _ profile: Profile, within limit: Timeout
  ) async throws(Refusal) -> Shown {
    let origin = "\(profile.addresses.organisation).sluis/\(service.rawValue)"
    var shown = Shown()
    guard let policy = self.policy, let log = policy.logs[origin] else { return shown }
    // When each saw the log last: now, for all that is known, where one does not answer.
    var seen: [String: UInt64] = [:]
    for witness in policy.witnesses {
      guard let url = witness.url else { continue }
      let client = try Self.client(of: witness, at: url, profile)
      let path = "/\(Cosigning.place(of: origin))/checkpoint"
      let reply: WebClient.Reply
      do { reply = try await client.get(path, within: limit.duration) } catch {
        let refusal = Self.unreachable(
          witness, "cannot be reached", "Ask its administrators why; others run it")
        seen[witness.key.name] = self.untilSeconds
        shown.unreached = shown.unreached ?? refusal
        shown.unasked = shown.unasked ?? refusal
        continue
      }
      // Nothing was seen by it yet: it vouches for nothing, and its word alone excuses nothing.
      if reply.status == 404 { continue }
      if (500...599).contains(reply.status) {
        let refusal = Self.unreachable(
          witness, "cannot answer now", "Tell its administrator")
        seen[witness.key.name] = self.untilSeconds
        shown.unreached = shown.unreached ?? refusal
        shown.unasked = shown.unasked ?? refusal
        continue
      }
      guard reply.status == 200,
        let tree = try? SignedTree(note: reply.body[...], key: log, witnesses: [witness.key]),
        tree.seenAtSeconds[witness.key.name] != nil
      else {
        let refusal = Self.unreachable(
          witness, "shows no checkpoint of \(origin) that both signed", "Tell its administrator")
        shown.unasked = shown.unasked ?? refusal
        continue
      }
      shown.trees.append(tree)
      seen.merge(tree.seenAtSeconds) { max($0, $1) }
    }
    // Where those who are away would not make it enough, they are not what is missing.
    if (policy.seenAtSeconds(by: seen) ?? 0) < (self.sinceSeconds ?? 1) { shown.unreached = nil }
    return shown
  }

  private static func unreachable(
    _ witness: PolicyText.Witness, _ what: String, _ advice: String
  ) -> Refusal {
    Refusal(status: .unreachable, sentence: "witness \(witness.name) \(what)", advice: advice)
  }

  /// Whoever answers must show the witness's identity: its name in the policy, in our organisation.
  private static func client(
    of witness: PolicyText.Witness, at url: String, _ profile: Profile
  ) throws(Refusal) -> WebClient {
    let uri = "sluis://\(profile.addresses.organisation)/witness/\(witness.name)"
    guard let place = URL(string: url), place.scheme == "https", let host = place.host,
      let port = place.port, (1...65_535).contains(port), ["", "/"].contains(place.path),
      let identity = RPC.Identity(uri: uri)
    else { throw .cannot("\(url) in the policy is not of the form https://HOST:PORT") }
    do {
      return try WebClient(
        to: RPC.Address(host: host, port: port),
        credentials: try ServiceConnection.credentials(of: profile), expecting: identity,
        group: EventLoops.shared)
    } catch { throw .cannot("the profile \(profile.folder) cannot be used for TLS") }
  }
}
