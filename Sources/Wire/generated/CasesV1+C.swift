// Written by proto/generate from the schema. Do not edit.

internal import CProtobufC
internal import CWire

extension CasesV1.CountNeedsRequest {
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

extension CasesV1.CountNeedsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__CountNeedsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__count_needs_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2),
      Limit(3, required: .always, items: 500, message: CountsV1.Area.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var year: UInt32 = 0
    var quarter: UInt32 = 0
    var areas: [CountsV1.Area] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        year = try reader.uint32()
      case 2:
        quarter = try reader.uint32()
      case 3:
        areas.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          areas.append(try CountsV1.Area(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.year = year
    self.quarter = quarter
    self.areas = areas
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.year = unsafe c.pointee.year
    self.quarter = unsafe c.pointee.quarter
    self.areas = try unsafe Copy.messages(
      c.pointee.areas, count: c.pointee.n_areas, as: CountsV1.Area.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__count_needs_request__init($0)
    }
    unsafe c.pointee.year = self.year
    unsafe c.pointee.quarter = self.quarter
    unsafe (c.pointee.areas, c.pointee.n_areas) =
      arena.list(self.areas) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension CasesV1.CountNeedsReply {
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

extension CasesV1.CountNeedsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__CountNeedsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__count_needs_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, message: CountsV1.Table.layout),
      Limit(2, required: .always, items: 500, message: CountsV1.Area.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var table: CountsV1.Table?
    var areas: [CountsV1.Area] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var inner = try reader.inner()
        table = try CountsV1.Table(reading: &inner)
      case 2:
        areas.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          areas.append(try CountsV1.Area(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.table = try Copy.known(table)
    self.areas = areas
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.table = try unsafe Copy.required(c.pointee.table, as: CountsV1.Table.self)
    self.areas = try unsafe Copy.messages(
      c.pointee.areas, count: c.pointee.n_areas, as: CountsV1.Area.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__count_needs_reply__init($0) }
    unsafe c.pointee.table = self.table.fill(&arena)
    unsafe (c.pointee.areas, c.pointee.n_areas) =
      arena.list(self.areas) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension CasesV1.Person {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package init(decodingPart bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes, as: .part)
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

extension CasesV1.Person: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__Person

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__cases__v1__person__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, bytes: 0...128),
      Limit(3, bytes: 0...128),
      Limit(4, message: Date.layout),
      Limit(5, bytes: 0...9),
      Limit(6, message: CasesV1.Address.layout),
      Limit(7, bytes: 0...32),
      Limit(8, bytes: 0...254),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var givenName: String = ""
    var familyName: String = ""
    var birthDate: Date?
    var bsn: String = ""
    var address: CasesV1.Address?
    var phone: String = ""
    var email: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        givenName = try reader.string()
      case 3:
        familyName = try reader.string()
      case 4:
        var inner = try reader.inner()
        birthDate = try Date(reading: &inner)
      case 5:
        bsn = try reader.string()
      case 6:
        var inner = try reader.inner()
        address = try CasesV1.Address(reading: &inner)
      case 7:
        phone = try reader.string()
      case 8:
        email = try reader.string()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.givenName = givenName
    self.familyName = familyName
    self.birthDate = birthDate
    self.bsn = bsn
    self.address = address
    self.phone = phone
    self.email = email
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.givenName = unsafe Copy.string(c.pointee.given_name)
    self.familyName = unsafe Copy.string(c.pointee.family_name)
    self.birthDate = try unsafe Copy.optional(c.pointee.birth_date, as: Date.self)
    self.bsn = unsafe Copy.string(c.pointee.bsn)
    self.address = try unsafe Copy.optional(c.pointee.address, as: CasesV1.Address.self)
    self.phone = unsafe Copy.string(c.pointee.phone)
    self.email = unsafe Copy.string(c.pointee.email)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__person__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.given_name = arena.string(self.givenName)
    unsafe c.pointee.family_name = arena.string(self.familyName)
    if let value = self.birthDate {
      unsafe c.pointee.birth_date = value.fill(&arena)
    }
    unsafe c.pointee.bsn = arena.string(self.bsn)
    if let value = self.address {
      unsafe c.pointee.address = value.fill(&arena)
    }
    unsafe c.pointee.phone = arena.string(self.phone)
    unsafe c.pointee.email = arena.string(self.email)
    return unsafe c
  }
}

extension CasesV1.Address {
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

extension CasesV1.Address: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__Address

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__cases__v1__address__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, bytes: 0...128),
      Limit(2, required: .whole, bytes: 0...16),
      Limit(3, required: .whole, bytes: 0...7),
      Limit(4, required: .whole, bytes: 0...64),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var street: String = ""
    var number: String = ""
    var postcode: String = ""
    var place: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        street = try reader.string()
      case 2:
        number = try reader.string()
      case 3:
        postcode = try reader.string()
      case 4:
        place = try reader.string()
      default: throw .malformed
      }
    }
    self.street = street
    self.number = number
    self.postcode = postcode
    self.place = place
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.street = unsafe Copy.string(c.pointee.street)
    self.number = unsafe Copy.string(c.pointee.number)
    self.postcode = unsafe Copy.string(c.pointee.postcode)
    self.place = unsafe Copy.string(c.pointee.place)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__address__init($0) }
    unsafe c.pointee.street = arena.string(self.street)
    unsafe c.pointee.number = arena.string(self.number)
    unsafe c.pointee.postcode = arena.string(self.postcode)
    unsafe c.pointee.place = arena.string(self.place)
    return unsafe c
  }
}

extension CasesV1.Relationship {
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

extension CasesV1.Relationship: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__Relationship

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__relationship__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, bytes: 16...16),
      Limit(2, required: .whole, bytes: 16...16),
      Limit(3, required: .whole, values: 0x7e),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var from: UInt128?
    var to: UInt128?
    var tie: CasesV1.Tie?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        from = try reader.id128()
      case 2:
        to = try reader.id128()
      case 3:
        tie = try CasesV1.Tie(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.from = from
    self.to = to
    self.tie = tie
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.from = unsafe Copy.optionalID128(c.pointee.from)
    self.to = unsafe Copy.optionalID128(c.pointee.to)
    self.tie = unsafe CasesV1.Tie(rawValue: Int32(c.pointee.tie.rawValue))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__relationship__init($0) }
    if let value = self.from {
      unsafe c.pointee.from = arena.id(value)
    }
    if let value = self.to {
      unsafe c.pointee.to = arena.id(value)
    }
    if let value = self.tie {
      unsafe c.pointee.tie = .init(rawValue: UInt32(value.rawValue))
    }
    return unsafe c
  }
}

