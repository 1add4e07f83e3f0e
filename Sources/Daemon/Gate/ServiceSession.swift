package import RPC
internal import Synchronization
package import Vault
internal import Wire

/// What this process is to consent: the key that released keys are boxed to, and consent's word for
/// it.
///
/// Opened at the start, renewed before it ends. The box key is this process's alone and never
/// stored.
package final class ServiceSession: Sendable {
  private struct Word: Sendable {
    let serviceSession: [UInt8]
    let renewAt: ContinuousClock.Instant
  }

  /// How long before its end a session is renewed.
  private static let renewBefore: Duration = .seconds(600)
  /// The longest that one lasts, and how soon after another one is opened at the earliest: what a
  /// wall clock that is off says about the rest is held against both.
  private static let longest: Duration = .seconds(3_600)
  private static let soonest: Duration = .seconds(60)

  private let client: Client
  private let boxKey = BoxEnd()
  /// Verifies session tokens; consent's, told over its own certificate.
  package let tokenKey: VerifyingKey
  /// Log epochs are sealed to it.
  package let readingAddress: BoxAddress
  private let word: Mutex<Word>

  /// Opens a session. Throws what the call throws when consent cannot be reached.
  package init(with client: Client) async throws(RPCError) {
    let reply = try await Self.open(client, self.boxKey.address)
    do {
      self.tokenKey = try VerifyingKey(reply.tokenKey)
      self.readingAddress = try BoxAddress(reply.readingKey)
    } catch { throw RPCError(.internal, .replyMalformed) }
    self.client = client
    self.word = Mutex(Self.word(reply))
  }

  /// The claims that go with every question, renewed when they are about to end.
  func current() async throws(RPCError) -> [UInt8] {
    let word = self.word.withLock { $0 }
    guard word.renewAt <= .now else { return word.serviceSession }
    return try await self.renewed()
  }

  /// A new session in place of one that ends, or that consent does not know any more.
  @discardableResult
  func renewed() async throws(RPCError) -> [UInt8] {
    let reply = try await Self.open(self.client, self.boxKey.address)
    // The keys do not change while a service runs; other ones would be another consent.
    guard reply.tokenKey == self.tokenKey.bytes, reply.readingKey == self.readingAddress.bytes
    else { throw RPCError(.unavailable, Reason("consent_changed")) }
    let next = Self.word(reply)
    self.word.withLock { $0 = next }
    return next.serviceSession
  }

  /// Opens a box of keys that answers the question with this digest.
  func open(_ box: [UInt8], answering digest: [UInt8]) throws(VaultError) -> KeyBundle {
    try self.boxKey.open(box, context: digest)
  }

  private static func open(
    _ client: Client, _ address: BoxAddress
  ) async throws(RPCError) -> ConsentV1.OpenServiceReply {
    try await client.call(
      ConsentV1.Session.openService, ConsentV1.OpenServiceRequest(boxKey: address.bytes)
    ).reply
  }

  private static func word(_ reply: ConsentV1.OpenServiceReply) -> Word {
    // Only how long it lasts counts here; consent judges the end by its own clock.
    let remainingMs = Int64(clamping: reply.expiresAtMs) - Int64(clamping: WallClock.nowMs())
    return Word(
      serviceSession: reply.serviceSession, renewAt: .now + Self.renewIn(remainingMs: remainingMs))
  }

  /// After how long to renew what ends in `remainingMs` by two wall clocks, ours and consent's.
  static func renewIn(remainingMs: Int64) -> Duration {
    max(min(.milliseconds(remainingMs), Self.longest) - Self.renewBefore, Self.soonest)
  }
}
