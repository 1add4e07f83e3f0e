internal import RPC
internal import Wire

extension GlobalOptions {
  /// Calls a method that reads.
  ///
  /// - Parameter purpose: the one that is meant when none is given.
  func read<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, at endpoint: Endpoint,
    for purpose: Purpose = .careCoordination, _ options: SessionOptions
  ) async throws(Refusal) -> Answer<Reply> {
    try await self.call(
      method, request, at: endpoint, for: purpose, options, command: nil, entry: { _ in nil })
  }

  /// Calls a method that changes something, once for its command id.
  ///
  /// - Parameter entry: which record the reply names.
  func change<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, at endpoint: Endpoint,
    for purpose: Purpose = .careCoordination, _ options: SessionOptions, _ change: ChangeOptions,
    entry: (Reply) -> UInt128?
  ) async throws(Refusal) -> Answer<Reply> {
    try await self.call(
      method, request, at: endpoint, for: purpose, options, command: change.id, entry: entry)
  }

  /// Whether whoever asks is a resident, by their certificate.
  var isResident: Bool {
    get throws(Refusal) { try self.profile().identity.kind == .resident }
  }

  /// Where signals are filed: a partner's machine reaches a port of its own alone.
  func filingEndpoint() throws(Refusal) -> Endpoint {
    try self.profile().identity.kind == .gateway ? .filing : .signals
  }

  private func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, at endpoint: Endpoint,
    for purpose: Purpose, _ options: SessionOptions, command: UInt128?,
    entry: (Reply) -> UInt128?
  ) async throws(Refusal) -> Answer<Reply> {
    let profile = try self.profile()
    let keys = try LogKeys(of: profile)
    // Known before anything is sent: what was done is not to be lost for a damaged file here.
    for service in HeldReceipt.services(behind: endpoint) { _ = try keys.key(of: service) }
    let file = try options.receiptFile()
    let client = try await SessionClient(profile, to: endpoint, within: self.timeout.duration)
    do throws(Refusal) {
      let outcome = try await client.call(
        method, request,
        SessionClient.Extras(
          purpose: options.purpose?.text ?? purpose.wireName, command: command,
          actingFor: options.actingFor ?? ""))
      var answer = Answer(
        reply: outcome.reply, service: client.connection.service,
        receipt: try HeldReceipt(
          outcome.receipt, isDue: HeldReceipt.isDue(of: method.policy, from: endpoint),
          from: endpoint, of: profile.addresses.organisation.description, keys: keys),
        command: command)
      let isNamed = HeldReceipt.namesRecord(method.policy, from: endpoint)
      if isNamed, let named = entry(outcome.reply) { try answer.check(names: named) }
      if let file { answer.file = file.keep(answer.receipt) }
      if options.waitIndex, let entry = answer.entry(entry(outcome.reply)) {
        answer.index = try await self.index(
          of: SoughtEntry(entry, answer.receipt), client.connection)
      }
      await client.connection.close()
      return answer
    } catch {
      await client.connection.close()
      throw error
    }
  }

  /// Where the log numbered a record; nil when it has not yet, or is not to be asked from here.
  private func index(
    of sought: SoughtEntry, _ connection: ServiceConnection
  ) async throws(Refusal) -> UInt64? {
    guard let service = sought.receipt?.service, service.rawValue != connection.service else {
      return try await LogQuestion(connection).index(of: sought)
    }
    // A port that only passed the receipt on does not have the log; consent is on no partner's
    // network, and its log is for those who reach it.
    guard try self.profile().addresses.endpoints[service.endpoint] != nil else { return nil }
    return try await self.askingLog(of: service.endpoint) { log throws(Refusal) in
      try await log.index(of: sought)
    }
  }
}
