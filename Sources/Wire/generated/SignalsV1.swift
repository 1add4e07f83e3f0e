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

    package init(
      id: UInt128, text: SignalsV1.OfferText, revision: UInt32 = 0, confirmedOn: Date,
      isStale: Bool = false, isMine: Bool = false
    ) {
      self.id = id
      self.text = text
      self.revision = revision
      self.confirmedOn = confirmedOn
      self.isStale = isStale
      self.isMine = isMine
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

    package init(
      id: UInt128, offer: UInt128, state: SignalsV1.IntroductionState, isMyOffer: Bool = false,
      proposedOn: Date, address: [UInt8] = []
    ) {
      self.id = id
      self.offer = offer
      self.state = state
      self.isMyOffer = isMyOffer
      self.proposedOn = proposedOn
      self.address = address
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

    package init(introduction: UInt128, card: [UInt8]) {
      self.introduction = introduction
      self.card = card
    }
  }
}

extension SignalsV1.ShareCardRequest {
  package static let fullName = "sluis.signals.v1.ShareCardRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["introduction": self.introduction, "card": Hidden.sealed],
      displayStyle: .struct)
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
