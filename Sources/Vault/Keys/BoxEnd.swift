internal import CSodium
internal import Synchronization

/// One end of many boxes: a process's key, and the secrets that it agreed on with other processes.
///
/// An anonymous box (``KeyBundle/sealed(to:context:)``) costs a key and an agreement each time, on
/// both sides. Two processes that box to each other all day agree once: docs/formats/sealing.md §4.
/// Key and secrets are in locked memory and end with the process.
package final class BoxEnd: Sendable {
  /// Other ends that are remembered; beyond it all are agreed on anew.
  private static let agreedCountMax = 64

  private final class Agreed: Sendable {
    let secret: SecretKey
    init(_ secret: consuming SecretKey) { self.secret = secret }
  }

  private let key = BoxKey()
  private let agreed = Mutex<[BoxAddress: Agreed]>([:])

  package init() {}

  package var address: BoxAddress { self.key.address }

  /// Boxes the keys to the owner of `address`: 104 + 32 × count bytes.
  ///
  /// - Parameter context: what it answers, usually a request digest; the opener must know it.
  /// - Throws: ``VaultError/notAPoint`` when the address is not one X25519 can use.
  package func seal(
    _ bundle: borrowing KeyBundle, to address: BoxAddress, context: [UInt8]
  ) throws(VaultError) -> [UInt8] {
    let agreed = try self.agreed(with: address)
    return self.key.publicBytes + bundle.boxed(under: agreed.secret, context: context)
  }

  /// Opens a box that another end made for this one and this context.
  ///
  /// Which end it was stays unproven: who may send is the channel's affair.
  ///
  /// - Throws: ``VaultError/doesNotOpen``, ``VaultError/noLockedMemory``.
  package func open(_ box: [UInt8], context: [UInt8]) throws(VaultError) -> KeyBundle {
    let agreed: Agreed
    do {
      agreed = try self.agreed(with: BoxAddress(Array(box.prefix(BoxAddress.byteCount))))
    } catch {
      Committed.countRefusal()
      throw .doesNotOpen
    }
    return try KeyBundle(
      openingBoxed: Array(box.dropFirst(BoxAddress.byteCount)), under: agreed.secret,
      context: context)
  }

  private func agreed(with other: BoxAddress) throws(VaultError) -> Agreed {
    if let known = self.agreed.withLock({ $0[other] }) { return known }
    let shared = LockedKeys(required: 1)
    guard unsafe crypto_box_beforenm(shared.base, other.bytes, self.key.pointer) == 0 else {
      throw .notAPoint
    }
    let agreed = Agreed(SecretKey(slot: shared))
    self.agreed.withLock { known in
      if known.count >= Self.agreedCountMax { known = [:] }
      known[other] = agreed
    }
    return agreed
  }
}
