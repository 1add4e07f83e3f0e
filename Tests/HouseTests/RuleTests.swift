import Testing

/// Every rule is broken once here and kept once, so that none of them can only pass.
@Suite("A rule of the house")
struct RuleTests {
  /// Path, text, and how many places of it break the rule.
  struct Sample: Sendable {
    let path: String
    let text: String
    let brokenCount: Int

    init(_ path: String, _ text: String, _ brokenCount: Int) {
      self.path = path
      self.text = text
      self.brokenCount = brokenCount
    }

    func check(_ rule: (SourceText) -> [String]) -> Bool {
      rule(SourceText(path: self.path, text: self.text)).count == self.brokenCount
    }
  }

  @Test(
    "holds the import table",
    arguments: [
      Sample("Sources/Domain/A.swift", "internal import Glibc", 1),
      Sample("Sources/Domain/A.swift", "// internal import Glibc\nlet a = \"import Vault\"", 0),
      Sample("Sources/Wire/A.swift", "internal import CWire", 0),
      Sample("Sources/Wire/A.swift", "internal import struct Foundation.Data", 1),
      Sample("Sources/Auditor/A.swift", "@testable internal import Ledger", 1),
      Sample("Sources/Unheard/A.swift", "", 1),
      Sample("Tests/WireTests/A.swift", "import Foundation", 0),
    ])
  func table(sample: Sample) { #expect(sample.check(ImportRules.table)) }

  @Test(
    "keeps policy rows to those who seal them",
    arguments: [
      Sample("Sources/consent/Policy/A.swift", "UPDATE share SET state = 3", 0),
      Sample("Sources/consent/Grants/A.swift", "UPDATE share SET state = 3", 1),
      Sample("Sources/consent/Grants/A.swift", "INSERT INTO shared (id)", 0),
      Sample("Sources/consent/Keys/A.swift", "DELETE FROM member WHERE", 1),
      Sample("Sources/consent/Founding.swift", "INSERT INTO hat (id)", 0),
      Sample("Sources/cases/A.swift", "INSERT INTO reference (id)", 0),
    ])
  func policyWrites(sample: Sample) { #expect(sample.check(TextRules.policyWrites)) }

  @Test(
    "keeps C beside its wrapper",
    arguments: [
      Sample("Sources/Vault/A.swift", "internal import CSodium", 0),
      Sample("Tests/VaultTests/A.swift", "import CSodium", 0),
      Sample("Sources/consent/A.swift", "internal import CSodium", 1),
      Sample("Tests/SuiteTests/A.swift", "import CPostgres", 1),
    ])
  func c(sample: Sample) { #expect(sample.check(ImportRules.c)) }

  @Test(
    "wants the reach of an import",
    arguments: [
      Sample("Sources/Wire/A.swift", "import CWire", 1),
      Sample("Sources/Wire/A.swift", "public import CWire", 1),
      Sample("Sources/Wire/A.swift", "package import CWire", 0),
    ])
  func access(sample: Sample) { #expect(sample.check(ImportRules.access)) }

  @Test(
    "finds pointers",
    arguments: [
      Sample("Sources/Domain/A.swift", "let a = unsafe b()", 1),
      Sample("Sources/Domain/A.swift", "let a: UnsafeRawPointer", 1),
      Sample("Sources/cases/A.swift", "final class A: @unchecked Sendable {}", 1),
      Sample("Sources/Domain/A.swift", "let unsafely = 1  // unsafe", 0),
      Sample("Sources/RPC/A.swift", "\n\nlet a = unsafe b()\n\n", 1),
      Sample("Sources/RPC/A.swift", "// NIO hands out a pointer.\nlet a = unsafe b()", 0),
      Sample("Sources/Vault/A.swift", "let a = unsafe b()", 0),
    ])
  func unsafe(sample: Sample) { #expect(sample.check(WordRules.unsafe)) }

  @Test(
    "finds a door that is too wide",
    arguments: [
      Sample("Sources/Wire/A.swift", "  public let a = 1", 1),
      Sample("Sources/Wire/A.swift", "open class A {}", 1),
      Sample("Sources/Wire/A.swift", "case `public` = 1  // public let", 0),
    ])
  func door(sample: Sample) { #expect(sample.check(WordRules.publicAccess)) }

  @Test(
    "finds traps",
    arguments: [
      Sample("Sources/Wire/A.swift", "try! a()\nlet b = c as! D\nfatalError()", 3),
      Sample("Sources/Wire/A.swift", "precondition(a)  // no try! here\nlet a = \"as!\"", 0),
    ])
  func traps(sample: Sample) { #expect(sample.check(WordRules.traps)) }

  @Test(
    "finds what is left over",
    arguments: [
      Sample("docs/a.md", "later: TO" + "DO", 1),
      Sample("Sources/Wire/A.swift", "// FIX" + "ME", 1),
      Sample("docs/a.md", "todos and TO" + "DOS", 0),
    ])
  func leftOvers(sample: Sample) { #expect(sample.check(WordRules.leftOvers)) }

  @Test(
    "finds pages that are elsewhere",
    arguments: [
      Sample("Sources/Wire/A.swift", "/// As docs/a.md and a.md say, and docs/decisions/0007.", 2),
      Sample("docs/b/c.md", "[a](../a.md), `d.md`, [one](../decisions/0001).", 1),
      Sample("docs/decisions/e.md", "0001-first.md, ../../README.md, ../../../x.md", 1),
    ])
  func pages(sample: Sample) {
    let names: Set = ["docs/a.md", "docs/decisions/0001-first.md", "README.md"]
    #expect(sample.check { ReferenceRules.pages($0, names: names) })
  }

  @Test(
    "finds C strings",
    arguments: [
      Sample("Sources/Postgres/A.swift", "String(cString: a)", 1),
      Sample("Sources/Postgres/A.swift", "String(validating: a, as: UTF8.self)", 0),
    ])
  func cStrings(sample: Sample) { #expect(sample.check(WordRules.cStrings)) }

  @Test(
    "finds dropped errors",
    arguments: [
      Sample("Sources/Wire/A.swift", "\n\n\n_ = try? b()\n\n", 1),
      Sample("Sources/Wire/A.swift", "\n\n\nlet a = (try? b()) ?? c\n\n", 1),
      Sample("Sources/Wire/A.swift", "\n\n\nguard let a = try? b() else { return nil }\n", 0),
      Sample("Sources/Wire/A.swift", "\n\n\ndo { try a() } catch {}\n\n", 1),
      Sample("Sources/Wire/A.swift", "// The socket is gone either way.\ntry? close()", 0),
    ])
  func droppedErrors(sample: Sample) { #expect(sample.check(WordRules.droppedErrors)) }

  @Test(
    "finds debugging",
    arguments: [
      Sample("Sources/Wire/A.swift", "print(a)", 1), Sample("Sources/sluis/A.swift", "print(a)", 0),
      Sample("Sources/Wire/A.swift", "fingerprint(a)", 0),
    ])
  func prints(sample: Sample) { #expect(sample.check(WordRules.prints)) }

  @Test(
    "finds tests that sleep or are off",
    arguments: [
      Sample("Tests/A/A.swift", "try await Task.sleep(for: .seconds(1))", 1),
      Sample("Tests/A/A.swift", "@Test(.disabled(\"later\")) func a() {}", 1),
      Sample("Sources/A/A.swift", "try await Task.sleep(for: .seconds(1))", 0),
    ])
  func idleTests(sample: Sample) { #expect(sample.check(WordRules.idleTests)) }

  @Test("measures files, lines and functions")
  func shapes() {
    let line = String(repeating: "é", count: 100)
    #expect(Sample("a.swift", line, 0).check(ShapeRules.columns))
    #expect(Sample("a.swift", line + "é", 1).check(ShapeRules.columns))
    let lines = String(repeating: "a\n", count: 400)
    #expect(Sample("a.swift", lines, 0).check(ShapeRules.fileLength))
    #expect(Sample("a.swift", lines + "a\n", 1).check(ShapeRules.fileLength))
    for (bodyCount, brokenCount) in [(68, 0), (69, 1)] {
      let body = String(repeating: "    a()\n", count: bodyCount)
      for head in [
        "  func a() {", "  package init(\n    a: Int\n  ) {", "  private static func b() {",
      ] {
        let extra = head.count { $0 == "\n" }
        let text = "\(head)\n\(body.dropFirst(8 * extra))  }\n"
        #expect(Sample("a.swift", text, brokenCount).check(ShapeRules.functionLength))
      }
    }
    let requirement =
      "  func a()\n" + String(repeating: "  var b: Int { get }\n", count: 90) + "}\n"
    #expect(Sample("a.swift", requirement, 0).check(ShapeRules.functionLength))
  }

  @Test(
    "finds values in SQL",
    arguments: [
      Sample("Sources/cases/A.swift", #"let a = "SELECT b FROM c WHERE d = \(e)""#, 1),
      Sample("Sources/cases/A.swift", #"let a = "SELECT b FROM c WHERE d = $1""#, 0),
      Sample("Tests/CasesTests/A.swift", #"let a = "SELECT \(e)""#, 0),
    ])
  func sql(sample: Sample) { #expect(sample.check(TextRules.sqlInterpolation)) }

  @Test(
    "finds the transaction's clock",
    arguments: [
      Sample("Sources/cases/Migrations/0001.sql", "a timestamptz DEFAULT now()", 1),
      Sample("Sources/cases/Migrations/0001.sql", "a timestamptz DEFAULT CURRENT_TIMESTAMP", 1),
      Sample("Sources/cases/Migrations/0001.sql", "-- never now()\nclock_timestamp()", 0),
      Sample("Sources/cases/A.swift", "\"select now()\"", 1),
      Sample("Sources/cases/A.swift", "let a = ContinuousClock.now()", 0),
    ])
  func clock(sample: Sample) { #expect(sample.check(TextRules.sqlNow)) }

  @Test(
    "finds somebody's machine",
    arguments: [
      Sample("docs/a.md", "cd /wo" + "rk/main", 1), Sample("script/a", "/ho" + "me/jan/sluis", 1),
      Sample("docs/a.md", "/ro" + "ot/.swiftpm", 1), Sample("docs/a.md", "~/sluis", 0),
      Sample("script/a", "\"$HOME\"/a /home/$user", 0), Sample("docs/a.md", "/ho" + "mestead", 0),
    ])
  func machines(sample: Sample) { #expect(sample.check(TextRules.machinePaths)) }

  @Test(
    "finds a message within itself",
    arguments: [
      Sample("proto/a.proto", "message A {\n  A a = 1;\n}", 1),
      Sample("proto/a.proto", "message A {\n  repeated a.b.B b = 1;\n}\nmessage B { A a = 1; }", 0),
      Sample(
        "proto/a.proto", "message A {\n  repeated a.b.B b = 1;\n}\nmessage B {\n  A a = 1;\n}", 2),
      Sample("proto/a.proto", "message A {\n  oneof c {\n    A a = 1;\n  }\n}", 1),
      Sample(
        "proto/a.proto",
        "message A {\n  B b = 1;\n  // A a = 2;\n}\nmessage B {\n  int32 A = 1;\n}", 0),
    ])
  func recursion(sample: Sample) { #expect(sample.check(TextRules.recursion)) }

  @Test("finds a script that is not there, and what is not of the house")
  func names() {
    let readme = SourceText(path: "README.md", text: "Run `script/demo`, then script/test.")
    #expect(TextRules.scripts(readme: readme, names: ["script/test"]).count == 1)
    #expect(TextRules.scripts(readme: readme, names: ["script/test", "script/demo"]).isEmpty)
    #expect(TextRules.topLevel(["Utils", ".git", "docs"]).count == 1)
  }
}
