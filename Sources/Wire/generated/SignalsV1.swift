// Written by proto/generate from the schema. Do not edit.

/// The messages of `sluis.signals.v1`.
package enum SignalsV1 {}

extension SignalsV1 {
  package struct ListReleasesRequest: Message {

    package init() {
    }
  }
}

extension SignalsV1.ListReleasesRequest {
  package static let fullName = "sluis.signals.v1.ListReleasesRequest"

  package var customMirror: Mirror {
    Mirror(self, children: [:], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ListReleasesReply: Message {
    /// newest first
    package var releases: [SignalsV1.ReleaseLine]

    package init(releases: [SignalsV1.ReleaseLine] = []) {
      self.releases = releases
    }
  }
}

extension SignalsV1.ListReleasesReply {
  package static let fullName = "sluis.signals.v1.ListReleasesReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["releases": self.releases], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ReleaseLine: Message {
    package var year: UInt32
    package var quarter: UInt32
    package var edition: UInt32
    package var madeOn: Date
    package var digest: [UInt8]
    package var entry: UInt128

    package init(
      year: UInt32 = 0, quarter: UInt32 = 0, edition: UInt32 = 0, madeOn: Date, digest: [UInt8],
      entry: UInt128
    ) {
      self.year = year
      self.quarter = quarter
      self.edition = edition
      self.madeOn = madeOn
      self.digest = digest
      self.entry = entry
    }
  }
}

extension SignalsV1.ReleaseLine {
  package static let fullName = "sluis.signals.v1.ReleaseLine"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "year": self.year, "quarter": self.quarter, "edition": self.edition, "madeOn": self.madeOn,
        "digest": Hidden.bytes(count: self.digest.count), "entry": self.entry,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct GetReleaseRequest: Message {
    package var year: UInt32
    package var quarter: UInt32
    /// 0 for the newest
    package var edition: UInt32

    package init(year: UInt32 = 0, quarter: UInt32 = 0, edition: UInt32 = 0) {
      self.year = year
      self.quarter = quarter
      self.edition = edition
    }
  }
}

extension SignalsV1.GetReleaseRequest {
  package static let fullName = "sluis.signals.v1.GetReleaseRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["year": self.year, "quarter": self.quarter, "edition": self.edition],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct GetReleaseReply: Message {
    /// An encoded sluis.counts.v1.Release.
    package var release: [UInt8]
    package var digest: [UInt8]
    /// The record of the log that has the digest.
    package var entry: UInt128

    package init(release: [UInt8], digest: [UInt8], entry: UInt128) {
      self.release = release
      self.digest = digest
      self.entry = entry
    }
  }
}

extension SignalsV1.GetReleaseReply {
  package static let fullName = "sluis.signals.v1.GetReleaseReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "release": Hidden.bytes(count: self.release.count),
        "digest": Hidden.bytes(count: self.digest.count), "entry": self.entry,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct CorrectRequest: Message {
    package var year: UInt32
    package var quarter: UInt32

    package init(year: UInt32 = 0, quarter: UInt32 = 0) {
      self.year = year
      self.quarter = quarter
    }
  }
}

extension SignalsV1.CorrectRequest {
  package static let fullName = "sluis.signals.v1.CorrectRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["year": self.year, "quarter": self.quarter], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct CorrectReply: Message {
    package var edition: UInt32
    package var entry: UInt128

    package init(edition: UInt32 = 0, entry: UInt128) {
      self.edition = edition
      self.entry = entry
    }
  }
}

extension SignalsV1.CorrectReply {
  package static let fullName = "sluis.signals.v1.CorrectReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["edition": self.edition, "entry": self.entry], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package enum ConcernTopic: Int32, CaseIterable, Sendable {
    /// somebody looked who had no business to
    case lookedAt = 1
    /// something was told to somebody else
    case shared = 2
    /// something lies open
    case security = 3
    case askedTooMuch = 4
    case other = 5
  }
}

extension SignalsV1 {
  package enum ConcernState: Int32, CaseIterable, Sendable {
    case filed = 1
    case acknowledged = 2
    case answered = 3
    case closed = 4
    /// by two members of the committee; the tombstone stays
    case deleted = 5
  }
}

extension SignalsV1 {
  package enum ConcernDeletion: Int32, CaseIterable, Sendable {
    /// it is not about privacy
    case noConcern = 1
    case reportersWish = 2
    /// keeping it is against the law
    case unlawful = 3
    /// it was kept as long as the register says
    case timeOver = 4
  }
}

extension SignalsV1 {
  /// What a reporter's machine seals to the committee.
  package struct ConcernLetter: Message {
    package var topic: SignalsV1.ConcernTopic?
    package var text: String
    /// Whom it is about: names as in certificates. They, and who manages them, are not shown it.
    package var about: [String]

    package init(topic: SignalsV1.ConcernTopic?, text: String, about: [String] = []) {
      self.topic = topic
      self.text = text
      self.about = about
    }
  }
}

extension SignalsV1.ConcernLetter {
  package static let fullName = "sluis.signals.v1.ConcernLetter"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["topic": Hidden.sealed, "text": Hidden.sealed, "about": Hidden.sealed],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.topic != nil { found.insert(.concern) }
    if !self.text.isEmpty { found.insert(.concern) }
    if !self.about.isEmpty { found.insert(.concern) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.concern) {
      copy.topic = nil
    }
    if !kept.contains(.concern) {
      copy.text = ""
    }
    if !kept.contains(.concern) {
      copy.about = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.topic != nil { self.topic = part.topic }
    if !part.text.isEmpty { self.text = part.text }
    if !part.about.isEmpty { self.about = part.about }
  }
}

extension SignalsV1 {
  /// A later message, either way.
  package struct ConcernText: Message {
    package var text: String
    /// that it is of the reporter, or of the committee, and not of who keeps the mailbox
    package var proof: [UInt8]

    package init(text: String, proof: [UInt8]) {
      self.text = text
      self.proof = proof
    }
  }
}

extension SignalsV1.ConcernText {
  package static let fullName = "sluis.signals.v1.ConcernText"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["text": Hidden.sealed, "proof": Hidden.bytes(count: self.proof.count)],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.text.isEmpty { found.insert(.concern) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.concern) {
      copy.text = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.text.isEmpty { self.text = part.text }
  }
}

extension SignalsV1 {
  /// What the service seals to the reporter: what shows that it took the letter in.
  package struct ConcernReceipt: Message {
    package var commitment: [UInt8]
    /// the log's entry as it is stored, which the promise is about
    package var entry: [UInt8]
    /// opens the body of this entry and no other
    package var entryKey: [UInt8]
    package var promise: [UInt8]
    /// of the log, as the service tells it
    package var verifierKey: String
    /// the day by which an answer is owed
    package var answerByMs: UInt64

    package init(
      commitment: [UInt8], entry: [UInt8], entryKey: [UInt8], promise: [UInt8], verifierKey: String,
      answerByMs: UInt64 = 0
    ) {
      self.commitment = commitment
      self.entry = entry
      self.entryKey = entryKey
      self.promise = promise
      self.verifierKey = verifierKey
      self.answerByMs = answerByMs
    }
  }
}

extension SignalsV1.ConcernReceipt {
  package static let fullName = "sluis.signals.v1.ConcernReceipt"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "commitment": Hidden.bytes(count: self.commitment.count),
        "entry": Hidden.bytes(count: self.entry.count),
        "entryKey": Hidden.bytes(count: self.entryKey.count),
        "promise": Hidden.bytes(count: self.promise.count), "verifierKey": self.verifierKey,
        "answerByMs": self.answerByMs,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// All that lies in a mailbox, sealed anew to the reporter each time it is read.
  package struct ConcernMailbox: Message {
    package var state: SignalsV1.ConcernState
    package var receipt: [UInt8]
    /// in the order in which they appeared
    package var answers: [SignalsV1.ConcernAnswer]
    /// ids of what the reporter wrote and the service has
    package var messages: [UInt128]

    package init(
      state: SignalsV1.ConcernState, receipt: [UInt8], answers: [SignalsV1.ConcernAnswer] = [],
      messages: [UInt128] = []
    ) {
      self.state = state
      self.receipt = receipt
      self.answers = answers
      self.messages = messages
    }
  }
}

extension SignalsV1.ConcernMailbox {
  package static let fullName = "sluis.signals.v1.ConcernMailbox"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "state": self.state, "receipt": Hidden.bytes(count: self.receipt.count),
        "answers": self.answers, "messages": self.messages,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ConcernAnswer: Message {
    package var id: UInt128
    package var sealed: [UInt8]
    /// the committee's; a reporter's message has none
    package var signature: [UInt8]

    package init(id: UInt128, sealed: [UInt8], signature: [UInt8] = []) {
      self.id = id
      self.sealed = sealed
      self.signature = signature
    }
  }
}

extension SignalsV1.ConcernAnswer {
  package static let fullName = "sluis.signals.v1.ConcernAnswer"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "sealed": Hidden.bytes(count: self.sealed.count),
        "signature": Hidden.bytes(count: self.signature.count),
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct GetChallengeRequest: Message {

    package init() {
    }
  }
}

extension SignalsV1.GetChallengeRequest {
  package static let fullName = "sluis.signals.v1.GetChallengeRequest"

  package var customMirror: Mirror {
    Mirror(self, children: [:], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct GetChallengeReply: Message {
    package var challenge: UInt128
    /// bits that must be zero
    package var difficulty: UInt32

    package init(challenge: UInt128, difficulty: UInt32 = 0) {
      self.challenge = challenge
      self.difficulty = difficulty
    }
  }
}

extension SignalsV1.GetChallengeReply {
  package static let fullName = "sluis.signals.v1.GetChallengeReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["challenge": self.challenge, "difficulty": self.difficulty],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct GetCommitteeRequest: Message {

    package init() {
    }
  }
}

extension SignalsV1.GetCommitteeRequest {
  package static let fullName = "sluis.signals.v1.GetCommitteeRequest"

