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

  init(reading reader: inout Reader) throws(WireError) {
    var kind: PanelV1.QuestionKind?
    var wording: String = ""
    var choices: [String] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        kind = try PanelV1.QuestionKind(rawValue: reader.enumeration())
      case 2:
        wording = try reader.string()
      case 3:
        choices.reserveCapacity(try reader.itemCount())
        repeat {
          choices.append(try reader.string())
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.kind = try Copy.known(kind)
    self.wording = wording
    self.choices = choices
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var kind: PanelV1.QuestionKind?
    var wording: String = ""
    var choices: [String] = []
    var publicKey: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        kind = try PanelV1.QuestionKind(rawValue: reader.enumeration())
      case 3:
        wording = try reader.string()
      case 4:
        choices.reserveCapacity(try reader.itemCount())
        repeat {
          choices.append(try reader.string())
        } while try reader.again()
      case 5:
        publicKey = try reader.bytes()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.kind = try Copy.known(kind)
    self.wording = wording
    self.choices = choices
    self.publicKey = publicKey
  }

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
      Limit(13),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var panel: UInt128?
    var round: UInt128?
    var kind: PanelV1.RoundKind?
    var title: String = ""
    var agenda: [String] = []
    var groups: [String] = []
    var questions: [PanelV1.Question] = []
    var opensAtMs: UInt64 = 0
    var closesAtMs: UInt64 = 0
    var closingAddress: [UInt8] = []
    var number: UInt32 = 0
    var previous: UInt128?
    var isPublic: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        panel = try reader.id128()
      case 2:
        round = try reader.id128()
      case 3:
        kind = try PanelV1.RoundKind(rawValue: reader.enumeration())
      case 4:
        title = try reader.string()
      case 5:
        agenda.reserveCapacity(try reader.itemCount())
        repeat {
          agenda.append(try reader.string())
        } while try reader.again()
      case 6:
        groups.reserveCapacity(try reader.itemCount())
        repeat {
          groups.append(try reader.string())
        } while try reader.again()
      case 7:
        questions.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          questions.append(try PanelV1.Question(reading: &inner))
        } while try reader.again()
      case 8:
        opensAtMs = try reader.uint64()
      case 9:
        closesAtMs = try reader.uint64()
      case 10:
        closingAddress = try reader.bytes()
      case 11:
        number = try reader.uint32()
      case 12:
        previous = try reader.id128()
      case 13:
        isPublic = try reader.bool()
      default: throw .malformed
      }
    }
    self.panel = try Copy.known(panel)
    self.round = try Copy.known(round)
    self.kind = try Copy.known(kind)
    self.title = title
    self.agenda = agenda
    self.groups = groups
    self.questions = questions
    self.opensAtMs = opensAtMs
    self.closesAtMs = closesAtMs
    self.closingAddress = closingAddress
    self.number = number
    self.previous = previous
    self.isPublic = isPublic
  }

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
    self.isPublic = unsafe c.pointee.is_public != 0
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
    unsafe c.pointee.is_public = self.isPublic ? 1 : 0
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

  init(reading reader: inout Reader) throws(WireError) {
    var choices: [UInt32] = []
    var text: String = ""
    var group: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var list = try reader.packed()
        choices.reserveCapacity(try list.numberCount())
        while list.hasMore {
          choices.append(try list.uint32())
        }
      case 2:
        text = try reader.string()
      case 3:
        group = try reader.uint32()
      default: throw .malformed
      }
    }
    self.choices = choices
    self.text = text
    self.group = group
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var entry: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        entry = try reader.id128()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.entry = try Copy.known(entry)
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var name: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        name = try reader.string()
      default: throw .malformed
      }
    }
    self.name = name
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var panel: UInt128?
    var codeDigest: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        panel = try reader.id128()
      case 2:
        codeDigest = try reader.bytes()
      default: throw .malformed
      }
    }
    self.panel = try Copy.known(panel)
    self.codeDigest = codeDigest
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var code: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        code = try reader.id128()
      default: throw .malformed
      }
    }
    self.code = try Copy.known(code)
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var panel: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        panel = try reader.id128()
      default: throw .malformed
      }
    }
    self.panel = try Copy.known(panel)
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var panel: UInt128?
    var kind: PanelV1.RoundKind?
    var title: String = ""
    var agenda: [String] = []
    var groups: [String] = []
    var questions: [PanelV1.Draft] = []
    var opensAtMs: UInt64 = 0
    var closesAtMs: UInt64 = 0
    var closingAddress: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        panel = try reader.id128()
      case 2:
        kind = try PanelV1.RoundKind(rawValue: reader.enumeration())
      case 3:
        title = try reader.string()
      case 4:
        agenda.reserveCapacity(try reader.itemCount())
        repeat {
          agenda.append(try reader.string())
        } while try reader.again()
      case 5:
        groups.reserveCapacity(try reader.itemCount())
        repeat {
          groups.append(try reader.string())
        } while try reader.again()
      case 6:
        questions.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          questions.append(try PanelV1.Draft(reading: &inner))
        } while try reader.again()
      case 7:
        opensAtMs = try reader.uint64()
      case 8:
        closesAtMs = try reader.uint64()
      case 9:
        closingAddress = try reader.bytes()
      default: throw .malformed
      }
    }
    self.panel = try Copy.known(panel)
    self.kind = try Copy.known(kind)
    self.title = title
    self.agenda = agenda
    self.groups = groups
    self.questions = questions
    self.opensAtMs = opensAtMs
    self.closesAtMs = closesAtMs
    self.closingAddress = closingAddress
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var round: UInt128?
    var questions: [UInt128] = []
    var announcement: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        round = try reader.id128()
      case 2:
        questions.reserveCapacity(try reader.itemCount())
        repeat {
          questions.append(try Copy.known(reader.id128()))
        } while try reader.again()
      case 3:
        announcement = try reader.id128()
      default: throw .malformed
      }
    }
    self.round = try Copy.known(round)
    self.questions = questions
    self.announcement = try Copy.known(announcement)
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var panel: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        panel = try reader.id128()
      default: throw .malformed
      }
    }
    self.panel = try Copy.known(panel)
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var rounds: [PanelV1.RoundLine] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        rounds.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          rounds.append(try PanelV1.RoundLine(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.rounds = rounds
  }

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
      Limit(2, bytes: 0...200),
      Limit(3, required: .always, values: 0x3e),
      Limit(4),
      Limit(5),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var round: UInt128?
    var title: String = ""
    var state: PanelV1.RoundState?
    var opensAtMs: UInt64 = 0
    var closesAtMs: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        round = try reader.id128()
      case 2:
        title = try reader.string()
      case 3:
        state = try PanelV1.RoundState(rawValue: reader.enumeration())
      case 4:
        opensAtMs = try reader.uint64()
      case 5:
        closesAtMs = try reader.uint64()
      default: throw .malformed
      }
    }
    self.round = try Copy.known(round)
    self.title = title
    self.state = try Copy.known(state)
    self.opensAtMs = opensAtMs
    self.closesAtMs = closesAtMs
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var manifest: [UInt8] = []
    var announcement: [UInt8] = []
    var state: PanelV1.RoundState?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        manifest = try reader.bytes()
      case 2:
        announcement = try reader.bytes()
      case 3:
        state = try PanelV1.RoundState(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.manifest = manifest
    self.announcement = announcement
    self.state = try Copy.known(state)
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var from: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        from = try reader.uint64()
      default: throw .malformed
      }
    }
    self.from = from
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var note: String = ""
    var verifierKey: String = ""
    var leaves: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        note = try reader.string()
      case 2:
        verifierKey = try reader.string()
      case 3:
        leaves = try reader.bytes()
      default: throw .malformed
      }
    }
    self.note = note
    self.verifierKey = verifierKey
    self.leaves = leaves
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var round: UInt128?
    var blinded: [[UInt8]] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        round = try reader.id128()
      case 2:
        blinded.reserveCapacity(try reader.itemCount())
        repeat {
          blinded.append(try reader.bytes())
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.round = try Copy.known(round)
    self.blinded = blinded
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var evaluated: [[UInt8]] = []
    var proofs: [[UInt8]] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        evaluated.reserveCapacity(try reader.itemCount())
        repeat {
          evaluated.append(try reader.bytes())
        } while try reader.again()
      case 2:
        proofs.reserveCapacity(try reader.itemCount())
        repeat {
          proofs.append(try reader.bytes())
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.evaluated = evaluated
    self.proofs = proofs
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var address: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        address = try reader.bytes()
      default: throw .malformed
      }
    }
    self.address = address
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var round: UInt128?
    var keyBox: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        round = try reader.id128()
      case 2:
        keyBox = try reader.bytes()
      default: throw .malformed
      }
    }
    self.round = try Copy.known(round)
    self.keyBox = keyBox
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var round: UInt128?
    var resultDigest: [UInt8] = []
    var entry: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        round = try reader.id128()
      case 2:
        resultDigest = try reader.bytes()
      case 3:
        entry = try reader.id128()
      default: throw .malformed
      }
    }
    self.round = try Copy.known(round)
    self.resultDigest = resultDigest
    self.entry = try Copy.known(entry)
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var result: [UInt8] = []
    var entry: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        result = try reader.bytes()
      case 2:
        entry = try reader.id128()
      default: throw .malformed
      }
    }
    self.result = result
    self.entry = try Copy.known(entry)
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var round: UInt128?
    var questions: [PanelV1.QuestionResult] = []
    var issued: PanelV1.ResultCell?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        round = try reader.id128()
      case 2:
        questions.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          questions.append(try PanelV1.QuestionResult(reading: &inner))
        } while try reader.again()
      case 3:
        var inner = try reader.inner()
        issued = try PanelV1.ResultCell(reading: &inner)
      default: throw .malformed
      }
    }
    self.round = try Copy.known(round)
    self.questions = questions
    self.issued = try Copy.known(issued)
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var question: UInt128?
    var isPublished: Bool = false
    var turnout: UInt32 = 0
    var rows: [PanelV1.ResultRow] = []
    var texts: [String] = []
    var holdsBack: Bool = false
    var isUniform: Bool = false
    var spentDigest: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        question = try reader.id128()
      case 2:
        isPublished = try reader.bool()
      case 3:
        turnout = try reader.uint32()
      case 4:
        rows.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          rows.append(try PanelV1.ResultRow(reading: &inner))
        } while try reader.again()
      case 5:
        texts.reserveCapacity(try reader.itemCount())
        repeat {
          texts.append(try reader.string())
        } while try reader.again()
      case 6:
        holdsBack = try reader.bool()
      case 7:
        isUniform = try reader.bool()
      case 8:
        spentDigest = try reader.bytes()
      default: throw .malformed
      }
    }
    self.question = try Copy.known(question)
    self.isPublished = isPublished
    self.turnout = turnout
    self.rows = rows
    self.texts = texts
    self.holdsBack = holdsBack
    self.isUniform = isUniform
    self.spentDigest = spentDigest
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var group: String = ""
    var cells: [PanelV1.ResultCell] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        group = try reader.string()
      case 2:
        cells.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          cells.append(try PanelV1.ResultCell(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.group = group
    self.cells = cells
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var shown: PanelV1.Shown?
    var count: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        shown = try PanelV1.Shown(rawValue: reader.enumeration())
      case 2:
        count = try reader.uint32()
      default: throw .malformed
      }
    }
    self.shown = shown
    self.count = count
  }

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

