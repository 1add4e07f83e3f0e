import Crypto
import Foundation
import SwiftASN1
import Testing
import X509

@testable import RPC

@Suite("Credentials")
struct CredentialTests {
  let folder: URL
  let authority: Authority
  let leaf = Authority.Leaf()

  init() throws {
    self.authority = try Authority()
    self.folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rpc-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
    try self.write("leaf.pem", self.authority.issue(self.leaf).serializeAsPEM().pemString)
    try self.write("roots.pem", self.authority.pem)
    try self.write("key.pem", self.leaf.key.pemRepresentation)
  }

  private func path(_ name: String) -> String { self.folder.appendingPathComponent(name).path }

  private func write(_ name: String, _ text: String, mode: Int = 0o600) throws {
    try text.write(toFile: self.path(name), atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: self.path(name))
  }

  private func load() throws(CredentialError) {
    _ = try Credentials.load(
      certificate: self.path("leaf.pem"), key: self.path("key.pem"), roots: self.path("roots.pem"))
  }

  @Test("load from files that only their owner reads")
  func good() throws {
    try self.load()
    try FileManager.default.removeItem(at: self.folder)
  }

  @Test(
    "N07 do not load from a key file that is unsafe or not one key",
    arguments: ["mode", "link", "empty", "two keys", "other key", "missing", "folder", "large"])
  func bad(flaw: String) throws {
    let key = self.path("key.pem")
    let pem = self.leaf.key.pemRepresentation
    let expected: CredentialError
    switch flaw {
    case "mode":
      try self.write("key.pem", pem, mode: 0o644)
      expected = .tooOpen(key, mode: "0644")
    case "link":
      try self.write("real.pem", pem)
      try FileManager.default.removeItem(atPath: key)
      try FileManager.default.createSymbolicLink(
        atPath: key, withDestinationPath: self.path("real.pem"))
      expected = .notAFile(key)
    case "empty":
      try self.write("key.pem", "")
      expected = .empty(key)
    case "two keys":
      try self.write("key.pem", pem + "\n" + P256.Signing.PrivateKey().pemRepresentation)
      expected = .severalKeys(key)
    case "other key":
      try self.write("key.pem", P256.Signing.PrivateKey().pemRepresentation)
      expected = .keyMismatch(key)
    case "missing":
      try FileManager.default.removeItem(atPath: key)
      expected = .missing(key)
    case "folder":
      try FileManager.default.removeItem(atPath: key)
      try FileManager.default.createDirectory(atPath: key, withIntermediateDirectories: false)
      expected = .notAFile(key)
    default:
      try self.write("key.pem", String(repeating: "x", count: 20_000))
      expected = .tooLarge(key)
    }
    #expect(throws: expected) { try self.load() }
    #expect(expected.description.hasSuffix(".") && expected.description.contains(key))
    try FileManager.default.removeItem(at: self.folder)
  }
}

@Suite("A certificate's identity")
struct CertificateIdentityTests {
  let now = Int64(Date.now.timeIntervalSince1970)

  @Test("is verified away from any connection, and its key verifies signatures")
  func detached() async throws {
    let authority = try Authority()
    let leaf = Authority.Leaf("sluis://gp-west/gateway/front")
    let der = try authority.issue(leaf).der
    let roots = try Roots(pem: authority.pem)
    let identity = try await CertificateIdentity.verify(
      chain: [der], roots: roots, use: .client, nowSeconds: self.now)
    #expect(identity.peer.identity?.name == "front")
    #expect(identity.peer.certificate == CertificateHash(der: der))
    let signature = Array(try leaf.key.signature(for: [1, 2, 3] as [UInt8]).derRepresentation)
    #expect(identity.verifySignature(signature, over: [1, 2, 3]))
    #expect(!identity.verifySignature(signature, over: [1, 2, 4]))
    #expect(!identity.verifySignature([], over: [1, 2, 3]))
  }

  @Test("is not verified in another time, under other roots, or from other bytes")
  func refusals() async throws {
    let authority = try Authority()
    let der = try authority.issue(.init()).der
    let roots = try Roots(pem: authority.pem)
    let later = self.now + 86_400 * 30
    await #expect(throws: CertificateIdentity.Refusal.untrusted) {
      try await CertificateIdentity.verify(
        chain: [der], roots: roots, use: .client, nowSeconds: later)
    }
    let others = try Roots(pem: Authority().pem)
    await #expect(throws: CertificateIdentity.Refusal.untrusted) {
      try await CertificateIdentity.verify(
        chain: [der], roots: others, use: .client, nowSeconds: self.now)
    }
    for chain in [[], [[UInt8]](repeating: der, count: 5), [[UInt8](repeating: 0, count: 8_193)]] {
      await #expect(throws: CertificateIdentity.Refusal.size) {
        try await CertificateIdentity.verify(
          chain: chain, roots: roots, use: .client, nowSeconds: self.now)
      }
    }
    await #expect(throws: CertificateIdentity.Refusal.malformed) {
      try await CertificateIdentity.verify(
        chain: [Array(der.dropLast())], roots: roots, use: .client, nowSeconds: self.now)
    }
  }
}
