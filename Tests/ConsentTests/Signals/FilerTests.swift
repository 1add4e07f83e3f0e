import Daemon
import Domain
import Foundation
import Ledger
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent
@testable import signals

/// What dumps of both databases say, side by side, of who filed which signal.
@Suite("Who filed a signal about a person", .timeLimit(.minutes(2)))
struct FilerTests {
  @Test("stands in no row beside the signal, and no three equalities lead from one to the other")
  func noPath() async throws {
    try await SignalsProcess.with { process, _ in
      let other = try await process.session("buurvrouw", .communityWorker)
      let filer = try await process.session("buur", .communityWorker)
      // The same calls but the filing: what leads from this one leads from everybody.
      _ = try await process.reasons(
        SignalsV1.Signals.readMailbox, SignalsV1.ReadMailboxRequest(mailbox: Random.bytes(32)),
        other)
      let code = ReporterCode()
      let command = Boxed(Random.id())
      let request = SignalsProcess.filing(code: code)
      let filed = Boxed(
        try await process.call(
          SignalsV1.Signals.filePerson, request, filer, command: command.value
        ).id)
      // Sent again it is answered the same, from what is kept.
      let again = try await process.call(
        SignalsV1.Signals.filePerson, request, filer, command: command.value)
      #expect(again.id == filed.value)
      _ = try await process.call(
        SignalsV1.Signals.agreeToBeNamed,
        SignalsV1.AgreeToBeNamedRequest(mailbox: code.mailbox, word: code.consent), filer)
      let rows =
        try await Dump.rows(of: process.pool) + (try await Dump.rows(of: process.house.pool))
      let (signal, actor) = (Dump.digits(filed.value), Dump.digits(filer.person.actor))
      let about = rows.filter { $0.digits.contains(signal) }
      #expect(about.contains { $0.table == "signal" } && about.contains { $0.table == "scope" })
      for row in about {
        #expect(!row.digits.contains(actor), "\(row.table) has both")
        #expect(!row.hasTime, "\(row.table) says when")
      }
      let common = Dump.words(beside: Dump.digits(other.person.actor), in: rows)
      #expect(Dump.path(from: actor, to: signal, in: rows, without: common) == nil)
      // Nor does the table of commands name either, or the command.
      for row in rows where row.table == "command" && row.text.contains("FilePerson") {
        #expect(!row.digits.contains(actor))
        #expect(!row.digits.contains(Dump.digits(command.value)))
      }
    }
  }

