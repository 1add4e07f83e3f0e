// Written by proto/generate from the schema. Do not edit.

internal import CProtobufC
internal import CWire

extension LedgerV1.Processing {
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

extension LedgerV1.Processing: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__Processing

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__processing__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 8...8),
      Limit(3, bytes: 8...8),
      Limit(4, required: .always, values: 0xe),
      Limit(5, required: .always, bytes: 0...128),
      Limit(6),
      Limit(7),
      Limit(8, required: .always, bytes: 0...64),
      Limit(9, required: .always, bytes: 0...64),
      Limit(10, required: .always, bytes: 0...256),
      Limit(11, bytes: 0...64),
      Limit(12, bytes: 0...128),
      Limit(13, bytes: 0...256),
      Limit(14, items: 64, values: 0x1f_c07f_fc3e),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var traceID: UInt128?
    var spanID: UInt64?
    var parentSpanID: UInt64?
    var status: LedgerV1.ProcessingStatus?
    var name: String = ""
    var startTimeMs: UInt64 = 0
    var endTimeMs: UInt64 = 0
    var serviceName: String = ""
    var serviceVersion: String = ""
    var processingActivityID: String = ""
    var dataSubjectID: String = ""
    var dataSubjectIDType: String = ""
    var foreignOperationProcessor: String = ""
    var categories: [Category] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        traceID = try reader.id128()
      case 2:
        spanID = try reader.id64()
      case 3:
        parentSpanID = try reader.id64()
      case 4:
        status = try LedgerV1.ProcessingStatus(rawValue: reader.enumeration())
      case 5:
        name = try reader.string()
      case 6:
        startTimeMs = try reader.uint64()
      case 7:
        endTimeMs = try reader.uint64()
      case 8:
        serviceName = try reader.string()
      case 9:
        serviceVersion = try reader.string()
      case 10:
        processingActivityID = try reader.string()
      case 11:
        dataSubjectID = try reader.string()
      case 12:
        dataSubjectIDType = try reader.string()
      case 13:
        foreignOperationProcessor = try reader.string()
      case 14:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      default: throw .malformed
      }
    }
    self.traceID = try Copy.known(traceID)
    self.spanID = try Copy.known(spanID)
    self.parentSpanID = parentSpanID
    self.status = try Copy.known(status)
    self.name = name
    self.startTimeMs = startTimeMs
    self.endTimeMs = endTimeMs
    self.serviceName = serviceName
    self.serviceVersion = serviceVersion
    self.processingActivityID = processingActivityID
    self.dataSubjectID = dataSubjectID
    self.dataSubjectIDType = dataSubjectIDType
    self.foreignOperationProcessor = foreignOperationProcessor
    self.categories = categories
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.traceID = try unsafe Copy.id128(c.pointee.trace_id)
    self.spanID = try unsafe Copy.id64(c.pointee.span_id)
    self.parentSpanID = unsafe Copy.optionalID64(c.pointee.parent_span_id)
    self.status = try unsafe Copy.known(
      LedgerV1.ProcessingStatus(rawValue: Int32(c.pointee.status.rawValue)))
    self.name = unsafe Copy.string(c.pointee.name)
    self.startTimeMs = unsafe c.pointee.start_time_ms
    self.endTimeMs = unsafe c.pointee.end_time_ms
    self.serviceName = unsafe Copy.string(c.pointee.service_name)
    self.serviceVersion = unsafe Copy.string(c.pointee.service_version)
    self.processingActivityID = unsafe Copy.string(c.pointee.processing_activity_id)
    self.dataSubjectID = unsafe Copy.string(c.pointee.data_subject_id)
    self.dataSubjectIDType = unsafe Copy.string(c.pointee.data_subject_id_type)
    self.foreignOperationProcessor = unsafe Copy.string(c.pointee.foreign_operation_processor)
    self.categories = try unsafe Copy.list(c.pointee.categories, count: c.pointee.n_categories) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__processing__init($0) }
    unsafe c.pointee.trace_id = arena.id(self.traceID)
    unsafe c.pointee.span_id = arena.id(self.spanID)
    if let value = self.parentSpanID {
      unsafe c.pointee.parent_span_id = arena.id(value)
    }
    unsafe c.pointee.status = .init(rawValue: UInt32(self.status.rawValue))
    unsafe c.pointee.name = arena.string(self.name)
    unsafe c.pointee.start_time_ms = self.startTimeMs
    unsafe c.pointee.end_time_ms = self.endTimeMs
    unsafe c.pointee.service_name = arena.string(self.serviceName)
    unsafe c.pointee.service_version = arena.string(self.serviceVersion)
    unsafe c.pointee.processing_activity_id = arena.string(self.processingActivityID)
    unsafe c.pointee.data_subject_id = arena.string(self.dataSubjectID)
    unsafe c.pointee.data_subject_id_type = arena.string(self.dataSubjectIDType)
    unsafe c.pointee.foreign_operation_processor = arena.string(self.foreignOperationProcessor)
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in
        Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    return unsafe c
  }
}

