// Written by proto/generate from the schema. Do not edit.

/// The messages of `sluis.ledger.v1`.
package enum LedgerV1 {}

extension LedgerV1 {
  /// Logboek Dataverwerkingen 1.0 status: a refusal is not an error.
  package enum ProcessingStatus: Int32, CaseIterable, Sendable {
    case unset = 1
    case ok = 2
    case error = 3
  }
}

extension LedgerV1 {
  package enum Outcome: Int32, CaseIterable, Sendable {
    /// far from any default: a zeroed or truncated message never permits
    case permit = 7
    case deny = 1
  }
}

extension LedgerV1 {
  /// By what right somebody went past the gate.
  package enum BreakGlassGround: Int32, CaseIterable, Sendable {
    /// somebody's life or health, now (GDPR 6(1)(d), 9(2)(c))
    case vitalInterest = 1
    case childInDanger = 2
  }
}

extension LedgerV1 {
  /// What happened with somebody's data, as its own log says.
  package enum ReportKind: Int32, CaseIterable, Sendable {
    case looked = 1
    case changed = 2
    /// shown to another organisation
    case shared = 3
    /// the gate said yes; what followed is a line of its own
    case allowed = 4
    case refused = 5
    /// an officer searched a log for it
    case reviewed = 6
    /// something was done, and the record of who did it is not there
    case unknown = 7
  }
}

extension LedgerV1 {
  /// One line of the Logboek Dataverwerkingen: one action on at most one data subject, and no
  /// user.
  package struct Processing: Message {
    package var traceID: UInt128
    package var spanID: UInt64
    package var parentSpanID: UInt64?
    package var status: LedgerV1.ProcessingStatus
    package var name: String
    package var startTimeMs: UInt64
    package var endTimeMs: UInt64
    /// resource attribute service.name
    package var serviceName: String
    /// resource attribute service.version
    package var serviceVersion: String
    /// dpl.core.processing_activity_id
    package var processingActivityID: String
    /// dpl.core.data_subject_id, a keyed pseudonym
    package var dataSubjectID: String
    /// dpl.core.data_subject_id_type
    package var dataSubjectIDType: String
    /// dpl.core.foreign_operation.processor
    package var foreignOperationProcessor: String
    /// sluis.categories
    package var categories: [Category]

    package init(
      traceID: UInt128, spanID: UInt64, parentSpanID: UInt64? = nil,
      status: LedgerV1.ProcessingStatus, name: String, startTimeMs: UInt64 = 0,
      endTimeMs: UInt64 = 0, serviceName: String, serviceVersion: String,
      processingActivityID: String, dataSubjectID: String = "", dataSubjectIDType: String = "",
      foreignOperationProcessor: String = "", categories: [Category] = []
    ) {
      self.traceID = traceID
      self.spanID = spanID
      self.parentSpanID = parentSpanID
      self.status = status
      self.name = name
      self.startTimeMs = startTimeMs
      self.endTimeMs = endTimeMs
      self.serviceName = serviceName
      self.serviceVersion = serviceVersion
      self.processingActivityID = processingActivityID
      self.dataSubjectID = dataSubjectID
      self.dataSubjectIDType = dataSubjectIDType
      self.foreignOperationProcessor = foreignOperationProcessor
      self.categories = categories
    }
  }
}

extension LedgerV1.Processing {
  package static let fullName = "sluis.ledger.v1.Processing"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "traceID": self.traceID, "spanID": self.spanID, "parentSpanID": self.parentSpanID as Any,
        "status": self.status, "name": self.name, "startTimeMs": self.startTimeMs,
        "endTimeMs": self.endTimeMs, "serviceName": self.serviceName,
        "serviceVersion": self.serviceVersion, "processingActivityID": self.processingActivityID,
        "dataSubjectID": Hidden.sealed, "dataSubjectIDType": self.dataSubjectIDType,
        "foreignOperationProcessor": self.foreignOperationProcessor, "categories": self.categories,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.dataSubjectID.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.dataSubjectID = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.dataSubjectID.isEmpty { self.dataSubjectID = part.dataSubjectID }
  }
}

