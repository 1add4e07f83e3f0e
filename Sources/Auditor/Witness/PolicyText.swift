/// Who must have signed a log: C2SP tlog-policy (docs/formats/witness.md §4).
package struct PolicyText: Hashable, Sendable {
  /// A witness that counts, and where it can be asked.
  package struct Witness: Hashable, Sendable {
    package let name: String
    package let key: PinnedKey
    /// `https://host:port`, or nil.
    package let url: String?
  }

  private enum Member: Hashable, Sendable {
    case witness(Witness)
    case group(of: [String], countMin: Int)

    /// Whose word it is; nil for a group.
    var witness: Witness? {
      if case .witness(let witness) = self { witness } else { nil }
    }
  }

  package static let byteCountMax = 16_384
  private static let lineCountMax = 64

  /// The keys of logs, by origin.
  package let logs: [String: PinnedKey]
  private let members: [String: Member]
  /// Nil when no witness is asked for.
  private let quorum: String?

  /// Reads a policy, and nothing that this page does not name.
  package init(_ bytes: [UInt8]) throws(AuditError) {
    guard bytes.count <= Self.byteCountMax, String(validating: bytes, as: UTF8.self) != nil,
      let lines = Texts.lines(bytes[...]), lines.count <= Self.lineCountMax
    else { throw .malformed }
    var logs: [String: PinnedKey] = [:]
    var members: [String: Member] = [:]
    var quorum: String?
    for line in lines where !line.isEmpty && line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      switch (fields[0], fields.count) {
      case ("log", 2...3):
        let key = try PinnedKey(text: fields[1])
        guard !key.isWitness, logs.updateValue(key, forKey: key.name) == nil else {
          throw .malformed
        }
      case ("witness", 3...4):
        let key = try PinnedKey(text: fields[2])
        guard key.isWitness, Self.isName(fields[1]),
          // Two lines for one witness would let it count twice.
          !members.values.contains(where: { $0.witness?.key.name == key.name }),
          members.updateValue(
            .witness(
              Witness(name: fields[1], key: key, url: fields.count == 4 ? fields[3] : nil)),
            forKey: fields[1]) == nil
        else { throw .malformed }
      case ("group", 4...):
        let names = Array(fields[3...])
        guard Self.isName(fields[1]), Set(names).count == names.count,
          names.allSatisfy({ members[$0] != nil }),
          let countMin = Self.count(fields[2], of: names.count),
          members.updateValue(.group(of: names, countMin: countMin), forKey: fields[1]) == nil
        else { throw .malformed }
      case ("quorum", 2):
        guard quorum == nil, fields[1] == "none" || members[fields[1]] != nil else {
          throw .malformed
        }
        quorum = fields[1]
      default: throw .malformed
      }
    }
    guard let quorum else { throw .malformed }
    self.logs = logs
    self.members = members
    self.quorum = quorum == "none" ? nil : quorum
  }

  /// All witnesses that are named.
  package var witnesses: [Witness] {
    self.members.keys.sorted().compactMap { self.members[$0]?.witness }
  }

  /// Whether anybody beside the log must have signed.
  package var asksForWitnesses: Bool { self.quorum != nil }

  /// When the quorum had seen `tree`, seconds since 1970: the time by which enough had; nil when
  /// too few have.
  package func seenAtSeconds(_ tree: SignedTree) -> UInt64? {
    self.seenAtSeconds(by: tree.seenAtSeconds)
  }

  /// The same, of when each witness saw something, by the names of their keys.
  package func seenAtSeconds(by times: [String: UInt64]) -> UInt64? {
    self.quorum.flatMap { self.time(of: $0, times) }
  }

  private func time(of name: String, _ seen: [String: UInt64]) -> UInt64? {
    // A member was defined before it was named, so this ends.
    switch self.members[name] {
    case .witness(let witness): return seen[witness.key.name]
    case .group(let names, let countMin):
      let times = names.compactMap { self.time(of: $0, seen) }.sorted(by: >)
      return times.count >= countMin ? times[countMin - 1] : nil
    case nil: return nil
    }
  }

  private static func isName(_ text: String) -> Bool {
    text != "none" && !text.isEmpty
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
  }

  private static func count(_ text: String, of all: Int) -> Int? {
    switch text {
    case "any": 1
    case "all": all
    default: Texts.decimal(Array(text.utf8)[...]).flatMap { (1...all).contains($0) ? $0 : nil }
    }
  }
}