  package var customMirror: Mirror {
    Mirror(self, children: [:], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct GetCommitteeReply: Message {
    /// the committee's public key: its address, and what its answers are signed by
    package var key: [UInt8]
    /// the log's entry whose clear header is the digest of that key
    package var announcement: [UInt8]
    /// that the log has it
    package var proof: String
    package var verifierKey: String

    package init(key: [UInt8], announcement: [UInt8], proof: String, verifierKey: String) {
      self.key = key
      self.announcement = announcement
      self.proof = proof
      self.verifierKey = verifierKey
    }
  }
}

extension SignalsV1.GetCommitteeReply {
  package static let fullName = "sluis.signals.v1.GetCommitteeReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "key": Hidden.bytes(count: self.key.count),
        "announcement": Hidden.bytes(count: self.announcement.count), "proof": self.proof,
        "verifierKey": self.verifierKey,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct FileConcernRequest: Message {
    package var challenge: UInt128
    package var solution: UInt128
    package var mailbox: UInt128
    package var address: [UInt8]
    package var writingTag: [UInt8]
    package var mark: UInt128
    /// sealed: 4281, 16569 or 65721 bytes
    package var letter: [UInt8]

    package init(
      challenge: UInt128, solution: UInt128, mailbox: UInt128, address: [UInt8],
      writingTag: [UInt8], mark: UInt128, letter: [UInt8]
    ) {
      self.challenge = challenge
      self.solution = solution
      self.mailbox = mailbox
      self.address = address
      self.writingTag = writingTag
      self.mark = mark
      self.letter = letter
    }
  }
}

extension SignalsV1.FileConcernRequest {
  package static let fullName = "sluis.signals.v1.FileConcernRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "challenge": self.challenge, "solution": self.solution, "mailbox": self.mailbox,
        "address": Hidden.bytes(count: self.address.count),
        "writingTag": Hidden.bytes(count: self.writingTag.count), "mark": self.mark,
        "letter": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.letter.isEmpty { found.insert(.concern) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.concern) {
      copy.letter = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.letter.isEmpty { self.letter = part.letter }
  }
}

extension SignalsV1 {
  package struct FileConcernReply: Message {
    /// a ConcernReceipt, sealed to the mailbox; the same that lies in it
    package var receipt: [UInt8]

    package init(receipt: [UInt8]) {
      self.receipt = receipt
    }
  }
}

extension SignalsV1.FileConcernReply {
  package static let fullName = "sluis.signals.v1.FileConcernReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["receipt": Hidden.bytes(count: self.receipt.count)], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct WriteConcernRequest: Message {
    package var challenge: UInt128
    package var solution: UInt128
    package var mailbox: UInt128
    package var writingKey: [UInt8]
    package var id: UInt128
    package var letter: [UInt8]

    package init(
      challenge: UInt128, solution: UInt128, mailbox: UInt128, writingKey: [UInt8], id: UInt128,
      letter: [UInt8]
    ) {
      self.challenge = challenge
      self.solution = solution
      self.mailbox = mailbox
      self.writingKey = writingKey
      self.id = id
      self.letter = letter
    }
  }
}

extension SignalsV1.WriteConcernRequest {
  package static let fullName = "sluis.signals.v1.WriteConcernRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "challenge": self.challenge, "solution": self.solution, "mailbox": self.mailbox,
        "writingKey": Hidden.bytes(count: self.writingKey.count), "id": self.id,
        "letter": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.letter.isEmpty { found.insert(.concern) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.concern) {
      copy.letter = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.letter.isEmpty { self.letter = part.letter }
  }
}

extension SignalsV1 {
  /// The same for whoever may not write: what was taken is seen in the mailbox.
  package struct WriteConcernReply: Message {

    package init() {
    }
  }
}

extension SignalsV1.WriteConcernReply {
  package static let fullName = "sluis.signals.v1.WriteConcernReply"

  package var customMirror: Mirror {
    Mirror(self, children: [:], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ReadConcernRequest: Message {
    package var mailbox: UInt128

    package init(mailbox: UInt128) {
      self.mailbox = mailbox
    }
  }
}

extension SignalsV1.ReadConcernRequest {
  package static let fullName = "sluis.signals.v1.ReadConcernRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["mailbox": self.mailbox], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ReadConcernReply: Message {
    /// a ConcernMailbox, or what looks like one
    package var sealed: [UInt8]

    package init(sealed: [UInt8]) {
      self.sealed = sealed
    }
  }
}

extension SignalsV1.ReadConcernReply {
  package static let fullName = "sluis.signals.v1.ReadConcernReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["sealed": Hidden.bytes(count: self.sealed.count)], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ProveConcernRequest: Message {
    package var mark: UInt128
    /// from a receipt; without it the entry is found by its mark
    package var entry: UInt128?
    /// of a checkpoint that the newest must continue; 0 is none
    package var oldSize: UInt64

    package init(mark: UInt128, entry: UInt128? = nil, oldSize: UInt64 = 0) {
      self.mark = mark
      self.entry = entry
      self.oldSize = oldSize
    }
  }
}

extension SignalsV1.ProveConcernRequest {
  package static let fullName = "sluis.signals.v1.ProveConcernRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["mark": self.mark, "entry": self.entry as Any, "oldSize": self.oldSize],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ProveConcernReply: Message {
    /// the newest checkpoint
    package var note: String
    package var verifierKey: String
    package var filing: SignalsV1.LoggedConcern?
    package var tombstone: SignalsV1.LoggedConcern?
    /// the log's signed word on what the service holds now
    package var holding: [UInt8]
    package var consistency: [[UInt8]]
    /// of a concern that was answered
    package var answer: SignalsV1.SignedAnswer?

    package init(
      note: String, verifierKey: String, filing: SignalsV1.LoggedConcern? = nil,
      tombstone: SignalsV1.LoggedConcern? = nil, holding: [UInt8], consistency: [[UInt8]] = [],
      answer: SignalsV1.SignedAnswer? = nil
    ) {
      self.note = note
      self.verifierKey = verifierKey
      self.filing = filing
      self.tombstone = tombstone
      self.holding = holding
      self.consistency = consistency
      self.answer = answer
    }
  }
}

extension SignalsV1.ProveConcernReply {
  package static let fullName = "sluis.signals.v1.ProveConcernReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "note": self.note, "verifierKey": self.verifierKey, "filing": self.filing as Any,
        "tombstone": self.tombstone as Any, "holding": Hidden.bytes(count: self.holding.count),
        "consistency": Hidden.list(count: self.consistency.count), "answer": self.answer as Any,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// That the committee, and nobody else, answered a concern: for whoever does not read the
  /// answer.
  package struct SignedAnswer: Message {
    package var id: UInt128
    package var digest: [UInt8]
    package var signature: [UInt8]
    /// the committee's public key
    package var key: [UInt8]
    /// the entry that announced that key
    package var announcement: SignalsV1.LoggedConcern

    package init(
      id: UInt128, digest: [UInt8], signature: [UInt8], key: [UInt8],
      announcement: SignalsV1.LoggedConcern
    ) {
      self.id = id
      self.digest = digest
      self.signature = signature
      self.key = key
      self.announcement = announcement
    }
  }
}

extension SignalsV1.SignedAnswer {
  package static let fullName = "sluis.signals.v1.SignedAnswer"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "digest": Hidden.bytes(count: self.digest.count),
        "signature": Hidden.bytes(count: self.signature.count),
        "key": Hidden.bytes(count: self.key.count), "announcement": self.announcement,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// An entry of the log, and where it is.
  package struct LoggedConcern: Message {
    /// as it is stored now; empty when it is gone
    package var stored: [UInt8]
    /// a c2sp.org/tlog-proof@v1 file under the newest checkpoint; empty when there is none
    package var proof: String

    package init(stored: [UInt8] = [], proof: String = "") {
      self.stored = stored
      self.proof = proof
    }
  }
}

extension SignalsV1.LoggedConcern {
  package static let fullName = "sluis.signals.v1.LoggedConcern"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["stored": Hidden.bytes(count: self.stored.count), "proof": self.proof],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct GetFiguresRequest: Message {

    package init() {
    }
  }
}

extension SignalsV1.GetFiguresRequest {
  package static let fullName = "sluis.signals.v1.GetFiguresRequest"

