import Foundation
import Glibc
import Testing

@Suite("A new installation")
struct InstallationTests {
  private static let made = "sluis init here --organisation buurtteam-noord"

  @Test("has the same modes under any umask", arguments: ["000", "022", "077", "777"])
  func modes(umask: String) async throws {
    try await withFolder { folder in
      let outcome = try await Program.run("umask \(umask); \(Self.made)", in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let paths = try #require(FileManager.default.enumerator(atPath: "\(folder)/here"))
        .compactMap { $0 as? String }
      #expect(paths.count > 40)
      for path in paths {
        let found = try FileManager.default.attributesOfItem(atPath: "\(folder)/here/\(path)")
        let isFolder = found[.type] as? FileAttributeType == .typeDirectory
        let isSecret =
          path.hasSuffix("key.pem") || path.contains("/secrets/") || path.hasSuffix(".sql")
          || path.contains("/state/")
        #expect(
          found[.posixPermissions] as? Int == (isFolder ? 0o700 : isSecret ? 0o600 : 0o644),
          "\(path)")
      }
    }
  }

  @Test("has secrets of the exact size, all different and none zero")
  func secrets() async throws {
    try await withFolder { folder in
      _ = try await Program.run(Self.made, in: folder)
      var seen: Set<Data> = []
      for service in ["consent", "cases", "signals", "panel"] {
        let place = "\(folder)/here/services/\(service)/secrets"
        let names = try FileManager.default.contentsOfDirectory(atPath: place)
        #expect(names.contains("root-key") == (service == "consent"))
        #expect(names.contains("issuing-root") == (service == "panel"))
        #expect(names.contains("counting-root") == (service == "cases"))
        for name in names {
          let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(place)/\(name)"))
          #expect(bytes.count == (name.hasPrefix("database") ? 43 : 32), "\(service)/\(name)")
          #expect(!bytes.allSatisfy { $0 == 0 })
          #expect(seen.insert(bytes).inserted, "\(service)/\(name) is a secret twice")
        }
      }
      #expect(seen.count == 15)
    }
  }

  @Test("for containers gives each secret to the user that reads it, and needs root for that")
  func containers() async throws {
    try await withFolder { folder in
      try "services: {}".write(
        toFile: "\(folder)/compose.yaml", atomically: true, encoding: .utf8)
      let made = try await Program.run(
        "sluis init . --compose --organisation team --host loket.example", in: folder)
      guard geteuid() == 0 else {
        #expect(made.status == 1)
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/site"))
        return
      }
      #expect(made.status == 0, "\(made.errors)")
      for (place, user) in [
        ("services/consent/secrets/root-key", 10_001), ("services/consent/key.pem", 10_001),
        ("services/cases/secrets/database-password", 10_002),
        ("services/signals/secrets/database-owner-password", 10_003),
        ("services/panel/secrets/log-signing-seed", 10_004), ("postgres/key.pem", 999),
        ("postgres/bootstrap.sql", 999), ("ca/key.pem", 0), ("witness/key.pem", 10_005),
        ("witness/secrets/witness-seed", 10_005),
      ] {
        let found = try FileManager.default.attributesOfItem(atPath: "\(folder)/site/\(place)")
        #expect(found[.ownerAccountID] as? Int == user, "\(place)")
        #expect(found[.posixPermissions] as? Int == 0o600, "\(place)")
      }
      let environment = try String(contentsOfFile: "\(folder)/.env", encoding: .utf8)
      #expect(environment.contains("SLUIS_PARTNER_PORT=7403\n"))
      #expect(environment.contains("SLUIS_ANONYMOUS_ADDRESS=127.0.0.1\n"))
      try await Self.checkListeners(of: "\(folder)/site", in: folder)
      #expect(environment.contains("SLUIS_WITNESS_PORT=7410\n"))
      try await Self.checkWitness(of: "\(folder)/site", in: folder)
      let again = try await Program.run("sluis init . --compose --organisation team", in: folder)
      #expect(again.status == 1)
      try await Self.checkRenewal(of: "\(folder)/site", in: folder)
    }
  }

