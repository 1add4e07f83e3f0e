// Written by proto/generate from the schema. Do not edit.

internal import CProtobufC
internal import CWire

extension BenchV1.Caller {
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

extension BenchV1.Caller: @unsafe Bridged {
  typealias CStruct = Sluis__Bench__V1__Caller

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__bench__v1__caller__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...128),
      Limit(3, required: .whole, bytes: 0...128),
      Limit(4, required: .always, bytes: 0...64),
      Limit(5, required: .always, bytes: 0...64),
      Limit(6),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var requestID: UInt128?
    var organisation: String = ""
    var actor: String = ""
    var role: String = ""
    var purpose: String = ""
    var sentAtUs: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        requestID = try reader.id128()
      case 2:
        organisation = try reader.string()
      case 3:
        actor = try reader.string()
      case 4:
        role = try reader.string()
      case 5:
        purpose = try reader.string()
      case 6:
        sentAtUs = try reader.uint64()
      default: throw .malformed
      }
    }
    self.requestID = try Copy.known(requestID)
    self.organisation = organisation
    self.actor = actor
    self.role = role
    self.purpose = purpose
    self.sentAtUs = sentAtUs
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.requestID = try unsafe Copy.id128(c.pointee.request_id)
    self.organisation = unsafe Copy.string(c.pointee.organisation)
    self.actor = unsafe Copy.string(c.pointee.actor)
    self.role = unsafe Copy.string(c.pointee.role)
    self.purpose = unsafe Copy.string(c.pointee.purpose)
    self.sentAtUs = unsafe c.pointee.sent_at_us
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__bench__v1__caller__init($0) }
    unsafe c.pointee.request_id = arena.id(self.requestID)
    unsafe c.pointee.organisation = arena.string(self.organisation)
    unsafe c.pointee.actor = arena.string(self.actor)
    unsafe c.pointee.role = arena.string(self.role)
    unsafe c.pointee.purpose = arena.string(self.purpose)
    unsafe c.pointee.sent_at_us = self.sentAtUs
    return unsafe c
  }
}

extension BenchV1.Subject {
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

extension BenchV1.Subject: @unsafe Bridged {
  typealias CStruct = Sluis__Bench__V1__Subject

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__bench__v1__subject__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...64),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var caseID: UInt128?
    var team: String = ""
    var version: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        caseID = try reader.id128()
      case 2:
        team = try reader.string()
      case 3:
        version = try reader.uint32()
      default: throw .malformed
      }
    }
    self.caseID = try Copy.known(caseID)
    self.team = team
    self.version = version
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.caseID = try unsafe Copy.id128(c.pointee.case_id)
    self.team = unsafe Copy.string(c.pointee.team)
    self.version = unsafe c.pointee.version
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__bench__v1__subject__init($0) }
    unsafe c.pointee.case_id = arena.id(self.caseID)
    unsafe c.pointee.team = arena.string(self.team)
    unsafe c.pointee.version = self.version
    return unsafe c
  }
}

extension BenchV1.Scope {
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

extension BenchV1.Scope: @unsafe Bridged {
  typealias CStruct = Sluis__Bench__V1__Scope

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__bench__v1__scope__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...64),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var field: String = ""
    var level: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        field = try reader.string()
      case 2:
        level = try reader.uint32()
      default: throw .malformed
      }
    }
    self.field = field
    self.level = level
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.field = unsafe Copy.string(c.pointee.field)
    self.level = unsafe c.pointee.level
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__bench__v1__scope__init($0) }
    unsafe c.pointee.field = arena.string(self.field)
    unsafe c.pointee.level = self.level
    return unsafe c
  }
}

