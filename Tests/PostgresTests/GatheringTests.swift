import Synchronization
import TestKit
import Testing

@testable import Postgres

@Suite("Gathering")
struct GatheringTests {
  /// How many pauses were made before a batch began, when the line was as long as `counts` say.
  private static func pauses(
    after taken: [Int], _ counts: [Int], enough: Int = 16
  ) async -> Int {
    let pauses = RunCounter()
    let gathering = Gathering { pauses.add() }
    for count in taken { gathering.took(count) }
    var rest = counts[...]
    await gathering.gather(enough) { rest.popFirst() ?? counts.last ?? 0 }
    return pauses.count
  }

  @Test("makes nobody wait who comes to a line that is not busy")
  func quiet() async {
    #expect(await Self.pauses(after: [], [1, 2, 3]) == 0)
    #expect(await Self.pauses(after: Array(repeating: 2, count: 50), [1, 2, 3]) == 0)
    let burst = Array(repeating: 20, count: 50)
    #expect(await Self.pauses(after: burst + Array(repeating: 1, count: 10), [1, 2, 3]) == 0)
  }

  @Test("waits while more come where batches were shared, until there is enough of one")
  func busy() async {
    let burst = Array(repeating: 10, count: 8)
    #expect(await Self.pauses(after: burst, [1, 1]) == 1)
    #expect(await Self.pauses(after: burst, [1, 2, 5, 5]) == 3)
    #expect(await Self.pauses(after: burst, [1, 15, 16, 17]) == 2)
    #expect(await Self.pauses(after: burst, [16, 17]) == 0)
    #expect(await Self.pauses(after: burst, [0, 1]) == 0)
    // Who comes one by one for ever holds nobody up.
    #expect(await Self.pauses(after: burst, Array(1...15)) == Gathering.pauseCountMax)
  }

  @Test("has who comes meanwhile in the same batch")
  func together() async throws {
    let (begun, sizes) = (Flag(), Sizes())
    let gathering = Gathering {
      begun.raise()
      await sizes.untilWaiting(3)
    }
    for _ in 0..<8 { gathering.took(10) }
    let batcher = Batcher<Int, Int>(countMax: 8, laneCount: 1, gathering: gathering) {
      (ids, _) throws(PostgresError) in
      begun.raise()
      sizes.add(ids.count)
      return ids
    }
    sizes.watch { batcher.waitingCount }
    let answers = await withTaskGroup(of: Int?.self) { group in
      group.addTask { try? await batcher.submit(1, deadline: soon) }
      // The others come when the first one's batch could have begun.
      while !begun.isRaised { await Task.yield() }
      for id in 2...3 { group.addTask { try? await batcher.submit(id, deadline: soon) } }
      return await group.reduce(into: Set<Int>()) { if let id = $1 { $0.insert(id) } }
    }
    #expect(answers == [1, 2, 3])
    #expect(sizes.all == [3])
  }
}

/// The sizes of batches, and the line that they are taken from.
private final class Sizes: Sendable {
  private let sizes = Mutex<[Int]>([])
  private let line = Mutex<(@Sendable () -> Int)?>(nil)

  var all: [Int] { self.sizes.withLock { $0 } }
  func add(_ size: Int) { self.sizes.withLock { $0.append(size) } }
  func watch(_ count: @escaping @Sendable () -> Int) { self.line.withLock { $0 = count } }

  func untilWaiting(_ count: Int) async {
    let waiting = self.line.withLock { $0 }
    while let waiting, waiting() < count { await Task.yield() }
  }
}