extension LedgerV1 {
  /// One answer of the gate, permit and deny alike.
  package struct Decision: Message {
    package var traceID: UInt128
    package var spanID: UInt64
    package var timeMs: UInt64
    package var outcome: LedgerV1.Outcome
    package var reasons: [String]
    package var actor: UInt128?
    package var organisation: UInt128?
    package var role: String
    package var hat: UInt128?
    package var assertedUser: String
    /// as asked, escaped and cut when unknown
    package var purpose: String
    package var audience: String
    package var method: String
    package var nonce: UInt128?
    package var requestDigest: [UInt8]
    package var scopes: [UInt128]
    package var asked: [Category]
    package var released: [Category]
    package var partsAsked: UInt32
    package var partsReleased: UInt32
    package var grants: [LedgerV1.GrantUse]
    package var revision: UInt64
    /// the service that asked, by its SAN URI
    package var peer: String
    /// what was asked in which mode: 1 read, 2 write, 3 resolve, 4 log
    package var asks: UInt32
    /// of the call within which it was asked, as whoever asked says
    package var parentSpanID: UInt64?

    package init(
      traceID: UInt128, spanID: UInt64, timeMs: UInt64 = 0, outcome: LedgerV1.Outcome,
      reasons: [String] = [], actor: UInt128? = nil, organisation: UInt128? = nil,
      role: String = "", hat: UInt128? = nil, assertedUser: String = "", purpose: String = "",
      audience: String = "", method: String = "", nonce: UInt128? = nil,
      requestDigest: [UInt8] = [], scopes: [UInt128] = [], asked: [Category] = [],
      released: [Category] = [], partsAsked: UInt32 = 0, partsReleased: UInt32 = 0,
      grants: [LedgerV1.GrantUse] = [], revision: UInt64 = 0, peer: String = "", asks: UInt32 = 0,
      parentSpanID: UInt64? = nil
    ) {
      self.traceID = traceID
      self.spanID = spanID
      self.timeMs = timeMs
      self.outcome = outcome
      self.reasons = reasons
      self.actor = actor
      self.organisation = organisation
      self.role = role
      self.hat = hat
      self.assertedUser = assertedUser
      self.purpose = purpose
      self.audience = audience
      self.method = method
      self.nonce = nonce
      self.requestDigest = requestDigest
      self.scopes = scopes
      self.asked = asked
      self.released = released
      self.partsAsked = partsAsked
      self.partsReleased = partsReleased
      self.grants = grants
      self.revision = revision
      self.peer = peer
      self.asks = asks
      self.parentSpanID = parentSpanID
    }
  }
}

extension LedgerV1.Decision {
  package static let fullName = "sluis.ledger.v1.Decision"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "traceID": self.traceID, "spanID": self.spanID, "timeMs": self.timeMs,
        "outcome": self.outcome, "reasons": self.reasons, "actor": Hidden.sealed,
        "organisation": Hidden.sealed, "role": Hidden.sealed, "hat": Hidden.sealed,
        "assertedUser": Hidden.sealed, "purpose": self.purpose, "audience": self.audience,
        "method": self.method, "nonce": self.nonce as Any,
        "requestDigest": Hidden.bytes(count: self.requestDigest.count), "scopes": Hidden.sealed,
        "asked": self.asked, "released": self.released, "partsAsked": self.partsAsked,
        "partsReleased": self.partsReleased, "grants": Hidden.sealed, "revision": self.revision,
        "peer": self.peer, "asks": self.asks, "parentSpanID": self.parentSpanID as Any,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.actor != nil { found.insert(.identity) }
    if self.organisation != nil { found.insert(.identity) }
    if !self.role.isEmpty { found.insert(.identity) }
    if self.hat != nil { found.insert(.identity) }
    if !self.assertedUser.isEmpty { found.insert(.identity) }
    if !self.scopes.isEmpty { found.insert(.identity) }
    if !self.grants.isEmpty { found.insert(.identity) }
    for item in self.grants { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.actor = nil
    }
    if !kept.contains(.identity) {
      copy.organisation = nil
    }
    if !kept.contains(.identity) {
      copy.role = ""
    }
    if !kept.contains(.identity) {
      copy.hat = nil
    }
    if !kept.contains(.identity) {
      copy.assertedUser = ""
    }
    if !kept.contains(.identity) {
      copy.scopes = []
    }
    if !kept.contains(.identity) {
      copy.grants = []
    }
    copy.grants = copy.grants.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.actor != nil { self.actor = part.actor }
    if part.organisation != nil { self.organisation = part.organisation }
    if !part.role.isEmpty { self.role = part.role }
    if part.hat != nil { self.hat = part.hat }
    if !part.assertedUser.isEmpty { self.assertedUser = part.assertedUser }
    if !part.scopes.isEmpty { self.scopes = part.scopes }
    if !part.grants.isEmpty { self.grants = part.grants }
  }
}

