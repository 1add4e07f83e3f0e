internal import Foundation
internal import Vault
internal import Wire

/// The spent values of what was sent from here, in the profile: `votes/<round>.json`, mode 0600.
///
/// A member finds their votes in the published list by them. A value says that this member
/// answered a question; until the closing it is beside the sealed answer in panel's database, and
/// afterwards nothing leads from it to one. Serials and tokens are not kept.
struct VoteFile: Sendable {
  private struct Vote: Codable, Sendable {
    let question: String
    let spent: String
  }

  private static let byteCountMax = 65_536

  private let folder: String
  private let path: String

  init(_ round: Id, of profile: Profile) {
    self.folder = "\(profile.folder)/votes"
    self.path = "\(self.folder)/\(round).json"
  }

  /// By question; empty when nothing was sent from here, or nothing kept.
  func spent() throws(Refusal) -> [UInt128: [UInt8]] {
    var spent: [UInt128: [UInt8]] = [:]
    for vote in try self.votes() {
      guard let question = Id(argument: vote.question), let value = Hexadecimal.bytes(vote.spent)
      else { throw PanelRefusals.foreignFile(self.path) }
      spent[question.number] = value
    }
    return spent
  }

  /// Keeps the value of one vote that was accepted.
  func keep(_ spent: [UInt8], of question: UInt128) throws(Refusal) {
    let name = Id(question).description
    let vote = Vote(question: name, spent: Hexadecimal.text(spent))
    let votes = try self.votes().filter { $0.question != name } + [vote]
    if !FileManager.default.fileExists(atPath: self.folder) {
      try NewFolder.make(at: self.folder) { _ throws(Refusal) in }
    }
    guard let bytes = try? JSONEncoder().encode(votes) else {
      throw .cannot("\(self.path) could not be written")
    }
    try GuardedFile.replace(self.path, with: Array(bytes))
  }

  private func votes() throws(Refusal) -> [Vote] {
    guard FileManager.default.fileExists(atPath: self.path) else { return [] }
    let bytes = try GuardedFile.read(self.path, .secret, byteCountMax: Self.byteCountMax)
    guard let votes = try? JSONDecoder().decode([Vote].self, from: Data(bytes)) else {
      throw PanelRefusals.foreignFile(self.path)
    }
    return votes
  }
}
