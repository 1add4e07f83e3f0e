internal import ArgumentParser

/// A span that somebody names: `30s`, `10m`, `24h` or `7d`, at least a second, at most 10 years.
struct TimeSpan: ExpressibleByArgument, Hashable {
  let duration: Duration

  init?(argument: String) {
    guard let unit = argument.last, let seconds = Self.seconds[unit],
      (2...8).contains(argument.utf8.count),
      argument.dropLast().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int64(argument.dropLast()), count > 0, count * seconds <= 315_360_000
    else { return nil }
    self.duration = .seconds(count * seconds)
  }

  private static let seconds: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
}