extension LedgerV1 {
  package struct GrantUse: Message {
    package var grant: UInt128?
    package var version: UInt32

    package init(grant: UInt128?, version: UInt32 = 0) {
      self.grant = grant
      self.version = version
    }
  }
}

extension LedgerV1.GrantUse {
  package static let fullName = "sluis.ledger.v1.GrantUse"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["grant": Hidden.sealed, "version": self.version], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.grant != nil { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.grant = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.grant != nil { self.grant = part.grant }
  }
}

extension LedgerV1 {
  /// Who was shown or changed what: the user side of a processing, joined by trace id.
  package struct Access: Message {
    package var traceID: UInt128
    package var spanID: UInt64
    package var timeMs: UInt64
    /// entry id in consent's log
    package var decision: UInt128
    package var actor: UInt128?
    package var organisation: UInt128?
    package var role: String
    package var hat: UInt128?
    package var assertedUser: String
    package var purpose: String
    package var method: String
    package var household: UInt128?
    package var scopes: [UInt128]
    package var categories: [Category]
    package var parts: UInt32
    package var effect: Effect

    package init(
      traceID: UInt128, spanID: UInt64, timeMs: UInt64 = 0, decision: UInt128, actor: UInt128?,
      organisation: UInt128?, role: String, hat: UInt128? = nil, assertedUser: String = "",
      purpose: String, method: String, household: UInt128? = nil, scopes: [UInt128] = [],
      categories: [Category] = [], parts: UInt32 = 0, effect: Effect
    ) {
      self.traceID = traceID
      self.spanID = spanID
      self.timeMs = timeMs
      self.decision = decision
      self.actor = actor
      self.organisation = organisation
      self.role = role
      self.hat = hat
      self.assertedUser = assertedUser
      self.purpose = purpose
      self.method = method
      self.household = household
      self.scopes = scopes
      self.categories = categories
      self.parts = parts
      self.effect = effect
    }
  }
}

extension LedgerV1.Access {
  package static let fullName = "sluis.ledger.v1.Access"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "traceID": self.traceID, "spanID": self.spanID, "timeMs": self.timeMs,
        "decision": self.decision, "actor": Hidden.sealed, "organisation": Hidden.sealed,
        "role": Hidden.sealed, "hat": Hidden.sealed, "assertedUser": Hidden.sealed,
        "purpose": self.purpose, "method": self.method, "household": Hidden.sealed,
        "scopes": Hidden.sealed, "categories": self.categories, "parts": self.parts,
        "effect": self.effect,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.actor != nil { found.insert(.identity) }
    if self.organisation != nil { found.insert(.identity) }
    if !self.role.isEmpty { found.insert(.identity) }
    if self.hat != nil { found.insert(.identity) }
    if !self.assertedUser.isEmpty { found.insert(.identity) }
    if self.household != nil { found.insert(.identity) }
    if !self.scopes.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.actor = nil
    }
    if !kept.contains(.identity) {
      copy.organisation = nil
    }
    if !kept.contains(.identity) {
      copy.role = ""
    }
    if !kept.contains(.identity) {
      copy.hat = nil
    }
    if !kept.contains(.identity) {
      copy.assertedUser = ""
    }
    if !kept.contains(.identity) {
      copy.household = nil
    }
    if !kept.contains(.identity) {
      copy.scopes = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.actor != nil { self.actor = part.actor }
    if part.organisation != nil { self.organisation = part.organisation }
    if !part.role.isEmpty { self.role = part.role }
    if part.hat != nil { self.hat = part.hat }
    if !part.assertedUser.isEmpty { self.assertedUser = part.assertedUser }
    if part.household != nil { self.household = part.household }
    if !part.scopes.isEmpty { self.scopes = part.scopes }
  }
}

