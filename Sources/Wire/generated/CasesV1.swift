// Written by proto/generate from the schema. Do not edit.

/// The messages of `sluis.cases.v1`.
package enum CasesV1 {}

extension CasesV1 {
  package struct CountNeedsRequest: Message {
    package var year: UInt32
    /// 1 to 4
    package var quarter: UInt32
    /// The tree of areas, which cases does not keep.
    package var areas: [CountsV1.Area]

    package init(year: UInt32 = 0, quarter: UInt32 = 0, areas: [CountsV1.Area]) {
      self.year = year
      self.quarter = quarter
      self.areas = areas
    }
  }
}

extension CasesV1.CountNeedsRequest {
  package static let fullName = "sluis.cases.v1.CountNeedsRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["year": self.year, "quarter": self.quarter, "areas": self.areas],
      displayStyle: .struct)
  }
}

extension CasesV1 {
  /// The same for a quarter however often and with whatever areas it is asked.
  package struct CountNeedsReply: Message {
    package var table: CountsV1.Table
    /// Of which areas it is: those of the first request.
    package var areas: [CountsV1.Area]

    package init(table: CountsV1.Table, areas: [CountsV1.Area]) {
      self.table = table
      self.areas = areas
    }
  }
}

extension CasesV1.CountNeedsReply {
  package static let fullName = "sluis.cases.v1.CountNeedsReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["table": self.table, "areas": self.areas], displayStyle: .struct)
  }
}

extension CasesV1 {
  package enum Tie: Int32, CaseIterable, Sendable {
    case partner = 1
    case parent = 2
    case child = 3
    case sibling = 4
    case grandparent = 5
    case other = 6
  }
}

extension CasesV1 {
  package enum NeedState: Int32, CaseIterable, Sendable {
    case stated = 1
    case clarified = 2
    /// clarification skipped, with a reason
    case skipped = 3
    case closed = 4
  }
}

extension CasesV1 {
  package enum Subtype: Int32, CaseIterable, Sendable {
    case general = 1
    case debts = 2
    case attachmentOfEarnings = 3
    case tax = 4
    case residenceStatus = 5
    case benefits = 6
    case eviction = 7
  }
}

extension CasesV1 {
  package enum PlanState: Int32, CaseIterable, Sendable {
    case active = 1
    case ended = 2
  }
}

extension CasesV1 {
  package enum Agreed: Int32, CaseIterable, Sendable {
    case notYet = 1
    case yes = 2
  }
}

extension CasesV1 {
  package enum ContactKind: Int32, CaseIterable, Sendable {
    case homeVisit = 1
    case office = 2
    case call = 3
    case message = 4
    /// a talk on the street: it counts, and holds no narrative
    case presence = 5
  }
}

extension CasesV1 {
  package enum TimeKind: Int32, CaseIterable, Sendable {
    case individual = 1
    case collective = 2
    case presence = 3
  }
}

extension CasesV1 {
  /// Why what is stored of somebody is another from now on.
  package enum Correction: Int32, CaseIterable, Sendable {
    /// it never was so
    case mistake = 1
    /// it was so before: a marriage, a move
    case changed = 2
  }
}

extension CasesV1 {
  package struct Person: Record {
    package var id: UInt128
    package var givenName: String
    package var familyName: String
    package var birthDate: Date?
    package var bsn: String
    package var address: CasesV1.Address?
    package var phone: String
    package var email: String

    package init(
      id: UInt128, givenName: String = "", familyName: String = "", birthDate: Date? = nil,
      bsn: String = "", address: CasesV1.Address? = nil, phone: String = "", email: String = ""
    ) {
      self.id = id
      self.givenName = givenName
      self.familyName = familyName
      self.birthDate = birthDate
      self.bsn = bsn
      self.address = address
      self.phone = phone
      self.email = email
    }
  }
}

extension CasesV1.Person {
  package static let fullName = "sluis.cases.v1.Person"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "givenName": Hidden.sealed, "familyName": Hidden.sealed,
        "birthDate": Hidden.sealed, "bsn": Hidden.sealed, "address": Hidden.sealed,
        "phone": Hidden.sealed, "email": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package static let record = "person"
  package static let fixedCategories: CategorySet = [.identity, .contactDetails]

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.givenName.isEmpty { found.insert(.identity) }
    if !self.familyName.isEmpty { found.insert(.identity) }
    if self.birthDate != nil { found.insert(.identity) }
    if !self.bsn.isEmpty { found.insert(.identity) }
    if self.address != nil { found.insert(.identity) }
    if let item = self.address { found.formUnion(item.categoriesPresent) }
    if !self.phone.isEmpty { found.insert(.contactDetails) }
    if !self.email.isEmpty { found.insert(.contactDetails) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.givenName = ""
    }
    if !kept.contains(.identity) {
      copy.familyName = ""
    }
    if !kept.contains(.identity) {
      copy.birthDate = nil
    }
    if !kept.contains(.identity) {
      copy.bsn = ""
    }
    if !kept.contains(.identity) {
      copy.address = nil
    }
    copy.address = copy.address?.keeping(kept)
    if !kept.contains(.contactDetails) {
      copy.phone = ""
    }
    if !kept.contains(.contactDetails) {
      copy.email = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.givenName.isEmpty { self.givenName = part.givenName }
    if !part.familyName.isEmpty { self.familyName = part.familyName }
    if part.birthDate != nil { self.birthDate = part.birthDate }
    if !part.bsn.isEmpty { self.bsn = part.bsn }
    if part.address != nil { self.address = part.address }
    if !part.phone.isEmpty { self.phone = part.phone }
    if !part.email.isEmpty { self.email = part.email }
  }
}

extension CasesV1 {
  package struct Address: Message {
    package var street: String
    package var number: String
    package var postcode: String
    package var place: String

    package init(street: String, number: String, postcode: String, place: String) {
      self.street = street
      self.number = number
      self.postcode = postcode
      self.place = place
    }
  }
}

extension CasesV1.Address {
  package static let fullName = "sluis.cases.v1.Address"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "street": Hidden.sealed, "number": Hidden.sealed, "postcode": Hidden.sealed,
        "place": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.street.isEmpty { found.insert(.identity) }
    if !self.number.isEmpty { found.insert(.identity) }
    if !self.postcode.isEmpty { found.insert(.identity) }
    if !self.place.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.street = ""
    }
    if !kept.contains(.identity) {
      copy.number = ""
    }
    if !kept.contains(.identity) {
      copy.postcode = ""
    }
    if !kept.contains(.identity) {
      copy.place = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.street.isEmpty { self.street = part.street }
    if !part.number.isEmpty { self.number = part.number }
    if !part.postcode.isEmpty { self.postcode = part.postcode }
    if !part.place.isEmpty { self.place = part.place }
  }
}

extension CasesV1 {
  package struct Relationship: Message {
    package var from: UInt128?
    package var to: UInt128?
    package var tie: CasesV1.Tie?

    package init(from: UInt128?, to: UInt128?, tie: CasesV1.Tie?) {
      self.from = from
      self.to = to
      self.tie = tie
    }
  }
}

extension CasesV1.Relationship {
  package static let fullName = "sluis.cases.v1.Relationship"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["from": Hidden.sealed, "to": Hidden.sealed, "tie": Hidden.sealed],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.from != nil { found.insert(.householdRelations) }
    if self.to != nil { found.insert(.householdRelations) }
    if self.tie != nil { found.insert(.householdRelations) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.householdRelations) {
      copy.from = nil
    }
    if !kept.contains(.householdRelations) {
      copy.to = nil
    }
    if !kept.contains(.householdRelations) {
      copy.tie = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.from != nil { self.from = part.from }
    if part.to != nil { self.to = part.to }
    if part.tie != nil { self.tie = part.tie }
  }
}

extension CasesV1 {
  /// The joint data of a household.
  package struct Household: Record {
    package var id: UInt128
    package var relationships: [CasesV1.Relationship]

    package init(id: UInt128, relationships: [CasesV1.Relationship] = []) {
      self.id = id
      self.relationships = relationships
    }
  }
}

