import Auditor
import Testing
import Wire

@testable import sluis

@Suite("A name beside an id")
struct ActorNamesTests {
  private static func person(
    _ id: UInt128, _ uri: String, called name: String = "", hats: [ConsentV1.WornHat] = []
  ) -> PersonAnswer {
    PersonAnswer(
      ConsentV1.ListedActor(id: id, uri: uri, displayName: name, kind: "user", hats: hats))
  }

  private static let anna = Self.person(
    7, "sluis://wijkteam/user/anna", called: "Anna Fictief",
    hats: [
      ConsentV1.WornHat(id: 8, role: "generalist", organisation: "wijkteam", team: "noord")
    ])

  @Test("says who somebody is, and no more than was told")
  func brief() {
    #expect(
      Self.anna.brief == "Anna Fictief (wijkteam/anna), generalist of team noord at wijkteam")
    #expect(Self.person(1, "sluis://wonen/gateway/gw").brief == "wonen/gw")
    #expect(Self.person(1, "").brief == "somebody whose name does not open")
    let altered = PersonAnswer(
      ConsentV1.ListedActor(
        id: 1, uri: "sluis://wonen/gateway/gw", kind: "gateway", isAltered: true))
    #expect(altered.brief == "wonen/gw, its rows are not those that were sealed")
    #expect(altered.hats == "its rows are not those that were sealed")
    #expect(altered.json.text.contains(#""isAltered": true"#))
    #expect(Self.anna.json.text.contains(#""isAltered": false"#))
    let names = ActorNames([Self.anna], organisations: [9: "wonen-noord"])
    #expect(names.text(7) == Self.anna.brief && names.text(8) == nil && names.text(nil) == nil)
    #expect(names.cell(8) == "-" && names.organisation(9) == "wonen-noord")
    #expect(names.json(7).text == "\"\(Self.anna.brief)\"\n" && names.json(8) == .null)
    #expect(names.fields.isEmpty)
  }

  @Test("is typed as in the certificate, with its organisation or without, or as they are called")
  func called() {
    for name in ["anna", "wijkteam/anna", "sluis://wijkteam/user/anna", "ANNA fictief"] {
      #expect(Self.anna.isCalled(name))
    }
    for name in ["ann", "Anna", "wonen/anna", "", "sluis://wijkteam/gateway/anna"] {
      #expect(!Self.anna.isCalled(name))
    }
    #expect(!Self.person(1, "").isCalled(""))
  }

  @Test("finds one, and neither none nor two")
  func only() throws {
    let (one, other) = (Id(1), Id(2))
    #expect(try IdOrName.only([(one, "a")], "is called so") == one)
    #expect(throws: sluis.Refusal.self) { try IdOrName.only([], "is called so") }
    let refused = #expect(throws: sluis.Refusal.self) {
      try IdOrName.only([(one, "a"), (other, "b")], "is called so")
    }
    #expect(refused?.details == ["\(one): a", "\(other): b"])
    #expect(IdOrName(argument: one.description) == .id(one))
    #expect(IdOrName(argument: "anna") == .name("anna"))
    #expect(IdOrName(argument: "") == nil)
    #expect(IdOrName(argument: String(repeating: "a", count: 201)) == nil)
  }

  @Test("stands behind the id in a record, which loses nothing")
  func record() throws {
    let event = LedgerV1.Event(
      traceID: 1, spanID: 2, timeMs: 3, name: "household_opened", actor: 7, household: 5)
    let bare = try #require(RecordView(.event, event.encoded()))
    let named = bare.naming(ActorNames([Self.anna]))
    #expect(bare.ids("actor") == [7] && bare.ids("organisation").isEmpty)
    let added = named.fields.filter { field in
      !bare.fields.contains { $0.label == field.label && $0.value == field.value }
    }
    #expect(added.map(\.label) == ["actor name"] && added.map(\.value) == [Self.anna.brief])
    let place = try #require(named.fields.firstIndex { $0.label == "actor name" })
    #expect(named.fields[place - 1].label == "actor")
    #expect(named.fields.count == bare.fields.count + 1)
  }
}