extension LedgerV1.Decision {
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

extension LedgerV1.Decision: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__Decision

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__ledger__v1__decision__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 8...8),
      Limit(3),
      Limit(4, required: .always, values: 0x82),
      Limit(5, bytes: 0...64, items: 32),
      Limit(6, bytes: 16...16),
      Limit(7, bytes: 16...16),
      Limit(8, bytes: 0...64),
      Limit(9, bytes: 16...16),
      Limit(10, bytes: 0...128),
      Limit(11, bytes: 0...128),
      Limit(12, bytes: 0...32),
      Limit(13, bytes: 0...128),
      Limit(14, bytes: 16...16),
      Limit(15, bytes: 32...32),
      Limit(16, bytes: 16...16, items: 1000),
      Limit(17, items: 64, values: 0x1f_c07f_fc3e),
      Limit(18, items: 64, values: 0x1f_c07f_fc3e),
      Limit(19),
      Limit(20),
      Limit(21, items: 64, message: LedgerV1.GrantUse.layout),
      Limit(22),
      Limit(23, bytes: 0...128),
      Limit(24),
      Limit(25, bytes: 8...8),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var traceID: UInt128?
    var spanID: UInt64?
    var timeMs: UInt64 = 0
    var outcome: LedgerV1.Outcome?
    var reasons: [String] = []
    var actor: UInt128?
    var organisation: UInt128?
    var role: String = ""
    var hat: UInt128?
    var assertedUser: String = ""
    var purpose: String = ""
    var audience: String = ""
    var method: String = ""
    var nonce: UInt128?
    var requestDigest: [UInt8] = []
    var scopes: [UInt128] = []
    var asked: [Category] = []
    var released: [Category] = []
    var partsAsked: UInt32 = 0
    var partsReleased: UInt32 = 0
    var grants: [LedgerV1.GrantUse] = []
    var revision: UInt64 = 0
    var peer: String = ""
    var asks: UInt32 = 0
    var parentSpanID: UInt64?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        traceID = try reader.id128()
      case 2:
        spanID = try reader.id64()
      case 3:
        timeMs = try reader.uint64()
      case 4:
        outcome = try LedgerV1.Outcome(rawValue: reader.enumeration())
      case 5:
        reasons.reserveCapacity(try reader.itemCount())
        repeat {
          reasons.append(try reader.string())
        } while try reader.again()
      case 6:
        actor = try reader.id128()
      case 7:
        organisation = try reader.id128()
      case 8:
        role = try reader.string()
      case 9:
        hat = try reader.id128()
      case 10:
        assertedUser = try reader.string()
      case 11:
        purpose = try reader.string()
      case 12:
        audience = try reader.string()
      case 13:
        method = try reader.string()
      case 14:
        nonce = try reader.id128()
      case 15:
        requestDigest = try reader.bytes()
      case 16:
        scopes.reserveCapacity(try reader.itemCount())
        repeat {
          scopes.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 17:
        var list = try reader.packed()
        asked.reserveCapacity(try list.numberCount())
        while list.hasMore {
          asked.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      case 18:
        var list = try reader.packed()
        released.reserveCapacity(try list.numberCount())
        while list.hasMore {
          released.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      case 19:
        partsAsked = try reader.uint32()
      case 20:
        partsReleased = try reader.uint32()
      case 21:
        grants.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          grants.append(try LedgerV1.GrantUse(reading: &inner))
        } while try reader.again()
      case 22:
        revision = try reader.uint64()
      case 23:
        peer = try reader.string()
      case 24:
        asks = try reader.uint32()
      case 25:
        parentSpanID = try reader.id64()
      default: throw .malformed
      }
    }
    self.traceID = try Copy.known(traceID)
    self.spanID = try Copy.known(spanID)
    self.timeMs = timeMs
    self.outcome = try Copy.known(outcome)
    self.reasons = reasons
    self.actor = actor
    self.organisation = organisation
    self.role = role
    self.hat = hat
    self.assertedUser = assertedUser
    self.purpose = purpose
    self.audience = audience
    self.method = method
    self.nonce = nonce
    self.requestDigest = requestDigest
    self.scopes = scopes
    self.asked = asked
    self.released = released
    self.partsAsked = partsAsked
    self.partsReleased = partsReleased
    self.grants = grants
    self.revision = revision
    self.peer = peer
    self.asks = asks
    self.parentSpanID = parentSpanID
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.traceID = try unsafe Copy.id128(c.pointee.trace_id)
    self.spanID = try unsafe Copy.id64(c.pointee.span_id)
    self.timeMs = unsafe c.pointee.time_ms
    self.outcome = try unsafe Copy.known(
      LedgerV1.Outcome(rawValue: Int32(c.pointee.outcome.rawValue)))
    self.reasons = unsafe Copy.strings(c.pointee.reasons, count: c.pointee.n_reasons)
    self.actor = unsafe Copy.optionalID128(c.pointee.actor)
    self.organisation = unsafe Copy.optionalID128(c.pointee.organisation)
    self.role = unsafe Copy.string(c.pointee.role)
    self.hat = unsafe Copy.optionalID128(c.pointee.hat)
    self.assertedUser = unsafe Copy.string(c.pointee.asserted_user)
    self.purpose = unsafe Copy.string(c.pointee.purpose)
    self.audience = unsafe Copy.string(c.pointee.audience)
    self.method = unsafe Copy.string(c.pointee.method)
    self.nonce = unsafe Copy.optionalID128(c.pointee.nonce)
    self.requestDigest = unsafe Copy.bytes(c.pointee.request_digest)
    self.scopes = try unsafe Copy.ids128(c.pointee.scopes, count: c.pointee.n_scopes)
    self.asked = try unsafe Copy.list(c.pointee.asked, count: c.pointee.n_asked) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.released = try unsafe Copy.list(c.pointee.released, count: c.pointee.n_released) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.partsAsked = unsafe c.pointee.parts_asked
    self.partsReleased = unsafe c.pointee.parts_released
    self.grants = try unsafe Copy.messages(
      c.pointee.grants, count: c.pointee.n_grants, as: LedgerV1.GrantUse.self)
    self.revision = unsafe c.pointee.revision
    self.peer = unsafe Copy.string(c.pointee.peer)
    self.asks = unsafe c.pointee.asks
    self.parentSpanID = unsafe Copy.optionalID64(c.pointee.parent_span_id)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__decision__init($0) }
    unsafe c.pointee.trace_id = arena.id(self.traceID)
    unsafe c.pointee.span_id = arena.id(self.spanID)
    unsafe c.pointee.time_ms = self.timeMs
    unsafe c.pointee.outcome = .init(rawValue: UInt32(self.outcome.rawValue))
    unsafe (c.pointee.reasons, c.pointee.n_reasons) =
      arena.list(self.reasons) { value, arena in unsafe arena.string(value) }
    if let value = self.actor {
      unsafe c.pointee.actor = arena.id(value)
    }
    if let value = self.organisation {
      unsafe c.pointee.organisation = arena.id(value)
    }
    unsafe c.pointee.role = arena.string(self.role)
    if let value = self.hat {
      unsafe c.pointee.hat = arena.id(value)
    }
    unsafe c.pointee.asserted_user = arena.string(self.assertedUser)
    unsafe c.pointee.purpose = arena.string(self.purpose)
    unsafe c.pointee.audience = arena.string(self.audience)
    unsafe c.pointee.method = arena.string(self.method)
    if let value = self.nonce {
      unsafe c.pointee.nonce = arena.id(value)
    }
    unsafe c.pointee.request_digest = arena.bytes(self.requestDigest)
    unsafe (c.pointee.scopes, c.pointee.n_scopes) =
      arena.list(self.scopes) { value, arena in unsafe arena.id(value) }
    unsafe (c.pointee.asked, c.pointee.n_asked) =
      arena.list(self.asked) { value, _ in Sluis__V1__Category(rawValue: UInt32(value.rawValue)) }
    unsafe (c.pointee.released, c.pointee.n_released) =
      arena.list(self.released) { value, _ in Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    unsafe c.pointee.parts_asked = self.partsAsked
    unsafe c.pointee.parts_released = self.partsReleased
    unsafe (c.pointee.grants, c.pointee.n_grants) =
      arena.list(self.grants) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.peer = arena.string(self.peer)
    unsafe c.pointee.asks = self.asks
    if let value = self.parentSpanID {
      unsafe c.pointee.parent_span_id = arena.id(value)
    }
    return unsafe c
  }
}

