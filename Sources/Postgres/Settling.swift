/// Settles a COMMIT whose reply was lost (G5): stored, not stored, or not to be known now.
struct Settling {
  enum Outcome { case committed, aborted, unknown }

  let settings: Settings
  let interrupt: Interrupt
  let lost: ServerIdentity

  /// Answers by the deadline. Cancellation of the caller does not shorten it: the truth is worth
  /// it.
  func outcome(
    of id: String?, _ settlement: Settlement, until deadline: ContinuousClock.Instant
  ) -> Outcome {
    let patience = Patience(deadline: deadline, heedsInterrupt: false)
    var backoff = Backoff()
    while .now < deadline {
      do throws(PostgresError) { return try self.ask(id, settlement, patience) } catch {
        let pause = Patience(deadline: min(deadline, .now + backoff.next()), heedsInterrupt: false)
        // Always ends with `.deadline`: nothing is watched.
        do {
        try pause.wait(socket: -1, writing: false, interrupt: self.interrupt)
      } catch {
        // A pause that is cut short is a shorter pause.
      }
      }
    }
    return .unknown
  }

  private func ask(
    _ id: String?, _ settlement: Settlement, _ patience: Patience
  ) throws(PostgresError) -> Outcome {
    var connection = try Connection.open(self.settings, interrupt: self.interrupt, until: patience)
    let server = try ServerIdentity(&connection, patience)
    // After a fail-over the old server may live on and know more than the new one.
    let isSameTimeline = server.timeline == self.lost.timeline
    try self.endLostProcess(&connection, patience)
    switch settlement {
    case .proof(let sql, let values):
      let isThere = try connection.ask(sql, values, patience).count > 0
      if !isThere { return isSameTimeline ? .aborted : .unknown }
    case .transactionID:
      guard let id, isSameTimeline else { return .unknown }
      switch try self.status(of: id, &connection, patience) {
      case .committed where server.life == self.lost.life: break
      // After a crash the number may have been given to another transaction, which committed.
      case .committed: return .unknown
      case .aborted: return .aborted
      case .unknown: return .unknown
      }
    }
    try Self.confirmDurable(&connection, patience)
    return .committed
  }

  /// Ends the process that served the lost connection and waits until it is gone: what is still in
  /// the network can then no longer happen after we have answered.
  private func endLostProcess(
    _ connection: inout Connection, _ patience: Patience
  ) throws(PostgresError) {
    while true {
      let left = try connection.ask(
        """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE pid = $1 AND backend_start = $2::text::timestamptz
        """, [.int4(self.lost.processID), .text(self.lost.processStart)], patience)
      if left.count == 0 { return }
      let pause = Patience(
        deadline: min(patience.deadline, .now + .milliseconds(5)), heedsInterrupt: false)
      do {
        try pause.wait(socket: -1, writing: false, interrupt: self.interrupt)
      } catch {
        // A pause that is cut short is a shorter pause.
      }
      guard .now < patience.deadline else { throw .deadline }
    }
  }

  private func status(
    of id: String, _ connection: inout Connection, _ patience: Patience
  ) throws(PostgresError) -> Outcome {
    do {
      let status = try connection.ask(
        "SELECT pg_xact_status($1::text::xid8)", [.text(id)], patience
      ).only { row throws(PostgresError) in try row.optionalText(0) }
      switch status {
      case "committed": return .committed
      case "aborted": return .aborted
      default: return .unknown
      }
    } catch .refused(SQLState("22023")) {
      // A number in the future: the server crashed before anything of the transaction was on disk.
      return .aborted
    }
  }

  /// Commits a write of its own after the settled one. A standby that confirms the later one has
  /// the earlier one too.
  private static func confirmDurable(
    _ connection: inout Connection, _ patience: Patience
  ) throws(PostgresError) {
    let notices = connection.noticeCount
    _ = try connection.ask("SELECT pg_logical_emit_message(true, 'sluis', '')", [], patience)
    guard connection.noticeCount == notices else { throw .outcomeUnknown }
  }
}

extension Connection {
  /// Runs one statement in a transaction of its own.
  fileprivate mutating func ask(
    _ sql: StaticString, _ values: [Value], _ patience: Patience
  ) throws(PostgresError) -> Rows {
    let number = self.send(sql, values)
    self.sync()
    try self.readAll(patience)
    return try self.answer(number, patience)
  }
}
