internal import Daemon
internal import Domain
internal import RPC
internal import Vault
internal import Wire

/// A household that is about to be opened: checked input, in the shape of what will be stored.
struct HouseholdDraft: Sendable {
  /// What a person can be found by.
  struct SearchTerms: Sendable {
    let person: UInt128
    let name: [UInt8]
    let bsn: [UInt8]?
  }

  let household: UInt128
  let people: [CasesV1.Person]
  let members: [ConsentV1.HouseholdMember]
  let parts: [PartDraft]
  let terms: [SearchTerms]
  /// The ids of the first notes.
  let notes: [UInt128]

  /// - Throws: `INVALID_ARGUMENT` for what is none of its kind, `FAILED_PRECONDITION` for a
  ///   household that cannot be.
  init(
    _ request: CasesV1.OpenHouseholdRequest, _ ids: CommandIds, at moment: Moment,
    notes: [String] = []
  ) throws(RPCError) {
    let personIds = request.people.indices.map { ids.id(UInt32($0) + 1) }
    self.household = ids.id(0)
    self.notes = notes.indices.map { ids.id(Self.notePlace + UInt32($0)) }
    guard notes.allSatisfy(TextRule.note.accepts) else { throw .precondition([.textInvalid]) }
    var people: [CasesV1.Person] = []
    var terms: [SearchTerms] = []
    for (person, id) in zip(request.people, personIds) {
      let (record, term) = try Self.person(person, id)
      people.append(record)
      terms.append(term)
    }
    self.people = people
    self.terms = terms
    self.members = try Self.members(request.people, personIds, at: moment)
    let record = CasesV1.Household(
      id: self.household, relationships: try Self.relationships(request, personIds))
    do {
      var parts = try PartDraft.new(record, row: self.household, scope: self.household)
      for person in people {
        parts += try PartDraft.new(person, row: person.id, scope: person.id)
      }
      for (id, text) in zip(self.notes, notes) {
        let record = CasesV1.Note(
          id: id, atMs: UInt64(clamping: moment.instant.microseconds / 1_000), text: text)
        parts += try PartDraft.new(record, row: id, scope: self.household, padding: .narrative)
      }
      self.parts = parts
    } catch { throw RPCError(.invalidArgument, .payloadMalformed) }
  }

  /// Behind the places of people, of whom a household has 32 at most.
  private static let notePlace: UInt32 = 1_000

  /// One person, checked, and what they can be found by.
  static func person(
    _ new: CasesV1.NewPerson, _ id: UInt128
  ) throws(RPCError) -> (CasesV1.Person, SearchTerms) {
    guard let birth = new.birthDate else { throw RPCError(.invalidArgument, .payloadMalformed) }
    let birthDate = try AmsterdamDate.reading(birth)
    guard
      let name = SearchKey(
        given: new.givenName, family: new.familyName, birthDate: birthDate)
    else { throw RPCError(.invalidArgument, Reason("text_invalid")) }
    var bsn: BSN?
    if !new.bsn.isEmpty {
      bsn = BSN(new.bsn)
      guard bsn != nil else { throw RPCError(.invalidArgument, Reason("bsn_invalid")) }
    }
    var address = new.address
    if let given = new.address {
      guard let postcode = Postcode(given.postcode) else {
        throw RPCError(.invalidArgument, Reason("postcode_invalid"))
      }
      address?.postcode = postcode.text
    }
    let lines =
      [new.phone, new.email] + (new.address.map { [$0.street, $0.number, $0.place] } ?? [])
    for text in lines where !text.isEmpty && !TextRule.line.accepts(text) {
      throw RPCError(.invalidArgument, Reason("text_invalid"))
    }
    let record = CasesV1.Person(
      id: id, givenName: new.givenName, familyName: new.familyName, birthDate: birth,
      bsn: bsn.map { String(decoding: $0.digits, as: UTF8.self) } ?? "", address: address,
      phone: new.phone, email: new.email)
    return (record, SearchTerms(person: id, name: name.bytes, bsn: bsn?.digits))
  }

  /// What consent decides on, held against the rules of a household.
  private static func members(
    _ people: [CasesV1.NewPerson], _ ids: [UInt128], at moment: Moment
  ) throws(RPCError) -> [ConsentV1.HouseholdMember] {
    var members: [Member] = []
    var onWire: [ConsentV1.HouseholdMember] = []
    for (person, id) in zip(people, ids) {
      var holders: [UInt128] = []
      for position in person.guardians {
        guard ids.indices.contains(Int(position)) else {
          throw RPCError(.invalidArgument, Reason("guardian_unknown"))
        }
        holders.append(ids[Int(position)])
      }
      let authorities = holders.map { holder in
        Authority(
          holder: PersonId(holder), kind: .custody,
          period: Period(from: Instant(microseconds: 0), until: nil))
      }
      members = try Household.adding(
        PersonId(id), birthDate: person.birthDate.flatMap(AmsterdamDate.init),
        authorities: authorities, to: members, at: moment
      ).get()
      onWire.append(
        ConsentV1.HouseholdMember(
          person: id, birthDate: person.birthDate,
          authorities: holders.map { ConsentV1.Authority(holder: $0, kind: .custody) }))
    }
    return onWire
  }

  private static func relationships(
    _ request: CasesV1.OpenHouseholdRequest, _ ids: [UInt128]
  ) throws(RPCError) -> [CasesV1.Relationship] {
    var relationships: [CasesV1.Relationship] = []
    for new in request.relationships {
      guard ids.indices.contains(Int(new.from)), ids.indices.contains(Int(new.to)),
        new.from != new.to
      else { throw RPCError(.invalidArgument, Reason("relationship_unknown")) }
      relationships.append(
        CasesV1.Relationship(from: ids[Int(new.from)], to: ids[Int(new.to)], tie: new.tie))
    }
    return relationships
  }
}
