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
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.text = try unsafe Copy.required(c.pointee.text, as: SignalsV1.OfferText.self)
    self.revision = unsafe c.pointee.revision
    self.confirmedOn = try unsafe Copy.required(c.pointee.confirmed_on, as: Date.self)
    self.isStale = unsafe c.pointee.is_stale != 0
    self.isMine = unsafe c.pointee.is_mine != 0
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__offer__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.text = self.text.fill(&arena)
    unsafe c.pointee.revision = self.revision
    unsafe c.pointee.confirmed_on = self.confirmedOn.fill(&arena)
    unsafe c.pointee.is_stale = self.isStale ? 1 : 0
    unsafe c.pointee.is_mine = self.isMine ? 1 : 0
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
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.id = try unsafe Copy.id128(c.pointee.id)
    self.offer = try unsafe Copy.id128(c.pointee.offer)
    self.state = try unsafe Copy.known(
      SignalsV1.IntroductionState(rawValue: Int32(c.pointee.state.rawValue)))
    self.isMyOffer = unsafe c.pointee.is_my_offer != 0
    self.proposedOn = try unsafe Copy.required(c.pointee.proposed_on, as: Date.self)
    self.address = unsafe Copy.bytes(c.pointee.address)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__signals__v1__introduction__init($0) }
    unsafe c.pointee.id = arena.id(self.id)
    unsafe c.pointee.offer = arena.id(self.offer)
    unsafe c.pointee.state = .init(rawValue: UInt32(self.state.rawValue))
    unsafe c.pointee.is_my_offer = self.isMyOffer ? 1 : 0
    unsafe c.pointee.proposed_on = self.proposedOn.fill(&arena)
    unsafe c.pointee.address = arena.bytes(self.address)
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
    ])

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.introduction = try unsafe Copy.id128(c.pointee.introduction)
    self.card = unsafe Copy.bytes(c.pointee.card)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) {
      unsafe sluis__signals__v1__share_card_request__init($0)
    }
    unsafe c.pointee.introduction = arena.id(self.introduction)
    unsafe c.pointee.card = arena.bytes(self.card)
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
