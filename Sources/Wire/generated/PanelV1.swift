// Written by proto/generate from the schema. Do not edit.

/// The messages of `sluis.panel.v1`.
package enum PanelV1 {}

extension PanelV1 {
  package enum RoundKind: Int32, CaseIterable, Sendable {
    /// members answer; published from ten answers on
    case panel = 1
    /// the team answers; published from five answers on
    case reflection = 2
  }
}

extension PanelV1 {
  package enum QuestionKind: Int32, CaseIterable, Sendable {
    /// one of the choices
    case single = 1
    /// any of the choices
    case multiple = 2
    /// one of the steps from the first choice to the last
    case scale = 3
    /// text
    case open = 4
  }
}

extension PanelV1 {
  package enum RoundState: Int32, CaseIterable, Sendable {
    /// not in the log yet: nothing is issued
    case prepared = 1
    /// members collect tokens
    case issuing = 2
    /// tokens are redeemed
    case open = 3
    /// the closing instant is past, nothing is counted yet
    case ended = 4
    /// counted and published
    case closed = 5
  }
}

extension PanelV1 {
  package enum Shown: Int32, CaseIterable, Sendable {
    case count = 1
    case few = 2
    case withheld = 3
  }
}

extension PanelV1 {
  package enum Redemption: Int32, CaseIterable, Sendable {
    case accepted = 1
    /// with another answer
    case spent = 2
    case notOpen = 3
    /// malformed, foreign or unknown
    case invalid = 4
  }
}

extension PanelV1 {
  /// A question as interns write it.
  package struct Draft: Message {
    package var kind: PanelV1.QuestionKind
    package var wording: String
    /// none for open text
    package var choices: [String]

    package init(kind: PanelV1.QuestionKind, wording: String, choices: [String] = []) {
      self.kind = kind
      self.wording = wording
      self.choices = choices
    }
  }
}

extension PanelV1.Draft {
  package static let fullName = "sluis.panel.v1.Draft"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["kind": self.kind, "wording": self.wording, "choices": self.choices],
      displayStyle: .struct)
  }
}

extension PanelV1 {
  /// A question of a round, with the key that its tokens are proven against.
  package struct Question: Message {
    package var id: UInt128
    package var kind: PanelV1.QuestionKind
    package var wording: String
    package var choices: [String]
    package var publicKey: [UInt8]

    package init(
      id: UInt128, kind: PanelV1.QuestionKind, wording: String, choices: [String] = [],
      publicKey: [UInt8]
    ) {
      self.id = id
      self.kind = kind
      self.wording = wording
      self.choices = choices
      self.publicKey = publicKey
    }
  }
}

extension PanelV1.Question {
  package static let fullName = "sluis.panel.v1.Question"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "kind": self.kind, "wording": self.wording, "choices": self.choices,
        "publicKey": Hidden.bytes(count: self.publicKey.count),
      ], displayStyle: .struct)
  }
}

extension PanelV1 {
  /// All that is fixed about a round. Its digest stands in the log before anything is issued.
  package struct Manifest: Message {
    package var panel: UInt128
    package var round: UInt128
    package var kind: PanelV1.RoundKind
    package var title: String
    package var agenda: [String]
    /// What members may say of themselves beside an answer, such as their neighbourhood.
    package var groups: [String]
    package var questions: [PanelV1.Question]
    package var opensAtMs: UInt64
    package var closesAtMs: UInt64
    /// public half of the closing key
    package var closingAddress: [UInt8]
    /// Which round of its panel and kind it is, counted from 1: its slot in the log.
    package var number: UInt32
    /// the round of the number before; none for the first
    package var previous: UInt128?
    /// Who will read the result: everybody; else the panel's members and who organises it, and of
    /// a
    /// reflection them alone. Rounds of before there was a choice were answered as not public.
    package var isPublic: Bool

    package init(
      panel: UInt128, round: UInt128, kind: PanelV1.RoundKind, title: String, agenda: [String] = [],
      groups: [String] = [], questions: [PanelV1.Question], opensAtMs: UInt64 = 0,
      closesAtMs: UInt64 = 0, closingAddress: [UInt8], number: UInt32 = 0, previous: UInt128? = nil,
      isPublic: Bool = false
    ) {
      self.panel = panel
      self.round = round
      self.kind = kind
      self.title = title
      self.agenda = agenda
      self.groups = groups
      self.questions = questions
      self.opensAtMs = opensAtMs
      self.closesAtMs = closesAtMs
      self.closingAddress = closingAddress
      self.number = number
      self.previous = previous
      self.isPublic = isPublic
    }
  }
}