extension CasesV1.Household {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package init(decodingPart bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes, as: .part)
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

extension CasesV1.Household: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__Household

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__cases__v1__household__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, items: 64, message: CasesV1.Relationship.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var relationships: [CasesV1.Relationship] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        relationships.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          relationships.append(try CasesV1.Relationship(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.relationships = relationships
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.relationships = try unsafe Copy.messages(
      c.pointee.relationships, count: c.pointee.n_relationships, as: CasesV1.Relationship.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__household__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe (c.pointee.relationships, c.pointee.n_relationships) =
      arena.list(self.relationships) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension CasesV1.Need {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package init(decodingPart bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes, as: .part)
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

extension CasesV1.Need: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__Need

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__cases__v1__need__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, values: 0x1e),
      Limit(3, required: .whole, values: 0x1fffe),
      Limit(4, required: .whole, values: 0xfe),
      Limit(5, required: .whole, bytes: 0...4000),
      Limit(6, bytes: 0...4000),
      Limit(7, bytes: 0...1000),
      Limit(8, message: Date.layout),
      Limit(9),
      Limit(10),
      Limit(11, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var state: CasesV1.NeedState?
    var domain: LifeDomain?
    var subtype: CasesV1.Subtype?
    var stated: String = ""
    var clarified: String = ""
    var skippedBecause: String = ""
    var deadline: Date?
    var statedVersion: UInt32 = 0
    var clarifiedVersion: UInt32 = 0
    var about: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        state = try CasesV1.NeedState(rawValue: reader.enumeration())
      case 3:
        domain = try LifeDomain(rawValue: reader.enumeration())
      case 4:
        subtype = try CasesV1.Subtype(rawValue: reader.enumeration())
      case 5:
        stated = try reader.string()
      case 6:
        clarified = try reader.string()
      case 7:
        skippedBecause = try reader.string()
      case 8:
        var inner = try reader.inner()
        deadline = try Date(reading: &inner)
      case 9:
        statedVersion = try reader.uint32()
      case 10:
        clarifiedVersion = try reader.uint32()
      case 11:
        about = try reader.id128()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.state = try Copy.known(state)
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

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.state = try unsafe Copy.known(CasesV1.NeedState(rawValue: Int32(c.pointee.state.rawValue)))
    self.domain = unsafe LifeDomain(rawValue: Int32(c.pointee.domain.rawValue))
    self.subtype = unsafe CasesV1.Subtype(rawValue: Int32(c.pointee.subtype.rawValue))
    self.stated = unsafe Copy.string(c.pointee.stated)
    self.clarified = unsafe Copy.string(c.pointee.clarified)
    self.skippedBecause = unsafe Copy.string(c.pointee.skipped_because)
    self.deadline = try unsafe Copy.optional(c.pointee.deadline, as: Date.self)
    self.statedVersion = unsafe c.pointee.stated_version
    self.clarifiedVersion = unsafe c.pointee.clarified_version
    self.about = unsafe Copy.optionalID128(c.pointee.about)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__need__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    if let value = self.domain {
      unsafe c.pointee.domain = .init(rawValue: UInt32(value.rawValue))
    }
    if let value = self.subtype {
      unsafe c.pointee.subtype = .init(rawValue: UInt32(value.rawValue))
    }
    unsafe c.pointee.stated = arena.string(self.stated)
    unsafe c.pointee.clarified = arena.string(self.clarified)
    unsafe c.pointee.skipped_because = arena.string(self.skippedBecause)
    if let value = self.deadline {
      unsafe c.pointee.deadline = value.fill(&arena)
    }
    unsafe c.pointee.stated_version = self.statedVersion
    unsafe c.pointee.clarified_version = self.clarifiedVersion
    if let value = self.about {
      unsafe c.pointee.about = arena.id(value)
    }
    return unsafe c
  }
}

extension CasesV1.Plan {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package init(decodingPart bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes, as: .part)
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

extension CasesV1.Plan: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__Plan

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__cases__v1__plan__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, values: 0x6),
      Limit(3, required: .always, message: Date.layout),
      Limit(4, bytes: 0...8000),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var state: CasesV1.PlanState?
    var evaluationOn: Date?
    var agreements: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        state = try CasesV1.PlanState(rawValue: reader.enumeration())
      case 3:
        var inner = try reader.inner()
        evaluationOn = try Date(reading: &inner)
      case 4:
        agreements = try reader.string()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.state = try Copy.known(state)
    self.evaluationOn = try Copy.known(evaluationOn)
    self.agreements = agreements
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.state = try unsafe Copy.known(CasesV1.PlanState(rawValue: Int32(c.pointee.state.rawValue)))
    self.evaluationOn = try unsafe Copy.required(c.pointee.evaluation_on, as: Date.self)
    self.agreements = unsafe Copy.string(c.pointee.agreements)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__plan__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    unsafe c.pointee.evaluation_on = self.evaluationOn.fill(&arena)
    unsafe c.pointee.agreements = arena.string(self.agreements)
    return unsafe c
  }
}

extension CasesV1.Evaluation {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package init(decodingPart bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes, as: .part)
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

extension CasesV1.Evaluation: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__Evaluation

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__cases__v1__evaluation__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, message: Date.layout),
      Limit(4, required: .whole, bytes: 0...4000),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var plan: UInt128?
    var dueOn: Date?
    var outcome: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        plan = try reader.id128()
      case 3:
        var inner = try reader.inner()
        dueOn = try Date(reading: &inner)
      case 4:
        outcome = try reader.string()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.plan = try Copy.known(plan)
    self.dueOn = try Copy.known(dueOn)
    self.outcome = outcome
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.plan = try unsafe Copy.id128(c.pointee.plan)
    self.dueOn = try unsafe Copy.required(c.pointee.due_on, as: Date.self)
    self.outcome = unsafe Copy.string(c.pointee.outcome)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__evaluation__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.plan = arena.id(self.plan)
    unsafe c.pointee.due_on = self.dueOn.fill(&arena)
    unsafe c.pointee.outcome = arena.string(self.outcome)
    return unsafe c
  }
}

extension CasesV1.Goal {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package init(decodingPart bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes, as: .part)
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

extension CasesV1.Goal: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__Goal

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__cases__v1__goal__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .whole, bytes: 16...16),
      Limit(4, required: .whole, bytes: 0...1000),
      Limit(5, required: .whole, values: 0x6),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var plan: UInt128?
    var owner: UInt128?
    var wording: String = ""
    var agreed: CasesV1.Agreed?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        plan = try reader.id128()
      case 3:
        owner = try reader.id128()
      case 4:
        wording = try reader.string()
      case 5:
        agreed = try CasesV1.Agreed(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.plan = try Copy.known(plan)
    self.owner = owner
    self.wording = wording
    self.agreed = agreed
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.plan = try unsafe Copy.id128(c.pointee.plan)
    self.owner = unsafe Copy.optionalID128(c.pointee.owner)
    self.wording = unsafe Copy.string(c.pointee.wording)
    self.agreed = unsafe CasesV1.Agreed(rawValue: Int32(c.pointee.agreed.rawValue))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__goal__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.plan = arena.id(self.plan)
    if let value = self.owner {
      unsafe c.pointee.owner = arena.id(value)
    }
    unsafe c.pointee.wording = arena.string(self.wording)
    if let value = self.agreed {
      unsafe c.pointee.agreed = .init(rawValue: UInt32(value.rawValue))
    }
    return unsafe c
  }
}

extension CasesV1.Contact {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package init(decodingPart bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes, as: .part)
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

extension CasesV1.Contact: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__Contact

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__cases__v1__contact__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, values: 0x3e),
      Limit(3, required: .always, values: 0xe),
      Limit(4),
      Limit(5),
      Limit(6, bytes: 0...8000),
      Limit(7, bytes: 16...16),
      Limit(8, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var kind: CasesV1.ContactKind?
    var time: CasesV1.TimeKind?
    var atMs: UInt64 = 0
    var minutes: UInt32 = 0
    var narrative: String = ""
    var about: UInt128?
    var author: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        kind = try CasesV1.ContactKind(rawValue: reader.enumeration())
      case 3:
        time = try CasesV1.TimeKind(rawValue: reader.enumeration())
      case 4:
        atMs = try reader.uint64()
      case 5:
        minutes = try reader.uint32()
      case 6:
        narrative = try reader.string()
      case 7:
        about = try reader.id128()
      case 8:
        author = try reader.id128()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.kind = try Copy.known(kind)
    self.time = try Copy.known(time)
    self.atMs = atMs
    self.minutes = minutes
    self.narrative = narrative
    self.about = about
    self.author = author
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.kind = try unsafe Copy.known(CasesV1.ContactKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.time = try unsafe Copy.known(CasesV1.TimeKind(rawValue: Int32(c.pointee.time.rawValue)))
    self.atMs = unsafe c.pointee.at_ms
    self.minutes = unsafe c.pointee.minutes
    self.narrative = unsafe Copy.string(c.pointee.narrative)
    self.about = unsafe Copy.optionalID128(c.pointee.about)
    self.author = unsafe Copy.optionalID128(c.pointee.author)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__contact__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe c.pointee.time = .init(rawValue: UInt32(self.time.rawValue))
    unsafe c.pointee.at_ms = self.atMs
    unsafe c.pointee.minutes = self.minutes
    unsafe c.pointee.narrative = arena.string(self.narrative)
    if let value = self.about {
      unsafe c.pointee.about = arena.id(value)
    }
    if let value = self.author {
      unsafe c.pointee.author = arena.id(value)
    }
    return unsafe c
  }
}

extension CasesV1.Note {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package init(decodingPart bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes, as: .part)
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

extension CasesV1.Note: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__Note

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__cases__v1__note__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
      Limit(3, required: .whole, bytes: 0...16000),
      Limit(4, bytes: 16...16),
      Limit(5, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var atMs: UInt64 = 0
    var text: String = ""
    var about: UInt128?
    var author: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        atMs = try reader.uint64()
      case 3:
        text = try reader.string()
      case 4:
        about = try reader.id128()
      case 5:
        author = try reader.id128()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.atMs = atMs
    self.text = text
    self.about = about
    self.author = author
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.atMs = unsafe c.pointee.at_ms
    self.text = unsafe Copy.string(c.pointee.text)
    self.about = unsafe Copy.optionalID128(c.pointee.about)
    self.author = unsafe Copy.optionalID128(c.pointee.author)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__note__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.at_ms = self.atMs
    unsafe c.pointee.text = arena.string(self.text)
    if let value = self.about {
      unsafe c.pointee.about = arena.id(value)
    }
    if let value = self.author {
      unsafe c.pointee.author = arena.id(value)
    }
    return unsafe c
  }
}

