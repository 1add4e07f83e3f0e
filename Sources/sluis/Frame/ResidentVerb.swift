internal import Review

/// A command that residents and members of panels read, in Dutch unless they ask for English.
///
/// What a script reads is the same in either: `--json` knows no language.
protocol ResidentVerb: Verb {
  /// The language that was asked for.
  var spoken: Language { get }

  /// Does the work, and reports it in ``spoken``.
  func told(in language: Language) async throws(Refusal) -> Report
}

extension ResidentVerb {
  func report() async throws(Refusal) -> Report {
    do throws(Refusal) { return try await self.told(in: self.spoken) } catch {
      throw error.told(in: self.spoken)
    }
  }
}
