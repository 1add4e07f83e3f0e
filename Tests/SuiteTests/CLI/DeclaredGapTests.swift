import Auditor
import Foundation
import Ledger
import RPC
import Testing
import Vault

@testable import sluis

/// Findings 1 and 2 of the review of restores: who may declare a lost end, and how often.
@Suite("A declared gap")
struct DeclaredGapTests {
  /// A log of cases that was seen at ten entries and came back with four, and one of consent.
  private final class Scene: Sendable {
    let folder: String
    private let signer = SigningKey()
    private let key: NoteKey

    init(_ folder: String) async throws {
      self.folder = folder
      self.key = try NoteKey(
        name: "team.sluis/cases", kind: .log, publicKey: self.signer.verifyingKey.bytes)
      let holders = [
        ("anna", "user", "team"), ("olga", "user", "team"), ("gw", "gateway", "wonen"),
        ("piet", "user", "wonen"), ("jolanda", "resident", "team"),
      ]
      let outcome = try await Program.run(
        (["sluis init here --organisation team"]
          + holders.map {
            "sluis certificate issue --installation here --kind \($0.1) --organisation \($0.2)"
              + " --name \($0.0) --out \($0.0)"
          }).joined(separator: " && "), in: folder)
      try #require(outcome.status == 0, "\(outcome.errors)")
      for (name, _, _) in holders {
        try self.pin(10).save("cases", try self.profile(name))
      }
    }

    func profile(_ name: String) throws -> Profile { try Profile(folder: "\(self.folder)/\(name)") }

    func note(_ size: Int) throws -> String {
      let root = try TreeHash([UInt8](repeating: UInt8(size), count: 32))
      let checkpoint = Checkpoint(origin: self.key.name, size: size, root: root)
      return String(
        decoding: checkpoint.signed(as: self.key, with: self.signer).bytes, as: UTF8.self)
    }

    /// What a verifier remembers that has seen `size` entries.
    func pin(
      _ size: Int, at savedAtSeconds: Int64? = 1, passed: [String: String]? = nil
    ) throws -> PinnedLog {
      PinnedLog(
        verifierKey: self.key.text, checkpoint: try self.note(size),
        savedAtSeconds: savedAtSeconds, passed: passed)
    }

    /// A statement that the log of cases goes on from its fourth entry, signed by these.
    func statement(_ names: [String]) async throws -> SignedRestore {
      let path = "\(self.folder)/note"
      try self.note(4).write(toFile: path, atomically: true, encoding: .utf8)
      var signed = try SignedRestore.begun([path], keepsGrants: false, try self.profile("anna"))
      for name in names { signed = try signed.signed(by: try self.profile(name)) }
      let file = "\(self.folder)/by-\(names.joined(separator: "-"))"
      try Data(signed.joint.bytes).write(to: URL(fileURLWithPath: file))
      return try await SignedRestore(file: file, try self.profile("anna"))
    }
  }

  @Test("that were passed stay passed at every later look, a look of panel's members too")
  func remembered() {
    let pin = PinnedLog(
      verifierKey: "key", checkpoint: "a", savedAtSeconds: 1, passed: ["trace": "entry"])
    let next = pin.advanced(to: "b", at: 2)
    #expect(next.passed == pin.passed && next.checkpoint == "b" && next.savedAtSeconds == 2)
    let looked = PanelLog.remembered("b", "key", after: pin, at: 2)
    #expect(looked.passed == pin.passed && looked.checkpoint == "b")
    #expect(PanelLog.remembered("b", "other", after: pin, at: 2).passed == nil)
    #expect(PanelLog.remembered("b", "key", after: nil, at: 2).passed == nil)
  }

  /// The header of an entry as a log hands it out.
  private static func header(
    _ kind: RecordKind, _ statement: SignedRestore, span: UInt64? = nil
  ) throws -> RecordHeader {
    let header = try EntryHeader(
      kind: kind, retention: 1, timeMs: 1_800_000_000_000, entry: 9, epoch: 1,
      trace: EntryHeader.TracePoint(trace: statement.trace, span: span ?? statement.span))
    let entry = try Entry(header: header, body: [1])
    return try #require(RecordHeader.read(entry.bytes[...])).header
  }

  @Test("is signed by two people of the organisation, and by nobody else")
  func signers() async throws {
    try await withFolder { folder in
      let scene = try await Scene(folder)
      for names in [
        ["anna"], ["anna", "gw"], ["anna", "piet"], ["anna", "jolanda"], ["gw", "piet"],
        ["anna", "olga", "piet"],
      ] {
        let statement: SignedRestore
        do { statement = try await scene.statement(names) } catch {
          // A profile of another organisation does not even sign it.
          #expect(error is Refusal)
          continue
        }
        var gaps = DeclaredGaps()
        #expect(throws: Refusal.self, "\(names)") { try gaps.admit(statement) }
      }
      var gaps = DeclaredGaps()
      try gaps.admit(try await scene.statement(["anna", "olga"]))
    }
  }

