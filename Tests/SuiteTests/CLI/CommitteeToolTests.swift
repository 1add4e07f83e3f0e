import Foundation
import Testing
import Vault
import Wire

@testable import sluis

/// The committee's tool without a network: whom it shows a letter, and to whom it answers.
@Suite("The committee's tool")
struct CommitteeToolTests {
  /// A letter about two people, as signals would hand it out.
  private func fetched(
    _ folder: CommitteeFolder, about: [String]
  ) throws -> FetchedFile {
    let keys = try ConcernKeys(ReceiptCode())
    let letter = SignalsV1.ConcernLetter(topic: .other, text: "Iets.", about: about)
    let committee = try folder.key()
    let sealed = try SealedLetter.seal(
      letter.encoded(), .concern(mailbox: keys.mailbox, address: keys.address.bytes),
      to: committee.address)
    return FetchedFile(
      SignalsV1.FetchedConcern(
        mark: keys.mark, filing: SignalsV1.LoggedConcern(stored: [], proof: ""),
        filedDayMs: 0, state: .filed, mailbox: keys.mailbox, address: keys.address.bytes,
        writingTag: keys.writingTag, letter: sealed))
  }

  private func identity(_ name: String) throws -> Identity {
    try #require(Identity(uri: "sluis://buurtteam-noord/user/\(name)"))
  }

  @Test("shows nobody a letter about themselves or whom they manage, however far below")
  func excluded() async throws {
    try Sodium.start()
    try await withFolder { path in
      let folder = CommitteeFolder(path: "\(path)/committee")
      _ = try folder.draw()
      let chart = #"{"managers": {"jansen": ["devries"], "devries": ["bakker", "jansen"]}}"#
      try Data(chart.utf8).write(to: URL(fileURLWithPath: "\(path)/committee/chart.json"))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: "\(path)/committee/chart.json")
      let file = try self.fetched(folder, about: ["jansen"])
      for name in ["jansen", "devries", "bakker"] {
        let reader = try self.identity(name)
        do throws(Refusal) {
          _ = try file.letter(folder, reader)
          Issue.record("\(name) was shown it")
        } catch { #expect(error.reasons == ["named_in_concern"]) }
      }
      let letter = try file.letter(folder, try self.identity("els"))
      #expect(letter.text == "Iets.")
      // A chart that somebody else could write is not believed.
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o666], ofItemAtPath: "\(path)/committee/chart.json")
      #expect(throws: Refusal.self) { try file.letter(folder, try self.identity("els")) }
    }
  }

  @Test("opens nothing with another key, and says which letter was touched")
  func otherKey() async throws {
    try Sodium.start()
    try await withFolder { path in
      let folder = CommitteeFolder(path: "\(path)/committee")
      let other = CommitteeFolder(path: "\(path)/other")
      _ = try folder.draw()
      _ = try other.draw()
      let file = try self.fetched(folder, about: [])
      do throws(Refusal) {
        _ = try file.letter(other, try Self.els())
        Issue.record("another key opened it")
      } catch { #expect(error.status == .tampering) }
    }
  }

  private static func els() throws(Refusal) -> Identity {
    guard let identity = Identity(uri: "sluis://buurtteam-noord/committee/els") else {
      throw .cannot("no identity")
    }
    return identity
  }

  @Test("refuses a key file that others can read: N07")
  func keyFile() async throws {
    try Sodium.start()
    try await withFolder { path in
      let folder = CommitteeFolder(path: "\(path)/committee")
      _ = try folder.draw()
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: "\(path)/committee/committee-key")
      #expect(throws: Refusal.self) { _ = try folder.key() }
    }
  }
}
