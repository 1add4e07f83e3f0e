package import Vault
package import Wire

/// Proof that the gate allowed one person one thing, just now. Only ``GateClient`` makes one.
///
/// It holds the keys of the parts that were released, in locked memory, and lives two seconds: what
/// is not opened, committed and sent by then is not sent. It is never stored and never answers
/// twice.
package struct Pass: ~Copyable, Sendable {
  /// Why a pass does not open or seal something.
  package enum Refusal: Error, Hashable, Sendable {
    /// Its two seconds are over.
    case expired
    /// The gate did not release this part.
    case notReleased
    /// The blob does not open in its place: moved, altered or cut. An alarm, and DATA_LOSS.
    case doesNotOpen
    /// More than a part may hold, or no locked memory.
    case cannotSeal
  }

  package let service: String
  /// The gate's answer, keys aside.
  package let answer: ConsentV1.OpenReply
  /// What was asked, in the order of the released indexes.
  package let parts: [ConsentV1.Part]
  private let keys: ReleasedKeys?
  /// From the index of a part in the question to that of its key in the bundle.
  private let keyIndexes: [UInt32: Int]
  private let expiresAt: ContinuousClock.Instant

  init(
    service: String, answer: ConsentV1.OpenReply, parts: [ConsentV1.Part],
    keys: ReleasedKeys?, askedAt: ContinuousClock.Instant
  ) {
    self.service = service
    self.answer = answer
    self.parts = parts
    self.keys = keys
    self.keyIndexes = Dictionary(
      zip(answer.released.map(\.index), 0...), uniquingKeysWith: { first, _ in first })
    // From before the question was sent: the time it took is part of the two seconds.
    self.expiresAt = askedAt + .milliseconds(Int64(min(answer.passMs, 2_000)))
  }

  package var isValid: Bool { ContinuousClock.now < self.expiresAt }

  /// When it ends; a transaction that depends on it waits no longer.
  package var deadline: ContinuousClock.Instant { self.expiresAt }

  package var decision: UInt128 { self.answer.decision }
  package var actor: UInt128 { self.answer.actor ?? 0 }
  package var organisation: UInt128 { self.answer.organisation ?? 0 }
  package var hat: UInt128 { self.answer.hat ?? 0 }
  package var role: String { self.answer.role }
  /// The team that the hat is worn in; empty for a hat of none.
  package var team: String { self.answer.team }
  /// Who the actor is as a data subject; nil for everyone but residents.
  package var person: UInt128? { self.answer.person }

  /// The keyed index of a scope, for the header of log entries; nil when it was not asked about.
  package func subjectIndex(of scope: UInt128) -> UInt128? {
    self.answer.scopes.first { $0.scope == scope }?.subjectIndex
  }

  /// What the gate said of part `index`: its category and tag; nil when it was refused.
  package func released(_ index: Int) -> ConsentV1.ReleasedPart? {
    self.answer.released.first { $0.index == UInt32(clamping: index) }
  }

  /// Opens the blob of part `index`: its plaintext, or nil when an absent part was sealed.
  package borrowing func open(_ blob: [UInt8], part index: Int) throws(Refusal) -> [UInt8]? {
    let (key, place) = try self.place(of: index)
    guard let keys = self.keys else { throw .notReleased }
    do { return try keys.bundle.open(with: key, blob, at: place) } catch { throw .doesNotOpen }
  }

  /// Seals part `index`.
  package borrowing func seal(
    _ plaintext: [UInt8]?, part index: Int, padding: Padding
  ) throws(Refusal) -> [UInt8] {
    let (key, place) = try self.place(of: index)
    guard let keys = self.keys else { throw .notReleased }
    do {
      return try keys.bundle.seal(with: key, plaintext, at: place, padding: padding)
    } catch { throw .cannotSeal }
  }

  private borrowing func place(of index: Int) throws(Refusal) -> (key: Int, place: Place) {
    guard self.isValid else { throw .expired }
    guard self.parts.indices.contains(index), let key = self.keyIndexes[UInt32(clamping: index)],
      self.keys != nil, let released = self.released(index)
    else { throw .notReleased }
    let part = self.parts[index]
    return (
      key,
      Place(
        service: self.service, table: part.table, row: part.row, scope: part.scope,
        category: released.category, version: UInt64(part.version))
    )
  }
}

/// The keys of one answer, in locked memory; wiped with the pass that holds them.
final class ReleasedKeys: Sendable {
  let bundle: KeyBundle

  init(_ bundle: consuming KeyBundle) { self.bundle = bundle }
}
