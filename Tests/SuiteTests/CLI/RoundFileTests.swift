import Foundation
import Testing

@testable import sluis

@Suite("What a panel publishes, as typed")
struct RoundFileTests {
  private static func refusal(
    title: String = "Najaarsronde", agenda: String = "Het inloopuur", group: String = "Noord",
    wording: String = "Wat?", choice: String = "ja"
  ) throws -> sluis.Refusal? {
    let document = """
      {"kind": "panel", "title": "\(title)", "agenda": ["Koffie", "\(agenda)"],
       "groups": ["Zuid", "\(group)"], "opensAt": "2026-10-01T08:00:00Z",
       "closesAt": "2026-10-15T18:00:00Z", "questions": [
         {"kind": "open", "wording": "Wat mist u?"},
         {"kind": "single", "wording": "\(wording)", "choices": ["nee", "\(choice)"]}]}
      """
    let file: RoundFile = try ContentFile.value(of: Array(document.utf8), named: "it")
    do throws(sluis.Refusal) {
      _ = try file.request(for: Id(7))
      return nil
    } catch { return error }
  }

  @Test("names nobody in any text: the field and the place are said")
  func named() throws {
    #expect(try Self.refusal() == nil)
    for (text, kind) in [("Vraag Jan de Vries", "name"), ("In de Kerkstraat 12", "address")] {
      for (refusal, field) in [
        (try Self.refusal(title: text), "`title`"), (try Self.refusal(agenda: text), "`agenda[1]`"),
        (try Self.refusal(group: text), "`groups[1]`"),
        (try Self.refusal(wording: text), "`questions[1].wording`"),
        (try Self.refusal(choice: text), "`questions[1].choices[1]`"),
      ] {
        #expect(refusal?.sentence == "\(field) holds personal data")
        #expect(refusal?.details == ["\(kind) in line 1, from character 7"])
      }
    }
    let hidden = try Self.refusal(group: #"No\u202Eord"#)
    #expect(
      hidden?.sentence
        == "`groups[1]` has a character that is not stored (U+202E), at character 3")
  }

  @Test("names nobody in a panel's name, its advice and the answer to that")
  func texts() throws {
    for (field, name) in [
      (TextField.panelName, "the name"), (.advice, "the advice"), (.response, "the answer"),
    ] {
      #expect(try field.published("Meer bankjes in het park") == "Meer bankjes in het park")
      let refusal = #expect(throws: sluis.Refusal.self) {
        _ = try field.published("Dank aan Jan de Vries")
      }
      #expect(refusal?.sentence == "\(name) holds personal data")
      #expect(refusal?.details == ["name in line 1, from character 10"])
      #expect(throws: sluis.Refusal.self) { try field.published("a\u{202E}b") }
    }
  }

  @Test("leaves no closing key where nothing was prepared, and keeps one of before")
  func closingKey() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    // What is left of a failed test is the next boot's to remove.
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let made = try await Program.run(
      """
      sluis init here --organisation buurtteam-noord && sluis certificate issue \
      --installation here --kind user --organisation buurtteam-noord --name anna --out anna
      """, in: folder)
    #expect(made.status == 0, "\(made.errors)")
    for (name, title) in [("good", "Najaarsronde"), ("bad", "Ronde van Jan de Vries")] {
      let document = """
        {"kind": "panel", "title": "\(title)", "opensAt": "2026-10-01T08:00:00Z",
         "closesAt": "2026-10-15T18:00:00Z",
         "questions": [{"kind": "open", "wording": "Wat mist u?"}]}
        """
      try document.write(toFile: "\(folder)/\(name).json", atomically: false, encoding: .utf8)
    }
    let prepare = "sluis panel prepare \(Id(7)) --profile anna --closing-key key --file"
    // Twice the same: nobody listens there, and nothing is in the way of the second.
    for (file, status) in [("bad", Int32(1)), ("good", 4), ("good", 4)] {
      let outcome = try await Program.run("\(prepare) \(file).json --timeout 2s", in: folder)
      #expect(outcome.status == status, "\(outcome.errors)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/key"))
    }
    let kept = try await Program.run(
      """
      mkdir -m 700 key && (umask 077; head -c 32 /dev/urandom > key/closing-key
      printf \(Id(9)) > key/command)
      \(prepare) good.json --timeout 2s --command-id \(Id(9)) ; echo $?
      \(prepare) good.json --command-id \(Id(8)) ; echo $? ; \(prepare) good.json
      """, in: folder)
    // A key is for the command that drew it: another round has another one.
    #expect(kept.output == "4\n1\n" && kept.status == 1)
    #expect(kept.errors.contains("key already exists"))
    #expect(FileManager.default.fileExists(atPath: "\(folder)/key/closing-key"))
  }
}
