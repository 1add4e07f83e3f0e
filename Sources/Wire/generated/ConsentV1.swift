// Written by proto/generate from the schema. Do not edit.

/// The messages of `sluis.consent.v1`.
package enum ConsentV1 {}

extension ConsentV1 {
  package enum RelationKind: Int32, CaseIterable, Sendable {
    case coordinator = 1
    case worker = 2
  }
}

extension ConsentV1 {
  package enum ConsentKind: Int32, CaseIterable, Sendable {
    /// consent as the legal basis itself
    case gdpr = 1
    /// consent to break professional secrecy; another basis stands under it
    case secrecyWaiver = 2
  }
}

extension ConsentV1 {
  package enum LegalBasis: Int32, CaseIterable, Sendable {
    case consent = 1
    case contract = 2
    case legalObligation = 3
    case vitalInterest = 4
    case publicTask = 5
    case legitimateInterest = 6
  }
}

extension ConsentV1 {
  /// How a yes was given.
  package enum HowGiven: Int32, CaseIterable, Sendable {
    case residentCredential = 1
    /// hash of the form, two workers
    case witnessedPaper = 2
  }
}

extension ConsentV1 {
  package enum GrantState: Int32, CaseIterable, Sendable {
    /// not everybody whose yes it needs has given it
    case proposed = 1
    /// to a resident: as far as their own yes goes, which is all they see
    case active = 2
    case withdrawn = 3
    case ended = 4
  }
}

extension ConsentV1 {
  package enum AuthorityKind: Int32, CaseIterable, Sendable {
    /// gezag: over a minor
    case custody = 1
    /// curatele: decides instead
    case curatorship = 2
    /// bewind: decides along about finances
    case administration = 3
  }
}

extension ConsentV1 {
  /// What is erased as one beside households: a signal about a person, a round's door list.
  package enum ScopeKind: Int32, CaseIterable, Sendable {
    case signal = 3
    case round = 4
  }
}

extension ConsentV1 {
  package enum Mode: Int32, CaseIterable, Sendable {
    case read = 1
    case write = 2
  }
}

extension ConsentV1 {
  package enum IndexKind: Int32, CaseIterable, Sendable {
    case bsn = 1
    case nameBirthDate = 2
  }
}

extension ConsentV1 {
  package struct Authority: Message {
    package var holder: UInt128?
    package var kind: ConsentV1.AuthorityKind?
    /// 0: from the person's joining on
    package var fromMs: UInt64
    /// 0: no end
    package var untilMs: UInt64

    package init(
      holder: UInt128?, kind: ConsentV1.AuthorityKind?, fromMs: UInt64 = 0, untilMs: UInt64 = 0
    ) {
      self.holder = holder
      self.kind = kind
      self.fromMs = fromMs
      self.untilMs = untilMs
    }
  }
}

extension ConsentV1.Authority {
  package static let fullName = "sluis.consent.v1.Authority"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "holder": Hidden.sealed, "kind": Hidden.sealed, "fromMs": Hidden.sealed,
        "untilMs": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.holder != nil { found.insert(.identity) }
    if self.kind != nil { found.insert(.identity) }
    if self.fromMs != 0 { found.insert(.identity) }
    if self.untilMs != 0 { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.holder = nil
    }
    if !kept.contains(.identity) {
      copy.kind = nil
    }
    if !kept.contains(.identity) {
      copy.fromMs = 0
    }
    if !kept.contains(.identity) {
      copy.untilMs = 0
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.holder != nil { self.holder = part.holder }
    if part.kind != nil { self.kind = part.kind }
    if part.fromMs != 0 { self.fromMs = part.fromMs }
    if part.untilMs != 0 { self.untilMs = part.untilMs }
  }
}

extension ConsentV1 {
  /// Sealed under the household's key: consent decides on ages and custody, a dump shows none.
  package struct MemberFacts: Message {
    package var birthDate: Date?
    package var authorities: [ConsentV1.Authority]
    package var deceased: Bool

    package init(
      birthDate: Date? = nil, authorities: [ConsentV1.Authority] = [], deceased: Bool = false
    ) {
      self.birthDate = birthDate
      self.authorities = authorities
      self.deceased = deceased
    }
  }
}

extension ConsentV1.MemberFacts {
  package static let fullName = "sluis.consent.v1.MemberFacts"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "birthDate": Hidden.sealed, "authorities": Hidden.sealed, "deceased": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.birthDate != nil { found.insert(.identity) }
    if !self.authorities.isEmpty { found.insert(.identity) }
    for item in self.authorities { found.formUnion(item.categoriesPresent) }
    if self.deceased { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.birthDate = nil
    }
    if !kept.contains(.identity) {
      copy.authorities = []
    }
    copy.authorities = copy.authorities.map { $0.keeping(kept) }
    if !kept.contains(.identity) {
      copy.deceased = false
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.birthDate != nil { self.birthDate = part.birthDate }
    if !part.authorities.isEmpty { self.authorities = part.authorities }
    if part.deceased { self.deceased = part.deceased }
  }
}

extension ConsentV1 {
  /// Sealed under the household's key: a dump shows that there is a grant, not of what.
  package struct GrantTerms: Message {
    package var purpose: Purpose
    package var categories: [Category]
    package var basis: ConsentV1.LegalBasis
    package var kind: ConsentV1.ConsentKind

    package init(
      purpose: Purpose, categories: [Category], basis: ConsentV1.LegalBasis,
      kind: ConsentV1.ConsentKind
    ) {
      self.purpose = purpose
      self.categories = categories
      self.basis = basis
      self.kind = kind
    }
  }
}

extension ConsentV1.GrantTerms {
  package static let fullName = "sluis.consent.v1.GrantTerms"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "purpose": self.purpose, "categories": self.categories, "basis": self.basis,
        "kind": self.kind,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct DenyTerms: Message {
    package var categories: [Category]
    /// of sluis.v1.Purpose; 0 for every purpose
    package var purpose: UInt32

    package init(categories: [Category], purpose: UInt32 = 0) {
      self.categories = categories
      self.purpose = purpose
    }
  }
}

extension ConsentV1.DenyTerms {
  package static let fullName = "sluis.consent.v1.DenyTerms"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["categories": self.categories, "purpose": self.purpose],
      displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// Sealed under the organisation's key.
  package struct ActorFacts: Message {
    package var uri: String
    package var displayName: String

    package init(uri: String, displayName: String = "") {
      self.uri = uri
      self.displayName = displayName
    }
  }
}

extension ConsentV1.ActorFacts {
  package static let fullName = "sluis.consent.v1.ActorFacts"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["uri": Hidden.sealed, "displayName": Hidden.sealed], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.uri.isEmpty { found.insert(.identity) }
    if !self.displayName.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.uri = ""
    }
    if !kept.contains(.identity) {
      copy.displayName = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.uri.isEmpty { self.uri = part.uri }
    if !part.displayName.isEmpty { self.displayName = part.displayName }
  }
}

extension ConsentV1 {
  package struct OpenSessionRequest: Message {
    /// DER, leaf first
    package var chain: [[UInt8]]
    /// which of one's hats; may be empty when there is one
    package var hat: String
    /// X25519, made for this session
    package var exchangeKey: [UInt8]
    package var timeMs: UInt64
    package var nonce: UInt128
    /// ECDSA P-256 over SHA-256 with the leaf's key, over the fields above (docs/protocol.md), so
    /// that
    /// a service which relays this call cannot open a session of its own making.
    package var signature: [UInt8]

    package init(
      chain: [[UInt8]], hat: String = "", exchangeKey: [UInt8], timeMs: UInt64 = 0, nonce: UInt128,
      signature: [UInt8]
    ) {
      self.chain = chain
      self.hat = hat
      self.exchangeKey = exchangeKey
      self.timeMs = timeMs
      self.nonce = nonce
      self.signature = signature
    }
  }
}

extension ConsentV1.OpenSessionRequest {
  package static let fullName = "sluis.consent.v1.OpenSessionRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "chain": Hidden.list(count: self.chain.count), "hat": self.hat,
        "exchangeKey": Hidden.bytes(count: self.exchangeKey.count), "timeMs": self.timeMs,
        "nonce": self.nonce, "signature": Hidden.bytes(count: self.signature.count),
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct OpenSessionReply: Message {
    package var token: [UInt8]
    package var session: UInt128
    package var expiresAtMs: UInt64
    /// consent's half
    package var exchangeKey: [UInt8]
    /// ECDSA P-256 by the key of consent's own certificate (docs/formats/session.md): a relaying
    /// service can neither read nor replace the session.
    package var signature: [UInt8]
    package var role: String
    package var tokenKey: [UInt8]
    package var actor: UInt128
    /// consent's certificate, DER, leaf first
    package var chain: [[UInt8]]

    package init(
      token: [UInt8], session: UInt128, expiresAtMs: UInt64 = 0, exchangeKey: [UInt8],
      signature: [UInt8], role: String, tokenKey: [UInt8], actor: UInt128, chain: [[UInt8]]
    ) {
      self.token = token
      self.session = session
      self.expiresAtMs = expiresAtMs
      self.exchangeKey = exchangeKey
      self.signature = signature
      self.role = role
      self.tokenKey = tokenKey
      self.actor = actor
      self.chain = chain
    }
  }
}

extension ConsentV1.OpenSessionReply {
  package static let fullName = "sluis.consent.v1.OpenSessionReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "token": Hidden.bytes(count: self.token.count), "session": self.session,
        "expiresAtMs": self.expiresAtMs, "exchangeKey": Hidden.bytes(count: self.exchangeKey.count),
        "signature": Hidden.bytes(count: self.signature.count), "role": self.role,
        "tokenKey": Hidden.bytes(count: self.tokenKey.count), "actor": self.actor,
        "chain": Hidden.list(count: self.chain.count),
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// What a session token says. Signed by consent: token = claims ‖ Ed25519 signature.
  package struct SessionClaims: Message {
    package var session: UInt128
    package var actor: UInt128
    package var organisation: UInt128
    package var hat: UInt128
    /// as Domain names it
    package var role: String
    /// SHA-256 of the leaf
    package var certificate: [UInt8]
    /// the caller's half
    package var exchangeKey: [UInt8]
    package var issuedAtMs: UInt64
    package var expiresAtMs: UInt64

    package init(
      session: UInt128, actor: UInt128, organisation: UInt128, hat: UInt128, role: String,
      certificate: [UInt8], exchangeKey: [UInt8], issuedAtMs: UInt64 = 0, expiresAtMs: UInt64 = 0
    ) {
      self.session = session
      self.actor = actor
      self.organisation = organisation
      self.hat = hat
      self.role = role
      self.certificate = certificate
      self.exchangeKey = exchangeKey
      self.issuedAtMs = issuedAtMs
      self.expiresAtMs = expiresAtMs
    }
  }
}

extension ConsentV1.SessionClaims {
  package static let fullName = "sluis.consent.v1.SessionClaims"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "session": self.session, "actor": self.actor, "organisation": self.organisation,
        "hat": self.hat, "role": self.role,
        "certificate": Hidden.bytes(count: self.certificate.count),
        "exchangeKey": Hidden.bytes(count: self.exchangeKey.count), "issuedAtMs": self.issuedAtMs,
        "expiresAtMs": self.expiresAtMs,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct OpenServiceRequest: Message {
    /// X25519, of this process alone
    package var boxKey: [UInt8]

    package init(boxKey: [UInt8]) {
      self.boxKey = boxKey
    }
  }
}