extension LedgerV1.GrantUse {
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

extension LedgerV1.GrantUse: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__GrantUse

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__ledger__v1__grant_use__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, bytes: 16...16),
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
    self.grant = grant
    self.version = version
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.grant = unsafe Copy.optionalID128(c.pointee.grant)
    self.version = unsafe c.pointee.version
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__grant_use__init($0) }
    if let value = self.grant {
      unsafe c.pointee.grant = arena.id(value)
    }
    unsafe c.pointee.version = self.version
    return unsafe c
  }
}

extension LedgerV1.Access {
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

extension LedgerV1.Access: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__Access

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__ledger__v1__access__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 8...8),
      Limit(3),
      Limit(4, required: .always, bytes: 16...16),
      Limit(5, required: .whole, bytes: 16...16),
      Limit(6, required: .whole, bytes: 16...16),
      Limit(7, required: .whole, bytes: 0...64),
      Limit(8, bytes: 16...16),
      Limit(9, bytes: 0...128),
      Limit(10, required: .always, bytes: 0...64),
      Limit(11, required: .always, bytes: 0...128),
      Limit(12, bytes: 16...16),
      Limit(13, bytes: 16...16, items: 1000),
      Limit(14, items: 64, values: 0x1f_c07f_fc3e),
      Limit(15),
      Limit(16, required: .always, values: 0x1e),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var traceID: UInt128?
    var spanID: UInt64?
    var timeMs: UInt64 = 0
    var decision: UInt128?
    var actor: UInt128?
    var organisation: UInt128?
    var role: String = ""
    var hat: UInt128?
    var assertedUser: String = ""
    var purpose: String = ""
    var method: String = ""
    var household: UInt128?
    var scopes: [UInt128] = []
    var categories: [Category] = []
    var parts: UInt32 = 0
    var effect: Effect?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        traceID = try reader.id128()
      case 2:
        spanID = try reader.id64()
      case 3:
        timeMs = try reader.uint64()
      case 4:
        decision = try reader.id128()
      case 5:
        actor = try reader.id128()
      case 6:
        organisation = try reader.id128()
      case 7:
        role = try reader.string()
      case 8:
        hat = try reader.id128()
      case 9:
        assertedUser = try reader.string()
      case 10:
        purpose = try reader.string()
      case 11:
        method = try reader.string()
      case 12:
        household = try reader.id128()
      case 13:
        scopes.reserveCapacity(try reader.itemCount())
        repeat {
          scopes.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 14:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      case 15:
        parts = try reader.uint32()
      case 16:
        effect = try Effect(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.traceID = try Copy.known(traceID)
    self.spanID = try Copy.known(spanID)
    self.timeMs = timeMs
    self.decision = try Copy.known(decision)
    self.actor = actor
    self.organisation = organisation
    self.role = role
    self.hat = hat
    self.assertedUser = assertedUser
    self.purpose = purpose
    self.method = method
    self.household = household
    self.scopes = scopes
    self.categories = categories
    self.parts = parts
    self.effect = try Copy.known(effect)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.traceID = try unsafe Copy.id128(c.pointee.trace_id)
    self.spanID = try unsafe Copy.id64(c.pointee.span_id)
    self.timeMs = unsafe c.pointee.time_ms
    self.decision = try unsafe Copy.id128(c.pointee.decision)
    self.actor = unsafe Copy.optionalID128(c.pointee.actor)
    self.organisation = unsafe Copy.optionalID128(c.pointee.organisation)
    self.role = unsafe Copy.string(c.pointee.role)
    self.hat = unsafe Copy.optionalID128(c.pointee.hat)
    self.assertedUser = unsafe Copy.string(c.pointee.asserted_user)
    self.purpose = unsafe Copy.string(c.pointee.purpose)
    self.method = unsafe Copy.string(c.pointee.method)
    self.household = unsafe Copy.optionalID128(c.pointee.household)
    self.scopes = try unsafe Copy.ids128(c.pointee.scopes, count: c.pointee.n_scopes)
    self.categories = try unsafe Copy.list(c.pointee.categories, count: c.pointee.n_categories) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.parts = unsafe c.pointee.parts
    self.effect = try unsafe Copy.known(Effect(rawValue: Int32(c.pointee.effect.rawValue)))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__access__init($0) }
    unsafe c.pointee.trace_id = arena.id(self.traceID)
    unsafe c.pointee.span_id = arena.id(self.spanID)
    unsafe c.pointee.time_ms = self.timeMs
    unsafe c.pointee.decision = arena.id(self.decision)
    if let value = self.actor {
      unsafe c.pointee.actor = arena.id(value)
    }
    if let value = self.organisation {
      unsafe c.pointee.organisation = arena.id(value)
    }
    unsafe c.pointee.role = arena.string(self.role)
    if let value = self.hat {
      unsafe c.pointee.hat = arena.id(value)
    }
    unsafe c.pointee.asserted_user = arena.string(self.assertedUser)
    unsafe c.pointee.purpose = arena.string(self.purpose)
    unsafe c.pointee.method = arena.string(self.method)
    if let value = self.household {
      unsafe c.pointee.household = arena.id(value)
    }
    unsafe (c.pointee.scopes, c.pointee.n_scopes) =
      arena.list(self.scopes) { value, arena in unsafe arena.id(value) }
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in
        Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    unsafe c.pointee.parts = self.parts
    unsafe c.pointee.effect = .init(rawValue: UInt32(self.effect.rawValue))
    return unsafe c
  }
}

