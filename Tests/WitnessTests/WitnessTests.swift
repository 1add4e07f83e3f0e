import Auditor
import Foundation
import Ledger
import Synchronization
import Testing
import Vault

@testable import Vault
@testable import witness

@Suite("G9: a witness")
struct WitnessTests {
  @Test("answers as the known answers say, byte for byte, and keeps the last")
  func vectors() throws {
    let vector = try Vector()
    let scene = try Scene()
    defer { scene.remove() }
    let witness = try scene.witness()
    #expect(scene.log.key.text == vector.log)
    #expect(witness.key.text == vector.witness)
    #expect(vector.steps.count == 24)
    for step in vector.steps {
      let answer = witness.add(step.request, nowSeconds: step.seconds)
      #expect(answer.status == step.status, "\(step.what)")
      #expect(answer.body == step.answer, "\(step.what)")
      #expect((answer.type == "text/x.tlog.size") == (step.status == 409), "\(step.what)")
    }
    let place = Cosigning.place(of: Scene.logName)
    #expect(witness.checkpoint(at: place).body == vector.kept)
    #expect(witness.checkpoint(at: Cosigning.place(of: "another")).status == 404)
    // And so does one that starts from what that one left.
    #expect(try scene.witness().checkpoint(at: place).body == vector.kept)
  }

  @Test("refuses every fork and every step back, from every size to every size")
  func everyPair() throws {
    let scene = try Scene(leafCount: 24)
    defer { scene.remove() }
    for kept in 1...23 {
      try scene.put([], at: scene.file)
      let witness = try scene.witness()
      #expect(witness.add(try scene.log.request(0, kept), nowSeconds: 1).status == 200)
      for new in 1...24 {
        let fork = try scene.log.request(min(kept, new), new, changed: 0)
        #expect(witness.add(fork, nowSeconds: 2).status == (new < kept ? 409 : 422))
        if new < kept {
          #expect(witness.add(try scene.log.request(new, new), nowSeconds: 2).status == 409)
        }
      }
      // A change behind what it cosigned is no fork to it.
      let grown = try scene.log.request(kept, 24, changed: 23)
      #expect(witness.add(grown, nowSeconds: 2).status == 200)
    }
  }

  @Test("answers one of two that race from the same size", arguments: 0..<20)
  func race(round: Int) async throws {
    let scene = try Scene()
    defer { scene.remove() }
    let witness = try scene.witness()
    let first = try scene.log.request(0, 8)
    #expect(witness.add(first, nowSeconds: 1).status == 200)
    // Two histories of the log, both extending what was cosigned: only one may ever be.
    let requests = try (0..<8).map {
      try scene.log.request(8, 9 + $0 / 2, changed: $0 % 2 == 0 ? nil : 8)
    }
    let statuses = await withTaskGroup(of: Int.self) { group in
      for request in requests { group.addTask { witness.add(request, nowSeconds: 2).status } }
      return await group.reduce(into: [Int]()) { $0.append($1) }
    }
    #expect(statuses.filter { $0 == 200 }.count == 1, "\(statuses)")
    #expect(statuses.filter { $0 == 409 }.count == 7, "\(statuses)")
  }

  @Test("refuses every request with a byte changed or cut off")
  func mutations() throws {
    let scene = try Scene()
    defer { scene.remove() }
    let witness = try scene.witness()
    #expect(witness.add(try scene.log.request(0, 7), nowSeconds: 1).status == 200)
    let good = try scene.log.request(7, 30)
    for index in good.indices {
      for flip in [UInt8(1), 0x20, 0x80] {
        var bad = good
        bad[index] ^= flip
        #expect(witness.add(bad, nowSeconds: 1).status >= 400, "byte \(index), \(flip)")
      }
      #expect(witness.add(Array(good[..<index]), nowSeconds: 1).status == 400, "cut at \(index)")
    }
    #expect(witness.add([UInt8](repeating: 10, count: 69_633), nowSeconds: 1).status == 413)
    #expect(witness.add(good, nowSeconds: 1).status == 200)
  }

  @Test("starts on nothing but what it wrote")
  func start() throws {
    let scene = try Scene()
    defer { scene.remove() }
    let witness = try scene.witness()
    #expect(witness.add(try scene.log.request(0, 7), nowSeconds: 1).status == 200)
    let kept = [UInt8](try Data(contentsOf: URL(fileURLWithPath: scene.file)))
    for index in stride(from: 0, to: kept.count, by: 7) {
      var bad = kept
      bad[index] ^= 2
      try scene.put(bad, at: scene.file)
      #expect(throws: StartRefusal.self, "byte \(index)") { try scene.witness() }
    }
    // The log's own note, without the witness's line.
    try scene.put(scene.log.note(scene.log.tree(7)), at: scene.file)
    #expect(throws: StartRefusal.self) { try scene.witness() }
    try FileManager.default.removeItem(atPath: scene.file)
    #expect(throws: StartRefusal.self) { try scene.witness() }
    try scene.put(kept, at: scene.file)
    #expect(try scene.witness().add(try scene.log.request(7, 8), nowSeconds: 1).status == 200)
  }
}
