// Written by proto/generate from the schema. Do not edit.

internal import CProtobufC
internal import CWire

extension SignalsV1.ListReleasesRequest {
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

extension SignalsV1.ListReleasesRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListReleasesRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_releases_request__init(message)
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
      unsafe sluis__signals__v1__list_releases_request__init($0)
    }
  }
}

extension SignalsV1.ListReleasesReply {
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

extension SignalsV1.ListReleasesReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListReleasesReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_releases_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 400, message: SignalsV1.ReleaseLine.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var releases: [SignalsV1.ReleaseLine] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        releases.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          releases.append(try SignalsV1.ReleaseLine(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.releases = releases
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.releases = try unsafe Copy.messages(
      c.pointee.releases, count: c.pointee.n_releases, as: SignalsV1.ReleaseLine.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_releases_reply__init($0)
    }
    unsafe (c.pointee.releases, c.pointee.n_releases) =
      arena.list(self.releases) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.ReleaseLine {
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

extension SignalsV1.ReleaseLine: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ReleaseLine

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__release_line__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2),
      Limit(3),
      Limit(4, required: .always, message: Date.layout),
      Limit(5, required: .always, bytes: 32...32),
      Limit(6, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var year: UInt32 = 0
    var quarter: UInt32 = 0
    var edition: UInt32 = 0
    var madeOn: Date?
    var digest: [UInt8] = []
    var entry: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        year = try reader.uint32()
      case 2:
        quarter = try reader.uint32()
      case 3:
        edition = try reader.uint32()
      case 4:
        var inner = try reader.inner()
        madeOn = try Date(reading: &inner)
      case 5:
        digest = try reader.bytes()
      case 6:
        entry = try reader.id128()
      default: throw .malformed
      }
    }
    self.year = year
    self.quarter = quarter
    self.edition = edition
    self.madeOn = try Copy.known(madeOn)
    self.digest = digest
    self.entry = try Copy.known(entry)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.year = unsafe c.pointee.year
    self.quarter = unsafe c.pointee.quarter
    self.edition = unsafe c.pointee.edition
    self.madeOn = try unsafe Copy.required(c.pointee.made_on, as: Date.self)
    self.digest = unsafe Copy.bytes(c.pointee.digest)
    self.entry = try unsafe Copy.id128(c.pointee.entry)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__release_line__init($0) }
    unsafe c.pointee.year = self.year
    unsafe c.pointee.quarter = self.quarter
    unsafe c.pointee.edition = self.edition
    unsafe c.pointee.made_on = self.madeOn.fill(&arena)
    unsafe c.pointee.digest = arena.bytes(self.digest)
    unsafe c.pointee.entry = arena.id(self.entry)
    return unsafe c
  }
}

extension SignalsV1.GetReleaseRequest {
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

extension SignalsV1.GetReleaseRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__GetReleaseRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__get_release_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var year: UInt32 = 0
    var quarter: UInt32 = 0
    var edition: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        year = try reader.uint32()
      case 2:
        quarter = try reader.uint32()
      case 3:
        edition = try reader.uint32()
      default: throw .malformed
      }
    }
    self.year = year
    self.quarter = quarter
    self.edition = edition
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.year = unsafe c.pointee.year
    self.quarter = unsafe c.pointee.quarter
    self.edition = unsafe c.pointee.edition
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__get_release_request__init($0)
    }
    unsafe c.pointee.year = self.year
    unsafe c.pointee.quarter = self.quarter
    unsafe c.pointee.edition = self.edition
    return unsafe c
  }
}

extension SignalsV1.GetReleaseReply {
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

extension SignalsV1.GetReleaseReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__GetReleaseReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__get_release_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...500000),
      Limit(2, required: .always, bytes: 32...32),
      Limit(3, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var release: [UInt8] = []
    var digest: [UInt8] = []
    var entry: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        release = try reader.bytes()
      case 2:
        digest = try reader.bytes()
      case 3:
        entry = try reader.id128()
      default: throw .malformed
      }
    }
    self.release = release
    self.digest = digest
    self.entry = try Copy.known(entry)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.release = unsafe Copy.bytes(c.pointee.release)
    self.digest = unsafe Copy.bytes(c.pointee.digest)
    self.entry = try unsafe Copy.id128(c.pointee.entry)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__get_release_reply__init($0)
    }
    unsafe c.pointee.release = arena.bytes(self.release)
    unsafe c.pointee.digest = arena.bytes(self.digest)
    unsafe c.pointee.entry = arena.id(self.entry)
    return unsafe c
  }
}

extension SignalsV1.CorrectRequest {
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

extension SignalsV1.CorrectRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__CorrectRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__correct_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var year: UInt32 = 0
    var quarter: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        year = try reader.uint32()
      case 2:
        quarter = try reader.uint32()
      default: throw .malformed
      }
    }
    self.year = year
    self.quarter = quarter
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.year = unsafe c.pointee.year
    self.quarter = unsafe c.pointee.quarter
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__correct_request__init($0) }
    unsafe c.pointee.year = self.year
    unsafe c.pointee.quarter = self.quarter
    return unsafe c
  }
}

extension SignalsV1.CorrectReply {
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

extension SignalsV1.CorrectReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__CorrectReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__correct_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var edition: UInt32 = 0
    var entry: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        edition = try reader.uint32()
      case 2:
        entry = try reader.id128()
      default: throw .malformed
      }
    }
    self.edition = edition
    self.entry = try Copy.known(entry)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.edition = unsafe c.pointee.edition
    self.entry = try unsafe Copy.id128(c.pointee.entry)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__correct_reply__init($0) }
    unsafe c.pointee.edition = self.edition
    unsafe c.pointee.entry = arena.id(self.entry)
    return unsafe c
  }
}

extension SignalsV1.ConcernLetter {
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

extension SignalsV1.ConcernLetter: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ConcernLetter

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__concern_letter__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, values: 0x3e),
      Limit(2, required: .whole, bytes: 0...60000),
      Limit(3, bytes: 0...63, items: 8, isToken: true),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var topic: SignalsV1.ConcernTopic?
    var text: String = ""
    var about: [String] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        topic = try SignalsV1.ConcernTopic(rawValue: reader.enumeration())
      case 2:
        text = try reader.string()
      case 3:
        about.reserveCapacity(try reader.itemCount())
        repeat {
          about.append(try reader.token())
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.topic = topic
    self.text = text
    self.about = about
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.topic = unsafe SignalsV1.ConcernTopic(rawValue: Int32(c.pointee.topic.rawValue))
    self.text = unsafe Copy.string(c.pointee.text)
    self.about = unsafe Copy.strings(c.pointee.about, count: c.pointee.n_about)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__concern_letter__init($0) }
    if let value = self.topic {
      unsafe c.pointee.topic = .init(rawValue: UInt32(value.rawValue))
    }
    unsafe c.pointee.text = arena.string(self.text)
    unsafe (c.pointee.about, c.pointee.n_about) =
      arena.list(self.about) { value, arena in unsafe arena.string(value) }
    return unsafe c
  }
}

extension SignalsV1.ConcernText {
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

extension SignalsV1.ConcernText: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ConcernText

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__concern_text__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, bytes: 0...4000),
      Limit(2, required: .always, bytes: 32...32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var text: String = ""
    var proof: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        text = try reader.string()
      case 2:
        proof = try reader.bytes()
      default: throw .malformed
      }
    }
    self.text = text
    self.proof = proof
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.text = unsafe Copy.string(c.pointee.text)
    self.proof = unsafe Copy.bytes(c.pointee.proof)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__concern_text__init($0) }
    unsafe c.pointee.text = arena.string(self.text)
    unsafe c.pointee.proof = arena.bytes(self.proof)
    return unsafe c
  }
}

extension SignalsV1.ConcernReceipt {
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

extension SignalsV1.ConcernReceipt: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ConcernReceipt

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__concern_receipt__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 32...32),
      Limit(2, required: .always, bytes: 0...2048),
      Limit(3, required: .always, bytes: 32...32),
      Limit(4, required: .always, bytes: 0...978),
      Limit(5, required: .always, bytes: 0...256),
      Limit(6),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var commitment: [UInt8] = []
    var entry: [UInt8] = []
    var entryKey: [UInt8] = []
    var promise: [UInt8] = []
    var verifierKey: String = ""
    var answerByMs: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        commitment = try reader.bytes()
      case 2:
        entry = try reader.bytes()
      case 3:
        entryKey = try reader.bytes()
      case 4:
        promise = try reader.bytes()
      case 5:
        verifierKey = try reader.string()
      case 6:
        answerByMs = try reader.uint64()
      default: throw .malformed
      }
    }
    self.commitment = commitment
    self.entry = entry
    self.entryKey = entryKey
    self.promise = promise
    self.verifierKey = verifierKey
    self.answerByMs = answerByMs
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.commitment = unsafe Copy.bytes(c.pointee.commitment)
    self.entry = unsafe Copy.bytes(c.pointee.entry)
    self.entryKey = unsafe Copy.bytes(c.pointee.entry_key)
    self.promise = unsafe Copy.bytes(c.pointee.promise)
    self.verifierKey = unsafe Copy.string(c.pointee.verifier_key)
    self.answerByMs = unsafe c.pointee.answer_by_ms
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__concern_receipt__init($0) }
    unsafe c.pointee.commitment = arena.bytes(self.commitment)
    unsafe c.pointee.entry = arena.bytes(self.entry)
    unsafe c.pointee.entry_key = arena.bytes(self.entryKey)
    unsafe c.pointee.promise = arena.bytes(self.promise)
    unsafe c.pointee.verifier_key = arena.string(self.verifierKey)
    unsafe c.pointee.answer_by_ms = self.answerByMs
    return unsafe c
  }
}

extension SignalsV1.ConcernMailbox {
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

extension SignalsV1.ConcernMailbox: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ConcernMailbox

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__concern_mailbox__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, values: 0x3e),
      Limit(2, required: .always, bytes: 4281...4281),
      Limit(3, items: 29, message: SignalsV1.ConcernAnswer.layout),
      Limit(4, bytes: 16...16, items: 30),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var state: SignalsV1.ConcernState?
    var receipt: [UInt8] = []
    var answers: [SignalsV1.ConcernAnswer] = []
    var messages: [UInt128] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        state = try SignalsV1.ConcernState(rawValue: reader.enumeration())
      case 2:
        receipt = try reader.bytes()
      case 3:
        answers.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          answers.append(try SignalsV1.ConcernAnswer(reading: &inner))
        } while try reader.again()
      case 4:
        messages.reserveCapacity(try reader.itemCount())
        repeat {
          messages.append(try Copy.known(reader.id128()))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.state = try Copy.known(state)
    self.receipt = receipt
    self.answers = answers
    self.messages = messages
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.state = try unsafe Copy.known(
      SignalsV1.ConcernState(rawValue: Int32(c.pointee.state.rawValue)))
    self.receipt = unsafe Copy.bytes(c.pointee.receipt)
    self.answers = try unsafe Copy.messages(
      c.pointee.answers, count: c.pointee.n_answers, as: SignalsV1.ConcernAnswer.self)
    self.messages = try unsafe Copy.ids128(c.pointee.messages, count: c.pointee.n_messages)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__concern_mailbox__init($0) }
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    unsafe c.pointee.receipt = arena.bytes(self.receipt)
    unsafe (c.pointee.answers, c.pointee.n_answers) =
      arena.list(self.answers) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.messages, c.pointee.n_messages) =
      arena.list(self.messages) { value, arena in unsafe arena.id(value) }
    return unsafe c
  }
}

extension SignalsV1.ConcernAnswer {
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

extension SignalsV1.ConcernAnswer: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ConcernAnswer

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__concern_answer__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 4281...4281),
      Limit(3, bytes: 64...64),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var sealed: [UInt8] = []
    var signature: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        sealed = try reader.bytes()
      case 3:
        signature = try reader.bytes()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.sealed = sealed
    self.signature = signature
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.sealed = unsafe Copy.bytes(c.pointee.sealed)
    self.signature = unsafe Copy.bytes(c.pointee.signature)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__concern_answer__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.sealed = arena.bytes(self.sealed)
    unsafe c.pointee.signature = arena.bytes(self.signature)
    return unsafe c
  }
}

extension SignalsV1.GetChallengeRequest {
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

extension SignalsV1.GetChallengeRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__GetChallengeRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__get_challenge_request__init(message)
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
      unsafe sluis__signals__v1__get_challenge_request__init($0)
    }
  }
}

extension SignalsV1.GetChallengeReply {
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

extension SignalsV1.GetChallengeReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__GetChallengeReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__get_challenge_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var challenge: UInt128?
    var difficulty: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        challenge = try reader.id128()
      case 2:
        difficulty = try reader.uint32()
      default: throw .malformed
      }
    }
    self.challenge = try Copy.known(challenge)
    self.difficulty = difficulty
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.challenge = try unsafe Copy.id128(c.pointee.challenge)
    self.difficulty = unsafe c.pointee.difficulty
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__get_challenge_reply__init($0)
    }
    unsafe c.pointee.challenge = arena.id(self.challenge)
    unsafe c.pointee.difficulty = self.difficulty
    return unsafe c
  }
}

extension SignalsV1.GetCommitteeRequest {
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

extension SignalsV1.GetCommitteeRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__GetCommitteeRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__get_committee_request__init(message)
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
      unsafe sluis__signals__v1__get_committee_request__init($0)
    }
  }
}

extension SignalsV1.GetCommitteeReply {
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

extension SignalsV1.GetCommitteeReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__GetCommitteeReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__get_committee_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 64...64),
      Limit(2, required: .always, bytes: 0...4096),
      Limit(3, required: .always, bytes: 0...16384),
      Limit(4, required: .always, bytes: 0...256),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var key: [UInt8] = []
    var announcement: [UInt8] = []
    var proof: String = ""
    var verifierKey: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        key = try reader.bytes()
      case 2:
        announcement = try reader.bytes()
      case 3:
        proof = try reader.string()
      case 4:
        verifierKey = try reader.string()
      default: throw .malformed
      }
    }
    self.key = key
    self.announcement = announcement
    self.proof = proof
    self.verifierKey = verifierKey
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.key = unsafe Copy.bytes(c.pointee.key)
    self.announcement = unsafe Copy.bytes(c.pointee.announcement)
    self.proof = unsafe Copy.string(c.pointee.proof)
    self.verifierKey = unsafe Copy.string(c.pointee.verifier_key)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__get_committee_reply__init($0)
    }
    unsafe c.pointee.key = arena.bytes(self.key)
    unsafe c.pointee.announcement = arena.bytes(self.announcement)
    unsafe c.pointee.proof = arena.string(self.proof)
    unsafe c.pointee.verifier_key = arena.string(self.verifierKey)
    return unsafe c
  }
}

