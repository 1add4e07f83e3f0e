internal import Wire

/// Neighbourhoods, as `sluis signal set-areas` reads them.
struct AreasFile: Decodable, KnownMembers, Sendable {
  static let members: Set<String> = ["areas"]
  static var nested: [String: any KnownMembers.Type] { ["areas": Area.self] }

  struct Area: Decodable, KnownMembers, Sendable {
    static let members: Set<String> = ["code", "name", "parent", "team", "postcodes", "themes"]

    let code: String
    let name: String
    let parent: String?
    let team: String?
    let postcodes: [String]?
    let themes: [String: String]?
  }

  let areas: [Area]

  func request() throws(Refusal) -> SignalsV1.SetAreasRequest {
    var areas: [SignalsV1.Area] = []
    for area in self.areas {
      var teams: [SignalsV1.ThemeTeam] = []
      for (name, team) in (area.themes ?? [:]).sorted(by: { $0.key < $1.key }) {
        guard let theme = Word<SignalsV1.Theme>(argument: name) else {
          throw .cannot(
            "an area has a theme that does not exist",
            "Use one of: \(Word<SignalsV1.Theme>.allValueStrings.joined(separator: ", "))")
        }
        teams.append(SignalsV1.ThemeTeam(theme: theme.value, team: team))
      }
      areas.append(
        SignalsV1.Area(
          code: area.code, name: area.name, parent: area.parent ?? "", team: area.team ?? "",
          postcodes: area.postcodes ?? [], themeTeams: teams))
    }
    return SignalsV1.SetAreasRequest(areas: areas)
  }
}