extension CasesV1.Household {
  package static let fullName = "sluis.cases.v1.Household"

  package var customMirror: Mirror {
    Mirror(self, children: ["id": self.id, "relationships": Hidden.sealed], displayStyle: .struct)
  }

  package static let record = "household"
  package static let fixedCategories: CategorySet = [.householdRelations]

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.relationships.isEmpty { found.insert(.householdRelations) }
    for item in self.relationships { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.householdRelations) {
      copy.relationships = []
    }
    copy.relationships = copy.relationships.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.relationships.isEmpty { self.relationships = part.relationships }
  }
}

extension CasesV1 {
  package struct Need: Record {
    package var id: UInt128
    package var state: CasesV1.NeedState
    package var domain: LifeDomain?
    package var subtype: CasesV1.Subtype?
    /// in the resident's own words
    package var stated: String
    package var clarified: String
    package var skippedBecause: String
    /// the date of an attachment of earnings, an eviction
    package var deadline: Date?
    package var statedVersion: UInt32
    package var clarifiedVersion: UInt32
    /// the person whose data it is; without one the household's
    package var about: UInt128?

    package init(
      id: UInt128, state: CasesV1.NeedState, domain: LifeDomain?, subtype: CasesV1.Subtype?,
      stated: String, clarified: String = "", skippedBecause: String = "", deadline: Date? = nil,
      statedVersion: UInt32 = 0, clarifiedVersion: UInt32 = 0, about: UInt128? = nil
    ) {
      self.id = id
      self.state = state
      self.domain = domain
      self.subtype = subtype
      self.stated = stated
      self.clarified = clarified
      self.skippedBecause = skippedBecause
      self.deadline = deadline
      self.statedVersion = statedVersion
      self.clarifiedVersion = clarifiedVersion
      self.about = about
    }
  }
}

extension CasesV1.Need {
  package static let fullName = "sluis.cases.v1.Need"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "state": self.state, "domain": Hidden.sealed, "subtype": Hidden.sealed,
        "stated": Hidden.sealed, "clarified": Hidden.sealed, "skippedBecause": Hidden.sealed,
        "deadline": Hidden.sealed, "statedVersion": self.statedVersion,
        "clarifiedVersion": self.clarifiedVersion, "about": self.about as Any,
      ], displayStyle: .struct)
  }

  package static let record = "need"
  package static let fixedCategories: CategorySet = []

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.domain != nil { found.insert(self.domain) }
    if self.subtype != nil { found.insert(self.domain) }
    if !self.stated.isEmpty { found.insert(self.domain) }
    if !self.clarified.isEmpty { found.insert(self.domain) }
    if !self.skippedBecause.isEmpty { found.insert(self.domain) }
    if self.deadline != nil { found.insert(self.domain) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(self.domain) {
      copy.domain = nil
    }
    if !kept.contains(self.domain) {
      copy.subtype = nil
    }
    if !kept.contains(self.domain) {
      copy.stated = ""
    }
    if !kept.contains(self.domain) {
      copy.clarified = ""
    }
    if !kept.contains(self.domain) {
      copy.skippedBecause = ""
    }
    if !kept.contains(self.domain) {
      copy.deadline = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.domain != nil { self.domain = part.domain }
    if part.subtype != nil { self.subtype = part.subtype }
    if !part.stated.isEmpty { self.stated = part.stated }
    if !part.clarified.isEmpty { self.clarified = part.clarified }
    if !part.skippedBecause.isEmpty { self.skippedBecause = part.skippedBecause }
    if part.deadline != nil { self.deadline = part.deadline }
  }
}

extension CasesV1 {
  package struct Plan: Record {
    package var id: UInt128
    package var state: CasesV1.PlanState
    package var evaluationOn: Date
    package var agreements: String

    package init(id: UInt128, state: CasesV1.PlanState, evaluationOn: Date, agreements: String = "")
    {
      self.id = id
      self.state = state
      self.evaluationOn = evaluationOn
      self.agreements = agreements
    }
  }
}

extension CasesV1.Plan {
  package static let fullName = "sluis.cases.v1.Plan"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "state": self.state, "evaluationOn": self.evaluationOn,
        "agreements": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package static let record = "plan"
  package static let fixedCategories: CategorySet = [.plan]

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.agreements.isEmpty { found.insert(.plan) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.plan) {
      copy.agreements = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.agreements.isEmpty { self.agreements = part.agreements }
  }
}

extension CasesV1 {
  /// What one evaluation of a plan brought.
  package struct Evaluation: Record {
    package var id: UInt128
    package var plan: UInt128
    /// when it was to be
    package var dueOn: Date
    package var outcome: String

    package init(id: UInt128, plan: UInt128, dueOn: Date, outcome: String) {
      self.id = id
      self.plan = plan
      self.dueOn = dueOn
      self.outcome = outcome
    }
  }
}

extension CasesV1.Evaluation {
  package static let fullName = "sluis.cases.v1.Evaluation"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["id": self.id, "plan": self.plan, "dueOn": self.dueOn, "outcome": Hidden.sealed],
      displayStyle: .struct)
  }

  package static let record = "evaluation"
  package static let fixedCategories: CategorySet = [.plan]

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.outcome.isEmpty { found.insert(.plan) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.plan) {
      copy.outcome = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.outcome.isEmpty { self.outcome = part.outcome }
  }
}

extension CasesV1 {
  package struct Goal: Record {
    package var id: UInt128
    package var plan: UInt128
    /// the person whose goal it is
    package var owner: UInt128?
    package var wording: String
    package var agreed: CasesV1.Agreed?

    package init(
      id: UInt128, plan: UInt128, owner: UInt128?, wording: String, agreed: CasesV1.Agreed?
    ) {
      self.id = id
      self.plan = plan
      self.owner = owner
      self.wording = wording
      self.agreed = agreed
    }
  }
}

extension CasesV1.Goal {
  package static let fullName = "sluis.cases.v1.Goal"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "plan": self.plan, "owner": Hidden.sealed, "wording": Hidden.sealed,
        "agreed": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package static let record = "goal"
  package static let fixedCategories: CategorySet = [.plan]

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.owner != nil { found.insert(.plan) }
    if !self.wording.isEmpty { found.insert(.plan) }
    if self.agreed != nil { found.insert(.plan) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.plan) {
      copy.owner = nil
    }
    if !kept.contains(.plan) {
      copy.wording = ""
    }
    if !kept.contains(.plan) {
      copy.agreed = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.owner != nil { self.owner = part.owner }
    if !part.wording.isEmpty { self.wording = part.wording }
    if part.agreed != nil { self.agreed = part.agreed }
  }
}

extension CasesV1 {
  package struct Contact: Record {
    package var id: UInt128
    package var kind: CasesV1.ContactKind
    package var time: CasesV1.TimeKind
    package var atMs: UInt64
    package var minutes: UInt32
    package var narrative: String
    /// the person whose data it is; without one the household's
    package var about: UInt128?
    /// the actor who wrote it down
    package var author: UInt128?

    package init(
      id: UInt128, kind: CasesV1.ContactKind, time: CasesV1.TimeKind, atMs: UInt64 = 0,
      minutes: UInt32 = 0, narrative: String = "", about: UInt128? = nil, author: UInt128? = nil
    ) {
      self.id = id
      self.kind = kind
      self.time = time
      self.atMs = atMs
      self.minutes = minutes
      self.narrative = narrative
      self.about = about
      self.author = author
    }
  }
}

extension CasesV1.Contact {
  package static let fullName = "sluis.cases.v1.Contact"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "kind": self.kind, "time": self.time, "atMs": self.atMs,
        "minutes": self.minutes, "narrative": Hidden.sealed, "about": self.about as Any,
        "author": self.author as Any,
      ], displayStyle: .struct)
  }

  package static let record = "contact"
  package static let fixedCategories: CategorySet = [.narrative]

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.narrative.isEmpty { found.insert(.narrative) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.narrative) {
      copy.narrative = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.narrative.isEmpty { self.narrative = part.narrative }
  }
}

