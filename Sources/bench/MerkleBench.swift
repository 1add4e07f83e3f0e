internal import Auditor
internal import Foundation
internal import Ledger
internal import Vault

/// The tree over a log, and the independent verification of an exported one.
///
/// Each is a process of its own, for resident memory is a process's.
enum MerkleBench {
  static let usage = "bench merkle build COUNT | export COUNT FILE | verify FILE KEY"
  /// A leaf of script/peers/limits/merkle.c.
  private static let entryByteCount = 300
  private static let roundCount = 3
  private static let readByteCount = 256 * 1_024

  static func run(_ arguments: [String]) throws(BenchFailure) {
    switch (arguments.first, arguments.count) {
    case ("build", 2): try self.build(count: self.count(arguments[1]))
    case ("export", 3): try self.export(count: self.count(arguments[1]), to: arguments[2])
    case ("verify", 3): try self.verify(arguments[1], key: arguments[2])
    default: throw .usage(self.usage)
    }
  }

  private static func count(_ text: String) throws(BenchFailure) -> Int {
    guard let count = Int(text), count > 0 else { throw .usage(self.usage) }
    return count
  }

  /// Hashes the leaves of limits/merkle.c in batches, as the sequencer does; the best of three.
  private static func build(count: Int) throws(BenchFailure) {
    var best = Duration.seconds(1_000_000)
    var root = Tree.emptyRoot
    for _ in 0..<Self.roundCount {
      let start = ContinuousClock.now
      root = self.root(count: count)
      best = min(best, ContinuousClock.now - start)
    }
    var report = Report()
    report.add("leaves", count)
    report.add("leaves_per_s", Double(count) / best.seconds)
    report.add("rss_mib", Report.residentMiB)
    let hex = root.bytes.prefix(4).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    report.add("root", hex.joined())
    report.print()
  }

  private static func root(count: Int) -> TreeHash {
    var frontier = Frontier()
    var entry = [UInt8](repeating: 0, count: Self.entryByteCount)
    var batch: [TreeHash] = []
    batch.reserveCapacity(Batch.countMax)
    for index in 0..<count {
      for byte in 0..<8 { entry[byte] = UInt8(truncatingIfNeeded: index >> (8 * byte)) }
      batch.append(Tree.leaf(entry))
      if batch.count == Batch.countMax {
        frontier.append(batch)
        batch.removeAll(keepingCapacity: true)
      }
    }
    frontier.append(batch)
    return frontier.root
  }
}

extension MerkleBench {
  /// Writes a log of `count` entries, with a checkpoint after each batch, as operators export it.
  private static func export(count: Int, to path: String) throws(BenchFailure) {
    let signer = LogSigner()
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw .failed("cannot write the export") }
    do {
      let key = try NoteKey(name: "bench/log", kind: .log, publicKey: signer.publicKey)
      var export = Export(of: key)
      var frontier = Frontier()
      try file.write(contentsOf: Data(export.title))
      while frontier.size < count {
        var piece: [UInt8] = []
        for index in frontier.size..<min(count, frontier.size + Batch.countMax) {
          let stored = try self.entry(index).bytes
          let leaf = Tree.leaf(stored)
          frontier.append([leaf])
          piece += export.entry(stored: stored, leaf: leaf)
        }
        let checkpoint = Checkpoint(origin: key.name, size: frontier.size, root: frontier.root)
        piece += try export.checkpoint(
          checkpoint.signed(as: key, with: signer), size: frontier.size)
        try file.write(contentsOf: Data(piece))
      }
      try file.write(contentsOf: Data(export.end()))
      try file.close()
      var report = Report()
      report.add("entries", count)
      report.add("key", key.text)
      report.print()
    } catch { throw .failed("the export failed") }
  }

  /// An access record of 300 bytes with every field that the header may have.
  private static func entry(_ index: Int) throws(LedgerError) -> Entry {
    let id = UInt128(index + 1)
    let header = try EntryHeader(
      kind: .access, retention: 1, timeMs: 1_700_000_000_000 + UInt64(index), entry: id, epoch: 7,
      trace: EntryHeader.TracePoint(trace: id, span: UInt64(index + 1)),
      indexes: EntryHeader.Indexes(subject: id << 1, actor: 3, organisation: 5))
    let bodyByteCount = Self.entryByteCount - header.bytes.count
    return try Entry(header: header, body: [UInt8](repeating: 0xcd, count: bodyByteCount))
  }

  private static func verify(_ path: String, key: String) throws(BenchFailure) {
    guard let file = FileHandle(forReadingAtPath: path) else { throw .failed("no such export") }
    do {
      let start = ContinuousClock.now
      var verifier = try Verifier(key: key)
      while let piece = try file.read(upToCount: Self.readByteCount), !piece.isEmpty {
        verifier.read(Array(piece))
      }
      let verdict = verifier.finish()
      let spent = ContinuousClock.now - start
      guard verdict.isIntact else { throw BenchFailure.failed("the export does not verify") }
      var report = Report()
      report.add("entries", verdict.entryCount)
      report.add("checkpoints", verdict.checkpointCount)
      report.add("entries_per_s", Double(verdict.entryCount) / spent.seconds)
      report.add("rss_mib", Report.residentMiB)
      report.print()
    } catch { throw .failed("the export does not verify") }
  }
}

/// A log's key, as the ledger asks for one.
struct LogSigner: NoteSigner, ~Copyable {
  private let key = SigningKey()

  var publicKey: [UInt8] { self.key.verifyingKey.bytes }
  func sign(_ message: [UInt8]) -> [UInt8] { self.key.sign(message) }
}
