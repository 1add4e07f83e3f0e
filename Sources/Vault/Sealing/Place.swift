/// Where a sealed part belongs. A blob opens in its own place only.
///
/// This is the associated data of docs/formats/sealing.md §2; architecture says why each field is
/// in it.
package struct Place: Hashable, Sendable {
  package var service: String
  package var table: String
  package var row: UInt128
  package var scope: UInt128
  /// The number of the privacy category.
  package var category: UInt32
  package var version: UInt64

  package init(
    service: String, table: String, row: UInt128, scope: UInt128, category: UInt32, version: UInt64
  ) {
    self.service = service
    self.table = table
    self.row = row
    self.scope = scope
    self.category = category
    self.version = version
  }

  /// suite ‖ service ‖ table ‖ row ‖ scope ‖ category ‖ version, each behind its length.
  func encoded() -> [UInt8] {
    var transcript = Transcript(reserving: 77 + self.service.utf8.count + self.table.utf8.count)
    transcript.append(number: Committed.suite)
    transcript.append(self.service.utf8)
    transcript.append(self.table.utf8)
    transcript.append(number: self.row)
    transcript.append(number: self.scope)
    transcript.append(number: self.category)
    transcript.append(number: self.version)
    return transcript.bytes
  }
}
