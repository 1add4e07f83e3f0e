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
  func report(_ record: JSON, _ fields: [Report.Field], _ lists: [SpentCheck]?) -> Report {
    var blocks: [Report.Block] = [
      .fields([
        .init("Round", self.manifest.title), .init("Collected by", self.text(self.result.issued)),
      ])
    ]
    var questions: [JSON] = []
    for (question, result) in zip(self.manifest.questions, self.result.questions) {
      let list = lists?.first { $0.question == question.id }
      blocks += [.line(""), .line(question.wording)] + self.blocks(question, result)
      if let list { blocks.append(.line(Self.words(list))) }
      questions.append(self.json(question, result, list))
    }
    return Report(
      json: [
        "round": .id(self.result.round), "title": .string(self.manifest.title),
        "issued": .string(self.text(self.result.issued)), "questions": .array(questions),
        "record": record,
      ], blocks: blocks + [.line(""), .fields(fields)])
  }

  private static func words(_ list: SpentCheck) -> String {
    let count = "\(list.count) votes are in the list, which is the one of the result"
    return switch list.hasOwn {
    case true?: "\(count); yours is one of them."
    case false?, nil: "\(count); none was kept here to look for."
    }
  }

  private func blocks(
    _ question: PanelV1.Question, _ result: PanelV1.QuestionResult
  ) -> [Report.Block] {
    guard result.isPublished else { return [.line("Too few answers: nothing is published.")] }
    var lines: [Report.Block] = [.line("\(result.turnout) answered.")]
    var table = Table("Group", "Choice", "Number")
    for (place, row) in result.rows.enumerated() {
      for (choice, cell) in row.cells.enumerated() {
        table.add(
          self.group(row, place),
          choice < question.choices.count ? question.choices[choice] : "together",
          self.text(cell))
      }
    }
    if !result.rows.isEmpty { lines.append(.table(table)) }
    lines += result.texts.map { .line("“\($0)”") }
    if result.holdsBack {
      lines.append(.line("Texts with personal data, or for which there is no room, are not shown."))
    }
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
        "group": .string(self.group(row, place)),
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

  private func group(_ row: PanelV1.ResultRow, _ place: Int) -> String {
    place == 0 ? "all" : row.group.isEmpty ? "others" : row.group
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