extension PanelV1.Manifest {
  package static let fullName = "sluis.panel.v1.Manifest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "panel": self.panel, "round": self.round, "kind": self.kind, "title": self.title,
        "agenda": self.agenda, "groups": self.groups, "questions": self.questions,
        "opensAtMs": self.opensAtMs, "closesAtMs": self.closesAtMs,
        "closingAddress": Hidden.bytes(count: self.closingAddress.count), "number": self.number,
        "previous": self.previous as Any, "isPublic": self.isPublic,
      ], displayStyle: .struct)
  }
}

extension PanelV1 {
  /// What a member's machine seals to the closing key.
  package struct Answer: Message {
    /// Counted from 0; one for `single` and `scale`, none for `open`.
    package var choices: [UInt32]
    package var text: String
    /// 1 is the first group of the round; 0 says none
    package var group: UInt32

    package init(choices: [UInt32] = [], text: String = "", group: UInt32 = 0) {
      self.choices = choices
      self.text = text
      self.group = group
    }
  }
}

extension PanelV1.Answer {
  package static let fullName = "sluis.panel.v1.Answer"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["choices": Hidden.sealed, "text": Hidden.sealed, "group": Hidden.sealed],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.choices.isEmpty { found.insert(.panelAnswer) }
    if !self.text.isEmpty { found.insert(.panelAnswer) }
    if self.group != 0 { found.insert(.panelAnswer) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.panelAnswer) {
      copy.choices = []
    }
    if !kept.contains(.panelAnswer) {
      copy.text = ""
    }
    if !kept.contains(.panelAnswer) {
      copy.group = 0
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.choices.isEmpty { self.choices = part.choices }
    if !part.text.isEmpty { self.text = part.text }
    if part.group != 0 { self.group = part.group }
  }
}

extension PanelV1 {
  package struct Written: Message {
    package var id: UInt128
    package var entry: UInt128

    package init(id: UInt128, entry: UInt128) {
      self.id = id
      self.entry = entry
    }
  }
}

extension PanelV1.Written {
  package static let fullName = "sluis.panel.v1.Written"

  package var customMirror: Mirror {
    Mirror(self, children: ["id": self.id, "entry": self.entry], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct FoundPanelRequest: Message {
    package var name: String

    package init(name: String) {
      self.name = name
    }
  }
}

extension PanelV1.FoundPanelRequest {
  package static let fullName = "sluis.panel.v1.FoundPanelRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["name": self.name], displayStyle: .struct)
  }
}

extension PanelV1 {
  /// The code itself stays with whoever drew it: 16 random bytes, told to one person.
  package struct InviteRequest: Message {
    package var panel: UInt128
    /// HASH("sluis.panel.invitation.v1", code)
    package var codeDigest: [UInt8]

    package init(panel: UInt128, codeDigest: [UInt8]) {
      self.panel = panel
      self.codeDigest = codeDigest
    }
  }
}

extension PanelV1.InviteRequest {
  package static let fullName = "sluis.panel.v1.InviteRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["panel": self.panel, "codeDigest": Hidden.bytes(count: self.codeDigest.count)],
      displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct JoinRequest: Message {
    package var code: UInt128

    package init(code: UInt128) {
      self.code = code
    }
  }
}

extension PanelV1.JoinRequest {
  package static let fullName = "sluis.panel.v1.JoinRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["code": self.code], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct LeaveRequest: Message {
    package var panel: UInt128

    package init(panel: UInt128) {
      self.panel = panel
    }
  }
}

extension PanelV1.LeaveRequest {
  package static let fullName = "sluis.panel.v1.LeaveRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["panel": self.panel], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct PrepareRoundRequest: Message {
    package var panel: UInt128
    package var kind: PanelV1.RoundKind
    package var title: String
    package var agenda: [String]
    package var groups: [String]
    package var questions: [PanelV1.Draft]
    package var opensAtMs: UInt64
    package var closesAtMs: UInt64
    package var closingAddress: [UInt8]

