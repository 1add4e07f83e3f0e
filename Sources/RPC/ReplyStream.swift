internal import NIOCore
package import Wire

/// Where a streaming handler sends its items. Items hold nothing personal.
package struct ReplyStream<Item: Message>: Sendable {
  let sink: ItemSink

  /// Sends one item and returns when the caller's credit and connection had room for it.
  ///
  /// Throws `CANCELLED` when the caller wants no more or is gone, and `DEADLINE_EXCEEDED` is the
  /// same: nobody waits. One task at a time may send.
  package func send(_ item: Item) async throws(RPCError) {
    try await self.sink.send(Routes.encode(item, receipt: []))
  }
}

/// Where a streaming handler sends items with personal data, each against a receipt.
package struct ReceiptedStream<Item: Message>: Sendable {
  let sink: ItemSink

  /// As ``ReplyStream/send(_:)``.
  package func send(_ item: consuming Receipted<Item>) async throws(RPCError) {
    let answer = try Routes.encode(item.reply, receipt: item.promise)
    try await self.sink.send(answer)
  }
}

/// The way from a handler to its call's stream, wherever the handler runs.
struct ItemSink: Sendable {
  let loop: any EventLoop
  let channel: NIOLoopBound<ServerChannel>
  let call: UInt64

  func send(_ item: Routes.Answer) async throws(RPCError) {
    let isSent = await withCheckedContinuation { (sent: CheckedContinuation<Bool, Never>) in
      if self.loop.inEventLoop {
        self.channel.value.send(item, call: self.call, sent: sent)
      } else {
        self.loop.execute { self.channel.value.send(item, call: self.call, sent: sent) }
      }
    }
    guard isSent else { throw RPCError(.cancelled) }
  }
}