extension CasesV1 {
  package struct Note: Record {
    package var id: UInt128
    package var atMs: UInt64
    package var text: String
    /// the person whose data it is; without one the household's
    package var about: UInt128?
    /// the actor who wrote it down
    package var author: UInt128?

    package init(
      id: UInt128, atMs: UInt64 = 0, text: String, about: UInt128? = nil, author: UInt128? = nil
    ) {
      self.id = id
      self.atMs = atMs
      self.text = text
      self.about = about
      self.author = author
    }
  }
}

extension CasesV1.Note {
  package static let fullName = "sluis.cases.v1.Note"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "atMs": self.atMs, "text": Hidden.sealed, "about": self.about as Any,
        "author": self.author as Any,
      ], displayStyle: .struct)
  }

  package static let record = "note"
  package static let fixedCategories: CategorySet = [.narrative]

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.text.isEmpty { found.insert(.narrative) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.narrative) {
      copy.text = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.text.isEmpty { self.text = part.text }
  }
}

extension CasesV1 {
  package struct NewPerson: Message {
    package var givenName: String
    package var familyName: String
    package var birthDate: Date?
    package var bsn: String
    package var address: CasesV1.Address?
    package var phone: String
    package var email: String
    /// positions in `people`, from 0
    package var guardians: [UInt32]

    package init(
      givenName: String, familyName: String, birthDate: Date?, bsn: String = "",
      address: CasesV1.Address? = nil, phone: String = "", email: String = "",
      guardians: [UInt32] = []
    ) {
      self.givenName = givenName
      self.familyName = familyName
      self.birthDate = birthDate
      self.bsn = bsn
      self.address = address
      self.phone = phone
      self.email = email
      self.guardians = guardians
    }
  }
}

extension CasesV1.NewPerson {
  package static let fullName = "sluis.cases.v1.NewPerson"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "givenName": Hidden.sealed, "familyName": Hidden.sealed, "birthDate": Hidden.sealed,
        "bsn": Hidden.sealed, "address": Hidden.sealed, "phone": Hidden.sealed,
        "email": Hidden.sealed, "guardians": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.givenName.isEmpty { found.insert(.identity) }
    if !self.familyName.isEmpty { found.insert(.identity) }
    if self.birthDate != nil { found.insert(.identity) }
    if !self.bsn.isEmpty { found.insert(.identity) }
    if self.address != nil { found.insert(.identity) }
    if let item = self.address { found.formUnion(item.categoriesPresent) }
    if !self.phone.isEmpty { found.insert(.contactDetails) }
    if !self.email.isEmpty { found.insert(.contactDetails) }
    if !self.guardians.isEmpty { found.insert(.householdRelations) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.givenName = ""
    }
    if !kept.contains(.identity) {
      copy.familyName = ""
    }
    if !kept.contains(.identity) {
      copy.birthDate = nil
    }
    if !kept.contains(.identity) {
      copy.bsn = ""
    }
    if !kept.contains(.identity) {
      copy.address = nil
    }
    copy.address = copy.address?.keeping(kept)
    if !kept.contains(.contactDetails) {
      copy.phone = ""
    }
    if !kept.contains(.contactDetails) {
      copy.email = ""
    }
    if !kept.contains(.householdRelations) {
      copy.guardians = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.givenName.isEmpty { self.givenName = part.givenName }
    if !part.familyName.isEmpty { self.familyName = part.familyName }
    if part.birthDate != nil { self.birthDate = part.birthDate }
    if !part.bsn.isEmpty { self.bsn = part.bsn }
    if part.address != nil { self.address = part.address }
    if !part.phone.isEmpty { self.phone = part.phone }
    if !part.email.isEmpty { self.email = part.email }
    if !part.guardians.isEmpty { self.guardians = part.guardians }
  }
}

extension CasesV1 {
  package struct NewRelationship: Message {
    /// positions in `people`, from 0
    package var from: UInt32
    package var to: UInt32
    package var tie: CasesV1.Tie?

    package init(from: UInt32 = 0, to: UInt32 = 0, tie: CasesV1.Tie?) {
      self.from = from
      self.to = to
      self.tie = tie
    }
  }
}

extension CasesV1.NewRelationship {
  package static let fullName = "sluis.cases.v1.NewRelationship"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["from": Hidden.sealed, "to": Hidden.sealed, "tie": Hidden.sealed],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.from != 0 { found.insert(.householdRelations) }
    if self.to != 0 { found.insert(.householdRelations) }
    if self.tie != nil { found.insert(.householdRelations) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.householdRelations) {
      copy.from = 0
    }
    if !kept.contains(.householdRelations) {
      copy.to = 0
    }
    if !kept.contains(.householdRelations) {
      copy.tie = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.from != 0 { self.from = part.from }
    if part.to != 0 { self.to = part.to }
    if part.tie != nil { self.tie = part.tie }
  }
}

extension CasesV1 {
  package struct OpenHouseholdRequest: Message {
    package var people: [CasesV1.NewPerson]
    package var relationships: [CasesV1.NewRelationship]
    package var team: String
    /// Open nothing where one of the people lives in a household of this team already.
    package var unlessKnown: Bool

    package init(
      people: [CasesV1.NewPerson], relationships: [CasesV1.NewRelationship] = [], team: String,
      unlessKnown: Bool = false
    ) {
      self.people = people
      self.relationships = relationships
      self.team = team
      self.unlessKnown = unlessKnown
    }
  }
}

extension CasesV1.OpenHouseholdRequest {
  package static let fullName = "sluis.cases.v1.OpenHouseholdRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "people": Hidden.sealed, "relationships": Hidden.sealed, "team": self.team,
        "unlessKnown": self.unlessKnown,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.people.isEmpty { found.insert(.identity) }
    for item in self.people { found.formUnion(item.categoriesPresent) }
    if !self.relationships.isEmpty { found.insert(.householdRelations) }
    for item in self.relationships { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.people = []
    }
    copy.people = copy.people.map { $0.keeping(kept) }
    if !kept.contains(.householdRelations) {
      copy.relationships = []
    }
    copy.relationships = copy.relationships.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.people.isEmpty { self.people = part.people }
    if !part.relationships.isEmpty { self.relationships = part.relationships }
  }
}

extension CasesV1 {
  /// That somebody who is taken into a household lives in another one, too, which a team works
  /// with.
  package struct KnownElsewhere: Message {
    /// of this household
    package var person: UInt128
    package var team: String

    package init(person: UInt128, team: String) {
      self.person = person
      self.team = team
    }
  }
}

extension CasesV1.KnownElsewhere {
  package static let fullName = "sluis.cases.v1.KnownElsewhere"

  package var customMirror: Mirror {
    Mirror(self, children: ["person": self.person, "team": self.team], displayStyle: .struct)
  }
}

extension CasesV1 {
  package struct OpenHouseholdReply: Message {
    package var household: UInt128
    package var people: [UInt128]
    package var entry: UInt128
    package var known: [CasesV1.KnownElsewhere]

    package init(
      household: UInt128, people: [UInt128], entry: UInt128, known: [CasesV1.KnownElsewhere] = []
    ) {
      self.household = household
      self.people = people
      self.entry = entry
      self.known = known
    }
  }
}

extension CasesV1.OpenHouseholdReply {
  package static let fullName = "sluis.cases.v1.OpenHouseholdReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "people": self.people, "entry": self.entry,
        "known": self.known,
      ], displayStyle: .struct)
  }
}

