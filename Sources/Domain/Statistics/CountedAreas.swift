/// The areas that numbers are published of, as a tree: neighbourhoods in districts in a
/// municipality.
///
/// Everybody is counted in a leaf; an area that is not in the tree gets no table.
package struct CountedAreas: Hashable, Sendable {
  package struct Area: Hashable, Sendable {
    /// Empty for the sum of several trees, which is no area of its own.
    package let code: String
    package let name: String
    /// The code of what it lies in; nil at the top.
    package let parent: String?

    package init(code: String, name: String, parent: String?) {
      self.code = code
      self.name = name
      self.parent = parent
    }
  }

  /// Neighbourhood, district, municipality, region, and the sum of several of those.
  package static let depthMax = 5

  /// Each after what it lies in, by depth and then code: in one order however they came.
  package let areas: [Area]
  /// For each area the place of what it lies in; nil for the first.
  package let parents: [Int?]
  private let leaves: [String: Int]

  /// - Returns: nil when they are no tree: none at all, a code twice, an unknown parent, a circle,
  ///   more levels than ``depthMax`` or more areas than a ``CountTable`` has.
  package init?(_ areas: [Area]) {
    var byCode: [String: Area] = [:]
    for area in areas {
      guard !area.code.isEmpty, byCode.updateValue(area, forKey: area.code) == nil else {
        return nil
      }
    }
    var depths: [String: Int] = [:]
    for area in areas {
      var depth = 1
      var above = area.parent
      while let code = above {
        guard let parent = byCode[code], depth < Self.depthMax - 1 else { return nil }
        above = parent.parent
        depth += 1
      }
      depths[area.code] = depth
    }
    var sorted = areas.sorted {
      (depths[$0.code] ?? 0, $0.code) < (depths[$1.code] ?? 0, $1.code)
    }
    if areas.count(where: { $0.parent == nil }) != 1 {
      sorted.insert(Area(code: "", name: "", parent: nil), at: 0)
    }
    guard sorted.count <= CountTable.areaCountMax, !areas.isEmpty else { return nil }
    var places: [String: Int] = [:]
    for (place, area) in sorted.enumerated() { places[area.code] = place }
    self.areas = sorted
    self.parents = sorted.enumerated().map { place, area in
      place == 0 ? nil : area.parent.flatMap { places[$0] } ?? 0
    }
    let inner = Set(self.parents.compactMap(\.self))
    self.leaves = places.filter { !inner.contains($0.value) }
  }

  /// The place of a leaf in ``areas``; nil for a code of no leaf.
  package func leaf(_ code: String) -> Int? { self.leaves[code] }
}
