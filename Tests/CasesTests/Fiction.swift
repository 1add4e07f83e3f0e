import Wire

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

  static let request = CasesV1.OpenHouseholdRequest(people: [Self.adult], team: "west")
}