extension CasesV1.NewPerson {
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

extension CasesV1.NewPerson: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__NewPerson

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__cases__v1__new_person__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, bytes: 0...128),
      Limit(2, required: .whole, bytes: 0...128),
      Limit(3, required: .whole, message: Date.layout),
      Limit(4, bytes: 0...9),
      Limit(5, message: CasesV1.Address.layout),
      Limit(6, bytes: 0...32),
      Limit(7, bytes: 0...254),
      Limit(8, items: 8),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var givenName: String = ""
    var familyName: String = ""
    var birthDate: Date?
    var bsn: String = ""
    var address: CasesV1.Address?
    var phone: String = ""
    var email: String = ""
    var guardians: [UInt32] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        givenName = try reader.string()
      case 2:
        familyName = try reader.string()
      case 3:
        var inner = try reader.inner()
        birthDate = try Date(reading: &inner)
      case 4:
        bsn = try reader.string()
      case 5:
        var inner = try reader.inner()
        address = try CasesV1.Address(reading: &inner)
      case 6:
        phone = try reader.string()
      case 7:
        email = try reader.string()
      case 8:
        var list = try reader.packed()
        guardians.reserveCapacity(try list.numberCount())
        while list.hasMore {
          guardians.append(try list.uint32())
        }
      default: throw .malformed
      }
    }
    self.givenName = givenName
    self.familyName = familyName
    self.birthDate = birthDate
    self.bsn = bsn
    self.address = address
    self.phone = phone
    self.email = email
    self.guardians = guardians
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.givenName = unsafe Copy.string(c.pointee.given_name)
    self.familyName = unsafe Copy.string(c.pointee.family_name)
    self.birthDate = try unsafe Copy.optional(c.pointee.birth_date, as: Date.self)
    self.bsn = unsafe Copy.string(c.pointee.bsn)
    self.address = try unsafe Copy.optional(c.pointee.address, as: CasesV1.Address.self)
    self.phone = unsafe Copy.string(c.pointee.phone)
    self.email = unsafe Copy.string(c.pointee.email)
    self.guardians = unsafe Copy.numbers(c.pointee.guardians, count: c.pointee.n_guardians)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__new_person__init($0) }
    unsafe c.pointee.given_name = arena.string(self.givenName)
    unsafe c.pointee.family_name = arena.string(self.familyName)
    if let value = self.birthDate {
      unsafe c.pointee.birth_date = value.fill(&arena)
    }
    unsafe c.pointee.bsn = arena.string(self.bsn)
    if let value = self.address {
      unsafe c.pointee.address = value.fill(&arena)
    }
    unsafe c.pointee.phone = arena.string(self.phone)
    unsafe c.pointee.email = arena.string(self.email)
    unsafe (c.pointee.guardians, c.pointee.n_guardians) =
      arena.list(self.guardians) { value, _ in value }
    return unsafe c
  }
}

extension CasesV1.NewRelationship {
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

extension CasesV1.NewRelationship: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__NewRelationship

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__new_relationship__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2),
      Limit(3, required: .whole, values: 0x7e),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var from: UInt32 = 0
    var to: UInt32 = 0
    var tie: CasesV1.Tie?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        from = try reader.uint32()
      case 2:
        to = try reader.uint32()
      case 3:
        tie = try CasesV1.Tie(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.from = from
    self.to = to
    self.tie = tie
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.from = unsafe c.pointee.from
    self.to = unsafe c.pointee.to
    self.tie = unsafe CasesV1.Tie(rawValue: Int32(c.pointee.tie.rawValue))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__new_relationship__init($0) }
    unsafe c.pointee.from = self.from
    unsafe c.pointee.to = self.to
    if let value = self.tie {
      unsafe c.pointee.tie = .init(rawValue: UInt32(value.rawValue))
    }
    return unsafe c
  }
}

extension CasesV1.OpenHouseholdRequest {
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

extension CasesV1.OpenHouseholdRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__OpenHouseholdRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__open_household_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, items: 32, message: CasesV1.NewPerson.layout),
      Limit(2, items: 64, message: CasesV1.NewRelationship.layout),
      Limit(3, required: .always, bytes: 0...64),
      Limit(4),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var people: [CasesV1.NewPerson] = []
    var relationships: [CasesV1.NewRelationship] = []
    var team: String = ""
    var unlessKnown: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        people.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          people.append(try CasesV1.NewPerson(reading: &inner))
        } while try reader.again()
      case 2:
        relationships.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          relationships.append(try CasesV1.NewRelationship(reading: &inner))
        } while try reader.again()
      case 3:
        team = try reader.string()
      case 4:
        unlessKnown = try reader.bool()
      default: throw .malformed
      }
    }
    self.people = people
    self.relationships = relationships
    self.team = team
    self.unlessKnown = unlessKnown
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.people = try unsafe Copy.messages(
      c.pointee.people, count: c.pointee.n_people, as: CasesV1.NewPerson.self)
    self.relationships = try unsafe Copy.messages(
      c.pointee.relationships, count: c.pointee.n_relationships, as: CasesV1.NewRelationship.self)
    self.team = unsafe Copy.string(c.pointee.team)
    self.unlessKnown = unsafe c.pointee.unless_known != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__open_household_request__init($0)
    }
    unsafe (c.pointee.people, c.pointee.n_people) =
      arena.list(self.people) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.relationships, c.pointee.n_relationships) =
      arena.list(self.relationships) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.team = arena.string(self.team)
    unsafe c.pointee.unless_known = self.unlessKnown ? 1 : 0
    return unsafe c
  }
}

extension CasesV1.KnownElsewhere {
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

extension CasesV1.KnownElsewhere: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__KnownElsewhere

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__known_elsewhere__init(message)
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
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__known_elsewhere__init($0) }
    unsafe c.pointee.person = arena.id(self.person)
    unsafe c.pointee.team = arena.string(self.team)
    return unsafe c
  }
}

