internal import Glibc

/// Who waits for something: first come, first served, never more than a bound, never past a
/// deadline.
///
/// Threads take from it with ``next()``, which blocks. A thread of its own ends the waits whose
/// deadline passes while nobody takes them.
@safe
final class Line<Waiter: Waiting>: @unchecked Sendable {
  // Unchecked because the state below is guarded by `mutex`, a C mutex: only that can be waited on.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let arrival: UnsafeMutablePointer<pthread_cond_t>
  private let earlierDeadline: UnsafeMutablePointer<pthread_cond_t>
  private let countMax: Int
  // Guarded by `mutex`.
  private var waiters: [Waiter] = []
  private var isClosed = false
  private var wakesAt: ContinuousClock.Instant?

  init(countMax: Int) {
    self.countMax = countMax
    unsafe self.mutex = .allocate(capacity: 1)
    unsafe self.arrival = .allocate(capacity: 1)
    unsafe self.earlierDeadline = .allocate(capacity: 1)
    unsafe pthread_mutex_init(self.mutex, nil)
    unsafe pthread_cond_init(self.arrival, nil)
    var attributes = pthread_condattr_t()
    unsafe pthread_condattr_init(&attributes)
    unsafe pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    unsafe pthread_cond_init(self.earlierDeadline, &attributes)
    unsafe pthread_condattr_destroy(&attributes)
  }

  deinit {
    unsafe pthread_cond_destroy(self.earlierDeadline)
    unsafe pthread_cond_destroy(self.arrival)
    unsafe pthread_mutex_destroy(self.mutex)
    unsafe self.earlierDeadline.deallocate()
    unsafe self.arrival.deallocate()
    unsafe self.mutex.deallocate()
  }

  /// Adds a waiter; an error when the line is full or closed.
  func add(_ waiter: Waiter) -> PostgresError? {
    self.locked {
      if self.isClosed { return .closed }
      // Those that gave up are still in the array, but they do not count.
      if self.waiters.count >= self.countMax { self.waiters.removeAll { !$0.isWaiting } }
      if self.waiters.count >= self.countMax { return .busy }
      self.waiters.append(waiter)
      unsafe pthread_cond_signal(self.arrival)
      if self.wakesAt.map({ waiter.deadline < $0 }) ?? true {
        unsafe pthread_cond_signal(self.earlierDeadline)
      }
      return nil
    }
  }

  /// Takes the first, waiting for one; nil when the line is closed and empty.
  func next() -> Waiter? {
    self.locked {
      while true {
        if !self.waiters.isEmpty { return self.waiters.removeFirst() }
        if self.isClosed { return nil }
        unsafe pthread_cond_wait(self.arrival, self.mutex)
      }
    }
  }

  /// Takes up to `count` without waiting.
  func take(_ count: Int) -> [Waiter] {
    self.locked {
      let taken = Array(self.waiters.prefix(count))
      self.waiters.removeFirst(taken.count)
      return taken
    }
  }

  var isEmpty: Bool { self.count == 0 }
  var count: Int { self.locked { self.waiters.count } }

  /// Admits nobody from now on. Who waits is still served.
  func close() {
    self.locked {
      self.isClosed = true
      unsafe pthread_cond_broadcast(self.arrival)
      unsafe pthread_cond_broadcast(self.earlierDeadline)
    }
  }

  /// Ends waits at their deadlines, until the line is closed and empty. Blocks its thread.
  func keepDeadlines() {
    while let late = self.nextLate() {
      for waiter in late { waiter.expire() }
    }
  }

  /// Waits for deadlines and takes out those that passed; nil when the line is closed and empty.
  private func nextLate() -> [Waiter]? {
    self.locked {
      while true {
        let now = ContinuousClock.now
        let late = self.waiters.filter { $0.deadline <= now || !$0.isWaiting }
        if !late.isEmpty {
          self.waiters.removeAll { $0.deadline <= now || !$0.isWaiting }
          return late
        }
        self.wakesAt = self.waiters.map(\.deadline).min()
        if let wakesAt = self.wakesAt {
          var time = timespec(monotonicIn: wakesAt - now)
          unsafe pthread_cond_timedwait(self.earlierDeadline, self.mutex, &time)
        } else if self.isClosed {
          return nil
        } else {
          unsafe pthread_cond_wait(self.earlierDeadline, self.mutex)
        }
      }
    }
  }

  private func locked<R>(_ body: () -> R) -> R {
    unsafe pthread_mutex_lock(self.mutex)
    defer { unsafe pthread_mutex_unlock(self.mutex) }
    return body()
  }
}

/// What can stand in a ``Line``.
protocol Waiting: AnyObject, Sendable {
  var deadline: ContinuousClock.Instant { get }
  /// False once it was answered, by whomever.
  var isWaiting: Bool { get }
  /// Answers it with `.deadline`, unless it was answered already.
  func expire()
}

extension timespec {
  /// The instant `duration` from now on the monotonic clock.
  init(monotonicIn duration: Duration) {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    let nanoseconds = now.tv_nsec + Int(duration.milliseconds % 1_000) * 1_000_000
    self.init(
      tv_sec: now.tv_sec + Int(duration.milliseconds / 1_000) + nanoseconds / 1_000_000_000,
      tv_nsec: nanoseconds % 1_000_000_000)
  }
}
