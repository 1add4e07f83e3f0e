internal import Domain
internal import RPC
internal import Wire

/// What somebody asks the gate, verified and not yet decided.
struct GateQuestion: Sendable {
  /// What is asked. The numbers are `asks` of the decision record.
  enum Kind: UInt32 {
    case read = 1
    case write = 2
    case resolve = 3
    case log = 4
    /// Who stands under a name or a number.
    case search = 5
  }

  let caller: ProvenCaller
  let kind: Kind
  /// The service session's end by consent's clock; nil when a person asks directly.
  var serviceExpiresAtMs: UInt64?
  var household: UInt128?
  /// A partner's name for a household, as it is stored.
  var reference: ReferenceKey?
  var parts: [ConsentV1.Part] = []
  /// Beyond the parts; held against the household's own scope when there are none.
  var asked: [Domain.Category] = []
  /// Log entries to be opened, for ``Kind/log``.
  var entries: [UInt128] = []
  /// False when an entry that is named is not of the epoch it is named with.
  var areBodiesTheirEpochs = true
  /// An officer's question that only they may ask.
  var isForOfficer = false

  /// A write is done whole or not at all; so is a question about categories.
  var isAllOrNothing: Bool {
    self.kind == .write || ([.read, .search].contains(self.kind) && self.parts.isEmpty)
  }

  /// Whether no scope is asked about: a search, a query of the log.
  var isAboutNobody: Bool {
    self.household == nil && self.reference == nil && self.parts.isEmpty
  }

  /// Whom a no is told to.
  var listener: Listener { self.caller.role.listener }
}

/// A reference as the table has it: of one organisation, keyed.
struct ReferenceKey: Hashable, Sendable {
  let organisation: UInt128
  let index: UInt128
}

/// What the gate answered, as it was committed.
struct GateVerdict: Sendable {
  /// One part whose key is released.
  struct Released: Sendable {
    /// Into the question's parts.
    let index: Int
    let category: Domain.Category
    let tag: UInt128
  }

  /// The tags of what is permitted in one scope.
  struct Tags: Sendable {
    let scope: UInt128
    let tags: [UInt128]
  }

  let isPermitted: Bool
  /// What the caller may hear; one at least when not permitted.
  let reasons: [String]
  /// The decision's log entry.
  let entry: UInt128
  let revision: UInt64
  var household: UInt128?
  /// Of those whose data is released, who is of the household no longer.
  var former: Set<UInt128> = []
  /// Who the actor is as a data subject.
  var person: UInt128?
  /// The team that the hat is worn in; empty for a hat of none.
  var team = ""
  var released: [Released] = []
  var tags: [Tags] = []
  /// The data keys of the scopes of released parts, as they were under the locks.
  var wrapped: [UInt128: WrappedKey] = [:]
  var grants: [Decision.GrantUse] = []
  var useUntilMs: UInt64 = 0
}
