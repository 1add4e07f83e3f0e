// The load driver over grpc-swift 2: the options and the output of ../../common/load.h.
import Foundation
import GRPCCore
import GRPCNIOTransportHTTP2Posix
import NIOPosix
import PeerProto
import Synchronization

func nowNs() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

struct Options {
  var port, connections, inflight, calls, replyBytes: Int
  var secondsMax = 20.0
  var certs = "certs"
  var warmup: Int { min(500, self.calls / 10) }
  var total: Int { self.calls + self.warmup }
  var wantBytes: UInt32 { UInt32(max(0, self.replyBytes - 62)) }

  init?(_ arguments: [String]) {
    let numbers = arguments.dropFirst().prefix(5).compactMap { Int($0) }
    guard numbers.count == 5 else { return nil }
    (self.port, self.connections, self.inflight) = (numbers[0], numbers[1], numbers[2])
    (self.calls, self.replyBytes) = (numbers[3], numbers[4])
    for (name, value) in zip(arguments.dropFirst(6), arguments.dropFirst(7)) {
      if name == "--secs" { self.secondsMax = Double(value) ?? self.secondsMax }
      if name == "--tls" { self.certs = value }
    }
  }
}

func makeRequest(wantBytes: UInt32) -> Peer_AccessRequest {
  .with {
    $0.caller.requestID = Data("0123456789abcdef".utf8)
    $0.caller.organisation = "buurtteams-utrecht-overvecht"
    $0.caller.actor = "medewerker-004217"
    $0.caller.role = "gezinswerker"
    $0.caller.purpose = "casusregie/huisbezoek-voorbereiden"
    $0.caller.sentAtUs = 1_700_000_000_000_000
    $0.subject.caseID = Data("fedcba9876543210".utf8)
    $0.subject.team = "overvecht-spoorzoom"
    $0.subject.version = 17
    $0.scopes = [
      .with { ($0.field, $0.level) = ("huishouden.samenstelling", 2) },
      .with { ($0.field, $0.level) = ("schuldhulp.status", 1) },
    ]
    $0.wantBytes = wantBytes
  }
}

/// What the outstanding calls of a closed loop share.
final class Progress: Sendable {
  let issued = Atomic<Int>(0)
  let done = Atomic<Int>(0)
  let errors = Atomic<Int>(0)
  let clockStartsNs = Atomic<UInt64>(nowNs())
  let deadlineNs: Atomic<UInt64>

  init(_ options: Options) {
    self.deadlineNs = Atomic(nowNs() + UInt64((options.secondsMax + 10) * 1e9))
  }
}

/// Calls one after the other until there is nothing left to do; returns their latencies in ns.
nonisolated func callInTurn(
  _ stub: Peer_Peer.Client<HTTP2ClientTransport.Posix>, _ options: Options, _ progress: Progress
) async -> [UInt32] {
  var latencies: [UInt32] = []
  while progress.issued.add(1, ordering: .relaxed).oldValue < options.total {
    let start = nowNs()
    if start > progress.deadlineNs.load(ordering: .relaxed) { break }
    let reply = try? await stub.access(makeRequest(wantBytes: options.wantBytes))
    if reply?.decision != 1 || reply?.payload.count != Int(options.wantBytes) {
      progress.errors.add(1, ordering: .relaxed)
    }
    let end = nowNs()
    let done = progress.done.add(1, ordering: .relaxed).newValue
    if done == options.warmup {
      progress.clockStartsNs.store(end, ordering: .relaxed)
      progress.deadlineNs.store(end + UInt64(options.secondsMax * 1e9), ordering: .relaxed)
    } else if done > options.warmup {
      latencies.append(UInt32(truncatingIfNeeded: end - start))
    }
  }
  return latencies
}

func report(_ unsorted: [UInt32], _ progress: Progress) {
  let seconds = Double(nowNs() - progress.clockStartsNs.load(ordering: .relaxed)) / 1e9
  let latencies = unsorted.sorted()
  let us = [0.5, 0.99, 0.999].map { quantile in
    let rank = min(latencies.count - 1, Int(quantile * Double(latencies.count)))
    return rank < 0 ? 0 : Double(latencies[rank]) / 1e3
  }
  let total = progress.done.load(ordering: .relaxed)
  let errors = progress.errors.load(ordering: .relaxed)
  print(
    """
    {"calls":\(latencies.count),"total_calls":\(total),"errors":\(errors),"secs":\(seconds),\
    "rps":\(Double(latencies.count) / seconds),\
    "p50_us":\(us[0]),"p99_us":\(us[1]),"p999_us":\(us[2])}
    """)
}

// A function and not top-level code, which Swift 6 would run on the main actor.
nonisolated func run() async throws {
  guard let options = Options(CommandLine.arguments) else { exit(2) }
  let progress = Progress(options)
  let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  let certs = options.certs
  let clients = try (0..<options.connections).map { _ in
    GRPCClient(
      transport: try HTTP2ClientTransport.Posix(
        target: .dns(host: "localhost", port: options.port),
        transportSecurity: .mTLS(
          certificateChain: [.file(path: "\(certs)/client.crt", format: .pem)],
          privateKey: .file(path: "\(certs)/client.key", format: .pem)
        ) {
          $0.trustRoots = .certificates([.file(path: "\(certs)/ca.crt", format: .pem)])
        },
        eventLoopGroup: group))
  }
  let latencies = try await withThrowingTaskGroup(of: [UInt32].self) { tasks in
    for client in clients {
      tasks.addTask {
        try await client.runConnections()
        return []
      }
    }
    let callers = options.connections * options.inflight
    for caller in 0..<callers {
      let stub = Peer_Peer.Client(wrapping: clients[caller % options.connections])
      tasks.addTask { await callInTurn(stub, options, progress) }
    }
    var all: [UInt32] = []
    for _ in 0..<callers { all += try await tasks.next() ?? [] }
    for client in clients { client.beginGracefulShutdown() }
    return all
  }
  report(latencies, progress)
}

try await run()