    package init(
      panel: UInt128, kind: PanelV1.RoundKind, title: String, agenda: [String] = [],
      groups: [String] = [], questions: [PanelV1.Draft], opensAtMs: UInt64 = 0,
      closesAtMs: UInt64 = 0, closingAddress: [UInt8]
    ) {
      self.panel = panel
      self.kind = kind
      self.title = title
      self.agenda = agenda
      self.groups = groups
      self.questions = questions
      self.opensAtMs = opensAtMs
      self.closesAtMs = closesAtMs
      self.closingAddress = closingAddress
    }
  }
}

extension PanelV1.PrepareRoundRequest {
  package static let fullName = "sluis.panel.v1.PrepareRoundRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "panel": self.panel, "kind": self.kind, "title": self.title, "agenda": self.agenda,
        "groups": self.groups, "questions": self.questions, "opensAtMs": self.opensAtMs,
        "closesAtMs": self.closesAtMs,
        "closingAddress": Hidden.bytes(count: self.closingAddress.count),
      ], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct PrepareRoundReply: Message {
    package var round: UInt128
    package var questions: [UInt128]
    /// The log entry whose clear header is the digest of the manifest.
    package var announcement: UInt128

    package init(round: UInt128, questions: [UInt128], announcement: UInt128) {
      self.round = round
      self.questions = questions
      self.announcement = announcement
    }
  }
}

extension PanelV1.PrepareRoundReply {
  package static let fullName = "sluis.panel.v1.PrepareRoundReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "round": self.round, "questions": self.questions, "announcement": self.announcement,
      ], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct ListRoundsRequest: Message {
    package var panel: UInt128

    package init(panel: UInt128) {
      self.panel = panel
    }
  }
}

extension PanelV1.ListRoundsRequest {
  package static let fullName = "sluis.panel.v1.ListRoundsRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["panel": self.panel], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct ListRoundsReply: Message {
    /// newest first
    package var rounds: [PanelV1.RoundLine]

    package init(rounds: [PanelV1.RoundLine] = []) {
      self.rounds = rounds
    }
  }
}

extension PanelV1.ListRoundsReply {
  package static let fullName = "sluis.panel.v1.ListRoundsReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["rounds": self.rounds], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct RoundLine: Message {
    package var round: UInt128
    /// none where it names somebody, as one from before titles were screened may
    package var title: String
    package var state: PanelV1.RoundState
    package var opensAtMs: UInt64
    package var closesAtMs: UInt64

    package init(
      round: UInt128, title: String = "", state: PanelV1.RoundState, opensAtMs: UInt64 = 0,
      closesAtMs: UInt64 = 0
    ) {
      self.round = round
      self.title = title
      self.state = state
      self.opensAtMs = opensAtMs
      self.closesAtMs = closesAtMs
    }
  }
}

extension PanelV1.RoundLine {
  package static let fullName = "sluis.panel.v1.RoundLine"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "round": self.round, "title": self.title, "state": self.state, "opensAtMs": self.opensAtMs,
        "closesAtMs": self.closesAtMs,
      ], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct GetRoundRequest: Message {
    package var round: UInt128

    package init(round: UInt128) {
      self.round = round
    }
  }
}

extension PanelV1.GetRoundRequest {
  package static let fullName = "sluis.panel.v1.GetRoundRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["round": self.round], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct GetRoundReply: Message {
    /// a Manifest, as the digest in the log is over
    package var manifest: [UInt8]
    /// the stored log entry; empty until the log has it
    package var announcement: [UInt8]
    package var state: PanelV1.RoundState

    package init(manifest: [UInt8], announcement: [UInt8] = [], state: PanelV1.RoundState) {
      self.manifest = manifest
      self.announcement = announcement
      self.state = state
    }
  }
}

extension PanelV1.GetRoundReply {
  package static let fullName = "sluis.panel.v1.GetRoundReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "manifest": Hidden.bytes(count: self.manifest.count),
        "announcement": Hidden.bytes(count: self.announcement.count), "state": self.state,
      ], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct GetLogRequest: Message {
    /// index of the first leaf
    package var from: UInt64

    package init(from: UInt64 = 0) {
      self.from = from
    }
  }
}

