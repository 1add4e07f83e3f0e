internal import Ledger
internal import RPC
internal import Vault
package import Wire

/// What was touched: a scope and a category of it.
package struct Touched: Hashable, Sendable {
  package let scope: UInt128
  package let category: Category

  package init(scope: UInt128, category: Category) {
    self.scope = scope
    self.category = category
  }
}

extension Recorder {
  /// Records that somebody was shown or changed something: one access record, and one line of the
  /// Logboek Dataverwerkingen for each data subject.
  ///
  /// - Parameters:
  ///   - household: whose relation or grant decided.
  ///   - touched: each part once; of nothing at all there is a line for the household itself.
  /// - Returns: the id of the access record.
  @discardableResult
  package mutating func access(
    _ stamp: AccessStamp, household: UInt128?, touched: [Touched]
  ) -> UInt128 {
    let categories = Dictionary(grouping: touched, by: \.scope)
      .mapValues { CategorySet($0.map(\.category)) }
    let scopes = categories.isEmpty ? household.map { [$0] } ?? [] : categories.keys.sorted()
    let record = LedgerV1.Access(
      traceID: stamp.trace.id, spanID: stamp.trace.span, timeMs: self.timeMs,
      decision: stamp.decision, actor: stamp.actor, organisation: stamp.organisation,
      role: stamp.role, hat: stamp.hat == 0 ? nil : stamp.hat, assertedUser: stamp.assertedUser,
      purpose: stamp.purpose, method: stamp.method.name, household: household, scopes: scopes,
      categories: Array(CategorySet(touched.map(\.category))), parts: UInt32(touched.count),
      effect: stamp.method.effect)
    let entry = self.record(Draft(record, indexes: stamp.indexes(of: household)))
    for scope in scopes {
      self.processing(
        stamp, scope: scope, isHousehold: scope == household, categories[scope] ?? [])
    }
    return entry
  }

  /// Records a change, with the digests of the rows that it wrote.
  @discardableResult
  package mutating func event(
    _ name: String, _ stamp: AccessStamp, household: UInt128?, object: UInt128, command: UInt128?,
    rows: [LedgerV1.RowDigest]
  ) -> UInt128 {
    let event = LedgerV1.Event(
      traceID: stamp.trace.id, spanID: stamp.trace.span, timeMs: self.timeMs, name: name,
      actor: stamp.actor, organisation: stamp.organisation, household: household, object: object,
      command: command, revision: stamp.revision, rows: rows)
    return self.record(Draft(event, indexes: stamp.indexes(of: household)))
  }

  /// Records that a part did not open in its place. It lists no rows: what is stored there is not
  /// what this log vouches for.
  mutating func unopened(_ ref: PartRef, _ stamp: AccessStamp, household: UInt128?) {
    let event = LedgerV1.Event(
      traceID: stamp.trace.id, spanID: stamp.trace.span, timeMs: self.timeMs,
      name: Reason.partDoesNotOpen.description, actor: stamp.actor,
      organisation: stamp.organisation, household: household, object: ref.row,
      revision: stamp.revision, details: ["table=\(ref.table)", "version=\(ref.version)"])
    self.record(Draft(event, indexes: stamp.indexes(of: household)))
  }

  /// One line: one action on one data subject, and no user in it.
  private mutating func processing(
    _ stamp: AccessStamp, scope: UInt128, isHousehold: Bool, _ categories: CategorySet
  ) {
    let pseudonym = stamp.pseudonym(of: scope)
    let line = LedgerV1.Processing(
      traceID: stamp.trace.id, spanID: UInt64.random(in: 1...UInt64.max),
      parentSpanID: stamp.trace.span, status: .ok, name: stamp.method.name,
      startTimeMs: stamp.beganAtMs, endTimeMs: max(self.timeMs, stamp.beganAtMs),
      serviceName: stamp.service, serviceVersion: Health.version,
      processingActivityID: self.registerURI + stamp.method.activity, dataSubjectID: pseudonym,
      dataSubjectIDType: pseudonym.isEmpty
        ? "" : isHousehold ? "urn:sluis:household" : "urn:sluis:person",
      foreignOperationProcessor: stamp.trace.callerURL, categories: Array(categories))
    self.record(Draft(line, indexes: stamp.indexes(of: scope)))
  }
}
