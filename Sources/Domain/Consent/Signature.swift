/// One person's yes to a grant, for themselves or for someone they decide for.
package struct Signature: Hashable, Sendable {
  package let signer: PersonId
  /// Whose data it is about. Equal to `signer` for one's own.
  package let subject: PersonId
  /// Server time of the yes.
  package let at: Moment
  package let manner: Manner

  package init(signer: PersonId, subject: PersonId, at: Moment, manner: Manner) {
    self.signer = signer
    self.subject = subject
    self.at = at
    self.manner = manner
  }

  /// How the yes was given.
  package enum Manner: Hashable, Sendable {
    /// With a credential of their own.
    case confirmed
    /// On paper: the form's digest, and the two workers who saw it signed.
    case form(digest: [UInt8], witnesses: [ActorId])

    /// The number of bytes of a form's digest.
    package static let digestByteCount = 32

    /// Why this is no evidence; nil when it is.
    package var refusal: ReasonCode? {
      switch self {
      case .confirmed: nil
      case .form(let digest, let witnesses):
        if digest.count != Self.digestByteCount || digest.allSatisfy({ $0 == 0 }) {
          .evidenceMissing
        } else if Set(witnesses).count < 2 {
          .witnessMissing
        } else {
          nil
        }
      }
    }
  }
}
