internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

/// The methods of `sluis.signals.v1.Analysis`: the only ones that a commissioner may call.
struct AnalysisService: Sendable {
  private static let listCountMax: Int64 = 400

  private let read: AuditedRead
  private let maker: ReleaseMaker

  init(_ read: AuditedRead, _ maker: ReleaseMaker) {
    self.read = read
    self.maker = maker
  }

  func add(to routes: inout Routes) {
    routes.answer(SignalsV1.Analysis.listReleases) { request, call async throws(RPCError) in
      try await self.listReleases(request, call)
    }
    routes.answer(SignalsV1.Analysis.getRelease) { request, call async throws(RPCError) in
      try await self.getRelease(request, call)
    }
    routes.answer(SignalsV1.Analysis.correct) { request, call async throws(RPCError) in
      try await self.correct(request, call)
    }
  }

  private func listReleases(
    _ request: SignalsV1.ListReleasesRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.ListReleasesReply> {
    // Of no category: a commissioner works with none.
    _ = try await self.reader(call)
    let releases = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) in try transaction.releases(limit: Self.listCountMax)
    }
    return Outcome(
      SignalsV1.ListReleasesReply(
        releases: releases.map { release in
          SignalsV1.ReleaseLine(
            year: UInt32(release.quarter.year), quarter: UInt32(release.quarter.number),
            edition: UInt32(clamping: release.edition), madeOn: release.madeOn.onWire,
            digest: release.digest, entry: release.entry)
        }))
  }

  /// Gives the stored bytes: the same question has the same answer, whoever asks and whenever.
  private func getRelease(
    _ request: SignalsV1.GetReleaseRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.GetReleaseReply> {
    let admitted = try await self.reader(call)
    guard let quarter = Quarter(year: Int(request.year), number: Int(request.quarter)) else {
      throw RPCError(.invalidArgument, .quarterInvalid)
    }
    let committed: Committed<StoredRelease?>
    do throws(PostgresError) {
      committed = try await self.read.log.commit(deadline: admitted.deadline) {
        (transaction, recorder) throws(PostgresError) -> StoredRelease? in
        let releases = try transaction.releases(of: quarter)
        let chosen =
          request.edition == 0
          ? releases.last : releases.first { $0.edition == Int32(clamping: request.edition) }
        guard let chosen else {
          transaction.abandon()
          return nil
        }
        recorder.access(admitted.stamp, household: nil, touched: [])
        return chosen
      }
    } catch { throw RPCError(error).afterDecision }
    guard let release = committed.answer else { throw RPCError(.notFound, .releaseUnknown) }
    guard release.isAsPublished(self.read.log.identity) else {
      throw RPCError(.dataLoss, .releaseAltered)
    }
    return Outcome(
      SignalsV1.GetReleaseReply(
        release: release.bytes, digest: release.digest, entry: release.entry),
      receipt: committed.receipt().promise())
  }

  /// Makes a new edition, which betrays nothing that an earlier one withheld.
  private func correct(
    _ request: SignalsV1.CorrectRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.CorrectReply> {
    let admitted = try await self.read.admitted(call)
    guard admitted.role == .privacyOfficer else { throw .notForRole }
    guard let quarter = Quarter(year: Int(request.year), number: Int(request.quarter)) else {
      throw RPCError(.invalidArgument, .quarterInvalid)
    }
    let releases = try await self.read.lookAfterDecision(call) {
      (transaction) throws(PostgresError) in try transaction.releases(of: quarter)
    }
    let identity = self.read.log.identity
    // What an earlier edition withheld stays withheld: one that was changed says nothing of it.
    guard releases.allSatisfy({ $0.isAsPublished(identity) }) else {
      throw RPCError(.dataLoss, .releaseAltered)
    }
    guard !releases.isEmpty,
      let release = try await self.maker.prepared(quarter, after: releases)
    else { throw RPCError(.notFound, .releaseUnknown) }
    return try await self.read.change(by: admitted, call) {
      (transaction, recorder) throws(PostgresError) in
      let entry = recorder.plainEvent(
        "release_corrected", admitted, object: 0, details: release.details,
        rows: try transaction.digest(of: release))
      guard
        try transaction.insert(release, entry: entry, vouched: release.vouched(entry, identity))
      else {
        return .refused(RPCError(.aborted, .versionChanged))
      }
      return .done(
        SignalsV1.CorrectReply(edition: UInt32(clamping: release.edition), entry: entry))
    }
  }

  /// Whoever may read what is published: the commissioner and the team. The officer corrects it,
  /// and reads nothing of it here.
  private func reader(_ call: Call) async throws(RPCError) -> Admitted {
    let admitted = try await self.read.admitted(call, asked: [])
    guard admitted.role.readsReleases else { throw .notForRole }
    return admitted
  }
}

extension Reason {
  static let quarterInvalid = Reason("quarter_invalid")
  static let releaseAltered = Reason("release_altered")
  static let releaseUnknown = Reason("release_unknown")
}
