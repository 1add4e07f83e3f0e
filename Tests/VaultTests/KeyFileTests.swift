internal import Foundation
internal import Testing

@testable internal import Vault

/// A folder of a test's own, removed with it.
final class TemporaryFolder {
  let path: String

  /// Memory, where there is such a folder: a disk that others keep busy takes minutes for the syncs
  /// of a sweep, and what they cost is not what is tested.
  private static let parent =
    FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()

  init() throws {
    self.path = Self.parent + "sluis-vault-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: self.path, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: self.path) }

  func write(_ bytes: [UInt8], _ name: String, mode: Int = 0o600) throws -> String {
    let path = self.path + "/" + name
    try Data(bytes).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }
}

@Suite("K09: a key file")
struct KeyFileTests {
  let folder: TemporaryFolder
  let key = Random.bytes(32)

  init() throws { self.folder = try TemporaryFolder() }

  func fault(_ path: String) -> KeyFileFault? {
    do throws(VaultError) {
      _ = try KeyFile.load(path)
      return nil
    } catch {
      guard case .keyFile(let fault) = error else { return nil }
      return fault
    }
  }

  @Test("is read when its mode is private", arguments: [0o600, 0o400, 0o440])
  func reads(mode: Int) throws {
    let path = try self.folder.write(self.key, "key", mode: mode)
    #expect(try KeyFile.load(path).hex == self.key.hex)
  }

  @Test(
    "is refused when others may read it or anybody may change it",
    arguments: [0o644, 0o640, 0o660, 0o604, 0o444, 0o700, 0o4600, 0o620])
  func modes(mode: Int) throws {
    let path = try self.folder.write(self.key, "key", mode: mode)
    #expect(self.fault(path) == .mode(UInt32(mode)))
  }

  @Test("is refused at any other size", arguments: [0, 1, 31, 33, 64, 4_096])
  func sizes(byteCount: Int) throws {
    let path = try self.folder.write(Random.bytes(byteCount), "key")
    #expect(self.fault(path) == .size(byteCount: byteCount, expected: 32))
  }

  @Test("is refused as text, zeros, link, folder, pipe, or when it is missing")
  func contents() throws {
    #expect(
      self.fault(try self.folder.write(Array((self.key.hex + "\n").utf8), "hex"))
        == .size(byteCount: 65, expected: 32))
    #expect(
      self.fault(try self.folder.write(Array(Data(self.key).base64EncodedString().utf8), "base64"))
        == .size(byteCount: 44, expected: 32))
    #expect(self.fault(try self.folder.write(Array(self.key.hex.utf8.prefix(32)), "half")) == .text)
    let zeros = [UInt8](repeating: 0, count: 32)
    #expect(self.fault(try self.folder.write(zeros, "zeros")) == .constant)
    #expect(self.fault(self.folder.path + "/none") == .missing)
    #expect(self.fault(self.folder.path) == .notARegularFile)
    let real = try self.folder.write(self.key, "real")
    try FileManager.default.createSymbolicLink(
      atPath: self.folder.path + "/link", withDestinationPath: real)
    #expect(self.fault(self.folder.path + "/link") == .notARegularFile)
    #expect(unsafe mkfifo(self.folder.path + "/pipe", 0o600) == 0)
    #expect(self.fault(self.folder.path + "/pipe") == .notARegularFile)
  }

  @Test("is described in a sentence without its contents or path")
  func descriptions() {
    let faults: [KeyFileFault] = [
      .missing, .unreadable(errno: 13), .notARegularFile, .otherOwner, .mode(0o644),
      .size(byteCount: 31, expected: 32), .constant, .text,
    ]
    for fault in faults {
      let sentence = VaultError.keyFile(fault).description
      #expect(sentence.hasPrefix("the key file") && !sentence.contains("/"))
    }
    #expect(VaultError.keyFile(.mode(0o644)).description.contains("0644"))
  }
}
