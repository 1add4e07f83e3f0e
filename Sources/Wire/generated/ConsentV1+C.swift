// Written by proto/generate from the schema. Do not edit.

internal import CProtobufC
internal import CWire

extension ConsentV1.Authority {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.Authority: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__Authority

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__authority__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, bytes: 16...16),
      Limit(2, required: .whole, values: 0xe),
      Limit(3),
      Limit(4),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var holder: UInt128?
    var kind: ConsentV1.AuthorityKind?
    var fromMs: UInt64 = 0
    var untilMs: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        holder = try reader.id128()
      case 2:
        kind = try ConsentV1.AuthorityKind(rawValue: reader.enumeration())
      case 3:
        fromMs = try reader.uint64()
      case 4:
        untilMs = try reader.uint64()
      default: throw .malformed
      }
    }
    self.holder = holder
    self.kind = kind
    self.fromMs = fromMs
    self.untilMs = untilMs
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.holder = unsafe Copy.optionalID128(c.pointee.holder)
    self.kind = unsafe ConsentV1.AuthorityKind(rawValue: Int32(c.pointee.kind.rawValue))
    self.fromMs = unsafe c.pointee.from_ms
    self.untilMs = unsafe c.pointee.until_ms
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__authority__init($0) }
    if let value = self.holder {
      unsafe c.pointee.holder = arena.id(value)
    }
    if let value = self.kind {
      unsafe c.pointee.kind = .init(rawValue: UInt32(value.rawValue))
    }
    unsafe c.pointee.from_ms = self.fromMs
    unsafe c.pointee.until_ms = self.untilMs
    return unsafe c
  }
}

extension ConsentV1.MemberFacts {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.MemberFacts: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__MemberFacts

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__member_facts__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, message: Date.layout),
      Limit(2, items: 16, message: ConsentV1.Authority.layout),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var birthDate: Date?
    var authorities: [ConsentV1.Authority] = []
    var deceased: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var inner = try reader.inner()
        birthDate = try Date(reading: &inner)
      case 2:
        authorities.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          authorities.append(try ConsentV1.Authority(reading: &inner))
        } while try reader.again()
      case 3:
        deceased = try reader.bool()
      default: throw .malformed
      }
    }
    self.birthDate = birthDate
    self.authorities = authorities
    self.deceased = deceased
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.birthDate = try unsafe Copy.optional(c.pointee.birth_date, as: Date.self)
    self.authorities = try unsafe Copy.messages(
      c.pointee.authorities, count: c.pointee.n_authorities, as: ConsentV1.Authority.self)
    self.deceased = unsafe c.pointee.deceased != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__member_facts__init($0) }
    if let value = self.birthDate {
      unsafe c.pointee.birth_date = value.fill(&arena)
    }
    unsafe (c.pointee.authorities, c.pointee.n_authorities) =
      arena.list(self.authorities) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.deceased = self.deceased ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.GrantTerms {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.GrantTerms: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__GrantTerms

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__grant_terms__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, values: 0x3ffe),
      Limit(2, required: .always, items: 32, values: 0x1f_c07f_fc3e),
      Limit(3, required: .always, values: 0x7e),
      Limit(4, required: .always, values: 0x6),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var purpose: Purpose?
    var categories: [Category] = []
    var basis: ConsentV1.LegalBasis?
    var kind: ConsentV1.ConsentKind?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        purpose = try Purpose(rawValue: reader.enumeration())
      case 2:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      case 3:
        basis = try ConsentV1.LegalBasis(rawValue: reader.enumeration())
      case 4:
        kind = try ConsentV1.ConsentKind(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.purpose = try Copy.known(purpose)
    self.categories = categories
    self.basis = try Copy.known(basis)
    self.kind = try Copy.known(kind)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.purpose = try unsafe Copy.known(Purpose(rawValue: Int32(c.pointee.purpose.rawValue)))
    self.categories = try unsafe Copy.list(c.pointee.categories, count: c.pointee.n_categories) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.basis = try unsafe Copy.known(
      ConsentV1.LegalBasis(rawValue: Int32(c.pointee.basis.rawValue)))
    self.kind = try unsafe Copy.known(
      ConsentV1.ConsentKind(rawValue: Int32(c.pointee.kind.rawValue)))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__grant_terms__init($0) }
    unsafe c.pointee.purpose = .init(rawValue: UInt32(self.purpose.rawValue))
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in
        Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    unsafe c.pointee.basis = .init(rawValue: UInt32(self.basis.rawValue))
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    return unsafe c
  }
}

extension ConsentV1.DenyTerms {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.DenyTerms: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__DenyTerms

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__deny_terms__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, items: 64, values: 0x1f_c07f_fc3e),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var categories: [Category] = []
    var purpose: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      case 2:
        purpose = try reader.uint32()
      default: throw .malformed
      }
    }
    self.categories = categories
    self.purpose = purpose
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.categories = try unsafe Copy.list(c.pointee.categories, count: c.pointee.n_categories) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.purpose = unsafe c.pointee.purpose
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__deny_terms__init($0) }
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in
        Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    unsafe c.pointee.purpose = self.purpose
    return unsafe c
  }
}

extension ConsentV1.ActorFacts {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ActorFacts: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ActorFacts

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__actor_facts__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, bytes: 0...128),
      Limit(2, bytes: 0...128),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var uri: String = ""
    var displayName: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        uri = try reader.string()
      case 2:
        displayName = try reader.string()
      default: throw .malformed
      }
    }
    self.uri = uri
    self.displayName = displayName
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.uri = unsafe Copy.string(c.pointee.uri)
    self.displayName = unsafe Copy.string(c.pointee.display_name)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__actor_facts__init($0) }
    unsafe c.pointee.uri = arena.string(self.uri)
    unsafe c.pointee.display_name = arena.string(self.displayName)
    return unsafe c
  }
}

extension ConsentV1.OpenSessionRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.OpenSessionRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__OpenSessionRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__open_session_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...4096, items: 4),
      Limit(2, bytes: 0...64),
      Limit(3, required: .always, bytes: 32...32),
      Limit(4),
      Limit(5, required: .always, bytes: 16...16),
      Limit(6, required: .always, bytes: 0...80),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var chain: [[UInt8]] = []
    var hat: String = ""
    var exchangeKey: [UInt8] = []
    var timeMs: UInt64 = 0
    var nonce: UInt128?
    var signature: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        chain.reserveCapacity(try reader.itemCount())
        repeat {
          chain.append(try reader.bytes())
        } while try reader.again()
      case 2:
        hat = try reader.string()
      case 3:
        exchangeKey = try reader.bytes()
      case 4:
        timeMs = try reader.uint64()
      case 5:
        nonce = try reader.id128()
      case 6:
        signature = try reader.bytes()
      default: throw .malformed
      }
    }
    self.chain = chain
    self.hat = hat
    self.exchangeKey = exchangeKey
    self.timeMs = timeMs
    self.nonce = try Copy.known(nonce)
    self.signature = signature
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.chain = unsafe Copy.byteLists(c.pointee.chain, count: c.pointee.n_chain)
    self.hat = unsafe Copy.string(c.pointee.hat)
    self.exchangeKey = unsafe Copy.bytes(c.pointee.exchange_key)
    self.timeMs = unsafe c.pointee.time_ms
    self.nonce = try unsafe Copy.id128(c.pointee.nonce)
    self.signature = unsafe Copy.bytes(c.pointee.signature)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__open_session_request__init($0)
    }
    unsafe (c.pointee.chain, c.pointee.n_chain) =
      arena.list(self.chain) { value, arena in unsafe arena.bytes(value) }
    unsafe c.pointee.hat = arena.string(self.hat)
    unsafe c.pointee.exchange_key = arena.bytes(self.exchangeKey)
    unsafe c.pointee.time_ms = self.timeMs
    unsafe c.pointee.nonce = arena.id(self.nonce)
    unsafe c.pointee.signature = arena.bytes(self.signature)
    return unsafe c
  }
}

extension ConsentV1.OpenSessionReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.OpenSessionReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__OpenSessionReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__open_session_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...1024),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3),
      Limit(4, required: .always, bytes: 32...32),
      Limit(5, required: .always, bytes: 0...80),
      Limit(6, required: .always, bytes: 0...32),
      Limit(7, required: .always, bytes: 32...32),
      Limit(8, required: .always, bytes: 16...16),
      Limit(9, required: .always, bytes: 0...4096, items: 4),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var token: [UInt8] = []
    var session: UInt128?
    var expiresAtMs: UInt64 = 0
    var exchangeKey: [UInt8] = []
    var signature: [UInt8] = []
    var role: String = ""
    var tokenKey: [UInt8] = []
    var actor: UInt128?
    var chain: [[UInt8]] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        token = try reader.bytes()
      case 2:
        session = try reader.id128()
      case 3:
        expiresAtMs = try reader.uint64()
      case 4:
        exchangeKey = try reader.bytes()
      case 5:
        signature = try reader.bytes()
      case 6:
        role = try reader.string()
      case 7:
        tokenKey = try reader.bytes()
      case 8:
        actor = try reader.id128()
      case 9:
        chain.reserveCapacity(try reader.itemCount())
        repeat {
          chain.append(try reader.bytes())
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.token = token
    self.session = try Copy.known(session)
    self.expiresAtMs = expiresAtMs
    self.exchangeKey = exchangeKey
    self.signature = signature
    self.role = role
    self.tokenKey = tokenKey
    self.actor = try Copy.known(actor)
    self.chain = chain
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.token = unsafe Copy.bytes(c.pointee.token)
    self.session = try unsafe Copy.id128(c.pointee.session)
    self.expiresAtMs = unsafe c.pointee.expires_at_ms
    self.exchangeKey = unsafe Copy.bytes(c.pointee.exchange_key)
    self.signature = unsafe Copy.bytes(c.pointee.signature)
    self.role = unsafe Copy.string(c.pointee.role)
    self.tokenKey = unsafe Copy.bytes(c.pointee.token_key)
    self.actor = try unsafe Copy.id128(c.pointee.actor)
    self.chain = unsafe Copy.byteLists(c.pointee.chain, count: c.pointee.n_chain)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__open_session_reply__init($0)
    }
    unsafe c.pointee.token = arena.bytes(self.token)
    unsafe c.pointee.session = arena.id(self.session)
    unsafe c.pointee.expires_at_ms = self.expiresAtMs
    unsafe c.pointee.exchange_key = arena.bytes(self.exchangeKey)
    unsafe c.pointee.signature = arena.bytes(self.signature)
    unsafe c.pointee.role = arena.string(self.role)
    unsafe c.pointee.token_key = arena.bytes(self.tokenKey)
    unsafe c.pointee.actor = arena.id(self.actor)
    unsafe (c.pointee.chain, c.pointee.n_chain) =
      arena.list(self.chain) { value, arena in unsafe arena.bytes(value) }
    return unsafe c
  }
}

extension ConsentV1.SessionClaims {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.SessionClaims: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__SessionClaims

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__session_claims__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, bytes: 16...16),
      Limit(4, required: .always, bytes: 16...16),
      Limit(5, required: .always, bytes: 0...32),
      Limit(6, required: .always, bytes: 32...32),
      Limit(7, required: .always, bytes: 32...32),
      Limit(8),
      Limit(9),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var session: UInt128?
    var actor: UInt128?
    var organisation: UInt128?
    var hat: UInt128?
    var role: String = ""
    var certificate: [UInt8] = []
    var exchangeKey: [UInt8] = []
    var issuedAtMs: UInt64 = 0
    var expiresAtMs: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        session = try reader.id128()
      case 2:
        actor = try reader.id128()
      case 3:
        organisation = try reader.id128()
      case 4:
        hat = try reader.id128()
      case 5:
        role = try reader.string()
      case 6:
        certificate = try reader.bytes()
      case 7:
        exchangeKey = try reader.bytes()
      case 8:
        issuedAtMs = try reader.uint64()
      case 9:
        expiresAtMs = try reader.uint64()
      default: throw .malformed
      }
    }
    self.session = try Copy.known(session)
    self.actor = try Copy.known(actor)
    self.organisation = try Copy.known(organisation)
    self.hat = try Copy.known(hat)
    self.role = role
    self.certificate = certificate
    self.exchangeKey = exchangeKey
    self.issuedAtMs = issuedAtMs
    self.expiresAtMs = expiresAtMs
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.session = try unsafe Copy.id128(c.pointee.session)
    self.actor = try unsafe Copy.id128(c.pointee.actor)
    self.organisation = try unsafe Copy.id128(c.pointee.organisation)
    self.hat = try unsafe Copy.id128(c.pointee.hat)
    self.role = unsafe Copy.string(c.pointee.role)
    self.certificate = unsafe Copy.bytes(c.pointee.certificate)
    self.exchangeKey = unsafe Copy.bytes(c.pointee.exchange_key)
    self.issuedAtMs = unsafe c.pointee.issued_at_ms
    self.expiresAtMs = unsafe c.pointee.expires_at_ms
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__session_claims__init($0) }
    unsafe c.pointee.session = arena.id(self.session)
    unsafe c.pointee.actor = arena.id(self.actor)
    unsafe c.pointee.organisation = arena.id(self.organisation)
    unsafe c.pointee.hat = arena.id(self.hat)
    unsafe c.pointee.role = arena.string(self.role)
    unsafe c.pointee.certificate = arena.bytes(self.certificate)
    unsafe c.pointee.exchange_key = arena.bytes(self.exchangeKey)
    unsafe c.pointee.issued_at_ms = self.issuedAtMs
    unsafe c.pointee.expires_at_ms = self.expiresAtMs
    return unsafe c
  }
}

extension ConsentV1.OpenServiceRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.OpenServiceRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__OpenServiceRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__open_service_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 32...32)])

  init(reading reader: inout Reader) throws(WireError) {
    var boxKey: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        boxKey = try reader.bytes()
      default: throw .malformed
      }
    }
    self.boxKey = boxKey
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.boxKey = unsafe Copy.bytes(c.pointee.box_key)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__open_service_request__init($0)
    }
    unsafe c.pointee.box_key = arena.bytes(self.boxKey)
    return unsafe c
  }
}

extension ConsentV1.OpenServiceReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.OpenServiceReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__OpenServiceReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__open_service_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...512),
      Limit(2),
      Limit(3, required: .always, bytes: 32...32),
      Limit(4, required: .always, bytes: 32...32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var serviceSession: [UInt8] = []
    var expiresAtMs: UInt64 = 0
    var tokenKey: [UInt8] = []
    var readingKey: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        serviceSession = try reader.bytes()
      case 2:
        expiresAtMs = try reader.uint64()
      case 3:
        tokenKey = try reader.bytes()
      case 4:
        readingKey = try reader.bytes()
      default: throw .malformed
      }
    }
    self.serviceSession = serviceSession
    self.expiresAtMs = expiresAtMs
    self.tokenKey = tokenKey
    self.readingKey = readingKey
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.serviceSession = unsafe Copy.bytes(c.pointee.service_session)
    self.expiresAtMs = unsafe c.pointee.expires_at_ms
    self.tokenKey = unsafe Copy.bytes(c.pointee.token_key)
    self.readingKey = unsafe Copy.bytes(c.pointee.reading_key)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__open_service_reply__init($0)
    }
    unsafe c.pointee.service_session = arena.bytes(self.serviceSession)
    unsafe c.pointee.expires_at_ms = self.expiresAtMs
    unsafe c.pointee.token_key = arena.bytes(self.tokenKey)
    unsafe c.pointee.reading_key = arena.bytes(self.readingKey)
    return unsafe c
  }
}

extension ConsentV1.ServiceClaims {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ServiceClaims: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ServiceClaims

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__service_claims__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...32),
      Limit(2, required: .always, bytes: 32...32),
      Limit(3, required: .always, bytes: 32...32),
      Limit(4),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var service: String = ""
    var certificate: [UInt8] = []
    var boxKey: [UInt8] = []
    var expiresAtMs: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        service = try reader.string()
      case 2:
        certificate = try reader.bytes()
      case 3:
        boxKey = try reader.bytes()
      case 4:
        expiresAtMs = try reader.uint64()
      default: throw .malformed
      }
    }
    self.service = service
    self.certificate = certificate
    self.boxKey = boxKey
    self.expiresAtMs = expiresAtMs
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.service = unsafe Copy.string(c.pointee.service)
    self.certificate = unsafe Copy.bytes(c.pointee.certificate)
    self.boxKey = unsafe Copy.bytes(c.pointee.box_key)
    self.expiresAtMs = unsafe c.pointee.expires_at_ms
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__service_claims__init($0) }
    unsafe c.pointee.service = arena.string(self.service)
    unsafe c.pointee.certificate = arena.bytes(self.certificate)
    unsafe c.pointee.box_key = arena.bytes(self.boxKey)
    unsafe c.pointee.expires_at_ms = self.expiresAtMs
    return unsafe c
  }
}