extension LedgerV1 {
  /// A message between organisations, written before the bytes leave, with a trace of its own.
  package struct Exchange: Message {
    package var traceID: UInt128
    package var spanID: UInt64
    package var timeMs: UInt64
    package var internalTraceID: UInt128?
    package var organisation: UInt128?
    package var peer: String
    package var assertedUser: String
    package var referenceDigest: [UInt8]
    package var purpose: String
    package var grants: [LedgerV1.GrantUse]
    package var categories: [Category]
    package var byteCount: UInt32
    package var replyDigest: [UInt8]
    package var decision: UInt128

    package init(
      traceID: UInt128, spanID: UInt64, timeMs: UInt64 = 0, internalTraceID: UInt128?,
      organisation: UInt128?, peer: String, assertedUser: String = "", referenceDigest: [UInt8],
      purpose: String, grants: [LedgerV1.GrantUse] = [], categories: [Category] = [],
      byteCount: UInt32 = 0, replyDigest: [UInt8], decision: UInt128
    ) {
      self.traceID = traceID
      self.spanID = spanID
      self.timeMs = timeMs
      self.internalTraceID = internalTraceID
      self.organisation = organisation
      self.peer = peer
      self.assertedUser = assertedUser
      self.referenceDigest = referenceDigest
      self.purpose = purpose
      self.grants = grants
      self.categories = categories
      self.byteCount = byteCount
      self.replyDigest = replyDigest
      self.decision = decision
    }
  }
}

extension LedgerV1.Exchange {
  package static let fullName = "sluis.ledger.v1.Exchange"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "traceID": self.traceID, "spanID": self.spanID, "timeMs": self.timeMs,
        "internalTraceID": Hidden.sealed, "organisation": Hidden.sealed, "peer": Hidden.sealed,
        "assertedUser": Hidden.sealed, "referenceDigest": Hidden.sealed, "purpose": self.purpose,
        "grants": Hidden.sealed, "categories": self.categories, "byteCount": self.byteCount,
        "replyDigest": Hidden.bytes(count: self.replyDigest.count), "decision": self.decision,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.internalTraceID != nil { found.insert(.identity) }
    if self.organisation != nil { found.insert(.identity) }
    if !self.peer.isEmpty { found.insert(.identity) }
    if !self.assertedUser.isEmpty { found.insert(.identity) }
    if !self.referenceDigest.isEmpty { found.insert(.identity) }
    if !self.grants.isEmpty { found.insert(.identity) }
    for item in self.grants { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.internalTraceID = nil
    }
    if !kept.contains(.identity) {
      copy.organisation = nil
    }
    if !kept.contains(.identity) {
      copy.peer = ""
    }
    if !kept.contains(.identity) {
      copy.assertedUser = ""
    }
    if !kept.contains(.identity) {
      copy.referenceDigest = []
    }
    if !kept.contains(.identity) {
      copy.grants = []
    }
    copy.grants = copy.grants.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.internalTraceID != nil { self.internalTraceID = part.internalTraceID }
    if part.organisation != nil { self.organisation = part.organisation }
    if !part.peer.isEmpty { self.peer = part.peer }
    if !part.assertedUser.isEmpty { self.assertedUser = part.assertedUser }
    if !part.referenceDigest.isEmpty { self.referenceDigest = part.referenceDigest }
    if !part.grants.isEmpty { self.grants = part.grants }
  }
}

extension LedgerV1 {
  /// What changed: keys, grants, policy rows, erasures, commands, with the digests of the rows
  /// written.
  package struct Event: Message {
    package var traceID: UInt128
    package var spanID: UInt64
    package var timeMs: UInt64
    /// `household_opened`, `grant_withdrawn`, `erasure_begun` …
    package var name: String
    package var actor: UInt128?
    package var organisation: UInt128?
    package var household: UInt128?
    package var object: UInt128?
    package var command: UInt128?
    package var revision: UInt64
    package var rows: [LedgerV1.RowDigest]
    /// codes only
    package var details: [String]
    /// of a log: whose bodies an officer opened
    package var entries: [UInt128]
    /// of `break_glass_used`, and of no other
    package var breakGlass: LedgerV1.BreakGlass?
    /// Of `birth_date_corrected` in consent's log: which of the ages 12, 16 and 18 somebody is on
    /// another side of by it. Who says yes for them is another then.
    package var crossedAges: [UInt32]

    package init(
      traceID: UInt128, spanID: UInt64, timeMs: UInt64 = 0, name: String, actor: UInt128? = nil,
      organisation: UInt128? = nil, household: UInt128? = nil, object: UInt128? = nil,
      command: UInt128? = nil, revision: UInt64 = 0, rows: [LedgerV1.RowDigest] = [],
      details: [String] = [], entries: [UInt128] = [], breakGlass: LedgerV1.BreakGlass? = nil,
      crossedAges: [UInt32] = []
    ) {
      self.traceID = traceID
      self.spanID = spanID
      self.timeMs = timeMs
      self.name = name
      self.actor = actor
      self.organisation = organisation
      self.household = household
      self.object = object
      self.command = command
      self.revision = revision
      self.rows = rows
      self.details = details
      self.entries = entries
      self.breakGlass = breakGlass
      self.crossedAges = crossedAges
    }
  }
}

