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
    // The doors for anybody answer nothing else; the service's own says how it is.
    for endpoint in Endpoint.allCases
    where !endpoint.isAnonymous && profile.addresses.endpoints[endpoint] != nil {
      let state = await self.state(of: endpoint, profile)
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

  private struct State {
    var isServing = false
    var words = "unreachable"
    var version = "-"
    var reasons: [String] = []

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
}
