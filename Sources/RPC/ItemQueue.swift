internal import Synchronization
package import Wire

/// The items of one stream between its connection and its reader. Bounded by what was granted.
final class ItemQueue: Sendable {
  private struct State {
    var items: [Envelope] = []
    var isFinished = false
    var error: RPCError?
    var reader: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())

  func append(_ item: Envelope) {
    self.state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard !state.isFinished else { return nil }
      state.items.append(item)
      return state.reader.take()
    }?.resume()
  }

  /// Ends the stream, once.
  func finish(_ error: RPCError?) {
    self.state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard !state.isFinished else { return nil }
      state.isFinished = true
      state.error = error
      return state.reader.take()
    }?.resume()
  }

  /// The next item; nil at the end. One reader at a time.
  func next() async throws(RPCError) -> Envelope? {
    while true {
      let found = self.state.withLock { state -> Result<Envelope?, RPCError>? in
        if !state.items.isEmpty { return .success(state.items.removeFirst()) }
        guard state.isFinished else { return nil }
        if let error = state.error { return .failure(error) }
        return .success(nil)
      }
      if let found { return try found.get() }
      await withCheckedContinuation { (reader: CheckedContinuation<Void, Never>) in
        let isReady = self.state.withLock { state in
          precondition(state.reader == nil, "two readers of one stream")
          if !state.items.isEmpty || state.isFinished { return true }
          state.reader = reader
          return false
        }
        if isReady { reader.resume() }
      }
    }
  }
}

/// The replies of a streaming call, in order.
///
/// At most ``window`` items wait here; the server is granted more as they are read. A reader that
/// stops early lets go of the sequence, or cancels its task, and the call is cancelled.
package struct ReplyItems<Reply: Message>: AsyncSequence, Sendable {
  package typealias Failure = RPCError
  package typealias Element = Outcome<Reply>
  /// Items that the server may send ahead of the reader.
  static var window: UInt32 { 16 }

  let handle: StreamHandle

  package func makeAsyncIterator() -> Iterator { Iterator(handle: self.handle) }

  package struct Iterator: AsyncIteratorProtocol {
    let handle: StreamHandle
    private var readCount: UInt32 = 0

    init(handle: StreamHandle) { self.handle = handle }

    package mutating func next() async throws(RPCError) -> Outcome<Reply>? {
      let handle = self.handle
      let result = await withTaskCancellationHandler {
        do throws(RPCError) {
          return Result<Envelope?, RPCError>.success(try await handle.queue.next())
        } catch { return .failure(error) }
      } onCancel: { handle.cancel() }
      guard let envelope = try result.get() else { return nil }
      self.readCount += 1
      if self.readCount == ReplyItems.window / 2 {
        handle.grant(self.readCount)
        self.readCount = 0
      }
      do {
        return Outcome(try Reply(decoding: envelope.payload), receipt: envelope.receipt)
      } catch {
        handle.cancel()
        throw RPCError(.internal, .replyMalformed)
      }
    }

    package mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(RPCError) -> Outcome<Reply>? { try await self.next() }
  }
}

/// A running stream. Letting go of it cancels the call.
final class StreamHandle: Sendable {
  let queue: ItemQueue
  private let onGrant: @Sendable (UInt32) -> Void
  private let onCancel: @Sendable () -> Void

  init(
    queue: ItemQueue, onGrant: @escaping @Sendable (UInt32) -> Void,
    onCancel: @escaping @Sendable () -> Void
  ) {
    self.queue = queue
    self.onGrant = onGrant
    self.onCancel = onCancel
  }

  deinit { self.onCancel() }

  func grant(_ items: UInt32) { self.onGrant(items) }

  func cancel() {
    self.queue.finish(RPCError(.cancelled))
    self.onCancel()
  }
}
