internal import Auditor
internal import FoundationEssentials
internal import NIOHTTP1

/// Which path asks what (docs/formats/witness.md §1).
struct Desk: Sendable {
  static let bodyByteCountMax = WitnessRequest.byteCountMax
  /// The longest path that asks anything has 76.
  static let targetByteCountMax = 128

  let witness: Witness

  func answer(_ method: HTTPMethod, _ path: String, _ body: [UInt8]) -> Witness.Answer {
    guard path.utf8.count <= Self.targetByteCountMax else { return Witness.Answer(status: 414) }
    if path == "/add-checkpoint" {
      guard method == .POST else { return Witness.Answer(status: 405) }
      return self.witness.add(body, nowSeconds: Self.nowSeconds)
    }
    if path == "/health" {
      guard method == .GET else { return Witness.Answer(status: 405) }
      return Witness.Answer(status: self.witness.isWell(nowSeconds: Self.nowSeconds) ? 200 : 500)
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty, parts[1].utf8.count == 64, parts[2] == "checkpoint"
    else { return Witness.Answer(status: 404) }
    guard method == .GET else { return Witness.Answer(status: 405) }
    return self.witness.checkpoint(at: String(parts[1]))
  }

  /// The time of day: what a cosignature states.
  private static var nowSeconds: UInt64 { UInt64(max(0, Date().timeIntervalSince1970)) }
}
