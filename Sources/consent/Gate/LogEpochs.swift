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
    _ bodies: [ConsentV1.LogBody], _ tx: inout Transaction
  ) throws(PostgresError) -> Bool {
    let entries = Set(bodies.map(\.entry))
    let stored = try tx.query(
      "SELECT entry, stored FROM log_entry WHERE entry = ANY($1)", .uuids(entries.sorted())
    ).map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
    let headers = Dictionary(
      stored.map { ($0.0, try? Entry(decoding: $0.1)) }, uniquingKeysWith: { first, _ in first })
    let boxes = try tx.query(
      "SELECT epoch, sealed_key FROM log_epoch WHERE epoch = ANY($1)",
      .uuids(Set(bodies.map(\.epoch)).sorted())
    ).map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
    let ours = Dictionary(boxes, uniquingKeysWith: { first, _ in first })
    return bodies.allSatisfy { body in
      guard let known = headers[body.entry] else { return ours[body.epoch] == nil }
      guard let known, known.header.epoch == body.epoch, let box = ours[body.epoch] else {
        return false
      }
      return body.sealedEpochKey.isEmpty || body.sealedEpochKey == box
    }
  }
}