extension SignalsV1.FileConcernRequest {
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

extension SignalsV1.FileConcernRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__FileConcernRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__file_concern_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, bytes: 16...16),
      Limit(4, required: .always, bytes: 32...32),
      Limit(5, required: .always, bytes: 32...32),
      Limit(6, required: .always, bytes: 16...16),
      Limit(7, required: .whole, bytes: 0...65721),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var challenge: UInt128?
    var solution: UInt128?
    var mailbox: UInt128?
    var address: [UInt8] = []
    var writingTag: [UInt8] = []
    var mark: UInt128?
    var letter: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        challenge = try reader.id128()
      case 2:
        solution = try reader.id128()
      case 3:
        mailbox = try reader.id128()
      case 4:
        address = try reader.bytes()
      case 5:
        writingTag = try reader.bytes()
      case 6:
        mark = try reader.id128()
      case 7:
        letter = try reader.bytes()
      default: throw .malformed
      }
    }
    self.challenge = try Copy.known(challenge)
    self.solution = try Copy.known(solution)
    self.mailbox = try Copy.known(mailbox)
    self.address = address
    self.writingTag = writingTag
    self.mark = try Copy.known(mark)
    self.letter = letter
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.challenge = try unsafe Copy.id128(c.pointee.challenge)
    self.solution = try unsafe Copy.id128(c.pointee.solution)
    self.mailbox = try unsafe Copy.id128(c.pointee.mailbox)
    self.address = unsafe Copy.bytes(c.pointee.address)
    self.writingTag = unsafe Copy.bytes(c.pointee.writing_tag)
    self.mark = try unsafe Copy.id128(c.pointee.mark)
    self.letter = unsafe Copy.bytes(c.pointee.letter)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__file_concern_request__init($0)
    }
    unsafe c.pointee.challenge = arena.id(self.challenge)
    unsafe c.pointee.solution = arena.id(self.solution)
    unsafe c.pointee.mailbox = arena.id(self.mailbox)
    unsafe c.pointee.address = arena.bytes(self.address)
    unsafe c.pointee.writing_tag = arena.bytes(self.writingTag)
    unsafe c.pointee.mark = arena.id(self.mark)
    unsafe c.pointee.letter = arena.bytes(self.letter)
    return unsafe c
  }
}

extension SignalsV1.FileConcernReply {
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

extension SignalsV1.FileConcernReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__FileConcernReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__file_concern_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 4281...4281)])

  init(reading reader: inout Reader) throws(WireError) {
    var receipt: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        receipt = try reader.bytes()
      default: throw .malformed
      }
    }
    self.receipt = receipt
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.receipt = unsafe Copy.bytes(c.pointee.receipt)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__file_concern_reply__init($0)
    }
    unsafe c.pointee.receipt = arena.bytes(self.receipt)
    return unsafe c
  }
}

extension SignalsV1.WriteConcernRequest {
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

extension SignalsV1.WriteConcernRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__WriteConcernRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__write_concern_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, bytes: 16...16),
      Limit(4, required: .always, bytes: 32...32),
      Limit(5, required: .always, bytes: 16...16),
      Limit(6, required: .whole, bytes: 4281...4281),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var challenge: UInt128?
    var solution: UInt128?
    var mailbox: UInt128?
    var writingKey: [UInt8] = []
    var id: UInt128?
    var letter: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        challenge = try reader.id128()
      case 2:
        solution = try reader.id128()
      case 3:
        mailbox = try reader.id128()
      case 4:
        writingKey = try reader.bytes()
      case 5:
        id = try reader.id128()
      case 6:
        letter = try reader.bytes()
      default: throw .malformed
      }
    }
    self.challenge = try Copy.known(challenge)
    self.solution = try Copy.known(solution)
    self.mailbox = try Copy.known(mailbox)
    self.writingKey = writingKey
    self.id = try Copy.known(id)
    self.letter = letter
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.challenge = try unsafe Copy.id128(c.pointee.challenge)
    self.solution = try unsafe Copy.id128(c.pointee.solution)
    self.mailbox = try unsafe Copy.id128(c.pointee.mailbox)
    self.writingKey = unsafe Copy.bytes(c.pointee.writing_key)
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.letter = unsafe Copy.bytes(c.pointee.letter)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__write_concern_request__init($0)
    }
    unsafe c.pointee.challenge = arena.id(self.challenge)
    unsafe c.pointee.solution = arena.id(self.solution)
    unsafe c.pointee.mailbox = arena.id(self.mailbox)
    unsafe c.pointee.writing_key = arena.bytes(self.writingKey)
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.letter = arena.bytes(self.letter)
    return unsafe c
  }
}

extension SignalsV1.WriteConcernReply {
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

extension SignalsV1.WriteConcernReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__WriteConcernReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__write_concern_reply__init(message)
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
      unsafe sluis__signals__v1__write_concern_reply__init($0)
    }
  }
}

extension SignalsV1.ReadConcernRequest {
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

extension SignalsV1.ReadConcernRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ReadConcernRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__read_concern_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var mailbox: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        mailbox = try reader.id128()
      default: throw .malformed
      }
    }
    self.mailbox = try Copy.known(mailbox)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.mailbox = try unsafe Copy.id128(c.pointee.mailbox)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__read_concern_request__init($0)
    }
    unsafe c.pointee.mailbox = arena.id(self.mailbox)
    return unsafe c
  }
}

extension SignalsV1.ReadConcernReply {
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

extension SignalsV1.ReadConcernReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ReadConcernReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__read_concern_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 131257...131257)])

  init(reading reader: inout Reader) throws(WireError) {
    var sealed: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        sealed = try reader.bytes()
      default: throw .malformed
      }
    }
    self.sealed = sealed
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.sealed = unsafe Copy.bytes(c.pointee.sealed)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__read_concern_reply__init($0)
    }
    unsafe c.pointee.sealed = arena.bytes(self.sealed)
    return unsafe c
  }
}

extension SignalsV1.ProveConcernRequest {
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

extension SignalsV1.ProveConcernRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ProveConcernRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__prove_concern_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, bytes: 16...16),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var mark: UInt128?
    var entry: UInt128?
    var oldSize: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        mark = try reader.id128()
      case 2:
        entry = try reader.id128()
      case 3:
        oldSize = try reader.uint64()
      default: throw .malformed
      }
    }
    self.mark = try Copy.known(mark)
    self.entry = entry
    self.oldSize = oldSize
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.mark = try unsafe Copy.id128(c.pointee.mark)
    self.entry = unsafe Copy.optionalID128(c.pointee.entry)
    self.oldSize = unsafe c.pointee.old_size
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__prove_concern_request__init($0)
    }
    unsafe c.pointee.mark = arena.id(self.mark)
    if let value = self.entry {
      unsafe c.pointee.entry = arena.id(value)
    }
    unsafe c.pointee.old_size = self.oldSize
    return unsafe c
  }
}

extension SignalsV1.ProveConcernReply {
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

extension SignalsV1.ProveConcernReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ProveConcernReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__prove_concern_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...4096),
      Limit(2, required: .always, bytes: 0...256),
      Limit(3, message: SignalsV1.LoggedConcern.layout),
      Limit(4, message: SignalsV1.LoggedConcern.layout),
      Limit(5, required: .always, bytes: 0...512),
      Limit(6, bytes: 32...32, items: 64),
      Limit(7, message: SignalsV1.SignedAnswer.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var note: String = ""
    var verifierKey: String = ""
    var filing: SignalsV1.LoggedConcern?
    var tombstone: SignalsV1.LoggedConcern?
    var holding: [UInt8] = []
    var consistency: [[UInt8]] = []
    var answer: SignalsV1.SignedAnswer?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        note = try reader.string()
      case 2:
        verifierKey = try reader.string()
      case 3:
        var inner = try reader.inner()
        filing = try SignalsV1.LoggedConcern(reading: &inner)
      case 4:
        var inner = try reader.inner()
        tombstone = try SignalsV1.LoggedConcern(reading: &inner)
      case 5:
        holding = try reader.bytes()
      case 6:
        consistency.reserveCapacity(try reader.itemCount())
        repeat {
          consistency.append(try reader.bytes())
        } while try reader.again()
      case 7:
        var inner = try reader.inner()
        answer = try SignalsV1.SignedAnswer(reading: &inner)
      default: throw .malformed
      }
    }
    self.note = note
    self.verifierKey = verifierKey
    self.filing = filing
    self.tombstone = tombstone
    self.holding = holding
    self.consistency = consistency
    self.answer = answer
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.note = unsafe Copy.string(c.pointee.note)
    self.verifierKey = unsafe Copy.string(c.pointee.verifier_key)
    self.filing = try unsafe Copy.optional(c.pointee.filing, as: SignalsV1.LoggedConcern.self)
    self.tombstone = try unsafe Copy.optional(c.pointee.tombstone, as: SignalsV1.LoggedConcern.self)
    self.holding = unsafe Copy.bytes(c.pointee.holding)
    self.consistency = unsafe Copy.byteLists(c.pointee.consistency, count: c.pointee.n_consistency)
    self.answer = try unsafe Copy.optional(c.pointee.answer, as: SignalsV1.SignedAnswer.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__prove_concern_reply__init($0)
    }
    unsafe c.pointee.note = arena.string(self.note)
    unsafe c.pointee.verifier_key = arena.string(self.verifierKey)
    if let value = self.filing {
      unsafe c.pointee.filing = value.fill(&arena)
    }
    if let value = self.tombstone {
      unsafe c.pointee.tombstone = value.fill(&arena)
    }
    unsafe c.pointee.holding = arena.bytes(self.holding)
    unsafe (c.pointee.consistency, c.pointee.n_consistency) =
      arena.list(self.consistency) { value, arena in unsafe arena.bytes(value) }
    if let value = self.answer {
      unsafe c.pointee.answer = value.fill(&arena)
    }
    return unsafe c
  }
}

extension SignalsV1.SignedAnswer {
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

extension SignalsV1.SignedAnswer: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__SignedAnswer

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__signed_answer__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 32...32),
      Limit(3, required: .always, bytes: 64...64),
      Limit(4, required: .always, bytes: 64...64),
      Limit(5, required: .always, message: SignalsV1.LoggedConcern.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var digest: [UInt8] = []
    var signature: [UInt8] = []
    var key: [UInt8] = []
    var announcement: SignalsV1.LoggedConcern?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        digest = try reader.bytes()
      case 3:
        signature = try reader.bytes()
      case 4:
        key = try reader.bytes()
      case 5:
        var inner = try reader.inner()
        announcement = try SignalsV1.LoggedConcern(reading: &inner)
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.digest = digest
    self.signature = signature
    self.key = key
    self.announcement = try Copy.known(announcement)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.digest = unsafe Copy.bytes(c.pointee.digest)
    self.signature = unsafe Copy.bytes(c.pointee.signature)
    self.key = unsafe Copy.bytes(c.pointee.key)
    self.announcement = try unsafe Copy.required(
      c.pointee.announcement, as: SignalsV1.LoggedConcern.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__signed_answer__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.digest = arena.bytes(self.digest)
    unsafe c.pointee.signature = arena.bytes(self.signature)
    unsafe c.pointee.key = arena.bytes(self.key)
    unsafe c.pointee.announcement = self.announcement.fill(&arena)
    return unsafe c
  }
}

extension SignalsV1.LoggedConcern {
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

extension SignalsV1.LoggedConcern: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__LoggedConcern

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__logged_concern__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, bytes: 0...4096),
      Limit(2, bytes: 0...16384),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var stored: [UInt8] = []
    var proof: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        stored = try reader.bytes()
      case 2:
        proof = try reader.string()
      default: throw .malformed
      }
    }
    self.stored = stored
    self.proof = proof
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.stored = unsafe Copy.bytes(c.pointee.stored)
    self.proof = unsafe Copy.string(c.pointee.proof)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__logged_concern__init($0) }
    unsafe c.pointee.stored = arena.bytes(self.stored)
    unsafe c.pointee.proof = arena.string(self.proof)
    return unsafe c
  }
}

extension SignalsV1.GetFiguresRequest {
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

extension SignalsV1.GetFiguresRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__GetFiguresRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__get_figures_request__init(message)
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
      unsafe sluis__signals__v1__get_figures_request__init($0)
    }
  }
}

extension SignalsV1.GetFiguresReply {
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

extension SignalsV1.GetFiguresReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__GetFiguresReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__get_figures_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, items: 120, message: SignalsV1.ConcernMonth.layout),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var months: [SignalsV1.ConcernMonth] = []
    var throughMs: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        months.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          months.append(try SignalsV1.ConcernMonth(reading: &inner))
        } while try reader.again()
      case 2:
        throughMs = try reader.uint64()
      default: throw .malformed
      }
    }
    self.months = months
    self.throughMs = throughMs
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.months = try unsafe Copy.messages(
      c.pointee.months, count: c.pointee.n_months, as: SignalsV1.ConcernMonth.self)
    self.throughMs = unsafe c.pointee.through_ms
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__get_figures_reply__init($0)
    }
    unsafe (c.pointee.months, c.pointee.n_months) =
      arena.list(self.months) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.through_ms = self.throughMs
    return unsafe c
  }
}

extension SignalsV1.ConcernMonth {
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

extension SignalsV1.ConcernMonth: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ConcernMonth

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__concern_month__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2),
      Limit(3),
      Limit(4),
      Limit(5),
      Limit(6),
      Limit(7),
      Limit(8),
      Limit(9),
      Limit(10),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var year: UInt32 = 0
    var month: UInt32 = 0
    var filed: UInt32 = 0
    var answered: UInt32 = 0
    var closed: UInt32 = 0
    var overdue: UInt32 = 0
    var late: UInt32 = 0
    var deleted: UInt32 = 0
    var missing: UInt32 = 0
    var waiting: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        year = try reader.uint32()
      case 2:
        month = try reader.uint32()
      case 3:
        filed = try reader.uint32()
      case 4:
        answered = try reader.uint32()
      case 5:
        closed = try reader.uint32()
      case 6:
        overdue = try reader.uint32()
      case 7:
        late = try reader.uint32()
      case 8:
        deleted = try reader.uint32()
      case 9:
        missing = try reader.uint32()
      case 10:
        waiting = try reader.uint32()
      default: throw .malformed
      }
    }
    self.year = year
    self.month = month
    self.filed = filed
    self.answered = answered
    self.closed = closed
    self.overdue = overdue
    self.late = late
    self.deleted = deleted
    self.missing = missing
    self.waiting = waiting
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.year = unsafe c.pointee.year
    self.month = unsafe c.pointee.month
    self.filed = unsafe c.pointee.filed
    self.answered = unsafe c.pointee.answered
    self.closed = unsafe c.pointee.closed
    self.overdue = unsafe c.pointee.overdue
    self.late = unsafe c.pointee.late
    self.deleted = unsafe c.pointee.deleted
    self.missing = unsafe c.pointee.missing
    self.waiting = unsafe c.pointee.waiting
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__concern_month__init($0) }
    unsafe c.pointee.year = self.year
    unsafe c.pointee.month = self.month
    unsafe c.pointee.filed = self.filed
    unsafe c.pointee.answered = self.answered
    unsafe c.pointee.closed = self.closed
    unsafe c.pointee.overdue = self.overdue
    unsafe c.pointee.late = self.late
    unsafe c.pointee.deleted = self.deleted
    unsafe c.pointee.missing = self.missing
    unsafe c.pointee.waiting = self.waiting
    return unsafe c
  }
}

extension SignalsV1.ConcernWritten {
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

extension SignalsV1.ConcernWritten: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ConcernWritten

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__concern_written__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, values: 0x3e),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var entry: UInt128?
    var state: SignalsV1.ConcernState?
    var key: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        entry = try reader.id128()
      case 2:
        state = try SignalsV1.ConcernState(rawValue: reader.enumeration())
      case 3:
        key = try reader.uint32()
      default: throw .malformed
      }
    }
    self.entry = try Copy.known(entry)
    self.state = state
    self.key = key
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.state = unsafe SignalsV1.ConcernState(rawValue: Int32(c.pointee.state.rawValue))
    self.key = unsafe c.pointee.key
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__concern_written__init($0) }
    unsafe c.pointee.entry = arena.id(self.entry)
    if let value = self.state {
      unsafe c.pointee.state = .init(rawValue: UInt32(value.rawValue))
    }
    unsafe c.pointee.key = self.key
    return unsafe c
  }
}