extension CasesV1.OpenHouseholdReply {
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

extension CasesV1.OpenHouseholdReply: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__OpenHouseholdReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__open_household_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16, items: 32),
      Limit(3, required: .always, bytes: 16...16),
      Limit(4, items: 64, message: CasesV1.KnownElsewhere.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var people: [UInt128] = []
    var entry: UInt128?
    var known: [CasesV1.KnownElsewhere] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        people.reserveCapacity(try reader.itemCount())
        repeat {
          people.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 3:
        entry = try reader.id128()
      case 4:
        known.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          known.append(try CasesV1.KnownElsewhere(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.people = people
    self.entry = try Copy.known(entry)
    self.known = known
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.people = try unsafe Copy.ids128(c.pointee.people, count: c.pointee.n_people)
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.known = try unsafe Copy.messages(
      c.pointee.known, count: c.pointee.n_known, as: CasesV1.KnownElsewhere.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__open_household_reply__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe (c.pointee.people, c.pointee.n_people) =
      arena.list(self.people) { value, arena in unsafe arena.id(value) }
    unsafe c.pointee.entry = arena.id(self.entry)
    unsafe (c.pointee.known, c.pointee.n_known) =
      arena.list(self.known) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension CasesV1.CorrectPersonRequest {
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

extension CasesV1.CorrectPersonRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__CorrectPersonRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__correct_person_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, values: 0x6),
      Limit(4, bytes: 0...128),
      Limit(5, bytes: 0...128),
      Limit(6, bytes: 0...9),
      Limit(7),
      Limit(8, message: CasesV1.Address.layout),
      Limit(9, bytes: 0...32),
      Limit(10, bytes: 0...254),
      Limit(11),
      Limit(12),
      Limit(13),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var person: UInt128?
    var reason: CasesV1.Correction?
    var givenName: String = ""
    var familyName: String = ""
    var bsn: String = ""
    var withoutBSN: Bool = false
    var address: CasesV1.Address?
    var phone: String = ""
    var email: String = ""
    var withoutAddress: Bool = false
    var withoutPhone: Bool = false
    var withoutEmail: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        person = try reader.id128()
      case 3:
        reason = try CasesV1.Correction(rawValue: reader.enumeration())
      case 4:
        givenName = try reader.string()
      case 5:
        familyName = try reader.string()
      case 6:
        bsn = try reader.string()
      case 7:
        withoutBSN = try reader.bool()
      case 8:
        var inner = try reader.inner()
        address = try CasesV1.Address(reading: &inner)
      case 9:
        phone = try reader.string()
      case 10:
        email = try reader.string()
      case 11:
        withoutAddress = try reader.bool()
      case 12:
        withoutPhone = try reader.bool()
      case 13:
        withoutEmail = try reader.bool()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.person = try Copy.known(person)
    self.reason = try Copy.known(reason)
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

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.person = try unsafe Copy.id128(c.pointee.person)
    self.reason = try unsafe Copy.known(
      CasesV1.Correction(rawValue: Int32(c.pointee.reason.rawValue)))
    self.givenName = unsafe Copy.string(c.pointee.given_name)
    self.familyName = unsafe Copy.string(c.pointee.family_name)
    self.bsn = unsafe Copy.string(c.pointee.bsn)
    self.withoutBSN = unsafe c.pointee.without_bsn != 0
    self.address = try unsafe Copy.optional(c.pointee.address, as: CasesV1.Address.self)
    self.phone = unsafe Copy.string(c.pointee.phone)
    self.email = unsafe Copy.string(c.pointee.email)
    self.withoutAddress = unsafe c.pointee.without_address != 0
    self.withoutPhone = unsafe c.pointee.without_phone != 0
    self.withoutEmail = unsafe c.pointee.without_email != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__correct_person_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.person = arena.id(self.person)
    unsafe c.pointee.reason = .init(rawValue: UInt32(self.reason.rawValue))
    unsafe c.pointee.given_name = arena.string(self.givenName)
    unsafe c.pointee.family_name = arena.string(self.familyName)
    unsafe c.pointee.bsn = arena.string(self.bsn)
    unsafe c.pointee.without_bsn = self.withoutBSN ? 1 : 0
    if let value = self.address {
      unsafe c.pointee.address = value.fill(&arena)
    }
    unsafe c.pointee.phone = arena.string(self.phone)
    unsafe c.pointee.email = arena.string(self.email)
    unsafe c.pointee.without_address = self.withoutAddress ? 1 : 0
    unsafe c.pointee.without_phone = self.withoutPhone ? 1 : 0
    unsafe c.pointee.without_email = self.withoutEmail ? 1 : 0
    return unsafe c
  }
}

extension CasesV1.CorrectBirthDateRequest {
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

extension CasesV1.CorrectBirthDateRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__CorrectBirthDateRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__correct_birth_date_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .whole, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var person: UInt128?
    var birthDate: Date?
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
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.person = try Copy.known(person)
    self.birthDate = birthDate
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.person = try unsafe Copy.id128(c.pointee.person)
    self.birthDate = try unsafe Copy.optional(c.pointee.birth_date, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__correct_birth_date_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.person = arena.id(self.person)
    if let value = self.birthDate {
      unsafe c.pointee.birth_date = value.fill(&arena)
    }
    return unsafe c
  }
}

extension CasesV1.BirthDateCorrected {
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

extension CasesV1.BirthDateCorrected: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__BirthDateCorrected

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__birth_date_corrected__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3),
      Limit(4, bytes: 16...16, items: 256),
      Limit(5, bytes: 16...16, items: 256),
      Limit(6, bytes: 16...16, items: 256),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var entry: UInt128?
    var version: UInt32 = 0
    var lapsed: [UInt128] = []
    var toRenew: [UInt128] = []
    var toPropose: [UInt128] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        entry = try reader.id128()
      case 3:
        version = try reader.uint32()
      case 4:
        lapsed.reserveCapacity(try reader.itemCount())
        repeat {
          lapsed.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 5:
        toRenew.reserveCapacity(try reader.itemCount())
        repeat {
          toRenew.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 6:
        toPropose.reserveCapacity(try reader.itemCount())
        repeat {
          toPropose.append(try Copy.known(reader.id128()))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.entry = try Copy.known(entry)
    self.version = version
    self.lapsed = lapsed
    self.toRenew = toRenew
    self.toPropose = toPropose
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.version = unsafe c.pointee.version
    self.lapsed = try unsafe Copy.ids128(c.pointee.lapsed, count: c.pointee.n_lapsed)
    self.toRenew = try unsafe Copy.ids128(c.pointee.to_renew, count: c.pointee.n_to_renew)
    self.toPropose = try unsafe Copy.ids128(c.pointee.to_propose, count: c.pointee.n_to_propose)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__birth_date_corrected__init($0)
    }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.entry = arena.id(self.entry)
    unsafe c.pointee.version = self.version
    unsafe (c.pointee.lapsed, c.pointee.n_lapsed) =
      arena.list(self.lapsed) { value, arena in unsafe arena.id(value) }
    unsafe (c.pointee.to_renew, c.pointee.n_to_renew) =
      arena.list(self.toRenew) { value, arena in unsafe arena.id(value) }
    unsafe (c.pointee.to_propose, c.pointee.n_to_propose) =
      arena.list(self.toPropose) { value, arena in unsafe arena.id(value) }
    return unsafe c
  }
}

extension CasesV1.StagedBirthDate {
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

extension CasesV1.StagedBirthDate: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__StagedBirthDate

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__staged_birth_date__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, bytes: 16...16),
      Limit(4, required: .always, bytes: 16...16),
      Limit(5, required: .always, bytes: 16...16),
      Limit(6, required: .always, bytes: 32...32),
      Limit(7, required: .always, bytes: 16...16),
      Limit(8),
      Limit(9, bytes: 16...16),
      Limit(10, bytes: 16...16),
      Limit(11, bytes: 16...16),
      Limit(12, required: .always, bytes: 16...16),
      Limit(13),
      Limit(14, required: .always, bytes: 0...65536),
      Limit(15, required: .always, items: 8, message: CasesV1.StagedPoint.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var person: UInt128?
    var actor: UInt128?
    var organisation: UInt128?
    var command: UInt128?
    var digest: [UInt8] = []
    var trace: UInt128?
    var span: UInt64 = 0
    var subjectIndex: UInt128?
    var actorIndex: UInt128?
    var organisationIndex: UInt128?
    var tag: UInt128?
    var version: UInt32 = 0
    var blob: [UInt8] = []
    var points: [CasesV1.StagedPoint] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        person = try reader.id128()
      case 3:
        actor = try reader.id128()
      case 4:
        organisation = try reader.id128()
      case 5:
        command = try reader.id128()
      case 6:
        digest = try reader.bytes()
      case 7:
        trace = try reader.id128()
      case 8:
        span = try reader.uint64()
      case 9:
        subjectIndex = try reader.id128()
      case 10:
        actorIndex = try reader.id128()
      case 11:
        organisationIndex = try reader.id128()
      case 12:
        tag = try reader.id128()
      case 13:
        version = try reader.uint32()
      case 14:
        blob = try reader.bytes()
      case 15:
        points.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          points.append(try CasesV1.StagedPoint(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.person = try Copy.known(person)
    self.actor = try Copy.known(actor)
    self.organisation = try Copy.known(organisation)
    self.command = try Copy.known(command)
    self.digest = digest
    self.trace = try Copy.known(trace)
    self.span = span
    self.subjectIndex = subjectIndex
    self.actorIndex = actorIndex
    self.organisationIndex = organisationIndex
    self.tag = try Copy.known(tag)
    self.version = version
    self.blob = blob
    self.points = points
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.person = try unsafe Copy.id128(c.pointee.person)
    self.actor = try unsafe Copy.id128(c.pointee.actor)
    self.organisation = try unsafe Copy.id128(c.pointee.organisation)
    self.command = try unsafe Copy.id128(c.pointee.command)
    self.digest = unsafe Copy.bytes(c.pointee.digest)
    self.trace = try unsafe Copy.id128(c.pointee.trace)
    self.span = unsafe c.pointee.span
    self.subjectIndex = unsafe Copy.optionalID128(c.pointee.subject_index)
    self.actorIndex = unsafe Copy.optionalID128(c.pointee.actor_index)
    self.organisationIndex = unsafe Copy.optionalID128(c.pointee.organisation_index)
    self.tag = try unsafe Copy.id128(c.pointee.tag)
    self.version = unsafe c.pointee.version
    self.blob = unsafe Copy.bytes(c.pointee.blob)
    self.points = try unsafe Copy.messages(
      c.pointee.points, count: c.pointee.n_points, as: CasesV1.StagedPoint.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__staged_birth_date__init($0) }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.person = arena.id(self.person)
    unsafe c.pointee.actor = arena.id(self.actor)
    unsafe c.pointee.organisation = arena.id(self.organisation)
    unsafe c.pointee.command = arena.id(self.command)
    unsafe c.pointee.digest = arena.bytes(self.digest)
    unsafe c.pointee.trace = arena.id(self.trace)
    unsafe c.pointee.span = self.span
    if let value = self.subjectIndex {
      unsafe c.pointee.subject_index = arena.id(value)
    }
    if let value = self.actorIndex {
      unsafe c.pointee.actor_index = arena.id(value)
    }
    if let value = self.organisationIndex {
      unsafe c.pointee.organisation_index = arena.id(value)
    }
    unsafe c.pointee.tag = arena.id(self.tag)
    unsafe c.pointee.version = self.version
    unsafe c.pointee.blob = arena.bytes(self.blob)
    unsafe (c.pointee.points, c.pointee.n_points) =
      arena.list(self.points) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension CasesV1.StagedPoint {
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

extension CasesV1.StagedPoint: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__StagedPoint

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__staged_point__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2, required: .always, bytes: 32...32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var kind: UInt32 = 0
    var point: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        kind = try reader.uint32()
      case 2:
        point = try reader.bytes()
      default: throw .malformed
      }
    }
    self.kind = kind
    self.point = point
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.kind = unsafe c.pointee.kind
    self.point = unsafe Copy.bytes(c.pointee.point)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__staged_point__init($0) }
    unsafe c.pointee.kind = self.kind
    unsafe c.pointee.point = arena.bytes(self.point)
    return unsafe c
  }
}

extension CasesV1.AddPersonRequest {
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

extension CasesV1.AddPersonRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__AddPersonRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__add_person_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .whole, message: CasesV1.NewPerson.layout),
      Limit(3, bytes: 16...16, items: 8),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var person: CasesV1.NewPerson?
    var guardians: [UInt128] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        var inner = try reader.inner()
        person = try CasesV1.NewPerson(reading: &inner)
      case 3:
        guardians.reserveCapacity(try reader.itemCount())
        repeat {
          guardians.append(try Copy.known(reader.id128()))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.person = person
    self.guardians = guardians
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.person = try unsafe Copy.optional(c.pointee.person, as: CasesV1.NewPerson.self)
    self.guardians = try unsafe Copy.ids128(c.pointee.guardians, count: c.pointee.n_guardians)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__add_person_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    if let value = self.person {
      unsafe c.pointee.person = value.fill(&arena)
    }
    unsafe (c.pointee.guardians, c.pointee.n_guardians) =
      arena.list(self.guardians) { value, arena in unsafe arena.id(value) }
    return unsafe c
  }
}

extension CasesV1.AddPersonReply {
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

extension CasesV1.AddPersonReply: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__AddPersonReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__add_person_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3),
      Limit(4, items: 64, message: CasesV1.KnownElsewhere.layout),
      Limit(5),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var entry: UInt128?
    var version: UInt32 = 0
    var known: [CasesV1.KnownElsewhere] = []
    var knownUnread: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        entry = try reader.id128()
      case 3:
        version = try reader.uint32()
      case 4:
        known.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          known.append(try CasesV1.KnownElsewhere(reading: &inner))
        } while try reader.again()
      case 5:
        knownUnread = try reader.bool()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.entry = try Copy.known(entry)
    self.version = version
    self.known = known
    self.knownUnread = knownUnread
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.version = unsafe c.pointee.version
    self.known = try unsafe Copy.messages(
      c.pointee.known, count: c.pointee.n_known, as: CasesV1.KnownElsewhere.self)
    self.knownUnread = unsafe c.pointee.known_unread != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__add_person_reply__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.entry = arena.id(self.entry)
    unsafe c.pointee.version = self.version
    unsafe (c.pointee.known, c.pointee.n_known) =
      arena.list(self.known) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.known_unread = self.knownUnread ? 1 : 0
    return unsafe c
  }
}

