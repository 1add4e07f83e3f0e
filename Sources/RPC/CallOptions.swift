package import NIOCore
internal import Wire

/// What travels beside a request.
package struct CallOptions: Sendable {
  package var deadline: Deadline
  /// The trace this call is part of; nil begins one.
  package var trace: Trace?
  package var token: [UInt8] = []
  package var proof: CallerProof?
  package var purpose = ""
  /// Required for methods that change something; the same again when a call is repeated.
  package var commandID: UInt128?
  package var consentRevision: UInt64 = 0

  /// A call of one's own, `within` from now.
  package init(within: TimeAmount = .seconds(10)) { self.deadline = Deadline(in: within) }

  /// A call on behalf of `call`: what remains of its time, its trace, its token, proof and purpose,
  /// all unchanged. A command id is not passed on: the calls of one command each have their own.
  package init(onBehalfOf call: Call) {
    self.deadline = call.deadline
    self.trace = call.trace
    self.token = call.token
    self.proof = call.proof
    self.purpose = call.purpose
    self.consentRevision = call.consentRevision
  }

  func envelope(
    call: UInt64, method: String, payload: [UInt8], deadlineMs: UInt32, credit: UInt32
  ) -> Envelope {
    Envelope(
      version: 1, kind: .request, call: call, method: method, deadlineMs: deadlineMs,
      trace: (self.trace ?? Trace()).context,
      token: self.token, proof: self.proof, purpose: self.purpose,
      commandID: self.commandID.map { id in
        (0..<16).map { UInt8(truncatingIfNeeded: id >> UInt128(120 - 8 * $0)) }
      } ?? [],
      consentRevision: self.consentRevision, payload: payload, credit: credit)
  }
}
