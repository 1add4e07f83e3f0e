import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

/// A birth date that was wrong decides nothing any more, and gives nothing by being right.
@Suite("A birth date that is put right")
struct BirthDateTests {
  private static let method = ConsentV1.Directory.correctBirthDate.name

  /// Somebody of this age, and half a year.
  private static func born(_ years: Int, _ asks: Asks) async throws -> Wire.Date {
    let today = try await asks.world.facts(Subjects()).moment.date
    return try #require(today.adding(months: -12 * years - 6)).wire
  }

  private static func asking(
    _ asks: Asks, as actor: UInt128? = nil, _ role: Domain.Role = .generalist,
    asked: String = CasesV1.Cases.correctBirthDate.name
  ) -> Asking {
    asks.asking(
      actor ?? asks.family.coordinator, role, Self.method, peer: .service(.cases), asked: asked)
  }

  private static func correct(
    _ asks: Asks, _ person: UInt128, _ date: Wire.Date?, by asking: Asking? = nil
  ) -> Deed<ConsentV1.BirthDateCorrected> {
    Deed {
      try await asks.directory.correctBirthDate(
        ConsentV1.CorrectBirthDateRequest(
          household: asks.family.household, person: person, birthDate: date),
        asking ?? Self.asking(asks))
    }
  }

  private static func sayYes(_ asks: Asks, _ person: UInt128, by actor: UInt128) -> Deed<Void> {
    Deed {
      _ = try await asks.grants.confirm(
        ConsentV1.ConfirmGrantRequest(
          grant: asks.family.grant, person: person, how: .residentCredential),
        asks.asking(actor, .resident, ConsentV1.Grants.confirm.name))
    }
  }

  @Test("leaves nothing by which whoever reads the database finds the date")
  func digest() async throws {
    try await Asks.run { asks in
      let child = Ids([try await asks.addChild(
          born: try await Self.born(17, asks), guardians: [asks.family.adult])
      ])
      let asking = Self.asking(asks)
      let digest = try #require(asking.command).digest
      _ = try await Self.correct(asks, child.ids[0], try await Self.born(11, asks), by: asking)
        .done()
      let rows = try await asks.world.pool.transaction(.readOnly, deadline: PolicyWorld.soon) {
        (tx) throws(PostgresError) in
        try tx.query("SELECT body_hash FROM command").map { row throws(PostgresError) in
          try row.bytes(0)
        }
      }
      #expect(!rows.isEmpty && !rows.contains(digest))
    }
  }