  package var customMirror: Mirror {
    Mirror(self, children: [:], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct GetFiguresReply: Message {
    /// oldest first
    package var months: [SignalsV1.ConcernMonth]
    /// the day whose end this is the state of
    package var throughMs: UInt64

    package init(months: [SignalsV1.ConcernMonth] = [], throughMs: UInt64 = 0) {
      self.months = months
      self.throughMs = throughMs
    }
  }
}

extension SignalsV1.GetFiguresReply {
  package static let fullName = "sluis.signals.v1.GetFiguresReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["months": self.months, "throughMs": self.throughMs], displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// Of the concerns filed in one month, counted from the log.
  package struct ConcernMonth: Message {
    package var year: UInt32
    package var month: UInt32
    package var filed: UInt32
    package var answered: UInt32
    package var closed: UInt32
    /// a deadline is past and what it asks for is not in the log
    package var overdue: UInt32
    /// it came after its deadline
    package var late: UInt32
    package var deleted: UInt32
    /// in the log, with no letter and no tombstone
    package var missing: UInt32
    /// the committee has not said yet that it has it in hand
    package var waiting: UInt32

    package init(
      year: UInt32 = 0, month: UInt32 = 0, filed: UInt32 = 0, answered: UInt32 = 0,
      closed: UInt32 = 0, overdue: UInt32 = 0, late: UInt32 = 0, deleted: UInt32 = 0,
      missing: UInt32 = 0, waiting: UInt32 = 0
    ) {
      self.year = year
      self.month = month
      self.filed = filed
      self.answered = answered
      self.closed = closed
      self.overdue = overdue
      self.late = late
      self.deleted = deleted
      self.missing = missing
      self.waiting = waiting
    }
  }
}

extension SignalsV1.ConcernMonth {
  package static let fullName = "sluis.signals.v1.ConcernMonth"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "year": self.year, "month": self.month, "filed": self.filed, "answered": self.answered,
        "closed": self.closed, "overdue": self.overdue, "late": self.late, "deleted": self.deleted,
        "missing": self.missing, "waiting": self.waiting,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ConcernWritten: Message {
    package var entry: UInt128
    package var state: SignalsV1.ConcernState?
    /// the number of the committee's key that this announced; 0 when it announced none
    package var key: UInt32

    package init(entry: UInt128, state: SignalsV1.ConcernState? = nil, key: UInt32 = 0) {
      self.entry = entry
      self.state = state
      self.key = key
    }
  }
}

extension SignalsV1.ConcernWritten {
  package static let fullName = "sluis.signals.v1.ConcernWritten"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["entry": self.entry, "state": self.state as Any, "key": self.key],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct PublishCommitteeRequest: Message {
    package var key: [UInt8]

    package init(key: [UInt8]) {
      self.key = key
    }
  }
}

extension SignalsV1.PublishCommitteeRequest {
  package static let fullName = "sluis.signals.v1.PublishCommitteeRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["key": Hidden.bytes(count: self.key.count)], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct FetchConcernsRequest: Message {
    /// the position of the last one that was fetched; 0 from the first on
    package var after: UInt64

    package init(after: UInt64 = 0) {
      self.after = after
    }
  }
}

extension SignalsV1.FetchConcernsRequest {
  package static let fullName = "sluis.signals.v1.FetchConcernsRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["after": self.after], displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// A filing of the log, with what the service still holds of it.
  package struct FetchedConcern: Message {
    package var mark: UInt128
    package var filing: SignalsV1.LoggedConcern
    package var entryKey: [UInt8]
    package var filedDayMs: UInt64
    /// absent when the service knows nothing of it
    package var state: SignalsV1.ConcernState?
    package var mailbox: UInt128?
    package var address: [UInt8]
    package var writingTag: [UInt8]
    /// sealed to the committee
    package var letter: [UInt8]
    /// later ones of the reporter, sealed to the committee
    package var messages: [SignalsV1.ConcernAnswer]
    /// of one that two members deleted
    package var tombstone: SignalsV1.LoggedConcern?
    /// in the log, from 1 on: what the next call goes on after
    package var position: UInt64

    package init(
      mark: UInt128, filing: SignalsV1.LoggedConcern, entryKey: [UInt8] = [],
      filedDayMs: UInt64 = 0, state: SignalsV1.ConcernState? = nil, mailbox: UInt128? = nil,
      address: [UInt8] = [], writingTag: [UInt8] = [], letter: [UInt8] = [],
      messages: [SignalsV1.ConcernAnswer] = [], tombstone: SignalsV1.LoggedConcern? = nil,
      position: UInt64 = 0
    ) {
      self.mark = mark
      self.filing = filing
      self.entryKey = entryKey
      self.filedDayMs = filedDayMs
      self.state = state
      self.mailbox = mailbox
      self.address = address
      self.writingTag = writingTag
      self.letter = letter
      self.messages = messages
      self.tombstone = tombstone
      self.position = position
    }
  }
}

extension SignalsV1.FetchedConcern {
  package static let fullName = "sluis.signals.v1.FetchedConcern"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "mark": self.mark, "filing": self.filing,
        "entryKey": Hidden.bytes(count: self.entryKey.count), "filedDayMs": self.filedDayMs,
        "state": self.state as Any, "mailbox": self.mailbox as Any,
        "address": Hidden.bytes(count: self.address.count),
        "writingTag": Hidden.bytes(count: self.writingTag.count),
        "letter": Hidden.bytes(count: self.letter.count), "messages": self.messages,
        "tombstone": self.tombstone as Any, "position": self.position,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct SendAnswerRequest: Message {
    package var mark: UInt128
    package var id: UInt128
    package var sealed: [UInt8]
    /// by the committee's key, over mark, id and digest
    package var signature: [UInt8]

    package init(mark: UInt128, id: UInt128, sealed: [UInt8], signature: [UInt8]) {
      self.mark = mark
      self.id = id
      self.sealed = sealed
      self.signature = signature
    }
  }
}

extension SignalsV1.SendAnswerRequest {
  package static let fullName = "sluis.signals.v1.SendAnswerRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "mark": self.mark, "id": self.id, "sealed": Hidden.sealed,
        "signature": Hidden.bytes(count: self.signature.count),
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.sealed.isEmpty { found.insert(.concern) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.concern) {
      copy.sealed = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.sealed.isEmpty { self.sealed = part.sealed }
  }
}

extension SignalsV1 {
  package struct MoveConcernRequest: Message {
    package var mark: UInt128

    package init(mark: UInt128) {
      self.mark = mark
    }
  }
}

extension SignalsV1.MoveConcernRequest {
  package static let fullName = "sluis.signals.v1.MoveConcernRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["mark": self.mark], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct DeleteConcernRequest: Message {
    package var mark: UInt128
    package var reason: SignalsV1.ConcernDeletion

    package init(mark: UInt128, reason: SignalsV1.ConcernDeletion) {
      self.mark = mark
      self.reason = reason
    }
  }
}

extension SignalsV1.DeleteConcernRequest {
  package static let fullName = "sluis.signals.v1.DeleteConcernRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["mark": self.mark, "reason": self.reason], displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// For members of the committee, each with a certificate and a hat.
  package struct ListDeletionsRequest: Message {

    package init() {
    }
  }
}

extension SignalsV1.ListDeletionsRequest {
  package static let fullName = "sluis.signals.v1.ListDeletionsRequest"

  package var customMirror: Mirror {
    Mirror(self, children: [:], displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// Letters that one member wants deleted, until another says the same.
  package struct ListDeletionsReply: Message {
    package var deletions: [SignalsV1.WaitingDeletion]

    package init(deletions: [SignalsV1.WaitingDeletion] = []) {
      self.deletions = deletions
    }
  }
}

extension SignalsV1.ListDeletionsReply {
  package static let fullName = "sluis.signals.v1.ListDeletionsReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["deletions": self.deletions], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct WaitingDeletion: Message {
    package var mark: UInt128
    package var reason: SignalsV1.ConcernDeletion
    package var isMine: Bool
    /// the last day it counts, UTC
    package var lapsesDayMs: UInt64

    package init(
      mark: UInt128, reason: SignalsV1.ConcernDeletion, isMine: Bool = false,
      lapsesDayMs: UInt64 = 0
    ) {
      self.mark = mark
      self.reason = reason
      self.isMine = isMine
      self.lapsesDayMs = lapsesDayMs
    }
  }
}

extension SignalsV1.WaitingDeletion {
  package static let fullName = "sluis.signals.v1.WaitingDeletion"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "mark": self.mark, "reason": self.reason, "isMine": self.isMine,
        "lapsesDayMs": self.lapsesDayMs,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package enum About: Int32, CaseIterable, Sendable {
    case place = 1
    case person = 2
  }
}

extension SignalsV1 {
  package enum Source: Int32, CaseIterable, Sendable {
    /// about oneself or one's own home
    case resident = 1
    /// a partner
    case organisation = 2
    /// family, neighbours, volunteers
    case socialEnvironment = 3
    /// a member of the team saw it
    case ownObservation = 4
    /// told at the door
    case round = 5
  }
}

extension SignalsV1 {
  package enum Theme: Int32, CaseIterable, Sendable {
    case poverty = 1
    case debts = 2
    case housing = 3
    case work = 4
    case loneliness = 5
    case health = 6
    case parenting = 7
    case safety = 8
    case nuisance = 9
    case livingEnvironment = 10
    case other = 11
  }
}

extension SignalsV1 {
  package enum State: Int32, CaseIterable, Sendable {
    case new = 1
    /// somebody has taken it up
    case triage = 2
    /// the person was asked
    case invited = 3
    /// the person wants help
    case agreed = 4
    /// a household is being opened of it
    case moving = 5
    case closed = 6
  }
}

extension SignalsV1 {
  package enum Outcome: Int32, CaseIterable, Sendable {
    case advised = 1
    /// to an offer of the social map
    case referred = 2
    case household = 3
    /// the person does not want it
    case declined = 4
    case notReached = 5
    case resolved = 6
    case duplicate = 7
    case notForUs = 8
  }
}

extension SignalsV1 {
  /// Why a household may be opened of a signal.
  package enum Basis: Int32, CaseIterable, Sendable {
    /// the person asked for it, about themselves
    case request = 1
    /// the person was invited and agreed
    case agreement = 2
    /// a life is at stake
    case vitalInterest = 3
  }
}

extension SignalsV1 {
  /// How far a signal is, for its reporter: no more than this.
  package enum Progress: Int32, CaseIterable, Sendable {
    case received = 1
    case inWork = 2
    case done = 3
  }
}

extension SignalsV1 {
  /// One area of the list. Of a leaf: who takes up what is filed in it.
  package struct Area: Message {
    package var code: String
    package var name: String
    package var parent: String
    package var team: String
    /// four digits each
    package var postcodes: [String]
    package var themeTeams: [SignalsV1.ThemeTeam]

    package init(
      code: String, name: String, parent: String = "", team: String = "", postcodes: [String] = [],
      themeTeams: [SignalsV1.ThemeTeam] = []
    ) {
      self.code = code
      self.name = name
      self.parent = parent
      self.team = team
      self.postcodes = postcodes
      self.themeTeams = themeTeams
    }
  }
}

extension SignalsV1.Area {
  package static let fullName = "sluis.signals.v1.Area"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "code": self.code, "name": self.name, "parent": self.parent, "team": self.team,
        "postcodes": self.postcodes, "themeTeams": self.themeTeams,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ThemeTeam: Message {
    package var theme: SignalsV1.Theme
    package var team: String

    package init(theme: SignalsV1.Theme, team: String) {
      self.theme = theme
      self.team = team
    }
  }
}

extension SignalsV1.ThemeTeam {
  package static let fullName = "sluis.signals.v1.ThemeTeam"