extension CasesV1.GetHouseholdRequest {
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

extension CasesV1.GetHouseholdRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__GetHouseholdRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__get_household_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var before: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        before = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.before = before
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.before = unsafe Copy.optionalID128(c.pointee.before)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__get_household_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    if let value = self.before {
      unsafe c.pointee.before = arena.id(value)
    }
    return unsafe c
  }
}

extension CasesV1.GetHouseholdReply {
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

extension CasesV1.GetHouseholdReply: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__GetHouseholdReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__get_household_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, message: CasesV1.Household.layout),
      Limit(2, items: 32, message: CasesV1.Person.layout),
      Limit(3, items: 256, message: CasesV1.Need.layout),
      Limit(4, message: CasesV1.Plan.layout),
      Limit(5, items: 256, message: CasesV1.Goal.layout),
      Limit(6, items: 256, message: CasesV1.Contact.layout),
      Limit(7, items: 256, message: CasesV1.Note.layout),
      Limit(8, items: 64, values: 0x1f_c07f_fc3e),
      Limit(9, items: 256, message: CasesV1.Evaluation.layout),
      Limit(10),
      Limit(11, bytes: 16...16),
      Limit(12),
      Limit(13, bytes: 16...16),
      Limit(14, bytes: 16...16, items: 32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: CasesV1.Household?
    var people: [CasesV1.Person] = []
    var needs: [CasesV1.Need] = []
    var plan: CasesV1.Plan?
    var goals: [CasesV1.Goal] = []
    var contacts: [CasesV1.Contact] = []
    var notes: [CasesV1.Note] = []
    var withheld: [Category] = []
    var evaluations: [CasesV1.Evaluation] = []
    var omitted: UInt32 = 0
    var older: UInt128?
    var omittedNeeds: UInt32 = 0
    var olderNeed: UInt128?
    var former: [UInt128] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var inner = try reader.inner()
        household = try CasesV1.Household(reading: &inner)
      case 2:
        people.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          people.append(try CasesV1.Person(reading: &inner))
        } while try reader.again()
      case 3:
        needs.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          needs.append(try CasesV1.Need(reading: &inner))
        } while try reader.again()
      case 4:
        var inner = try reader.inner()
        plan = try CasesV1.Plan(reading: &inner)
      case 5:
        goals.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          goals.append(try CasesV1.Goal(reading: &inner))
        } while try reader.again()
      case 6:
        contacts.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          contacts.append(try CasesV1.Contact(reading: &inner))
        } while try reader.again()
      case 7:
        notes.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          notes.append(try CasesV1.Note(reading: &inner))
        } while try reader.again()
      case 8:
        var list = try reader.packed()
        withheld.reserveCapacity(try list.numberCount())
        while list.hasMore {
          withheld.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      case 9:
        evaluations.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          evaluations.append(try CasesV1.Evaluation(reading: &inner))
        } while try reader.again()
      case 10:
        omitted = try reader.uint32()
      case 11:
        older = try reader.id128()
      case 12:
        omittedNeeds = try reader.uint32()
      case 13:
        olderNeed = try reader.id128()
      case 14:
        former.reserveCapacity(try reader.itemCount())
        repeat {
          former.append(try Copy.known(reader.id128()))
        } while try reader.again()
      default: throw .malformed
      }
    }
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

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.optional(c.pointee.household, as: CasesV1.Household.self)
    self.people = try unsafe Copy.messages(
      c.pointee.people, count: c.pointee.n_people, as: CasesV1.Person.self)
    self.needs = try unsafe Copy.messages(
      c.pointee.needs, count: c.pointee.n_needs, as: CasesV1.Need.self)
    self.plan = try unsafe Copy.optional(c.pointee.plan, as: CasesV1.Plan.self)
    self.goals = try unsafe Copy.messages(
      c.pointee.goals, count: c.pointee.n_goals, as: CasesV1.Goal.self)
    self.contacts = try unsafe Copy.messages(
      c.pointee.contacts, count: c.pointee.n_contacts, as: CasesV1.Contact.self)
    self.notes = try unsafe Copy.messages(
      c.pointee.notes, count: c.pointee.n_notes, as: CasesV1.Note.self)
    self.withheld = try unsafe Copy.list(c.pointee.withheld, count: c.pointee.n_withheld) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.evaluations = try unsafe Copy.messages(
      c.pointee.evaluations, count: c.pointee.n_evaluations, as: CasesV1.Evaluation.self)
    self.omitted = unsafe c.pointee.omitted
    self.older = unsafe Copy.optionalID128(c.pointee.older)
    self.omittedNeeds = unsafe c.pointee.omitted_needs
    self.olderNeed = unsafe Copy.optionalID128(c.pointee.older_need)
    self.former = try unsafe Copy.ids128(c.pointee.former, count: c.pointee.n_former)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__get_household_reply__init($0)
    }
    if let value = self.household {
      unsafe c.pointee.household = value.fill(&arena)
    }
    unsafe (c.pointee.people, c.pointee.n_people) =
      arena.list(self.people) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.needs, c.pointee.n_needs) =
      arena.list(self.needs) { value, arena in unsafe value.fill(&arena) }
    if let value = self.plan {
      unsafe c.pointee.plan = value.fill(&arena)
    }
    unsafe (c.pointee.goals, c.pointee.n_goals) =
      arena.list(self.goals) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.contacts, c.pointee.n_contacts) =
      arena.list(self.contacts) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.notes, c.pointee.n_notes) =
      arena.list(self.notes) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.withheld, c.pointee.n_withheld) =
      arena.list(self.withheld) { value, _ in Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    unsafe (c.pointee.evaluations, c.pointee.n_evaluations) =
      arena.list(self.evaluations) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.omitted = self.omitted
    if let value = self.older {
      unsafe c.pointee.older = arena.id(value)
    }
    unsafe c.pointee.omitted_needs = self.omittedNeeds
    if let value = self.olderNeed {
      unsafe c.pointee.older_need = arena.id(value)
    }
    unsafe (c.pointee.former, c.pointee.n_former) =
      arena.list(self.former) { value, arena in unsafe arena.id(value) }
    return unsafe c
  }
}

extension CasesV1.FindPersonRequest {
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

extension CasesV1.FindPersonRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__FindPersonRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__find_person_request__init(message)
    },
    oneofs: [.whole],
    limits: [
      Limit(1, oneof: 0, required: .whole, bytes: 0...9),
      Limit(2, oneof: 0, required: .whole, message: CasesV1.NameAndBirthDate.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var by: By?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        by = .bsn(try reader.string())
      case 2:
        var inner = try reader.inner()
        by = .name(try CasesV1.NameAndBirthDate(reading: &inner))
      default: throw .malformed
      }
    }
    self.by = by
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    switch unsafe c.pointee.by_case.rawValue {
    case 1:
      self.by = .bsn(unsafe Copy.string(c.pointee.bsn))
    case 2:
      self.by = .name(try unsafe Copy.required(c.pointee.name, as: CasesV1.NameAndBirthDate.self))
    default:
      self.by = nil
    }
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__find_person_request__init($0)
    }
    switch self.by {
    case .bsn(let value)?:
      unsafe c.pointee.by_case = .init(rawValue: 1)
      unsafe c.pointee.bsn = arena.string(value)
    case .name(let value)?:
      unsafe c.pointee.by_case = .init(rawValue: 2)
      unsafe c.pointee.name = value.fill(&arena)
    case nil: break
    }
    return unsafe c
  }
}

extension CasesV1.NameAndBirthDate {
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

extension CasesV1.NameAndBirthDate: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__NameAndBirthDate

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__name_and_birth_date__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, bytes: 0...128),
      Limit(2, required: .whole, bytes: 0...128),
      Limit(3, required: .whole, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var givenName: String = ""
    var familyName: String = ""
    var birthDate: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        givenName = try reader.string()
      case 2:
        familyName = try reader.string()
      case 3:
        var inner = try reader.inner()
        birthDate = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.givenName = givenName
    self.familyName = familyName
    self.birthDate = birthDate
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.givenName = unsafe Copy.string(c.pointee.given_name)
    self.familyName = unsafe Copy.string(c.pointee.family_name)
    self.birthDate = try unsafe Copy.optional(c.pointee.birth_date, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__name_and_birth_date__init($0)
    }
    unsafe c.pointee.given_name = arena.string(self.givenName)
    unsafe c.pointee.family_name = arena.string(self.familyName)
    if let value = self.birthDate {
      unsafe c.pointee.birth_date = value.fill(&arena)
    }
    return unsafe c
  }
}

