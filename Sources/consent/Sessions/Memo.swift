internal import Synchronization

/// Bytes that something is remembered by. Hashed eight at a time: an array of them is hashed one by
/// one, which costs more than to look it up.
struct RememberedBytes: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func hash(into hasher: inout Hasher) {
    var word: UInt64 = 0
    for (place, byte) in self.bytes.enumerated() {
      word = word << 8 | UInt64(byte)
      if place & 7 == 7 { hasher.combine(word) }
    }
    hasher.combine(word)
    hasher.combine(self.bytes.count)
  }
}

/// What a pure function answered for the same input before: a bounded memory that forgets.
///
/// For answers that can be nothing else as long as the process runs, such as whether a signature is
/// ours. Whatever may change (an end, a revocation, a withdrawal) is asked anew at each call.
final class Memo<Input: Hashable & Sendable, Output: Sendable>: Sendable {
  private struct State {
    var recent: [Input: Output] = [:]
    var older: [Input: Output] = [:]
    var turnedAt: ContinuousClock.Instant = .now
  }

  private let countMax: Int
  private let age: Duration
  private let state = Mutex(State())

  /// - Parameters:
  ///   - countMax: answers kept at most.
  ///   - age: an answer that was not asked for in twice as long is gone at the next question.
  init(countMax: Int = 8_192, age: Duration = .seconds(300)) {
    self.countMax = countMax
    self.age = age
  }

  /// The answer for `input`: `compute`'s, now or before. What is nil is not kept.
  func answer(_ input: Input, _ compute: () -> Output?) -> Output? {
    if let known = self.state.withLock({ self.find(input, &$0) }) { return known }
    guard let output = compute() else { return nil }
    self.state.withLock { self.keep(output, for: input, &$0) }
    return output
  }

  private func find(_ input: Input, _ state: inout State) -> Output? {
    if state.turnedAt.duration(to: .now) > self.age { self.turn(&state) }
    if let known = state.recent[input] { return known }
    guard let known = state.older[input] else { return nil }
    self.keep(known, for: input, &state)
    return known
  }

  private func keep(_ output: Output, for input: Input, _ state: inout State) {
    if state.recent.count >= self.countMax / 2 { self.turn(&state) }
    state.recent[input] = output
  }

  /// Forgets what was not asked for since the last turn.
  private func turn(_ state: inout State) {
    state.older = state.recent
    state.recent = [:]
    state.turnedAt = .now
  }
}
