internal import Daemon
internal import Domain
internal import Ledger
internal import RPC
internal import Review
internal import Wire

/// The records of a judgement.
extension Judgement {
  /// The decision, permit and deny alike.
  func draft() -> Draft {
    let (caller, parts) = (self.question.caller, self.asked)
    let (claims, proof) = (caller.claims, caller.proof)
    let isLog = self.question.kind == .log
    var record = LedgerV1.Decision(
      traceID: caller.trace.id, spanID: caller.trace.span, timeMs: self.timeMs,
      outcome: self.isPermitted ? .permit : .deny, reasons: Array(self.reasons.prefix(32)),
      actor: claims.actor, organisation: claims.organisation, role: claims.role, hat: claims.hat,
      assertedUser: proof.assertedUser, purpose: Self.printable(proof.purpose),
      audience: proof.audience, method: proof.method, nonce: proof.nonce,
      requestDigest: proof.requestDigest, revision: self.facts.revision, peer: caller.peerURI,
      asks: self.question.kind.rawValue, parentSpanID: caller.trace.parent)
    record.scopes = Array(Set(parts.map(\.scope.value)).sorted().prefix(1_000))
    record.asked = Self.wire(Set(parts.map(\.category)).union(self.question.asked))
    record.partsAsked = UInt32(
      clamping: isLog ? self.question.entries.count : self.question.parts.count)
    if let decision = self.decision, self.isPermitted {
      let released = zip(parts, decision.outcomes).filter { $0.1.isPermitted }
      record.released = Self.wire(Set(released.map(\.0.category)))
      record.partsReleased = self.indexes.isEmpty ? 0 : UInt32(clamping: released.count)
      record.grants = decision.grants.prefix(64).map {
        LedgerV1.GrantUse(grant: $0.id.value, version: UInt32(clamping: $0.version))
      }
    } else if isLog && self.isPermitted {
      record.partsReleased = record.partsAsked
    }
    return Draft(record, indexes: self.indexesOfHeader)
  }

  /// One for each household of a decision about several, whose own header names none of them: the
  /// report of each finds it by these (docs/formats/review.md §3).
  func abouts(_ decision: UInt128) -> [Draft] {
    guard self.households.count > 1 else { return [] }
    let caller = self.question.caller
    let own = self.indexesOfHeader
    return self.households.sorted().map { household in
      Draft(
        LedgerV1.Event(
          traceID: caller.trace.id, spanID: caller.trace.span, timeMs: self.timeMs,
          name: ReportEntry.decidedAbout, actor: caller.claims.actor,
          organisation: caller.claims.organisation, household: household, object: decision,
          revision: self.facts.revision),
        indexes: EntryHeader.Indexes(
          subject: self.keys.auditIndex(.subject, household), actor: own.actor,
          organisation: own.organisation))
    }
  }

  /// Which bodies of logs an officer was let open: a second officer reads whose they were.
  func opening(_ decision: UInt128) -> Draft? {
    guard self.question.kind == .log, self.isPermitted else { return nil }
    let caller = self.question.caller
    return Draft(
      LedgerV1.Event(
        traceID: caller.trace.id, spanID: caller.trace.span, timeMs: self.timeMs,
        name: OfficerRead.logOpened.rawValue, actor: caller.claims.actor,
        organisation: caller.claims.organisation,
        object: decision, revision: self.facts.revision, entries: self.question.entries),
      indexes: self.indexesOfHeader)
  }

  /// That a subject's rows are not those that were sealed last: for operators and the officer.
  func alarm(about subject: UInt128) -> Draft {
    let trace = self.question.caller.trace
    return Draft(
      LedgerV1.Event(
        traceID: trace.id, spanID: trace.span, timeMs: self.timeMs, name: "alarm",
        object: subject, revision: self.facts.revision, details: ["head_mismatch"]),
      indexes: EntryHeader.Indexes(subject: self.keys.auditIndex(.subject, subject)))
  }

  private var timeMs: UInt64 { UInt64(max(0, self.facts.moment.instant.microseconds / 1_000)) }

  private var indexesOfHeader: EntryHeader.Indexes {
    let claims = self.question.caller.claims
    // Of several households none is named in clear: the scopes are in the sealed body.
    let subject = self.households.count == 1 ? self.households.first : nil
    return EntryHeader.Indexes(
      subject: subject.map { self.keys.auditIndex(.subject, $0) },
      actor: self.keys.auditIndex(.actor, claims.actor),
      organisation: self.keys.auditIndex(.organisation, claims.organisation))
  }

  private static func wire(_ categories: Set<Domain.Category>) -> [Wire.Category] {
    categories.sorted().compactMap { Wire.Category(rawValue: $0.rawValue) }
  }

  /// A purpose as it is shown to officers: what is not printable ASCII becomes `?`.
  private static func printable(_ purpose: String) -> String {
    String(
      decoding: purpose.utf8.prefix(64).map { (0x21...0x7E).contains($0) ? $0 : 0x3F },
      as: Unicode.ASCII.self)
  }
}
