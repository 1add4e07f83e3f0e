internal import Auditor
internal import Ledger
internal import Testing

@Suite("G8: a receipt decides offline")
struct ReceiptTests {
  private let log: WrittenLog
  private let key: PinnedKey
  private let promise: Promise

  init() throws {
    let log = try writtenLog(9)
    let items = [2, 5].map { Promise.Item(entry: UInt128($0 + 1), leaf: log.rows[$0].leaf) }
    self.promise = try Promise(of: items, madeAtMs: 1_000, as: log.key, with: log.signer)
    self.key = try PinnedKey(text: log.key.text)
    self.log = log
  }

  @Test("included, broken, or not yet due")
  func verdicts() throws {
    let receipt = try Receipt(self.promise.bytes, key: self.key)
    let tree = try self.log.pinned()
    let proof = Proof(from: Leaves(hashes: self.log.rows.map(\.leaf)))
    var places: [UInt128: Receipt.Place] = [:]
    for index in [2, 5] {
      places[UInt128(index + 1)] = .init(
        index: index, path: hashes(try proof.inclusion(of: index, in: 9)))
    }
    let due = receipt.dueAtMs
    #expect(try receipt.verdict(in: tree, seenAtMs: due, places: places) == .included)
    places[6] = places[3]
    #expect(
      try receipt.verdict(in: tree, seenAtMs: due, madeAfterMs: due, places: places)
        == .brokenPromise(entry: 6))
    // The service stood still: what is newest was made before the promise was due.
    #expect(
      try receipt.verdict(in: tree, seenAtMs: due, madeAfterMs: due - 1, places: places)
        == .notShown(entry: 6))
    #expect(
      try receipt.verdict(in: tree, seenAtMs: due - 1, places: places) == .notYetDue(entry: 6))
    let other = try writtenLog(9, from: WrittenLog("other")).pinned()
    #expect(throws: AuditError.notTheLogs) {
      try receipt.verdict(in: other, seenAtMs: due, places: places)
    }
  }

  @Test("a dropped or edited entry breaks the promise, whatever the log looks like")
  func suppressed() throws {
    let receipt = try Receipt(self.promise.bytes, key: self.key)
    for index in 0..<9 {
      var leaves = Set(self.log.rows.compactMap { Hash($0.leaf.bytes) })
      leaves.remove(try #require(Hash(self.log.rows[index].leaf.bytes)))
      let verdict = receipt.verdict(
        inLogOf: leaves, seenAtMs: receipt.dueAtMs, madeAfterMs: receipt.dueAtMs)
      let isPromised = index == 2 || index == 5
      #expect(verdict == (isPromised ? .brokenPromise(entry: UInt128(index + 1)) : .included))
    }
  }

  @Test("one that was changed or that another key signed accuses nobody")
  func forged() throws {
    let bytes = self.promise.bytes
    for position in bytes.indices {
      var changed = bytes
      changed[position] ^= 1 << (position % 8)
      #expect(throws: AuditError.self) { try Receipt(changed, key: self.key) }
    }
    for count in 0..<bytes.count {
      #expect(throws: AuditError.malformed) {
        try Receipt(Array(bytes.prefix(count)), key: self.key)
      }
    }
    #expect(throws: AuditError.notTheLogs) {
      try Receipt(bytes, key: PinnedKey(text: WrittenLog(seed: 9).key.text))
    }
  }
}

@Suite("Records of one operation")
struct TraceJoinTests {
  private typealias Place = TraceJoin.Place

  @Test("fit together")
  func intact() throws {
    var join = TraceJoin()
    try self.add(to: &join)
    #expect(join.findings().isEmpty)
  }