extension ConsentV1.WornHat {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.WornHat: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__WornHat

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__consent__v1__worn_hat__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...32),
      Limit(3, required: .always, bytes: 0...64),
      Limit(4, bytes: 0...64),
      Limit(5),
      Limit(6),
      Limit(7),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var role: String = ""
    var organisation: String = ""
    var team: String = ""
    var fromMs: UInt64 = 0
    var untilMs: UInt64 = 0
    var isWaiting: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        role = try reader.string()
      case 3:
        organisation = try reader.string()
      case 4:
        team = try reader.string()
      case 5:
        fromMs = try reader.uint64()
      case 6:
        untilMs = try reader.uint64()
      case 7:
        isWaiting = try reader.bool()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.role = role
    self.organisation = organisation
    self.team = team
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.isWaiting = isWaiting
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.role = unsafe Copy.string(c.pointee.role)
    self.organisation = unsafe Copy.string(c.pointee.organisation)
    self.team = unsafe Copy.string(c.pointee.team)
    self.fromMs = unsafe c.pointee.from_ms
    self.untilMs = unsafe c.pointee.until_ms
    self.isWaiting = unsafe c.pointee.is_waiting != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__worn_hat__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.role = arena.string(self.role)
    unsafe c.pointee.organisation = arena.string(self.organisation)
    unsafe c.pointee.team = arena.string(self.team)
    unsafe c.pointee.from_ms = self.fromMs
    unsafe c.pointee.until_ms = self.untilMs
    unsafe c.pointee.is_waiting = self.isWaiting ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.ListHatsReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListHatsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListHatsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_hats_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 64, message: ConsentV1.WornHat.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var hats: [ConsentV1.WornHat] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        hats.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          hats.append(try ConsentV1.WornHat(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.hats = hats
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.hats = try unsafe Copy.messages(
      c.pointee.hats, count: c.pointee.n_hats, as: ConsentV1.WornHat.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__list_hats_reply__init($0) }
    unsafe (c.pointee.hats, c.pointee.n_hats) =
      arena.list(self.hats) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension ConsentV1.RegisterOrganisationRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.RegisterOrganisationRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__RegisterOrganisationRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__register_organisation_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...64),
      Limit(2, required: .always, bytes: 0...128),
      Limit(3, required: .always, bytes: 0...32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var name: String = ""
    var displayName: String = ""
    var tier: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        name = try reader.string()
      case 2:
        displayName = try reader.string()
      case 3:
        tier = try reader.string()
      default: throw .malformed
      }
    }
    self.name = name
    self.displayName = displayName
    self.tier = tier
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.name = unsafe Copy.string(c.pointee.name)
    self.displayName = unsafe Copy.string(c.pointee.display_name)
    self.tier = unsafe Copy.string(c.pointee.tier)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__register_organisation_request__init($0)
    }
    unsafe c.pointee.name = arena.string(self.name)
    unsafe c.pointee.display_name = arena.string(self.displayName)
    unsafe c.pointee.tier = arena.string(self.tier)
    return unsafe c
  }
}

extension ConsentV1.Created {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.Created: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__Created

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__consent__v1__created__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3),
      Limit(4),
      Limit(5),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var entry: UInt128?
    var revision: UInt64 = 0
    var isWaiting: Bool = false
    var isNewTeam: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        entry = try reader.id128()
      case 3:
        revision = try reader.uint64()
      case 4:
        isWaiting = try reader.bool()
      case 5:
        isNewTeam = try reader.bool()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.entry = try Copy.known(entry)
    self.revision = revision
    self.isWaiting = isWaiting
    self.isNewTeam = isNewTeam
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.revision = unsafe c.pointee.revision
    self.isWaiting = unsafe c.pointee.is_waiting != 0
    self.isNewTeam = unsafe c.pointee.is_new_team != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__created__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.entry = arena.id(self.entry)
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.is_waiting = self.isWaiting ? 1 : 0
    unsafe c.pointee.is_new_team = self.isNewTeam ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.Done {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.Done: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__Done

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__consent__v1__done__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var entry: UInt128?
    var revision: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        entry = try reader.id128()
      case 2:
        revision = try reader.uint64()
      default: throw .malformed
      }
    }
    self.entry = try Copy.known(entry)
    self.revision = revision
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.revision = unsafe c.pointee.revision
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__done__init($0) }
    unsafe c.pointee.entry = arena.id(self.entry)
    unsafe c.pointee.revision = self.revision
    return unsafe c
  }
}

extension ConsentV1.RegisterActorRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.RegisterActorRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__RegisterActorRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__register_actor_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...64),
      Limit(2, required: .always, bytes: 0...16),
      Limit(3, required: .whole, bytes: 0...64),
      Limit(4, bytes: 0...128),
      Limit(5),
      Limit(6),
      Limit(7, bytes: 16...16),
      Limit(8, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var organisation: String = ""
    var kind: String = ""
    var name: String = ""
    var displayName: String = ""
    var contractFromMs: UInt64 = 0
    var contractUntilMs: UInt64 = 0
    var person: UInt128?
    var household: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        organisation = try reader.string()
      case 2:
        kind = try reader.string()
      case 3:
        name = try reader.string()
      case 4:
        displayName = try reader.string()
      case 5:
        contractFromMs = try reader.uint64()
      case 6:
        contractUntilMs = try reader.uint64()
      case 7:
        person = try reader.id128()
      case 8:
        household = try reader.id128()
      default: throw .malformed
      }
    }
    self.organisation = organisation
    self.kind = kind
    self.name = name
    self.displayName = displayName
    self.contractFromMs = contractFromMs
    self.contractUntilMs = contractUntilMs
    self.person = person
    self.household = household
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.organisation = unsafe Copy.string(c.pointee.organisation)
    self.kind = unsafe Copy.string(c.pointee.kind)
    self.name = unsafe Copy.string(c.pointee.name)
    self.displayName = unsafe Copy.string(c.pointee.display_name)
    self.contractFromMs = unsafe c.pointee.contract_from_ms
    self.contractUntilMs = unsafe c.pointee.contract_until_ms
    self.person = unsafe Copy.optionalID128(c.pointee.person)
    self.household = unsafe Copy.optionalID128(c.pointee.household)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__register_actor_request__init($0)
    }
    unsafe c.pointee.organisation = arena.string(self.organisation)
    unsafe c.pointee.kind = arena.string(self.kind)
    unsafe c.pointee.name = arena.string(self.name)
    unsafe c.pointee.display_name = arena.string(self.displayName)
    unsafe c.pointee.contract_from_ms = self.contractFromMs
    unsafe c.pointee.contract_until_ms = self.contractUntilMs
    if let value = self.person {
      unsafe c.pointee.person = arena.id(value)
    }
    if let value = self.household {
      unsafe c.pointee.household = arena.id(value)
    }
    return unsafe c
  }
}

extension ConsentV1.VouchResidentRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.VouchResidentRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__VouchResidentRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__vouch_resident_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, bytes: 32...32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var actor: UInt128?
    var household: UInt128?
    var certificate: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        actor = try reader.id128()
      case 2:
        household = try reader.id128()
      case 3:
        certificate = try reader.bytes()
      default: throw .malformed
      }
    }
    self.actor = try Copy.known(actor)
    self.household = try Copy.known(household)
    self.certificate = certificate
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.actor = try unsafe Copy.id128(c.pointee.actor)
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.certificate = unsafe Copy.bytes(c.pointee.certificate)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__vouch_resident_request__init($0)
    }
    unsafe c.pointee.actor = arena.id(self.actor)
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.certificate = arena.bytes(self.certificate)
    return unsafe c
  }
}

extension ConsentV1.EndOrganisationRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.EndOrganisationRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__EndOrganisationRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__end_organisation_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 0...64)])

  init(reading reader: inout Reader) throws(WireError) {
    var organisation: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        organisation = try reader.string()
      default: throw .malformed
      }
    }
    self.organisation = organisation
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.organisation = unsafe Copy.string(c.pointee.organisation)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__end_organisation_request__init($0)
    }
    unsafe c.pointee.organisation = arena.string(self.organisation)
    return unsafe c
  }
}

extension ConsentV1.GiveHatRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.GiveHatRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__GiveHatRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__give_hat_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...64),
      Limit(3, bytes: 0...64),
      Limit(4, required: .always, bytes: 0...32),
      Limit(5),
      Limit(6),
      Limit(7, bytes: 16...16),
      Limit(8, bytes: 0...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var actor: UInt128?
    var organisation: String = ""
    var team: String = ""
    var role: String = ""
    var fromMs: UInt64 = 0
    var untilMs: UInt64 = 0
    var supervisor: UInt128?
    var track: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        actor = try reader.id128()
      case 2:
        organisation = try reader.string()
      case 3:
        team = try reader.string()
      case 4:
        role = try reader.string()
      case 5:
        fromMs = try reader.uint64()
      case 6:
        untilMs = try reader.uint64()
      case 7:
        supervisor = try reader.id128()
      case 8:
        track = try reader.string()
      default: throw .malformed
      }
    }
    self.actor = try Copy.known(actor)
    self.organisation = organisation
    self.team = team
    self.role = role
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.supervisor = supervisor
    self.track = track
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.actor = try unsafe Copy.id128(c.pointee.actor)
    self.organisation = unsafe Copy.string(c.pointee.organisation)
    self.team = unsafe Copy.string(c.pointee.team)
    self.role = unsafe Copy.string(c.pointee.role)
    self.fromMs = unsafe c.pointee.from_ms
    self.untilMs = unsafe c.pointee.until_ms
    self.supervisor = unsafe Copy.optionalID128(c.pointee.supervisor)
    self.track = unsafe Copy.string(c.pointee.track)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__give_hat_request__init($0)
    }
    unsafe c.pointee.actor = arena.id(self.actor)
    unsafe c.pointee.organisation = arena.string(self.organisation)
    unsafe c.pointee.team = arena.string(self.team)
    unsafe c.pointee.role = arena.string(self.role)
    unsafe c.pointee.from_ms = self.fromMs
    unsafe c.pointee.until_ms = self.untilMs
    if let value = self.supervisor {
      unsafe c.pointee.supervisor = arena.id(value)
    }
    unsafe c.pointee.track = arena.string(self.track)
    return unsafe c
  }
}

extension ConsentV1.SuperviseRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.SuperviseRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__SuperviseRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__supervise_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var intern: UInt128?
    var isAbsent: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        intern = try reader.id128()
      case 2:
        isAbsent = try reader.bool()
      default: throw .malformed
      }
    }
    self.intern = try Copy.known(intern)
    self.isAbsent = isAbsent
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.intern = try unsafe Copy.id128(c.pointee.intern)
    self.isAbsent = unsafe c.pointee.is_absent != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__supervise_request__init($0)
    }
    unsafe c.pointee.intern = arena.id(self.intern)
    unsafe c.pointee.is_absent = self.isAbsent ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.EndHatRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.EndHatRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__EndHatRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__end_hat_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var hat: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        hat = try reader.id128()
      default: throw .malformed
      }
    }
    self.hat = try Copy.known(hat)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.hat = try unsafe Copy.id128(c.pointee.hat)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__end_hat_request__init($0) }
    unsafe c.pointee.hat = arena.id(self.hat)
    return unsafe c
  }
}

extension ConsentV1.EndContractRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.EndContractRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__EndContractRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__end_contract_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var actor: UInt128?
    var atMs: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        actor = try reader.id128()
      case 2:
        atMs = try reader.uint64()
      default: throw .malformed
      }
    }
    self.actor = try Copy.known(actor)
    self.atMs = atMs
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.actor = try unsafe Copy.id128(c.pointee.actor)
    self.atMs = unsafe c.pointee.at_ms
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__end_contract_request__init($0)
    }
    unsafe c.pointee.actor = arena.id(self.actor)
    unsafe c.pointee.at_ms = self.atMs
    return unsafe c
  }
}

extension ConsentV1.ListOrganisationsRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListOrganisationsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListOrganisationsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_organisations_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1)])

  init(reading reader: inout Reader) throws(WireError) {
    var limit: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        limit = try reader.uint32()
      default: throw .malformed
      }
    }
    self.limit = limit
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.limit = unsafe c.pointee.limit
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_organisations_request__init($0)
    }
    unsafe c.pointee.limit = self.limit
    return unsafe c
  }
}

extension ConsentV1.ListOrganisationsReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListOrganisationsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListOrganisationsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_organisations_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 1000, message: ConsentV1.Organisation.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var organisations: [ConsentV1.Organisation] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        organisations.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          organisations.append(try ConsentV1.Organisation(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.organisations = organisations
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.organisations = try unsafe Copy.messages(
      c.pointee.organisations, count: c.pointee.n_organisations, as: ConsentV1.Organisation.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_organisations_reply__init($0)
    }
    unsafe (c.pointee.organisations, c.pointee.n_organisations) =
      arena.list(self.organisations) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension ConsentV1.Organisation {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.Organisation: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__Organisation

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__organisation__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...64),
      Limit(3, required: .always, bytes: 0...128),
      Limit(4, required: .always, bytes: 0...32),
      Limit(5),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var name: String = ""
    var displayName: String = ""
    var tier: String = ""
    var isAltered: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        name = try reader.string()
      case 3:
        displayName = try reader.string()
      case 4:
        tier = try reader.string()
      case 5:
        isAltered = try reader.bool()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.name = name
    self.displayName = displayName
    self.tier = tier
    self.isAltered = isAltered
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.name = unsafe Copy.string(c.pointee.name)
    self.displayName = unsafe Copy.string(c.pointee.display_name)
    self.tier = unsafe Copy.string(c.pointee.tier)
    self.isAltered = unsafe c.pointee.is_altered != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__organisation__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.name = arena.string(self.name)
    unsafe c.pointee.display_name = arena.string(self.displayName)
    unsafe c.pointee.tier = arena.string(self.tier)
    unsafe c.pointee.is_altered = self.isAltered ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.ListActorsRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListActorsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListActorsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_actors_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, bytes: 16...16, items: 40),
      Limit(2, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var actors: [UInt128] = []
    var after: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        actors.reserveCapacity(try reader.itemCount())
        repeat {
          actors.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 2:
        after = try reader.id128()
      default: throw .malformed
      }
    }
    self.actors = actors
    self.after = after
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.actors = try unsafe Copy.ids128(c.pointee.actors, count: c.pointee.n_actors)
    self.after = unsafe Copy.optionalID128(c.pointee.after)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_actors_request__init($0)
    }
    unsafe (c.pointee.actors, c.pointee.n_actors) =
      arena.list(self.actors) { value, arena in unsafe arena.id(value) }
    if let value = self.after {
      unsafe c.pointee.after = arena.id(value)
    }
    return unsafe c
  }
}

extension ConsentV1.ListActorsReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListActorsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListActorsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_actors_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, items: 64, message: ConsentV1.ListedActor.layout),
      Limit(2, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var actors: [ConsentV1.ListedActor] = []
    var next: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        actors.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          actors.append(try ConsentV1.ListedActor(reading: &inner))
        } while try reader.again()
      case 2:
        next = try reader.id128()
      default: throw .malformed
      }
    }
    self.actors = actors
    self.next = next
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.actors = try unsafe Copy.messages(
      c.pointee.actors, count: c.pointee.n_actors, as: ConsentV1.ListedActor.self)
    self.next = unsafe Copy.optionalID128(c.pointee.next)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_actors_reply__init($0)
    }
    unsafe (c.pointee.actors, c.pointee.n_actors) =
      arena.list(self.actors) { value, arena in unsafe value.fill(&arena) }
    if let value = self.next {
      unsafe c.pointee.next = arena.id(value)
    }
    return unsafe c
  }
}

extension ConsentV1.ListedActor {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListedActor: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListedActor

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__listed_actor__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, bytes: 0...128),
      Limit(3, bytes: 0...128),
      Limit(4, required: .always, bytes: 0...16),
      Limit(5),
      Limit(6),
      Limit(7, items: 64, message: ConsentV1.WornHat.layout),
      Limit(8),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var uri: String = ""
    var displayName: String = ""
    var kind: String = ""
    var contractFromMs: UInt64 = 0
    var contractUntilMs: UInt64 = 0
    var hats: [ConsentV1.WornHat] = []
    var isAltered: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        uri = try reader.string()
      case 3:
        displayName = try reader.string()
      case 4:
        kind = try reader.string()
      case 5:
        contractFromMs = try reader.uint64()
      case 6:
        contractUntilMs = try reader.uint64()
      case 7:
        hats.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          hats.append(try ConsentV1.WornHat(reading: &inner))
        } while try reader.again()
      case 8:
        isAltered = try reader.bool()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.uri = uri
    self.displayName = displayName
    self.kind = kind
    self.contractFromMs = contractFromMs
    self.contractUntilMs = contractUntilMs
    self.hats = hats
    self.isAltered = isAltered
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.uri = unsafe Copy.string(c.pointee.uri)
    self.displayName = unsafe Copy.string(c.pointee.display_name)
    self.kind = unsafe Copy.string(c.pointee.kind)
    self.contractFromMs = unsafe c.pointee.contract_from_ms
    self.contractUntilMs = unsafe c.pointee.contract_until_ms
    self.hats = try unsafe Copy.messages(
      c.pointee.hats, count: c.pointee.n_hats, as: ConsentV1.WornHat.self)
    self.isAltered = unsafe c.pointee.is_altered != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__listed_actor__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.uri = arena.string(self.uri)
    unsafe c.pointee.display_name = arena.string(self.displayName)
    unsafe c.pointee.kind = arena.string(self.kind)
    unsafe c.pointee.contract_from_ms = self.contractFromMs
    unsafe c.pointee.contract_until_ms = self.contractUntilMs
    unsafe (c.pointee.hats, c.pointee.n_hats) =
      arena.list(self.hats) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.is_altered = self.isAltered ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.KnownPerson {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.KnownPerson: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__KnownPerson

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__known_person__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var person: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        person = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.person = try Copy.known(person)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.person = try unsafe Copy.id128(c.pointee.person)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__known_person__init($0) }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.person = arena.id(self.person)
    return unsafe c
  }
}