extension CasesV1.FindPersonReply {
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

extension CasesV1.FindPersonReply: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__FindPersonReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__find_person_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 10, message: CasesV1.Found.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var found: [CasesV1.Found] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        found.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          found.append(try CasesV1.Found(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.found = found
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.found = try unsafe Copy.messages(
      c.pointee.found, count: c.pointee.n_found, as: CasesV1.Found.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__find_person_reply__init($0) }
    unsafe (c.pointee.found, c.pointee.n_found) =
      arena.list(self.found) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension CasesV1.Found {
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

extension CasesV1.Found: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__Found

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__cases__v1__found__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .whole, bytes: 0...128),
      Limit(4, required: .whole, bytes: 0...128),
      Limit(5, required: .whole, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var person: UInt128?
    var givenName: String = ""
    var familyName: String = ""
    var birthDate: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        person = try reader.id128()
      case 3:
        givenName = try reader.string()
      case 4:
        familyName = try reader.string()
      case 5:
        var inner = try reader.inner()
        birthDate = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.person = try Copy.known(person)
    self.givenName = givenName
    self.familyName = familyName
    self.birthDate = birthDate
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.person = try unsafe Copy.id128(c.pointee.person)
    self.givenName = unsafe Copy.string(c.pointee.given_name)
    self.familyName = unsafe Copy.string(c.pointee.family_name)
    self.birthDate = try unsafe Copy.optional(c.pointee.birth_date, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__found__init($0) }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.person = arena.id(self.person)
    unsafe c.pointee.given_name = arena.string(self.givenName)
    unsafe c.pointee.family_name = arena.string(self.familyName)
    if let value = self.birthDate {
      unsafe c.pointee.birth_date = value.fill(&arena)
    }
    return unsafe c
  }
}

extension CasesV1.StateNeedRequest {
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

extension CasesV1.StateNeedRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__StateNeedRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__state_need_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .whole, values: 0x1fffe),
      Limit(3, required: .whole, values: 0xfe),
      Limit(4, required: .whole, bytes: 0...4000),
      Limit(5, message: Date.layout),
      Limit(6, bytes: 16...16),
      Limit(7, bytes: 0...32, isToken: true),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var domain: LifeDomain?
    var subtype: CasesV1.Subtype?
    var stated: String = ""
    var deadline: Date?
    var about: UInt128?
    var area: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        domain = try LifeDomain(rawValue: reader.enumeration())
      case 3:
        subtype = try CasesV1.Subtype(rawValue: reader.enumeration())
      case 4:
        stated = try reader.string()
      case 5:
        var inner = try reader.inner()
        deadline = try Date(reading: &inner)
      case 6:
        about = try reader.id128()
      case 7:
        area = try reader.token()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.domain = domain
    self.subtype = subtype
    self.stated = stated
    self.deadline = deadline
    self.about = about
    self.area = area
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.domain = unsafe LifeDomain(rawValue: Int32(c.pointee.domain.rawValue))
    self.subtype = unsafe CasesV1.Subtype(rawValue: Int32(c.pointee.subtype.rawValue))
    self.stated = unsafe Copy.string(c.pointee.stated)
    self.deadline = try unsafe Copy.optional(c.pointee.deadline, as: Date.self)
    self.about = unsafe Copy.optionalID128(c.pointee.about)
    self.area = unsafe Copy.string(c.pointee.area)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__state_need_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    if let value = self.domain {
      unsafe c.pointee.domain = .init(rawValue: UInt32(value.rawValue))
    }
    if let value = self.subtype {
      unsafe c.pointee.subtype = .init(rawValue: UInt32(value.rawValue))
    }
    unsafe c.pointee.stated = arena.string(self.stated)
    if let value = self.deadline {
      unsafe c.pointee.deadline = value.fill(&arena)
    }
    if let value = self.about {
      unsafe c.pointee.about = arena.id(value)
    }
    unsafe c.pointee.area = arena.string(self.area)
    return unsafe c
  }
}

extension CasesV1.CountedNeed {
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

extension CasesV1.CountedNeed: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__CountedNeed

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__counted_need__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, bytes: 0...32, isToken: true),
      Limit(2, required: .whole, values: 0x1fffe),
      Limit(3, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var area: String = ""
    var domain: LifeDomain?
    var about: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        area = try reader.token()
      case 2:
        domain = try LifeDomain(rawValue: reader.enumeration())
      case 3:
        about = try reader.id128()
      default: throw .malformed
      }
    }
    self.area = area
    self.domain = domain
    self.about = about
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.area = unsafe Copy.string(c.pointee.area)
    self.domain = unsafe LifeDomain(rawValue: Int32(c.pointee.domain.rawValue))
    self.about = unsafe Copy.optionalID128(c.pointee.about)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__counted_need__init($0) }
    unsafe c.pointee.area = arena.string(self.area)
    if let value = self.domain {
      unsafe c.pointee.domain = .init(rawValue: UInt32(value.rawValue))
    }
    if let value = self.about {
      unsafe c.pointee.about = arena.id(value)
    }
    return unsafe c
  }
}

extension CasesV1.ClarifyNeedRequest {
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

extension CasesV1.ClarifyNeedRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__ClarifyNeedRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__clarify_need_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, bytes: 0...4000),
      Limit(4, bytes: 0...500),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var need: UInt128?
    var clarified: String = ""
    var skippedBecause: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        need = try reader.id128()
      case 3:
        clarified = try reader.string()
      case 4:
        skippedBecause = try reader.string()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.need = try Copy.known(need)
    self.clarified = clarified
    self.skippedBecause = skippedBecause
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.need = try unsafe Copy.id128(c.pointee.need)
    self.clarified = unsafe Copy.string(c.pointee.clarified)
    self.skippedBecause = unsafe Copy.string(c.pointee.skipped_because)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__clarify_need_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.need = arena.id(self.need)
    unsafe c.pointee.clarified = arena.string(self.clarified)
    unsafe c.pointee.skipped_because = arena.string(self.skippedBecause)
    return unsafe c
  }
}

extension CasesV1.SetPlanRequest {
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

extension CasesV1.SetPlanRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__SetPlanRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__set_plan_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, message: Date.layout),
      Limit(3, bytes: 0...8000),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var evaluationOn: Date?
    var agreements: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        var inner = try reader.inner()
        evaluationOn = try Date(reading: &inner)
      case 3:
        agreements = try reader.string()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.evaluationOn = try Copy.known(evaluationOn)
    self.agreements = agreements
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.evaluationOn = try unsafe Copy.required(c.pointee.evaluation_on, as: Date.self)
    self.agreements = unsafe Copy.string(c.pointee.agreements)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__set_plan_request__init($0) }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.evaluation_on = self.evaluationOn.fill(&arena)
    unsafe c.pointee.agreements = arena.string(self.agreements)
    return unsafe c
  }
}

extension CasesV1.EndPlanRequest {
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

extension CasesV1.EndPlanRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__EndPlanRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__end_plan_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var plan: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        plan = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.plan = try Copy.known(plan)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.plan = try unsafe Copy.id128(c.pointee.plan)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__end_plan_request__init($0) }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.plan = arena.id(self.plan)
    return unsafe c
  }
}

extension CasesV1.EvaluatePlanRequest {
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

extension CasesV1.EvaluatePlanRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__EvaluatePlanRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__evaluate_plan_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .whole, bytes: 0...4000),
      Limit(4, required: .always, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var plan: UInt128?
    var outcome: String = ""
    var nextEvaluationOn: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        plan = try reader.id128()
      case 3:
        outcome = try reader.string()
      case 4:
        var inner = try reader.inner()
        nextEvaluationOn = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.plan = try Copy.known(plan)
    self.outcome = outcome
    self.nextEvaluationOn = try Copy.known(nextEvaluationOn)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.plan = try unsafe Copy.id128(c.pointee.plan)
    self.outcome = unsafe Copy.string(c.pointee.outcome)
    self.nextEvaluationOn = try unsafe Copy.required(c.pointee.next_evaluation_on, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__evaluate_plan_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.plan = arena.id(self.plan)
    unsafe c.pointee.outcome = arena.string(self.outcome)
    unsafe c.pointee.next_evaluation_on = self.nextEvaluationOn.fill(&arena)
    return unsafe c
  }
}

extension CasesV1.AddGoalRequest {
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

extension CasesV1.AddGoalRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__AddGoalRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__add_goal_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .whole, bytes: 16...16),
      Limit(4, required: .whole, bytes: 0...1000),
      Limit(5, required: .whole, values: 0x6),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var plan: UInt128?
    var owner: UInt128?
    var wording: String = ""
    var agreed: CasesV1.Agreed?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        plan = try reader.id128()
      case 3:
        owner = try reader.id128()
      case 4:
        wording = try reader.string()
      case 5:
        agreed = try CasesV1.Agreed(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.plan = try Copy.known(plan)
    self.owner = owner
    self.wording = wording
    self.agreed = agreed
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.plan = try unsafe Copy.id128(c.pointee.plan)
    self.owner = unsafe Copy.optionalID128(c.pointee.owner)
    self.wording = unsafe Copy.string(c.pointee.wording)
    self.agreed = unsafe CasesV1.Agreed(rawValue: Int32(c.pointee.agreed.rawValue))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__add_goal_request__init($0) }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.plan = arena.id(self.plan)
    if let value = self.owner {
      unsafe c.pointee.owner = arena.id(value)
    }
    unsafe c.pointee.wording = arena.string(self.wording)
    if let value = self.agreed {
      unsafe c.pointee.agreed = .init(rawValue: UInt32(value.rawValue))
    }
    return unsafe c
  }
}