extension LedgerV1.Exchange {
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

extension LedgerV1.Exchange: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__Exchange

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__ledger__v1__exchange__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 8...8),
      Limit(3),
      Limit(4, required: .whole, bytes: 16...16),
      Limit(5, required: .whole, bytes: 16...16),
      Limit(6, required: .whole, bytes: 0...128),
      Limit(7, bytes: 0...128),
      Limit(8, required: .whole, bytes: 32...32),
      Limit(9, required: .always, bytes: 0...64),
      Limit(10, items: 64, message: LedgerV1.GrantUse.layout),
      Limit(11, items: 64, values: 0x1f_c07f_fc3e),
      Limit(12),
      Limit(13, required: .always, bytes: 32...32),
      Limit(14, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var traceID: UInt128?
    var spanID: UInt64?
    var timeMs: UInt64 = 0
    var internalTraceID: UInt128?
    var organisation: UInt128?
    var peer: String = ""
    var assertedUser: String = ""
    var referenceDigest: [UInt8] = []
    var purpose: String = ""
    var grants: [LedgerV1.GrantUse] = []
    var categories: [Category] = []
    var byteCount: UInt32 = 0
    var replyDigest: [UInt8] = []
    var decision: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        traceID = try reader.id128()
      case 2:
        spanID = try reader.id64()
      case 3:
        timeMs = try reader.uint64()
      case 4:
        internalTraceID = try reader.id128()
      case 5:
        organisation = try reader.id128()
      case 6:
        peer = try reader.string()
      case 7:
        assertedUser = try reader.string()
      case 8:
        referenceDigest = try reader.bytes()
      case 9:
        purpose = try reader.string()
      case 10:
        grants.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          grants.append(try LedgerV1.GrantUse(reading: &inner))
        } while try reader.again()
      case 11:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      case 12:
        byteCount = try reader.uint32()
      case 13:
        replyDigest = try reader.bytes()
      case 14:
        decision = try reader.id128()
      default: throw .malformed
      }
    }
    self.traceID = try Copy.known(traceID)
    self.spanID = try Copy.known(spanID)
    self.timeMs = timeMs
    self.internalTraceID = internalTraceID
    self.organisation = organisation
    self.peer = peer
    self.assertedUser = assertedUser
    self.referenceDigest = referenceDigest
    self.purpose = purpose
    self.grants = grants
    self.categories = categories
    self.byteCount = byteCount
    self.replyDigest = replyDigest
    self.decision = try Copy.known(decision)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.traceID = try unsafe Copy.id128(c.pointee.trace_id)
    self.spanID = try unsafe Copy.id64(c.pointee.span_id)
    self.timeMs = unsafe c.pointee.time_ms
    self.internalTraceID = unsafe Copy.optionalID128(c.pointee.internal_trace_id)
    self.organisation = unsafe Copy.optionalID128(c.pointee.organisation)
    self.peer = unsafe Copy.string(c.pointee.peer)
    self.assertedUser = unsafe Copy.string(c.pointee.asserted_user)
    self.referenceDigest = unsafe Copy.bytes(c.pointee.reference_digest)
    self.purpose = unsafe Copy.string(c.pointee.purpose)
    self.grants = try unsafe Copy.messages(
      c.pointee.grants, count: c.pointee.n_grants, as: LedgerV1.GrantUse.self)
    self.categories = try unsafe Copy.list(c.pointee.categories, count: c.pointee.n_categories) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.byteCount = unsafe c.pointee.byte_count
    self.replyDigest = unsafe Copy.bytes(c.pointee.reply_digest)
    self.decision = try unsafe Copy.id128(c.pointee.decision)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__exchange__init($0) }
    unsafe c.pointee.trace_id = arena.id(self.traceID)
    unsafe c.pointee.span_id = arena.id(self.spanID)
    unsafe c.pointee.time_ms = self.timeMs
    if let value = self.internalTraceID {
      unsafe c.pointee.internal_trace_id = arena.id(value)
    }
    if let value = self.organisation {
      unsafe c.pointee.organisation = arena.id(value)
    }
    unsafe c.pointee.peer = arena.string(self.peer)
    unsafe c.pointee.asserted_user = arena.string(self.assertedUser)
    unsafe c.pointee.reference_digest = arena.bytes(self.referenceDigest)
    unsafe c.pointee.purpose = arena.string(self.purpose)
    unsafe (c.pointee.grants, c.pointee.n_grants) =
      arena.list(self.grants) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in
        Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    unsafe c.pointee.byte_count = self.byteCount
    unsafe c.pointee.reply_digest = arena.bytes(self.replyDigest)
    unsafe c.pointee.decision = arena.id(self.decision)
    return unsafe c
  }
}

extension LedgerV1.Event {
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

extension LedgerV1.Event: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__Event

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__ledger__v1__event__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 8...8),
      Limit(3),
      Limit(4, required: .always, bytes: 0...64),
      Limit(5, bytes: 16...16),
      Limit(6, bytes: 16...16),
      Limit(7, bytes: 16...16),
      Limit(8, bytes: 16...16),
      Limit(9, bytes: 16...16),
      Limit(10),
      Limit(11, items: 1000, message: LedgerV1.RowDigest.layout),
      Limit(12, bytes: 0...128, items: 16),
      Limit(13, bytes: 16...16, items: 1000),
      Limit(14, message: LedgerV1.BreakGlass.layout),
      Limit(15, items: 3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var traceID: UInt128?
    var spanID: UInt64?
    var timeMs: UInt64 = 0
    var name: String = ""
    var actor: UInt128?
    var organisation: UInt128?
    var household: UInt128?
    var object: UInt128?
    var command: UInt128?
    var revision: UInt64 = 0
    var rows: [LedgerV1.RowDigest] = []
    var details: [String] = []
    var entries: [UInt128] = []
    var breakGlass: LedgerV1.BreakGlass?
    var crossedAges: [UInt32] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        traceID = try reader.id128()
      case 2:
        spanID = try reader.id64()
      case 3:
        timeMs = try reader.uint64()
      case 4:
        name = try reader.string()
      case 5:
        actor = try reader.id128()
      case 6:
        organisation = try reader.id128()
      case 7:
        household = try reader.id128()
      case 8:
        object = try reader.id128()
      case 9:
        command = try reader.id128()
      case 10:
        revision = try reader.uint64()
      case 11:
        rows.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          rows.append(try LedgerV1.RowDigest(reading: &inner))
        } while try reader.again()
      case 12:
        details.reserveCapacity(try reader.itemCount())
        repeat {
          details.append(try reader.string())
        } while try reader.again()
      case 13:
        entries.reserveCapacity(try reader.itemCount())
        repeat {
          entries.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 14:
        var inner = try reader.inner()
        breakGlass = try LedgerV1.BreakGlass(reading: &inner)
      case 15:
        var list = try reader.packed()
        crossedAges.reserveCapacity(try list.numberCount())
        while list.hasMore {
          crossedAges.append(try list.uint32())
        }
      default: throw .malformed
      }
    }
    self.traceID = try Copy.known(traceID)
    self.spanID = try Copy.known(spanID)
    self.timeMs = timeMs
    self.name = name
    self.actor = actor
    self.organisation = organisation
    self.household = household
    self.object = object
    self.command = command
    self.revision = revision
    self.rows = rows
    self.details = details
    self.entries = entries
    self.breakGlass = breakGlass
    self.crossedAges = crossedAges
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.traceID = try unsafe Copy.id128(c.pointee.trace_id)
    self.spanID = try unsafe Copy.id64(c.pointee.span_id)
    self.timeMs = unsafe c.pointee.time_ms
    self.name = unsafe Copy.string(c.pointee.name)
    self.actor = unsafe Copy.optionalID128(c.pointee.actor)
    self.organisation = unsafe Copy.optionalID128(c.pointee.organisation)
    self.household = unsafe Copy.optionalID128(c.pointee.household)
    self.object = unsafe Copy.optionalID128(c.pointee.object)
    self.command = unsafe Copy.optionalID128(c.pointee.command)
    self.revision = unsafe c.pointee.revision
    self.rows = try unsafe Copy.messages(
      c.pointee.rows, count: c.pointee.n_rows, as: LedgerV1.RowDigest.self)
    self.details = unsafe Copy.strings(c.pointee.details, count: c.pointee.n_details)
    self.entries = try unsafe Copy.ids128(c.pointee.entries, count: c.pointee.n_entries)
    self.breakGlass = try unsafe Copy.optional(c.pointee.break_glass, as: LedgerV1.BreakGlass.self)
    self.crossedAges = unsafe Copy.numbers(c.pointee.crossed_ages, count: c.pointee.n_crossed_ages)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__event__init($0) }
    unsafe c.pointee.trace_id = arena.id(self.traceID)
    unsafe c.pointee.span_id = arena.id(self.spanID)
    unsafe c.pointee.time_ms = self.timeMs
    unsafe c.pointee.name = arena.string(self.name)
    if let value = self.actor {
      unsafe c.pointee.actor = arena.id(value)
    }
    if let value = self.organisation {
      unsafe c.pointee.organisation = arena.id(value)
    }
    if let value = self.household {
      unsafe c.pointee.household = arena.id(value)
    }
    if let value = self.object {
      unsafe c.pointee.object = arena.id(value)
    }
    if let value = self.command {
      unsafe c.pointee.command = arena.id(value)
    }
    unsafe c.pointee.revision = self.revision
    unsafe (c.pointee.rows, c.pointee.n_rows) =
      arena.list(self.rows) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.details, c.pointee.n_details) =
      arena.list(self.details) { value, arena in unsafe arena.string(value) }
    unsafe (c.pointee.entries, c.pointee.n_entries) =
      arena.list(self.entries) { value, arena in unsafe arena.id(value) }
    if let value = self.breakGlass {
      unsafe c.pointee.break_glass = value.fill(&arena)
    }
    unsafe (c.pointee.crossed_ages, c.pointee.n_crossed_ages) =
      arena.list(self.crossedAges) { value, _ in value }
    return unsafe c
  }
}