extension ConsentV1.ListKnownRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListKnownRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListKnownRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_known_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, items: 64, message: ConsentV1.KnownPerson.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var people: [ConsentV1.KnownPerson] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        people.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          people.append(try ConsentV1.KnownPerson(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.people = people
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.people = try unsafe Copy.messages(
      c.pointee.people, count: c.pointee.n_people, as: ConsentV1.KnownPerson.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_known_request__init($0)
    }
    unsafe (c.pointee.people, c.pointee.n_people) =
      arena.list(self.people) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension ConsentV1.ListKnownReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListKnownReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListKnownReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_known_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 64, message: ConsentV1.KnownWithTeam.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var people: [ConsentV1.KnownWithTeam] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        people.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          people.append(try ConsentV1.KnownWithTeam(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.people = people
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.people = try unsafe Copy.messages(
      c.pointee.people, count: c.pointee.n_people, as: ConsentV1.KnownWithTeam.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_known_reply__init($0)
    }
    unsafe (c.pointee.people, c.pointee.n_people) =
      arena.list(self.people) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension ConsentV1.KnownWithTeam {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.KnownWithTeam: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__KnownWithTeam

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__known_with_team__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...64),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var person: UInt128?
    var team: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        person = try reader.id128()
      case 2:
        team = try reader.string()
      default: throw .malformed
      }
    }
    self.person = try Copy.known(person)
    self.team = team
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.person = try unsafe Copy.id128(c.pointee.person)
    self.team = unsafe Copy.string(c.pointee.team)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__known_with_team__init($0) }
    unsafe c.pointee.person = arena.id(self.person)
    unsafe c.pointee.team = arena.string(self.team)
    return unsafe c
  }
}

extension ConsentV1.ListRelationsRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListRelationsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListRelationsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_relations_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = household
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = unsafe Copy.optionalID128(c.pointee.household)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_relations_request__init($0)
    }
    if let value = self.household {
      unsafe c.pointee.household = arena.id(value)
    }
    return unsafe c
  }
}

extension ConsentV1.ListRelationsReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListRelationsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListRelationsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_relations_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 1000, message: ConsentV1.ListedRelation.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var relations: [ConsentV1.ListedRelation] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        relations.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          relations.append(try ConsentV1.ListedRelation(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.relations = relations
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.relations = try unsafe Copy.messages(
      c.pointee.relations, count: c.pointee.n_relations, as: ConsentV1.ListedRelation.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_relations_reply__init($0)
    }
    unsafe (c.pointee.relations, c.pointee.n_relations) =
      arena.list(self.relations) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension ConsentV1.ListedRelation {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListedRelation: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListedRelation

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__listed_relation__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, bytes: 0...128),
      Limit(4, required: .always, values: 0x6),
      Limit(5),
      Limit(6),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var actor: UInt128?
    var displayName: String = ""
    var kind: ConsentV1.RelationKind?
    var fromMs: UInt64 = 0
    var untilMs: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        actor = try reader.id128()
      case 3:
        displayName = try reader.string()
      case 4:
        kind = try ConsentV1.RelationKind(rawValue: reader.enumeration())
      case 5:
        fromMs = try reader.uint64()
      case 6:
        untilMs = try reader.uint64()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.actor = try Copy.known(actor)
    self.displayName = displayName
    self.kind = try Copy.known(kind)
    self.fromMs = fromMs
    self.untilMs = untilMs
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.actor = try unsafe Copy.id128(c.pointee.actor)
    self.displayName = unsafe Copy.string(c.pointee.display_name)
    self.kind = try unsafe Copy.known(
      ConsentV1.RelationKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.fromMs = unsafe c.pointee.from_ms
    self.untilMs = unsafe c.pointee.until_ms
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__listed_relation__init($0) }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.actor = arena.id(self.actor)
    unsafe c.pointee.display_name = arena.string(self.displayName)
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe c.pointee.from_ms = self.fromMs
    unsafe c.pointee.until_ms = self.untilMs
    return unsafe c
  }
}

extension ConsentV1.RevokeCertificateRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.RevokeCertificateRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__RevokeCertificateRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__revoke_certificate_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 32...32),
      Limit(2, required: .always, bytes: 0...64),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var certificate: [UInt8] = []
    var reason: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        certificate = try reader.bytes()
      case 2:
        reason = try reader.string()
      default: throw .malformed
      }
    }
    self.certificate = certificate
    self.reason = reason
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.certificate = unsafe Copy.bytes(c.pointee.certificate)
    self.reason = unsafe Copy.string(c.pointee.reason)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__revoke_certificate_request__init($0)
    }
    unsafe c.pointee.certificate = arena.bytes(self.certificate)
    unsafe c.pointee.reason = arena.string(self.reason)
    return unsafe c
  }
}

extension ConsentV1.HouseholdMember {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.HouseholdMember: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__HouseholdMember

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__household_member__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .whole, message: Date.layout),
      Limit(3, items: 16, message: ConsentV1.Authority.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var person: UInt128?
    var birthDate: Date?
    var authorities: [ConsentV1.Authority] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        person = try reader.id128()
      case 2:
        var inner = try reader.inner()
        birthDate = try Date(reading: &inner)
      case 3:
        authorities.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          authorities.append(try ConsentV1.Authority(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.person = try Copy.known(person)
    self.birthDate = birthDate
    self.authorities = authorities
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.person = try unsafe Copy.id128(c.pointee.person)
    self.birthDate = try unsafe Copy.optional(c.pointee.birth_date, as: Date.self)
    self.authorities = try unsafe Copy.messages(
      c.pointee.authorities, count: c.pointee.n_authorities, as: ConsentV1.Authority.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__household_member__init($0)
    }
    unsafe c.pointee.person = arena.id(self.person)
    if let value = self.birthDate {
      unsafe c.pointee.birth_date = value.fill(&arena)
    }
    unsafe (c.pointee.authorities, c.pointee.n_authorities) =
      arena.list(self.authorities) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension ConsentV1.BeginHouseholdRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.BeginHouseholdRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__BeginHouseholdRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__begin_household_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .whole, items: 32, message: ConsentV1.HouseholdMember.layout),
      Limit(3, required: .always, bytes: 0...64),
      Limit(4, required: .always, bytes: 16...16),
      Limit(5, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var members: [ConsentV1.HouseholdMember] = []
    var team: String = ""
    var command: UInt128?
    var origin: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        members.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          members.append(try ConsentV1.HouseholdMember(reading: &inner))
        } while try reader.again()
      case 3:
        team = try reader.string()
      case 4:
        command = try reader.id128()
      case 5:
        origin = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.members = members
    self.team = team
    self.command = try Copy.known(command)
    self.origin = origin
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.members = try unsafe Copy.messages(
      c.pointee.members, count: c.pointee.n_members, as: ConsentV1.HouseholdMember.self)
    self.team = unsafe Copy.string(c.pointee.team)
    self.command = try unsafe Copy.id128(c.pointee.command)
    self.origin = unsafe Copy.optionalID128(c.pointee.origin)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__begin_household_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe (c.pointee.members, c.pointee.n_members) =
      arena.list(self.members) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.team = arena.string(self.team)
    unsafe c.pointee.command = arena.id(self.command)
    if let value = self.origin {
      unsafe c.pointee.origin = arena.id(value)
    }
    return unsafe c
  }
}

extension ConsentV1.SettleHouseholdRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.SettleHouseholdRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__SettleHouseholdRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__settle_household_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var command: UInt128?
    var abandon: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        command = try reader.id128()
      case 3:
        abandon = try reader.bool()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.command = try Copy.known(command)
    self.abandon = abandon
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.command = try unsafe Copy.id128(c.pointee.command)
    self.abandon = unsafe c.pointee.abandon != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__settle_household_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.command = arena.id(self.command)
    unsafe c.pointee.abandon = self.abandon ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.ListProvisionalRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListProvisionalRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListProvisionalRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_provisional_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1)])

  init(reading reader: inout Reader) throws(WireError) {
    var olderThanMs: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        olderThanMs = try reader.uint32()
      default: throw .malformed
      }
    }
    self.olderThanMs = olderThanMs
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.olderThanMs = unsafe c.pointee.older_than_ms
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_provisional_request__init($0)
    }
    unsafe c.pointee.older_than_ms = self.olderThanMs
    return unsafe c
  }
}

extension ConsentV1.ListProvisionalReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListProvisionalReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListProvisionalReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_provisional_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 1000, message: ConsentV1.Provisional.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var households: [ConsentV1.Provisional] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        households.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          households.append(try ConsentV1.Provisional(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.households = households
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.households = try unsafe Copy.messages(
      c.pointee.households, count: c.pointee.n_households, as: ConsentV1.Provisional.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_provisional_reply__init($0)
    }
    unsafe (c.pointee.households, c.pointee.n_households) =
      arena.list(self.households) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension ConsentV1.ListErasedRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListErasedRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListErasedRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_erased_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var after: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        after = try reader.id128()
      default: throw .malformed
      }
    }
    self.after = try Copy.known(after)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.after = try unsafe Copy.id128(c.pointee.after)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_erased_request__init($0)
    }
    unsafe c.pointee.after = arena.id(self.after)
    return unsafe c
  }
}

extension ConsentV1.ListErasedReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListErasedReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListErasedReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_erased_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, bytes: 16...16, items: 1000)])

  init(reading reader: inout Reader) throws(WireError) {
    var scopes: [UInt128] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scopes.reserveCapacity(try reader.itemCount())
        repeat {
          scopes.append(try Copy.known(reader.id128()))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.scopes = scopes
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scopes = try unsafe Copy.ids128(c.pointee.scopes, count: c.pointee.n_scopes)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_erased_reply__init($0)
    }
    unsafe (c.pointee.scopes, c.pointee.n_scopes) =
      arena.list(self.scopes) { value, arena in unsafe arena.id(value) }
    return unsafe c
  }
}

extension ConsentV1.Provisional {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.Provisional: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__Provisional

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__provisional__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var command: UInt128?
    var actor: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        command = try reader.id128()
      case 3:
        actor = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.command = try Copy.known(command)
    self.actor = try Copy.known(actor)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.command = try unsafe Copy.id128(c.pointee.command)
    self.actor = try unsafe Copy.id128(c.pointee.actor)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__provisional__init($0) }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.command = arena.id(self.command)
    unsafe c.pointee.actor = arena.id(self.actor)
    return unsafe c
  }
}

extension ConsentV1.RelateRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.RelateRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__RelateRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__relate_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, values: 0x6),
      Limit(4),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var actor: UInt128?
    var kind: ConsentV1.RelationKind?
    var untilMs: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        actor = try reader.id128()
      case 3:
        kind = try ConsentV1.RelationKind(rawValue: reader.enumeration())
      case 4:
        untilMs = try reader.uint64()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.actor = try Copy.known(actor)
    self.kind = try Copy.known(kind)
    self.untilMs = untilMs
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.actor = try unsafe Copy.id128(c.pointee.actor)
    self.kind = try unsafe Copy.known(
      ConsentV1.RelationKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.untilMs = unsafe c.pointee.until_ms
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__relate_request__init($0) }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.actor = arena.id(self.actor)
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe c.pointee.until_ms = self.untilMs
    return unsafe c
  }
}

extension ConsentV1.EndRelationRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.EndRelationRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__EndRelationRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__end_relation_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var actor: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        actor = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.actor = try Copy.known(actor)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.actor = try unsafe Copy.id128(c.pointee.actor)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__end_relation_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.actor = arena.id(self.actor)
    return unsafe c
  }
}

extension ConsentV1.HandOverRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.HandOverRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__HandOverRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__hand_over_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var to: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        to = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.to = try Copy.known(to)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.to = try unsafe Copy.id128(c.pointee.to)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__hand_over_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.to = arena.id(self.to)
    return unsafe c
  }
}

extension ConsentV1.AddMemberRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.AddMemberRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__AddMemberRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__add_member_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .whole, message: ConsentV1.HouseholdMember.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var member: ConsentV1.HouseholdMember?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        var inner = try reader.inner()
        member = try ConsentV1.HouseholdMember(reading: &inner)
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.member = member
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.member = try unsafe Copy.optional(c.pointee.member, as: ConsentV1.HouseholdMember.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__add_member_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    if let value = self.member {
      unsafe c.pointee.member = value.fill(&arena)
    }
    return unsafe c
  }
}

extension ConsentV1.CorrectBirthDateRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.CorrectBirthDateRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__CorrectBirthDateRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__correct_birth_date_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .whole, message: Date.layout),
      Limit(4),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var person: UInt128?
    var birthDate: Date?
    var isStored: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        person = try reader.id128()
      case 3:
        var inner = try reader.inner()
        birthDate = try Date(reading: &inner)
      case 4:
        isStored = try reader.bool()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.person = try Copy.known(person)
    self.birthDate = birthDate
    self.isStored = isStored
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.person = try unsafe Copy.id128(c.pointee.person)
    self.birthDate = try unsafe Copy.optional(c.pointee.birth_date, as: Date.self)
    self.isStored = unsafe c.pointee.is_stored != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__correct_birth_date_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.person = arena.id(self.person)
    if let value = self.birthDate {
      unsafe c.pointee.birth_date = value.fill(&arena)
    }
    unsafe c.pointee.is_stored = self.isStored ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.BirthDateCorrected {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.BirthDateCorrected: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__BirthDateCorrected

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__birth_date_corrected__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
      Limit(3, bytes: 16...16, items: 256),
      Limit(4, bytes: 16...16, items: 256),
      Limit(5, bytes: 16...16, items: 256),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var entry: UInt128?
    var revision: UInt64 = 0
    var lapsed: [UInt128] = []
    var toRenew: [UInt128] = []
    var toPropose: [UInt128] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        entry = try reader.id128()
      case 2:
        revision = try reader.uint64()
      case 3:
        lapsed.reserveCapacity(try reader.itemCount())
        repeat {
          lapsed.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 4:
        toRenew.reserveCapacity(try reader.itemCount())
        repeat {
          toRenew.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 5:
        toPropose.reserveCapacity(try reader.itemCount())
        repeat {
          toPropose.append(try Copy.known(reader.id128()))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.entry = try Copy.known(entry)
    self.revision = revision
    self.lapsed = lapsed
    self.toRenew = toRenew
    self.toPropose = toPropose
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.revision = unsafe c.pointee.revision
    self.lapsed = try unsafe Copy.ids128(c.pointee.lapsed, count: c.pointee.n_lapsed)
    self.toRenew = try unsafe Copy.ids128(c.pointee.to_renew, count: c.pointee.n_to_renew)
    self.toPropose = try unsafe Copy.ids128(c.pointee.to_propose, count: c.pointee.n_to_propose)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__birth_date_corrected__init($0)
    }
    unsafe c.pointee.entry = arena.id(self.entry)
    unsafe c.pointee.revision = self.revision
    unsafe (c.pointee.lapsed, c.pointee.n_lapsed) =
      arena.list(self.lapsed) { value, arena in unsafe arena.id(value) }
    unsafe (c.pointee.to_renew, c.pointee.n_to_renew) =
      arena.list(self.toRenew) { value, arena in unsafe arena.id(value) }
    unsafe (c.pointee.to_propose, c.pointee.n_to_propose) =
      arena.list(self.toPropose) { value, arena in unsafe arena.id(value) }
    return unsafe c
  }
}

extension ConsentV1.SettleBirthDateRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.SettleBirthDateRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__SettleBirthDateRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__settle_birth_date_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var actor: UInt128?
    var command: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        actor = try reader.id128()
      case 2:
        command = try reader.id128()
      default: throw .malformed
      }
    }
    self.actor = try Copy.known(actor)
    self.command = try Copy.known(command)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.actor = try unsafe Copy.id128(c.pointee.actor)
    self.command = try unsafe Copy.id128(c.pointee.command)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__settle_birth_date_request__init($0)
    }
    unsafe c.pointee.actor = arena.id(self.actor)
    unsafe c.pointee.command = arena.id(self.command)
    return unsafe c
  }
}

extension ConsentV1.SettleBirthDateReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.SettleBirthDateReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__SettleBirthDateReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__settle_birth_date_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, message: ConsentV1.BirthDateCorrected.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var corrected: ConsentV1.BirthDateCorrected?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var inner = try reader.inner()
        corrected = try ConsentV1.BirthDateCorrected(reading: &inner)
      default: throw .malformed
      }
    }
    self.corrected = corrected
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.corrected = try unsafe Copy.optional(
      c.pointee.corrected, as: ConsentV1.BirthDateCorrected.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__settle_birth_date_reply__init($0)
    }
    if let value = self.corrected {
      unsafe c.pointee.corrected = value.fill(&arena)
    }
    return unsafe c
  }
}

extension ConsentV1.RemoveMemberRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.RemoveMemberRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__RemoveMemberRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__remove_member_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var person: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        person = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.person = try Copy.known(person)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.person = try unsafe Copy.id128(c.pointee.person)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__remove_member_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.person = arena.id(self.person)
    return unsafe c
  }
}

