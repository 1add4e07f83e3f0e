import NIOCore
import Testing

@testable import RPC
@testable import Wire

@Suite("A frame that is no envelope")
struct SalvageTests {
  private func salvage(_ bytes: [UInt8]) -> Salvage { Salvage(ByteBuffer(bytes: bytes)) }

  /// Version 1, kind REQUEST, call 7.
  private let head: [UInt8] = [8, 1, 16, 1, 24, 7]

  @Test("is refused by its number when it is plainly a request")
  func refused() {
    // A purpose of 65 bytes: one too many.
    let bytes = self.head + [74, 65] + [UInt8](repeating: 97, count: 65)
    guard case .refusal(7, RPCError(.invalidArgument, .envelopeMalformed)) = salvage(bytes) else {
      Issue.record("not refused")
      return
    }
  }

  @Test(
    "is nothing when it is no fields, or not plainly one request",
    arguments: [
      [], [8], [8, 1, 16, 1, 24], [8, 2, 16, 1, 24, 7], [8, 1, 16, 4, 24, 7], [8, 1, 16, 1, 24, 0],
      [8, 1, 16, 1], [8, 1, 16, 1, 24, 7, 24, 8], [8, 1, 16, 1, 24, 7, 74, 200, 1],
      [8, 1, 16, 1, 24, 7, 0, 0], [8, 1, 16, 1, 24, 7, 75],
      [8, 1, 16, 1, 24] + [UInt8](repeating: 0xff, count: 10) + [1],
      [8, 1, 16, 1, 24, 7, 74] + [UInt8](repeating: 0xff, count: 9) + [1],
    ] as [[UInt8]])
  func nothing(bytes: [UInt8]) {
    guard case .nothing = salvage(bytes) else {
      Issue.record("made something of it")
      return
    }
  }

  @Test("never traps, whatever its bytes are")
  func random() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let count = Int.random(in: 0..<40, using: &random)
      _ = salvage(self.head + (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test("loses its trace when nothing else is wrong with it, wherever the trace stands")
  func trace() throws {
    let trace: [UInt8] = [50, 3, 10, 1, 9]
    for bytes in [trace + self.head, [8, 1] + trace + [16, 1, 24, 7], self.head + trace] {
      guard case .envelope(let envelope) = salvage(bytes) else {
        Issue.record("lost more")
        return
      }
      #expect(envelope.call == 7 && envelope.trace == nil)
    }
  }
}
