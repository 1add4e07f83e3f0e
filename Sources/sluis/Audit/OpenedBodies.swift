internal import Auditor
internal import RPC
internal import Vault
internal import Wire

/// Opens the bodies of log entries, as far as the gate lets the officer: `Gate/OpenLog`.
///
/// Each call is decided, logged and committed before its keys are released. They arrive boxed to a
/// key that was made for this call and are in locked memory only.
struct OpenedBodies {
  /// Bodies in one call; the gate takes no more.
  static let countMax = 1_000

  private let consent: SessionClient
  private let purpose: String

  init(_ consent: SessionClient, purpose: String) {
    self.consent = consent
    self.purpose = purpose
  }

  /// One sealed body and where it belongs.
  struct Sealed: Sendable {
    let header: RecordHeader
    let body: [UInt8]
  }

  /// Where sealed bodies come from: the service that sealed them, and the keys of their epochs.
  struct Origin: Sendable {
    let service: String
    let epochKeys: [UInt128: [UInt8]]
  }

  /// Opens them in order; nil for one that does not open, as one whose epoch has ended.
  func open(_ bodies: [Sealed], of origin: Origin) async throws(Refusal) -> [[UInt8]?] {
    // Of an epoch without a sealed key nothing opens, and consent is not asked.
    let asked = bodies.indices.filter {
      origin.epochKeys[bodies[$0].header.epoch]?.isEmpty == false
    }
    var opened = [[UInt8]?](repeating: nil, count: bodies.count)
    var start = 0
    while start < asked.count {
      let some = asked[start..<min(start + Self.countMax, asked.count)]
      let found = try await self.openSome(some.map { bodies[$0] }, of: origin)
      for (place, body) in zip(some, found) { opened[place] = body }
      start += some.count
    }
    return opened
  }

  private func openSome(
    _ bodies: [Sealed], of origin: Origin
  ) async throws(Refusal) -> [[UInt8]?] {
    let boxKey = BoxKey()
    var told: Set<UInt128> = []
    let request = ConsentV1.OpenLogRequest(
      boxKey: boxKey.address.bytes,
      bodies: bodies.map { sealed in
        let isNew = told.insert(sealed.header.epoch).inserted
        return ConsentV1.LogBody(
          sealedEpochKey: isNew ? origin.epochKeys[sealed.header.epoch] ?? [] : [],
          header: sealed.header.bytes)
      }, service: origin.service)
    let reply = try await self.consent.call(
      ConsentV1.Gate.openLog, request, SessionClient.Extras(purpose: self.purpose)
    ).reply
    let digest = RequestDigest.of(
      method: ConsentV1.Gate.openLog.name, payload: request.encoded())
    do throws(VaultError) {
      let keys = try boxKey.open(reply.keyBox, context: digest.bytes)
      guard keys.count == bodies.count else { throw VaultError.doesNotOpen }
      var opened: [[UInt8]?] = []
      for (number, sealed) in bodies.enumerated() {
        let place = Place(
          service: origin.service, table: "entry", row: sealed.header.entry,
          scope: sealed.header.epoch, category: UInt32(sealed.header.kind.rawValue), version: 1)
        // One that does not open is a finding of the caller's, not an error of this call.
        opened.append((try? keys.open(with: number, sealed.body, at: place)) ?? nil)
      }
      return opened
    } catch { throw .cannot("consent's answer does not hold the keys that were asked for") }
  }
}