extension CasesV1.AgreeGoalRequest {
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

extension CasesV1.AgreeGoalRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__AgreeGoalRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__agree_goal_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var goal: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        goal = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.goal = try Copy.known(goal)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.goal = try unsafe Copy.id128(c.pointee.goal)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__agree_goal_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.goal = arena.id(self.goal)
    return unsafe c
  }
}

extension CasesV1.AddContactRequest {
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

extension CasesV1.AddContactRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__AddContactRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__add_contact_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, values: 0x3e),
      Limit(3, required: .always, values: 0xe),
      Limit(4),
      Limit(5, bytes: 0...8000),
      Limit(6, bytes: 16...16),
      Limit(7, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var kind: CasesV1.ContactKind?
    var time: CasesV1.TimeKind?
    var minutes: UInt32 = 0
    var narrative: String = ""
    var about: UInt128?
    var on: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        kind = try CasesV1.ContactKind(rawValue: reader.enumeration())
      case 3:
        time = try CasesV1.TimeKind(rawValue: reader.enumeration())
      case 4:
        minutes = try reader.uint32()
      case 5:
        narrative = try reader.string()
      case 6:
        about = try reader.id128()
      case 7:
        var inner = try reader.inner()
        on = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.kind = try Copy.known(kind)
    self.time = try Copy.known(time)
    self.minutes = minutes
    self.narrative = narrative
    self.about = about
    self.on = on
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.kind = try unsafe Copy.known(CasesV1.ContactKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.time = try unsafe Copy.known(CasesV1.TimeKind(rawValue: Int32(c.pointee.time.rawValue)))
    self.minutes = unsafe c.pointee.minutes
    self.narrative = unsafe Copy.string(c.pointee.narrative)
    self.about = unsafe Copy.optionalID128(c.pointee.about)
    self.on = try unsafe Copy.optional(c.pointee.on, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__add_contact_request__init($0)
    }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe c.pointee.time = .init(rawValue: UInt32(self.time.rawValue))
    unsafe c.pointee.minutes = self.minutes
    unsafe c.pointee.narrative = arena.string(self.narrative)
    if let value = self.about {
      unsafe c.pointee.about = arena.id(value)
    }
    if let value = self.on {
      unsafe c.pointee.on = value.fill(&arena)
    }
    return unsafe c
  }
}

extension CasesV1.AddNoteRequest {
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

extension CasesV1.AddNoteRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__AddNoteRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__add_note_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .whole, bytes: 0...16000),
      Limit(3, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var text: String = ""
    var about: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        text = try reader.string()
      case 3:
        about = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.text = text
    self.about = about
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.text = unsafe Copy.string(c.pointee.text)
    self.about = unsafe Copy.optionalID128(c.pointee.about)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__add_note_request__init($0) }
    unsafe c.pointee.household = arena.id(self.household)
    unsafe c.pointee.text = arena.string(self.text)
    if let value = self.about {
      unsafe c.pointee.about = arena.id(value)
    }
    return unsafe c
  }
}

extension CasesV1.Written {
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

extension CasesV1.Written: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__Written

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__cases__v1__written__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var entry: UInt128?
    var version: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        entry = try reader.id128()
      case 3:
        version = try reader.uint32()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.entry = try Copy.known(entry)
    self.version = version
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.version = unsafe c.pointee.version
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__written__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.entry = arena.id(self.entry)
    unsafe c.pointee.version = self.version
    return unsafe c
  }
}

extension CasesV1.RehearseShareRequest {
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

extension CasesV1.RehearseShareRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__RehearseShareRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__rehearse_share_request__init(message)
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
      unsafe sluis__cases__v1__rehearse_share_request__init($0)
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

extension CasesV1.RehearseShareReply {
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

extension CasesV1.RehearseShareReply: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__RehearseShareReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__rehearse_share_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, message: CasesV1.SharedView.layout),
      Limit(2, items: 32, values: 0x1f_c07f_fc3e),
      Limit(3, bytes: 16...16, items: 32),
      Limit(4, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var view: CasesV1.SharedView?
    var never: [Category] = []
    var needsYesOf: [UInt128] = []
    var untilAtMost: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var inner = try reader.inner()
        view = try CasesV1.SharedView(reading: &inner)
      case 2:
        var list = try reader.packed()
        never.reserveCapacity(try list.numberCount())
        while list.hasMore {
          never.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
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
    self.view = view
    self.never = never
    self.needsYesOf = needsYesOf
    self.untilAtMost = untilAtMost
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.view = try unsafe Copy.optional(c.pointee.view, as: CasesV1.SharedView.self)
    self.never = try unsafe Copy.list(c.pointee.never, count: c.pointee.n_never) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.needsYesOf = try unsafe Copy.ids128(
      c.pointee.needs_yes_of, count: c.pointee.n_needs_yes_of)
    self.untilAtMost = try unsafe Copy.optional(c.pointee.until_at_most, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__rehearse_share_reply__init($0)
    }
    if let value = self.view {
      unsafe c.pointee.view = value.fill(&arena)
    }
    unsafe (c.pointee.never, c.pointee.n_never) =
      arena.list(self.never) { value, _ in Sluis__V1__Category(rawValue: UInt32(value.rawValue)) }
    unsafe (c.pointee.needs_yes_of, c.pointee.n_needs_yes_of) =
      arena.list(self.needsYesOf) { value, arena in unsafe arena.id(value) }
    if let value = self.untilAtMost {
      unsafe c.pointee.until_at_most = value.fill(&arena)
    }
    return unsafe c
  }
}

extension CasesV1.AcceptInvitationRequest {
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

extension CasesV1.AcceptInvitationRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__AcceptInvitationRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__accept_invitation_request__init(message)
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
      unsafe sluis__cases__v1__accept_invitation_request__init($0)
    }
    unsafe c.pointee.code = arena.id(self.code)
    unsafe c.pointee.reference = arena.id(self.reference)
    return unsafe c
  }
}

extension CasesV1.AcceptInvitationReply {
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

extension CasesV1.AcceptInvitationReply: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__AcceptInvitationReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__accept_invitation_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var entry: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        entry = try reader.id128()
      default: throw .malformed
      }
    }
    self.entry = try Copy.known(entry)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.entry = try unsafe Copy.id128(c.pointee.entry)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__accept_invitation_reply__init($0)
    }
    unsafe c.pointee.entry = arena.id(self.entry)
    return unsafe c
  }
}

extension CasesV1.FetchSharedRequest {
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

extension CasesV1.FetchSharedRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__FetchSharedRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__fetch_shared_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, items: 32, values: 0x1f_c07f_fc3e),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var reference: UInt128?
    var categories: [Category] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        reference = try reader.id128()
      case 2:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      default: throw .malformed
      }
    }
    self.reference = try Copy.known(reference)
    self.categories = categories
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.reference = try unsafe Copy.id128(c.pointee.reference)
    self.categories = try unsafe Copy.list(c.pointee.categories, count: c.pointee.n_categories) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__fetch_shared_request__init($0)
    }
    unsafe c.pointee.reference = arena.id(self.reference)
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in
        Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    return unsafe c
  }
}

extension CasesV1.SharedView {
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

extension CasesV1.SharedView: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__SharedView

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__shared_view__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, items: 32, message: CasesV1.SharedPerson.layout),
      Limit(2, items: 256, message: CasesV1.SharedNeed.layout),
      Limit(3, items: 256, message: CasesV1.SharedGoal.layout),
      Limit(4, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var people: [CasesV1.SharedPerson] = []
    var needs: [CasesV1.SharedNeed] = []
    var goals: [CasesV1.SharedGoal] = []
    var evaluationOn: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        people.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          people.append(try CasesV1.SharedPerson(reading: &inner))
        } while try reader.again()
      case 2:
        needs.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          needs.append(try CasesV1.SharedNeed(reading: &inner))
        } while try reader.again()
      case 3:
        goals.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          goals.append(try CasesV1.SharedGoal(reading: &inner))
        } while try reader.again()
      case 4:
        var inner = try reader.inner()
        evaluationOn = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.people = people
    self.needs = needs
    self.goals = goals
    self.evaluationOn = evaluationOn
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.people = try unsafe Copy.messages(
      c.pointee.people, count: c.pointee.n_people, as: CasesV1.SharedPerson.self)
    self.needs = try unsafe Copy.messages(
      c.pointee.needs, count: c.pointee.n_needs, as: CasesV1.SharedNeed.self)
    self.goals = try unsafe Copy.messages(
      c.pointee.goals, count: c.pointee.n_goals, as: CasesV1.SharedGoal.self)
    self.evaluationOn = try unsafe Copy.optional(c.pointee.evaluation_on, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__shared_view__init($0) }
    unsafe (c.pointee.people, c.pointee.n_people) =
      arena.list(self.people) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.needs, c.pointee.n_needs) =
      arena.list(self.needs) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.goals, c.pointee.n_goals) =
      arena.list(self.goals) { value, arena in unsafe value.fill(&arena) }
    if let value = self.evaluationOn {
      unsafe c.pointee.evaluation_on = value.fill(&arena)
    }
    return unsafe c
  }
}

