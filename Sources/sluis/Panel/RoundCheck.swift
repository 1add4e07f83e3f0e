internal import Auditor
internal import Foundation
internal import RPC
internal import Vault
internal import Wire

/// A round as panel tells it, held against panel's log before anything is asked of it: it is the
/// one round that everybody is told, and its keys are the ones that everybody is told.
///
/// All of it is asked as nobody: that somebody looks says nothing of who.
struct RoundCheck: Sendable {
  let manifest: PanelV1.Manifest
  /// The manifest as it was announced; what is kept for answering.
  let bytes: [UInt8]
  let state: PanelV1.RoundState
  /// What it was held against.
  let log: PanelLog

  /// Asks for a round as nobody, without looking into the log.
  static func told(
    _ round: Id, by access: PublicAccess, within: Duration
  ) async throws(Refusal) -> PanelV1.GetRoundReply {
    let connection = try access.connection(to: .ballot, within: within)
    do throws(Refusal) {
      let reply = try await connection.call(
        PanelV1.Ballot.getRound, PanelV1.GetRoundRequest(round: round.number), connection.options
      ).reply
      await connection.close()
      return reply
    } catch {
      await connection.close()
      throw error
    }
  }

  /// Asks for a round and proves that it alone was announced.
  init(_ round: Id, _ global: GlobalOptions) async throws(Refusal) {
    let access = try PublicAccess(folder: global.folder)
    let within = global.timeout.duration
    let told = try await Self.told(round, by: access, within: within)
    let manifest = try Self.manifest(told, of: round.number)
    var previous: PanelV1.GetRoundReply?
    if let id = manifest.previous {
      previous = try await Self.told(Id(id), by: access, within: within)
    }
    let now = UInt64(max(0, Foundation.Date().timeIntervalSince1970 * 1_000))
    let log = try await PanelLog.read(access, within: within)
    try Self.judge(told, manifest, after: previous, in: log, nowMs: now)
    self.manifest = manifest
    self.bytes = told.manifest
    self.state = told.state
    self.log = log
  }

  /// The manifest that panel tells, with the log entry that announces it.
  static func manifest(
    _ told: PanelV1.GetRoundReply, of round: UInt128
  ) throws(Refusal) -> PanelV1.Manifest {
    guard !told.announcement.isEmpty else {
      throw PanelRefusals.roundUnannounced
    }
    guard let manifest = try? PanelV1.Manifest(decoding: told.manifest), manifest.round == round,
      (1...RoundSlot.numberMax).contains(manifest.number),
      (manifest.number == 1) == (manifest.previous == nil)
    else { throw PanelRefusals.otherRoundTold }
    let digest = PanelDigest.manifest(told.manifest)
    guard let header = RecordHeader.read(told.announcement[...])?.header, header.kind == .event,
      header.trace?.idBytes == Array(digest.prefix(16)),
      header.indexes.subject?.idBytes == Array(digest.suffix(16))
    else { throw PanelRefusals.roundNotOfEntry }
    return manifest
  }

  /// Holds a round against all leaves of the log.
  ///
  /// Each number up to its own is taken once, the announcement stands right before the place of its
  /// number, no further number is taken while it lasts, and the round before is over. Whoever was
  /// told another round was therefore told it of another time.
  static func judge(
    _ told: PanelV1.GetRoundReply, _ manifest: PanelV1.Manifest,
    after previous: PanelV1.GetRoundReply?, in log: PanelLog, nowMs: UInt64
  ) throws(Refusal) {
    let number = Int(manifest.number)
    let places = log.leaves.places(
      of: (1...manifest.number + 1).map { Self.slot(of: manifest, $0).entry }, below: log.size)
    guard let own = places[number - 1].first else {
      throw PanelRefusals.roundUnannounced
    }
    guard places.dropLast().allSatisfy({ $0.count == 1 }) else {
      throw PanelRefusals.numbersDiffer
    }
    guard places[number].isEmpty || manifest.closesAtMs <= nowMs else {
      throw PanelRefusals.roundAtOnce
    }
    guard own > 0, log.leaves.leaves[own - 1] == Hash.ofEntry(told.announcement[...]) else {
      throw PanelRefusals.otherOfNumber
    }
    guard let id = manifest.previous else { return }
    guard let previous, number > 1 else {
      throw PanelRefusals.noPrevious
    }
    let before = try Self.manifest(previous, of: id)
    let place = places[number - 2][0]
    guard before.panel == manifest.panel, before.kind == manifest.kind,
      Int(before.number) == number - 1, place > 0,
      log.leaves.leaves[place - 1] == Hash.ofEntry(previous.announcement[...])
    else { throw PanelRefusals.otherPrevious }
    guard before.closesAtMs <= nowMs else {
      throw PanelRefusals.roundAtOnce
    }
  }

  private static func slot(of manifest: PanelV1.Manifest, _ number: UInt32) -> RoundSlot {
    RoundSlot(panel: manifest.panel, kind: manifest.kind.rawValue, number: number)
  }
}