extension ConsentV1.OpenServiceRequest {
  package static let fullName = "sluis.consent.v1.OpenServiceRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["boxKey": Hidden.bytes(count: self.boxKey.count)], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct OpenServiceReply: Message {
    /// claims ‖ signature, handed back at every Gate call
    package var serviceSession: [UInt8]
    package var expiresAtMs: UInt64
    /// verifies session tokens
    package var tokenKey: [UInt8]
    /// seals log epochs
    package var readingKey: [UInt8]

    package init(
      serviceSession: [UInt8], expiresAtMs: UInt64 = 0, tokenKey: [UInt8], readingKey: [UInt8]
    ) {
      self.serviceSession = serviceSession
      self.expiresAtMs = expiresAtMs
      self.tokenKey = tokenKey
      self.readingKey = readingKey
    }
  }
}

extension ConsentV1.OpenServiceReply {
  package static let fullName = "sluis.consent.v1.OpenServiceReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "serviceSession": Hidden.bytes(count: self.serviceSession.count),
        "expiresAtMs": self.expiresAtMs, "tokenKey": Hidden.bytes(count: self.tokenKey.count),
        "readingKey": Hidden.bytes(count: self.readingKey.count),
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ServiceClaims: Message {
    package var service: String
    package var certificate: [UInt8]
    package var boxKey: [UInt8]
    package var expiresAtMs: UInt64

    package init(service: String, certificate: [UInt8], boxKey: [UInt8], expiresAtMs: UInt64 = 0) {
      self.service = service
      self.certificate = certificate
      self.boxKey = boxKey
      self.expiresAtMs = expiresAtMs
    }
  }
}

extension ConsentV1.ServiceClaims {
  package static let fullName = "sluis.consent.v1.ServiceClaims"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "service": self.service, "certificate": Hidden.bytes(count: self.certificate.count),
        "boxKey": Hidden.bytes(count: self.boxKey.count), "expiresAtMs": self.expiresAtMs,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// A hat that somebody wears, or is to wear.
  package struct WornHat: Message {
    package var id: UInt128
    package var role: String
    package var organisation: String
    package var team: String
    package var fromMs: UInt64
    /// 0: until the contract ends
    package var untilMs: UInt64
    /// the first word of two alone
    package var isWaiting: Bool

    package init(
      id: UInt128, role: String, organisation: String, team: String = "", fromMs: UInt64 = 0,
      untilMs: UInt64 = 0, isWaiting: Bool = false
    ) {
      self.id = id
      self.role = role
      self.organisation = organisation
      self.team = team
      self.fromMs = fromMs
      self.untilMs = untilMs
      self.isWaiting = isWaiting
    }
  }
}

extension ConsentV1.WornHat {
  package static let fullName = "sluis.consent.v1.WornHat"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "role": self.role, "organisation": self.organisation, "team": self.team,
        "fromMs": self.fromMs, "untilMs": self.untilMs, "isWaiting": self.isWaiting,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// The hats of whoever signed the opening, running now: which one is meant nobody can say who
  /// does
  /// not know them. `hat` of the opening is `list`, so that no opening is good for both methods.
  package struct ListHatsReply: Message {
    package var hats: [ConsentV1.WornHat]

    package init(hats: [ConsentV1.WornHat] = []) {
      self.hats = hats
    }
  }
}

extension ConsentV1.ListHatsReply {
  package static let fullName = "sluis.consent.v1.ListHatsReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["hats": self.hats], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct RegisterOrganisationRequest: Message {
    /// as in SAN URIs: lower case, digits, hyphens
    package var name: String
    package var displayName: String
    /// `team`, `basic_care`, `daily_life`, `specialist` or `commissioner`.
    package var tier: String

    package init(name: String, displayName: String, tier: String) {
      self.name = name
      self.displayName = displayName
      self.tier = tier
    }
  }
}

extension ConsentV1.RegisterOrganisationRequest {
  package static let fullName = "sluis.consent.v1.RegisterOrganisationRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["name": self.name, "displayName": self.displayName, "tier": self.tier],
      displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct Created: Message {
    package var id: UInt128
    /// the log entry that says so
    package var entry: UInt128
    package var revision: UInt64
    /// for a second person's word
    package var isWaiting: Bool
    /// nobody else wears a hat of it
    package var isNewTeam: Bool

    package init(
      id: UInt128, entry: UInt128, revision: UInt64 = 0, isWaiting: Bool = false,
      isNewTeam: Bool = false
    ) {
      self.id = id
      self.entry = entry
      self.revision = revision
      self.isWaiting = isWaiting
      self.isNewTeam = isNewTeam
    }
  }
}

extension ConsentV1.Created {
  package static let fullName = "sluis.consent.v1.Created"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "entry": self.entry, "revision": self.revision, "isWaiting": self.isWaiting,
        "isNewTeam": self.isNewTeam,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct Done: Message {
    package var entry: UInt128
    package var revision: UInt64

    package init(entry: UInt128, revision: UInt64 = 0) {
      self.entry = entry
      self.revision = revision
    }
  }
}

extension ConsentV1.Done {
  package static let fullName = "sluis.consent.v1.Done"

  package var customMirror: Mirror {
    Mirror(self, children: ["entry": self.entry, "revision": self.revision], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct RegisterActorRequest: Message {
    package var organisation: String
    /// user, gateway, resident, committee
    package var kind: String
    /// as in the SAN URI
    package var name: String
    package var displayName: String
    package var contractFromMs: UInt64
    /// 0: no end agreed; an intern must have one
    package var contractUntilMs: UInt64
    /// for a resident: whose credential it is
    package var person: UInt128?
    /// for one who lives in none of ours: the household of whom they decide for
    package var household: UInt128?

    package init(
      organisation: String, kind: String, name: String, displayName: String = "",
      contractFromMs: UInt64 = 0, contractUntilMs: UInt64 = 0, person: UInt128? = nil,
      household: UInt128? = nil
    ) {
      self.organisation = organisation
      self.kind = kind
      self.name = name
      self.displayName = displayName
      self.contractFromMs = contractFromMs
      self.contractUntilMs = contractUntilMs
      self.person = person
      self.household = household
    }
  }
}

extension ConsentV1.RegisterActorRequest {
  package static let fullName = "sluis.consent.v1.RegisterActorRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "organisation": self.organisation, "kind": self.kind, "name": Hidden.sealed,
        "displayName": Hidden.sealed, "contractFromMs": self.contractFromMs,
        "contractUntilMs": self.contractUntilMs, "person": self.person as Any,
        "household": self.household as Any,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.name.isEmpty { found.insert(.identity) }
    if !self.displayName.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.name = ""
    }
    if !kept.contains(.identity) {
      copy.displayName = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.name.isEmpty { self.name = part.name }
    if !part.displayName.isEmpty { self.displayName = part.displayName }
  }
}

extension ConsentV1 {
  /// A professional who works with the household knows that this is the person, and has seen
  /// which
  /// certificate is theirs. Another certificate of the same name needs another word.
  package struct VouchResidentRequest: Message {
    package var actor: UInt128
    package var household: UInt128
    /// SHA-256 of its DER
    package var certificate: [UInt8]

    package init(actor: UInt128, household: UInt128, certificate: [UInt8]) {
      self.actor = actor
      self.household = household
      self.certificate = certificate
    }
  }
}

extension ConsentV1.VouchResidentRequest {
  package static let fullName = "sluis.consent.v1.VouchResidentRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "actor": self.actor, "household": self.household,
        "certificate": Hidden.bytes(count: self.certificate.count),
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct EndOrganisationRequest: Message {
    package var organisation: String

    package init(organisation: String) {
      self.organisation = organisation
    }
  }
}

extension ConsentV1.EndOrganisationRequest {
  package static let fullName = "sluis.consent.v1.EndOrganisationRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["organisation": self.organisation], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct GiveHatRequest: Message {
    package var actor: UInt128
    /// under which organisation's hat
    package var organisation: String
    package var team: String
    package var role: String
    /// 0: now
    package var fromMs: UInt64
    /// 0: until the contract ends
    package var untilMs: UInt64
    /// an intern's
    package var supervisor: UInt128?
    /// an intern's: `social` or `legal`; without one they see nothing
    package var track: String

    package init(
      actor: UInt128, organisation: String, team: String = "", role: String, fromMs: UInt64 = 0,
      untilMs: UInt64 = 0, supervisor: UInt128? = nil, track: String = ""
    ) {
      self.actor = actor
      self.organisation = organisation
      self.team = team
      self.role = role
      self.fromMs = fromMs
      self.untilMs = untilMs
      self.supervisor = supervisor
      self.track = track
    }
  }
}

extension ConsentV1.GiveHatRequest {
  package static let fullName = "sluis.consent.v1.GiveHatRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "actor": self.actor, "organisation": self.organisation, "team": self.team,
        "role": self.role, "fromMs": self.fromMs, "untilMs": self.untilMs,
        "supervisor": self.supervisor as Any, "track": self.track,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// The caller supervises an intern for the rest of this day, or no longer does.
  package struct SuperviseRequest: Message {
    package var intern: UInt128
    /// on leave, sick, or handed over
    package var isAbsent: Bool

    package init(intern: UInt128, isAbsent: Bool = false) {
      self.intern = intern
      self.isAbsent = isAbsent
    }
  }
}

extension ConsentV1.SuperviseRequest {
  package static let fullName = "sluis.consent.v1.SuperviseRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["intern": self.intern, "isAbsent": self.isAbsent], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct EndHatRequest: Message {
    package var hat: UInt128

    package init(hat: UInt128) {
      self.hat = hat
    }
  }
}

extension ConsentV1.EndHatRequest {
  package static let fullName = "sluis.consent.v1.EndHatRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["hat": self.hat], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct EndContractRequest: Message {
    package var actor: UInt128
    /// 0: now
    package var atMs: UInt64

    package init(actor: UInt128, atMs: UInt64 = 0) {
      self.actor = actor
      self.atMs = atMs
    }
  }
}

extension ConsentV1.EndContractRequest {
  package static let fullName = "sluis.consent.v1.EndContractRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["actor": self.actor, "atMs": self.atMs], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListOrganisationsRequest: Message {
    package var limit: UInt32

    package init(limit: UInt32 = 0) {
      self.limit = limit
    }
  }
}

extension ConsentV1.ListOrganisationsRequest {
  package static let fullName = "sluis.consent.v1.ListOrganisationsRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["limit": self.limit], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListOrganisationsReply: Message {
    package var organisations: [ConsentV1.Organisation]

    package init(organisations: [ConsentV1.Organisation] = []) {
      self.organisations = organisations
    }
  }
}

extension ConsentV1.ListOrganisationsReply {
  package static let fullName = "sluis.consent.v1.ListOrganisationsReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["organisations": self.organisations], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct Organisation: Message {
    package var id: UInt128
    package var name: String
    package var displayName: String
    package var tier: String
    /// its row is not the one sealed last
    package var isAltered: Bool

    package init(
      id: UInt128, name: String, displayName: String, tier: String, isAltered: Bool = false
    ) {
      self.id = id
      self.name = name
      self.displayName = displayName
      self.tier = tier
      self.isAltered = isAltered
    }
  }
}

