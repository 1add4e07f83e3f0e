internal import Synchronization

/// Counts threads that end and wakes those that wait for the last.
final class Exits: Sendable {
  private struct State {
    var left: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>

  init(count: Int) { self.state = Mutex(State(left: count)) }

  func leave() {
    let waiting = self.state.withLock { state in
      state.left -= 1
      return state.left == 0 ? state.waiting : []
    }
    for continuation in waiting { continuation.resume() }
  }

  func wait() async {
    await withCheckedContinuation { continuation in
      let isOver = self.state.withLock { state in
        if state.left > 0 { state.waiting.append(continuation) }
        return state.left == 0
      }
      if isOver { continuation.resume() }
    }
  }
}
