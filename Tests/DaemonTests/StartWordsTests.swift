import Postgres
import Testing

@testable import Daemon

@Suite("What is said at a start")
struct StartWordsTests {
  private static let owner = Postgres.Settings(
    hosts: [.init("db.example", port: 5_433)], database: "sluis_cases", user: "sluis_cases_owner")

  @Test("names the server that migrate waits for, and how long")
  func waiting() {
    #expect(
      MigrationWords.beginning(Self.owner)
        == "database sluis_cases at db.example, port 5433: waiting for it, 60 s at most")
  }

  @Test("says what to do where no server answered, and where another one migrates")
  func refusals() {
    let away = "\(MigrationWords.refusal(.unavailable, Self.owner))"
    #expect(away.hasPrefix("database sluis_cases at db.example, port 5433: nobody let "))
    #expect(away.contains("start PostgreSQL there") && away.contains("database.host"))
    let slow = "\(MigrationWords.refusal(.deadline, Self.owner))"
    #expect(slow.contains("port 5433: not done within 60 s") && slow.contains("run it again"))
    let other = "\(MigrationWords.refusal(.refused(.insufficientPrivilege), Self.owner))"
    #expect(other.contains("the schema is not the newest") && other.contains("42501"))
    #expect(other.hasSuffix("; what was applied before stays"))
    let lost = "\(MigrationWords.refusal(.connectionLost, Self.owner))"
    #expect(lost.contains("the server went away meanwhile: see its log, and run it again; "))
    #expect(lost.hasSuffix("what was applied stays"))
    for error in [PostgresError.outcomeUnknown, .answerLost] {
      let unknown = "\(MigrationWords.refusal(error, Self.owner))"
      #expect(unknown.hasSuffix("is not known: run it again, it looks first"))
    }
  }

  @Test("tells of a certificate from thirty days before its end, and after it")
  func certificate() {
    let end = CertificateEnd(endsAtMs: 100 * 86_400_000)
    #expect(end.warnings(at: 70 * 86_400_000 - 1).isEmpty)
    #expect(end.warnings(at: 70 * 86_400_000) == ["certificate_ends"])
    #expect(end.warnings(at: 101 * 86_400_000) == ["certificate_ends"])
  }
}