extension LedgerV1.BreakGlass {
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

extension LedgerV1.BreakGlass: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__BreakGlass

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__break_glass__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, values: 0x6),
      Limit(2, required: .always, bytes: 32...32),
      Limit(3),
      Limit(4, bytes: 16...16),
      Limit(5, required: .always, items: 64, values: 0x1f_c07f_fc3e),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var ground: LedgerV1.BreakGlassGround?
    var reason: [UInt8] = []
    var untilMs: UInt64 = 0
    var second: UInt128?
    var categories: [Category] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        ground = try LedgerV1.BreakGlassGround(rawValue: reader.enumeration())
      case 2:
        reason = try reader.bytes()
      case 3:
        untilMs = try reader.uint64()
      case 4:
        second = try reader.id128()
      case 5:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      default: throw .malformed
      }
    }
    self.ground = try Copy.known(ground)
    self.reason = reason
    self.untilMs = untilMs
    self.second = second
    self.categories = categories
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.ground = try unsafe Copy.known(
      LedgerV1.BreakGlassGround(rawValue: Int32(c.pointee.ground.rawValue)))
    self.reason = unsafe Copy.bytes(c.pointee.reason)
    self.untilMs = unsafe c.pointee.until_ms
    self.second = unsafe Copy.optionalID128(c.pointee.second)
    self.categories = try unsafe Copy.list(c.pointee.categories, count: c.pointee.n_categories) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__break_glass__init($0) }
    unsafe c.pointee.ground = .init(rawValue: UInt32(self.ground.rawValue))
    unsafe c.pointee.reason = arena.bytes(self.reason)
    unsafe c.pointee.until_ms = self.untilMs
    if let value = self.second {
      unsafe c.pointee.second = arena.id(value)
    }
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in
        Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    return unsafe c
  }
}

extension LedgerV1.RowDigest {
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

extension LedgerV1.RowDigest: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__RowDigest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__row_digest__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...32),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, bytes: 16...16),
      Limit(4),
      Limit(5, required: .always, bytes: 32...32),
      Limit(6),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var table: String = ""
    var row: UInt128?
    var part: UInt128?
    var version: UInt32 = 0
    var digest: [UInt8] = []
    var removed: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        table = try reader.string()
      case 2:
        row = try reader.id128()
      case 3:
        part = try reader.id128()
      case 4:
        version = try reader.uint32()
      case 5:
        digest = try reader.bytes()
      case 6:
        removed = try reader.bool()
      default: throw .malformed
      }
    }
    self.table = table
    self.row = try Copy.known(row)
    self.part = part
    self.version = version
    self.digest = digest
    self.removed = removed
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.table = unsafe Copy.string(c.pointee.table)
    self.row = try unsafe Copy.id128(c.pointee.row)
    self.part = unsafe Copy.optionalID128(c.pointee.part)
    self.version = unsafe c.pointee.version
    self.digest = unsafe Copy.bytes(c.pointee.digest)
    self.removed = unsafe c.pointee.removed != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__row_digest__init($0) }
    unsafe c.pointee.table = arena.string(self.table)
    unsafe c.pointee.row = arena.id(self.row)
    if let value = self.part {
      unsafe c.pointee.part = arena.id(value)
    }
    unsafe c.pointee.version = self.version
    unsafe c.pointee.digest = arena.bytes(self.digest)
    unsafe c.pointee.removed = self.removed ? 1 : 0
    return unsafe c
  }
}

extension LedgerV1.CheckpointRequest {
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

extension LedgerV1.CheckpointRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__CheckpointRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__checkpoint_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1)])

  init(reading reader: inout Reader) throws(WireError) {
    var atLeast: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        atLeast = try reader.uint64()
      default: throw .malformed
      }
    }
    self.atLeast = atLeast
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.atLeast = unsafe c.pointee.at_least
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__ledger__v1__checkpoint_request__init($0)
    }
    unsafe c.pointee.at_least = self.atLeast
    return unsafe c
  }
}