extension ConsentV1.Organisation {
  package static let fullName = "sluis.consent.v1.Organisation"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "name": self.name, "displayName": self.displayName, "tier": self.tier,
        "isAltered": self.isAltered,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// Who may act here, for those who say who that is: an administrator, or an officer who has an
  /// id
  /// from a log. Residents are in no list: that somebody is one says that they are helped. An
  /// officer
  /// looks one up by the id.
  package struct ListActorsRequest: Message {
    /// these alone: as many as one event has room for
    package var actors: [UInt128]
    /// the page behind this id
    package var after: UInt128?

    package init(actors: [UInt128] = [], after: UInt128? = nil) {
      self.actors = actors
      self.after = after
    }
  }
}

extension ConsentV1.ListActorsRequest {
  package static let fullName = "sluis.consent.v1.ListActorsRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["actors": self.actors, "after": self.after as Any], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListActorsReply: Message {
    /// by id
    package var actors: [ConsentV1.ListedActor]
    /// there may be more behind this id
    package var next: UInt128?

    package init(actors: [ConsentV1.ListedActor] = [], next: UInt128? = nil) {
      self.actors = actors
      self.next = next
    }
  }
}

extension ConsentV1.ListActorsReply {
  package static let fullName = "sluis.consent.v1.ListActorsReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["actors": Hidden.sealed, "next": self.next as Any], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.actors.isEmpty { found.insert(.identity) }
    for item in self.actors { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.actors = []
    }
    copy.actors = copy.actors.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.actors.isEmpty { self.actors = part.actors }
  }
}

extension ConsentV1 {
  package struct ListedActor: Message {
    package var id: UInt128
    /// empty where what is stored does not open
    package var uri: String
    package var displayName: String
    package var kind: String
    package var contractFromMs: UInt64
    /// 0: no end agreed
    package var contractUntilMs: UInt64
    /// those that have not ended
    package var hats: [ConsentV1.WornHat]
    /// its rows are not those sealed last
    package var isAltered: Bool

    package init(
      id: UInt128, uri: String = "", displayName: String = "", kind: String,
      contractFromMs: UInt64 = 0, contractUntilMs: UInt64 = 0, hats: [ConsentV1.WornHat] = [],
      isAltered: Bool = false
    ) {
      self.id = id
      self.uri = uri
      self.displayName = displayName
      self.kind = kind
      self.contractFromMs = contractFromMs
      self.contractUntilMs = contractUntilMs
      self.hats = hats
      self.isAltered = isAltered
    }
  }
}

extension ConsentV1.ListedActor {
  package static let fullName = "sluis.consent.v1.ListedActor"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "uri": Hidden.sealed, "displayName": Hidden.sealed, "kind": self.kind,
        "contractFromMs": self.contractFromMs, "contractUntilMs": self.contractUntilMs,
        "hats": self.hats, "isAltered": self.isAltered,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.uri.isEmpty { found.insert(.identity) }
    if !self.displayName.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.uri = ""
    }
    if !kept.contains(.identity) {
      copy.displayName = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.uri.isEmpty { self.uri = part.uri }
    if !part.displayName.isEmpty { self.displayName = part.displayName }
  }
}

extension ConsentV1 {
  /// Somebody who is to be in a household, as they stand in another: by the oblivious index,
  /// which
  /// cases has.
  package struct KnownPerson: Message {
    package var household: UInt128
    package var person: UInt128

    package init(household: UInt128, person: UInt128) {
      self.household = household
      self.person = person
    }
  }
}

extension ConsentV1.KnownPerson {
  package static let fullName = "sluis.consent.v1.KnownPerson"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["household": self.household, "person": self.person], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListKnownRequest: Message {
    package var people: [ConsentV1.KnownPerson]

    package init(people: [ConsentV1.KnownPerson]) {
      self.people = people
    }
  }
}

extension ConsentV1.ListKnownRequest {
  package static let fullName = "sluis.consent.v1.ListKnownRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["people": self.people], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// Those of them who live in a household that runs, and whose it is: no more than the team.
  package struct ListKnownReply: Message {
    package var people: [ConsentV1.KnownWithTeam]

    package init(people: [ConsentV1.KnownWithTeam] = []) {
      self.people = people
    }
  }
}

extension ConsentV1.ListKnownReply {
  package static let fullName = "sluis.consent.v1.ListKnownReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["people": self.people], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct KnownWithTeam: Message {
    package var person: UInt128
    package var team: String

    package init(person: UInt128, team: String) {
      self.person = person
      self.team = team
    }
  }
}

extension ConsentV1.KnownWithTeam {
  package static let fullName = "sluis.consent.v1.KnownWithTeam"

  package var customMirror: Mirror {
    Mirror(self, children: ["person": self.person, "team": self.team], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// Who works with a household or, without one, which households the caller works with.
  package struct ListRelationsRequest: Message {
    package var household: UInt128?

    package init(household: UInt128? = nil) {
      self.household = household
    }
  }
}

extension ConsentV1.ListRelationsRequest {
  package static let fullName = "sluis.consent.v1.ListRelationsRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["household": self.household as Any], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListRelationsReply: Message {
    /// running ones
    package var relations: [ConsentV1.ListedRelation]

    package init(relations: [ConsentV1.ListedRelation] = []) {
      self.relations = relations
    }
  }
}

extension ConsentV1.ListRelationsReply {
  package static let fullName = "sluis.consent.v1.ListRelationsReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["relations": Hidden.sealed], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.relations.isEmpty { found.insert(.identity) }
    for item in self.relations { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.relations = []
    }
    copy.relations = copy.relations.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.relations.isEmpty { self.relations = part.relations }
  }
}

extension ConsentV1 {
  package struct ListedRelation: Message {
    package var household: UInt128
    package var actor: UInt128
    /// not of one's own
    package var displayName: String
    package var kind: ConsentV1.RelationKind
    package var fromMs: UInt64
    /// 0: open
    package var untilMs: UInt64

    package init(
      household: UInt128, actor: UInt128, displayName: String = "", kind: ConsentV1.RelationKind,
      fromMs: UInt64 = 0, untilMs: UInt64 = 0
    ) {
      self.household = household
      self.actor = actor
      self.displayName = displayName
      self.kind = kind
      self.fromMs = fromMs
      self.untilMs = untilMs
    }
  }
}

extension ConsentV1.ListedRelation {
  package static let fullName = "sluis.consent.v1.ListedRelation"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "actor": self.actor, "displayName": Hidden.sealed,
        "kind": self.kind, "fromMs": self.fromMs, "untilMs": self.untilMs,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.displayName.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.displayName = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.displayName.isEmpty { self.displayName = part.displayName }
  }
}

extension ConsentV1 {
  package struct RevokeCertificateRequest: Message {
    package var certificate: [UInt8]
    package var reason: String

    package init(certificate: [UInt8], reason: String) {
      self.certificate = certificate
      self.reason = reason
    }
  }
}

extension ConsentV1.RevokeCertificateRequest {
  package static let fullName = "sluis.consent.v1.RevokeCertificateRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "certificate": Hidden.bytes(count: self.certificate.count), "reason": self.reason,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct HouseholdMember: Message {
    package var person: UInt128
    package var birthDate: Date?
    package var authorities: [ConsentV1.Authority]

    package init(person: UInt128, birthDate: Date?, authorities: [ConsentV1.Authority] = []) {
      self.person = person
      self.birthDate = birthDate
      self.authorities = authorities
    }
  }
}

extension ConsentV1.HouseholdMember {
  package static let fullName = "sluis.consent.v1.HouseholdMember"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["person": self.person, "birthDate": Hidden.sealed, "authorities": Hidden.sealed],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.birthDate != nil { found.insert(.identity) }
    if !self.authorities.isEmpty { found.insert(.identity) }
    for item in self.authorities { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.birthDate = nil
    }
    if !kept.contains(.identity) {
      copy.authorities = []
    }
    copy.authorities = copy.authorities.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.birthDate != nil { self.birthDate = part.birthDate }
    if !part.authorities.isEmpty { self.authorities = part.authorities }
  }
}

extension ConsentV1 {
  package struct BeginHouseholdRequest: Message {
    package var household: UInt128
    package var members: [ConsentV1.HouseholdMember]
    package var team: String
    package var command: UInt128
    /// The signal that becomes this household: who looked at it is in its access report.
    package var origin: UInt128?

    package init(
      household: UInt128, members: [ConsentV1.HouseholdMember], team: String, command: UInt128,
      origin: UInt128? = nil
    ) {
      self.household = household
      self.members = members
      self.team = team
      self.command = command
      self.origin = origin
    }
  }
}

extension ConsentV1.BeginHouseholdRequest {
  package static let fullName = "sluis.consent.v1.BeginHouseholdRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "members": Hidden.sealed, "team": self.team,
        "command": self.command, "origin": self.origin as Any,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.members.isEmpty { found.insert(.identity) }
    for item in self.members { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.members = []
    }
    copy.members = copy.members.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.members.isEmpty { self.members = part.members }
  }
}

extension ConsentV1 {
  package struct SettleHouseholdRequest: Message {
    package var household: UInt128
    package var command: UInt128
    /// undo instead: the scopes are erased
    package var abandon: Bool

    package init(household: UInt128, command: UInt128, abandon: Bool = false) {
      self.household = household
      self.command = command
      self.abandon = abandon
    }
  }
}

extension ConsentV1.SettleHouseholdRequest {
  package static let fullName = "sluis.consent.v1.SettleHouseholdRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["household": self.household, "command": self.command, "abandon": self.abandon],
      displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListProvisionalRequest: Message {
    package var olderThanMs: UInt32

    package init(olderThanMs: UInt32 = 0) {
      self.olderThanMs = olderThanMs
    }
  }
}

extension ConsentV1.ListProvisionalRequest {
  package static let fullName = "sluis.consent.v1.ListProvisionalRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["olderThanMs": self.olderThanMs], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListProvisionalReply: Message {
    package var households: [ConsentV1.Provisional]

    package init(households: [ConsentV1.Provisional] = []) {
      self.households = households
    }
  }
}

extension ConsentV1.ListProvisionalReply {
  package static let fullName = "sluis.consent.v1.ListProvisionalReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["households": self.households], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// Which scopes were erased: what lies in clear of them elsewhere goes too.
  package struct ListErasedRequest: Message {
    package var after: UInt128

    package init(after: UInt128) {
      self.after = after
    }
  }
}

extension ConsentV1.ListErasedRequest {
  package static let fullName = "sluis.consent.v1.ListErasedRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["after": self.after], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListErasedReply: Message {
    /// the next, in their order
    package var scopes: [UInt128]

    package init(scopes: [UInt128] = []) {
      self.scopes = scopes
    }
  }
}

extension ConsentV1.ListErasedReply {
  package static let fullName = "sluis.consent.v1.ListErasedReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["scopes": self.scopes], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct Provisional: Message {
    package var household: UInt128
    package var command: UInt128
    package var actor: UInt128

    package init(household: UInt128, command: UInt128, actor: UInt128) {
      self.household = household
      self.command = command
      self.actor = actor
    }
  }
}

