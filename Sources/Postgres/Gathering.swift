internal import Synchronization

/// Whether a batch that could begin waits for those who are about to come.
///
/// Who shared a transaction is answered at the same time, and comes to the next line one after the
/// other: the first of them would begin a transaction for itself, with all its statements, and the
/// others wait for its end. So where batches were shared lately, one begins when nobody came during
/// a pause, or when half of one waits. Who comes to a line that is not busy waits for nobody.
struct Gathering: Sendable {
  /// One look at the line and the next are so far apart.
  static let pause: Duration = .microseconds(200)
  /// Pauses before a batch begins whatever comes: a millisecond, about what a transaction takes.
  static let pauseCountMax = 5
  /// Requests that shared a batch lately, on average, from which on it pays.
  private static let countMin = 3
  private static let parts = 16

  private let recent = Recent()
  private let wait: @Sendable () async -> Void

  /// - Parameter wait: lasts a ``pause``; the seam for tests.
  init(_ wait: @escaping @Sendable () async -> Void = Self.sleep) { self.wait = wait }

  /// A batch of `count` requests was taken. A quarter of the average is the last one's.
  func took(_ count: Int) {
    self.recent.parts.withLock { $0 += (count * Self.parts - $0) / 4 }
  }

  /// Waits while more come.
  ///
  /// - Parameters:
  ///   - enough: begins at once with so many.
  ///   - count: how many wait now.
  func gather(_ enough: Int, _ count: () -> Int) async {
    guard self.recent.parts.withLock({ $0 >= Self.countMin * Self.parts }) else { return }
    var known = count()
    for _ in 0..<Self.pauseCountMax where known > 0 && known < enough {
      await self.wait()
      let now = count()
      guard now > known else { return }
      known = now
    }
  }

  @Sendable private static func sleep() async {
    try? await Task.sleep(for: Self.pause)  // a cancelled sleep only begins the batch earlier
  }

  private final class Recent: Sendable {
    /// In sixteenths of a request.
    let parts = Mutex(0)
  }
}
