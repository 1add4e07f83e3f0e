internal import Daemon
internal import RPC
internal import Vault
internal import Wire

/// What one member of the committee asked for, until another one asks for the same.
struct MemberWord: Sendable {
  let actor: UInt128
  /// Who they are as a data subject, if they have a file.
  let person: UInt128?
  let certificate: [UInt8]
  /// Days since 1970, UTC.
  let day: Int32

  private static let lastingDays: Int32 = 14

  func lasts(on day: Int32) -> Bool { day <= self.lastDay }

  /// The last day on which it counts.
  var lastDay: Int32 { self.day + Self.lastingDays }

  /// Two accounts of one human are one person, and so are two people with one certificate.
  func isOfAnother(than word: MemberWord) -> Bool {
    self.actor != word.actor && self.certificate != word.certificate
      && (self.person == nil || self.person != word.person)
  }

  /// What is signed of it.
  var bytes: [UInt8] {
    self.actor.idBytes + (self.person ?? 0).idBytes + self.certificate
      + UInt128(clamping: self.day).idBytes
  }
}

extension MemberWord {
  /// The word of who calls now.
  init(_ member: Admitted, _ certificate: CertificateHash, on dayMs: UInt64, ahead days: Int32) {
    self.init(
      actor: member.actor, person: member.person, certificate: certificate.bytes,
      day: Int32(clamping: dayMs / ConcernLife.dayMs) + days)
  }
}