extension LedgerV1.CheckpointReply {
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

extension LedgerV1.CheckpointReply: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__CheckpointReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__checkpoint_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...4096),
      Limit(2, required: .always, bytes: 0...256),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var note: String = ""
    var verifierKey: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        note = try reader.string()
      case 2:
        verifierKey = try reader.string()
      default: throw .malformed
      }
    }
    self.note = note
    self.verifierKey = verifierKey
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.note = unsafe Copy.string(c.pointee.note)
    self.verifierKey = unsafe Copy.string(c.pointee.verifier_key)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__checkpoint_reply__init($0) }
    unsafe c.pointee.note = arena.string(self.note)
    unsafe c.pointee.verifier_key = arena.string(self.verifierKey)
    return unsafe c
  }
}

extension LedgerV1.QueryRequest {
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

extension LedgerV1.QueryRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__QueryRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__query_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2),
      Limit(3),
      Limit(4, bytes: 16...16),
      Limit(5, bytes: 16...16),
      Limit(6, bytes: 16...16),
      Limit(7, bytes: 16...16),
      Limit(8, bytes: 16...16),
      Limit(9),
      Limit(10),
      Limit(11),
      Limit(12, bytes: 16...16, items: 256),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var fromIndex: UInt64 = 0
    var toIndex: UInt64 = 0
    var kind: UInt32 = 0
    var traceID: UInt128?
    var subjectIndex: UInt128?
    var actorIndex: UInt128?
    var organisationIndex: UInt128?
    var entry: UInt128?
    var limit: UInt32 = 0
    var fromMs: UInt64 = 0
    var untilMs: UInt64 = 0
    var traces: [UInt128] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        fromIndex = try reader.uint64()
      case 2:
        toIndex = try reader.uint64()
      case 3:
        kind = try reader.uint32()
      case 4:
        traceID = try reader.id128()
      case 5:
        subjectIndex = try reader.id128()
      case 6:
        actorIndex = try reader.id128()
      case 7:
        organisationIndex = try reader.id128()
      case 8:
        entry = try reader.id128()
      case 9:
        limit = try reader.uint32()
      case 10:
        fromMs = try reader.uint64()
      case 11:
        untilMs = try reader.uint64()
      case 12:
        traces.reserveCapacity(try reader.itemCount())
        repeat {
          traces.append(try Copy.known(reader.id128()))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.fromIndex = fromIndex
    self.toIndex = toIndex
    self.kind = kind
    self.traceID = traceID
    self.subjectIndex = subjectIndex
    self.actorIndex = actorIndex
    self.organisationIndex = organisationIndex
    self.entry = entry
    self.limit = limit
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.traces = traces
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.fromIndex = unsafe c.pointee.from_index
    self.toIndex = unsafe c.pointee.to_index
    self.kind = unsafe c.pointee.kind
    self.traceID = unsafe Copy.optionalID128(c.pointee.trace_id)
    self.subjectIndex = unsafe Copy.optionalID128(c.pointee.subject_index)
    self.actorIndex = unsafe Copy.optionalID128(c.pointee.actor_index)
    self.organisationIndex = unsafe Copy.optionalID128(c.pointee.organisation_index)
    self.entry = unsafe Copy.optionalID128(c.pointee.entry)
    self.limit = unsafe c.pointee.limit
    self.fromMs = unsafe c.pointee.from_ms
    self.untilMs = unsafe c.pointee.until_ms
    self.traces = try unsafe Copy.ids128(c.pointee.traces, count: c.pointee.n_traces)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__query_request__init($0) }
    unsafe c.pointee.from_index = self.fromIndex
    unsafe c.pointee.to_index = self.toIndex
    unsafe c.pointee.kind = self.kind
    if let value = self.traceID {
      unsafe c.pointee.trace_id = arena.id(value)
    }
    if let value = self.subjectIndex {
      unsafe c.pointee.subject_index = arena.id(value)
    }
    if let value = self.actorIndex {
      unsafe c.pointee.actor_index = arena.id(value)
    }
    if let value = self.organisationIndex {
      unsafe c.pointee.organisation_index = arena.id(value)
    }
    if let value = self.entry {
      unsafe c.pointee.entry = arena.id(value)
    }
    unsafe c.pointee.limit = self.limit
    unsafe c.pointee.from_ms = self.fromMs
    unsafe c.pointee.until_ms = self.untilMs
    unsafe (c.pointee.traces, c.pointee.n_traces) =
      arena.list(self.traces) { value, arena in unsafe arena.id(value) }
    return unsafe c
  }
}

extension LedgerV1.LogEntry {
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

extension LedgerV1.LogEntry: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__LogEntry

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__ledger__v1__log_entry__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2, required: .always, bytes: 0...65535),
      Limit(3, bytes: 0...128),
      Limit(4, required: .always, bytes: 32...32),
      Limit(5, required: .always, message: LedgerV1.LogColumns.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var index: UInt64 = 0
    var stored: [UInt8] = []
    var sealedEpochKey: [UInt8] = []
    var leaf: [UInt8] = []
    var columns: LedgerV1.LogColumns?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        index = try reader.uint64()
      case 2:
        stored = try reader.bytes()
      case 3:
        sealedEpochKey = try reader.bytes()
      case 4:
        leaf = try reader.bytes()
      case 5:
        var inner = try reader.inner()
        columns = try LedgerV1.LogColumns(reading: &inner)
      default: throw .malformed
      }
    }
    self.index = index
    self.stored = stored
    self.sealedEpochKey = sealedEpochKey
    self.leaf = leaf
    self.columns = try Copy.known(columns)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.index = unsafe c.pointee.index
    self.stored = unsafe Copy.bytes(c.pointee.stored)
    self.sealedEpochKey = unsafe Copy.bytes(c.pointee.sealed_epoch_key)
    self.leaf = unsafe Copy.bytes(c.pointee.leaf)
    self.columns = try unsafe Copy.required(c.pointee.columns, as: LedgerV1.LogColumns.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__log_entry__init($0) }
    unsafe c.pointee.index = self.index
    unsafe c.pointee.stored = arena.bytes(self.stored)
    unsafe c.pointee.sealed_epoch_key = arena.bytes(self.sealedEpochKey)
    unsafe c.pointee.leaf = arena.bytes(self.leaf)
    unsafe c.pointee.columns = self.columns.fill(&arena)
    return unsafe c
  }
}

