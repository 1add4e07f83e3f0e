internal import Daemon
internal import Domain
internal import Ledger
internal import RPC
internal import Review
internal import Wire

/// The records of one question or change of policy.
struct PolicyRecords: ChangeRecords {
  let caller: ProvenCaller
  let facts: PolicyFacts
  let keys: ConsentKeys

  /// The decision, permit and deny alike.
  ///
  func decision(refusing reasons: [String]?, household: UInt128?) -> Draft {
    self.decision(refusing: reasons, household: household, isIndexed: true)
  }

  /// - Parameters:
  ///   - reasons: why not; nil for a permit.
  ///   - isIndexed: whether a search for the household finds it.
  func decision(refusing reasons: [String]?, household: UInt128?, isIndexed: Bool) -> Draft {
    let (claims, proof) = (self.caller.claims, self.caller.proof)
    var record = LedgerV1.Decision(
      traceID: self.caller.trace.id, spanID: self.caller.trace.span, timeMs: self.timeMs,
      outcome: reasons == nil ? .permit : .deny, reasons: Array((reasons ?? []).prefix(32)),
      actor: claims.actor, organisation: claims.organisation, role: claims.role, hat: claims.hat,
      assertedUser: proof.assertedUser, audience: proof.audience, method: proof.method,
      nonce: proof.nonce, requestDigest: proof.requestDigest, revision: self.facts.revision,
      peer: self.caller.peerURI, asks: 2,
      parentSpanID: self.caller.trace.parent)
    // What is not a purpose is not written down as it came.
    record.purpose = Domain.Purpose(rawValue: proof.purpose)?.rawValue ?? "unknown"
    record.scopes = household.map { [$0] } ?? []
    return Draft(record, indexes: self.indexes(isIndexed ? household : nil))
  }

  func event(
    _ name: String, household: UInt128?, object: UInt128?, command: UInt128, revision: UInt64,
    rows: [LedgerV1.RowDigest], crossing ages: [UInt32]
  ) -> Draft {
    Draft(
      LedgerV1.Event(
        traceID: self.caller.trace.id, spanID: self.caller.trace.span, timeMs: self.timeMs,
        name: name, actor: self.caller.claims.actor,
        organisation: self.caller.claims.organisation, household: household, object: object,
        command: command, revision: revision, rows: rows, crossedAges: ages),
      indexes: self.indexes(household))
  }

  /// What an officer looked at.
  func looked(_ looked: Looked, household: UInt128?, isIndexed: Bool) -> Draft {
    Draft(
      LedgerV1.Event(
        traceID: self.caller.trace.id, spanID: self.caller.trace.span, timeMs: self.timeMs,
        name: looked.read.rawValue, actor: self.caller.claims.actor,
        organisation: self.caller.claims.organisation, household: household,
        object: looked.object, revision: self.facts.revision, details: looked.details,
        entries: looked.entries),
      indexes: self.indexes(isIndexed ? household : nil))
  }

  /// Who was shown a household's policy, or changed it.
  func access(
    to household: UInt128?, scopes: [UInt128], decision: UInt128, effect: Wire.Effect
  ) -> Draft? {
    let (claims, proof) = (self.caller.claims, self.caller.proof)
    return Draft(
      LedgerV1.Access(
        traceID: self.caller.trace.id, spanID: self.caller.trace.span, timeMs: self.timeMs,
        decision: decision, actor: claims.actor, organisation: claims.organisation,
        role: claims.role, hat: claims.hat, assertedUser: proof.assertedUser,
        purpose: proof.purpose, method: proof.method, household: household,
        scopes: scopes, effect: effect),
      indexes: self.indexes(household))
  }

  func processing(_ subject: DataSubject, register: String) -> Draft {
    LedgerV1.Processing.line(
      subject, self.caller.called, self.caller.trace, register: register,
      timeMs: self.timeMs, keys: self.keys)
  }

  private var timeMs: UInt64 { self.facts.moment.instant.ms }

  private func indexes(_ household: UInt128?) -> EntryHeader.Indexes {
    EntryHeader.Indexes(
      subject: household.map { self.keys.auditIndex(.subject, $0) },
      actor: self.keys.auditIndex(.actor, self.caller.claims.actor),
      organisation: self.keys.auditIndex(.organisation, self.caller.claims.organisation))
  }
}
