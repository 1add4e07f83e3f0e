internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension CasesService {
  /// Who the gate says is asking.
  struct Asker: Sendable {
    let actor: UInt128
    let role: Role?
    /// Who they are as a data subject; set for residents.
    let person: UInt128?
  }

  /// A stored record that is about to be changed, with its one part.
  struct Rewriting<R: Record>: Sendable {
    let record: R
    let part: OpenedPart
    /// Who asks.
    let asker: Asker
  }

  /// Opens the one part of row `id` so that it can be changed. The gate is asked again for the
  /// right to write the next version: only then is its category known.
  ///
  /// A row that is not there is asked of the gate all the same, so that only who may see the
  /// household learns that it is not.
  ///
  /// - Parameter missing: why not, when the household has no such row.
  func rewriting<R: Record>(
    _ id: UInt128, of household: UInt128, or missing: ReasonCode, for call: Call
  ) async throws(RPCError) -> Rewriting<R> {
    let stored = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      try transaction.part(of: R.record, id, in: household)
    }
    let pass = try await self.read.pass(
      GateQuestion(
        household: household, parts: stored.map { [$0.ref.toRead] } ?? [],
        asked: stored == nil ? [.public] : []), for: call)
    let asker = Asker(actor: pass.actor, role: Role(rawValue: pass.role), person: pass.person)
    guard let stored else { throw .precondition([missing]) }
    guard let released = pass.released(0),
      let category = Wire.Category(rawValue: Int32(clamping: released.category))
    else { throw .refused(pass.answer.reasons) }
    let plaintext: [UInt8]?
    do throws(Pass.Refusal) { plaintext = try pass.open(stored.blob, part: 0) } catch {
      throw RPCError(error, of: stored.ref)
    }
    // What opens in its place was sealed here; when it is no record, the damage is ours.
    guard let plaintext, let record = try? R(merging: [plaintext]) else {
      throw RPCError(.dataLoss, .partDoesNotOpen)
    }
    return Rewriting(
      record: record,
      part: OpenedPart(ref: stored.ref, category: category, plaintext: plaintext),
      asker: asker)
  }
}

extension Transaction {
  /// The one part of a row that has only one.
  fileprivate mutating func part(
    of table: String, _ id: UInt128, in household: UInt128
  ) throws(PostgresError) -> SealedPart? {
    try self.query(
      """
      SELECT scope, tbl, id, tag, version, blob FROM part
      WHERE household = $1 AND tbl = $2 AND id = $3
      """, .uuid(household), .text(table), .uuid(id)
    ).optional { row throws(PostgresError) in
      SealedPart(ref: try Self.ref(row), blob: try row.bytes(5))
    }
  }
}
