/// The statements one connection has prepared, by the address of their SQL: a `StaticString` is a
/// literal, which stays where it is for the life of the process.
struct Statements {
  struct Key: Hashable {
    let address: UInt
    let byteCount: Int

    init(_ sql: StaticString) {
      self.address = UInt(bitPattern: unsafe sql.utf8Start)
      self.byteCount = sql.utf8CodeUnitCount
    }
  }

  struct Prepared {
    let name: String
    let types: [UInt32]
    /// Whether the server said that it prepared it. Until then an error takes it back.
    var isConfirmed = false
  }

  /// Above this many a connection is retired: libpq 15 cannot close a statement.
  static let countMax = 1_000

  private var prepared: [Key: Prepared] = [:]
  private var nextNumber = 0

  var isFull: Bool { self.nextNumber >= Self.countMax }

  /// Finds the statement for parameters of `types`, or makes a name for one to be prepared.
  ///
  /// A parameter that was NULL at first gave no type; when a later value has one, the statement is
  /// prepared once more with it, so there are at most as many variants as parameters.
  mutating func find(_ key: Key, _ types: [UInt32]) -> (statement: Prepared, isNew: Bool) {
    if let known = self.prepared[key], known.accepts(types) { return (known, false) }
    var merged = types
    if let known = self.prepared[key], known.types.count == types.count {
      for index in merged.indices where merged[index] == TypeID.inferred {
        merged[index] = known.types[index]
      }
    }
    let statement = Prepared(name: "s\(self.nextNumber)", types: merged)
    self.nextNumber += 1
    self.prepared[key] = statement
    return (statement, true)
  }

  mutating func confirm(_ key: Key, name: String) {
    if self.prepared[key]?.name == name { self.prepared[key]?.isConfirmed = true }
  }

  /// Forgets what the server never prepared, because an error came first.
  mutating func forgetUnconfirmed() {
    self.prepared = self.prepared.filter { $0.value.isConfirmed }
  }
}

extension Statements.Prepared {
  func accepts(_ types: [UInt32]) -> Bool {
    types.count == self.types.count
      && zip(types, self.types).allSatisfy { $0 == TypeID.inferred || $0 == $1 }
  }
}
