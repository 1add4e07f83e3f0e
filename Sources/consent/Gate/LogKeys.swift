internal import Vault
internal import Wire

/// Derives the keys of log bodies: of the entries that were named, and no others.
struct LogKeys: Sendable {
  let keys: ConsentKeys

  /// Boxes one key for each body, in the order asked, to a key that an officer made for one call.
  ///
  /// - Throws: ``VaultError/doesNotOpen`` when an epoch's sealed key is missing or not one.
  func box(
    _ bodies: [ConsentV1.LogBody], to address: [UInt8], answering digest: [UInt8]
  ) throws(VaultError) -> [UInt8] {
    try self.bundle(bodies).sealed(to: BoxAddress(address), context: digest)
  }

  /// The same, to the process of a service.
  func box(
    _ bodies: [ConsentV1.LogBody], toService address: [UInt8], answering digest: [UInt8]
  ) throws(VaultError) -> [UInt8] {
    try self.keys.boxes.seal(
      try self.bundle(bodies), to: BoxAddress(address), context: digest)
  }

  private func bundle(_ bodies: [ConsentV1.LogBody]) throws(VaultError) -> KeyBundle {
    var bundle = try KeyBundle(capacity: bodies.count)
    var sealed: [UInt128: [UInt8]] = [:]
    for body in bodies where !body.sealedEpochKey.isEmpty && sealed[body.epoch] == nil {
      sealed[body.epoch] = body.sealedEpochKey
    }
    var epochs: [UInt128: OpenedEpoch] = [:]
    for body in bodies {
      let epoch: OpenedEpoch
      if let known = epochs[body.epoch] {
        epoch = known
      } else {
        epoch = OpenedEpoch(
          try EpochKey(
            opening: sealed[body.epoch] ?? [], epoch: body.epoch, with: self.keys.reading))
        epochs[body.epoch] = epoch
      }
      bundle.append(epoch.key.entryKey(body.entry))
    }
    return bundle
  }

  /// A key in a dictionary: keys themselves cannot be copied into one.
  private final class OpenedEpoch {
    let key: EpochKey

    init(_ key: consuming EpochKey) { self.key = key }
  }
}
