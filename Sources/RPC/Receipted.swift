/// Proof that the ledger holds the records of a disclosure. Consumed by the reply it allows.
///
/// Exactly one type adopts this outside the tests: the ledger receipt in Daemon, which the appender
/// makes when an entry is durable. HouseTests hold that by looking for adoptions by name.
package protocol ReceiptProof: ~Copyable, Sendable {
  /// The signed promise of inclusion that travels with the reply; at most 1,024 bytes.
  consuming func promise() -> [UInt8]
}

/// A reply with personal data and the ledger's receipt for it.
///
/// ``Routes`` takes handlers of such replies only in this form, and there is no way to make one
/// without a ``ReceiptProof``: no commit, no reply.
package struct Receipted<Reply: Sendable>: ~Copyable, Sendable {
  let reply: Reply
  let promise: [UInt8]

  /// Spends `proof` on `reply`.
  package init(_ reply: Reply, proof: consuming some ReceiptProof & ~Copyable) {
    self.reply = reply
    self.promise = proof.promise()
  }
}
