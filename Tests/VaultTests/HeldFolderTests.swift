import Foundation
import Glibc
import Testing
import Vault

@Suite("A folder that is held open", .timeLimit(.minutes(1)))
struct HeldFolderTests {
  /// Runs `body` in a folder that holds a file of four bytes.
  private static func with(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.path + "/held-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data([1, 2, 3, 4]).write(to: URL(fileURLWithPath: "\(path)/file"))
    try body(path)
  }

  @Test("N07 reads a regular file, and neither waits for a FIFO nor follows a link")
  func reads() throws {
    try Self.with { path in
      // A name for C's eyes alone: the string outlives the call.
      #expect(unsafe mkfifo("\(path)/pipe", 0o600) == 0)
      try FileManager.default.createSymbolicLink(
        atPath: "\(path)/link", withDestinationPath: "file")
      try FileManager.default.createDirectory(
        atPath: "\(path)/inner", withIntermediateDirectories: false)
      let folder = try #require(HeldFolder(path))
      #expect(folder.read("file", byteCountMax: 16)?.bytes == [1, 2, 3, 4])
      for name in ["pipe", "link", "inner", "none"] {
        #expect(folder.read(name, byteCountMax: 16) == nil, "\(name)")
      }
      #expect(folder.facts(of: "link")?.isRegular == false)
    }
  }

  @Test("P12 reads no more of a huge file than was asked for")
  func huge() throws {
    try Self.with { path in
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(path)/file"))
      try file.truncate(atOffset: 1 << 40)
      try file.close()
      let folder = try #require(HeldFolder(path))
      #expect(folder.read("file", byteCountMax: 17)?.bytes.count == 17)
    }
  }

  @Test("stays the folder that was opened, whatever its path names by then")
  func moved() throws {
    try Self.with { path in
      let folder = try #require(HeldFolder(path))
      try FileManager.default.moveItem(atPath: path, toPath: "\(path)-away")
      defer { try? FileManager.default.removeItem(atPath: "\(path)-away") }
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc")
      #expect(folder.read("file", byteCountMax: 16)?.bytes == [1, 2, 3, 4])
      #expect(folder.facts(of: "passwd") == nil)
      #expect(HeldFolder(path) == nil)
    }
  }
}
