internal import Auditor
internal import Foundation
internal import RPC
internal import Vault
internal import X509

/// A statement of restore with the logs it is about, every checkpoint in it checked
/// (docs/formats/restore.md).
struct SignedRestore: Sendable {
  /// One log: what the backup holds and what had been seen.
  struct Gap: Sendable {
    let service: String
    let restored: SignedTree
    let seen: SignedTree

    var lostCount: Int { self.seen.state.size - self.restored.state.size }
  }

  let joint: JointStatement
  let statement: RestoreStatement
  let gaps: [Gap]
  /// Who signed it so far.
  let signers: [CertificateIdentity]

  /// A new one, without a signature.
  static func begun(
    _ notes: [String], keepsGrants: Bool, _ profile: Profile
  ) throws(Refusal) -> SignedRestore {
    var lost: [RestoreStatement.Lost] = []
    for path in notes {
      let note = try GuardedFile.read(path, .foreign, byteCountMax: 65_536)
      let origin = String(decoding: note.prefix { $0 != 0x0A }, as: UTF8.self)
      let service = Self.service(of: origin)
      guard let pinned = try PinnedLog.load(service, profile) else {
        throw .cannot(
          "this profile has never verified the log of \(service)",
          "Use one that has, or nobody can say what is lost")
      }
      // What was seen is at least what is restored.
      let isLonger = try Self.tree(note, pinned.verifierKey, of: service).state.size
        > pinned.tree().state.size
      lost.append(
        RestoreStatement.Lost(
          origin: origin, restored: note, seen: isLonger ? note : Array(pinned.checkpoint.utf8)))
    }
    let statement = RestoreStatement(
      organisation: profile.identity.organisation.description,
      atSeconds: Int64(Date().timeIntervalSince1970), keepsGrants: keepsGrants, logs: lost)
    return try SignedRestore(JointStatement(text: statement.text), signers: [], profile)
  }

  /// Reads one that somebody began; every signature on it is checked.
  init(file path: String, _ profile: Profile) async throws(Refusal) {
    let bytes = try GuardedFile.read(path, .foreign, byteCountMax: 65_536)
    let joint: JointStatement
    do { joint = try JointStatement(parsing: bytes) } catch { throw Self.unreadable(path) }
    guard let statement = RestoreStatement(text: joint.text) else { throw Self.unreadable(path) }
    let signers: [CertificateIdentity]
    do {
      signers = try await joint.signers(
        trusting: try Self.roots(of: profile), atSeconds: statement.atSeconds)
    } catch let refusal as Refusal { throw refusal } catch {
      throw .cannot("a signature in \(path) does not count", "Begin a new statement")
    }
    try self.init(joint, signers: signers, profile)
  }

  private init(
    _ joint: JointStatement, signers: [CertificateIdentity], _ profile: Profile
  ) throws(Refusal) {
    guard let statement = RestoreStatement(text: joint.text) else {
      throw .cannot("the statement says nothing that can be signed")
    }
    guard statement.organisation == profile.identity.organisation.description else {
      throw .cannot("the statement is of another organisation")
    }
    var gaps: [Gap] = []
    for log in statement.logs {
      let service = Self.service(of: log.origin)
      guard let pinned = try PinnedLog.load(service, profile) else {
        throw .cannot(
          "this profile has never verified the log of \(service)",
          "Use one that has, or you cannot say what is lost")
      }
      let gap = Gap(
        service: service, restored: try Self.tree(log.restored, pinned.verifierKey, of: service),
        seen: try Self.tree(log.seen, pinned.verifierKey, of: service))
      guard gap.lostCount >= 0 else {
        throw .cannot("the log of \(service) goes on from behind its end")
      }
      gaps.append(gap)
    }
    self.joint = joint
    self.statement = statement
    self.gaps = gaps
    self.signers = signers
  }

  /// Refuses to say less than what the profile has seen itself.
  func check(against profile: Profile) throws(Refusal) {
    for gap in self.gaps {
      guard let own = try PinnedLog.load(gap.service, profile)?.tree() else { continue }
      guard own.state.size < gap.seen.state.size || own.state == gap.seen.state else {
        throw .cannot(
          "you have seen \(own.state.size) entries of the log of \(gap.service), and the statement"
            + " says \(gap.seen.state.size)", "Begin the statement with this profile")
      }
    }
  }

  func signed(by profile: Profile) throws(Refusal) -> SignedRestore {
    let names = self.signers.map { $0.peer.identity?.description }
    guard !names.contains(profile.identity.uri) else {
      throw .cannot("you signed this already", "Another person signs it now")
    }
    do {
      let credentials = try Credentials.load(
        certificate: "\(profile.folder)/cert.pem", key: "\(profile.folder)/key.pem",
        roots: "\(profile.folder)/ca.pem")
      return try SignedRestore(
        try self.joint.signed(by: credentials), signers: self.signers, profile)
    } catch let refusal as Refusal { throw refusal } catch {
      throw .cannot("the profile's key does not sign")
    }
  }

  /// What the entry that records it is found by: its kind, and this trace and span.
  var trace: UInt128 { self.digest.prefix(16).reduce(0) { $0 << 8 | UInt128($1) } }
  var span: UInt64 { self.digest[16..<24].reduce(0) { $0 << 8 | UInt64($1) } }

  private var digest: [UInt8] {
    RequestDigest.of(method: "sluis.restore.v1", payload: Array(self.joint.text.utf8)).bytes
  }

  /// Whether two different people of the installation's own organisation signed it: a partner's
  /// certificate, a service's and a resident's come from the same authority, and are nobody who
  /// may. Which role they have is consent's to look up, and its log says that it did.
  var isSignedByTwoPeople: Bool {
    let people = self.signers.compactMap(\.peer.identity).filter {
      $0.kind == .user && $0.organisation == self.statement.organisation
    }
    return people.count == self.signers.count
      && Set(people.map(\.description)).count >= RestoreStatement.signerCount
  }

  /// The last word of a log's name.
  private static func service(of origin: String) -> String {
    String(origin.split(separator: "/").last ?? "")
  }

  private static func tree(
    _ note: [UInt8], _ key: String, of service: String
  ) throws(Refusal) -> SignedTree {
    do { return try SignedTree(note: note[...], key: PinnedKey(text: key)) } catch {
      throw .cannot("a checkpoint is not signed by the log of \(service)")
    }
  }

  private static func roots(of profile: Profile) throws(Refusal) -> Roots {
    let path = "\(profile.folder)/ca.pem"
    do {
      return try Roots(
        pem: try GuardedFile.text(path, .open, byteCountMax: PEM.certificateByteCountMax))
    } catch let refusal as Refusal { throw refusal } catch {
      throw .cannot("\(path) holds no authority")
    }
  }

  private static func unreadable(_ path: String) -> Refusal {
    .cannot("\(path) is no statement of a restore", "Begin a new one")
  }
}
