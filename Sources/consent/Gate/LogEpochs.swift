internal import Ledger
internal import Postgres
internal import Wire

/// Whether log entries are of the epochs they are asked under.
///
/// consent knows this of its own log: an entry of it is of the epoch in its header, and an epoch of
/// it, with the very box that is stored, is asked for with its own entries only: one that was
/// destroyed does not come back by a copy. Of another service's log it has no entry to look at:
/// there the body itself holds, which opens at its place in its own epoch and nowhere else.
enum LogEpochs {
  static func match(
    _ bodies: NamedBodies, _ tx: inout Transaction
  ) throws(PostgresError) -> Bool {
    let entries = Set(bodies.headers.map(\.entry))
    let stored = try tx.query(
      "SELECT entry, stored FROM log_entry WHERE entry = ANY($1)", .uuids(entries.sorted())
    ).map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
    let headers = Dictionary(
      stored.map { ($0.0, try? Entry(decoding: $0.1)) }, uniquingKeysWith: { first, _ in first })
    let boxes = try tx.query(
      "SELECT epoch, sealed_key FROM log_epoch WHERE epoch = ANY($1)",
      .uuids(Set(bodies.headers.map(\.epoch)).sorted())
    ).map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
    let ours = Dictionary(boxes, uniquingKeysWith: { first, _ in first })
    return bodies.headers.allSatisfy { header in
      guard let known = headers[header.entry] else { return ours[header.epoch] == nil }
      guard let known, known.header == header, let box = ours[header.epoch] else { return false }
      return bodies.boxes[header.epoch].map { $0 == box } ?? true
    }
  }
}