  @Test("of a child entered as seventeen stops its own yes at the very next fetch (C14)")
  func younger() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let child = Ids([
        try await asks.addChild(born: try await Self.born(17, asks), guardians: [family.adult])
      ])
      let actor = Ids([try await asks.addResident(child.ids[0])])
      try await Self.sayYes(asks, child.ids[0], by: actor.ids[0]).done()
      #expect(try await asks.partnerMay(child.ids[0]))
      #expect(try await asks.residentReads(.identity, of: child.ids[0], as: actor.ids[0]) == [])
      let asking = Self.asking(asks)
      let eleven = try await Self.born(11, asks)
      let lapse = try await Self.correct(asks, child.ids[0], eleven, by: asking).done()
      #expect(try await !asks.partnerMay(child.ids[0]))
      #expect(lapse.lapsed == [family.grant])
      #expect(lapse.toRenew.isEmpty && lapse.toPropose.isEmpty)
      #expect(!asking.receipt.promise.isEmpty)
      #expect(
        try await asks.residentReads(.identity, of: child.ids[0], as: actor.ids[0])
          == [.notOwnData])
      // What is others' stays as it was.
      #expect(try await asks.partnerMay(family.household))
      #expect(try await asks.partnerMay(family.adult))
      // Put right once more it gives nothing back: the yes is given anew.
      let seventeen = try await Self.born(17, asks)
      let back = try await Self.correct(asks, child.ids[0], seventeen).done()
      #expect(back.lapsed.isEmpty && back.toPropose.isEmpty)
      #expect(back.toRenew == [family.grant])
      #expect(try await !asks.partnerMay(child.ids[0]))
      try await Self.sayYes(asks, child.ids[0], by: actor.ids[0]).done()
      #expect(try await asks.partnerMay(child.ids[0]))
    }
  }

  @Test("of an adult who said no yes, and is a child, does not open what is joint")
  func joint() async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await asks.world.tamper(
        "DELETE FROM confirmation WHERE signer = \(family.otherAdult.sqlText)")
      try await asks.world.reseal(family.subjects)
      #expect(try await !asks.partnerMay(family.household))
      let sixteen = try await Self.born(16, asks)
      let corrected = try await Self.correct(asks, family.otherAdult, sixteen).done()
      #expect(corrected.toPropose == [family.grant])
      #expect(corrected.toRenew.isEmpty && corrected.lapsed.isEmpty)
      #expect(try await !asks.partnerMay(family.household))
      #expect(try await asks.partnerMay(family.adult))
    }
  }

  @Test("of a child entered as an adult, for whom a parent said yes, has the grant proposed anew")
  func both() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let child = Ids([
        try await asks.addChild(born: try await Self.born(30, asks), guardians: [family.adult])
      ])
      try await asks.world.tamper(
        """
        INSERT INTO confirmation (household, share, subject, signer, how, recorded_by)
        SELECT household, share, \(child.ids[0].sqlText), signer, how, recorded_by
        FROM confirmation WHERE signer = \(family.adult.sqlText)
        """)
      try await asks.world.reseal(family.subjects)
      #expect(try await !asks.partnerMay(child.ids[0]))
      #expect(try await !asks.partnerMay(family.household))
      let ten = try await Self.born(10, asks)
      let corrected = try await Self.correct(asks, child.ids[0], ten).done()
      // A new yes would open what is the child's own, and never what is joint: one sentence each.
      #expect(corrected.toPropose == [family.grant])
      #expect(corrected.toRenew.isEmpty && corrected.lapsed.isEmpty)
      #expect(try await !asks.partnerMay(child.ids[0]))
      #expect(try await !asks.partnerMay(family.household))
    }
  }

  @Test("of which a grant hung that has ended asks for no new yes")
  func ended() async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await asks.world.tamper(
        "DELETE FROM confirmation WHERE signer = \(family.otherAdult.sqlText)")
      try await asks.world.tamper(
        """
        UPDATE share SET from_at = from_at - interval '2 hours',
          until_at = until_at - interval '2 hours'
        """)
      try await asks.world.reseal(family.subjects)
      let sixteen = try await Self.born(16, asks)
      let corrected = try await Self.correct(asks, family.otherAdult, sixteen).done()
      #expect(corrected.toPropose.isEmpty && corrected.toRenew.isEmpty)
      #expect(corrected.lapsed.isEmpty)
    }
  }

  @Test("that consent was never asked to correct is corrected by no late call of that name")
  func late() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let command = Ids([Random.id()])
      func settle(_ name: ServiceName) -> Deed<ConsentV1.SettleBirthDateReply> {
        Deed {
          try await asks.directory.settleBirthDate(
            ConsentV1.SettleBirthDateRequest(
              actor: family.coordinator, command: command.ids[0]),
            LoneService(
              name: name, uri: "sluis://team/service/\(name)", certificate: Random.bytes(32),
              trace: Trace()), deadline: PolicyWorld.soon)
        }
      }
      #expect(await refusal { try await settle(.signals).done() } == .permissionDenied)
      for _ in 0..<2 { #expect(try await settle(.cases).done().corrected == nil) }
      let asking = asks.asking(
        family.coordinator, .generalist, Self.method, command: command.ids[0],
        peer: .service(.cases), asked: CasesV1.Cases.correctBirthDate.name)
      let ten = try await Self.born(10, asks)
      #expect(
        await refusal { try await Self.correct(asks, family.adult, ten, by: asking).done() }
          == .alreadyExists)
      #expect(try await asks.partnerMay(family.adult))
    }
  }

  @Test("is the coordinator's, for the one method that corrects it, and a day somebody was born on")
  func rules() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let today = try await asks.world.facts(Subjects()).moment.date
      let tomorrow = try #require(AmsterdamDate(dayNumber: today.dayNumber + 1)).wire
      let oldest = try #require(today.adding(months: -130 * 12)).wire
      let tooOld = try #require(today.adding(months: -131 * 12)).wire
      for (person, date, code) in [
        (family.adult, tomorrow, StatusCode.failedPrecondition),
        (family.adult, tooOld, .failedPrecondition), (Random.id(), oldest, .failedPrecondition),
        (family.adult, Wire.Date(year: 1990, month: 2, day: 30), .invalidArgument),
      ] {
        #expect(await refusal { try await Self.correct(asks, person, date).done() } == code)
      }
      for asking in [
        Self.asking(asks, as: family.worker, .nurse),
        Self.asking(asks, as: family.resident, .resident),
        Self.asking(asks, asked: CasesV1.Cases.getHousehold.name),
        Self.asking(asks, asked: CasesV1.Cases.correctPerson.name),
      ] {
        #expect(
          await refusal { try await Self.correct(asks, family.adult, oldest, by: asking).done() }
            == .permissionDenied)
      }
      try await Self.correct(asks, family.adult, oldest).done()
      #expect(try await asks.partnerMay(family.adult))
    }
  }
}
