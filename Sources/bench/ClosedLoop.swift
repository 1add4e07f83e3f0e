internal import RPC

/// Callers who each have one call under way: the next begins when the last was answered.
enum ClosedLoop {
  private static let warmup = Duration.milliseconds(500)
  /// A quarter of the callers to a connection, as several desks would have, and for each of those
  /// who call as many.
  private static let connectionCount = 4

  /// - Parameters:
  ///   - stored: whose the connections are, in turn.
  ///   - call: makes one call, given the caller's number and how many it made before; gives why
  ///     the reply is not what it is to be, or nil.
  static func run(
    _ stored: [StoredCaller], callers callerCount: Int, for duration: Duration,
    call: @Sendable @escaping (Client, _ caller: Int, _ made: Int) async -> String?
  ) async throws(BenchFailure) -> Seen {
    let loop = CallerLoop()
    var clients: [Client] = []
    repeat {
      for one in stored { clients.append(try one.client(on: loop)) }
    } while clients.count < Self.connectionCount
    let start = ContinuousClock.now + Self.warmup
    let end = start + duration
    var all = Seen()
    await withTaskGroup(of: Seen.self) { group in
      for caller in 0..<callerCount {
        let client = clients[caller % clients.count]
        group.addTask(executorPreference: loop.executor) {
          var seen = Seen()
          var now = ContinuousClock.now
          while now < end {
            seen.failure = await call(client, caller, seen.total)
            guard seen.failure == nil else { break }
            seen.total += 1
            let done = ContinuousClock.now
            if now >= start, done <= end { seen.latencies.append(done - now) }
            now = done
          }
          return seen
        }
      }
      for await seen in group { all.add(seen) }
    }
    for client in clients { await client.shutdown() }
    guard all.failure == nil else { throw .failed("a call failed: \(all.failure ?? "")") }
    return all
  }
}
