import Synchronization
import Wire

/// Readers that ask without pause while something is taken away from them.
struct Race: Sendable {
  /// What one question was answered; `beside` is a yes that nothing was taken from, and `failed` is
  /// for want of an answer.
  enum Answer: Sendable { case allowed, refused, beside, failed }

  /// A question and when it began, on this process's monotonic clock.
  struct Attempt: Sendable {
    let begun: ContinuousClock.Instant
    let answer: Answer
  }

  typealias Reader = @Sendable () async -> Answer

  /// What came of a race.
  struct Result: Sendable {
    let attempts: [Attempt]
    /// When the taker had its reply.
    let takenAt: ContinuousClock.Instant

    /// Answered with a yes although they were begun after the reply.
    var late: [Attempt] {
      self.attempts.filter { $0.begun > self.takenAt && $0.answer == .allowed }
    }
    var allowedCount: Int { self.attempts.count { $0.answer == .allowed } }
    var failedCount: Int { self.attempts.count { $0.answer == .failed } }
    var refusedAfterCount: Int {
      self.attempts.count { $0.begun > self.takenAt && $0.answer == .refused }
    }
  }

  /// Nobody was allowed anything, so nothing could be taken away.
  struct NotBegun: Error {}

  /// A reader that never hears a no after the taking gives up after this many questions.
  static let attemptCountMax = 300

  private struct State {
    var attempts: [Attempt] = []
    var takenAt: ContinuousClock.Instant?
  }

  private let state = Box(State())
  private final class Box: Sendable {
    let mutex: Mutex<State>
    init(_ state: State) { self.mutex = Mutex(state) }
  }

  /// Lets `readers` ask, and runs `take` once there were `allowed` yeses. Each reader goes on until
  /// two of its questions were begun after `take` returned.
  static func run(
    _ readers: [Reader], allowed count: Int, take: @escaping @Sendable () async throws -> Void
  ) async throws -> Result {
    let race = Race()
    let (yeses, yes) = AsyncStream.makeStream(of: Void.self)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        var left = count
        for await _ in yeses {
          left -= 1
          if left == 0 { break }
        }
        guard left == 0 else { throw NotBegun() }
        try await take()
        let now = ContinuousClock.now
        race.state.mutex.withLock { $0.takenAt = now }
      }
      group.addTask {
        await withTaskGroup(of: Void.self) { asking in
          for reader in readers { asking.addTask { await race.ask(reader) { yes.yield() } } }
        }
        yes.finish()
      }
      try await group.waitForAll()
      let end = race.state.mutex.withLock { ($0.attempts, $0.takenAt) }
      guard let takenAt = end.1 else { throw NotBegun() }
      return Result(attempts: end.0, takenAt: takenAt)
    }
  }

  private func ask(_ reader: Reader, yes: @Sendable () -> Void) async {
    var afterCount = 0
    for _ in 0..<Self.attemptCountMax {
      let begun = ContinuousClock.now
      let answer = await reader()
      let isAfter = self.state.mutex.withLock { state in
        state.attempts.append(Attempt(begun: begun, answer: answer))
        return state.takenAt.map { begun > $0 } ?? false
      }
      if answer == .allowed { yes() }
      if isAfter && answer != .failed { afterCount += 1 }
      if afterCount == 2 || Task.isCancelled { return }
    }
  }
}
