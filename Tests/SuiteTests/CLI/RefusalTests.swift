import RPC
import Review
import Testing
import Wire

@testable import sluis

/// What a no says, by what a service answered.
@Suite("A refusal")
struct RefusalTests {
  private static func told(_ error: RPCError) -> Refusal {
    Refusal(error, of: CasesV1.Cases.addNote.policy, at: "cases", command: 7, trace: 9)
  }

  @Test(
    "says what it is about, and not what another with its code is about",
    arguments: [
      (
        RPCError(.alreadyExists, Reason("command_id_taken")), sluis.ExitStatus.cannot,
        "this command id was used for something else: command_id_taken"
      ),
      (
        RPCError(.alreadyExists, Reason("name_taken")), .cannot,
        "cases has this already: name_taken"
      ),
      (
        RPCError(.invalidArgument, Reason("hat_ambiguous")), .cannot,
        "you wear more than one hat: hat_ambiguous"
      ),
      (
        RPCError(.invalidArgument, Reason("argument_invalid")), .cannot,
        "cases does not understand a value: argument_invalid"
      ),
      (
        RPCError(.invalidArgument, Reason("argument_invalid"), Reason("value_of_team")), .cannot,
        "cases does not understand the value of `team`: argument_invalid"
      ),
      (
        RPCError(.unavailable, .certificateRevoked, Reason("not_executed")), .refused,
        "cases does not take your certificate: certificate_revoked, not_executed"
      ),
      (
        RPCError(.unavailable, Reason("consent_unreachable")), .unreachable,
        "cases cannot be reached: consent_unreachable"
      ),
    ])
  func words(error: RPCError, status: sluis.ExitStatus, sentence: String) {
    let refusal = Self.told(error)
    #expect(refusal.status == status)
    #expect(refusal.sentence == sentence)
    // Trying again mends no certificate.
    #expect(refusal.advice.contains("try again") == (status == .unreachable))
  }

  @Test("says what a code of many means where it was said")
  func methods() {
    for (method, mends) in Mend.ofMethods {
      #expect(Methods.named(method) != nil, "\(method)")
      for (code, mend) in mends {
        #expect(Mend.sentence(for: code) != nil && Mend.sentence(for: code) != mend, "\(code)")
        #expect(mend.hasSuffix("."))
      }
    }
    func text(_ code: String, _ policy: MethodPolicy) -> String {
      let refusal = Refusal(
        RPCError(.failedPrecondition, Reason(reading: code) ?? .notExecuted), of: policy,
        at: "signals", command: nil, trace: 9)
      let output = Output(
        isJSON: false, terminal: Terminal(width: nil, isColoured: false))
      #expect(refusal.json.text.contains(refusal.mend(of: code) ?? "-"))
      return output.text(of: refusal)
    }
    let basis = text("basis_missing", SignalsV1.Triage.openHousehold.policy)
    for word in ["request", "agreement", "vital_interest", "safety", "--reason-file", "20"] {
      #expect(basis.contains(word), "\(word)")
    }
    #expect(text("area_unknown", SignalsV1.Triage.route.policy).contains("Name a team"))
    #expect(text("area_unknown", SignalsV1.Rounds.planRound.policy).contains("Name an area"))
    #expect(text("date_invalid", SignalsV1.Rounds.recordFlyer.policy).contains("before the day"))
    #expect(text("no_relation", SignalsV1.Rounds.listDoors.policy).contains("until its debrief"))
    #expect(text("no_relation", CasesV1.Cases.addNote.policy).contains("coordinator"))
    for policy in [SignalsV1.Signals.readMailbox.policy, PanelV1.Panel.join.policy] {
      #expect(text("too_many_codes", policy).contains("Wait an hour"))
    }
  }

  @Test("advises another session only where the session is what was refused")
  func session() {
    for (code, words, advice) in [
      ("token_expired", "cases does not accept the session", "Run: sluis session open"),
      ("proof_stale", "cases does not accept the call", ""),
      ("certificate_revoked", "cases does not accept the call", ""),
      ("too_many_searches", "cases takes no more of these now", ""),
    ] {
      var error = RPCError(.unauthenticated)
      error.reasons = [Reason(reading: code)].compactMap(\.self)
      let refusal = Self.told(error)
      #expect(refusal.status == .refused)
      #expect(refusal.sentence == "\(words): \(code)")
      #expect(refusal.advice == advice)
    }
  }

  @Test("says what to do about a call that may have been done and has no command id")
  func nameless() {
    for (policy, english, dutch) in [
      (PanelV1.Ballot.redeem.policy, "counts once", "telt één keer"),
      (SignalsV1.Concerns.file.policy, "reads it twice", "hoogstens twee keer"),
      (SignalsV1.Concerns.write.policy, "sluis concern read", "sluis concern read"),
    ] {
      for reason in [Reason.connectionLost, .outcomeUnknown] {
        let refusal = Refusal(
          RPCError(.unavailable, reason), of: policy, at: "it", command: nil, trace: 9)
        #expect(refusal.status == .unknownOutcome)
        #expect(refusal.advice.contains(english), "\(refusal.advice)")
        #expect(refusal.told(in: .dutch).shown.advice.contains(dutch))
      }
      for language in [Review.Language.english, .dutch] {
        let refusal = Refusal(
          RPCError(.unavailable, .outcomeUnknown), of: policy, at: "it", command: nil, trace: 9)
        let mend = refusal.told(in: language).shownMend(of: "outcome_unknown") ?? ""
        #expect(mend.contains(language == .dutch ? dutch : english))
        #expect(!mend.contains("command-id"))
      }
    }
  }