  @Test("are missed: no decision, a denial, no access, a decision of another trace")
  func missing() throws {
    var noDecision = TraceJoin()
    try self.add(to: &noDecision, decisionEntry: 0xBAD)
    let access = Place(log: "cases", index: 0)
    let exchange = Place(log: "cases", index: 1)
    #expect(
      noDecision.findings() == [.accessWithoutDecision(access), .exchangeWithoutDecision(exchange)])
    var denied = TraceJoin()
    try self.add(to: &denied, outcome: 1)
    #expect(
      denied.findings() == [.accessAgainstDecision(access), .exchangeAgainstDecision(exchange)])
    var otherTrace = TraceJoin()
    try self.add(to: &otherTrace, decisionTrace: 8)
    #expect(
      otherTrace.findings() == [.accessWithoutDecision(access), .exchangeWithoutDecision(exchange)])
    var noAccess = TraceJoin()
    try self.add(to: &noAccess, hasAccess: false)
    #expect(noAccess.findings() == [.exchangeWithoutAccess(exchange)])
  }

  @Test("are named when a body does not open, does not decode, or belongs elsewhere")
  func bodies() throws {
    let header = try self.header(.decision, entry: 1, trace: 7)
    let good = self.body(trace: 7, [0x20, 7])
    let place = Place(log: "consent", index: 0)
    func findings(_ body: OpenedBody) -> [TraceJoin.Finding] {
      var join = TraceJoin()
      join.add(log: "consent", index: 0, header: header, body: body)
      return join.findings()
    }
    let actor = RecordHeader.Indexes(actor: 3)
    #expect(findings(.opened(plaintext: good, indexes: actor)).isEmpty)
    #expect(findings(.sealed).isEmpty)
    #expect(findings(.doesNotOpen) == [.doesNotOpen(place)])
    for bad in [[], [0xFF], Array(good.dropLast()), self.body(trace: 7, [0x20, 0])] {
      #expect(findings(.opened(plaintext: bad, indexes: nil)) == [.doesNotDecode(place)])
    }
    let elsewhere = [
      OpenedBody.opened(plaintext: self.body(trace: 8, [0x20, 7]), indexes: nil),
      .opened(plaintext: good, indexes: .init(subject: 3)),
      .opened(plaintext: good, indexes: .init(actor: 4)),
    ]
    for body in elsewhere { #expect(findings(body) == [.differsFromHeader(place)]) }
  }

  @Test("are joined by trace alone where bodies stay sealed")
  func sealed() throws {
    var join = TraceJoin()
    join.add(
      log: "consent", index: 0, header: try self.header(.decision, entry: 1, trace: 7),
      body: .sealed)
    for (index, trace) in [UInt128(7), 8].enumerated() {
      join.add(
        log: "cases", index: index, header: try self.header(.access, entry: 2, trace: trace),
        body: .sealed)
    }
    join.add(
      log: "cases", index: 2, header: try self.header(.exchange, entry: 3, trace: 9), body: .sealed)
    #expect(join.findings() == [.accessWithoutDecision(Place(log: "cases", index: 1))])
    // The exchange, and the access whose decision may have been a denial.
    #expect(join.unjoinedCount == 2)
  }

  @Test("are unjoined, and no clean join, when the decision they name stayed sealed")
  func sealedDecision() throws {
    var join = TraceJoin()
    try self.add(to: &join, isDecisionSealed: true)
    #expect(join.findings().isEmpty)
    #expect(join.unjoinedCount == 2)
    var opened = TraceJoin()
    try self.add(to: &opened)
    #expect(opened.unjoinedCount == 0)
  }

  @Test(
    "are joined to what all decisions of the trace say when their own body stayed sealed",
    arguments: [([UInt8(7), 7], 0, 0), ([1, 1], 1, 0), ([7, 1], 0, 1), ([7, 0], 0, 1)])
  func sealedAccess(outcomes: [UInt8], findingCount: Int, unjoinedCount: Int) throws {
    var join = TraceJoin()
    for (index, outcome) in outcomes.enumerated() {
      // An outcome of 0 stands for a body that stayed sealed.
      let body = OpenedBody.opened(
        plaintext: self.body(trace: 7, [0x20, outcome]), indexes: nil)
      join.add(
        log: "consent", index: index,
        header: try self.header(.decision, entry: UInt128(index + 1), trace: 7),
        body: outcome == 0 ? .sealed : body)
    }
    join.add(
      log: "cases", index: 0, header: try self.header(.access, entry: 9, trace: 7), body: .sealed)
    let place = Place(log: "cases", index: 0)
    #expect(
      join.findings() == Array(repeating: .accessAgainstDecision(place), count: findingCount))
    #expect(join.unjoinedCount == unjoinedCount)
  }

  /// A decision in consent's log, an access and an exchange in that of cases.
  private func add(
    to join: inout TraceJoin, decisionEntry: UInt128 = 0xD1, decisionTrace: UInt128 = 7,
    outcome: UInt8 = 7, hasAccess: Bool = true, isDecisionSealed: Bool = false
  ) throws {
    let opened = OpenedBody.opened(
      plaintext: self.body(trace: UInt8(decisionTrace), [0x20, outcome]), indexes: nil)
    join.add(
      log: "consent", index: 0,
      header: try self.header(.decision, entry: decisionEntry, trace: decisionTrace),
      body: isDecisionSealed ? .sealed : opened)
    let decision = [16] + [UInt8](repeating: 0, count: 15) + [0xD1]
    if hasAccess {
      join.add(
        log: "cases", index: 0, header: try self.header(.access, entry: 2, trace: 7),
        body: .opened(plaintext: self.body(trace: 7, [0x22] + decision), indexes: nil))
    }
    let internalTrace = [0x22, 16] + [UInt8](repeating: 0, count: 15) + [7]
    join.add(
      log: "cases", index: 1, header: try self.header(.exchange, entry: 3, trace: 9),
      body: .opened(
        plaintext: self.body(trace: 9, internalTrace + [0x72] + decision), indexes: nil))
  }

  private func header(_ kind: RecordKind, entry: UInt128, trace: UInt128) throws -> RecordHeader {
    let header = try EntryHeader(
      kind: kind, retention: 1, timeMs: 0, entry: entry, epoch: 1,
      trace: .init(trace: trace, span: 6), indexes: .init(actor: 3))
    let stored = try Entry(header: header, body: [1]).bytes
    let read = try #require(RecordHeader.read(stored[...])).header
    #expect(read.bytes == header.bytes)
    return read
  }

  @Test("a header is written again as it was read, whatever stands in it")
  func headers() throws {
    for presence in 0..<16 {
      func index(_ bit: Int, _ value: UInt128) -> UInt128? { presence & bit == 0 ? nil : value }
      let header = try EntryHeader(
        kind: .event, retention: 7, timeMs: 86_400_000 * 400, entry: 0x0102 << 100, epoch: 2,
        trace: presence & 8 == 0 ? nil : .init(trace: .max, span: 0xFEDC_BA98_7654_3210),
        indexes: .init(
          subject: index(1, 3 << 90), actor: index(2, 4), organisation: index(4, .max)))
      let stored = try Entry(header: header, body: [1]).bytes
      let read = try #require(RecordHeader.read(stored[...])).header
      #expect(read.bytes == header.bytes)
      #expect(try EntryHeader(decoding: read.bytes) == header)
      #expect(throws: LedgerError.self) { try EntryHeader(decoding: stored) }
    }
  }

  /// Trace and span as fields 1 and 2, then `rest`.
  private func body(trace: UInt8, _ rest: [UInt8]) -> [UInt8] {
    let id = [UInt8](repeating: 0, count: 15) + [trace]
    return [0x0A, 16] + id + [0x12, 8, 0, 0, 0, 0, 0, 0, 0, 6] + rest
  }
}

