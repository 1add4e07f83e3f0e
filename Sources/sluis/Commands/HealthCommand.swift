internal import ArgumentParser
internal import RPC
internal import Wire

/// `sluis health`
struct HealthCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "health", abstract: "Asks every service you can reach how it is.")

  @OptionGroup var global: GlobalOptions

  func report() async throws(Refusal) -> Report {
    let profile = try self.global.profile()
    var table = Table("Service", "State", "Version", "Reasons")
    var members: [JSON.Member] = []
    var unwell: [String] = []
    var why: [String] = []
    var reasons: [String] = []
    for endpoint in Endpoint.allCases where profile.addresses.endpoints[endpoint] != nil {
      let state =
        endpoint.isAnonymous
        ? await self.door(endpoint, profile) : await self.state(of: endpoint, profile)
      table.add(
        endpoint.rawValue, state.words, state.version, state.reasons.joined(separator: ", "))
      members.append(.init(name: endpoint.rawValue, value: state.json))
      guard !state.isServing else { continue }
      unwell.append(endpoint.rawValue)
      reasons += state.reasons.filter { !reasons.contains($0) }
      if !state.reasons.isEmpty {
        why.append("\(endpoint.rawValue): \(state.reasons.joined(separator: ", "))")
      }
    }
    guard unwell.isEmpty else {
      throw Refusal(
        status: .unreachable, sentence: "not serving: \(unwell.joined(separator: ", "))",
        advice: "Look at the log of that service", reasons: reasons, details: why)
    }
    return Report(json: .object(members), .table(table))
  }

  struct State: Equatable {
    var words: String
    var isServing: Bool
    var version = "-"
    var reasons: [String]

    init(_ words: String = "unreachable", isServing: Bool = false, reasons: [String] = []) {
      self.words = words
      self.isServing = isServing
      self.reasons = reasons
    }

    var json: JSON {
      [
        "state": .string(self.words), "version": .string(self.version),
        "reasons": .array(self.reasons.map { .string($0) }),
      ]
    }
  }

  private func state(of endpoint: Endpoint, _ profile: Profile) async -> State {
    var state = State()
    do throws(Refusal) {
      let connection = try ServiceConnection(
        profile, to: endpoint, within: self.global.timeout.duration)
      let reply: RpcV1.HealthReply
      do throws(Refusal) {
        reply = try await connection.call(
          RpcV1.Health.check, RpcV1.HealthRequest(), connection.options
        ).reply
      } catch {
        await connection.close()
        throw error
      }
      await connection.close()
      state.isServing = reply.state == .serving
      state.words = Words.of(reply.state)
      state.version = reply.version
      state.reasons = reply.reasons
    } catch { state.reasons = error.reasons }
    return state
  }

  /// A door for anybody says nothing of its service, and is open when it answers: it is asked for
  /// what it tells anybody, as nobody.
  private func door(_ endpoint: Endpoint, _ profile: Profile) async -> State {
    do throws(Refusal) {
      let connection = try ServiceConnection(
        anonymously: profile, to: endpoint, within: self.global.timeout.duration)
      do throws(Refusal) {
        try await Self.knock(endpoint, connection)
      } catch {
        await connection.close()
        throw error
      }
      await connection.close()
      return State(Words.of(RpcV1.HealthReply.State.serving), isServing: true)
    } catch { return Self.door(saying: error.reasons) }
  }

  /// How a door for anybody is that did not give what it was asked for.
  static func door(saying reasons: [String]) -> State {
    let said = Set(reasons)
    if !said.isDisjoint(with: Self.saidByOpenDoors) {
      return State(Words.of(RpcV1.HealthReply.State.serving), isServing: true)
    }
    let isSaidByIt = !said.isEmpty && said.isDisjoint(with: Self.saidOfNobody)
    return isSaidByIt
      ? State(Words.of(RpcV1.HealthReply.State.notServing), reasons: reasons)
      : State(reasons: reasons)
  }

  /// What a door says that serves whoever comes: there is nothing of it yet, or a queue.
  private static let saidByOpenDoors: Set = [
    "round_unknown", "no_committee", "listener_busy", "database_busy",
    Reason.tooManyCalls.description, Reason.tooManyConnections.description,
  ]

  /// What this program says itself, when nobody answered that is the service.
  private static let saidOfNobody: Set = [
    Reason.unreachable.description, Reason.connectionLost.description,
    Reason.peerUnexpected.description,
  ]

  private static func knock(
    _ endpoint: Endpoint, _ connection: ServiceConnection
  ) async throws(Refusal) {
    switch endpoint {
    case .ballot:
      // A round that nobody drew.
      _ = try await connection.call(
        PanelV1.Ballot.getRound, PanelV1.GetRoundRequest(round: 1), connection.options)
    case .concerns:
      _ = try await connection.call(
        SignalsV1.Concerns.getCommittee, SignalsV1.GetCommitteeRequest(), connection.options)
    default: preconditionFailure("no door for anybody")
    }
  }
}
