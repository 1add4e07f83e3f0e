// Written by proto/generate from the schema. Do not edit.

internal import CProtobufC
internal import CWire

extension PanelV1.Draft {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.Draft: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__Draft

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__panel__v1__draft__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, values: 0x1e),
      Limit(2, required: .always, bytes: 0...500),
      Limit(3, bytes: 0...200, items: 20),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.kind = try unsafe Copy.known(
      PanelV1.QuestionKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.wording = unsafe Copy.string(c.pointee.wording)
    self.choices = unsafe Copy.strings(c.pointee.choices, count: c.pointee.n_choices)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__draft__init($0) }
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe c.pointee.wording = arena.string(self.wording)
    unsafe (c.pointee.choices, c.pointee.n_choices) =
      arena.list(self.choices) { value, arena in unsafe arena.string(value) }
    return unsafe c
  }
}

extension PanelV1.Question {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.Question: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__Question

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__panel__v1__question__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, values: 0x1e),
      Limit(3, required: .always, bytes: 0...500),
      Limit(4, bytes: 0...200, items: 20),
      Limit(5, required: .always, bytes: 32...32),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.kind = try unsafe Copy.known(
      PanelV1.QuestionKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.wording = unsafe Copy.string(c.pointee.wording)
    self.choices = unsafe Copy.strings(c.pointee.choices, count: c.pointee.n_choices)
    self.publicKey = unsafe Copy.bytes(c.pointee.public_key)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__question__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe c.pointee.wording = arena.string(self.wording)
    unsafe (c.pointee.choices, c.pointee.n_choices) =
      arena.list(self.choices) { value, arena in unsafe arena.string(value) }
    unsafe c.pointee.public_key = arena.bytes(self.publicKey)
    return unsafe c
  }
}

extension PanelV1.Manifest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.Manifest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__Manifest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__panel__v1__manifest__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, required: .always, values: 0x6),
      Limit(4, required: .always, bytes: 0...200),
      Limit(5, bytes: 0...500, items: 20),
      Limit(6, bytes: 0...200, items: 12),
      Limit(7, required: .always, items: 20, message: PanelV1.Question.layout),
      Limit(8),
      Limit(9),
      Limit(10, required: .always, bytes: 32...32),
      Limit(11),
      Limit(12, bytes: 16...16),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.panel = try unsafe Copy.id128(c.pointee.panel)
    self.round = try unsafe Copy.id128(c.pointee.round)
    self.kind = try unsafe Copy.known(PanelV1.RoundKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.title = unsafe Copy.string(c.pointee.title)
    self.agenda = unsafe Copy.strings(c.pointee.agenda, count: c.pointee.n_agenda)
    self.groups = unsafe Copy.strings(c.pointee.groups, count: c.pointee.n_groups)
    self.questions = try unsafe Copy.messages(
      c.pointee.questions, count: c.pointee.n_questions, as: PanelV1.Question.self)
    self.opensAtMs = unsafe c.pointee.opens_at_ms
    self.closesAtMs = unsafe c.pointee.closes_at_ms
    self.closingAddress = unsafe Copy.bytes(c.pointee.closing_address)
    self.number = unsafe c.pointee.number
    self.previous = unsafe Copy.optionalID128(c.pointee.previous)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__manifest__init($0) }
    unsafe c.pointee.panel = arena.id(self.panel)
    unsafe c.pointee.round = arena.id(self.round)
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe c.pointee.title = arena.string(self.title)
    unsafe (c.pointee.agenda, c.pointee.n_agenda) =
      arena.list(self.agenda) { value, arena in unsafe arena.string(value) }
    unsafe (c.pointee.groups, c.pointee.n_groups) =
      arena.list(self.groups) { value, arena in unsafe arena.string(value) }
    unsafe (c.pointee.questions, c.pointee.n_questions) =
      arena.list(self.questions) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.opens_at_ms = self.opensAtMs
    unsafe c.pointee.closes_at_ms = self.closesAtMs
    unsafe c.pointee.closing_address = arena.bytes(self.closingAddress)
    unsafe c.pointee.number = self.number
    if let value = self.previous {
      unsafe c.pointee.previous = arena.id(value)
    }
    return unsafe c
  }
}

