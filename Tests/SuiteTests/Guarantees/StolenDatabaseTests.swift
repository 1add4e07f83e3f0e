import Foundation
import TestKit
import Testing

/// G6: who steals all that PostgreSQL and the services leave on disks, but no key, reads nothing.
@Suite("G6: a stolen database")
struct StolenDatabaseTests {
  @Test("K16 holds none of 10,000 texts that were entered, in any form")
  func canaries() async throws {
    let begun = ContinuousClock.now
    let seed = UInt64.random(in: .min ... .max)
    print("G6: seed \(seed)")
    let town = try await CanaryTown(seed: seed)
    // An administrator turns everything on that PostgreSQL can write down of its clients.
    try await town.logEverything()
    try await town.enter()
    #expect(town.canaries.texts.count >= 10_000)
    try await town.search()
    try await town.forceErrors()
    let entered = ContinuousClock.now
    let isOver = Flag()
    let spilling = try await town.spill(until: isOver)
    let stolen = try await town.steal()
    let scratch = try town.scratch()
    let search = try CanarySearch(town.canaries.texts, in: scratch)
    let found = try await search.look(through: stolen)
    #expect(found.hits.isEmpty, "\(found.hits.count) hits: \(found.hits.prefix(5))")
    let unpacked = try await CanarySearch.unpackGzip(in: stolen, into: scratch)
    #expect(try await search.look(through: unpacked).hits.isEmpty)
    // The same search over the same files does find what is meant to be in the clear.
    let clear = try CanarySearch(
      [SmallWorld.housing, town.clearStatement, "TABLE pg_stat_activity"], in: scratch)
    let control = Set(try await clear.look(through: stolen).hits.map(\.file))
    for place in ["dump.sql", "server.log", "activity", "backup"] {
      #expect(control.contains { $0.contains(place) }, "\(place) was searched")
    }
    isOver.raise()
    try await spilling.value
    try await self.looksRandom(town)
    print(
      "G6: \(town.canaries.texts.count) texts in \(search.formCount) forms, \(stolen.count) files",
      "of \(found.byteCount) bytes and \(unpacked.count) unpacked: \(found.hits.count) hits;",
      "entered in \(entered - begun), searched in \(ContinuousClock.now - entered)")
    try await town.world.site.stop()
  }

  /// No two sealed values are alike, not even of one text, and their lengths tell only the bucket.
  private func looksRandom(_ town: CanaryTown) async throws {
    let sealed = try await town.sealedValues()
    #expect(sealed.count > 500)
    #expect(Set(sealed.map(\.bytes)).count == sealed.count)
    // docs/formats/sealing.md §2: suite, commitment of 32, nonce of 24, a tag of 16.
    let nonces = Set(sealed.map { Array($0.bytes[33..<57]) })
    #expect(nonces.count == sealed.count)
    let lengths = Set(sealed.map { $0.bytes.count - 73 })
    #expect(lengths.allSatisfy { $0 >= 256 && $0.nonzeroBitCount == 1 }, "\(lengths.sorted())")
    // Each byte value should be met equally often behind the suite: 255 degrees of freedom.
    var counts = [Int](repeating: 0, count: 256)
    var total = 0
    for value in sealed {
      for byte in value.bytes.dropFirst() { counts[Int(byte)] += 1 }
      total += value.bytes.count - 1
    }
    let expected = Double(total) / 256
    let chiSquare = counts.map { (Double($0) - expected) * (Double($0) - expected) / expected }
      .reduce(0, +)
    // Beyond six standard deviations (√(2·255) each) it is no accident.
    #expect(abs(chiSquare - 255) < 136, "\(chiSquare) over \(total) bytes")
    print("G6: \(sealed.count) sealed values, lengths \(lengths.sorted()), χ² \(Int(chiSquare))")
  }
}