  @Test("rests on one entry of its own kind in consent's log: no trace that a caller chose counts")
  func record() async throws {
    try await withFolder { folder in
      let scene = try await Scene(folder)
      let statement = try await scene.statement(["anna", "olga"])
      func gaps(_ headers: [(service: String, header: RecordHeader)]) throws -> DeclaredGaps {
        var gaps = DeclaredGaps()
        try gaps.admit(statement)
        let expected = try gaps.expected(of: "cases", remembering: try scene.pin(9))
        #expect(try expected.tree().state.size == 4)
        for (index, found) in headers.enumerated() {
          gaps.visit(found.service, index, found.header)
        }
        return gaps
      }
      let good = ("consent", try Self.header(.restore, statement))
      #expect(try gaps([good]).complaints.isEmpty)
      #expect(try gaps([good]).sentences.count == 1)
      #expect(try gaps([good]).mayRemember("cases"))
      for bad in [
        [], [good, good],
        // What a caller can have written, with a trace of their own choice.
        [("consent", try Self.header(.event, statement))],
        [("consent", try Self.header(.decision, statement))],
        [("consent", try Self.header(.restore, statement, span: 1))],
        [("cases", try Self.header(.restore, statement))],
      ] {
        #expect(try gaps(bad).complaints.count == 1)
        #expect(try gaps(bad).sentences.isEmpty)
        // Nor is it forgotten, or the complaint would be made once.
        #expect(try !gaps(bad).mayRemember("cases"))
        #expect(try gaps(bad).mayRemember("signals"))
      }
    }
  }

  @Test("excuses one lost range, once: what was seen of the new branch accuses")
  func once() async throws {
    try await withFolder { folder in
      let scene = try await Scene(folder)
      let statement = try await scene.statement(["anna", "olga"])
      func size(_ pin: PinnedLog) throws -> Int {
        var gaps = DeclaredGaps()
        try gaps.admit(statement)
        return try gaps.expected(of: "cases", remembering: pin).tree().state.size
      }
      #expect(try size(try scene.pin(9)) == 4)
      #expect(try size(try scene.pin(10)) == 4)
      // Before the range, at its front, and beyond what was seen.
      for outside in [3, 4, 11] { #expect(try size(try scene.pin(outside)) == outside) }
      // Seen on the new branch: after this very statement, or since it was written.
      let trace = Id(statement.trace).description
      #expect(try size(try scene.pin(9, passed: [trace: "00"])) == 9)
      #expect(try size(try scene.pin(9, at: statement.statement.atSeconds)) == 9)
      #expect(try size(try scene.pin(9, at: statement.statement.atSeconds - 1)) == 4)
      // Remembered nobody knows when.
      #expect(try size(try scene.pin(9, at: nil)) == 9)
      // Of another statement it says nothing.
      #expect(try size(try scene.pin(9, passed: ["00": "00"])) == 4)
    }
  }

  @Test("is recorded by no log that is not intact")
  func broken() async throws {
    try await withFolder { folder in
      let scene = try await Scene(folder)
      let statement = try await scene.statement(["anna", "olga"])
      var gaps = DeclaredGaps()
      try gaps.admit(statement)
      _ = try gaps.expected(of: "cases", remembering: try scene.pin(9))
      var read = gaps
      read.visit("consent", 0, try Self.header(.restore, statement))
      gaps.add(read, isIntact: false)
      #expect(gaps.complaints.count == 1 && !gaps.mayRemember("cases"))
      gaps.add(read, isIntact: true)
      #expect(gaps.complaints.isEmpty && gaps.mayRemember("cases"))
    }
  }

  @Test("is remembered with the entry that the log went on with")
  func remembered() async throws {
    try await withFolder { folder in
      let scene = try await Scene(folder)
      let statement = try await scene.statement(["anna", "olga"])
      var gaps = DeclaredGaps()
      try gaps.admit(statement)
      _ = try gaps.expected(of: "cases", remembering: try scene.pin(9))
      gaps.visit("cases", 4, try Self.header(.event, statement))
      let passed = gaps.passed("cases", try scene.pin(9))
      #expect(passed == [Id(statement.trace).description: Id(9).description])
      let profile = try scene.profile("olga")
      try scene.pin(9, passed: passed).save("cases", profile)
      let loaded = try #require(try PinnedLog.load("cases", profile))
      #expect(loaded.passed == passed)
      // When it was asked for, however long ago: later the log may have signed more.
      #expect(loaded.savedAtSeconds == 1)
      // An earlier version remembered a later moment, under another name.
      let path = "\(profile.folder)/log-cases.json"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacingOccurrences(of: "askedAtSeconds", with: "savedAtSeconds")
        .write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try PinnedLog.load("cases", profile)?.savedAtSeconds == nil)
    }
  }
}
