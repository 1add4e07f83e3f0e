import Foundation
import Glibc
import TestKit
import Testing

@testable import Postgres

@Suite("A password file")
struct PasswordFileTests {
  private func inFolder(_ test: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "password-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try test(folder)
  }

  @Test("is read without its line end")
  func content() throws {
    try self.inFolder { folder in
      let file = folder.appending(path: "password")
      try Data("secret\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      #expect(try PasswordFile.read(file.path) == "secret")
    }
  }

  @Test("is a file of our own: no link is followed, and nobody's pipe is waited for")
  func kind() throws {
    try self.inFolder { folder in
      let file = folder.appending(path: "password")
      try Data("secret".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      let link = folder.appending(path: "link")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      let pipe = folder.appending(path: "pipe").path
      #expect(unsafe mkfifo(pipe, 0o600) == 0)
      for path in [link.path, pipe, folder.path] {
        #expect(throws: PostgresError.settings(.passwordFile)) { try PasswordFile.read(path) }
      }
    }
  }
}
