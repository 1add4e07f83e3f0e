package import NIOCore
internal import NIOPosix

/// One thread for a client's connections and for the tasks that call over them.
///
/// A task that prefers ``executor`` goes on where its answer was read, so that a call wakes no
/// other thread: what ``LoopExecutor`` is to a server's handlers.
package struct CallerLoop: Sendable {
  package let group: any EventLoopGroup
  package let executor: any TaskExecutor

  /// How many of them can work side by side: as many as there are cores.
  package static var countMax: Int { System.coreCount }

  package init() {
    self.group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    self.executor = LoopExecutor(self.group.any())
  }
}
