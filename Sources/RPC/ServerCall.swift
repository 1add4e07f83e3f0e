internal import NIOCore
internal import Wire

/// What runs for one open call. Confined to its connection's event loop.
final class ServerCall {
  /// An item that waits for credit or room, and the handler that waits with it.
  struct Waiting {
    let item: Routes.Answer
    let sent: CheckedContinuation<Bool, Never>
  }

  private var task: Task<Void, Never>?
  private(set) var credit: UInt32
  var waiting: Waiting?
  /// Set when nobody wants more: later items are refused at once.
  private(set) var isStopped = false

  init(credit: UInt32) { self.credit = min(credit, Limits.creditMax) }

  /// Remembers the handler's task, which may have run, and been stopped, before there was a handle.
  func runs(_ task: Task<Void, Never>) {
    self.task = task
    if self.isStopped { task.cancel() }
  }

  func grant(_ items: UInt32) {
    let room = Limits.creditMax - self.credit
    self.credit += min(items, room)
  }

  /// Takes one item's credit; false when there is none.
  func spend() -> Bool {
    guard self.credit > 0 else { return false }
    self.credit -= 1
    return true
  }

  /// Cancels the handler's task and wakes it if it waits to send.
  func stop() {
    self.isStopped = true
    self.task?.cancel()
    let waiting = self.waiting
    self.waiting = nil
    waiting?.sent.resume(returning: false)
  }
}
