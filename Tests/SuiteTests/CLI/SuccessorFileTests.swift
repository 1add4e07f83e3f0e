import Foundation
import Glibc
import Testing

@testable import sluis

@Suite("A file that another one takes the place of")
struct SuccessorFileTests {
  /// Runs `prepare` in a folder with a file `key.pem` of mode 0400, and answers what is wrong then.
  private static func refusal(after prepare: String) async throws -> Refusal? {
    try await withFolder { folder in
      let made = try await Program.run(
        "printf old > key.pem && chmod 400 key.pem; \(prepare)", in: folder)
      try #require(made.status == 0, "\(made.errors)")
      do throws(Refusal) {
        _ = try SuccessorFile(of: "\(folder)/key.pem", .secret).text(byteCountMax: 8)
        return nil
      } catch { return error }
    }
  }

  @Test(
    "is a regular file that nobody else can read or replace, and text of a size",
    arguments: [
      ("true", nil), ("chmod 640 key.pem", "is a secret but has mode 0640"),
      ("chmod 602 key.pem", "is a secret but has mode 0602"),
      ("chmod g+w .", "can be written by others"), ("chmod o+w .", "can be written by others"),
      ("mv key.pem k && ln -s k key.pem", "is not a regular file"),
      ("rm -f key.pem && mkfifo key.pem", "is not a regular file"),
      ("rm -f key.pem && mkdir key.pem", "is not a regular file"), ("rm -f key.pem", "no file"),
      ("chmod 600 key.pem && : > key.pem", "is empty or larger than 8 bytes"),
      ("chmod 600 key.pem && printf 123456789 > key.pem", "is empty or larger than 8 bytes"),
      ("chmod 600 key.pem && printf '\\377' > key.pem", "is not text in UTF-8"),
    ] as [(String, String?)])
  func rules(prepare: String, words: String?) async throws {
    let refusal = try await Self.refusal(after: prepare)
    #expect((refusal == nil) == (words == nil), "\(refusal?.sentence ?? "")")
    if let words { #expect(refusal?.sentence.contains(words) == true) }
  }

  @Test("lies in a folder that is named itself, by no link")
  func link() async throws {
    try await withFolder { folder in
      let made = try await Program.run(
        "mkdir a && printf old > a/cert.pem && ln -s a b", in: folder)
      try #require(made.status == 0)
      _ = try SuccessorFile(of: "\(folder)/a/cert.pem", .open)
      #expect(throws: Refusal.self) { try SuccessorFile(of: "\(folder)/b/cert.pem", .open) }
    }
  }

  @Test("keeps its mode, and what a kill left beside it is taken away, wherever it led")
  func killed() async throws {
    for left in ["ln -s kept key.pem.next", "printf half > key.pem.next"] {
      try await withFolder { folder in
        let made = try await Program.run(
          "umask 077; printf old > key.pem && chmod 400 key.pem; printf kept > kept; \(left)",
          in: folder)
        try #require(made.status == 0)
        let path = "\(folder)/key.pem"
        try SuccessorFile(of: path, .secret).write(Array("new".utf8))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
        #expect(try String(contentsOfFile: "\(folder)/kept", encoding: .utf8) == "kept")
        let found = try FileManager.default.attributesOfItem(atPath: path)
        #expect(found[.posixPermissions] as? Int == 0o400)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(Set(names) == ["kept", "key.pem"])
      }
    }
  }

  @Test("stays as it was where it cannot be written, and nothing is left beside it")
  func failed() async throws {
    try await withFolder { folder in
      let path = "\(folder)/key.pem"
      let made = try await Program.run("umask 077; printf old > key.pem", in: folder)
      try #require(made.status == 0)
      let file = try SuccessorFile(of: path, .secret)
      // A folder has taken its name since.
      let since = try await Program.run("rm key.pem && mkdir key.pem", in: folder)
      try #require(since.status == 0)
      #expect(throws: Refusal.self) { try file.write(Array("new".utf8)) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["key.pem"])
    }
  }
}
