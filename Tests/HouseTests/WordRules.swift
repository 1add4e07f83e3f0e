/// Rules about single lines of Swift. Each answers the places where it is broken.
enum WordRules {
  /// Never 1: pointers and their promises stay where C is wrapped.
  static func unsafe(_ file: SourceText) -> [String] {
    guard let module = file.module, !HouseRules.unsafeModules.contains(module), module != "bench"
    else { return [] }
    let mayWithReason = HouseRules.unsafeWithReasonModules.contains(module)
    return file.code.indices.compactMap { index in
      let line = file.code[index]
      let isUnsafe =
        line.hasWord("unsafe") || line.contains("Unsafe") || line.hasWord("OpaquePointer")
        || line.contains("@unchecked Sendable")
      guard isUnsafe, !(mayWithReason && Self.hasReason(file, index)) else { return nil }
      return "\(file.place(index)): unsafe outside Wire, Vault and Postgres"
    }
  }

  /// Never 3: `package` is the widest door.
  static func publicAccess(_ file: SourceText) -> [String] {
    Self.places(file, "public is wider than package") { line in
      ["public ", "open "].contains { line.drop(while: { $0 == " " }).hasPrefix($0) }
        || line.contains("@usableFromInline public") || line.contains(" public import ")
    }
  }

  /// What stops a process or hides what happened.
  static func traps(_ file: SourceText) -> [String] {
    Self.places(file, "traps on input: answer or throw") { line in
      line.contains("try!") || line.contains("as!") || line.hasWord("fatalError")
    }
  }

  /// Left-overs, which say that something is not done.
  static func leftOvers(_ file: SourceText) -> [String] {
    file.lines.indices.compactMap { index in
      let line = String(file.lines[index])
      // Spelled apart, so that this file may stand in the house itself.
      guard ["TO" + "DO", "FIX" + "ME", "XX" + "X"].contains(where: line.hasWord) else {
        return nil
      }
      return "\(file.place(index)): left over"
    }
  }

  /// M22: repairs bytes that should be refused, and reads on to the next NUL.
  static func cStrings(_ file: SourceText) -> [String] {
    Self.places(file, "String(cString:) repairs and over-reads") {
      $0.contains("String(cString:") || $0.contains("String(validatingUTF8:")
    }
  }

  /// M15: an error that is dropped has a reason beside it. An error that becomes a nil which the
  /// statement must handle (`guard let`, `if let`, a returned optional) is not dropped.
  static func droppedErrors(_ file: SourceText) -> [String] {
    file.code.indices.compactMap { index in
      let line = file.code[index]
      let statement = line.drop { $0 == " " }
      let isDropped =
        statement.hasPrefix("try?") || statement.hasPrefix("_ = try?")
        || (line.contains("try?") && line.contains("??"))
        || line.contains("catch {}") || line.contains("catch { }")
      guard isDropped, !Self.hasReason(file, index) else { return nil }
      return "\(file.place(index)): a dropped error without a reason beside it"
    }
  }

  /// Output of programs goes through their own types; what is left is debugging.
  static func prints(_ file: SourceText) -> [String] {
    guard let module = file.module, module != "bench", module != "sluis",
      !["Sources/Daemon/Start/Console.swift", "Sources/witness/Console.swift"].contains(file.path)
    else { return [] }
    return Self.places(file, "print is debugging") { line in
      line.hasWord("print") && line.contains("print(") && !line.contains("func print(")
    }
  }

  /// Tests wait for facts, not for time, and are never off.
  static func idleTests(_ file: SourceText) -> [String] {
    // A proxy that delays bytes is a fault to test with, not a test that rests.
    guard file.isTest, file.path != "Tests/TestKit/FaultProxy.swift" else { return [] }
    return Self.places(file, "a test that sleeps or is off") { line in
      line.contains("Task.sleep") || line.contains("usleep(") || line.hasWord("sleep")
        || line.contains(".disabled(") || line.contains("XCTSkip") || line.contains(".enabled(if")
    }
  }

  private static func places(
    _ file: SourceText, _ what: String, _ isBroken: (String) -> Bool
  ) -> [String] {
    file.code.indices.compactMap { index in
      isBroken(file.code[index]) ? "\(file.place(index)): \(what)" : nil
    }
  }

  /// A comment on the line, on the next one, or ending right above the statement.
  private static func hasReason(_ file: SourceText, _ index: Int) -> Bool {
    (max(0, index - 2)...min(index + 1, file.lines.count - 1)).contains { near in
      file.lines[near].contains("//")
    }
  }
}
