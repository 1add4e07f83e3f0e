internal import Foundation
internal import Vault

/// The committee's private key and what goes with it, on the committee's own machine and nowhere
/// else.
///
/// ```
/// committee-key       32 bytes, mode 0600: opens every letter, and signs every answer
/// committee-address   the public half, 128 hexadecimal digits: what is published
/// chart.json          who manages whom, as the committee writes it down itself
/// ```
struct CommitteeFolder: Sendable {
  /// Who manages somebody: they are not shown a letter about them either.
  ///
  /// ```json
  /// { "managers": { "jansen": ["devries"] } }
  /// ```
  private struct Chart: Codable {
    let managers: [String: [String]]
  }

  private static let chartByteCountMax = 262_144

  let path: String

  /// Draws a key into a new folder, and answers the public half.
  func draw() throws(Refusal) -> CommitteePublicKey {
    try NewFolder.make(at: self.path) { folder throws(Refusal) in
      try folder.add(Entropy.bytes(count: 32), as: "committee-key", .secret)
      try folder.add(Array("{ \"managers\": {} }\n".utf8), as: "chart.json", .open)
    }
    let key = try self.publicKey()
    let path = "\(self.path)/committee-address"
    do {
      try Data((Hexadecimal.text(key.bytes) + "\n").utf8).write(
        to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch { throw .cannot("\(path) could not be written", "Check the folder's free space") }
    return key
  }

  func publicKey() throws(Refusal) -> CommitteePublicKey {
    CommitteePublicKey(
      address: try self.key().address, verifying: try self.signer().verifyingKey)
  }

  func key() throws(Refusal) -> BoxKey {
    do throws(VaultError) {
      return BoxKey(key: try KeyFile.load("\(self.path)/committee-key"))
    } catch { throw .cannot("\(self.path)/committee-key: \(error)") }
  }

  /// What answers are signed with: it follows from the same file.
  func signer() throws(Refusal) -> SigningKey {
    do throws(VaultError) {
      return CommitteePublicKey.signer(of: try KeyFile.load("\(self.path)/committee-key"))
    } catch { throw .cannot("\(self.path)/committee-key: \(error)") }
  }

  /// Refuses whoever a letter is about, and whoever manages them, however far above.
  ///
  /// It is this program that refuses: who holds the key file can read with another. The committee
  /// keeps the folder with somebody it is never about.
  func refuse(_ reader: Identity, about: [String]) throws(Refusal) {
    let bytes = try GuardedFile.read(
      "\(self.path)/chart.json", .open, byteCountMax: Self.chartByteCountMax)
    guard let chart = try? JSONDecoder().decode(Chart.self, from: Data(bytes)) else {
      throw .cannot("\(self.path)/chart.json does not say who manages whom", "Look at docs/cli.md")
    }
    var excluded = Set(about)
    var open = about
    while let name = open.popLast() {
      for manager in chart.managers[name] ?? [] where excluded.insert(manager).inserted {
        open.append(manager)
      }
    }
    guard !excluded.contains(reader.name.description) else {
      throw Refusal(
        status: .refused, sentence: "this letter is not for you to see",
        advice: "Have another member of the committee read it", reasons: ["named_in_concern"])
    }
  }
}
