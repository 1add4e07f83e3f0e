/// Puts nested messages together again from their parts.
enum Merging {
  static func merge<M: Message>(_ value: inout M, _ part: M) { value.merge(part) }

  static func merge<M: Message>(_ value: inout M?, _ part: M?) {
    guard let part else { return }
    if value == nil { value = part } else { value?.merge(part) }
  }

  /// Item by item: every part was made from the same list. A longer part brings the rest with it.
  static func merge<M: Message>(_ values: inout [M], _ part: [M]) {
    for (index, item) in part.enumerated() {
      if index < values.count { values[index].merge(item) } else { values.append(item) }
    }
  }
}
