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
    let exchange = try await self.exchange(at: endpoint, for: purpose, options)
    do throws(Refusal) {
      let wish = Wish(request, sent: command, shown: command)
      let answer = try await self.ask(method, wish, by: exchange, options, entry: entry)
      await exchange.client.connection.close()
      return answer
    } catch {
      await exchange.client.connection.close()
      throw error
    }
  }

  /// Changes several things, one after the other over one connection, until one is not done.
  ///
  /// - Returns: the answers of those that were, and why the next one was not.
  func changeEach<Request, Reply>(
    _ method: Method<Request, Reply>, _ wishes: [Wish<Request>], at endpoint: Endpoint,
    for purpose: Purpose = .careCoordination, _ options: SessionOptions,
    entry: (Reply) -> UInt128?
  ) async throws(Refusal) -> (answers: [Answer<Reply>], refusal: Refusal?) {
    let exchange = try await self.exchange(at: endpoint, for: purpose, options)
    var answers: [Answer<Reply>] = []
    var refusal: Refusal?
    do throws(Refusal) {
      for wish in wishes {
        answers.append(try await self.ask(method, wish, by: exchange, options, entry: entry))
      }
    } catch { refusal = error }
    await exchange.client.connection.close()
    return (answers, refusal)
  }

  /// What is asked, and under which command ids.
  struct Wish<Request: Message>: Sendable {
    let request: Request
    /// The id that the service hears; nil for what changes nothing.
    let sent: UInt128?
    /// The id that repeats it when it is typed.
    let shown: UInt128?

    init(_ request: Request, sent: UInt128?, shown: UInt128?) {
      self.request = request
      self.sent = sent
      self.shown = shown
    }
  }

  /// What calls to one endpoint share.
  private struct Exchange: Sendable {
    let client: SessionClient
    let endpoint: Endpoint
    let purpose: String
    let organisation: String
    let keys: LogKeys
    let file: ReceiptFile?
  }

  private func exchange(
    at endpoint: Endpoint, for purpose: Purpose, _ options: SessionOptions
  ) async throws(Refusal) -> Exchange {
    let profile = try self.profile()
    let keys = try LogKeys(of: profile)
    // Known before anything is sent: what was done is not to be lost for a damaged file here.
    for service in HeldReceipt.services(behind: endpoint) { _ = try keys.key(of: service) }
    let file = try options.receiptFile()
    return Exchange(
      client: try await SessionClient(profile, to: endpoint, within: self.timeout.duration),
      endpoint: endpoint, purpose: options.purpose?.text ?? purpose.wireName,
      organisation: profile.addresses.organisation.description, keys: keys, file: file)
  }

  /// Asks once, and holds the answer against its receipt.
  private func ask<Request, Reply>(
    _ method: Method<Request, Reply>, _ wish: Wish<Request>, by exchange: Exchange,
    _ options: SessionOptions, entry: (Reply) -> UInt128?
  ) async throws(Refusal) -> Answer<Reply> {
    let (client, endpoint) = (exchange.client, exchange.endpoint)
    let outcome = try await client.call(
      method, wish.request,
      SessionClient.Extras(
        purpose: exchange.purpose, command: wish.sent, actingFor: options.actingFor ?? ""))
    var answer = Answer(
      reply: outcome.reply, service: client.connection.service,
      receipt: try HeldReceipt(
        outcome.receipt, isDue: HeldReceipt.isDue(of: method.policy, from: endpoint),
        from: endpoint, of: exchange.organisation, keys: exchange.keys),
      command: wish.shown)
    let isNamed = HeldReceipt.namesRecord(method.policy, from: endpoint)
    if isNamed, let named = entry(outcome.reply) { try answer.check(names: named) }
    if let file = exchange.file { answer.file = file.keep(answer.receipt) }
    if options.waitIndex, let entry = answer.entry(entry(outcome.reply)) {
      answer.index = try await self.index(
        of: SoughtEntry(entry, answer.receipt), client.connection)
    }
    return answer
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
