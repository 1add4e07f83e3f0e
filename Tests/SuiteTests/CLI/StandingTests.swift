import Foundation
import Testing

@testable import sluis

@Suite("Where certificates stand")
struct StandingTests {
  private static let made =
    "sluis init here --organisation team && sluis certificate issue --installation here"
    + " --kind user --organisation team --name anna --out anna"

  /// The names of what is due in so many days, soonest to end first, and how it is told.
  private static func due(in days: Double, at folder: String) throws -> [String] {
    let summaries = try Registry.issued(in: "\(folder)/here/ca")
    let standings = CertificateStanding.all(
      of: summaries, inUse: try Registry.inUse(in: "\(folder)/here"),
      now: Date(timeIntervalSinceNow: days * 86_400))
    return zip(summaries, standings).filter { $1.isDue(for: $0) }
      .map { "\($0.identity?.name.description ?? "-") \($1.code)" }.sorted()
  }

  private static let served = ["cases", "consent", "panel", "signals", "witness"]

  @Test("a person's is due until it ends, and what others connect to until it has a newer one")
  func ended() async throws {
    try await withFolder { folder in
      let outcome = try await Program.run(Self.made, in: folder)
      try #require(outcome.status == 0, "\(outcome.errors)")
      #expect(try Self.due(in: 1, at: folder).isEmpty)
      #expect(
        try Self.due(in: 61, at: folder) == ["anna ends"] + Self.served.map { "\($0) ends" })
      #expect(try Self.due(in: 91, at: folder) == Self.served.map { "\($0) ended" })
    }
  }

  @Test("a certificate ends at a whole second, and lives no longer than was asked")
  func wholeSeconds() {
    for fraction in [0.0, 0.4, 0.5, 0.999] {
      let end = Validity.end(10, from: Date(timeIntervalSince1970: 1_800_000_000 + fraction))
      #expect(end == Date(timeIntervalSince1970: 1_800_864_000))
    }
  }

  @Test("what is forgotten is no newer one of what is in use elsewhere")
  func forgotten() async throws {
    try await withFolder { folder in
      let outcome = try await Program.run(
        "\(Self.made) && sluis certificate issue --installation here --kind service"
          + " --organisation team --name away --host localhost --days 90 --out old"
          + " && sluis certificate issue --installation here --kind service"
          + " --organisation team --name away --host localhost --days 200 --out new", in: folder)
      try #require(outcome.status == 0, "\(outcome.errors)")
      let both = try Registry.issued(in: "\(folder)/here/ca")
        .filter { $0.identity?.name.description == "away" }
      try #require(both.count == 2)
      func standings(_ forgotten: Set<String>, inUse: Set<String> = []) -> [CertificateStanding] {
        CertificateStanding.all(
          of: both, inUse: inUse, forgotten: forgotten,
          now: Date(timeIntervalSinceNow: 91 * 86_400))
      }
      #expect(standings([]) == [.hasNewer, .good])
      #expect(standings([both[1].fingerprint]) == [.ended, .forgotten])
      let used: Set<String> = [both[1].fingerprint]
      #expect(standings(used, inUse: used) == [.hasNewer, .good])
    }
  }

  @Test("what is in use is due, where a newer one was recorded and never put in place")
  func inUse() async throws {
    try await withFolder { folder in
      let outcome = try await Program.run(
        "\(Self.made) && sluis certificate issue --installation here --kind service"
          + " --organisation team --name cases --host localhost --days 200 --out other", in: folder)
      try #require(outcome.status == 0, "\(outcome.errors)")
      #expect(try Self.due(in: 91, at: folder) == Self.served.map { "\($0) ended" })
      let placed = try await Program.run(
        "cp other/cert.pem here/services/cases/cert.pem", in: folder)
      try #require(placed.status == 0)
      #expect(
        try Self.due(in: 91, at: folder) == Self.served.dropFirst().map { "\($0) ended" })
      let lost = try await Program.run(
        "rm here/services/cases/cert.pem && mkdir here/services/cases/cert.pem", in: folder)
      try #require(lost.status == 0)
      #expect(throws: Refusal.self) { try Registry.inUse(in: "\(folder)/here") }
    }
  }
}
