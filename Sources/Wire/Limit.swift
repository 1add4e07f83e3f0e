/// What the schema says about one field beyond what protobuf-c's descriptor knows.
@safe
struct Limit {
  /// When a field must be there.
  enum Requirement {
    case never
    /// In a whole message; a part may lack it.
    case whole
    /// In parts too: it is PUBLIC.
    case always
  }

  let number: UInt32
  /// The index of the oneof it belongs to.
  var oneof: Int?
  var required: Requirement
  var bytes: ClosedRange<UInt32>
  var items: UInt32
  /// Visible ASCII only: an identifier, compared byte by byte.
  var isToken: Bool
  /// The known values of an enum: bit n for value n.
  var values: UInt64
  var message: UnsafePointer<Layout>?

  init(
    _ number: UInt32, oneof: Int? = nil, required: Requirement = .never,
    bytes: ClosedRange<UInt32> = 0...0, items: UInt32 = 0, isToken: Bool = false,
    values: UInt64 = 0, message: UnsafePointer<Layout>? = nil
  ) {
    self.number = number
    self.oneof = oneof
    self.required = required
    self.bytes = bytes
    self.items = items
    self.isToken = isToken
    self.values = values
    unsafe self.message = unsafe message
  }
}
