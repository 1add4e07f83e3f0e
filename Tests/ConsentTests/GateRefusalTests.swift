import Daemon
import Domain
import Postgres
import RPC
import Testing
import Vault
import Wire

@testable import consent

@Suite("The gate refuses")
struct GateRefusalTests {
  @Test("a proof that was used up, and has logged it")
  func replay() async throws {
    try await House.with { house in
      try await house.worker { asker, family in
        let options = asker.session.options(GateTests.change)
        #expect(try await asker.ask(family, .housing, options).outcome == 7)
        // A change reads what it changes: one proof is good for two questions of the gate.
        #expect(try await asker.ask(family, .housing, options).outcome == 7)
        let third = try await asker.ask(family, .housing, options)
        #expect(third.outcome == 1)
        #expect(third.reasons == ["proof_replayed"])
        #expect(third.keyBox == [] && third.released == [] && third.household == nil)
        #expect(
          try await house.count(
            "SELECT count(*) FROM log_entry WHERE entry = $1", .uuid(third.decision)) == 1)
      }
    }
  }

  @Test("E08: a proof for another service, another method's chain, or a stale time")
  func chains() async throws {
    try await House.with { house in
      try await house.worker { asker, family in
        let session = asker.session
        let now = WallClock.nowMs()
        let cases: [(CallOptions, String)] = [
          (session.options("sluis.signals.v1.Signals/Raise", of: "signals"), "method_unknown"),
          (session.options(GateTests.change, of: "signals"), "chain_not_allowed"),
          (session.options("sluis.consent.v1.Grants/Propose"), "chain_not_allowed"),
          (session.options(GateTests.change, timeMs: now - 120_000), "proof_stale"),
          (session.options(GateTests.change, timeMs: now + 120_000), "proof_stale"),
          (session.options(GateTests.change, purpose: "fraud_detection"), "purpose_forbidden"),
          (session.options(GateTests.change, purpose: "care_coordinatioN"), "purpose_unknown"),
        ]
        for (options, reason) in cases {
          let reply = try await asker.ask(family, .housing, options)
          #expect(reply.outcome == 1)
          #expect(reply.reasons == [reason])
        }
      }
    }
  }

  @Test("E06 E08: forged and borrowed words, undecided")
  func forged() async throws {
    try await House.with { house in
      try await house.worker { asker, family in
        var forged = asker.session.options(GateTests.change)
        forged.token[3] ^= 1
        await #expect(throws: RPCError(.unauthenticated, Reason("token_invalid"))) {
          try await asker.ask(family, .housing, forged)
        }
        var altered = asker.session.options(GateTests.change)
        altered.proof?.purpose = "safety"
        await #expect(throws: RPCError(.unauthenticated, Reason("proof_invalid"))) {
          try await asker.ask(family, .housing, altered)
        }
        // The word that consent gave to cases is of no use to signals.
        let signals = try await ServiceProcess(house, "signals")
        let request = ConsentV1.OpenRequest(
          serviceSession: asker.cases.session, household: family.household)
        await #expect(throws: RPCError(.unauthenticated, Reason("certificate_mismatch"))) {
          try await signals.client.call(
            ConsentV1.Gate.open, request, asker.session.options(GateTests.change))
        }
        await signals.client.shutdown()
      }
    }
  }

  @Test("E08: an expired token by the database's clock")
  func expired() async throws {
    try await House.with { house in
      try await house.worker { asker, family in
        let claims = try #require(Tokens(house.keys).read(asker.session.reply.token))
        var old = claims
        old.expiresAtMs = claims.issuedAtMs
        var options = asker.session.options(GateTests.change)
        options.token = Tokens(house.keys).sign(old)
        #expect(try await asker.ask(family, .housing, options).reasons == ["token_expired"])
      }
    }
  }

  @Test("E07: a service that asks in nobody's name, undecided")
  func nobody() async throws {
    try await House.with { house in
      try await house.worker { asker, family in
        let entries = try await house.count("SELECT count(*) FROM log_entry")
        let asked = asker.session.options(GateTests.change)
        var (none, unproven, unnamed) = (asked, asked, asked)
        (none.token, none.proof) = ([], nil)
        unproven.proof = nil
        unnamed.token = []
        for options in [none, unproven, unnamed] {
          let error = await #expect(throws: RPCError.self) {
            try await asker.ask(family, .housing, options)
          }
          #expect(error?.code == .unauthenticated)
        }
        #expect(try await house.count("SELECT count(*) FROM log_entry") == entries)
        #expect(try await asker.ask(family, .housing, asked).outcome == 7)
      }
    }
  }

  @Test("E11: whatever a service would relay to another than consent")
  func loops() {
    var edges: Set<String> = []
    for asked in Methods.all {
      guard let answering = ServiceName(ofMethod: asked.name) else { continue }
      for called in Methods.all {
        guard let callee = ServiceName(ofMethod: called.name) else { continue }
        for service in ServiceName.allCases {
          for caller in asked.callers.compactMap({ Domain.Caller(rawValue: $0.rawValue) }) {
            let chain = Chain(
              peer: .service(service), called: called.name, audience: answering.rawValue,
              asked: asked.name, caller: caller)
            if Chains.table.refusal(of: chain) == nil {
              edges.insert("\(service.rawValue) to \(callee.rawValue)")
            }
          }
        }
      }
    }
    // Consent asks nobody: so no chain comes back to where it was.
    #expect(edges == ["cases to consent", "signals to consent", "panel to consent"])
  }

  @Test("rows that were edited with SQL, and raises an alarm")
  func tampering() async throws {
    let edits: [StaticString] = [
      "UPDATE relation SET from_at = from_at - interval '1 day'",
      "UPDATE member SET joined_at = joined_at - interval '1 day'",
      "UPDATE hat SET role = 'nurse'",
      "UPDATE actor SET contract_until = now() + interval '9 years'",
      "UPDATE organisation SET tier = 'basic_care'",
      "DELETE FROM member",
    ]
    try await House.with { house in
      for (index, edit) in edits.enumerated() {
        let worker = try await house.addPerson("anna\(index)", .generalist)
        let family = try await house.addHousehold(worker)
        let asker = try await Asker(house, worker)
        #expect(try await asker.ask(family).outcome == 7)
        let before = try await house.count("SELECT count(*) FROM log_entry")
        try await house.tamper(edit)
        let reply = try await asker.ask(family)
        #expect(reply.outcome == 1, "\(edit)")
        // What looks like tampering is the officer's to hear.
        #expect(reply.reasons == ["not_permitted"])
        #expect(try await house.count("SELECT count(*) FROM log_entry") == before + 2)
        await asker.leave()
        // Sealed again, so that the next edit is the only one.
        try await house.tamper("UPDATE organisation SET tier = 'team'")
      }
    }
  }

  @Test("a tag of another scope, a category out of reach, and a household of others")
  func parts() async throws {
    try await House.with { house in
      try await house.worker { asker, family in
        var part = GateTests.write(family, .housing)
        part.mode = .read
        part.category = 0
        part.tag = Random.id()
        let request = ConsentV1.OpenRequest(
          serviceSession: asker.cases.session, household: family.household, parts: [part])
        let unknown = try await asker.open(request, asker.session.options(GateTests.ask))
        #expect(unknown.outcome == 1 && unknown.reasons == ["tag_unknown"])
        #expect(try await asker.ask(family, .reporter).reasons == ["role_never"])

        let other = try await house.addPerson("bram", .generalist)
        let theirs = try await house.addHousehold(other)
        let made = Home(household: Random.id(), adult: Random.id())
        // A household of others and one that does not exist are told apart by nobody.
        #expect(try await asker.ask(theirs).reasons == ["no_relation"])
        #expect(try await asker.ask(made).reasons == ["no_relation"])
        // Nor does one's own household open a scope of another's.
        var foreign = request
        foreign.parts[0].scope = theirs.household
        #expect(
          try await asker.open(foreign, asker.session.options(GateTests.ask)).reasons
            == ["no_relation"])
      }
    }
  }

  @Test("more than a thousand parts")
  func limit() async throws {
    try await House.with { house in
      try await house.worker { asker, family in
        let parts = (0..<1_000).map { _ in GateTests.write(family, .housing) }
        var request = ConsentV1.OpenRequest(
          serviceSession: asker.cases.session, household: family.household, parts: parts)
        let full = try await asker.open(request, asker.session.options(GateTests.change))
        #expect(full.released.count == 1_000)
        request.parts.append(GateTests.write(family, .housing))
        let over = request
        await #expect(throws: RPCError(.invalidArgument, .payloadMalformed)) {
          try await asker.open(over, asker.session.options(GateTests.change))
        }
      }
    }
  }

  @Test("nobody because of another in the same commit")
  func batch() async throws {
    try await House.with { house in
      try await house.worker { asker, family in
        let stranger = Home(household: Random.id(), adult: Random.id())
        let outcomes = try await withThrowingTaskGroup(of: (Int, UInt32).self) { group in
          for index in 0..<64 {
            group.addTask {
              (index, try await asker.ask(index % 2 == 0 ? family : stranger).outcome)
            }
          }
          return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(outcomes.count == 64)
        #expect(outcomes.allSatisfy { $0.value == ($0.key % 2 == 0 ? 7 : 1) })
        let commits = try await house.count(
          "SELECT count(DISTINCT xmin::text) FROM log_entry")
        #expect(commits < 64, "questions at once share commits")
      }
    }
  }
}
