internal import Daemon
internal import Domain
internal import Ledger
internal import Logging
internal import Postgres
internal import RPC
internal import ServiceLifecycle
internal import Vault
internal import Wire

/// Makes the release of each quarter, once, when its day has come.
///
/// A release is made whole or not at all: while cases does not answer there is none, and it is
/// tried again.
struct ReleaseMaker: Service {
  /// Asks cases for its table of a quarter.
  typealias NeedsSource =
    @Sendable (Quarter, CountedAreas) async throws(RPCError) -> CasesV1.CountNeedsReply

  static let pause: Duration = .seconds(60)
  static let stepDuration: Duration = .seconds(30)
  /// What a reply has room for.
  static let byteCountMax = 500_000

  private let log: AuditLog
  private let needs: NeedsSource?
  private let logger = Logger(label: "sluis.signals.releases")

  init(_ log: AuditLog, needs: NeedsSource?) {
    self.log = log
    self.needs = needs
  }

  func run() async {
    await Rounds.run(every: Self.pause, telling: self.logger, "no release is made now") {
      () async throws(RPCError) in try await self.makeDue()
    }
  }

  /// Makes every release that is due and not there.
  ///
  /// - Returns: the quarters of those that this call made.
  @discardableResult
  func makeDue() async throws(RPCError) -> [Quarter] {
    var made: [Quarter] = []
    while let quarter = try await self.look({ (transaction) throws(PostgresError) in
      try transaction.dueQuarter()
    }) {
      guard let release = try await self.prepared(quarter, after: []) else { return made }
      guard try await self.keep(release) else { return made }
      made.append(quarter)
    }
    return made
  }

  /// Counts a quarter, and withholds. Nil when there are no areas to count in.
  ///
  /// - Parameter earlier: its editions, the first one first: over the areas of the first, and with
  ///   everything withheld that one of them withheld.
  func prepared(
    _ quarter: Quarter, after earlier: [StoredRelease]
  ) async throws(RPCError) -> PreparedRelease? {
    guard let firstDay = quarter.firstDay else { return nil }
    var editions: [CountsV1.Release] = []
    for release in earlier {
      do { editions.append(try CountsV1.Release(decoding: release.bytes)) } catch {
        throw RPCError(.dataLoss, .releaseMalformed)
      }
    }
    let published = editions.first.map(\.areas)
    let asked = try await self.look { (transaction) throws(PostgresError) -> CountedAreas? in
      guard let published else { return try transaction.countedAreas() }
      return CountedAreas(published)
    }
    guard var areas = asked else { return nil }
    // What cases gave is published as it was: asked again after a restore it could count other
    // people, and the difference of two editions is one of them.
    var needs = editions.first?.tables.first { $0.population == .needs }
    if needs == nil, let source = self.needs {
      // Cases counts a quarter once: in the areas of its first answer all else is counted too.
      let reply = try await source(quarter, areas)
      guard let counted = CountedAreas(reply.areas), reply.table.isOf(.needs, counted) else {
        throw RPCError(.dataLoss, .releaseMalformed)
      }
      // Editions are compared cell by cell, so they have the same areas.
      guard editions.isEmpty || counted == areas else {
        throw RPCError(.dataLoss, .releaseMalformed)
      }
      needs = reply.table
      areas = counted
    }
    let (facts, today) = try await self.look { [areas] (transaction) throws(PostgresError) in
      (try transaction.facts(from: firstDay, areas), try transaction.today())
    }
    let release = CountsV1.Release(
      year: UInt32(quarter.year), quarter: UInt32(quarter.number),
      edition: UInt32(earlier.count + 1), madeOn: today.onWire, areas: areas.onWire,
      tables: facts.tables(needs: needs, after: editions))
    let bytes = release.encoded()
    guard bytes.count <= Self.byteCountMax else {
      throw RPCError(.resourceExhausted, .payloadTooLarge)
    }
    return PreparedRelease(
      quarter: quarter, edition: Int32(earlier.count + 1), madeOn: today, bytes: bytes,
      digest: ReleaseDigest.of(bytes))
  }

  /// Stores a first edition with its digest in the log, in one commit.
  ///
  /// - Returns: false when another replica was first.
  private func keep(_ release: PreparedRelease) async throws(RPCError) -> Bool {
    let identity = self.log.identity
    do throws(PostgresError) {
      return try await self.log.commit(deadline: .now + Self.stepDuration) {
        (transaction, recorder) throws(PostgresError) -> Bool in
        let event = LedgerV1.Event(
          traceID: UInt128.random(in: 1...UInt128.max), spanID: UInt64.random(in: 1...UInt64.max),
          timeMs: recorder.timeMs, name: "release_made",
          rows: try transaction.digest(of: release), details: release.details)
        let entry = recorder.record(Draft(event, indexes: EntryHeader.Indexes()))
        let isOurs = try transaction.insert(
          release, entry: entry, vouched: release.vouched(entry, identity))
        if !isOurs { transaction.abandon() }
        return isOurs
      }.answer
    } catch { throw RPCError(error) }
  }

  private func look<Answer: Sendable>(
    _ body: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Answer
  ) async throws(RPCError) -> Answer {
    do throws(PostgresError) {
      return try await self.log.pool.transaction(
        .readOnly, deadline: .now + Self.stepDuration, body)
    } catch { throw RPCError(error) }
  }
}

/// A release that is counted and not stored yet.
struct PreparedRelease: Sendable {
  let quarter: Quarter
  let edition: Int32
  let madeOn: AmsterdamDate
  let bytes: [UInt8]
  let digest: [UInt8]

  /// The word of the log's key, for the row.
  func vouched(_ entry: UInt128, _ identity: LogIdentity) -> [UInt8] {
    identity.vouch(
      for: StoredRelease.signed(self.quarter, self.edition, self.digest, entry))
  }

  /// What its record in the log says.
  var details: [String] {
    [
      "quarter=\(self.quarter.text)", "edition=\(self.edition)",
      "digest=\(Digits.of(self.digest))",
    ]
  }
}

extension CountsV1.Table {
  /// Whether it counts this, and has a cell for each area and theme.
  fileprivate func isOf(_ population: CountsV1.Population, _ areas: CountedAreas) -> Bool {
    self.population == population && self.rows.count == areas.areas.count
      && self.rows.allSatisfy { $0.cells.count == self.themes.count + 1 }
  }
}

extension Reason {
  static let releaseMalformed = Reason("release_malformed")
}
