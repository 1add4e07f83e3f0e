// Written by proto/generate from the schema. Do not edit.

/// The messages of `sluis.signals.v1`.
package enum SignalsV1 {}

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
