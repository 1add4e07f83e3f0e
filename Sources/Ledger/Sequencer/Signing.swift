/// What to do about a committed tree head: the decision before every signature.
package enum Signing: Hashable, Sendable {
  /// Sign and publish this, if the last checkpoint still has the size it had.
  case sign(Checkpoint, replacing: Int?)
  /// The last checkpoint says it already.
  case upToDate
  /// Nothing may be signed any more.
  case refuse(Alarm)

  /// What no log does by itself. It takes a person to look.
  package enum Alarm: Error, Hashable, Sendable {
    /// The tree is smaller than what was signed.
    case shrunk(signedSize: Int, size: Int)
    /// The tree has the size that was signed and another root, or does not extend it.
    case forked(signedSize: Int, size: Int)
    /// The last checkpoint is not signed by this log's key, or is not a checkpoint.
    case foreignCheckpoint
    /// Something was stored that is no entry, or nodes are missing that were written.
    case unreadable
  }

  /// Decides from what was read in one transaction after the head was committed.
  ///
  /// - Parameters:
  ///   - head: the committed tree.
  ///   - last: the last published note, if any; its signature is checked here, because whoever can
  ///     write to the database could have put it there.
  ///   - nodes: the stored nodes, of which about 2 log₂ n are read.
  package static func decide(
    head: Frontier, last: Note?, nodes: some NodeReader, key: NoteKey, check: some SignatureCheck
  ) -> Signing {
    let next = Checkpoint(origin: key.name, size: head.size, root: head.root)
    guard let last else { return .sign(next, replacing: nil) }
    // Whatever is wrong with it, nothing may be signed on top of it.
    guard let signed = try? Checkpoint(verifying: last, key: key, check: check) else {
      return .refuse(.foreignCheckpoint)
    }
    guard signed.size <= next.size else {
      return .refuse(.shrunk(signedSize: signed.size, size: next.size))
    }
    if signed == next { return .upToDate }
    guard Self.extends(signed, next, nodes) else {
      return .refuse(.forked(signedSize: signed.size, size: next.size))
    }
    return .sign(next, replacing: signed.size)
  }

  /// Why nothing may be signed on top of `last` by whoever has seen `known` published.
  ///
  /// The database alone cannot tell: leaves, nodes, head and notes may all have been put back to
  /// what they were. Nil when `last` may come after `known`.
  package static func alarm(
    _ last: Note?, after known: Checkpoint, key: NoteKey, check: some SignatureCheck
  ) -> Alarm? {
    guard let last else { return .shrunk(signedSize: known.size, size: 0) }
    // Whatever is wrong with it, it is not what was seen.
    guard let signed = try? Checkpoint(verifying: last, key: key, check: check) else {
      return .foreignCheckpoint
    }
    guard signed.size >= known.size else {
      return .shrunk(signedSize: known.size, size: signed.size)
    }
    guard signed.size > known.size || signed == known else {
      return .forked(signedSize: known.size, size: signed.size)
    }
    return nil
  }

  private static func extends(
    _ signed: Checkpoint, _ next: Checkpoint, _ nodes: some NodeReader
  ) -> Bool {
    // Every tree extends the empty one; there is nothing to prove but its root.
    if signed.size == 0 { return next.size > 0 && signed.root == Tree.emptyRoot }
    guard let path = try? Proof(from: nodes).consistency(from: signed.size, to: next.size) else {
      return false
    }
    return Tree.extends(signed.root, signed.size, to: next.root, next.size, path: path)
  }
}
