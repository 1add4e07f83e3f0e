internal import RPC
internal import Wire

/// What anybody with a certificate may ask a service's log: no session, no personal data.
struct LogQuestion: Sendable {
  let connection: ServiceConnection

  init(_ connection: ServiceConnection) { self.connection = connection }

  func checkpoint(atLeast size: UInt64 = 0) async throws(Refusal) -> LedgerV1.CheckpointReply {
    try await self.connection.call(
      LedgerV1.Log.checkpoint, LedgerV1.CheckpointRequest(atLeast: size), self.connection.options
    ).reply
  }

  /// A checkpoint of more than `size` entries; nil when none is signed within three seconds, which
  /// is longer than a log with something waiting takes.
  func checkpoint(beyond size: Int) async throws(Refusal) -> LedgerV1.CheckpointReply? {
    var options = self.connection.options
    options.deadline = min(options.deadline, CallOptions(lasting: .seconds(3)).deadline)
    do throws(Refusal) {
      return try await self.connection.call(
        LedgerV1.Log.checkpoint, LedgerV1.CheckpointRequest(atLeast: UInt64(size) + 1), options
      ).reply
    } catch { return nil }  // the one before still holds; who does not answer is met soon enough
  }

  func proof(of entry: UInt128) async throws(Refusal) -> LedgerV1.ProveReply {
    try await self.connection.call(
      LedgerV1.Log.prove, LedgerV1.ProveRequest(entry: entry), self.connection.options
    ).reply
  }

  /// The record's index; nil when the log has not numbered it within the time-out.
  ///
  /// - Throws: with ``ExitStatus/tampering`` when the log shows another entry in its place.
  func index(of sought: SoughtEntry) async throws(Refusal) -> UInt64? {
    let proof: LedgerV1.ProveReply
    // The log answers when the record is under a checkpoint, which takes about a second.
    do throws(Refusal) { proof = try await self.proof(of: sought.entry) } catch {
      guard error.reasons.contains("not_sequenced_yet") else { throw error }
      return nil
    }
    guard sought.receipt?.shows(proof.proof, sought.entry, at: proof.index) ?? true else {
      throw Refusal(
        status: .tampering, sentence: "the log does not show the entry that it promised",
        advice: "Tell the privacy officer, and keep the receipt")
    }
    return proof.index
  }
}

/// An entry, and what promised it: the log's proof is held against that.
///
/// A class: ids in long async argument lists are decision 0004.
final class SoughtEntry: Sendable {
  let entry: UInt128
  let receipt: HeldReceipt?

  init(_ entry: UInt128, _ receipt: HeldReceipt?) {
    self.entry = entry
    self.receipt = receipt
  }
}