extension CasesV1 {
  /// What is left out stays. A birth date is not among it: it decides who says yes
  /// (CorrectBirthDate).
  package struct CorrectPersonRequest: Message {
    package var household: UInt128
    package var person: UInt128
    package var reason: CasesV1.Correction
    package var givenName: String
    package var familyName: String
    package var bsn: String
    /// the number is not theirs
    package var withoutBSN: Bool
    package var address: CasesV1.Address?
    package var phone: String
    package var email: String
    /// What is stored is not theirs, and the right one is not known.
    package var withoutAddress: Bool
    package var withoutPhone: Bool
    package var withoutEmail: Bool

    package init(
      household: UInt128, person: UInt128, reason: CasesV1.Correction, givenName: String = "",
      familyName: String = "", bsn: String = "", withoutBSN: Bool = false,
      address: CasesV1.Address? = nil, phone: String = "", email: String = "",
      withoutAddress: Bool = false, withoutPhone: Bool = false, withoutEmail: Bool = false
    ) {
      self.household = household
      self.person = person
      self.reason = reason
      self.givenName = givenName
      self.familyName = familyName
      self.bsn = bsn
      self.withoutBSN = withoutBSN
      self.address = address
      self.phone = phone
      self.email = email
      self.withoutAddress = withoutAddress
      self.withoutPhone = withoutPhone
      self.withoutEmail = withoutEmail
    }
  }
}

extension CasesV1.CorrectPersonRequest {
  package static let fullName = "sluis.cases.v1.CorrectPersonRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "person": self.person, "reason": self.reason,
        "givenName": Hidden.sealed, "familyName": Hidden.sealed, "bsn": Hidden.sealed,
        "withoutBSN": Hidden.sealed, "address": Hidden.sealed, "phone": Hidden.sealed,
        "email": Hidden.sealed, "withoutAddress": Hidden.sealed, "withoutPhone": Hidden.sealed,
        "withoutEmail": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.givenName.isEmpty { found.insert(.identity) }
    if !self.familyName.isEmpty { found.insert(.identity) }
    if !self.bsn.isEmpty { found.insert(.identity) }
    if self.withoutBSN { found.insert(.identity) }
    if self.address != nil { found.insert(.identity) }
    if let item = self.address { found.formUnion(item.categoriesPresent) }
    if !self.phone.isEmpty { found.insert(.contactDetails) }
    if !self.email.isEmpty { found.insert(.contactDetails) }
    if self.withoutAddress { found.insert(.identity) }
    if self.withoutPhone { found.insert(.contactDetails) }
    if self.withoutEmail { found.insert(.contactDetails) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.givenName = ""
    }
    if !kept.contains(.identity) {
      copy.familyName = ""
    }
    if !kept.contains(.identity) {
      copy.bsn = ""
    }
    if !kept.contains(.identity) {
      copy.withoutBSN = false
    }
    if !kept.contains(.identity) {
      copy.address = nil
    }
    copy.address = copy.address?.keeping(kept)
    if !kept.contains(.contactDetails) {
      copy.phone = ""
    }
    if !kept.contains(.contactDetails) {
      copy.email = ""
    }
    if !kept.contains(.identity) {
      copy.withoutAddress = false
    }
    if !kept.contains(.contactDetails) {
      copy.withoutPhone = false
    }
    if !kept.contains(.contactDetails) {
      copy.withoutEmail = false
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.givenName.isEmpty { self.givenName = part.givenName }
    if !part.familyName.isEmpty { self.familyName = part.familyName }
    if !part.bsn.isEmpty { self.bsn = part.bsn }
    if part.withoutBSN { self.withoutBSN = part.withoutBSN }
    if part.address != nil { self.address = part.address }
    if !part.phone.isEmpty { self.phone = part.phone }
    if !part.email.isEmpty { self.email = part.email }
    if part.withoutAddress { self.withoutAddress = part.withoutAddress }
    if part.withoutPhone { self.withoutPhone = part.withoutPhone }
    if part.withoutEmail { self.withoutEmail = part.withoutEmail }
  }
}

extension CasesV1 {
  /// A birth date that was wrong: consent decides on the right one, and here it is stored and
  /// found.
  package struct CorrectBirthDateRequest: Message {
    package var household: UInt128
    package var person: UInt128
    package var birthDate: Date?

    package init(household: UInt128, person: UInt128, birthDate: Date?) {
      self.household = household
      self.person = person
      self.birthDate = birthDate
    }
  }
}

extension CasesV1.CorrectBirthDateRequest {
  package static let fullName = "sluis.cases.v1.CorrectBirthDateRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["household": self.household, "person": self.person, "birthDate": Hidden.sealed],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.birthDate != nil { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.birthDate = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.birthDate != nil { self.birthDate = part.birthDate }
  }
}

extension CasesV1 {
  package struct BirthDateCorrected: Message {
    package var id: UInt128
    package var entry: UInt128
    package var version: UInt32
    /// Grants that gave something until now and give it no more.
    package var lapsed: [UInt128]
    /// Grants for which a new yes suffices.
    package var toRenew: [UInt128]
    /// Grants that have to be proposed anew: what they give of the household together is over.
    package var toPropose: [UInt128]

    package init(
      id: UInt128, entry: UInt128, version: UInt32 = 0, lapsed: [UInt128] = [],
      toRenew: [UInt128] = [], toPropose: [UInt128] = []
    ) {
      self.id = id
      self.entry = entry
      self.version = version
      self.lapsed = lapsed
      self.toRenew = toRenew
      self.toPropose = toPropose
    }
  }
}

extension CasesV1.BirthDateCorrected {
  package static let fullName = "sluis.cases.v1.BirthDateCorrected"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "entry": self.entry, "version": self.version, "lapsed": self.lapsed,
        "toRenew": self.toRenew, "toPropose": self.toPropose,
      ], displayStyle: .struct)
  }
}

extension CasesV1 {
  /// What is sealed and ready to be stored as soon as consent has decided: a row of the table
  /// `birth_date_staged`, signed by the service. It is on no wire.
  package struct StagedBirthDate: Message {
    package var household: UInt128
    package var person: UInt128
    package var actor: UInt128
    package var organisation: UInt128
    /// Of whoever asked, and a digest of what they asked.
    package var command: UInt128
    package var digest: [UInt8]
    package var trace: UInt128
    package var span: UInt64
    /// What its record is searched by.
    package var subjectIndex: UInt128?
    package var actorIndex: UInt128?
    package var organisationIndex: UInt128?
    /// The part with the birth date, at its next version.
    package var tag: UInt128
    package var version: UInt32
    package var blob: [UInt8]
    /// What the person is found by from then on.
    package var points: [CasesV1.StagedPoint]

    package init(
      household: UInt128, person: UInt128, actor: UInt128, organisation: UInt128, command: UInt128,
      digest: [UInt8], trace: UInt128, span: UInt64 = 0, subjectIndex: UInt128? = nil,
      actorIndex: UInt128? = nil, organisationIndex: UInt128? = nil, tag: UInt128,
      version: UInt32 = 0, blob: [UInt8], points: [CasesV1.StagedPoint]
    ) {
      self.household = household
      self.person = person
      self.actor = actor
      self.organisation = organisation
      self.command = command
      self.digest = digest
      self.trace = trace
      self.span = span
      self.subjectIndex = subjectIndex
      self.actorIndex = actorIndex
      self.organisationIndex = organisationIndex
      self.tag = tag
      self.version = version
      self.blob = blob
      self.points = points
    }
  }
}

extension CasesV1.StagedBirthDate {
  package static let fullName = "sluis.cases.v1.StagedBirthDate"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "person": self.person, "actor": self.actor,
        "organisation": self.organisation, "command": self.command,
        "digest": Hidden.bytes(count: self.digest.count), "trace": self.trace, "span": self.span,
        "subjectIndex": self.subjectIndex as Any, "actorIndex": self.actorIndex as Any,
        "organisationIndex": self.organisationIndex as Any, "tag": self.tag,
        "version": self.version, "blob": Hidden.bytes(count: self.blob.count),
        "points": self.points,
      ], displayStyle: .struct)
  }
}

extension CasesV1 {
  package struct StagedPoint: Message {
    package var kind: UInt32
    package var point: [UInt8]

    package init(kind: UInt32 = 0, point: [UInt8]) {
      self.kind = kind
      self.point = point
    }
  }
}

