import Domain
import Postgres
import RPC
import Testing
import Vault
import Wire

@testable import consent

@Suite("The gate")
struct GateTests {
  static let ask = "sluis.cases.v1.Cases/GetHousehold"
  static let change = "sluis.cases.v1.Cases/StateNeed"
  static let fetch = "sluis.cases.v1.Partner/FetchShared"

  /// A part as it is written first, and then read.
  static func write(_ family: Home, _ category: Wire.Category) -> ConsentV1.Part {
    ConsentV1.Part(
      scope: family.household, table: "need", row: Random.id(), version: 1, mode: .write,
      category: UInt32(category.rawValue))
  }

  @Test("releases keys that seal and open a part, and logs both decisions first")
  func roundTrip() async throws {
    try await House.with { house in
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      let cases = try await ServiceProcess(house)
      let session = try await worker.session(by: cases.holder)
      let part = Self.write(family, .housing)
      let writing = ConsentV1.OpenRequest(
        serviceSession: cases.session, household: family.household, parts: [part])
      let written = try await cases.client.call(
        ConsentV1.Gate.open, writing, session.options(Self.change)
      ).reply
      #expect(written.outcome == 7)
      #expect(written.reasons == [])
      let place = Place(
        service: "cases", table: "need", row: part.row, scope: family.household,
        category: UInt32(Wire.Category.housing.rawValue), version: 1)
      let blob = try cases.open(written.keyBox, answering: writing)
        .seal(with: 0, [1, 2, 3], at: place, padding: .fields)

      let tag = try #require(written.released.first?.tag)
      var reading = writing
      reading.parts = [
        ConsentV1.Part(
          scope: family.household, table: "need", row: part.row, version: 1, mode: .read, tag: tag)
      ]
      let read = try await cases.client.call(
        ConsentV1.Gate.open, reading, session.options(Self.ask)
      ).reply
      #expect(read.outcome == 7)
      #expect(
        try cases.open(read.keyBox, answering: reading).open(with: 0, blob, at: place) == [1, 2, 3])
      #expect(
        try await house.count(
          "SELECT count(*) FROM log_entry WHERE entry = ANY($1)",
          .uuids([written.decision, read.decision])) == 2)
      await cases.client.shutdown()
    }
  }

  @Test("says of whom a part is that they are of the household no longer")
  func former() async throws {
    try await House.with { house in
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      let cases = try await ServiceProcess(house)
      let session = try await worker.session(by: cases.holder)
      func former() async throws -> [Bool] {
        let part = ConsentV1.Part(
          scope: family.adult, table: "person", row: family.adult, version: 1, mode: .write,
          category: UInt32(Wire.Category.identity.rawValue))
        let reply = try await cases.client.call(
          ConsentV1.Gate.open,
          ConsentV1.OpenRequest(
            serviceSession: cases.session, household: family.household, parts: [part]),
          session.options(Self.change)
        ).reply
        #expect(reply.outcome == 7)
        return [family.household, family.adult].map { scope in
          reply.scopes.first { $0.scope == scope }?.isFormer ?? true
        }
      }
      #expect(try await former() == [false, false])
      try await house.pool.transaction(deadline: House.soon) {
        [keys = house.keys] (tx) throws(PostgresError) in
        try tx.execute(
          "UPDATE member SET left_at = clock_timestamp() WHERE person = $1", .uuid(family.adult))
        _ = try Heads.reseal(
          Subjects(households: [family.household]), revision: 2, keys: keys, &tx)
      }
      #expect(try await former() == [false, true])
      await cases.client.shutdown()
    }
  }
}
