import Postgres
import TestKit

/// A pool on a fresh database, closed when the test is over.
@discardableResult
func withDatabase<R>(
  connections: Int = 4, _ adapt: (inout Settings) -> Void = { _ in },
  _ test: (Pool) async throws -> R
) async throws -> R {
  var settings = try await TestCluster.running().freshDatabase()
  settings.connectionCount = connections
  adapt(&settings)
  return try await withPool(settings, test)
}

@discardableResult
func withPool<R>(_ settings: Settings, _ test: (Pool) async throws -> R) async throws -> R {
  let pool = Pool(settings)
  do {
    let result = try await test(pool)
    await pool.close()
    return result
  } catch {
    await pool.close()
    throw error
  }
}

/// Far enough for a busy machine; a test that needs it has failed.
var soon: ContinuousClock.Instant { .now + .seconds(20) }