extension CasesV1.StagedPoint {
  package static let fullName = "sluis.cases.v1.StagedPoint"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["kind": self.kind, "point": Hidden.bytes(count: self.point.count)],
      displayStyle: .struct)
  }
}

extension CasesV1 {
  /// Somebody joins a household that is open: born, moved in.
  package struct AddPersonRequest: Message {
    package var household: UInt128
    /// without `guardians`
    package var person: CasesV1.NewPerson?
    /// who has custody, wherever they live
    package var guardians: [UInt128]

    package init(household: UInt128, person: CasesV1.NewPerson?, guardians: [UInt128] = []) {
      self.household = household
      self.person = person
      self.guardians = guardians
    }
  }
}

extension CasesV1.AddPersonRequest {
  package static let fullName = "sluis.cases.v1.AddPersonRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["household": self.household, "person": Hidden.sealed, "guardians": Hidden.sealed],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.person != nil { found.insert(.identity) }
    if let item = self.person { found.formUnion(item.categoriesPresent) }
    if !self.guardians.isEmpty { found.insert(.householdRelations) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.person = nil
    }
    copy.person = copy.person?.keeping(kept)
    if !kept.contains(.householdRelations) {
      copy.guardians = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.person != nil { self.person = part.person }
    if !part.guardians.isEmpty { self.guardians = part.guardians }
  }
}

extension CasesV1 {
  package struct AddPersonReply: Message {
    package var id: UInt128
    package var entry: UInt128
    package var version: UInt32
    package var known: [CasesV1.KnownElsewhere]
    /// `known` could not be looked up
    package var knownUnread: Bool

    package init(
      id: UInt128, entry: UInt128, version: UInt32 = 0, known: [CasesV1.KnownElsewhere] = [],
      knownUnread: Bool = false
    ) {
      self.id = id
      self.entry = entry
      self.version = version
      self.known = known
      self.knownUnread = knownUnread
    }
  }
}

extension CasesV1.AddPersonReply {
  package static let fullName = "sluis.cases.v1.AddPersonReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "entry": self.entry, "version": self.version, "known": self.known,
        "knownUnread": self.knownUnread,
      ], displayStyle: .struct)
  }
}

extension CasesV1 {
  package struct GetHouseholdRequest: Message {
    package var household: UInt128
    /// `older` or `older_need` of the page before: then of that list alone, what is older
    package var before: UInt128?

    package init(household: UInt128, before: UInt128? = nil) {
      self.household = household
      self.before = before
    }
  }
}

extension CasesV1.GetHouseholdRequest {
  package static let fullName = "sluis.cases.v1.GetHouseholdRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["household": self.household, "before": self.before as Any],
      displayStyle: .struct)
  }
}

extension CasesV1 {
  package struct GetHouseholdReply: Message {
    package var household: CasesV1.Household?
    package var people: [CasesV1.Person]
    package var needs: [CasesV1.Need]
    package var plan: CasesV1.Plan?
    package var goals: [CasesV1.Goal]
    package var contacts: [CasesV1.Contact]
    package var notes: [CasesV1.Note]
    /// there may be more that this role does not see
    package var withheld: [Category]
    package var evaluations: [CasesV1.Evaluation]
    /// Of notes, contacts and evaluations, and of needs: how many older ones this page leaves
    /// out, and
    /// what to ask them with.
    package var omitted: UInt32
    package var older: UInt128?
    package var omittedNeeds: UInt32
    package var olderNeed: UInt128?
    /// of `people`, those who are of the household no longer
    package var former: [UInt128]

    package init(
      household: CasesV1.Household? = nil, people: [CasesV1.Person] = [],
      needs: [CasesV1.Need] = [], plan: CasesV1.Plan? = nil, goals: [CasesV1.Goal] = [],
      contacts: [CasesV1.Contact] = [], notes: [CasesV1.Note] = [], withheld: [Category] = [],
      evaluations: [CasesV1.Evaluation] = [], omitted: UInt32 = 0, older: UInt128? = nil,
      omittedNeeds: UInt32 = 0, olderNeed: UInt128? = nil, former: [UInt128] = []
    ) {
      self.household = household
      self.people = people
      self.needs = needs
      self.plan = plan
      self.goals = goals
      self.contacts = contacts
      self.notes = notes
      self.withheld = withheld
      self.evaluations = evaluations
      self.omitted = omitted
      self.older = older
      self.omittedNeeds = omittedNeeds
      self.olderNeed = olderNeed
      self.former = former
    }
  }
}

extension CasesV1.GetHouseholdReply {
  package static let fullName = "sluis.cases.v1.GetHouseholdReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household as Any, "people": self.people, "needs": self.needs,
        "plan": self.plan as Any, "goals": self.goals, "contacts": self.contacts,
        "notes": self.notes, "withheld": self.withheld, "evaluations": self.evaluations,
        "omitted": self.omitted, "older": self.older as Any, "omittedNeeds": self.omittedNeeds,
        "olderNeed": self.olderNeed as Any, "former": self.former,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if let item = self.household { found.formUnion(item.categoriesPresent) }
    for item in self.people { found.formUnion(item.categoriesPresent) }
    for item in self.needs { found.formUnion(item.categoriesPresent) }
    if let item = self.plan { found.formUnion(item.categoriesPresent) }
    for item in self.goals { found.formUnion(item.categoriesPresent) }
    for item in self.contacts { found.formUnion(item.categoriesPresent) }
    for item in self.notes { found.formUnion(item.categoriesPresent) }
    for item in self.evaluations { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    copy.household = copy.household?.keeping(kept)
    copy.people = copy.people.map { $0.keeping(kept) }
    copy.needs = copy.needs.map { $0.keeping(kept) }
    copy.plan = copy.plan?.keeping(kept)
    copy.goals = copy.goals.map { $0.keeping(kept) }
    copy.contacts = copy.contacts.map { $0.keeping(kept) }
    copy.notes = copy.notes.map { $0.keeping(kept) }
    copy.evaluations = copy.evaluations.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    Merging.merge(&self.household, part.household)
    Merging.merge(&self.people, part.people)
    Merging.merge(&self.needs, part.needs)
    Merging.merge(&self.plan, part.plan)
    Merging.merge(&self.goals, part.goals)
    Merging.merge(&self.contacts, part.contacts)
    Merging.merge(&self.notes, part.notes)
    Merging.merge(&self.evaluations, part.evaluations)
  }
}

extension CasesV1 {
  package struct FindPersonRequest: Message {
    package var by: By?

    package init(by: By?) {
      self.by = by
    }

    /// Exactly one of these.
    package enum By: Hashable, Sendable {
      case bsn(String)
      case name(CasesV1.NameAndBirthDate)
    }
  }
}

extension CasesV1.FindPersonRequest {
  package static let fullName = "sluis.cases.v1.FindPersonRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["by": self.by as Any], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    switch self.by {
    case .bsn?: found.insert(.identity)
    case .name?: found.insert(.identity)
    default: break
    }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    switch self.by {
    case .bsn?:
      if !kept.contains(.identity) { copy.by = nil }
    case .name?:
      if !kept.contains(.identity) { copy.by = nil }
    default: break
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.by != nil { self.by = part.by }
  }
}

extension CasesV1.FindPersonRequest.By: SealedPrinting {
  package var customMirror: Mirror {
    switch self {
    case .bsn:
      Mirror(
        self, children: ["bsn": Hidden.sealed],
        displayStyle: .enum)
    case .name:
      Mirror(
        self, children: ["name": Hidden.sealed],
        displayStyle: .enum)
    }
  }
}

extension CasesV1 {
  package struct NameAndBirthDate: Message {
    package var givenName: String
    package var familyName: String
    package var birthDate: Date?

    package init(givenName: String, familyName: String, birthDate: Date?) {
      self.givenName = givenName
      self.familyName = familyName
      self.birthDate = birthDate
    }
  }
}