  @Test("C2 begins no scope where a filing is refused, and is answered again for what they filed")
  func refusedEarly() async throws {
    try await SignalsProcess.with { process, _ in
      let filer = try await process.session("buur", .communityWorker)
      let command = Boxed(Random.id())
      let filed = try await process.call(
        SignalsV1.Signals.filePerson, SignalsProcess.filing(), filer, command: command.value)
      try await SignalsProcess.tamper(process.pool, "UPDATE filed SET count = 200")
      var elsewhere = SignalsProcess.filing()
      elsewhere.area = "nergens"
      for (request, reason) in [
        (SignalsProcess.filing(), "too_many_filed"), (elsewhere, "area_unknown"),
      ] {
        #expect(
          try await process.reasons(SignalsV1.Signals.filePerson, request, filer) == [reason])
      }
      let begun = try await process.house.pool.transaction(.readOnly, deadline: House.soon) {
        (tx) throws(PostgresError) in
        try tx.query("SELECT count(*) FROM scope WHERE kind = 3").only {
          row throws(PostgresError) in try row.int8(0)
        }
      }
      #expect(begun == 1)
      let again = try await process.call(
        SignalsV1.Signals.filePerson, SignalsProcess.filing(), filer, command: command.value)
      #expect(again == filed)
      // What was counted goes with its day, and nobody has to file for that.
      try await SignalsProcess.tamper(process.pool, "UPDATE filed SET on_day = on_day - 1")
      try await SignalsReconciler(process.move).reconcile(olderThan: .seconds(30))
      #expect(try await process.count("SELECT count(*) FROM filed") == 0)
    }
  }

  @Test("files once what is sent twice at once, beside what others file, each with a receipt")
  func together() async throws {
    try await SignalsProcess.with { process, _ in
      var filers: [PersonSession] = []
      for number in 0..<4 {
        filers.append(try await process.session("buur-\(number)", .communityWorker))
      }
      let sent = (0..<8).map { (filer: filers[$0 % 4], command: Boxed(Random.id())) }
      let replies = try await withThrowingTaskGroup(of: (Int, Sent).self) { group in
        for (place, one) in (sent + sent).enumerated() {
          group.addTask {
            (place % sent.count, try await Self.file(one.command, one.filer, process))
          }
        }
        var replies: [Int: [Sent]] = [:]
        for try await (place, reply) in group { replies[place, default: []].append(reply) }
        return replies
      }
      #expect(replies.count == 8)
      for both in replies.values {
        #expect(both.count == 2 && both[0].filed == both[1].filed)
        // The receipt is of the call's own records, whoever it shared a transaction with.
        for one in both {
          let promise = try Promise(
            verifying: one.receipt, key: process.read.log.identity.key, check: VaultCheck())
          #expect(promise.items.first?.entry == one.filed.entry)
          #expect(promise.items.count == 2)
        }
      }
      #expect(Set(replies.values.map { $0[0].filed.entry }).count == 8)
      #expect(try await process.count("SELECT count(*) FROM signal") == 8)
      #expect(try await process.count("SELECT count(*) FROM part") == 32)
      #expect(try await process.count("SELECT sum(count)::int8 FROM filed") == 8)
      // What each event says of rows is of its own signal, in both logs.
      let begun = try await process.house.events("signal_begun")
      let events = try await AlteredRowTests.events(process).filter { $0.name == "signal_filed" }
      #expect(begun.count == 8 && events.count == 8)
      for (event, rowCount) in begun.map({ ($0, 1) }) + events.map({ ($0, 5) }) {
        let signal = event.object ?? 0
        #expect(event.rows.count == rowCount)
        #expect(event.rows.allSatisfy { $0.row == signal })
      }
    }
  }

  @Test("is refused what is one too many, beside what is not, and only what is stored counts")
  func limit() async throws {
    try await SignalsProcess.with { process, _ in
      let filer = try await process.session("buur", .communityWorker)
      _ = try await Self.file(Boxed(Random.id()), filer, process)
      try await SignalsProcess.tamper(process.pool, "UPDATE filed SET count = 198")
      let reasons = await withTaskGroup(of: [String].self) { group in
        for _ in 0..<6 {
          group.addTask {
            do {
              _ = try await Self.file(Boxed(Random.id()), filer, process)
              return []
            } catch { return (error as? RPCError)?.reasons.map(\.description) ?? ["\(error)"] }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(reasons.filter(\.isEmpty).count == 2)
      #expect(reasons.filter { $0 == ["too_many_filed"] }.count == 4)
      #expect(try await process.count("SELECT count(*) FROM signal") == 3)
      #expect(try await process.count("SELECT sum(count)::int8 FROM filed") == 200)
    }
  }

  private struct Sent: Sendable {
    let filed: SignalsV1.Filed
    let receipt: [UInt8]
  }

  private static func file(
    _ command: Boxed, _ filer: PersonSession, _ process: SignalsProcess
  ) async throws -> Sent {
    let client = InProcess.client(
      of: process.routes, as: try filer.person.holder.peer, group: EventLoops.shared)
    let options = filer.options(
      SignalsV1.Signals.filePerson.name, of: "signals", command: command.value)
    let ended: Result<Sent, any Error>
    do {
      let outcome = try await client.call(
        SignalsV1.Signals.filePerson, SignalsProcess.filing(), options)
      ended = .success(Sent(filed: outcome.reply, receipt: outcome.receipt))
    } catch { ended = .failure(error) }
    await client.shutdown()
    return try ended.get()
  }
}

/// Rows of a database as a thief of a dump has them.
private enum Dump {
  struct Row: Sendable {
    let table: String
    let text: String
    /// All digits in a row, so that an id is found inside anything.
    let digits: String
    /// Ids and digests that stand as values of their own.
    let words: Set<String>

    init(table: String, text: String) {
      self.table = table
      self.text = text
      self.digits = text.replacing("-", with: "")
      let values = text.matches(of: #/[0-9a-f]{8}-[-0-9a-f]{27}|\\x[0-9a-f]{32,}/#)
      self.words = Set(
        values.map { value in
          String(value.output).replacing("-", with: "").replacing("\\x", with: "")
        })
    }

    /// Whether it says a time of the day.
    var hasTime: Bool { self.text.contains(#/[0-9]{2}:[0-9]{2}:[0-9]{2}/#) }
  }

  static func digits(_ id: UInt128) -> String {
    let text = String(id, radix: 16)
    return String(repeating: "0", count: 32 - text.count) + text
  }

  static func rows(of pool: Pool) async throws -> [Row] {
    try await pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      try tx.query(
        """
        SELECT c.relname::text,
          query_to_xml(format('SELECT t::text AS r FROM %I AS t', c.relname), true, true, '')::text
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname = 'public'
        """
      ).map { row throws(PostgresError) in (try row.text(0), try row.text(1)) }
    }.flatMap { table, xml in
      xml.split(separator: "<r>").dropFirst().map { Row(table: table, text: String($0)) }
    }
  }

  /// What stands in one row with an id.
  static func words(beside id: String, in rows: [Row]) -> Set<String> {
    rows.filter { $0.words.contains(id) }.reduce(into: []) { $0.formUnion($1.words) }
  }

  /// The tables by which at most three equalities lead from one id to another.
  static func path(
    from start: String, to end: String, in rows: [Row], without common: Set<String>
  ) -> [String]? {
    var known: [String: [String]] = [start: []]
    var front = [start]
    for _ in 0...3 {
      var next: [String] = []
      for word in front {
        for row in rows where row.words.contains(word) {
          for found in row.words where known[found] == nil && !common.contains(found) {
            known[found] = (known[word] ?? []) + [row.table]
            next.append(found)
          }
        }
      }
      front = next
    }
    return known[end]
  }
}