extension ConsentV1.BeginAuthorityRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.BeginAuthorityRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__BeginAuthorityRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__begin_authority_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, bytes: 16...16),
      Limit(4, required: .whole, values: 0xe),
      Limit(5),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var person: UInt128?
    var holder: UInt128?
    var kind: ConsentV1.AuthorityKind?
    var untilMs: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        person = try reader.id128()
      case 3:
        holder = try reader.id128()
      case 4:
        kind = try ConsentV1.AuthorityKind(rawValue: reader.enumeration())
      case 5:
        untilMs = try reader.uint64()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.person = try Copy.known(person)
    self.holder = try Copy.known(holder)
    self.kind = kind
    self.untilMs = untilMs
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.person = try unsafe Copy.id128(c.pointee.person)
    self.holder = try unsafe Copy.id128(c.pointee.holder)
    self.kind = unsafe ConsentV1.AuthorityKind(rawValue: Int32(c.pointee.kind.rawValue))
    self.untilMs = unsafe c.pointee.until_ms
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__begin_authority_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.person = arena.id(self.person)
    unsafe c.pointee.holder = arena.id(self.holder)
    if let value = self.kind {
      unsafe c.pointee.kind = .init(rawValue: UInt32(value.rawValue))
    }
    unsafe c.pointee.until_ms = self.untilMs
    return unsafe c
  }
}

extension ConsentV1.EndAuthorityRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.EndAuthorityRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__EndAuthorityRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__end_authority_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, bytes: 16...16),
      Limit(4, required: .whole, values: 0xe),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var person: UInt128?
    var holder: UInt128?
    var kind: ConsentV1.AuthorityKind?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        person = try reader.id128()
      case 3:
        holder = try reader.id128()
      case 4:
        kind = try ConsentV1.AuthorityKind(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.person = try Copy.known(person)
    self.holder = try Copy.known(holder)
    self.kind = kind
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.person = try unsafe Copy.id128(c.pointee.person)
    self.holder = try unsafe Copy.id128(c.pointee.holder)
    self.kind = unsafe ConsentV1.AuthorityKind(rawValue: Int32(c.pointee.kind.rawValue))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__end_authority_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.person = arena.id(self.person)
    unsafe c.pointee.holder = arena.id(self.holder)
    if let value = self.kind {
      unsafe c.pointee.kind = .init(rawValue: UInt32(value.rawValue))
    }
    return unsafe c
  }
}

extension ConsentV1.RecordDeathRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.RecordDeathRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__RecordDeathRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__record_death_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var person: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        person = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.person = try Copy.known(person)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.person = try unsafe Copy.id128(c.pointee.person)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__record_death_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.person = arena.id(self.person)
    return unsafe c
  }
}

extension ConsentV1.AppointCoordinatorRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.AppointCoordinatorRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__AppointCoordinatorRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__appoint_coordinator_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var to: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        to = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.to = try Copy.known(to)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.to = try unsafe Copy.id128(c.pointee.to)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__appoint_coordinator_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.to = arena.id(self.to)
    return unsafe c
  }
}

extension ConsentV1.SetEvaluationRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.SetEvaluationRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__SetEvaluationRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__set_evaluation_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var evaluationOn: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        var inner = try reader.inner()
        evaluationOn = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.evaluationOn = try Copy.known(evaluationOn)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.evaluationOn = try unsafe Copy.required(c.pointee.evaluation_on, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__set_evaluation_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.evaluation_on = self.evaluationOn.fill(&arena)
    return unsafe c
  }
}

extension ConsentV1.EraseRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.EraseRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__EraseRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__erase_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...64),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var scope: UInt128?
    var ground: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scope = try reader.id128()
      case 2:
        ground = try reader.string()
      default: throw .malformed
      }
    }
    self.scope = try Copy.known(scope)
    self.ground = ground
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scope = try unsafe Copy.id128(c.pointee.scope)
    self.ground = unsafe Copy.string(c.pointee.ground)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__erase_request__init($0) }
    unsafe c.pointee.scope = arena.id(self.scope)
    unsafe c.pointee.ground = arena.string(self.ground)
    return unsafe c
  }
}

extension ConsentV1.BeginScopeRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.BeginScopeRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__BeginScopeRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__begin_scope_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, values: 0x18),
      Limit(3, required: .always, bytes: 0...200),
      Limit(4, required: .always, bytes: 0...32, isToken: true),
      Limit(5, items: 8),
      Limit(6),
      Limit(7, bytes: 32...32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var scope: UInt128?
    var kind: ConsentV1.ScopeKind?
    var team: String = ""
    var table: String = ""
    var categories: [UInt32] = []
    var tellsReporter: Bool = false
    var agreement: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scope = try reader.id128()
      case 2:
        kind = try ConsentV1.ScopeKind(rawValue: reader.enumeration())
      case 3:
        team = try reader.string()
      case 4:
        table = try reader.token()
      case 5:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try list.uint32())
        }
      case 6:
        tellsReporter = try reader.bool()
      case 7:
        agreement = try reader.bytes()
      default: throw .malformed
      }
    }
    self.scope = try Copy.known(scope)
    self.kind = try Copy.known(kind)
    self.team = team
    self.table = table
    self.categories = categories
    self.tellsReporter = tellsReporter
    self.agreement = agreement
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scope = try unsafe Copy.id128(c.pointee.scope)
    self.kind = try unsafe Copy.known(ConsentV1.ScopeKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.team = unsafe Copy.string(c.pointee.team)
    self.table = unsafe Copy.string(c.pointee.table)
    self.categories = unsafe Copy.numbers(c.pointee.categories, count: c.pointee.n_categories)
    self.tellsReporter = unsafe c.pointee.tells_reporter != 0
    self.agreement = unsafe Copy.bytes(c.pointee.agreement)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__begin_scope_request__init($0)
    }
    unsafe c.pointee.scope = arena.id(self.scope)
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe c.pointee.team = arena.string(self.team)
    unsafe c.pointee.table = arena.string(self.table)
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in value }
    unsafe c.pointee.tells_reporter = self.tellsReporter ? 1 : 0
    unsafe c.pointee.agreement = arena.bytes(self.agreement)
    return unsafe c
  }
}

extension ConsentV1.BeginScopeReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.BeginScopeReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__BeginScopeReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__begin_scope_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, items: 8, message: ConsentV1.LetterAddress.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var entry: UInt128?
    var addresses: [ConsentV1.LetterAddress] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        entry = try reader.id128()
      case 2:
        addresses.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          addresses.append(try ConsentV1.LetterAddress(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.entry = try Copy.known(entry)
    self.addresses = addresses
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.addresses = try unsafe Copy.messages(
      c.pointee.addresses, count: c.pointee.n_addresses, as: ConsentV1.LetterAddress.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__begin_scope_reply__init($0)
    }
    unsafe c.pointee.entry = arena.id(self.entry)
    unsafe (c.pointee.addresses, c.pointee.n_addresses) =
      arena.list(self.addresses) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension ConsentV1.LetterAddress {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.LetterAddress: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__LetterAddress

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__letter_address__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, bytes: 32...32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var category: UInt32 = 0
    var tag: UInt128?
    var address: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        category = try reader.uint32()
      case 2:
        tag = try reader.id128()
      case 3:
        address = try reader.bytes()
      default: throw .malformed
      }
    }
    self.category = category
    self.tag = try Copy.known(tag)
    self.address = address
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.category = unsafe c.pointee.category
    self.tag = try unsafe Copy.id128(c.pointee.tag)
    self.address = unsafe Copy.bytes(c.pointee.address)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__letter_address__init($0) }
    unsafe c.pointee.category = self.category
    unsafe c.pointee.tag = arena.id(self.tag)
    unsafe c.pointee.address = arena.bytes(self.address)
    return unsafe c
  }
}

extension ConsentV1.TellReporterRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.TellReporterRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__TellReporterRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__tell_reporter_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 32...32),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var scope: UInt128?
    var word: [UInt8] = []
    var withdraw: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scope = try reader.id128()
      case 2:
        word = try reader.bytes()
      case 3:
        withdraw = try reader.bool()
      default: throw .malformed
      }
    }
    self.scope = try Copy.known(scope)
    self.word = word
    self.withdraw = withdraw
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scope = try unsafe Copy.id128(c.pointee.scope)
    self.word = unsafe Copy.bytes(c.pointee.word)
    self.withdraw = unsafe c.pointee.withdraw != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__tell_reporter_request__init($0)
    }
    unsafe c.pointee.scope = arena.id(self.scope)
    unsafe c.pointee.word = arena.bytes(self.word)
    unsafe c.pointee.withdraw = self.withdraw ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.MoveScopeRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.MoveScopeRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__MoveScopeRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__move_scope_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...200),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var scope: UInt128?
    var team: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scope = try reader.id128()
      case 2:
        team = try reader.string()
      default: throw .malformed
      }
    }
    self.scope = try Copy.known(scope)
    self.team = team
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scope = try unsafe Copy.id128(c.pointee.scope)
    self.team = unsafe Copy.string(c.pointee.team)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__move_scope_request__init($0)
    }
    unsafe c.pointee.scope = arena.id(self.scope)
    unsafe c.pointee.team = arena.string(self.team)
    return unsafe c
  }
}

extension ConsentV1.GetScopeTeamRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.GetScopeTeamRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__GetScopeTeamRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__get_scope_team_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var scope: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scope = try reader.id128()
      default: throw .malformed
      }
    }
    self.scope = try Copy.known(scope)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scope = try unsafe Copy.id128(c.pointee.scope)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__get_scope_team_request__init($0)
    }
    unsafe c.pointee.scope = arena.id(self.scope)
    return unsafe c
  }
}

extension ConsentV1.GetScopeTeamReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.GetScopeTeamReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__GetScopeTeamReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__get_scope_team_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 0...200)])

  init(reading reader: inout Reader) throws(WireError) {
    var team: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        team = try reader.string()
      default: throw .malformed
      }
    }
    self.team = team
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.team = unsafe Copy.string(c.pointee.team)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__get_scope_team_reply__init($0)
    }
    unsafe c.pointee.team = arena.string(self.team)
    return unsafe c
  }
}

extension ConsentV1.ListTriageTeamsRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListTriageTeamsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListTriageTeamsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_triage_teams_request__init(message)
    },
    oneofs: [],
    limits: [])

  init(reading reader: inout Reader) throws(WireError) {
    guard try reader.next() == 0 else { throw .malformed }
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    return unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_triage_teams_request__init($0)
    }
  }
}

extension ConsentV1.ListTriageTeamsReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListTriageTeamsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListTriageTeamsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_triage_teams_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, bytes: 0...200, items: 1000)])

  init(reading reader: inout Reader) throws(WireError) {
    var teams: [String] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        teams.reserveCapacity(try reader.itemCount())
        repeat {
          teams.append(try reader.string())
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.teams = teams
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.teams = unsafe Copy.strings(c.pointee.teams, count: c.pointee.n_teams)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_triage_teams_reply__init($0)
    }
    unsafe (c.pointee.teams, c.pointee.n_teams) =
      arena.list(self.teams) { value, arena in unsafe arena.string(value) }
    return unsafe c
  }
}

extension ConsentV1.ListWalkersRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListWalkersRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListWalkersRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_walkers_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...200),
      Limit(2, required: .always, bytes: 16...16, items: 40),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var team: String = ""
    var actors: [UInt128] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        team = try reader.string()
      case 2:
        actors.reserveCapacity(try reader.itemCount())
        repeat {
          actors.append(try Copy.known(reader.id128()))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.team = team
    self.actors = actors
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.team = unsafe Copy.string(c.pointee.team)
    self.actors = try unsafe Copy.ids128(c.pointee.actors, count: c.pointee.n_actors)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_walkers_request__init($0)
    }
    unsafe c.pointee.team = arena.string(self.team)
    unsafe (c.pointee.actors, c.pointee.n_actors) =
      arena.list(self.actors) { value, arena in unsafe arena.id(value) }
    return unsafe c
  }
}

extension ConsentV1.ListWalkersReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListWalkersReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListWalkersReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_walkers_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, bytes: 16...16, items: 40)])

  init(reading reader: inout Reader) throws(WireError) {
    var actors: [UInt128] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        actors.reserveCapacity(try reader.itemCount())
        repeat {
          actors.append(try Copy.known(reader.id128()))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.actors = actors
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.actors = try unsafe Copy.ids128(c.pointee.actors, count: c.pointee.n_actors)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_walkers_reply__init($0)
    }
    unsafe (c.pointee.actors, c.pointee.n_actors) =
      arena.list(self.actors) { value, arena in unsafe arena.id(value) }
    return unsafe c
  }
}

extension ConsentV1.ListBegunScopesRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListBegunScopesRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListBegunScopesRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_begun_scopes_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var after: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        after = try reader.id128()
      default: throw .malformed
      }
    }
    self.after = try Copy.known(after)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.after = try unsafe Copy.id128(c.pointee.after)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_begun_scopes_request__init($0)
    }
    unsafe c.pointee.after = arena.id(self.after)
    return unsafe c
  }
}

extension ConsentV1.ListBegunScopesReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListBegunScopesReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListBegunScopesReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_begun_scopes_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 1000, message: ConsentV1.BegunScope.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var scopes: [ConsentV1.BegunScope] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scopes.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          scopes.append(try ConsentV1.BegunScope(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.scopes = scopes
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scopes = try unsafe Copy.messages(
      c.pointee.scopes, count: c.pointee.n_scopes, as: ConsentV1.BegunScope.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_begun_scopes_reply__init($0)
    }
    unsafe (c.pointee.scopes, c.pointee.n_scopes) =
      arena.list(self.scopes) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension ConsentV1.BegunScope {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.BegunScope: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__BegunScope

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__begun_scope__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var scope: UInt128?
    var isOver: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scope = try reader.id128()
      case 2:
        isOver = try reader.bool()
      default: throw .malformed
      }
    }
    self.scope = try Copy.known(scope)
    self.isOver = isOver
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scope = try unsafe Copy.id128(c.pointee.scope)
    self.isOver = unsafe c.pointee.is_over != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__begun_scope__init($0) }
    unsafe c.pointee.scope = arena.id(self.scope)
    unsafe c.pointee.is_over = self.isOver ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.ConfirmScopesRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ConfirmScopesRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ConfirmScopesRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__confirm_scopes_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16, items: 1000)])

  init(reading reader: inout Reader) throws(WireError) {
    var scopes: [UInt128] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scopes.reserveCapacity(try reader.itemCount())
        repeat {
          scopes.append(try Copy.known(reader.id128()))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.scopes = scopes
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scopes = try unsafe Copy.ids128(c.pointee.scopes, count: c.pointee.n_scopes)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__confirm_scopes_request__init($0)
    }
    unsafe (c.pointee.scopes, c.pointee.n_scopes) =
      arena.list(self.scopes) { value, arena in unsafe arena.id(value) }
    return unsafe c
  }
}

extension ConsentV1.ConfirmScopesReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ConfirmScopesReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ConfirmScopesReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__confirm_scopes_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1)])

  init(reading reader: inout Reader) throws(WireError) {
    var count: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        count = try reader.uint32()
      default: throw .malformed
      }
    }
    self.count = count
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.count = unsafe c.pointee.count
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__confirm_scopes_reply__init($0)
    }
    unsafe c.pointee.count = self.count
    return unsafe c
  }
}

extension ConsentV1.AbandonScopeRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.AbandonScopeRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__AbandonScopeRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__abandon_scope_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var scope: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scope = try reader.id128()
      default: throw .malformed
      }
    }
    self.scope = try Copy.known(scope)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scope = try unsafe Copy.id128(c.pointee.scope)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__abandon_scope_request__init($0)
    }
    unsafe c.pointee.scope = arena.id(self.scope)
    return unsafe c
  }
}

extension ConsentV1.EraseScopeRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.EraseScopeRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__EraseScopeRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__erase_scope_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...64),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var scope: UInt128?
    var ground: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scope = try reader.id128()
      case 2:
        ground = try reader.string()
      default: throw .malformed
      }
    }
    self.scope = try Copy.known(scope)
    self.ground = ground
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scope = try unsafe Copy.id128(c.pointee.scope)
    self.ground = unsafe Copy.string(c.pointee.ground)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__erase_scope_request__init($0)
    }
    unsafe c.pointee.scope = arena.id(self.scope)
    unsafe c.pointee.ground = arena.string(self.ground)
    return unsafe c
  }
}

extension ConsentV1.InviteRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.InviteRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__InviteRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__invite_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...64),
      Limit(3, required: .always, values: 0x3ffe),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var organisation: String = ""
    var purpose: Purpose?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        organisation = try reader.string()
      case 3:
        purpose = try Purpose(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.organisation = organisation
    self.purpose = try Copy.known(purpose)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.organisation = unsafe Copy.string(c.pointee.organisation)
    self.purpose = try unsafe Copy.known(Purpose(rawValue: Int32(c.pointee.purpose.rawValue)))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__invite_request__init($0) }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.organisation = arena.string(self.organisation)
    unsafe c.pointee.purpose = .init(rawValue: UInt32(self.purpose.rawValue))
    return unsafe c
  }
}

extension ConsentV1.InviteReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.InviteReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__InviteReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__invite_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var code: UInt128?
    var entry: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        code = try reader.id128()
      case 2:
        entry = try reader.id128()
      default: throw .malformed
      }
    }
    self.code = try Copy.known(code)
    self.entry = try Copy.known(entry)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.code = try unsafe Copy.id128(c.pointee.code)
    self.entry = try unsafe Copy.id128(c.pointee.entry)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__invite_reply__init($0) }
    unsafe c.pointee.code = arena.id(self.code)
    unsafe c.pointee.entry = arena.id(self.entry)
    return unsafe c
  }
}

