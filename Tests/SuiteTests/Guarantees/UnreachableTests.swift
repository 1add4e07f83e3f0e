import Foundation
import RPC
import TestKit
import Testing
import Wire

@testable import sluis

/// Guarantee G11: what cannot be asked answers no.
@Suite("G11: what cannot be asked", .serialized)
struct UnreachableTests {
  /// A link and what is wrong with it.
  struct Case: Sendable, CustomTestStringConvertible {
    enum Link: String, CaseIterable, Sendable {
      case casesToConsent = "cases → consent"
      case casesToPostgres = "cases → PostgreSQL"
      case consentToPostgres = "consent → PostgreSQL"
    }
    enum Fault: String, CaseIterable, Sendable {
      case down, refused, blackHole, slow, garbage, otherCertificate, otherService, readOnly
    }

    let link: Link
    let fault: Fault
    var testDescription: String { "\(self.link.rawValue): \(self.fault.rawValue)" }

    /// consent itself cannot be read-only: its database can, which is a case of its own.
    static let all = Link.allCases.flatMap { link in
      Fault.allCases.filter { link != .casesToConsent || $0 != .readOnly }
        .map { Case(link: link, fault: $0) }
    }
  }

  static let deadline = Duration.milliseconds(700)

  @Test("C21 G11: answers no, in time, and comes back by itself", arguments: Case.all)
  func link(_ broken: Case) async throws {
    let world = try await SmallWorld.shared()
    try await Fault(broken, world.site).during {
      try await Self.sweep(world, broken.testDescription)
    }
    try await Self.showsAgain(world, broken.testDescription)
  }

  @Test("G11: is no in time when the log is not sequenced for five seconds")
  func sequencing() async throws {
    let world = try await SmallWorld.shared()
    let log = CommittedLog(of: "cases", at: world.site)
    try await log.holding("LOCK TABLE log_head IN ACCESS EXCLUSIVE MODE") {
      // What was committed is promised to be in the tree; until that is overdue cases still shows.
      // A call that a busy machine answers too late is not that no.
      let isShut = try await eventually(within: .seconds(12)) {
        await world.attempt(.read, within: .seconds(3)).error?.code == .unavailable
      }
      #expect(isShut, "cases shows what its log never numbers")
      try await Self.sweep(world, "cases → its log")
    }
    try await Self.showsAgain(world, "cases → its log")
  }

  /// consent reads its ring when it starts; while it runs its keys are in its memory.
  @Test(
    "G11: is no when consent starts without its ring, with another one, or with one anybody reads",
    arguments: [
      "true",
      "cp -a ring.kept ring; for f in $(find ring -type f); do"
        + " head -c $(stat -c %s $f) ring.kept/../key.pem >$f; done",
      "cp -a ring.kept ring; chmod 755 ring",
    ])
  func ring(prepare: String) async throws {
    let world = try await SmallWorld.shared()
    let site = world.site
    let place = "cd site/services/consent"
    try await site.consent.end()
    try await site.run("\(place); mv ring ring.kept; \(prepare)")
    try await site.consent.start()
    // It refuses to start, or serves and opens nothing: either may take it a moment.
    try await eventually(within: .seconds(3)) { site.consent.pid == nil }
    try await Self.sweep(world, "consent → its ring: \(prepare.prefix(24))")
    try await site.consent.end()
    try await site.run("\(place); rm -rf ring; mv ring.kept ring")
    try await site.consent.start()
    try await site.untilServing(site.consent)
    try await Self.showsAgain(world, "consent → its ring: \(prepare.prefix(24))")
  }

  @Test("G11: is asked of a birth date what is answered while nothing is wrong")
  func answered() async throws {
    let world = try await SmallWorld.shared()
    // One that a fault left half is taken to its end first, by the reconciler: it comes for what
    // has been half for thirty seconds, in rounds of five and the time that they take.
    var last: Probe?
    let isAnswered = try await eventually(within: .seconds(60), every: .milliseconds(500)) {
      // The sweeps before have used up this hour's searches, where they were asked again.
      try await world.site.psql("sluis_consent", "DELETE FROM search_count")
      last = await MethodSweep.ask(
        CasesV1.Cases.correctBirthDate.name, world, within: .seconds(10))
      return last?.error == nil && last?.reply != nil
    }
    let refusal = last?.error.map { "\($0)" } ?? "no question"
    #expect(isAnswered, "\(refusal)")
    try await Self.showsAgain(world, "a corrected birth date")
  }

  /// Asks every method: no plaintext, an error from each that shows data, and in time.
  ///
  /// A machine that stalls makes an answer late once; what waits for too long is late two times of
  /// three.
  static func sweep(_ world: SmallWorld, _ what: String) async throws {
    let first = try await Self.lateProbes(world, what)
    guard !first.isEmpty else { return }
    print("\(what): asked again, as \(Self.words(first))")
    var sweeps = [first]
    for _ in 0..<2 { sweeps.append(try await Self.lateProbes(world, what)) }
    let late = sweeps.flatMap(\.self)
    let twice = late.filter { probe in late.count { $0.method == probe.method } > 1 }
    #expect(twice.isEmpty, "\(what): \(Self.words(twice))")
    let isOnceInTime = sweeps.contains { $0.isEmpty }
    #expect(isOnceInTime, "\(what): \(Self.words(late))")
  }