extension CasesV1.NameAndBirthDate {
  package static let fullName = "sluis.cases.v1.NameAndBirthDate"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "givenName": Hidden.sealed, "familyName": Hidden.sealed, "birthDate": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.givenName.isEmpty { found.insert(.identity) }
    if !self.familyName.isEmpty { found.insert(.identity) }
    if self.birthDate != nil { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.givenName = ""
    }
    if !kept.contains(.identity) {
      copy.familyName = ""
    }
    if !kept.contains(.identity) {
      copy.birthDate = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.givenName.isEmpty { self.givenName = part.givenName }
    if !part.familyName.isEmpty { self.familyName = part.familyName }
    if part.birthDate != nil { self.birthDate = part.birthDate }
  }
}

extension CasesV1 {
  /// Identity only, of people whose household the caller has a relation to.
  package struct FindPersonReply: Message {
    package var found: [CasesV1.Found]

    package init(found: [CasesV1.Found] = []) {
      self.found = found
    }
  }
}

extension CasesV1.FindPersonReply {
  package static let fullName = "sluis.cases.v1.FindPersonReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["found": Hidden.sealed], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.found.isEmpty { found.insert(.identity) }
    for item in self.found { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.found = []
    }
    copy.found = copy.found.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.found.isEmpty { self.found = part.found }
  }
}

extension CasesV1 {
  package struct Found: Message {
    package var household: UInt128
    package var person: UInt128
    package var givenName: String
    package var familyName: String
    package var birthDate: Date?

    package init(
      household: UInt128, person: UInt128, givenName: String, familyName: String, birthDate: Date?
    ) {
      self.household = household
      self.person = person
      self.givenName = givenName
      self.familyName = familyName
      self.birthDate = birthDate
    }
  }
}

extension CasesV1.Found {
  package static let fullName = "sluis.cases.v1.Found"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "person": self.person, "givenName": Hidden.sealed,
        "familyName": Hidden.sealed, "birthDate": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.givenName.isEmpty { found.insert(.identity) }
    if !self.familyName.isEmpty { found.insert(.identity) }
    if self.birthDate != nil { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.givenName = ""
    }
    if !kept.contains(.identity) {
      copy.familyName = ""
    }
    if !kept.contains(.identity) {
      copy.birthDate = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.givenName.isEmpty { self.givenName = part.givenName }
    if !part.familyName.isEmpty { self.familyName = part.familyName }
    if part.birthDate != nil { self.birthDate = part.birthDate }
  }
}

extension CasesV1 {
  package struct StateNeedRequest: Message {
    package var household: UInt128
    package var domain: LifeDomain?
    package var subtype: CasesV1.Subtype?
    package var stated: String
    package var deadline: Date?
    /// the person whose data it is; without one the household's
    package var about: UInt128?
    /// the neighbourhood they are counted in; without one they are not
    package var area: String

    package init(
      household: UInt128, domain: LifeDomain?, subtype: CasesV1.Subtype?, stated: String,
      deadline: Date? = nil, about: UInt128? = nil, area: String = ""
    ) {
      self.household = household
      self.domain = domain
      self.subtype = subtype
      self.stated = stated
      self.deadline = deadline
      self.about = about
      self.area = area
    }
  }
}

extension CasesV1.StateNeedRequest {
  package static let fullName = "sluis.cases.v1.StateNeedRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "domain": Hidden.sealed, "subtype": Hidden.sealed,
        "stated": Hidden.sealed, "deadline": Hidden.sealed, "about": self.about as Any,
        "area": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.domain != nil { found.insert(self.domain) }
    if self.subtype != nil { found.insert(self.domain) }
    if !self.stated.isEmpty { found.insert(self.domain) }
    if self.deadline != nil { found.insert(self.domain) }
    if !self.area.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(self.domain) {
      copy.domain = nil
    }
    if !kept.contains(self.domain) {
      copy.subtype = nil
    }
    if !kept.contains(self.domain) {
      copy.stated = ""
    }
    if !kept.contains(self.domain) {
      copy.deadline = nil
    }
    if !kept.contains(.identity) {
      copy.area = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.domain != nil { self.domain = part.domain }
    if part.subtype != nil { self.subtype = part.subtype }
    if !part.stated.isEmpty { self.stated = part.stated }
    if part.deadline != nil { self.deadline = part.deadline }
    if !part.area.isEmpty { self.area = part.area }
  }
}

extension CasesV1 {
  /// That a need was stated, until its quarter is counted; sealed under a key of this service.
  package struct CountedNeed: Message {
    package var area: String
    package var domain: LifeDomain?
    package var about: UInt128?

    package init(area: String, domain: LifeDomain?, about: UInt128? = nil) {
      self.area = area
      self.domain = domain
      self.about = about
    }
  }
}

extension CasesV1.CountedNeed {
  package static let fullName = "sluis.cases.v1.CountedNeed"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["area": Hidden.sealed, "domain": Hidden.sealed, "about": self.about as Any],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.area.isEmpty { found.insert(.identity) }
    if self.domain != nil { found.insert(self.domain) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.area = ""
    }
    if !kept.contains(self.domain) {
      copy.domain = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.area.isEmpty { self.area = part.area }
    if part.domain != nil { self.domain = part.domain }
  }
}

extension CasesV1 {
  package struct ClarifyNeedRequest: Message {
    package var household: UInt128
    package var need: UInt128
    /// One of the two.
    package var clarified: String
    package var skippedBecause: String

    package init(
      household: UInt128, need: UInt128, clarified: String = "", skippedBecause: String = ""
    ) {
      self.household = household
      self.need = need
      self.clarified = clarified
      self.skippedBecause = skippedBecause
    }
  }
}

extension CasesV1.ClarifyNeedRequest {
  package static let fullName = "sluis.cases.v1.ClarifyNeedRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "need": self.need, "clarified": Hidden.sealed,
        "skippedBecause": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.clarified.isEmpty { found.insert(.narrative) }
    if !self.skippedBecause.isEmpty { found.insert(.narrative) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.narrative) {
      copy.clarified = ""
    }
    if !kept.contains(.narrative) {
      copy.skippedBecause = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.clarified.isEmpty { self.clarified = part.clarified }
    if !part.skippedBecause.isEmpty { self.skippedBecause = part.skippedBecause }
  }
}

extension CasesV1 {
  package struct SetPlanRequest: Message {
    package var household: UInt128
    package var evaluationOn: Date
    package var agreements: String

    package init(household: UInt128, evaluationOn: Date, agreements: String = "") {
      self.household = household
      self.evaluationOn = evaluationOn
      self.agreements = agreements
    }
  }
}

extension CasesV1.SetPlanRequest {
  package static let fullName = "sluis.cases.v1.SetPlanRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "evaluationOn": self.evaluationOn, "agreements": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.agreements.isEmpty { found.insert(.plan) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.plan) {
      copy.agreements = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.agreements.isEmpty { self.agreements = part.agreements }
  }
}

extension CasesV1 {
  package struct EndPlanRequest: Message {
    package var household: UInt128
    package var plan: UInt128

    package init(household: UInt128, plan: UInt128) {
      self.household = household
      self.plan = plan
    }
  }
}

extension CasesV1.EndPlanRequest {
  package static let fullName = "sluis.cases.v1.EndPlanRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["household": self.household, "plan": self.plan], displayStyle: .struct)
  }
}

extension CasesV1 {
  package struct EvaluatePlanRequest: Message {
    package var household: UInt128
    package var plan: UInt128
    package var outcome: String
    package var nextEvaluationOn: Date

    package init(household: UInt128, plan: UInt128, outcome: String, nextEvaluationOn: Date) {
      self.household = household
      self.plan = plan
      self.outcome = outcome
      self.nextEvaluationOn = nextEvaluationOn
    }
  }
}

extension CasesV1.EvaluatePlanRequest {
  package static let fullName = "sluis.cases.v1.EvaluatePlanRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "plan": self.plan, "outcome": Hidden.sealed,
        "nextEvaluationOn": self.nextEvaluationOn,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.outcome.isEmpty { found.insert(.plan) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.plan) {
      copy.outcome = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.outcome.isEmpty { self.outcome = part.outcome }
  }
}