extension CasesV1.SharedPerson {
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

extension CasesV1.SharedPerson: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__SharedPerson

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__shared_person__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, bytes: 0...128),
      Limit(3, bytes: 0...128),
      Limit(4, message: Date.layout),
      Limit(5, bytes: 0...32),
      Limit(6, bytes: 0...254),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var reference: UInt128?
    var givenName: String = ""
    var familyName: String = ""
    var birthDate: Date?
    var phone: String = ""
    var email: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        reference = try reader.id128()
      case 2:
        givenName = try reader.string()
      case 3:
        familyName = try reader.string()
      case 4:
        var inner = try reader.inner()
        birthDate = try Date(reading: &inner)
      case 5:
        phone = try reader.string()
      case 6:
        email = try reader.string()
      default: throw .malformed
      }
    }
    self.reference = try Copy.known(reference)
    self.givenName = givenName
    self.familyName = familyName
    self.birthDate = birthDate
    self.phone = phone
    self.email = email
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.reference = try unsafe Copy.id128(c.pointee.reference)
    self.givenName = unsafe Copy.string(c.pointee.given_name)
    self.familyName = unsafe Copy.string(c.pointee.family_name)
    self.birthDate = try unsafe Copy.optional(c.pointee.birth_date, as: Date.self)
    self.phone = unsafe Copy.string(c.pointee.phone)
    self.email = unsafe Copy.string(c.pointee.email)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__shared_person__init($0) }
    unsafe c.pointee.reference = arena.id(self.reference)
    unsafe c.pointee.given_name = arena.string(self.givenName)
    unsafe c.pointee.family_name = arena.string(self.familyName)
    if let value = self.birthDate {
      unsafe c.pointee.birth_date = value.fill(&arena)
    }
    unsafe c.pointee.phone = arena.string(self.phone)
    unsafe c.pointee.email = arena.string(self.email)
    return unsafe c
  }
}

extension CasesV1.SharedNeed {
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

extension CasesV1.SharedNeed: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__SharedNeed

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__shared_need__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .whole, values: 0x1fffe),
      Limit(3, required: .whole, values: 0xfe),
      Limit(4, required: .whole, bytes: 0...4000),
      Limit(5, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var reference: UInt128?
    var domain: LifeDomain?
    var subtype: CasesV1.Subtype?
    var text: String = ""
    var deadline: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        reference = try reader.id128()
      case 2:
        domain = try LifeDomain(rawValue: reader.enumeration())
      case 3:
        subtype = try CasesV1.Subtype(rawValue: reader.enumeration())
      case 4:
        text = try reader.string()
      case 5:
        var inner = try reader.inner()
        deadline = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.reference = try Copy.known(reference)
    self.domain = domain
    self.subtype = subtype
    self.text = text
    self.deadline = deadline
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.reference = try unsafe Copy.id128(c.pointee.reference)
    self.domain = unsafe LifeDomain(rawValue: Int32(c.pointee.domain.rawValue))
    self.subtype = unsafe CasesV1.Subtype(rawValue: Int32(c.pointee.subtype.rawValue))
    self.text = unsafe Copy.string(c.pointee.text)
    self.deadline = try unsafe Copy.optional(c.pointee.deadline, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__shared_need__init($0) }
    unsafe c.pointee.reference = arena.id(self.reference)
    if let value = self.domain {
      unsafe c.pointee.domain = .init(rawValue: UInt32(value.rawValue))
    }
    if let value = self.subtype {
      unsafe c.pointee.subtype = .init(rawValue: UInt32(value.rawValue))
    }
    unsafe c.pointee.text = arena.string(self.text)
    if let value = self.deadline {
      unsafe c.pointee.deadline = value.fill(&arena)
    }
    return unsafe c
  }
}

extension CasesV1.SharedGoal {
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

extension CasesV1.SharedGoal: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__SharedGoal

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__shared_goal__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .whole, bytes: 0...1000),
      Limit(3, required: .whole, values: 0x6),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var reference: UInt128?
    var wording: String = ""
    var agreed: CasesV1.Agreed?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        reference = try reader.id128()
      case 2:
        wording = try reader.string()
      case 3:
        agreed = try CasesV1.Agreed(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.reference = try Copy.known(reference)
    self.wording = wording
    self.agreed = agreed
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.reference = try unsafe Copy.id128(c.pointee.reference)
    self.wording = unsafe Copy.string(c.pointee.wording)
    self.agreed = unsafe CasesV1.Agreed(rawValue: Int32(c.pointee.agreed.rawValue))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__cases__v1__shared_goal__init($0) }
    unsafe c.pointee.reference = arena.id(self.reference)
    unsafe c.pointee.wording = arena.string(self.wording)
    if let value = self.agreed {
      unsafe c.pointee.agreed = .init(rawValue: UInt32(value.rawValue))
    }
    return unsafe c
  }
}

extension CasesV1.FetchSharedReply {
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

extension CasesV1.FetchSharedReply: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__FetchSharedReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__fetch_shared_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, message: CasesV1.SharedView.layout),
      Limit(2),
      Limit(3, required: .always, values: 0x3ffe),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var view: CasesV1.SharedView?
    var useUntilMs: UInt64 = 0
    var purpose: Purpose?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var inner = try reader.inner()
        view = try CasesV1.SharedView(reading: &inner)
      case 2:
        useUntilMs = try reader.uint64()
      case 3:
        purpose = try Purpose(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.view = view
    self.useUntilMs = useUntilMs
    self.purpose = try Copy.known(purpose)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.view = try unsafe Copy.optional(c.pointee.view, as: CasesV1.SharedView.self)
    self.useUntilMs = unsafe c.pointee.use_until_ms
    self.purpose = try unsafe Copy.known(Purpose(rawValue: Int32(c.pointee.purpose.rawValue)))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__fetch_shared_reply__init($0)
    }
    if let value = self.view {
      unsafe c.pointee.view = value.fill(&arena)
    }
    unsafe c.pointee.use_until_ms = self.useUntilMs
    unsafe c.pointee.purpose = .init(rawValue: UInt32(self.purpose.rawValue))
    return unsafe c
  }
}

extension CasesV1.OpenFromSignalRequest {
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

extension CasesV1.OpenFromSignalRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__OpenFromSignalRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__open_from_signal_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, message: CasesV1.OpenHouseholdRequest.layout),
      Limit(2, required: .whole, bytes: 0...4000),
      Limit(3, bytes: 0...500),
      Limit(4, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: CasesV1.OpenHouseholdRequest?
    var note: String = ""
    var reason: String = ""
    var signal: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var inner = try reader.inner()
        household = try CasesV1.OpenHouseholdRequest(reading: &inner)
      case 2:
        note = try reader.string()
      case 3:
        reason = try reader.string()
      case 4:
        signal = try reader.id128()
      default: throw .malformed
      }
    }
    self.household = household
    self.note = note
    self.reason = reason
    self.signal = try Copy.known(signal)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.optional(
      c.pointee.household, as: CasesV1.OpenHouseholdRequest.self)
    self.note = unsafe Copy.string(c.pointee.note)
    self.reason = unsafe Copy.string(c.pointee.reason)
    self.signal = try unsafe Copy.id128(c.pointee.signal)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__open_from_signal_request__init($0)
    }
    if let value = self.household {
      unsafe c.pointee.household = value.fill(&arena)
    }
    unsafe c.pointee.note = arena.string(self.note)
    unsafe c.pointee.reason = arena.string(self.reason)
    unsafe c.pointee.signal = arena.id(self.signal)
    return unsafe c
  }
}

extension CasesV1.SettleSignalRequest {
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

extension CasesV1.SettleSignalRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__SettleSignalRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__settle_signal_request__init(message)
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
      unsafe sluis__cases__v1__settle_signal_request__init($0)
    }
    unsafe c.pointee.actor = arena.id(self.actor)
    unsafe c.pointee.command = arena.id(self.command)
    return unsafe c
  }
}

extension CasesV1.SettleSignalReply {
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

extension CasesV1.SettleSignalReply: @unsafe Bridged {
  typealias CStruct = Sluis__Cases__V1__SettleSignalReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__cases__v1__settle_signal_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, bytes: 16...16),
      Limit(2, items: 64, message: CasesV1.KnownElsewhere.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var known: [CasesV1.KnownElsewhere] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        known.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          known.append(try CasesV1.KnownElsewhere(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.household = household
    self.known = known
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = unsafe Copy.optionalID128(c.pointee.household)
    self.known = try unsafe Copy.messages(
      c.pointee.known, count: c.pointee.n_known, as: CasesV1.KnownElsewhere.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__cases__v1__settle_signal_reply__init($0)
    }
    if let value = self.household {
      unsafe c.pointee.household = arena.id(value)
    }
    unsafe (c.pointee.known, c.pointee.n_known) =
      arena.list(self.known) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}
