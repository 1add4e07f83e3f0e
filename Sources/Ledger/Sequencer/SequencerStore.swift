/// The tables of a log, as the sequencer needs them (`docs/formats/log.md` §6).
///
/// Each function is one transaction. When it throws, what it was to write is either all there or
/// all absent, and the caller does not know which.
package protocol SequencerStore {
  associatedtype Nodes: NodeReader

  /// Locks the tree head, reads up to ``Batch/countMax`` pending entries in a later statement, and,
  /// when there are any, writes what `plan` returns and removes them from pending.
  ///
  /// - Returns: how many were sequenced.
  mutating func sequence(
    _ plan: (_ head: Frontier, _ pending: [[UInt8]]) throws(LedgerError) -> Batch
  ) throws(LedgerError) -> Int

  /// Locks the tree head, reads the last checkpoint, and publishes what `decide` returns, when it
  /// returns a note, only while the last checkpoint has the size `replacing`.
  ///
  /// - Returns: `false` when another replica published in between.
  mutating func publish(
    _ decide: (_ head: Frontier, _ last: Note?, _ nodes: Nodes) -> SignedCheckpoint?
  ) throws(LedgerError) -> Bool
}

/// A note to publish, and what it replaces.
package struct SignedCheckpoint: Sendable {
  package let checkpoint: Checkpoint
  package let note: Note
  /// The size of the checkpoint before it; `nil` when there was none.
  package let replacing: Int?
}

extension SequencerStore {
  /// Runs one sequencing transaction.
  package mutating func sequence() -> Sequencer.Sequenced {
    do throws(LedgerError) {
      return .committed(
        count: try self.sequence { (head, pending) throws(LedgerError) in
          try Batch(appending: pending, to: head)
        })
    } catch {
      switch error {
      case .unavailable: return .failed
      default: return .refused(.unreadable)
      }
    }
  }

  /// Runs one signing transaction: decides, signs and publishes.
  package mutating func sign(
    as key: NoteKey, with signer: borrowing some NoteSigner & ~Copyable, check: some SignatureCheck
  ) -> Sequencer.Signed {
    var alarm: Signing.Alarm?
    do throws(LedgerError) {
      let isPublished = try self.publish { head, last, nodes in
        switch Signing.decide(head: head, last: last, nodes: nodes, key: key, check: check) {
        case .sign(let checkpoint, let replacing):
          return SignedCheckpoint(
            checkpoint: checkpoint, note: checkpoint.signed(as: key, with: signer),
            replacing: replacing)
        case .upToDate:
          return nil
        case .refuse(let reason):
          alarm = reason
          return nil
        }
      }
      if let alarm { return .refused(alarm) }
      return isPublished ? .done : .overtaken
    } catch {
      return error == .unavailable ? .failed : .refused(.unreadable)
    }
  }
}