extension PanelV1.Answer {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.Answer: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__Answer

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__panel__v1__answer__init(message) },
    oneofs: [],
    limits: [
      Limit(1, items: 20),
      Limit(2, bytes: 0...900),
      Limit(3),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.choices = unsafe Copy.numbers(c.pointee.choices, count: c.pointee.n_choices)
    self.text = unsafe Copy.string(c.pointee.text)
    self.group = unsafe c.pointee.group
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__answer__init($0) }
    unsafe (c.pointee.choices, c.pointee.n_choices) =
      arena.list(self.choices) { value, _ in value }
    unsafe c.pointee.text = arena.string(self.text)
    unsafe c.pointee.group = self.group
    return unsafe c
  }
}

extension PanelV1.Written {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.Written: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__Written

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__panel__v1__written__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.entry = try unsafe Copy.id128(c.pointee.entry)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__written__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.entry = arena.id(self.entry)
    return unsafe c
  }
}

extension PanelV1.FoundPanelRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.FoundPanelRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__FoundPanelRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__found_panel_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 0...200)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.name = unsafe Copy.string(c.pointee.name)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__panel__v1__found_panel_request__init($0)
    }
    unsafe c.pointee.name = arena.string(self.name)
    return unsafe c
  }
}

extension PanelV1.InviteRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.InviteRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__InviteRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__invite_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 32...32),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.panel = try unsafe Copy.id128(c.pointee.panel)
    self.codeDigest = unsafe Copy.bytes(c.pointee.code_digest)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__invite_request__init($0) }
    unsafe c.pointee.panel = arena.id(self.panel)
    unsafe c.pointee.code_digest = arena.bytes(self.codeDigest)
    return unsafe c
  }
}

extension PanelV1.JoinRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.JoinRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__JoinRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__join_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.code = try unsafe Copy.id128(c.pointee.code)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__join_request__init($0) }
    unsafe c.pointee.code = arena.id(self.code)
    return unsafe c
  }
}

extension PanelV1.LeaveRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.LeaveRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__LeaveRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__leave_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.panel = try unsafe Copy.id128(c.pointee.panel)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__leave_request__init($0) }
    unsafe c.pointee.panel = arena.id(self.panel)
    return unsafe c
  }
}

extension PanelV1.PrepareRoundRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.PrepareRoundRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__PrepareRoundRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__prepare_round_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, values: 0x6),
      Limit(3, required: .always, bytes: 0...200),
      Limit(4, bytes: 0...500, items: 20),
      Limit(5, bytes: 0...200, items: 12),
      Limit(6, required: .always, items: 20, message: PanelV1.Draft.layout),
      Limit(7),
      Limit(8),
      Limit(9, required: .always, bytes: 32...32),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.panel = try unsafe Copy.id128(c.pointee.panel)
    self.kind = try unsafe Copy.known(PanelV1.RoundKind(rawValue: Int32(c.pointee.kind.rawValue)))
    self.title = unsafe Copy.string(c.pointee.title)
    self.agenda = unsafe Copy.strings(c.pointee.agenda, count: c.pointee.n_agenda)
    self.groups = unsafe Copy.strings(c.pointee.groups, count: c.pointee.n_groups)
    self.questions = try unsafe Copy.messages(
      c.pointee.questions, count: c.pointee.n_questions, as: PanelV1.Draft.self)
    self.opensAtMs = unsafe c.pointee.opens_at_ms
    self.closesAtMs = unsafe c.pointee.closes_at_ms
    self.closingAddress = unsafe Copy.bytes(c.pointee.closing_address)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__panel__v1__prepare_round_request__init($0)
    }
    unsafe c.pointee.panel = arena.id(self.panel)
    unsafe c.pointee.kind = .init(rawValue: UInt32(self.kind.rawValue))
    unsafe c.pointee.title = arena.string(self.title)
    unsafe (c.pointee.agenda, c.pointee.n_agenda) =
      arena.list(self.agenda) { value, arena in unsafe arena.string(value) }
    unsafe (c.pointee.groups, c.pointee.n_groups) =
      arena.list(self.groups) { value, arena in unsafe arena.string(value) }
    unsafe (c.pointee.questions, c.pointee.n_questions) =
      arena.list(self.questions) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.opens_at_ms = self.opensAtMs
    unsafe c.pointee.closes_at_ms = self.closesAtMs
    unsafe c.pointee.closing_address = arena.bytes(self.closingAddress)
    return unsafe c
  }
}