extension PanelV1.GetLogRequest {
  package static let fullName = "sluis.panel.v1.GetLogRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["from": self.from], displayStyle: .struct)
  }
}

extension PanelV1 {
  /// What panel's log is made of, as hashes that say nothing, under what its witness signed.
  package struct GetLogReply: Message {
    /// the newest checkpoint that bears a cosignature; the newest where none does
    package var note: String
    package var verifierKey: String
    /// 32 bytes each, in order; those from `from` on
    package var leaves: [UInt8]

    package init(note: String, verifierKey: String, leaves: [UInt8] = []) {
      self.note = note
      self.verifierKey = verifierKey
      self.leaves = leaves
    }
  }
}

extension PanelV1.GetLogReply {
  package static let fullName = "sluis.panel.v1.GetLogReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "note": self.note, "verifierKey": self.verifierKey,
        "leaves": Hidden.bytes(count: self.leaves.count),
      ], displayStyle: .struct)
  }
}

extension PanelV1 {
  /// One blinded element for each question, in the order of the manifest.
  package struct CollectRequest: Message {
    package var round: UInt128
    package var blinded: [[UInt8]]

    package init(round: UInt128, blinded: [[UInt8]]) {
      self.round = round
      self.blinded = blinded
    }
  }
}

extension PanelV1.CollectRequest {
  package static let fullName = "sluis.panel.v1.CollectRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["round": self.round, "blinded": Hidden.list(count: self.blinded.count)],
      displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct CollectReply: Message {
    package var evaluated: [[UInt8]]
    package var proofs: [[UInt8]]

    package init(evaluated: [[UInt8]], proofs: [[UInt8]]) {
      self.evaluated = evaluated
      self.proofs = proofs
    }
  }
}

extension PanelV1.CollectReply {
  package static let fullName = "sluis.panel.v1.CollectReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "evaluated": Hidden.list(count: self.evaluated.count),
        "proofs": Hidden.list(count: self.proofs.count),
      ], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct OpenClosingRequest: Message {
    package var round: UInt128

    package init(round: UInt128) {
      self.round = round
    }
  }
}

extension PanelV1.OpenClosingRequest {
  package static let fullName = "sluis.panel.v1.OpenClosingRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["round": self.round], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct OpenClosingReply: Message {
    /// where this process takes the closing key
    package var address: [UInt8]

    package init(address: [UInt8]) {
      self.address = address
    }
  }
}

extension PanelV1.OpenClosingReply {
  package static let fullName = "sluis.panel.v1.OpenClosingReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["address": Hidden.bytes(count: self.address.count)], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct CloseRequest: Message {
    package var round: UInt128
    /// the closing key, boxed to that address
    package var keyBox: [UInt8]

    package init(round: UInt128, keyBox: [UInt8]) {
      self.round = round
      self.keyBox = keyBox
    }
  }
}

extension PanelV1.CloseRequest {
  package static let fullName = "sluis.panel.v1.CloseRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["round": self.round, "keyBox": Hidden.bytes(count: self.keyBox.count)],
      displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct CloseReply: Message {
    package var round: UInt128
    package var resultDigest: [UInt8]
    package var entry: UInt128

    package init(round: UInt128, resultDigest: [UInt8], entry: UInt128) {
      self.round = round
      self.resultDigest = resultDigest
      self.entry = entry
    }
  }
}

extension PanelV1.CloseReply {
  package static let fullName = "sluis.panel.v1.CloseReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "round": self.round, "resultDigest": Hidden.bytes(count: self.resultDigest.count),
        "entry": self.entry,
      ], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct GetResultRequest: Message {
    package var round: UInt128

    package init(round: UInt128) {
      self.round = round
    }
  }
}

extension PanelV1.GetResultRequest {
  package static let fullName = "sluis.panel.v1.GetResultRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["round": self.round], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct GetResultReply: Message {
    /// a Result, as the digest in the log is over
    package var result: [UInt8]
    /// of the closing
    package var entry: UInt128

