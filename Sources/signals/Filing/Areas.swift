internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

/// Neighbourhoods, and whose signals are filed where.
extension SignalsService {
  /// Replaces the whole list. A signal keeps the area and the team that it was filed under.
  ///
  /// A team in which nobody triages is taken and told: a town is set up before its people are, and
  /// a hat that ends must not keep the list from being mended.
  func setAreas(
    _ request: SignalsV1.SetAreasRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.AreasSet> {
    // Who administers works with no category at all.
    let admitted = try await self.read.admitted(call, asked: [])
    guard admitted.role.setsAreas else { throw .notForRole }
    let areas = try request.areas.map(Area.init(checking:))
    guard let tree = AreaTree(areas) else { throw RPCError(.areasInvalid) }
    let without = tree.teams.subtracting(try await self.triageTeams(call)).sorted()
    return try await self.read.change(by: admitted, call) {
      (transaction, recorder) throws(PostgresError) in
      try transaction.replaceAreas(tree)
      let entry = recorder.plainEvent(
        "areas_set", admitted, object: 0, rows: try transaction.areaDigest())
      return .done(
        SignalsV1.AreasSet(
          entry: entry, count: UInt32(clamping: areas.count),
          withoutTriage: Array(without.prefix(500)), left: try transaction.leftAreas()))
    }
  }

  func listAreas(
    _ request: SignalsV1.ListAreasRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.ListAreasReply> {
    _ = try await self.read.admitted(call, asked: [])
    let tree = try await self.read.lookAfterDecision(call) { (transaction) throws(PostgresError) in
      try transaction.areas()
    }
    return Outcome(SignalsV1.ListAreasReply(areas: tree.areas.map(\.onWire)))
  }
}

extension Area {
  fileprivate init(checking area: SignalsV1.Area) throws(RPCError) {
    guard
      let area = Area(
        code: area.code, name: area.name, parent: area.parent.isEmpty ? nil : area.parent,
        team: area.team.isEmpty ? nil : area.team, postcodes: Set(area.postcodes),
        themeTeams: Dictionary(
          area.themeTeams.compactMap { route in
            SignalTheme(rawValue: route.theme.rawValue).map { ($0, route.team) }
          }, uniquingKeysWith: { first, _ in first }))
    else { throw RPCError(.areasInvalid) }
    self = area
  }

  fileprivate var onWire: SignalsV1.Area {
    SignalsV1.Area(
      code: self.code, name: self.name, parent: self.parent ?? "", team: self.team ?? "",
      postcodes: self.postcodes.sorted(),
      themeTeams: SignalTheme.allCases.compactMap { theme in
        guard let team = self.themeTeams[theme],
          let theme = SignalsV1.Theme(rawValue: theme.rawValue)
        else { return nil }
        return SignalsV1.ThemeTeam(theme: theme, team: team)
      })
  }
}

extension Transaction {
  /// All areas, as they were set together: the last one who set them counts.
  mutating func areas() throws(PostgresError) -> AreaTree {
    let sent = self.send("SELECT area, postcode FROM area_postcode")
    let sentThemes = self.send("SELECT area, theme::int4, team FROM area_theme")
    let sentAreas = self.send("SELECT code, name, parent, team FROM area ORDER BY code")
    let postcodes = try self.rows(sent).map {
      row throws(PostgresError) in (try row.text(0), try row.text(1))
    }
    let themes = try self.rows(sentThemes).map {
      row throws(PostgresError) in (try row.text(0), try row.int4(1), try row.text(2))
    }
    let areas = try self.rows(sentAreas).map {
      row throws(PostgresError) -> Area? in
      let code = try row.text(0)
      return Area(
        code: code, name: try row.text(1), parent: try row.optionalText(2),
        team: try row.optionalText(3),
        postcodes: Set(postcodes.filter { $0.0 == code }.map(\.1)),
        themeTeams: Dictionary(
          themes.filter { $0.0 == code }.compactMap { row in
            SignalTheme(rawValue: row.1).map { ($0, row.2) }
          }, uniquingKeysWith: { first, _ in first }))
    }
    guard let tree = AreaTree(areas.compactMap(\.self)), tree.areas.count == areas.count else {
      throw .shape(column: 0)
    }
    return tree
  }

  fileprivate mutating func replaceAreas(_ tree: AreaTree) throws(PostgresError) {
    // One list at a time: two that are set at once would become a third.
    try self.execute("LOCK TABLE area IN SHARE ROW EXCLUSIVE MODE")
    try self.execute("DELETE FROM area_theme")
    try self.execute("DELETE FROM area_postcode")
    try self.execute("DELETE FROM area")
    for area in tree.parentsFirst {
      try self.execute(
        "INSERT INTO area (code, name, parent, team) VALUES ($1, $2, $3, $4)", .text(area.code),
        .text(area.name), area.parent.map { .text($0) } ?? .null,
        area.team.map { .text($0) } ?? .null)
      for postcode in area.postcodes.sorted() {
        try self.execute(
          "INSERT INTO area_postcode (postcode, area) VALUES ($1, $2)", .text(postcode),
          .text(area.code))
      }
      for (theme, team) in area.themeTeams.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        try self.execute(
          "INSERT INTO area_theme (area, theme, team) VALUES ($1, $2::int4, $3)",
          .text(area.code), .int4(theme.rawValue), .text(team))
      }
    }
  }
}
