import Testing

@testable import Domain

@Suite("What all questions of a round tell together")
struct PanelGroupsTests {
  private static let k = 2

  private static func question(_ wording: String) -> PanelQuestion {
    PanelQuestion(kind: .single, wording: wording, choices: ["ja", "nee"])
  }

  /// Two groups, one of those without, two questions of two choices each: a person is a group and
  /// an answer to each.
  private struct Person {
    let group: Int
    let answers: [Int]

    static let all = (0..<12).map { Person(group: $0 / 4, answers: [$0 / 2 % 2, $0 % 2]) }
  }

  private func published(_ people: [Int]) -> [PanelTally] {
    let answers = (0..<2).map { question in
      zip(Person.all, people).flatMap { person, count in
        [PanelAnswer](
          repeating: PanelAnswer(choices: [person.answers[question]], group: person.group),
          count: count)
      }
    }
    return PanelTally.of(
      [Self.question("a"), Self.question("b")], answers: answers, groupCount: 2, k: Self.k)
  }

  /// For each question and group how many gave each answer: what nobody may learn of few.
  private func cells(_ people: [Int]) -> [Int] {
    var cells = [Int](repeating: 0, count: 2 * 3 * 2)
    for (person, count) in zip(Person.all, people) {
      for question in 0..<2 {
        cells[question * 6 + person.group * 2 + person.answers[question]] += count
      }
    }
    return cells
  }

  /// Every way that so many people can be.
  private func worlds(_ count: Int, _ kinds: Int) -> [[Int]] {
    guard kinds > 1 else { return [[count]] }
    return (0...count).flatMap { first in
      self.worlds(count - first, kinds - 1).map { [first] + $0 }
    }
  }

  /// Whether a world would look like this, to who does not know how cells were chosen.
  private func fits(_ cells: [Int], _ tallies: [PanelTally]) -> Bool {
    tallies.enumerated().allSatisfy { question, tally in
      let apart = Set(tally.lines.compactMap(\.group))
      return tally.lines.allSatisfy { line in
        let groups = (0..<3).filter { group in
          line.group == nil || line.group == group || (line.group == 0 && !apart.contains(group))
        }
        var counts = (0..<2).map { answer in
          groups.reduce(0) { $0 + cells[question * 6 + $1 * 2 + answer] }
        }
        counts.append(counts[0] + counts[1])
        return zip(line.cells, counts).allSatisfy { shown, count in
          switch shown {
          case .count(let number): number == count
          case .few: count < Self.k
          case .withheld: tally.isUniform || count >= Self.k
          }
        }
      }
    }
  }

  @Test("D05 leaves every cell of few anything below k, to who holds both tables together")
  func joint() {
    let worlds = self.worlds(4, 12).map { (people: $0, cells: self.cells($0)) }
    var shown: [[PanelTally]: [[Int]]] = [:]
    for world in worlds { shown[self.published(world.people), default: []].append(world.cells) }
    #expect(shown.count > 10)
    var withGroups = 0
    for (tallies, actual) in shown {
      var possible = [Set<Int>](repeating: [], count: 12)
      for world in worlds where self.fits(world.cells, tallies) {
        for (index, count) in world.cells.enumerated() { possible[index].insert(count) }
      }
      withGroups += tallies.count { $0.lines.count > 1 }
      for cells in actual {
        for (index, count) in cells.enumerated() where count < Self.k {
          #expect(possible[index].isSuperset(of: 0..<Self.k), "cell \(index) of \(cells)")
        }
      }
    }
    // Both tables are there to be held together.
    #expect(withGroups > 4)
  }

  @Test("has the same groups for every question, and none where a few skipped one")
  func skipped() {
    func answers(_ counts: [Int]) -> [PanelAnswer] {
      counts.enumerated().flatMap { group, count in
        [PanelAnswer](repeating: PanelAnswer(choices: [0], group: group), count: count)
      }
    }
    var groups = PanelGroups(groupCount: 3, k: 10)
    let rows = groups.rows(for: answers([4, 30, 9, 20]))
    #expect(rows?.groups == [0, 1, 3])
    #expect(rows?.row(of: 2) == 0 && rows?.row(of: 3) == 2)
    #expect(groups.rows(for: answers([4, 30, 9, 20])) == rows)
    #expect(groups.rows(for: answers([4, 30, 9, 19])) == nil)
    #expect(groups.rows(for: answers([4, 19, 9, 20])) == rows)
    #expect(groups.rows(for: answers([0, 9, 0, 0])) == nil)
    var small = PanelGroups(groupCount: 2, k: 10)
    #expect(small.rows(for: answers([0, 11, 9])) == nil)
  }
}
