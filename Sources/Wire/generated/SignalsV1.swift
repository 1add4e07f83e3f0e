// Written by proto/generate from the schema. Do not edit.

/// The messages of `sluis.signals.v1`.
package enum SignalsV1 {}

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

    package init(round: UInt128, lessons: String) {
      self.round = round
      self.lessons = lessons
    }
  }
}

extension SignalsV1.DebriefRequest {
  package static let fullName = "sluis.signals.v1.DebriefRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["round": self.round, "lessons": self.lessons], displayStyle: .struct)
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

    package init(area: String = "") {
      self.area = area
    }
  }
}

extension SignalsV1.ListTeamRoundsRequest {
  package static let fullName = "sluis.signals.v1.ListTeamRoundsRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["area": self.area], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct ListTeamRoundsReply: Message {
    package var rounds: [SignalsV1.TeamRound]

    package init(rounds: [SignalsV1.TeamRound] = []) {
      self.rounds = rounds
    }
  }
}

extension SignalsV1.ListTeamRoundsReply {
  package static let fullName = "sluis.signals.v1.ListTeamRoundsReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["rounds": self.rounds], displayStyle: .struct)
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

    package init(mailbox: [UInt8], word: [UInt8]) {
      self.mailbox = mailbox
      self.word = word
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
        "word": Hidden.bytes(count: self.word.count),
      ], displayStyle: .struct)
  }
}

extension SignalsV1 {
  package struct Agreed: Message {
    package var entry: UInt128

    package init(entry: UInt128) {
      self.entry = entry
    }
  }
}

extension SignalsV1.Agreed {
  package static let fullName = "sluis.signals.v1.Agreed"

  package var customMirror: Mirror {
    Mirror(self, children: ["entry": self.entry], displayStyle: .struct)
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

    package init(
      signal: SignalsV1.Signal, person: SignalsV1.PersonSignal? = nil,
      isReporterWithheld: Bool = false
    ) {
      self.signal = signal
      self.person = person
      self.isReporterWithheld = isReporterWithheld
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
        "isReporterWithheld": self.isReporterWithheld,
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
  package struct Stepped: Message {
    package var signal: UInt128
    package var revision: UInt32
    package var state: SignalsV1.State
    package var entry: UInt128
    package var household: UInt128?

    package init(
      signal: UInt128, revision: UInt32 = 0, state: SignalsV1.State, entry: UInt128,
      household: UInt128? = nil
    ) {
      self.signal = signal
      self.revision = revision
      self.state = state
      self.entry = entry
      self.household = household
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
        "household": self.household as Any,
      ], displayStyle: .struct)
  }
}