  package var customMirror: Mirror {
    Mirror(self, children: ["theme": self.theme, "team": self.team], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct SetAreasRequest: Message {
    package var areas: [SignalsV1.Area]

    package init(areas: [SignalsV1.Area]) {
      self.areas = areas
    }
  }
}

extension SignalsV1.SetAreasRequest {
  package static let fullName = "sluis.signals.v1.SetAreasRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["areas": self.areas], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct AreasSet: Message {
    package var entry: UInt128
    package var count: UInt32
    /// Teams of the list in which nobody triages now: what is filed for them waits.
    package var withoutTriage: [String]
    /// Neighbourhoods in which something goes on that the list does not lead to any more.
    package var left: [SignalsV1.LeftArea]

    package init(
      entry: UInt128, count: UInt32 = 0, withoutTriage: [String] = [],
      left: [SignalsV1.LeftArea] = []
    ) {
      self.entry = entry
      self.count = count
      self.withoutTriage = withoutTriage
      self.left = left
    }
  }
}

extension SignalsV1.AreasSet {
  package static let fullName = "sluis.signals.v1.AreasSet"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "entry": self.entry, "count": self.count, "withoutTriage": self.withoutTriage,
        "left": self.left,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct LeftArea: Message {
    package var area: String
    /// Signals that are not closed, of a neighbourhood that is not on the list any more.
    package var open: UInt32
    /// Rounds that are not debriefed, of a team that has the neighbourhood's signals no more.
    package var rounds: UInt32
    /// Offers that name a neighbourhood which is not on the list any more, and are not withdrawn;
    /// one
    /// that names several of them counts at the first.
    package var offers: UInt32
    /// Whether the neighbourhood is on the list, and only has another team than its rounds, or
    /// none.
    package var isListed: Bool

    package init(
      area: String, open: UInt32 = 0, rounds: UInt32 = 0, offers: UInt32 = 0, isListed: Bool = false
    ) {
      self.area = area
      self.open = open
      self.rounds = rounds
      self.offers = offers
      self.isListed = isListed
    }
  }
}

extension SignalsV1.LeftArea {
  package static let fullName = "sluis.signals.v1.LeftArea"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "area": self.area, "open": self.open, "rounds": self.rounds, "offers": self.offers,
        "isListed": self.isListed,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ListUntakenRequest: Message {

    package init() {
    }
  }
}

extension SignalsV1.ListUntakenRequest {
  package static let fullName = "sluis.signals.v1.ListUntakenRequest"

  package var customMirror: Mirror {
    Mirror(self, children: [:], displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// Teams with signals that are not closed: how many, and since when, and nothing of what they
  /// say.
  package struct ListUntakenReply: Message {
    package var teams: [SignalsV1.UntakenTeam]

    package init(teams: [SignalsV1.UntakenTeam] = []) {
      self.teams = teams
    }
  }
}

extension SignalsV1.ListUntakenReply {
  package static let fullName = "sluis.signals.v1.ListUntakenReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["teams": self.teams], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct UntakenTeam: Message {
    package var team: String
    /// somebody wears the hat now
    package var hasTriage: Bool
    /// that nobody has taken up
    package var untaken: UInt32
    /// of those, past their deadline
    package var overdue: UInt32
    /// the day of filing of the oldest of those
    package var oldestOn: Date?
    /// taken up or not
    package var open: UInt32

    package init(
      team: String, hasTriage: Bool = false, untaken: UInt32 = 0, overdue: UInt32 = 0,
      oldestOn: Date? = nil, open: UInt32 = 0
    ) {
      self.team = team
      self.hasTriage = hasTriage
      self.untaken = untaken
      self.overdue = overdue
      self.oldestOn = oldestOn
      self.open = open
    }
  }
}

extension SignalsV1.UntakenTeam {
  package static let fullName = "sluis.signals.v1.UntakenTeam"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "team": self.team, "hasTriage": self.hasTriage, "untaken": self.untaken,
        "overdue": self.overdue, "oldestOn": self.oldestOn as Any, "open": self.open,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ListAreasRequest: Message {

    package init() {
    }
  }
}

extension SignalsV1.ListAreasRequest {
  package static let fullName = "sluis.signals.v1.ListAreasRequest"

  package var customMirror: Mirror {
    Mirror(self, children: [:], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ListAreasReply: Message {
    package var areas: [SignalsV1.Area]

    package init(areas: [SignalsV1.Area] = []) {
      self.areas = areas
    }
  }
}

extension SignalsV1.ListAreasReply {
  package static let fullName = "sluis.signals.v1.ListAreasReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["areas": self.areas], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct FilePlaceRequest: Message {
    package var source: SignalsV1.Source
    package var theme: SignalsV1.Theme
    /// its code, or four digits of a postcode
    package var area: String
    /// without personal data
    package var text: String

    package init(source: SignalsV1.Source, theme: SignalsV1.Theme, area: String, text: String) {
      self.source = source
      self.theme = theme
      self.area = area
      self.text = text
    }
  }
}

extension SignalsV1.FilePlaceRequest {
  package static let fullName = "sluis.signals.v1.FilePlaceRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["source": self.source, "theme": self.theme, "area": self.area, "text": self.text],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct Filed: Message {
    package var id: UInt128
    package var entry: UInt128
    package var team: String
    package var dueOn: Date

    package init(id: UInt128, entry: UInt128, team: String, dueOn: Date) {
      self.id = id
      self.entry = entry
      self.team = team
      self.dueOn = dueOn
    }
  }
}

extension SignalsV1.Filed {
  package static let fullName = "sluis.signals.v1.Filed"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["id": self.id, "entry": self.entry, "team": self.team, "dueOn": self.dueOn],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ListSignalsRequest: Message {
    /// all when absent
    package var team: String
    package var area: String
    package var withClosed: Bool
    /// the last signal of the page before
    package var after: UInt128?

    package init(
      team: String = "", area: String = "", withClosed: Bool = false, after: UInt128? = nil
    ) {
      self.team = team
      self.area = area
      self.withClosed = withClosed
      self.after = after
    }
  }
}

extension SignalsV1.ListSignalsRequest {
  package static let fullName = "sluis.signals.v1.ListSignalsRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "team": self.team, "area": self.area, "withClosed": self.withClosed,
        "after": self.after as Any,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ListSignalsReply: Message {
    package var signals: [SignalsV1.Signal]
    package var isMore: Bool

    package init(signals: [SignalsV1.Signal] = [], isMore: Bool = false) {
      self.signals = signals
      self.isMore = isMore
    }
  }
}

extension SignalsV1.ListSignalsReply {
  package static let fullName = "sluis.signals.v1.ListSignalsReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["signals": self.signals, "isMore": self.isMore], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct Signal: Message {
    package var id: UInt128
    package var about: SignalsV1.About
    package var source: SignalsV1.Source
    package var theme: SignalsV1.Theme
    package var area: String
    package var team: String
    package var state: SignalsV1.State
    package var outcome: SignalsV1.Outcome?
    package var revision: UInt32
    package var filedOn: Date
    package var dueOn: Date
    package var closedOn: Date?
    /// of one about a place
    package var text: String
    package var parent: UInt128?
    package var household: UInt128?
    package var isOverdue: Bool

