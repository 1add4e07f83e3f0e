internal import Review
internal import Wire

/// A published result, with the wording that it answers.
struct PanelResultView: Sendable {
  private let manifest: PanelV1.Manifest
  private let result: PanelV1.Result

  init(_ manifest: PanelV1.Manifest, _ result: PanelV1.Result) {
    self.manifest = manifest
    self.result = result
  }

  /// - Parameter lists: of what was spent, when they were asked for.
  func report(
    _ record: JSON, _ fields: [Report.Field], _ lists: [SpentCheck]?, in language: Language
  ) -> Report {
    var blocks: [Report.Block] = [
      .fields([
        Report.Field(PanelWords.round, language, self.manifest.title),
        Report.Field(PanelWords.collectedBy, language, self.text(self.result.issued)),
      ])
    ]
    var questions: [JSON] = []
    for (question, result) in zip(self.manifest.questions, self.result.questions) {
      let list = lists?.first { $0.question == question.id }
      blocks += [.line(""), .line(question.wording)] + self.blocks(question, result, language)
      if let list {
        blocks.append(.line(PanelWords.spent(list.count, hasOwn: list.hasOwn), language))
      }
      questions.append(self.json(question, result, list))
    }
    return Report(
      json: [
        "round": .id(self.result.round), "title": .string(self.manifest.title),
        "issued": .string(self.text(self.result.issued)), "questions": .array(questions),
        "record": record,
      ], blocks: blocks + [.line(""), .fields(fields)])
  }

  private func blocks(
    _ question: PanelV1.Question, _ result: PanelV1.QuestionResult, _ language: Language
  ) -> [Report.Block] {
    guard result.isPublished else { return [.line(PanelWords.tooFew, language)] }
    var lines: [Report.Block] = [.line(PanelWords.turnout(Int(result.turnout)), language)]
    var table = Table(PanelWords.counts, language)
    for (place, row) in result.rows.enumerated() {
      for (choice, cell) in row.cells.enumerated() {
        table.add(
          self.group(row, place, language),
          choice < question.choices.count
            ? question.choices[choice] : PanelWords.together.in(language),
          self.text(cell))
      }
    }
    if !result.rows.isEmpty { lines.append(.table(table)) }
    lines += result.texts.flatMap(Self.quoted)
    if result.holdsBack { lines.append(.line(PanelWords.holdsBack, language)) }
    return lines
  }

  private func json(
    _ question: PanelV1.Question, _ result: PanelV1.QuestionResult, _ list: SpentCheck?
  ) -> JSON {
    guard result.isPublished else {
      return [
        "question": .id(question.id), "wording": .string(question.wording), "published": false,
      ]
    }
    let rows = result.rows.enumerated().map { place, row -> JSON in
      [
        "group": .string(self.group(row, place, .english)),
        "cells": .array(row.cells.map { .string(self.text($0)) }),
      ]
    }
    return [
      "question": .id(question.id), "wording": .string(question.wording), "published": true,
      "turnout": .integer(Int64(result.turnout)),
      "choices": .array(question.choices.map { .string($0) }), "rows": .array(rows),
      "texts": .array(result.texts.map { .string($0) }),
      "holdsBack": .bool(result.holdsBack),
      "spent": list.map { .integer(Int64($0.count)) } ?? .null,
      "hasOwn": list?.hasOwn.map { .bool($0) } ?? .null,
    ]
  }

  private func group(_ row: PanelV1.ResultRow, _ place: Int, _ language: Language) -> String {
    if place == 0 { return PanelWords.all.in(language) }
    return row.group.isEmpty ? PanelWords.others.in(language) : row.group
  }

  /// An answer in its own lines, each behind the mark, so that none poses as something else.
  private static func quoted(_ text: String) -> [Report.Block] {
    Terminal.shownLines("“\(text)”").enumerated().map { place, line in
      .line(place == 0 ? line : "  \(line)")
    }
  }

  /// A count, `<10` (of the team's own `<5`) for few persons, `·` for what is withheld.
  private func text(_ cell: PanelV1.ResultCell) -> String {
    switch cell.shown {
    case .count: String(cell.count)
    case .few: self.manifest.kind == .reflection ? "<5" : "<10"
    case .withheld, nil: "·"
    }
  }
}
