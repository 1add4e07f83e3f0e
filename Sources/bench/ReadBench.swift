internal import RPC
internal import Wire

/// The audited read as a caller has it: `Cases/GetHousehold` with a session's token and a proof for
/// each call, answered by the running services out of opened parts, with a receipt.
///
/// The services, the profile, its session and the households are made by script/bench.
enum ReadBench {
  static let usage = "bench read --profile FOLDER --households ID,ID… --callers N --secs S"

  static func run(_ arguments: [String]) async throws(BenchFailure) {
    let named = try Arguments(arguments, usage: Self.usage)
    let reader = try StoredCaller(folder: try named.text("profile"), calling: "cases")
    let households = try named.text("households").split(separator: ",").compactMap {
      UInt128($0, radix: 16)
    }
    guard !households.isEmpty else { throw .usage(Self.usage) }
    let duration = Duration.seconds(try named.number("secs", Double.self))
    let seen = try await ClosedLoop.run(
      [reader], callers: try named.number("callers", Int.self), for: duration
    ) { client, caller, made in
      await Self.read(households[(caller + made) % households.count], client, reader)
    }
    seen.report(over: duration).print()
  }

  /// Why a read did not give what it is to give; nil when it did.
  private static func read(
    _ household: UInt128, _ client: Client, _ reader: StoredCaller
  ) async -> String? {
    let method = CasesV1.Cases.getHousehold
    let request = CasesV1.GetHouseholdRequest(household: household)
    do throws(RPCError) {
      let outcome = try await client.call(
        method, request, reader.options(for: request, of: method))
      guard outcome.reply.household?.id == household, !outcome.reply.people.isEmpty,
        !outcome.receipt.isEmpty
      else { return "the reply holds no opened people, or no receipt" }
      return nil
    } catch { return "\(error)" }
  }
}
