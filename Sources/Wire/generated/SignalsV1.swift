// Written by proto/generate from the schema. Do not edit.

/// The messages of `sluis.signals.v1`.
package enum SignalsV1 {}

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

    package init(id: UInt128, sealed: [UInt8]) {
      self.id = id
      self.sealed = sealed
    }
  }
}

extension SignalsV1.ConcernAnswer {
  package static let fullName = "sluis.signals.v1.ConcernAnswer"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["id": self.id, "sealed": Hidden.bytes(count: self.sealed.count)],
      displayStyle: .struct)
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
    /// the committee's public key
    package var address: [UInt8]
    /// the log's entry whose clear header is the digest of that key
    package var announcement: [UInt8]
    /// that the log has it
    package var proof: String
    package var verifierKey: String

    package init(address: [UInt8], announcement: [UInt8], proof: String, verifierKey: String) {
      self.address = address
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
        "address": Hidden.bytes(count: self.address.count),
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
  package struct ReadMailboxRequest: Message {
    package var mailbox: UInt128

    package init(mailbox: UInt128) {
      self.mailbox = mailbox
    }
  }
}

extension SignalsV1.ReadMailboxRequest {
  package static let fullName = "sluis.signals.v1.ReadMailboxRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["mailbox": self.mailbox], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ReadMailboxReply: Message {
    /// a ConcernMailbox, or what looks like one
    package var sealed: [UInt8]

    package init(sealed: [UInt8]) {
      self.sealed = sealed
    }
  }
}

extension SignalsV1.ReadMailboxReply {
  package static let fullName = "sluis.signals.v1.ReadMailboxReply"

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

    package init(
      note: String, verifierKey: String, filing: SignalsV1.LoggedConcern? = nil,
      tombstone: SignalsV1.LoggedConcern? = nil, holding: [UInt8], consistency: [[UInt8]] = []
    ) {
      self.note = note
      self.verifierKey = verifierKey
      self.filing = filing
      self.tombstone = tombstone
      self.holding = holding
      self.consistency = consistency
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
        "consistency": Hidden.list(count: self.consistency.count),
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

    package init(
      year: UInt32 = 0, month: UInt32 = 0, filed: UInt32 = 0, answered: UInt32 = 0,
      closed: UInt32 = 0, overdue: UInt32 = 0, late: UInt32 = 0, deleted: UInt32 = 0,
      missing: UInt32 = 0
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
        "missing": self.missing,
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ConcernWritten: Message {
    package var entry: UInt128
    package var state: SignalsV1.ConcernState?

    package init(entry: UInt128, state: SignalsV1.ConcernState? = nil) {
      self.entry = entry
      self.state = state
    }
  }
}

extension SignalsV1.ConcernWritten {
  package static let fullName = "sluis.signals.v1.ConcernWritten"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["entry": self.entry, "state": self.state as Any], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct PublishCommitteeRequest: Message {
    package var address: [UInt8]

    package init(address: [UInt8]) {
      self.address = address
    }
  }
}

extension SignalsV1.PublishCommitteeRequest {
  package static let fullName = "sluis.signals.v1.PublishCommitteeRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["address": Hidden.bytes(count: self.address.count)], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct FetchConcernsRequest: Message {

    package init() {
    }
  }
}

extension SignalsV1.FetchConcernsRequest {
  package static let fullName = "sluis.signals.v1.FetchConcernsRequest"

  package var customMirror: Mirror {
    Mirror(self, children: [:], displayStyle: .struct)
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

    package init(
      mark: UInt128, filing: SignalsV1.LoggedConcern, entryKey: [UInt8] = [],
      filedDayMs: UInt64 = 0, state: SignalsV1.ConcernState? = nil, mailbox: UInt128? = nil,
      address: [UInt8] = [], writingTag: [UInt8] = [], letter: [UInt8] = [],
      messages: [SignalsV1.ConcernAnswer] = []
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
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct SendAnswerRequest: Message {
    package var mark: UInt128
    package var id: UInt128
    package var sealed: [UInt8]

    package init(mark: UInt128, id: UInt128, sealed: [UInt8]) {
      self.mark = mark
      self.id = id
      self.sealed = sealed
    }
  }
}

extension SignalsV1.SendAnswerRequest {
  package static let fullName = "sluis.signals.v1.SendAnswerRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["mark": self.mark, "id": self.id, "sealed": Hidden.sealed],
      displayStyle: .struct)
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

    package init(entry: UInt128, count: UInt32 = 0) {
      self.entry = entry
      self.count = count
    }
  }
}

extension SignalsV1.AreasSet {
  package static let fullName = "sluis.signals.v1.AreasSet"

  package var customMirror: Mirror {
    Mirror(self, children: ["entry": self.entry, "count": self.count], displayStyle: .struct)
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

    package init(team: String = "", area: String = "", withClosed: Bool = false) {
      self.team = team
      self.area = area
      self.withClosed = withClosed
    }
  }
}

extension SignalsV1.ListSignalsRequest {
  package static let fullName = "sluis.signals.v1.ListSignalsRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["team": self.team, "area": self.area, "withClosed": self.withClosed],
      displayStyle: .struct)
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
