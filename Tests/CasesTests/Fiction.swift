import Domain
import ServiceKit
import Wire

@testable import cases

/// A fictional household that these tests enter, and the words by which its texts are known again.
enum Fiction {
  static let texts = [
    "Fatma", "Yildirimova", "Kanarievogelstraat", "111222333", "0612345678", "zonnebloem",
    "deurwaarder", "huurachterstand", "rommelzolder",
  ]

  static let adult = CasesV1.NewPerson(
    givenName: "Fatma", familyName: "Yildirimova", birthDate: Date(year: 1984, month: 3, day: 9),
    bsn: "111222333",
    address: CasesV1.Address(
      street: "Kanarievogelstraat", number: "12", postcode: "3511 ab", place: "Utrecht"),
    phone: "0612345678", email: "fatma@zonnebloem.example")

  static let otherAdult = CasesV1.NewPerson(
    givenName: "Bas", familyName: "Yildirimova", birthDate: Date(year: 1981, month: 7, day: 2))

  /// Thirteen and a half, whenever this runs.
  static var child: CasesV1.NewPerson {
    let born = Moment.now.date.adding(months: -13 * 12 - 6)
    return CasesV1.NewPerson(
      givenName: "Noor", familyName: "Yildirimova", birthDate: born?.onWire, guardians: [0, 1])
  }

  /// Two adults with custody, and a child of thirteen.
  static var family: CasesV1.OpenHouseholdRequest {
    CasesV1.OpenHouseholdRequest(
      people: [Self.adult, Self.otherAdult, Self.child], team: "west")
  }

  static let request = CasesV1.OpenHouseholdRequest(people: [Self.adult], team: "west")
}
