import Foundation
import RPC
import TestKit
import Testing

@testable import sluis

/// The witness as it is deployed: what `sluis init` made, over TLS, killed at every system call.
@Suite("G9: the witness's process", .serialized)
struct WitnessProcessTests {
  private static let calls = ["write", "fsync", "rename", "writev", "sendto", "sendmsg"]

  @Test("is never behind what it signed, at whichever system call it is killed", arguments: calls)
  func killed(call: String) async throws {
    try await WitnessHouse.with { house in
      try await house.start()
      #expect(try await house.add(0, 3) == 200)
      try await house.process.end()
      var signed = 3
      var number = 1
      var isWhole = false
      while !isWhole, number < 40 {
        try await house.start(killing: call, number: number)
        let size = signed + 1
        let answer = try? await house.add(signed, size)
        isWhole = answer == 200
        if isWhole { signed = size }
        try await house.kill()
        try await house.start()
        let shown = try await house.shown()
        // One ahead when it was killed between the disk and the answer; never behind.
        #expect((signed...max(signed, size)).contains(shown), "\(call) number \(number)")
        signed = shown
        #expect(try await house.add(signed, signed) == 200)
        try await house.process.end()
        number += 1
      }
      #expect(isWhole, "no \(call) was the last")
    }
  }

  @Test("keeps what it signed through kills at any moment, and lets no second one in")
  func hammer() async throws {
    try await WitnessHouse.with { house in
      var signed = 0
      for round in 0..<12 {
        try await house.start()
        if round == 0 {
          let second = try await Program.run(
            "timeout -s KILL 60 witness serve --config here/witness/witness.conf", in: house.folder)
          #expect(second.status == 1)
          #expect(second.output.contains("another witness holds"), "\(second.output)")
        }
        let first = signed
        let isDone = Flag()
        let asking = Task {
          var last = first
          while !isDone.isRaised, last < 600 {
            guard (try? await house.add(last, last + 1)) == 200 else { break }
            last += 1
          }
          return last
        }
        try await pass(.milliseconds(40 * (round % 5) + 20))
        try await house.process.end()
        isDone.raise()
        let acknowledged = await asking.value
        try await house.start()
        let shown = try await house.shown()
        #expect(shown == acknowledged || shown == acknowledged + 1, "round \(round)")
        signed = shown
        try await house.process.end()
      }
      #expect(signed > 0)
    }
  }

  @Test("answers as HTTP, within its limits, and only those of the house")
  func limits() async throws {
    try await WitnessHouse.with { house in
      try await house.start()
      #expect(try await house.post([UInt8](repeating: 10, count: 69_633)).status == 413)
      #expect(try await house.post([UInt8](repeating: 10, count: 69_632)).status == 400)
      #expect(try await house.get("/add-checkpoint").status == 405)
      #expect(try await house.get("/../secrets/witness-seed").status == 404)
      #expect(try await house.get("/\(String(repeating: "0", count: 64))/checkpoint").status == 404)
      #expect(try await house.get("/health").status == 200)
      let health = "witness health --config here/witness/witness.conf"
      #expect(try await Program.run(health, in: house.folder).status == 0)
      #expect(try await house.add(0, 1) == 200)
      // A certificate of another authority is nobody here.
      let made = try await Program.run(
        "sluis init elsewhere --organisation buurtteam-noord", in: house.folder)
      #expect(made.status == 0)
      await #expect(throws: RPCError.self) {
        try await house.client(of: "elsewhere").get("/health", within: .seconds(5))
      }
      // And who listens in its place is not it.
      await #expect(throws: RPCError.self) {
        try await house.client(of: "here", as: "sluis://buurtteam-noord/witness/other")
          .get("/health", within: .seconds(5))
      }
    }
  }

  @Test("is not silenced by connections that ask nothing, nor by a request without an end")
  func idle() async throws {
    try await WitnessHouse.with { house in
      try await house.start()
      try await house.holdingConnections(200) {
        for size in 0..<5 {
          let status = try await house.add(size, size + 1)
          #expect(status == 200)
        }
      }
      let target = "/" + String(repeating: "a", count: 1_000)
      #expect(try await house.get(target).status == 414)
      // What is longer than any head is not read to its end.
      let endless = "/" + String(repeating: "a", count: 300_000)
      #expect(try await house.get(endless).status == 400)
      #expect(try await house.add(5, 6) == 200)
    }
  }

  @Test("does not start on a state that is not its own, and says which file to restore")
  func state() async throws {
    try await WitnessHouse.with { house in
      try await house.start()
      #expect(try await house.add(0, 5) == 200)
      try await house.process.end()
      let file = "\(house.folder)/here/witness/state/\(house.place).checkpoint"
      let kept = try Data(contentsOf: URL(fileURLWithPath: file))
      for change in [
        "rm \(file)", "printf x >> \(file)", "sed -i 's/^5$/4/' \(file)",
        "chmod 755 \(house.folder)/here/witness/state",
      ] {
        let outcome = try await Program.run(
          "\(change); timeout -s KILL 60 witness serve --config here/witness/witness.conf",
          in: house.folder)
        #expect(outcome.status == 1, "\(change)")
        try kept.write(to: URL(fileURLWithPath: file))
      }
      let modes = try await Program.run("chmod 700 here/witness/state", in: house.folder)
      #expect(modes.status == 0)
      try await house.start()
      #expect(try await house.shown() == 5)
      let key = try await Program.run(
        "witness key --config here/witness/witness.conf; grep witness here/policy",
        in: house.folder)
      let lines = key.output.split(separator: "\n")
      #expect(lines.count >= 2 && lines.last?.hasPrefix("quorum witness") == true)
      #expect(key.output.contains("witness witness \(lines[0]) https://localhost:"))
    }
  }
}