  @Test("of a mailbox that cannot be read does not undo what was written into it")
  func unread() {
    let read = SignalsV1.Concerns.read.policy
    func told(_ error: RPCError) -> Refusal {
      ConcernRefusals.unread(Refusal(error, of: read, at: "it", command: nil, trace: 9))
    }
    let lost = told(RPCError(.unavailable, .connectionLost))
    #expect(lost.status == .unknownOutcome && lost.advice.contains("sluis concern read"))
    #expect(lost.told(in: .dutch).shown.advice.contains("schrijf het dan nog eens"))
    #expect(told(RPCError(.notFound, Reason("mailbox_unknown"))).status == .cannot)
  }

  @Test("of a door for anybody is judged by what it says")
  func doors() {
    for (reasons, words, isServing) in [
      (["round_unknown"], "serving", true), (["no_committee"], "serving", true),
      (["listener_busy"], "serving", true), (["not_executed", "too_many_calls"], "serving", true),
      (["committee_key_missing"], "not_serving", false),
      (["not_in_the_log_yet"], "not_serving", false),
      (["not_executed", "log_stopped"], "not_serving", false),
      (["not_executed", "unreachable"], "unreachable", false),
      (["connection_lost"], "unreachable", false), ([], "unreachable", false),
    ] {
      let state = HealthCommand.door(saying: reasons)
      #expect(state.words == words && state.isServing == isServing, "\(reasons)")
      #expect(state.reasons == (isServing ? [] : reasons))
    }
  }

  @Test("says in JSON how each reason is mended, and what finds its records")
  func json() {
    let text = Self.told(RPCError(.permissionDenied, Reason("no_relation"))).json.text
    #expect(text.contains(#""no_relation": "Have the coordinator add you to this household.""#))
    #expect(text.contains(#""trace": "00000000000000000000000000000009""#))
  }

  @Test("of a call has a way to mend it, where the gate gives none")
  func mends() {
    for (code, mend) in Mend.calls {
      #expect(Mend.sentences[code] == nil)
      #expect(Mend.sentence(for: code) == mend)
      #expect(mend.hasSuffix("."))
    }
  }
}

/// How a command ends that could not read every log.
@Suite("Logs that could not be read")
struct UnreadLogsTests {
  private static func refusal(_ error: RPCError, at service: Service) -> Refusal {
    Refusal(
      error, of: LedgerV1.Log.query.policy, at: service.rawValue, command: nil, trace: 9)
  }

  private func ending(_ errors: [(Service, RPCError)]) async throws -> Refusal? {
    var logs = UnreadLogs()
    for (service, error) in errors {
      let read = try await logs.reading(service) { () async throws(Refusal) -> Int in
        throw Self.refusal(error, at: service)
      }
      #expect(read == nil)
    }
    return logs.ending()
  }

  @Test("are told as what they are: away, or refusing, with what they said")
  func told() async throws {
    #expect(try await self.ending([]) == nil)
    let away = try #require(try await self.ending([(.panel, RPCError(.unavailable))]))
    #expect(away.status == .unreachable && away.advice == "Ask again later")
    let refusing = try #require(
      try await self.ending([
        (.cases, RPCError(.permissionDenied, Reason("purpose_not_for_role"))),
        (.panel, RPCError(.permissionDenied, Reason("role_never"))),
      ]))
    #expect(refusing.status == .refused)
    #expect(refusing.sentence.contains("the log of cases, panel refused to be read"))
    // Asking again later would be refused again.
    #expect(!refusing.advice.contains("later"))
    #expect(refusing.reasons == ["purpose_not_for_role", "role_never"])
    #expect(
      refusing.details == [
        "cases: cases refuses: purpose_not_for_role", "panel: panel refuses: role_never",
      ])
    #expect(refusing.trace == Id(9).description)
    let both = try #require(
      try await self.ending([
        (.cases, RPCError(.permissionDenied, Reason("role_never"))),
        (.panel, RPCError(.unavailable)),
      ]))
    #expect(both.status == .unreachable && both.reasons.contains("role_never"))
  }

  @Test("are not passed over for an answer that makes no sense, nor where none was read")
  func broken() async throws {
    let broken = await #expect(throws: Refusal.self) {
      try await self.ending([(.cases, RPCError(.dataLoss))])
    }
    #expect(broken?.status != .unreachable && broken?.status != .refused)
    var logs = UnreadLogs()
    try logs.mustNotBeAll(of: 1)
    _ = try await logs.reading(.panel) { () async throws(Refusal) -> Int in
      throw Self.refusal(RPCError(.unavailable), at: .panel)
    }
    try logs.mustNotBeAll(of: 2)
    let unread = logs
    let all = #expect(throws: Refusal.self) { try unread.mustNotBeAll(of: 1) }
    #expect(all?.status == .unreachable)
  }
}
