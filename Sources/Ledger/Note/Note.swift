/// A text and signatures under it (C2SP signed-note).
package struct Note: Hashable, Sendable {
  /// One signature line.
  package struct Signature: Hashable, Sendable {
    package let name: String
    package let keyId: UInt32
    /// What follows the key id: 64 bytes of Ed25519, after a time if it is a witness's.
    package let bytes: [UInt8]
  }

  /// The whole note in bytes.
  package static let byteCountMax = 65_536
  package static let signatureCountMax = 64

  /// Ends in LF.
  package let text: String
  package private(set) var signatures: [Signature]

  /// A note that nobody has signed yet.
  package init(text: String) throws(LedgerError) {
    guard Self.isText(Array(text.utf8)) else { throw .malformed(.note) }
    self.text = text
    self.signatures = []
  }

  /// Parses a signed note. Whether the signatures are good is asked with ``signers(among:check:)``.
  package init(parsing bytes: [UInt8]) throws(LedgerError) {
    guard bytes.count <= Self.byteCountMax else {
      throw .tooLarge(.note, count: bytes.count, countMax: Self.byteCountMax)
    }
    // The last empty line: the text may have empty lines of its own.
    guard
      let split = bytes.indices.dropLast().last(where: {
        bytes[$0] == Self.lineFeed && bytes[$0 + 1] == Self.lineFeed
      }), bytes.last == Self.lineFeed
    else { throw .malformed(.note) }
    let lines = bytes[(split + 2)...].dropLast()
      .split(separator: Self.lineFeed, omittingEmptySubsequences: false)
    guard Self.isText(Array(bytes[...split])), (1...Self.signatureCountMax).contains(lines.count)
    else { throw .malformed(.note) }
    self.text = String(decoding: bytes[...split], as: UTF8.self)
    self.signatures = []
    for line in lines { self.signatures.append(try Signature(line: line)) }
  }

  /// The note as published.
  package var bytes: [UInt8] {
    Array((self.text + "\n" + self.signatures.map(\.line).joined()).utf8)
  }

  /// Adds the signature of a log's key.
  package mutating func sign(
    as key: NoteKey, with signer: borrowing some NoteSigner & ~Copyable
  ) {
    precondition(key.kind == .log && key.publicKey == signer.publicKey, "not this key's name")
    self.signatures.append(
      Signature(name: key.name, keyId: key.id, bytes: signer.sign(Array(self.text.utf8))))
  }

  /// Adds a witness's signature, which also states when it saw the text.
  package mutating func cosign(
    as key: NoteKey, at seconds: UInt64, with signer: borrowing some NoteSigner & ~Copyable
  ) {
    precondition(key.kind == .witness && key.publicKey == signer.publicKey, "not this key's name")
    var bytes: [UInt8] = []
    bytes.append(bigEndian: seconds)
    bytes += signer.sign(Self.cosigned(self.text, at: seconds))
    self.signatures.append(Signature(name: key.name, keyId: key.id, bytes: bytes))
  }

  static let lineFeed = UInt8(ascii: "\n")

  static func cosigned(_ text: String, at seconds: UInt64) -> [UInt8] {
    Array("cosignature/v1\ntime \(seconds)\n\(text)".utf8)
  }

  /// Whether `bytes` may be a note's text: UTF-8, ending in LF, no other control character.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    bytes.last == Self.lineFeed && bytes.allSatisfy { $0 >= 0x20 || $0 == Self.lineFeed }
      && String(validating: bytes, as: UTF8.self) != nil
  }
}

extension Note.Signature {
  private static let dash = Array("— ".utf8)

  /// Parses `— <name> <base64>`.
  init(line: ArraySlice<UInt8>) throws(LedgerError) {
    let fields = line.dropFirst(Self.dash.count)
      .split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard line.starts(with: Self.dash), fields.count == 2,
      let name = String(validating: fields[0], as: UTF8.self), NoteKey.isName(name),
      let blob = Base64.decode(fields[1]), blob.count > 4
    else { throw .malformed(.note) }
    var reader = ByteReader(blob)
    self.name = name
    self.keyId = reader.integer(UInt32.self) ?? 0
    self.bytes = Array(reader.remaining)
  }

  var line: String {
    var blob: [UInt8] = []
    blob.append(bigEndian: self.keyId)
    return "— \(self.name) \(Base64.encode(blob + self.bytes))\n"
  }
}
