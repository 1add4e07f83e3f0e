internal import Foundation
internal import RPC
internal import Vault
internal import Wire

/// Somebody with a profile and an open session, both as `sluis` stores them, who calls one service.
final class StoredCaller: Sendable {
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

  private static let purpose = "care_coordination"

  private let audience: String
  private let credentials: Credentials
  private let address: Address
  private let identity: Identity
  private let token: [UInt8]
  private let secret: SecretKey

  init(folder: String, calling service: String) throws(BenchFailure) {
    self.audience = service
    let unusable = BenchFailure.failed("\(folder) holds no profile with an open session")
    do {
      self.credentials = try Credentials.load(
        certificate: "\(folder)/cert.pem", key: "\(folder)/key.pem", roots: "\(folder)/ca.pem")
      let addresses = try Self.json(Addresses.self, "\(folder)/sluis.json")
      let stored = try Self.json(StoredSession.self, "\(folder)/session.json")
      guard let endpoint = addresses.endpoints[service],
        let identity = Identity(uri: endpoint.identity),
        let session = UInt128(stored.session, radix: 16),
        let certificate = Self.bytes(hexadecimal: stored.certificate)
      else { throw unusable }
      self.address = Address(host: endpoint.host, port: endpoint.port)
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

  /// Token and proof for one call: a proof is good once.
  ///
  /// - Parameter command: the id of what is to be done once, for methods that change something.
  func options<Request: Message, Reply>(
    for request: Request, of method: Method<Request, Reply>, command: UInt128? = nil
  ) -> CallOptions {
    let digest = RequestDigest.of(
      call: method.name, command: command, payload: request.encoded())
    let statement = ProofStatement(
      audience: self.audience, method: method.name, purpose: Self.purpose, digest: digest.bytes,
      nonce: .random(in: 1 ... .max),
      timeMs: UInt64(Date().timeIntervalSince1970 * 1_000), assertedUser: "")
    var options = CallOptions()
    options.token = self.token
    options.purpose = Self.purpose
    options.commandID = command
    options.proof = CallerProof(
      audience: statement.audience, nonce: statement.nonce, timeMs: statement.timeMs,
      requestDigest: statement.digest, mac: statement.code(under: self.secret), method: method.name,
      purpose: statement.purpose, assertedUser: "")
    return options
  }
}
