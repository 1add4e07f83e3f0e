import Foundation
import Testing
import Vault
import Wire

@testable import sluis

/// What residents and members of panels read, of real services.
@Suite("A resident's command", .timeLimit(.minutes(3)))
struct ResidentCommandTests {
  private static let areas =
    #"{"areas":[{"code":"noord","name":"Noord","team":"noord","postcodes":["1021"]},"#
    + #"{"code":"oost","name":"Oost","team":"oost"}]}"#

  /// Runs a command in Dutch and in English, and checks that scripts are told the same.
  private static func both(
    _ command: String, in world: SmallWorld, as caller: Caller
  ) async throws -> (dutch: Program.Outcome, english: Program.Outcome) {
    let scripts = try await (
      world.run("\(command) --json", as: caller),
      world.run("\(command) --json --language en", as: caller)
    )
    #expect(scripts.0.output == scripts.1.output && scripts.0.status == scripts.1.status)
    return try await (
      world.run(command, as: caller), world.run("\(command) --language en", as: caller)
    )
  }

  @Test("reads the mailbox of a signal in Dutch, and in English where that is asked for")
  func mail() async throws {
    let world = try await SmallWorld.shared()
    _ = try await world.answer(
      "printf '%s' '\(Self.areas)' | sluis signal set-areas --file -", as: world.admin)
    let filed = try await world.answer(
      #"printf '{"text":"Er brandt nooit licht."}' | sluis signal person"#
        + " --source social_environment --theme loneliness --area noord --file -", as: world.anna)
    let code = try #require(filed["code"] as? String)
    let read = try await Self.both(
      "printf \(code) | sluis signal mail --file -", in: world, as: world.anna)
    #expect(read.dutch.output == "Hoe ver het is  ontvangen\n", "\(read.dutch)")
    #expect(read.english.output == "Progress  received\n", "\(read.english)")
    let agreed = try await world.run(
      "printf \(code) | sluis signal agree --file - --withdraw", as: world.anna)
    #expect(
      agreed.output.hasPrefix(
        "Aan niemand is verteld wie het meldde, en dat gebeurt ook niet meer.\n"))
    #expect(agreed.output.contains("Vastgelegd  "), "\(agreed)")
    // Two wrong codes of the ten that may be tried.
    let none = "printf 00112233445566778899aabbccddeeff | sluis signal mail --file -"
    let dutch = try await world.run(none, as: world.anna)
    #expect(dutch.status != 0 && dutch.errors.contains("kent het niet: mailbox_unknown."))
    #expect(dutch.errors.contains("mailbox_unknown: Kijk de code teken voor teken na"))
    let english = try await world.run("\(none) --language en", as: world.anna)
    #expect(english.errors.contains("mailbox_unknown: Check the code"), "\(english)")
  }

  @Test("reads what panels published, and why there is no result")
  func panel() async throws {
    let world = try await SmallWorld.shared()
    let listed = try await Self.both("sluis panel published", in: world, as: world.jolanda)
    #expect(listed.dutch.output.contains("Adviezen  Te laat"), "\(listed.dutch)")
    #expect(listed.english.output.contains("Advice  Late"), "\(listed.english)")
    let round = Id(1).description
    for (verb, code, dutch, english) in [
      ("published", "nothing_published", "Noem een gesloten ronde", "Name a question of a closed"),
      ("result", "round_unknown", "Kijk de code na", "Check the id"),
    ] {
      let told = try await Self.both("sluis panel \(verb) \(round)", in: world, as: world.anna)
      #expect(told.dutch.status == told.english.status && told.dutch.status != 0)
      #expect(told.dutch.errors.hasPrefix("sluis: panel kent het niet: \(code).\n"))
      #expect(told.dutch.errors.contains("\(code): \(dutch)"), "\(told.dutch)")
      #expect(told.english.errors.contains("\(code): \(english)"), "\(told.english)")
    }
  }

  @Test("about a concern says in Dutch what keeps it from being read")
  func concern() async throws {
    let world = try await SmallWorld.shared()
    let words = ReceiptCode().words.joined(separator: " ")
    let command = "echo \(words) | sluis concern read --code -"
    let told = try await Self.both(command, in: world, as: world.jolanda)
    #expect(told.dutch.status == told.english.status && told.dutch.status != 0)
    #expect(told.dutch.errors.hasPrefix("sluis: signals kent het niet: no_committee.\n"))
    #expect(told.dutch.errors.contains("no_committee: De commissie moet eerst"), "\(told.dutch)")
    #expect(told.english.errors.contains("no_committee: Have the committee"), "\(told.english)")
    let figures = try await Self.both("sluis concern figures", in: world, as: world.jolanda)
    #expect(figures.dutch.output.contains("Over tijd"), "\(figures.dutch)")
    #expect(figures.dutch.output.contains(", geteld uit het logboek."), "\(figures.dutch)")
    #expect(figures.english.output.contains("Overdue"), "\(figures.english)")
  }
}
