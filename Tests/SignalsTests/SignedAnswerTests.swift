import Auditor
import Daemon
import Domain
import Postgres
import RPC
import ServiceKit
import Testing
import Vault
import Wire

@testable import signals

@Suite("An answer of the committee")
struct SignedAnswerTests {
  private static func refused(
    _ world: ConcernsWorld, _ reporter: Reporter, signature: [UInt8]
  ) async throws -> RPCError {
    try await refusal { () async throws(RPCError) in
      try await world.act(
        SignalsV1.Committee.sendAnswer,
        SignalsV1.SendAnswerRequest(
          mark: reporter.mark, id: 77, sealed: [UInt8](repeating: 7, count: 4_281),
          signature: signature), as: 501)
    }
  }

  @Test("is signed by its key: who has the hat and not the key settles no deadline with noise")
  func unsigned() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      let request = SignalsV1.MoveConcernRequest(mark: reporter.mark)
      _ = try await world.act(SignalsV1.Committee.acknowledge, request, as: 501)
      let noise = Random.bytes(64)
      let early = try await Self.refused(world, reporter, signature: noise)
      #expect(early == RPCError(.failedPrecondition, Reason("no_committee")))
      try await world.publish()
      let sealed = [UInt8](repeating: 7, count: 4_281)
      func signed(_ mark: UInt128, _ id: UInt128, _ sealed: [UInt8]) -> [UInt8] {
        world.committee.signer.sign(AnswerDigest(mark: mark, id: id, sealed: sealed).bytes)
      }
      let foreign = SigningKey()
      // Noise, another's key, and what the committee signed for another concern or of other bytes.
      let signatures = [
        noise, foreign.sign(AnswerDigest(mark: reporter.mark, id: 77, sealed: sealed).bytes),
        signed(reporter.mark ^ 1, 77, sealed), signed(reporter.mark, 78, sealed),
        signed(reporter.mark, 77, [7]),
      ]
      for signature in signatures {
        let error = try await Self.refused(world, reporter, signature: signature)
        #expect(error == RPCError(.failedPrecondition, Reason("answer_unsigned")))
      }
      try await world.sequence()
      #expect(try await reporter.read(world)?.state == .acknowledged)
      try await world.answer(reporter, as: 501)
      try await world.sequence()
      #expect(try await reporter.read(world)?.state == .answered)
    }
  }

  @Test("is missed, by everybody, where the log says that there is one: figures and evidence")
  func altered() async throws {
    // Each but the last puts back what it changed when it is done again.
    let edits: [StaticString] = [
      "UPDATE concern_message SET signature = set_byte(signature, 9, 255 - get_byte(signature, 9))",
      "UPDATE concern_message SET sealed = set_byte(sealed, 9, 255 - get_byte(sealed, 9))",
      "UPDATE committee_key SET key = set_byte(key, 9, 255 - get_byte(key, 9))",
      "DELETE FROM concern_message",
    ]
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      let request = SignalsV1.MoveConcernRequest(mark: reporter.mark)
      _ = try await world.act(SignalsV1.Committee.acknowledge, request, as: 501)
      try await world.answer(reporter, as: 501)
      try await world.sequence()
      for edit in edits {
        let honest = try await reporter.sighting(world)
        #expect(try reporter.makeCase([honest]).findings() == [])
        #expect(try await Self.answered(world) == 1)
        // What was told of it cannot be left out of evidence.
        #expect(throws: AuditError.notTheLogs) {
          try ConcernCase.Sighting(
            tree: honest.tree, filing: honest.filing, tombstone: honest.tombstone, answer: nil,
            held: honest.held, consistency: honest.consistency)
        }
        try await world.signals.tamper(edit)
        let found = try await reporter.sighting(world)
        #expect(try reporter.makeCase([found]).findings() == [.answeredByNobody], "\(edit)")
        #expect(try await Self.answered(world) == 0, "\(edit)")
        try await world.signals.tamper(edit)
      }
    }
  }

  @Test("is found behind all that somebody wrote before it, however much that is")
  func buried() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      let request = SignalsV1.MoveConcernRequest(mark: reporter.mark)
      _ = try await world.act(SignalsV1.Committee.acknowledge, request, as: 501)
      try await world.answer(reporter, as: 501)
      try await world.sequence()
      try await world.signals.tamper(
        """
        INSERT INTO concern_message (mark, id, is_answer, sealed, appears_at, committee, signature)
        SELECT mark, gen_random_uuid(), true, sealed,
          timestamptz 'epoch' + (n / 2) * interval '1 s', committee, sha256('') || sha256('')
        FROM concern_message, generate_series(1, 150) AS n WHERE is_answer
        """)
      // Each of them twice.
      try await world.signals.tamper(
        "INSERT INTO committee_key SELECT 9, key, announcement FROM committee_key")
      let found = try await reporter.sighting(world)
      #expect(found.answer != nil)
      #expect(try reporter.makeCase([found]).findings() == [])
      #expect(try await Self.answered(world) == 1)
    }
  }

  private static func answered(_ world: ConcernsWorld) async throws -> UInt32 {
    let figures = try await ConcernsWorld(world.signals, daysAhead: 1)
      .ask(SignalsV1.Concerns.getFigures, SignalsV1.GetFiguresRequest())
    return figures.months.map(\.answered).reduce(0, +)
  }
}

