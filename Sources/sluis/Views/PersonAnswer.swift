internal import Wire

/// Who may act: an actor with the hats that it wears.
struct PersonAnswer {
  private let actor: ConsentV1.ListedActor

  init(_ actor: ConsentV1.ListedActor) { self.actor = actor }

  var id: UInt128 { self.actor.id }

  /// In a few words, beside an id: what they are called, the name in the certificate, and as what
  /// they act now; and what an officer must hear.
  var brief: String {
    let certificate = Identity(uri: self.actor.uri).map { "\($0.organisation)/\($0.name)" }
    let called = self.actor.displayName
    let name =
      certificate.map { called.isEmpty ? $0 : "\(called) (\($0))" }
      ?? "somebody whose name does not open"
    return ([name] + self.actor.hats.map { HatAnswer($0).brief } + self.marks)
      .joined(separator: ", ")
  }

  /// Whether a name as typed is theirs: of the certificate, with or without its organisation, or
  /// what they are called, whatever the case.
  func isCalled(_ name: String) -> Bool {
    guard let identity = Identity(uri: self.actor.uri) else { return false }
    let names = [
      identity.uri, "\(identity.organisation)/\(identity.name)", identity.name.description,
    ]
    let called = self.actor.displayName
    return names.contains(name) || (!called.isEmpty && called.lowercased() == name.lowercased())
  }

  /// The name in the certificate, or that it does not open.
  var name: String {
    if self.actor.uri.isEmpty { return "?" }
    return self.actor.displayName.isEmpty ? self.actor.uri : self.actor.displayName
  }

  /// The hats in words, and what an officer must hear.
  var hats: String {
    let worn = self.actor.hats.map { HatAnswer($0).words }
    return (worn + self.marks).joined(separator: "; ")
  }

  static let alteredWords = "its rows are not those that were sealed"

  private var marks: [String] { self.actor.isAltered ? [Self.alteredWords] : [] }

  static let headings = ["Name", "Certificate", "Hats", "Contract until", "Id"]

  var cells: [String] {
    [self.name, self.actor.uri, self.hats, self.until, Id(self.actor.id).description]
  }

  private var until: String {
    self.actor.contractUntilMs == 0 ? "-" : Moment(ms: self.actor.contractUntilMs).description
  }

  var json: JSON {
    [
      "id": .id(self.actor.id), "uri": .string(self.actor.uri),
      "displayName": .string(self.actor.displayName), "kind": .string(self.actor.kind),
      "contractFrom": .string(Moment(ms: self.actor.contractFromMs).description),
      "contractUntil": self.actor.contractUntilMs == 0
        ? .null : .string(Moment(ms: self.actor.contractUntilMs).description),
      "hats": .array(self.actor.hats.map { HatAnswer($0).json }),
      "isAltered": .bool(self.actor.isAltered),
    ]
  }
}

/// A hat, in words and as JSON.
struct HatAnswer {
  private let hat: ConsentV1.WornHat

  init(_ hat: ConsentV1.WornHat) { self.hat = hat }

  /// `generalist of team noord at buurtteam`
  var brief: String {
    let team = self.hat.team.isEmpty ? "" : " of team \(self.hat.team)"
    let waits = self.hat.isWaiting ? " (waits for a second word)" : ""
    return "\(self.hat.role)\(team) at \(self.hat.organisation)\(waits)"
  }

  /// `generalist of team noord at buurtteam, 5f…`: what `session open --hat` takes stands last.
  var words: String { "\(self.brief), \(Id(self.hat.id))" }

  var cells: [String] {
    [
      self.hat.role, self.hat.team.isEmpty ? "-" : self.hat.team, self.hat.organisation,
      self.until ?? "-", Id(self.hat.id).description,
    ]
  }

  private var until: String? {
    self.hat.untilMs == 0 ? nil : Moment(ms: self.hat.untilMs).description
  }

  var json: JSON {
    [
      "id": .id(self.hat.id), "role": .string(self.hat.role), "team": .string(self.hat.team),
      "organisation": .string(self.hat.organisation),
      "from": .string(Moment(ms: self.hat.fromMs).description),
      "until": self.until.map { .string($0) } ?? .null, "isWaiting": .bool(self.hat.isWaiting),
    ]
  }
}
