internal import Wire

/// The people of a household, as `sluis household open` reads them.
///
/// ```json
/// { "team": "noord",
///   "people": [ { "givenName": "…", "familyName": "…", "birthDate": "1984-05-06", "bsn": "…",
///                 "address": { "street": "…", "number": "…", "postcode": "…", "place": "…" },
///                 "phone": "…", "email": "…", "guardians": [0] } ],
///   "relationships": [ { "from": 0, "to": 1, "tie": "parent" } ] }
/// ```
struct HouseholdFile: Decodable, KnownMembers, Sendable {
  static let members: Set<String> = ["team", "people", "relationships"]
  static var nested: [String: any KnownMembers.Type] {
    ["people": Person.self, "relationships": Relationship.self]
  }

  struct Person: Decodable, Sendable {
    let givenName: String
    let familyName: String
    let birthDate: String?
    let bsn: String?
    let address: Address?
    let phone: String?
    let email: String?
    let guardians: [UInt32]?
  }

  struct Address: Decodable, KnownMembers, Sendable {
    static let members: Set<String> = ["street", "number", "postcode", "place"]

    let street: String
    let number: String
    let postcode: String
    let place: String
  }

  /// Positions in `people`, from 0.
  struct Relationship: Decodable, KnownMembers, Sendable {
    static let members: Set<String> = ["from", "to", "tie"]

    let from: UInt32
    let to: UInt32
    let tie: String
  }

  let team: String
  let people: [Person]
  let relationships: [Relationship]?

  func request() throws(Refusal) -> CasesV1.OpenHouseholdRequest {
    var people: [CasesV1.NewPerson] = []
    for (number, person) in self.people.enumerated() {
      people.append(try person.message(at: "people[\(number)]."))
    }
    var relationships: [CasesV1.NewRelationship] = []
    for relationship in self.relationships ?? [] {
      guard let tie = Word<CasesV1.Tie>(argument: relationship.tie) else {
        throw .cannot(
          "a relationship has a tie that does not exist",
          "Use one of: \(Word<CasesV1.Tie>.allValueStrings.joined(separator: ", "))")
      }
      relationships.append(
        CasesV1.NewRelationship(from: relationship.from, to: relationship.to, tie: tie.value))
    }
    return CasesV1.OpenHouseholdRequest(
      people: people, relationships: relationships, team: self.team)
  }
}

extension HouseholdFile.Person: KnownMembers {
  static let members: Set<String> = [
    "givenName", "familyName", "birthDate", "bsn", "address", "phone", "email", "guardians",
  ]
  static var nested: [String: any KnownMembers.Type] { ["address": HouseholdFile.Address.self] }

  /// - Parameter place: where it stands in its file, for a refusal.
  func message(at place: String = "") throws(Refusal) -> CasesV1.NewPerson {
    CasesV1.NewPerson(
      givenName: try TextField.givenName(place).checked(self.givenName),
      familyName: try TextField.familyName(place).checked(self.familyName),
      birthDate: try Day.read(self.birthDate), bsn: self.bsn ?? "",
      address: try self.address?.message(at: place),
      phone: try TextField.phone(place).optional(self.phone),
      email: try TextField.email(place).optional(self.email), guardians: self.guardians ?? [])
  }
}

extension HouseholdFile.Address {
  func message(at place: String) throws(Refusal) -> CasesV1.Address {
    CasesV1.Address(
      street: try TextField.street(place).optional(self.street),
      number: try TextField.number(place).optional(self.number), postcode: self.postcode,
      place: try TextField.place(place).optional(self.place))
  }
}

extension Day {
  /// Reads a date in a file; what it is about is not said when it is not one.
  static func read(_ text: String?) throws(Refusal) -> Wire.Date? {
    guard let text else { return nil }
    guard let day = Day(argument: text) else {
      throw .cannot("a date in the file is not one", "Write dates as 1984-05-06")
    }
    return day.date
  }
}