extension ConsentV1.Provisional {
  package static let fullName = "sluis.consent.v1.Provisional"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["household": self.household, "command": self.command, "actor": self.actor],
      displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct RelateRequest: Message {
    package var household: UInt128
    package var actor: UInt128
    package var kind: ConsentV1.RelationKind
    /// 0: open
    package var untilMs: UInt64

    package init(
      household: UInt128, actor: UInt128, kind: ConsentV1.RelationKind, untilMs: UInt64 = 0
    ) {
      self.household = household
      self.actor = actor
      self.kind = kind
      self.untilMs = untilMs
    }
  }
}

extension ConsentV1.RelateRequest {
  package static let fullName = "sluis.consent.v1.RelateRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "actor": self.actor, "kind": self.kind,
        "untilMs": self.untilMs,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct EndRelationRequest: Message {
    package var household: UInt128
    package var actor: UInt128

    package init(household: UInt128, actor: UInt128) {
      self.household = household
      self.actor = actor
    }
  }
}

extension ConsentV1.EndRelationRequest {
  package static let fullName = "sluis.consent.v1.EndRelationRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["household": self.household, "actor": self.actor], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct HandOverRequest: Message {
    package var household: UInt128
    package var to: UInt128

    package init(household: UInt128, to: UInt128) {
      self.household = household
      self.to = to
    }
  }
}

extension ConsentV1.HandOverRequest {
  package static let fullName = "sluis.consent.v1.HandOverRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["household": self.household, "to": self.to], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct AddMemberRequest: Message {
    package var household: UInt128
    package var member: ConsentV1.HouseholdMember?

    package init(household: UInt128, member: ConsentV1.HouseholdMember?) {
      self.household = household
      self.member = member
    }
  }
}

extension ConsentV1.AddMemberRequest {
  package static let fullName = "sluis.consent.v1.AddMemberRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["household": self.household, "member": Hidden.sealed], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.member != nil { found.insert(.identity) }
    if let item = self.member { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.member = nil
    }
    copy.member = copy.member?.keeping(kept)
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.member != nil { self.member = part.member }
  }
}

extension ConsentV1 {
  /// A birth date that was wrong. It decides who says yes: the gate judges anew at the next
  /// question.
  package struct CorrectBirthDateRequest: Message {
    package var household: UInt128
    package var person: UInt128
    package var birthDate: Date?
    /// Whether cases says so already: then there is nothing to do where consent does too.
    package var isStored: Bool

    package init(household: UInt128, person: UInt128, birthDate: Date?, isStored: Bool = false) {
      self.household = household
      self.person = person
      self.birthDate = birthDate
      self.isStored = isStored
    }
  }
}

extension ConsentV1.CorrectBirthDateRequest {
  package static let fullName = "sluis.consent.v1.CorrectBirthDateRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "person": self.person, "birthDate": Hidden.sealed,
        "isStored": self.isStored,
      ], displayStyle: .struct)
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

extension ConsentV1 {
  package struct BirthDateCorrected: Message {
    package var entry: UInt128
    package var revision: UInt64
    /// Grants that gave something until now and give it no more.
    package var lapsed: [UInt128]
    /// Grants that would have given something of the person's own that they did not: a new yes
    /// suffices.
    package var toRenew: [UInt128]
    /// Grants whose joint part is over: no yes brings it back, and they are proposed anew.
    /// None is in `to_renew`.
    package var toPropose: [UInt128]

    package init(
      entry: UInt128, revision: UInt64 = 0, lapsed: [UInt128] = [], toRenew: [UInt128] = [],
      toPropose: [UInt128] = []
    ) {
      self.entry = entry
      self.revision = revision
      self.lapsed = lapsed
      self.toRenew = toRenew
      self.toPropose = toPropose
    }
  }
}

extension ConsentV1.BirthDateCorrected {
  package static let fullName = "sluis.consent.v1.BirthDateCorrected"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "entry": self.entry, "revision": self.revision, "lapsed": self.lapsed,
        "toRenew": self.toRenew, "toPropose": self.toPropose,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// What became of the command that cases was cut off in, for its reconciler alone.
  package struct SettleBirthDateRequest: Message {
    package var actor: UInt128
    package var command: UInt128

    package init(actor: UInt128, command: UInt128) {
      self.actor = actor
      self.command = command
    }
  }
}

extension ConsentV1.SettleBirthDateRequest {
  package static let fullName = "sluis.consent.v1.SettleBirthDateRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["actor": self.actor, "command": self.command], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct SettleBirthDateReply: Message {
    /// Absent when the command never took effect; from then on it never will.
    package var corrected: ConsentV1.BirthDateCorrected?

    package init(corrected: ConsentV1.BirthDateCorrected? = nil) {
      self.corrected = corrected
    }
  }
}

extension ConsentV1.SettleBirthDateReply {
  package static let fullName = "sluis.consent.v1.SettleBirthDateReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["corrected": self.corrected as Any], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct RemoveMemberRequest: Message {
    package var household: UInt128
    package var person: UInt128

    package init(household: UInt128, person: UInt128) {
      self.household = household
      self.person = person
    }
  }
}

extension ConsentV1.RemoveMemberRequest {
  package static let fullName = "sluis.consent.v1.RemoveMemberRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["household": self.household, "person": self.person], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// Somebody decides for a member from now on; the holder need not live there.
  package struct BeginAuthorityRequest: Message {
    package var household: UInt128
    /// for whom
    package var person: UInt128
    package var holder: UInt128
    package var kind: ConsentV1.AuthorityKind?
    /// 0: no end
    package var untilMs: UInt64

    package init(
      household: UInt128, person: UInt128, holder: UInt128, kind: ConsentV1.AuthorityKind?,
      untilMs: UInt64 = 0
    ) {
      self.household = household
      self.person = person
      self.holder = holder
      self.kind = kind
      self.untilMs = untilMs
    }
  }
}

extension ConsentV1.BeginAuthorityRequest {
  package static let fullName = "sluis.consent.v1.BeginAuthorityRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "person": self.person, "holder": self.holder,
        "kind": Hidden.sealed, "untilMs": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.kind != nil { found.insert(.identity) }
    if self.untilMs != 0 { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.kind = nil
    }
    if !kept.contains(.identity) {
      copy.untilMs = 0
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.kind != nil { self.kind = part.kind }
    if part.untilMs != 0 { self.untilMs = part.untilMs }
  }
}

extension ConsentV1 {
  package struct EndAuthorityRequest: Message {
    package var household: UInt128
    package var person: UInt128
    package var holder: UInt128
    package var kind: ConsentV1.AuthorityKind?

    package init(
      household: UInt128, person: UInt128, holder: UInt128, kind: ConsentV1.AuthorityKind?
    ) {
      self.household = household
      self.person = person
      self.holder = holder
      self.kind = kind
    }
  }
}

extension ConsentV1.EndAuthorityRequest {
  package static let fullName = "sluis.consent.v1.EndAuthorityRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "person": self.person, "holder": self.holder,
        "kind": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.kind != nil { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.kind = nil
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.kind != nil { self.kind = part.kind }
  }
}

extension ConsentV1 {
  package struct RecordDeathRequest: Message {
    package var household: UInt128
    package var person: UInt128

    package init(household: UInt128, person: UInt128) {
      self.household = household
      self.person = person
    }
  }
}

extension ConsentV1.RecordDeathRequest {
  package static let fullName = "sluis.consent.v1.RecordDeathRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["household": self.household, "person": self.person], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// A household whose coordinator is gone gets another, when an administrator and a privacy
  /// officer
  /// name the same one.
  package struct AppointCoordinatorRequest: Message {
    package var household: UInt128
    package var to: UInt128

    package init(household: UInt128, to: UInt128) {
      self.household = household
      self.to = to
    }
  }
}

extension ConsentV1.AppointCoordinatorRequest {
  package static let fullName = "sluis.consent.v1.AppointCoordinatorRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["household": self.household, "to": self.to], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct SetEvaluationRequest: Message {
    package var household: UInt128
    package var evaluationOn: Date

    package init(household: UInt128, evaluationOn: Date) {
      self.household = household
      self.evaluationOn = evaluationOn
    }
  }
}

extension ConsentV1.SetEvaluationRequest {
  package static let fullName = "sluis.consent.v1.SetEvaluationRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["household": self.household, "evaluationOn": self.evaluationOn],
      displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct EraseRequest: Message {
    package var scope: UInt128
    package var ground: String

    package init(scope: UInt128, ground: String) {
      self.scope = scope
      self.ground = ground
    }
  }
}

extension ConsentV1.EraseRequest {
  package static let fullName = "sluis.consent.v1.EraseRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["scope": self.scope, "ground": self.ground], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct BeginScopeRequest: Message {
    package var scope: UInt128
    package var kind: ConsentV1.ScopeKind
    package var team: String
    /// Of which parts an address is told: first versions in this table and row.
    package var table: String
    package var categories: [UInt32]
    /// Whether triage is told who reported, as the reporter said.
    package var tellsReporter: Bool
    /// What is stored of the reporter's word for later; absent when there is no reporter but the
    /// team.
    package var agreement: [UInt8]

    package init(
      scope: UInt128, kind: ConsentV1.ScopeKind, team: String, table: String,
      categories: [UInt32] = [], tellsReporter: Bool = false, agreement: [UInt8] = []
    ) {
      self.scope = scope
      self.kind = kind
      self.team = team
      self.table = table
      self.categories = categories
      self.tellsReporter = tellsReporter
      self.agreement = agreement
    }
  }
}

extension ConsentV1.BeginScopeRequest {
  package static let fullName = "sluis.consent.v1.BeginScopeRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "scope": self.scope, "kind": self.kind, "team": self.team, "table": self.table,
        "categories": self.categories, "tellsReporter": self.tellsReporter,
        "agreement": Hidden.bytes(count: self.agreement.count),
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct BeginScopeReply: Message {
    package var entry: UInt128
    package var addresses: [ConsentV1.LetterAddress]

    package init(entry: UInt128, addresses: [ConsentV1.LetterAddress] = []) {
      self.entry = entry
      self.addresses = addresses
    }
  }
}

extension ConsentV1.BeginScopeReply {
  package static let fullName = "sluis.consent.v1.BeginScopeReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["entry": self.entry, "addresses": self.addresses], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// Where a part is sealed to: who has it can write, and read nothing.
  package struct LetterAddress: Message {
    package var category: UInt32
    package var tag: UInt128
    package var address: [UInt8]

    package init(category: UInt32 = 0, tag: UInt128, address: [UInt8]) {
      self.category = category
      self.tag = tag
      self.address = address
    }
  }
}

extension ConsentV1.LetterAddress {
  package static let fullName = "sluis.consent.v1.LetterAddress"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "category": self.category, "tag": self.tag,
        "address": Hidden.bytes(count: self.address.count),
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct TellReporterRequest: Message {
    package var scope: UInt128
    /// its digest is the agreement
    package var word: [UInt8]
    /// Takes the yes back.
    package var withdraw: Bool

    package init(scope: UInt128, word: [UInt8], withdraw: Bool = false) {
      self.scope = scope
      self.word = word
      self.withdraw = withdraw
    }
  }
}

extension ConsentV1.TellReporterRequest {
  package static let fullName = "sluis.consent.v1.TellReporterRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "scope": self.scope, "word": Hidden.bytes(count: self.word.count),
        "withdraw": self.withdraw,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct MoveScopeRequest: Message {
    package var scope: UInt128
    package var team: String

    package init(scope: UInt128, team: String) {
      self.scope = scope
      self.team = team
    }
  }
}

