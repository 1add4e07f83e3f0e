internal import NIOCore
internal import Synchronization

/// Runs Swift tasks on one event loop's thread.
///
/// A call's handler is a task. On Swift's pool another thread would have to wake for it and wake
/// the loop again for the answer, which costs 70 µs on an idle machine; with this preference it
/// runs where its bytes were read. It hops only to what has an executor of its own, such as a
/// database session. A handler that computes for long or blocks therefore stops its connection's
/// loop.
final class LoopExecutor: TaskExecutor {
  let loop: any EventLoop
  /// Jobs since the loop was last told to run them: a burst of answers costs it one turn.
  private let jobs = Mutex(Jobs())

  private struct Jobs {
    var waiting: [UnownedJob] = []
    /// Storage for those that come next.
    var spare: [UnownedJob] = []
  }

  init(_ loop: any EventLoop) { self.loop = loop }

  func enqueue(_ job: consuming ExecutorJob) {
    // A job has no owner in the type system once it waits in a queue; `run` runs it exactly once.
    let unowned = UnownedJob(job)
    let isFirst = self.jobs.withLock { jobs in
      jobs.waiting.append(unowned)
      return jobs.waiting.count == 1
    }
    if isFirst { self.loop.execute { self.run() } }
  }

  private func run() {
    var jobs = self.jobs.withLock { jobs in
      swap(&jobs.waiting, &jobs.spare)
      return exchange(&jobs.spare, with: [])
    }
    for job in jobs {
      // `UnownedJob` and the unowned executor are the standard library's own unsafe types.
      unsafe job.runSynchronously(on: self.asUnownedTaskExecutor())
    }
    jobs.removeAll(keepingCapacity: true)
    self.jobs.withLock { $0.spare = jobs }
  }
}
