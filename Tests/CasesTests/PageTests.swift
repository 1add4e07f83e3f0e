import Daemon
import RPC
import Testing
import Vault
import Wire

@testable import cases

/// A long file is read page by page: nothing of it is unreadable, nothing left out without a word.
@Suite struct PageTests {
  @Test func aLongFileIsReadPageByPage() async throws {  // a10
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      let count = 300
      let written = try await withThrowingTaskGroup(of: [UInt128].self) { group in
        for writer in 0..<4 {
          group.addTask {
            var ids: [UInt128] = []
            for number in 0..<count / 4 {
              ids.append(try await team.note("\(writer).\(number)", of: household))
            }
            return ids
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      let need = try await team.state("rommelzolder", .housing, of: household).id
      let first = try await team.get(household)
      #expect(first.notes.count == 256)
      #expect(first.omitted == UInt32(count - 256))
      #expect(first.needs.map(\.id) == [need])
      let second = try await team.get(household, before: first.older)
      #expect(second.notes.count == count - 256)
      #expect(second.omitted == 0)
      #expect(second.older == nil)
      #expect(second.needs.isEmpty)
      #expect(second.people == first.people)
      #expect(Set((first.notes + second.notes).map(\.id)) == Set(written))
      #expect(try await team.get(household, before: need).notes.isEmpty)
    }
  }

  private static func item(_ id: UInt128, _ byteCount: Int, part: UInt128 = 1) -> RowPage.Item {
    RowPage.Item(
      id: id, table: "note", scope: 7,
      ref: PartRef(scope: 7, table: "note", row: id, tag: part, version: 1), byteCount: byteCount)
  }

  @Test func aPageHoldsWhatFitsAndSaysWhatItLeavesOut() {
    let items = [Self.item(1, 40), Self.item(2, 40), Self.item(2, 10, part: 2), Self.item(3, 40)]
    let page = RowPage(items, byteCountMax: 90)
    #expect(page.refs.map(\.row) == [1, 2, 2])
    #expect(page.oldest == 2)
    #expect(page.omittedCount { _ in true } == 1)
    #expect(page.omittedCount { $0.scope != 7 } == 0)
    // A row's parts are shown together or not at all.
    #expect(RowPage(items, byteCountMax: 85).refs.map(\.row) == [1])
    // One row is shown, however large.
    #expect(RowPage(items, byteCountMax: 1).refs.map(\.row) == [1])
    #expect(RowPage(items, byteCountMax: 130).oldest == nil)
    #expect(RowPage([], byteCountMax: 1).refs.isEmpty)
  }
}