    package init(
      id: UInt128, about: SignalsV1.About, source: SignalsV1.Source, theme: SignalsV1.Theme,
      area: String, team: String, state: SignalsV1.State, outcome: SignalsV1.Outcome? = nil,
      revision: UInt32 = 0, filedOn: Date, dueOn: Date, closedOn: Date? = nil, text: String = "",
      parent: UInt128? = nil, household: UInt128? = nil, isOverdue: Bool = false
    ) {
      self.id = id
      self.about = about
      self.source = source
      self.theme = theme
      self.area = area
      self.team = team
      self.state = state
      self.outcome = outcome
      self.revision = revision
      self.filedOn = filedOn
      self.dueOn = dueOn
      self.closedOn = closedOn
      self.text = text
      self.parent = parent
      self.household = household
      self.isOverdue = isOverdue
    }
  }
}

extension SignalsV1.Signal {
  package static let fullName = "sluis.signals.v1.Signal"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "about": self.about, "source": self.source, "theme": self.theme,
        "area": self.area, "team": self.team, "state": self.state, "outcome": self.outcome as Any,
        "revision": self.revision, "filedOn": self.filedOn, "dueOn": self.dueOn,
        "closedOn": self.closedOn as Any, "text": self.text, "parent": self.parent as Any,
        "household": self.household as Any, "isOverdue": self.isOverdue,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// What is said about somebody: one part for each category, sealed at filing to triage.
  package struct PersonSignal: Record {
    package var id: UInt128
    package var text: String
    /// as far as it is known
    package var name: String
    package var address: String
    package var phone: String
    package var reporterName: String
    package var reporterContact: String

    package init(
      id: UInt128, text: String = "", name: String = "", address: String = "", phone: String = "",
      reporterName: String = "", reporterContact: String = ""
    ) {
      self.id = id
      self.text = text
      self.name = name
      self.address = address
      self.phone = phone
      self.reporterName = reporterName
      self.reporterContact = reporterContact
    }
  }
}

extension SignalsV1.PersonSignal {
  package static let fullName = "sluis.signals.v1.PersonSignal"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "text": Hidden.sealed, "name": Hidden.sealed, "address": Hidden.sealed,
        "phone": Hidden.sealed, "reporterName": Hidden.sealed, "reporterContact": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package static let record = "signal"
  package static let fixedCategories: CategorySet = [
    .identity, .contactDetails, .narrative, .reporter,
  ]

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.text.isEmpty { found.insert(.narrative) }
    if !self.name.isEmpty { found.insert(.identity) }
    if !self.address.isEmpty { found.insert(.identity) }
    if !self.phone.isEmpty { found.insert(.contactDetails) }
    if !self.reporterName.isEmpty { found.insert(.reporter) }
    if !self.reporterContact.isEmpty { found.insert(.reporter) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.narrative) {
      copy.text = ""
    }
    if !kept.contains(.identity) {
      copy.name = ""
    }
    if !kept.contains(.identity) {
      copy.address = ""
    }
    if !kept.contains(.contactDetails) {
      copy.phone = ""
    }
    if !kept.contains(.reporter) {
      copy.reporterName = ""
    }
    if !kept.contains(.reporter) {
      copy.reporterContact = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.text.isEmpty { self.text = part.text }
    if !part.name.isEmpty { self.name = part.name }
    if !part.address.isEmpty { self.address = part.address }
    if !part.phone.isEmpty { self.phone = part.phone }
    if !part.reporterName.isEmpty { self.reporterName = part.reporterName }
    if !part.reporterContact.isEmpty { self.reporterContact = part.reporterContact }
  }
}

extension SignalsV1 {
  package struct FilePersonRequest: Message {
    package var source: SignalsV1.Source
    package var theme: SignalsV1.Theme
    package var area: String
    package var text: String
    package var name: String
    package var address: String
    package var phone: String
    package var reporterName: String
    package var reporterContact: String
    /// Whether triage may know who reported, as the reporter said.
    package var tellsReporter: Bool
    package var mailbox: SignalsV1.Mailbox?

    package init(
      source: SignalsV1.Source, theme: SignalsV1.Theme, area: String, text: String,
      name: String = "", address: String = "", phone: String = "", reporterName: String = "",
      reporterContact: String = "", tellsReporter: Bool = false, mailbox: SignalsV1.Mailbox? = nil
    ) {
      self.source = source
      self.theme = theme
      self.area = area
      self.text = text
      self.name = name
      self.address = address
      self.phone = phone
      self.reporterName = reporterName
      self.reporterContact = reporterContact
      self.tellsReporter = tellsReporter
      self.mailbox = mailbox
    }
  }
}

extension SignalsV1.FilePersonRequest {
  package static let fullName = "sluis.signals.v1.FilePersonRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "source": self.source, "theme": self.theme, "area": self.area, "text": Hidden.sealed,
        "name": Hidden.sealed, "address": Hidden.sealed, "phone": Hidden.sealed,
        "reporterName": Hidden.sealed, "reporterContact": Hidden.sealed,
        "tellsReporter": self.tellsReporter, "mailbox": self.mailbox as Any,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.text.isEmpty { found.insert(.narrative) }
    if !self.name.isEmpty { found.insert(.identity) }
    if !self.address.isEmpty { found.insert(.identity) }
    if !self.phone.isEmpty { found.insert(.contactDetails) }
    if !self.reporterName.isEmpty { found.insert(.reporter) }
    if !self.reporterContact.isEmpty { found.insert(.reporter) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.narrative) {
      copy.text = ""
    }
    if !kept.contains(.identity) {
      copy.name = ""
    }
    if !kept.contains(.identity) {
      copy.address = ""
    }
    if !kept.contains(.contactDetails) {
      copy.phone = ""
    }
    if !kept.contains(.reporter) {
      copy.reporterName = ""
    }
    if !kept.contains(.reporter) {
      copy.reporterContact = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.text.isEmpty { self.text = part.text }
    if !part.name.isEmpty { self.name = part.name }
    if !part.address.isEmpty { self.address = part.address }
    if !part.phone.isEmpty { self.phone = part.phone }
    if !part.reporterName.isEmpty { self.reporterName = part.reporterName }
    if !part.reporterContact.isEmpty { self.reporterContact = part.reporterContact }
  }
}

extension SignalsV1 {
  /// What follows from the reporter's code (docs/formats/signals.md §6).
  package struct Mailbox: Message {
    package var stored: [UInt8]
    package var address: [UInt8]
    package var agreement: [UInt8]

    package init(stored: [UInt8], address: [UInt8], agreement: [UInt8]) {
      self.stored = stored
      self.address = address
      self.agreement = agreement
    }
  }
}

extension SignalsV1.Mailbox {
  package static let fullName = "sluis.signals.v1.Mailbox"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "stored": Hidden.bytes(count: self.stored.count),
        "address": Hidden.bytes(count: self.address.count),
        "agreement": Hidden.bytes(count: self.agreement.count),
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ReadMailboxRequest: Message {
    package var mailbox: [UInt8]

    package init(mailbox: [UInt8]) {
      self.mailbox = mailbox
    }
  }
}

extension SignalsV1.ReadMailboxRequest {
  package static let fullName = "sluis.signals.v1.ReadMailboxRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["mailbox": Hidden.bytes(count: self.mailbox.count)], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ReadMailboxReply: Message {
    package var signal: UInt128
    package var progress: SignalsV1.Progress
    package var messages: [SignalsV1.Feedback]

    package init(signal: UInt128, progress: SignalsV1.Progress, messages: [SignalsV1.Feedback] = [])
    {
      self.signal = signal
      self.progress = progress
      self.messages = messages
    }
  }
}

extension SignalsV1.ReadMailboxReply {
  package static let fullName = "sluis.signals.v1.ReadMailboxReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["signal": self.signal, "progress": self.progress, "messages": self.messages],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    for item in self.messages { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    copy.messages = copy.messages.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    Merging.merge(&self.messages, part.messages)
  }
}

extension SignalsV1 {
  package struct Feedback: Message {
    package var id: UInt128
    /// opens with the reporter's code alone
    package var letter: [UInt8]
    package var on: Date

    package init(id: UInt128, letter: [UInt8], on: Date) {
      self.id = id
      self.letter = letter
      self.on = on
    }
  }
}

extension SignalsV1.Feedback {
  package static let fullName = "sluis.signals.v1.Feedback"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["id": self.id, "letter": Hidden.sealed, "on": self.on], displayStyle: .struct
    )
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.letter.isEmpty { found.insert(.narrative) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.narrative) {
      copy.letter = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.letter.isEmpty { self.letter = part.letter }
  }
}

extension SignalsV1 {
  /// The text of a message, as it is sealed.
  package struct FeedbackText: Message {
    package var text: String

    package init(text: String) {
      self.text = text
    }
  }
}

extension SignalsV1.FeedbackText {
  package static let fullName = "sluis.signals.v1.FeedbackText"

  package var customMirror: Mirror {
    Mirror(self, children: ["text": Hidden.sealed], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.text.isEmpty { found.insert(.narrative) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.narrative) {
      copy.text = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.text.isEmpty { self.text = part.text }
  }
}

extension SignalsV1 {
  package struct AgreeToBeNamedRequest: Message {
    package var mailbox: [UInt8]
    package var word: [UInt8]
    /// Takes the yes back: from then on nobody is told.
    package var withdraw: Bool

    package init(mailbox: [UInt8], word: [UInt8], withdraw: Bool = false) {
      self.mailbox = mailbox
      self.word = word
      self.withdraw = withdraw
    }
  }
}

extension SignalsV1.AgreeToBeNamedRequest {
  package static let fullName = "sluis.signals.v1.AgreeToBeNamedRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "mailbox": Hidden.bytes(count: self.mailbox.count),
        "word": Hidden.bytes(count: self.word.count), "withdraw": self.withdraw,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct Agreed: Message {
    package var entry: UInt128
    /// The day on which triage was first shown who reported; what was told stays told.
    package var toldOn: Date?

    package init(entry: UInt128, toldOn: Date? = nil) {
      self.entry = entry
      self.toldOn = toldOn
    }
  }
}

extension SignalsV1.Agreed {
  package static let fullName = "sluis.signals.v1.Agreed"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["entry": self.entry, "toldOn": self.toldOn as Any], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct GetSignalRequest: Message {
    package var signal: UInt128

    package init(signal: UInt128) {
      self.signal = signal
    }
  }
}

extension SignalsV1.GetSignalRequest {
  package static let fullName = "sluis.signals.v1.GetSignalRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["signal": self.signal], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct GetSignalReply: Message {
    package var signal: SignalsV1.Signal
    /// of one about a person, as far as it may be shown
    package var person: SignalsV1.PersonSignal?
    package var isReporterWithheld: Bool
    /// Of one that is closed as referred: the offer, and its title as it is now.
    package var offer: UInt128?
    package var offerTitle: String

    package init(
      signal: SignalsV1.Signal, person: SignalsV1.PersonSignal? = nil,
      isReporterWithheld: Bool = false, offer: UInt128? = nil, offerTitle: String = ""
    ) {
      self.signal = signal
      self.person = person
      self.isReporterWithheld = isReporterWithheld
      self.offer = offer
      self.offerTitle = offerTitle
    }
  }
}

extension SignalsV1.GetSignalReply {
  package static let fullName = "sluis.signals.v1.GetSignalReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "signal": self.signal, "person": self.person as Any,
        "isReporterWithheld": self.isReporterWithheld, "offer": self.offer as Any,
        "offerTitle": self.offerTitle,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if let item = self.person { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    copy.person = copy.person?.keeping(kept)
    return copy
  }

  package mutating func merge(_ part: Self) {
    Merging.merge(&self.person, part.person)
  }
}

extension SignalsV1 {
  package struct StepRequest: Message {
    package var signal: UInt128
    /// the one that was looked at
    package var revision: UInt32

    package init(signal: UInt128, revision: UInt32 = 0) {
      self.signal = signal
      self.revision = revision
    }
  }
}

extension SignalsV1.StepRequest {
  package static let fullName = "sluis.signals.v1.StepRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["signal": self.signal, "revision": self.revision], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct RouteRequest: Message {
    package var signal: UInt128
    package var revision: UInt32
    package var team: String

    package init(signal: UInt128, revision: UInt32 = 0, team: String) {
      self.signal = signal
      self.revision = revision
      self.team = team
    }
  }
}

