/// What callers in a closed loop saw.
struct Seen: Sendable {
  /// Acknowledged, the warm-up included.
  var total = 0
  /// Of those that are counted.
  var latencies: [Duration] = []
  /// What ended the run early.
  var failure: String?

  mutating func add(_ other: Seen) {
    self.total += other.total
    self.latencies += other.latencies
    self.failure = self.failure ?? other.failure
  }

  func report(over duration: Duration) -> Report {
    let sorted = self.latencies.sorted()
    func quantileMs(_ quantile: Double) -> Double {
      sorted.isEmpty ? 0 : sorted[Int(quantile * Double(sorted.count - 1))].seconds * 1_000
    }
    var report = Report()
    report.add("per_s", Double(sorted.count) / duration.seconds)
    report.add("p50_ms", quantileMs(0.5))
    report.add("p99_ms", quantileMs(0.99))
    report.add("total", self.total)
    report.add("rss_mib", Report.residentMiB)
    return report
  }
}
