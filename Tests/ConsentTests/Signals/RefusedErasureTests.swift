import Domain
import Ledger
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent
@testable import signals

@Suite("An erasure that consent refuses")
struct RefusedErasureTests {
  private static let cut: StaticString = """
    CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut'; END $$
    """

  @Test("is asked again after a while that doubles, and once it can be done it is")
  func respite() async throws {
    try await SignalsProcess.with { process, triage in
      let pool = process.house.pool
      try await Self.leaveTask(process, triage)
      try await SignalsProcess.tamper(pool, "UPDATE scope SET team = 'zuid' WHERE kind = 3")
      let reconciler = SignalsReconciler(process.move)
      let begun = ContinuousClock.now
      var asked: [Int] = []
      // As the reconciler comes by: every five seconds, for a minute and a half.
      for seconds in stride(from: 0, through: 90, by: 5) {
        let before = try await Self.refusals(process).count
        do throws(RPCError) {
          try await reconciler.reconcile(olderThan: .zero, at: begun + .seconds(seconds))
        } catch { #expect(error.code == .permissionDenied) }
        if try await Self.refusals(process).count > before { asked.append(seconds) }
      }
      #expect(asked == [0, 10, 30, 70])
      try await SignalsProcess.tamper(pool, "UPDATE scope SET team = 'noord' WHERE kind = 3")
      try await reconciler.reconcile(olderThan: .zero, at: begun + .seconds(149))
      #expect(try await process.count("SELECT count(*) FROM scope_to_erase") == 1)
      try await reconciler.reconcile(olderThan: .zero, at: begun + .seconds(150))
      #expect(try await process.count("SELECT count(*) FROM scope_to_erase") == 0)
    }
  }

  @Test("is found among what was decided about its scope, and so is one that is done")
  func indexed() async throws {
    try await SignalsProcess.with { process, triage in
      let signal = try await Self.leaveTask(process, triage)
      try await SignalsProcess.tamper(
        process.house.pool, "UPDATE scope SET team = 'zuid' WHERE kind = 3")
      await #expect(throws: RPCError.self) {
        try await SignalsReconciler(process.move).reconcile(olderThan: .zero)
      }
      try await SignalsProcess.tamper(
        process.house.pool, "UPDATE scope SET team = 'noord' WHERE kind = 3")
      try await SignalsReconciler(process.move).reconcile(olderThan: .zero)
      let decided = try await process.house.decisions(of: ConsentV1.Directory.eraseScope.name)
      #expect(decided.count == 2 && Set(decided.map(\.body.outcome)) == [.deny, .permit])
      let index = process.house.keys.auditIndex(.subject, signal.value)
      for decision in decided {
        #expect(decision.body.scopes == [signal.value])
        #expect(decision.header.indexes.subject == index)
      }
    }
  }

  @Test("that nobody answered is asked in the next round")
  func unanswered() {
    let respites = Respites()
    let scope = Boxed(7)
    var now = ContinuousClock.now
    #expect(respites.isOver(scope, at: now))
    for code in [StatusCode.unavailable, .deadlineExceeded, .cancelled, .aborted] {
      #expect(!RPCError(code).isAnswer)
    }
    for code in [StatusCode.permissionDenied, .failedPrecondition, .alreadyExists, .internal] {
      #expect(RPCError(code).isAnswer)
    }
    var waits: [Duration] = []
    for _ in 0..<12 {
      respites.lengthen(scope, at: now)
      let wait = (1...720).map { Duration.seconds($0 * 5) }
        .first { respites.isOver(scope, at: now + $0) }
      waits.append(wait ?? .zero)
      now += wait ?? .zero
      #expect(respites.isOver(Boxed(8), at: now))
    }
    #expect(waits.prefix(4) == [.seconds(10), .seconds(20), .seconds(40), .seconds(80)])
    #expect(waits.last == Respites.last && Respites.last < .seconds(3_600))
    // Done, by this process or by a command meanwhile: forgotten.
    for forget in [{ respites.end(scope) }, { respites.keep([Boxed(8)]) }] {
      respites.lengthen(scope, at: now)
      forget()
      #expect(respites.isOver(scope, at: now))
      respites.lengthen(scope, at: now)
      #expect(respites.isOver(scope, at: now + Respites.first))
    }
  }

  /// A signal that became a household, whose key consent could not destroy just then.
  @discardableResult
  private static func leaveTask(
    _ process: SignalsProcess, _ triage: PersonSession
  ) async throws -> Boxed {
    let signal = try await process.agreed(triage)
    let pool = process.house.pool
    try await SignalsProcess.tamper(pool, Self.cut)
    try await SignalsProcess.tamper(
      pool, "CREATE TRIGGER cut BEFORE INSERT ON erasure EXECUTE FUNCTION cut()")
    _ = try await process.call(
      SignalsV1.Triage.openHousehold, SignalsProcess.opening(signal), triage)
    try await SignalsProcess.tamper(pool, "DROP TRIGGER cut ON erasure")
    #expect(try await process.count("SELECT count(*) FROM scope_to_erase") == 1)
    return signal
  }

  private static func refusals(
    _ process: SignalsProcess
  ) async throws -> [LedgerV1.Decision] {
    try await process.house.decisions(of: ConsentV1.Directory.eraseScope.name).map(\.body)
      .filter { $0.outcome == .deny }
  }
}
