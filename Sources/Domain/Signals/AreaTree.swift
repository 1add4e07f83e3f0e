/// A neighbourhood, or what neighbourhoods lie in.
package struct Area: Hashable, Sendable {
  /// 1 to 32 of `A`–`Z`, `a`–`z`, `0`–`9`, `-` and `_`; not four digits, which are a postcode.
  package let code: String
  package let name: String
  package let parent: String?
  /// Who takes up what is filed here; nil for an area that has areas in it.
  package let team: String?
  /// The four digits of postcodes that lie in it.
  package let postcodes: Set<String>
  /// Themes that are another team's than the rest.
  package let themeTeams: [SignalTheme: String]

  /// Nil when something of it is none of its kind.
  package init?(
    code: String, name: String, parent: String? = nil, team: String? = nil,
    postcodes: Set<String> = [], themeTeams: [SignalTheme: String] = [:]
  ) {
    guard Self.isCode(code), !Self.isPostcode(code), TextRule.name.accepts(name),
      ([team].compactMap(\.self) + themeTeams.values).allSatisfy(TextRule.name.accepts),
      postcodes.allSatisfy(Self.isPostcode),
      team != nil || (postcodes.isEmpty && themeTeams.isEmpty)
    else { return nil }
    self.code = code
    self.name = name
    self.parent = parent
    self.team = team
    self.postcodes = postcodes
    self.themeTeams = themeTeams
  }

  private static func isCode(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == 0x2D || $0 == 0x5F
      }
  }

  /// Four digits, the first of which is not zero.
  package static func isPostcode(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && text.utf8.first != 0x30
  }
}

/// All areas together: a tree whose leaves have a team, and which each postcode is in once.
package struct AreaTree: Hashable, Sendable {
  /// Where a signal goes.
  package struct Way: Hashable, Sendable {
    package let area: String
    package let team: String

    package init(area: String, team: String) {
      self.area = area
      self.team = team
    }
  }

  package static let areaCountMax = 500
  package static let postcodeCountMax = 5_000
  /// Neighbourhood, district, municipality, region.
  package static let depthMax = 4

  package let areas: [Area]
  private let byCode: [String: Area]
  private let byPostcode: [String: Area]

  /// Nil when they are no tree: a code or postcode twice, an unknown parent, a circle, a leaf
  /// without a team or a team above leaves.
  package init?(_ areas: [Area]) {
    guard areas.count <= Self.areaCountMax else { return nil }
    var byCode: [String: Area] = [:]
    var byPostcode: [String: Area] = [:]
    for area in areas {
      guard byCode.updateValue(area, forKey: area.code) == nil else { return nil }
      for postcode in area.postcodes {
        guard byPostcode.updateValue(area, forKey: postcode) == nil else { return nil }
      }
    }
    guard byPostcode.count <= Self.postcodeCountMax else { return nil }
    let parents = Set(areas.compactMap(\.parent))
    for area in areas {
      guard (area.team == nil) == parents.contains(area.code) else { return nil }
      var above = area.parent
      var depth = 1
      while let code = above {
        guard let parent = byCode[code], depth < Self.depthMax else { return nil }
        above = parent.parent
        depth += 1
      }
    }
    self.areas = areas
    self.byCode = byCode
    self.byPostcode = byPostcode
  }

  /// Whose a signal is: of a neighbourhood by its code or by four digits of a postcode.
  ///
  /// - Returns: nil for what is no neighbourhood of this list.
  package func way(to place: String, _ theme: SignalTheme) -> Way? {
    guard let area = self.byCode[place] ?? self.byPostcode[place], let team = area.team else {
      return nil
    }
    return Way(area: area.code, team: area.themeTeams[theme] ?? team)
  }

  /// Everybody whom a signal can be given to.
  package var teams: Set<String> {
    Set(self.areas.flatMap { [$0.team].compactMap(\.self) + $0.themeTeams.values })
  }

  /// Each area behind the one that it lies in.
  package var parentsFirst: [Area] {
    func depth(_ area: Area) -> Int {
      var count = 0
      var above = area.parent
      while let code = above {
        above = self.byCode[code]?.parent
        count += 1
      }
      return count
    }
    return self.areas.map { ($0, depth($0)) }.sorted { ($0.1, $0.0.code) < ($1.1, $1.0.code) }
      .map(\.0)
  }
}