  private static func words(_ late: [Probe]) -> String {
    late.map { "\($0.method) took \($0.took)" }.joined(separator: ", ")
  }

  private static func lateProbes(_ world: SmallWorld, _ what: String) async throws -> [Probe] {
    // A machine that is busy wakes everybody late; how late is measured beside the calls.
    async let late = Self.lateness(of: Self.deadline)
    let probes = await MethodSweep.run(world, within: Self.deadline)
    let limit = Self.deadline + .milliseconds(100) + (try await late)
    #expect(probes.count == MethodSweep.methods.count)
    for probe in probes {
      let comment = Comment(rawValue: "\(what): \(probe.method) took \(probe.took)")
      #expect(!world.holdsPlaintext(probe.reply ?? []), comment)
      #expect(!probe.shows || probe.error != nil, comment)
    }
    return probes.filter { $0.took > limit }
  }

  /// How much later than asked this process is woken.
  private static func lateness(of duration: Duration) async throws -> Duration {
    let begun = ContinuousClock.now
    try await pass(duration)
    return ContinuousClock.now - begun - duration
  }

  /// Without a restart of anything, within five seconds.
  static func showsAgain(_ world: SmallWorld, _ what: String) async throws {
    let begun = ContinuousClock.now
    for disclosure in [Disclosure.read, .fetch] {
      let isShown = try await eventually(within: .seconds(5)) {
        await world.attempt(disclosure, within: .seconds(2)).isShown
      }
      let took = begun.duration(to: .now)
      #expect(isShown, "\(what): \(disclosure) did not come back within \(took)")
    }
  }
}

/// One fault between two processes, for as long as a test needs it.
private struct Fault {
  let broken: UnreachableTests.Case
  let site: Site

  init(_ broken: UnreachableTests.Case, _ site: Site) {
    self.broken = broken
    self.site = site
  }

  private var link: SiteLink {
    switch self.broken.link {
    case .casesToConsent: self.site.consentLink
    case .casesToPostgres: self.site.casesDatabase
    case .consentToPostgres: self.site.consentDatabase
    }
  }

  private var database: String {
    self.broken.link == .casesToPostgres ? "sluis_cases" : "sluis_consent"
  }

  func during(_ body: () async throws -> Void) async throws {
    switch self.broken.fault {
    case .down: try await self.failing(.down, body)
    case .refused: try await self.failing(.refused, body)
    case .blackHole: try await self.failing(.blackHole, body)
    case .slow: try await self.failing(.slow(milliseconds: 1_500), body)
    case .garbage: try await self.failing(.garbage, body)
    case .otherCertificate:
      // For the database it is a server that speaks TLS where none is expected.
      let stranger = try await Stranger.start(in: self.site.folder)
      let result = await self.result { try await self.failing(.other(.port(stranger.port)), body) }
      try await stranger.end()
      try result.get()
    case .otherService: try await self.failing(.other(try await self.otherService()), body)
    case .readOnly:
      try await self.setReadOnly(true)
      let result = await self.result(body)
      try await self.setReadOnly(false)
      try result.get()
    }
  }

  private func failing(_ fault: SiteLink.Fault, _ body: () async throws -> Void) async throws {
    self.link.fail(fault)
    let result = await self.result(body)
    try self.link.heal()
    // Of what was led elsewhere nothing stays there.
    if case .other = fault { self.link.cut() }
    try result.get()
  }

  private func result(_ body: () async throws -> Void) async -> Result<Void, any Error> {
    do { return .success(try await body()) } catch { return .failure(error) }
  }

  /// Another service of the same installation; another PostgreSQL, which knows none of our roles.
  private func otherService() async throws -> FaultProxy.Target {
    guard self.broken.link != .casesToConsent else {
      return .port(UInt16(self.site.port(of: .signals)))
    }
    let other = try await TestCluster.running()
    return .socket("\(other.socketFolder)/.s.PGSQL.\(other.port)")
  }

  private func setReadOnly(_ isReadOnly: Bool) async throws {
    let role = self.database
    let change =
      isReadOnly
      ? "ALTER ROLE \(role) SET default_transaction_read_only = on"
      : "ALTER ROLE \(role) RESET default_transaction_read_only"
    try await self.site.psql(
      self.database,
      "\(change); SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '\(role)'")
  }
}

/// A TLS server with a certificate of nobody's.
private struct Stranger {
  let process: Process
  let port: UInt16

  static func start(in folder: String) async throws -> Stranger {
    let port = try Ports.base(count: 1)
    let name = "\(folder)/stranger"
    let made = try await Program.run(
      "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2"
        + " -subj /CN=localhost -addext subjectAltName=DNS:localhost"
        + " -keyout \(name).key -out \(name).pem", in: folder)
    guard made.status == 0 else { throw ServiceProcess.DidNotStart(description: made.errors) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "openssl", "s_server", "-accept", "127.0.0.1:\(port)", "-cert", "\(name).pem",
      "-key", "\(name).key", "-tls1_3", "-quiet", "-alpn", "sluis/1",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try await spawn(process)
    return Stranger(process: process, port: UInt16(port))
  }

  func end() async throws {
    // Not SIGTERM: whoever runs the tests may have it ignored, and children inherit that.
    kill(self.process.processIdentifier, SIGKILL)
    let process = self.process
    try await onThread { process.waitUntilExit() }
  }
}
