internal import Postgres
internal import Vault

/// The puzzle of each hour, and how hard it is: docs/formats/concerns.md §6.
///
/// It lies in the database, so that all replicas ask for the same, and the database's clock says
/// which hour it is.
struct Puzzles: Sendable {
  static let difficultyDefault = 20
  /// From here on nothing is made harder: a telephone would work for hours.
  static let difficultyMax = 28
  /// What an hour brings before it is made harder.
  static let perHour: Int32 = 60

  /// Bits that must be zero in a quiet hour.
  let difficulty: Int

  /// One bit more for each doubling of `rate` over ``perHour``.
  func difficulty(atRate rate: Int32) -> Int {
    var difficulty = self.difficulty
    var bound = Self.perHour
    while bound <= rate / 2, difficulty < Self.difficultyMax {
      bound *= 2
      difficulty += 1
    }
    return difficulty
  }

  /// What has to be solved now; nil before the hour has a puzzle.
  func current(
    _ transaction: inout Transaction
  ) throws(PostgresError) -> (challenge: UInt128, difficulty: Int)? {
    let hour = try transaction.hour()
    let nonce = try transaction.query("SELECT nonce FROM puzzle WHERE hour = $1", .int8(hour))
      .optional { row throws(PostgresError) in try row.bytes(0) }
    guard let nonce else { return nil }
    return (Self.challenge(hour, nonce), self.difficulty(atRate: try transaction.puzzleRate(hour)))
  }

  /// Draws the hour's puzzle, unless it has one.
  func draw(_ transaction: inout Transaction) throws(PostgresError) {
    try transaction.execute(
      "INSERT INTO puzzle (hour, nonce) VALUES ($1, $2) ON CONFLICT DO NOTHING",
      .int8(try transaction.hour()), .bytes(Random.bytes(8)))
  }

  /// Forgets what is good no more, and with it all that says in which hour somebody came.
  static func forget(_ transaction: inout Transaction) throws(PostgresError) {
    let hour = try transaction.hour()
    try transaction.execute("DELETE FROM puzzle WHERE hour < $1 - 1", .int8(hour))
    try transaction.execute("DELETE FROM puzzle_spent WHERE hour < $1 - 1", .int8(hour))
  }

  /// What work turned out to be.
  enum Judged: Sendable {
    case unsolved
    case done
    /// Done, and taken in before: the same request sent again, which leaves nothing new.
    case repeated
  }

  /// Whether `work` was done for the request with `digest`, this hour or the one before; counts it.
  ///
  /// Solved requests wait here for each other, until their transactions end: a flood that solves
  /// its puzzles is taken one by one.
  func judge(
    _ work: Work, _ digest: [UInt8], _ transaction: inout Transaction
  ) throws(PostgresError) -> Judged {
    let hour = try transaction.hour()
    let known = try transaction.query(
      "SELECT hour, nonce FROM puzzle WHERE hour IN ($1, $1 - 1) ORDER BY hour FOR UPDATE",
      .int8(hour)
    ).map { row throws(PostgresError) in Self.challenge(try row.int8(0), try row.bytes(1)) }
    let difficulty = self.difficulty(atRate: try transaction.puzzleRate(hour))
    guard known.contains(work.challenge), work.isDone(digest, difficulty) else { return .unsolved }
    // It lies with its challenge, and goes with it: then the request is not solved any more.
    let isNew = try transaction.execute(
      "INSERT INTO puzzle_spent (digest, hour) VALUES ($1, $2) ON CONFLICT DO NOTHING",
      .bytes(ConcernDigest.spent(challenge: work.challenge, digest: digest)),
      .int8(Int64(truncatingIfNeeded: work.challenge >> 64)))
    guard isNew == 1 else { return .repeated }
    try transaction.execute(
      """
      INSERT INTO puzzle AS p (hour, nonce, solved) VALUES ($1, $2, 1)
      ON CONFLICT (hour) DO UPDATE SET solved = p.solved + 1
      """, .int8(hour), .bytes(Random.bytes(8)))
    return .done
  }

  private static func challenge(_ hour: Int64, _ nonce: [UInt8]) -> UInt128 {
    nonce.reduce(UInt128(clamping: hour)) { $0 << 8 | UInt128($1) }
  }
}

/// What a caller shows to have worked for.
struct Work: Sendable {
  let challenge: UInt128
  let solution: UInt128

  func isDone(_ digest: [UInt8], _ difficulty: Int) -> Bool {
    Puzzle.isSolved(
      self.solution.idBytes, challenge: self.challenge.idBytes, digest: digest,
      difficulty: difficulty)
  }
}

extension Transaction {
  /// Whole hours since 1970.
  mutating func hour() throws(PostgresError) -> Int64 {
    try self.query("SELECT floor(extract(epoch FROM clock_timestamp()) / 3600)::int8").only {
      row throws(PostgresError) in try row.int8(0)
    }
  }

  /// What was taken in within an hour, of this one and the last the busier.
  fileprivate mutating func puzzleRate(_ hour: Int64) throws(PostgresError) -> Int32 {
    try self.query(
      "SELECT coalesce(max(solved), 0) FROM puzzle WHERE hour IN ($1, $1 - 1)", .int8(hour)
    ).only { row throws(PostgresError) in try row.int4(0) }
  }
}
