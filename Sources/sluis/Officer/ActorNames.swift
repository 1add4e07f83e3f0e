internal import RPC
internal import Wire

/// Who the actors are whose ids records and findings have, as far as an officer is told.
///
/// Each look-up names whom it asks about in consent's log, for the second officer. Where consent
/// tells nothing the ids stand alone: a finding is not to wait for a name.
struct ActorNames: Sendable {
  private var people: [UInt128: PersonAnswer] = [:]
  private var organisations: [UInt128: String] = [:]
  /// Why some were not looked up; nil when all were.
  private(set) var missing: String?

  /// As many as one request has room for.
  private static let pageCount = 40

  init() {}

  /// For tests.
  init(_ people: [PersonAnswer], organisations: [UInt128: String] = [:]) {
    for person in people { self.people[person.id] = person }
    self.organisations = organisations
  }

  /// Looks up who `actors` and what `organisations` are.
  static func of(
    _ actors: [UInt128?], organisations: [UInt128?] = [], _ global: GlobalOptions
  ) async -> ActorNames {
    let sought = Set(actors.compactMap(\.self)).sorted()
    var names = ActorNames()
    do throws(Refusal) {
      guard !sought.isEmpty || organisations.contains(where: { $0 != nil }) else { return names }
      let isNamingOrganisations = organisations.contains { $0 != nil }
      names = try await global.asking(.consent) { consent throws(Refusal) in
        var names = ActorNames()
        try await names.look(for: sought, consent)
        if isNamingOrganisations { try await names.lookForOrganisations(consent) }
        return names
      }
    } catch { names.missing = error.sentence }
    return names
  }

  private static let extras = SessionClient.Extras(purpose: Purpose.auditReview.wireName)

  private mutating func look(
    for actors: [UInt128], _ consent: SessionClient
  ) async throws(Refusal) {
    for start in stride(from: 0, to: actors.count, by: Self.pageCount) {
      let page = Array(actors[start..<min(start + Self.pageCount, actors.count)])
      let reply = try await consent.call(
        ConsentV1.Directory.listActors, ConsentV1.ListActorsRequest(actors: page), Self.extras
      ).reply
      for actor in reply.actors { self.people[actor.id] = PersonAnswer(actor) }
    }
  }

  private mutating func lookForOrganisations(_ consent: SessionClient) async throws(Refusal) {
    for organisation in try await Self.organisations(consent) {
      self.organisations[organisation.id] = organisation.name
    }
  }

  static func organisations(
    _ consent: SessionClient
  ) async throws(Refusal) -> [ConsentV1.Organisation] {
    try await consent.call(
      ConsentV1.Directory.listOrganisations, ConsentV1.ListOrganisationsRequest(limit: 1_000),
      Self.extras
    ).reply.organisations
  }

  /// Everybody who may act and is no resident.
  static func everybody(_ consent: SessionClient) async throws(Refusal) -> [PersonAnswer] {
    var people: [PersonAnswer] = []
    var after: UInt128?
    for _ in 0..<PersonList.pageCountMax {
      let reply = try await consent.call(
        ConsentV1.Directory.listActors, ConsentV1.ListActorsRequest(after: after),
        Self.extras
      ).reply
      people += reply.actors.map { PersonAnswer($0) }
      guard let next = reply.next, next > after ?? 0 else { break }
      after = next
    }
    return people
  }

  /// In a table, beside the id; a dash where nobody acted or nothing was told.
  func cell(_ actor: UInt128?) -> String { self.text(actor) ?? "-" }

  /// Nil where nobody acted or nothing was told.
  func text(_ actor: UInt128?) -> String? { actor.flatMap { self.people[$0]?.brief } }

  func json(_ actor: UInt128?) -> JSON { self.text(actor).map { .string($0) } ?? .null }

  func organisation(_ id: UInt128?) -> String? { id.flatMap { self.organisations[$0] } }

  /// Says that names are missing, and why; empty when none is.
  var fields: [Report.Field] {
    self.missing.map { [Report.Field("Names", "could not be looked up: \($0)")] } ?? []
  }
}
