/// Who a certificate says its holder is: `sluis://<organisation>/<kind>/<name>`.
///
/// docs/protocol.md §2 has the grammar. There is one way to write an identity, so that bytes can be
/// compared: no case folding, no escapes, no trailing slash.
package struct Identity: Sendable, Hashable {
  /// What kind of holder.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case service
    case user
    /// A partner organisation's machine, which names the professional it acts for.
    case gateway
    case resident
    case committee
    case witness
  }

  package let organisation: String
  package let kind: Kind
  package let name: String

  /// Traps when a part is not 1 to 63 bytes of `a-z`, `0-9`, `-` and `.`: parts of ours are
  /// literals or checked configuration.
  package init(organisation: String, kind: Kind, name: String) {
    precondition(Self.isLabel(organisation) && Self.isLabel(name), "not an identity's part")
    self.organisation = organisation
    self.kind = kind
    self.name = name
  }

  /// Reads the URI of a certificate strictly; nil when it is not exactly of this form.
  package init?(uri: String) {
    let prefix = "sluis://"
    guard uri.utf8.count <= 160, uri.utf8.starts(with: prefix.utf8) else { return nil }
    let parts = uri.utf8.dropFirst(prefix.utf8.count)
      .split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 3, let organisation = String(parts[0]), let kindName = String(parts[1]),
      let kind = Kind(rawValue: kindName), let name = String(parts[2]),
      Self.isLabel(organisation), Self.isLabel(name)
    else { return nil }
    self.organisation = organisation
    self.kind = kind
    self.name = name
  }

  package static func isLabel(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...63).contains(bytes.count), let first = bytes.first, let last = bytes.last else {
      return false
    }
    return Self.isLetterOrDigit(first) && Self.isLetterOrDigit(last)
      && bytes.allSatisfy {
        Self.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Identity: CustomStringConvertible {
  package var description: String {
    // The word itself: that of a case is looked up by reflection, at every call.
    "sluis://\(self.organisation)/\(self.kind.rawValue)/\(self.name)"
  }
}
