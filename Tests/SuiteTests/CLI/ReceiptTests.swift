import Auditor
import Foundation
import Ledger
import Testing
import Vault
import Wire

@testable import sluis

/// What `sluis` believes of the receipt in an answer.
@Suite("A receipt in an answer")
struct ReceiptTests {
  /// A profile in an installation `team`, and what its logs sign.
  private struct House {
    let profile: Profile
    let folder: String

    /// What the log of `service` promises about entries 7 and 8.
    func receipt(of service: Service, signedBy signer: Service? = nil) throws -> [UInt8] {
      let secrets = "\(self.folder)/here/services/\((signer ?? service).rawValue)/secrets"
      let key = SigningKey(seed: try KeyFile.load("\(secrets)/log-signing-seed"))
      let leaf = try TreeHash([UInt8](repeating: 5, count: 32))
      return try Promise(
        of: [.init(entry: 7, leaf: leaf), .init(entry: 8, leaf: leaf)], madeAtMs: 1_000,
        as: NoteKey(
          name: "team.sluis/\(service.rawValue)", kind: .log, publicKey: key.publicKey),
        with: key
      ).bytes
    }

    func held(
      _ bytes: [UInt8], from endpoint: Endpoint, isDue: Bool = true
    ) throws(Refusal) -> HeldReceipt? {
      try HeldReceipt(
        bytes, isDue: isDue, from: endpoint, of: "team", keys: try LogKeys(of: self.profile))
    }
  }

  private static func withHouse(_ body: (House) throws -> Void) async throws {
    try await withFolder { folder in
      let outcome = try await Program.run(
        "sluis init here --organisation team --administrator a --administrator b"
          + " && sluis certificate issue --installation here"
          + " --kind user --organisation team --name anna --out anna", in: folder)
      try #require(outcome.status == 0, "\(outcome.errors)")
      try body(House(profile: try Profile(folder: "\(folder)/anna"), folder: folder))
    }
  }

  @Test("is believed when the log's own key signed it, and says whose log it is of")
  func believed() async throws {
    try await Self.withHouse { house in
      let cases = try #require(try house.held(house.receipt(of: .cases), from: .cases))
      #expect(cases.service == .cases)
      #expect(cases.entries == [7, 8])
      #expect(cases.key?.name == "team.sluis/cases")
      // The port for partners passes on what consent promised.
      let relayed = try #require(try house.held(house.receipt(of: .consent), from: .partner))
      #expect(relayed.service == .consent)
      #expect(relayed.key != nil)
    }
  }

  @Test("is tampering when another key signed it, a bit is another, or it is of another log")
  func unbelieved() async throws {
    try await Self.withHouse { house in
      let good = try house.receipt(of: .cases)
      var bad = [
        try house.receipt(of: .cases, signedBy: .consent), Array(good.dropLast()), good + [0],
        try house.receipt(of: .consent), try house.receipt(of: .signals),
      ]
      for place in good.indices {
        var bytes = good
        bytes[place] ^= 1
        bad.append(bytes)
      }
      for bytes in bad {
        let error = #expect(throws: Refusal.self) { try house.held(bytes, from: .cases) }
        #expect(error?.status == .tampering)
      }
    }
  }

  @Test("is missed where an answer holds something personal, and nowhere else")
  func missing() async throws {
    try await Self.withHouse { house in
      let none = try house.held([], from: .consent, isDue: false)
      #expect(none == nil)
      let error = #expect(throws: Refusal.self) { try house.held([], from: .consent) }
      #expect(error?.sentence == "consent answered without a receipt")
    }
  }

  @Test("is due for what is personal and for what consent changed, and names what the reply names")
  func due() async throws {
    #expect(HeldReceipt.isDue(of: ConsentV1.Directory.giveHat.policy, from: .consent))
    #expect(HeldReceipt.isDue(of: ConsentV1.Grants.list.policy, from: .consent))
    #expect(!HeldReceipt.isDue(of: ConsentV1.Session.open.policy, from: .consent))
    // Passed on to consent, whose change it is.
    let accept = CasesV1.Partner.acceptInvitation.policy
    #expect(HeldReceipt.isDue(of: accept, from: .partner))
    #expect(HeldReceipt.namesRecord(accept, from: .partner))
    #expect(!HeldReceipt.namesRecord(CasesV1.Partner.fetchShared.policy, from: .partner))
    try await Self.withHouse { house in
      let answer = Answer(
        reply: ConsentV1.Done(entry: 7, revision: 1), service: "consent",
        receipt: try house.held(house.receipt(of: .consent), from: .consent), command: 3)
      for entry: UInt128 in [7, 8] { try answer.check(names: entry) }
      let error = #expect(throws: Refusal.self) { try answer.check(names: 9) }
      #expect(error?.status == .tampering)
      #expect(error?.sentence == "consent answered with the receipt of another record")
    }
  }

  @Test("says that it was not checked where the profile knows no key of the log")
  func unchecked() async throws {
    try await Self.withHouse { house in
      try FileManager.default.removeItem(atPath: "\(house.folder)/anna/policy")
      let held = try #require(try house.held(house.receipt(of: .cases), from: .cases))
      #expect(held.key == nil)
    }
  }
}
