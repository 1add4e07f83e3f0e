internal import Auditor
internal import Foundation
internal import RPC

/// What a verifier asks beyond the log's own word: a policy, and what its witnesses show.
struct WitnessCheck: Sendable {
  let policy: PolicyText?
  /// Since 1970: the newest cosignature is no older; nil when its age does not matter.
  let sinceSeconds: UInt64?
  /// Since 1970: how far a witness's clock may be ahead of this machine's.
  let untilSeconds: UInt64
  private static let aheadSecondsMax: Int64 = 120

  /// - Parameter policy: the text, if there is one.
  init(policy: [UInt8]?, within: Duration?, now: Date = Date()) throws(Refusal) {
    do { self.policy = try policy.map { try PolicyText($0) } } catch {
      throw .cannot(
        "the policy is not of the form that docs/formats/witness.md has",
        "Copy policy from the installation again")
    }
    let nowSeconds = Int64(now.timeIntervalSince1970)
    self.untilSeconds = UInt64(max(0, nowSeconds + Self.aheadSecondsMax))
    self.sinceSeconds = within.map { UInt64(max(0, nowSeconds - $0.components.seconds)) }
  }

  /// The key that the policy pins for a log.
  func key(of origin: String) -> String? { self.policy?.logs[origin]?.text }

  /// What each witness with an address shows of a service's log now; nothing where it has seen
  /// nothing yet.
  ///
  /// - Throws: when one cannot be asked: whether it saw another log is then not known.
  func trees(
    of service: Service, _ profile: Profile, within limit: Timeout
  ) async throws(Refusal) -> [SignedTree] {
    let origin = "\(profile.addresses.organisation).sluis/\(service.rawValue)"
    guard let policy = self.policy, let log = policy.logs[origin] else { return [] }
    var trees: [SignedTree] = []
    for witness in policy.witnesses {
      guard let url = witness.url else { continue }
      let client = try Self.client(of: witness, at: url, profile)
      let path = "/\(Cosigning.place(of: origin))/checkpoint"
      let reply: WebClient.Reply
      do { reply = try await client.get(path, within: limit.duration) } catch {
        throw Self.unreachable(witness, "cannot be reached", "Find out why; it is run by others")
      }
      if reply.status == 404 { continue }
      guard reply.status == 200,
        let tree = try? SignedTree(note: reply.body[...], key: log, witnesses: [witness.key]),
        tree.seenAtSeconds[witness.key.name] != nil
      else {
        throw Self.unreachable(
          witness, "shows no checkpoint of \(origin) that both signed", "Tell its administrator")
      }
      trees.append(tree)
    }
    return trees
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
