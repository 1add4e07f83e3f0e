import Auditor
import Daemon
import Foundation
import Ledger
import Postgres
import RPC
import ServiceKit
import Testing
import Vault
import Wire

@testable import signals

@Suite("Filing a concern")
struct ConcernFilingTests {
  @Test("leaves a receipt that seven words open, and the log's entry that it speaks of")
  func receipt() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iemand keek in mijn dossier.", in: world)
      let receipt = try #require(reporter.receipt)
      let mailbox = try #require(try await reporter.read(world))
      let kept = try #require(try reporter.keys.keys.open(receipt: mailbox.receipt))
      #expect(kept == receipt.encoded())
      #expect(mailbox.state == .filed)
      #expect(mailbox.answers.isEmpty && mailbox.messages.isEmpty)
      // The entry is the log's, bears the mark, and its body says what was committed to.
      let entry = try Entry(decoding: receipt.entry)
      let (epoch, id) = (entry.header.epoch, entry.header.entry)
      let body = try ShownEntry.open(
        entry.body, key: receipt.entryKey, service: "signals", entry: id, epoch: epoch, kind: 5)
      let event = try LedgerV1.Event(decoding: body)
      #expect(event.name == "concern_filed")
      #expect(event.details == ["commitment=\(receipt.commitment.digits)"])
      let rows = try await world.storedRows("concern")
      #expect(event.rows == rows)
      let verdict = try reporter.makeCase([try await reporter.sighting(world)]).inclusion()
      #expect(verdict == .included)
      let findings = try reporter.makeCase([try await reporter.sighting(world)]).findings()
      #expect(findings == [])
    }
  }

  @Test("keeps the day and nothing finer: no trace, no time, no command, no column that orders")
  func dayOnly() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      _ = try await reporter.write("Nog iets.", in: world)
      let receipt = try #require(reporter.receipt)
      let header = try Entry(decoding: receipt.entry).header
      #expect(header.trace == nil)
      #expect(header.coarseTimeMs % 86_400_000 == 0)
      let body = try ShownEntry.open(
        try Entry(decoding: receipt.entry).body, key: receipt.entryKey, service: "signals",
        entry: header.entry, epoch: header.epoch, kind: 5)
      #expect(try LedgerV1.Event(decoding: body).timeMs == header.coarseTimeMs)
      let promise = try Receipt(receipt.promise, key: PinnedKey(text: receipt.verifierKey))
      #expect(promise.madeAtMs == header.coarseTimeMs + 86_400_000)
      #expect(receipt.answerByMs == header.coarseTimeMs + 42 * 86_400_000)
      try await world.sequence()
      // Every entry of these calls, whatever it is about, is without a trace and has the day.
      let stored = try await world.entries()
      #expect(stored.count == 3)
      for entry in stored {
        let header = try Entry(decoding: entry).header
        #expect(header.trace == nil)
        #expect(header.coarseTimeMs % 86_400_000 == 0)
        #expect(header.indexes.actor == nil)
      }
      #expect(try await world.signals.count("SELECT count(*) FROM command") == 0)
      // What a column of these tables could say of when: the day of a message, and when an answer
      // appears, which a draw moved.
      let timed = try await world.signals.count(
        """
        SELECT count(*) FROM information_schema.columns
        WHERE table_name IN ('concern', 'concern_message', 'concern_deletion', 'puzzle_spent')
          AND (data_type LIKE 'timestamp%' OR data_type LIKE 'time%' OR is_identity = 'YES'
            OR column_default LIKE 'nextval%')
          AND column_name <> 'appears_at'
        """)
      #expect(timed == 0)
      // Nor is a time kept beside the tree, or its queue. (That witnesses say when is for the whole
      // batch: see "comes into the log with a batch".)
      let log = try await world.signals.count(
        """
        SELECT count(*) FROM information_schema.columns
        WHERE table_name IN ('log_entry', 'log_waiting', 'log_pending', 'log_leaf', 'log_node',
            'log_head', 'log_checkpoint', 'log_cosignature')
          AND (data_type LIKE 'timestamp%' OR data_type LIKE 'time%'
            OR column_default LIKE '%clock%' OR column_default LIKE '%now%')
        """)
      #expect(log == 0)
      // Nor does the puzzle's row lead to the concern, or say the hour when it is over; whether or
      // not anybody asks for another.
      let commitments = try await world.signals.count(
        "SELECT count(*) FROM puzzle_spent WHERE digest = $1", .bytes(receipt.commitment))
      #expect(commitments == 0)
      #expect(try await world.signals.count("SELECT count(*) FROM puzzle_spent") == 2)
      let upkeep = ConcernUpkeep(world.signals.pool)
      try await upkeep.sweep()
      #expect(try await world.signals.count("SELECT count(*) FROM puzzle_spent") == 2)
      try await world.signals.tamper("UPDATE puzzle SET hour = hour - 2")
      try await world.signals.tamper("UPDATE puzzle_spent SET hour = hour - 2")
      try await upkeep.sweep()
      #expect(
        try await world.signals.count(
          "SELECT (SELECT count(*) FROM puzzle) + (SELECT count(*) FROM puzzle_spent)") == 0)
      let sequences = try await world.signals.count(
        "SELECT count(*) FROM pg_sequences WHERE sequencename LIKE 'concern%'")
      #expect(sequences == 0)
    }
  }

  @Test("forgets who tried a code that is nobody's, once it counts no more")
  func failedCodes() async throws {
    try await ConcernsWorld.with { world in
      try await world.signals.tamper(
        """
        INSERT INTO failed_code (actor, at) VALUES
          (gen_random_uuid(), clock_timestamp() - interval '61 minutes'),
          (gen_random_uuid(), clock_timestamp() - interval '59 minutes')
        """)
      try await ConcernUpkeep(world.signals.pool).sweep()
      #expect(try await world.signals.count("SELECT count(*) FROM failed_code") == 1)
    }
  }

  @Test("waits behind nobody who reads: whoever worked is let in when the listener is full")
  func paced() async throws {
    try await ConcernsWorld.with { world in
      let request = try await world.solved(try world.junk())
      for _ in 0..<Pace.countMax { try? world.concerns.pace.admit() }
      let refused = try await refusal { () async throws(RPCError) in
        try await world.ask(SignalsV1.Concerns.getFigures, SignalsV1.GetFiguresRequest())
      }
      #expect(refused == RPCError(.resourceExhausted, .notExecuted, .listenerBusy))
      _ = try await world.ask(SignalsV1.Concerns.file, request)
      // Who did not work is none of them.
      var unsolved = try world.junk()
      unsolved.challenge = request.challenge
      unsolved.solution = 1
      while unsolved.isSolved(Int(ConcernsWorld.difficulty)) { unsolved.solution += 1 }
      let sent = unsolved
      let idle = try await refusal { () async throws(RPCError) in
        try await world.ask(SignalsV1.Concerns.file, sent)
      }
      #expect(idle == RPCError(.resourceExhausted, .notExecuted, .listenerBusy))
    }
  }

  @Test("E04: sent again is answered with the same bytes, and happens once")
  func repeated() async throws {
    try await ConcernsWorld.with { world in
      let reporter = try Reporter()
      let request = try await world.solved(try reporter.request("Iets.", to: world))
      let first = try await world.ask(SignalsV1.Concerns.file, request)
      let entries = try await world.recordCount()
      var replies: [SignalsV1.FileConcernReply] = []
      for _ in 0..<5 { replies.append(try await world.ask(SignalsV1.Concerns.file, request)) }
      #expect(replies.allSatisfy { $0 == first })
      #expect(try await world.signals.count("SELECT count(*) FROM concern") == 1)
      #expect(try await world.recordCount() == entries)
    }
  }

  @Test("E04: sent by sixteen at once, it happens once and all have one receipt")
  func raced() async throws {
    try await ConcernsWorld.with { world in
      let reporter = try Reporter()
      let request = try await world.solved(try reporter.request("Iets.", to: world))
      let receipts = try await withThrowingTaskGroup(of: [UInt8].self) { group in
        for _ in 0..<16 {
          group.addTask { try await world.ask(SignalsV1.Concerns.file, request).receipt }
        }
        return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
      }
      #expect(receipts.count == 1)
      #expect(try await world.signals.count("SELECT count(*) FROM concern") == 1)
      #expect(try await world.recordCount() == 2)
    }
  }

  @Test("E05: into somebody's mailbox looks like any other filing, and changes nothing")
  func taken() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      let other = try Reporter()
      for stolen in [true, false] {
        var request = try other.request("Iets anders.", to: world)
        if stolen { request.mailbox = reporter.mailbox } else { request.mark = reporter.mark }
        let reply = try await world.ask(
          SignalsV1.Concerns.file, try await world.solved(request))
        #expect(reply.receipt.count == 4_281)
        let receipt = try other.keys.keys.open(receipt: reply.receipt)
        #expect(receipt == nil || receipt == [])
      }
      #expect(try await world.signals.count("SELECT count(*) FROM concern") == 1)
      let mailbox = try #require(try await reporter.read(world))
      let kept = try reporter.keys.keys.open(receipt: mailbox.receipt)
      #expect(kept == reporter.receipt?.encoded())
    }
  }

  @Test(
    "F02, P12: takes sealed letters of three lengths and no other",
    arguments: [
      1, 4_280, 4_282, 16_568, 65_720,
    ])
  func lengths(count: Int) async throws {
    try await ConcernsWorld.with { world in
      var request = try Reporter().request("Iets.", to: world)
      request.letter = [UInt8](repeating: 1, count: count)
      let solved = try await world.solved(request)
      let error = try await refusal { () async throws(RPCError) in
        try await world.ask(SignalsV1.Concerns.file, solved)
      }
      #expect(error == RPCError(.invalidArgument, Reason("letter_length")))
      #expect(try await world.recordCount() == 0)
    }
  }

  @Test("refuses an address that everybody could read: malformed points")
  func lowOrder() async throws {
    try await ConcernsWorld.with { world in
      for address in [
        [UInt8](repeating: 0, count: 32), [1] + [UInt8](repeating: 0, count: 31),
        [0xEC] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
      ] {
        var request = try Reporter().request("Iets.", to: world)
        request.address = address
        let solved = try await world.solved(request)
        let error = try await refusal { () async throws(RPCError) in
          try await world.ask(SignalsV1.Concerns.file, solved)
        }
        #expect(error == RPCError(.invalidArgument, Reason("address_invalid")))
      }
      #expect(try await world.signals.count("SELECT count(*) FROM concern") == 0)
    }
  }
}

