internal import Wire

/// The decoding of the 227-byte nested message into Swift values, hardening included.
enum DecodeBench {
  static let usage = "bench decode"
  private static let roundCount = 15
  private static let operationCount = 200_000

  static func run(_ arguments: [String]) throws(BenchFailure) {
    guard arguments.isEmpty else { throw .usage(Self.usage) }
    let bytes = Self.sample.encoded()
    do throws(WireError) {
      let decode = try Self.bestNs { () throws(WireError) in
        // As the RPC module decodes: from bytes where they lie.
        unsafe try BenchV1.AccessRequest(decoding: bytes.span.bytes).wantBytes
      }
      let encode = try Self.bestNs { () throws(WireError) in
        Self.sample.withEncoded { UInt32($0.byteCount) }
      }
      var report = Report()
      report.add("message_bytes", bytes.count)
      report.add("decode_ns", decode)
      report.add("encode_ns", encode)
      report.print()
    } catch { throw .failed("a message of ours does not decode: \(error)") }
  }

  /// The best of the rounds, as the peers take it.
  private static func bestNs(
    _ operation: () throws(WireError) -> UInt32
  ) throws(WireError) -> Double {
    var sum: UInt32 = 0
    var best = Double.infinity
    for _ in 0..<Self.roundCount {
      let start = ContinuousClock.now
      for _ in 0..<Self.operationCount { sum &+= try operation() }
      best = min(best, (ContinuousClock.now - start).seconds * 1e9 / Double(Self.operationCount))
    }
    precondition(sum != 0, "the optimiser dropped the work")
    return best
  }

  /// The values that the C twin decodes: the same 227 bytes.
  static let sample = BenchV1.AccessRequest(
    caller: BenchV1.Caller(
      requestID: 0x3031_3233_3435_3637_3839_6162_6364_6566,
      organisation: "buurtteams-utrecht-overvecht", actor: "medewerker-004217",
      role: "gezinswerker", purpose: "casusregie/huisbezoek-voorbereiden",
      sentAtUs: 1_700_000_000_000_000),
    subject: BenchV1.Subject(
      caseID: 0x6665_6463_6261_3938_3736_3534_3332_3130, team: "overvecht-spoorzoom", version: 17),
    scopes: [
      BenchV1.Scope(field: "huishouden.samenstelling", level: 2),
      BenchV1.Scope(field: "schuldhulp.status", level: 1),
    ],
    wantBytes: 138)
}
