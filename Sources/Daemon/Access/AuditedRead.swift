package import Postgres
package import RPC
package import Wire

/// Reads sealed parts: asked of the gate, re-read and recorded in one commit, which several calls
/// may share, and opened after it.
///
/// No keys, no plaintext; no commit, no reply. A pass lives two seconds: what is not opened by then
/// stays sealed.
package struct AuditedRead: Sendable {
  package let gate: GateClient
  package let log: AuditLog
  private let line: AccessLine
  /// Records more in the transaction of each opening.
  private var besides: @Sendable (inout Recorder) -> Void = { _ in }

  package init(gate: GateClient, log: AuditLog) {
    self.gate = gate
    self.log = log
    self.line = AccessLine(log)
  }

  /// The same, which records `besides` in the transaction of each opening.
  package func recording(_ besides: @escaping @Sendable (inout Recorder) -> Void) -> AuditedRead {
    var read = self
    read.besides = besides
    return read
  }

  /// Calls that passed the gate and wait for a transaction to take them.
  package var waitingCount: Int { self.line.waitingCount }

  /// Asks the gate; a refusal is thrown in the words that the caller may hear.
  ///
  /// - Throws: `UNAVAILABLE` `not_witnessed` while no witness keeps up with this log.
  package func pass(_ question: GateQuestion, for call: Call) async throws(RPCError) -> Pass {
    try self.log.witnessing.require()
    switch try await self.gate.open(question, for: call) {
    case .permitted(let pass): return pass
    case .refused(let reasons, _, _): throw .refused(reasons)
    }
  }

  /// Runs a look at clear columns, before the gate is asked.
  package func look<Answer: Sendable>(
    for call: Call,
    _ body: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Answer
  ) async throws(RPCError) -> Answer {
    do {
      return try await self.log.pool.transaction(.readOnly, deadline: call.instant, body)
    } catch { throw RPCError(error) }
  }

  /// Opens what the gate releases of `refs`.
  ///
  /// - Parameters:
  ///   - refs: at most 1,000, read just now.
  ///   - household: whose relation decides; nil when each part's own household does.
  /// - Throws: `PERMISSION_DENIED` with reasons, `ABORTED` when a part changed since `refs` were
  ///   read (the proof is spent: ask again), `DATA_LOSS` when a part does not open in its place.
  package func open(
    _ refs: [PartRef], of household: UInt128?, asked: [Wire.Category] = [], for call: Call
  ) async throws(RPCError) -> Opened {
    let pass = try await self.pass(
      GateQuestion(household: household, parts: refs.map(\.toRead), asked: asked), for: call)
    return try await self.open(refs, of: household, with: pass, for: call)
  }

  /// As ``open(_:of:asked:for:)``, with a pass for `refs` in this order at hand.
  package func open(
    _ refs: [PartRef], of household: UInt128?, with pass: consuming Pass, for call: Call
  ) async throws(RPCError) -> Opened {
    let released = pass.answer.released.sorted { $0.index < $1.index }
    var chosen: [(index: Int, ref: PartRef, category: Wire.Category)] = []
    for part in released {
      guard refs.indices.contains(Int(part.index)),
        let category = Wire.Category(rawValue: Int32(clamping: part.category))
      else { throw RPCError(.unavailable, .replyMalformed) }
      chosen.append((Int(part.index), refs[Int(part.index)], category))
    }
    let stamp = AccessStamp(pass, call)
    guard pass.isValid else { throw RPCError(.aborted, .passExpired) }
    let (blobs, share) = try await self.line.record(
      AccessLine.Item(
        refs: chosen.map(\.ref),
        touched: chosen.map { Touched(scope: $0.ref.scope, category: $0.category) },
        household: household, stamp: stamp, besides: self.besides,
        deadline: min(call.instant, pass.deadline)))
    var parts: [OpenedPart] = []
    for (part, blob) in zip(chosen, blobs) {
      do throws(Pass.Refusal) {
        guard let plaintext = try pass.open(blob, part: part.index) else { continue }
        parts.append(OpenedPart(ref: part.ref, category: part.category, plaintext: plaintext))
      } catch {
        if error == .doesNotOpen { await self.report(part.ref, of: household, stamp, for: call) }
        throw RPCError(error, of: part.ref)
      }
    }
    return Opened(
      parts: parts, stamp: stamp, receipt: share.receipt(), validUntil: pass.deadline)
  }

  /// Puts into the log that a part does not open: the access to it is there already, and only this
  /// tells the privacy officer that nothing was shown, and that somebody else wrote there.
  private func report(
    _ ref: PartRef, of household: UInt128?, _ stamp: AccessStamp, for call: Call
  ) async {
    self.log.metUnopened()
    do throws(PostgresError) {
      _ = try await self.log.commit(deadline: call.instant) {
        (_, recorder) throws(PostgresError) in
        recorder.unopened(ref, stamp, household: household)
      }.entry
    } catch {
      // The service's own log has the alarm, and the caller hears of it either way.
    }
  }
}

/// What was opened, and the right to reply with it once.
package struct Opened: ~Copyable, Sendable {
  package let parts: [OpenedPart]
  package let stamp: AccessStamp
  private let receipt: LedgerReceipt
  private let validUntil: ContinuousClock.Instant

  fileprivate init(
    parts: [OpenedPart], stamp: AccessStamp, receipt: consuming LedgerReceipt,
    validUntil: ContinuousClock.Instant
  ) {
    self.parts = parts
    self.stamp = stamp
    self.receipt = receipt
    self.validUntil = validUntil
  }

  /// Spends it on a reply; too late is not at all.
  package consuming func reply<Reply: Sendable>(
    _ reply: Reply
  ) throws(RPCError) -> Receipted<Reply> {
    guard ContinuousClock.now < self.validUntil else { throw RPCError(.aborted, .passExpired) }
    return Receipted(reply, proof: self.receipt)
  }
}
