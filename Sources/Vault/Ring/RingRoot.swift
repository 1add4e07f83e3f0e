/// What the root key and a ring's id give: the key that wraps its keys and the one that marks its
/// files.
struct RingRoot: ~Copyable, Sendable {
  static let magic = Array("SLR1".utf8)
  static let markLabel: StaticString = "sluis.ring.file.v1"

  let id: UInt128
  let wrapping: SecretKey
  let marking: SecretKey

  init(_ root: borrowing SecretKey, id: UInt128) {
    self.id = id
    self.wrapping = root.derive("sluis.ring.wrap.v1", [id.idBytes])
    self.marking = root.derive("sluis.ring.mac.v1", [id.idBytes])
  }

  /// The first bytes of a ring file.
  static func header(_ kind: RingFileKind) -> [UInt8] { Self.magic + [kind.rawValue] }

  /// Adds the mark that only the root key's owner can make.
  func marked(_ bytes: [UInt8]) -> [UInt8] { bytes + self.marking.mac(Self.markLabel, [bytes]) }

  /// Checks kind and mark, and returns what is between.
  func unmark(_ bytes: [UInt8], _ kind: RingFileKind) throws(VaultError) -> [UInt8] {
    let header = Self.header(kind)
    guard bytes.count >= header.count + SecretKey.macByteCount, bytes.starts(with: header) else {
      throw .ring(.altered(kind))
    }
    let body = Array(bytes.dropLast(SecretKey.macByteCount))
    guard
      self.marking.verify(
        Array(bytes.suffix(SecretKey.macByteCount)), Self.markLabel, [body])
    else { throw .ring(.altered(kind)) }
    return Array(body.dropFirst(header.count))
  }

  /// Reads a ring's id from its identity file, before anything of it can be checked.
  static func id(in identity: [UInt8]) -> UInt128? {
    let header = Self.header(.identity)
    guard identity.count == header.count + 16 + SecretKey.macByteCount,
      identity.starts(with: header)
    else { return nil }
    return identity.number(at: header.count)
  }

  /// A version in a file name: 16 hexadecimal digits, so that names sort as versions do.
  static func digits(_ version: UInt64) -> String {
    let digits = String(version, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Reads `NAME.V`; nil for leftovers and strangers.
  static func parse(_ file: String) -> (name: String, version: UInt64)? {
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let digits = file[file.index(after: dot)...]
    guard digits.count == 16, let version = UInt64(digits, radix: 16),
      Self.digits(version) == digits
    else { return nil }
    return (String(file[..<dot]), version)
  }
}

/// What a ring says of itself beside its keys; replaced as a whole with each change.
struct RingState: Hashable, Sendable {
  /// Raised by every change; PostgreSQL and the log know it too.
  var generation: UInt64 = 1
  /// The number of the last writer.
  var lease: UInt64 = 0
  /// Tombstones that were acknowledged, and the chain value of the last.
  var tombstoneCount: UInt64 = 0
  var tombstoneHead = [UInt8](repeating: 0, count: 32)

  func encoded(_ root: borrowing RingRoot) -> [UInt8] {
    var bytes = RingRoot.header(.state)
    bytes.append(bigEndian: root.id)
    bytes.append(bigEndian: self.generation)
    bytes.append(bigEndian: self.lease)
    bytes.append(bigEndian: self.tombstoneCount)
    bytes.append(contentsOf: self.tombstoneHead)
    return root.marked(bytes)
  }

  static func decode(_ bytes: [UInt8], _ root: borrowing RingRoot) throws(VaultError) -> RingState {
    let body = try root.unmark(bytes, .state)
    guard body.count == 72, body.number(at: 0) == root.id else { throw .ring(.altered(.state)) }
    return RingState(
      generation: body.number(at: 16), lease: body.number(at: 24),
      tombstoneCount: body.number(at: 32), tombstoneHead: Array(body[40...]))
  }
}
