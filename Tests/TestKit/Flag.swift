internal import Synchronization

/// Something that happened, told from one thread to another.
package final class Flag: Sendable {
  private let state = Atomic<Bool>(false)

  package init() {}

  package var isRaised: Bool { self.state.load(ordering: .acquiring) }
  package func raise() { self.state.store(true, ordering: .releasing) }
}
