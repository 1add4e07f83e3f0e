internal import Glibc

/// The monotonic clock, read as the drivers of the peers read it.
///
/// `ContinuousClock` takes several times as long with the arithmetic of `Duration` behind it, which
/// a driver that makes 300,000 calls a second would report as the cost of calls.
enum Clock {
  static var nowNs: UInt64 {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
  }
}
