internal import RPC
internal import Wire

/// What a write costs as a caller has it, each with a command of its own and a receipt: a note of a
/// household, the plain audited write, or the intake of a signal about a person, which is sealed to
/// triage in a scope of its own.
///
/// The services, the profile, its session and the household are made by script/bench.
enum WriteBench {
  static let usage = """
    bench write --kind note|signal --profiles FOLDER,FOLDER… --household ID --area CODE \
    --callers N --secs S
    """
  /// Fictional, and as long as what people write.
  private static let text = """
    De bewoner vertelt dat de huur twee maanden achterloopt en vraagt wie er kan meekijken naar de \
    brieven. Fictief.
    """

  static func run(_ arguments: [String]) async throws(BenchFailure) {
    let named = try Arguments(arguments, usage: Self.usage)
    let folders = try named.text("profiles").split(separator: ",").map(String.init)
    guard !folders.isEmpty else { throw .usage(Self.usage) }
    let duration = Duration.seconds(try named.number("secs", Double.self))
    let callers = try named.number("callers", Int.self)
    let seen: Seen
    if named.has("kind", "note") {
      guard let household = UInt128(try named.text("household"), radix: 16) else {
        throw .usage(Self.usage)
      }
      let request = CasesV1.AddNoteRequest(household: household, text: Self.text)
      seen = try await Self.write(
        CasesV1.Cases.addNote, request, try Self.writers(folders, "cases"), callers, duration)
    } else if named.has("kind", "signal") {
      let request = SignalsV1.FilePersonRequest(
        source: .ownObservation, theme: .debts, area: try named.text("area"), text: Self.text,
        name: "Persoon Proefdorp-Fictief", phone: "020 555 01 23")
      seen = try await Self.write(
        SignalsV1.Signals.filePerson, request, try Self.writers(folders, "signals"), callers,
        duration)
    } else {
      throw .usage(Self.usage)
    }
    seen.report(over: duration).print()
  }

  private static func writers(
    _ folders: [String], _ service: String
  ) throws(BenchFailure) -> [StoredCaller] {
    var writers: [StoredCaller] = []
    for folder in folders { writers.append(try StoredCaller(folder: folder, calling: service)) }
    return writers
  }

  /// - Parameter writers: of whom each caller is one; they take turns where there are fewer.
  private static func write<Request: Message, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ writers: [StoredCaller],
    _ callers: Int, _ duration: Duration
  ) async throws(BenchFailure) -> Seen {
    try await ClosedLoop.run(writers, callers: callers, for: duration) { client, caller, _ in
      let writer = writers[caller % writers.count]
      do throws(RPCError) {
        let options = writer.options(for: request, of: method, command: .random(in: 1 ... .max))
        let outcome = try await client.call(method, request, options)
        return outcome.receipt.isEmpty ? "the reply holds no receipt" : nil
      } catch { return "\(error)" }
    }
  }
}