extension LedgerV1.Event {
  package static let fullName = "sluis.ledger.v1.Event"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "traceID": self.traceID, "spanID": self.spanID, "timeMs": self.timeMs, "name": self.name,
        "actor": Hidden.sealed, "organisation": Hidden.sealed, "household": Hidden.sealed,
        "object": Hidden.sealed, "command": self.command as Any, "revision": self.revision,
        "rows": self.rows, "details": self.details, "entries": self.entries,
        "breakGlass": Hidden.sealed, "crossedAges": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.actor != nil { found.insert(.identity) }
    if self.organisation != nil { found.insert(.identity) }
    if self.household != nil { found.insert(.identity) }
    if self.object != nil { found.insert(.identity) }
    if self.breakGlass != nil { found.insert(.identity) }
    if let item = self.breakGlass { found.formUnion(item.categoriesPresent) }
    if !self.crossedAges.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.actor = nil
    }
    if !kept.contains(.identity) {
      copy.organisation = nil
    }
    if !kept.contains(.identity) {
      copy.household = nil
    }
    if !kept.contains(.identity) {
      copy.object = nil
    }
    if !kept.contains(.identity) {
      copy.breakGlass = nil
    }
    copy.breakGlass = copy.breakGlass?.keeping(kept)
    if !kept.contains(.identity) {
      copy.crossedAges = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.actor != nil { self.actor = part.actor }
    if part.organisation != nil { self.organisation = part.organisation }
    if part.household != nil { self.household = part.household }
    if part.object != nil { self.object = part.object }
    if part.breakGlass != nil { self.breakGlass = part.breakGlass }
    if !part.crossedAges.isEmpty { self.crossedAges = part.crossedAges }
  }
}

extension LedgerV1 {
  /// A use of emergency access (docs/formats/log.md §8). The event beside it says who, whose
  /// household
  /// and, as its object, the decision's entry in consent's log.
  package struct BreakGlass: Message {
    package var ground: LedgerV1.BreakGlassGround
    /// A keyed digest of the reason as it was typed, which stays with the household: the same
    /// words
    /// twice are the same digest, and the words are in no log.
    package var reason: [UInt8]
    /// when it ends by itself
    package var untilMs: UInt64
    /// who agreed, where a second person has to
    package var second: UInt128?
    /// what was opened
    package var categories: [Category]

    package init(
      ground: LedgerV1.BreakGlassGround, reason: [UInt8], untilMs: UInt64 = 0,
      second: UInt128? = nil, categories: [Category]
    ) {
      self.ground = ground
      self.reason = reason
      self.untilMs = untilMs
      self.second = second
      self.categories = categories
    }
  }
}

extension LedgerV1.BreakGlass {
  package static let fullName = "sluis.ledger.v1.BreakGlass"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "ground": self.ground, "reason": Hidden.bytes(count: self.reason.count),
        "untilMs": self.untilMs, "second": Hidden.sealed, "categories": self.categories,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.second != nil { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.second = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.second != nil { self.second = part.second }
  }
}

extension LedgerV1 {
  /// SHA-256 of a stored row's blob at a version: what `sluis audit verify --rows` compares with.
  package struct RowDigest: Message {
    package var table: String
    package var row: UInt128
    /// the opaque category tag, for sealed parts
    package var part: UInt128?
    package var version: UInt32
    package var digest: [UInt8]
    package var removed: Bool

    package init(
      table: String, row: UInt128, part: UInt128? = nil, version: UInt32 = 0, digest: [UInt8],
      removed: Bool = false
    ) {
      self.table = table
      self.row = row
      self.part = part
      self.version = version
      self.digest = digest
      self.removed = removed
    }
  }
}

extension LedgerV1.RowDigest {
  package static let fullName = "sluis.ledger.v1.RowDigest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "table": self.table, "row": self.row, "part": self.part as Any, "version": self.version,
        "digest": Hidden.bytes(count: self.digest.count), "removed": self.removed,
      ], displayStyle: .struct)
  }
}

extension LedgerV1 {
  package struct CheckpointRequest: Message {
    /// wait, within the deadline, for a checkpoint of this size
    package var atLeast: UInt64

    package init(atLeast: UInt64 = 0) {
      self.atLeast = atLeast
    }
  }
}