extension ConsentV1.MoveScopeRequest {
  package static let fullName = "sluis.consent.v1.MoveScopeRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["scope": self.scope, "team": self.team], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct GetScopeTeamRequest: Message {
    package var scope: UInt128

    package init(scope: UInt128) {
      self.scope = scope
    }
  }
}

extension ConsentV1.GetScopeTeamRequest {
  package static let fullName = "sluis.consent.v1.GetScopeTeamRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["scope": self.scope], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct GetScopeTeamReply: Message {
    package var team: String

    package init(team: String) {
      self.team = team
    }
  }
}

extension ConsentV1.GetScopeTeamReply {
  package static let fullName = "sluis.consent.v1.GetScopeTeamReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["team": self.team], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListTriageTeamsRequest: Message {

    package init() {
    }
  }
}

extension ConsentV1.ListTriageTeamsRequest {
  package static let fullName = "sluis.consent.v1.ListTriageTeamsRequest"

  package var customMirror: Mirror {
    Mirror(self, children: [:], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListTriageTeamsReply: Message {
    /// in their order, each once
    package var teams: [String]

    package init(teams: [String] = []) {
      self.teams = teams
    }
  }
}

extension ConsentV1.ListTriageTeamsReply {
  package static let fullName = "sluis.consent.v1.ListTriageTeamsReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["teams": self.teams], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// Who of these may walk the rounds of a team: in a professional's hat of it that runs now.
  package struct ListWalkersRequest: Message {
    package var team: String
    package var actors: [UInt128]

    package init(team: String, actors: [UInt128]) {
      self.team = team
      self.actors = actors
    }
  }
}

extension ConsentV1.ListWalkersRequest {
  package static let fullName = "sluis.consent.v1.ListWalkersRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["team": self.team, "actors": self.actors], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListWalkersReply: Message {
    /// those of the request who may
    package var actors: [UInt128]

    package init(actors: [UInt128] = []) {
      self.actors = actors
    }
  }
}

extension ConsentV1.ListWalkersReply {
  package static let fullName = "sluis.consent.v1.ListWalkersReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["actors": self.actors], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// Scopes that stand alone and of which signals has not said yet that something is sealed under
  /// them.
  package struct ListBegunScopesRequest: Message {
    package var after: UInt128

    package init(after: UInt128) {
      self.after = after
    }
  }
}

extension ConsentV1.ListBegunScopesRequest {
  package static let fullName = "sluis.consent.v1.ListBegunScopesRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["after": self.after], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListBegunScopesReply: Message {
    /// the next, in their order
    package var scopes: [ConsentV1.BegunScope]

    package init(scopes: [ConsentV1.BegunScope] = []) {
      self.scopes = scopes
    }
  }
}

extension ConsentV1.ListBegunScopesReply {
  package static let fullName = "sluis.consent.v1.ListBegunScopesReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["scopes": self.scopes], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct BegunScope: Message {
    package var scope: UInt128
    /// its term: it may be abandoned
    package var isOver: Bool

    package init(scope: UInt128, isOver: Bool = false) {
      self.scope = scope
      self.isOver = isOver
    }
  }
}

extension ConsentV1.BegunScope {
  package static let fullName = "sluis.consent.v1.BegunScope"

  package var customMirror: Mirror {
    Mirror(self, children: ["scope": self.scope, "isOver": self.isOver], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ConfirmScopesRequest: Message {
    package var scopes: [UInt128]

    package init(scopes: [UInt128]) {
      self.scopes = scopes
    }
  }
}

extension ConsentV1.ConfirmScopesRequest {
  package static let fullName = "sluis.consent.v1.ConfirmScopesRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["scopes": self.scopes], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ConfirmScopesReply: Message {
    /// that were not confirmed before
    package var count: UInt32

    package init(count: UInt32 = 0) {
      self.count = count
    }
  }
}

extension ConsentV1.ConfirmScopesReply {
  package static let fullName = "sluis.consent.v1.ConfirmScopesReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["count": self.count], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct AbandonScopeRequest: Message {
    package var scope: UInt128

    package init(scope: UInt128) {
      self.scope = scope
    }
  }
}

extension ConsentV1.AbandonScopeRequest {
  package static let fullName = "sluis.consent.v1.AbandonScopeRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["scope": self.scope], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct EraseScopeRequest: Message {
    package var scope: UInt128
    package var ground: String

    package init(scope: UInt128, ground: String) {
      self.scope = scope
      self.ground = ground
    }
  }
}

extension ConsentV1.EraseScopeRequest {
  package static let fullName = "sluis.consent.v1.EraseScopeRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["scope": self.scope, "ground": self.ground], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct InviteRequest: Message {
    package var household: UInt128
    package var organisation: String
    package var purpose: Purpose

    package init(household: UInt128, organisation: String, purpose: Purpose) {
      self.household = household
      self.organisation = organisation
      self.purpose = purpose
    }
  }
}

extension ConsentV1.InviteRequest {
  package static let fullName = "sluis.consent.v1.InviteRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "organisation": self.organisation, "purpose": self.purpose,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct InviteReply: Message {
    /// 16 random bytes to hand to the partner; works once, for that organisation, within 14 days.
    package var code: UInt128
    package var entry: UInt128

    package init(code: UInt128, entry: UInt128) {
      self.code = code
      self.entry = entry
    }
  }
}

extension ConsentV1.InviteReply {
  package static let fullName = "sluis.consent.v1.InviteReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["code": self.code, "entry": self.entry], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct AcceptInvitationRequest: Message {
    package var code: UInt128
    /// minted by the partner; says nothing
    package var reference: UInt128

    package init(code: UInt128, reference: UInt128) {
      self.code = code
      self.reference = reference
    }
  }
}

extension ConsentV1.AcceptInvitationRequest {
  package static let fullName = "sluis.consent.v1.AcceptInvitationRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["code": self.code, "reference": self.reference], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct RehearseRequest: Message {
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

extension ConsentV1.RehearseRequest {
  package static let fullName = "sluis.consent.v1.RehearseRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "organisation": self.organisation, "purpose": self.purpose,
        "categories": self.categories,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct RehearseReply: Message {
    /// of those asked, what this tier and purpose admit
    package var allowed: [Category]
    package var reasons: [String]
    /// persons whose yes it takes
    package var needsYesOf: [UInt128]
    package var untilAtMost: Date?

    package init(
      allowed: [Category] = [], reasons: [String] = [], needsYesOf: [UInt128] = [],
      untilAtMost: Date? = nil
    ) {
      self.allowed = allowed
      self.reasons = reasons
      self.needsYesOf = needsYesOf
      self.untilAtMost = untilAtMost
    }
  }
}

extension ConsentV1.RehearseReply {
  package static let fullName = "sluis.consent.v1.RehearseReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "allowed": self.allowed, "reasons": self.reasons, "needsYesOf": self.needsYesOf,
        "untilAtMost": self.untilAtMost as Any,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ProposeGrantRequest: Message {
    package var household: UInt128
    package var organisation: String
    package var purpose: Purpose
    package var categories: [Category]
    /// inclusive: ends at the next midnight in Amsterdam
    package var until: Date
    package var basis: ConsentV1.LegalBasis
    package var kind: ConsentV1.ConsentKind
    package var from: Date?

    package init(
      household: UInt128, organisation: String, purpose: Purpose, categories: [Category],
      until: Date, basis: ConsentV1.LegalBasis, kind: ConsentV1.ConsentKind, from: Date? = nil
    ) {
      self.household = household
      self.organisation = organisation
      self.purpose = purpose
      self.categories = categories
      self.until = until
      self.basis = basis
      self.kind = kind
      self.from = from
    }
  }
}

extension ConsentV1.ProposeGrantRequest {
  package static let fullName = "sluis.consent.v1.ProposeGrantRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "organisation": self.organisation, "purpose": self.purpose,
        "categories": self.categories, "until": self.until, "basis": self.basis, "kind": self.kind,
        "from": self.from as Any,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// One person's yes to a proposed grant.
  package struct ConfirmGrantRequest: Message {
    package var grant: UInt128
    /// whose data it is about
    package var person: UInt128
    package var how: ConsentV1.HowGiven
    /// SHA-256 of the signed form, for paper
    package var evidence: [UInt8]
    /// who said yes for them; themselves when absent
    package var signer: UInt128?

    package init(
      grant: UInt128, person: UInt128, how: ConsentV1.HowGiven, evidence: [UInt8] = [],
      signer: UInt128? = nil
    ) {
      self.grant = grant
      self.person = person
      self.how = how
      self.evidence = evidence
      self.signer = signer
    }
  }
}

extension ConsentV1.ConfirmGrantRequest {
  package static let fullName = "sluis.consent.v1.ConfirmGrantRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "grant": self.grant, "person": self.person, "how": self.how,
        "evidence": Hidden.bytes(count: self.evidence.count), "signer": self.signer as Any,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct GrantReply: Message {
    package var grant: UInt128
    package var state: ConsentV1.GrantState
    package var version: UInt32
    package var revision: UInt64
    package var entry: UInt128
    package var waitingFor: [UInt128]

    package init(
      grant: UInt128, state: ConsentV1.GrantState, version: UInt32 = 0, revision: UInt64 = 0,
      entry: UInt128, waitingFor: [UInt128] = []
    ) {
      self.grant = grant
      self.state = state
      self.version = version
      self.revision = revision
      self.entry = entry
      self.waitingFor = waitingFor
    }
  }
}

extension ConsentV1.GrantReply {
  package static let fullName = "sluis.consent.v1.GrantReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "grant": self.grant, "state": self.state, "version": self.version,
        "revision": self.revision, "entry": self.entry, "waitingFor": self.waitingFor,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct WithdrawRequest: Message {
    /// one grant, or
    package var grant: UInt128?
    /// all to one organisation
    package var household: UInt128?
    package var organisation: String
    /// whose no it is; a resident's own credential says it itself
    package var person: UInt128?

    package init(
      grant: UInt128? = nil, household: UInt128? = nil, organisation: String = "",
      person: UInt128? = nil
    ) {
      self.grant = grant
      self.household = household
      self.organisation = organisation
      self.person = person
    }
  }
}

extension ConsentV1.WithdrawRequest {
  package static let fullName = "sluis.consent.v1.WithdrawRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "grant": self.grant as Any, "household": self.household as Any,
        "organisation": self.organisation, "person": self.person as Any,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct WithdrawReply: Message {
    package var grants: [UInt128]
    package var revision: UInt64
    package var entry: UInt128

    package init(grants: [UInt128] = [], revision: UInt64 = 0, entry: UInt128) {
      self.grants = grants
      self.revision = revision
      self.entry = entry
    }
  }
}

extension ConsentV1.WithdrawReply {
  package static let fullName = "sluis.consent.v1.WithdrawReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["grants": self.grants, "revision": self.revision, "entry": self.entry],
      displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct DenyRequest: Message {
    package var household: UInt128
    package var person: UInt128
    /// every partner when empty
    package var organisation: String
    /// empty: everything
    package var categories: [Category]
    /// from a worker: who said it, when not the person; for a child under twelve a guardian
    package var saidBy: UInt128?

    package init(
      household: UInt128, person: UInt128, organisation: String = "", categories: [Category] = [],
      saidBy: UInt128? = nil
    ) {
      self.household = household
      self.person = person
      self.organisation = organisation
      self.categories = categories
      self.saidBy = saidBy
    }
  }
}

extension ConsentV1.DenyRequest {
  package static let fullName = "sluis.consent.v1.DenyRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "household": self.household, "person": self.person, "organisation": self.organisation,
        "categories": self.categories, "saidBy": self.saidBy as Any,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// A no does not stand any more: said by who said it, or by who decides for the person since.
  package struct EndDenialRequest: Message {
    package var household: UInt128
    package var denial: UInt128

    package init(household: UInt128, denial: UInt128) {
      self.household = household
      self.denial = denial
    }
  }
}

extension ConsentV1.EndDenialRequest {
  package static let fullName = "sluis.consent.v1.EndDenialRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["household": self.household, "denial": self.denial], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListGrantsRequest: Message {
    package var household: UInt128