extension SignalsV1.RouteRequest {
  package static let fullName = "sluis.signals.v1.RouteRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["signal": self.signal, "revision": self.revision, "team": self.team],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct RecordAnswerRequest: Message {
    package var signal: UInt128
    package var revision: UInt32
    package var agrees: Bool

    package init(signal: UInt128, revision: UInt32 = 0, agrees: Bool = false) {
      self.signal = signal
      self.revision = revision
      self.agrees = agrees
    }
  }
}

extension SignalsV1.RecordAnswerRequest {
  package static let fullName = "sluis.signals.v1.RecordAnswerRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["signal": self.signal, "revision": self.revision, "agrees": self.agrees],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct CloseSignalRequest: Message {
    package var signal: UInt128
    package var revision: UInt32
    package var outcome: SignalsV1.Outcome
    /// Of a referral: the offer of the social map.
    package var offer: UInt128?

    package init(
      signal: UInt128, revision: UInt32 = 0, outcome: SignalsV1.Outcome, offer: UInt128? = nil
    ) {
      self.signal = signal
      self.revision = revision
      self.outcome = outcome
      self.offer = offer
    }
  }
}

extension SignalsV1.CloseSignalRequest {
  package static let fullName = "sluis.signals.v1.CloseSignalRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "signal": self.signal, "revision": self.revision, "outcome": self.outcome,
        "offer": self.offer as Any,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct WriteFeedbackRequest: Message {
    package var signal: UInt128
    package var text: String

    package init(signal: UInt128, text: String) {
      self.signal = signal
      self.text = text
    }
  }
}

extension SignalsV1.WriteFeedbackRequest {
  package static let fullName = "sluis.signals.v1.WriteFeedbackRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["signal": self.signal, "text": Hidden.sealed], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.text.isEmpty { found.insert(.narrative) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.narrative) {
      copy.text = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.text.isEmpty { self.text = part.text }
  }
}

extension SignalsV1 {
  package struct SplitRequest: Message {
    package var signal: UInt128
    package var revision: UInt32
    package var theme: SignalsV1.Theme
    package var text: String
    /// Of one about a person.
    package var name: String
    package var address: String
    package var phone: String

    package init(
      signal: UInt128, revision: UInt32 = 0, theme: SignalsV1.Theme, text: String,
      name: String = "", address: String = "", phone: String = ""
    ) {
      self.signal = signal
      self.revision = revision
      self.theme = theme
      self.text = text
      self.name = name
      self.address = address
      self.phone = phone
    }
  }
}

extension SignalsV1.SplitRequest {
  package static let fullName = "sluis.signals.v1.SplitRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "signal": self.signal, "revision": self.revision, "theme": self.theme,
        "text": Hidden.sealed, "name": Hidden.sealed, "address": Hidden.sealed,
        "phone": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.text.isEmpty { found.insert(.narrative) }
    if !self.name.isEmpty { found.insert(.identity) }
    if !self.address.isEmpty { found.insert(.identity) }
    if !self.phone.isEmpty { found.insert(.contactDetails) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.narrative) {
      copy.text = ""
    }
    if !kept.contains(.identity) {
      copy.name = ""
    }
    if !kept.contains(.identity) {
      copy.address = ""
    }
    if !kept.contains(.contactDetails) {
      copy.phone = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.text.isEmpty { self.text = part.text }
    if !part.name.isEmpty { self.name = part.name }
    if !part.address.isEmpty { self.address = part.address }
    if !part.phone.isEmpty { self.phone = part.phone }
  }
}

extension SignalsV1 {
  package struct OpenHouseholdRequest: Message {
    package var signal: UInt128
    package var revision: UInt32
    package var basis: SignalsV1.Basis
    /// why a life is at stake
    package var reason: String
    /// a sluis.cases.v1.OpenHouseholdRequest, which signals hands on
    package var household: [UInt8]

    package init(
      signal: UInt128, revision: UInt32 = 0, basis: SignalsV1.Basis, reason: String = "",
      household: [UInt8]
    ) {
      self.signal = signal
      self.revision = revision
      self.basis = basis
      self.reason = reason
      self.household = household
    }
  }
}

extension SignalsV1.OpenHouseholdRequest {
  package static let fullName = "sluis.signals.v1.OpenHouseholdRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "signal": self.signal, "revision": self.revision, "basis": self.basis,
        "reason": Hidden.sealed, "household": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.reason.isEmpty { found.insert(.narrative) }
    if !self.household.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.narrative) {
      copy.reason = ""
    }
    if !kept.contains(.identity) {
      copy.household = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.reason.isEmpty { self.reason = part.reason }
    if !part.household.isEmpty { self.household = part.household }
  }
}

extension SignalsV1 {
  /// That somebody of the household that a signal became lives in another one, which a team works
  /// with.
  package struct KnownElsewhere: Message {
    package var person: UInt128
    package var team: String

    package init(person: UInt128, team: String) {
      self.person = person
      self.team = team
    }
  }
}

extension SignalsV1.KnownElsewhere {
  package static let fullName = "sluis.signals.v1.KnownElsewhere"

  package var customMirror: Mirror {
    Mirror(self, children: ["person": self.person, "team": self.team], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct Stepped: Message {
    package var signal: UInt128
    package var revision: UInt32
    package var state: SignalsV1.State
    package var entry: UInt128
    package var household: UInt128?
    package var known: [SignalsV1.KnownElsewhere]

    package init(
      signal: UInt128, revision: UInt32 = 0, state: SignalsV1.State, entry: UInt128,
      household: UInt128? = nil, known: [SignalsV1.KnownElsewhere] = []
    ) {
      self.signal = signal
      self.revision = revision
      self.state = state
      self.entry = entry
      self.household = household
      self.known = known
    }
  }
}

extension SignalsV1.Stepped {
  package static let fullName = "sluis.signals.v1.Stepped"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "signal": self.signal, "revision": self.revision, "state": self.state, "entry": self.entry,
        "household": self.household as Any, "known": self.known,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package enum OfferKind: Int32, CaseIterable, Sendable {
    case service = 1
    case activity = 2
    /// of residents
    case initiative = 3
    case volunteers = 4
  }
}

extension SignalsV1 {
  package enum OfferChange: Int32, CaseIterable, Sendable {
    case added = 1
    case changed = 2
    case confirmed = 3
    case withdrawn = 4
    /// became grey in this week
    case stale = 5
  }
}

extension SignalsV1 {
  package enum IntroductionState: Int32, CaseIterable, Sendable {
    /// the owner has to say
    case proposed = 1
    /// the one with the wish has to say
    case accepted = 2
    /// the owner may read the card
    case shared = 3
    case ended = 4
  }
}

extension SignalsV1 {
  /// Whose yes it is that a card is shared with, as whoever shares it says.
  package enum CardAgreement: Int32, CaseIterable, Sendable {
    /// a resident's, about themselves
    case own = 1
    /// a resident said it to the worker who asks for them
    case spoken = 2
    /// and wrote it
    case written = 3
  }
}

extension SignalsV1 {
  /// What an offer says. No text of it holds personal data: `contact` is how an organisation is
  /// reached, and may have its telephone number and address.
  package struct OfferText: Message {
    package var kind: SignalsV1.OfferKind
    package var title: String
    package var text: String
    package var contact: String
    package var themes: [SignalsV1.Theme]
    /// codes of neighbourhoods or of what they lie in; none is everywhere
    package var areas: [String]
    /// ISO 639: `nl`, `tr`, `ti`
    package var languages: [String]

    package init(
      kind: SignalsV1.OfferKind, title: String, text: String, contact: String,
      themes: [SignalsV1.Theme], areas: [String] = [], languages: [String]
    ) {
      self.kind = kind
      self.title = title
      self.text = text
      self.contact = contact
      self.themes = themes
      self.areas = areas
      self.languages = languages
    }
  }
}

extension SignalsV1.OfferText {
  package static let fullName = "sluis.signals.v1.OfferText"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "kind": self.kind, "title": self.title, "text": self.text, "contact": self.contact,
        "themes": self.themes, "areas": self.areas, "languages": self.languages,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct Offer: Message {
    package var id: UInt128
    package var text: SignalsV1.OfferText
    package var revision: UInt32
    package var confirmedOn: Date
    /// not confirmed for six months: shown grey
    package var isStale: Bool
    package var isMine: Bool
    /// Who keeps it, where that is a worker: of a resident nothing is told.
    package var owner: UInt128?
    /// of the hat under which it was added
    package var ownerTeam: String

    package init(
      id: UInt128, text: SignalsV1.OfferText, revision: UInt32 = 0, confirmedOn: Date,
      isStale: Bool = false, isMine: Bool = false, owner: UInt128? = nil, ownerTeam: String = ""
    ) {
      self.id = id
      self.text = text
      self.revision = revision
      self.confirmedOn = confirmedOn
      self.isStale = isStale
      self.isMine = isMine
      self.owner = owner
      self.ownerTeam = ownerTeam
    }
  }
}

extension SignalsV1.Offer {
  package static let fullName = "sluis.signals.v1.Offer"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "text": self.text, "revision": self.revision,
        "confirmedOn": self.confirmedOn, "isStale": self.isStale, "isMine": self.isMine,
        "owner": self.owner as Any, "ownerTeam": self.ownerTeam,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct OfferWritten: Message {
    package var id: UInt128
    package var entry: UInt128
    package var revision: UInt32

    package init(id: UInt128, entry: UInt128, revision: UInt32 = 0) {
      self.id = id
      self.entry = entry
      self.revision = revision
    }
  }
}

extension SignalsV1.OfferWritten {
  package static let fullName = "sluis.signals.v1.OfferWritten"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["id": self.id, "entry": self.entry, "revision": self.revision],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct AddOfferRequest: Message {
    package var text: SignalsV1.OfferText

    package init(text: SignalsV1.OfferText) {
      self.text = text
    }
  }
}

extension SignalsV1.AddOfferRequest {
  package static let fullName = "sluis.signals.v1.AddOfferRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["text": self.text], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ChangeOfferRequest: Message {
    package var offer: UInt128
    package var text: SignalsV1.OfferText
    /// the one that was read
    package var revision: UInt32

    package init(offer: UInt128, text: SignalsV1.OfferText, revision: UInt32 = 0) {
      self.offer = offer
      self.text = text
      self.revision = revision
    }
  }
}

extension SignalsV1.ChangeOfferRequest {
  package static let fullName = "sluis.signals.v1.ChangeOfferRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["offer": self.offer, "text": self.text, "revision": self.revision],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ConfirmOfferRequest: Message {
    package var offer: UInt128

