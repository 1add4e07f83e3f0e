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

  @Test("signs nothing while a time that it signed lies ahead, and shows nothing when broken")
  func ahead() throws {
    let scene = try Scene()
    defer { scene.remove() }
    let (now, future): (UInt64, UInt64) = (1_767_225_600, 2_082_758_400)
    let witness = try scene.witness()
    #expect(witness.add(try scene.log.request(0, 7), nowSeconds: future).status == 200)
    for witness in [witness, try scene.witness()] {
      #expect(witness.add(try scene.log.request(7, 8), nowSeconds: now).status == 503)
      #expect(witness.add(try scene.log.request(7, 8), nowSeconds: future - 121).status == 503)
      #expect(!witness.isWell(nowSeconds: now) && witness.isWell(nowSeconds: future))
    }
    #expect(try scene.keptSize() == 7)
    // Within two minutes clocks may differ: the time stays what it was.
    #expect(witness.add(try scene.log.request(7, 8), nowSeconds: future - 120).status == 200)
  }
}

@Suite("Who is let in to the witness")
struct GuestsTests {
  private func service(_ name: String) -> Guests.Identity {
    Guests.Identity(uri: "sluis://team/service/\(name)")
  }

  @Test("of those who hold connections open and ask nothing, the first ones go")
  func newcomers() {
    var guests = Guests(organisations: ["team"])
    let first = (0..<Guests.newcomerCountMax).map { _ in guests.arrive(from: "192.0.2.1") }
    #expect(first.allSatisfy { $0.out == nil })
    let asking = guests.arrive(from: "192.0.2.1")
    #expect(asking.out == first[0].id)
    for place in 1..<Guests.newcomerCountMax {
      let out = guests.arrive(from: "192.0.2.1").out
      #expect(out == first[place].id)
    }
    let isIn = guests.settle(asking.id, as: self.service("cases"))
    #expect(isIn)
    // Who was shown out cannot stay; who stays is not shown out.
    let isBack = guests.settle(first[0].id, as: self.service("cases"))
    #expect(!isBack)
    for _ in 0..<500 {
      let out = guests.arrive(from: "192.0.2.1").out
      #expect(out != asking.id)
    }
    let isStill = guests.settle(asking.id, as: self.service("cases"))
    #expect(isStill)
  }

  @Test("each identity has places, and those that are no service leave room for those that are")
  func places() {
    var guests = Guests(organisations: ["team"])
    func settle(_ identity: Guests.Identity) -> Bool {
      guests.settle(guests.arrive(from: "192.0.2.1").id, as: identity)
    }
    var inside = 0
    for number in 0..<20 {
      let identity = Guests.Identity(uri: "sluis://team/user/\(number)")
      for _ in 0..<20 where settle(identity) { inside += 1 }
    }
    #expect(inside == Guests.othersMax)
    for name in ["consent", "cases", "signals", "panel"] {
      let isIn = (0..<20).count { _ in settle(self.service(name)) }
      #expect(isIn == Guests.guestsPerIdentityMax)
    }
    let last = guests.arrive(from: "192.0.2.1").id
    let tooMany = guests.settle(last, as: self.service("other"))
    #expect(tooMany == (inside + 32 < Guests.guestCountMax))
  }

  @Test("who leaves makes room")
  func leaving() {
    var guests = Guests(organisations: ["team"])
    var ids: [Int] = []
    for _ in 0..<Guests.guestsPerIdentityMax {
      let id = guests.arrive(from: "192.0.2.1").id
      ids.append(id)
      _ = guests.settle(id, as: self.service("cases"))
    }
    let refused = guests.settle(guests.arrive(from: "192.0.2.1").id, as: self.service("cases"))
    #expect(!refused)
    guests.leave(ids[0])
    let isIn = guests.settle(guests.arrive(from: "192.0.2.1").id, as: self.service("cases"))
    #expect(isIn)
  }

  @Test("gives the places of services to those of its own organisations, by exactly their names")
  func strangers() {
    var guests = Guests(organisations: ["team"])
    var inside = 0
    for uri in [
      "sluis://woonstad/service/cases", "sluis://team/user/service/cases", "x/service/",
      "sluis://team/service/cases/more", "sluis://team/service/", "sluis:///service/cases",
    ] {
      for _ in 0..<Guests.guestsPerIdentityMax {
        let id = guests.arrive(from: "192.0.2.1").id
        if guests.settle(id, as: Guests.Identity(uri: uri)) { inside += 1 }
      }
    }
    #expect(inside == Guests.othersMax)
    let isIn = guests.settle(guests.arrive(from: "192.0.2.1").id, as: self.service("cases"))
    #expect(isIn)
  }

  @Test("shows out newcomers from the address that most came from")
  func flood() {
    var guests = Guests(organisations: ["team"])
    let honest = guests.arrive(from: "192.0.2.7").id
    var out: [Int] = []
    for _ in 0..<500 {
      if let gone = guests.arrive(from: "192.0.2.1").out { out.append(gone) }
    }
    #expect(out.count == 500 - (Guests.newcomerCountMax - 1) && !out.contains(honest))
    let isIn = guests.settle(honest, as: self.service("cases"))
    #expect(isIn)
  }
}