extension LedgerV1.CheckpointRequest {
  package static let fullName = "sluis.ledger.v1.CheckpointRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["atLeast": self.atLeast], displayStyle: .struct)
  }
}

extension LedgerV1 {
  package struct CheckpointReply: Message {
    /// a C2SP signed note
    package var note: String
    package var verifierKey: String

    package init(note: String, verifierKey: String) {
      self.note = note
      self.verifierKey = verifierKey
    }
  }
}

extension LedgerV1.CheckpointReply {
  package static let fullName = "sluis.ledger.v1.CheckpointReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["note": self.note, "verifierKey": self.verifierKey], displayStyle: .struct)
  }
}

extension LedgerV1 {
  package struct QueryRequest: Message {
    package var fromIndex: UInt64
    /// exclusive; 0 is the end of the log
    package var toIndex: UInt64
    /// 0 any, else as in the entry header
    package var kind: UInt32
    package var traceID: UInt128?
    package var subjectIndex: UInt128?
    package var actorIndex: UInt128?
    package var organisationIndex: UInt128?
    package var entry: UInt128?
    /// 0 is no limit but the deadline's
    package var limit: UInt32
    /// Of the hour in the clear header, which is rounded down; from included, until not, 0 is
    /// any.
    package var fromMs: UInt64
    package var untilMs: UInt64
    /// of any of these; of all when there is none
    package var traces: [UInt128]

    package init(
      fromIndex: UInt64 = 0, toIndex: UInt64 = 0, kind: UInt32 = 0, traceID: UInt128? = nil,
      subjectIndex: UInt128? = nil, actorIndex: UInt128? = nil, organisationIndex: UInt128? = nil,
      entry: UInt128? = nil, limit: UInt32 = 0, fromMs: UInt64 = 0, untilMs: UInt64 = 0,
      traces: [UInt128] = []
    ) {
      self.fromIndex = fromIndex
      self.toIndex = toIndex
      self.kind = kind
      self.traceID = traceID
      self.subjectIndex = subjectIndex
      self.actorIndex = actorIndex
      self.organisationIndex = organisationIndex
      self.entry = entry
      self.limit = limit
      self.fromMs = fromMs
      self.untilMs = untilMs
      self.traces = traces
    }
  }
}

extension LedgerV1.QueryRequest {
  package static let fullName = "sluis.ledger.v1.QueryRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "fromIndex": self.fromIndex, "toIndex": self.toIndex, "kind": self.kind,
        "traceID": self.traceID as Any, "subjectIndex": self.subjectIndex as Any,
        "actorIndex": self.actorIndex as Any, "organisationIndex": self.organisationIndex as Any,
        "entry": self.entry as Any, "limit": self.limit, "fromMs": self.fromMs,
        "untilMs": self.untilMs, "traces": self.traces,
      ], displayStyle: .struct)
  }
}

extension LedgerV1 {
  package struct LogEntry: Message {
    package var index: UInt64
    /// header and sealed body, the bytes the leaf hashes
    package var stored: [UInt8]
    /// first time an epoch appears in this stream
    package var sealedEpochKey: [UInt8]
    /// The leaf as the log's tree has it: an entry that was edited since differs from it.
    package var leaf: [UInt8]
    /// What searches go by, as stored: it repeats the header, and whoever changed it hides the
    /// entry.
    package var columns: LedgerV1.LogColumns

    package init(
      index: UInt64 = 0, stored: [UInt8], sealedEpochKey: [UInt8] = [], leaf: [UInt8],
      columns: LedgerV1.LogColumns
    ) {
      self.index = index
      self.stored = stored
      self.sealedEpochKey = sealedEpochKey
      self.leaf = leaf
      self.columns = columns
    }
  }
}

extension LedgerV1.LogEntry {
  package static let fullName = "sluis.ledger.v1.LogEntry"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "index": self.index, "stored": Hidden.bytes(count: self.stored.count),
        "sealedEpochKey": Hidden.bytes(count: self.sealedEpochKey.count),
        "leaf": Hidden.bytes(count: self.leaf.count), "columns": self.columns,
      ], displayStyle: .struct)
  }
}

