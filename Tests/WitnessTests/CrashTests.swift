import Auditor
import Foundation
import Testing
import Vault

@testable import Vault
@testable import witness

@Suite("G9: a witness whose disk or process fails")
struct CrashTests {
  @Test(
    "is never behind what it signed, whichever step was the last",
    arguments: [FileFaults.Effect.refuses, .keepsButFails, .tears], [true, false])
  func everyStep(effect: FileFaults.Effect, isFinal: Bool) throws {
    var step = 1
    while true {
      let scene = try Scene()
      defer { scene.remove() }
      let before = try scene.witness()
      #expect(before.add(try scene.log.request(0, 5), nowSeconds: 1).status == 200)
      let faults = FileFaults(failing: step, effect: effect, isFinal: isFinal)
      let failing = try scene.witness(faults)
      let answer = failing.add(try scene.log.request(5, 9), nowSeconds: 2)
      #expect(answer.status == (faults.isReached ? 500 : 200))
      if faults.isReached {
        // What the disk holds now nobody knows: it signs nothing until it has read it again.
        #expect(answer.body.isEmpty)
        #expect(failing.add(try scene.log.request(9, 9), nowSeconds: 3).status == 500)
        #expect(failing.add(try scene.log.request(5, 9), nowSeconds: 3).status == 500)
        #expect(!failing.isWell(nowSeconds: 3))
      }
      let kept = try scene.keptSize()
      #expect(kept == 5 || kept == 9, "step \(step)")
      if answer.status == 200 { #expect(kept == 9) }
      let next = try scene.witness()
      #expect(next.add(try scene.log.request(kept, 12), nowSeconds: 4).status == 200)
      guard faults.isReached else { break }
      step += 1
    }
    // Write, sync, rename, sync of the folder.
    #expect(step == 5)
  }
}
