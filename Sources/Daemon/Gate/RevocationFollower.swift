internal import Logging
package import RPC
internal import ServiceLifecycle
internal import Synchronization
internal import Vault
package import Wire

/// The certificates that consent revoked, read anew every second.
///
/// A list that is older than 30 s is no list: every certificate then counts as revoked, and
/// connections are cut, because a stolen certificate could be among them.
package final class RevocationFollower: Service {
  private struct State {
    var revoked: Set<CertificateHash> = []
    /// Nil before the first list: until then every certificate could be a revoked one.
    var heardAt: ContinuousClock.Instant?

    func isStale(at now: ContinuousClock.Instant = .now) -> Bool {
      self.heardAt.map { $0.duration(to: now) > RevocationFollower.oldest } ?? true
    }
    var revision: UInt64 = 0
  }

  private static let every: Duration = .seconds(1)
  private static let oldest: Duration = .seconds(30)

  private let gate: GateClient
  private let state = Mutex(State())
  private let logger = Logger(label: "sluis.revocations")

  package init(_ gate: GateClient) { self.gate = gate }

  package func isRevoked(_ certificate: CertificateHash) -> Bool {
    self.state.withLock { $0.isStale() || $0.revoked.contains(certificate) }
  }

  /// Whether the list is too old to let anyone in.
  package var isStale: Bool {
    self.state.withLock { $0.isStale() }
  }

  package func run() async {
    await Rounds.run(every: Self.every) { await self.hear() }
  }

  /// Asks consent for the list, once.
  func hear() async {
    do {
      let known = self.state.withLock { $0.revision }
      let list = try await self.gate.consent.call(
        ConsentV1.Revocations.current, ConsentV1.RevocationsRequest(knownRevision: known),
        CallOptions(lasting: .seconds(2))
      ).reply
      guard self.gate.session.tokenKey.verify(list.signature, of: Self.signed(list)) else {
        self.logger.error("the list of revoked certificates is not signed by consent")
        return
      }
      let revoked = Set(list.certificates.compactMap { CertificateHash($0) })
      self.state.withLock { state in
        // An older list would bring a revoked certificate back.
        guard list.revision >= state.revision else { return }
        state = State(revoked: revoked, heardAt: .now, revision: list.revision)
      }
    } catch {
      // Not heard: after 30 s nobody is let in.
    }
  }

  /// What the signature is over: `"sluis-revocations-v1" ‖ u64 revision ‖ u64 time ‖ hashes`.
  package static func signed(_ list: ConsentV1.RevocationList) -> [UInt8] {
    var bytes = Array("sluis-revocations-v1".utf8)
    for number in [list.revision, list.timeMs] {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
      }
    }
    return bytes + list.certificates.flatMap { $0 }
  }
}