extension LedgerV1 {
  /// The search columns beside a leaf.
  package struct LogColumns: Message {
    package var kind: UInt32
    package var traceID: UInt128?
    package var subjectIndex: UInt128?
    package var actorIndex: UInt128?
    package var organisationIndex: UInt128?

    package init(
      kind: UInt32 = 0, traceID: UInt128? = nil, subjectIndex: UInt128? = nil,
      actorIndex: UInt128? = nil, organisationIndex: UInt128? = nil
    ) {
      self.kind = kind
      self.traceID = traceID
      self.subjectIndex = subjectIndex
      self.actorIndex = actorIndex
      self.organisationIndex = organisationIndex
    }
  }
}

extension LedgerV1.LogColumns {
  package static let fullName = "sluis.ledger.v1.LogColumns"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "kind": self.kind, "traceID": self.traceID as Any, "subjectIndex": self.subjectIndex as Any,
        "actorIndex": self.actorIndex as Any, "organisationIndex": self.organisationIndex as Any,
      ], displayStyle: .struct)
  }
}

extension LedgerV1 {
  package struct ProveRequest: Message {
    package var entry: UInt128

    package init(entry: UInt128) {
      self.entry = entry
    }
  }
}

extension LedgerV1.ProveRequest {
  package static let fullName = "sluis.ledger.v1.ProveRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["entry": self.entry], displayStyle: .struct)
  }
}

extension LedgerV1 {
  package struct ProveReply: Message {
    /// a c2sp.org/tlog-proof@v1 file
    package var proof: String
    package var index: UInt64

    package init(proof: String, index: UInt64 = 0) {
      self.proof = proof
      self.index = index
    }
  }
}

extension LedgerV1.ProveReply {
  package static let fullName = "sluis.ledger.v1.ProveReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["proof": self.proof, "index": self.index], displayStyle: .struct)
  }
}

extension LedgerV1 {
  package struct ConsistencyRequest: Message {
    package var oldSize: UInt64
    package var newSize: UInt64

    package init(oldSize: UInt64 = 0, newSize: UInt64 = 0) {
      self.oldSize = oldSize
      self.newSize = newSize
    }
  }
}

extension LedgerV1.ConsistencyRequest {
  package static let fullName = "sluis.ledger.v1.ConsistencyRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["oldSize": self.oldSize, "newSize": self.newSize], displayStyle: .struct)
  }
}

extension LedgerV1 {
  package struct ConsistencyReply: Message {
    package var hashes: [[UInt8]]

    package init(hashes: [[UInt8]] = []) {
      self.hashes = hashes
    }
  }
}

extension LedgerV1.ConsistencyReply {
  package static let fullName = "sluis.ledger.v1.ConsistencyReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["hashes": Hidden.list(count: self.hashes.count)], displayStyle: .struct)
  }
}

extension LedgerV1 {
  package struct RowsRequest: Message {
    /// all when empty
    package var table: String

    package init(table: String = "") {
      self.table = table
    }
  }
}

extension LedgerV1.RowsRequest {
  package static let fullName = "sluis.ledger.v1.RowsRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["table": self.table], displayStyle: .struct)
  }
}

extension LedgerV1 {
  package struct ReportQuery: Message {
    package var household: UInt128
    /// of the household; without one the household's own, and the caller's
    package var person: UInt128?
    package var fromIndex: UInt64
    /// Of the page before, of this log or another's; without one a report begins, and is
    /// recorded.
    package var report: [UInt8]

    package init(
      household: UInt128, person: UInt128? = nil, fromIndex: UInt64 = 0, report: [UInt8] = []
    ) {
      self.household = household
      self.person = person
      self.fromIndex = fromIndex
      self.report = report
    }
  }
}

extension LedgerV1.ReportQuery {
  package static let fullName = "sluis.ledger.v1.ReportQuery"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "person": self.person as Any, "fromIndex": self.fromIndex,
        "report": Hidden.bytes(count: self.report.count),
      ], displayStyle: .struct)
  }
}

extension LedgerV1 {
  package struct ReportPage: Message {
    package var lines: [LedgerV1.ReportLine]
    /// 0: the log ends here
    package var nextIndex: UInt64
    /// Records that are or may be about those asked for and do not open, or that a search of the
    /// log
    /// does not find though they name them.
    package var unread: UInt32
    package var report: [UInt8]

    package init(
      lines: [LedgerV1.ReportLine] = [], nextIndex: UInt64 = 0, unread: UInt32 = 0, report: [UInt8]
    ) {
      self.lines = lines
      self.nextIndex = nextIndex
      self.unread = unread
      self.report = report
    }
  }
}