    package init(offer: UInt128) {
      self.offer = offer
    }
  }
}

extension SignalsV1.ConfirmOfferRequest {
  package static let fullName = "sluis.signals.v1.ConfirmOfferRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["offer": self.offer], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct WithdrawOfferRequest: Message {
    package var offer: UInt128

    package init(offer: UInt128) {
      self.offer = offer
    }
  }
}

extension SignalsV1.WithdrawOfferRequest {
  package static let fullName = "sluis.signals.v1.WithdrawOfferRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["offer": self.offer], displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// What is asked is not kept: who searches says nothing of whom they search for.
  package struct FindOffersRequest: Message {
    package var theme: SignalsV1.Theme?
    package var area: String
    package var language: String
    package var mine: Bool
    /// the last one of the page before
    package var after: UInt128?

    package init(
      theme: SignalsV1.Theme? = nil, area: String = "", language: String = "", mine: Bool = false,
      after: UInt128? = nil
    ) {
      self.theme = theme
      self.area = area
      self.language = language
      self.mine = mine
      self.after = after
    }
  }
}

extension SignalsV1.FindOffersRequest {
  package static let fullName = "sluis.signals.v1.FindOffersRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "theme": self.theme as Any, "area": self.area, "language": self.language, "mine": self.mine,
        "after": self.after as Any,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct FindOffersReply: Message {
    package var offers: [SignalsV1.Offer]
    package var isMore: Bool

    package init(offers: [SignalsV1.Offer] = [], isMore: Bool = false) {
      self.offers = offers
      self.isMore = isMore
    }
  }
}

extension SignalsV1.FindOffersReply {
  package static let fullName = "sluis.signals.v1.FindOffersReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["offers": self.offers, "isMore": self.isMore], displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// A wish in the words of the map; it is not kept either.
  package struct SuggestOffersRequest: Message {
    package var themes: [SignalsV1.Theme]
    /// its code, or four digits of a postcode
    package var area: String
    package var language: String

    package init(themes: [SignalsV1.Theme], area: String, language: String = "") {
      self.themes = themes
      self.area = area
      self.language = language
    }
  }
}

extension SignalsV1.SuggestOffersRequest {
  package static let fullName = "sluis.signals.v1.SuggestOffersRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["themes": self.themes, "area": self.area, "language": self.language],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// What fits, the best first: docs/formats/social-map.md §1.
  package struct SuggestOffersReply: Message {
    package var offers: [SignalsV1.Offer]

    package init(offers: [SignalsV1.Offer] = []) {
      self.offers = offers
    }
  }
}

extension SignalsV1.SuggestOffersReply {
  package static let fullName = "sluis.signals.v1.SuggestOffersReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["offers": self.offers], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ListChangesRequest: Message {
    /// of the week from Monday to Sunday that it lies in; without one the last whole week
    package var day: Date?

    package init(day: Date? = nil) {
      self.day = day
    }
  }
}

extension SignalsV1.ListChangesRequest {
  package static let fullName = "sluis.signals.v1.ListChangesRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["day": self.day as Any], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ListChangesReply: Message {
    package var monday: Date
    package var changes: [SignalsV1.OfferChangeLine]
    package var isMore: Bool

    package init(monday: Date, changes: [SignalsV1.OfferChangeLine] = [], isMore: Bool = false) {
      self.monday = monday
      self.changes = changes
      self.isMore = isMore
    }
  }
}

extension SignalsV1.ListChangesReply {
  package static let fullName = "sluis.signals.v1.ListChangesReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["monday": self.monday, "changes": self.changes, "isMore": self.isMore],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct OfferChangeLine: Message {
    package var offer: UInt128
    package var title: String
    package var change: SignalsV1.OfferChange
    package var on: Date

    package init(offer: UInt128, title: String, change: SignalsV1.OfferChange, on: Date) {
      self.offer = offer
      self.title = title
      self.change = change
      self.on = on
    }
  }
}

extension SignalsV1.OfferChangeLine {
  package static let fullName = "sluis.signals.v1.OfferChangeLine"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["offer": self.offer, "title": self.title, "change": self.change, "on": self.on],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// An introduction as either side sees it: neither is told who the other is.
  package struct Introduction: Message {
    package var id: UInt128
    package var offer: UInt128
    package var state: SignalsV1.IntroductionState
    package var isMyOffer: Bool
    package var proposedOn: Date
    /// to which the card is sealed; there once the owner has accepted
    package var address: [UInt8]
    /// of the offer
    package var title: String

    package init(
      id: UInt128, offer: UInt128, state: SignalsV1.IntroductionState, isMyOffer: Bool = false,
      proposedOn: Date, address: [UInt8] = [], title: String
    ) {
      self.id = id
      self.offer = offer
      self.state = state
      self.isMyOffer = isMyOffer
      self.proposedOn = proposedOn
      self.address = address
      self.title = title
    }
  }
}

extension SignalsV1.Introduction {
  package static let fullName = "sluis.signals.v1.Introduction"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "offer": self.offer, "state": self.state, "isMyOffer": self.isMyOffer,
        "proposedOn": self.proposedOn, "address": Hidden.bytes(count: self.address.count),
        "title": self.title,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ProposeRequest: Message {
    package var offer: UInt128

    package init(offer: UInt128) {
      self.offer = offer
    }
  }
}

extension SignalsV1.ProposeRequest {
  package static let fullName = "sluis.signals.v1.ProposeRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["offer": self.offer], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct IntroductionWritten: Message {
    package var id: UInt128
    package var entry: UInt128
    package var state: SignalsV1.IntroductionState

    package init(id: UInt128, entry: UInt128, state: SignalsV1.IntroductionState) {
      self.id = id
      self.entry = entry
      self.state = state
    }
  }
}

extension SignalsV1.IntroductionWritten {
  package static let fullName = "sluis.signals.v1.IntroductionWritten"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["id": self.id, "entry": self.entry, "state": self.state],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ListIntroductionsRequest: Message {

    package init() {
    }
  }
}

extension SignalsV1.ListIntroductionsRequest {
  package static let fullName = "sluis.signals.v1.ListIntroductionsRequest"

  package var customMirror: Mirror {
    Mirror(self, children: [:], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ListIntroductionsReply: Message {
    package var introductions: [SignalsV1.Introduction]

    package init(introductions: [SignalsV1.Introduction] = []) {
      self.introductions = introductions
    }
  }
}

extension SignalsV1.ListIntroductionsReply {
  package static let fullName = "sluis.signals.v1.ListIntroductionsReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["introductions": self.introductions], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct AcceptRequest: Message {
    package var introduction: UInt128
    /// of a key that only the owner's machine has
    package var address: [UInt8]

    package init(introduction: UInt128, address: [UInt8]) {
      self.introduction = introduction
      self.address = address
    }
  }
}

extension SignalsV1.AcceptRequest {
  package static let fullName = "sluis.signals.v1.AcceptRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "introduction": self.introduction, "address": Hidden.bytes(count: self.address.count),
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// The name, and whatever else the one with the wish wants to be known; sealed on their
  /// machine.
  package struct ShareCardRequest: Message {
    package var introduction: UInt128
    package var card: [UInt8]
    package var agreement: SignalsV1.CardAgreement

    package init(introduction: UInt128, card: [UInt8], agreement: SignalsV1.CardAgreement) {
      self.introduction = introduction
      self.card = card
      self.agreement = agreement
    }
  }
}

extension SignalsV1.ShareCardRequest {
  package static let fullName = "sluis.signals.v1.ShareCardRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "introduction": self.introduction, "card": Hidden.sealed, "agreement": self.agreement,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.card.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.card = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.card.isEmpty { self.card = part.card }
  }
}

extension SignalsV1 {
  package struct GetCardRequest: Message {
    package var introduction: UInt128

    package init(introduction: UInt128) {
      self.introduction = introduction
    }
  }
}

extension SignalsV1.GetCardRequest {
  package static let fullName = "sluis.signals.v1.GetCardRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["introduction": self.introduction], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct GetCardReply: Message {
    package var card: [UInt8]

    package init(card: [UInt8]) {
      self.card = card
    }
  }
}

extension SignalsV1.GetCardReply {
  package static let fullName = "sluis.signals.v1.GetCardReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["card": Hidden.sealed], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.card.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.card = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.card.isEmpty { self.card = part.card }
  }
}

extension SignalsV1 {
  package struct EndIntroductionRequest: Message {
    package var introduction: UInt128

    package init(introduction: UInt128) {
      self.introduction = introduction
    }
  }
}

extension SignalsV1.EndIntroductionRequest {
  package static let fullName = "sluis.signals.v1.EndIntroductionRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["introduction": self.introduction], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package enum RoundState: Int32, CaseIterable, Sendable {
    case planned = 1
    case running = 2
    case debriefed = 3
  }
}

extension SignalsV1 {
  /// What came of one door.
  package enum DoorOutcome: Int32, CaseIterable, Sendable {
    case talked = 1
    case wantsContact = 2
    case declined = 3
    case notHome = 4
  }
}

extension SignalsV1 {
  package enum CountShown: Int32, CaseIterable, Sendable {
    case count = 1
    case few = 2
    case withheld = 3
  }
}

