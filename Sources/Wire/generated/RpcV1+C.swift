// Written by proto/generate from the schema. Do not edit.

internal import CProtobufC
internal import CWire

extension RpcV1.TraceContext {
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

extension RpcV1.TraceContext: @unsafe Bridged {
  typealias CStruct = Sluis__Rpc__V1__TraceContext

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__rpc__v1__trace_context__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 8...8),
      Limit(3),
      Limit(4, bytes: 0...256),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var traceID: UInt128?
    var parentSpanID: UInt64?
    var flags: UInt32 = 0
    var callerURL: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        traceID = try reader.id128()
      case 2:
        parentSpanID = try reader.id64()
      case 3:
        flags = try reader.fixed32()
      case 4:
        callerURL = try reader.string()
      default: throw .malformed
      }
    }
    self.traceID = try Copy.known(traceID)
    self.parentSpanID = try Copy.known(parentSpanID)
    self.flags = flags
    self.callerURL = callerURL
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.traceID = try unsafe Copy.id128(c.pointee.trace_id)
    self.parentSpanID = try unsafe Copy.id64(c.pointee.parent_span_id)
    self.flags = unsafe c.pointee.flags
    self.callerURL = unsafe Copy.string(c.pointee.caller_url)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__rpc__v1__trace_context__init($0) }
    unsafe c.pointee.trace_id = arena.id(self.traceID)
    unsafe c.pointee.parent_span_id = arena.id(self.parentSpanID)
    unsafe c.pointee.flags = self.flags
    unsafe c.pointee.caller_url = arena.string(self.callerURL)
    return unsafe c
  }
}

extension RpcV1.CallerProof {
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

extension RpcV1.CallerProof: @unsafe Bridged {
  typealias CStruct = Sluis__Rpc__V1__CallerProof

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__rpc__v1__caller_proof__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...32, isToken: true),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3),
      Limit(4, required: .always, bytes: 32...32),
      Limit(5, required: .always, bytes: 32...32),
      Limit(6, required: .always, bytes: 0...128, isToken: true),
      Limit(7, bytes: 0...64, isToken: true),
      Limit(8, bytes: 0...128),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var audience: String = ""
    var nonce: UInt128?
    var timeMs: UInt64 = 0
    var requestDigest: [UInt8] = []
    var mac: [UInt8] = []
    var method: String = ""
    var purpose: String = ""
    var assertedUser: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        audience = try reader.token()
      case 2:
        nonce = try reader.id128()
      case 3:
        timeMs = try reader.uint64()
      case 4:
        requestDigest = try reader.bytes()
      case 5:
        mac = try reader.bytes()
      case 6:
        method = try reader.token()
      case 7:
        purpose = try reader.token()
      case 8:
        assertedUser = try reader.string()
      default: throw .malformed
      }
    }
    self.audience = audience
    self.nonce = try Copy.known(nonce)
    self.timeMs = timeMs
    self.requestDigest = requestDigest
    self.mac = mac
    self.method = method
    self.purpose = purpose
    self.assertedUser = assertedUser
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.audience = unsafe Copy.string(c.pointee.audience)
    self.nonce = try unsafe Copy.id128(c.pointee.nonce)
    self.timeMs = unsafe c.pointee.time_ms
    self.requestDigest = unsafe Copy.bytes(c.pointee.request_digest)
    self.mac = unsafe Copy.bytes(c.pointee.mac)
    self.method = unsafe Copy.string(c.pointee.method)
    self.purpose = unsafe Copy.string(c.pointee.purpose)
    self.assertedUser = unsafe Copy.string(c.pointee.asserted_user)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__rpc__v1__caller_proof__init($0) }
    unsafe c.pointee.audience = arena.string(self.audience)
    unsafe c.pointee.nonce = arena.id(self.nonce)
    unsafe c.pointee.time_ms = self.timeMs
    unsafe c.pointee.request_digest = arena.bytes(self.requestDigest)
    unsafe c.pointee.mac = arena.bytes(self.mac)
    unsafe c.pointee.method = arena.string(self.method)
    unsafe c.pointee.purpose = arena.string(self.purpose)
    unsafe c.pointee.asserted_user = arena.string(self.assertedUser)
    return unsafe c
  }
}

