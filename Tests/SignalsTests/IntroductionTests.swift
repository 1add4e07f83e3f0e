import Domain
import Postgres
import RPC
import ServiceKit
import TestKit
import Testing
import Vault
import Wire

@testable import signals

@Suite("An introduction", .timeLimit(.minutes(2)))
struct IntroductionTests {
  /// Somebody with an offer and somebody with a wish, and an introduction that was proposed.
  private final class Pair: Sendable {
    let world: SignalsWorld
    let owner: [UInt8]
    let asker: [UInt8]
    let offer: UInt128
    let id: UInt128
    let key = BoxKey()

    init(_ world: SignalsWorld) async throws {
      self.world = world
      try await world.setAreas()
      self.owner = world.consent.token(for: 100, as: .communityWorker)
      self.asker = world.consent.token(for: 300, as: .resident)
      self.offer = try await MapTests.add(world, as: self.owner).id
      self.id = try await world.call(
        SignalsV1.SocialMap.propose, SignalsV1.ProposeRequest(offer: self.offer), self.asker,
        purpose: "introduction"
      ).id
    }

    func accept(as token: [UInt8]? = nil) async throws(RPCError) {
      _ = try await self.world.call(
        SignalsV1.SocialMap.accept,
        SignalsV1.AcceptRequest(introduction: self.id, address: self.key.address.bytes),
        token ?? self.owner, purpose: "introduction")
    }

    func card(_ text: String = "Sanne, 06 12345678") throws -> [UInt8] {
      try SealedCard.seal(
        Array(text.utf8), introduction: self.id, offer: self.offer, to: self.key.address)
    }

    func share(
      _ card: [UInt8], as token: [UInt8]? = nil, agreed: SignalsV1.CardAgreement = .own
    ) async throws(RPCError) {
      _ = try await self.world.call(
        SignalsV1.SocialMap.shareCard,
        SignalsV1.ShareCardRequest(introduction: self.id, card: card, agreement: agreed),
        token ?? self.asker,
        purpose: "introduction")
    }

    func read(as token: [UInt8]? = nil) async throws(RPCError) -> [UInt8] {
      try await self.world.call(
        SignalsV1.SocialMap.getCard, SignalsV1.GetCardRequest(introduction: self.id),
        token ?? self.owner, purpose: "introduction"
      ).card
    }

    func end(as token: [UInt8]) async throws(RPCError) {
      _ = try await self.world.call(
        SignalsV1.SocialMap.endIntroduction,
        SignalsV1.EndIntroductionRequest(introduction: self.id), token, purpose: "introduction")
    }

    func list(as token: [UInt8]) async throws(RPCError) -> [SignalsV1.Introduction] {
      try await self.world.call(
        SignalsV1.SocialMap.listIntroductions, SignalsV1.ListIntroductionsRequest(), token,
        purpose: "introduction"
      ).introductions
    }
  }

