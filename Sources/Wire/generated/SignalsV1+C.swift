// Written by proto/generate from the schema. Do not edit.

internal import CProtobufC
internal import CWire

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
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.round = try unsafe Copy.id128(c.pointee.round)
    self.lessons = unsafe Copy.string(c.pointee.lessons)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__debrief_request__init($0) }
    unsafe c.pointee.round = arena.id(self.round)
    unsafe c.pointee.lessons = arena.string(self.lessons)
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
    limits: [Limit(1, bytes: 0...32, isToken: true)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.area = unsafe Copy.string(c.pointee.area)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_team_rounds_request__init($0)
    }
    unsafe c.pointee.area = arena.string(self.area)
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
    limits: [Limit(1, items: 200, message: SignalsV1.TeamRound.layout)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.rounds = try unsafe Copy.messages(
      c.pointee.rounds, count: c.pointee.n_rounds, as: SignalsV1.TeamRound.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__list_team_rounds_reply__init($0)
    }
    unsafe (c.pointee.rounds, c.pointee.n_rounds) =
      arena.list(self.rounds) { value, arena in unsafe value.fill(&arena) }
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
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.mailbox = unsafe Copy.bytes(c.pointee.mailbox)
    self.word = unsafe Copy.bytes(c.pointee.word)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__agree_to_be_named_request__init($0)
    }
    unsafe c.pointee.mailbox = arena.bytes(self.mailbox)
    unsafe c.pointee.word = arena.bytes(self.word)
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
    limits: [Limit(1, required: .always, bytes: 16...16)])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.entry = try unsafe Copy.id128(c.pointee.entry)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__agreed__init($0) }
    unsafe c.pointee.entry = arena.id(self.entry)
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
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.signal = try unsafe Copy.required(c.pointee.signal, as: SignalsV1.Signal.self)
    self.person = try unsafe Copy.optional(c.pointee.person, as: SignalsV1.PersonSignal.self)
    self.isReporterWithheld = unsafe c.pointee.is_reporter_withheld != 0
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
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.signal = try unsafe Copy.id128(c.pointee.signal)
    self.revision = unsafe c.pointee.revision
    self.state = try unsafe Copy.known(SignalsV1.State(rawValue: Int32(c.pointee.state.rawValue)))
    self.entry = try unsafe Copy.id128(c.pointee.entry)
    self.household = unsafe Copy.optionalID128(c.pointee.household)
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
    return unsafe c
  }
}
