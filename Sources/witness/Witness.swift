internal import Auditor
internal import Synchronization
internal import Vault

/// The witness: for each log the checkpoint it cosigned last, and never one beside it.
///
/// Checking, making durable and signing are one step under one lock, so of two requests that race
/// from the same size one is answered and the other told to ask again (docs/formats/witness.md).
final class Witness: Sendable {
  /// An answer of HTTP.
  struct Answer: Hashable, Sendable {
    let status: Int
    var type = "text/plain; charset=utf-8"
    var body: [UInt8] = []
  }

  /// What is kept of one log.
  private struct Kept {
    let log: PinnedKey
    /// The file: a note with our line, or nothing yet.
    var note: [UInt8]
    var tree: SignedTree?
    var seconds: UInt64 = 0
  }

  private struct State {
    /// By origin.
    var kept: [String: Kept] = [:]
    /// Set when nobody knows what the disk holds: only a new start, which reads it, may go on.
    var isBroken = false
  }

  let key: PinnedKey
  private let signer: SigningKey
  private let folder: DurableFolder
  private let state: Mutex<State>

  /// Reads what was cosigned before.
  ///
  /// - Parameter logs: whom it works for. Each has a file in `folder`, empty for a new one.
  init(
    name: String, logs: [PinnedKey], signer: consuming SigningKey, folder: DurableFolder
  ) throws(StartRefusal) {
    do {
      self.key = try PinnedKey(
        name: name, isWitness: true, publicKey: signer.verifyingKey.bytes)
    } catch { throw StartRefusal("\(name) is no name for a witness: no spaces and no +") }
    self.signer = signer
    self.folder = folder
    var state = State()
    for log in logs {
      guard !log.isWitness else {
        throw StartRefusal("\(log.name) is a witness's key, not a log's")
      }
      state.kept[log.name] = try Self.read(log, in: folder, as: self.key)
    }
    self.state = Mutex(state)
  }

  /// How far the time of a cosignature may lie ahead of this machine's, in seconds.
  static let aheadMax: UInt64 = 120

  /// Whether it can cosign now: the disk does what it should, and no cosignature of ours is from
  /// the future.
  func isWell(nowSeconds: UInt64) -> Bool {
    self.state.withLock { state in
      !state.isBroken
        && state.kept.values.allSatisfy { !Self.isAhead($0.seconds, of: nowSeconds) }
    }
  }

  /// Whether a time that was cosigned cannot have been: a clock was ahead then, or is behind now.
  private static func isAhead(_ seconds: UInt64, of nowSeconds: UInt64) -> Bool {
    seconds > nowSeconds && seconds - nowSeconds > Self.aheadMax
  }

  /// Checks a checkpoint against the one before and cosigns it.
  ///
  /// - Parameter nowSeconds: since 1970, for the cosignature.
  func add(_ body: [UInt8], nowSeconds: UInt64) -> Answer {
    guard body.count <= WitnessRequest.byteCountMax else { return Answer(status: 413) }
    // Not of the form, whatever it is.
    guard let request = try? WitnessRequest(body) else { return Answer(status: 400) }
    return self.state.withLock { state in
      guard !state.isBroken else { return Answer(status: 500) }
      guard var kept = state.kept[request.origin] else { return Answer(status: 404) }
      let tree: SignedTree
      do throws(AuditError) {
        tree = try SignedTree(note: request.note[...], key: kept.log)
      } catch {
        return Answer(status: error == .notTheLogs ? 403 : 400)
      }
      if let refusal = Self.refusal(of: request, tree.state, after: kept.tree?.state) {
        return refusal
      }
      // Times never go back; one that went far ahead would be repeated until it is reached, and a
      // reader would take each repetition for news. Nothing is cosigned until somebody has looked.
      guard !Self.isAhead(kept.seconds, of: nowSeconds) else { return Answer(status: 503) }
      let seconds = max(nowSeconds, kept.seconds)
      do {
        let message = try Cosigning.message(request.note, atSeconds: seconds)
        let line = Cosigning.line(self.signer.sign(message), by: self.key, atSeconds: seconds)
        kept.note = try Cosigning.kept(request.note, of: kept.log, with: line)
        try self.folder.replace(Self.file(of: request.origin), with: kept.note)
        kept.tree = tree
        kept.seconds = seconds
        state.kept[request.origin] = kept
        return Answer(status: 200, body: line)
      } catch {
        state.isBroken = true
        return Answer(status: 500)
      }
    }
  }

  /// The checkpoint cosigned last of the log whose origin has this hash, in hexadecimal digits.
  func checkpoint(at place: String) -> Answer {
    let (isBroken, note) = self.state.withLock { state in
      (
        state.isBroken,
        state.kept.first { Cosigning.place(of: $0.key) == place }?.value.note ?? []
      )
    }
    guard !isBroken else { return Answer(status: 500) }
    return note.isEmpty ? Answer(status: 404) : Answer(status: 200, body: note)
  }

  /// Why a checkpoint that its log signed is not cosigned; nil when it is.
  private static func refusal(
    of request: WitnessRequest, _ new: TreeState, after kept: TreeState?
  ) -> Answer? {
    let last = kept ?? TreeState(size: 0, root: Hash.ofNothing)
    guard request.oldSize <= new.size else { return Answer(status: 400) }
    guard request.oldSize == last.size else {
      return Answer(
        status: 409, type: "text/x.tlog.size", body: Array("\(last.size)\n".utf8))
    }
    guard last.size > 0 else {
      // Every tree extends the one without entries; there is nothing to prove but its root.
      let isPlain = request.path.isEmpty && (new.size > 0 || new.root == last.root)
      return isPlain ? nil : Answer(status: 422)
    }
    return TreeProof.extends(last, to: new, path: request.path) ? nil : Answer(status: 422)
  }

  private static func file(of origin: String) -> String {
    "\(Cosigning.place(of: origin)).checkpoint"
  }

  private static func read(
    _ log: PinnedKey, in folder: DurableFolder, as key: PinnedKey
  ) throws(StartRefusal) -> Kept {
    let bytes: [UInt8]?
    do { bytes = try folder.read(Self.file(of: log.name)) } catch {
      throw StartRefusal("what was cosigned of \(log.name) cannot be read: \(error)")
    }
    guard let bytes else {
      throw StartRefusal(
        "what was cosigned of \(log.name) is gone: restore \(Self.file(of: log.name)); an empty"
          + " file is for a new log alone")
    }
    guard !bytes.isEmpty else { return Kept(log: log, note: [], tree: nil) }
    guard let tree = try? SignedTree(note: bytes[...], key: log, witnesses: [key]),
      let seconds = tree.seenAtSeconds[key.name]
    else {
      throw StartRefusal(
        "\(Self.file(of: log.name)) is not what this witness wrote of \(log.name): restore it")
    }
    return Kept(log: log, note: bytes, tree: tree, seconds: seconds)
  }
}