extension PanelV1.PrepareRoundReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.PrepareRoundReply: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__PrepareRoundReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__prepare_round_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16, items: 20),
      Limit(3, required: .always, bytes: 16...16),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
    self.questions = try unsafe Copy.ids128(c.pointee.questions, count: c.pointee.n_questions)
    self.announcement = try unsafe Copy.id128(c.pointee.announcement)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__panel__v1__prepare_round_reply__init($0)
    }
    unsafe c.pointee.round = arena.id(self.round)
    unsafe (c.pointee.questions, c.pointee.n_questions) =
      arena.list(self.questions) { value, arena in unsafe arena.id(value) }
    unsafe c.pointee.announcement = arena.id(self.announcement)
    return unsafe c
  }
}

extension PanelV1.ListRoundsRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.ListRoundsRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__ListRoundsRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__list_rounds_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.panel = try unsafe Copy.id128(c.pointee.panel)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__panel__v1__list_rounds_request__init($0)
    }
    unsafe c.pointee.panel = arena.id(self.panel)
    return unsafe c
  }
}

extension PanelV1.ListRoundsReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.ListRoundsReply: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__ListRoundsReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__list_rounds_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 200, message: PanelV1.RoundLine.layout)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.rounds = try unsafe Copy.messages(
      c.pointee.rounds, count: c.pointee.n_rounds, as: PanelV1.RoundLine.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__list_rounds_reply__init($0) }
    unsafe (c.pointee.rounds, c.pointee.n_rounds) =
      arena.list(self.rounds) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension PanelV1.RoundLine {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.RoundLine: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__RoundLine

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__panel__v1__round_line__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...200),
      Limit(3, required: .always, values: 0x3e),
      Limit(4),
      Limit(5),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
    self.title = unsafe Copy.string(c.pointee.title)
    self.state = try unsafe Copy.known(
      PanelV1.RoundState(rawValue: Int32(c.pointee.state.rawValue)))
    self.opensAtMs = unsafe c.pointee.opens_at_ms
    self.closesAtMs = unsafe c.pointee.closes_at_ms
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__round_line__init($0) }
    unsafe c.pointee.round = arena.id(self.round)
    unsafe c.pointee.title = arena.string(self.title)
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    unsafe c.pointee.opens_at_ms = self.opensAtMs
    unsafe c.pointee.closes_at_ms = self.closesAtMs
    return unsafe c
  }
}

extension PanelV1.GetRoundRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.GetRoundRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__GetRoundRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__get_round_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__get_round_request__init($0) }
    unsafe c.pointee.round = arena.id(self.round)
    return unsafe c
  }
}

extension PanelV1.GetRoundReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.GetRoundReply: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__GetRoundReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__get_round_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...65536),
      Limit(2, bytes: 0...4096),
      Limit(3, required: .always, values: 0x3e),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.manifest = unsafe Copy.bytes(c.pointee.manifest)
    self.announcement = unsafe Copy.bytes(c.pointee.announcement)
    self.state = try unsafe Copy.known(
      PanelV1.RoundState(rawValue: Int32(c.pointee.state.rawValue)))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__get_round_reply__init($0) }
    unsafe c.pointee.manifest = arena.bytes(self.manifest)
    unsafe c.pointee.announcement = arena.bytes(self.announcement)
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    return unsafe c
  }
}

extension PanelV1.GetLogRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.GetLogRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__GetLogRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__get_log_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.from = unsafe c.pointee.from
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__get_log_request__init($0) }
    unsafe c.pointee.from = self.from
    return unsafe c
  }
}

extension PanelV1.GetLogReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.GetLogReply: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__GetLogReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__get_log_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 0...65536),
      Limit(2, required: .always, bytes: 0...256),
      Limit(3, bytes: 0...262144),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.note = unsafe Copy.string(c.pointee.note)
    self.verifierKey = unsafe Copy.string(c.pointee.verifier_key)
    self.leaves = unsafe Copy.bytes(c.pointee.leaves)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__get_log_reply__init($0) }
    unsafe c.pointee.note = arena.string(self.note)
    unsafe c.pointee.verifier_key = arena.string(self.verifierKey)
    unsafe c.pointee.leaves = arena.bytes(self.leaves)
    return unsafe c
  }
}

