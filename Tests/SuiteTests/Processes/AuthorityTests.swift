import Foundation
import RPC
import TestKit
import Testing
import Wire

@testable import sluis

/// What `sluis certificate renew authority` and an exchange of authorities do to running services:
/// who is believed before each restart, after it, and when the old one is withdrawn.
@Suite("An authority, while services run", .timeLimit(.minutes(3)))
struct AuthorityTests {
  /// How consent answers somebody with this leaf who trusts these roots.
  private enum Heard: Equatable {
    case answered
    case refused
  }

  private static func ask(_ site: Site, as folder: String, trusting roots: String) async throws
    -> Heard
  {
    let credentials = try Credentials.load(
      certificate: "\(site.folder)/\(folder)/cert.pem", key: "\(site.folder)/\(folder)/key.pem",
      roots: "\(site.folder)/\(roots)")
    guard let identity = RPC.Identity(uri: "sluis://\(Site.organisation)/service/consent") else {
      throw CocoaError(.coderInvalidValue)
    }
    let client = try Client(
      to: [RPC.Address(host: "localhost", port: site.port(of: .consent))],
      credential: .certified(credentials), expecting: identity, group: EventLoops.shared)
    do {
      _ = try await client.call(
        RpcV1.Health.check, RpcV1.HealthRequest(), CallOptions(lasting: .seconds(5)))
      await client.shutdown()
      return .answered
    } catch {
      // Whatever the handshake ends with: consent is up, as the others of the test hear.
      await client.shutdown()
      return .refused
    }
  }

  private static func restart(_ site: Site, _ process: ServiceProcess) async throws {
    try await process.end(SIGTERM)
    try await process.start()
    try await site.untilServing(process)
  }

  @Test("N06 lives on over its key: old and new leaves are believed under old and new roots")
  func renewed() async throws {
    let site = try await Site.start()
    try await site.profiles([("old", "user", Site.organisation)])
    let pids = site.processes.map(\.pid)
    let told = try await site.run(
      "cp site/ca/cert.pem old-roots.pem"
        + " && sluis certificate renew authority --installation site --days 7300"
        + " && cp site/ca/cert.pem new-roots.pem && ! cmp -s old-roots.pem new-roots.pem")
    #expect(!told.output.contains("postgres") && !told.output.contains("Not there"))
    #expect(!told.output.contains("docker"))
    try await site.profiles([("new", "user", Site.organisation)])
    // Nothing was restarted yet: what runs has the old roots, and goes on with them.
    #expect(site.processes.map(\.pid) == pids)
    for leaf in ["old", "new"] {
      for roots in ["old-roots.pem", "new-roots.pem"] {
        let heard = try await Self.ask(site, as: leaf, trusting: roots)
        #expect(heard == .answered, "\(leaf) \(roots)")
      }
    }
    // One after the other; the others serve meanwhile, and with it before and behind.
    for process in [site.consent, site.cases] {
      try await Self.restart(site, process)
      for other in site.processes { try await site.untilServing(other) }
    }
    for leaf in ["old", "new"] {
      for roots in ["old-roots.pem", "new-roots.pem"] {
        let heard = try await Self.ask(site, as: leaf, trusting: roots)
        #expect(heard == .answered, "\(leaf) \(roots)")
      }
    }
    // Somebody who gets their certificate now reaches all of them.
    let admin = try await Self.administrator(site)
    #expect(admin.status == 0, "\(admin.errors)")
    try await Self.exchange(site)
    try await site.stop()
  }

  private static func administrator(_ site: Site) async throws -> Program.Outcome {
    try await site.profiles([("admin", "user", Site.organisation)])
    return try await Program.run("sluis health --profile admin", in: site.folder)
  }

  /// Another authority, with a key of its own, takes the place of the first at consent: both are
  /// believed while both are in `ca.pem`, and the first no more once it is withdrawn.
  private static func exchange(_ site: Site) async throws {
    try await site.run(
      "sluis init next --organisation \(Site.organisation)"
        + " && sluis certificate issue --installation next --kind user"
        + " --organisation \(Site.organisation) --name other --out other"
        + " && cat site/ca/cert.pem next/ca/cert.pem > both.pem")
    let file = "site/services/consent/ca.pem"
    func heard(_ leaf: String) async throws -> Heard {
      try await Self.ask(site, as: leaf, trusting: "both.pem")
    }
    // Not in ca.pem, and then there, and not yet read.
    #expect(try await heard("other") == .refused)
    try await site.run("cat both.pem > \(file)")
    #expect(try await heard("other") == .refused)
    try await Self.restart(site, site.consent)
    #expect(try await heard("other") == .answered)
    #expect(try await heard("old") == .answered)
    #expect(try await heard("new") == .answered)
    // Withdrawn: what the first one signed is refused from the next start on, and not before.
    try await site.run("cat next/ca/cert.pem > \(file)")
    #expect(try await heard("old") == .answered)
    try await site.consent.end(SIGTERM)
    try await site.consent.start()
    let isBack = try await eventually(within: .seconds(30)) {
      try await heard("other") == .answered
    }
    #expect(isBack, "\(site.consent.lastWords)")
    #expect(try await heard("old") == .refused)
    #expect(try await heard("new") == .refused)
  }
}
