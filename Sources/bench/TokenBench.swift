internal import Vault

/// Redeeming a panel token: what the ballot's listener computes for each answer before it asks the
/// database anything, from serial and output to yes or no.
enum TokenBench {
  static let usage = "bench tokens"
  private static let roundCount = 15
  private static let operationCount = 1_000
  private static let question: UInt128 = 0x0123_4567_89ab_cdef_0123_4567_89ab_cdef

  static func run(_ arguments: [String]) throws(BenchFailure) {
    guard arguments.isEmpty else { throw .usage(Self.usage) }
    do throws(VaultError) {
      let key = try IssuingKey(seed: SecretKey(), info: Token.keyInfo(question: Self.question))
      let secret = TokenSecret(SecretKey())
      let blinding = try secret.blinding(Self.question)
      let (evaluated, proof) = try key.evaluate([blinding.point])
      let proven = proof.verify(key.publicKey, blinded: [blinding.point], evaluated: evaluated)
      guard let element = proven?.first else { throw .notAPoint }
      let output = try blinding.finalize(element)
      let input = Token.input(question: Self.question, serial: secret.serial(Self.question))
      var accepted = 0
      var best = Double.infinity
      for _ in 0..<Self.roundCount {
        let start = ContinuousClock.now
        for _ in 0..<Self.operationCount where key.verify(output, of: input) { accepted += 1 }
        let ns = (ContinuousClock.now - start).seconds * 1e9 / Double(Self.operationCount)
        best = min(best, ns)
      }
      guard accepted == Self.roundCount * Self.operationCount else { throw .notAPoint }
      var report = Report()
      report.add("verify_ns", best)
      report.print()
    } catch { throw .failed("a token of ours is not accepted: \(error)") }
  }
}
