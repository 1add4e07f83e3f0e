import Foundation
import Ledger
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import sluis

/// What people read: commands as they are typed, against real services.
@Suite("A command", .timeLimit(.minutes(3)))
struct CommandTests {
  private static func record(_ answer: [String: Any]) throws -> [String: Any] {
    try #require(answer["record"] as? [String: Any])
  }

  @Test("of a partner names the log that has the record, and the record of what was given")
  func receipts() async throws {
    let world = try await SmallWorld.shared()
    let invitation = try await world.anna.call(
      ConsentV1.Grants.invite,
      ConsentV1.InviteRequest(
        household: world.household, organisation: SmallWorld.housing, purpose: .housingStability),
      at: .consent, .change()
    ).reply
    let kept = "\(world.site.folder)/receipt-\(UUID().uuidString)"
    let accepted = try await world.answer(
      "sluis partner accept \(Id(invitation.code)) --purpose housing_stability", as: world.wonen)
    let made = try Self.record(accepted)
    #expect(made["log"] as? String == "consent")
    // The log that is named has it, as soon as it is sequenced.
    let entry = try #require(made["entry"] as? String)
    var shown = ""
    let isThere = try await eventually {
      shown = try await world.run(
        "sluis audit show \(entry) --log consent", as: world.olga
      ).output
      return !shown.isEmpty
    }
    #expect(isThere && shown.contains("invitation_accepted"))
    // The first fetch under a reference names rows, too; what the receipt is kept for is this.
    let reference = try #require(accepted["reference"] as? String)
    let fetched = try await world.answer(
      "sluis partner fetch \(reference) --category finances --purpose housing_stability"
        + " --wait-index --receipt \(kept)", as: world.wonen)
    let given = try Self.record(fetched)
    #expect(given["log"] as? String == "cases")
    #expect(given["index"] is Int)
    let receipt = try #require((given["receipt"] as? String).flatMap { Data(base64Encoded: $0) })
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == receipt)
    let exchange = try await world.answer(
      "sluis audit show \(try #require(given["entry"] as? String)) --log cases", as: world.olga)
    #expect(exchange["kind"] as? String == "exchange")
    try await Self.judged(kept, receipt, of: world)
  }

  /// A partner decides by itself, from its own machine, whether the log kept its word.
  private static func judged(_ kept: String, _ receipt: Data, of world: SmallWorld) async throws {
    let verdict = try await world.answer(
      "sluis audit prove --receipt \(kept) --log cases", as: world.wonen)
    #expect(verdict["verdict"] as? String == "included")
    var changed = receipt
    changed[receipt.count / 2] ^= 1
    try changed.write(to: URL(fileURLWithPath: "\(kept)-changed"))
    let refused = try await world.run(
      "sluis audit prove --receipt \(kept)-changed --log cases", as: world.wonen)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("is no receipt that the log of cases signed"))
    // Nothing is overwritten, and nothing is asked before that is known.
    let again = try await world.run(
      "sluis partner fetch \(Id(world.reference)) --category finances"
        + " --purpose housing_stability --receipt \(kept)", as: world.wonen)
    #expect(again.status == 1)
    #expect(again.errors.contains("already exists and nothing is overwritten"))
  }

  @Test("that makes what is there already, or in a role that is none, is told so and what to do")
  func refusals() async throws {
    let world = try await SmallWorld.shared()
    let named = "--organisation \(Site.organisation) --kind user --name anna"
    let twice = try await world.run("sluis person add \(named)", as: world.admin)
    #expect(twice.status == 1)
    #expect(
      twice.errors == """
        sluis: consent has this already: name_taken.
          name_taken: Take another name: there is one of this name already.

        """)
    let organisation = try await world.run(
      "sluis organisation add \(SmallWorld.housing) --display-name W --tier daily_life --json",
      as: world.admin)
    #expect(organisation.status == 1)
    #expect(organisation.errors.contains(#""name_taken": "Take another name"#))
    let give = "sluis hat give \(Id(world.bram.actor)) --organisation \(Site.organisation) --role"
    let role = try await world.run("\(give) generalistt", as: world.admin)
    #expect(role.status == 3)
    #expect(role.errors.contains("role_unknown: Name generalist, nurse, "))
    let intern = try await world.run(
      "\(give) intern --team noord --supervisor \(Id(world.anna.actor))", as: world.admin)
    #expect(intern.errors.hasPrefix("sluis: Give --track to an intern, and to nobody else;"))
    let endless = try await world.run(
      "\(give) intern --track social --team noord --supervisor \(Id(world.anna.actor))",
      as: world.admin)
    #expect(endless.errors.contains("end_missing: Name the last day: an internship has one."))
    // One command id is for one wish.
    let id = "--command-id 00000000000000000000000000000abc"
    let note = "printf %s Fictief | sluis note add \(Id(world.household)) --file - \(id)"
    #expect(try await world.run(note, as: world.anna).status == 0)
    let other = try await world.run(
      note.replacingOccurrences(of: "Fictief", with: "Anders"), as: world.anna)
    #expect(other.errors.hasPrefix("sluis: this command id was used for something else: "))
    #expect(other.errors.contains("command_id_taken: Use a new --command-id, or none"))
  }

  @Test("that verifies rows holds every look against the decision it rests on")
  func joins() async throws {
    let world = try await SmallWorld.shared()
    let bare = try await world.answer("sluis audit verify", as: world.olga)
    #expect(try #require(bare["unjoined"] as? Int) > 0)
    let opened = try await world.answer("sluis audit verify --rows", as: world.olga)
    #expect(opened["unjoined"] as? Int == 0)
  }

  @Test("that lists a log ends with what was logged last, unless it says where to begin")
  func newest() async throws {
    let world = try await SmallWorld.shared()
    let note = try await world.answer(
      "printf %s Fictief | sluis note add \(Id(world.household)) --file - --wait-index",
      as: world.anna)
    func events(_ options: String) async throws -> [[String: Any]] {
      let list = try await world.answer(
        "sluis audit list --log cases --kind event \(options)", as: world.olga)
      return try #require(list["entries"] as? [[String: Any]])
    }
    let record = try #require(note["record"] as? [String: Any])
    let entry = try #require(record["entry"] as? String)
    let last = try await events("--limit 3")
    #expect(last.count == 3)
    // Behind it is at most that somebody reads the log.
    #expect(last.suffix(2).contains { $0["entry"] as? String == entry })
    let first = try await events("--limit 3 --from 0")
    #expect(try #require(first[0]["index"] as? Int) < #require(last[0]["index"] as? Int))
  }

  @Test("records when a contact was, and a household shows that and who wrote what")
  func contacts() async throws {
    let world = try await SmallWorld.shared()
    let yesterday = Day(Content.day(-1)).description
    let add = "sluis contact add \(Id(world.household)) --kind call --time individual --minutes 7"
    let made = try await world.answer("\(add) --on \(yesterday)", as: world.anna)
    let tomorrow = try await world.run(
      "\(add) --on \(Day(Content.day(2)))", as: world.anna)
    #expect(tomorrow.status == 3)
    #expect(tomorrow.errors.contains("date_in_future: Name today or an earlier day."))
    let shown = try await world.answer(
      "sluis household show \(Id(world.household))", as: world.anna)
    let contacts = try #require(shown["contacts"] as? [[String: Any]])
    let contact = contacts.first { $0["id"] as? String == made["id"] as? String }
    #expect(contact?["on"] as? String == yesterday)
    #expect(contact?["author"] as? String == Id(world.anna.actor).description)
    let notes = try #require(shown["notes"] as? [[String: Any]])
    #expect(!notes.isEmpty)
    #expect(notes.allSatisfy { $0["author"] as? String == Id(world.anna.actor).description })
    // No report names a worker to a resident, and so this does not.
    let own = try await world.answer(
      "sluis household show \(Id(world.household))", as: world.jolanda)
    let theirs = try #require(own["contacts"] as? [[String: Any]])
    #expect(theirs.contains { $0["on"] as? String == yesterday })
    #expect(theirs.allSatisfy { $0["author"] is NSNull })
  }

  @Test("that changes policy has consent's promise of the record that is named, also said again")
  func promised() async throws {
    let world = try await SmallWorld.shared()
    let kept = "\(world.site.folder)/receipt-\(UUID().uuidString)"
    let name = "school-\(UUID().uuidString.prefix(8).lowercased())"
    let add =
      "sluis organisation add \(name) --display-name School --tier daily_life"
      + " --command-id \(Id(UInt128.random(in: 1 ... .max)))"
    let made = try Self.record(
      try await world.answer(
        "\(add) --wait-index --receipt \(kept)", as: world.admin))
    #expect(made["log"] as? String == "consent")
    #expect(made["index"] is Int)
    #expect(made["receiptChecked"] as? Bool == true)
    let verdict = try await world.answer(
      "sluis audit prove --receipt \(kept) --log consent", as: world.admin)
    #expect(verdict["verdict"] as? String == "included")
    let again = try Self.record(try await world.answer(add, as: world.admin))
    #expect(again["entry"] as? String == made["entry"] as? String)
    #expect(again["receiptChecked"] as? Bool == true)
    try await Self.shorter(kept, entry: try #require(made["entry"] as? String), of: world)
  }

  /// A log that was seen with more entries than it shows is none to believe a proof of.
  private static func shorter(
    _ kept: String, entry: String, of world: SmallWorld
  ) async throws {
    let folder = "\(world.site.folder)/remembering-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: world.admin.profile.folder, toPath: folder)
    let seed = "\(world.site.installation)/services/consent/secrets/log-signing-seed"
    let signer = SigningKey(seed: try KeyFile.load(seed))
    let key = try NoteKey(
      name: "\(Site.organisation).sluis/consent", kind: .log, publicKey: signer.publicKey)
    for (size, words) in [
      (1 << 40, " entries and had \(1 << 40) before"), (1, "history differs from the one seen"),
    ] {
      let root = try TreeHash([UInt8](repeating: 7, count: 32))
      let note = Checkpoint(origin: key.name, size: size, root: root).signed(as: key, with: signer)
      try PinnedLog(
        verifierKey: key.text, checkpoint: String(decoding: note.bytes, as: UTF8.self),
        savedAtSeconds: 1, passed: nil
      ).save("consent", in: folder)
      for asked in [entry, "--receipt \(kept)"] {
        let outcome = try await Program.run(
          "sluis audit prove \(asked) --log consent --profile \(folder)", in: world.site.folder)
        #expect(outcome.status == 6)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
      }
    }
  }
}