extension RpcV1.Status {
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

extension RpcV1.Status: @unsafe Bridged {
  typealias CStruct = Sluis__Rpc__V1__Status

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__rpc__v1__status__init(message) },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2, bytes: 0...512),
      Limit(3, bytes: 0...64, items: 16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var code: UInt32 = 0
    var message: String = ""
    var reasons: [String] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        code = try reader.uint32()
      case 2:
        message = try reader.string()
      case 3:
        reasons.reserveCapacity(try reader.itemCount())
        repeat {
          reasons.append(try reader.string())
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.code = code
    self.message = message
    self.reasons = reasons
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.code = unsafe c.pointee.code
    self.message = unsafe Copy.string(c.pointee.message)
    self.reasons = unsafe Copy.strings(c.pointee.reasons, count: c.pointee.n_reasons)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__rpc__v1__status__init($0) }
    unsafe c.pointee.code = self.code
    unsafe c.pointee.message = arena.string(self.message)
    unsafe (c.pointee.reasons, c.pointee.n_reasons) =
      arena.list(self.reasons) { value, arena in unsafe arena.string(value) }
    return unsafe c
  }
}

extension RpcV1.Envelope {
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

extension RpcV1.Envelope: @unsafe Bridged {
  typealias CStruct = Sluis__Rpc__V1__Envelope

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__rpc__v1__envelope__init(message) },
    oneofs: [.never],
    limits: [
      Limit(1),
      Limit(2, required: .always, values: 0x1fe),
      Limit(3),
      Limit(4, bytes: 0...128, isToken: true),
      Limit(5, oneof: 0),
      Limit(6, message: RpcV1.TraceContext.layout),
      Limit(7, bytes: 0...1024),
      Limit(8, message: RpcV1.CallerProof.layout),
      Limit(9, bytes: 0...64, isToken: true),
      Limit(10, bytes: 0...16),
      Limit(11),
      Limit(12, message: RpcV1.Status.layout),
      Limit(13, bytes: 0...1_048_576),
      Limit(14),
      Limit(15),
      Limit(16, bytes: 0...1024),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var version: UInt32 = 0
    var kind: RpcV1.Kind?
    var call: UInt64 = 0
    var method: String = ""
    var deadlineMs: UInt32?
    var trace: RpcV1.TraceContext?
    var token: [UInt8] = []
    var proof: RpcV1.CallerProof?
    var purpose: String = ""
    var commandID: [UInt8] = []
    var consentRevision: UInt64 = 0
    var status: RpcV1.Status?
    var payload: [UInt8] = []
    var credit: UInt32 = 0
    var lastCall: UInt64 = 0
    var receipt: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        version = try reader.uint32()
      case 2:
        kind = try RpcV1.Kind(rawValue: reader.enumeration())
      case 3:
        call = try reader.uint64()
      case 4:
        method = try reader.token()
      case 5:
        deadlineMs = try reader.uint32()
      case 6:
        var inner = try reader.inner()
        trace = try RpcV1.TraceContext(reading: &inner)
      case 7:
        token = try reader.bytes()
      case 8:
        var inner = try reader.inner()
        proof = try RpcV1.CallerProof(reading: &inner)
      case 9:
        purpose = try reader.token()
      case 10:
        commandID = try reader.bytes()
      case 11:
        consentRevision = try reader.uint64()
      case 12:
        var inner = try reader.inner()
        status = try RpcV1.Status(reading: &inner)
      case 13:
        payload = try reader.bytes()
      case 14:
        credit = try reader.uint32()
      case 15:
        lastCall = try reader.uint64()
      case 16:
        receipt = try reader.bytes()
      default: throw .malformed
      }
    }
    self.version = version
    self.kind = try Copy.known(kind)
    self.call = call
    self.method = method
    self.deadlineMs = deadlineMs
    self.trace = trace
    self.token = token
    self.proof = proof
    self.purpose = purpose
    self.commandID = commandID
    self.consentRevision = consentRevision
    self.status = status
    self.payload = payload
    self.credit = credit
    self.lastCall = lastCall
    self.receipt = receipt
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.version = unsafe c.pointee.version
    self.kind = try unsafe Copy.known(RpcV1.Kind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.call = unsafe c.pointee.call
    self.method = unsafe Copy.string(c.pointee.method)
    self.deadlineMs =
      unsafe c.pointee.deadline_case.rawValue == 5 ? unsafe c.pointee.deadline_ms : nil
    self.trace = try unsafe Copy.optional(c.pointee.trace, as: RpcV1.TraceContext.self)
    self.token = unsafe Copy.bytes(c.pointee.token)
    self.proof = try unsafe Copy.optional(c.pointee.proof, as: RpcV1.CallerProof.self)
    self.purpose = unsafe Copy.string(c.pointee.purpose)
    self.commandID = unsafe Copy.bytes(c.pointee.command_id)
    self.consentRevision = unsafe c.pointee.consent_revision
    self.status = try unsafe Copy.optional(c.pointee.status, as: RpcV1.Status.self)
    self.payload = unsafe Copy.bytes(c.pointee.payload)
    self.credit = unsafe c.pointee.credit
    self.lastCall = unsafe c.pointee.last_call
    self.receipt = unsafe Copy.bytes(c.pointee.receipt)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__rpc__v1__envelope__init($0) }
    unsafe c.pointee.version = self.version
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe c.pointee.call = self.call
    unsafe c.pointee.method = arena.string(self.method)
    if let value = self.deadlineMs {
      unsafe c.pointee.deadline_case = .init(rawValue: 5)
      unsafe c.pointee.deadline_ms = value
    }
    if let value = self.trace {
      unsafe c.pointee.trace = value.fill(&arena)
    }
    unsafe c.pointee.token = arena.bytes(self.token)
    if let value = self.proof {
      unsafe c.pointee.proof = value.fill(&arena)
    }
    unsafe c.pointee.purpose = arena.string(self.purpose)
    unsafe c.pointee.command_id = arena.bytes(self.commandID)
    unsafe c.pointee.consent_revision = self.consentRevision
    if let value = self.status {
      unsafe c.pointee.status = value.fill(&arena)
    }
    unsafe c.pointee.payload = arena.bytes(self.payload)
    unsafe c.pointee.credit = self.credit
    unsafe c.pointee.last_call = self.lastCall
    unsafe c.pointee.receipt = arena.bytes(self.receipt)
    return unsafe c
  }
}