extension BenchV1.AccessRequest {
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

extension BenchV1.AccessRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Bench__V1__AccessRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__bench__v1__access_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, message: BenchV1.Caller.layout),
      Limit(2, required: .always, message: BenchV1.Subject.layout),
      Limit(3, required: .always, items: 16, message: BenchV1.Scope.layout),
      Limit(4),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var caller: BenchV1.Caller?
    var subject: BenchV1.Subject?
    var scopes: [BenchV1.Scope] = []
    var wantBytes: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var inner = try reader.inner()
        caller = try BenchV1.Caller(reading: &inner)
      case 2:
        var inner = try reader.inner()
        subject = try BenchV1.Subject(reading: &inner)
      case 3:
        scopes.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          scopes.append(try BenchV1.Scope(reading: &inner))
        } while try reader.again()
      case 4:
        wantBytes = try reader.uint32()
      default: throw .malformed
      }
    }
    self.caller = try Copy.known(caller)
    self.subject = try Copy.known(subject)
    self.scopes = scopes
    self.wantBytes = wantBytes
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.caller = try unsafe Copy.required(c.pointee.caller, as: BenchV1.Caller.self)
    self.subject = try unsafe Copy.required(c.pointee.subject, as: BenchV1.Subject.self)
    self.scopes = try unsafe Copy.messages(
      c.pointee.scopes, count: c.pointee.n_scopes, as: BenchV1.Scope.self)
    self.wantBytes = unsafe c.pointee.want_bytes
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__bench__v1__access_request__init($0) }
    unsafe c.pointee.caller = self.caller.fill(&arena)
    unsafe c.pointee.subject = self.subject.fill(&arena)
    unsafe (c.pointee.scopes, c.pointee.n_scopes) =
      arena.list(self.scopes) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.want_bytes = self.wantBytes
    return unsafe c
  }
}

extension BenchV1.Receipt {
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

extension BenchV1.Receipt: @unsafe Bridged {
  typealias CStruct = Sluis__Bench__V1__Receipt

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__bench__v1__receipt__init(message) },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2),
      Limit(3, required: .always, bytes: 32...32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var logIndex: UInt64 = 0
    var treeSize: UInt64 = 0
    var leafHash: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        logIndex = try reader.uint64()
      case 2:
        treeSize = try reader.uint64()
      case 3:
        leafHash = try reader.bytes()
      default: throw .malformed
      }
    }
    self.logIndex = logIndex
    self.treeSize = treeSize
    self.leafHash = leafHash
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.logIndex = unsafe c.pointee.log_index
    self.treeSize = unsafe c.pointee.tree_size
    self.leafHash = unsafe Copy.bytes(c.pointee.leaf_hash)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__bench__v1__receipt__init($0) }
    unsafe c.pointee.log_index = self.logIndex
    unsafe c.pointee.tree_size = self.treeSize
    unsafe c.pointee.leaf_hash = arena.bytes(self.leafHash)
    return unsafe c
  }
}

extension BenchV1.AccessReply {
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

extension BenchV1.AccessReply: @unsafe Bridged {
  typealias CStruct = Sluis__Bench__V1__AccessReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__bench__v1__access_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
      Limit(3, required: .always, message: BenchV1.Receipt.layout),
      Limit(4, bytes: 0...1_048_576),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var requestID: UInt128?
    var decision: UInt32 = 0
    var receipt: BenchV1.Receipt?
    var payload: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        requestID = try reader.id128()
      case 2:
        decision = try reader.uint32()
      case 3:
        var inner = try reader.inner()
        receipt = try BenchV1.Receipt(reading: &inner)
      case 4:
        payload = try reader.bytes()
      default: throw .malformed
      }
    }
    self.requestID = try Copy.known(requestID)
    self.decision = decision
    self.receipt = try Copy.known(receipt)
    self.payload = payload
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.requestID = try unsafe Copy.id128(c.pointee.request_id)
    self.decision = unsafe c.pointee.decision
    self.receipt = try unsafe Copy.required(c.pointee.receipt, as: BenchV1.Receipt.self)
    self.payload = unsafe Copy.bytes(c.pointee.payload)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__bench__v1__access_reply__init($0) }
    unsafe c.pointee.request_id = arena.id(self.requestID)
    unsafe c.pointee.decision = self.decision
    unsafe c.pointee.receipt = self.receipt.fill(&arena)
    unsafe c.pointee.payload = arena.bytes(self.payload)
    return unsafe c
  }
}
