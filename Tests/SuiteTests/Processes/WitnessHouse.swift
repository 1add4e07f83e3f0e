import Auditor
import Foundation
import Glibc
import Ledger
import RPC
import TestKit
import Testing
import Vault

@testable import sluis

/// An installation of which only the witness runs, and a log of cases that is made up.
final class WitnessHouse: Sendable {
  let folder: String
  let process: ServiceProcess
  private let port: Int
  private let signer: SigningKey
  private let key: NoteKey
  private let leaves: [TreeHash]

  static func with(_ body: (WitnessHouse) async throws -> Void) async throws {
    try await withFolder { folder in
      let base = try Ports.base(count: InstallationPlan.witnessPortOffset + 1)
      let made = try await Program.run(
        "sluis init here --organisation buurtteam-noord --base-port \(base)", in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let house = try WitnessHouse(folder, base)
      do { try await body(house) } catch {
        try await house.kill()
        throw error
      }
      try await house.kill()
    }
  }

  /// Ends it, what strace runs before strace: it would go on without.
  func kill() async throws {
    if let pid = self.process.pid,
      let children = try? String(
        contentsOfFile: "/proc/\(pid)/task/\(pid)/children", encoding: .utf8)
    {
      for child in children.split(separator: " ").compactMap({ pid_t($0) }) {
        Glibc.kill(child, SIGKILL)
      }
    }
    try await self.process.end()
  }

  private init(_ folder: String, _ base: Int) throws {
    self.folder = folder
    self.port = base + InstallationPlan.witnessPortOffset
    self.process = ServiceProcess(
      "witness", config: "\(folder)/here/witness/witness.conf", log: "\(folder)/witness.log",
      pids: "\(folder)/pids")
    self.signer = SigningKey(
      seed: try KeyFile.load("\(folder)/here/services/cases/secrets/log-signing-seed"))
    self.key = try NoteKey(
      name: "buurtteam-noord.sluis/cases", kind: .log, publicKey: self.signer.verifyingKey.bytes)
    self.leaves = (0..<1_024).map { Tree.leaf(Array("entry \($0)".utf8)) }
  }

  var place: String { Cosigning.place(of: self.key.name) }

  /// Starts it and waits until it answers; or under strace, which kills it at a system call.
  func start(killing call: String? = nil, number: Int = 0) async throws {
    guard let call else {
      try await self.process.start()
      let isThere = try await eventually { (try? await self.get("/health"))?.status == 200 }
      #expect(isThere, "\(self.process.lastWords)")
      return
    }
    try await self.process.start(
      through: [
        "strace", "-f", "-o", "\(self.folder)/strace.txt", "-e", "trace=\(call)", "-e",
        "inject=\(call):signal=KILL:when=\(number)",
      ])
    // It listens, or was killed on the way there.
    _ = try await eventually {
      if self.process.pid == nil { return true }
      return (try? await self.get("/health")) != nil
    }
  }

  func client(of site: String, as identity: String? = nil) throws -> WebClient {
    let own = "\(self.folder)/\(site)/services/cases"
    guard let expected = RPC.Identity(uri: identity ?? "sluis://buurtteam-noord/witness/witness")
    else { throw CocoaError(.formatting) }
    return try WebClient(
      to: RPC.Address(host: "localhost", port: self.port),
      credentials: try Credentials.load(
        certificate: "\(own)/cert.pem", key: "\(own)/key.pem", roots: "\(own)/ca.pem"),
      expecting: expected, group: EventLoops.shared)
  }

  /// Runs `body` while so many connections are open that never say anything.
  func holdingConnections(_ count: Int, _ body: () async throws -> Void) async throws {
    let holder = Process()
    let (ready, end) = (Pipe(), Pipe())
    holder.executableURL = URL(fileURLWithPath: "/bin/bash")
    let open = "exec {fd}<>/dev/tcp/127.0.0.1/\(self.port) || exit 1"
    holder.arguments = ["-c", "for i in $(seq \(count)); do \(open); done; echo ready; read"]
    holder.standardOutput = ready
    holder.standardInput = end
    try holder.run()
    defer { holder.terminate() }
    #expect(try ready.fileHandleForReading.read(upToCount: 5) == Data("ready".utf8))
    try await body()
  }

  func get(_ path: String) async throws -> WebClient.Reply {
    try await self.client(of: "here").get(path, within: .seconds(5))
  }

  func post(_ body: [UInt8]) async throws -> WebClient.Reply {
    try await self.client(of: "here").post("/add-checkpoint", body, within: .seconds(5))
  }

  /// Asks for the tree of `new` entries, from `old`.
  func add(_ old: Int, _ new: Int) async throws -> Int {
    let leaves = Array(self.leaves.prefix(new))
    let note = Checkpoint(origin: self.key.name, size: new, root: Tree.root(of: leaves))
      .signed(as: self.key, with: self.signer)
    let path = old > 0 && old < new ? Self.path(old, leaves) : []
    return try await self.post(WitnessQuestion.body(old: old, path: path, note: note)).status
  }

  /// The size of the checkpoint that it shows.
  func shown() async throws -> Int {
    let reply = try await self.get("/\(self.place)/checkpoint")
    if reply.status == 404 { return 0 }
    return try SignedTree(note: reply.body[...], key: PinnedKey(text: self.key.text)).state.size
  }

  /// RFC 6962 §2.1.2, as it is written there.
  private static func path(_ m: Int, _ leaves: [TreeHash], isWhole: Bool = true) -> [TreeHash] {
    guard m < leaves.count else { return isWhole ? [] : [Tree.root(of: leaves)] }
    var k = 1
    while k * 2 < leaves.count { k *= 2 }
    let (left, right) = (Array(leaves[..<k]), Array(leaves[k...]))
    return m <= k
      ? Self.path(m, left, isWhole: isWhole) + [Tree.root(of: right)]
      : Self.path(m - k, right, isWhole: false) + [Tree.root(of: left)]
  }
}
