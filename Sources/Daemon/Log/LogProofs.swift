internal import Ledger
package import Postgres

/// What shows an entry to be in a log, for services that tell it to somebody without a certificate.
package struct LogProofs: Sendable {
  private let reader: LogReader

  package init(_ log: AuditLog) { self.reader = LogReader(log: log) }

  /// The newest checkpoint, with its cosignatures, and its size; nil before the first.
  package func newest(
    deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> (note: String, size: UInt64)? {
    guard let text = try await self.reader.checkpoint(deadline: deadline),
      let note = try? Note(parsing: Array(text.utf8)),
      let checkpoint = try? Checkpoint(text: note.text)
    else { return nil }
    return (text, UInt64(checkpoint.size))
  }

  /// A proof file under the newest checkpoint; nil while the entry is not under one.
  package func proof(
    of entry: UInt128, deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> String? {
    try await self.reader.prove(entry, deadline: deadline).map {
      String(decoding: $0.file.bytes, as: UTF8.self)
    }
  }

  /// That the tree of `new` entries continues that of `old`; empty when it is the same, or when
  /// there is no such proof.
  package func consistency(
    from old: UInt64, to new: UInt64, deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> [[UInt8]] {
    guard old > 0, old < new, let old = Int(exactly: old), let new = Int(exactly: new) else {
      return []
    }
    return try await self.reader.consistency(from: old, to: new, deadline: deadline)?
      .map(\.bytes) ?? []
  }
}
