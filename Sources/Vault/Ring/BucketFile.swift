/// One version of one bucket's key, wrapped: `bucket/XX.V`.
enum BucketFile {
  static let folder = "bucket"
  static let headerByteCount = 22

  static func path(_ bucket: UInt8, _ version: UInt64) -> String {
    "\(Self.folder)/\(Self.name(bucket)).\(RingRoot.digits(version))"
  }

  static func name(_ bucket: UInt8) -> String {
    (bucket < 16 ? "0" : "") + String(bucket, radix: 16)
  }

  static func encode(
    _ key: borrowing SecretKey, bucket: UInt8, version: UInt64, generation: UInt64,
    _ root: borrowing RingRoot
  ) throws(VaultError) -> [UInt8] {
    var header = RingRoot.header(.bucket)
    header.append(bucket)
    header.append(bigEndian: version)
    header.append(bigEndian: generation)
    return header + (try root.wrapping.wrap(key, Self.place(header, root)))
  }

  static func decode(
    _ bytes: [UInt8], bucket: UInt8, version: UInt64, _ root: borrowing RingRoot
  ) throws(VaultError) -> SecretKey {
    let header = Array(bytes.prefix(Self.headerByteCount))
    guard bytes.count == Self.headerByteCount + WrappedKey.byteCount,
      header.starts(with: RingRoot.header(.bucket)), header[5] == bucket,
      header.number(at: 6) == version
    else { throw .ring(.altered(.bucket)) }
    do throws(VaultError) {
      return try root.wrapping.unwrap(
        Array(bytes.dropFirst(Self.headerByteCount)), Self.place(header, root))
    } catch {
      throw error == .doesNotOpen ? .ring(.altered(.bucket)) : error
    }
  }

  /// The generation in which the file came to be; to be believed after ``decode`` only.
  static func generation(of bytes: [UInt8]) -> UInt64 { bytes.number(at: 14) }

  private static func place(_ header: [UInt8], _ root: borrowing RingRoot) -> Transcript {
    var place = WrappedKey.place("sluis.bucket.v1")
    place.append(number: root.id)
    place.append(header)
    return place
  }
}

/// A scope's data key, wrapped under its bucket's key.
package struct WrappedDataKey: Hashable, Sendable {
  package var scope: UInt128
  package var bytes: [UInt8]

  package init(scope: UInt128, bytes: [UInt8]) {
    self.scope = scope
    self.bytes = bytes
  }
}

/// The re-wrapped data keys of one bucket: `wrapped/XX.V`, what a restore reads first.
enum WrappedFile {
  static let folder = "wrapped"

  /// The most scopes of one bucket: 25 million scopes in all.
  static let keyCountMax = 100_000

  static func path(_ bucket: UInt8, _ version: UInt64) -> String {
    "\(Self.folder)/\(BucketFile.name(bucket)).\(RingRoot.digits(version))"
  }

  static func encode(
    _ keys: [WrappedDataKey], bucket: UInt8, version: UInt64, _ root: borrowing RingRoot
  ) -> [UInt8] {
    var bytes = RingRoot.header(.wrapped)
    bytes.append(bucket)
    bytes.append(bigEndian: version)
    bytes.append(u32: UInt32(keys.count))
    for key in keys.sorted(by: { $0.scope < $1.scope }) {
      bytes.append(bigEndian: key.scope)
      bytes.append(contentsOf: key.bytes)
    }
    return root.marked(bytes)
  }

  static func decode(
    _ bytes: [UInt8], bucket: UInt8, version: UInt64, _ root: borrowing RingRoot
  ) throws(VaultError) -> [WrappedDataKey] {
    let body = try root.unmark(bytes, .wrapped)
    let recordByteCount = 16 + WrappedKey.byteCount
    guard body.count >= 13, body[0] == bucket, body.number(at: 1) == version,
      body.count == 13 + Int(body.number(at: 9, as: UInt32.self)) * recordByteCount
    else { throw .ring(.altered(.wrapped)) }
    return stride(from: 13, to: body.count, by: recordByteCount).map { start in
      WrappedDataKey(
        scope: body.number(at: start), bytes: Array(body[(start + 16)..<(start + recordByteCount)]))
    }
  }
}