extension SignalsV1 {
  /// One door, sealed under the round's key.
  package struct Door: Record {
    package var id: UInt128
    package var street: String
    package var number: String
    package var outcome: SignalsV1.DoorOutcome?

    package init(
      id: UInt128, street: String = "", number: String = "", outcome: SignalsV1.DoorOutcome? = nil
    ) {
      self.id = id
      self.street = street
      self.number = number
      self.outcome = outcome
    }
  }
}

extension SignalsV1.Door {
  package static let fullName = "sluis.signals.v1.Door"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "street": Hidden.sealed, "number": Hidden.sealed, "outcome": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package static let record = "door"
  package static let fixedCategories: CategorySet = [.identity]

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.street.isEmpty { found.insert(.identity) }
    if !self.number.isEmpty { found.insert(.identity) }
    if self.outcome != nil { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.street = ""
    }
    if !kept.contains(.identity) {
      copy.number = ""
    }
    if !kept.contains(.identity) {
      copy.outcome = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.street.isEmpty { self.street = part.street }
    if !part.number.isEmpty { self.number = part.number }
    if part.outcome != nil { self.outcome = part.outcome }
  }
}

extension SignalsV1 {
  /// A first-timer walks with somebody who did before.
  package struct Pair: Message {
    package var experienced: UInt128
    package var newcomer: UInt128

    package init(experienced: UInt128, newcomer: UInt128) {
      self.experienced = experienced
      self.newcomer = newcomer
    }
  }
}

extension SignalsV1.Pair {
  package static let fullName = "sluis.signals.v1.Pair"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["experienced": self.experienced, "newcomer": self.newcomer],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct PlanRoundRequest: Message {
    package var area: String
    package var heldOn: Date
    package var streets: [String]
    package var pairs: [SignalsV1.Pair]

    package init(area: String, heldOn: Date, streets: [String], pairs: [SignalsV1.Pair]) {
      self.area = area
      self.heldOn = heldOn
      self.streets = streets
      self.pairs = pairs
    }
  }
}

extension SignalsV1.PlanRoundRequest {
  package static let fullName = "sluis.signals.v1.PlanRoundRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "area": self.area, "heldOn": self.heldOn, "streets": self.streets, "pairs": self.pairs,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct RecordFlyerRequest: Message {
    package var round: UInt128
    package var on: Date

    package init(round: UInt128, on: Date) {
      self.round = round
      self.on = on
    }
  }
}

extension SignalsV1.RecordFlyerRequest {
  package static let fullName = "sluis.signals.v1.RecordFlyerRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["round": self.round, "on": self.on], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct RoundRequest: Message {
    package var round: UInt128

    package init(round: UInt128) {
      self.round = round
    }
  }
}

extension SignalsV1.RoundRequest {
  package static let fullName = "sluis.signals.v1.RoundRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["round": self.round], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct AddDoorRequest: Message {
    package var round: UInt128
    package var street: String
    package var number: String
    package var outcome: SignalsV1.DoorOutcome?

    package init(round: UInt128, street: String, number: String, outcome: SignalsV1.DoorOutcome?) {
      self.round = round
      self.street = street
      self.number = number
      self.outcome = outcome
    }
  }
}

extension SignalsV1.AddDoorRequest {
  package static let fullName = "sluis.signals.v1.AddDoorRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "round": self.round, "street": self.street, "number": Hidden.sealed,
        "outcome": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.number.isEmpty { found.insert(.identity) }
    if self.outcome != nil { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.number = ""
    }
    if !kept.contains(.identity) {
      copy.outcome = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.number.isEmpty { self.number = part.number }
    if part.outcome != nil { self.outcome = part.outcome }
  }
}

extension SignalsV1 {
  package struct ListDoorsReply: Message {
    package var doors: [SignalsV1.Door]

    package init(doors: [SignalsV1.Door] = []) {
      self.doors = doors
    }
  }
}

extension SignalsV1.ListDoorsReply {
  package static let fullName = "sluis.signals.v1.ListDoorsReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["doors": self.doors], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    for item in self.doors { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    copy.doors = copy.doors.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    Merging.merge(&self.doors, part.doors)
  }
}

extension SignalsV1 {
  package struct DebriefRequest: Message {
    package var round: UInt128
    /// without personal data
    package var lessons: String
    /// That doors which want contact are given up without a signal about each.
    package var leavesContacts: Bool

    package init(round: UInt128, lessons: String, leavesContacts: Bool = false) {
      self.round = round
      self.lessons = lessons
      self.leavesContacts = leavesContacts
    }
  }
}

extension SignalsV1.DebriefRequest {
  package static let fullName = "sluis.signals.v1.DebriefRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "round": self.round, "lessons": self.lessons, "leavesContacts": self.leavesContacts,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct RoundStepped: Message {
    package var round: UInt128
    package var state: SignalsV1.RoundState
    package var entry: UInt128

    package init(round: UInt128, state: SignalsV1.RoundState, entry: UInt128) {
      self.round = round
      self.state = state
      self.entry = entry
    }
  }
}

extension SignalsV1.RoundStepped {
  package static let fullName = "sluis.signals.v1.RoundStepped"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["round": self.round, "state": self.state, "entry": self.entry],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ListTeamRoundsRequest: Message {
    package var area: String
    /// the last round of the page before
    package var after: UInt128?

    package init(area: String = "", after: UInt128? = nil) {
      self.area = area
      self.after = after
    }
  }
}

extension SignalsV1.ListTeamRoundsRequest {
  package static let fullName = "sluis.signals.v1.ListTeamRoundsRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["area": self.area, "after": self.after as Any], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ListTeamRoundsReply: Message {
    package var rounds: [SignalsV1.TeamRound]
    package var isMore: Bool

    package init(rounds: [SignalsV1.TeamRound] = [], isMore: Bool = false) {
      self.rounds = rounds
      self.isMore = isMore
    }
  }
}

extension SignalsV1.ListTeamRoundsReply {
  package static let fullName = "sluis.signals.v1.ListTeamRoundsReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["rounds": self.rounds, "isMore": self.isMore], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct TeamRound: Message {
    package var id: UInt128
    package var team: String
    package var area: String
    package var heldOn: Date
    package var state: SignalsV1.RoundState
    package var lessons: String

    package init(
      id: UInt128, team: String, area: String, heldOn: Date, state: SignalsV1.RoundState,
      lessons: String = ""
    ) {
      self.id = id
      self.team = team
      self.area = area
      self.heldOn = heldOn
      self.state = state
      self.lessons = lessons
    }
  }
}

extension SignalsV1.TeamRound {
  package static let fullName = "sluis.signals.v1.TeamRound"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "team": self.team, "area": self.area, "heldOn": self.heldOn,
        "state": self.state, "lessons": self.lessons,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// One round as it was planned and as it went: no door of it.
  package struct GetRoundReply: Message {
    package var round: SignalsV1.TeamRound
    package var flyerOn: Date?
    package var debriefedOn: Date?
    /// For its own team alone.
    package var pairs: [SignalsV1.Pair]
    package var streets: [SignalsV1.RoundStreet]

    package init(
      round: SignalsV1.TeamRound, flyerOn: Date? = nil, debriefedOn: Date? = nil,
      pairs: [SignalsV1.Pair] = [], streets: [SignalsV1.RoundStreet]
    ) {
      self.round = round
      self.flyerOn = flyerOn
      self.debriefedOn = debriefedOn
      self.pairs = pairs
      self.streets = streets
    }
  }
}

extension SignalsV1.GetRoundReply {
  package static let fullName = "sluis.signals.v1.GetRoundReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "round": self.round, "flyerOn": self.flyerOn as Any, "debriefedOn": self.debriefedOn as Any,
        "pairs": self.pairs, "streets": self.streets,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct RoundStreet: Message {
    package var street: String
    /// What its debrief published; none before.
    package var counts: [SignalsV1.StreetCount]

    package init(street: String, counts: [SignalsV1.StreetCount] = []) {
      self.street = street
      self.counts = counts
    }
  }
}

extension SignalsV1.RoundStreet {
  package static let fullName = "sluis.signals.v1.RoundStreet"

  package var customMirror: Mirror {
    Mirror(self, children: ["street": self.street, "counts": self.counts], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct CompareStreetRequest: Message {
    package var area: String
    package var street: String

    package init(area: String, street: String) {
      self.area = area
      self.street = street
    }
  }
}

extension SignalsV1.CompareStreetRequest {
  package static let fullName = "sluis.signals.v1.CompareStreetRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["area": self.area, "street": self.street], displayStyle: .struct)
  }
}

extension SignalsV1 {
  /// The counts of one street, round by round, the newest first.
  package struct CompareStreetReply: Message {
    package var rounds: [SignalsV1.StreetRound]

    package init(rounds: [SignalsV1.StreetRound] = []) {
      self.rounds = rounds
    }
  }
}

extension SignalsV1.CompareStreetReply {
  package static let fullName = "sluis.signals.v1.CompareStreetReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["rounds": self.rounds], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct StreetRound: Message {
    package var round: UInt128
    package var heldOn: Date
    package var counts: [SignalsV1.StreetCount]

    package init(round: UInt128, heldOn: Date, counts: [SignalsV1.StreetCount]) {
      self.round = round
      self.heldOn = heldOn
      self.counts = counts
    }
  }
}

extension SignalsV1.StreetRound {
  package static let fullName = "sluis.signals.v1.StreetRound"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["round": self.round, "heldOn": self.heldOn, "counts": self.counts],
      displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct StreetCount: Message {
    /// absent for all doors
    package var outcome: SignalsV1.DoorOutcome?
    package var shown: SignalsV1.CountShown
    package var count: UInt32

    package init(
      outcome: SignalsV1.DoorOutcome? = nil, shown: SignalsV1.CountShown, count: UInt32 = 0
    ) {
      self.outcome = outcome
      self.shown = shown
      self.count = count
    }
  }
}

extension SignalsV1.StreetCount {
  package static let fullName = "sluis.signals.v1.StreetCount"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["outcome": self.outcome as Any, "shown": self.shown, "count": self.count],
      displayStyle: .struct)
  }
}