    package init(household: UInt128) {
      self.household = household
    }
  }
}

extension ConsentV1.ListGrantsRequest {
  package static let fullName = "sluis.consent.v1.ListGrantsRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["household": self.household], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListGrantsReply: Message {
    package var grants: [ConsentV1.Grant]
    /// those that stand
    package var denials: [ConsentV1.Denial]

    package init(grants: [ConsentV1.Grant] = [], denials: [ConsentV1.Denial] = []) {
      self.grants = grants
      self.denials = denials
    }
  }
}

extension ConsentV1.ListGrantsReply {
  package static let fullName = "sluis.consent.v1.ListGrantsReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["grants": Hidden.sealed, "denials": Hidden.sealed], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.grants.isEmpty { found.insert(.identity) }
    if !self.denials.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.grants = []
    }
    if !kept.contains(.identity) {
      copy.denials = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.grants.isEmpty { self.grants = part.grants }
    if !part.denials.isEmpty { self.denials = part.denials }
  }
}

extension ConsentV1 {
  package struct Denial: Message {
    package var id: UInt128
    /// whose no it is
    package var person: UInt128
    /// empty: every partner
    package var organisation: String
    package var categories: [Category]
    package var fromMs: UInt64
    /// to a resident only when it was they
    package var saidBy: UInt128?
    /// a worker wrote it down
    package var isReported: Bool

    package init(
      id: UInt128, person: UInt128, organisation: String = "", categories: [Category],
      fromMs: UInt64 = 0, saidBy: UInt128? = nil, isReported: Bool = false
    ) {
      self.id = id
      self.person = person
      self.organisation = organisation
      self.categories = categories
      self.fromMs = fromMs
      self.saidBy = saidBy
      self.isReported = isReported
    }
  }
}

extension ConsentV1.Denial {
  package static let fullName = "sluis.consent.v1.Denial"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "person": self.person, "organisation": self.organisation,
        "categories": self.categories, "fromMs": self.fromMs, "saidBy": self.saidBy as Any,
        "isReported": self.isReported,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct Grant: Message {
    package var id: UInt128
    package var organisation: String
    package var purpose: Purpose
    package var categories: [Category]
    package var fromMs: UInt64
    package var untilMs: UInt64
    package var state: ConsentV1.GrantState
    package var version: UInt32
    package var basis: ConsentV1.LegalBasis
    package var kind: ConsentV1.ConsentKind
    package var givenBy: [UInt128]
    package var waitingFor: [UInt128]

    package init(
      id: UInt128, organisation: String, purpose: Purpose, categories: [Category],
      fromMs: UInt64 = 0, untilMs: UInt64 = 0, state: ConsentV1.GrantState, version: UInt32 = 0,
      basis: ConsentV1.LegalBasis, kind: ConsentV1.ConsentKind, givenBy: [UInt128] = [],
      waitingFor: [UInt128] = []
    ) {
      self.id = id
      self.organisation = organisation
      self.purpose = purpose
      self.categories = categories
      self.fromMs = fromMs
      self.untilMs = untilMs
      self.state = state
      self.version = version
      self.basis = basis
      self.kind = kind
      self.givenBy = givenBy
      self.waitingFor = waitingFor
    }
  }
}

extension ConsentV1.Grant {
  package static let fullName = "sluis.consent.v1.Grant"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "organisation": self.organisation, "purpose": self.purpose,
        "categories": self.categories, "fromMs": self.fromMs, "untilMs": self.untilMs,
        "state": self.state, "version": self.version, "basis": self.basis, "kind": self.kind,
        "givenBy": self.givenBy, "waitingFor": self.waitingFor,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// Why a partner was refused: what the coordinator may know and the partner may not.
  package struct ListRefusalsRequest: Message {
    package var household: UInt128

    package init(household: UInt128) {
      self.household = household
    }
  }
}

extension ConsentV1.ListRefusalsRequest {
  package static let fullName = "sluis.consent.v1.ListRefusalsRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["household": self.household], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListRefusalsReply: Message {
    package var refusals: [ConsentV1.Refusal]

    package init(refusals: [ConsentV1.Refusal] = []) {
      self.refusals = refusals
    }
  }
}

extension ConsentV1.ListRefusalsReply {
  package static let fullName = "sluis.consent.v1.ListRefusalsReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["refusals": Hidden.sealed], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.refusals.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.refusals = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.refusals.isEmpty { self.refusals = part.refusals }
  }
}

extension ConsentV1 {
  package struct Refusal: Message {
    package var decision: UInt128
    package var timeMs: UInt64
    package var organisation: String
    package var reasons: [String]
    package var purpose: String
    package var asked: [Category]

    package init(
      decision: UInt128, timeMs: UInt64 = 0, organisation: String = "", reasons: [String] = [],
      purpose: String = "", asked: [Category] = []
    ) {
      self.decision = decision
      self.timeMs = timeMs
      self.organisation = organisation
      self.reasons = reasons
      self.purpose = purpose
      self.asked = asked
    }
  }
}

extension ConsentV1.Refusal {
  package static let fullName = "sluis.consent.v1.Refusal"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "decision": self.decision, "timeMs": self.timeMs, "organisation": self.organisation,
        "reasons": self.reasons, "purpose": self.purpose, "asked": self.asked,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// One sealed part. To read, by its tag and version; to write, by its category and next
  /// version.
  package struct Part: Message {
    package var scope: UInt128
    package var table: String
    package var row: UInt128
    package var version: UInt32
    package var mode: ConsentV1.Mode
    package var tag: UInt128?
    /// of sluis.v1.Category; 0 with a tag
    package var category: UInt32

    package init(
      scope: UInt128, table: String, row: UInt128, version: UInt32 = 0, mode: ConsentV1.Mode,
      tag: UInt128? = nil, category: UInt32 = 0
    ) {
      self.scope = scope
      self.table = table
      self.row = row
      self.version = version
      self.mode = mode
      self.tag = tag
      self.category = category
    }
  }
}

extension ConsentV1.Part {
  package static let fullName = "sluis.consent.v1.Part"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "scope": self.scope, "table": self.table, "row": self.row, "version": self.version,
        "mode": self.mode, "tag": self.tag as Any, "category": self.category,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct OpenRequest: Message {
    package var serviceSession: [UInt8]
    /// whose relation or grant decides; the scopes asked must be its
    package var household: UInt128?
    /// a partner's, instead of household
    package var reference: UInt128?
    package var parts: [ConsentV1.Part]
    /// What is asked beyond the parts: the categories a partner named, or a search asks for.
    package var asked: [Category]

    package init(
      serviceSession: [UInt8], household: UInt128? = nil, reference: UInt128? = nil,
      parts: [ConsentV1.Part] = [], asked: [Category] = []
    ) {
      self.serviceSession = serviceSession
      self.household = household
      self.reference = reference
      self.parts = parts
      self.asked = asked
    }
  }
}

extension ConsentV1.OpenRequest {
  package static let fullName = "sluis.consent.v1.OpenRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "serviceSession": Hidden.bytes(count: self.serviceSession.count),
        "household": self.household as Any, "reference": self.reference as Any, "parts": self.parts,
        "asked": self.asked,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ReleasedPart: Message {
    /// into the request's parts; keys lie in the box in this order
    package var index: UInt32
    package var category: UInt32
    package var tag: UInt128

    package init(index: UInt32 = 0, category: UInt32 = 0, tag: UInt128) {
      self.index = index
      self.category = category
      self.tag = tag
    }
  }
}

extension ConsentV1.ReleasedPart {
  package static let fullName = "sluis.consent.v1.ReleasedPart"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["index": self.index, "category": self.category, "tag": self.tag],
      displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ScopeIndex: Message {
    package var scope: UInt128
    /// keyed, for the header of log entries
    package var subjectIndex: UInt128
    /// somebody who is a member no longer
    package var isFormer: Bool

    package init(scope: UInt128, subjectIndex: UInt128, isFormer: Bool = false) {
      self.scope = scope
      self.subjectIndex = subjectIndex
      self.isFormer = isFormer
    }
  }
}

extension ConsentV1.ScopeIndex {
  package static let fullName = "sluis.consent.v1.ScopeIndex"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "scope": self.scope, "subjectIndex": self.subjectIndex, "isFormer": self.isFormer,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct OpenReply: Message {
    /// 7 permits; anything else does not
    package var outcome: UInt32
    package var reasons: [String]
    /// entry id
    package var decision: UInt128
    package var released: [ConsentV1.ReleasedPart]
    package var keyBox: [UInt8]
    package var revision: UInt64
    package var passMs: UInt32
    /// of the OpenRequest: an answer to another question does not count
    package var requestDigest: [UInt8]
    package var actor: UInt128?
    package var organisation: UInt128?
    package var hat: UInt128?
    package var role: String
    package var actorIndex: UInt128?
    package var organisationIndex: UInt128?
    package var scopes: [ConsentV1.ScopeIndex]
    package var grants: [ConsentV1.UsedGrant]
    /// for a partner: when what it got must be gone
    package var useUntilMs: UInt64
    /// for a partner's reference, once permitted
    package var household: UInt128?
    /// who the actor is as a data subject; set for residents
    package var person: UInt128?
    /// the team that the hat is worn in; absent for a hat of none
    package var team: String

    package init(
      outcome: UInt32 = 0, reasons: [String] = [], decision: UInt128,
      released: [ConsentV1.ReleasedPart] = [], keyBox: [UInt8] = [], revision: UInt64 = 0,
      passMs: UInt32 = 0, requestDigest: [UInt8], actor: UInt128? = nil,
      organisation: UInt128? = nil, hat: UInt128? = nil, role: String = "",
      actorIndex: UInt128? = nil, organisationIndex: UInt128? = nil,
      scopes: [ConsentV1.ScopeIndex] = [], grants: [ConsentV1.UsedGrant] = [],
      useUntilMs: UInt64 = 0, household: UInt128? = nil, person: UInt128? = nil, team: String = ""
    ) {
      self.outcome = outcome
      self.reasons = reasons
      self.decision = decision
      self.released = released
      self.keyBox = keyBox
      self.revision = revision
      self.passMs = passMs
      self.requestDigest = requestDigest
      self.actor = actor
      self.organisation = organisation
      self.hat = hat
      self.role = role
      self.actorIndex = actorIndex
      self.organisationIndex = organisationIndex
      self.scopes = scopes
      self.grants = grants
      self.useUntilMs = useUntilMs
      self.household = household
      self.person = person
      self.team = team
    }
  }
}