  /// What is renewed belongs to whom it belonged, under names that the networks have.
  private static func checkRenewal(of site: String, in folder: String) async throws {
    let places = [
      ("services/cases/key.pem", 10_002), ("witness/key.pem", 10_005), ("postgres/key.pem", 999),
    ]
    let before = try places.map { try Data(contentsOf: URL(fileURLWithPath: "\(site)/\($0.0)")) }
    // Somebody else's folder is none to write in; the service's own is, with what a kill left.
    let mixed = try await Program.run(
      "echo kept > kept; cd site/services && chown 10003 cases"
        + " && ln -s ../../../kept cases/key.pem.next"
        + " && sluis certificate renew cases --installation ..", in: folder)
    #expect(mixed.status == 1 && mixed.errors.contains("belongs to another user"), "\(mixed)")
    let given = try await Program.run("chown -R -h 10002:10002 site/services/cases", in: folder)
    #expect(given.status == 0)
    let done = try await Program.run(
      "sluis certificate renew cases witness database --installation site", in: folder)
    #expect(done.status == 0 && done.output.contains("restart cases witness db"), "\(done)")
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(site)/services/cases")
    #expect(!left.contains { $0.hasSuffix(".next") })
    #expect(try String(contentsOfFile: "\(folder)/kept", encoding: .utf8) == "kept\n")
    for ((place, user), key) in zip(places, before) {
      let found = try FileManager.default.attributesOfItem(atPath: "\(site)/\(place)")
      #expect(found[.ownerAccountID] as? Int == user, "\(place)")
      #expect(found[.groupOwnerAccountID] as? Int == user, "\(place)")
      #expect(found[.posixPermissions] as? Int == 0o600, "\(place)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(site)/\(place)")) != key, "\(place)")
    }
    for (place, name) in [
      ("services/cases", "cases-inner"), ("services/cases", "loket.example"),
      ("witness", "witness"), ("postgres", "db"),
    ] {
      let reached = try await Program.run(
        "openssl verify -CAfile site/ca/cert.pem -verify_hostname \(name) site/\(place)/cert.pem",
        in: folder)
      #expect(reached.status == 0, "\(name): \(reached.errors)")
    }
  }

  /// Each door of an installation in containers is on the networks that it is for, under names that
  /// the certificate has.
  private static func checkListeners(of site: String, in folder: String) async throws {
    let networks = [
      "consent": ["listen": "inner staff"],
      "cases": ["listen": "inner staff", "partner": "partner staff"],
      "signals": [
        "listen": "inner staff", "partner": "partner staff", "anonymous": "anonymous staff",
      ],
      "panel": ["listen": "inner staff", "anonymous": "anonymous staff"],
    ]
    for (service, doors) in networks {
      let data = try Data(
        contentsOf: URL(fileURLWithPath: "\(site)/services/\(service)/config.json"))
      let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      for door in ["listen", "partner", "anonymous"] {
        let hosts = (json[door] as? [String: Any])?["host"] as? [String]
        let names = doors[door]?.split(separator: " ").map { "\(service)-\($0)" }
        #expect(hosts == names, "\(service) \(door)")
        for name in names ?? [] {
          let done = try await Program.run(
            "openssl verify -CAfile site/ca/cert.pem -verify_hostname \(name)"
              + " site/services/\(service)/cert.pem", in: folder)
          #expect(done.status == 0, "\(name): \(done.errors)")
        }
      }
      if service != "consent" {
        #expect((json["consent"] as? [String: Any])?["host"] as? String == "consent-inner")
      }
    }
  }