extension RpcV1.HealthRequest {
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

extension RpcV1.HealthRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Rpc__V1__HealthRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__rpc__v1__health_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, bytes: 0...64)])

  init(reading reader: inout Reader) throws(WireError) {
    var service: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        service = try reader.string()
      default: throw .malformed
      }
    }
    self.service = service
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.service = unsafe Copy.string(c.pointee.service)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__rpc__v1__health_request__init($0) }
    unsafe c.pointee.service = arena.string(self.service)
    return unsafe c
  }
}

extension RpcV1.HealthReply {
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

extension RpcV1.HealthReply: @unsafe Bridged {
  typealias CStruct = Sluis__Rpc__V1__HealthReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__rpc__v1__health_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, values: 0x6),
      Limit(2, bytes: 0...64, items: 16),
      Limit(3, required: .always, bytes: 0...64),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var state: RpcV1.HealthReply.State?
    var reasons: [String] = []
    var version: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        state = try RpcV1.HealthReply.State(rawValue: reader.enumeration())
      case 2:
        reasons.reserveCapacity(try reader.itemCount())
        repeat {
          reasons.append(try reader.string())
        } while try reader.again()
      case 3:
        version = try reader.string()
      default: throw .malformed
      }
    }
    self.state = try Copy.known(state)
    self.reasons = reasons
    self.version = version
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.state = try unsafe Copy.known(
      RpcV1.HealthReply.State(rawValue: Int32(c.pointee.state.rawValue)))
    self.reasons = unsafe Copy.strings(c.pointee.reasons, count: c.pointee.n_reasons)
    self.version = unsafe Copy.string(c.pointee.version)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__rpc__v1__health_reply__init($0) }
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    unsafe (c.pointee.reasons, c.pointee.n_reasons) =
      arena.list(self.reasons) { value, arena in unsafe arena.string(value) }
    unsafe c.pointee.version = arena.string(self.version)
    return unsafe c
  }
}