extension ConsentV1.OpenReply {
  package static let fullName = "sluis.consent.v1.OpenReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "outcome": self.outcome, "reasons": self.reasons, "decision": self.decision,
        "released": self.released, "keyBox": Hidden.bytes(count: self.keyBox.count),
        "revision": self.revision, "passMs": self.passMs,
        "requestDigest": Hidden.bytes(count: self.requestDigest.count), "actor": self.actor as Any,
        "organisation": self.organisation as Any, "hat": self.hat as Any, "role": self.role,
        "actorIndex": self.actorIndex as Any, "organisationIndex": self.organisationIndex as Any,
        "scopes": self.scopes, "grants": self.grants, "useUntilMs": self.useUntilMs,
        "household": self.household as Any, "person": self.person as Any, "team": self.team,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct UsedGrant: Message {
    package var grant: UInt128
    package var version: UInt32

    package init(grant: UInt128, version: UInt32 = 0) {
      self.grant = grant
      self.version = version
    }
  }
}

extension ConsentV1.UsedGrant {
  package static let fullName = "sluis.consent.v1.UsedGrant"

  package var customMirror: Mirror {
    Mirror(self, children: ["grant": self.grant, "version": self.version], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// What a partner's reference stands for, when a grant allows something now. Logged like Open.
  package struct ResolveRequest: Message {
    package var serviceSession: [UInt8]
    package var reference: UInt128
    package var asked: [Category]

    package init(serviceSession: [UInt8], reference: UInt128, asked: [Category]) {
      self.serviceSession = serviceSession
      self.reference = reference
      self.asked = asked
    }
  }
}

extension ConsentV1.ResolveRequest {
  package static let fullName = "sluis.consent.v1.ResolveRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "serviceSession": Hidden.bytes(count: self.serviceSession.count),
        "reference": self.reference, "asked": self.asked,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ResolveReply: Message {
    package var outcome: UInt32
    package var reasons: [String]
    package var decision: UInt128
    package var household: UInt128?
    package var scopes: [ConsentV1.ScopeTags]
    package var requestDigest: [UInt8]

    package init(
      outcome: UInt32 = 0, reasons: [String] = [], decision: UInt128, household: UInt128? = nil,
      scopes: [ConsentV1.ScopeTags] = [], requestDigest: [UInt8]
    ) {
      self.outcome = outcome
      self.reasons = reasons
      self.decision = decision
      self.household = household
      self.scopes = scopes
      self.requestDigest = requestDigest
    }
  }
}

extension ConsentV1.ResolveReply {
  package static let fullName = "sluis.consent.v1.ResolveReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "outcome": self.outcome, "reasons": self.reasons, "decision": self.decision,
        "household": self.household as Any, "scopes": self.scopes,
        "requestDigest": Hidden.bytes(count: self.requestDigest.count),
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ScopeTags: Message {
    package var scope: UInt128
    package var tags: [UInt128]

    package init(scope: UInt128, tags: [UInt128]) {
      self.scope = scope
      self.tags = tags
    }
  }
}

extension ConsentV1.ScopeTags {
  package static let fullName = "sluis.consent.v1.ScopeTags"

  package var customMirror: Mirror {
    Mirror(self, children: ["scope": self.scope, "tags": self.tags], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct OpenLogRequest: Message {
    /// the officer's, for this call
    package var boxKey: [UInt8]
    package var bodies: [ConsentV1.LogBody]
    /// whose log they are of
    package var service: String

    package init(boxKey: [UInt8], bodies: [ConsentV1.LogBody], service: String) {
      self.boxKey = boxKey
      self.bodies = bodies
      self.service = service
    }
  }
}

extension ConsentV1.OpenLogRequest {
  package static let fullName = "sluis.consent.v1.OpenLogRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "boxKey": Hidden.bytes(count: self.boxKey.count), "bodies": self.bodies,
        "service": self.service,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// An entry whose body is to be opened, by its header as it is stored: the key follows from it,
  /// so of
  /// an entry that is named with another header nothing opens.
  package struct LogBody: Message {
    /// once per epoch and call
    package var sealedEpochKey: [UInt8]
    package var header: [UInt8]

    package init(sealedEpochKey: [UInt8] = [], header: [UInt8]) {
      self.sealedEpochKey = sealedEpochKey
      self.header = header
    }
  }
}

extension ConsentV1.LogBody {
  package static let fullName = "sluis.consent.v1.LogBody"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "sealedEpochKey": Hidden.bytes(count: self.sealedEpochKey.count),
        "header": Hidden.bytes(count: self.header.count),
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct OpenLogReply: Message {
    /// keys of the bodies, in the order asked
    package var keyBox: [UInt8]
    package var decision: UInt128

    package init(keyBox: [UInt8], decision: UInt128) {
      self.keyBox = keyBox
      self.decision = decision
    }
  }
}

extension ConsentV1.OpenLogReply {
  package static let fullName = "sluis.consent.v1.OpenLogReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["keyBox": Hidden.bytes(count: self.keyBox.count), "decision": self.decision],
      displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct EvaluateRequest: Message {
    package var kind: ConsentV1.IndexKind
    package var blinded: [[UInt8]]

    package init(kind: ConsentV1.IndexKind, blinded: [[UInt8]]) {
      self.kind = kind
      self.blinded = blinded
    }
  }
}

extension ConsentV1.EvaluateRequest {
  package static let fullName = "sluis.consent.v1.EvaluateRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["kind": self.kind, "blinded": Hidden.list(count: self.blinded.count)],
      displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct EvaluateReply: Message {
    package var evaluated: [[UInt8]]

    package init(evaluated: [[UInt8]]) {
      self.evaluated = evaluated
    }
  }
}

extension ConsentV1.EvaluateReply {
  package static let fullName = "sluis.consent.v1.EvaluateReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["evaluated": Hidden.list(count: self.evaluated.count)], displayStyle: .struct
    )
  }
}

extension ConsentV1 {
  package struct RevocationsRequest: Message {
    package var knownRevision: UInt64

    package init(knownRevision: UInt64 = 0) {
      self.knownRevision = knownRevision
    }
  }
}

extension ConsentV1.RevocationsRequest {
  package static let fullName = "sluis.consent.v1.RevocationsRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["knownRevision": self.knownRevision], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct RevocationList: Message {
    package var revision: UInt64
    package var timeMs: UInt64
    package var certificates: [[UInt8]]
    /// by the token key
    package var signature: [UInt8]

    package init(
      revision: UInt64 = 0, timeMs: UInt64 = 0, certificates: [[UInt8]] = [], signature: [UInt8]
    ) {
      self.revision = revision
      self.timeMs = timeMs
      self.certificates = certificates
      self.signature = signature
    }
  }
}

extension ConsentV1.RevocationList {
  package static let fullName = "sluis.consent.v1.RevocationList"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "revision": self.revision, "timeMs": self.timeMs,
        "certificates": Hidden.list(count: self.certificates.count),
        "signature": Hidden.bytes(count: self.signature.count),
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct PolicyChange: Message {
    package var revision: UInt64
    package var scopes: [UInt128]
    package var organisations: [UInt128]

    package init(revision: UInt64 = 0, scopes: [UInt128] = [], organisations: [UInt128] = []) {
      self.revision = revision
      self.scopes = scopes
      self.organisations = organisations
    }
  }
}

extension ConsentV1.PolicyChange {
  package static let fullName = "sluis.consent.v1.PolicyChange"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "revision": self.revision, "scopes": self.scopes, "organisations": self.organisations,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// Where a finding stands. What was explained or is a breach says one officer; closed says a
  /// second.
  package enum FindingState: Int32, CaseIterable, Sendable {
    case new = 1
    case looking = 2
    case explained = 3
    case breach = 4
    case closed = 5
  }
}

extension ConsentV1 {
  package enum FindingStep: Int32, CaseIterable, Sendable {
    /// begins to look; of what another proposed: looks again
    case look = 1
    case explain = 2
    case breach = 3
    case close = 4
  }
}

extension ConsentV1 {
  /// Whose keyed index is asked.
  package enum IndexedKind: Int32, CaseIterable, Sendable {
    /// a household or a person
    case subject = 1
    case actor = 2
    case organisation = 3
  }
}

extension ConsentV1 {
  /// A record that a finding rests on.
  package struct FindingRecord: Message {
    package var log: String
    package var index: UInt64
    package var entry: UInt128

    package init(log: String, index: UInt64 = 0, entry: UInt128) {
      self.log = log
      self.index = index
      self.entry = entry
    }
  }
}

extension ConsentV1.FindingRecord {
  package static let fullName = "sluis.consent.v1.FindingRecord"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["log": self.log, "index": self.index, "entry": self.entry],
      displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// What was found of whom. Sealed at rest under the key of the officer's organisation.
  package struct FindingFacts: Message {
    package var actor: UInt128?
    package var organisation: UInt128?
    package var files: [UInt128]
    package var fromMs: UInt64
    package var untilMs: UInt64
    package var count: UInt32
    /// oldest first
    package var records: [ConsentV1.FindingRecord]
    /// those not named included
    package var recordCount: UInt32

    package init(
      actor: UInt128? = nil, organisation: UInt128? = nil, files: [UInt128] = [],
      fromMs: UInt64 = 0, untilMs: UInt64 = 0, count: UInt32 = 0,
      records: [ConsentV1.FindingRecord], recordCount: UInt32 = 0
    ) {
      self.actor = actor
      self.organisation = organisation
      self.files = files
      self.fromMs = fromMs
      self.untilMs = untilMs
      self.count = count
      self.records = records
      self.recordCount = recordCount
    }
  }
}

extension ConsentV1.FindingFacts {
  package static let fullName = "sluis.consent.v1.FindingFacts"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "actor": Hidden.sealed, "organisation": Hidden.sealed, "files": Hidden.sealed,
        "fromMs": self.fromMs, "untilMs": self.untilMs, "count": self.count,
        "records": self.records, "recordCount": self.recordCount,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.actor != nil { found.insert(.identity) }
    if self.organisation != nil { found.insert(.identity) }
    if !self.files.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.actor = nil
    }
    if !kept.contains(.identity) {
      copy.organisation = nil
    }
    if !kept.contains(.identity) {
      copy.files = []
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.actor != nil { self.actor = part.actor }
    if part.organisation != nil { self.organisation = part.organisation }
    if !part.files.isEmpty { self.files = part.files }
  }
}

extension ConsentV1 {
  /// What an officer wrote down. Sealed as the facts are: officers read it, and nobody else.
  package struct FindingNote: Message {
    package var author: UInt128?
    package var step: ConsentV1.FindingStep
    package var timeMs: UInt64
    package var text: String

    package init(
      author: UInt128?, step: ConsentV1.FindingStep, timeMs: UInt64 = 0, text: String = ""
    ) {
      self.author = author
      self.step = step
      self.timeMs = timeMs
      self.text = text
    }
  }
}

extension ConsentV1.FindingNote {
  package static let fullName = "sluis.consent.v1.FindingNote"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "author": Hidden.sealed, "step": self.step, "timeMs": self.timeMs, "text": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.author != nil { found.insert(.identity) }
    if !self.text.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.author = nil
    }
    if !kept.contains(.identity) {
      copy.text = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.author != nil { self.author = part.author }
    if !part.text.isEmpty { self.text = part.text }
  }
}

