internal import ArgumentParser

/// Who a certificate says it is: `sluis://<organisation>/<kind>/<name>` (docs/protocol.md).
struct Identity: Hashable, Sendable {
  let organisation: Label
  let kind: Kind
  let name: Label

  /// The URI in the certificate's subject alternative names.
  var uri: String { "sluis://\(self.organisation)/\(self.kind.rawValue)/\(self.name)" }

  enum Kind: String, CaseIterable, Sendable, ExpressibleByArgument {
    case service, user
    /// A partner organisation's machine.
    case gateway
    case resident, committee, witness

    /// Whether others connect to it, so that its certificate names hosts; the rest only connect.
    var isCalled: Bool { self == .service || self == .witness }
  }
}

extension Identity {
  /// Reads exactly what ``uri`` writes; nil for anything else.
  init?(uri: String) {
    guard uri.hasPrefix("sluis://") else { return nil }
    let parts = uri.dropFirst("sluis://".count).split(
      separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 3, let organisation = Label(argument: String(parts[0])),
      let kind = Kind(rawValue: String(parts[1])), let name = Label(argument: String(parts[2]))
    else { return nil }
    self.init(organisation: organisation, kind: kind, name: name)
  }
}

/// A name in an identity: 1 to 63 of `a–z`, `0–9` and `-`, neither first nor last a hyphen.
///
/// A host-name label (RFC 1123 §2.1) in lower case, so that two names that look alike to a person
/// are one name to a program.
struct Label: Hashable, Sendable, ExpressibleByArgument, CustomStringConvertible {
  let description: String

  init?(argument: String) {
    let bytes = Array(argument.utf8)
    guard (1...63).contains(bytes.count), bytes.first != 0x2D, bytes.last != 0x2D,
      bytes.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
    else { return nil }
    self.description = argument
  }
}