extension SignalsV1.PublishCommitteeRequest {
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

extension SignalsV1.PublishCommitteeRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__PublishCommitteeRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__publish_committee_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 64...64)])

  init(reading reader: inout Reader) throws(WireError) {
    var key: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        key = try reader.bytes()
      default: throw .malformed
      }
    }
    self.key = key
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.key = unsafe Copy.bytes(c.pointee.key)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__publish_committee_request__init($0)
    }
    unsafe c.pointee.key = arena.bytes(self.key)
    return unsafe c
  }
}

extension SignalsV1.FetchConcernsRequest {
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

extension SignalsV1.FetchConcernsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__FetchConcernsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__fetch_concerns_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1)])

  init(reading reader: inout Reader) throws(WireError) {
    var after: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        after = try reader.uint64()
      default: throw .malformed
      }
    }
    self.after = after
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.after = unsafe c.pointee.after
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__fetch_concerns_request__init($0)
    }
    unsafe c.pointee.after = self.after
    return unsafe c
  }
}

extension SignalsV1.FetchedConcern {
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

extension SignalsV1.FetchedConcern: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__FetchedConcern

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__fetched_concern__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, message: SignalsV1.LoggedConcern.layout),
      Limit(3, bytes: 32...32),
      Limit(4),
      Limit(5, values: 0x3e),
      Limit(6, bytes: 16...16),
      Limit(7, bytes: 32...32),
      Limit(8, bytes: 32...32),
      Limit(9, bytes: 0...65721),
      Limit(10, items: 30, message: SignalsV1.ConcernAnswer.layout),
      Limit(11, message: SignalsV1.LoggedConcern.layout),
      Limit(12),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var mark: UInt128?
    var filing: SignalsV1.LoggedConcern?
    var entryKey: [UInt8] = []
    var filedDayMs: UInt64 = 0
    var state: SignalsV1.ConcernState?
    var mailbox: UInt128?
    var address: [UInt8] = []
    var writingTag: [UInt8] = []
    var letter: [UInt8] = []
    var messages: [SignalsV1.ConcernAnswer] = []
    var tombstone: SignalsV1.LoggedConcern?
    var position: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        mark = try reader.id128()
      case 2:
        var inner = try reader.inner()
        filing = try SignalsV1.LoggedConcern(reading: &inner)
      case 3:
        entryKey = try reader.bytes()
      case 4:
        filedDayMs = try reader.uint64()
      case 5:
        state = try SignalsV1.ConcernState(rawValue: reader.enumeration())
      case 6:
        mailbox = try reader.id128()
      case 7:
        address = try reader.bytes()
      case 8:
        writingTag = try reader.bytes()
      case 9:
        letter = try reader.bytes()
      case 10:
        messages.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          messages.append(try SignalsV1.ConcernAnswer(reading: &inner))
        } while try reader.again()
      case 11:
        var inner = try reader.inner()
        tombstone = try SignalsV1.LoggedConcern(reading: &inner)
      case 12:
        position = try reader.uint64()
      default: throw .malformed
      }
    }
    self.mark = try Copy.known(mark)
    self.filing = try Copy.known(filing)
    self.entryKey = entryKey
    self.filedDayMs = filedDayMs
    self.state = state
    self.mailbox = mailbox
    self.address = address
    self.writingTag = writingTag
    self.letter = letter
    self.messages = messages
    self.tombstone = tombstone
    self.position = position
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.mark = try unsafe Copy.id128(c.pointee.mark)
    self.filing = try unsafe Copy.required(c.pointee.filing, as: SignalsV1.LoggedConcern.self)
    self.entryKey = unsafe Copy.bytes(c.pointee.entry_key)
    self.filedDayMs = unsafe c.pointee.filed_day_ms
    self.state = unsafe SignalsV1.ConcernState(rawValue: Int32(c.pointee.state.rawValue))
    self.mailbox = unsafe Copy.optionalID128(c.pointee.mailbox)
    self.address = unsafe Copy.bytes(c.pointee.address)
    self.writingTag = unsafe Copy.bytes(c.pointee.writing_tag)
    self.letter = unsafe Copy.bytes(c.pointee.letter)
    self.messages = try unsafe Copy.messages(
      c.pointee.messages, count: c.pointee.n_messages, as: SignalsV1.ConcernAnswer.self)
    self.tombstone = try unsafe Copy.optional(c.pointee.tombstone, as: SignalsV1.LoggedConcern.self)
    self.position = unsafe c.pointee.position
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__fetched_concern__init($0) }
    unsafe c.pointee.mark = arena.id(self.mark)
    unsafe c.pointee.filing = self.filing.fill(&arena)
    unsafe c.pointee.entry_key = arena.bytes(self.entryKey)
    unsafe c.pointee.filed_day_ms = self.filedDayMs
    if let value = self.state {
      unsafe c.pointee.state = .init(rawValue: UInt32(value.rawValue))
    }
    if let value = self.mailbox {
      unsafe c.pointee.mailbox = arena.id(value)
    }
    unsafe c.pointee.address = arena.bytes(self.address)
    unsafe c.pointee.writing_tag = arena.bytes(self.writingTag)
    unsafe c.pointee.letter = arena.bytes(self.letter)
    unsafe (c.pointee.messages, c.pointee.n_messages) =
      arena.list(self.messages) { value, arena in unsafe value.fill(&arena) }
    if let value = self.tombstone {
      unsafe c.pointee.tombstone = value.fill(&arena)
    }
    unsafe c.pointee.position = self.position
    return unsafe c
  }
}

extension SignalsV1.SendAnswerRequest {
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

extension SignalsV1.SendAnswerRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__SendAnswerRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__send_answer_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .whole, bytes: 4281...4281),
      Limit(4, required: .always, bytes: 64...64),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var mark: UInt128?
    var id: UInt128?
    var sealed: [UInt8] = []
    var signature: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        mark = try reader.id128()
      case 2:
        id = try reader.id128()
      case 3:
        sealed = try reader.bytes()
      case 4:
        signature = try reader.bytes()
      default: throw .malformed
      }
    }
    self.mark = try Copy.known(mark)
    self.id = try Copy.known(id)
    self.sealed = sealed
    self.signature = signature
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.mark = try unsafe Copy.id128(c.pointee.mark)
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.sealed = unsafe Copy.bytes(c.pointee.sealed)
    self.signature = unsafe Copy.bytes(c.pointee.signature)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__send_answer_request__init($0)
    }
    unsafe c.pointee.mark = arena.id(self.mark)
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.sealed = arena.bytes(self.sealed)
    unsafe c.pointee.signature = arena.bytes(self.signature)
    return unsafe c
  }
}

extension SignalsV1.MoveConcernRequest {
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

extension SignalsV1.MoveConcernRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__MoveConcernRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__move_concern_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var mark: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        mark = try reader.id128()
      default: throw .malformed
      }
    }
    self.mark = try Copy.known(mark)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.mark = try unsafe Copy.id128(c.pointee.mark)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__move_concern_request__init($0)
    }
    unsafe c.pointee.mark = arena.id(self.mark)
    return unsafe c
  }
}

extension SignalsV1.DeleteConcernRequest {
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

extension SignalsV1.DeleteConcernRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__DeleteConcernRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__delete_concern_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, values: 0x1e),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var mark: UInt128?
    var reason: SignalsV1.ConcernDeletion?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        mark = try reader.id128()
      case 2:
        reason = try SignalsV1.ConcernDeletion(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.mark = try Copy.known(mark)
    self.reason = try Copy.known(reason)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.mark = try unsafe Copy.id128(c.pointee.mark)
    self.reason = try unsafe Copy.known(
      SignalsV1.ConcernDeletion(rawValue: Int32(c.pointee.reason.rawValue)))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__delete_concern_request__init($0)
    }
    unsafe c.pointee.mark = arena.id(self.mark)
    unsafe c.pointee.reason = .init(rawValue: UInt32(self.reason.rawValue))
    return unsafe c
  }
}

extension SignalsV1.ListDeletionsRequest {
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

extension SignalsV1.ListDeletionsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListDeletionsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_deletions_request__init(message)
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
      unsafe sluis__signals__v1__list_deletions_request__init($0)
    }
  }
}

extension SignalsV1.ListDeletionsReply {
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

extension SignalsV1.ListDeletionsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListDeletionsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_deletions_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 500, message: SignalsV1.WaitingDeletion.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var deletions: [SignalsV1.WaitingDeletion] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        deletions.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          deletions.append(try SignalsV1.WaitingDeletion(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.deletions = deletions
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.deletions = try unsafe Copy.messages(
      c.pointee.deletions, count: c.pointee.n_deletions, as: SignalsV1.WaitingDeletion.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_deletions_reply__init($0)
    }
    unsafe (c.pointee.deletions, c.pointee.n_deletions) =
      arena.list(self.deletions) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.WaitingDeletion {
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

extension SignalsV1.WaitingDeletion: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__WaitingDeletion

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__waiting_deletion__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, values: 0x1e),
      Limit(3),
      Limit(4),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var mark: UInt128?
    var reason: SignalsV1.ConcernDeletion?
    var isMine: Bool = false
    var lapsesDayMs: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        mark = try reader.id128()
      case 2:
        reason = try SignalsV1.ConcernDeletion(rawValue: reader.enumeration())
      case 3:
        isMine = try reader.bool()
      case 4:
        lapsesDayMs = try reader.uint64()
      default: throw .malformed
      }
    }
    self.mark = try Copy.known(mark)
    self.reason = try Copy.known(reason)
    self.isMine = isMine
    self.lapsesDayMs = lapsesDayMs
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.mark = try unsafe Copy.id128(c.pointee.mark)
    self.reason = try unsafe Copy.known(
      SignalsV1.ConcernDeletion(rawValue: Int32(c.pointee.reason.rawValue)))
    self.isMine = unsafe c.pointee.is_mine != 0
    self.lapsesDayMs = unsafe c.pointee.lapses_day_ms
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__waiting_deletion__init($0)
    }
    unsafe c.pointee.mark = arena.id(self.mark)
    unsafe c.pointee.reason = .init(rawValue: UInt32(self.reason.rawValue))
    unsafe c.pointee.is_mine = self.isMine ? 1 : 0
    unsafe c.pointee.lapses_day_ms = self.lapsesDayMs
    return unsafe c
  }
}

extension SignalsV1.Area {
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

extension SignalsV1.Area: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__Area

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__signals__v1__area__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...32, isToken: true),
      Limit(2, required: .always, bytes: 0...200),
      Limit(3, bytes: 0...32, isToken: true),
      Limit(4, bytes: 0...200),
      Limit(5, bytes: 0...4, items: 500, isToken: true),
      Limit(6, items: 32, message: SignalsV1.ThemeTeam.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var code: String = ""
    var name: String = ""
    var parent: String = ""
    var team: String = ""
    var postcodes: [String] = []
    var themeTeams: [SignalsV1.ThemeTeam] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        code = try reader.token()
      case 2:
        name = try reader.string()
      case 3:
        parent = try reader.token()
      case 4:
        team = try reader.string()
      case 5:
        postcodes.reserveCapacity(try reader.itemCount())
        repeat {
          postcodes.append(try reader.token())
        } while try reader.again()
      case 6:
        themeTeams.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          themeTeams.append(try SignalsV1.ThemeTeam(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.code = code
    self.name = name
    self.parent = parent
    self.team = team
    self.postcodes = postcodes
    self.themeTeams = themeTeams
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.code = unsafe Copy.string(c.pointee.code)
    self.name = unsafe Copy.string(c.pointee.name)
    self.parent = unsafe Copy.string(c.pointee.parent)
    self.team = unsafe Copy.string(c.pointee.team)
    self.postcodes = unsafe Copy.strings(c.pointee.postcodes, count: c.pointee.n_postcodes)
    self.themeTeams = try unsafe Copy.messages(
      c.pointee.theme_teams, count: c.pointee.n_theme_teams, as: SignalsV1.ThemeTeam.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__area__init($0) }
    unsafe c.pointee.code = arena.string(self.code)
    unsafe c.pointee.name = arena.string(self.name)
    unsafe c.pointee.parent = arena.string(self.parent)
    unsafe c.pointee.team = arena.string(self.team)
    unsafe (c.pointee.postcodes, c.pointee.n_postcodes) =
      arena.list(self.postcodes) { value, arena in unsafe arena.string(value) }
    unsafe (c.pointee.theme_teams, c.pointee.n_theme_teams) =
      arena.list(self.themeTeams) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.ThemeTeam {
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

extension SignalsV1.ThemeTeam: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ThemeTeam

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__theme_team__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, values: 0xffe),
      Limit(2, required: .always, bytes: 0...200),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var theme: SignalsV1.Theme?
    var team: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        theme = try SignalsV1.Theme(rawValue: reader.enumeration())
      case 2:
        team = try reader.string()
      default: throw .malformed
      }
    }
    self.theme = try Copy.known(theme)
    self.team = team
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.theme = try unsafe Copy.known(SignalsV1.Theme(rawValue: Int32(c.pointee.theme.rawValue)))
    self.team = unsafe Copy.string(c.pointee.team)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__theme_team__init($0) }
    unsafe c.pointee.theme = .init(rawValue: UInt32(self.theme.rawValue))
    unsafe c.pointee.team = arena.string(self.team)
    return unsafe c
  }
}

extension SignalsV1.SetAreasRequest {
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

extension SignalsV1.SetAreasRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__SetAreasRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__set_areas_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, items: 500, message: SignalsV1.Area.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var areas: [SignalsV1.Area] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        areas.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          areas.append(try SignalsV1.Area(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.areas = areas
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.areas = try unsafe Copy.messages(
      c.pointee.areas, count: c.pointee.n_areas, as: SignalsV1.Area.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__set_areas_request__init($0)
    }
    unsafe (c.pointee.areas, c.pointee.n_areas) =
      arena.list(self.areas) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.AreasSet {
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

extension SignalsV1.AreasSet: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__AreasSet

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__areas_set__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
      Limit(3, bytes: 0...200, items: 500),
      Limit(4, items: 500, message: SignalsV1.LeftArea.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var entry: UInt128?
    var count: UInt32 = 0
    var withoutTriage: [String] = []
    var left: [SignalsV1.LeftArea] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        entry = try reader.id128()
      case 2:
        count = try reader.uint32()
      case 3:
        withoutTriage.reserveCapacity(try reader.itemCount())
        repeat {
          withoutTriage.append(try reader.string())
        } while try reader.again()
      case 4:
        left.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          left.append(try SignalsV1.LeftArea(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.entry = try Copy.known(entry)
    self.count = count
    self.withoutTriage = withoutTriage
    self.left = left
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.count = unsafe c.pointee.count
    self.withoutTriage = unsafe Copy.strings(
      c.pointee.without_triage, count: c.pointee.n_without_triage)
    self.left = try unsafe Copy.messages(
      c.pointee.left, count: c.pointee.n_left, as: SignalsV1.LeftArea.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__areas_set__init($0) }
    unsafe c.pointee.entry = arena.id(self.entry)
    unsafe c.pointee.count = self.count
    unsafe (c.pointee.without_triage, c.pointee.n_without_triage) =
      arena.list(self.withoutTriage) { value, arena in unsafe arena.string(value) }
    unsafe (c.pointee.left, c.pointee.n_left) =
      arena.list(self.left) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.LeftArea {
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

extension SignalsV1.LeftArea: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__LeftArea

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__left_area__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...32, isToken: true),
      Limit(2),
      Limit(3),
      Limit(4),
      Limit(5),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var area: String = ""
    var open: UInt32 = 0
    var rounds: UInt32 = 0
    var offers: UInt32 = 0
    var isListed: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        area = try reader.token()
      case 2:
        open = try reader.uint32()
      case 3:
        rounds = try reader.uint32()
      case 4:
        offers = try reader.uint32()
      case 5:
        isListed = try reader.bool()
      default: throw .malformed
      }
    }
    self.area = area
    self.open = open
    self.rounds = rounds
    self.offers = offers
    self.isListed = isListed
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.area = unsafe Copy.string(c.pointee.area)
    self.open = unsafe c.pointee.open
    self.rounds = unsafe c.pointee.rounds
    self.offers = unsafe c.pointee.offers
    self.isListed = unsafe c.pointee.is_listed != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__left_area__init($0) }
    unsafe c.pointee.area = arena.string(self.area)
    unsafe c.pointee.open = self.open
    unsafe c.pointee.rounds = self.rounds
    unsafe c.pointee.offers = self.offers
    unsafe c.pointee.is_listed = self.isListed ? 1 : 0
    return unsafe c
  }
}

extension SignalsV1.ListUntakenRequest {
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

extension SignalsV1.ListUntakenRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListUntakenRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_untaken_request__init(message)
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
      unsafe sluis__signals__v1__list_untaken_request__init($0)
    }
  }
}

