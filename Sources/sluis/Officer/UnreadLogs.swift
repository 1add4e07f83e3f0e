internal import Review
internal import Wire

/// The logs that could not be read, while others were: what was found is shown all the same, and
/// the command does not end as if it were everything.
struct UnreadLogs: Sendable {
  private(set) var refusals: [(service: Service, refusal: Refusal)] = []

  var isEmpty: Bool { self.refusals.isEmpty }
  var services: [Service] { self.refusals.map(\.service) }

  /// Reads one log; nil when its service does not answer or refuses, which is kept.
  ///
  /// Anything else, such as an answer that makes no sense, is not passed over.
  mutating func reading<Made>(
    _ service: Service, _ body: () async throws(Refusal) -> Made
  ) async throws(Refusal) -> Made? {
    do throws(Refusal) {
      return try await body()
    } catch {
      guard error.status == .unreachable || error.status == .refused else { throw error }
      self.refusals.append((service, error))
      return nil
    }
  }

  /// Throws why, when none of so many logs was read: then there is nothing to show.
  func mustNotBeAll(of count: Int) throws(Refusal) {
    guard let first = self.refusals.first, self.refusals.count >= count else { return }
    throw first.refusal
  }

  /// How the command ends; nil when every log was read.
  ///
  /// A service that is away is asked again later. One that refuses answers the same then: what it
  /// said is told, with its codes and how each is mended.
  func ending(in language: Language = .english) -> Refusal? {
    guard let first = self.refusals.first else { return nil }
    let names = self.services.map(\.rawValue).joined(separator: ", ")
    let refused = self.refusals.filter { $0.refusal.status == .refused }
    let areAllThere = refused.count == self.refusals.count
    var reasons: [String] = []
    for reason in self.refusals.flatMap(\.refusal.reasons) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    return Refusal(
      status: areAllThere ? .refused : .unreachable,
      sentence: areAllThere
        ? language.choose(
          "het logboek van \(names) mocht niet worden gelezen; wat daar staat ontbreekt",
          "the log of \(names) refused to be read; what stands there is missing")
        : language.choose(
          "van het logboek van \(names) kon niets worden gelezen; wat daar staat ontbreekt",
          "nothing could be read of the log of \(names); what stands there is missing"),
      advice: areAllThere
        ? first.refusal.advice : language.choose("Vraag het later opnieuw", "Ask again later"),
      reasons: reasons,
      details: self.refusals.map { "\($0.service.rawValue): \($0.refusal.sentence)" },
      trace: first.refusal.trace)
  }

  var json: JSON { .array(self.services.map { .string($0.rawValue) }) }
}
