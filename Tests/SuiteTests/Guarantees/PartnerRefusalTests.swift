import Foundation
import RPC
import Synchronization
import TestKit
import Testing
import Vault
import Wire

@testable import sluis

/// G24, in part: a partner hears the same no for a reference that is known and for a made-up one.
@Suite("G24: a refusal to a partner")
struct PartnerRefusalTests {
  static let sampleCount = 200
  /// How far the medians may be apart, as a share of the made-up one's: noise. Both answers come at
  /// the end of a step that is several times as long as their work.
  static let boundShare = 0.05

  @Test("tells a known reference from a made-up one by nothing but what the bound allows")
  func alike() async throws {
    let world = try await SmallWorld.shared()
    // Refused for a category that the tier never gets, for one that was not granted, and for a
    // reference that nobody made.
    let known = world.reference
    let seen = Mutex<[Int]>([])
    let proxy = try FaultProxy(
      to: .port(UInt16(world.site.port(of: .partner)))
    ) { _, direction, chunk in
      if direction == .toClient { seen.withLock { $0.append(chunk.count) } }
      return .pass
    }
    let partner = world.wonen
    let port = Int(proxy.port)
    @Sendable func once(_ isKnown: Bool) async throws -> Sample {
      let request = CasesV1.FetchSharedRequest(
        reference: isKnown ? known : Random.id(), categories: [.plan])
      let before = seen.withLock { $0.count }
      let begun = ContinuousClock.now
      do {
        _ = try await partner.call(
          CasesV1.Partner.fetchShared, request, at: .partner,
          Asking(.housingStability, port: port))
      } catch {
        let took = ContinuousClock.now - begun
        let bytes = seen.withLock { $0[before...].reduce(0, +) }
        return Sample(
          error: error, byteCount: bytes, microseconds: took / .microseconds(1))
      }
      throw Permitted()
    }
    // Past the calls whose number is one byte shorter on the wire.
    for _ in 0..<150 { _ = try await once(Bool.random()) }
    // A machine that works for others too sets medians apart once; what is told is told in two of
    // three.
    var differences = [try await Self.difference(once)]
    if differences[0] > Self.boundShare {
      for _ in 0..<2 { differences.append(try await Self.difference(once)) }
    }
    proxy.close()
    #expect(differences.sorted()[differences.count / 2] <= Self.boundShare, "\(differences)")
  }

  /// Asks for both kinds in turn: how far the medians are apart, as a share of the made-up one's.
  private static func difference(
    _ once: @Sendable (_ isKnown: Bool) async throws -> Sample
  ) async throws -> Double {
    var samples: [Bool: [Sample]] = [true: [], false: []]
    for _ in 0..<(Self.sampleCount / 2) {
      // In either order, so that nothing else which changes with time makes the difference.
      for isKnown in [true, false].shuffled() {
        samples[isKnown]?.append(try await once(isKnown))
      }
    }
    let answers = Set(
      samples.values.joined().map { Told(error: $0.error, byteCount: $0.byteCount) })
    #expect(answers.count == 1, "one status, one size: \(answers)")
    #expect(answers.first?.error.code == .permissionDenied)
    let (one, other) = (Timing(samples[true] ?? []), Timing(samples[false] ?? []))
    let difference = abs(one.median - other.median) / other.median
    print(
      "G24: \(Self.sampleCount) refusals of \(answers.first?.byteCount ?? 0) bytes; medians",
      "\(Int(one.median)) µs known, \(Int(other.median)) µs made up,",
      "\(Int((difference * 1_000).rounded())) ‰ apart; chance that a known one took longer:",
      one.shareAbove(other))
    return difference
  }

  private struct Permitted: Error {}

  private struct Sample: Sendable {
    let error: RPCError
    let byteCount: Int
    let microseconds: Double
  }

  private struct Told: Hashable {
    let error: RPCError
    let byteCount: Int
  }

  private struct Timing {
    let sorted: [Double]

    init(_ samples: [Sample]) { self.sorted = samples.map(\.microseconds).sorted() }

    var median: Double { self.sorted[self.sorted.count / 2] }

    /// Of all pairs, in how many this one's took longer: one half says that nothing is told.
    func shareAbove(_ other: Timing) -> Double {
      var below = 0
      var pairs = 0
      for time in self.sorted {
        while below < other.sorted.count, other.sorted[below] < time { below += 1 }
        pairs += below
      }
      let share = Double(pairs) / Double(self.sorted.count * other.sorted.count)
      return (share * 1_000).rounded() / 1_000
    }
  }
}
