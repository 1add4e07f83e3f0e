internal import ArgumentParser
internal import Auditor
internal import Foundation
internal import RPC

/// `sluis restore reconcile`
struct RestoreReconcile: Verb {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Says, as one of two people, from where an installation goes on after a restore.",
    discussion: """
      The first of the two names the newest checkpoint in each restored database; what this \
      profile has seen of the logs is added. The second is shown what is said, and signs the same. \
      With both signatures consent reconciles: consent reconcile --config … --statement FILE. \
      Nobody signs for less than what they have seen themselves.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("The statement; made when it is not there.", valueName: "file"),
    completion: .file())
  var file: String

  @Option(
    name: .customLong("restored"),
    help: ArgumentHelp(
      "A checkpoint as a restored database holds it; one for each log.", valueName: "note"),
    completion: .file())
  var notes: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Leaves grants as the backup has them.",
      discussion: "Without it all wait for a new yes, as any may have been narrowed since."))
  var keepGrants = false

  func report() async throws(Refusal) -> Report {
    let profile = try self.global.profile()
    let isNew = !FileManager.default.fileExists(atPath: self.file)
    let signed: SignedRestore
    if isNew {
      guard !self.notes.isEmpty else {
        throw .cannot("there is no statement \(self.file)", "Name the checkpoints with --restored")
      }
      signed = try SignedRestore.begun(self.notes, keepsGrants: self.keepGrants, profile)
    } else {
      guard self.notes.isEmpty && !self.keepGrants else {
        throw .cannot("\(self.file) is there and says already what it says", "Sign it as it is")
      }
      signed = try await SignedRestore(file: self.file, profile)
    }
    try signed.check(against: profile)
    let next = try signed.signed(by: profile)
    do {
      try Data(next.joint.bytes).write(to: URL(fileURLWithPath: self.file), options: .atomic)
      // Nothing in it is secret, and consent, another user, reads it.
      try FileManager.default.setAttributes(
        [.posixPermissions: NewFolder.Mode.open.rawValue], ofItemAtPath: self.file)
    } catch { throw .cannot("\(self.file) could not be written", "Check the folder's owner") }
    return self.report(on: next)
  }

  private func report(on signed: SignedRestore) -> Report {
    var table = Table("Log", "Goes on from", "Was seen up to", "Lost")
    for gap in signed.gaps {
      table.add(
        gap.service, String(gap.restored.state.size), String(gap.seen.state.size),
        gap.lostCount == 0 ? "nothing" : "up to \(gap.lostCount) entries")
    }
    let count = signed.joint.signatureCount
    let isWhole = count >= RestoreStatement.signerCount
    return Report(
      json: [
        "file": .string(self.file), "signatures": .integer(Int64(count)),
        "keepsGrants": .bool(signed.statement.keepsGrants),
        "logs": .object(
          signed.gaps.map { gap in
            JSON.Member(
              name: gap.service,
              value: [
                "from": .integer(Int64(gap.restored.state.size)),
                "seen": .integer(Int64(gap.seen.state.size)),
              ])
          }),
      ],
      .table(table), .line(""),
      .line(
        signed.statement.keepsGrants
          ? "Grants stay as the backup has them." : "Every grant waits for a new yes."),
      .line(
        isWhole
          ? "Two people signed. Now: consent reconcile --config … --statement \(self.file)"
          : "One more person signs it: sluis restore reconcile \(self.file)"))
  }
}
