/// One numbered step of a schema. Once released it never changes: the database holds its digest.
///
/// A program carries its SQL in itself, so that binary and schema cannot come apart. In
/// Package.swift its target says `resources: [.embedInCode("Migrations/0001-tables.sql")]`, and
/// SwiftPM makes `PackageResources._001_tables_sql: [UInt8]` of it (the leading digit becomes an
/// underscore):
///
/// ```swift
/// Migration(1, "tables", PackageResources._001_tables_sql)
/// ```
package struct Migration: Sendable {
  package let number: Int32
  package let name: String
  /// Any number of statements, none of which begins, commits or rolls back.
  package let sql: [UInt8]

  package init(_ number: Int32, _ name: String, _ sql: [UInt8]) {
    self.number = number
    self.name = name
    self.sql = sql
  }

  /// Why migrations cannot be applied. Numbers are those of the first migration concerned.
  package enum Refusal: Hashable, Sendable {
    /// The list does not run 1, 2, 3, …
    case gap(at: Int32)
    /// It was applied with other text than it has now.
    case changed(Int32)
    /// The database has it and this program does not: the program is older than the schema.
    case unknown(Int32)
    /// It ended the transaction it ran in, or holds a NUL byte.
    case notOneTransaction(Int32)
    /// The server refused a statement of it.
    case refused(Int32, SQLState)
  }
}