  /// The witness of an installation in containers: its state is its own, and all know where it is.
  private static func checkWitness(of site: String, in folder: String) async throws {
    let state = try FileManager.default.attributesOfItem(atPath: "\(site)/witness/state")
    #expect(state[.ownerAccountID] as? Int == 10_005)
    #expect(state[.posixPermissions] as? Int == 0o700)
    let logs = try FileManager.default.contentsOfDirectory(atPath: "\(site)/witness/state")
    #expect(logs.count == 4)
    for log in logs {
      let found = try FileManager.default.attributesOfItem(atPath: "\(site)/witness/state/\(log)")
      #expect(found[.ownerAccountID] as? Int == 10_005 && found[.size] as? Int == 0)
    }
    let conf = try String(contentsOfFile: "\(site)/witness/witness.conf", encoding: .utf8)
    for line in [
      "listen 0.0.0.0 7410\n", "tls cert.pem /run/secrets/key.pem ca.pem\n",
      "key /run/secrets/witness-seed\n", "state /var/lib/sluis/state\n",
    ] {
      #expect(conf.contains(line), "\(line)")
    }
    let policy = try String(contentsOfFile: "\(site)/policy", encoding: .utf8)
    #expect(policy.contains(" https://loket.example:7410\n") && policy.contains("quorum witness\n"))
    for service in ["consent", "cases", "signals", "panel"] {
      let data = try Data(
        contentsOf: URL(fileURLWithPath: "\(site)/services/\(service)/config.json"))
      let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      let witness = try #require(json?["witness"] as? [String: Any], "\(service)")
      #expect(witness["host"] as? String == "witness" && witness["port"] as? Int == 7_410)
      let key = try #require(witness["verifierKey"] as? String)
      #expect(policy.contains("witness witness \(key) "))
    }
    let reached = try await Program.run(
      "openssl verify -CAfile site/ca/cert.pem -verify_hostname witness site/witness/cert.pem"
        + " && openssl verify -CAfile site/ca/cert.pem -verify_hostname loket.example"
        + " site/witness/cert.pem", in: folder)
    #expect(reached.status == 0, "\(reached.output)\(reached.errors)")
  }

  @Test("tells no secret on the screen or in the SQL")
  func noLeak() async throws {
    try await withFolder { folder in
      let outcome = try await Program.run("\(Self.made) --json", in: folder)
      let sql = try String(
        contentsOfFile: "\(folder)/here/postgres/bootstrap.sql", encoding: .utf8)
      for service in ["consent", "cases", "signals", "panel"] {
        for name in ["database-password", "database-owner-password"] {
          let secret = try String(
            contentsOfFile: "\(folder)/here/services/\(service)/secrets/\(name)", encoding: .utf8)
          #expect(!sql.contains(secret))
          #expect(!outcome.output.contains(secret))
        }
      }
      #expect(sql.components(separatedBy: "PASSWORD 'SCRAM-SHA-256$4096:").count == 9)
    }
  }

  @Test("has certificates that OpenSSL verifies for what they are for, and for nothing else")
  func chains() async throws {
    try await withFolder { folder in
      let commands = [
        (Self.made, 0),
        (
          "sluis certificate issue --installation here --kind user --organisation buurtteam-noord"
            + " --name anna --out anna", 0
        ),
        (
          "openssl verify -x509_strict -CAfile here/ca/cert.pem -purpose sslserver"
            + " -verify_hostname localhost here/services/cases/cert.pem", 0
        ),
        (
          "openssl verify -x509_strict -CAfile here/ca/cert.pem -purpose sslclient anna/cert.pem", 0
        ),
        (
          "openssl verify -x509_strict -CAfile here/ca/cert.pem -purpose sslserver anna/cert.pem", 2
        ),
        (
          "openssl verify -CAfile here/ca/cert.pem -verify_hostname elsewhere"
            + " here/services/cases/cert.pem", 2
        ),
      ]
      for (command, status) in commands {
        let outcome = try await Program.run(command, in: folder)
        #expect(outcome.status == Int32(status), "\(command)\n\(outcome.output)\(outcome.errors)")
      }
    }
  }

  @Test("is not begun where something exists, and leaves nothing behind")
  func refuses() async throws {
    try await withFolder { folder in
      for prepare in ["mkdir here", "touch here", "ln -s nowhere here"] {
        let outcome = try await Program.run("rm -rf here; \(prepare); \(Self.made)", in: folder)
        #expect(outcome.status == 1, "\(prepare)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["here"])
      }
    }
  }
}
