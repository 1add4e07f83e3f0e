internal import CSodium

/// The work that a listener which knows nobody asks for: docs/formats/concerns.md §5.
///
/// A solution is bound to its request, so it cannot be stored up, sold or used for another.
package enum Puzzle {
  package static let challengeByteCount = 16
  package static let solutionByteCount = 16
  /// Beyond it a machine would work for hours.
  package static let difficultyMax = 40

  /// Whether `solution` solves `challenge` for the request with `digest`.
  ///
  /// - Parameter difficulty: how many bits must be zero.
  package static func isSolved(
    _ solution: [UInt8], challenge: [UInt8], digest: [UInt8], difficulty: Int
  ) -> Bool {
    guard solution.count == Self.solutionByteCount, challenge.count == Self.challengeByteCount
    else { return false }
    let hash = ConcernDigest.hash("sluis.puzzle.v1", [challenge, digest, solution])
    return Self.zeroBitCount(hash) >= difficulty
  }

  /// Looks for a solution: 2^difficulty hashes on average.
  ///
  /// - Returns: nil when `isCancelled` says so, which is asked every few thousand hashes.
  package static func solve(
    challenge: [UInt8], digest: [UInt8], difficulty: Int, isCancelled: () -> Bool
  ) -> [UInt8]? {
    precondition(difficulty <= Self.difficultyMax, "the caller refuses what takes hours")
    var transcript = Transcript(.digest, "sluis.puzzle.v1")
    transcript.append(challenge)
    transcript.append(digest)
    transcript.append(Random.bytes(Self.solutionByteCount))
    var message = transcript.bytes
    let start = message.count - Self.solutionByteCount
    var hash = [UInt8](repeating: 0, count: 32)
    while !isCancelled() {
      for _ in 0..<4_096 {
        unsafe Blake2b.hash(message, key: nil, into: &hash, count: 32)
        if Self.zeroBitCount(hash) >= difficulty { return Array(message[start...]) }
        Self.count(&message, from: start)
      }
    }
    return nil
  }

  /// Adds one to the last bytes, so that no solution is tried twice.
  private static func count(_ message: inout [UInt8], from start: Int) {
    var index = message.count - 1
    while index >= start {
      message[index] &+= 1
      if message[index] != 0 { return }
      index -= 1
    }
  }

  private static func zeroBitCount(_ hash: [UInt8]) -> Int {
    var count = 0
    for byte in hash {
      count += byte.leadingZeroBitCount
      if byte != 0 { break }
    }
    return count
  }
}