extension PanelV1.ListPublishedRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.ListPublishedRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__ListPublishedRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__list_published_request__init(message)
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
      unsafe sluis__panel__v1__list_published_request__init($0)
    }
  }
}

extension PanelV1.ListPublishedReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.ListPublishedReply: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__ListPublishedReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__list_published_reply__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, items: 200, message: PanelV1.PublishedPanel.layout),
      Limit(2, items: 200, message: PanelV1.PublishedRound.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var panels: [PanelV1.PublishedPanel] = []
    var rounds: [PanelV1.PublishedRound] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        panels.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          panels.append(try PanelV1.PublishedPanel(reading: &inner))
        } while try reader.again()
      case 2:
        rounds.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          rounds.append(try PanelV1.PublishedRound(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.panels = panels
    self.rounds = rounds
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.panels = try unsafe Copy.messages(
      c.pointee.panels, count: c.pointee.n_panels, as: PanelV1.PublishedPanel.self)
    self.rounds = try unsafe Copy.messages(
      c.pointee.rounds, count: c.pointee.n_rounds, as: PanelV1.PublishedRound.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__panel__v1__list_published_reply__init($0)
    }
    unsafe (c.pointee.panels, c.pointee.n_panels) =
      arena.list(self.panels) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.rounds, c.pointee.n_rounds) =
      arena.list(self.rounds) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension PanelV1.PublishedPanel {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.PublishedPanel: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__PublishedPanel

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__published_panel__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, bytes: 0...200),
      Limit(3),
      Limit(4),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var panel: UInt128?
    var name: String = ""
    var advice: UInt32 = 0
    var late: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        panel = try reader.id128()
      case 2:
        name = try reader.string()
      case 3:
        advice = try reader.uint32()
      case 4:
        late = try reader.uint32()
      default: throw .malformed
      }
    }
    self.panel = try Copy.known(panel)
    self.name = name
    self.advice = advice
    self.late = late
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.panel = try unsafe Copy.id128(c.pointee.panel)
    self.name = unsafe Copy.string(c.pointee.name)
    self.advice = unsafe c.pointee.advice
    self.late = unsafe c.pointee.late
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__published_panel__init($0) }
    unsafe c.pointee.panel = arena.id(self.panel)
    unsafe c.pointee.name = arena.string(self.name)
    unsafe c.pointee.advice = self.advice
    unsafe c.pointee.late = self.late
    return unsafe c
  }
}

