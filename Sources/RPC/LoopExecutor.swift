internal import NIOCore

/// Runs Swift tasks on one event loop's thread.
///
/// A call's handler is a task. On Swift's pool another thread would have to wake for it and wake
/// the loop again for the answer, which costs 70 µs on an idle machine; with this preference it
/// runs where its bytes were read. It hops only to what has an executor of its own, such as a
/// database session. A handler that computes for long or blocks therefore stops its connection's
/// loop.
final class LoopExecutor: TaskExecutor {
  let loop: any EventLoop

  init(_ loop: any EventLoop) { self.loop = loop }

  func enqueue(_ job: consuming ExecutorJob) {
    // A job has no owner in the type system once it waits in a queue; the loop runs it exactly
    // once.
    let unowned = UnownedJob(job)
    self.loop.execute {
      // `UnownedJob` and the unowned executor are the standard library's own unsafe types.
      unsafe unowned.runSynchronously(on: self.asUnownedTaskExecutor())
    }
  }
}