extension ConsentV1.AcceptInvitationRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.AcceptInvitationRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__AcceptInvitationRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__accept_invitation_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var code: UInt128?
    var reference: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        code = try reader.id128()
      case 2:
        reference = try reader.id128()
      default: throw .malformed
      }
    }
    self.code = try Copy.known(code)
    self.reference = try Copy.known(reference)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.code = try unsafe Copy.id128(c.pointee.code)
    self.reference = try unsafe Copy.id128(c.pointee.reference)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__accept_invitation_request__init($0)
    }
    unsafe c.pointee.code = arena.id(self.code)
    unsafe c.pointee.reference = arena.id(self.reference)
    return unsafe c
  }
}

extension ConsentV1.RehearseRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.RehearseRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__RehearseRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__rehearse_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...64),
      Limit(3, required: .always, values: 0x3ffe),
      Limit(4, required: .always, items: 32, values: 0x1f_c07f_fc3e),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var organisation: String = ""
    var purpose: Purpose?
    var categories: [Category] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        organisation = try reader.string()
      case 3:
        purpose = try Purpose(rawValue: reader.enumeration())
      case 4:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.organisation = organisation
    self.purpose = try Copy.known(purpose)
    self.categories = categories
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.organisation = unsafe Copy.string(c.pointee.organisation)
    self.purpose = try unsafe Copy.known(Purpose(rawValue: Int32(c.pointee.purpose.rawValue)))
    self.categories = try unsafe Copy.list(c.pointee.categories, count: c.pointee.n_categories) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__rehearse_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.organisation = arena.string(self.organisation)
    unsafe c.pointee.purpose = .init(rawValue: UInt32(self.purpose.rawValue))
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in
        Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    return unsafe c
  }
}

extension ConsentV1.RehearseReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.RehearseReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__RehearseReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__rehearse_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, items: 32, values: 0x1f_c07f_fc3e),
      Limit(2, bytes: 0...64, items: 32),
      Limit(3, bytes: 16...16, items: 32),
      Limit(4, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var allowed: [Category] = []
    var reasons: [String] = []
    var needsYesOf: [UInt128] = []
    var untilAtMost: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var list = try reader.packed()
        allowed.reserveCapacity(try list.numberCount())
        while list.hasMore {
          allowed.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      case 2:
        reasons.reserveCapacity(try reader.itemCount())
        repeat {
          reasons.append(try reader.string())
        } while try reader.again()
      case 3:
        needsYesOf.reserveCapacity(try reader.itemCount())
        repeat {
          needsYesOf.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 4:
        var inner = try reader.inner()
        untilAtMost = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.allowed = allowed
    self.reasons = reasons
    self.needsYesOf = needsYesOf
    self.untilAtMost = untilAtMost
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.allowed = try unsafe Copy.list(c.pointee.allowed, count: c.pointee.n_allowed) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.reasons = unsafe Copy.strings(c.pointee.reasons, count: c.pointee.n_reasons)
    self.needsYesOf = try unsafe Copy.ids128(
      c.pointee.needs_yes_of, count: c.pointee.n_needs_yes_of)
    self.untilAtMost = try unsafe Copy.optional(c.pointee.until_at_most, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__rehearse_reply__init($0) }
    unsafe (c.pointee.allowed, c.pointee.n_allowed) =
      arena.list(self.allowed) { value, _ in Sluis__V1__Category(rawValue: UInt32(value.rawValue)) }
    unsafe (c.pointee.reasons, c.pointee.n_reasons) =
      arena.list(self.reasons) { value, arena in unsafe arena.string(value) }
    unsafe (c.pointee.needs_yes_of, c.pointee.n_needs_yes_of) =
      arena.list(self.needsYesOf) { value, arena in unsafe arena.id(value) }
    if let value = self.untilAtMost {
      unsafe c.pointee.until_at_most = value.fill(&arena)
    }
    return unsafe c
  }
}

extension ConsentV1.ProposeGrantRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ProposeGrantRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ProposeGrantRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__propose_grant_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...64),
      Limit(3, required: .always, values: 0x3ffe),
      Limit(4, required: .always, items: 32, values: 0x1f_c07f_fc3e),
      Limit(5, required: .always, message: Date.layout),
      Limit(6, required: .always, values: 0x7e),
      Limit(7, required: .always, values: 0x6),
      Limit(8, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var organisation: String = ""
    var purpose: Purpose?
    var categories: [Category] = []
    var until: Date?
    var basis: ConsentV1.LegalBasis?
    var kind: ConsentV1.ConsentKind?
    var from: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        organisation = try reader.string()
      case 3:
        purpose = try Purpose(rawValue: reader.enumeration())
      case 4:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      case 5:
        var inner = try reader.inner()
        until = try Date(reading: &inner)
      case 6:
        basis = try ConsentV1.LegalBasis(rawValue: reader.enumeration())
      case 7:
        kind = try ConsentV1.ConsentKind(rawValue: reader.enumeration())
      case 8:
        var inner = try reader.inner()
        from = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.organisation = organisation
    self.purpose = try Copy.known(purpose)
    self.categories = categories
    self.until = try Copy.known(until)
    self.basis = try Copy.known(basis)
    self.kind = try Copy.known(kind)
    self.from = from
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.organisation = unsafe Copy.string(c.pointee.organisation)
    self.purpose = try unsafe Copy.known(Purpose(rawValue: Int32(c.pointee.purpose.rawValue)))
    self.categories = try unsafe Copy.list(c.pointee.categories, count: c.pointee.n_categories) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.until = try unsafe Copy.required(c.pointee.until, as: Date.self)
    self.basis = try unsafe Copy.known(
      ConsentV1.LegalBasis(rawValue: Int32(c.pointee.basis.rawValue)))
    self.kind = try unsafe Copy.known(
      ConsentV1.ConsentKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.from = try unsafe Copy.optional(c.pointee.from, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__propose_grant_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.organisation = arena.string(self.organisation)
    unsafe c.pointee.purpose = .init(rawValue: UInt32(self.purpose.rawValue))
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in
        Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    unsafe c.pointee.until = self.until.fill(&arena)
    unsafe c.pointee.basis = .init(rawValue: UInt32(self.basis.rawValue))
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    if let value = self.from {
      unsafe c.pointee.from = value.fill(&arena)
    }
    return unsafe c
  }
}

extension ConsentV1.ConfirmGrantRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ConfirmGrantRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ConfirmGrantRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__confirm_grant_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, values: 0x6),
      Limit(4, bytes: 0...32),
      Limit(5, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var grant: UInt128?
    var person: UInt128?
    var how: ConsentV1.HowGiven?
    var evidence: [UInt8] = []
    var signer: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        grant = try reader.id128()
      case 2:
        person = try reader.id128()
      case 3:
        how = try ConsentV1.HowGiven(rawValue: reader.enumeration())
      case 4:
        evidence = try reader.bytes()
      case 5:
        signer = try reader.id128()
      default: throw .malformed
      }
    }
    self.grant = try Copy.known(grant)
    self.person = try Copy.known(person)
    self.how = try Copy.known(how)
    self.evidence = evidence
    self.signer = signer
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.grant = try unsafe Copy.id128(c.pointee.grant)
    self.person = try unsafe Copy.id128(c.pointee.person)
    self.how = try unsafe Copy.known(ConsentV1.HowGiven(rawValue: Int32(c.pointee.how.rawValue)))
    self.evidence = unsafe Copy.bytes(c.pointee.evidence)
    self.signer = unsafe Copy.optionalID128(c.pointee.signer)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__confirm_grant_request__init($0)
    }
    unsafe c.pointee.grant = arena.id(self.grant)
    unsafe c.pointee.person = arena.id(self.person)
    unsafe c.pointee.how = .init(rawValue: UInt32(self.how.rawValue))
    unsafe c.pointee.evidence = arena.bytes(self.evidence)
    if let value = self.signer {
      unsafe c.pointee.signer = arena.id(value)
    }
    return unsafe c
  }
}

extension ConsentV1.GrantReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.GrantReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__GrantReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__grant_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, values: 0x1e),
      Limit(3),
      Limit(4),
      Limit(5, required: .always, bytes: 16...16),
      Limit(6, bytes: 16...16, items: 32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var grant: UInt128?
    var state: ConsentV1.GrantState?
    var version: UInt32 = 0
    var revision: UInt64 = 0
    var entry: UInt128?
    var waitingFor: [UInt128] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        grant = try reader.id128()
      case 2:
        state = try ConsentV1.GrantState(rawValue: reader.enumeration())
      case 3:
        version = try reader.uint32()
      case 4:
        revision = try reader.uint64()
      case 5:
        entry = try reader.id128()
      case 6:
        waitingFor.reserveCapacity(try reader.itemCount())
        repeat {
          waitingFor.append(try Copy.known(reader.id128()))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.grant = try Copy.known(grant)
    self.state = try Copy.known(state)
    self.version = version
    self.revision = revision
    self.entry = try Copy.known(entry)
    self.waitingFor = waitingFor
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.grant = try unsafe Copy.id128(c.pointee.grant)
    self.state = try unsafe Copy.known(
      ConsentV1.GrantState(rawValue: Int32(c.pointee.state.rawValue)))
    self.version = unsafe c.pointee.version
    self.revision = unsafe c.pointee.revision
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.waitingFor = try unsafe Copy.ids128(c.pointee.waiting_for, count: c.pointee.n_waiting_for)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__grant_reply__init($0) }
    unsafe c.pointee.grant = arena.id(self.grant)
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    unsafe c.pointee.version = self.version
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.entry = arena.id(self.entry)
    unsafe (c.pointee.waiting_for, c.pointee.n_waiting_for) =
      arena.list(self.waitingFor) { value, arena in unsafe arena.id(value) }
    return unsafe c
  }
}

extension ConsentV1.WithdrawRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.WithdrawRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__WithdrawRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__withdraw_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, bytes: 16...16),
      Limit(2, bytes: 16...16),
      Limit(3, bytes: 0...64),
      Limit(4, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var grant: UInt128?
    var household: UInt128?
    var organisation: String = ""
    var person: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        grant = try reader.id128()
      case 2:
        household = try reader.id128()
      case 3:
        organisation = try reader.string()
      case 4:
        person = try reader.id128()
      default: throw .malformed
      }
    }
    self.grant = grant
    self.household = household
    self.organisation = organisation
    self.person = person
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.grant = unsafe Copy.optionalID128(c.pointee.grant)
    self.household = unsafe Copy.optionalID128(c.pointee.household)
    self.organisation = unsafe Copy.string(c.pointee.organisation)
    self.person = unsafe Copy.optionalID128(c.pointee.person)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__withdraw_request__init($0)
    }
    if let value = self.grant {
      unsafe c.pointee.grant = arena.id(value)
    }
    if let value = self.household {
      unsafe c.pointee.household = arena.id(value)
    }
    unsafe c.pointee.organisation = arena.string(self.organisation)
    if let value = self.person {
      unsafe c.pointee.person = arena.id(value)
    }
    return unsafe c
  }
}

extension ConsentV1.WithdrawReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.WithdrawReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__WithdrawReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__withdraw_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, bytes: 16...16, items: 1000),
      Limit(2),
      Limit(3, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var grants: [UInt128] = []
    var revision: UInt64 = 0
    var entry: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        grants.reserveCapacity(try reader.itemCount())
        repeat {
          grants.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 2:
        revision = try reader.uint64()
      case 3:
        entry = try reader.id128()
      default: throw .malformed
      }
    }
    self.grants = grants
    self.revision = revision
    self.entry = try Copy.known(entry)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.grants = try unsafe Copy.ids128(c.pointee.grants, count: c.pointee.n_grants)
    self.revision = unsafe c.pointee.revision
    self.entry = try unsafe Copy.id128(c.pointee.entry)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__withdraw_reply__init($0) }
    unsafe (c.pointee.grants, c.pointee.n_grants) =
      arena.list(self.grants) { value, arena in unsafe arena.id(value) }
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.entry = arena.id(self.entry)
    return unsafe c
  }
}

extension ConsentV1.DenyRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.DenyRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__DenyRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__deny_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, bytes: 0...64),
      Limit(4, items: 32, values: 0x1f_c07f_fc3e),
      Limit(5, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var person: UInt128?
    var organisation: String = ""
    var categories: [Category] = []
    var saidBy: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        person = try reader.id128()
      case 3:
        organisation = try reader.string()
      case 4:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      case 5:
        saidBy = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.person = try Copy.known(person)
    self.organisation = organisation
    self.categories = categories
    self.saidBy = saidBy
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.person = try unsafe Copy.id128(c.pointee.person)
    self.organisation = unsafe Copy.string(c.pointee.organisation)
    self.categories = try unsafe Copy.list(c.pointee.categories, count: c.pointee.n_categories) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.saidBy = unsafe Copy.optionalID128(c.pointee.said_by)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__deny_request__init($0) }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.person = arena.id(self.person)
    unsafe c.pointee.organisation = arena.string(self.organisation)
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in
        Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    if let value = self.saidBy {
      unsafe c.pointee.said_by = arena.id(value)
    }
    return unsafe c
  }
}

extension ConsentV1.EndDenialRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.EndDenialRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__EndDenialRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__end_denial_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var denial: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        denial = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.denial = try Copy.known(denial)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.denial = try unsafe Copy.id128(c.pointee.denial)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__end_denial_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.denial = arena.id(self.denial)
    return unsafe c
  }
}

extension ConsentV1.ListGrantsRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListGrantsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListGrantsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_grants_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_grants_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    return unsafe c
  }
}

