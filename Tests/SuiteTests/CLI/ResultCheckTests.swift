import Auditor
import Testing
import Vault
import Wire

@testable import sluis

@Suite("A published result, as a member's machine checks it")
struct ResultCheckTests {
  private static let question: UInt128 = 70

  private static let manifest = PanelV1.Manifest(
    panel: 7, round: 8, kind: .panel, title: "Najaarsronde",
    questions: [
      PanelV1.Question(
        id: question, kind: .open, wording: "Wat mist u?",
        publicKey: [UInt8](repeating: 9, count: 32))
    ], opensAtMs: 1_000, closesAtMs: 2_000, closingAddress: [UInt8](repeating: 8, count: 32),
    number: 1)

  private static func values(_ count: UInt8) -> [[UInt8]] {
    (0..<count).map { [UInt8](repeating: 1 + $0, count: 32) }
  }

  private static let salt = [UInt8](repeating: 3, count: 32)

  private static func result(
    turnout: UInt32 = 12, of spent: [[UInt8]] = values(12), round: UInt128 = 8,
    question: UInt128 = Self.question
  ) -> PanelV1.Result {
    PanelV1.Result(
      round: round,
      questions: [
        PanelV1.QuestionResult(
          question: question, isPublished: true, turnout: turnout,
          spentDigest: PanelDigest.spent(spent, salt: Self.salt))
      ], issued: PanelV1.ResultCell(shown: .count, count: 24))
  }

  private static func log(_ entries: [[UInt8]]) -> PanelLog {
    var leaves = LeafList()
    for entry in [[7]] + entries { _ = leaves.append(Hash.ofEntry(entry[...]).bytes) }
    return PanelLog(leaves: leaves, size: leaves.count)
  }

  /// How a check ends: nil when the result is believed.
  private func status(_ told: [UInt8], in log: PanelLog) -> sluis.ExitStatus? {
    do throws(Refusal) {
      _ = try ResultCheck.judge(told, of: Self.manifest, in: log)
      return nil
    } catch { return error.status }
  }

  @Test("is believed when it is the one that was announced, and waits for a log without it")
  func honest() {
    let bytes = Self.result().encoded()
    let slot = ResultSlot(round: 8)
    let entries = [slot.announcement(of: bytes), slot.entry]
    #expect(self.status(bytes, in: Self.log(entries + [[6]])) == nil)
    #expect(self.status(bytes, in: Self.log([])) == .cannot)
    #expect(self.status(bytes, in: Self.log([entries[0]])) == .cannot)
  }

  @Test("P02 is tampering when it was edited, announced twice, or is another round's")
  func edited() {
    let bytes = Self.result().encoded()
    let edited = Self.result(turnout: 92).encoded()
    let slot = ResultSlot(round: 8)
    let own = [slot.announcement(of: bytes), slot.entry]
    let second = [slot.announcement(of: edited), slot.entry]
    #expect(self.status(edited, in: Self.log(own)) == .tampering)
    // A digest that took no place of its own is no announcement.
    #expect(self.status(edited, in: Self.log(own + [second[0]])) == .tampering)
    for told in [bytes, edited] {
      #expect(self.status(told, in: Self.log(own + second)) == .tampering)
    }
    for other in [Self.result(round: 9), Self.result(question: 71)] {
      let bytes = other.encoded()
      let entries = [slot.announcement(of: bytes), slot.entry]
      #expect(self.status(bytes, in: Self.log(entries)) == .tampering)
    }
    // Nothing stands before the first leaf.
    var leaves = LeafList()
    _ = leaves.append(Hash.ofEntry(slot.entry[...]).bytes)
    #expect(self.status(bytes, in: PanelLog(leaves: leaves, size: 1)) == .tampering)
  }

  /// How a look at the list of the spent ends.
  private func spent(
    _ told: [[UInt8]], _ result: PanelV1.Result, own: [UInt8]? = nil
  ) -> Swift.Result<SpentCheck, Refusal> {
    Swift.Result { () throws(Refusal) in
      try SpentCheck.judge(
        PanelV1.ListSpentReply(spent: told, salt: Self.salt), result.questions[0],
        issued: result.issued, own: own)
    }
  }

  @Test("counts the list of the spent, and finds one's own vote in it")
  func list() throws {
    let values = Self.values(12)
    let mine = try self.spent(values, Self.result(), own: values[5]).get()
    #expect(mine.count == 12 && mine.hasOwn == true)
    #expect(try self.spent(values, Self.result()).get().hasOwn == nil)
  }

  @Test("P02 is tampering when a vote is gone, added, twice, or more than were issued")
  func forgedList() {
    let values = Self.values(12)
    let other = [UInt8](repeating: 200, count: 32)
    let twice = values + [values[11]]
    let many = Self.values(25)
    let attempts = [
      self.spent(Array(values.dropLast()), Self.result()),
      self.spent(values + [other], Self.result()),
      self.spent(values, Self.result(), own: other),
      self.spent(twice, Self.result(of: twice)),
      self.spent(values, Self.result(turnout: 13)),
      self.spent(many, Self.result(of: many)),
    ]
    for (number, attempt) in attempts.enumerated() {
      guard case .failure(let refusal) = attempt else {
        Issue.record("attempt \(number) is believed")
        continue
      }
      #expect(refusal.status == .tampering, "\(number)")
    }
  }

  @Test("is named in the log's own listing, round and digest")
  func listing() {
    let digest = [UInt8](repeating: 5, count: 32)
    let mark = ResultSlot.read(clear: PanelDigest.resultText(round: 8, digest: digest))
    #expect(mark?.round == 8 && mark?.digest == digest)
    let slot = ResultSlot.read(clear: PanelDigest.resultSlotText(round: 8))
    #expect(slot?.round == 8 && slot?.digest == nil)
    let longer = PanelDigest.resultSlotText(round: 8) + [0]
    for other in [[], [1], longer, PanelDigest.slotText(panel: 1, kind: 1, number: 1)] {
      #expect(ResultSlot.read(clear: other) == nil)
    }
  }
}
