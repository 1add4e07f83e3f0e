/// A reply without personal data, and the receipt of what it did where there is one.
package struct Outcome<Reply: Sendable>: Sendable {
  package let reply: Reply
  /// The signed promise that the log includes the records of this call; at most 1,024 bytes.
  package let receipt: [UInt8]

  package init(_ reply: Reply, receipt: [UInt8] = []) {
    self.reply = reply
    self.receipt = receipt
  }
}
