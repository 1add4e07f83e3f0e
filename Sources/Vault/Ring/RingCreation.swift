extension KeyRing {
  static let identityFile = "identity"
  static let stateFile = "state"
  static let leaseFile = "lease"
  static let creatingFile = "creating"

  /// Creates a ring in a new or empty folder, under the root key.
  ///
  /// Cut off half way it can be called again: the identity file is written last. A folder with
  /// anything in it that creation did not leave there is refused, so that no key is ever written
  /// over.
  ///
  /// - Throws: ``VaultError/ring(_:)`` with ``RingFault/alreadyThere`` and what the file system
  ///   says.
  package static func create(at path: String, root: borrowing SecretKey) throws(VaultError) {
    try Self.create(at: path, root: root, faults: nil)
  }

  static func create(
    at path: String, root: borrowing SecretKey, faults: FileFaults?
  ) throws(VaultError) {
    let folder = RingFolder(path: path, faults: faults)
    try folder.createFolder()
    try folder.checkIsPrivate()
    let names = try folder.names()
    let isBegun =
      names.contains(Self.creatingFile) || names == [Self.creatingFile + ".tmp"]
    guard names.isEmpty || isBegun,
      !names.contains(Self.identityFile)
    else { throw .ring(.alreadyThere) }
    try folder.replace(Self.creatingFile, with: [])

    let ring = RingRoot(root, id: Random.id())
    for name in [BucketFile.folder, WrappedFile.folder, NamedKeyFile.folder] {
      try folder.createFolder(name)
    }
    for bucket in UInt8.min...UInt8.max {
      try folder.replace(
        BucketFile.path(bucket, 1),
        with: try BucketFile.encode(SecretKey(), bucket: bucket, version: 1, generation: 1, ring),
        isLast: bucket == .max)
    }
    for name in RingKeyName.allCases {
      try folder.replace(
        NamedKeyFile.path(name, 1),
        with: try NamedKeyFile.encode(name.makeKey(), name, version: 1, ring),
        isLast: name == RingKeyName.allCases.last)
    }
    try folder.replace(TombstoneJournal.file, with: TombstoneJournal.header(ring), isLast: false)
    try folder.replace(Self.stateFile, with: RingState().encoded(ring))
    var identity = RingRoot.header(.identity)
    identity.append(bigEndian: ring.id)
    try folder.replace(Self.identityFile, with: ring.marked(identity))
    try folder.remove(Self.creatingFile)
    try folder.syncFolder(of: Self.creatingFile)
  }
}
