import RPC
import Testing
import Wire

@testable import sluis

/// A way in which cases shows somebody what is in a household.
enum Disclosure: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case read, search, rehearsal, fetch

  var testDescription: String { self.rawValue }

  /// The log records that one such reply needs at the least, beside consent's decision.
  var needsExchange: Bool { self == .fetch }
}

/// One call that would show something, and what came of it.
struct Attempt: Sendable {
  let trace: Trace
  let disclosure: Disclosure
  /// Whether a byte of the household's texts arrived.
  let isShown: Bool
  /// The entries that the reply's receipt promises.
  let promised: [UInt128]
  let error: RPCError?
  let took: Duration

  /// A call that ended in time: by its deadline and a tenth of a second.
  func isInTime(_ deadline: Duration) -> Bool { self.took <= deadline + .milliseconds(100) }
}

extension SmallWorld {
  /// Asks, and says what came of it.
  func attempt(_ disclosure: Disclosure, within: Duration = .seconds(10)) async -> Attempt {
    let trace = Trace()
    let begun = ContinuousClock.now
    do {
      let (bytes, receipt) = try await self.ask(disclosure, trace, within)
      let took = ContinuousClock.now - begun
      return Attempt(
        trace: trace, disclosure: disclosure, isShown: self.holdsPlaintext(bytes),
        promised: PromisedEntries(receipt)?.entries ?? [], error: nil, took: took)
    } catch {
      let took = ContinuousClock.now - begun
      return Attempt(
        trace: trace, disclosure: disclosure, isShown: false, promised: [],
        error: error, took: took)
    }
  }

  /// The same; what ends too late but shows nothing is asked again, twice at most. A machine that
  /// stalls makes an answer late once; what waits for too long is late each time.
  func attempt(_ disclosure: Disclosure, inTime deadline: Duration) async -> Attempt {
    for _ in 0..<2 {
      let attempt = await self.attempt(disclosure, within: deadline)
      if attempt.isShown || attempt.isInTime(deadline) { return attempt }
      print("\(disclosure): asked again, as it took \(attempt.took)")
    }
    return await self.attempt(disclosure, within: deadline)
  }

  private func ask(
    _ disclosure: Disclosure, _ trace: Trace, _ within: Duration
  ) async throws(RPCError) -> (bytes: [UInt8], receipt: [UInt8]) {
    let asking = Asking(within: within, trace: trace)
    switch disclosure {
    case .read:
      let outcome = try await self.anna.call(
        CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: self.household), asking)
      return (outcome.reply.encoded(), outcome.receipt)
    case .search:
      let outcome = try await self.anna.call(
        CasesV1.Cases.findPerson, CasesV1.FindPersonRequest(by: .bsn(self.bsn)), asking)
      return (outcome.reply.encoded(), outcome.receipt)
    case .rehearsal:
      let outcome = try await self.anna.call(
        CasesV1.Cases.rehearseShare,
        CasesV1.RehearseShareRequest(
          household: self.household, organisation: Self.housing, purpose: .housingStability,
          categories: [.finances, .housing]), asking)
      return (outcome.reply.encoded(), outcome.receipt)
    case .fetch:
      let outcome = try await self.wonen.call(
        CasesV1.Partner.fetchShared, self.fetch, at: .partner,
        Asking(.housingStability, within: within, trace: trace))
      return (outcome.reply.encoded(), outcome.receipt)
    }
  }
}
