internal import RPC
internal import Synchronization
internal import Wire

/// A closed loop of callers against ``EchoServer``: each is a task that makes one call, waits for
/// its reply and makes the next, over the client that services use.
enum EchoClient {
  static let usage =
    "bench echo-client PORT CONNECTIONS INFLIGHT CALLS REPLY_BYTES --tls CERTS --secs S --batch 0|1"
  /// What a reply takes beside its payload.
  private static let replyByteCount: UInt32 = 62

  static func run(_ arguments: [String]) async throws(BenchFailure) {
    let numbers = arguments.prefix(5).compactMap { Int($0) }
    guard numbers.count == 5, numbers.allSatisfy({ $0 > 0 }) else { throw .usage(Self.usage) }
    let named = try Arguments(Array(arguments.dropFirst(5)), usage: Self.usage)
    let credentials = try Certificates(folder: try named.text("tls")).credentials(of: "client")
    let isBatched = try named.text("batch") == "1"
    let load = Load(
      callCount: numbers[3], warmupCount: min(500, numbers[3] / 10),
      secs: try named.number("secs", Double.self),
      wantBytes: UInt32(max(0, numbers[4] - Int(Self.replyByteCount))))
    // A thread for each core, as far as there are connections: gRPC's client has as many.
    let loops = (0..<min(numbers[1], CallerLoop.countMax)).map { _ in CallerLoop() }
    var clients: [(client: Client, loop: CallerLoop)] = []
    for number in 0..<numbers[1] {
      let loop = loops[number % loops.count]
      do throws(CredentialError) {
        let client = try Client(
          to: [Address(host: "127.0.0.1", port: numbers[0])],
          credential: .certified(credentials),
          expecting: Identity(organisation: "bench", kind: .service, name: "server"),
          group: loop.group, flushesEachCall: !isBatched)
        clients.append((client, loop))
      } catch { throw .failed("the client cannot be made: \(error)") }
    }
    await load.run(clients, inflight: numbers[2])
    load.report().print()
    for (client, _) in clients { await client.shutdown() }
  }
}

/// One run: how much there is to do, and what was seen.
final class Load: Sendable {
  private let callCount: Int
  private let warmupCount: Int
  private let durationNs: UInt64
  private let wantBytes: UInt32
  private let issued = Atomic<Int>(0)
  private let done = Atomic<Int>(0)
  private let span = Mutex<(startNs: UInt64, endNs: UInt64)?>(nil)
  private let seen = Mutex(Tally())

  private struct Tally {
    var latenciesNs: [UInt32] = []
    var errorCount = 0
  }

  init(callCount: Int, warmupCount: Int, secs: Double, wantBytes: UInt32) {
    self.callCount = callCount
    self.warmupCount = warmupCount
    self.durationNs = UInt64(min(secs, 86_400) * 1e9)
    self.wantBytes = wantBytes
  }

  /// Keeps `inflight` calls outstanding on each client until the calls or the time are over.
  func run(_ clients: [(client: Client, loop: CallerLoop)], inflight: Int) async {
    await withTaskGroup(of: Void.self) { group in
      for (client, loop) in clients {
        for _ in 0..<inflight {
          group.addTask(executorPreference: loop.executor) { await self.call(client) }
        }
      }
    }
  }

  private func call(_ client: Client) async {
    var latenciesNs: [UInt32] = []
    var errorCount = 0
    var endNs = UInt64.max
    let allCount = self.callCount + self.warmupCount
    let method = BenchV1.Peer.access
    var request = DecodeBench.sample
    request.wantBytes = self.wantBytes
    var beforeNs = Clock.nowNs
    while self.issued.wrappingAdd(1, ordering: .relaxed).oldValue < allCount {
      let isRight: Bool
      do throws(RPCError) {
        let reply = try await client.call(method, request).reply
        isRight = reply.decision == 1 && reply.payload.count == Int(self.wantBytes)
      } catch { isRight = false }
      if !isRight { errorCount += 1 }
      let afterNs = Clock.nowNs
      let number = self.done.wrappingAdd(1, ordering: .relaxed).newValue
      if number == self.warmupCount {
        self.span.withLock { $0 = (afterNs, afterNs) }
      } else if number > self.warmupCount {
        latenciesNs.append(UInt32(clamping: afterNs - beforeNs))
      }
      beforeNs = afterNs
      if endNs == .max, let span = self.span.withLock({ $0 }) {
        endNs = span.startNs + self.durationNs
      }
      if afterNs > endNs { break }
    }
    self.finish(latenciesNs, errorCount)
  }

  private func finish(_ latenciesNs: [UInt32], _ errorCount: Int) {
    let nowNs = Clock.nowNs
    self.span.withLock { if let span = $0 { $0 = (span.startNs, max(span.endNs, nowNs)) } }
    self.seen.withLock { seen in
      seen.latenciesNs += latenciesNs
      seen.errorCount += errorCount
    }
  }

  func report() -> Report {
    let (seen, span) = (self.seen.withLock { $0 }, self.span.withLock { $0 })
    let sorted = seen.latenciesNs.sorted()
    let secs = span.map { Double($0.endNs - $0.startNs) / 1e9 } ?? 0
    func quantileUs(_ quantile: Double) -> Double {
      sorted.isEmpty ? 0 : Double(sorted[Int(quantile * Double(sorted.count - 1))]) / 1_000
    }
    var report = Report()
    report.add("calls", sorted.count)
    report.add("total_calls", self.done.load(ordering: .relaxed))
    report.add("errors", seen.errorCount)
    report.add("secs", secs)
    report.add("rps", secs > 0 ? Double(sorted.count) / secs : 0)
    report.add("p50_us", quantileUs(0.5))
    report.add("p99_us", quantileUs(0.99))
    report.add("p999_us", quantileUs(0.999))
    return report
  }
}