extension CasesV1 {
  package struct AddGoalRequest: Message {
    package var household: UInt128
    package var plan: UInt128
    package var owner: UInt128?
    package var wording: String
    /// yes is its owner's to say
    package var agreed: CasesV1.Agreed?

    package init(
      household: UInt128, plan: UInt128, owner: UInt128?, wording: String, agreed: CasesV1.Agreed?
    ) {
      self.household = household
      self.plan = plan
      self.owner = owner
      self.wording = wording
      self.agreed = agreed
    }
  }
}

extension CasesV1.AddGoalRequest {
  package static let fullName = "sluis.cases.v1.AddGoalRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "plan": self.plan, "owner": Hidden.sealed,
        "wording": Hidden.sealed, "agreed": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.owner != nil { found.insert(.plan) }
    if !self.wording.isEmpty { found.insert(.plan) }
    if self.agreed != nil { found.insert(.plan) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.plan) {
      copy.owner = nil
    }
    if !kept.contains(.plan) {
      copy.wording = ""
    }
    if !kept.contains(.plan) {
      copy.agreed = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.owner != nil { self.owner = part.owner }
    if !part.wording.isEmpty { self.wording = part.wording }
    if part.agreed != nil { self.agreed = part.agreed }
  }
}

extension CasesV1 {
  /// The owner agrees to a goal as it is worded. Nobody agrees for somebody else.
  package struct AgreeGoalRequest: Message {
    package var household: UInt128
    package var goal: UInt128

    package init(household: UInt128, goal: UInt128) {
      self.household = household
      self.goal = goal
    }
  }
}

extension CasesV1.AgreeGoalRequest {
  package static let fullName = "sluis.cases.v1.AgreeGoalRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["household": self.household, "goal": self.goal], displayStyle: .struct)
  }
}

extension CasesV1 {
  package struct AddContactRequest: Message {
    package var household: UInt128
    package var kind: CasesV1.ContactKind
    package var time: CasesV1.TimeKind
    package var minutes: UInt32
    package var narrative: String
    /// the person whose data it is; without one the household's
    package var about: UInt128?
    /// the day in Amsterdam; without one today
    package var on: Date?

    package init(
      household: UInt128, kind: CasesV1.ContactKind, time: CasesV1.TimeKind, minutes: UInt32 = 0,
      narrative: String = "", about: UInt128? = nil, on: Date? = nil
    ) {
      self.household = household
      self.kind = kind
      self.time = time
      self.minutes = minutes
      self.narrative = narrative
      self.about = about
      self.on = on
    }
  }
}

extension CasesV1.AddContactRequest {
  package static let fullName = "sluis.cases.v1.AddContactRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "kind": self.kind, "time": self.time, "minutes": self.minutes,
        "narrative": Hidden.sealed, "about": self.about as Any, "on": self.on as Any,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.narrative.isEmpty { found.insert(.narrative) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.narrative) {
      copy.narrative = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.narrative.isEmpty { self.narrative = part.narrative }
  }
}

extension CasesV1 {
  package struct AddNoteRequest: Message {
    package var household: UInt128
    package var text: String
    /// the person whose data it is; without one the household's
    package var about: UInt128?

    package init(household: UInt128, text: String, about: UInt128? = nil) {
      self.household = household
      self.text = text
      self.about = about
    }
  }
}

extension CasesV1.AddNoteRequest {
  package static let fullName = "sluis.cases.v1.AddNoteRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["household": self.household, "text": Hidden.sealed, "about": self.about as Any],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.text.isEmpty { found.insert(.narrative) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.narrative) {
      copy.text = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.text.isEmpty { self.text = part.text }
  }
}

extension CasesV1 {
  package struct Written: Message {
    package var id: UInt128
    package var entry: UInt128
    package var version: UInt32

    package init(id: UInt128, entry: UInt128, version: UInt32 = 0) {
      self.id = id
      self.entry = entry
      self.version = version
    }
  }
}

extension CasesV1.Written {
  package static let fullName = "sluis.cases.v1.Written"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["id": self.id, "entry": self.entry, "version": self.version],
      displayStyle: .struct)
  }
}

extension CasesV1 {
  /// Exactly what `organisation` would be shown, built by the code that would show it.
  package struct RehearseShareRequest: Message {
    package var household: UInt128
    package var organisation: String
    package var purpose: Purpose
    package var categories: [Category]

    package init(household: UInt128, organisation: String, purpose: Purpose, categories: [Category])
    {
      self.household = household
      self.organisation = organisation
      self.purpose = purpose
      self.categories = categories
    }
  }
}

extension CasesV1.RehearseShareRequest {
  package static let fullName = "sluis.cases.v1.RehearseShareRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "organisation": self.organisation, "purpose": self.purpose,
        "categories": self.categories,
      ], displayStyle: .struct)
  }
}

extension CasesV1 {
  package struct RehearseShareReply: Message {
    package var view: CasesV1.SharedView?
    /// of those asked, what this partner can never get
    package var never: [Category]
    package var needsYesOf: [UInt128]
    package var untilAtMost: Date?

    package init(
      view: CasesV1.SharedView? = nil, never: [Category] = [], needsYesOf: [UInt128] = [],
      untilAtMost: Date? = nil
    ) {
      self.view = view
      self.never = never
      self.needsYesOf = needsYesOf
      self.untilAtMost = untilAtMost
    }
  }
}

extension CasesV1.RehearseShareReply {
  package static let fullName = "sluis.cases.v1.RehearseShareReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "view": self.view as Any, "never": self.never, "needsYesOf": self.needsYesOf,
        "untilAtMost": self.untilAtMost as Any,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if let item = self.view { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    copy.view = copy.view?.keeping(kept)
    return copy
  }

  package mutating func merge(_ part: Self) {
    Merging.merge(&self.view, part.view)
  }
}

extension CasesV1 {
  package struct AcceptInvitationRequest: Message {
    package var code: UInt128
    package var reference: UInt128

    package init(code: UInt128, reference: UInt128) {
      self.code = code
      self.reference = reference
    }
  }
}

extension CasesV1.AcceptInvitationRequest {
  package static let fullName = "sluis.cases.v1.AcceptInvitationRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["code": self.code, "reference": self.reference], displayStyle: .struct)
  }
}

extension CasesV1 {
  package struct AcceptInvitationReply: Message {
    package var entry: UInt128

    package init(entry: UInt128) {
      self.entry = entry
    }
  }
}

extension CasesV1.AcceptInvitationReply {
  package static let fullName = "sluis.cases.v1.AcceptInvitationReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["entry": self.entry], displayStyle: .struct)
  }
}

extension CasesV1 {
  package struct FetchSharedRequest: Message {
    package var reference: UInt128
    package var categories: [Category]

    package init(reference: UInt128, categories: [Category]) {
      self.reference = reference
      self.categories = categories
    }
  }
}

extension CasesV1.FetchSharedRequest {
  package static let fullName = "sluis.cases.v1.FetchSharedRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["reference": self.reference, "categories": self.categories],
      displayStyle: .struct)
  }
}

extension CasesV1 {
  /// Every id in a view is a reference of this partner's own.
  package struct SharedView: Message {
    package var people: [CasesV1.SharedPerson]
    package var needs: [CasesV1.SharedNeed]
    package var goals: [CasesV1.SharedGoal]
    package var evaluationOn: Date?

    package init(
      people: [CasesV1.SharedPerson] = [], needs: [CasesV1.SharedNeed] = [],
      goals: [CasesV1.SharedGoal] = [], evaluationOn: Date? = nil
    ) {
      self.people = people
      self.needs = needs
      self.goals = goals
      self.evaluationOn = evaluationOn
    }
  }
}

