import Auditor
import Daemon
import Domain
import Foundation
import Ledger
import Postgres
import RPC
import ServiceKit
import Testing
import Vault
import Wire

@testable import signals

@Suite("The committee")
struct CommitteeTests {
  @Test("moves a concern along in one order, and in no other")
  func transitions() {
    let allowed: [(ConcernMove, SignalsV1.ConcernState, SignalsV1.ConcernState)] = [
      (.acknowledge, .filed, .acknowledged), (.answer, .acknowledged, .answered),
      (.answer, .answered, .answered), (.close, .answered, .closed), (.delete, .filed, .deleted),
      (.delete, .acknowledged, .deleted), (.delete, .answered, .deleted),
      (.delete, .closed, .deleted),
    ]
    for move in ConcernMove.allCases {
      for state in SignalsV1.ConcernState.allCases {
        let expected = allowed.first { $0.0 == move && $0.1 == state }?.2
        #expect(move.applied(to: state) == expected)
      }
    }
  }

  @Test("is refused a wrong move, an unknown concern, and anything without its hat")
  func refused() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      let request = SignalsV1.MoveConcernRequest(mark: reporter.mark)
      let early = try await refusal { () async throws(RPCError) in
        try await world.act(SignalsV1.Committee.close, request, as: 501)
      }
      #expect(early == RPCError(.failedPrecondition, Reason("concern_state_wrong")))
      let unknown = try await refusal { () async throws(RPCError) in
        try await world.act(
          SignalsV1.Committee.acknowledge, SignalsV1.MoveConcernRequest(mark: 9), as: 501)
      }
      #expect(unknown == RPCError(.notFound, Reason("concern_unknown")))
      for role in Role.allCases where role.caller == .person && role != .committeeMember {
        let refused = try await refusal { () async throws(RPCError) in
          try await world.act(SignalsV1.Committee.acknowledge, request, as: 502, role: role)
        }
        #expect(refused.code == .permissionDenied)
      }
      #expect(try await reporter.read(world)?.state == .filed)
      _ = try await world.act(SignalsV1.Committee.acknowledge, request, as: 501)
      let twice = try await refusal { () async throws(RPCError) in
        try await world.act(SignalsV1.Committee.acknowledge, request, as: 501)
      }
      #expect(twice == RPCError(.failedPrecondition, Reason("concern_state_wrong")))
    }
  }

  @Test("is told each filing of the log, and opens the letter that the log committed to")
  func fetching() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iemand keek.", in: world)
      let before = try await world.signals.count("SELECT count(*) FROM log_entry")
      let fetched = try #require(try await world.fetch(as: 501).first)
      // That somebody fetched is in the log.
      #expect(try await world.signals.count("SELECT count(*) FROM log_entry") > before)
      let mailbox = try #require(fetched.mailbox)
      let letter = try SealedLetter.open(
        fetched.letter, .concern(mailbox: mailbox, address: fetched.address),
        with: world.committee.key)
      #expect(try SignalsV1.ConcernLetter(decoding: letter).text == "Iemand keek.")
      let commitment = ConcernDigest.commitment(
        mailbox: mailbox, address: fetched.address, writingTag: fetched.writingTag,
        mark: fetched.mark, letter: fetched.letter)
      #expect(commitment == reporter.receipt?.commitment)
      #expect(fetched.filing.stored == reporter.receipt?.entry)
      #expect(!fetched.filing.proof.isEmpty)
      // A letter that somebody removed is missed by name of its mark.
      try await world.signals.tamper("UPDATE concern SET letter = NULL")
      let buried = try #require(try await world.fetch(as: 501).first)
      #expect(buried.letter.isEmpty && buried.mark == reporter.mark && buried.state == .filed)
      try await world.signals.tamper("DELETE FROM concern")
      let gone = try #require(try await world.fetch(as: 501).first)
      #expect(gone.state == nil && gone.mark == reporter.mark)
    }
  }

  @Test("is told every filing, however many came before it")
  func manyFilings() async throws {
    try await ConcernsWorld.with { world in
      var marks: [UInt128] = []
      for _ in 0..<5 {
        var request = try world.junk()
        request = try await world.solved(request)
        marks.append(request.mark)
        _ = try await world.ask(SignalsV1.Concerns.file, request)
      }
      try await world.sequence()
      let first = try await world.fetch(as: 501, after: 0)
      #expect(first.count == 2)
      let fetched = try await world.fetch(as: 501)
      // Of one batch, in no order of theirs.
      #expect(Set(fetched.map(\.mark)) == Set(marks) && fetched.count == marks.count)
      // Figures count them all, and that nobody has looked.
      let figures = try await ConcernsWorld(world.signals, daysAhead: 1)
        .ask(SignalsV1.Concerns.getFigures, SignalsV1.GetFiguresRequest())
      #expect(figures.months.map(\.filed).reduce(0, +) == 5)
      #expect(figures.months.map(\.waiting).reduce(0, +) == 5)
    }
  }

  @Test("believes no state that somebody wrote into a row: not deleted, not closed, not stuck")
  func statedBySQL() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      try await world.signals.tamper("UPDATE concern SET letter = NULL, state = 5")
      let buried = try #require(try await world.fetch(as: 501).first)
      #expect(buried.state == .filed && buried.letter.isEmpty && buried.tombstone == nil)
      try await world.signals.tamper("UPDATE concern SET state = 4")
      #expect(try await reporter.read(world)?.state == .filed)
      // Nor do the columns beside the tree close it, by which the log is searched.
      let closed = ConcernDigest.state(
        reporter.mark, UInt8(SignalsV1.ConcernState.closed.rawValue))
      try await world.signals.tamper(
        "UPDATE log_leaf SET trace = $1 WHERE kind = 5 AND subject = $2", .uuid(closed),
        .uuid(reporter.mark))
      #expect(try await reporter.read(world)?.state == .filed)
      try await world.signals.tamper(
        "UPDATE log_leaf SET trace = NULL WHERE trace = $1", .uuid(closed))
      // The reporter still writes, and the committee still answers.
      try await world.signals.tamper("UPDATE concern SET state = 5")
      _ = try await reporter.write("Nog iets.", in: world)
      #expect(
        try await world.signals.count("SELECT count(*) FROM concern_message") == 1)
      let move = SignalsV1.MoveConcernRequest(mark: reporter.mark)
      let moved = try await world.act(SignalsV1.Committee.acknowledge, move, as: 501)
      #expect(moved.state == .acknowledged)
      // At once, before the log has signed it.
      try await world.answer(reporter, as: 501)
      try await world.sequence()
      #expect(try await reporter.read(world)?.state == .answered)
    }
  }

  @Test("Z15, G20: deletes only as two people with two certificates, for one reason")
  func deletion() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      let id = try await reporter.write("Nog iets.", in: world)
      let request = SignalsV1.DeleteConcernRequest(mark: reporter.mark, reason: .noConcern)
      let asked = try await world.act(SignalsV1.Committee.delete, request, as: 501)
      #expect(asked.state == .filed)
      let refused = RPCError(.failedPrecondition, Reason("two_people_needed"))
      // Again by the same; by the same with another certificate; by another with the same one.
      for (actor, certificate) in [(501, nil), (501, "member-9"), (502, "member-501")]
        as [(UInt128, String?)]
      {
        let error = try await refusal { () async throws(RPCError) in
          try await world.act(
            SignalsV1.Committee.delete, request, as: actor, certificate: certificate)
        }
        #expect(error == refused)
      }
      // A word that somebody puts into a member's mouth with SQL is no word.
      try await world.signals.tamper("UPDATE concern_deletion SET actor = gen_random_uuid()")
      #expect(
        try await world.act(SignalsV1.Committee.delete, request, as: 503).state == .filed)
      // For another reason it is another wish, and starts over.
      let other = SignalsV1.DeleteConcernRequest(mark: reporter.mark, reason: .unlawful)
      #expect(
        try await world.act(SignalsV1.Committee.delete, other, as: 502).state == .filed)
      #expect(
        try await world.signals.count("SELECT count(*) FROM concern WHERE letter IS NULL") == 0)
      #expect(
        try await world.act(SignalsV1.Committee.delete, other, as: 501).state == .deleted)
      #expect(
        try await world.signals.count("SELECT count(*) FROM concern WHERE letter IS NULL") == 1)
      #expect(
        try await world.signals.count(
          "SELECT count(*) FROM concern_message WHERE id = $1",
          .uuid(id)) == 0)
      // The tombstone says what went, when, and by whom as keyed indexes.
      let tombstones = try await world.signals.count(
        """
        SELECT count(*) FROM concern_tombstone WHERE commitment = $1 AND reason = 3
          AND deleted_on = (clock_timestamp() AT TIME ZONE 'UTC')::date
          AND first_index = $2 AND second_index = $3
        """, .bytes(try #require(reporter.receipt).commitment), .uuid(502 * 5), .uuid(501 * 5))
      #expect(tombstones == 1)
      try await world.sequence()
      #expect(try await reporter.read(world)?.state == .deleted)
      let findings = try reporter.makeCase([try await reporter.sighting(world)]).findings()
      #expect(findings == [.deleted])
      // The committee is shown the entry that did it, in the tree.
      let fetched = try #require(try await world.fetch(as: 503).first)
      #expect(fetched.state == .deleted)
      let tombstone = try #require(fetched.tombstone)
      let key = try PinnedKey(text: world.signals.log.identity.key.text)
      #expect(try ProofText(Array(tombstone.proof.utf8), key: key).shows(tombstone.stored))
      let header = try Entry(decoding: tombstone.stored).header
      #expect(header.trace?.trace == ConcernDigest.state(reporter.mark, 5))
    }
  }

  @Test("G20: deletes nothing as one human with two accounts, or by a word of long ago")
  func oneHuman() async throws {
    try await ConcernsWorld.with { world in
      let request = try await world.solved(try world.junk())
      _ = try await world.ask(SignalsV1.Concerns.file, request)
      let delete = SignalsV1.DeleteConcernRequest(mark: request.mark, reason: .noConcern)
      _ = try await world.act(SignalsV1.Committee.delete, delete, as: 501, person: 7)
      let refused = try await refusal { () async throws(RPCError) in
        try await world.act(SignalsV1.Committee.delete, delete, as: 502, person: 7)
      }
      #expect(refused == RPCError(.failedPrecondition, Reason("two_people_needed")))
      let done = try await world.act(SignalsV1.Committee.delete, delete, as: 503, person: 8)
      #expect(done.state == .deleted)
      // The first word stands for two weeks, and after that the second one is a first.
      for (days, state) in [(14, .deleted), (15, .filed)]
        as [(Int32, SignalsV1.ConcernState)]
      {
        let request = try await world.solved(try world.junk())
        _ = try await world.ask(SignalsV1.Concerns.file, request)
        let delete = SignalsV1.DeleteConcernRequest(mark: request.mark, reason: .noConcern)
        _ = try await world.act(SignalsV1.Committee.delete, delete, as: 501, person: 7)
        let later = ConcernsWorld(world.signals, daysAhead: days)
        let second = try await later.act(SignalsV1.Committee.delete, delete, as: 503, person: 8)
        #expect(second.state == state, "after \(days) days")
      }
    }
    func word(_ actor: UInt128, on day: Int32) -> MemberWord {
      MemberWord(actor: actor, person: nil, certificate: [UInt8(actor)], day: day)
    }
    let first = word(1, on: 20_000)
    #expect(first.lasts(on: 20_000) && first.lasts(on: 20_014) && !first.lasts(on: 20_015))
    // Nobody who has no file is thereby the same as another without one.
    #expect(first.isOfAnother(than: word(2, on: 20_000)))
    #expect(first.bytes != word(1, on: 20_001).bytes)
  }

  @Test("publishes its key in the log, once, and none that everybody could open")
  func publishing() async throws {
    try await ConcernsWorld.with { world in
      let none = try await refusal { () async throws(RPCError) in
        try await world.ask(SignalsV1.Concerns.getCommittee, SignalsV1.GetCommitteeRequest())
      }
      #expect(none == RPCError(.notFound, Reason("no_committee")))
      let key = world.committee.publicKey.bytes
      let request = SignalsV1.PublishCommitteeRequest(key: key)
      let low = SignalsV1.PublishCommitteeRequest(key: [UInt8](repeating: 0, count: 64))
      let refused = try await refusal { () async throws(RPCError) in
        try await world.act(SignalsV1.Committee.publish, low, as: 501)
      }
      #expect(refused == RPCError(.invalidArgument, Reason("address_invalid")))
      _ = try await world.act(SignalsV1.Committee.publish, request, as: 501)
      let again = try await refusal { () async throws(RPCError) in
        try await world.act(SignalsV1.Committee.publish, request, as: 502)
      }
      #expect(again == RPCError(.alreadyExists, Reason("committee_key_known")))
      try await world.sequence()
      let told = try await world.ask(
        SignalsV1.Concerns.getCommittee, SignalsV1.GetCommitteeRequest())
      #expect(told.key == key)
      let header = try Entry(decoding: told.announcement).header
      let digest = ConcernDigest.committee(key)
      #expect(header.trace?.trace.idBytes == Array(digest.prefix(16)))
      #expect(header.indexes.subject?.idBytes == Array(digest.suffix(16)))
    }
  }

  @Test("gets another key by two people who want the same one, and by nobody alone")
  func anotherKey() async throws {
    try await ConcernsWorld.with { world in
      func publish(_ key: [UInt8], as actor: UInt128) async throws(RPCError) -> UInt32 {
        let reply = try await world.act(
          SignalsV1.Committee.publish, SignalsV1.PublishCommitteeRequest(key: key), as: actor)
        return reply.key
      }
      func told() async throws -> [UInt8] {
        try await world.sequence()
        let reply = try await world.ask(
          SignalsV1.Concerns.getCommittee, SignalsV1.GetCommitteeRequest())
        return reply.key
      }
      let first = world.committee.publicKey.bytes
      let (second, third) = (Self.otherKey(), Self.otherKey())
      #expect(try await publish(first, as: 501) == 1)
      #expect(try await publish(second, as: 501) == 0)
      let alone = try await refusal { () async throws(RPCError) in
        try await publish(second, as: 501)
      }
      #expect(alone == RPCError(.failedPrecondition, .twoPeopleNeeded))
      #expect(try await publish(third, as: 502) == 0)
      #expect(try await told() == first)
      // A word that somebody puts into a member's mouth with SQL is no word.
      try await world.signals.tamper("UPDATE committee_wish SET actor = gen_random_uuid()")
      #expect(try await publish(second, as: 502) == 0)
      #expect(try await told() == first)
      #expect(try await publish(second, as: 501) == 2)
      #expect(try await told() == second)
      // What was asked for before is asked for anew, and so is what was asked for long ago.
      #expect(try await publish(third, as: 501) == 0)
      let later = ConcernsWorld(world.signals, daysAhead: 15)
      let lapsed = try await later.act(
        SignalsV1.Committee.publish, SignalsV1.PublishCommitteeRequest(key: third), as: 502)
      #expect(lapsed.key == 0)
    }
  }

  private static func otherKey() -> [UInt8] {
    CommitteePublicKey(address: BoxKey().address, verifying: SigningKey().verifyingKey).bytes
  }

  @Test("has every row of it among those that an auditor compares with the log")
  func rows() async throws {
    try await ConcernsWorld.with { world in
      var reporter = try Reporter()
      try await reporter.file("Iets.", in: world)
      _ = try await reporter.write("Nog iets.", in: world)
      try await world.publish()
      _ = try await world.act(
        SignalsV1.Committee.acknowledge, SignalsV1.MoveConcernRequest(mark: reporter.mark),
        as: 501)
      try await world.answer(reporter, as: 501)
      // What a superuser edits changes what an auditor is told of that table.
      let edits: [(String, StaticString)] = [
        ("concern", "UPDATE concern SET letter = set_byte(letter, 9, 255 - get_byte(letter, 9))"),
        ("concern", "UPDATE concern SET state = 4"),
        ("concern", "UPDATE concern SET mailbox = gen_random_uuid()"),
        (
          "concern_receipt",
          "UPDATE concern SET receipt = set_byte(receipt, 9, 255 - get_byte(receipt, 9))"
        ),
        ("concern_message", "UPDATE concern_message SET appears_at = appears_at + interval '1 s'"),
        ("concern_message", "DELETE FROM concern_message"),
        (
          "committee_key",
          "UPDATE committee_key SET key = set_byte(key, 9, 255 - get_byte(key, 9))"
        ),
      ]
      for (table, edit) in edits {
        let before = try await world.storedRows(table)
        #expect(!before.isEmpty)
        try await world.signals.tamper(edit)
        let after = try await world.storedRows(table)
        #expect(before != after)
      }
    }
  }
}

extension ConcernsWorld {
  /// A filing that nobody has the words of, and nobody can read.
  func junk() throws -> SignalsV1.FileConcernRequest {
    let mailbox = Random.id()
    let address = BoxKey().address.bytes
    return SignalsV1.FileConcernRequest(
      challenge: 0, solution: 0, mailbox: mailbox, address: address,
      writingTag: Random.bytes(32), mark: Random.id(),
      letter: try SealedLetter.seal(
        [], .concern(mailbox: mailbox, address: address), to: self.committee.key.address))
  }
}
