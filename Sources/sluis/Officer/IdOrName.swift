internal import ArgumentParser
internal import Wire

/// Somebody or something by id, or by the name that a certificate or the list of organisations has.
enum IdOrName: ExpressibleByArgument, Hashable, Sendable, CustomStringConvertible {
  case id(Id)
  case name(String)

  static let byteCountMax = 200

  init?(argument: String) {
    guard (1...Self.byteCountMax).contains(argument.utf8.count) else { return nil }
    self = Id(argument: argument).map { .id($0) } ?? .name(argument)
  }

  var description: String {
    switch self {
    case .id(let id): id.description
    case .name(let name): name
    }
  }
}

extension IdOrName {
  /// The id of somebody who acts: as typed, or of the one person or machine of that name.
  ///
  /// A name is the one in the certificate, `anna`, with its organisation, `wijkteam/anna`, or the
  /// whole URI; or what they are called, whatever the case.
  func actor(_ global: GlobalOptions) async throws(Refusal) -> Id {
    guard case .name(let name) = self else { return self.known }
    let people = try await global.asking(.consent) { consent throws(Refusal) in
      try await ActorNames.everybody(consent)
    }
    return try Self.only(
      people.filter { $0.isCalled(name) }.map { (Id($0.id), $0.brief) }, "of this name acts here")
  }

  func organisation(_ global: GlobalOptions) async throws(Refusal) -> Id {
    guard case .name(let name) = self else { return self.known }
    let organisations = try await global.asking(.consent) { consent throws(Refusal) in
      try await ActorNames.organisations(consent)
    }
    return try Self.only(
      organisations.filter { $0.name == name }.map { (Id($0.id), $0.name) },
      "is an organisation of this name")
  }

  private var known: Id {
    guard case .id(let id) = self else { preconditionFailure("a name is looked up") }
    return id
  }

  static func only(
    _ found: [(id: Id, says: String)], _ predicate: String
  ) throws(Refusal) -> Id {
    guard let first = found.first else {
      throw .cannot(
        "nobody and nothing \(predicate)",
        "Name an id: residents, and who has no name here, are found by no other")
    }
    guard found.count == 1 else {
      throw Refusal(
        status: .cannot, sentence: "more than one \(predicate)", advice: "Name an id",
        details: found.map { "\($0.id): \($0.says)" })
    }
    return first.id
  }
}
