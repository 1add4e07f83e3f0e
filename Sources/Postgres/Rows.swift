internal import CPostgres

/// What one statement answered. Read-only and copied nowhere: it owns libpq's result and frees it.
@safe
package final class Rows: @unchecked Sendable {
  // A PGresult never changes once it is made, and libpq allows it on any thread; hence unchecked.
  private let result: OpaquePointer
  package let count: Int
  package let columnCount: Int
  private let types: [UInt32]

  /// Takes over `result`, which must be a finished one with columns in binary format.
  init(owning result: OpaquePointer) {
    unsafe self.result = unsafe result
    self.count = Int(unsafe PQntuples(result))
    self.columnCount = Int(unsafe PQnfields(result))
    var types: [UInt32] = []
    for column in 0..<Int32(clamping: self.columnCount) {
      types.append(unsafe PQftype(result, column))
    }
    self.types = types
  }

  deinit { unsafe PQclear(self.result) }

  /// The rows a statement inserted, updated, deleted or selected, as its command tag says.
  package var affectedCount: Int {
    unsafe String(validatingCString: PQcmdTuples(self.result)).flatMap { Int($0) } ?? 0
  }

  /// The command tag, such as `COMMIT`.
  var command: String { unsafe String(validatingCString: PQcmdStatus(self.result)) ?? "" }

  /// Reads each row in turn.
  // Not specialised: Swift 6.3.1's optimizer crashes on a closure that borrows a `~Copyable` row
  // and answers a tuple.
  @_semantics("optimize.sil.specialize.generic.never")
  package func map<T>(
    _ read: (borrowing Row) throws(PostgresError) -> T
  ) throws(PostgresError) -> [T] {
    var values: [T] = []
    values.reserveCapacity(self.count)
    for index in 0..<self.count { values.append(try read(Row(rows: self, index: index))) }
    return values
  }

  /// Reads the only row. Throws `.rowCount` when there is another number of them.
  @_semantics("optimize.sil.specialize.generic.never")
  package func only<T>(
    _ read: (borrowing Row) throws(PostgresError) -> T
  ) throws(PostgresError) -> T {
    guard self.count == 1 else { throw .rowCount(self.count) }
    return try read(Row(rows: self, index: 0))
  }

  /// Reads the only row, or none. Throws `.rowCount` when there are more.
  @_semantics("optimize.sil.specialize.generic.never")
  package func optional<T>(
    _ read: (borrowing Row) throws(PostgresError) -> T
  ) throws(PostgresError) -> T? {
    self.count == 0 ? nil : try self.only(read)
  }

  /// Calls `read` with the bytes of a field, or with nil for NULL.
  ///
  /// Throws `.shape` for a column that does not exist or has none of `types`.
  func field<T>(
    _ row: Int, _ column: Int, _ types: [UInt32], _ read: (RawSpan?) -> T?
  ) throws(PostgresError) -> T {
    precondition(row >= 0 && row < self.count, "a row that the statement did not answer")
    guard column >= 0, column < self.columnCount, types.contains(self.types[column]) else {
      throw .shape(column: column)
    }
    let (row, index) = (Int32(row), Int32(column))
    let value: T?
    if unsafe PQgetisnull(self.result, row, index) != 0 {
      value = read(nil)
    } else {
      // By its length: a value may hold NULs, and libpq's own terminator is not part of it.
      let length = Int(unsafe PQgetlength(self.result, row, index))
      guard let start = unsafe PQgetvalue(self.result, row, index) else {
        throw .shape(column: column)
      }
      let bytes = unsafe RawSpan(_unsafeStart: UnsafeRawPointer(start), byteCount: length)
      value = read(bytes)
    }
    guard let value else { throw .shape(column: column) }
    return value
  }
}
