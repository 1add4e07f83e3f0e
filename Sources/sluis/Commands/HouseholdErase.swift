internal import ArgumentParser
internal import RPC
internal import Vault
internal import Wire

/// `sluis household erase`
struct HouseholdErase: Verb {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Destroys the keys of households or people, so that nobody reads them again.",
    discussion: """
      Done when it returns, for backups of the databases too. Each is a change of its own: where \
      one is refused, those before it stay erased, and those behind it are not begun.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("Ids of households or people.", valueName: "scope"))
  var scopes: [Id]

  @Option(help: ArgumentHelp("Why, as a code: a to z and _.", valueName: "code"))
  var ground: String

  func report() async throws(Refusal) -> Report {
    let client = try await SessionClient(
      try self.global.profile(), to: .consent, within: self.global.timeout.duration)
    var entries: [UInt128] = []
    do throws(Refusal) {
      for scope in self.scopes {
        let reply = try await client.call(
          ConsentV1.Directory.erase,
          ConsentV1.EraseRequest(scope: scope.number, ground: self.ground),
          SessionClient.Extras(
            purpose: self.session.purpose?.text ?? Purpose.careCoordination.wireName,
            command: Random.id(), actingFor: self.session.actingFor ?? "")
        ).reply
        entries.append(reply.entry)
      }
    } catch {
      await client.connection.close()
      throw error
    }
    await client.connection.close()
    return Report(
      json: ["erased": .array(entries.map { .string(Id($0).description) })],
      .line("\(entries.count) erased."))
  }
}
