import RPC
import Synchronization
import TestKit
import Testing
import Wire

@testable import sluis

/// Guarantee G1: every reply with a sensitive byte comes after the commit of the records of it.
@Suite("G1: what is shown", .serialized)
struct AuditedDisclosureTests {
  private static let deadline = Duration.milliseconds(1_000)

  @Test(
    "G1: is nothing while the log of cases or of consent is locked",
    arguments: ["cases", "consent"])
  func locked(service: String) async throws {
    let world = try await SmallWorld.shared()
    let log = CommittedLog(of: service, at: world.site)
    for disclosure in Disclosure.allCases {
      let attempt = try await log.holding("LOCK TABLE log_entry IN ACCESS EXCLUSIVE MODE") {
        await world.attempt(disclosure, inTime: Self.deadline)
      }
      #expect(!attempt.isShown, "\(disclosure)")
      #expect(attempt.error != nil, "\(disclosure)")
      #expect(attempt.isInTime(Self.deadline), "\(disclosure) took \(attempt.took)")
    }
    try await Self.showsAgain(world)
  }

  @Test("G1: is nothing when the log may not be written", arguments: ["cases", "consent"])
  func revoked(service: String) async throws {
    let world = try await SmallWorld.shared()
    let database = "sluis_\(service)"
    try await world.site.psql(database, "REVOKE INSERT ON log_entry FROM sluis_\(service)")
    var attempts: [Attempt] = []
    for disclosure in Disclosure.allCases {
      attempts.append(await world.attempt(disclosure, inTime: Self.deadline))
    }
    try await world.site.psql(database, "GRANT INSERT ON log_entry TO sluis_\(service)")
    for attempt in attempts {
      #expect(!attempt.isShown, "\(attempt.disclosure)")
      #expect(attempt.error != nil, "\(attempt.disclosure)")
      #expect(attempt.isInTime(Self.deadline), "\(attempt.disclosure) took \(attempt.took)")
    }
    try await Self.showsAgain(world)
  }

  @Test(
    "G1: stands in both logs, whatever chunk of a link to PostgreSQL was the last",
    arguments: ["cases", "consent"], [Disclosure.read, .fetch])
  func sweep(service: String, disclosure: Disclosure) async throws {
    let world = try await SmallWorld.shared()
    let link = service == "cases" ? world.site.casesDatabase : world.site.consentDatabase
    let book = DisclosureBook(world)
    var number = 0
    var cleanInARow = 0
    var cutCount = 0
    // Twice clean: chunks of the sequencer pass on the same link, and one of those may be the cut.
    while cleanInARow < 2, number < 400 {
      var wasCut = false
      for fault in [.arrived, CutChunk.Fault.others[number % CutChunk.Fault.others.count]] {
        let cut = CutChunk(number, fault)
        link.fail(.judged(cut.judge))
        let attempt = await world.attempt(disclosure, within: .seconds(2))
        wasCut = wasCut || cut.hasCut
        if cut.hasCut { cutCount += 1 }
        try link.heal()
        if fault == .lostWithTheLinkUp { link.cut() }
        try await book.enter(attempt)
      }
      cleanInARow = wasCut ? 0 : cleanInARow + 1
      number += 1
    }
    #expect(cleanInARow == 2, "no run was clean after \(number) chunks")
    // Most of them the services make up for on another connection: what counts is that each chunk
    // had its turn.
    #expect(cutCount > 4, "\(book.errorCount) errors")
    try await book.close()
    try await Self.showsAgain(world)
  }

  private static func showsAgain(_ world: SmallWorld) async throws {
    for disclosure in Disclosure.allCases {
      let isShown = try await eventually(within: .seconds(5)) {
        await world.attempt(disclosure).isShown
      }
      #expect(isShown, "\(disclosure) shows nothing after the fault")
    }
  }
}

/// A fault at chunk `number` of a link, both directions counted together, once.
final class CutChunk: Sendable {
  enum Fault {
    case lost, halfArrived, arrived, lostWithTheLinkUp

    /// Beside ``arrived``, which each chunk has its turn with, these take turns.
    static let others: [Fault] = [.lost, .halfArrived, .lostWithTheLinkUp]
  }

  private let number: Int
  private let fault: Fault
  private let seen = Atomic<Int>(0)

  init(_ number: Int, _ fault: Fault) {
    self.number = number
    self.fault = fault
  }

  var hasCut: Bool { self.seen.load(ordering: .acquiring) > self.number }

  var judge: FaultProxy.Judge {
    { _, _, chunk in
      let place = self.seen.add(1, ordering: .acquiringAndReleasing).oldValue
      guard place == self.number else { return .pass }
      return switch self.fault {
      case .lost: .cut
      case .halfArrived: .cutAfter(chunk.count / 2)
      case .arrived: .cutAfter(chunk.count)
      case .lostWithTheLinkUp: .swallow
      }
    }
  }
}

/// What clients received, held against what the logs hold.
final class DisclosureBook {
  private let world: SmallWorld
  private let cases: CommittedLog
  private let consent: CommittedLog
  private var attempts: [Attempt] = []
  private(set) var errorCount = 0

  init(_ world: SmallWorld) {
    self.world = world
    self.cases = CommittedLog(of: "cases", at: world.site)
    self.consent = CommittedLog(of: "consent", at: world.site)
  }

  /// Takes note of one attempt; what was shown must be in both committed logs by now.
  func enter(_ attempt: Attempt) async throws {
    self.attempts.append(attempt)
    if attempt.error != nil { self.errorCount += 1 }
    guard attempt.isShown else { return }
    let comment = Comment(rawValue: "\(attempt.disclosure) \(attempt.took)")
    let shown = try await self.cases.counts(of: attempt.trace.id)
    let decided = try await self.consent.counts(of: attempt.trace.id)
    #expect(shown[.access] == 1, comment)
    #expect(shown[.processing, default: 0] >= 1, comment)
    #expect(decided[.decision, default: 0] >= 1, comment)
    #expect(!attempt.promised.isEmpty, comment)
    #expect(try await self.cases.count(of: attempt.promised) == attempt.promised.count, comment)
  }

  /// At the end each reply has one access record of its own, and each access record without a reply
  /// belongs to a call that ended with an error.
  func close() async throws {
    for attempt in self.attempts {
      let count = try await self.cases.counts(of: attempt.trace.id)[.access, default: 0]
      if attempt.isShown { #expect(count == 1) } else { #expect(count <= 1) }
    }
  }
}
