import Foundation
import Testing

@testable import sluis

@Suite("A profile")
struct ProfileTests {
  /// Runs `body` in a folder with an installation `here` and the profile `anna`.
  private static func withProfile(_ body: (String) async throws -> Void) async throws {
    try await withFolder { folder in
      let outcome = try await Program.run(
        "sluis init here --organisation team && sluis certificate issue --installation here"
          + " --kind user --organisation team --name anna --out anna", in: folder)
      try #require(outcome.status == 0, "\(outcome.errors)")
      try await body(folder)
    }
  }

  @Test("that was just issued is usable")
  func usable() async throws {
    try await Self.withProfile { folder in
      let profile = try Profile(folder: "\(folder)/anna")
      #expect(profile.identity.uri == "sluis://team/user/anna")
      #expect(try profile.address(of: .cases).port == 7402)
      #expect(try profile.address(of: .consent).identity.uri == "sluis://team/service/consent")
    }
  }

  @Test("of a partner is made of a key that stayed and three files that came, and sees its ports")
  func partner() async throws {
    try await Self.withProfile { folder in
      let holder = "--kind gateway --organisation wonen --name gw"
      let outcome = try await Program.run(
        "sluis certificate request \(holder) --out gw && sluis certificate sign gw/request.pem"
          + " --installation here \(holder) --out signed && cp signed/* gw/", in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let profile = try Profile(folder: "\(folder)/gw")
      #expect(profile.addresses.endpoints.keys.map(\.rawValue).sorted() == ["filing", "partner"])
      #expect(throws: Refusal.self) { try profile.address(of: .consent) }
    }
  }

  /// What is done to a good profile, one at a time.
  private static let changes = [
    "chmod 644 anna/key.pem", "chmod 640 anna/key.pem", "chmod 700 anna/key.pem",
    "chmod 666 anna/cert.pem", "chmod 666 anna/ca.pem", "chmod 666 anna/sluis.json",
    "chmod 777 anna", "mv anna/key.pem key && ln -s ../key anna/key.pem",
    "mv anna other && ln -s other anna", ": > anna/key.pem", "rm anna/key.pem",
    "cat anna/key.pem anna/key.pem > k && cat k > anna/key.pem",
    "cat here/services/cases/key.pem > anna/key.pem",
    "cat here/ca/cert.pem > anna/cert.pem", "echo x > anna/cert.pem",
    "cat anna/cert.pem anna/cert.pem > c && cat c > anna/cert.pem",
    "cat here/services/cases/cert.pem > anna/ca.pem",
    "openssl ecparam -name secp384r1 -genkey -noout > anna/key.pem",
    "echo '{}' > anna/sluis.json", "sed -i 's/7402/70000/' anna/sluis.json",
    "sed -i 's/version/versoin/' anna/sluis.json", "sed -i 's/cases/case/' anna/sluis.json",
    "head -c 5000 /dev/zero > anna/key.pem",
  ]

  @Test(
    "that somebody else could have read or changed, or that does not fit together, is refused (N07)"
  )
  func refused() async throws {
    try await Self.withProfile { folder in
      for (number, change) in Self.changes.enumerated() {
        let outcome = try await Program.run(
          "mkdir \(number) && cp -a here anna \(number)/ && cd \(number) && \(change)", in: folder)
        #expect(outcome.status == 0, "\(change): \(outcome.errors)")
        #expect(throws: Refusal.self, "\(change)") {
          try Profile(folder: "\(folder)/\(number)/anna")
        }
      }
      // Root's own files are trusted, so only root can make one that belongs to somebody else.
      let given = try await Program.run("chown 65534 anna/key.pem", in: folder)
      if given.status == 0 {
        #expect(throws: Refusal.self) { try Profile(folder: "\(folder)/anna") }
      }
    }
  }

  @Test("is refused before its certificate begins and from the second it ends")
  func time() async throws {
    try await Self.withProfile { folder in
      let certificate = try CertificateSummary(Profile(folder: "\(folder)/anna").certificate)
      let place = "\(folder)/anna"
      for now in [certificate.notBefore, certificate.notAfter.addingTimeInterval(-1)] {
        #expect(throws: Never.self) { try Profile(folder: place, now: now) }
      }
      for now in [certificate.notBefore.addingTimeInterval(-1), certificate.notAfter] {
        #expect(throws: Refusal.self) { try Profile(folder: place, now: now) }
      }
    }
  }
}