extension SignalsV1.ListUntakenReply {
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

extension SignalsV1.ListUntakenReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListUntakenReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_untaken_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 1000, message: SignalsV1.UntakenTeam.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var teams: [SignalsV1.UntakenTeam] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        teams.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          teams.append(try SignalsV1.UntakenTeam(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.teams = teams
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.teams = try unsafe Copy.messages(
      c.pointee.teams, count: c.pointee.n_teams, as: SignalsV1.UntakenTeam.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_untaken_reply__init($0)
    }
    unsafe (c.pointee.teams, c.pointee.n_teams) =
      arena.list(self.teams) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.UntakenTeam {
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

extension SignalsV1.UntakenTeam: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__UntakenTeam

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__untaken_team__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...200),
      Limit(2),
      Limit(3),
      Limit(4),
      Limit(5, message: Date.layout),
      Limit(6),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var team: String = ""
    var hasTriage: Bool = false
    var untaken: UInt32 = 0
    var overdue: UInt32 = 0
    var oldestOn: Date?
    var open: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        team = try reader.string()
      case 2:
        hasTriage = try reader.bool()
      case 3:
        untaken = try reader.uint32()
      case 4:
        overdue = try reader.uint32()
      case 5:
        var inner = try reader.inner()
        oldestOn = try Date(reading: &inner)
      case 6:
        open = try reader.uint32()
      default: throw .malformed
      }
    }
    self.team = team
    self.hasTriage = hasTriage
    self.untaken = untaken
    self.overdue = overdue
    self.oldestOn = oldestOn
    self.open = open
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.team = unsafe Copy.string(c.pointee.team)
    self.hasTriage = unsafe c.pointee.has_triage != 0
    self.untaken = unsafe c.pointee.untaken
    self.overdue = unsafe c.pointee.overdue
    self.oldestOn = try unsafe Copy.optional(c.pointee.oldest_on, as: Date.self)
    self.open = unsafe c.pointee.open
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__untaken_team__init($0) }
    unsafe c.pointee.team = arena.string(self.team)
    unsafe c.pointee.has_triage = self.hasTriage ? 1 : 0
    unsafe c.pointee.untaken = self.untaken
    unsafe c.pointee.overdue = self.overdue
    if let value = self.oldestOn {
      unsafe c.pointee.oldest_on = value.fill(&arena)
    }
    unsafe c.pointee.open = self.open
    return unsafe c
  }
}

extension SignalsV1.ListAreasRequest {
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

extension SignalsV1.ListAreasRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListAreasRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_areas_request__init(message)
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
      unsafe sluis__signals__v1__list_areas_request__init($0)
    }
  }
}

extension SignalsV1.ListAreasReply {
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

extension SignalsV1.ListAreasReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListAreasReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_areas_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 500, message: SignalsV1.Area.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var areas: [SignalsV1.Area] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        areas.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          areas.append(try SignalsV1.Area(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.areas = areas
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.areas = try unsafe Copy.messages(
      c.pointee.areas, count: c.pointee.n_areas, as: SignalsV1.Area.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_areas_reply__init($0)
    }
    unsafe (c.pointee.areas, c.pointee.n_areas) =
      arena.list(self.areas) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.FilePlaceRequest {
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

extension SignalsV1.FilePlaceRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__FilePlaceRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__file_place_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, values: 0x3e),
      Limit(2, required: .always, values: 0xffe),
      Limit(3, required: .always, bytes: 0...32, isToken: true),
      Limit(4, required: .always, bytes: 0...2000),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var source: SignalsV1.Source?
    var theme: SignalsV1.Theme?
    var area: String = ""
    var text: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        source = try SignalsV1.Source(rawValue: reader.enumeration())
      case 2:
        theme = try SignalsV1.Theme(rawValue: reader.enumeration())
      case 3:
        area = try reader.token()
      case 4:
        text = try reader.string()
      default: throw .malformed
      }
    }
    self.source = try Copy.known(source)
    self.theme = try Copy.known(theme)
    self.area = area
    self.text = text
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.source = try unsafe Copy.known(
      SignalsV1.Source(rawValue: Int32(c.pointee.source.rawValue)))
    self.theme = try unsafe Copy.known(SignalsV1.Theme(rawValue: Int32(c.pointee.theme.rawValue)))
    self.area = unsafe Copy.string(c.pointee.area)
    self.text = unsafe Copy.string(c.pointee.text)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__file_place_request__init($0)
    }
    unsafe c.pointee.source = .init(rawValue: UInt32(self.source.rawValue))
    unsafe c.pointee.theme = .init(rawValue: UInt32(self.theme.rawValue))
    unsafe c.pointee.area = arena.string(self.area)
    unsafe c.pointee.text = arena.string(self.text)
    return unsafe c
  }
}

extension SignalsV1.Filed {
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

extension SignalsV1.Filed: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__Filed

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__signals__v1__filed__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, bytes: 0...200),
      Limit(4, required: .always, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var entry: UInt128?
    var team: String = ""
    var dueOn: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        entry = try reader.id128()
      case 3:
        team = try reader.string()
      case 4:
        var inner = try reader.inner()
        dueOn = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.entry = try Copy.known(entry)
    self.team = team
    self.dueOn = try Copy.known(dueOn)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.team = unsafe Copy.string(c.pointee.team)
    self.dueOn = try unsafe Copy.required(c.pointee.due_on, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__filed__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.entry = arena.id(self.entry)
    unsafe c.pointee.team = arena.string(self.team)
    unsafe c.pointee.due_on = self.dueOn.fill(&arena)
    return unsafe c
  }
}

extension SignalsV1.ListSignalsRequest {
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

extension SignalsV1.ListSignalsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListSignalsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_signals_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, bytes: 0...200),
      Limit(2, bytes: 0...32, isToken: true),
      Limit(3),
      Limit(4, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var team: String = ""
    var area: String = ""
    var withClosed: Bool = false
    var after: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        team = try reader.string()
      case 2:
        area = try reader.token()
      case 3:
        withClosed = try reader.bool()
      case 4:
        after = try reader.id128()
      default: throw .malformed
      }
    }
    self.team = team
    self.area = area
    self.withClosed = withClosed
    self.after = after
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.team = unsafe Copy.string(c.pointee.team)
    self.area = unsafe Copy.string(c.pointee.area)
    self.withClosed = unsafe c.pointee.with_closed != 0
    self.after = unsafe Copy.optionalID128(c.pointee.after)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_signals_request__init($0)
    }
    unsafe c.pointee.team = arena.string(self.team)
    unsafe c.pointee.area = arena.string(self.area)
    unsafe c.pointee.with_closed = self.withClosed ? 1 : 0
    if let value = self.after {
      unsafe c.pointee.after = arena.id(value)
    }
    return unsafe c
  }
}

extension SignalsV1.ListSignalsReply {
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

extension SignalsV1.ListSignalsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListSignalsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_signals_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, items: 500, message: SignalsV1.Signal.layout),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var signals: [SignalsV1.Signal] = []
    var isMore: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        signals.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          signals.append(try SignalsV1.Signal(reading: &inner))
        } while try reader.again()
      case 2:
        isMore = try reader.bool()
      default: throw .malformed
      }
    }
    self.signals = signals
    self.isMore = isMore
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.signals = try unsafe Copy.messages(
      c.pointee.signals, count: c.pointee.n_signals, as: SignalsV1.Signal.self)
    self.isMore = unsafe c.pointee.is_more != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_signals_reply__init($0)
    }
    unsafe (c.pointee.signals, c.pointee.n_signals) =
      arena.list(self.signals) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.is_more = self.isMore ? 1 : 0
    return unsafe c
  }
}

extension SignalsV1.Signal {
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

extension SignalsV1.Signal: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__Signal

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__signals__v1__signal__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, values: 0x6),
      Limit(3, required: .always, values: 0x3e),
      Limit(4, required: .always, values: 0xffe),
      Limit(5, required: .always, bytes: 0...32, isToken: true),
      Limit(6, required: .always, bytes: 0...200),
      Limit(7, required: .always, values: 0x7e),
      Limit(8, values: 0x1fe),
      Limit(9),
      Limit(10, required: .always, message: Date.layout),
      Limit(11, required: .always, message: Date.layout),
      Limit(12, message: Date.layout),
      Limit(13, bytes: 0...2000),
      Limit(14, bytes: 16...16),
      Limit(15, bytes: 16...16),
      Limit(16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var about: SignalsV1.About?
    var source: SignalsV1.Source?
    var theme: SignalsV1.Theme?
    var area: String = ""
    var team: String = ""
    var state: SignalsV1.State?
    var outcome: SignalsV1.Outcome?
    var revision: UInt32 = 0
    var filedOn: Date?
    var dueOn: Date?
    var closedOn: Date?
    var text: String = ""
    var parent: UInt128?
    var household: UInt128?
    var isOverdue: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        about = try SignalsV1.About(rawValue: reader.enumeration())
      case 3:
        source = try SignalsV1.Source(rawValue: reader.enumeration())
      case 4:
        theme = try SignalsV1.Theme(rawValue: reader.enumeration())
      case 5:
        area = try reader.token()
      case 6:
        team = try reader.string()
      case 7:
        state = try SignalsV1.State(rawValue: reader.enumeration())
      case 8:
        outcome = try SignalsV1.Outcome(rawValue: reader.enumeration())
      case 9:
        revision = try reader.uint32()
      case 10:
        var inner = try reader.inner()
        filedOn = try Date(reading: &inner)
      case 11:
        var inner = try reader.inner()
        dueOn = try Date(reading: &inner)
      case 12:
        var inner = try reader.inner()
        closedOn = try Date(reading: &inner)
      case 13:
        text = try reader.string()
      case 14:
        parent = try reader.id128()
      case 15:
        household = try reader.id128()
      case 16:
        isOverdue = try reader.bool()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.about = try Copy.known(about)
    self.source = try Copy.known(source)
    self.theme = try Copy.known(theme)
    self.area = area
    self.team = team
    self.state = try Copy.known(state)
    self.outcome = outcome
    self.revision = revision
    self.filedOn = try Copy.known(filedOn)
    self.dueOn = try Copy.known(dueOn)
    self.closedOn = closedOn
    self.text = text
    self.parent = parent
    self.household = household
    self.isOverdue = isOverdue
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.about = try unsafe Copy.known(SignalsV1.About(rawValue: Int32(c.pointee.about.rawValue)))
    self.source = try unsafe Copy.known(
      SignalsV1.Source(rawValue: Int32(c.pointee.source.rawValue)))
    self.theme = try unsafe Copy.known(SignalsV1.Theme(rawValue: Int32(c.pointee.theme.rawValue)))
    self.area = unsafe Copy.string(c.pointee.area)
    self.team = unsafe Copy.string(c.pointee.team)
    self.state = try unsafe Copy.known(SignalsV1.State(rawValue: Int32(c.pointee.state.rawValue)))
    self.outcome = unsafe SignalsV1.Outcome(rawValue: Int32(c.pointee.outcome.rawValue))
    self.revision = unsafe c.pointee.revision
    self.filedOn = try unsafe Copy.required(c.pointee.filed_on, as: Date.self)
    self.dueOn = try unsafe Copy.required(c.pointee.due_on, as: Date.self)
    self.closedOn = try unsafe Copy.optional(c.pointee.closed_on, as: Date.self)
    self.text = unsafe Copy.string(c.pointee.text)
    self.parent = unsafe Copy.optionalID128(c.pointee.parent)
    self.household = unsafe Copy.optionalID128(c.pointee.household)
    self.isOverdue = unsafe c.pointee.is_overdue != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__signal__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.about = .init(rawValue: UInt32(self.about.rawValue))
    unsafe c.pointee.source = .init(rawValue: UInt32(self.source.rawValue))
    unsafe c.pointee.theme = .init(rawValue: UInt32(self.theme.rawValue))
    unsafe c.pointee.area = arena.string(self.area)
    unsafe c.pointee.team = arena.string(self.team)
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    if let value = self.outcome {
      unsafe c.pointee.outcome = .init(rawValue: UInt32(value.rawValue))
    }
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.filed_on = self.filedOn.fill(&arena)
    unsafe c.pointee.due_on = self.dueOn.fill(&arena)
    if let value = self.closedOn {
      unsafe c.pointee.closed_on = value.fill(&arena)
    }
    unsafe c.pointee.text = arena.string(self.text)
    if let value = self.parent {
      unsafe c.pointee.parent = arena.id(value)
    }
    if let value = self.household {
      unsafe c.pointee.household = arena.id(value)
    }
    unsafe c.pointee.is_overdue = self.isOverdue ? 1 : 0
    return unsafe c
  }
}

extension SignalsV1.PersonSignal {
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

extension SignalsV1.PersonSignal: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__PersonSignal

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__person_signal__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, bytes: 0...4000),
      Limit(3, bytes: 0...200),
      Limit(4, bytes: 0...200),
      Limit(5, bytes: 0...64),
      Limit(6, bytes: 0...200),
      Limit(7, bytes: 0...200),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var text: String = ""
    var name: String = ""
    var address: String = ""
    var phone: String = ""
    var reporterName: String = ""
    var reporterContact: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        text = try reader.string()
      case 3:
        name = try reader.string()
      case 4:
        address = try reader.string()
      case 5:
        phone = try reader.string()
      case 6:
        reporterName = try reader.string()
      case 7:
        reporterContact = try reader.string()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.text = text
    self.name = name
    self.address = address
    self.phone = phone
    self.reporterName = reporterName
    self.reporterContact = reporterContact
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.text = unsafe Copy.string(c.pointee.text)
    self.name = unsafe Copy.string(c.pointee.name)
    self.address = unsafe Copy.string(c.pointee.address)
    self.phone = unsafe Copy.string(c.pointee.phone)
    self.reporterName = unsafe Copy.string(c.pointee.reporter_name)
    self.reporterContact = unsafe Copy.string(c.pointee.reporter_contact)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__person_signal__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.text = arena.string(self.text)
    unsafe c.pointee.name = arena.string(self.name)
    unsafe c.pointee.address = arena.string(self.address)
    unsafe c.pointee.phone = arena.string(self.phone)
    unsafe c.pointee.reporter_name = arena.string(self.reporterName)
    unsafe c.pointee.reporter_contact = arena.string(self.reporterContact)
    return unsafe c
  }
}

