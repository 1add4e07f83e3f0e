/// Whose policy rows are meant: actors, organisations and households.
struct Subjects: Hashable, Sendable {
  var actors: Set<UInt128> = []
  var organisations: Set<UInt128> = []
  var households: Set<UInt128> = []

  init(
    actors: Set<UInt128> = [], organisations: Set<UInt128> = [], households: Set<UInt128> = []
  ) {
    self.actors = actors
    self.organisations = organisations
    self.households = households
  }

  mutating func formUnion(_ other: Subjects) {
    self.actors.formUnion(other.actors)
    self.organisations.formUnion(other.organisations)
    self.households.formUnion(other.households)
  }

  func union(_ other: Subjects) -> Subjects {
    var all = self
    all.formUnion(other)
    return all
  }
}
