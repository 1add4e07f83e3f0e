internal import Glibc

/// A thread of our own, for what blocks.
enum Thread {
  /// Starts a thread that runs `body` and ends. Traps when the system has none left.
  static func start(_ body: @escaping @Sendable () -> Void) {
    let box = unsafe Unmanaged.passRetained(Body(body))
    var thread = pthread_t()
    // Signals are for the program's own threads: a call that waits here is not to be disturbed.
    var (all, before) = (sigset_t(), sigset_t())
    unsafe sigfillset(&all)
    unsafe pthread_sigmask(SIG_BLOCK, &all, &before)
    let status = unsafe pthread_create(
      &thread, nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, unsafe box.toOpaque())
    unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
    precondition(status == 0, "no thread left for a database session")
    pthread_detach(thread)
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