extension SignalsV1.FilePersonRequest {
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

extension SignalsV1.FilePersonRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__FilePersonRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__file_person_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, values: 0x3e),
      Limit(2, required: .always, values: 0xffe),
      Limit(3, required: .always, bytes: 0...32, isToken: true),
      Limit(4, required: .whole, bytes: 0...4000),
      Limit(5, bytes: 0...200),
      Limit(6, bytes: 0...200),
      Limit(7, bytes: 0...64),
      Limit(8, bytes: 0...200),
      Limit(9, bytes: 0...200),
      Limit(10),
      Limit(11, message: SignalsV1.Mailbox.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var source: SignalsV1.Source?
    var theme: SignalsV1.Theme?
    var area: String = ""
    var text: String = ""
    var name: String = ""
    var address: String = ""
    var phone: String = ""
    var reporterName: String = ""
    var reporterContact: String = ""
    var tellsReporter: Bool = false
    var mailbox: SignalsV1.Mailbox?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        source = try SignalsV1.Source(rawValue: reader.enumeration())
      case 2:
        theme = try SignalsV1.Theme(rawValue: reader.enumeration())
      case 3:
        area = try reader.token()
      case 4:
        text = try reader.string()
      case 5:
        name = try reader.string()
      case 6:
        address = try reader.string()
      case 7:
        phone = try reader.string()
      case 8:
        reporterName = try reader.string()
      case 9:
        reporterContact = try reader.string()
      case 10:
        tellsReporter = try reader.bool()
      case 11:
        var inner = try reader.inner()
        mailbox = try SignalsV1.Mailbox(reading: &inner)
      default: throw .malformed
      }
    }
    self.source = try Copy.known(source)
    self.theme = try Copy.known(theme)
    self.area = area
    self.text = text
    self.name = name
    self.address = address
    self.phone = phone
    self.reporterName = reporterName
    self.reporterContact = reporterContact
    self.tellsReporter = tellsReporter
    self.mailbox = mailbox
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.source = try unsafe Copy.known(
      SignalsV1.Source(rawValue: Int32(c.pointee.source.rawValue)))
    self.theme = try unsafe Copy.known(SignalsV1.Theme(rawValue: Int32(c.pointee.theme.rawValue)))
    self.area = unsafe Copy.string(c.pointee.area)
    self.text = unsafe Copy.string(c.pointee.text)
    self.name = unsafe Copy.string(c.pointee.name)
    self.address = unsafe Copy.string(c.pointee.address)
    self.phone = unsafe Copy.string(c.pointee.phone)
    self.reporterName = unsafe Copy.string(c.pointee.reporter_name)
    self.reporterContact = unsafe Copy.string(c.pointee.reporter_contact)
    self.tellsReporter = unsafe c.pointee.tells_reporter != 0
    self.mailbox = try unsafe Copy.optional(c.pointee.mailbox, as: SignalsV1.Mailbox.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__file_person_request__init($0)
    }
    unsafe c.pointee.source = .init(rawValue: UInt32(self.source.rawValue))
    unsafe c.pointee.theme = .init(rawValue: UInt32(self.theme.rawValue))
    unsafe c.pointee.area = arena.string(self.area)
    unsafe c.pointee.text = arena.string(self.text)
    unsafe c.pointee.name = arena.string(self.name)
    unsafe c.pointee.address = arena.string(self.address)
    unsafe c.pointee.phone = arena.string(self.phone)
    unsafe c.pointee.reporter_name = arena.string(self.reporterName)
    unsafe c.pointee.reporter_contact = arena.string(self.reporterContact)
    unsafe c.pointee.tells_reporter = self.tellsReporter ? 1 : 0
    if let value = self.mailbox {
      unsafe c.pointee.mailbox = value.fill(&arena)
    }
    return unsafe c
  }
}

extension SignalsV1.Mailbox {
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

extension SignalsV1.Mailbox: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__Mailbox

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__signals__v1__mailbox__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 32...32),
      Limit(2, required: .always, bytes: 32...32),
      Limit(3, required: .always, bytes: 32...32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var stored: [UInt8] = []
    var address: [UInt8] = []
    var agreement: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        stored = try reader.bytes()
      case 2:
        address = try reader.bytes()
      case 3:
        agreement = try reader.bytes()
      default: throw .malformed
      }
    }
    self.stored = stored
    self.address = address
    self.agreement = agreement
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.stored = unsafe Copy.bytes(c.pointee.stored)
    self.address = unsafe Copy.bytes(c.pointee.address)
    self.agreement = unsafe Copy.bytes(c.pointee.agreement)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__mailbox__init($0) }
    unsafe c.pointee.stored = arena.bytes(self.stored)
    unsafe c.pointee.address = arena.bytes(self.address)
    unsafe c.pointee.agreement = arena.bytes(self.agreement)
    return unsafe c
  }
}

extension SignalsV1.ReadMailboxRequest {
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

extension SignalsV1.ReadMailboxRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ReadMailboxRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__read_mailbox_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 32...32)])

  init(reading reader: inout Reader) throws(WireError) {
    var mailbox: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        mailbox = try reader.bytes()
      default: throw .malformed
      }
    }
    self.mailbox = mailbox
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.mailbox = unsafe Copy.bytes(c.pointee.mailbox)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__read_mailbox_request__init($0)
    }
    unsafe c.pointee.mailbox = arena.bytes(self.mailbox)
    return unsafe c
  }
}

extension SignalsV1.ReadMailboxReply {
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

extension SignalsV1.ReadMailboxReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ReadMailboxReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__read_mailbox_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, values: 0xe),
      Limit(3, items: 50, message: SignalsV1.Feedback.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var signal: UInt128?
    var progress: SignalsV1.Progress?
    var messages: [SignalsV1.Feedback] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        signal = try reader.id128()
      case 2:
        progress = try SignalsV1.Progress(rawValue: reader.enumeration())
      case 3:
        messages.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          messages.append(try SignalsV1.Feedback(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.signal = try Copy.known(signal)
    self.progress = try Copy.known(progress)
    self.messages = messages
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.signal = try unsafe Copy.id128(c.pointee.signal)
    self.progress = try unsafe Copy.known(
      SignalsV1.Progress(rawValue: Int32(c.pointee.progress.rawValue)))
    self.messages = try unsafe Copy.messages(
      c.pointee.messages, count: c.pointee.n_messages, as: SignalsV1.Feedback.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__read_mailbox_reply__init($0)
    }
    unsafe c.pointee.signal = arena.id(self.signal)
    unsafe c.pointee.progress = .init(rawValue: UInt32(self.progress.rawValue))
    unsafe (c.pointee.messages, c.pointee.n_messages) =
      arena.list(self.messages) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.Feedback {
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

extension SignalsV1.Feedback: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__Feedback

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__signals__v1__feedback__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .whole, bytes: 0...8192),
      Limit(3, required: .always, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var letter: [UInt8] = []
    var on: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        letter = try reader.bytes()
      case 3:
        var inner = try reader.inner()
        on = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.letter = letter
    self.on = try Copy.known(on)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.letter = unsafe Copy.bytes(c.pointee.letter)
    self.on = try unsafe Copy.required(c.pointee.on, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__feedback__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.letter = arena.bytes(self.letter)
    unsafe c.pointee.on = self.on.fill(&arena)
    return unsafe c
  }
}

extension SignalsV1.FeedbackText {
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

extension SignalsV1.FeedbackText: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__FeedbackText

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__feedback_text__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .whole, bytes: 0...2000)])

  init(reading reader: inout Reader) throws(WireError) {
    var text: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        text = try reader.string()
      default: throw .malformed
      }
    }
    self.text = text
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.text = unsafe Copy.string(c.pointee.text)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__feedback_text__init($0) }
    unsafe c.pointee.text = arena.string(self.text)
    return unsafe c
  }
}

extension SignalsV1.AgreeToBeNamedRequest {
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

extension SignalsV1.AgreeToBeNamedRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__AgreeToBeNamedRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__agree_to_be_named_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 32...32),
      Limit(2, required: .always, bytes: 32...32),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var mailbox: [UInt8] = []
    var word: [UInt8] = []
    var withdraw: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        mailbox = try reader.bytes()
      case 2:
        word = try reader.bytes()
      case 3:
        withdraw = try reader.bool()
      default: throw .malformed
      }
    }
    self.mailbox = mailbox
    self.word = word
    self.withdraw = withdraw
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.mailbox = unsafe Copy.bytes(c.pointee.mailbox)
    self.word = unsafe Copy.bytes(c.pointee.word)
    self.withdraw = unsafe c.pointee.withdraw != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__agree_to_be_named_request__init($0)
    }
    unsafe c.pointee.mailbox = arena.bytes(self.mailbox)
    unsafe c.pointee.word = arena.bytes(self.word)
    unsafe c.pointee.withdraw = self.withdraw ? 1 : 0
    return unsafe c
  }
}

extension SignalsV1.Agreed {
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

extension SignalsV1.Agreed: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__Agreed

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__signals__v1__agreed__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var entry: UInt128?
    var toldOn: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        entry = try reader.id128()
      case 2:
        var inner = try reader.inner()
        toldOn = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.entry = try Copy.known(entry)
    self.toldOn = toldOn
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.toldOn = try unsafe Copy.optional(c.pointee.told_on, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__agreed__init($0) }
    unsafe c.pointee.entry = arena.id(self.entry)
    if let value = self.toldOn {
      unsafe c.pointee.told_on = value.fill(&arena)
    }
    return unsafe c
  }
}

extension SignalsV1.GetSignalRequest {
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

extension SignalsV1.GetSignalRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__GetSignalRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__get_signal_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var signal: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        signal = try reader.id128()
      default: throw .malformed
      }
    }
    self.signal = try Copy.known(signal)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.signal = try unsafe Copy.id128(c.pointee.signal)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__get_signal_request__init($0)
    }
    unsafe c.pointee.signal = arena.id(self.signal)
    return unsafe c
  }
}

extension SignalsV1.GetSignalReply {
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

extension SignalsV1.GetSignalReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__GetSignalReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__get_signal_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, message: SignalsV1.Signal.layout),
      Limit(2, message: SignalsV1.PersonSignal.layout),
      Limit(3),
      Limit(4, bytes: 16...16),
      Limit(5, bytes: 0...200),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var signal: SignalsV1.Signal?
    var person: SignalsV1.PersonSignal?
    var isReporterWithheld: Bool = false
    var offer: UInt128?
    var offerTitle: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var inner = try reader.inner()
        signal = try SignalsV1.Signal(reading: &inner)
      case 2:
        var inner = try reader.inner()
        person = try SignalsV1.PersonSignal(reading: &inner)
      case 3:
        isReporterWithheld = try reader.bool()
      case 4:
        offer = try reader.id128()
      case 5:
        offerTitle = try reader.string()
      default: throw .malformed
      }
    }
    self.signal = try Copy.known(signal)
    self.person = person
    self.isReporterWithheld = isReporterWithheld
    self.offer = offer
    self.offerTitle = offerTitle
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.signal = try unsafe Copy.required(c.pointee.signal, as: SignalsV1.Signal.self)
    self.person = try unsafe Copy.optional(c.pointee.person, as: SignalsV1.PersonSignal.self)
    self.isReporterWithheld = unsafe c.pointee.is_reporter_withheld != 0
    self.offer = unsafe Copy.optionalID128(c.pointee.offer)
    self.offerTitle = unsafe Copy.string(c.pointee.offer_title)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__get_signal_reply__init($0)
    }
    unsafe c.pointee.signal = self.signal.fill(&arena)
    if let value = self.person {
      unsafe c.pointee.person = value.fill(&arena)
    }
    unsafe c.pointee.is_reporter_withheld = self.isReporterWithheld ? 1 : 0
    if let value = self.offer {
      unsafe c.pointee.offer = arena.id(value)
    }
    unsafe c.pointee.offer_title = arena.string(self.offerTitle)
    return unsafe c
  }
}

extension SignalsV1.StepRequest {
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

extension SignalsV1.StepRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__StepRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__step_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var signal: UInt128?
    var revision: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        signal = try reader.id128()
      case 2:
        revision = try reader.uint32()
      default: throw .malformed
      }
    }
    self.signal = try Copy.known(signal)
    self.revision = revision
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.signal = try unsafe Copy.id128(c.pointee.signal)
    self.revision = unsafe c.pointee.revision
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__step_request__init($0) }
    unsafe c.pointee.signal = arena.id(self.signal)
    unsafe c.pointee.revision = self.revision
    return unsafe c
  }
}

extension SignalsV1.RouteRequest {
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

extension SignalsV1.RouteRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__RouteRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__route_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
      Limit(3, required: .always, bytes: 0...200),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var signal: UInt128?
    var revision: UInt32 = 0
    var team: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        signal = try reader.id128()
      case 2:
        revision = try reader.uint32()
      case 3:
        team = try reader.string()
      default: throw .malformed
      }
    }
    self.signal = try Copy.known(signal)
    self.revision = revision
    self.team = team
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.signal = try unsafe Copy.id128(c.pointee.signal)
    self.revision = unsafe c.pointee.revision
    self.team = unsafe Copy.string(c.pointee.team)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__route_request__init($0) }
    unsafe c.pointee.signal = arena.id(self.signal)
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.team = arena.string(self.team)
    return unsafe c
  }
}

extension SignalsV1.RecordAnswerRequest {
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

extension SignalsV1.RecordAnswerRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__RecordAnswerRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__record_answer_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var signal: UInt128?
    var revision: UInt32 = 0
    var agrees: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        signal = try reader.id128()
      case 2:
        revision = try reader.uint32()
      case 3:
        agrees = try reader.bool()
      default: throw .malformed
      }
    }
    self.signal = try Copy.known(signal)
    self.revision = revision
    self.agrees = agrees
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.signal = try unsafe Copy.id128(c.pointee.signal)
    self.revision = unsafe c.pointee.revision
    self.agrees = unsafe c.pointee.agrees != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__record_answer_request__init($0)
    }
    unsafe c.pointee.signal = arena.id(self.signal)
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.agrees = self.agrees ? 1 : 0
    return unsafe c
  }
}

extension SignalsV1.CloseSignalRequest {
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

extension SignalsV1.CloseSignalRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__CloseSignalRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__close_signal_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
      Limit(3, required: .always, values: 0x1fe),
      Limit(4, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var signal: UInt128?
    var revision: UInt32 = 0
    var outcome: SignalsV1.Outcome?
    var offer: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        signal = try reader.id128()
      case 2:
        revision = try reader.uint32()
      case 3:
        outcome = try SignalsV1.Outcome(rawValue: reader.enumeration())
      case 4:
        offer = try reader.id128()
      default: throw .malformed
      }
    }
    self.signal = try Copy.known(signal)
    self.revision = revision
    self.outcome = try Copy.known(outcome)
    self.offer = offer
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.signal = try unsafe Copy.id128(c.pointee.signal)
    self.revision = unsafe c.pointee.revision
    self.outcome = try unsafe Copy.known(
      SignalsV1.Outcome(rawValue: Int32(c.pointee.outcome.rawValue)))
    self.offer = unsafe Copy.optionalID128(c.pointee.offer)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__close_signal_request__init($0)
    }
    unsafe c.pointee.signal = arena.id(self.signal)
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.outcome = .init(rawValue: UInt32(self.outcome.rawValue))
    if let value = self.offer {
      unsafe c.pointee.offer = arena.id(value)
    }
    return unsafe c
  }
}

extension SignalsV1.WriteFeedbackRequest {
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

extension SignalsV1.WriteFeedbackRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__WriteFeedbackRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__write_feedback_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .whole, bytes: 0...2000),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var signal: UInt128?
    var text: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        signal = try reader.id128()
      case 2:
        text = try reader.string()
      default: throw .malformed
      }
    }
    self.signal = try Copy.known(signal)
    self.text = text
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.signal = try unsafe Copy.id128(c.pointee.signal)
    self.text = unsafe Copy.string(c.pointee.text)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__write_feedback_request__init($0)
    }
    unsafe c.pointee.signal = arena.id(self.signal)
    unsafe c.pointee.text = arena.string(self.text)
    return unsafe c
  }
}

