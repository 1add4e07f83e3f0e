import Daemon
import Foundation
import Postgres
import RPC
import ServiceKit
import Testing
import Vault
import Wire

@testable import signals

@Suite("A concern's mailbox")
struct ConcernMailboxTests {
  @Test("G24: that does not exist is told with as many bytes, and no two readings are alike")
  func unknownAlike() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      let strangers = [try Reporter().mailbox, 1, UInt128.max]
      for mailbox in [reporter.mailbox] + strangers {
        let request = SignalsV1.ReadConcernRequest(mailbox: mailbox)
        let first = try await world.ask(SignalsV1.Concerns.read, request).sealed
        let second = try await world.ask(SignalsV1.Concerns.read, request).sealed
        #expect(first.count == 131_257 && second.count == first.count)
        // Sealed anew each time: nothing in it shows that something lies still. The byte in front
        // of the blob is the suite's.
        let same = zip(first, second).filter { $0 == $1 }.count
        #expect(same < 131_257 / 100)
      }
      let foreign = try await world.ask(
        SignalsV1.Concerns.read, SignalsV1.ReadConcernRequest(mailbox: strangers[0]))
      #expect(try reporter.keys.keys.open(mailbox: foreign.sealed) == nil)
    }
  }

  @Test("takes messages of who shows the key, and answers everybody else the same")
  func writing() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      let before = try await world.recordCount()
      let id = try await reporter.write("Nog iets.", in: world)
      _ = try await reporter.write(
        "Van een ander.", in: world, with: [UInt8](repeating: 1, count: 32))
      _ = try await Reporter().write("In geen brievenbus.", in: world)
      try await world.sequence()
      // As much work for each: one record of the same length, and the same answer.
      #expect(try await world.recordCount() == before + 3)
      let lengths = try await world.signals.count(
        """
        SELECT count(DISTINCT octet_length(e.stored)) FROM log_entry e JOIN log_leaf l USING (entry)
        WHERE l.subject IS NULL
        """)
      #expect(lengths == 1)
      let mailbox = try #require(try await reporter.read(world))
      #expect(mailbox.messages == [id])
      // The committee reads it; the service cannot.
      let fetched = try #require(try await world.fetch(as: 501).first)
      let message = try #require(fetched.messages.first)
      let opened = try SealedLetter.open(
        message.sealed, .message(message.id, mailbox: reporter.mailbox),
        with: world.committee.key)
      #expect(try SignalsV1.ConcernText(decoding: opened).text == "Nog iets.")
    }
  }

  @Test("E04: holds a message once, however often it is sent, and has room for thirty")
  func room() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      let id = Random.id()
      let sealed = try SealedLetter.seal(
        [1], .message(id, mailbox: reporter.mailbox), to: world.committee.key.address)
      let request = try await world.solved(
        SignalsV1.WriteConcernRequest(
          challenge: 0, solution: 0, mailbox: reporter.mailbox,
          writingKey: reporter.keys.keys.writingKey, id: id, letter: sealed))
      let entries = try await world.recordCount()
      for _ in 0..<4 { _ = try await world.ask(SignalsV1.Concerns.write, request) }
      #expect(try await world.signals.count("SELECT count(*) FROM concern_message") == 1)
      // A solution that is sent again costs the log nothing.
      #expect(try await world.recordCount() == entries + 1)
      for _ in 0..<32 { _ = try await reporter.write("Nog iets.", in: world) }
      #expect(try await world.signals.count("SELECT count(*) FROM concern_message") == 30)
      #expect(try await reporter.read(world)?.messages.count == 30)
    }
  }

  @Test("shows an answer only after an instant that a draw moved away from its sending")
  func jitter() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      _ = try await world.act(
        SignalsV1.Committee.acknowledge, SignalsV1.MoveConcernRequest(mark: reporter.mark),
        as: 501)
      for _ in 0..<12 { try await world.answer(reporter, as: 501) }
      #expect(try await reporter.read(world)?.answers == [])
      #expect(try await reporter.read(world)?.state == .answered)
      // Between 07:00 and 08:00, or 19:00 and 20:00, in Amsterdam; within a day; not together.
      let inside = try await world.signals.count(
        """
        SELECT count(*) FROM concern_message
        WHERE extract(hour FROM appears_at AT TIME ZONE 'Europe/Amsterdam') IN (7, 19)
          AND appears_at > clock_timestamp()
          AND appears_at < clock_timestamp() + interval '14 hours'
        """)
      #expect(inside == 12)
      let instants = try await world.signals.count(
        "SELECT count(DISTINCT appears_at) FROM concern_message")
      #expect(instants > 6)
      try await world.signals.tamper(
        "UPDATE concern_message SET appears_at = clock_timestamp() - interval '1 second'")
      let mailbox = try #require(try await reporter.read(world))
      #expect(mailbox.answers.count == 12)
      for answer in mailbox.answers {
        let text = try #require(try reporter.keys.keys.open(answer: answer.sealed, id: answer.id))
        #expect(try SignalsV1.ConcernText(decoding: text).text == "Wij zoeken het uit.")
      }
    }
  }

  @Test("has nothing in its database that a reader of all of it could read")
  func dump() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("een heel bijzonder woord: kwikstaartje", in: world)
      _ = try await reporter.write("kwikstaartje", in: world)
      for table in ["concern", "concern_message", "log_entry", "log_leaf", "puzzle_spent"] {
        let found = try await world.signals.pool.transaction(
          .readOnly, deadline: .now + .seconds(10)
        ) { (transaction) throws(PostgresError) in
          try transaction.query(
            """
            SELECT count(*) FROM (SELECT query_to_xml(
              format('SELECT * FROM %I', $1::text), true, false, '')::text AS dump) AS d
            WHERE position('kwikstaartje' IN dump) > 0
              OR position(replace(encode('kwikstaartje', 'base64'), '=', '') IN dump) > 0
            """, .text(table)
          ).only { row throws(PostgresError) in try row.int8(0) }
        }
        #expect(found == 0)
      }
    }
  }
}

extension ConcernsWorld {
  /// Seals an answer on the committee's machine, and has a member send it.
  func answer(_ reporter: Reporter, as actor: UInt128) async throws {
    let id = Random.id()
    let text = "Wij zoeken het uit."
    let proof = try ConcernAuthor.committee.proof(
      of: ConcernMessage(mailbox: reporter.mailbox, id: id, text: Array(text.utf8)),
      own: self.committee.key, other: reporter.keys.keys.address)
    let sealed = try SealedLetter.seal(
      SignalsV1.ConcernText(text: text, proof: proof).encoded(),
      .answer(id, mailbox: reporter.mailbox), to: reporter.keys.keys.address)
    try await self.publish()
    let answer = AnswerDigest(mark: reporter.mark, id: id, sealed: sealed)
    _ = try await self.act(
      SignalsV1.Committee.sendAnswer,
      SignalsV1.SendAnswerRequest(
        mark: reporter.mark, id: id, sealed: sealed,
        signature: self.committee.signer.sign(answer.bytes)), as: actor)
  }

  /// Announces the committee's key, once.
  func publish() async throws {
    guard try await self.signals.count("SELECT count(*) FROM committee_key") == 0 else { return }
    _ = try await self.act(
      SignalsV1.Committee.publish,
      SignalsV1.PublishCommitteeRequest(key: self.committee.publicKey.bytes), as: 501)
    try await self.sequence()
  }
}