extension ConsentV1.ListGrantsReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListGrantsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListGrantsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_grants_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, items: 1000, message: ConsentV1.Grant.layout),
      Limit(2, items: 1000, message: ConsentV1.Denial.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var grants: [ConsentV1.Grant] = []
    var denials: [ConsentV1.Denial] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        grants.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          grants.append(try ConsentV1.Grant(reading: &inner))
        } while try reader.again()
      case 2:
        denials.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          denials.append(try ConsentV1.Denial(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.grants = grants
    self.denials = denials
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.grants = try unsafe Copy.messages(
      c.pointee.grants, count: c.pointee.n_grants, as: ConsentV1.Grant.self)
    self.denials = try unsafe Copy.messages(
      c.pointee.denials, count: c.pointee.n_denials, as: ConsentV1.Denial.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_grants_reply__init($0)
    }
    unsafe (c.pointee.grants, c.pointee.n_grants) =
      arena.list(self.grants) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.denials, c.pointee.n_denials) =
      arena.list(self.denials) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension ConsentV1.Denial {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.Denial: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__Denial

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__consent__v1__denial__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, bytes: 0...64),
      Limit(4, required: .always, items: 64, values: 0x1f_c07f_fc3e),
      Limit(5),
      Limit(6, bytes: 16...16),
      Limit(7),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var person: UInt128?
    var organisation: String = ""
    var categories: [Category] = []
    var fromMs: UInt64 = 0
    var saidBy: UInt128?
    var isReported: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        person = try reader.id128()
      case 3:
        organisation = try reader.string()
      case 4:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      case 5:
        fromMs = try reader.uint64()
      case 6:
        saidBy = try reader.id128()
      case 7:
        isReported = try reader.bool()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.person = try Copy.known(person)
    self.organisation = organisation
    self.categories = categories
    self.fromMs = fromMs
    self.saidBy = saidBy
    self.isReported = isReported
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.person = try unsafe Copy.id128(c.pointee.person)
    self.organisation = unsafe Copy.string(c.pointee.organisation)
    self.categories = try unsafe Copy.list(c.pointee.categories, count: c.pointee.n_categories) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.fromMs = unsafe c.pointee.from_ms
    self.saidBy = unsafe Copy.optionalID128(c.pointee.said_by)
    self.isReported = unsafe c.pointee.is_reported != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__denial__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.person = arena.id(self.person)
    unsafe c.pointee.organisation = arena.string(self.organisation)
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in
        Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    unsafe c.pointee.from_ms = self.fromMs
    if let value = self.saidBy {
      unsafe c.pointee.said_by = arena.id(value)
    }
    unsafe c.pointee.is_reported = self.isReported ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.Grant {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.Grant: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__Grant

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__consent__v1__grant__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...64),
      Limit(3, required: .always, values: 0x3ffe),
      Limit(4, required: .always, items: 32, values: 0x1f_c07f_fc3e),
      Limit(5),
      Limit(6),
      Limit(7, required: .always, values: 0x1e),
      Limit(8),
      Limit(9, required: .always, values: 0x7e),
      Limit(10, required: .always, values: 0x6),
      Limit(11, bytes: 16...16, items: 32),
      Limit(12, bytes: 16...16, items: 32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var organisation: String = ""
    var purpose: Purpose?
    var categories: [Category] = []
    var fromMs: UInt64 = 0
    var untilMs: UInt64 = 0
    var state: ConsentV1.GrantState?
    var version: UInt32 = 0
    var basis: ConsentV1.LegalBasis?
    var kind: ConsentV1.ConsentKind?
    var givenBy: [UInt128] = []
    var waitingFor: [UInt128] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        organisation = try reader.string()
      case 3:
        purpose = try Purpose(rawValue: reader.enumeration())
      case 4:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      case 5:
        fromMs = try reader.uint64()
      case 6:
        untilMs = try reader.uint64()
      case 7:
        state = try ConsentV1.GrantState(rawValue: reader.enumeration())
      case 8:
        version = try reader.uint32()
      case 9:
        basis = try ConsentV1.LegalBasis(rawValue: reader.enumeration())
      case 10:
        kind = try ConsentV1.ConsentKind(rawValue: reader.enumeration())
      case 11:
        givenBy.reserveCapacity(try reader.itemCount())
        repeat {
          givenBy.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 12:
        waitingFor.reserveCapacity(try reader.itemCount())
        repeat {
          waitingFor.append(try Copy.known(reader.id128()))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.organisation = organisation
    self.purpose = try Copy.known(purpose)
    self.categories = categories
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.state = try Copy.known(state)
    self.version = version
    self.basis = try Copy.known(basis)
    self.kind = try Copy.known(kind)
    self.givenBy = givenBy
    self.waitingFor = waitingFor
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.organisation = unsafe Copy.string(c.pointee.organisation)
    self.purpose = try unsafe Copy.known(Purpose(rawValue: Int32(c.pointee.purpose.rawValue)))
    self.categories = try unsafe Copy.list(c.pointee.categories, count: c.pointee.n_categories) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.fromMs = unsafe c.pointee.from_ms
    self.untilMs = unsafe c.pointee.until_ms
    self.state = try unsafe Copy.known(
      ConsentV1.GrantState(rawValue: Int32(c.pointee.state.rawValue)))
    self.version = unsafe c.pointee.version
    self.basis = try unsafe Copy.known(
      ConsentV1.LegalBasis(rawValue: Int32(c.pointee.basis.rawValue)))
    self.kind = try unsafe Copy.known(
      ConsentV1.ConsentKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.givenBy = try unsafe Copy.ids128(c.pointee.given_by, count: c.pointee.n_given_by)
    self.waitingFor = try unsafe Copy.ids128(c.pointee.waiting_for, count: c.pointee.n_waiting_for)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__grant__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.organisation = arena.string(self.organisation)
    unsafe c.pointee.purpose = .init(rawValue: UInt32(self.purpose.rawValue))
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in
        Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    unsafe c.pointee.from_ms = self.fromMs
    unsafe c.pointee.until_ms = self.untilMs
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    unsafe c.pointee.version = self.version
    unsafe c.pointee.basis = .init(rawValue: UInt32(self.basis.rawValue))
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe (c.pointee.given_by, c.pointee.n_given_by) =
      arena.list(self.givenBy) { value, arena in unsafe arena.id(value) }
    unsafe (c.pointee.waiting_for, c.pointee.n_waiting_for) =
      arena.list(self.waitingFor) { value, arena in unsafe arena.id(value) }
    return unsafe c
  }
}

extension ConsentV1.ListRefusalsRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListRefusalsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListRefusalsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_refusals_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_refusals_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    return unsafe c
  }
}

extension ConsentV1.ListRefusalsReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListRefusalsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListRefusalsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_refusals_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 1000, message: ConsentV1.Refusal.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var refusals: [ConsentV1.Refusal] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        refusals.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          refusals.append(try ConsentV1.Refusal(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.refusals = refusals
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.refusals = try unsafe Copy.messages(
      c.pointee.refusals, count: c.pointee.n_refusals, as: ConsentV1.Refusal.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_refusals_reply__init($0)
    }
    unsafe (c.pointee.refusals, c.pointee.n_refusals) =
      arena.list(self.refusals) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension ConsentV1.Refusal {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.Refusal: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__Refusal

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__consent__v1__refusal__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
      Limit(3, bytes: 0...64),
      Limit(4, bytes: 0...64, items: 32),
      Limit(5, bytes: 0...128),
      Limit(6, items: 64, values: 0x1f_c07f_fc3e),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var decision: UInt128?
    var timeMs: UInt64 = 0
    var organisation: String = ""
    var reasons: [String] = []
    var purpose: String = ""
    var asked: [Category] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        decision = try reader.id128()
      case 2:
        timeMs = try reader.uint64()
      case 3:
        organisation = try reader.string()
      case 4:
        reasons.reserveCapacity(try reader.itemCount())
        repeat {
          reasons.append(try reader.string())
        } while try reader.again()
      case 5:
        purpose = try reader.string()
      case 6:
        var list = try reader.packed()
        asked.reserveCapacity(try list.numberCount())
        while list.hasMore {
          asked.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      default: throw .malformed
      }
    }
    self.decision = try Copy.known(decision)
    self.timeMs = timeMs
    self.organisation = organisation
    self.reasons = reasons
    self.purpose = purpose
    self.asked = asked
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.decision = try unsafe Copy.id128(c.pointee.decision)
    self.timeMs = unsafe c.pointee.time_ms
    self.organisation = unsafe Copy.string(c.pointee.organisation)
    self.reasons = unsafe Copy.strings(c.pointee.reasons, count: c.pointee.n_reasons)
    self.purpose = unsafe Copy.string(c.pointee.purpose)
    self.asked = try unsafe Copy.list(c.pointee.asked, count: c.pointee.n_asked) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__refusal__init($0) }
    unsafe c.pointee.decision = arena.id(self.decision)
    unsafe c.pointee.time_ms = self.timeMs
    unsafe c.pointee.organisation = arena.string(self.organisation)
    unsafe (c.pointee.reasons, c.pointee.n_reasons) =
      arena.list(self.reasons) { value, arena in unsafe arena.string(value) }
    unsafe c.pointee.purpose = arena.string(self.purpose)
    unsafe (c.pointee.asked, c.pointee.n_asked) =
      arena.list(self.asked) { value, _ in Sluis__V1__Category(rawValue: UInt32(value.rawValue)) }
    return unsafe c
  }
}

extension ConsentV1.Part {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.Part: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__Part

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__consent__v1__part__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...32),
      Limit(3, required: .always, bytes: 16...16),
      Limit(4),
      Limit(5, required: .always, values: 0x6),
      Limit(6, bytes: 16...16),
      Limit(7),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var scope: UInt128?
    var table: String = ""
    var row: UInt128?
    var version: UInt32 = 0
    var mode: ConsentV1.Mode?
    var tag: UInt128?
    var category: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scope = try reader.id128()
      case 2:
        table = try reader.string()
      case 3:
        row = try reader.id128()
      case 4:
        version = try reader.uint32()
      case 5:
        mode = try ConsentV1.Mode(rawValue: reader.enumeration())
      case 6:
        tag = try reader.id128()
      case 7:
        category = try reader.uint32()
      default: throw .malformed
      }
    }
    self.scope = try Copy.known(scope)
    self.table = table
    self.row = try Copy.known(row)
    self.version = version
    self.mode = try Copy.known(mode)
    self.tag = tag
    self.category = category
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scope = try unsafe Copy.id128(c.pointee.scope)
    self.table = unsafe Copy.string(c.pointee.table)
    self.row = try unsafe Copy.id128(c.pointee.row)
    self.version = unsafe c.pointee.version
    self.mode = try unsafe Copy.known(ConsentV1.Mode(rawValue: Int32(c.pointee.mode.rawValue)))
    self.tag = unsafe Copy.optionalID128(c.pointee.tag)
    self.category = unsafe c.pointee.category
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__part__init($0) }
    unsafe c.pointee.scope = arena.id(self.scope)
    unsafe c.pointee.table = arena.string(self.table)
    unsafe c.pointee.row = arena.id(self.row)
    unsafe c.pointee.version = self.version
    unsafe c.pointee.mode = .init(rawValue: UInt32(self.mode.rawValue))
    if let value = self.tag {
      unsafe c.pointee.tag = arena.id(value)
    }
    unsafe c.pointee.category = self.category
    return unsafe c
  }
}

extension ConsentV1.OpenRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.OpenRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__OpenRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__open_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...512),
      Limit(2, bytes: 16...16),
      Limit(3, bytes: 16...16),
      Limit(4, items: 1000, message: ConsentV1.Part.layout),
      Limit(5, items: 32, values: 0x1f_c07f_fc3e),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var serviceSession: [UInt8] = []
    var household: UInt128?
    var reference: UInt128?
    var parts: [ConsentV1.Part] = []
    var asked: [Category] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        serviceSession = try reader.bytes()
      case 2:
        household = try reader.id128()
      case 3:
        reference = try reader.id128()
      case 4:
        parts.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          parts.append(try ConsentV1.Part(reading: &inner))
        } while try reader.again()
      case 5:
        var list = try reader.packed()
        asked.reserveCapacity(try list.numberCount())
        while list.hasMore {
          asked.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      default: throw .malformed
      }
    }
    self.serviceSession = serviceSession
    self.household = household
    self.reference = reference
    self.parts = parts
    self.asked = asked
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.serviceSession = unsafe Copy.bytes(c.pointee.service_session)
    self.household = unsafe Copy.optionalID128(c.pointee.household)
    self.reference = unsafe Copy.optionalID128(c.pointee.reference)
    self.parts = try unsafe Copy.messages(
      c.pointee.parts, count: c.pointee.n_parts, as: ConsentV1.Part.self)
    self.asked = try unsafe Copy.list(c.pointee.asked, count: c.pointee.n_asked) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__open_request__init($0) }
    unsafe c.pointee.service_session = arena.bytes(self.serviceSession)
    if let value = self.household {
      unsafe c.pointee.household = arena.id(value)
    }
    if let value = self.reference {
      unsafe c.pointee.reference = arena.id(value)
    }
    unsafe (c.pointee.parts, c.pointee.n_parts) =
      arena.list(self.parts) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.asked, c.pointee.n_asked) =
      arena.list(self.asked) { value, _ in Sluis__V1__Category(rawValue: UInt32(value.rawValue)) }
    return unsafe c
  }
}

extension ConsentV1.ReleasedPart {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ReleasedPart: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ReleasedPart

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__released_part__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2),
      Limit(3, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var index: UInt32 = 0
    var category: UInt32 = 0
    var tag: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        index = try reader.uint32()
      case 2:
        category = try reader.uint32()
      case 3:
        tag = try reader.id128()
      default: throw .malformed
      }
    }
    self.index = index
    self.category = category
    self.tag = try Copy.known(tag)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.index = unsafe c.pointee.index
    self.category = unsafe c.pointee.category
    self.tag = try unsafe Copy.id128(c.pointee.tag)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__released_part__init($0) }
    unsafe c.pointee.index = self.index
    unsafe c.pointee.category = self.category
    unsafe c.pointee.tag = arena.id(self.tag)
    return unsafe c
  }
}

extension ConsentV1.ScopeIndex {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ScopeIndex: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ScopeIndex

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__scope_index__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var scope: UInt128?
    var subjectIndex: UInt128?
    var isFormer: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scope = try reader.id128()
      case 2:
        subjectIndex = try reader.id128()
      case 3:
        isFormer = try reader.bool()
      default: throw .malformed
      }
    }
    self.scope = try Copy.known(scope)
    self.subjectIndex = try Copy.known(subjectIndex)
    self.isFormer = isFormer
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scope = try unsafe Copy.id128(c.pointee.scope)
    self.subjectIndex = try unsafe Copy.id128(c.pointee.subject_index)
    self.isFormer = unsafe c.pointee.is_former != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__scope_index__init($0) }
    unsafe c.pointee.scope = arena.id(self.scope)
    unsafe c.pointee.subject_index = arena.id(self.subjectIndex)
    unsafe c.pointee.is_former = self.isFormer ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.OpenReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.OpenReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__OpenReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__open_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2, bytes: 0...64, items: 32),
      Limit(3, required: .always, bytes: 16...16),
      Limit(4, items: 1000, message: ConsentV1.ReleasedPart.layout),
      Limit(5, bytes: 0...40000),
      Limit(6),
      Limit(7),
      Limit(8, required: .always, bytes: 32...32),
      Limit(9, bytes: 16...16),
      Limit(10, bytes: 16...16),
      Limit(11, bytes: 16...16),
      Limit(12, bytes: 0...32),
      Limit(13, bytes: 16...16),
      Limit(14, bytes: 16...16),
      Limit(15, items: 1000, message: ConsentV1.ScopeIndex.layout),
      Limit(16, items: 64, message: ConsentV1.UsedGrant.layout),
      Limit(17),
      Limit(18, bytes: 16...16),
      Limit(19, bytes: 16...16),
      Limit(20, bytes: 0...200),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var outcome: UInt32 = 0
    var reasons: [String] = []
    var decision: UInt128?
    var released: [ConsentV1.ReleasedPart] = []
    var keyBox: [UInt8] = []
    var revision: UInt64 = 0
    var passMs: UInt32 = 0
    var requestDigest: [UInt8] = []
    var actor: UInt128?
    var organisation: UInt128?
    var hat: UInt128?
    var role: String = ""
    var actorIndex: UInt128?
    var organisationIndex: UInt128?
    var scopes: [ConsentV1.ScopeIndex] = []
    var grants: [ConsentV1.UsedGrant] = []
    var useUntilMs: UInt64 = 0
    var household: UInt128?
    var person: UInt128?
    var team: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        outcome = try reader.uint32()
      case 2:
        reasons.reserveCapacity(try reader.itemCount())
        repeat {
          reasons.append(try reader.string())
        } while try reader.again()
      case 3:
        decision = try reader.id128()
      case 4:
        released.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          released.append(try ConsentV1.ReleasedPart(reading: &inner))
        } while try reader.again()
      case 5:
        keyBox = try reader.bytes()
      case 6:
        revision = try reader.uint64()
      case 7:
        passMs = try reader.uint32()
      case 8:
        requestDigest = try reader.bytes()
      case 9:
        actor = try reader.id128()
      case 10:
        organisation = try reader.id128()
      case 11:
        hat = try reader.id128()
      case 12:
        role = try reader.string()
      case 13:
        actorIndex = try reader.id128()
      case 14:
        organisationIndex = try reader.id128()
      case 15:
        scopes.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          scopes.append(try ConsentV1.ScopeIndex(reading: &inner))
        } while try reader.again()
      case 16:
        grants.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          grants.append(try ConsentV1.UsedGrant(reading: &inner))
        } while try reader.again()
      case 17:
        useUntilMs = try reader.uint64()
      case 18:
        household = try reader.id128()
      case 19:
        person = try reader.id128()
      case 20:
        team = try reader.string()
      default: throw .malformed
      }
    }
    self.outcome = outcome
    self.reasons = reasons
    self.decision = try Copy.known(decision)
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

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.outcome = unsafe c.pointee.outcome
    self.reasons = unsafe Copy.strings(c.pointee.reasons, count: c.pointee.n_reasons)
    self.decision = try unsafe Copy.id128(c.pointee.decision)
    self.released = try unsafe Copy.messages(
      c.pointee.released, count: c.pointee.n_released, as: ConsentV1.ReleasedPart.self)
    self.keyBox = unsafe Copy.bytes(c.pointee.key_box)
    self.revision = unsafe c.pointee.revision
    self.passMs = unsafe c.pointee.pass_ms
    self.requestDigest = unsafe Copy.bytes(c.pointee.request_digest)
    self.actor = unsafe Copy.optionalID128(c.pointee.actor)
    self.organisation = unsafe Copy.optionalID128(c.pointee.organisation)
    self.hat = unsafe Copy.optionalID128(c.pointee.hat)
    self.role = unsafe Copy.string(c.pointee.role)
    self.actorIndex = unsafe Copy.optionalID128(c.pointee.actor_index)
    self.organisationIndex = unsafe Copy.optionalID128(c.pointee.organisation_index)
    self.scopes = try unsafe Copy.messages(
      c.pointee.scopes, count: c.pointee.n_scopes, as: ConsentV1.ScopeIndex.self)
    self.grants = try unsafe Copy.messages(
      c.pointee.grants, count: c.pointee.n_grants, as: ConsentV1.UsedGrant.self)
    self.useUntilMs = unsafe c.pointee.use_until_ms
    self.household = unsafe Copy.optionalID128(c.pointee.household)
    self.person = unsafe Copy.optionalID128(c.pointee.person)
    self.team = unsafe Copy.string(c.pointee.team)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__open_reply__init($0) }
    unsafe c.pointee.outcome = self.outcome
    unsafe (c.pointee.reasons, c.pointee.n_reasons) =
      arena.list(self.reasons) { value, arena in unsafe arena.string(value) }
    unsafe c.pointee.decision = arena.id(self.decision)
    unsafe (c.pointee.released, c.pointee.n_released) =
      arena.list(self.released) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.key_box = arena.bytes(self.keyBox)
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.pass_ms = self.passMs
    unsafe c.pointee.request_digest = arena.bytes(self.requestDigest)
    if let value = self.actor {
      unsafe c.pointee.actor = arena.id(value)
    }
    if let value = self.organisation {
      unsafe c.pointee.organisation = arena.id(value)
    }
    if let value = self.hat {
      unsafe c.pointee.hat = arena.id(value)
    }
    unsafe c.pointee.role = arena.string(self.role)
    if let value = self.actorIndex {
      unsafe c.pointee.actor_index = arena.id(value)
    }
    if let value = self.organisationIndex {
      unsafe c.pointee.organisation_index = arena.id(value)
    }
    unsafe (c.pointee.scopes, c.pointee.n_scopes) =
      arena.list(self.scopes) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.grants, c.pointee.n_grants) =
      arena.list(self.grants) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.use_until_ms = self.useUntilMs
    if let value = self.household {
      unsafe c.pointee.household = arena.id(value)
    }
    if let value = self.person {
      unsafe c.pointee.person = arena.id(value)
    }
    unsafe c.pointee.team = arena.string(self.team)
    return unsafe c
  }
}

