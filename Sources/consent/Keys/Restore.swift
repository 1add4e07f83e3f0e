internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Synchronization
internal import Vault

/// A statement of restore that two people signed, held against this installation
/// (docs/formats/restore.md §2), and what consent does with it.
struct Restore: Sendable {
  let statement: RestoreStatement
  let trace: EntryHeader.TracePoint
  let signers: [RPC.Peer]
  /// The newest checkpoint that the backup of consent's own log must hold.
  private let restored: String

  init(_ joint: JointStatement, _ base: ServiceBase) async throws(StartRefusal) {
    guard let statement = RestoreStatement(text: joint.text) else {
      throw StartRefusal("the statement is none that sluis restore reconcile wrote")
    }
    guard statement.organisation == base.settings.organisation,
      let own = statement.logs.first(where: { $0.origin == base.logIdentity.key.name })
    else { throw StartRefusal("the statement is of another installation") }
    let signers: [CertificateIdentity]
    do {
      signers = try await joint.signers(
        trusting: base.credentials.roots, atSeconds: statement.atSeconds)
    } catch { throw StartRefusal("a signature of the statement does not count: \(error)") }
    let people = signers.map(\.peer).filter {
      $0.identity?.kind == .user && $0.identity?.organisation == base.settings.organisation
    }
    guard people.count == signers.count, people.count >= RestoreStatement.signerCount else {
      throw StartRefusal("the statement needs the signatures of two people of the organisation")
    }
    self.statement = statement
    self.trace = Self.trace(of: joint.text)
    self.signers = people
    self.restored = String(decoding: own.restored, as: UTF8.self)
  }

  /// What names a statement in the clear headers of its log entries.
  static func trace(of text: String) -> EntryHeader.TracePoint {
    let digest = RequestDigest.of(method: "sluis.restore.v1", payload: Array(text.utf8)).bytes
    return EntryHeader.TracePoint(
      trace: digest.prefix(16).reduce(0) { $0 << 8 | UInt128($1) },
      span: digest[16..<24].reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// Reconciles, unless this statement was used before.
  func run(_ log: AuditLog, _ keys: ConsentKeys) async throws(StartRefusal) -> String {
    let work = Reconciliation(
      keys: keys, statement: self.statement, trace: self.trace, signers: self.signers)
    let restored = self.restored
    let answer: Result<Reconciliation.Outcome, Reconciliation.Fault>?
    do {
      answer = try await log.commit(deadline: .now + .seconds(300)) {
        (tx, recorder) throws(PostgresError) in
        let newest = try tx.query(
          "SELECT note FROM log_checkpoint ORDER BY size DESC LIMIT 1"
        ).optional { row throws(PostgresError) in try row.text(0) }
        guard newest == restored else { return nil }
        return try work.run(&tx, &recorder)
      }.answer
    } catch { throw StartRefusal("nothing is reconciled: \(error)") }
    guard let answer else {
      throw StartRefusal(
        "the statement names another backup than this database, or was used before")
    }
    switch answer {
    case .failure(.used): throw StartRefusal("the statement was used before: make another one")
    case .failure(.untimely):
      throw StartRefusal(
        "the statement is older than seven days, or of a time to come: make another one")
    case .failure(let fault): throw StartRefusal("nothing is reconciled: \(fault)")
    case .success(let outcome):
      try await self.retire(log, keys)
      return "reconciled: \(outcome.rewrappedCount) keys taken from the ring,"
        + " \(outcome.erasedCount) scopes erased again, \(outcome.suspendedCount) grants suspended,"
        + " \(outcome.lostCount) keys lost, \(outcome.brokenCount) subjects shut,"
        + " \(outcome.narrowed.count) narrowings taken over" + Self.told(outcome.narrowed)
    }
  }

  /// What is suspended because it had been narrowed since the backup, one line each: for the
  /// coordinators and administrators who look at it again. Ids, and no more than a screen or two;
  /// the log has all of it.
  private static func told(_ narrowed: [Narrowing]) -> String {
    let lines = narrowed.prefix(Self.lineCountMax).map { narrowing in
      "\n  \(narrowing.kind.name) \(Self.text(narrowing.of))"
        + (narrowing.part == 0 ? "" : " \(Self.text(narrowing.part))")
    }
    let rest = narrowed.count - lines.count
    return lines.joined() + (rest > 0 ? "\n  and \(rest) more: restore_replayed in the log" : "")
  }

  private static let lineCountMax = 200

  private static func text(_ id: UInt128) -> String {
    let digits = String(id, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  /// Takes what erasures that were cut off left of old bucket keys to its end. A crash before that
  /// loses nothing: consent begins with it.
  private func retire(_ log: AuditLog, _ keys: ConsentKeys) async throws(StartRefusal) {
    do {
      try await Erasure(log: log, keys: keys).resume()
    } catch {
      throw StartRefusal(
        "reconciled, but an old key is still in the ring: start consent, which ends that first")
    }
  }
}