extension LedgerV1.ReportPage {
  package static let fullName = "sluis.ledger.v1.ReportPage"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "lines": Hidden.sealed, "nextIndex": self.nextIndex, "unread": self.unread,
        "report": Hidden.bytes(count: self.report.count),
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.lines.isEmpty { found.insert(.identity) }
    for item in self.lines { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.lines = []
    }
    copy.lines = copy.lines.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.lines.isEmpty { self.lines = part.lines }
  }
}

extension LedgerV1 {
  /// One line of an access report. Who it was is named to an officer only. A folded line tells a
  /// resident of somebody else's affairs no more than the day, and has no place in the log.
  package struct ReportLine: Message {
    package var index: UInt64
    package var entry: UInt128?
    /// to an officer, what the leaf hashes; its header has the keyed index of who it was
    package var stored: [UInt8]
    package var kind: LedgerV1.ReportKind
    package var timeMs: UInt64
    package var scope: UInt128?
    package var traceID: UInt128?
    /// entry in consent's log that it rests on
    package var decision: UInt128?
    package var actor: UInt128?
    package var organisation: UInt128?
    package var role: String
    /// the caller did it
    package var isOwn: Bool
    package var purpose: String
    package var method: String
    package var categories: [Category]
    package var reasons: [String]
    package var grants: [UInt128]
    /// Of the call that did it; of a decision, of the call within which it was asked.
    package var spanID: UInt64?
    /// the leaf of the entry: the proof of inclusion is about it
    package var leaf: [UInt8]
    package var isFolded: Bool

    package init(
      index: UInt64 = 0, entry: UInt128? = nil, stored: [UInt8] = [], kind: LedgerV1.ReportKind,
      timeMs: UInt64 = 0, scope: UInt128?, traceID: UInt128? = nil, decision: UInt128? = nil,
      actor: UInt128? = nil, organisation: UInt128? = nil, role: String = "", isOwn: Bool = false,
      purpose: String = "", method: String = "", categories: [Category] = [],
      reasons: [String] = [], grants: [UInt128] = [], spanID: UInt64? = nil, leaf: [UInt8] = [],
      isFolded: Bool = false
    ) {
      self.index = index
      self.entry = entry
      self.stored = stored
      self.kind = kind
      self.timeMs = timeMs
      self.scope = scope
      self.traceID = traceID
      self.decision = decision
      self.actor = actor
      self.organisation = organisation
      self.role = role
      self.isOwn = isOwn
      self.purpose = purpose
      self.method = method
      self.categories = categories
      self.reasons = reasons
      self.grants = grants
      self.spanID = spanID
      self.leaf = leaf
      self.isFolded = isFolded
    }
  }
}

extension LedgerV1.ReportLine {
  package static let fullName = "sluis.ledger.v1.ReportLine"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "index": self.index, "entry": self.entry as Any,
        "stored": Hidden.bytes(count: self.stored.count), "kind": self.kind, "timeMs": self.timeMs,
        "scope": Hidden.sealed, "traceID": self.traceID as Any, "decision": self.decision as Any,
        "actor": Hidden.sealed, "organisation": Hidden.sealed, "role": Hidden.sealed,
        "isOwn": Hidden.sealed, "purpose": self.purpose, "method": self.method,
        "categories": self.categories, "reasons": self.reasons, "grants": Hidden.sealed,
        "spanID": self.spanID as Any, "leaf": Hidden.bytes(count: self.leaf.count),
        "isFolded": self.isFolded,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.scope != nil { found.insert(.identity) }
    if self.actor != nil { found.insert(.identity) }
    if self.organisation != nil { found.insert(.identity) }
    if !self.role.isEmpty { found.insert(.identity) }
    if self.isOwn { found.insert(.identity) }
    if !self.grants.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.scope = nil
    }
    if !kept.contains(.identity) {
      copy.actor = nil
    }
    if !kept.contains(.identity) {
      copy.organisation = nil
    }
    if !kept.contains(.identity) {
      copy.role = ""
    }
    if !kept.contains(.identity) {
      copy.isOwn = false
    }
    if !kept.contains(.identity) {
      copy.grants = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.scope != nil { self.scope = part.scope }
    if part.actor != nil { self.actor = part.actor }
    if part.organisation != nil { self.organisation = part.organisation }
    if !part.role.isEmpty { self.role = part.role }
    if part.isOwn { self.isOwn = part.isOwn }
    if !part.grants.isEmpty { self.grants = part.grants }
  }
}