extension ConsentV1.UsedGrant {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.UsedGrant: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__UsedGrant

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__used_grant__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var grant: UInt128?
    var version: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        grant = try reader.id128()
      case 2:
        version = try reader.uint32()
      default: throw .malformed
      }
    }
    self.grant = try Copy.known(grant)
    self.version = version
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.grant = try unsafe Copy.id128(c.pointee.grant)
    self.version = unsafe c.pointee.version
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__used_grant__init($0) }
    unsafe c.pointee.grant = arena.id(self.grant)
    unsafe c.pointee.version = self.version
    return unsafe c
  }
}

extension ConsentV1.ResolveRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ResolveRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ResolveRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__resolve_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...512),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, items: 32, values: 0x1f_c07f_fc3e),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var serviceSession: [UInt8] = []
    var reference: UInt128?
    var asked: [Category] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        serviceSession = try reader.bytes()
      case 2:
        reference = try reader.id128()
      case 3:
        var list = try reader.packed()
        asked.reserveCapacity(try list.numberCount())
        while list.hasMore {
          asked.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      default: throw .malformed
      }
    }
    self.serviceSession = serviceSession
    self.reference = try Copy.known(reference)
    self.asked = asked
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.serviceSession = unsafe Copy.bytes(c.pointee.service_session)
    self.reference = try unsafe Copy.id128(c.pointee.reference)
    self.asked = try unsafe Copy.list(c.pointee.asked, count: c.pointee.n_asked) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__resolve_request__init($0) }
    unsafe c.pointee.service_session = arena.bytes(self.serviceSession)
    unsafe c.pointee.reference = arena.id(self.reference)
    unsafe (c.pointee.asked, c.pointee.n_asked) =
      arena.list(self.asked) { value, _ in Sluis__V1__Category(rawValue: UInt32(value.rawValue)) }
    return unsafe c
  }
}

extension ConsentV1.ResolveReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ResolveReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ResolveReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__resolve_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2, bytes: 0...64, items: 32),
      Limit(3, required: .always, bytes: 16...16),
      Limit(4, bytes: 16...16),
      Limit(5, items: 64, message: ConsentV1.ScopeTags.layout),
      Limit(6, required: .always, bytes: 32...32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var outcome: UInt32 = 0
    var reasons: [String] = []
    var decision: UInt128?
    var household: UInt128?
    var scopes: [ConsentV1.ScopeTags] = []
    var requestDigest: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        outcome = try reader.uint32()
      case 2:
        reasons.reserveCapacity(try reader.itemCount())
        repeat {
          reasons.append(try reader.string())
        } while try reader.again()
      case 3:
        decision = try reader.id128()
      case 4:
        household = try reader.id128()
      case 5:
        scopes.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          scopes.append(try ConsentV1.ScopeTags(reading: &inner))
        } while try reader.again()
      case 6:
        requestDigest = try reader.bytes()
      default: throw .malformed
      }
    }
    self.outcome = outcome
    self.reasons = reasons
    self.decision = try Copy.known(decision)
    self.household = household
    self.scopes = scopes
    self.requestDigest = requestDigest
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.outcome = unsafe c.pointee.outcome
    self.reasons = unsafe Copy.strings(c.pointee.reasons, count: c.pointee.n_reasons)
    self.decision = try unsafe Copy.id128(c.pointee.decision)
    self.household = unsafe Copy.optionalID128(c.pointee.household)
    self.scopes = try unsafe Copy.messages(
      c.pointee.scopes, count: c.pointee.n_scopes, as: ConsentV1.ScopeTags.self)
    self.requestDigest = unsafe Copy.bytes(c.pointee.request_digest)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__resolve_reply__init($0) }
    unsafe c.pointee.outcome = self.outcome
    unsafe (c.pointee.reasons, c.pointee.n_reasons) =
      arena.list(self.reasons) { value, arena in unsafe arena.string(value) }
    unsafe c.pointee.decision = arena.id(self.decision)
    if let value = self.household {
      unsafe c.pointee.household = arena.id(value)
    }
    unsafe (c.pointee.scopes, c.pointee.n_scopes) =
      arena.list(self.scopes) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.request_digest = arena.bytes(self.requestDigest)
    return unsafe c
  }
}

extension ConsentV1.ScopeTags {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ScopeTags: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ScopeTags

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__scope_tags__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16, items: 32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var scope: UInt128?
    var tags: [UInt128] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scope = try reader.id128()
      case 2:
        tags.reserveCapacity(try reader.itemCount())
        repeat {
          tags.append(try Copy.known(reader.id128()))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.scope = try Copy.known(scope)
    self.tags = tags
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scope = try unsafe Copy.id128(c.pointee.scope)
    self.tags = try unsafe Copy.ids128(c.pointee.tags, count: c.pointee.n_tags)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__scope_tags__init($0) }
    unsafe c.pointee.scope = arena.id(self.scope)
    unsafe (c.pointee.tags, c.pointee.n_tags) =
      arena.list(self.tags) { value, arena in unsafe arena.id(value) }
    return unsafe c
  }
}

extension ConsentV1.OpenLogRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.OpenLogRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__OpenLogRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__open_log_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 32...32),
      Limit(2, required: .always, items: 1000, message: ConsentV1.LogBody.layout),
      Limit(3, required: .always, bytes: 0...16, isToken: true),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var boxKey: [UInt8] = []
    var bodies: [ConsentV1.LogBody] = []
    var service: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        boxKey = try reader.bytes()
      case 2:
        bodies.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          bodies.append(try ConsentV1.LogBody(reading: &inner))
        } while try reader.again()
      case 3:
        service = try reader.token()
      default: throw .malformed
      }
    }
    self.boxKey = boxKey
    self.bodies = bodies
    self.service = service
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.boxKey = unsafe Copy.bytes(c.pointee.box_key)
    self.bodies = try unsafe Copy.messages(
      c.pointee.bodies, count: c.pointee.n_bodies, as: ConsentV1.LogBody.self)
    self.service = unsafe Copy.string(c.pointee.service)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__open_log_request__init($0)
    }
    unsafe c.pointee.box_key = arena.bytes(self.boxKey)
    unsafe (c.pointee.bodies, c.pointee.n_bodies) =
      arena.list(self.bodies) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.service = arena.string(self.service)
    return unsafe c
  }
}

extension ConsentV1.LogBody {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.LogBody: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__LogBody

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__consent__v1__log_body__init(message)
    },
    oneofs: [],
    limits: [
      Limit(4, bytes: 0...128),
      Limit(5, required: .always, bytes: 0...116),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var sealedEpochKey: [UInt8] = []
    var header: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 4:
        sealedEpochKey = try reader.bytes()
      case 5:
        header = try reader.bytes()
      default: throw .malformed
      }
    }
    self.sealedEpochKey = sealedEpochKey
    self.header = header
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.sealedEpochKey = unsafe Copy.bytes(c.pointee.sealed_epoch_key)
    self.header = unsafe Copy.bytes(c.pointee.header)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__log_body__init($0) }
    unsafe c.pointee.sealed_epoch_key = arena.bytes(self.sealedEpochKey)
    unsafe c.pointee.header = arena.bytes(self.header)
    return unsafe c
  }
}

extension ConsentV1.OpenLogReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.OpenLogReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__OpenLogReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__open_log_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...40000),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var keyBox: [UInt8] = []
    var decision: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        keyBox = try reader.bytes()
      case 2:
        decision = try reader.id128()
      default: throw .malformed
      }
    }
    self.keyBox = keyBox
    self.decision = try Copy.known(decision)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.keyBox = unsafe Copy.bytes(c.pointee.key_box)
    self.decision = try unsafe Copy.id128(c.pointee.decision)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__open_log_reply__init($0) }
    unsafe c.pointee.key_box = arena.bytes(self.keyBox)
    unsafe c.pointee.decision = arena.id(self.decision)
    return unsafe c
  }
}

extension ConsentV1.EvaluateRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.EvaluateRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__EvaluateRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__evaluate_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, values: 0x6),
      Limit(2, required: .always, bytes: 32...32, items: 64),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var kind: ConsentV1.IndexKind?
    var blinded: [[UInt8]] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        kind = try ConsentV1.IndexKind(rawValue: reader.enumeration())
      case 2:
        blinded.reserveCapacity(try reader.itemCount())
        repeat {
          blinded.append(try reader.bytes())
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.kind = try Copy.known(kind)
    self.blinded = blinded
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.kind = try unsafe Copy.known(ConsentV1.IndexKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.blinded = unsafe Copy.byteLists(c.pointee.blinded, count: c.pointee.n_blinded)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__evaluate_request__init($0)
    }
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe (c.pointee.blinded, c.pointee.n_blinded) =
      arena.list(self.blinded) { value, arena in unsafe arena.bytes(value) }
    return unsafe c
  }
}

extension ConsentV1.EvaluateReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.EvaluateReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__EvaluateReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__evaluate_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 32...32, items: 64)])

  init(reading reader: inout Reader) throws(WireError) {
    var evaluated: [[UInt8]] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        evaluated.reserveCapacity(try reader.itemCount())
        repeat {
          evaluated.append(try reader.bytes())
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.evaluated = evaluated
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.evaluated = unsafe Copy.byteLists(c.pointee.evaluated, count: c.pointee.n_evaluated)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__evaluate_reply__init($0) }
    unsafe (c.pointee.evaluated, c.pointee.n_evaluated) =
      arena.list(self.evaluated) { value, arena in unsafe arena.bytes(value) }
    return unsafe c
  }
}

extension ConsentV1.RevocationsRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.RevocationsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__RevocationsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__revocations_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1)])

  init(reading reader: inout Reader) throws(WireError) {
    var knownRevision: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        knownRevision = try reader.uint64()
      default: throw .malformed
      }
    }
    self.knownRevision = knownRevision
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.knownRevision = unsafe c.pointee.known_revision
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__revocations_request__init($0)
    }
    unsafe c.pointee.known_revision = self.knownRevision
    return unsafe c
  }
}

extension ConsentV1.RevocationList {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.RevocationList: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__RevocationList

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__revocation_list__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2),
      Limit(3, bytes: 32...32, items: 100000),
      Limit(4, required: .always, bytes: 64...64),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var revision: UInt64 = 0
    var timeMs: UInt64 = 0
    var certificates: [[UInt8]] = []
    var signature: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        revision = try reader.uint64()
      case 2:
        timeMs = try reader.uint64()
      case 3:
        certificates.reserveCapacity(try reader.itemCount())
        repeat {
          certificates.append(try reader.bytes())
        } while try reader.again()
      case 4:
        signature = try reader.bytes()
      default: throw .malformed
      }
    }
    self.revision = revision
    self.timeMs = timeMs
    self.certificates = certificates
    self.signature = signature
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.revision = unsafe c.pointee.revision
    self.timeMs = unsafe c.pointee.time_ms
    self.certificates = unsafe Copy.byteLists(
      c.pointee.certificates, count: c.pointee.n_certificates)
    self.signature = unsafe Copy.bytes(c.pointee.signature)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__revocation_list__init($0) }
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.time_ms = self.timeMs
    unsafe (c.pointee.certificates, c.pointee.n_certificates) =
      arena.list(self.certificates) { value, arena in unsafe arena.bytes(value) }
    unsafe c.pointee.signature = arena.bytes(self.signature)
    return unsafe c
  }
}

extension ConsentV1.PolicyChange {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.PolicyChange: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__PolicyChange

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__policy_change__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2, bytes: 16...16, items: 1000),
      Limit(3, bytes: 16...16, items: 1000),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var revision: UInt64 = 0
    var scopes: [UInt128] = []
    var organisations: [UInt128] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        revision = try reader.uint64()
      case 2:
        scopes.reserveCapacity(try reader.itemCount())
        repeat {
          scopes.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 3:
        organisations.reserveCapacity(try reader.itemCount())
        repeat {
          organisations.append(try Copy.known(reader.id128()))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.revision = revision
    self.scopes = scopes
    self.organisations = organisations
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.revision = unsafe c.pointee.revision
    self.scopes = try unsafe Copy.ids128(c.pointee.scopes, count: c.pointee.n_scopes)
    self.organisations = try unsafe Copy.ids128(
      c.pointee.organisations, count: c.pointee.n_organisations)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__policy_change__init($0) }
    unsafe c.pointee.revision = self.revision
    unsafe (c.pointee.scopes, c.pointee.n_scopes) =
      arena.list(self.scopes) { value, arena in unsafe arena.id(value) }
    unsafe (c.pointee.organisations, c.pointee.n_organisations) =
      arena.list(self.organisations) { value, arena in unsafe arena.id(value) }
    return unsafe c
  }
}

extension ConsentV1.FindingRecord {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.FindingRecord: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__FindingRecord

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__finding_record__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...16, isToken: true),
      Limit(2),
      Limit(3, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var log: String = ""
    var index: UInt64 = 0
    var entry: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        log = try reader.token()
      case 2:
        index = try reader.uint64()
      case 3:
        entry = try reader.id128()
      default: throw .malformed
      }
    }
    self.log = log
    self.index = index
    self.entry = try Copy.known(entry)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.log = unsafe Copy.string(c.pointee.log)
    self.index = unsafe c.pointee.index
    self.entry = try unsafe Copy.id128(c.pointee.entry)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__finding_record__init($0) }
    unsafe c.pointee.log = arena.string(self.log)
    unsafe c.pointee.index = self.index
    unsafe c.pointee.entry = arena.id(self.entry)
    return unsafe c
  }
}

extension ConsentV1.FindingFacts {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.FindingFacts: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__FindingFacts

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__finding_facts__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, bytes: 16...16),
      Limit(2, bytes: 16...16),
      Limit(3, bytes: 16...16, items: 64),
      Limit(4),
      Limit(5),
      Limit(6),
      Limit(7, required: .always, items: 200, message: ConsentV1.FindingRecord.layout),
      Limit(8),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var actor: UInt128?
    var organisation: UInt128?
    var files: [UInt128] = []
    var fromMs: UInt64 = 0
    var untilMs: UInt64 = 0
    var count: UInt32 = 0
    var records: [ConsentV1.FindingRecord] = []
    var recordCount: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        actor = try reader.id128()
      case 2:
        organisation = try reader.id128()
      case 3:
        files.reserveCapacity(try reader.itemCount())
        repeat {
          files.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 4:
        fromMs = try reader.uint64()
      case 5:
        untilMs = try reader.uint64()
      case 6:
        count = try reader.uint32()
      case 7:
        records.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          records.append(try ConsentV1.FindingRecord(reading: &inner))
        } while try reader.again()
      case 8:
        recordCount = try reader.uint32()
      default: throw .malformed
      }
    }
    self.actor = actor
    self.organisation = organisation
    self.files = files
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.count = count
    self.records = records
    self.recordCount = recordCount
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.actor = unsafe Copy.optionalID128(c.pointee.actor)
    self.organisation = unsafe Copy.optionalID128(c.pointee.organisation)
    self.files = try unsafe Copy.ids128(c.pointee.files, count: c.pointee.n_files)
    self.fromMs = unsafe c.pointee.from_ms
    self.untilMs = unsafe c.pointee.until_ms
    self.count = unsafe c.pointee.count
    self.records = try unsafe Copy.messages(
      c.pointee.records, count: c.pointee.n_records, as: ConsentV1.FindingRecord.self)
    self.recordCount = unsafe c.pointee.record_count
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__finding_facts__init($0) }
    if let value = self.actor {
      unsafe c.pointee.actor = arena.id(value)
    }
    if let value = self.organisation {
      unsafe c.pointee.organisation = arena.id(value)
    }
    unsafe (c.pointee.files, c.pointee.n_files) =
      arena.list(self.files) { value, arena in unsafe arena.id(value) }
    unsafe c.pointee.from_ms = self.fromMs
    unsafe c.pointee.until_ms = self.untilMs
    unsafe c.pointee.count = self.count
    unsafe (c.pointee.records, c.pointee.n_records) =
      arena.list(self.records) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.record_count = self.recordCount
    return unsafe c
  }
}

extension ConsentV1.FindingNote {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.FindingNote: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__FindingNote

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__finding_note__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, bytes: 16...16),
      Limit(2, required: .always, values: 0x1e),
      Limit(3),
      Limit(4, bytes: 0...2000),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var author: UInt128?
    var step: ConsentV1.FindingStep?
    var timeMs: UInt64 = 0
    var text: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        author = try reader.id128()
      case 2:
        step = try ConsentV1.FindingStep(rawValue: reader.enumeration())
      case 3:
        timeMs = try reader.uint64()
      case 4:
        text = try reader.string()
      default: throw .malformed
      }
    }
    self.author = author
    self.step = try Copy.known(step)
    self.timeMs = timeMs
    self.text = text
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.author = unsafe Copy.optionalID128(c.pointee.author)
    self.step = try unsafe Copy.known(
      ConsentV1.FindingStep(rawValue: Int32(c.pointee.step.rawValue)))
    self.timeMs = unsafe c.pointee.time_ms
    self.text = unsafe Copy.string(c.pointee.text)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__finding_note__init($0) }
    if let value = self.author {
      unsafe c.pointee.author = arena.id(value)
    }
    unsafe c.pointee.step = .init(rawValue: UInt32(self.step.rawValue))
    unsafe c.pointee.time_ms = self.timeMs
    unsafe c.pointee.text = arena.string(self.text)
    return unsafe c
  }
}