    package init(result: [UInt8], entry: UInt128) {
      self.result = result
      self.entry = entry
    }
  }
}

extension PanelV1.GetResultReply {
  package static let fullName = "sluis.panel.v1.GetResultReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["result": Hidden.sealed, "entry": self.entry], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.result.isEmpty { found.insert(.panelAnswer) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.panelAnswer) {
      copy.result = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.result.isEmpty { self.result = part.result }
  }
}

extension PanelV1 {
  /// What is published of a round, made once.
  package struct Result: Message {
    package var round: UInt128
    package var questions: [PanelV1.QuestionResult]
    /// Members who collected tokens, the same number for every question; below the round's number
    /// of
    /// answers it is few.
    package var issued: PanelV1.ResultCell

    package init(round: UInt128, questions: [PanelV1.QuestionResult], issued: PanelV1.ResultCell) {
      self.round = round
      self.questions = questions
      self.issued = issued
    }
  }
}

extension PanelV1.Result {
  package static let fullName = "sluis.panel.v1.Result"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["round": self.round, "questions": self.questions, "issued": self.issued],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    for item in self.questions { found.formUnion(item.categoriesPresent) }
    found.formUnion(self.issued.categoriesPresent)
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    copy.questions = copy.questions.map { $0.keeping(kept) }
    copy.issued = copy.issued.keeping(kept)
    return copy
  }

  package mutating func merge(_ part: Self) {
    Merging.merge(&self.questions, part.questions)
    Merging.merge(&self.issued, part.issued)
  }
}

extension PanelV1 {
  package struct QuestionResult: Message {
    package var question: UInt128
    /// False below the round's number of answers: nothing else is then said.
    package var isPublished: Bool
    package var turnout: UInt32
    /// all members, then those of no group that is told apart, then each group that is
    package var rows: [PanelV1.ResultRow]
    /// in random order
    package var texts: [String]
    /// texts with personal data, or for which there was no room, are not shown
    package var holdsBack: Bool
    /// `few` is not said apart from `withheld`
    package var isUniform: Bool
    /// of a salt and the sorted list of spent values
    package var spentDigest: [UInt8]

    package init(
      question: UInt128, isPublished: Bool = false, turnout: UInt32 = 0,
      rows: [PanelV1.ResultRow] = [], texts: [String] = [], holdsBack: Bool = false,
      isUniform: Bool = false, spentDigest: [UInt8]
    ) {
      self.question = question
      self.isPublished = isPublished
      self.turnout = turnout
      self.rows = rows
      self.texts = texts
      self.holdsBack = holdsBack
      self.isUniform = isUniform
      self.spentDigest = spentDigest
    }
  }
}

extension PanelV1.QuestionResult {
  package static let fullName = "sluis.panel.v1.QuestionResult"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "question": self.question, "isPublished": self.isPublished, "turnout": self.turnout,
        "rows": self.rows, "texts": Hidden.sealed, "holdsBack": self.holdsBack,
        "isUniform": self.isUniform, "spentDigest": Hidden.bytes(count: self.spentDigest.count),
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    for item in self.rows { found.formUnion(item.categoriesPresent) }
    if !self.texts.isEmpty { found.insert(.panelAnswer) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    copy.rows = copy.rows.map { $0.keeping(kept) }
    if !kept.contains(.panelAnswer) {
      copy.texts = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    Merging.merge(&self.rows, part.rows)
    if !part.texts.isEmpty { self.texts = part.texts }
  }
}

extension PanelV1 {
  package struct ResultRow: Message {
    /// empty in the first row, and for the others
    package var group: String
    /// one for each choice, then their sum where there is one
    package var cells: [PanelV1.ResultCell]

    package init(group: String = "", cells: [PanelV1.ResultCell]) {
      self.group = group
      self.cells = cells
    }
  }
}

extension PanelV1.ResultRow {
  package static let fullName = "sluis.panel.v1.ResultRow"