extension PanelV1.CollectRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.CollectRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__CollectRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__collect_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 32...32, items: 20),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
    self.blinded = unsafe Copy.byteLists(c.pointee.blinded, count: c.pointee.n_blinded)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__collect_request__init($0) }
    unsafe c.pointee.round = arena.id(self.round)
    unsafe (c.pointee.blinded, c.pointee.n_blinded) =
      arena.list(self.blinded) { value, arena in unsafe arena.bytes(value) }
    return unsafe c
  }
}

extension PanelV1.CollectReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.CollectReply: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__CollectReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__collect_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 32...32, items: 20),
      Limit(2, required: .always, bytes: 64...64, items: 20),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.evaluated = unsafe Copy.byteLists(c.pointee.evaluated, count: c.pointee.n_evaluated)
    self.proofs = unsafe Copy.byteLists(c.pointee.proofs, count: c.pointee.n_proofs)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__collect_reply__init($0) }
    unsafe (c.pointee.evaluated, c.pointee.n_evaluated) =
      arena.list(self.evaluated) { value, arena in unsafe arena.bytes(value) }
    unsafe (c.pointee.proofs, c.pointee.n_proofs) =
      arena.list(self.proofs) { value, arena in unsafe arena.bytes(value) }
    return unsafe c
  }
}

extension PanelV1.OpenClosingRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.OpenClosingRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__OpenClosingRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__open_closing_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__panel__v1__open_closing_request__init($0)
    }
    unsafe c.pointee.round = arena.id(self.round)
    return unsafe c
  }
}

extension PanelV1.OpenClosingReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.OpenClosingReply: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__OpenClosingReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__open_closing_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 32...32)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.address = unsafe Copy.bytes(c.pointee.address)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__panel__v1__open_closing_reply__init($0)
    }
    unsafe c.pointee.address = arena.bytes(self.address)
    return unsafe c
  }
}

extension PanelV1.CloseRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.CloseRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__CloseRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__close_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 112...112),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
    self.keyBox = unsafe Copy.bytes(c.pointee.key_box)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__close_request__init($0) }
    unsafe c.pointee.round = arena.id(self.round)
    unsafe c.pointee.key_box = arena.bytes(self.keyBox)
    return unsafe c
  }
}

extension PanelV1.CloseReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.CloseReply: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__CloseReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__close_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 32...32),
      Limit(3, required: .always, bytes: 16...16),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
    self.resultDigest = unsafe Copy.bytes(c.pointee.result_digest)
    self.entry = try unsafe Copy.id128(c.pointee.entry)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__close_reply__init($0) }
    unsafe c.pointee.round = arena.id(self.round)
    unsafe c.pointee.result_digest = arena.bytes(self.resultDigest)
    unsafe c.pointee.entry = arena.id(self.entry)
    return unsafe c
  }
}

extension PanelV1.GetResultRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.GetResultRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__GetResultRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__get_result_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__panel__v1__get_result_request__init($0)
    }
    unsafe c.pointee.round = arena.id(self.round)
    return unsafe c
  }
}

extension PanelV1.GetResultReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.GetResultReply: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__GetResultReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__get_result_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, bytes: 0...524288),
      Limit(2, required: .always, bytes: 16...16),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.result = unsafe Copy.bytes(c.pointee.result)
    self.entry = try unsafe Copy.id128(c.pointee.entry)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__get_result_reply__init($0) }
    unsafe c.pointee.result = arena.bytes(self.result)
    unsafe c.pointee.entry = arena.id(self.entry)
    return unsafe c
  }
}

