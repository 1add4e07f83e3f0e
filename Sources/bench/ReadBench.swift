internal import Foundation
internal import RPC
internal import Vault
internal import Wire

/// The audited read as a caller has it: `Cases/GetHousehold` with a session's token and a proof for
/// each call, answered by the running services out of opened parts, with a receipt.
///
/// The services, the profile, its session and the households are made by script/bench.
enum ReadBench {
  static let usage =
    "bench read --profile FOLDER --households ID,ID… --callers N --secs S"
  private static let warmup = Duration.milliseconds(500)
  /// A quarter of the callers to a connection, as several desks would have.
  private static let connectionCount = 4

  static func run(_ arguments: [String]) async throws(BenchFailure) {
    let named = try Arguments(arguments, usage: Self.usage)
    let reader = try StoredReader(folder: try named.text("profile"))
    let households = try named.text("households").split(separator: ",").compactMap {
      UInt128($0, radix: 16)
    }
    guard !households.isEmpty else { throw .usage(Self.usage) }
    let callerCount = try named.number("callers", Int.self)
    let duration = Duration.seconds(try named.number("secs", Double.self))
    let loop = CallerLoop()
    var clients: [Client] = []
    for _ in 0..<Self.connectionCount { clients.append(try reader.client(on: loop)) }
    let start = ContinuousClock.now + Self.warmup
    var all = Seen()
    await withTaskGroup(of: Seen.self) { group in
      for caller in 0..<callerCount {
        let client = clients[caller % clients.count]
        group.addTask(executorPreference: loop.executor) {
          await Self.call(
            client, reader, households, from: caller, start: start, end: start + duration)
        }
      }
      for await outcome in group { all.add(outcome) }
    }
    for client in clients { await client.shutdown() }
    guard all.failure == nil else { throw .failed("a read failed: \(all.failure ?? "")") }
    all.report(over: duration).print()
  }

  /// One caller: a read at a time, of each household in turn, until the end or a failure.
  private static func call(
    _ client: Client, _ reader: StoredReader, _ households: [UInt128], from caller: Int,
    start: ContinuousClock.Instant, end: ContinuousClock.Instant
  ) async -> Seen {
    var seen = Seen()
    var now = ContinuousClock.now
    while now < end {
      let household = households[(caller + seen.total) % households.count]
      seen.failure = await self.read(household, client, reader)
      guard seen.failure == nil else { break }
      seen.total += 1
      let done = ContinuousClock.now
      if now >= start, done <= end { seen.latencies.append(done - now) }
      now = done
    }
    return seen
  }

  /// Why a read did not give what it is to give; nil when it did.
  private static func read(
    _ household: UInt128, _ client: Client, _ reader: StoredReader
  ) async -> String? {
    let request = CasesV1.GetHouseholdRequest(household: household)
    do throws(RPCError) {
      let outcome = try await client.call(
        CasesV1.Cases.getHousehold, request, reader.options(for: request))
      guard outcome.reply.household?.id == household, !outcome.reply.people.isEmpty,
        !outcome.receipt.isEmpty
      else { return "the reply holds no opened people, or no receipt" }
      return nil
    } catch { return "\(error)" }
  }
}

/// Somebody with a profile and an open session, both as `sluis` stores them.
final class StoredReader: Sendable {
  private struct Addresses: Decodable {
    struct Address: Decodable {
      let host: String
      let port: Int
      let identity: String
    }
    let endpoints: [String: Address]
  }

  private struct StoredSession: Decodable {
    let session: String
    let certificate: String
    let exchangeKey: Data
    let token: Data
    let keyFile: String
  }

  private static let audience = "cases"
  private static let purpose = "care_coordination"

  private let credentials: Credentials
  private let address: Address
  private let identity: Identity
  private let token: [UInt8]
  private let secret: SecretKey

  init(folder: String) throws(BenchFailure) {
    let unusable = BenchFailure.failed("\(folder) holds no profile with an open session")
    do {
      self.credentials = try Credentials.load(
        certificate: "\(folder)/cert.pem", key: "\(folder)/key.pem", roots: "\(folder)/ca.pem")
      let addresses = try Self.json(Addresses.self, "\(folder)/sluis.json")
      let stored = try Self.json(StoredSession.self, "\(folder)/session.json")
      guard let cases = addresses.endpoints[Self.audience],
        let identity = Identity(uri: cases.identity),
        let session = UInt128(stored.session, radix: 16),
        let certificate = Self.bytes(hexadecimal: stored.certificate)
      else { throw unusable }
      self.address = Address(host: cases.host, port: cases.port)
      self.identity = identity
      self.token = Array(stored.token)
      let key = ExchangeKey(key: try KeyFile.load("\(folder)/\(stored.keyFile)"))
      self.secret = try key.agree(
        with: Array(stored.exchangeKey), as: .initiator,
        context: SessionFormat.context(session: session, certificate: certificate))
    } catch { throw unusable }
  }

  private static func json<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static func bytes(hexadecimal text: String) -> [UInt8]? {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  func client(on loop: CallerLoop) throws(BenchFailure) -> Client {
    do {
      return try Client(
        to: [self.address], credential: .certified(self.credentials), expecting: self.identity,
        group: loop.group)
    } catch { throw .failed("the client cannot be made: \(error)") }
  }

  /// Token and proof for one read: a proof is good for one call.
  func options(for request: CasesV1.GetHouseholdRequest) -> CallOptions {
    let method = CasesV1.Cases.getHousehold.name
    let statement = ProofStatement(
      audience: Self.audience, method: method, purpose: Self.purpose,
      digest: RequestDigest.of(call: method, command: nil, payload: request.encoded()).bytes,
      nonce: .random(in: 1 ... .max),
      timeMs: UInt64(Date().timeIntervalSince1970 * 1_000), assertedUser: "")
    var options = CallOptions()
    options.token = self.token
    options.purpose = Self.purpose
    options.proof = CallerProof(
      audience: statement.audience, nonce: statement.nonce, timeMs: statement.timeMs,
      requestDigest: statement.digest, mac: statement.code(under: self.secret), method: method,
      purpose: statement.purpose, assertedUser: "")
    return options
  }
}