  package var customMirror: Mirror {
    Mirror(self, children: ["group": self.group, "cells": Hidden.sealed], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.cells.isEmpty { found.insert(.panelAnswer) }
    for item in self.cells { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.panelAnswer) {
      copy.cells = []
    }
    copy.cells = copy.cells.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.cells.isEmpty { self.cells = part.cells }
  }
}

extension PanelV1 {
  package struct ResultCell: Message {
    package var shown: PanelV1.Shown?
    package var count: UInt32

    package init(shown: PanelV1.Shown?, count: UInt32 = 0) {
      self.shown = shown
      self.count = count
    }
  }
}

extension PanelV1.ResultCell {
  package static let fullName = "sluis.panel.v1.ResultCell"

  package var customMirror: Mirror {
    Mirror(self, children: ["shown": Hidden.sealed, "count": Hidden.sealed], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.shown != nil { found.insert(.panelAnswer) }
    if self.count != 0 { found.insert(.panelAnswer) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.panelAnswer) {
      copy.shown = nil
    }
    if !kept.contains(.panelAnswer) {
      copy.count = 0
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.shown != nil { self.shown = part.shown }
    if part.count != 0 { self.count = part.count }
  }
}

extension PanelV1 {
  package struct ListPublishedRequest: Message {

    package init() {
    }
  }
}

extension PanelV1.ListPublishedRequest {
  package static let fullName = "sluis.panel.v1.ListPublishedRequest"

  package var customMirror: Mirror {
    Mirror(self, children: [:], displayStyle: .struct)
  }
}

extension PanelV1 {
  /// What panels have published: for everybody, and the same for everybody.
  package struct ListPublishedReply: Message {
    /// those with late advice first, then by name; who published nothing is not among them
    package var panels: [PanelV1.PublishedPanel]
    /// newest first; of those that were prepared as public
    package var rounds: [PanelV1.PublishedRound]

    package init(panels: [PanelV1.PublishedPanel] = [], rounds: [PanelV1.PublishedRound] = []) {
      self.panels = panels
      self.rounds = rounds
    }
  }
}

extension PanelV1.ListPublishedReply {
  package static let fullName = "sluis.panel.v1.ListPublishedReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["panels": self.panels, "rounds": self.rounds], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct PublishedPanel: Message {
    package var panel: UInt128
    /// none where it names somebody, as one from before names were screened may
    package var name: String
    package var advice: UInt32
    /// of it, answered or not
    package var late: UInt32

    package init(panel: UInt128, name: String = "", advice: UInt32 = 0, late: UInt32 = 0) {
      self.panel = panel
      self.name = name
      self.advice = advice
      self.late = late
    }
  }
}

extension PanelV1.PublishedPanel {
  package static let fullName = "sluis.panel.v1.PublishedPanel"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["panel": self.panel, "name": self.name, "advice": self.advice, "late": self.late],
      displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct PublishedRound: Message {
    package var panel: UInt128
    package var round: UInt128
    /// as of RoundLine
    package var title: String
    package var closesAtMs: UInt64

    package init(panel: UInt128, round: UInt128, title: String = "", closesAtMs: UInt64 = 0) {
      self.panel = panel
      self.round = round
      self.title = title
      self.closesAtMs = closesAtMs
    }
  }
}

extension PanelV1.PublishedRound {
  package static let fullName = "sluis.panel.v1.PublishedRound"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "panel": self.panel, "round": self.round, "title": self.title,
        "closesAtMs": self.closesAtMs,
      ], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct GetPublishedRequest: Message {
    package var round: UInt128

    package init(round: UInt128) {
      self.round = round
    }
  }
}

extension PanelV1.GetPublishedRequest {
  package static let fullName = "sluis.panel.v1.GetPublishedRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["round": self.round], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct GetPublishedReply: Message {
    /// A Result, as the digest in the log is over, and as members are told it. What the closing
    /// let be
    /// published is nobody's answer any more: it has no receipt, as nobody could show it for
    /// theirs.
    package var result: [UInt8]

    package init(result: [UInt8]) {
      self.result = result
    }
  }
}

extension PanelV1.GetPublishedReply {
  package static let fullName = "sluis.panel.v1.GetPublishedReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["result": Hidden.bytes(count: self.result.count)], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct ListSpentRequest: Message {
    package var question: UInt128

    package init(question: UInt128) {
      self.question = question
    }
  }
}

extension PanelV1.ListSpentRequest {
  package static let fullName = "sluis.panel.v1.ListSpentRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["question": self.question], displayStyle: .struct)
  }
}

