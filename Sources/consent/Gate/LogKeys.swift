internal import Ledger
internal import Vault
internal import Wire

/// Bodies of one service's log that somebody asks the keys of, named by their headers.
struct NamedBodies: Sendable {
  let service: String
  /// In the order asked.
  let headers: [EntryHeader]
  /// The sealed keys of their epochs, as whoever asks has them.
  let boxes: [UInt128: [UInt8]]

  /// Nil when one of them is no header.
  init?(_ bodies: [ConsentV1.LogBody], of service: String) {
    var headers: [EntryHeader] = []
    var boxes: [UInt128: [UInt8]] = [:]
    for body in bodies {
      guard let header = try? EntryHeader(decoding: body.header) else { return nil }
      headers.append(header)
      if !body.sealedEpochKey.isEmpty && boxes[header.epoch] == nil {
        boxes[header.epoch] = body.sealedEpochKey
      }
    }
    self.service = service
    self.headers = headers
    self.boxes = boxes
  }
}

/// Derives the keys of log bodies: of the entries that were named, and no others.
struct LogKeys: Sendable {
  /// A box of keys, and the entries of which they are.
  struct Boxed: Sendable {
    let bytes: [UInt8]
    /// Those whose epoch opened; of the others the box has keys that open nothing.
    let entries: [UInt128]
  }

  let keys: ConsentKeys

  /// Boxes one key for each body, in the order asked, to a key that an officer made for one call.
  func box(
    _ bodies: NamedBodies, to address: [UInt8], answering digest: [UInt8]
  ) throws(VaultError) -> Boxed {
    var entries: [UInt128] = []
    let bundle = try self.bundle(bodies, opening: &entries)
    return Boxed(
      bytes: try bundle.sealed(to: BoxAddress(address), context: digest), entries: entries)
  }

  /// The same, to the process of a service.
  func box(
    _ bodies: NamedBodies, toService address: [UInt8], answering digest: [UInt8]
  ) throws(VaultError) -> Boxed {
    var entries: [UInt128] = []
    let bundle = try self.bundle(bodies, opening: &entries)
    return Boxed(
      bytes: try self.keys.boxes.seal(bundle, to: BoxAddress(address), context: digest),
      entries: entries)
  }

  /// An epoch whose sealed key is lost, damaged, or of another service's log, gets a key drawn now:
  /// what lies beside its bodies is told all the same.
  private func bundle(
    _ bodies: NamedBodies, opening entries: inout [UInt128]
  ) throws(VaultError) -> KeyBundle {
    var bundle = try KeyBundle(capacity: bodies.headers.count)
    var epochs: [UInt128: OpenedEpoch] = [:]
    for header in bodies.headers {
      let epoch = epochs[header.epoch] ?? OpenedEpoch(header.epoch, bodies, self.keys)
      epochs[header.epoch] = epoch
      bundle.append(epoch.key.entryKey(header.bytes))
      if epoch.isOpen { entries.append(header.entry) }
    }
    return bundle
  }

  /// A key in a dictionary: keys themselves cannot be copied into one.
  private final class OpenedEpoch {
    let key: EpochKey
    let isOpen: Bool

    init(_ epoch: UInt128, _ bodies: NamedBodies, _ keys: ConsentKeys) {
      do {
        self.key = try EpochKey(
          opening: bodies.boxes[epoch] ?? [], epoch: epoch, of: bodies.service, with: keys.reading)
        self.isOpen = true
      } catch {
        self.key = EpochKey(epoch: epoch)
        self.isOpen = false
      }
    }
  }
}