extension SignalsV1.SplitRequest {
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

extension SignalsV1.SplitRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__SplitRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__split_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
      Limit(3, required: .always, values: 0xffe),
      Limit(4, required: .whole, bytes: 0...4000),
      Limit(5, bytes: 0...200),
      Limit(6, bytes: 0...200),
      Limit(7, bytes: 0...64),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var signal: UInt128?
    var revision: UInt32 = 0
    var theme: SignalsV1.Theme?
    var text: String = ""
    var name: String = ""
    var address: String = ""
    var phone: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        signal = try reader.id128()
      case 2:
        revision = try reader.uint32()
      case 3:
        theme = try SignalsV1.Theme(rawValue: reader.enumeration())
      case 4:
        text = try reader.string()
      case 5:
        name = try reader.string()
      case 6:
        address = try reader.string()
      case 7:
        phone = try reader.string()
      default: throw .malformed
      }
    }
    self.signal = try Copy.known(signal)
    self.revision = revision
    self.theme = try Copy.known(theme)
    self.text = text
    self.name = name
    self.address = address
    self.phone = phone
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.signal = try unsafe Copy.id128(c.pointee.signal)
    self.revision = unsafe c.pointee.revision
    self.theme = try unsafe Copy.known(SignalsV1.Theme(rawValue: Int32(c.pointee.theme.rawValue)))
    self.text = unsafe Copy.string(c.pointee.text)
    self.name = unsafe Copy.string(c.pointee.name)
    self.address = unsafe Copy.string(c.pointee.address)
    self.phone = unsafe Copy.string(c.pointee.phone)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__split_request__init($0) }
    unsafe c.pointee.signal = arena.id(self.signal)
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.theme = .init(rawValue: UInt32(self.theme.rawValue))
    unsafe c.pointee.text = arena.string(self.text)
    unsafe c.pointee.name = arena.string(self.name)
    unsafe c.pointee.address = arena.string(self.address)
    unsafe c.pointee.phone = arena.string(self.phone)
    return unsafe c
  }
}

extension SignalsV1.OpenHouseholdRequest {
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

extension SignalsV1.OpenHouseholdRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__OpenHouseholdRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__open_household_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
      Limit(3, required: .always, values: 0xe),
      Limit(4, bytes: 0...500),
      Limit(5, required: .whole, bytes: 0...65536),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var signal: UInt128?
    var revision: UInt32 = 0
    var basis: SignalsV1.Basis?
    var reason: String = ""
    var household: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        signal = try reader.id128()
      case 2:
        revision = try reader.uint32()
      case 3:
        basis = try SignalsV1.Basis(rawValue: reader.enumeration())
      case 4:
        reason = try reader.string()
      case 5:
        household = try reader.bytes()
      default: throw .malformed
      }
    }
    self.signal = try Copy.known(signal)
    self.revision = revision
    self.basis = try Copy.known(basis)
    self.reason = reason
    self.household = household
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.signal = try unsafe Copy.id128(c.pointee.signal)
    self.revision = unsafe c.pointee.revision
    self.basis = try unsafe Copy.known(SignalsV1.Basis(rawValue: Int32(c.pointee.basis.rawValue)))
    self.reason = unsafe Copy.string(c.pointee.reason)
    self.household = unsafe Copy.bytes(c.pointee.household)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__open_household_request__init($0)
    }
    unsafe c.pointee.signal = arena.id(self.signal)
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.basis = .init(rawValue: UInt32(self.basis.rawValue))
    unsafe c.pointee.reason = arena.string(self.reason)
    unsafe c.pointee.household = arena.bytes(self.household)
    return unsafe c
  }
}

extension SignalsV1.KnownElsewhere {
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

extension SignalsV1.KnownElsewhere: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__KnownElsewhere

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__known_elsewhere__init(message)
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
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__known_elsewhere__init($0) }
    unsafe c.pointee.person = arena.id(self.person)
    unsafe c.pointee.team = arena.string(self.team)
    return unsafe c
  }
}

extension SignalsV1.Stepped {
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

extension SignalsV1.Stepped: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__Stepped

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__signals__v1__stepped__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
      Limit(3, required: .always, values: 0x7e),
      Limit(4, required: .always, bytes: 16...16),
      Limit(5, bytes: 16...16),
      Limit(6, items: 64, message: SignalsV1.KnownElsewhere.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var signal: UInt128?
    var revision: UInt32 = 0
    var state: SignalsV1.State?
    var entry: UInt128?
    var household: UInt128?
    var known: [SignalsV1.KnownElsewhere] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        signal = try reader.id128()
      case 2:
        revision = try reader.uint32()
      case 3:
        state = try SignalsV1.State(rawValue: reader.enumeration())
      case 4:
        entry = try reader.id128()
      case 5:
        household = try reader.id128()
      case 6:
        known.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          known.append(try SignalsV1.KnownElsewhere(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.signal = try Copy.known(signal)
    self.revision = revision
    self.state = try Copy.known(state)
    self.entry = try Copy.known(entry)
    self.household = household
    self.known = known
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.signal = try unsafe Copy.id128(c.pointee.signal)
    self.revision = unsafe c.pointee.revision
    self.state = try unsafe Copy.known(SignalsV1.State(rawValue: Int32(c.pointee.state.rawValue)))
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.household = unsafe Copy.optionalID128(c.pointee.household)
    self.known = try unsafe Copy.messages(
      c.pointee.known, count: c.pointee.n_known, as: SignalsV1.KnownElsewhere.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__stepped__init($0) }
    unsafe c.pointee.signal = arena.id(self.signal)
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    unsafe c.pointee.entry = arena.id(self.entry)
    if let value = self.household {
      unsafe c.pointee.household = arena.id(value)
    }
    unsafe (c.pointee.known, c.pointee.n_known) =
      arena.list(self.known) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.OfferText {
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

extension SignalsV1.OfferText: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__OfferText

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__offer_text__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, values: 0x1e),
      Limit(2, required: .always, bytes: 0...200),
      Limit(3, required: .always, bytes: 0...2000),
      Limit(4, required: .always, bytes: 0...500),
      Limit(5, required: .always, items: 11, values: 0xffe),
      Limit(6, bytes: 0...32, items: 100, isToken: true),
      Limit(7, required: .always, bytes: 0...3, items: 20, isToken: true),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var kind: SignalsV1.OfferKind?
    var title: String = ""
    var text: String = ""
    var contact: String = ""
    var themes: [SignalsV1.Theme] = []
    var areas: [String] = []
    var languages: [String] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        kind = try SignalsV1.OfferKind(rawValue: reader.enumeration())
      case 2:
        title = try reader.string()
      case 3:
        text = try reader.string()
      case 4:
        contact = try reader.string()
      case 5:
        var list = try reader.packed()
        themes.reserveCapacity(try list.numberCount())
        while list.hasMore {
          themes.append(try Copy.known(SignalsV1.Theme(rawValue: list.enumeration())))
        }
      case 6:
        areas.reserveCapacity(try reader.itemCount())
        repeat {
          areas.append(try reader.token())
        } while try reader.again()
      case 7:
        languages.reserveCapacity(try reader.itemCount())
        repeat {
          languages.append(try reader.token())
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.kind = try Copy.known(kind)
    self.title = title
    self.text = text
    self.contact = contact
    self.themes = themes
    self.areas = areas
    self.languages = languages
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.kind = try unsafe Copy.known(SignalsV1.OfferKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.title = unsafe Copy.string(c.pointee.title)
    self.text = unsafe Copy.string(c.pointee.text)
    self.contact = unsafe Copy.string(c.pointee.contact)
    self.themes = try unsafe Copy.list(c.pointee.themes, count: c.pointee.n_themes) {
      value throws(WireError) in
      try Copy.known(SignalsV1.Theme(rawValue: Int32(value.rawValue)))
    }
    self.areas = unsafe Copy.strings(c.pointee.areas, count: c.pointee.n_areas)
    self.languages = unsafe Copy.strings(c.pointee.languages, count: c.pointee.n_languages)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__offer_text__init($0) }
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe c.pointee.title = arena.string(self.title)
    unsafe c.pointee.text = arena.string(self.text)
    unsafe c.pointee.contact = arena.string(self.contact)
    unsafe (c.pointee.themes, c.pointee.n_themes) =
      arena.list(self.themes) { value, _ in
        Sluis__Signals__V1__Theme(rawValue: UInt32(value.rawValue))
      }
    unsafe (c.pointee.areas, c.pointee.n_areas) =
      arena.list(self.areas) { value, arena in unsafe arena.string(value) }
    unsafe (c.pointee.languages, c.pointee.n_languages) =
      arena.list(self.languages) { value, arena in unsafe arena.string(value) }
    return unsafe c
  }
}

extension SignalsV1.Offer {
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

extension SignalsV1.Offer: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__Offer

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__signals__v1__offer__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, message: SignalsV1.OfferText.layout),
      Limit(3),
      Limit(4, required: .always, message: Date.layout),
      Limit(5),
      Limit(6),
      Limit(7, bytes: 16...16),
      Limit(8, bytes: 0...200),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var text: SignalsV1.OfferText?
    var revision: UInt32 = 0
    var confirmedOn: Date?
    var isStale: Bool = false
    var isMine: Bool = false
    var owner: UInt128?
    var ownerTeam: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        var inner = try reader.inner()
        text = try SignalsV1.OfferText(reading: &inner)
      case 3:
        revision = try reader.uint32()
      case 4:
        var inner = try reader.inner()
        confirmedOn = try Date(reading: &inner)
      case 5:
        isStale = try reader.bool()
      case 6:
        isMine = try reader.bool()
      case 7:
        owner = try reader.id128()
      case 8:
        ownerTeam = try reader.string()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.text = try Copy.known(text)
    self.revision = revision
    self.confirmedOn = try Copy.known(confirmedOn)
    self.isStale = isStale
    self.isMine = isMine
    self.owner = owner
    self.ownerTeam = ownerTeam
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.text = try unsafe Copy.required(c.pointee.text, as: SignalsV1.OfferText.self)
    self.revision = unsafe c.pointee.revision
    self.confirmedOn = try unsafe Copy.required(c.pointee.confirmed_on, as: Date.self)
    self.isStale = unsafe c.pointee.is_stale != 0
    self.isMine = unsafe c.pointee.is_mine != 0
    self.owner = unsafe Copy.optionalID128(c.pointee.owner)
    self.ownerTeam = unsafe Copy.string(c.pointee.owner_team)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__offer__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.text = self.text.fill(&arena)
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.confirmed_on = self.confirmedOn.fill(&arena)
    unsafe c.pointee.is_stale = self.isStale ? 1 : 0
    unsafe c.pointee.is_mine = self.isMine ? 1 : 0
    if let value = self.owner {
      unsafe c.pointee.owner = arena.id(value)
    }
    unsafe c.pointee.owner_team = arena.string(self.ownerTeam)
    return unsafe c
  }
}

extension SignalsV1.OfferWritten {
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

extension SignalsV1.OfferWritten: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__OfferWritten

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__offer_written__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var entry: UInt128?
    var revision: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        entry = try reader.id128()
      case 3:
        revision = try reader.uint32()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.entry = try Copy.known(entry)
    self.revision = revision
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.revision = unsafe c.pointee.revision
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__offer_written__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.entry = arena.id(self.entry)
    unsafe c.pointee.revision = self.revision
    return unsafe c
  }
}

extension SignalsV1.AddOfferRequest {
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

extension SignalsV1.AddOfferRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__AddOfferRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__add_offer_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, message: SignalsV1.OfferText.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var text: SignalsV1.OfferText?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var inner = try reader.inner()
        text = try SignalsV1.OfferText(reading: &inner)
      default: throw .malformed
      }
    }
    self.text = try Copy.known(text)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.text = try unsafe Copy.required(c.pointee.text, as: SignalsV1.OfferText.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__add_offer_request__init($0)
    }
    unsafe c.pointee.text = self.text.fill(&arena)
    return unsafe c
  }
}

extension SignalsV1.ChangeOfferRequest {
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

extension SignalsV1.ChangeOfferRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ChangeOfferRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__change_offer_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, message: SignalsV1.OfferText.layout),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var offer: UInt128?
    var text: SignalsV1.OfferText?
    var revision: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        offer = try reader.id128()
      case 2:
        var inner = try reader.inner()
        text = try SignalsV1.OfferText(reading: &inner)
      case 3:
        revision = try reader.uint32()
      default: throw .malformed
      }
    }
    self.offer = try Copy.known(offer)
    self.text = try Copy.known(text)
    self.revision = revision
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.offer = try unsafe Copy.id128(c.pointee.offer)
    self.text = try unsafe Copy.required(c.pointee.text, as: SignalsV1.OfferText.self)
    self.revision = unsafe c.pointee.revision
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__change_offer_request__init($0)
    }
    unsafe c.pointee.offer = arena.id(self.offer)
    unsafe c.pointee.text = self.text.fill(&arena)
    unsafe c.pointee.revision = self.revision
    return unsafe c
  }
}

extension SignalsV1.ConfirmOfferRequest {
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

extension SignalsV1.ConfirmOfferRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ConfirmOfferRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__confirm_offer_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var offer: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        offer = try reader.id128()
      default: throw .malformed
      }
    }
    self.offer = try Copy.known(offer)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.offer = try unsafe Copy.id128(c.pointee.offer)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__confirm_offer_request__init($0)
    }
    unsafe c.pointee.offer = arena.id(self.offer)
    return unsafe c
  }
}

extension SignalsV1.WithdrawOfferRequest {
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

extension SignalsV1.WithdrawOfferRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__WithdrawOfferRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__withdraw_offer_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var offer: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        offer = try reader.id128()
      default: throw .malformed
      }
    }
    self.offer = try Copy.known(offer)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.offer = try unsafe Copy.id128(c.pointee.offer)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__withdraw_offer_request__init($0)
    }
    unsafe c.pointee.offer = arena.id(self.offer)
    return unsafe c
  }
}

extension SignalsV1.FindOffersRequest {
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

extension SignalsV1.FindOffersRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__FindOffersRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__find_offers_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, values: 0xffe),
      Limit(2, bytes: 0...32, isToken: true),
      Limit(3, bytes: 0...3, isToken: true),
      Limit(4),
      Limit(5, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var theme: SignalsV1.Theme?
    var area: String = ""
    var language: String = ""
    var mine: Bool = false
    var after: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        theme = try SignalsV1.Theme(rawValue: reader.enumeration())
      case 2:
        area = try reader.token()
      case 3:
        language = try reader.token()
      case 4:
        mine = try reader.bool()
      case 5:
        after = try reader.id128()
      default: throw .malformed
      }
    }
    self.theme = theme
    self.area = area
    self.language = language
    self.mine = mine
    self.after = after
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.theme = unsafe SignalsV1.Theme(rawValue: Int32(c.pointee.theme.rawValue))
    self.area = unsafe Copy.string(c.pointee.area)
    self.language = unsafe Copy.string(c.pointee.language)
    self.mine = unsafe c.pointee.mine != 0
    self.after = unsafe Copy.optionalID128(c.pointee.after)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__find_offers_request__init($0)
    }
    if let value = self.theme {
      unsafe c.pointee.theme = .init(rawValue: UInt32(value.rawValue))
    }
    unsafe c.pointee.area = arena.string(self.area)
    unsafe c.pointee.language = arena.string(self.language)
    unsafe c.pointee.mine = self.mine ? 1 : 0
    if let value = self.after {
      unsafe c.pointee.after = arena.id(value)
    }
    return unsafe c
  }
}

