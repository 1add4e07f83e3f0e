import Foundation
import RPC
import Synchronization
import TestKit
import Testing
import Vault
import Wire

@testable import sluis

/// G4: a command takes effect once and has one answer, whatever is lost and repeated on the way.
@Suite("G4: a command sent again, over real processes")
struct RetryTests {
  /// Commands of each kind in the storm.
  static let commandCount = 60

  @Test("takes effect once over a network that loses and repeats, and has one answer")
  func storm() async throws {
    let bench = try await RetryBench()
    let before = try await bench.effectCounts()
    let notes = (0..<Self.commandCount).map { bench.note("storm \($0)") }
    let proposals = (0..<Self.commandCount / 3).map { bench.proposal(day: 20 + $0) }
    let sends = Tally()
    let answers = try await withThrowingTaskGroup(of: Set<[UInt8]>.self) { group in
      for command in notes + proposals {
        group.addTask {
          try await bench.insist(on: command, through: bench.lossyPorts(of: command), sends)
        }
      }
      return try await group.reduce(into: [Set<[UInt8]>]()) { $0.append($1) }
    }
    let after = try await bench.effectCounts()
    #expect(after.notes - before.notes == notes.count)
    #expect(after.shares - before.shares == proposals.count)
    #expect(answers.allSatisfy { $0.count == 1 }, "each id has one answer, byte for byte")
    #expect(Set(answers.joined()).count == answers.count, "and none has another's")
    #expect(sends.lost > Self.commandCount / 4, "the network did lose answers")
    print(
      "G4: \(answers.count) ids in \(sends.sent) sends, \(sends.lost) without an answer:",
      "\(after.notes - before.notes + after.shares - before.shares) effects,",
      "\(answers.filter { $0.count == 1 }.count) ids with one answer")
    await bench.close()
  }

  @Test("takes effect once among 32 sends at once, to two processes")
  func together() async throws {
    let bench = try await RetryBench()
    for command in [bench.note("together"), bench.proposal(day: 19)] {
      let before = try await bench.effectCounts()
      let answers = try await withThrowingTaskGroup(of: [UInt8].self) { group in
        for number in 0..<32 {
          group.addTask {
            let ports = bench.straightPorts(of: command)
            return try await command.send(ports[number % ports.count])
          }
        }
        return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
      }
      let after = try await bench.effectCounts()
      #expect(after.notes + after.shares - before.notes - before.shares == 1)
      #expect(answers.count == 1)
    }
    await bench.close()
  }

  @Test("of two contents at once under one id, one happens and the other never does")
  func twoContents() async throws {
    let bench = try await RetryBench()
    for round in 0..<16 {
      let before = try await bench.effectCounts()
      let id = CommandName()
      let pair = [bench.note("one \(round)", id), bench.note("other \(round)", id)]
      let ports = bench.straightPorts(of: pair[0])
      let outcomes = await withTaskGroup(of: Result<[UInt8], RPCError>.self) { group in
        for (number, command) in pair.enumerated() {
          group.addTask { await command.result(ports[number % ports.count]) }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      let done = outcomes.filter { (try? $0.get()) != nil }
      let refused = outcomes.filter { outcome in
        guard case .failure(let error) = outcome else { return false }
        return error.code == .alreadyExists
      }
      #expect(done.count == 1 && refused.count == 1)
      #expect(try await bench.effectCounts().notes - before.notes == 1)
    }
    await bench.close()
  }

  @Test("has its first answer after a kill between effect and answer, from any process")
  func killed() async throws {
    let bench = try await RetryBench()
    for round in 0..<2 {
      for command in [bench.note("killed \(round)"), bench.proposal(day: 10 + round)] {
        let before = try await bench.effectCounts()
        let service = command.isOfConsent ? bench.site.consent : bench.site.cases
        let port = try await bench.silentPort(of: command)
        let asking = Task { await command.result(port) }
        let isStored = try await eventually { try await bench.isStored(command) }
        #expect(isStored, "the effect was committed")
        try await service.end()
        await bench.world.anna.disconnect()
        #expect((try? await asking.value.get()) == nil, "nobody heard the answer")
        if !command.isOfConsent {
          // While it is down the other process answers what the first one did.
          _ = try await bench.insist(on: command, through: [bench.replicaPort], Tally())
        }
        try await service.start()
        try await bench.site.untilServing(service)
        let ports = bench.straightPorts(of: command)
        let answers = try await bench.insist(on: command, through: ports + ports, Tally())
        let after = try await bench.effectCounts()
        #expect(answers.count == 1)
        #expect(after.notes + after.shares - before.notes - before.shares == 1)
      }
    }
    await bench.close()
  }
}

/// Counts what was sent and what got no answer.
final class Tally: Sendable {
  private let counts = Mutex((sent: 0, lost: 0))

  var sent: Int { self.counts.withLock { $0.sent } }
  var lost: Int { self.counts.withLock { $0.lost } }
  func add(lost: Bool) {
    self.counts.withLock { counts in
      counts.sent += 1
      if lost { counts.lost += 1 }
    }
  }
}
