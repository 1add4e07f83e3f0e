import Foundation
import RPC
import Testing
import Wire

@testable import sluis

/// Who is who and who lives where, in commands as they are typed, against real services.
@Suite("A command about people", .timeLimit(.minutes(3)))
struct PeopleCommandTests {
  @Test("lists who acts, whom one works with and one's hats, each to those whose work it is")
  func lists() async throws {
    let world = try await SmallWorld.shared()
    let (anna, home) = (Id(world.anna.actor).description, Id(world.household).description)
    let listed = try await world.answer("sluis person list", as: world.admin)
    let people = try #require(listed["people"] as? [[String: Any]])
    #expect(people.contains { $0["id"] as? String == anna })
    // That somebody is a resident says that they are helped.
    #expect(!people.contains { $0["kind"] as? String == "resident" })
    let shown = try await world.run(
      "sluis person show \(anna) --purpose audit_review", as: world.olga)
    #expect(shown.status == 0 && shown.output.contains("/user/anna"))
    let own = try await world.answer("sluis household list", as: world.anna)
    let households = try #require(own["households"] as? [[String: Any]])
    #expect(households.contains { $0["household"] as? String == home })
    let related = try await world.answer("sluis relation list \(home)", as: world.anna)
    let relations = try #require(related["relations"] as? [[String: Any]])
    #expect(relations.map { $0["actor"] as? String } == [anna])
    let hats = try await world.answer("sluis hat list", as: world.anna)
    let worn = try #require(hats["hats"] as? [[String: Any]])
    #expect(worn.map { $0["role"] as? String } == ["generalist"])
    // Neither people to a worker, nor households to an administrator.
    let wrong = [
      ("sluis person list", world.anna), ("sluis person show \(anna)", world.anna),
      ("sluis relation list \(home)", world.admin),
    ]
    for (command, caller) in wrong {
      let refused = try await world.run(command, as: caller)
      #expect(refused.status == 3, "\(command)")
    }
  }

  @Test("that opens a household says who lives in another, and puts right what is wrong of them")
  func twice() async throws {
    let world = try await SmallWorld.shared()
    let bsn = Content.randomBSN()
    let file =
      #"{"team":"noord","people":[{"givenName":"Ilse","familyName":"Dubbel-Fictief","#
      + #""birthDate":"1980-02-03","bsn":"\#(bsn)"}]}"#
    let open = "printf '%s' '\(file)' | sluis household open --file -"
    let first = try await world.answer(open, as: world.anna)
    #expect((first["alreadyKnown"] as? [Any])?.isEmpty == true)
    let refused = try await world.run(open, as: world.anna)
    #expect(refused.status == 3 && refused.errors.contains("known_in_team"))
    #expect(refused.errors.contains("--again"))
    let second = try await world.answer("\(open) --again", as: world.anna)
    let known = try #require(second["alreadyKnown"] as? [[String: Any]])
    #expect(known.map { $0["team"] as? String } == ["noord"])
    let people = try #require(second["people"] as? [String])
    #expect(known.compactMap { $0["person"] as? String } == people)
    let misspelt = try await world.run(
      "printf '%s' '\(file)' | sed s/noord/nord/ | sluis household open --file -", as: world.anna)
    #expect(misspelt.status == 3 && misspelt.errors.contains("team_unknown"))

    let home = try #require(second["household"] as? String)
    let person = try #require(people.first)
    let right = Content.randomBSN()
    let corrected = try await world.answer(
      "printf '%s' '{\"bsn\":\"\(right)\"}' | sluis member correct \(home) \(person)"
        + " --reason mistake --file -", as: world.anna)
    #expect(corrected["version"] as? Int == 2)
    let shown = try await world.answer("sluis household show \(home)", as: world.anna)
    #expect((shown["people"] as? [[String: Any]])?.first?["bsn"] as? String == right)
    let without = try await world.answer(
      "printf '{}' | sluis member correct \(home) \(person) --reason mistake --file - --without-bsn",
      as: world.anna)
    #expect(without["version"] as? Int == 3)
    // What it was found by before is no damage.
    let verified = try await world.run("sluis audit verify --rows", as: world.olga)
    #expect(verified.status == 0, "\(verified.errors)")
  }