extension PanelV1.PublishedRound {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.PublishedRound: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__PublishedRound

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__published_round__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1, required: .always, bytes: 16...16),
      Limit(2, required: .always, bytes: 16...16),
      Limit(3, bytes: 0...200),
      Limit(4),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var panel: UInt128?
    var round: UInt128?
    var title: String = ""
    var closesAtMs: UInt64 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        panel = try reader.id128()
      case 2:
        round = try reader.id128()
      case 3:
        title = try reader.string()
      case 4:
        closesAtMs = try reader.uint64()
      default: throw .malformed
      }
    }
    self.panel = try Copy.known(panel)
    self.round = try Copy.known(round)
    self.title = title
    self.closesAtMs = closesAtMs
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.panel = try unsafe Copy.id128(c.pointee.panel)
    self.round = try unsafe Copy.id128(c.pointee.round)
    self.title = unsafe Copy.string(c.pointee.title)
    self.closesAtMs = unsafe c.pointee.closes_at_ms
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__panel__v1__published_round__init($0) }
    unsafe c.pointee.panel = arena.id(self.panel)
    unsafe c.pointee.round = arena.id(self.round)
    unsafe c.pointee.title = arena.string(self.title)
    unsafe c.pointee.closes_at_ms = self.closesAtMs
    return unsafe c
  }
}

