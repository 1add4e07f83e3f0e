import Daemon
import Postgres
import RPC
import ServiceKit
import Synchronization
import TestKit
import Testing
import Vault
import Wire

@testable import signals

@Suite("The door of concerns")
struct ConcernPlacesTests {
  @Test("leaves sessions to all others, however many solved filings wait for each other")
  func filings() async throws {
    try await ConcernsWorld.with { world in
      var requests: [SignalsV1.FileConcernRequest] = []
      for _ in 0..<16 { requests.append(try await world.solved(try world.junk())) }
      let (isHeld, isAnswered, isOver) = (Flag(), Flag(), Flag())
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await world.signals.pool.transaction(deadline: .now + .seconds(20)) {
            (transaction) throws(PostgresError) in
            try transaction.execute("SELECT 1 FROM puzzle FOR UPDATE")
            isHeld.set()
            // Until the others were answered; less than a lock is waited for.
            let end = ContinuousClock.now + .seconds(4)
            block(until: { isAnswered.isSet || ContinuousClock.now > end })
            if !isAnswered.isSet { isOver.set() }
          }
        }
        _ = try await eventually { isHeld.isSet }
        for request in requests {
          group.addTask { _ = try await world.ask(SignalsV1.Concerns.file, request) }
        }
        let isWaiting = try await eventually {
          try await world.signals.count(
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype <> 'advisory'") > 0
        }
        #expect(isWaiting)
        // As somebody who reads, who asks for proof, and with a name.
        let reporter = try Reporter()
        _ = try await world.ask(
          SignalsV1.Concerns.read, SignalsV1.ReadConcernRequest(mailbox: reporter.mailbox))
        _ = try await world.ask(
          SignalsV1.Concerns.prove, SignalsV1.ProveConcernRequest(mark: reporter.mark, oldSize: 0))
        try await world.signals.setAreas()
        #expect(!isOver.isSet)
        isAnswered.set()
        try await group.waitForAll()
      }
      #expect(try await world.signals.count("SELECT count(*) FROM concern") == 16)
    }
  }

  @Test("has a rate for proofs and one for all else, and neither is used up by the other")
  func rates() async throws {
    try await ConcernsWorld.with { world in
      let busy = RPCError(.resourceExhausted, .notExecuted, .listenerBusy)
      let proof = SignalsV1.ProveConcernRequest(mark: 7, oldSize: 0)
      for _ in 0..<Pace.provingCountMax { try? world.concerns.provingPace.admit() }
      let refused = try await refusal { () async throws(RPCError) in
        try await world.ask(SignalsV1.Concerns.prove, proof)
      }
      #expect(refused == busy)
      _ = try await world.ask(SignalsV1.Concerns.getChallenge, SignalsV1.GetChallengeRequest())
    }
    try await ConcernsWorld.with { world in
      for _ in 0..<Pace.countMax { try? world.concerns.pace.admit() }
      _ = try await world.ask(
        SignalsV1.Concerns.prove, SignalsV1.ProveConcernRequest(mark: 7, oldSize: 0))
    }
  }

  @Test("gives a place to who waits, none to who went, and turns away more than may wait")
  func places() async throws {
    let full = Places(count: 1, waitingCountMax: 0)
    try await full.take()
    let last = Task { try await full.take() }
    #expect(await last.result.isFailure)
    let places = Places(count: 1)
    try await places.take()
    let gone = Task { try await places.take() }
    gone.cancel()
    #expect(await gone.result.isFailure)
    let next = Task { try await places.take() }
    places.give()
    #expect(await !next.result.isFailure)
    places.give()
    try await places.take()
  }

  @Test("forgets a command thirty days after it was answered, and lets nobody forget it before")
  func commands() async throws {
    try await ConcernsWorld.with { world in
      try await world.signals.tamper(
        """
        INSERT INTO command (caller, id, method, body_hash, reply, entries, taken_on)
        SELECT gen_random_uuid(), gen_random_uuid(), 'a', sha256(''), '', '{}',
          (clock_timestamp() AT TIME ZONE 'UTC')::date - days
        FROM unnest(ARRAY[0, 29, 30, 31, 400]) AS days
        """)
      try await ConcernUpkeep(world.signals.pool).sweep()
      #expect(try await world.signals.count("SELECT count(*) FROM command") == 3)
    }
  }
}

extension Result {
  fileprivate var isFailure: Bool {
    if case .failure = self { return true }
    return false
  }
}

private final class Flag: Sendable {
  private let value = Mutex(false)

  var isSet: Bool { self.value.withLock { $0 } }

  func set() { self.value.withLock { $0 = true } }
}