extension PanelV1.Result {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.Result: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__Result

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__panel__v1__result__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, items: 20, message: PanelV1.QuestionResult.layout),
      Limit(3, required: .always, message: PanelV1.ResultCell.layout),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
    self.questions = try unsafe Copy.messages(
      c.pointee.questions, count: c.pointee.n_questions, as: PanelV1.QuestionResult.self)
    self.issued = try unsafe Copy.required(c.pointee.issued, as: PanelV1.ResultCell.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__result__init($0) }
    unsafe c.pointee.round = arena.id(self.round)
    unsafe (c.pointee.questions, c.pointee.n_questions) =
      arena.list(self.questions) { value, arena in unsafe value.fill(&arena) }
    unsafe c.pointee.issued = self.issued.fill(&arena)
    return unsafe c
  }
}

extension PanelV1.QuestionResult {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.QuestionResult: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__QuestionResult

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__question_result__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2),
      Limit(3),
      Limit(4, items: 14, message: PanelV1.ResultRow.layout),
      Limit(5, bytes: 0...900, items: 500),
      Limit(6),
      Limit(7),
      Limit(8, required: .always, bytes: 32...32),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.question = try unsafe Copy.id128(c.pointee.question)
    self.isPublished = unsafe c.pointee.is_published != 0
    self.turnout = unsafe c.pointee.turnout
    self.rows = try unsafe Copy.messages(
      c.pointee.rows, count: c.pointee.n_rows, as: PanelV1.ResultRow.self)
    self.texts = unsafe Copy.strings(c.pointee.texts, count: c.pointee.n_texts)
    self.holdsBack = unsafe c.pointee.holds_back != 0
    self.isUniform = unsafe c.pointee.is_uniform != 0
    self.spentDigest = unsafe Copy.bytes(c.pointee.spent_digest)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__question_result__init($0) }
    unsafe c.pointee.question = arena.id(self.question)
    unsafe c.pointee.is_published = self.isPublished ? 1 : 0
    unsafe c.pointee.turnout = self.turnout
    unsafe (c.pointee.rows, c.pointee.n_rows) =
      arena.list(self.rows) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.texts, c.pointee.n_texts) =
      arena.list(self.texts) { value, arena in unsafe arena.string(value) }
    unsafe c.pointee.holds_back = self.holdsBack ? 1 : 0
    unsafe c.pointee.is_uniform = self.isUniform ? 1 : 0
    unsafe c.pointee.spent_digest = arena.bytes(self.spentDigest)
    return unsafe c
  }
}

extension PanelV1.ResultRow {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.ResultRow: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__ResultRow

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__panel__v1__result_row__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, bytes: 0...200),
      Limit(2, required: .whole, items: 21, message: PanelV1.ResultCell.layout),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.group = unsafe Copy.string(c.pointee.group)
    self.cells = try unsafe Copy.messages(
      c.pointee.cells, count: c.pointee.n_cells, as: PanelV1.ResultCell.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__result_row__init($0) }
    unsafe c.pointee.group = arena.string(self.group)
    unsafe (c.pointee.cells, c.pointee.n_cells) =
      arena.list(self.cells) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension PanelV1.ResultCell {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.ResultCell: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__ResultCell

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__result_cell__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .whole, values: 0xe),
      Limit(2),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.shown = unsafe PanelV1.Shown(rawValue: Int32(c.pointee.shown.rawValue))
    self.count = unsafe c.pointee.count
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__result_cell__init($0) }
    if let value = self.shown {
      unsafe c.pointee.shown = .init(rawValue: UInt32(value.rawValue))
    }
    unsafe c.pointee.count = self.count
    return unsafe c
  }
}

extension PanelV1.ListSpentRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.ListSpentRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__ListSpentRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__list_spent_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.question = try unsafe Copy.id128(c.pointee.question)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__panel__v1__list_spent_request__init($0)
    }
    unsafe c.pointee.question = arena.id(self.question)
    return unsafe c
  }
}

extension PanelV1.ListSpentReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.ListSpentReply: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__ListSpentReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__list_spent_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, bytes: 32...32, items: 10000),
      Limit(2, required: .always, bytes: 32...32),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.spent = unsafe Copy.byteLists(c.pointee.spent, count: c.pointee.n_spent)
    self.salt = unsafe Copy.bytes(c.pointee.salt)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__list_spent_reply__init($0) }
    unsafe (c.pointee.spent, c.pointee.n_spent) =
      arena.list(self.spent) { value, arena in unsafe arena.bytes(value) }
    unsafe c.pointee.salt = arena.bytes(self.salt)
    return unsafe c
  }
}

