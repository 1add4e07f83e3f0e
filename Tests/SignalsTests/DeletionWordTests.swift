import Domain
import Postgres
import RPC
import ServiceKit
import Testing
import Wire

@testable import signals

@Suite("A word for a deletion", .timeLimit(.minutes(1)))
struct DeletionWordTests {
  @Test("stands beside another member's for another reason, and is listed until it lapses")
  func words() async throws {
    try await ConcernsWorld.with { world in
      let request = try await world.solved(try world.junk())
      _ = try await world.ask(SignalsV1.Concerns.file, request)
      func say(
        _ reason: SignalsV1.ConcernDeletion, as member: UInt128
      ) async throws -> SignalsV1.ConcernState? {
        let wish = SignalsV1.DeleteConcernRequest(mark: request.mark, reason: reason)
        return try await world.act(SignalsV1.Committee.delete, wish, as: member).state
      }
      #expect(try await say(.noConcern, as: 501) == .filed)
      #expect(try await say(.timeOver, as: 502) == .filed)
      // Who asks is told what waits, and of their own word that it is theirs.
      func waiting(
        as member: UInt128, daysLater days: Int32 = 0, role: Role = .committeeMember
      ) async throws(RPCError) -> [SignalsV1.WaitingDeletion] {
        try await ConcernsWorld(world.signals, daysAhead: days).act(
          SignalsV1.Committee.listDeletions, SignalsV1.ListDeletionsRequest(), as: member,
          role: role
        ).deletions.sorted { $0.reason.rawValue < $1.reason.rawValue }
      }
      let seen = try await waiting(as: 502)
      #expect(seen.map(\.reason) == [.noConcern, .timeOver])
      #expect(seen.map(\.isMine) == [false, true])
      #expect(seen.allSatisfy { $0.mark == request.mark })
      #expect(try await waiting(as: 503, daysLater: 14).map(\.isMine) == [false, false])
      #expect(try await waiting(as: 503, daysLater: 15).isEmpty)
      let refused = try await refusal { () async throws(RPCError) in
        try await waiting(as: 504, role: .privacyOfficer)
      }
      #expect(refused.reasons == [Reason("not_for_role")])
      // A word that somebody wrote with SQL is no member's.
      try await world.signals.tamper(
        "UPDATE concern_deletion SET reason = 3 WHERE actor = $1", .uuid(501))
      #expect(try await waiting(as: 503).map(\.reason) == [.timeOver])
      try await world.signals.tamper(
        "UPDATE concern_deletion SET reason = $2::int4 WHERE actor = $1", .uuid(501),
        .int4(SignalsV1.ConcernDeletion.noConcern.rawValue))
      #expect(
        try await world.signals.count("SELECT count(*) FROM concern_deletion") == 2)
      // A member who comes round takes back no word but their own.
      #expect(try await say(.noConcern, as: 502) == .deleted)
      #expect(try await waiting(as: 501).isEmpty)
      #expect(
        try await world.signals.count("SELECT count(*) FROM concern_deletion") == 0)
    }
  }
}