extension CasesV1.SharedView {
  package static let fullName = "sluis.cases.v1.SharedView"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "people": self.people, "needs": self.needs, "goals": self.goals,
        "evaluationOn": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    for item in self.people { found.formUnion(item.categoriesPresent) }
    for item in self.needs { found.formUnion(item.categoriesPresent) }
    for item in self.goals { found.formUnion(item.categoriesPresent) }
    if self.evaluationOn != nil { found.insert(.plan) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    copy.people = copy.people.map { $0.keeping(kept) }
    copy.needs = copy.needs.map { $0.keeping(kept) }
    copy.goals = copy.goals.map { $0.keeping(kept) }
    if !kept.contains(.plan) {
      copy.evaluationOn = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    Merging.merge(&self.people, part.people)
    Merging.merge(&self.needs, part.needs)
    Merging.merge(&self.goals, part.goals)
    if part.evaluationOn != nil { self.evaluationOn = part.evaluationOn }
  }
}

extension CasesV1 {
  package struct SharedPerson: Message {
    package var reference: UInt128
    package var givenName: String
    package var familyName: String
    package var birthDate: Date?
    package var phone: String
    package var email: String

    package init(
      reference: UInt128, givenName: String = "", familyName: String = "", birthDate: Date? = nil,
      phone: String = "", email: String = ""
    ) {
      self.reference = reference
      self.givenName = givenName
      self.familyName = familyName
      self.birthDate = birthDate
      self.phone = phone
      self.email = email
    }
  }
}

extension CasesV1.SharedPerson {
  package static let fullName = "sluis.cases.v1.SharedPerson"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "reference": self.reference, "givenName": Hidden.sealed, "familyName": Hidden.sealed,
        "birthDate": Hidden.sealed, "phone": Hidden.sealed, "email": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.givenName.isEmpty { found.insert(.identity) }
    if !self.familyName.isEmpty { found.insert(.identity) }
    if self.birthDate != nil { found.insert(.identity) }
    if !self.phone.isEmpty { found.insert(.contactDetails) }
    if !self.email.isEmpty { found.insert(.contactDetails) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.givenName = ""
    }
    if !kept.contains(.identity) {
      copy.familyName = ""
    }
    if !kept.contains(.identity) {
      copy.birthDate = nil
    }
    if !kept.contains(.contactDetails) {
      copy.phone = ""
    }
    if !kept.contains(.contactDetails) {
      copy.email = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.givenName.isEmpty { self.givenName = part.givenName }
    if !part.familyName.isEmpty { self.familyName = part.familyName }
    if part.birthDate != nil { self.birthDate = part.birthDate }
    if !part.phone.isEmpty { self.phone = part.phone }
    if !part.email.isEmpty { self.email = part.email }
  }
}

extension CasesV1 {
  package struct SharedNeed: Message {
    package var reference: UInt128
    package var domain: LifeDomain?
    package var subtype: CasesV1.Subtype?
    /// clarified, or stated when that is all there is
    package var text: String
    package var deadline: Date?

    package init(
      reference: UInt128, domain: LifeDomain?, subtype: CasesV1.Subtype?, text: String,
      deadline: Date? = nil
    ) {
      self.reference = reference
      self.domain = domain
      self.subtype = subtype
      self.text = text
      self.deadline = deadline
    }
  }
}

extension CasesV1.SharedNeed {
  package static let fullName = "sluis.cases.v1.SharedNeed"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "reference": self.reference, "domain": Hidden.sealed, "subtype": Hidden.sealed,
        "text": Hidden.sealed, "deadline": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.domain != nil { found.insert(self.domain) }
    if self.subtype != nil { found.insert(self.domain) }
    if !self.text.isEmpty { found.insert(self.domain) }
    if self.deadline != nil { found.insert(self.domain) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(self.domain) {
      copy.domain = nil
    }
    if !kept.contains(self.domain) {
      copy.subtype = nil
    }
    if !kept.contains(self.domain) {
      copy.text = ""
    }
    if !kept.contains(self.domain) {
      copy.deadline = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.domain != nil { self.domain = part.domain }
    if part.subtype != nil { self.subtype = part.subtype }
    if !part.text.isEmpty { self.text = part.text }
    if part.deadline != nil { self.deadline = part.deadline }
  }
}

extension CasesV1 {
  package struct SharedGoal: Message {
    package var reference: UInt128
    package var wording: String
    package var agreed: CasesV1.Agreed?

    package init(reference: UInt128, wording: String, agreed: CasesV1.Agreed?) {
      self.reference = reference
      self.wording = wording
      self.agreed = agreed
    }
  }
}

extension CasesV1.SharedGoal {
  package static let fullName = "sluis.cases.v1.SharedGoal"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["reference": self.reference, "wording": Hidden.sealed, "agreed": Hidden.sealed],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.wording.isEmpty { found.insert(.plan) }
    if self.agreed != nil { found.insert(.plan) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.plan) {
      copy.wording = ""
    }
    if !kept.contains(.plan) {
      copy.agreed = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.wording.isEmpty { self.wording = part.wording }
    if part.agreed != nil { self.agreed = part.agreed }
  }
}

extension CasesV1 {
  package struct FetchSharedReply: Message {
    package var view: CasesV1.SharedView?
    package var useUntilMs: UInt64
    package var purpose: Purpose

    package init(view: CasesV1.SharedView? = nil, useUntilMs: UInt64 = 0, purpose: Purpose) {
      self.view = view
      self.useUntilMs = useUntilMs
      self.purpose = purpose
    }
  }
}

extension CasesV1.FetchSharedReply {
  package static let fullName = "sluis.cases.v1.FetchSharedReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["view": self.view as Any, "useUntilMs": self.useUntilMs, "purpose": self.purpose],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if let item = self.view { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    copy.view = copy.view?.keeping(kept)
    return copy
  }

  package mutating func merge(_ part: Self) {
    Merging.merge(&self.view, part.view)
  }
}

extension CasesV1 {
  package struct OpenFromSignalRequest: Message {
    package var household: CasesV1.OpenHouseholdRequest?
    /// What was told, which becomes the first note.
    package var note: String
    /// Why nobody's agreement was waited for, where it was not: a note of its own.
    package var reason: String
    /// Whose looks are the household's from now on.
    package var signal: UInt128

    package init(
      household: CasesV1.OpenHouseholdRequest?, note: String, reason: String = "", signal: UInt128
    ) {
      self.household = household
      self.note = note
      self.reason = reason
      self.signal = signal
    }
  }
}

extension CasesV1.OpenFromSignalRequest {
  package static let fullName = "sluis.cases.v1.OpenFromSignalRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": Hidden.sealed, "note": Hidden.sealed, "reason": Hidden.sealed,
        "signal": self.signal,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.household != nil { found.insert(.identity) }
    if let item = self.household { found.formUnion(item.categoriesPresent) }
    if !self.note.isEmpty { found.insert(.narrative) }
    if !self.reason.isEmpty { found.insert(.narrative) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.household = nil
    }
    copy.household = copy.household?.keeping(kept)
    if !kept.contains(.narrative) {
      copy.note = ""
    }
    if !kept.contains(.narrative) {
      copy.reason = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.household != nil { self.household = part.household }
    if !part.note.isEmpty { self.note = part.note }
    if !part.reason.isEmpty { self.reason = part.reason }
  }
}

extension CasesV1 {
  package struct SettleSignalRequest: Message {
    package var actor: UInt128
    package var command: UInt128

    package init(actor: UInt128, command: UInt128) {
      self.actor = actor
      self.command = command
    }
  }
}

extension CasesV1.SettleSignalRequest {
  package static let fullName = "sluis.cases.v1.SettleSignalRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["actor": self.actor, "command": self.command], displayStyle: .struct)
  }
}

extension CasesV1 {
  package struct SettleSignalReply: Message {
    /// Absent when the command never took effect; from then on it never will.
    package var household: UInt128?
    /// As it was told to whoever opened it.
    package var known: [CasesV1.KnownElsewhere]

    package init(household: UInt128? = nil, known: [CasesV1.KnownElsewhere] = []) {
      self.household = household
      self.known = known
    }
  }
}

extension CasesV1.SettleSignalReply {
  package static let fullName = "sluis.cases.v1.SettleSignalReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["household": self.household as Any, "known": self.known],
      displayStyle: .struct)
  }
}