extension PanelV1 {
  /// Published with the result, so that who redeemed a token can find it, and anybody can count.
  package struct ListSpentReply: Message {
    /// sorted
    package var spent: [[UInt8]]
    /// before them in the digest that is in the result
    package var salt: [UInt8]

    package init(spent: [[UInt8]] = [], salt: [UInt8]) {
      self.spent = spent
      self.salt = salt
    }
  }
}

extension PanelV1.ListSpentReply {
  package static let fullName = "sluis.panel.v1.ListSpentReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "spent": Hidden.list(count: self.spent.count), "salt": Hidden.bytes(count: self.salt.count),
      ], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct RedeemRequest: Message {
    package var question: UInt128
    package var serial: [UInt8]
    package var token: [UInt8]
    /// sealed to the closing key; every request has the same length
    package var answer: [UInt8]

    package init(question: UInt128, serial: [UInt8], token: [UInt8], answer: [UInt8]) {
      self.question = question
      self.serial = serial
      self.token = token
      self.answer = answer
    }
  }
}

extension PanelV1.RedeemRequest {
  package static let fullName = "sluis.panel.v1.RedeemRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "question": self.question, "serial": Hidden.bytes(count: self.serial.count),
        "token": Hidden.bytes(count: self.token.count), "answer": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.answer.isEmpty { found.insert(.panelAnswer) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.panelAnswer) {
      copy.answer = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.answer.isEmpty { self.answer = part.answer }
  }
}

extension PanelV1 {
  package struct RedeemReply: Message {
    package var redemption: PanelV1.Redemption

    package init(redemption: PanelV1.Redemption) {
      self.redemption = redemption
    }
  }
}

extension PanelV1.RedeemReply {
  package static let fullName = "sluis.panel.v1.RedeemReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["redemption": self.redemption], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct AddAdviceRequest: Message {
    package var panel: UInt128
    package var text: String
    /// within a year; late is late for everybody to see
    package var respondBy: Date

    package init(panel: UInt128, text: String, respondBy: Date) {
      self.panel = panel
      self.text = text
      self.respondBy = respondBy
    }
  }
}

extension PanelV1.AddAdviceRequest {
  package static let fullName = "sluis.panel.v1.AddAdviceRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["panel": self.panel, "text": self.text, "respondBy": self.respondBy],
      displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct RespondRequest: Message {
    package var advice: UInt128
    package var text: String

    package init(advice: UInt128, text: String) {
      self.advice = advice
      self.text = text
    }
  }
}

extension PanelV1.RespondRequest {
  package static let fullName = "sluis.panel.v1.RespondRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["advice": self.advice, "text": self.text], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct ListAdviceRequest: Message {
    package var panel: UInt128

    package init(panel: UInt128) {
      self.panel = panel
    }
  }
}

extension PanelV1.ListAdviceRequest {
  package static let fullName = "sluis.panel.v1.ListAdviceRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["panel": self.panel], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct ListAdviceReply: Message {
    package var advice: [PanelV1.Advice]

    package init(advice: [PanelV1.Advice] = []) {
      self.advice = advice
    }
  }
}

extension PanelV1.ListAdviceReply {
  package static let fullName = "sluis.panel.v1.ListAdviceReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["advice": self.advice], displayStyle: .struct)
  }
}

extension PanelV1 {
  package struct Advice: Message {
    package var id: UInt128
    /// none where it names somebody, as of RoundLine; so is the response
    package var text: String
    package var respondBy: Date
    package var response: String
    package var respondedOn: Date?
    package var isLate: Bool

    package init(
      id: UInt128, text: String = "", respondBy: Date, response: String = "",
      respondedOn: Date? = nil, isLate: Bool = false
    ) {
      self.id = id
      self.text = text
      self.respondBy = respondBy
      self.response = response
      self.respondedOn = respondedOn
      self.isLate = isLate
    }
  }
}

extension PanelV1.Advice {
  package static let fullName = "sluis.panel.v1.Advice"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "text": self.text, "respondBy": self.respondBy, "response": self.response,
        "respondedOn": self.respondedOn as Any, "isLate": self.isLate,
      ], displayStyle: .struct)
  }
}
