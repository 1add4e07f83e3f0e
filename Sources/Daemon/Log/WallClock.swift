internal import FoundationEssentials

/// The time of day as this machine has it: for what is written down, never for what is decided.
package enum WallClock {
  /// Milliseconds since 1970.
  package static func nowMs() -> UInt64 {
    UInt64(max(0, Date().timeIntervalSince1970) * 1_000)
  }
}
