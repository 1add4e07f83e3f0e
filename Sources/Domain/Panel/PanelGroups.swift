/// Which groups of a round are told apart, the same ones for every question.
///
/// All questions of a round are answered by the same people, so their tables share the sums of
/// groups. A sum that one of them withheld could be had from another. Therefore a group is told
/// apart only where its sum can be shown: with all sums known, no question's table says anything of
/// another's cells (docs/formats/statistics.md §2).
struct PanelGroups: Sendable {
  /// The lines of a table, and who is in which.
  struct Rows: Hashable, Sendable {
    /// For each line its group, counted from 1; 0 for all others.
    let groups: [Int]

    var count: Int { self.groups.count }

    func row(of group: Int) -> Int {
      self.groups.firstIndex(of: group) ?? self.groups.firstIndex(of: 0) ?? 0
    }
  }

  private let groupCount: Int
  private let k: Int
  /// The lines of the first question that has any, and the sums of each that has.
  private var rows: Rows?
  private var sums: [[Int]] = []

  init(groupCount: Int, k: Int) {
    self.groupCount = groupCount
    self.k = k
  }

  /// The lines for one question's answers; nil where groups are not told apart.
  mutating func rows(for answers: [PanelAnswer]) -> Rows? {
    guard self.groupCount > 0 else { return nil }
    guard let rows = self.rows ?? self.choose(answers) else { return nil }
    var sums = [Int](repeating: 0, count: rows.count)
    for answer in answers { sums[rows.row(of: answer.group)] += 1 }
    // Who answered one question and not the other is few people too.
    let isApart = self.sums.contains { other in
      zip(sums, other).contains { (1..<self.k).contains(abs($0 - $1)) }
    }
    guard sums.allSatisfy({ $0 >= self.k }), !isApart else { return nil }
    self.rows = rows
    self.sums.append(sums)
    return rows
  }

  /// Puts the smallest groups among the others until there are k of those; nil when one line is
  /// left, which is everybody's.
  private func choose(_ answers: [PanelAnswer]) -> Rows? {
    var sums = [Int](repeating: 0, count: self.groupCount + 1)
    for answer in answers { sums[answer.group] += 1 }
    var apart = Set((1...self.groupCount).filter { sums[$0] >= self.k })
    var others = answers.count - apart.reduce(0) { $0 + sums[$1] }
    // Nobody among the others would be said as well: zero is few.
    while others < self.k, let least = apart.min(by: { (sums[$0], $0) < (sums[$1], $1) }) {
      apart.remove(least)
      others += sums[least]
    }
    return apart.isEmpty ? nil : Rows(groups: [0] + apart.sorted())
  }
}
