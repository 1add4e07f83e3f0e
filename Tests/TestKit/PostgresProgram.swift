package import Foundation

/// PostgreSQL's own programs, of the newest version that is installed. What Debian has on PATH is a
/// script in front of them, which takes longer than most statements.
package enum PostgresProgram {
  /// Where they are: beside the server, or else where systems have them.
  package static let folder: String = {
    let places = "/usr/lib/postgresql"
    // A system that keeps none there has them on its path.
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: places)) ?? []
    return versions.sorted { $0.compare($1, options: .numeric) == .orderedDescending }
      .map { "\(places)/\($0)/bin" }
      .first { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") } ?? "/usr/bin"
  }()

  package static func url(_ name: String) -> URL {
    URL(fileURLWithPath: "\(self.folder)/\(name)")
  }
}
