internal import Glibc
internal import Wire

/// Times decoding and encoding of the 227-byte nested message, hardening included.
enum DecodeBench {
  private static let rounds = 5
  private static let countPerRound = 1_000_000

  static func run() throws {
    let bytes = Self.sample.encoded()
    print("decode of \(bytes.count) bytes into Swift values, ns of processor time, \(Self.rounds) rounds")
    let decode = try Self.rounds { try BenchV1.AccessRequest(decoding: bytes).wantBytes }
    print("  decode  \(decode)")
    let encode = try Self.rounds { Self.sample.withEncoded { UInt32($0.byteCount) } }
    print("  encode  \(encode)")
  }

  private static func rounds(_ body: () throws -> UInt32) throws -> String {
    var sum: UInt32 = 0
    let nanoseconds = try (0..<Self.rounds).map { _ in
      // Processor time: the machine may be busy with other things.
      let start = clock()
      for _ in 0..<Self.countPerRound { sum &+= try body() }
      return (clock() - start) * (1_000_000_000 / CLOCKS_PER_SEC) / Self.countPerRound
    }.sorted()
    precondition(sum != 0, "the optimiser dropped the work")
    return "median \(nanoseconds[Self.rounds / 2]), all \(nanoseconds)"
  }

  /// The values that the C twin decodes: the same 227 bytes.
  private static let sample = BenchV1.AccessRequest(
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
