internal import ArgumentParser
internal import Wire

/// `sluis audit`
struct AuditNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Reads and verifies the services' logs.",
    subcommands: [
      AuditCheckpoint.self, AuditList.self, AuditShow.self, AuditProve.self, AuditVerify.self,
      AuditExport.self, AuditReport.self,
    ])
}

/// Which log, and for what.
struct LogOptions: ParsableArguments {
  @Option(
    name: .customLong("log"), help: "Whose log: consent, cases, signals or panel.")
  var service: Service

  @Option(help: ArgumentHelp("Why you ask.", valueName: "purpose"))
  var purpose: PurposeName?

  var purposeText: String { self.purpose?.text ?? Purpose.auditReview.wireName }
}

extension Service {
  /// Where the holder of a profile reaches its log: a partner's machine at the ports for partners.
  func nearestEndpoint(in addresses: Addresses) -> Endpoint {
    let all = [self.endpoint] + Endpoint.allCases.filter { $0.service == self && $0.isForPartners }
    return all.first { addresses.endpoints[$0] != nil } ?? self.endpoint
  }
}

extension GlobalOptions {
  /// Asks one service under a session, and lets go of the connection whatever happens.
  func asking<Made>(
    _ endpoint: Endpoint, _ body: (SessionClient) async throws(Refusal) -> Made
  ) async throws(Refusal) -> Made {
    let client = try await SessionClient(
      self.profile(), to: endpoint, within: self.timeout.duration)
    do throws(Refusal) {
      let made = try await body(client)
      await client.connection.close()
      return made
    } catch {
      await client.connection.close()
      throw error
    }
  }

  /// Reads a whole log, under a session where one can be had.
  ///
  /// A consent whose log has stopped opens no session, because that is recorded before it is
  /// answered; then it asks for the certificate alone (docs/decisions/0005).
  func readingLog<Made>(
    of service: Service,
    _ body: (SessionClient, LogCopy) async throws(Refusal) -> Made
  ) async throws(Refusal) -> Made {
    let profile = try self.profile()
    let within = self.timeout.duration
    let copy = try await self.askingLog(of: service.endpoint) { question throws(Refusal) in
      // What others were shown rests on decisions of consent's that came before.
      try await LogCopy(of: question.connection, afterNow: service == .consent)
    }
    let client =
      if copy.isStopped, service == .consent {
        try SessionClient(withoutSession: profile, to: service.endpoint, within: within)
      } else {
        try await SessionClient(profile, to: service.endpoint, within: within)
      }
    do throws(Refusal) {
      let made = try await body(client, copy)
      await client.connection.close()
      return made
    } catch {
      await client.connection.close()
      throw error
    }
  }

  /// Asks what takes a certificate and no session.
  func askingLog<Made>(
    of endpoint: Endpoint, _ body: (LogQuestion) async throws(Refusal) -> Made
  ) async throws(Refusal) -> Made {
    let connection = try ServiceConnection(
      self.profile(), to: endpoint, within: self.timeout.duration)
    do throws(Refusal) {
      let made = try await body(LogQuestion(connection))
      await connection.close()
      return made
    } catch {
      await connection.close()
      throw error
    }
  }
}
