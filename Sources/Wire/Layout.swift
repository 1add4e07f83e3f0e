internal import CProtobufC

/// The rules for one message, laid out for one pass over its bytes: a field is found by its number.
///
/// Made once per message from protobuf-c's descriptor and the schema's limits, and never freed.
@safe
struct Layout {
  let descriptor: UnsafePointer<ProtobufCMessageDescriptor>
  /// Indexed by field number; a number without a field has the kind `.unknown`.
  let entries: UnsafePointer<Entry>
  let numberMax: UInt32
  /// The size of the C struct.
  let byteCount: Int
  /// The bits of what must be seen, in a whole message and in a part.
  let required: UInt64
  let requiredInPart: UInt64

  /// How the bytes of a field read.
  enum Kind: UInt8 {
    case unknown, int32, sint32, uint32, varint64, bool, enumeration
    case fixed32, fixed64, double
    case bytes, string, token, message
  }

  /// The rules for one field.
  @safe
  struct Entry {
    var kind = Kind.unknown
    /// 0 varint, 1 eight bytes, 2 length-prefixed, 5 four bytes.
    var wireType: UInt8 = 0
    /// The wire type that the field ordinarily has: 2 for a list of numbers, as those are packed.
    var ordinaryWireType: UInt8 = 0
    var isRepeated = false
    /// Empty, zero and unspecified are as good as absent, and it must be there.
    var refusesEmpty = false
    /// The index among the repeated fields of the message.
    var list: UInt8 = 0
    var itemCountMax: UInt32 = 0
    var byteCountMin: UInt32 = 0
    var byteCountMax: UInt32 = 0
    /// The bit of the field, or of the oneof it belongs to.
    var bit: UInt64 = 0
    var values: UInt64 = 0
    var layout: UnsafePointer<Layout>?
  }

  /// Lists in one message; the scanner counts their items in a register of this many.
  static let listCountMax = 16
}

extension Layout {
  /// Makes the layout of a message.
  ///
  /// - Parameters:
  ///   - start: protoc-c's `…__init`, which is also what names the descriptor.
  ///   - oneofs: by index, whether one of the members must be there.
  ///   - limits: one for every field.
  static func make<CStruct>(
    _ start: (UnsafeMutablePointer<CStruct>) -> Void, oneofs: [Limit.Requirement], limits: [Limit]
  ) -> UnsafePointer<Layout> {
    let model = UnsafeMutablePointer<CStruct>.allocate(capacity: 1)
    defer { unsafe model.deallocate() }
    unsafe start(model)
    let base = unsafe UnsafeRawPointer(model).load(as: ProtobufCMessage.self)
    guard let descriptor = unsafe base.descriptor else {
      preconditionFailure("protoc-c's init leaves no descriptor")
    }
    let fields = unsafe UnsafeBufferPointer(
      start: descriptor.pointee.fields, count: Int(descriptor.pointee.n_fields))
    precondition(
      fields.count == limits.count && fields.count <= 64,
      "CWire and Wire are of different schemas: run proto/generate")

    let numberMax = unsafe fields.map { unsafe $0.id }.max() ?? 0
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: Int(numberMax) + 1)
    unsafe entries.initialize(repeating: Entry(), count: Int(numberMax) + 1)
    var builder = Builder(oneofs: oneofs)
    for unsafe(field, limit) in unsafe zip(fields, limits.sorted(by: { $0.number < $1.number })) {
      precondition(
        unsafe field.id == limit.number,
        "CWire and Wire are of different schemas: run proto/generate")
      unsafe entries[Int(field.id)] = builder.entry(field, limit)
    }
    let layout = UnsafeMutablePointer<Layout>.allocate(capacity: 1)
    unsafe layout.initialize(
      to: Layout(
        descriptor: descriptor, entries: UnsafePointer(entries), numberMax: numberMax,
        byteCount: descriptor.pointee.sizeof_message, required: builder.required,
        requiredInPart: builder.requiredInPart))
    return unsafe UnsafePointer(layout)
  }

  /// Hands out bits and list indexes while the fields pass.
  private struct Builder {
    let oneofs: [Limit.Requirement]
    var oneofBits: [Int: UInt64] = [:]
    var nextBit: UInt64 = 1
    var nextList: UInt8 = 0
    var required: UInt64 = 0
    var requiredInPart: UInt64 = 0

    init(oneofs: [Limit.Requirement]) { self.oneofs = oneofs }

    mutating func entry(_ field: ProtobufCFieldDescriptor, _ limit: Limit) -> Entry {
      var entry = Entry()
      unsafe (entry.kind, entry.wireType) = Layout.reading(field.type, isToken: limit.isToken)
      unsafe entry.isRepeated = field.label == PROTOBUF_C_LABEL_REPEATED
      entry.ordinaryWireType = entry.isRepeated ? 2 : entry.wireType
      entry.byteCountMin = limit.bytes.lowerBound
      entry.byteCountMax = limit.bytes.upperBound
      entry.values = limit.values
      unsafe entry.layout = limit.message
      entry.refusesEmpty = limit.required != .never || entry.isRepeated
      entry.bit = self.bit(limit)
      if entry.isRepeated {
        entry.itemCountMax = limit.items
        entry.list = self.nextList
        self.nextList += 1
        precondition(Int(self.nextList) <= Layout.listCountMax, "more lists than can be counted")
      }
      // Whether one of a oneof's members must be there is the oneof's affair.
      if limit.oneof == nil {
        if limit.required != .never { self.required |= entry.bit }
        if limit.required == .always { self.requiredInPart |= entry.bit }
      }
      return entry
    }

    private mutating func bit(_ limit: Limit) -> UInt64 {
      if let oneof = limit.oneof, let bit = self.oneofBits[oneof] { return bit }
      let bit = self.nextBit
      self.nextBit <<= 1
      if let oneof = limit.oneof {
        self.oneofBits[oneof] = bit
        if self.oneofs[oneof] != .never { self.required |= bit }
        if self.oneofs[oneof] == .always { self.requiredInPart |= bit }
      }
      return bit
    }
  }

  private static func reading(_ type: ProtobufCType, isToken: Bool) -> (Kind, UInt8) {
    switch type {
    case PROTOBUF_C_TYPE_INT32: return (.int32, 0)
    case PROTOBUF_C_TYPE_SINT32: return (.sint32, 0)
    case PROTOBUF_C_TYPE_UINT32: return (.uint32, 0)
    case PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_SINT64, PROTOBUF_C_TYPE_UINT64:
      return (.varint64, 0)
    case PROTOBUF_C_TYPE_BOOL: return (.bool, 0)
    case PROTOBUF_C_TYPE_ENUM: return (.enumeration, 0)
    case PROTOBUF_C_TYPE_FIXED32, PROTOBUF_C_TYPE_SFIXED32: return (.fixed32, 5)
    case PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_SFIXED64: return (.fixed64, 1)
    case PROTOBUF_C_TYPE_DOUBLE: return (.double, 1)
    case PROTOBUF_C_TYPE_BYTES: return (.bytes, 2)
    case PROTOBUF_C_TYPE_STRING: return (isToken ? .token : .string, 2)
    case PROTOBUF_C_TYPE_MESSAGE: return (.message, 2)
    default: preconditionFailure("a type the generator refuses")
    }
  }
}
