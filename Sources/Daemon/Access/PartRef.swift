package import Wire

/// One stored version of one sealed part, by its place; without its blob.
package struct PartRef: Hashable, Sendable {
  package let scope: UInt128
  package let table: String
  package let row: UInt128
  /// The opaque tag of its category: which one it is, only consent can say.
  package let tag: UInt128
  package let version: UInt32

  package init(scope: UInt128, table: String, row: UInt128, tag: UInt128, version: UInt32) {
    self.scope = scope
    self.table = table
    self.row = row
    self.tag = tag
    self.version = version
  }

  /// How it is asked of the gate, to be read.
  package var toRead: ConsentV1.Part {
    ConsentV1.Part(
      scope: self.scope, table: self.table, row: self.row, version: self.version, mode: .read,
      tag: self.tag)
  }
}

/// A stored part with its blob, still sealed.
package struct SealedPart: Hashable, Sendable {
  package let ref: PartRef
  package let blob: [UInt8]

  package init(ref: PartRef, blob: [UInt8]) {
    self.ref = ref
    self.blob = blob
  }
}

/// A part that a pass opened.
package struct OpenedPart: Sendable {
  package let ref: PartRef
  package let category: Category
  /// An encoded record with the fields of this category.
  package let plaintext: [UInt8]

  package init(ref: PartRef, category: Category, plaintext: [UInt8]) {
    self.ref = ref
    self.category = category
    self.plaintext = plaintext
  }
}

extension Sequence<OpenedPart> {
  /// Puts the records of one table together, in the order of their first parts.
  ///
  /// - Throws: when the parts of a row are no record: what was sealed was never one.
  package func records<R: Record>(_ type: R.Type) throws(WireError) -> [R] {
    var order: [UInt128] = []
    var parts: [UInt128: [[UInt8]]] = [:]
    for part in self where part.ref.table == R.record {
      if parts[part.ref.row] == nil { order.append(part.ref.row) }
      parts[part.ref.row, default: []].append(part.plaintext)
    }
    var records: [R] = []
    for row in order { records.append(try R(merging: parts[row] ?? [])) }
    return records
  }
}
