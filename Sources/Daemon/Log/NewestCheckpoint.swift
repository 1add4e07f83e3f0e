internal import Ledger
internal import Synchronization

/// The newest checkpoint that this replica found to be of its tree, and those who wait for a newer.
///
/// Whoever waits for a checkpoint or a proof costs the database nothing while nothing is signed.
final class NewestCheckpoint: Sendable {
  private struct State {
    var checkpoint: Checkpoint?
    /// Counts what was published, so that nothing between asking and waiting is missed.
    var edition = 0
    var lastWaiter = 0
    var waiting: [Int: CheckedContinuation<Bool, Never>] = [:]
  }

  private let state = Mutex(State())

  var checkpoint: Checkpoint? { self.state.withLock { $0.checkpoint } }

  var edition: Int { self.state.withLock { $0.edition } }

  /// Takes over what is newer, and wakes who waits.
  func publish(_ checkpoint: Checkpoint) {
    let woken = self.state.withLock { state -> [CheckedContinuation<Bool, Never>] in
      guard checkpoint.size > state.checkpoint?.size ?? -1 else { return [] }
      state.checkpoint = checkpoint
      state.edition += 1
      defer { state.waiting = [:] }
      return Array(state.waiting.values)
    }
    for waiter in woken { waiter.resume(returning: true) }
  }

  /// Waits until more than `edition` was published.
  ///
  /// - Returns: false when the deadline passed or the task was cancelled first.
  func changed(since edition: Int, until deadline: ContinuousClock.Instant) async -> Bool {
    let number = self.state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    let alarm = Task {
      // A cancelled sleep has nobody to wake any more: what waited has gone on.
      do { try await Task.sleep(until: deadline, clock: .continuous) } catch { return }
      self.wake(number)
    }
    defer { alarm.cancel() }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let answer = self.state.withLock { state -> Bool? in
          if state.edition > edition { return true }
          if Task.isCancelled || ContinuousClock.now >= deadline { return false }
          state.waiting[number] = continuation
          return nil
        }
        if let answer { continuation.resume(returning: answer) }
      }
    } onCancel: {
      self.wake(number)
    }
  }

  private func wake(_ number: Int) {
    self.state.withLock { $0.waiting.removeValue(forKey: number) }?.resume(returning: false)
  }
}
