import Foundation
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import sluis

/// G2 (R1): once a change that takes something away has returned, no decision permits it.
@Suite("G2: what is taken away, over real processes")
struct WithdrawalTests {
  /// How often the resident withdraws.
  static let withdrawCount = 30

  @Test("C22 is given to no question begun after the reply, and by no decision committed after it")
  func withdrawn() async throws {
    let scene = try await WithdrawalScene()
    var closings: [Closings.Closing] = []
    var results: [Race.Result] = []
    for round in 0..<Self.withdrawCount {
      let given = round == 0 ? nil : try await scene.grantAnew()
      if let given, let last = closings.indices.last { closings[last].given = given }
      let entry = Mutexed<UInt128>(0)
      let disturbance = Disturbance(rawValue: round % 5) ?? .none
      try scene.disturb(disturbance)
      let result = try await Race.run(scene.fetching + scene.reading, allowed: 24) {
        let isStopped = disturbance == .stopped
        // Between a decision and what follows from it: its answer is on its way to a process that
        // does not run. Whoever withdraws waits for nobody there.
        if isStopped { scene.replica.signal(SIGSTOP) }
        defer { if isStopped { scene.replica.signal(SIGCONT) } }
        entry.set(try await scene.withdraw())
      }
      try scene.disturb(.none)
      results.append(result)
      closings.append(
        Closings.Closing(
          what: "withdrawal \(round)", actor: scene.world.wonen.actor, taken: entry.value))
    }
    try await scene.check(results, closings, "withdrawals")
    try await scene.world.site.stop()
  }

  @Test("Z07 is not given after a relation, a contract or everybody's consent has ended")
  func ended() async throws {
    let scene = try await WithdrawalScene()
    var closings: [Closings.Closing] = []
    var results: [Race.Result] = []
    func race(
      _ what: String, _ actor: UInt128, _ readers: [Race.Reader],
      _ take: @escaping @Sendable () async throws -> UInt128
    ) async throws {
      let entry = Mutexed<UInt128>(0)
      results.append(
        try await Race.run(readers, allowed: 16) { entry.set(try await take()) })
      closings.append(Closings.Closing(what: what, actor: actor, taken: entry.value))
    }
    for round in 0..<6 {
      let given = try await scene.relate(scene.world.bram)
      if let last = closings.indices.last { closings[last].given = given }
      try await race("end of relation \(round)", scene.world.bram.actor, scene.colleague()) {
        try await scene.endRelation(scene.world.bram)
      }
    }
    for round in 0..<2 {
      let carla = try await scene.newColleague("carla-\(round)")
      _ = try await scene.relate(carla)
      try await race("end of contract \(round)", carla.actor, scene.readers(as: carla)) {
        try await scene.endContract(carla)
      }
    }
    // Last: nobody asks the newcomer, so the grant of joint data does not stand after this. What
    // the first adult gave of her own does.
    try await race("new adult", scene.world.wonen.actor, scene.fetching) {
      try await scene.addAdult()
    }
    closings[closings.count - 1].leavesOthers = true
    try await scene.check(results, closings, "endings")
    try await scene.world.site.stop()
  }
}

/// What happens on the way between two processes while readers ask.
enum Disturbance: Int {
  case none
  /// What consent answers cases is held back for a while.
  case held
  /// The second process of cases does not run while the change is made.
  case stopped
  /// Links between cases and consent are cut again and again.
  case cut
  case heldToo
}