extension ConsentV1.AuditIndexRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.AuditIndexRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__AuditIndexRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__audit_index_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, values: 0xe),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var kind: ConsentV1.IndexedKind?
    var id: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        kind = try ConsentV1.IndexedKind(rawValue: reader.enumeration())
      case 2:
        id = try reader.id128()
      default: throw .malformed
      }
    }
    self.kind = try Copy.known(kind)
    self.id = try Copy.known(id)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.kind = try unsafe Copy.known(
      ConsentV1.IndexedKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.id = try unsafe Copy.id128(c.pointee.id)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__audit_index_request__init($0)
    }
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe c.pointee.id = arena.id(self.id)
    return unsafe c
  }
}

extension ConsentV1.AuditIndexReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.AuditIndexReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__AuditIndexReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__audit_index_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var index: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        index = try reader.id128()
      default: throw .malformed
      }
    }
    self.index = try Copy.known(index)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.index = try unsafe Copy.id128(c.pointee.index)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__audit_index_reply__init($0)
    }
    unsafe c.pointee.index = arena.id(self.index)
    return unsafe c
  }
}

extension ConsentV1.FileFindingRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.FileFindingRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__FileFindingRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__file_finding_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...32, isToken: true),
      Limit(2, required: .whole, message: ConsentV1.FindingFacts.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var rule: String = ""
    var facts: ConsentV1.FindingFacts?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        rule = try reader.token()
      case 2:
        var inner = try reader.inner()
        facts = try ConsentV1.FindingFacts(reading: &inner)
      default: throw .malformed
      }
    }
    self.rule = rule
    self.facts = facts
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.rule = unsafe Copy.string(c.pointee.rule)
    self.facts = try unsafe Copy.optional(c.pointee.facts, as: ConsentV1.FindingFacts.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__file_finding_request__init($0)
    }
    unsafe c.pointee.rule = arena.string(self.rule)
    if let value = self.facts {
      unsafe c.pointee.facts = value.fill(&arena)
    }
    return unsafe c
  }
}

extension ConsentV1.FindingReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.FindingReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__FindingReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__finding_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, values: 0x3e),
      Limit(3),
      Limit(4),
      Limit(5, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var finding: UInt128?
    var state: ConsentV1.FindingState?
    var version: UInt32 = 0
    var isNew: Bool = false
    var entry: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        finding = try reader.id128()
      case 2:
        state = try ConsentV1.FindingState(rawValue: reader.enumeration())
      case 3:
        version = try reader.uint32()
      case 4:
        isNew = try reader.bool()
      case 5:
        entry = try reader.id128()
      default: throw .malformed
      }
    }
    self.finding = try Copy.known(finding)
    self.state = try Copy.known(state)
    self.version = version
    self.isNew = isNew
    self.entry = try Copy.known(entry)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.finding = try unsafe Copy.id128(c.pointee.finding)
    self.state = try unsafe Copy.known(
      ConsentV1.FindingState(rawValue: Int32(c.pointee.state.rawValue)))
    self.version = unsafe c.pointee.version
    self.isNew = unsafe c.pointee.is_new != 0
    self.entry = try unsafe Copy.id128(c.pointee.entry)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__finding_reply__init($0) }
    unsafe c.pointee.finding = arena.id(self.finding)
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    unsafe c.pointee.version = self.version
    unsafe c.pointee.is_new = self.isNew ? 1 : 0
    unsafe c.pointee.entry = arena.id(self.entry)
    return unsafe c
  }
}

extension ConsentV1.StepFindingRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.StepFindingRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__StepFindingRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__step_finding_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
      Limit(3, required: .always, values: 0x1e),
      Limit(4, bytes: 0...2000),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var finding: UInt128?
    var version: UInt32 = 0
    var step: ConsentV1.FindingStep?
    var note: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        finding = try reader.id128()
      case 2:
        version = try reader.uint32()
      case 3:
        step = try ConsentV1.FindingStep(rawValue: reader.enumeration())
      case 4:
        note = try reader.string()
      default: throw .malformed
      }
    }
    self.finding = try Copy.known(finding)
    self.version = version
    self.step = try Copy.known(step)
    self.note = note
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.finding = try unsafe Copy.id128(c.pointee.finding)
    self.version = unsafe c.pointee.version
    self.step = try unsafe Copy.known(
      ConsentV1.FindingStep(rawValue: Int32(c.pointee.step.rawValue)))
    self.note = unsafe Copy.string(c.pointee.note)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__step_finding_request__init($0)
    }
    unsafe c.pointee.finding = arena.id(self.finding)
    unsafe c.pointee.version = self.version
    unsafe c.pointee.step = .init(rawValue: UInt32(self.step.rawValue))
    unsafe c.pointee.note = arena.string(self.note)
    return unsafe c
  }
}

extension ConsentV1.ListFindingsRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListFindingsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListFindingsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_findings_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var after: UInt64 = 0
    var limit: UInt32 = 0
    var withClosed: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        after = try reader.uint64()
      case 2:
        limit = try reader.uint32()
      case 3:
        withClosed = try reader.bool()
      default: throw .malformed
      }
    }
    self.after = after
    self.limit = limit
    self.withClosed = withClosed
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.after = unsafe c.pointee.after
    self.limit = unsafe c.pointee.limit
    self.withClosed = unsafe c.pointee.with_closed != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_findings_request__init($0)
    }
    unsafe c.pointee.after = self.after
    unsafe c.pointee.limit = self.limit
    unsafe c.pointee.with_closed = self.withClosed ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.ListFindingsReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ListFindingsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ListFindingsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__list_findings_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, items: 100, message: ConsentV1.Finding.layout),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var findings: [ConsentV1.Finding] = []
    var isEnd: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        findings.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          findings.append(try ConsentV1.Finding(reading: &inner))
        } while try reader.again()
      case 2:
        isEnd = try reader.bool()
      default: throw .malformed
      }
    }
    self.findings = findings
    self.isEnd = isEnd
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.findings = try unsafe Copy.messages(
      c.pointee.findings, count: c.pointee.n_findings, as: ConsentV1.Finding.self)
    self.isEnd = unsafe c.pointee.is_end != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__list_findings_reply__init($0)
    }
    unsafe (c.pointee.findings, c.pointee.n_findings) =
      arena.list(self.findings) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.is_end = self.isEnd ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.Finding {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.Finding: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__Finding

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__consent__v1__finding__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
      Limit(3, required: .always, bytes: 0...32),
      Limit(4, required: .always, values: 0x3e),
      Limit(5, values: 0x3e),
      Limit(6),
      Limit(7),
      Limit(8, bytes: 16...16),
      Limit(9, message: ConsentV1.FindingFacts.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var number: UInt64 = 0
    var rule: String = ""
    var state: ConsentV1.FindingState?
    var outcome: ConsentV1.FindingState?
    var version: UInt32 = 0
    var openedAtMs: UInt64 = 0
    var proposedBy: UInt128?
    var facts: ConsentV1.FindingFacts?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        number = try reader.uint64()
      case 3:
        rule = try reader.string()
      case 4:
        state = try ConsentV1.FindingState(rawValue: reader.enumeration())
      case 5:
        outcome = try ConsentV1.FindingState(rawValue: reader.enumeration())
      case 6:
        version = try reader.uint32()
      case 7:
        openedAtMs = try reader.uint64()
      case 8:
        proposedBy = try reader.id128()
      case 9:
        var inner = try reader.inner()
        facts = try ConsentV1.FindingFacts(reading: &inner)
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.number = number
    self.rule = rule
    self.state = try Copy.known(state)
    self.outcome = outcome
    self.version = version
    self.openedAtMs = openedAtMs
    self.proposedBy = proposedBy
    self.facts = facts
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.number = unsafe c.pointee.number
    self.rule = unsafe Copy.string(c.pointee.rule)
    self.state = try unsafe Copy.known(
      ConsentV1.FindingState(rawValue: Int32(c.pointee.state.rawValue)))
    self.outcome = unsafe ConsentV1.FindingState(rawValue: Int32(c.pointee.outcome.rawValue))
    self.version = unsafe c.pointee.version
    self.openedAtMs = unsafe c.pointee.opened_at_ms
    self.proposedBy = unsafe Copy.optionalID128(c.pointee.proposed_by)
    self.facts = try unsafe Copy.optional(c.pointee.facts, as: ConsentV1.FindingFacts.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__finding__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.number = self.number
    unsafe c.pointee.rule = arena.string(self.rule)
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    if let value = self.outcome {
      unsafe c.pointee.outcome = .init(rawValue: UInt32(value.rawValue))
    }
    unsafe c.pointee.version = self.version
    unsafe c.pointee.opened_at_ms = self.openedAtMs
    if let value = self.proposedBy {
      unsafe c.pointee.proposed_by = arena.id(value)
    }
    if let value = self.facts {
      unsafe c.pointee.facts = value.fill(&arena)
    }
    return unsafe c
  }
}

extension ConsentV1.GetFindingRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.GetFindingRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__GetFindingRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__get_finding_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var finding: UInt128?
    var before: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        finding = try reader.id128()
      case 2:
        before = try reader.uint64()
      default: throw .malformed
      }
    }
    self.finding = try Copy.known(finding)
    self.before = before
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.finding = try unsafe Copy.id128(c.pointee.finding)
    self.before = unsafe c.pointee.before
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__get_finding_request__init($0)
    }
    unsafe c.pointee.finding = arena.id(self.finding)
    unsafe c.pointee.before = self.before
    return unsafe c
  }
}

extension ConsentV1.GetFindingReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.GetFindingReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__GetFindingReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__get_finding_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, message: ConsentV1.Finding.layout),
      Limit(2, items: 100, message: ConsentV1.FindingNote.layout),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var finding: ConsentV1.Finding?
    var notes: [ConsentV1.FindingNote] = []
    var nextBefore: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var inner = try reader.inner()
        finding = try ConsentV1.Finding(reading: &inner)
      case 2:
        notes.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          notes.append(try ConsentV1.FindingNote(reading: &inner))
        } while try reader.again()
      case 3:
        nextBefore = try reader.uint64()
      default: throw .malformed
      }
    }
    self.finding = finding
    self.notes = notes
    self.nextBefore = nextBefore
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.finding = try unsafe Copy.optional(c.pointee.finding, as: ConsentV1.Finding.self)
    self.notes = try unsafe Copy.messages(
      c.pointee.notes, count: c.pointee.n_notes, as: ConsentV1.FindingNote.self)
    self.nextBefore = unsafe c.pointee.next_before
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__consent__v1__get_finding_reply__init($0)
    }
    if let value = self.finding {
      unsafe c.pointee.finding = value.fill(&arena)
    }
    unsafe (c.pointee.notes, c.pointee.n_notes) =
      arena.list(self.notes) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.next_before = self.nextBefore
    return unsafe c
  }
}

extension ConsentV1.ReportRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ReportRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ReportRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__report_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...512),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, bytes: 16...16),
      Limit(4, items: 1000, message: ConsentV1.LogBody.layout),
      Limit(5, bytes: 64...64),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var serviceSession: [UInt8] = []
    var household: UInt128?
    var person: UInt128?
    var bodies: [ConsentV1.LogBody] = []
    var report: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        serviceSession = try reader.bytes()
      case 2:
        household = try reader.id128()
      case 3:
        person = try reader.id128()
      case 4:
        bodies.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          bodies.append(try ConsentV1.LogBody(reading: &inner))
        } while try reader.again()
      case 5:
        report = try reader.bytes()
      default: throw .malformed
      }
    }
    self.serviceSession = serviceSession
    self.household = try Copy.known(household)
    self.person = person
    self.bodies = bodies
    self.report = report
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.serviceSession = unsafe Copy.bytes(c.pointee.service_session)
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.person = unsafe Copy.optionalID128(c.pointee.person)
    self.bodies = try unsafe Copy.messages(
      c.pointee.bodies, count: c.pointee.n_bodies, as: ConsentV1.LogBody.self)
    self.report = unsafe Copy.bytes(c.pointee.report)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__report_request__init($0) }
    unsafe c.pointee.service_session = arena.bytes(self.serviceSession)
    unsafe c.pointee.household = arena.id(self.household)
    if let value = self.person {
      unsafe c.pointee.person = arena.id(value)
    }
    unsafe (c.pointee.bodies, c.pointee.n_bodies) =
      arena.list(self.bodies) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.report = arena.bytes(self.report)
    return unsafe c
  }
}

extension ConsentV1.ReportReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ReportReply: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ReportReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__report_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, items: 64, message: ConsentV1.ReportScope.layout),
      Limit(2),
      Limit(3, required: .always, bytes: 16...16),
      Limit(4, required: .always, bytes: 16...16),
      Limit(5, required: .always, bytes: 16...16),
      Limit(6, bytes: 0...40000),
      Limit(7, required: .always, bytes: 32...32),
      Limit(8, bytes: 16...16, items: 256),
      Limit(9, required: .always, bytes: 64...64),
      Limit(10),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var scopes: [ConsentV1.ReportScope] = []
    var isOfficer: Bool = false
    var actor: UInt128?
    var actorIndex: UInt128?
    var organisationIndex: UInt128?
    var keyBox: [UInt8] = []
    var requestDigest: [UInt8] = []
    var knownScopes: [UInt128] = []
    var report: [UInt8] = []
    var goesOn: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scopes.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          scopes.append(try ConsentV1.ReportScope(reading: &inner))
        } while try reader.again()
      case 2:
        isOfficer = try reader.bool()
      case 3:
        actor = try reader.id128()
      case 4:
        actorIndex = try reader.id128()
      case 5:
        organisationIndex = try reader.id128()
      case 6:
        keyBox = try reader.bytes()
      case 7:
        requestDigest = try reader.bytes()
      case 8:
        knownScopes.reserveCapacity(try reader.itemCount())
        repeat {
          knownScopes.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 9:
        report = try reader.bytes()
      case 10:
        goesOn = try reader.bool()
      default: throw .malformed
      }
    }
    self.scopes = scopes
    self.isOfficer = isOfficer
    self.actor = try Copy.known(actor)
    self.actorIndex = try Copy.known(actorIndex)
    self.organisationIndex = try Copy.known(organisationIndex)
    self.keyBox = keyBox
    self.requestDigest = requestDigest
    self.knownScopes = knownScopes
    self.report = report
    self.goesOn = goesOn
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scopes = try unsafe Copy.messages(
      c.pointee.scopes, count: c.pointee.n_scopes, as: ConsentV1.ReportScope.self)
    self.isOfficer = unsafe c.pointee.is_officer != 0
    self.actor = try unsafe Copy.id128(c.pointee.actor)
    self.actorIndex = try unsafe Copy.id128(c.pointee.actor_index)
    self.organisationIndex = try unsafe Copy.id128(c.pointee.organisation_index)
    self.keyBox = unsafe Copy.bytes(c.pointee.key_box)
    self.requestDigest = unsafe Copy.bytes(c.pointee.request_digest)
    self.knownScopes = try unsafe Copy.ids128(
      c.pointee.known_scopes, count: c.pointee.n_known_scopes)
    self.report = unsafe Copy.bytes(c.pointee.report)
    self.goesOn = unsafe c.pointee.goes_on != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__report_reply__init($0) }
    unsafe (c.pointee.scopes, c.pointee.n_scopes) =
      arena.list(self.scopes) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.is_officer = self.isOfficer ? 1 : 0
    unsafe c.pointee.actor = arena.id(self.actor)
    unsafe c.pointee.actor_index = arena.id(self.actorIndex)
    unsafe c.pointee.organisation_index = arena.id(self.organisationIndex)
    unsafe c.pointee.key_box = arena.bytes(self.keyBox)
    unsafe c.pointee.request_digest = arena.bytes(self.requestDigest)
    unsafe (c.pointee.known_scopes, c.pointee.n_known_scopes) =
      arena.list(self.knownScopes) { value, arena in unsafe arena.id(value) }
    unsafe c.pointee.report = arena.bytes(self.report)
    unsafe c.pointee.goes_on = self.goesOn ? 1 : 0
    return unsafe c
  }
}

extension ConsentV1.ReportScope {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension ConsentV1.ReportScope: @unsafe Bridged {
  typealias CStruct = Sluis__Consent__V1__ReportScope

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__consent__v1__report_scope__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, items: 64, values: 0x1f_c07f_fc3e),
      Limit(4),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var scope: UInt128?
    var subjectIndex: UInt128?
    var categories: [Category] = []
    var isSignal: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        scope = try reader.id128()
      case 2:
        subjectIndex = try reader.id128()
      case 3:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      case 4:
        isSignal = try reader.bool()
      default: throw .malformed
      }
    }
    self.scope = try Copy.known(scope)
    self.subjectIndex = try Copy.known(subjectIndex)
    self.categories = categories
    self.isSignal = isSignal
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.scope = try unsafe Copy.id128(c.pointee.scope)
    self.subjectIndex = try unsafe Copy.id128(c.pointee.subject_index)
    self.categories = try unsafe Copy.list(c.pointee.categories, count: c.pointee.n_categories) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.isSignal = unsafe c.pointee.is_signal != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__consent__v1__report_scope__init($0) }
    unsafe c.pointee.scope = arena.id(self.scope)
    unsafe c.pointee.subject_index = arena.id(self.subjectIndex)
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in
        Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    unsafe c.pointee.is_signal = self.isSignal ? 1 : 0
    return unsafe c
  }
}
