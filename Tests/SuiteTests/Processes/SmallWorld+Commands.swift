import Foundation
import Testing

@testable import sluis

// Commands as they are typed, against real services.
extension SmallWorld {
  /// Runs a command with the profile of `caller`.
  func run(_ command: String, as caller: Caller) async throws -> Program.Outcome {
    try await Program.run("\(command) --profile \(caller.profile.folder)", in: self.site.folder)
  }

  /// The answer of a command under `--json`, which must be one.
  func answer(_ command: String, as caller: Caller) async throws -> [String: Any] {
    let outcome = try await self.run("\(command) --json", as: caller)
    try #require(outcome.status == 0, "\(command): \(outcome.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }
}
