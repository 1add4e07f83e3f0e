internal import Ledger
internal import Testing
internal import Vault

@Suite("The vault's key")
struct VaultKeyTests {
  @Test("signs checkpoints and promises that another implementation verifies, and the reverse")
  func bothWays() throws {
    let signer = SigningKey()
    let key = try NoteKey(name: "o", kind: .log, publicKey: signer.publicKey)
    let checkpoint = Checkpoint(origin: "o", size: 0, root: Tree.emptyRoot)
    let note = checkpoint.signed(as: key, with: signer)
    #expect(try Checkpoint(verifying: note, key: key, check: TestCheck()) == checkpoint)
    #expect(try Checkpoint(verifying: note, key: key, check: VaultCheck()) == checkpoint)
    let promise = try Promise(
      of: [.init(entry: 1, leaf: Tree.leaf([]))], madeAtMs: 1, as: key, with: signer)
    #expect(try Promise(verifying: promise.bytes, key: key, check: TestCheck()) == promise)
    #expect(try Promise(verifying: promise.bytes, key: key, check: VaultCheck()) == promise)

    let other = try TestKey(seed: 1)
    let otherKey = try other.noteKey("o")
    let foreign = checkpoint.signed(as: otherKey, with: other)
    #expect(try Checkpoint(verifying: foreign, key: otherKey, check: VaultCheck()) == checkpoint)
    #expect(throws: LedgerError.untrusted(.checkpoint)) {
      try Checkpoint(verifying: foreign, key: key, check: VaultCheck())
    }
    let empty = VaultCheck().isValid([], of: [], by: [])
    #expect(!empty)
  }
}