extension ConsentV1 {
  package struct AuditIndexRequest: Message {
    package var kind: ConsentV1.IndexedKind
    package var id: UInt128

    package init(kind: ConsentV1.IndexedKind, id: UInt128) {
      self.kind = kind
      self.id = id
    }
  }
}

extension ConsentV1.AuditIndexRequest {
  package static let fullName = "sluis.consent.v1.AuditIndexRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["kind": self.kind, "id": self.id], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct AuditIndexReply: Message {
    package var index: UInt128

    package init(index: UInt128) {
      self.index = index
    }
  }
}

extension ConsentV1.AuditIndexReply {
  package static let fullName = "sluis.consent.v1.AuditIndexReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["index": self.index], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct FileFindingRequest: Message {
    package var rule: String
    package var facts: ConsentV1.FindingFacts?

    package init(rule: String, facts: ConsentV1.FindingFacts?) {
      self.rule = rule
      self.facts = facts
    }
  }
}

extension ConsentV1.FileFindingRequest {
  package static let fullName = "sluis.consent.v1.FileFindingRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["rule": self.rule, "facts": Hidden.sealed], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.facts != nil { found.insert(.identity) }
    if let item = self.facts { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.facts = nil
    }
    copy.facts = copy.facts?.keeping(kept)
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.facts != nil { self.facts = part.facts }
  }
}

extension ConsentV1 {
  package struct FindingReply: Message {
    package var finding: UInt128
    package var state: ConsentV1.FindingState
    package var version: UInt32
    /// never found before
    package var isNew: Bool
    package var entry: UInt128

    package init(
      finding: UInt128, state: ConsentV1.FindingState, version: UInt32 = 0, isNew: Bool = false,
      entry: UInt128
    ) {
      self.finding = finding
      self.state = state
      self.version = version
      self.isNew = isNew
      self.entry = entry
    }
  }
}

extension ConsentV1.FindingReply {
  package static let fullName = "sluis.consent.v1.FindingReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "finding": self.finding, "state": self.state, "version": self.version, "isNew": self.isNew,
        "entry": self.entry,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct StepFindingRequest: Message {
    package var finding: UInt128
    /// the one that was looked at
    package var version: UInt32
    package var step: ConsentV1.FindingStep
    package var note: String

    package init(
      finding: UInt128, version: UInt32 = 0, step: ConsentV1.FindingStep, note: String = ""
    ) {
      self.finding = finding
      self.version = version
      self.step = step
      self.note = note
    }
  }
}

extension ConsentV1.StepFindingRequest {
  package static let fullName = "sluis.consent.v1.StepFindingRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "finding": self.finding, "version": self.version, "step": self.step, "note": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.note.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.note = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.note.isEmpty { self.note = part.note }
  }
}

extension ConsentV1 {
  package struct ListFindingsRequest: Message {
    /// the number of the last one seen
    package var after: UInt64
    /// 100 at most
    package var limit: UInt32
    package var withClosed: Bool

    package init(after: UInt64 = 0, limit: UInt32 = 0, withClosed: Bool = false) {
      self.after = after
      self.limit = limit
      self.withClosed = withClosed
    }
  }
}

extension ConsentV1.ListFindingsRequest {
  package static let fullName = "sluis.consent.v1.ListFindingsRequest"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["after": self.after, "limit": self.limit, "withClosed": self.withClosed],
      displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ListFindingsReply: Message {
    package var findings: [ConsentV1.Finding]
    package var isEnd: Bool

    package init(findings: [ConsentV1.Finding] = [], isEnd: Bool = false) {
      self.findings = findings
      self.isEnd = isEnd
    }
  }
}

extension ConsentV1.ListFindingsReply {
  package static let fullName = "sluis.consent.v1.ListFindingsReply"

  package var customMirror: Mirror {
    Mirror(self, children: ["findings": Hidden.sealed, "isEnd": self.isEnd], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.findings.isEmpty { found.insert(.identity) }
    for item in self.findings { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.findings = []
    }
    copy.findings = copy.findings.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.findings.isEmpty { self.findings = part.findings }
  }
}

extension ConsentV1 {
  package struct Finding: Message {
    package var id: UInt128
    package var number: UInt64
    package var rule: String
    package var state: ConsentV1.FindingState
    /// explained or breach, once an officer said so
    package var outcome: ConsentV1.FindingState?
    package var version: UInt32
    package var openedAtMs: UInt64
    package var proposedBy: UInt128?
    /// absent when what is stored does not open
    package var facts: ConsentV1.FindingFacts?

    package init(
      id: UInt128, number: UInt64 = 0, rule: String, state: ConsentV1.FindingState,
      outcome: ConsentV1.FindingState? = nil, version: UInt32 = 0, openedAtMs: UInt64 = 0,
      proposedBy: UInt128? = nil, facts: ConsentV1.FindingFacts? = nil
    ) {
      self.id = id
      self.number = number
      self.rule = rule
      self.state = state
      self.outcome = outcome
      self.version = version
      self.openedAtMs = openedAtMs
      self.proposedBy = proposedBy
      self.facts = facts
    }
  }
}

extension ConsentV1.Finding {
  package static let fullName = "sluis.consent.v1.Finding"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "id": self.id, "number": self.number, "rule": self.rule, "state": self.state,
        "outcome": self.outcome as Any, "version": self.version, "openedAtMs": self.openedAtMs,
        "proposedBy": Hidden.sealed, "facts": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.proposedBy != nil { found.insert(.identity) }
    if self.facts != nil { found.insert(.identity) }
    if let item = self.facts { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.proposedBy = nil
    }
    if !kept.contains(.identity) {
      copy.facts = nil
    }
    copy.facts = copy.facts?.keeping(kept)
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.proposedBy != nil { self.proposedBy = part.proposedBy }
    if part.facts != nil { self.facts = part.facts }
  }
}

extension ConsentV1 {
  package struct GetFindingRequest: Message {
    package var finding: UInt128
    /// notes before this one; 0 the newest
    package var before: UInt64

    package init(finding: UInt128, before: UInt64 = 0) {
      self.finding = finding
      self.before = before
    }
  }
}

extension ConsentV1.GetFindingRequest {
  package static let fullName = "sluis.consent.v1.GetFindingRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["finding": self.finding, "before": self.before], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct GetFindingReply: Message {
    package var finding: ConsentV1.Finding?
    /// newest first
    package var notes: [ConsentV1.FindingNote]
    /// 0: there are no older ones
    package var nextBefore: UInt64

    package init(
      finding: ConsentV1.Finding?, notes: [ConsentV1.FindingNote] = [], nextBefore: UInt64 = 0
    ) {
      self.finding = finding
      self.notes = notes
      self.nextBefore = nextBefore
    }
  }
}

extension ConsentV1.GetFindingReply {
  package static let fullName = "sluis.consent.v1.GetFindingReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: ["finding": Hidden.sealed, "notes": Hidden.sealed, "nextBefore": self.nextBefore],
      displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if self.finding != nil { found.insert(.identity) }
    if let item = self.finding { found.formUnion(item.categoriesPresent) }
    if !self.notes.isEmpty { found.insert(.identity) }
    for item in self.notes { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.finding = nil
    }
    copy.finding = copy.finding?.keeping(kept)
    if !kept.contains(.identity) {
      copy.notes = []
    }
    copy.notes = copy.notes.map { $0.keeping(kept) }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if part.finding != nil { self.finding = part.finding }
    if !part.notes.isEmpty { self.notes = part.notes }
  }
}

extension ConsentV1 {
  /// A service asks, for who calls its Log/Report, whose records they may know of, and then for
  /// the
  /// keys of some of its own.
  package struct ReportRequest: Message {
    package var serviceSession: [UInt8]
    package var household: UInt128
    package var person: UInt128?
    package var bodies: [ConsentV1.LogBody]
    /// Of the reply before, to this service or another, for a report that goes on.
    package var report: [UInt8]

    package init(
      serviceSession: [UInt8], household: UInt128, person: UInt128? = nil,
      bodies: [ConsentV1.LogBody] = [], report: [UInt8] = []
    ) {
      self.serviceSession = serviceSession
      self.household = household
      self.person = person
      self.bodies = bodies
      self.report = report
    }
  }
}

extension ConsentV1.ReportRequest {
  package static let fullName = "sluis.consent.v1.ReportRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "serviceSession": Hidden.bytes(count: self.serviceSession.count),
        "household": self.household, "person": self.person as Any, "bodies": self.bodies,
        "report": Hidden.bytes(count: self.report.count),
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  package struct ReportReply: Message {
    package var scopes: [ConsentV1.ReportScope]
    package var isOfficer: Bool
    package var actor: UInt128
    package var actorIndex: UInt128
    package var organisationIndex: UInt128
    /// of the bodies, in the order asked
    package var keyBox: [UInt8]
    package var requestDigest: [UInt8]
    /// Of the household, whose affairs the caller may know of at all, asked for or not.
    package var knownScopes: [UInt128]
    /// What the next page is asked by, of whichever log: one report is recorded and counted once.
    package var report: [UInt8]
    /// it was begun before
    package var goesOn: Bool

    package init(
      scopes: [ConsentV1.ReportScope], isOfficer: Bool = false, actor: UInt128, actorIndex: UInt128,
      organisationIndex: UInt128, keyBox: [UInt8] = [], requestDigest: [UInt8],
      knownScopes: [UInt128] = [], report: [UInt8], goesOn: Bool = false
    ) {
      self.scopes = scopes
      self.isOfficer = isOfficer
      self.actor = actor
      self.actorIndex = actorIndex
      self.organisationIndex = organisationIndex
      self.keyBox = keyBox
      self.requestDigest = requestDigest
      self.knownScopes = knownScopes
      self.report = report
      self.goesOn = goesOn
    }
  }
}

extension ConsentV1.ReportReply {
  package static let fullName = "sluis.consent.v1.ReportReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "scopes": self.scopes, "isOfficer": self.isOfficer, "actor": self.actor,
        "actorIndex": self.actorIndex, "organisationIndex": self.organisationIndex,
        "keyBox": Hidden.bytes(count: self.keyBox.count),
        "requestDigest": Hidden.bytes(count: self.requestDigest.count),
        "knownScopes": self.knownScopes, "report": Hidden.bytes(count: self.report.count),
        "goesOn": self.goesOn,
      ], displayStyle: .struct)
  }
}

extension ConsentV1 {
  /// A household or a person, and of which categories of it the caller may hear that they exist.
  package struct ReportScope: Message {
    package var scope: UInt128
    package var subjectIndex: UInt128
    package var categories: [Category]
    /// The signal that the household came of: who reported it stays hidden.
    package var isSignal: Bool

    package init(
      scope: UInt128, subjectIndex: UInt128, categories: [Category] = [], isSignal: Bool = false
    ) {
      self.scope = scope
      self.subjectIndex = subjectIndex
      self.categories = categories
      self.isSignal = isSignal
    }
  }
}

extension ConsentV1.ReportScope {
  package static let fullName = "sluis.consent.v1.ReportScope"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "scope": self.scope, "subjectIndex": self.subjectIndex, "categories": self.categories,
        "isSignal": self.isSignal,
      ], displayStyle: .struct)
  }
}
