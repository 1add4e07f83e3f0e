internal import Daemon
internal import Logging
internal import Postgres
internal import RPC
internal import ServiceLifecycle

/// Finishes or undoes what spans signals, cases and consent and stayed half: signals that are
/// moving or going to another team, scopes that were begun, and keys that are to be destroyed; and
/// ends what is kept of signals whose term is over.
struct SignalsReconciler: Service {
  /// How old a move must be: longer than any call may take.
  static let patience: Duration = .seconds(30)
  static let pause: Duration = .seconds(5)

  private let move: MoveSignal
  private let route: RouteSignal
  private let begun: BegunScopes
  /// Of scopes whose key consent does not destroy now.
  private let respites = Respites()
  private let logger = Logger(label: "sluis.signals.reconciler")

  init(_ move: MoveSignal) {
    self.move = move
    self.route = RouteSignal(signals: SignalsService(move.read), alarmed: move.alarmed)
    self.begun = BegunScopes(read: move.read)
  }

  func run() async {
    await Rounds.run(every: Self.pause, telling: self.logger, "not reconciled now") {
      () async throws(RPCError) in try await self.reconcile(olderThan: Self.patience)
    }
  }

  /// One round. Every step may be repeated, so an error leaves nothing to clean up.
  ///
  /// - Parameter now: what consent said no to is asked again by it.
  func reconcile(
    olderThan age: Duration, at now: ContinuousClock.Instant = .now
  ) async throws(RPCError) {
    // One that cannot be mended now keeps no other waiting.
    var failure: RPCError?
    do throws(RPCError) { try await self.move.endTerms() } catch { failure = error }
    let ageMs = age.components.seconds * 1_000
    let (moving, routing, erasing) = try await self.move.transaction {
      (transaction) throws(PostgresError) in
      transaction.forgetFiled()
      let moving = try transaction.query(
        """
        SELECT signal FROM move
        WHERE at <= clock_timestamp() - $1 * interval '1 millisecond' ORDER BY at LIMIT 1000
        """, .int8(ageMs)
      ).map { row throws(PostgresError) in Boxed(try row.uuid(0)) }
      let routing = try transaction.query(
        """
        SELECT signal FROM routing
        WHERE at <= clock_timestamp() - $1 * interval '1 millisecond' ORDER BY at LIMIT 1000
        """, .int8(ageMs)
      ).map { row throws(PostgresError) in Boxed(try row.uuid(0)) }
      let erasing = try transaction.query(
        "SELECT scope FROM scope_to_erase ORDER BY at LIMIT 1000"
      ).map { row throws(PostgresError) in Boxed(try row.uuid(0)) }
      return (moving, routing, erasing)
    }
    for signal in moving {
      do throws(RPCError) { try await self.move.settle(signal) } catch { failure = error }
    }
    for signal in routing {
      do throws(RPCError) {
        try await self.route.settle(signal, olderThan: age)
      } catch { failure = error }
    }
    self.respites.keep(erasing)
    for scope in erasing where self.respites.isOver(scope, at: now) {
      do throws(RPCError) {
        try await self.move.erase(scope)
        self.respites.end(scope)
      } catch {
        // Where nobody answered, nobody wrote it down either: that is asked in the next round.
        if error.isAnswer { self.respites.lengthen(scope, at: now) }
        failure = error
      }
    }
    do throws(RPCError) { try await self.begun.settle(at: now) } catch { failure = error }
    if let failure { throw failure }
  }
}
