import Foundation
import RPC
import Testing
import Wire

@testable import sluis

/// The neighbourhood, in commands as they are typed, against real services.
@Suite("A command about the neighbourhood", .timeLimit(.minutes(3)))
struct NeighbourhoodCommandTests {
  private static let areas =
    #"{"areas":[{"code":"noord","name":"Noord","team":"noord","postcodes":["1021"]},"#
    + #"{"code":"oost","name":"Oost","team":"oost"}]}"#

  private static func setAreas(_ world: SmallWorld) async throws -> [String: Any] {
    try await world.answer(
      "printf '%s' '\(Self.areas)' | sluis signal set-areas --file -", as: world.admin)
  }

  /// The day in Amsterdam, so many days ago.
  private static func day(_ daysAgo: Int = 0) -> String {
    "$(TZ=Europe/Amsterdam date -d '\(daysAgo) days ago' +%F)"
  }

  @Test("names teams in which nobody triages, and counts what waits for who may hear it")
  func untaken() async throws {
    let world = try await SmallWorld.shared()
    let set = try await Self.setAreas(world)
    #expect((set["withoutTriage"] as? [String])?.contains("oost") == true)
    let filed = try await world.run(
      "printf 'De lamp is stuk.' | sluis signal place --source own_observation"
        + " --theme living_environment --area oost --file -", as: world.anna)
    #expect(filed.status == 0, "\(filed.errors)")
    let counted = try await world.answer("sluis signal untaken", as: world.admin)
    let teams = try #require(counted["teams"] as? [[String: Any]])
    let east = try #require(teams.first { $0["team"] as? String == "oost" })
    #expect(east["hasTriage"] as? Bool == false)
    #expect(east["untaken"] as? Int == 1 && east["open"] as? Int == 1)
    let refused = try await world.run("sluis signal untaken", as: world.anna)
    #expect(refused.status == 3)
  }

  @Test("ends a round and loses a door that wants contact only where that is said")
  func round() async throws {
    let world = try await SmallWorld.shared()
    _ = try await Self.setAreas(world)
    let house = try await world.run(
      "sluis round plan --area noord --on \(Self.day()) --street Bedachtestraat"
        + " --street 'Bedachtestraat 12' --pair \(Id(world.anna.actor)):\(Id(world.bram.actor))",
      as: world.anna)
    #expect(house.status != 0)
    #expect(house.errors.contains("street 2 holds personal data"), "\(house.errors)")
    #expect(house.errors.contains("address in line 1, from character 1"))
    let planned = try await world.answer(
      "sluis round plan --area noord --on \(Self.day()) --street Bedachtestraat"
        + " --pair \(Id(world.anna.actor)):\(Id(world.bram.actor))", as: world.anna)
    let round = try #require(planned["round"] as? String)
    for step in [
      "flyer \(round) --on \(Self.day(2))", "start \(round)",
      "door \(round) --street Bedachtestraat --outcome wants_contact --file -",
    ] {
      let done = try await world.run("printf 12 | sluis round \(step)", as: world.anna)
      #expect(done.status == 0, "\(step): \(done.errors)")
    }
    let debrief = "printf 'Het plein is geliefd.' | sluis round debrief \(round) --file -"
    let lost = try await world.run(debrief, as: world.anna)
    #expect(lost.status != 0 && lost.errors.contains("contacts_unfiled"), "\(lost.errors)")
    let done = try await world.run("\(debrief) --leave-contacts", as: world.anna)
    #expect(done.status == 0, "\(done.errors)")
    let shown = try await world.answer("sluis round show \(round)", as: world.anna)
    #expect(shown["state"] as? String == "debriefed")
    #expect(shown["lessons"] as? String == "Het plein is geliefd.")
    let pairs = try #require(shown["pairs"] as? [[String: String]])
    #expect(pairs.map { $0["newcomer"] } == [Id(world.bram.actor).description])
  }

  @Test("tells who it is with the yes that was given, and to no offer of one's own")
  func wish() async throws {
    let world = try await SmallWorld.shared()
    _ = try await Self.setAreas(world)
    let offer =
      #"{"kind":"activity","title":"Eettafel","text":"Samen eten op dinsdag.","#
      + #""contact":"In het buurthuis.","themes":["loneliness"],"languages":["nl"]}"#
    let added = try await world.answer(
      "printf '%s' '\(offer)' | sluis offer add --file -", as: world.bram)
    let propose = "sluis wish propose \(try #require(added["id"] as? String))"
    let own = try await world.run(propose, as: world.bram)
    #expect(own.status != 0 && own.errors.contains("own_offer"))
    let wish = try #require(try await world.answer(propose, as: world.anna)["id"] as? String)
    let key = "\(world.site.folder)/wish-\(UUID().uuidString)"
    _ = try await world.answer("sluis wish accept \(wish) --key \(key)", as: world.bram)
    let share = "printf 'Jolanda, op dinsdag' | sluis wish share \(wish) --file -"
    let unsaid = try await world.run(share, as: world.anna)
    #expect(unsaid.status != 0 && unsaid.errors.contains("agreement_missing"))
    _ = try await world.answer("\(share) --agreed spoken", as: world.anna)
    let card = try await world.answer("sluis wish card \(wish) --key \(key)", as: world.bram)
    #expect(card["card"] as? String == "Jolanda, op dinsdag")
    let found = try await world.run("sluis offer find", as: world.anna)
    #expect(found.output.contains("team noord, \(Id(world.bram.actor))"), "\(found)")
    let mine = try await world.run("sluis offer find --mine", as: world.bram)
    #expect(mine.output.contains("  you  "), "\(mine)")
  }
}
