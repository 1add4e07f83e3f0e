// Written by proto/generate from the schema. Do not edit.

internal import CProtobufC
internal import CWire

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
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.sealed = unsafe Copy.bytes(c.pointee.sealed)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__concern_answer__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.sealed = arena.bytes(self.sealed)
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
      Limit(1, required: .always, bytes: 32...32),
      Limit(2, required: .always, bytes: 0...4096),
      Limit(3, required: .always, bytes: 0...16384),
      Limit(4, required: .always, bytes: 0...256),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.address = unsafe Copy.bytes(c.pointee.address)
    self.announcement = unsafe Copy.bytes(c.pointee.announcement)
    self.proof = unsafe Copy.string(c.pointee.proof)
    self.verifierKey = unsafe Copy.string(c.pointee.verifier_key)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__get_committee_reply__init($0)
    }
    unsafe c.pointee.address = arena.bytes(self.address)
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

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    return unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__write_concern_reply__init($0)
    }
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
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.mailbox = try unsafe Copy.id128(c.pointee.mailbox)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__read_mailbox_request__init($0)
    }
    unsafe c.pointee.mailbox = arena.id(self.mailbox)
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
    limits: [Limit(1, required: .always, bytes: 131257...131257)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.sealed = unsafe Copy.bytes(c.pointee.sealed)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__read_mailbox_reply__init($0)
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
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.note = unsafe Copy.string(c.pointee.note)
    self.verifierKey = unsafe Copy.string(c.pointee.verifier_key)
    self.filing = try unsafe Copy.optional(c.pointee.filing, as: SignalsV1.LoggedConcern.self)
    self.tombstone = try unsafe Copy.optional(c.pointee.tombstone, as: SignalsV1.LoggedConcern.self)
    self.holding = unsafe Copy.bytes(c.pointee.holding)
    self.consistency = unsafe Copy.byteLists(c.pointee.consistency, count: c.pointee.n_consistency)
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
    ])

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
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.state = unsafe SignalsV1.ConcernState(rawValue: Int32(c.pointee.state.rawValue))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__concern_written__init($0) }
    unsafe c.pointee.entry = arena.id(self.entry)
    if let value = self.state {
      unsafe c.pointee.state = .init(rawValue: UInt32(value.rawValue))
    }
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
    limits: [Limit(1, required: .always, bytes: 32...32)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.address = unsafe Copy.bytes(c.pointee.address)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__publish_committee_request__init($0)
    }
    unsafe c.pointee.address = arena.bytes(self.address)
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
    limits: [])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    return unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__fetch_concerns_request__init($0)
    }
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
    ])

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
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.mark = try unsafe Copy.id128(c.pointee.mark)
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.sealed = unsafe Copy.bytes(c.pointee.sealed)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__send_answer_request__init($0)
    }
    unsafe c.pointee.mark = arena.id(self.mark)
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.sealed = arena.bytes(self.sealed)
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
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.count = unsafe c.pointee.count
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__areas_set__init($0) }
    unsafe c.pointee.entry = arena.id(self.entry)
    unsafe c.pointee.count = self.count
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
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.team = unsafe Copy.string(c.pointee.team)
    self.area = unsafe Copy.string(c.pointee.area)
    self.withClosed = unsafe c.pointee.with_closed != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_signals_request__init($0)
    }
    unsafe c.pointee.team = arena.string(self.team)
    unsafe c.pointee.area = arena.string(self.area)
    unsafe c.pointee.with_closed = self.withClosed ? 1 : 0
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
