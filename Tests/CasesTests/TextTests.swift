import RPC
import ServiceKit
import Testing
import Vault
import Wire

@testable import cases

/// Every text of a person that somebody enters is one that shows what it is.
@Suite struct TextTests {
  /// A right-to-left override between two letters.
  private static let hidden = "a\u{202E}b"

  private static var people: [CasesV1.NewPerson] {
    let fields: [WritableKeyPath<CasesV1.NewPerson, String>] = [
      \.givenName, \.familyName, \.phone, \.email,
    ]
    let lines: [WritableKeyPath<CasesV1.Address, String>] = [\.street, \.number, \.place]
    return fields.map { field in
      var person = Fiction.adult
      person[keyPath: field] = Self.hidden
      return person
    }
      + lines.map { line in
        var person = Fiction.adult
        var address = person.address
        address?[keyPath: line] = Self.hidden
        person.address = address
        return person
      }
  }

  @Test func noTextHidesWhatItIs() async throws {  // P06
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      for person in Self.people {
        let refused = try await refusal { () async throws(RPCError) in
          try await team.open(CasesV1.OpenHouseholdRequest(people: [person], team: "west"))
        }
        #expect(refused.code == .invalidArgument)
      }
    }
  }
}
