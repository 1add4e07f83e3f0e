internal import Synchronization

/// Makes a ring's file operations fail, for tests: the seam by which each of them is cut off in
/// turn.
final class FileFaults: Sendable {
  enum Effect: Sendable, CaseIterable {
    /// The operation does not happen.
    case refuses
    /// It happens, and its caller never learns.
    case keepsButFails
    /// A write stops half way; other operations are refused.
    case tears
  }

  /// Which operation fails, counting from 1.
  let failing: Int
  let effect: Effect

  /// Whether the process is as good as killed: all later operations fail too.
  let isFinal: Bool
  private let done = Atomic<Int>(0)

  init(failing: Int, effect: Effect, isFinal: Bool) {
    self.failing = failing
    self.effect = effect
    self.isFinal = isFinal
  }

  /// Whether the fault was reached; a sweep ends with the first run that does not reach it.
  var isReached: Bool { self.done.load(ordering: .relaxed) >= self.failing }

  /// Counts one operation and says what becomes of it.
  func next() -> Effect? {
    let number = self.done.wrappingAdd(1, ordering: .relaxed).newValue
    if number == self.failing { return self.effect }
    return self.isFinal && number > self.failing ? .refuses : nil
  }
}
