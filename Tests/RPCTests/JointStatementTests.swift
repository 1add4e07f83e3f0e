import Foundation
import Testing

@testable import RPC

@Suite("A statement that several sign")
struct JointStatementTests {
  private let authority: Authority
  private let now = Int64(Date().timeIntervalSince1970)

  init() throws { self.authority = try Authority() }

  private func signed(
    _ text: String, by uris: [String], from other: Authority? = nil
  ) throws -> JointStatement {
    var statement = JointStatement(text: text)
    for uri in uris {
      statement = try statement.signed(
        by: try (other ?? self.authority).credentials(Authority.Leaf(uri)))
    }
    return statement
  }

  private func signers(_ statement: JointStatement) async throws -> [String] {
    try await statement.signers(
      trusting: try Roots(pem: try self.authority.pem), atSeconds: self.now
    ).compactMap { $0.peer.identity?.description }
  }

  @Test("reads back as it was written, and says who signed")
  func roundTrip() async throws {
    let uris = ["sluis://team/user/anna", "sluis://team/user/olga"]
    let statement = try self.signed("one\ntwo\n", by: uris)
    let read = try JointStatement(parsing: statement.bytes)
    #expect(read == statement)
    #expect(try await self.signers(read) == uris)
  }

  @Test("does not count when a word of it, or a signer, is another")
  func altered() async throws {
    let statement = try self.signed("grants suspend\n", by: ["sluis://team/user/anna"])
    let text = String(decoding: statement.bytes, as: UTF8.self)
    let forged = try JointStatement(
      parsing: Array(text.replacingOccurrences(of: "suspend", with: "keep").utf8))
    await #expect(throws: JointStatement.Fault.signature(number: 1)) {
      _ = try await self.signers(forged)
    }
    let stranger = try self.signed("a\n", by: ["sluis://team/user/anna"], from: try Authority())
    await #expect(throws: JointStatement.Fault.signature(number: 1)) {
      _ = try await self.signers(stranger)
    }
    let twice = try self.signed(
      "a\n", by: ["sluis://team/user/anna", "sluis://team/user/anna"])
    await #expect(throws: JointStatement.Fault.repeated(number: 2)) {
      _ = try await self.signers(twice)
    }
  }

  @Test("is nothing else than what it writes", arguments: [
    "", "a", "a\n", "a\n\nsignature x\n", "a\n\nsignature AA== AA== \n", "a\n\nsignature AA== AA==",
    "a\n\nsignature AB== AA==\n", "a\n\nother AA== AA==\n",
  ])
  func malformed(text: String) {
    #expect(throws: JointStatement.Fault.malformed) {
      _ = try JointStatement(parsing: Array(text.utf8))
    }
  }

  @Test("of a restore has one form")
  func restore() throws {
    let statement = RestoreStatement(
      organisation: "team", atSeconds: 1_700_000_000, keepsGrants: false,
      logs: [
        RestoreStatement.Lost(origin: "team.sluis/panel", restored: [1], seen: [1, 2]),
        RestoreStatement.Lost(origin: "team.sluis/cases", restored: [3], seen: [3]),
      ])
    let text = statement.text
    #expect(
      text == """
        sluis-restore/v1
        team
        1700000000
        grants suspend
        log team.sluis/cases Aw== Aw==
        log team.sluis/panel AQ== AQI=

        """)
    #expect(RestoreStatement(text: text) == statement)
    for wrong in [
      text + "\n", String(text.dropLast()), text.replacing("suspend", with: "forget"),
      text.replacing("cases", with: "zones"), text.replacing("AQI=", with: ""),
      text.replacing("v1", with: "v2"),
    ] {
      #expect(RestoreStatement(text: wrong) == nil)
    }
  }
}
