internal import Auditor
internal import RPC
internal import Vault
internal import Wire

/// A published result held against panel's log: what is shown is the one that was announced, and
/// there is no other.
struct ResultCheck: Sendable {
  let manifest: PanelV1.Manifest
  let result: PanelV1.Result

  /// - Parameter bytes: the result as panel tells it, asked for before the log is.
  init(_ bytes: [UInt8], of round: Id, _ global: GlobalOptions) async throws(Refusal) {
    let check = try await RoundCheck(round, global)
    self.manifest = check.manifest
    self.result = try Self.judge(bytes, of: check.manifest, in: check.log)
  }

  /// Holds a result against the leaves of the log: the round's place for one is taken once, and the
  /// leaf before it is the digest of these bytes.
  static func judge(
    _ bytes: [UInt8], of manifest: PanelV1.Manifest, in log: PanelLog
  ) throws(Refusal) -> PanelV1.Result {
    let slot = ResultSlot(round: manifest.round)
    let places = log.leaves.places(of: [slot.entry], below: log.size)[0]
    guard let own = places.first else {
      throw PanelRefusals.resultUnannounced
    }
    guard places.count == 1 else {
      throw PanelRefusals.twoResults
    }
    guard own > 0, log.leaves.leaves[own - 1] == Hash.ofEntry(slot.announcement(of: bytes)[...])
    else { throw PanelRefusals.otherResult }
    guard let result = try? PanelV1.Result(decoding: bytes), result.round == manifest.round,
      result.questions.map(\.question) == manifest.questions.map(\.id)
    else { throw PanelRefusals.resultOfAnother }
    return result
  }
}

/// The published list of what was spent on a question, held against its result.
struct SpentCheck: Sendable {
  let question: UInt128
  let count: Int
  /// Whether the list has the vote that was sent from here; nil when none was.
  let hasOwn: Bool?

  /// - Parameter own: the spent value of the vote that was sent from here.
  static func judge(
    _ told: PanelV1.ListSpentReply, _ result: PanelV1.QuestionResult, issued: PanelV1.ResultCell,
    own: [UInt8]?
  ) throws(Refusal) -> SpentCheck {
    guard PanelDigest.spent(told.spent, salt: told.salt) == result.spentDigest else {
      throw PanelRefusals.otherList
    }
    // The digest is of the list as it was made: nobody counts twice in it.
    guard zip(told.spent, told.spent.dropFirst()).allSatisfy({ $0.lexicographicallyPrecedes($1) })
    else { throw PanelRefusals.voteTwice }
    guard told.spent.count >= Int(result.turnout) else {
      throw PanelRefusals.moreCounted
    }
    guard issued.shown != .count || told.spent.count <= Int(issued.count) else {
      throw PanelRefusals.moreSpent
    }
    let hasOwn = own.map { told.spent.contains($0) }
    guard hasOwn != false else {
      throw PanelRefusals.voteMissing
    }
    return SpentCheck(question: result.question, count: told.spent.count, hasOwn: hasOwn)
  }

  /// Asks for the lists of all that is published, as nobody: which votes are looked for in them is
  /// said to nobody.
  static func all(
    of result: PanelV1.Result, _ votes: VoteFile, by profile: Profile, within: Duration
  ) async throws(Refusal) -> [SpentCheck] {
    let own = try votes.spent()
    let connection = try ServiceConnection(anonymously: profile, to: .ballot, within: within)
    do throws(Refusal) {
      var checks: [SpentCheck] = []
      for question in result.questions where question.isPublished {
        let told = try await connection.call(
          PanelV1.Ballot.listSpent, PanelV1.ListSpentRequest(question: question.question),
          connection.options
        ).reply
        checks.append(
          try Self.judge(told, question, issued: result.issued, own: own[question.question]))
      }
      await connection.close()
      return checks
    } catch {
      await connection.close()
      throw error
    }
  }
}
