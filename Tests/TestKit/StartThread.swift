internal import Foundation

/// Starts a thread for what blocks: a test's own waiting must not hold Swift's cooperative pool.
package func startThread(_ body: @escaping @Sendable () -> Void) {
  let thread = Thread(block: body)
  thread.stackSize = 256 * 1_024
  thread.start()
}
