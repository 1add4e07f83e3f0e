internal import Glibc
internal import NIOCore

/// Why a server cannot listen where it was told to.
///
/// The description is one sentence for whoever starts the program.
package enum ListenError: Error, Sendable, Hashable {
  /// The name stands for no address.
  case nameUnknown(Address)
  /// The address is not one of this machine, or of this container.
  case notHere(Address)
  /// Somebody else has the port, or it may not be had.
  case notFree(Address)

  /// What `error`, thrown when a socket was bound to `address`, means.
  init(_ error: any Error, at address: Address) {
    let code = (error as? IOError)?.errnoCode
    self = code == EADDRNOTAVAIL ? .notHere(address) : .notFree(address)
  }
}

extension ListenError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .nameUnknown(let address):
      "cannot listen on \(address.host) port \(address.port): the name stands for no address here"
    case .notHere(let address):
      "cannot listen on \(address.host) port \(address.port): it is no address of this machine"
    case .notFree(let address):
      "cannot listen on \(address.host) port \(address.port): is another one running?"
    }
  }
}
