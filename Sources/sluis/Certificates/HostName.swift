internal import ArgumentParser

/// A name under which a service is reached: a DNS name or an IP address.
struct HostName: Hashable, Sendable, ExpressibleByArgument, CustomStringConvertible {
  enum Form: Hashable, Sendable {
    case dns
    /// 4 or 16 bytes, network order.
    case address([UInt8])
  }

  let description: String
  let form: Form

  /// Reads a lower-case DNS name (RFC 1123), a dotted IPv4 address or an IPv6 address (RFC 4291
  /// §2.2, without zone and without embedded IPv4).
  init?(argument: String) {
    if let address = Self.version4(argument) ?? Self.version6(argument) {
      self.form = .address(address)
    } else {
      let labels = argument.split(separator: ".", omittingEmptySubsequences: false)
      guard argument.utf8.count <= 253, let last = labels.last, Int(last) == nil,
        labels.allSatisfy({ Label(argument: String($0)) != nil })
      else { return nil }
      self.form = .dns
    }
    self.description = argument
  }

  /// The text of an address as a certificate holds it, or nil when it has not 4 or 16 bytes.
  static func text(ofAddress bytes: [UInt8]) -> String? {
    switch bytes.count {
    case 4: bytes.map { String($0) }.joined(separator: ".")
    case 16:
      stride(from: 0, to: 16, by: 2)
        .map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
        .joined(separator: ":")
    default: nil
    }
  }

  private static func version4(_ text: String) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    // A leading zero is octal to some readers, so it is no address here.
    let bytes = parts.compactMap { part in
      part == "0" || part.first.map { ("1"..."9").contains($0) } == true ? UInt8(part) : nil
    }
    return parts.count == 4 && bytes.count == 4 ? bytes : nil
  }

  private static func version6(_ text: String) -> [UInt8]? {
    guard text.utf8.count <= 39, text.contains(":") else { return nil }
    let halves = Self.halves(of: text)
    guard let front = Self.groups(halves.front) else { return nil }
    guard let back = halves.back else { return front.count == 16 ? front : nil }
    guard let back = Self.groups(back), front.count + back.count <= 14 else { return nil }
    return front + Array(repeating: 0, count: 16 - front.count - back.count) + back
  }

  /// What stands before and after the first `::`.
  private static func halves(of text: String) -> (front: Substring, back: Substring?) {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].hasPrefix("::") { return (text[..<index], text[index...].dropFirst(2)) }
      index = text.index(after: index)
    }
    return (text[...], nil)
  }

  private static func groups(_ text: Substring) -> [UInt8]? {
    if text.isEmpty { return [] }
    var bytes: [UInt8] = []
    for group in text.split(separator: ":", omittingEmptySubsequences: false) {
      guard (1...4).contains(group.utf8.count), group.allSatisfy(\.isHexDigit),
        let value = UInt16(group, radix: 16)
      else { return nil }
      bytes += [UInt8(value >> 8), UInt8(value & 0xFF)]
    }
    return bytes
  }
}

extension HostName {
  static let localhost = HostName(description: "localhost", form: .dns)
  static let loopback = HostName(description: "127.0.0.1", form: .address([127, 0, 0, 1]))

  private init(description: String, form: Form) {
    self.description = description
    self.form = form
  }
}