  @Test("tells the owner who it is after both have said yes, and nobody before or beside")
  func bothSides() async throws {
    try await SignalsWorld.with { world in
      let pair = try await Pair(world)
      let early = try await refusal { () async throws(RPCError) in try await pair.read() }
      #expect(early.reasons == [Reason("wrong_state")])
      let card = try pair.card()
      let tooEarly = try await refusal { () async throws(RPCError) in try await pair.share(card) }
      #expect(tooEarly.reasons == [Reason("wrong_state")])
      // Neither side has a word of the other.
      let seen = try await pair.list(as: pair.owner)
      #expect(seen.map(\.id) == [pair.id] && seen[0].isMyOffer && seen[0].address.isEmpty)
      #expect(seen[0].title == "Eettafel")
      try await pair.accept()
      let stillNot = try await refusal { () async throws(RPCError) in try await pair.read() }
      #expect(stillNot.reasons == [Reason("wrong_state")])
      let mine = try await pair.list(as: pair.asker)
      #expect(!mine[0].isMyOffer && mine[0].address == pair.key.address.bytes)
      try await pair.share(card)
      let read = try await pair.read()
      let opened = try SealedCard.open(
        read, introduction: pair.id, offer: pair.offer, with: pair.key)
      #expect(String(decoding: opened, as: UTF8.self) == "Sanne, 06 12345678")
      // At another introduction, or with another key, it is nothing.
      #expect(throws: VaultError.doesNotOpen) {
        try SealedCard.open(read, introduction: pair.id + 1, offer: pair.offer, with: pair.key)
      }
      #expect(throws: VaultError.doesNotOpen) {
        try SealedCard.open(read, introduction: pair.id, offer: pair.offer, with: BoxKey())
      }
    }
  }

  @Test("is unknown to whoever is not in it")
  func strangers() async throws {
    try await SignalsWorld.with { world in
      let pair = try await Pair(world)
      let stranger = world.consent.token(for: 400, as: .generalist)
      #expect(try await pair.list(as: stranger).isEmpty)
      try await pair.accept()
      try await pair.share(try pair.card())
      let card = try pair.card()
      let errors = [
        try await refusal { () async throws(RPCError) in try await pair.read(as: stranger) },
        try await refusal { () async throws(RPCError) in try await pair.accept(as: stranger) },
        try await refusal { () async throws(RPCError) in
          try await pair.share(card, as: stranger, agreed: .spoken)
        },
        try await refusal { () async throws(RPCError) in try await pair.end(as: stranger) },
      ]
      #expect(errors.allSatisfy { $0 == RPCError(.introductionUnknown) })
      // Who asked does not read what they wrote, and the owner writes none.
      let own = try await refusal { () async throws(RPCError) in
        try await pair.read(as: pair.asker)
      }
      #expect(own.reasons == [Reason("wrong_state")])
    }
  }

  @Test("ends by either side or with its offer, and nothing of it is kept then")
  func ending() async throws {
    for way in 0..<3 {
      try await SignalsWorld.with { world in
        let pair = try await Pair(world)
        try await pair.accept()
        try await pair.share(try pair.card())
        switch way {
        case 0: try await pair.end(as: pair.owner)
        case 1: try await pair.end(as: pair.asker)
        default:
          _ = try await world.call(
            SignalsV1.SocialMap.withdrawOffer,
            SignalsV1.WithdrawOfferRequest(offer: pair.offer), pair.owner,
            purpose: "introduction")
        }
        #expect(try await world.count("SELECT count(*) FROM introduction") == 0)
        let error = try await refusal { () async throws(RPCError) in try await pair.read() }
        #expect(error.reasons == [Reason("introduction_unknown")])
        #expect(try await pair.list(as: pair.owner).isEmpty)
      }
    }
  }

  @Test("says nothing to its database: neither wish, nor name, nor what was searched")
  func dump() async throws {
    try await SignalsWorld.with { world in
      let pair = try await Pair(world)
      try await pair.accept()
      try await pair.share(try pair.card("Sanne Zonnebloem"))
      #expect(
        try await world.count(
          """
          SELECT count(*) FROM introduction AS i
          WHERE position('Zonnebloem'::bytea IN i.card) > 0 OR i::text LIKE '%Zonnebloem%'
          """) == 0)
      #expect(
        try await world.count("SELECT count(DISTINCT octet_length(card)) FROM introduction") == 1)
      #expect(
        try await world.count(
          """
          SELECT count(*) FROM information_schema.columns
          WHERE table_name = 'introduction'
            AND column_name NOT IN
              ('id', 'offer', 'asker', 'state', 'proposed_on', 'address', 'card', 'vouched')
          """) == 0)
    }
  }

  @Test("refuses an address that nothing can be sealed to, and too many at once")
  func bounds() async throws {
    try await SignalsWorld.with { world in
      let pair = try await Pair(world)
      let zero = SignalsV1.AcceptRequest(
        introduction: pair.id, address: [UInt8](repeating: 0, count: 32))
      let error = try await refusal { () async throws(RPCError) in
        try await world.call(
          SignalsV1.SocialMap.accept, zero, pair.owner, purpose: "introduction")
      }
      #expect(error.reasons == [Reason("address_invalid")])
      try await world.tamper(
        """
        INSERT INTO introduction (id, offer, asker, state, proposed_on)
        SELECT gen_random_uuid(), $1, gen_random_uuid(), 1, '2026-01-01'
        FROM generate_series(1, 99)
        """, .uuid(pair.offer))
      let full = try await refusal { () async throws(RPCError) in
        try await world.call(
          SignalsV1.SocialMap.propose, SignalsV1.ProposeRequest(offer: pair.offer), pair.asker,
          purpose: "introduction")
      }
      #expect(full.reasons == [Reason("too_many_open")])
      let unknown = try await refusal { () async throws(RPCError) in
        try await world.call(
          SignalsV1.SocialMap.propose, SignalsV1.ProposeRequest(offer: Random.id()), pair.asker,
          purpose: "introduction")
      }
      #expect(unknown.reasons == [Reason("offer_unknown")])
    }
  }

  @Test("leaves places to others, whoever asks often")
  func places() async throws {
    try await SignalsWorld.with { world in
      let pair = try await Pair(world)
      let again = SignalsV1.ProposeRequest(offer: pair.offer)
      for _ in 2...20 {
        _ = try await world.call(
          SignalsV1.SocialMap.propose, again, pair.asker, purpose: "introduction")
      }
      let full = try await refusal { () async throws(RPCError) in
        try await world.call(
          SignalsV1.SocialMap.propose, again, pair.asker, purpose: "introduction")
      }
      #expect(full.reasons == [Reason("too_many_open")])
      let other = world.consent.token(for: 900, as: .generalist)
      _ = try await world.call(SignalsV1.SocialMap.propose, again, other, purpose: "introduction")
      #expect(try await world.count("SELECT count(*) FROM introduction") == 21)
    }
  }

  /// How many of so many wishes at once are taken.
  private static func taken(_ pair: Pair, offers: [Boxed]) async -> Int {
    await withTaskGroup(of: Bool.self) { group in
      for offer in offers {
        group.addTask {
          do throws(RPCError) {
            _ = try await pair.world.call(
              SignalsV1.SocialMap.propose, SignalsV1.ProposeRequest(offer: offer.value), pair.asker,
              purpose: "introduction")
            return true
          } catch {
            #expect(error.reasons == [Reason("too_many_open")])
            return false
          }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
  }

  @Test("leaves places to others, whoever asks for many at once")
  func atOnce() async throws {
    try await SignalsWorld.with { world in
      let pair = try await Pair(world)
      let one = [Boxed](repeating: Boxed(pair.offer), count: 40)
      #expect(await Self.taken(pair, offers: one) == 19)
      // Of one asker, whichever the offers.
      var others: [Boxed] = []
      for _ in 0..<40 { others.append(Boxed(try await MapTests.add(world, as: pair.owner).id)) }
      try await world.tamper(
        """
        INSERT INTO introduction (id, offer, asker, state, proposed_on)
        SELECT gen_random_uuid(), offer, asker, 1, '2026-01-01'
        FROM introduction, generate_series(1, 4)
        WHERE asker = (SELECT asker FROM introduction LIMIT 1)
        """)
      #expect(try await world.count("SELECT count(*) FROM introduction") == 100)
      try await world.tamper(
        "DELETE FROM introduction WHERE id IN (SELECT id FROM introduction LIMIT 5)")
      #expect(await Self.taken(pair, offers: others) == 5)
    }
  }

  @Test("leaves no place over a hundred, however many ask for one offer at once")
  func everybody() async throws {
    try await SignalsWorld.with { world in
      let pair = try await Pair(world)
      try await world.tamper(
        """
        INSERT INTO introduction (id, offer, asker, state, proposed_on)
        SELECT gen_random_uuid(), $1, gen_random_uuid(), 1, '2026-01-01'
        FROM generate_series(1, 97)
        """, .uuid(pair.offer))
      var settings = world.pool.settings
      settings.connectionCount = 1
      let holder = Pool(settings)
      // Nobody writes a row before three have got as far as they get without one: each on a
      // connection of their own, and behind the count unless something keeps them apart.
      func locks(_ sql: StaticString, _ count: Int64) async throws -> Bool {
        try await eventually { try await world.count(sql) >= count }
      }
      let taken = try await withThrowingTaskGroup(of: Int.self) { group in
        group.addTask {
          try await holder.transaction(deadline: .now + .seconds(20)) {
            (transaction) throws(PostgresError) in
            try transaction.execute("LOCK TABLE introduction IN SHARE MODE")
            try transaction.execute(
              """
              DO $$ BEGIN
                FOR i IN 1..400 LOOP
                  EXIT WHEN (SELECT count(DISTINCT pid) >= 3 FROM pg_locks WHERE NOT granted);
                  PERFORM pg_sleep(0.02);
                END LOOP;
              END $$
              """)
          }
          return 0
        }
        let isHeld = try await locks(
          """
          SELECT count(*) FROM pg_locks
          WHERE relation = 'introduction'::regclass AND mode = 'ShareLock' AND granted
          """, 1)
        #expect(isHeld)
        for number in 0..<12 {
          let token = world.consent.token(for: 5_000 + UInt128(number) * 10, as: .resident)
          group.addTask { await Self.isTaken(pair, token) ? 1 : 0 }
        }
        return try await group.reduce(0, +)
      }
      await holder.close()
      #expect(taken == 2)
      #expect(try await world.count("SELECT count(*) FROM introduction") == 100)
    }
  }

  /// Whether a wish for the pair's offer finds a place.
  private static func isTaken(_ pair: Pair, _ token: [UInt8]) async -> Bool {
    do throws(RPCError) {
      _ = try await pair.world.call(
        SignalsV1.SocialMap.propose, SignalsV1.ProposeRequest(offer: pair.offer), token,
        purpose: "introduction")
      return true
    } catch {
      #expect(error.reasons == [Reason("too_many_open")])
      return false
    }
  }

  @Test("is never to one's own offer, and shared with a yes that is the resident's")
  func agreement() async throws {
    try await SignalsWorld.with { world in
      let pair = try await Pair(world)
      let own = try await refusal { () async throws(RPCError) in
        try await world.call(
          SignalsV1.SocialMap.propose, SignalsV1.ProposeRequest(offer: pair.offer), pair.owner,
          purpose: "introduction")
      }
      #expect(own.reasons == [Reason("own_offer")])
      try await pair.accept()
      let card = try pair.card()
      // A resident's yes is their own; a worker's own is nobody's.
      let spoken = try await refusal { () async throws(RPCError) in
        try await pair.share(card, agreed: .spoken)
      }
      let worker = world.consent.token(for: 200, as: .generalist)
      let unsaid = try await refusal { () async throws(RPCError) in
        try await pair.share(card, as: worker, agreed: .own)
      }
      #expect([spoken, unsaid].allSatisfy { $0.reasons == [Reason("agreement_missing")] })
      try await pair.share(card)
      #expect(try await pair.read() == card)
    }
  }
}