extension PanelV1.GetPublishedRequest {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.GetPublishedRequest: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__GetPublishedRequest

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__get_published_request__init(message)
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
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__panel__v1__get_published_request__init($0)
    }
    unsafe c.pointee.round = arena.id(self.round)
    return unsafe c
  }
}

extension PanelV1.GetPublishedReply {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension PanelV1.GetPublishedReply: @unsafe Bridged {
  typealias CStruct = Sluis__Panel__V1__GetPublishedReply

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in
      unsafe sluis__panel__v1__get_published_reply__init(message)
    },
    oneofs: [],
    limits: [Limit(1, required: .always, bytes: 0...524288)])

  init(reading reader: inout Reader) throws(WireError) {
    var result: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        result = try reader.bytes()
      default: throw .malformed
      }
    }
    self.result = result
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.result = unsafe Copy.bytes(c.pointee.result)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__panel__v1__get_published_reply__init($0)
    }
    unsafe c.pointee.result = arena.bytes(self.result)
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

  init(reading reader: inout Reader) throws(WireError) {
    var question: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        question = try reader.id128()
      default: throw .malformed
      }
    }
    self.question = try Copy.known(question)
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var spent: [[UInt8]] = []
    var salt: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        spent.reserveCapacity(try reader.itemCount())
        repeat {
          spent.append(try reader.bytes())
        } while try reader.again()
      case 2:
        salt = try reader.bytes()
      default: throw .malformed
      }
    }
    self.spent = spent
    self.salt = salt
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var question: UInt128?
    var serial: [UInt8] = []
    var token: [UInt8] = []
    var answer: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        question = try reader.id128()
      case 2:
        serial = try reader.bytes()
      case 3:
        token = try reader.bytes()
      case 4:
        answer = try reader.bytes()
      default: throw .malformed
      }
    }
    self.question = try Copy.known(question)
    self.serial = serial
    self.token = token
    self.answer = answer
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var redemption: PanelV1.Redemption?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        redemption = try PanelV1.Redemption(rawValue: reader.enumeration())
      default: throw .malformed
      }
    }
    self.redemption = try Copy.known(redemption)
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var panel: UInt128?
    var text: String = ""
    var respondBy: Date?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        panel = try reader.id128()
      case 2:
        text = try reader.string()
      case 3:
        var inner = try reader.inner()
        respondBy = try Date(reading: &inner)
      default: throw .malformed
      }
    }
    self.panel = try Copy.known(panel)
    self.text = text
    self.respondBy = try Copy.known(respondBy)
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var advice: UInt128?
    var text: String = ""
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        advice = try reader.id128()
      case 2:
        text = try reader.string()
      default: throw .malformed
      }
    }
    self.advice = try Copy.known(advice)
    self.text = text
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var panel: UInt128?
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        panel = try reader.id128()
      default: throw .malformed
      }
    }
    self.panel = try Copy.known(panel)
  }

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

  init(reading reader: inout Reader) throws(WireError) {
    var advice: [PanelV1.Advice] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        advice.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          advice.append(try PanelV1.Advice(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.advice = advice
  }

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
      Limit(2, bytes: 0...2000),
      Limit(3, required: .always, message: Date.layout),
      Limit(4, bytes: 0...2000),
      Limit(5, message: Date.layout),
      Limit(6),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var id: UInt128?
    var text: String = ""
    var respondBy: Date?
    var response: String = ""
    var respondedOn: Date?
    var isLate: Bool = false
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        id = try reader.id128()
      case 2:
        text = try reader.string()
      case 3:
        var inner = try reader.inner()
        respondBy = try Date(reading: &inner)
      case 4:
        response = try reader.string()
      case 5:
        var inner = try reader.inner()
        respondedOn = try Date(reading: &inner)
      case 6:
        isLate = try reader.bool()
      default: throw .malformed
      }
    }
    self.id = try Copy.known(id)
    self.text = text
    self.respondBy = try Copy.known(respondBy)
    self.response = response
    self.respondedOn = respondedOn
    self.isLate = isLate
  }

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
