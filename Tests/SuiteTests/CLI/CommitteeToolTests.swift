import Auditor
import Foundation
import Ledger
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
        writingTag: keys.writingTag, letter: sealed, position: 1))
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

  @Test("believes that two members deleted a letter when the log shows it, and not before")
  func deleted() async throws {
    try Sodium.start()
    try await withFolder { path in
      try Data(Random.bytes(32)).write(to: URL(fileURLWithPath: "\(path)/seed"))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: "\(path)/seed")
      let signer = SigningKey(seed: try KeyFile.load("\(path)/seed"))
      let log = try NoteKey(
        name: "team.sluis/signals", kind: .log, publicKey: signer.verifyingKey.bytes)
      let mark: UInt128 = 77
      func entry(_ id: UInt128, about subject: UInt128, state: UInt8?) throws -> [UInt8] {
        try Entry(
          header: EntryHeader(
            kind: .event, retention: 1, timeMs: 0, entry: id, epoch: 9,
            trace: state.map { .init(trace: ConcernDigest.state(subject, $0), span: 1) },
            indexes: .init(subject: subject)), body: [1]
        ).bytes
      }
      let entries = try [
        entry(1, about: mark, state: nil), entry(2, about: mark, state: 5),
        entry(3, about: mark, state: 4), entry(4, about: 78, state: 5),
      ]
      let hashes = entries.map { Tree.leaf($0) }
      let root = hashes.reduce(into: Frontier()) { $0.append([$1]) }.root
      let note = Checkpoint(origin: log.name, size: 4, root: root).signed(as: log, with: signer)
      func logged(_ index: Int) throws -> SignalsV1.LoggedConcern {
        // Four leaves: the sibling, and the pair beside.
        let pairs = [Tree.node(hashes[0], hashes[1]), Tree.node(hashes[2], hashes[3])]
        let file = ProofFile(
          index: index, path: [hashes[index ^ 1], pairs[1 - index / 2]], checkpoint: note)
        return SignalsV1.LoggedConcern(
          stored: entries[index], proof: String(decoding: file.bytes, as: UTF8.self))
      }
      let key = try PinnedKey(text: log.text)
      func complaint(_ tombstone: SignalsV1.LoggedConcern?) throws -> String? {
        FetchedFile(
          SignalsV1.FetchedConcern(
            mark: mark, filing: try logged(0), filedDayMs: 0, state: .deleted, mailbox: 1,
            tombstone: tombstone, position: 1)
        ).complaint(key)
      }
      #expect(try complaint(logged(1)) == nil)
      let foreign = try [nil, logged(2), logged(3), logged(0)]
      for tombstone in foreign {
        #expect(try complaint(tombstone)?.contains("does not show that two") == true)
      }
      var moved = try logged(1)
      moved.proof = try logged(2).proof
      #expect(try complaint(moved) != nil)
    }
  }

  @Test("goes on with what an interrupted fetch left, and with nothing else")
  func resumed() async throws {
    try await withFolder { path in
      let out = "\(path)/letters"
      func file(_ mark: UInt128, at position: UInt64) -> FetchedFile {
        FetchedFile(
          SignalsV1.FetchedConcern(
            mark: mark, filing: SignalsV1.LoggedConcern(stored: [], proof: ""), filedDayMs: 0,
            position: position))
      }
      var folder = try FetchFolder(out, after: 3)
      #expect(folder.position == 3)
      try folder.add(file(1, at: 5))
      try folder.add(file(2, at: 9))
      #expect(throws: Refusal.self) { try folder.add(file(3, at: 9)) }
      try folder.keepPosition()
      var again = try FetchFolder(out, after: 0)
      #expect(again.position == 9)
      try again.add(file(4, at: 12))
      #expect(try again.files().count == 3)
      // A service that goes on and on fills no disk.
      try again.keepPosition()
      var full = try FetchFolder(out, after: 0, countMax: 4)
      try full.add(file(5, at: 13))
      #expect(throws: Refusal.self) { try full.add(file(6, at: 14)) }
      try again.finish()
      #expect(throws: Refusal.self) { _ = try FetchFolder(out, after: 0) }
    }
  }
}
