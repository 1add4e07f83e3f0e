// Written by proto/generate from the schema. Do not edit.

internal import CProtobufC
internal import CWire

extension CountsV1.Area {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension CountsV1.Area: @unsafe Bridged {
  typealias CStruct = Sluis__Counts__V1__Area

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__counts__v1__area__init(message) },
    oneofs: [],
    limits: [
      Limit(1, bytes: 0...32, isToken: true),
      Limit(2, bytes: 0...200),
      Limit(3),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var code: String = ""
    var name: String = ""
    var parent: UInt32 = 0
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        code = try reader.token()
      case 2:
        name = try reader.string()
      case 3:
        parent = try reader.uint32()
      default: throw .malformed
      }
    }
    self.code = code
    self.name = name
    self.parent = parent
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.code = unsafe Copy.string(c.pointee.code)
    self.name = unsafe Copy.string(c.pointee.name)
    self.parent = unsafe c.pointee.parent
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__counts__v1__area__init($0) }
    unsafe c.pointee.code = arena.string(self.code)
    unsafe c.pointee.name = arena.string(self.name)
    unsafe c.pointee.parent = self.parent
    return unsafe c
  }
}

extension CountsV1.Row {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension CountsV1.Row: @unsafe Bridged {
  typealias CStruct = Sluis__Counts__V1__Row

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__counts__v1__row__init(message) },
    oneofs: [],
    limits: [Limit(1, items: 65)])

  init(reading reader: inout Reader) throws(WireError) {
    var cells: [UInt32] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        var list = try reader.packed()
        cells.reserveCapacity(try list.numberCount())
        while list.hasMore {
          cells.append(try list.uint32())
        }
      default: throw .malformed
      }
    }
    self.cells = cells
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.cells = unsafe Copy.numbers(c.pointee.cells, count: c.pointee.n_cells)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__counts__v1__row__init($0) }
    unsafe (c.pointee.cells, c.pointee.n_cells) =
      arena.list(self.cells) { value, _ in value }
    return unsafe c
  }
}

extension CountsV1.Table {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension CountsV1.Table: @unsafe Bridged {
  typealias CStruct = Sluis__Counts__V1__Table

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__counts__v1__table__init(message) },
    oneofs: [],
    limits: [
      Limit(1, required: .always, values: 0x1e),
      Limit(2),
      Limit(3),
      Limit(4, required: .always, bytes: 0...64, items: 64, isToken: true),
      Limit(5, required: .always, items: 500, message: CountsV1.Row.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var population: CountsV1.Population?
    var k: UInt32 = 0
    var isUniform: Bool = false
    var themes: [String] = []
    var rows: [CountsV1.Row] = []
    reading: while true {
      switch try reader.next() {
      case 0: break reading
      case 1:
        population = try CountsV1.Population(rawValue: reader.enumeration())
      case 2:
        k = try reader.uint32()
      case 3:
        isUniform = try reader.bool()
      case 4:
        themes.reserveCapacity(try reader.itemCount())
        repeat {
          themes.append(try reader.token())
        } while try reader.again()
      case 5:
        rows.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          rows.append(try CountsV1.Row(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.population = try Copy.known(population)
    self.k = k
    self.isUniform = isUniform
    self.themes = themes
    self.rows = rows
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.population = try unsafe Copy.known(
      CountsV1.Population(rawValue: Int32(c.pointee.population.rawValue)))
    self.k = unsafe c.pointee.k
    self.isUniform = unsafe c.pointee.is_uniform != 0
    self.themes = unsafe Copy.strings(c.pointee.themes, count: c.pointee.n_themes)
    self.rows = try unsafe Copy.messages(
      c.pointee.rows, count: c.pointee.n_rows, as: CountsV1.Row.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__counts__v1__table__init($0) }
    unsafe c.pointee.population = .init(rawValue: UInt32(self.population.rawValue))
    unsafe c.pointee.k = self.k
    unsafe c.pointee.is_uniform = self.isUniform ? 1 : 0
    unsafe (c.pointee.themes, c.pointee.n_themes) =
      arena.list(self.themes) { value, arena in unsafe arena.string(value) }
    unsafe (c.pointee.rows, c.pointee.n_rows) =
      arena.list(self.rows) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}

extension CountsV1.Release {
  package init(decoding bytes: RawSpan) throws(WireError) {
    self = try unsafe Decoder.decode(bytes)
  }

  package func withEncoded<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe Encoder.withEncoded(self, body)
  }

  package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
    unsafe Encoder.encode(value)
  }
}

extension CountsV1.Release: @unsafe Bridged {
  typealias CStruct = Sluis__Counts__V1__Release

  nonisolated(unsafe) static let layout = unsafe Layout.make(
    { (message: UnsafeMutablePointer<CStruct>) in unsafe sluis__counts__v1__release__init(message)
    },
    oneofs: [],
    limits: [
      Limit(1),
      Limit(2),
      Limit(3),
      Limit(4, required: .always, message: Date.layout),
      Limit(5, required: .always, items: 500, message: CountsV1.Area.layout),
      Limit(6, required: .always, items: 8, message: CountsV1.Table.layout),
    ])

  init(reading reader: inout Reader) throws(WireError) {
    var year: UInt32 = 0
    var quarter: UInt32 = 0
    var edition: UInt32 = 0
    var madeOn: Date?
    var areas: [CountsV1.Area] = []
    var tables: [CountsV1.Table] = []
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
        areas.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          areas.append(try CountsV1.Area(reading: &inner))
        } while try reader.again()
      case 6:
        tables.reserveCapacity(try reader.itemCount())
        repeat {
          var inner = try reader.inner()
          tables.append(try CountsV1.Table(reading: &inner))
        } while try reader.again()
      default: throw .malformed
      }
    }
    self.year = year
    self.quarter = quarter
    self.edition = edition
    self.madeOn = try Copy.known(madeOn)
    self.areas = areas
    self.tables = tables
  }

  init(copying c: UnsafePointer<CStruct>) throws(WireError) {
    self.year = unsafe c.pointee.year
    self.quarter = unsafe c.pointee.quarter
    self.edition = unsafe c.pointee.edition
    self.madeOn = try unsafe Copy.required(c.pointee.made_on, as: Date.self)
    self.areas = try unsafe Copy.messages(
      c.pointee.areas, count: c.pointee.n_areas, as: CountsV1.Area.self)
    self.tables = try unsafe Copy.messages(
      c.pointee.tables, count: c.pointee.n_tables, as: CountsV1.Table.self)
  }

  func fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {
    let c = unsafe arena.make(CStruct.self) { unsafe sluis__counts__v1__release__init($0) }
    unsafe c.pointee.year = self.year
    unsafe c.pointee.quarter = self.quarter
    unsafe c.pointee.edition = self.edition
    unsafe c.pointee.made_on = self.madeOn.fill(&arena)
    unsafe (c.pointee.areas, c.pointee.n_areas) =
      arena.list(self.areas) { value, arena in unsafe value.fill(&arena) }
    unsafe (c.pointee.tables, c.pointee.n_tables) =
      arena.list(self.tables) { value, arena in unsafe value.fill(&arena) }
    return unsafe c
  }
}