extension LedgerV1.LogColumns {
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

extension LedgerV1.LogColumns: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__LogColumns

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__log_columns__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2, bytes: 16...16),
      Limit(3, bytes: 16...16),
      Limit(4, bytes: 16...16),
      Limit(5, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var kind: UInt32 = 0
    var traceID: UInt128?
    var subjectIndex: UInt128?
    var actorIndex: UInt128?
    var organisationIndex: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        kind = try reader.uint32()
      case 2:
        traceID = try reader.id128()
      case 3:
        subjectIndex = try reader.id128()
      case 4:
        actorIndex = try reader.id128()
      case 5:
        organisationIndex = try reader.id128()
      default: throw .malformed
      }
    }
    self.kind = kind
    self.traceID = traceID
    self.subjectIndex = subjectIndex
    self.actorIndex = actorIndex
    self.organisationIndex = organisationIndex
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.kind = unsafe c.pointee.kind
    self.traceID = unsafe Copy.optionalID128(c.pointee.trace_id)
    self.subjectIndex = unsafe Copy.optionalID128(c.pointee.subject_index)
    self.actorIndex = unsafe Copy.optionalID128(c.pointee.actor_index)
    self.organisationIndex = unsafe Copy.optionalID128(c.pointee.organisation_index)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__log_columns__init($0) }
    unsafe c.pointee.kind = self.kind
    if let value = self.traceID {
      unsafe c.pointee.trace_id = arena.id(value)
    }
    if let value = self.subjectIndex {
      unsafe c.pointee.subject_index = arena.id(value)
    }
    if let value = self.actorIndex {
      unsafe c.pointee.actor_index = arena.id(value)
    }
    if let value = self.organisationIndex {
      unsafe c.pointee.organisation_index = arena.id(value)
    }
    return unsafe c
  }
}

extension LedgerV1.ProveRequest {
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

extension LedgerV1.ProveRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__ProveRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__prove_request__init(message)
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
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__prove_request__init($0) }
    unsafe c.pointee.entry = arena.id(self.entry)
    return unsafe c
  }
}

extension LedgerV1.ProveReply {
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

extension LedgerV1.ProveReply: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__ProveReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__prove_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...16384),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var proof: String = ""
    var index: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        proof = try reader.string()
      case 2:
        index = try reader.uint64()
      default: throw .malformed
      }
    }
    self.proof = proof
    self.index = index
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.proof = unsafe Copy.string(c.pointee.proof)
    self.index = unsafe c.pointee.index
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__prove_reply__init($0) }
    unsafe c.pointee.proof = arena.string(self.proof)
    unsafe c.pointee.index = self.index
    return unsafe c
  }
}

extension LedgerV1.ConsistencyRequest {
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

extension LedgerV1.ConsistencyRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__ConsistencyRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__consistency_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var oldSize: UInt64 = 0
    var newSize: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        oldSize = try reader.uint64()
      case 2:
        newSize = try reader.uint64()
      default: throw .malformed
      }
    }
    self.oldSize = oldSize
    self.newSize = newSize
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.oldSize = unsafe c.pointee.old_size
    self.newSize = unsafe c.pointee.new_size
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__ledger__v1__consistency_request__init($0)
    }
    unsafe c.pointee.old_size = self.oldSize
    unsafe c.pointee.new_size = self.newSize
    return unsafe c
  }
}

extension LedgerV1.ConsistencyReply {
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

extension LedgerV1.ConsistencyReply: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__ConsistencyReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__consistency_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, bytes: 32...32, items: 64)])

  init(reading reader: inout Reader) throws(WireError) {
    var hashes: [[UInt8]] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        hashes.reserveCapacity(try reader.itemCount())
        repeat {
          hashes.append(try reader.bytes())
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.hashes = hashes
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.hashes = unsafe Copy.byteLists(c.pointee.hashes, count: c.pointee.n_hashes)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__ledger__v1__consistency_reply__init($0)
    }
    unsafe (c.pointee.hashes, c.pointee.n_hashes) =
      arena.list(self.hashes) { value, arena in unsafe arena.bytes(value) }
    return unsafe c
  }
}

extension LedgerV1.RowsRequest {
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

extension LedgerV1.RowsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__RowsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__rows_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, bytes: 0...32)])

  init(reading reader: inout Reader) throws(WireError) {
    var table: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        table = try reader.string()
      default: throw .malformed
      }
    }
    self.table = table
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.table = unsafe Copy.string(c.pointee.table)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__rows_request__init($0) }
    unsafe c.pointee.table = arena.string(self.table)
    return unsafe c
  }
}

extension LedgerV1.ReportQuery {
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

extension LedgerV1.ReportQuery: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__ReportQuery

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__report_query__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, bytes: 16...16),
      Limit(3),
      Limit(4, bytes: 64...64),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var household: UInt128?
    var person: UInt128?
    var fromIndex: UInt64 = 0
    var report: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        household = try reader.id128()
      case 2:
        person = try reader.id128()
      case 3:
        fromIndex = try reader.uint64()
      case 4:
        report = try reader.bytes()
      default: throw .malformed
      }
    }
    self.household = try Copy.known(household)
    self.person = person
    self.fromIndex = fromIndex
    self.report = report
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.household = try unsafe Copy.id128(c.pointee.household)
    self.person = unsafe Copy.optionalID128(c.pointee.person)
    self.fromIndex = unsafe c.pointee.from_index
    self.report = unsafe Copy.bytes(c.pointee.report)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__report_query__init($0) }
    unsafe c.pointee.household = arena.id(self.household)
    if let value = self.person {
      unsafe c.pointee.person = arena.id(value)
    }
    unsafe c.pointee.from_index = self.fromIndex
    unsafe c.pointee.report = arena.bytes(self.report)
    return unsafe c
  }
}

extension LedgerV1.ReportPage {
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

extension LedgerV1.ReportPage: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__ReportPage

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__report_page__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, items: 512, message: LedgerV1.ReportLine.layout),
      Limit(2),
      Limit(3),
      Limit(4, required: .always, bytes: 64...64),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var lines: [LedgerV1.ReportLine] = []
    var nextIndex: UInt64 = 0
    var unread: UInt32 = 0
    var report: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        lines.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          lines.append(try LedgerV1.ReportLine(reading: &inner))
        } while try reader.again()
      case 2:
        nextIndex = try reader.uint64()
      case 3:
        unread = try reader.uint32()
      case 4:
        report = try reader.bytes()
      default: throw .malformed
      }
    }
    self.lines = lines
    self.nextIndex = nextIndex
    self.unread = unread
    self.report = report
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.lines = try unsafe Copy.messages(
      c.pointee.lines, count: c.pointee.n_lines, as: LedgerV1.ReportLine.self)
    self.nextIndex = unsafe c.pointee.next_index
    self.unread = unsafe c.pointee.unread
    self.report = unsafe Copy.bytes(c.pointee.report)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__report_page__init($0) }
    unsafe (c.pointee.lines, c.pointee.n_lines) =
      arena.list(self.lines) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.next_index = self.nextIndex
    unsafe c.pointee.unread = self.unread
    unsafe c.pointee.report = arena.bytes(self.report)
    return unsafe c
  }
}

