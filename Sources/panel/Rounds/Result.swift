internal import Domain
internal import Wire

extension PanelV1.Result {
  /// What `GetResultReply.result` has room for.
  static let byteCountMax = 524_288
  /// Texts of one question that are looked at; of more it is a random choice.
  private static let textCountMax = 500

  init(
    _ manifest: PanelV1.Manifest, _ tallies: [PanelTally], spentDigests: [[UInt8]], issued: Int,
    k: Int
  ) {
    let questions = zip(zip(manifest.questions, tallies), spentDigests).map { pair, digest in
      PanelV1.QuestionResult(pair.0.id, pair.1, groups: manifest.groups, spentDigest: digest)
    }
    self.init(
      round: manifest.round, questions: questions, issued: Self.shown(issued, tallies, k))
    self.addTexts(of: tallies)
  }

  /// How many collected. Next to a turnout it says how many of them did not answer, and few of
  /// them, or none, is as much as few anywhere.
  private static func shown(
    _ issued: Int, _ tallies: [PanelTally], _ k: Int
  ) -> PanelV1.ResultCell {
    guard issued >= k else { return PanelV1.ResultCell(shown: .few) }
    let isTelling = tallies.contains { $0.isPublished && issued - $0.turnout < k }
    return isTelling
      ? PanelV1.ResultCell(shown: .withheld)
      : PanelV1.ResultCell(shown: .count, count: UInt32(clamping: issued))
  }

  /// Shows texts as far as there is room, each question its share of it.
  private mutating func addTexts(of tallies: [PanelTally]) {
    // A text of 900 bytes takes three more for its tag and length; a list grows its message's
    // length by as much as two.
    let room = Self.byteCountMax - self.encoded().count - 8 * tallies.count
    let share = room / max(1, tallies.count { $0.hasTexts })
    for (place, tally) in tallies.enumerated() where tally.hasTexts {
      let shown = tally.texts(atMost: Self.textCountMax, fitting: share)
      self.questions[place].texts = shown
      self.questions[place].holdsBack = shown.count < tally.turnout
    }
  }
}

extension PanelV1.QuestionResult {
  fileprivate init(
    _ question: UInt128, _ tally: PanelTally, groups: [String], spentDigest: [UInt8]
  ) {
    self.init(
      question: question, isPublished: tally.isPublished, turnout: UInt32(clamping: tally.turnout),
      rows: tally.lines.map { line in
        PanelV1.ResultRow(
          group: line.group.flatMap { $0 > 0 ? groups[$0 - 1] : nil } ?? "",
          cells: line.cells.map { shown in
            switch shown {
            case .count(let count):
              PanelV1.ResultCell(shown: .count, count: UInt32(clamping: count))
            case .few: PanelV1.ResultCell(shown: .few)
            case .withheld: PanelV1.ResultCell(shown: .withheld)
            }
          })
      }, isUniform: tally.isUniform, spentDigest: spentDigest)
  }
}
