internal import ArgumentParser
internal import Vault
internal import Wire

/// A quarter as typed: `2026-Q3`.
struct QuarterName: ExpressibleByArgument, Hashable, Sendable, CustomStringConvertible {
  let year: UInt32
  let number: UInt32

  init(year: UInt32, number: UInt32) {
    self.year = year
    self.number = number
  }

  init?(argument: String) {
    let parts = argument.split(separator: "-Q", omittingEmptySubsequences: false)
    guard argument.utf8.count == 7, parts.count == 2, parts[0].utf8.count == 4,
      parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = UInt32(parts[0]),
      let number = UInt32(parts[1]), (2_000...2_199).contains(year), (1...4).contains(number)
    else { return nil }
    self.init(year: year, number: number)
  }

  var description: String { "\(self.year)-Q\(self.number)" }
}

/// A release that has the digest it was announced with.
struct ReleaseReading: Sendable {
  let release: CountsV1.Release
  let bytes: [UInt8]
  let digest: [UInt8]

  init(_ reply: SignalsV1.GetReleaseReply) throws(Refusal) {
    guard ReleaseDigest.of(reply.release) == reply.digest,
      let release = try? CountsV1.Release(decoding: reply.release),
      release.tables.allSatisfy({ table in
        table.rows.count == release.areas.count
          && table.rows.allSatisfy { $0.cells.count == table.themes.count + 1 }
      }),
      release.areas.enumerated().allSatisfy({ $0.element.parent <= UInt32($0.offset) })
    else { throw .cannot("the answer of signals is no release") }
    self.release = release
    self.bytes = reply.release
    self.digest = reply.digest
  }

  var quarter: QuarterName {
    QuarterName(year: self.release.year, number: self.release.quarter)
  }

  func name(of area: CountsV1.Area) -> String { area.name.isEmpty ? "all areas" : area.name }
}

/// What is published of one cell.
enum PublishedCell: Hashable, Sendable {
  case count(UInt32)
  case few
  case withheld

  /// - Parameter population: what the table counts. Doors are a sum of what debriefs published,
  ///   none below ten: where that is nothing, it does not say that there were none.
  init(_ number: UInt32, of population: CountsV1.Population?) {
    switch number {
    case 0: self = .few
    case 1: self = .withheld
    case 2 where population == .rounds: self = .withheld
    default: self = .count(number - 2)
    }
  }

  /// A count, `<10` for few persons, `·` for what is withheld.
  func text(k: UInt32) -> String {
    switch self {
    case .count(let count): String(count)
    case .few: "<\(k)"
    case .withheld: "·"
    }
  }
}