@Suite("Stored rows")
struct RowAuditTests {
  private let key = LoggedRow.Key(table: "need", row: 1, part: 2)

  @Test("are what the log last said of them, or named")
  func compared() throws {
    func row(_ version: UInt64, _ digest: UInt8, removed: Bool = false) throws -> LoggedRow {
      let digest = try #require(Hash([UInt8](repeating: digest, count: 32)))
      return LoggedRow(key: self.key, version: version, digest: digest, isRemoved: removed)
    }
    var audit = RowAudit()
    audit.logged(try row(1, 1))
    audit.logged(try row(2, 2))
    #expect(audit.missing() == [.missing(self.key)])
    // A blob rolled back together with its version column.
    let old = audit.stored(try row(1, 1))
    #expect(old == .differs(self.key, loggedVersion: 2, storedVersion: 1))
    let edited = audit.stored(try row(2, 9))
    #expect(edited == .differs(self.key, loggedVersion: 2, storedVersion: 2))
    let now = audit.stored(try row(2, 2))
    #expect(now == nil && audit.missing().isEmpty)
    audit.logged(try row(3, 3, removed: true))
    let removed = audit.stored(try row(2, 2))
    #expect(removed == .unlogged(self.key))
  }

  @Test("are the greater version when two changes stand the wrong way round in an old log")
  func reversed() throws {
    let digests = try [1, 2].map { try #require(Hash([UInt8](repeating: $0, count: 32))) }
    let rows = digests.enumerated().map {
      LoggedRow(key: self.key, version: UInt64($0 + 1), digest: $1)
    }
    var audit = RowAudit()
    for row in rows.reversed() { audit.logged(row) }
    let now = audit.stored(rows[1])
    #expect(now == nil)
    let rolledBack = audit.stored(rows[0])
    #expect(rolledBack == .differs(self.key, loggedVersion: 2, storedVersion: 1))
  }

  @Test("are read from an event's body as the schema numbers them")
  func decoded() throws {
    let digest = [UInt8](repeating: 4, count: 32)
    let id = [UInt8](repeating: 0, count: 15)
    let row: [UInt8] =
      [0x0A, 4] + Array("need".utf8) + [0x12, 16] + id + [1, 0x1A, 16] + id + [
        2, 0x20, 5, 0x2A, 32,
      ]
      + digest
    let event = try #require(RawMessage(([0x5A, UInt8(row.count)] + row)[...]))
    let rows = try #require(LoggedRow.read(from: event))
    #expect(
      rows == [LoggedRow(key: self.key, version: 5, digest: try #require(Hash(digest)))])
    for count in 1..<row.count where count != 6 + 18 + 18 + 2 {
      let cut = try #require(RawMessage(([0x5A, UInt8(count)] + row.prefix(count))[...]))
      #expect(LoggedRow.read(from: cut) == nil)
    }
  }

  @Test(
    "are not read from what is no message",
    arguments: [
      [0x00, 0x01], [0x0A], [0x0A, 0x02, 0x01], [0x08], [0x08, 0x80], [0x08, 0x80, 0x00],
      [0x0B], [0x0C], [0x09, 1, 2, 3], [0x0D, 1], [0x0F, 1],
      [0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02],
      [0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
    ] as [[UInt8]])
  func malformed(bytes: [UInt8]) {
    #expect(RawMessage(bytes[...]) == nil)
  }
}
