package import Postgres
package import Wire

/// The digests of what a service stores now, page by page.
package struct StoredRows: Sendable {
  /// Reads the digests behind `cursor` (nil: from the start), and the next cursor (nil: the end).
  package typealias Page =
    @Sendable (
      _ table: String, _ cursor: [UInt8]?, inout Transaction
    ) throws(PostgresError) -> (rows: [LedgerV1.RowDigest], next: [UInt8]?)

  package let tables: [String]
  package let page: Page

  package init(tables: [String], page: @escaping Page) {
    self.tables = tables
    self.page = page
  }

  /// These tables and those of `other`.
  package func and(_ other: StoredRows) -> StoredRows {
    StoredRows(tables: self.tables + other.tables) {
      table, cursor, transaction throws(PostgresError) in
      let page = self.tables.contains(table) ? self.page : other.page
      return try page(table, cursor, &transaction)
    }
  }

  /// Of a service that stores nothing but its log.
  package static let none = StoredRows(tables: []) { _, _, _ in ([], nil) }
}

extension StoredRows {
  /// Rows on a page at most; the statements say the same.
  fileprivate static let pageCount = 500

  /// The digests of the parts of `tables` as they are stored now, 500 a page.
  package static func parts(of tables: [String]) -> StoredRows {
    StoredRows(tables: tables) { (table, cursor, transaction) throws(PostgresError) in
      try transaction.digestPage(
        """
        SELECT tbl, id, tag, version, sha256(blob), uuid_send(id) || uuid_send(tag) AS place
        FROM part
        WHERE tbl = $1 AND uuid_send(id) || uuid_send(tag) > $2
        ORDER BY place LIMIT 500
        """, [.text(table), .bytes(cursor ?? [])])
    }
  }

  /// Of tables with sealed parts (`sealed`) and rows that lie in clear: the parts first. The first
  /// byte of a cursor says which of the two.
  ///
  /// - Parameter clear: as a ``Page``, its cursor apart.
  package static func rows(
    of tables: [String], sealed: [String], clear: @escaping Page
  ) -> StoredRows {
    let parts = StoredRows.parts(of: sealed)
    return StoredRows(tables: tables) { (table, cursor, transaction) throws(PostgresError) in
      let rest = cursor.map { Array($0.dropFirst()) }
      if cursor?.first != 1 {
        let (rows, next) = try parts.page(table, rest, &transaction)
        return (rows, next.map { [0] + $0 } ?? [1])
      }
      let (rows, next) = try clear(table, rest, &transaction)
      return (rows, next.map { [1] + $0 })
    }
  }
}

extension Transaction {
  /// Reads one page of digests, and the cursor of the next when there may be one.
  ///
  /// - Parameter sql: of table, row, part or null, version, digest and place, at most 500, ordered
  ///   by place.
  package mutating func digestPage(
    _ sql: StaticString, _ values: [Value]
  ) throws(PostgresError) -> (rows: [LedgerV1.RowDigest], next: [UInt8]?) {
    let page = try self.query(sql, values).map { row throws(PostgresError) in
      (
        digest: LedgerV1.RowDigest(
          table: try row.text(0), row: try row.uuid(1), part: try row.optionalUUID(2),
          version: UInt32(clamping: try row.int4(3)), digest: try row.bytes(4)),
        place: try row.bytes(5)
      )
    }
    return (page.map(\.digest), page.count == StoredRows.pageCount ? page.last?.place : nil)
  }
}
