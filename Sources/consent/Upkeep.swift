internal import Postgres
internal import RPC
internal import ServiceLifecycle
internal import Synchronization

/// What runs beside the calls: the list of revoked certificates is read again, old nonces go.
final class Upkeep: Service {
  /// How often the list is read; what a connection shows is at most this old.
  static let revocationsEvery: Duration = .milliseconds(500)
  /// After so long without the list, nobody is let in.
  static let revocationsMax: Duration = .seconds(30)
  /// A proof is fresh for a minute before and after its time.
  static let nonceLife = "5 minutes"

  private struct State {
    var revoked: Set<CertificateHash> = []
    var readAt: ContinuousClock.Instant?
  }

  private let pool: Pool
  private let state = Mutex(State())

  init(pool: Pool) { self.pool = pool }

  /// Whether a certificate is revoked, as last read; every one is when that is too long ago.
  func isRevoked(_ certificate: CertificateHash) -> Bool {
    self.state.withLock { state in
      guard let readAt = state.readAt, ContinuousClock.now - readAt < Self.revocationsMax else {
        return true
      }
      return state.revoked.contains(certificate)
    }
  }

  func run() async {
    await cancelWhenGracefulShutdown {
      var round = 0
      while !Task.isCancelled {
        await self.readRevocations()
        if round % 120 == 0 { await self.forgetNonces() }
        round += 1
        try? await Task.sleep(for: Self.revocationsEvery)  // a cancelled sleep ends the loop above
      }
    }
  }

  func readRevocations() async {
    // What cannot be read stays as it was, and ends by its age.
    guard
      let read = try? await self.pool.transaction(
        .readOnly, deadline: .now + .seconds(5),
        { (transaction) throws(PostgresError) in
          try transaction.query("SELECT certificate FROM revoked_certificate").map {
            row throws(PostgresError) in try row.bytes(0)
          }
        })
    else { return }
    self.state.withLock { state in
      state.revoked = Set(read.compactMap { CertificateHash($0) })
      state.readAt = .now
    }
  }

  private func forgetNonces() async {
    // Tried again in a minute.
    _ = try? await self.pool.transaction(deadline: .now + .seconds(5)) {
      (transaction) throws(PostgresError) in
      try transaction.execute(
        "DELETE FROM nonce WHERE at < clock_timestamp() - $1::text::interval",
        .text(Self.nonceLife))
    }
  }
}
