internal import Wire

/// What a handler knows about the call it answers.
///
/// Who calls is `peer` alone. Token, proof and purpose are what the caller claims, unverified: the
/// gate judges them.
package final class Call: Sendable {
  package let peer: Peer
  /// When the answer comes too late. Calls made on behalf of this one pass on what remains.
  package let deadline: Deadline
  package let trace: Trace
  /// Sixteen bytes that name the command, for methods that change something.
  package let commandID: UInt128?
  private let incoming: Incoming

  init(_ incoming: Incoming, peer: Peer, deadline: Deadline) {
    self.peer = peer
    self.deadline = deadline
    self.trace = Trace(incoming.envelope.trace)
    let commandID = incoming.envelope.commandID
    self.commandID = commandID.count == 16
      ? commandID.reduce(into: 0) { $0 = $0 << 8 | UInt128($1) } : nil
    self.incoming = incoming
  }

  /// The full name, `sluis.cases.v1.Cases/GetHousehold`. It is one the server serves.
  package var method: String { self.incoming.envelope.method }
  package var token: [UInt8] { self.incoming.envelope.token }
  package var proof: CallerProof? { self.incoming.envelope.proof }
  package var purpose: String { self.incoming.envelope.purpose }
  package var consentRevision: UInt64 { self.incoming.envelope.consentRevision }
  /// The request as it was sent: what the request digest of a proof is over.
  package var payload: [UInt8] { self.incoming.envelope.payload }
  /// The number of the call on its connection, and the items its caller is ready for.
  var number: UInt64 { self.incoming.envelope.call }
  var credit: UInt32 { self.incoming.envelope.credit }
}