@Suite("The puzzle of a filing")
struct ConcernPuzzleTests {
  @Test("K14, F20: is asked for each request anew: none, another's, an old one's are refused")
  func unsolved() async throws {
    try await ConcernsWorld.with { world in
      let reporter = try Reporter()
      var bare = try reporter.request("Iets.", to: world)
      (bare.challenge, bare.solution) = (1, 1)
      let puzzle = try await world.ask(
        SignalsV1.Concerns.getChallenge, SignalsV1.GetChallengeRequest())
      var attempts: [SignalsV1.FileConcernRequest] = []
      // Not worked for; a challenge of our own making; worked for, and then another letter.
      attempts.append(bare)
      var foreign = bare
      foreign.challenge = 7
      let digest = ConcernDigest.commitment(
        mailbox: bare.mailbox, address: bare.address, writingTag: bare.writingTag, mark: bare.mark,
        letter: bare.letter)
      let made = try #require(
        Puzzle.solve(
          challenge: foreign.challenge.idBytes, digest: digest, difficulty: 3
        ) { false })
      foreign.solution = try #require(UInt128(idBytes: made))
      attempts.append(foreign)
      for attempt in attempts {
        let error = try await refusal { () async throws(RPCError) in
          try await world.ask(SignalsV1.Concerns.file, attempt)
        }
        #expect(error == RPCError(.failedPrecondition, Reason("puzzle_unsolved")))
      }
      // A challenge is good in its own hour and the next, and in no later one.
      for (age, isTaken) in [(2, false), (1, true)] as [(UInt128, Bool)] {
        var aged = bare
        aged.challenge = puzzle.challenge - (age << 64)
        let found = try #require(
          Puzzle.solve(challenge: aged.challenge.idBytes, digest: digest, difficulty: 3) { false })
        aged.solution = try #require(UInt128(idBytes: found))
        try await world.signals.tamper(
          "UPDATE puzzle SET hour = $1", .int8(Int64(aged.challenge >> 64)))
        let sent = aged
        guard !isTaken else {
          _ = try await world.ask(SignalsV1.Concerns.file, sent)
          continue
        }
        let late = try await refusal { () async throws(RPCError) in
          try await world.ask(SignalsV1.Concerns.file, sent)
        }
        #expect(late == RPCError(.failedPrecondition, Reason("puzzle_unsolved")))
      }
      #expect(try await world.signals.count("SELECT count(*) FROM concern") == 1)
    }
  }

  @Test("is bound to what is sent: a bit of the letter or the mailbox later, it is none")
  func bound() async throws {
    try await ConcernsWorld.with { world in
      let solved = try await world.solved(try Reporter().request("Iets.", to: world))
      var refusals = 0
      for place in 0..<24 {
        var other = solved
        switch place % 4 {
        case 0: other.letter[place * 100] ^= 1
        case 1: other.mailbox ^= UInt128(1) << UInt128(place)
        case 2: other.mark ^= UInt128(1) << UInt128(place)
        default: other.writingTag[place] ^= 1
        }
        do throws(RPCError) { _ = try await world.ask(SignalsV1.Concerns.file, other) } catch {
          #expect(error == RPCError(.failedPrecondition, Reason("puzzle_unsolved")))
          refusals += 1
        }
      }
      // Three bits are right once in eight times by chance.
      #expect(refusals >= 14)
    }
  }

  @Test("is harder by one bit for each doubling of what an hour brings over 60")
  func rate() async throws {
    let puzzles = Puzzles(difficulty: 20)
    for (rate, difficulty) in [
      (0, 20), (60, 20), (119, 20), (120, 21), (239, 21), (240, 22), (480, 23), (100_000, 28),
      (Int(Int32.max), 28),
    ] {
      #expect(puzzles.difficulty(atRate: Int32(rate)) == difficulty)
    }
    try await ConcernsWorld.with { world in
      let solved = try await world.solved(try Reporter().request("Iets.", to: world))
      try await world.signals.tamper("UPDATE puzzle SET solved = 100000000")
      let puzzle = try await world.ask(
        SignalsV1.Concerns.getChallenge, SignalsV1.GetChallengeRequest())
      #expect(puzzle.difficulty > 20)
      // What was solved before it became harder is not enough any more, but for luck.
      let digest = ConcernDigest.commitment(
        mailbox: solved.mailbox, address: solved.address, writingTag: solved.writingTag,
        mark: solved.mark, letter: solved.letter)
      let isLucky = Puzzle.isSolved(
        solved.solution.idBytes, challenge: solved.challenge.idBytes, digest: digest,
        difficulty: Int(puzzle.difficulty))
      if !isLucky {
        let error = try await refusal { () async throws(RPCError) in
          try await world.ask(SignalsV1.Concerns.file, solved)
        }
        #expect(error == RPCError(.failedPrecondition, Reason("puzzle_unsolved")))
      }
    }
  }
}

extension SignalsV1.FileConcernRequest {
  fileprivate func isSolved(_ difficulty: Int) -> Bool {
    Puzzle.isSolved(
      self.solution.idBytes, challenge: self.challenge.idBytes,
      digest: ConcernDigest.commitment(
        mailbox: self.mailbox, address: self.address, writingTag: self.writingTag,
        mark: self.mark, letter: self.letter), difficulty: difficulty)
  }
}

extension ConcernsWorld {
  /// The digests that `sluis audit verify --rows` is told of a table.
  func storedRows(_ table: String) async throws -> [LedgerV1.RowDigest] {
    try await self.signals.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in
      var rows: [LedgerV1.RowDigest] = []
      var cursor: [UInt8]?
      repeat {
        let page = try ConcernStoredRows.page(table, cursor, &transaction)
        rows += page.rows
        cursor = page.next
      } while cursor != nil
      return rows
    }
  }

  func entries() async throws -> [[UInt8]] {
    try await self.signals.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in
      try transaction.query("SELECT stored FROM log_entry").map { row throws(PostgresError) in
        try row.bytes(0)
      }
    }
  }
}