@Suite("The committee's newest key")
struct NewestCommitteeTests {
  private static func key() -> [UInt8] {
    CommitteePublicKey(address: BoxKey().address, verifying: SigningKey().verifyingKey).bytes
  }

  private func publish(
    _ key: [UInt8], _ world: ConcernsWorld, as actor: UInt128
  ) async throws -> UInt32 {
    let number = try await world.act(
      SignalsV1.Committee.publish, SignalsV1.PublishCommitteeRequest(key: key), as: actor
    ).key
    try await world.sequence()
    return number
  }

  private func told(_ world: ConcernsWorld) async throws(RPCError) -> [UInt8] {
    try await world.ask(SignalsV1.Concerns.getCommittee, SignalsV1.GetCommitteeRequest()).key
  }

  @Test("is the log's: an emptied table makes nobody the first, and no older key the newest")
  func emptied() async throws {
    try await ConcernsWorld.with { world in
      let (first, second) = (Self.key(), Self.key())
      #expect(try await self.publish(first, world, as: 501) == 1)
      _ = try await self.publish(second, world, as: 501)
      #expect(try await self.publish(second, world, as: 502) == 2)
      #expect(try await self.told(world) == second)
      for edit in [
        "DELETE FROM committee_key WHERE number = 2", "DELETE FROM committee_key",
      ] as [StaticString] {
        try await world.signals.tamper(edit)
        let error = try await refusal { () async throws(RPCError) in try await self.told(world) }
        #expect(error == RPCError(.unavailable, Reason("committee_key_missing")))
        // One member alone announces nothing, whatever is in the table.
        #expect(try await self.publish(Self.key(), world, as: 501) == 0)
      }
      // The committee has its own back by two, as any key.
      #expect(try await self.publish(second, world, as: 501) == 0)
      #expect(try await self.publish(second, world, as: 502) == 3)
      #expect(try await self.told(world) == second)
    }
  }

  @Test("is had again, or followed, where its row was altered, and that row is told")
  func altered() async throws {
    try await ConcernsWorld.with { world in
      let (first, next) = (Self.key(), Self.key())
      #expect(try await self.publish(first, world, as: 501) == 1)
      for edit in [
        "UPDATE committee_key SET announcement = gen_random_uuid()",
        // A row that somebody planted, where the next number has no room.
        """
        INSERT INTO committee_key (number, key, announcement)
        SELECT 2147483647, key, gen_random_uuid() FROM committee_key
        """,
      ] as [StaticString] {
        try await world.signals.tamper(edit)
      }
      let error = try await refusal { () async throws(RPCError) in try await self.told(world) }
      #expect(error == RPCError(.unavailable, Reason("committee_key_missing")))
      #expect(!world.signals.log.hasUnopened)
      let known = try await world.signals.count("SELECT count(*) FROM log_leaf")
      #expect(try await self.publish(first, world, as: 501) == 0)
      // That it was asked for, the access, and two rows that are not the log's.
      #expect(try await world.signals.count("SELECT count(*) FROM log_leaf") == known + 4)
      #expect(world.signals.log.hasUnopened)
      #expect(try await self.publish(first, world, as: 502) == 2)
      #expect(try await self.told(world) == first)
      #expect(try await self.publish(next, world, as: 501) == 0)
      #expect(try await self.publish(next, world, as: 502) == 3)
      #expect(try await self.told(world) == next)
    }
  }

  @Test("is none that only the columns beside the tree, by which it is searched, call one")
  func forged() async throws {
    try await ConcernsWorld.with { world in
      let own = Self.key()
      #expect(try await self.publish(own, world, as: 501) == 1)
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      let forged = Self.key()
      let digest = ConcernDigest.committee(forged)
      // Some later entry is made to look like the announcement of somebody's key.
      try await world.signals.tamper(
        """
        WITH later AS (
          UPDATE log_leaf SET organisation = $1, trace = $2, subject = $3
          WHERE index = (SELECT max(index) FROM log_leaf WHERE kind = 5) RETURNING entry)
        INSERT INTO committee_key (number, key, announcement) SELECT 2, $4, entry FROM later
        """, .uuid(ConcernDigest.announcement),
        .uuid(try #require(UInt128(idBytes: Array(digest.prefix(16))))),
        .uuid(try #require(UInt128(idBytes: Array(digest.suffix(16))))), .bytes(forged))
      #expect(try await self.told(world) == own)
    }
  }

  @Test("is not first a moment after another one, before the log has that one")
  func pending() async throws {
    try await ConcernsWorld.with { world in
      let key = Self.key()
      _ = try await world.act(
        SignalsV1.Committee.publish, SignalsV1.PublishCommitteeRequest(key: key), as: 501)
      try await world.signals.tamper("DELETE FROM committee_key")
      let other = try await world.act(
        SignalsV1.Committee.publish, SignalsV1.PublishCommitteeRequest(key: Self.key()), as: 501)
      #expect(other.key == 0)
    }
  }
}