extension LedgerV1.ReportLine {
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

extension LedgerV1.ReportLine: @unsafe Bridged {
  typealias CStruct = Sluis__Ledger__V1__ReportLine

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__ledger__v1__report_line__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2, bytes: 16...16),
      Limit(3, bytes: 0...65535),
      Limit(4, required: .always, values: 0xfe),
      Limit(5),
      Limit(6, required: .whole, bytes: 16...16),
      Limit(7, bytes: 16...16),
      Limit(8, bytes: 16...16),
      Limit(9, bytes: 16...16),
      Limit(10, bytes: 16...16),
      Limit(11, bytes: 0...64),
      Limit(12),
      Limit(13, bytes: 0...128),
      Limit(14, bytes: 0...128),
      Limit(15, items: 64, values: 0x1f_c07f_fc3e),
      Limit(16, bytes: 0...64, items: 32),
      Limit(17, bytes: 16...16, items: 64),
      Limit(18, bytes: 8...8),
      Limit(19, bytes: 32...32),
      Limit(20),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var index: UInt64 = 0
    var entry: UInt128?
    var stored: [UInt8] = []
    var kind: LedgerV1.ReportKind?
    var timeMs: UInt64 = 0
    var scope: UInt128?
    var traceID: UInt128?
    var decision: UInt128?
    var actor: UInt128?
    var organisation: UInt128?
    var role: String = ""
    var isOwn: Bool = false
    var purpose: String = ""
    var method: String = ""
    var categories: [Category] = []
    var reasons: [String] = []
    var grants: [UInt128] = []
    var spanID: UInt64?
    var leaf: [UInt8] = []
    var isFolded: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        index = try reader.uint64()
      case 2:
        entry = try reader.id128()
      case 3:
        stored = try reader.bytes()
      case 4:
        kind = try LedgerV1.ReportKind(rawValue: reader.enumeration())
      case 5:
        timeMs = try reader.uint64()
      case 6:
        scope = try reader.id128()
      case 7:
        traceID = try reader.id128()
      case 8:
        decision = try reader.id128()
      case 9:
        actor = try reader.id128()
      case 10:
        organisation = try reader.id128()
      case 11:
        role = try reader.string()
      case 12:
        isOwn = try reader.bool()
      case 13:
        purpose = try reader.string()
      case 14:
        method = try reader.string()
      case 15:
        var list = try reader.packed()
        categories.reserveCapacity(try list.numberCount())
        while list.hasMore {
          categories.append(try Copy.known(Category(rawValue: list.enumeration())))
        }
      case 16:
        reasons.reserveCapacity(try reader.itemCount())
        repeat {
          reasons.append(try reader.string())
        } while try reader.again()
      case 17:
        grants.reserveCapacity(try reader.itemCount())
        repeat {
          grants.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 18:
        spanID = try reader.id64()
      case 19:
        leaf = try reader.bytes()
      case 20:
        isFolded = try reader.bool()
      default: throw .malformed
      }
    }
    self.index = index
    self.entry = entry
    self.stored = stored
    self.kind = try Copy.known(kind)
    self.timeMs = timeMs
    self.scope = scope
    self.traceID = traceID
    self.decision = decision
    self.actor = actor
    self.organisation = organisation
    self.role = role
    self.isOwn = isOwn
    self.purpose = purpose
    self.method = method
    self.categories = categories
    self.reasons = reasons
    self.grants = grants
    self.spanID = spanID
    self.leaf = leaf
    self.isFolded = isFolded
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.index = unsafe c.pointee.index
    self.entry = unsafe Copy.optionalID128(c.pointee.entry)
    self.stored = unsafe Copy.bytes(c.pointee.stored)
    self.kind = try unsafe Copy.known(LedgerV1.ReportKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.timeMs = unsafe c.pointee.time_ms
    self.scope = unsafe Copy.optionalID128(c.pointee.scope)
    self.traceID = unsafe Copy.optionalID128(c.pointee.trace_id)
    self.decision = unsafe Copy.optionalID128(c.pointee.decision)
    self.actor = unsafe Copy.optionalID128(c.pointee.actor)
    self.organisation = unsafe Copy.optionalID128(c.pointee.organisation)
    self.role = unsafe Copy.string(c.pointee.role)
    self.isOwn = unsafe c.pointee.is_own != 0
    self.purpose = unsafe Copy.string(c.pointee.purpose)
    self.method = unsafe Copy.string(c.pointee.method)
    self.categories = try unsafe Copy.list(c.pointee.categories, count: c.pointee.n_categories) {
      value throws(WireError) in
      try Copy.known(Category(rawValue: Int32(value.rawValue)))
    }
    self.reasons = unsafe Copy.strings(c.pointee.reasons, count: c.pointee.n_reasons)
    self.grants = try unsafe Copy.ids128(c.pointee.grants, count: c.pointee.n_grants)
    self.spanID = unsafe Copy.optionalID64(c.pointee.span_id)
    self.leaf = unsafe Copy.bytes(c.pointee.leaf)
    self.isFolded = unsafe c.pointee.is_folded != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__ledger__v1__report_line__init($0) }
    unsafe c.pointee.index = self.index
    if let value = self.entry {
      unsafe c.pointee.entry = arena.id(value)
    }
    unsafe c.pointee.stored = arena.bytes(self.stored)
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe c.pointee.time_ms = self.timeMs
    if let value = self.scope {
      unsafe c.pointee.scope = arena.id(value)
    }
    if let value = self.traceID {
      unsafe c.pointee.trace_id = arena.id(value)
    }
    if let value = self.decision {
      unsafe c.pointee.decision = arena.id(value)
    }
    if let value = self.actor {
      unsafe c.pointee.actor = arena.id(value)
    }
    if let value = self.organisation {
      unsafe c.pointee.organisation = arena.id(value)
    }
    unsafe c.pointee.role = arena.string(self.role)
    unsafe c.pointee.is_own = self.isOwn ? 1 : 0
    unsafe c.pointee.purpose = arena.string(self.purpose)
    unsafe c.pointee.method = arena.string(self.method)
    unsafe (c.pointee.categories, c.pointee.n_categories) =
      arena.list(self.categories) { value, _ in
        Sluis__V1__Category(rawValue: UInt32(value.rawValue))
      }
    unsafe (c.pointee.reasons, c.pointee.n_reasons) =
      arena.list(self.reasons) { value, arena in unsafe arena.string(value) }
    unsafe (c.pointee.grants, c.pointee.n_grants) =
      arena.list(self.grants) { value, arena in unsafe arena.id(value) }
    if let value = self.spanID {
      unsafe c.pointee.span_id = arena.id(value)
    }
    unsafe c.pointee.leaf = arena.bytes(self.leaf)
    unsafe c.pointee.is_folded = self.isFolded ? 1 : 0
    return unsafe c
  }
}
