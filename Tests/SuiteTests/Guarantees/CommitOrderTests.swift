import Foundation
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import sluis

@Suite("G1: the order on the disk and on the wire", .serialized)
struct CommitOrderTests {
  private static let count = 40

  /// What `strace` shows: a PostgreSQL process receives records that carry the trace of a call; the
  /// log of the database is synchronised to disk; only then a byte of the reply is written.
  @Test("G1: has the records on disk before the first byte of a reply")
  func order() async throws {
    let world = try await SmallWorld.shared()
    let site = world.site
    let cases = try #require(site.cases.pid)
    let request = CasesV1.GetHouseholdRequest(household: world.household)
    _ = try await world.anna.call(CasesV1.Cases.getHousehold, request)
    let traces = (0..<Self.count).map { _ in Trace() }
    let seen = try await SystemCalls.trace([cases] + site.postgresProcesses(), in: site.folder) {
      for trace in traces {
        let read = try await world.anna.call(
          CasesV1.Cases.getHousehold, request, Asking(within: .seconds(10), trace: trace))
        #expect(world.holdsPlaintext(read.reply.encoded()))
      }
    }
    let port = site.port(of: .cases)
    let replies = seen.calls.filter { call in
      call.process != 0 && ["write", "writev", "sendto", "sendmsg"].contains(call.name)
        && call.arguments.contains(":\(port)->") && call.result > 1_000
    }
    let syncs = seen.calls.filter { ["fdatasync", "fsync"].contains($0.name) && $0.result == 0 }
    #expect(replies.count >= Self.count)
    // cases' threads read records as well: the sequencer gets them from the database.
    let threads = try Set(
      FileManager.default.contentsOfDirectory(atPath: "/proc/\(cases)/task")
        .compactMap { Int32($0) })
    let arrivals = traces.map { trace in
      let mark = trace.id.idBytes.map { "\\x" + Self.hexadecimal($0) }.joined()
      return seen.calls.filter {
        $0.name == "recvfrom" && !threads.contains($0.process) && Self.isRecord($0.arguments, mark)
      }
    }
    for (number, received) in arrivals.enumerated() {
      // cases' records and consent's decision.
      #expect(Set(received.map(\.process)).count >= 2, "the records of a call were not seen")
      guard let last = received.map(\.ended).max(),
        let reply = replies.first(where: { $0.begun > last })
      else {
        Issue.record("a reply came before its records were even sent")
        continue
      }
      // Calls follow each other, so a reply behind the next call's records is not this call's.
      if number + 1 < arrivals.count, let next = arrivals[number + 1].map(\.begun).min() {
        let isOwn = reply.begun < next
        #expect(isOwn, "a reply came before its records were even sent")
      }
      for arrival in received {
        let isDurable = syncs.contains { $0.begun > arrival.ended && $0.ended < reply.begun }
        #expect(isDurable, "a byte of a reply was written before its records were on disk")
      }
    }
  }

  /// Whether a record with the trace in its header was received. The sequencer sends the trace as
  /// a column of its own, behind its length, at a time of its own: that is no record.
  private static func isRecord(_ arguments: String, _ mark: String) -> Bool {
    arguments.components(separatedBy: mark).dropLast()
      .contains { !$0.hasSuffix("\\x00\\x00\\x00\\x10") }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16)
    return text.count == 1 ? "0" + text : text
  }
}

extension Site {
  /// The numbers of all processes of the cluster, the first one included.
  func postgresProcesses() throws -> [Int32] {
    let file = "\(self.clusterFolder.path)/data/postmaster.pid"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    guard let first = text.split(separator: "\n").first.flatMap({ Int32($0) }) else { return [] }
    let all = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { Int32($0) }
    return [first]
      + all.filter { pid in
        // A process that ends meanwhile is none of ours any more.
        let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
        return status.contains("\nPPid:\t\(first)\n")
      }
  }
}
