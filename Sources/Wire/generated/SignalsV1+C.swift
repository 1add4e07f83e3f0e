// Written by proto/generate from the schema. Do not edit.

internal import CProtobufC
internal import CWire

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