  @Test("puts a birth date right, and says on taking somebody in which team has them")
  func born() async throws {
    let world = try await SmallWorld.shared()
    let family = "Jarig-Fictief"
    let person = { (born: String) in
      #"{"givenName":"Ties","familyName":"\#(family)","birthDate":"\#(born)"}"#
    }
    let opened = try await world.answer(
      "printf '%s' '{\"team\":\"noord\",\"people\":[\(person("2009-05-06"))]}'"
        + " | sluis household open --again --file -", as: world.anna)
    let home = try #require(opened["household"] as? String)
    let who = try #require((opened["people"] as? [String])?.first)
    let correct = "sluis member birth-date \(home) \(who) --file -"
    let corrected = try await world.answer(
      #"printf '{"birthDate":"2015-05-06"}' | \#(correct)"#, as: world.anna)
    #expect(corrected["version"] as? Int == 2)
    for list in ["lapsed", "toRenew", "toPropose"] {
      #expect((corrected[list] as? [Any])?.isEmpty == true, "\(list)")
    }
    let told = try await world.run(
      #"printf '{"birthDate":"2015-05-07"}' | \#(correct) --language en"#, as: world.anna)
    #expect(told.status == 0 && told.output.contains("version 3"), "\(told.errors)")
    let again = try await world.run(
      #"printf '{"birthDate":"2015-05-07"}' | \#(correct)"#, as: world.anna)
    #expect(again.status == 3 && again.errors.contains("nothing_changed"))
    // The first one brought him under twelve, from seventeen: for an officer to look at.
    let scanned = try await world.answer("sluis officer scan --dry-run", as: world.olga)
    let findings = try #require(scanned["findings"] as? [[String: Any]])
    let crossed = findings.filter { $0["rule"] as? String == "age_crossed" }
    #expect(crossed.map { $0["count"] as? Int } == [1])
    for (born, count) in [("2015-05-07", 1), ("2009-05-06", 0)] {
      let found = try await world.answer(
        "printf '%s' '\(person(born))' | sluis household find --file -", as: world.anna)
      #expect((found["found"] as? [Any])?.count == count, "\(born)")
    }
    let future = try await world.run(
      #"printf '{"birthDate":"2199-05-06"}' | \#(correct)"#, as: world.anna)
    #expect(future.status == 3 && future.errors.contains("birth_date_in_future"))
    let other = try await world.answer(
      "printf '%s' '{\"team\":\"noord\",\"people\":[\(person("1960-05-06"))]}'"
        + " | sluis household open --again --file -", as: world.anna)
    let added = try await world.answer(
      "printf '%s' '\(person("2015-05-07"))' | sluis member add"
        + " \(try #require(other["household"] as? String)) --file -", as: world.anna)
    let known = try #require(added["alreadyKnown"] as? [[String: Any]])
    #expect(known.map { $0["team"] as? String } == ["noord"])
    let verified = try await world.run("sluis audit verify --rows", as: world.olga)
    #expect(verified.status == 0, "\(verified.errors)")
  }

  @Test("keeps the lines of a note, and says what is wrong of one and where")
  func notes() async throws {
    let world = try await SmallWorld.shared()
    let home = Id(world.household).description
    let add = "sluis note add \(home) --file -"
    let written = try await world.run(
      #"printf 'eerste\r\ntweede\tregel\r\n' | \#(add)"#, as: world.anna)
    #expect(written.status == 0, "\(written.errors)")
    let shown = try await world.run("sluis household show \(home)", as: world.anna)
    let lines = shown.output.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex { $0.hasSuffix("  eerste") })
    #expect(lines[place + 1].drop { $0 == " " } == "tweede regel")
    #expect(lines[place + 1].hasPrefix("        "))
    let hidden = try await world.run(
      #"printf 'een\ntw\302\255ee' | \#(add)"#, as: world.anna)
    #expect(hidden.status == 1)
    #expect(hidden.errors.contains("the note has a character that is not stored (U+00AD)"))
    #expect(hidden.errors.contains("line 2, character 3"))
  }

  @Test("that erases has consent's promise, and sent again under its id hears the same")
  func erased() async throws {
    let world = try await SmallWorld.shared()
    var scopes: [String] = []
    for given in ["Een", "Twee"] {
      let file =
        #"{"team":"noord","people":[{"givenName":"\#(given)","#
        + #""familyName":"Weg-Fictief","birthDate":"1980-02-03"}]}"#
      let opened = try await world.answer(
        "printf '%s' '\(file)' | sluis household open --again --file -", as: world.anna)
      scopes.append(try #require(opened["household"] as? String))
    }
    let kept = "\(world.site.folder)/erased-\(UUID().uuidString)"
    let ending = "--ground test_erasure --command-id \(Id(UInt128.random(in: 1 ... .max)))"
    let erase = "sluis household erase \(scopes[0]) \(ending)"
    let first = try await Self.records("\(erase) --receipt \(kept)", of: world)
    #expect(first.map { $0["receiptChecked"] as? Bool } == [true])
    let verdict = try await world.run(
      "sluis audit prove --receipt \(kept) --log consent", as: world.admin)
    #expect([0, 1].contains(verdict.status), "\(verdict.errors)")
    // With another one behind it, the first is erased no second time.
    let both = "sluis household erase \(scopes[1]) \(scopes[0]) \(ending)"
    let again = try await Self.records(both, of: world)
    #expect(again.count == 2)
    #expect(again.last?["entry"] as? String == first.first?["entry"] as? String)
    #expect(again.map { $0["receiptChecked"] as? Bool } == [true, true])
    let twice = try await world.run("\(both) --receipt \(kept)-2", as: world.admin)
    #expect(twice.status == 2)
    #expect(twice.errors.contains("--receipt keeps one receipt: name one scope"))
  }

  private static func records(
    _ command: String, of world: SmallWorld
  ) async throws -> [[String: Any]] {
    let answer = try await world.answer(command, as: world.admin)
    return try #require(answer["records"] as? [[String: Any]])
  }
}
