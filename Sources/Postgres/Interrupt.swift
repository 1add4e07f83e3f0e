internal import Glibc

/// Wakes a thread that waits on a socket: a pipe whose reading end is polled beside it.
final class Interrupt: Sendable {
  let descriptor: Int32
  private let writing: Int32

  /// Traps when the process is out of file descriptors: nothing works then.
  init() {
    var ends: [Int32] = [-1, -1]
    let status = unsafe pipe(&ends)
    precondition(status == 0, "no file descriptor left for a database session")
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    self.descriptor = ends[0]
    self.writing = ends[1]
  }

  deinit {
    close(self.descriptor)
    close(self.writing)
  }

  func raise() {
    var byte: UInt8 = 1
    // A full pipe is raised already.
    _ = unsafe write(self.writing, &byte, 1)
  }

  /// Takes back what was raised, so that it does not hit the next user.
  func clear() {
    var buffer = [UInt8](repeating: 0, count: 64)
    while unsafe read(self.descriptor, &buffer, 64) > 0 {}
  }
}
