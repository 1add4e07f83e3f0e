internal import Glibc

/// How long a wait may last and whether a cancelled caller ends it.
struct Patience {
  var deadline: ContinuousClock.Instant
  var heedsInterrupt = true

  static func until(_ deadline: ContinuousClock.Instant) -> Patience {
    Patience(deadline: deadline)
  }

  /// A wait of our own, for tidying up, that no caller can end.
  static func atMost(_ duration: Duration) -> Patience {
    Patience(deadline: .now + duration, heedsInterrupt: false)
  }

  /// Waits until `socket` can be read, or written when `writing`.
  ///
  /// Throws `.deadline` or `.cancelled`. A socket of -1 is never ready, so it just waits.
  func wait(socket: Int32, writing: Bool, interrupt: Interrupt) throws(PostgresError) {
    let wanted = Int16(truncatingIfNeeded: writing ? POLLIN | POLLOUT : POLLIN)
    while true {
      let remaining = self.deadline - .now
      guard remaining > .zero else { throw .deadline }
      var watched = [
        pollfd(fd: socket, events: wanted, revents: 0),
        pollfd(
          fd: self.heedsInterrupt ? interrupt.descriptor : -1, events: Int16(POLLIN), revents: 0),
      ]
      let timeoutMs = Int32(clamping: remaining.milliseconds)
      let count = unsafe poll(&watched, 2, timeoutMs)
      if count < 0 && errno != EINTR { throw .connectionLost }
      guard count > 0 else { continue }
      if watched[1].revents != 0 { throw .cancelled }
      if watched[0].revents != 0 { return }
    }
  }
}
