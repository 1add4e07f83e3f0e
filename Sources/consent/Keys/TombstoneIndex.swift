internal import Domain
internal import Synchronization
internal import Vault

/// The tombstones of withdrawals by what they name, made anew when the journal has grown.
final class TombstoneIndex: Sendable {
  private struct State {
    var generation: UInt64?
    /// The latest time of each id, in ms since 1970.
    var atMs: [UInt128: UInt64] = [:]
  }

  private let state = Mutex(State())

  /// When the journal says that `id` was withdrawn last; nil when it does not.
  func withdrawnAtMs(_ id: UInt128, in ring: KeyRing) -> UInt64? {
    let generation = ring.generation
    return self.state.withLock { state in
      if state.generation != generation {
        state.atMs = Dictionary(
          ring.tombstones.filter { $0.kind == .withdrawnGrant }.map { ($0.id, $0.atMs) },
          uniquingKeysWith: { max($0, $1) })
        state.generation = generation
      }
      return state.atMs[id]
    }
  }
}

extension ConsentKeys {
  /// Tombstones win over rows: what a stored grant is, once the journal is held against it.
  ///
  /// Rows that were put back together with their head verify, from a backup or by SQL; the journal
  /// is not in PostgreSQL. A grant that was withdrawn whole is suspended; of one that stands on for
  /// others every yes goes that is not younger than its person's no.
  func afterTombstones(_ grant: Grant) -> Grant {
    var grant = grant
    if self.withdrawnAtMs(grant.id.value) != nil {
      switch grant.state {
      case .withdrawn: return grant
      case .proposed, .given, .suspended: return grant.suspended()
      }
    }
    grant.signatures.removeAll { signature in
      Set([signature.signer.value, signature.subject.value]).contains { person in
        let no = Withdrawals.id(ofNoBy: person, to: grant.id.value)
        return self.withdrawnAtMs(no).map { signature.at.instant.ms <= $0 } ?? false
      }
    }
    return grant
  }

  /// Whether a certificate was revoked, whatever the database says by now.
  func isRevoked(_ certificate: [UInt8]) -> Bool {
    self.withdrawnAtMs(Withdrawals.id(ofRevoked: certificate)) != nil
  }

  private func withdrawnAtMs(_ id: UInt128) -> UInt64? {
    self.tombstones.withdrawnAtMs(id, in: self.ring)
  }
}