extension PanelV1.RedeemRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.RedeemRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__RedeemRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__redeem_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 32...32),
      Limit(3, required: .always, bytes: 64...64),
      Limit(4, required: .whole, bytes: 1209...1209),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.question = try unsafe Copy.id128(c.pointee.question)
    self.serial = unsafe Copy.bytes(c.pointee.serial)
    self.token = unsafe Copy.bytes(c.pointee.token)
    self.answer = unsafe Copy.bytes(c.pointee.answer)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__redeem_request__init($0) }
    unsafe c.pointee.question = arena.id(self.question)
    unsafe c.pointee.serial = arena.bytes(self.serial)
    unsafe c.pointee.token = arena.bytes(self.token)
    unsafe c.pointee.answer = arena.bytes(self.answer)
    return unsafe c
  }
}

extension PanelV1.RedeemReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.RedeemReply: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__RedeemReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__redeem_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, values: 0x1e)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.redemption = try unsafe Copy.known(
      PanelV1.Redemption(rawValue: Int32(c.pointee.redemption.rawValue)))
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__redeem_reply__init($0) }
    unsafe c.pointee.redemption = .init(rawValue: UInt32(self.redemption.rawValue))
    return unsafe c
  }
}

extension PanelV1.AddAdviceRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.AddAdviceRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__AddAdviceRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__add_advice_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...2000),
      Limit(3, required: .always, message: Date.layout),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.panel = try unsafe Copy.id128(c.pointee.panel)
    self.text = unsafe Copy.string(c.pointee.text)
    self.respondBy = try unsafe Copy.required(c.pointee.respond_by, as: Date.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__panel__v1__add_advice_request__init($0)
    }
    unsafe c.pointee.panel = arena.id(self.panel)
    unsafe c.pointee.text = arena.string(self.text)
    unsafe c.pointee.respond_by = self.respondBy.fill(&arena)
    return unsafe c
  }
}

extension PanelV1.RespondRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.RespondRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__RespondRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__respond_request__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...2000),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.advice = try unsafe Copy.id128(c.pointee.advice)
    self.text = unsafe Copy.string(c.pointee.text)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__respond_request__init($0) }
    unsafe c.pointee.advice = arena.id(self.advice)
    unsafe c.pointee.text = arena.string(self.text)
    return unsafe c
  }
}

extension PanelV1.ListAdviceRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.ListAdviceRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__ListAdviceRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__list_advice_request__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.panel = try unsafe Copy.id128(c.pointee.panel)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__panel__v1__list_advice_request__init($0)
    }
    unsafe c.pointee.panel = arena.id(self.panel)
    return unsafe c
  }
}

extension PanelV1.ListAdviceReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.ListAdviceReply: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__ListAdviceReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__list_advice_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, items: 200, message: PanelV1.Advice.layout)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.advice = try unsafe Copy.messages(
      c.pointee.advice, count: c.pointee.n_advice, as: PanelV1.Advice.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__list_advice_reply__init($0) }
    unsafe (c.pointee.advice, c.pointee.n_advice) =
      arena.list(self.advice) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension PanelV1.Advice {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.Advice: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__Advice

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__panel__v1__advice__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 0...2000),
      Limit(3, required: .always, message: Date.layout),
      Limit(4, bytes: 0...2000),
      Limit(5, message: Date.layout),
      Limit(6),
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.text = unsafe Copy.string(c.pointee.text)
    self.respondBy = try unsafe Copy.required(c.pointee.respond_by, as: Date.self)
    self.response = unsafe Copy.string(c.pointee.response)
    self.respondedOn = try unsafe Copy.optional(c.pointee.responded_on, as: Date.self)
    self.isLate = unsafe c.pointee.is_late != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__advice__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.text = arena.string(self.text)
    unsafe c.pointee.respond_by = self.respondBy.fill(&arena)
    unsafe c.pointee.response = arena.string(self.response)
    if let value = self.respondedOn {
      unsafe c.pointee.responded_on = value.fill(&arena)
    }
    unsafe c.pointee.is_late = self.isLate ? 1 : 0
    return unsafe c
  }
}