extension SignalsV1.FindOffersReply {
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

extension SignalsV1.FindOffersReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__FindOffersReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__find_offers_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, items: 100, message: SignalsV1.Offer.layout),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var offers: [SignalsV1.Offer] = []
    var isMore: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        offers.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          offers.append(try SignalsV1.Offer(reading: &inner))
        } while try reader.again()
      case 2:
        isMore = try reader.bool()
      default: throw .malformed
      }
    }
    self.offers = offers
    self.isMore = isMore
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.offers = try unsafe Copy.messages(
      c.pointee.offers, count: c.pointee.n_offers, as: SignalsV1.Offer.self)
    self.isMore = unsafe c.pointee.is_more != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__find_offers_reply__init($0)
    }
    unsafe (c.pointee.offers, c.pointee.n_offers) =
      arena.list(self.offers) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.is_more = self.isMore ? 1 : 0
    return unsafe c
  }
}

extension SignalsV1.SuggestOffersRequest {
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

extension SignalsV1.SuggestOffersRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__SuggestOffersRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__suggest_offers_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, items: 11, values: 0xffe),
      Limit(2, required: .always, bytes: 0...32, isToken: true),
      Limit(3, bytes: 0...3, isToken: true),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var themes: [SignalsV1.Theme] = []
    var area: String = ""
    var language: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var list = try reader.packed()
        themes.reserveCapacity(try list.numberCount())
        while list.hasMore {
          themes.append(try Copy.known(SignalsV1.Theme(rawValue: list.enumeration())))
        }
      case 2:
        area = try reader.token()
      case 3:
        language = try reader.token()
      default: throw .malformed
      }
    }
    self.themes = themes
    self.area = area
    self.language = language
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.themes = try unsafe Copy.list(c.pointee.themes, count: c.pointee.n_themes) {
      value throws(WireError) in
      try Copy.known(SignalsV1.Theme(rawValue: Int32(value.rawValue)))
    }
    self.area = unsafe Copy.string(c.pointee.area)
    self.language = unsafe Copy.string(c.pointee.language)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__suggest_offers_request__init($0)
    }
    unsafe (c.pointee.themes, c.pointee.n_themes) =
      arena.list(self.themes) { value, _ in
        Sluis__Signals__V1__Theme(rawValue: UInt32(value.rawValue))
      }
    unsafe c.pointee.area = arena.string(self.area)
    unsafe c.pointee.language = arena.string(self.language)
    return unsafe c
  }
}

extension SignalsV1.SuggestOffersReply {
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

extension SignalsV1.SuggestOffersReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__SuggestOffersReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__suggest_offers_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 20, message: SignalsV1.Offer.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var offers: [SignalsV1.Offer] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        offers.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          offers.append(try SignalsV1.Offer(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.offers = offers
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.offers = try unsafe Copy.messages(
      c.pointee.offers, count: c.pointee.n_offers, as: SignalsV1.Offer.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__suggest_offers_reply__init($0)
    }
    unsafe (c.pointee.offers, c.pointee.n_offers) =
      arena.list(self.offers) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.ListChangesRequest {
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

extension SignalsV1.ListChangesRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListChangesRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_changes_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, message: Date.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var day: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var inner = try reader.inner()
        day = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.day = day
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.day = try unsafe Copy.optional(c.pointee.day, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_changes_request__init($0)
    }
    if let value = self.day {
      unsafe c.pointee.day = value.fill(&arena)
    }
    return unsafe c
  }
}

extension SignalsV1.ListChangesReply {
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

extension SignalsV1.ListChangesReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListChangesReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_changes_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, message: Date.layout),
      Limit(2, items: 500, message: SignalsV1.OfferChangeLine.layout),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var monday: Date?
    var changes: [SignalsV1.OfferChangeLine] = []
    var isMore: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var inner = try reader.inner()
        monday = try Date(reading: &inner)
      case 2:
        changes.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          changes.append(try SignalsV1.OfferChangeLine(reading: &inner))
        } while try reader.again()
      case 3:
        isMore = try reader.bool()
      default: throw .malformed
      }
    }
    self.monday = try Copy.known(monday)
    self.changes = changes
    self.isMore = isMore
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.monday = try unsafe Copy.required(c.pointee.monday, as: Date.self)
    self.changes = try unsafe Copy.messages(
      c.pointee.changes, count: c.pointee.n_changes, as: SignalsV1.OfferChangeLine.self)
    self.isMore = unsafe c.pointee.is_more != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_changes_reply__init($0)
    }
    unsafe c.pointee.monday = self.monday.fill(&arena)
    unsafe (c.pointee.changes, c.pointee.n_changes) =
      arena.list(self.changes) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.is_more = self.isMore ? 1 : 0
    return unsafe c
  }
}

extension SignalsV1.OfferChangeLine {
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

extension SignalsV1.OfferChangeLine: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__OfferChangeLine

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__offer_change_line__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...200),
      Limit(3, required: .always, values: 0x3e),
      Limit(4, required: .always, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var offer: UInt128?
    var title: String = ""
    var change: SignalsV1.OfferChange?
    var on: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        offer = try reader.id128()
      case 2:
        title = try reader.string()
      case 3:
        change = try SignalsV1.OfferChange(rawValue: reader.enumeration())
      case 4:
        var inner = try reader.inner()
        on = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.offer = try Copy.known(offer)
    self.title = title
    self.change = try Copy.known(change)
    self.on = try Copy.known(on)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.offer = try unsafe Copy.id128(c.pointee.offer)
    self.title = unsafe Copy.string(c.pointee.title)
    self.change = try unsafe Copy.known(
      SignalsV1.OfferChange(rawValue: Int32(c.pointee.change.rawValue)))
    self.on = try unsafe Copy.required(c.pointee.on, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__offer_change_line__init($0)
    }
    unsafe c.pointee.offer = arena.id(self.offer)
    unsafe c.pointee.title = arena.string(self.title)
    unsafe c.pointee.change = .init(rawValue: UInt32(self.change.rawValue))
    unsafe c.pointee.on = self.on.fill(&arena)
    return unsafe c
  }
}

extension SignalsV1.Introduction {
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

extension SignalsV1.Introduction: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__Introduction

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__introduction__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, values: 0x1e),
      Limit(4),
      Limit(5, required: .always, message: Date.layout),
      Limit(6, bytes: 32...32),
      Limit(7, required: .always, bytes: 0...200),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var offer: UInt128?
    var state: SignalsV1.IntroductionState?
    var isMyOffer: Bool = false
    var proposedOn: Date?
    var address: [UInt8] = []
    var title: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        offer = try reader.id128()
      case 3:
        state = try SignalsV1.IntroductionState(rawValue: reader.enumeration())
      case 4:
        isMyOffer = try reader.bool()
      case 5:
        var inner = try reader.inner()
        proposedOn = try Date(reading: &inner)
      case 6:
        address = try reader.bytes()
      case 7:
        title = try reader.string()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.offer = try Copy.known(offer)
    self.state = try Copy.known(state)
    self.isMyOffer = isMyOffer
    self.proposedOn = try Copy.known(proposedOn)
    self.address = address
    self.title = title
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.offer = try unsafe Copy.id128(c.pointee.offer)
    self.state = try unsafe Copy.known(
      SignalsV1.IntroductionState(rawValue: Int32(c.pointee.state.rawValue)))
    self.isMyOffer = unsafe c.pointee.is_my_offer != 0
    self.proposedOn = try unsafe Copy.required(c.pointee.proposed_on, as: Date.self)
    self.address = unsafe Copy.bytes(c.pointee.address)
    self.title = unsafe Copy.string(c.pointee.title)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__introduction__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.offer = arena.id(self.offer)
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    unsafe c.pointee.is_my_offer = self.isMyOffer ? 1 : 0
    unsafe c.pointee.proposed_on = self.proposedOn.fill(&arena)
    unsafe c.pointee.address = arena.bytes(self.address)
    unsafe c.pointee.title = arena.string(self.title)
    return unsafe c
  }
}

extension SignalsV1.ProposeRequest {
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

extension SignalsV1.ProposeRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ProposeRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__propose_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var offer: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        offer = try reader.id128()
      default: throw .malformed
      }
    }
    self.offer = try Copy.known(offer)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.offer = try unsafe Copy.id128(c.pointee.offer)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__propose_request__init($0) }
    unsafe c.pointee.offer = arena.id(self.offer)
    return unsafe c
  }
}

extension SignalsV1.IntroductionWritten {
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

extension SignalsV1.IntroductionWritten: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__IntroductionWritten

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__introduction_written__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, values: 0x1e),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var entry: UInt128?
    var state: SignalsV1.IntroductionState?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        entry = try reader.id128()
      case 3:
        state = try SignalsV1.IntroductionState(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.entry = try Copy.known(entry)
    self.state = try Copy.known(state)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.state = try unsafe Copy.known(
      SignalsV1.IntroductionState(rawValue: Int32(c.pointee.state.rawValue)))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__introduction_written__init($0)
    }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.entry = arena.id(self.entry)
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    return unsafe c
  }
}

extension SignalsV1.ListIntroductionsRequest {
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

extension SignalsV1.ListIntroductionsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListIntroductionsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_introductions_request__init(message)
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
      unsafe sluis__signals__v1__list_introductions_request__init($0)
    }
  }
}

extension SignalsV1.ListIntroductionsReply {
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

extension SignalsV1.ListIntroductionsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListIntroductionsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_introductions_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 200, message: SignalsV1.Introduction.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var introductions: [SignalsV1.Introduction] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        introductions.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          introductions.append(try SignalsV1.Introduction(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.introductions = introductions
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.introductions = try unsafe Copy.messages(
      c.pointee.introductions, count: c.pointee.n_introductions, as: SignalsV1.Introduction.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_introductions_reply__init($0)
    }
    unsafe (c.pointee.introductions, c.pointee.n_introductions) =
      arena.list(self.introductions) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.AcceptRequest {
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

extension SignalsV1.AcceptRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__AcceptRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__accept_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 32...32),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var introduction: UInt128?
    var address: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        introduction = try reader.id128()
      case 2:
        address = try reader.bytes()
      default: throw .malformed
      }
    }
    self.introduction = try Copy.known(introduction)
    self.address = address
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.introduction = try unsafe Copy.id128(c.pointee.introduction)
    self.address = unsafe Copy.bytes(c.pointee.address)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__accept_request__init($0) }
    unsafe c.pointee.introduction = arena.id(self.introduction)
    unsafe c.pointee.address = arena.bytes(self.address)
    return unsafe c
  }
}

extension SignalsV1.ShareCardRequest {
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

extension SignalsV1.ShareCardRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ShareCardRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__share_card_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .whole, bytes: 1209...1209),
      Limit(3, required: .always, values: 0xe),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var introduction: UInt128?
    var card: [UInt8] = []
    var agreement: SignalsV1.CardAgreement?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        introduction = try reader.id128()
      case 2:
        card = try reader.bytes()
      case 3:
        agreement = try SignalsV1.CardAgreement(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.introduction = try Copy.known(introduction)
    self.card = card
    self.agreement = try Copy.known(agreement)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.introduction = try unsafe Copy.id128(c.pointee.introduction)
    self.card = unsafe Copy.bytes(c.pointee.card)
    self.agreement = try unsafe Copy.known(
      SignalsV1.CardAgreement(rawValue: Int32(c.pointee.agreement.rawValue)))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__share_card_request__init($0)
    }
    unsafe c.pointee.introduction = arena.id(self.introduction)
    unsafe c.pointee.card = arena.bytes(self.card)
    unsafe c.pointee.agreement = .init(rawValue: UInt32(self.agreement.rawValue))
    return unsafe c
  }
}

extension SignalsV1.GetCardRequest {
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

extension SignalsV1.GetCardRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__GetCardRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__get_card_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var introduction: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        introduction = try reader.id128()
      default: throw .malformed
      }
    }
    self.introduction = try Copy.known(introduction)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.introduction = try unsafe Copy.id128(c.pointee.introduction)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__get_card_request__init($0)
    }
    unsafe c.pointee.introduction = arena.id(self.introduction)
    return unsafe c
  }
}

extension SignalsV1.GetCardReply {
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

extension SignalsV1.GetCardReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__GetCardReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__get_card_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .whole, bytes: 1209...1209)])

  init(reading reader: inout Reader) throws(WireError) {
    var card: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        card = try reader.bytes()
      default: throw .malformed
      }
    }
    self.card = card
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.card = unsafe Copy.bytes(c.pointee.card)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__get_card_reply__init($0) }
    unsafe c.pointee.card = arena.bytes(self.card)
    return unsafe c
  }
}

extension SignalsV1.EndIntroductionRequest {
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

extension SignalsV1.EndIntroductionRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__EndIntroductionRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__end_introduction_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var introduction: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        introduction = try reader.id128()
      default: throw .malformed
      }
    }
    self.introduction = try Copy.known(introduction)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.introduction = try unsafe Copy.id128(c.pointee.introduction)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__end_introduction_request__init($0)
    }
    unsafe c.pointee.introduction = arena.id(self.introduction)
    return unsafe c
  }
}

extension SignalsV1.Door {
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

extension SignalsV1.Door: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__Door

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__signals__v1__door__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, bytes: 0...200),
      Limit(3, bytes: 0...16),
      Limit(4, values: 0x1e),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var street: String = ""
    var number: String = ""
    var outcome: SignalsV1.DoorOutcome?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        street = try reader.string()
      case 3:
        number = try reader.string()
      case 4:
        outcome = try SignalsV1.DoorOutcome(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.street = street
    self.number = number
    self.outcome = outcome
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.street = unsafe Copy.string(c.pointee.street)
    self.number = unsafe Copy.string(c.pointee.number)
    self.outcome = unsafe SignalsV1.DoorOutcome(rawValue: Int32(c.pointee.outcome.rawValue))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__door__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.street = arena.string(self.street)
    unsafe c.pointee.number = arena.string(self.number)
    if let value = self.outcome {
      unsafe c.pointee.outcome = .init(rawValue: UInt32(value.rawValue))
    }
    return unsafe c
  }
}

extension SignalsV1.Pair {
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

extension SignalsV1.Pair: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__Pair

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__signals__v1__pair__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var experienced: UInt128?
    var newcomer: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        experienced = try reader.id128()
      case 2:
        newcomer = try reader.id128()
      default: throw .malformed
      }
    }
    self.experienced = try Copy.known(experienced)
    self.newcomer = try Copy.known(newcomer)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.experienced = try unsafe Copy.id128(c.pointee.experienced)
    self.newcomer = try unsafe Copy.id128(c.pointee.newcomer)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__pair__init($0) }
    unsafe c.pointee.experienced = arena.id(self.experienced)
    unsafe c.pointee.newcomer = arena.id(self.newcomer)
    return unsafe c
  }
}

