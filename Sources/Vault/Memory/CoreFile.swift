internal import Glibc

/// What the kernel writes of a process that crashes: all of its memory, but for what asks not to be
/// in it. Keys ask; what was opened with them cannot.
enum CoreFile {
  /// From here on this process, and those that it starts, leave none, whatever they were started
  /// with. Traps when the kernel refuses to lower a limit, which it never does (setrlimit(2)).
  static func forbid() {
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    let result = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    precondition(result == 0, "the limit of core files cannot be lowered")
  }
}
