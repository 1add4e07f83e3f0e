internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

/// What lies in clear of a household, and where its sealed parts are: read before the gate is
/// asked.
///
/// One page of it: needs and history (notes, contacts, evaluations of the plan) are two lists, each
/// newest first; the rest comes with every page.
struct HouseholdRows: Sendable {
  struct ContactRow: Sendable {
    let id: UInt128
    /// The person it was with, or the household.
    let about: UInt128
    let kind: CasesV1.ContactKind
    let time: CasesV1.TimeKind
    let atMs: UInt64
    let minutes: UInt32
    let author: UInt128?
  }

  struct PlanRow: Sendable {
    let id: UInt128
    let evaluationOn: AmsterdamDate
  }

  /// The scope of the joint data: the household itself.
  let joint: UInt128
  /// Household, people, active plan and goals, then needs, then history.
  let refs: [PartRef]
  /// The active plan.
  let plan: PlanRow?
  let contacts: [ContactRow]
  /// Who wrote each note and contact of this page.
  let authors: [UInt128: UInt128]
  let needs: RowPage
  let history: RowPage

  /// What a reply's list holds at most; `max_items` of its schema.
  static let listCountMax = 256
  /// Household, people, plan and goals; with two lists it stays under what one question may name.
  static let baseCountMax = 400
  /// Sealed bytes of the two lists: both together and all else stay within a frame.
  static let needByteCountMax = 350_000
  static let historyByteCountMax = 450_000
  /// How many rows of a list are counted; beyond it, "omitted" says that there are at least these.
  static let countedMax = 10_000
}

/// One page of a list of rows, and how much it leaves out.
struct RowPage: Sendable {
  /// What a list is made of: a row, with its part when it has one.
  struct Item: Sendable {
    let id: UInt128
    let table: String
    let scope: UInt128
    let ref: PartRef?
    let byteCount: Int
  }

  /// What was left out, by whose data it is: who may not see a row does not learn that it is there.
  struct Omission: Hashable, Sendable {
    let table: String
    let scope: UInt128
  }

  let refs: [PartRef]
  let ids: Set<UInt128>
  /// The oldest row of this page, when there are older ones.
  let oldest: UInt128?
  let omitted: [Omission: Int]

  /// Keeps the newest of `items` that fit; one row always does. A row's parts stay together.
  init(_ items: [Item], byteCountMax: Int) {
    var byteCount = 0
    var rows: [[Item]] = []
    for item in items {
      if rows.last?.first?.id == item.id {
        rows[rows.count - 1].append(item)
      } else {
        rows.append([item])
      }
    }
    let fitting = rows.prefix(HouseholdRows.listCountMax).prefix { row in
      byteCount += row.reduce(0) { $0 + $1.byteCount }
      return byteCount <= byteCountMax
    }
    let kept = rows.prefix(max(fitting.count, 1))
    self.refs = kept.flatMap { $0.compactMap(\.ref) }
    self.ids = Set(kept.compactMap(\.first?.id))
    let omitted = rows.dropFirst(kept.count).compactMap(\.first)
    self.oldest = omitted.isEmpty ? nil : kept.last?.first?.id
    self.omitted = Dictionary(
      omitted.map { (Omission(table: $0.table, scope: $0.scope), 1) }, uniquingKeysWith: +)
  }

  /// How many rows were left out that `isVisible` says may be known of.
  func omittedCount(where isVisible: (Omission) -> Bool) -> UInt32 {
    UInt32(clamping: self.omitted.filter { isVisible($0.key) }.values.reduce(0, +))
  }
}
