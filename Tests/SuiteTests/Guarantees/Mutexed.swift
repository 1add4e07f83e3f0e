import Synchronization

/// A value that several tasks and threads set and read.
final class Mutexed<Value: Sendable>: Sendable {
  private let mutex: Mutex<Value>

  init(_ value: Value) { self.mutex = Mutex(value) }

  var value: Value { self.mutex.withLock { $0 } }
  func set(_ value: Value) { self.mutex.withLock { $0 = value } }
}
