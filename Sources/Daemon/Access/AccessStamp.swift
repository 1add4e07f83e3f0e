package import Ledger
package import RPC
internal import Vault
package import Wire

/// Who was allowed what, by which decision and in which call: what the records of it say.
///
/// Taken from a pass, which it outlives; it opens nothing.
package struct AccessStamp: Sendable {
  package let decision: UInt128
  package let actor: UInt128
  package let organisation: UInt128
  package let hat: UInt128
  package let role: String
  package let purpose: String
  package let revision: UInt64
  package let grants: [LedgerV1.GrantUse]
  package let trace: Trace
  package let assertedUser: String
  package let peer: String
  /// Of those whose data is released, who is of their household no longer.
  package let former: Set<UInt128>
  let service: String
  let method: MethodPolicy
  let beganAtMs: UInt64
  private let actorIndex: UInt128?
  private let organisationIndex: UInt128?
  private let subjects: [UInt128: UInt128]

  /// - Parameter call: of a method of the register; others are served by nobody.
  package init(_ pass: borrowing Pass, _ call: Call) {
    guard let method = Methods.named(call.method) else {
      preconditionFailure("a call of a method that no server serves")
    }
    let answer = pass.answer
    self.decision = answer.decision
    self.actor = pass.actor
    self.organisation = pass.organisation
    self.hat = pass.hat
    self.role = pass.role
    self.purpose = call.purpose
    self.revision = answer.revision
    self.grants = answer.grants.map { LedgerV1.GrantUse(grant: $0.grant, version: $0.version) }
    self.trace = call.trace
    self.assertedUser = call.proof?.assertedUser ?? ""
    self.peer = call.peer.identity?.description ?? ""
    self.former = Set(answer.scopes.filter(\.isFormer).map(\.scope))
    self.service = pass.service
    self.method = method
    self.beganAtMs = WallClock.nowMs()
    self.actorIndex = answer.actorIndex
    self.organisationIndex = answer.organisationIndex
    self.subjects = Dictionary(
      answer.scopes.map { ($0.scope, $0.subjectIndex) }, uniquingKeysWith: { first, _ in first })
  }

  package func indexes(of scope: UInt128?) -> EntryHeader.Indexes {
    EntryHeader.Indexes(
      subject: scope.flatMap { self.subjects[$0] }, actor: self.actorIndex,
      organisation: self.organisationIndex)
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// The pseudonym of a data subject in the Logboek: its keyed index, in hexadecimal.
  func pseudonym(of scope: UInt128) -> String {
    guard let index = self.subjects[scope] else { return "" }
    // By hand: `String(_:radix:)` divides numbers of this length digit by digit.
    var (text, rest) = ([UInt8](repeating: 0, count: 32), index)
    for place in text.indices.reversed() {
      text[place] = Self.digits[Int(rest & 15)]
      rest >>= 4
    }
    return String(decoding: text, as: UTF8.self)
  }
}