extension SignalsV1.PlanRoundRequest {
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

extension SignalsV1.PlanRoundRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__PlanRoundRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__plan_round_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...32, isToken: true),
      Limit(2, required: .always, message: Date.layout),
      Limit(3, required: .always, bytes: 0...200, items: 50),
      Limit(4, required: .always, items: 20, message: SignalsV1.Pair.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var area: String = ""
    var heldOn: Date?
    var streets: [String] = []
    var pairs: [SignalsV1.Pair] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        area = try reader.token()
      case 2:
        var inner = try reader.inner()
        heldOn = try Date(reading: &inner)
      case 3:
        streets.reserveCapacity(try reader.itemCount())
        repeat {
          streets.append(try reader.string())
        } while try reader.again()
      case 4:
        pairs.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          pairs.append(try SignalsV1.Pair(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.area = area
    self.heldOn = try Copy.known(heldOn)
    self.streets = streets
    self.pairs = pairs
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.area = unsafe Copy.string(c.pointee.area)
    self.heldOn = try unsafe Copy.required(c.pointee.held_on, as: Date.self)
    self.streets = unsafe Copy.strings(c.pointee.streets, count: c.pointee.n_streets)
    self.pairs = try unsafe Copy.messages(
      c.pointee.pairs, count: c.pointee.n_pairs, as: SignalsV1.Pair.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__plan_round_request__init($0)
    }
    unsafe c.pointee.area = arena.string(self.area)
    unsafe c.pointee.held_on = self.heldOn.fill(&arena)
    unsafe (c.pointee.streets, c.pointee.n_streets) =
      arena.list(self.streets) { value, arena in unsafe arena.string(value) }
    unsafe (c.pointee.pairs, c.pointee.n_pairs) =
      arena.list(self.pairs) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.RecordFlyerRequest {
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

extension SignalsV1.RecordFlyerRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__RecordFlyerRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__record_flyer_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, message: Date.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var round: UInt128?
    var on: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        round = try reader.id128()
      case 2:
        var inner = try reader.inner()
        on = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.round = try Copy.known(round)
    self.on = try Copy.known(on)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
    self.on = try unsafe Copy.required(c.pointee.on, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__record_flyer_request__init($0)
    }
    unsafe c.pointee.round = arena.id(self.round)
    unsafe c.pointee.on = self.on.fill(&arena)
    return unsafe c
  }
}

extension SignalsV1.RoundRequest {
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

extension SignalsV1.RoundRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__RoundRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__round_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(reading reader: inout Reader) throws(WireError) {
    var round: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        round = try reader.id128()
      default: throw .malformed
      }
    }
    self.round = try Copy.known(round)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__round_request__init($0) }
    unsafe c.pointee.round = arena.id(self.round)
    return unsafe c
  }
}

extension SignalsV1.AddDoorRequest {
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

extension SignalsV1.AddDoorRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__AddDoorRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__add_door_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...200),
      Limit(3, required: .whole, bytes: 0...16),
      Limit(4, required: .whole, values: 0x1e),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var round: UInt128?
    var street: String = ""
    var number: String = ""
    var outcome: SignalsV1.DoorOutcome?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        round = try reader.id128()
      case 2:
        street = try reader.string()
      case 3:
        number = try reader.string()
      case 4:
        outcome = try SignalsV1.DoorOutcome(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.round = try Copy.known(round)
    self.street = street
    self.number = number
    self.outcome = outcome
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
    self.street = unsafe Copy.string(c.pointee.street)
    self.number = unsafe Copy.string(c.pointee.number)
    self.outcome = unsafe SignalsV1.DoorOutcome(rawValue: Int32(c.pointee.outcome.rawValue))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__add_door_request__init($0)
    }
    unsafe c.pointee.round = arena.id(self.round)
    unsafe c.pointee.street = arena.string(self.street)
    unsafe c.pointee.number = arena.string(self.number)
    if let value = self.outcome {
      unsafe c.pointee.outcome = .init(rawValue: UInt32(value.rawValue))
    }
    return unsafe c
  }
}

extension SignalsV1.ListDoorsReply {
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

extension SignalsV1.ListDoorsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListDoorsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_doors_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 900, message: SignalsV1.Door.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var doors: [SignalsV1.Door] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        doors.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          doors.append(try SignalsV1.Door(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.doors = doors
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.doors = try unsafe Copy.messages(
      c.pointee.doors, count: c.pointee.n_doors, as: SignalsV1.Door.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_doors_reply__init($0)
    }
    unsafe (c.pointee.doors, c.pointee.n_doors) =
      arena.list(self.doors) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.DebriefRequest {
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

extension SignalsV1.DebriefRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__DebriefRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__debrief_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...2000),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var round: UInt128?
    var lessons: String = ""
    var leavesContacts: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        round = try reader.id128()
      case 2:
        lessons = try reader.string()
      case 3:
        leavesContacts = try reader.bool()
      default: throw .malformed
      }
    }
    self.round = try Copy.known(round)
    self.lessons = lessons
    self.leavesContacts = leavesContacts
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
    self.lessons = unsafe Copy.string(c.pointee.lessons)
    self.leavesContacts = unsafe c.pointee.leaves_contacts != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__debrief_request__init($0) }
    unsafe c.pointee.round = arena.id(self.round)
    unsafe c.pointee.lessons = arena.string(self.lessons)
    unsafe c.pointee.leaves_contacts = self.leavesContacts ? 1 : 0
    return unsafe c
  }
}

extension SignalsV1.RoundStepped {
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

extension SignalsV1.RoundStepped: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__RoundStepped

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__round_stepped__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, values: 0xe),
      Limit(3, required: .always, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var round: UInt128?
    var state: SignalsV1.RoundState?
    var entry: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        round = try reader.id128()
      case 2:
        state = try SignalsV1.RoundState(rawValue: reader.enumeration())
      case 3:
        entry = try reader.id128()
      default: throw .malformed
      }
    }
    self.round = try Copy.known(round)
    self.state = try Copy.known(state)
    self.entry = try Copy.known(entry)
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
    self.state = try unsafe Copy.known(
      SignalsV1.RoundState(rawValue: Int32(c.pointee.state.rawValue)))
    self.entry = try unsafe Copy.id128(c.pointee.entry)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__round_stepped__init($0) }
    unsafe c.pointee.round = arena.id(self.round)
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    unsafe c.pointee.entry = arena.id(self.entry)
    return unsafe c
  }
}

extension SignalsV1.ListTeamRoundsRequest {
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

extension SignalsV1.ListTeamRoundsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListTeamRoundsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_team_rounds_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, bytes: 0...32, isToken: true),
      Limit(2, bytes: 16...16),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var area: String = ""
    var after: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        area = try reader.token()
      case 2:
        after = try reader.id128()
      default: throw .malformed
      }
    }
    self.area = area
    self.after = after
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.area = unsafe Copy.string(c.pointee.area)
    self.after = unsafe Copy.optionalID128(c.pointee.after)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_team_rounds_request__init($0)
    }
    unsafe c.pointee.area = arena.string(self.area)
    if let value = self.after {
      unsafe c.pointee.after = arena.id(value)
    }
    return unsafe c
  }
}

extension SignalsV1.ListTeamRoundsReply {
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

extension SignalsV1.ListTeamRoundsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__ListTeamRoundsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__list_team_rounds_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, items: 200, message: SignalsV1.TeamRound.layout),
      Limit(2),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var rounds: [SignalsV1.TeamRound] = []
    var isMore: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        rounds.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          rounds.append(try SignalsV1.TeamRound(reading: &inner))
        } while try reader.again()
      case 2:
        isMore = try reader.bool()
      default: throw .malformed
      }
    }
    self.rounds = rounds
    self.isMore = isMore
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.rounds = try unsafe Copy.messages(
      c.pointee.rounds, count: c.pointee.n_rounds, as: SignalsV1.TeamRound.self)
    self.isMore = unsafe c.pointee.is_more != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_team_rounds_reply__init($0)
    }
    unsafe (c.pointee.rounds, c.pointee.n_rounds) =
      arena.list(self.rounds) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.is_more = self.isMore ? 1 : 0
    return unsafe c
  }
}

extension SignalsV1.TeamRound {
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

extension SignalsV1.TeamRound: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__TeamRound

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__team_round__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...200),
      Limit(3, required: .always, bytes: 0...32, isToken: true),
      Limit(4, required: .always, message: Date.layout),
      Limit(5, required: .always, values: 0xe),
      Limit(6, bytes: 0...2000),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var team: String = ""
    var area: String = ""
    var heldOn: Date?
    var state: SignalsV1.RoundState?
    var lessons: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        team = try reader.string()
      case 3:
        area = try reader.token()
      case 4:
        var inner = try reader.inner()
        heldOn = try Date(reading: &inner)
      case 5:
        state = try SignalsV1.RoundState(rawValue: reader.enumeration())
      case 6:
        lessons = try reader.string()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.team = team
    self.area = area
    self.heldOn = try Copy.known(heldOn)
    self.state = try Copy.known(state)
    self.lessons = lessons
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.team = unsafe Copy.string(c.pointee.team)
    self.area = unsafe Copy.string(c.pointee.area)
    self.heldOn = try unsafe Copy.required(c.pointee.held_on, as: Date.self)
    self.state = try unsafe Copy.known(
      SignalsV1.RoundState(rawValue: Int32(c.pointee.state.rawValue)))
    self.lessons = unsafe Copy.string(c.pointee.lessons)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__team_round__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.team = arena.string(self.team)
    unsafe c.pointee.area = arena.string(self.area)
    unsafe c.pointee.held_on = self.heldOn.fill(&arena)
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    unsafe c.pointee.lessons = arena.string(self.lessons)
    return unsafe c
  }
}

extension SignalsV1.GetRoundReply {
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

extension SignalsV1.GetRoundReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__GetRoundReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__get_round_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, message: SignalsV1.TeamRound.layout),
      Limit(2, message: Date.layout),
      Limit(3, message: Date.layout),
      Limit(4, items: 20, message: SignalsV1.Pair.layout),
      Limit(5, required: .always, items: 50, message: SignalsV1.RoundStreet.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var round: SignalsV1.TeamRound?
    var flyerOn: Date?
    var debriefedOn: Date?
    var pairs: [SignalsV1.Pair] = []
    var streets: [SignalsV1.RoundStreet] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var inner = try reader.inner()
        round = try SignalsV1.TeamRound(reading: &inner)
      case 2:
        var inner = try reader.inner()
        flyerOn = try Date(reading: &inner)
      case 3:
        var inner = try reader.inner()
        debriefedOn = try Date(reading: &inner)
      case 4:
        pairs.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          pairs.append(try SignalsV1.Pair(reading: &inner))
        } while try reader.again()
      case 5:
        streets.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          streets.append(try SignalsV1.RoundStreet(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.round = try Copy.known(round)
    self.flyerOn = flyerOn
    self.debriefedOn = debriefedOn
    self.pairs = pairs
    self.streets = streets
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.required(c.pointee.round, as: SignalsV1.TeamRound.self)
    self.flyerOn = try unsafe Copy.optional(c.pointee.flyer_on, as: Date.self)
    self.debriefedOn = try unsafe Copy.optional(c.pointee.debriefed_on, as: Date.self)
    self.pairs = try unsafe Copy.messages(
      c.pointee.pairs, count: c.pointee.n_pairs, as: SignalsV1.Pair.self)
    self.streets = try unsafe Copy.messages(
      c.pointee.streets, count: c.pointee.n_streets, as: SignalsV1.RoundStreet.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__get_round_reply__init($0) }
    unsafe c.pointee.round = self.round.fill(&arena)
    if let value = self.flyerOn {
      unsafe c.pointee.flyer_on = value.fill(&arena)
    }
    if let value = self.debriefedOn {
      unsafe c.pointee.debriefed_on = value.fill(&arena)
    }
    unsafe (c.pointee.pairs, c.pointee.n_pairs) =
      arena.list(self.pairs) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.streets, c.pointee.n_streets) =
      arena.list(self.streets) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.RoundStreet {
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

extension SignalsV1.RoundStreet: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__RoundStreet

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__round_street__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...200),
      Limit(2, items: 8, message: SignalsV1.StreetCount.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var street: String = ""
    var counts: [SignalsV1.StreetCount] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        street = try reader.string()
      case 2:
        counts.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          counts.append(try SignalsV1.StreetCount(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.street = street
    self.counts = counts
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.street = unsafe Copy.string(c.pointee.street)
    self.counts = try unsafe Copy.messages(
      c.pointee.counts, count: c.pointee.n_counts, as: SignalsV1.StreetCount.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__round_street__init($0) }
    unsafe c.pointee.street = arena.string(self.street)
    unsafe (c.pointee.counts, c.pointee.n_counts) =
      arena.list(self.counts) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.CompareStreetRequest {
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

extension SignalsV1.CompareStreetRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__CompareStreetRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__compare_street_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...32, isToken: true),
      Limit(2, required: .always, bytes: 0...200),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var area: String = ""
    var street: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        area = try reader.token()
      case 2:
        street = try reader.string()
      default: throw .malformed
      }
    }
    self.area = area
    self.street = street
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.area = unsafe Copy.string(c.pointee.area)
    self.street = unsafe Copy.string(c.pointee.street)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__compare_street_request__init($0)
    }
    unsafe c.pointee.area = arena.string(self.area)
    unsafe c.pointee.street = arena.string(self.street)
    return unsafe c
  }
}

extension SignalsV1.CompareStreetReply {
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

extension SignalsV1.CompareStreetReply: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__CompareStreetReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__compare_street_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 50, message: SignalsV1.StreetRound.layout)])

  init(reading reader: inout Reader) throws(WireError) {
    var rounds: [SignalsV1.StreetRound] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        rounds.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          rounds.append(try SignalsV1.StreetRound(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.rounds = rounds
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.rounds = try unsafe Copy.messages(
      c.pointee.rounds, count: c.pointee.n_rounds, as: SignalsV1.StreetRound.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__compare_street_reply__init($0)
    }
    unsafe (c.pointee.rounds, c.pointee.n_rounds) =
      arena.list(self.rounds) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.StreetRound {
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

extension SignalsV1.StreetRound: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__StreetRound

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__street_round__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, message: Date.layout),
      Limit(3, required: .always, items: 8, message: SignalsV1.StreetCount.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var round: UInt128?
    var heldOn: Date?
    var counts: [SignalsV1.StreetCount] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        round = try reader.id128()
      case 2:
        var inner = try reader.inner()
        heldOn = try Date(reading: &inner)
      case 3:
        counts.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          counts.append(try SignalsV1.StreetCount(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.round = try Copy.known(round)
    self.heldOn = try Copy.known(heldOn)
    self.counts = counts
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
    self.heldOn = try unsafe Copy.required(c.pointee.held_on, as: Date.self)
    self.counts = try unsafe Copy.messages(
      c.pointee.counts, count: c.pointee.n_counts, as: SignalsV1.StreetCount.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__street_round__init($0) }
    unsafe c.pointee.round = arena.id(self.round)
    unsafe c.pointee.held_on = self.heldOn.fill(&arena)
    unsafe (c.pointee.counts, c.pointee.n_counts) =
      arena.list(self.counts) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension SignalsV1.StreetCount {
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

extension SignalsV1.StreetCount: @unsafe Bridged {
  typealias CStruct = Sluis__Signals__V1__StreetCount

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__signals__v1__street_count__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, values: 0x1e),
      Limit(2, required: .always, values: 0xe),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var outcome: SignalsV1.DoorOutcome?
    var shown: SignalsV1.CountShown?
    var count: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        outcome = try SignalsV1.DoorOutcome(rawValue: reader.enumeration())
      case 2:
        shown = try SignalsV1.CountShown(rawValue: reader.enumeration())
      case 3:
        count = try reader.uint32()
      default: throw .malformed
      }
    }
    self.outcome = outcome
    self.shown = try Copy.known(shown)
    self.count = count
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.outcome = unsafe SignalsV1.DoorOutcome(rawValue: Int32(c.pointee.outcome.rawValue))
    self.shown = try unsafe Copy.known(
      SignalsV1.CountShown(rawValue: Int32(c.pointee.shown.rawValue)))
    self.count = unsafe c.pointee.count
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__street_count__init($0) }
    if let value = self.outcome {
      unsafe c.pointee.outcome = .init(rawValue: UInt32(value.rawValue))
    }
    unsafe c.pointee.shown = .init(rawValue: UInt32(self.shown.rawValue))
    unsafe c.pointee.count = self.count
    return unsafe c
  }
}
