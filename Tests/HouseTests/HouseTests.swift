import Testing

@Suite("The house")
struct HouseTests {
  /// One rule, and the files it looks at.
  struct Rule: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let check: @Sendable (SourceText) -> [String]
    let files: [SourceText]

    init(
      _ name: String, on files: [SourceText] = Repository.swift,
      _ check: @escaping @Sendable (SourceText) -> [String]
    ) {
      self.testDescription = name
      self.check = check
      self.files = files
    }
  }

  static let readable = Repository.files.filter { !$0.isGenerated }
  static let written = Repository.files.filter {
    !$0.isGenerated && ($0.isSwift || $0.path.hasSuffix(".sql"))
  }

  static let names = Set(Repository.files.map(\.path))

  static let rules: [Rule] = [
    Rule("imports what the table lists", on: Repository.files.filter(\.isSwift), ImportRules.table),
    Rule("imports C in one place", on: Repository.files.filter(\.isSwift), ImportRules.c),
    Rule("says how far an import reaches", ImportRules.access),
    Rule("keeps pointers in their wrappers", WordRules.unsafe),
    Rule("has no wider door than package", WordRules.publicAccess),
    Rule("answers or throws, and does not trap", WordRules.traps),
    Rule("is finished", on: Self.readable, WordRules.leftOvers),
    Rule("reads no C string by its NUL", WordRules.cStrings),
    Rule("drops no error without a reason", WordRules.droppedErrors),
    Rule("prints nothing", WordRules.prints),
    Rule("has tests that neither sleep nor rest", WordRules.idleTests),
    Rule("has files of one noun", ShapeRules.fileLength),
    Rule("has lines that fit", ShapeRules.columns),
    Rule("has functions that fit a screen", ShapeRules.functionLength),
    Rule("gives SQL its values as parameters", TextRules.sqlInterpolation),
    Rule("lets the clock decide, not the transaction", on: Self.written, TextRules.sqlNow),
    Rule("writes policy rows in one place", TextRules.policyWrites),
    Rule("names no machine", on: Self.readable, TextRules.machinePaths),
    Rule("has no message within itself", on: Self.readable, TextRules.recursion),
    Rule("refers to pages that are in it", on: Self.readable) {
      ReferenceRules.pages($0, names: Self.names)
    },
  ]

  @Test("keeps every rule", arguments: Self.rules)
  func keeps(rule: Rule) {
    let broken = rule.files.flatMap(rule.check)
    #expect(broken.isEmpty, "\(broken.joined(separator: "\n"))")
  }

  @Test("is read whole")
  func readWhole() {
    // A sweep over nothing keeps every rule.
    #expect(Repository.swift.count > 40)
    for module in ["Domain", "Wire", "Vault", "Postgres", "Ledger", "RPC", "Daemon"] {
      #expect(Repository.swift.contains { $0.module == module })
    }
    #expect(Repository.swift.contains { $0.path == "Tests/HouseTests/HouseTests.swift" })
    #expect(!Repository.files.contains { $0.path.contains(".build") })
  }

  @Test("has nothing at the top that does not belong there")
  func topLevel() {
    #expect(Repository.topLevel.contains("Package.swift"))
    #expect(TextRules.topLevel(Repository.topLevel).isEmpty)
  }

  @Test("has the scripts that README names")
  func scripts() {
    let names = Set(Repository.files.map(\.path))
    for readme in Repository.files where readme.path == "README.md" {
      #expect(TextRules.scripts(readme: readme, names: names).isEmpty)
    }
  }

  @Test("has every program and library in the table")
  func modules() {
    let present = Set(Repository.swift.compactMap(\.module)).filter { !$0.hasPrefix("C") }
    #expect(present.isSubset(of: HouseRules.modules.keys))
  }
}
