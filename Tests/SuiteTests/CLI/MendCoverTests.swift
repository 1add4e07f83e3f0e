import Foundation
import Testing

@testable import sluis

/// A code is all that somebody hears of a no: what mends it is in one place, and is not forgotten
/// where a service learns another one.
@Suite("Every code that a service sends")
struct MendCoverTests {
  /// Codes without a sentence, by why they have none.
  private static let unmended: [String: Set<String>] = [
    "a fault of the program that called, never of whoever ran it": [
      "call_id_reused", "command_id_missing", "envelope_malformed", "exchange_key_invalid",
      "frame_empty", "frame_too_large", "idle", "payload_malformed", "reader_too_slow",
      "too_many_cancels", "too_many_pings", "too_slow", "version_unknown",
      "digest_mismatch", "proof_invalid", "proof_missing",
      "box_key_invalid", "element_invalid", "elements_missing", "entry_not_of_epoch",
      "header_invalid", "household_and_reference", "not_a_point", "write_not_asked",
    ],
    "its refusal says all of it, by its status": [
      "connection_lost", "not_executed", "reply_malformed", "unreachable",
    ],
  ]

  /// What is written in the sources of the services and of what they share, by code: where.
  static func sent() throws -> [String: Set<String>] {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources").standardizedFileURL
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var sent: [String: Set<String>] = [:]
    for case let file as URL in files where file.pathExtension == "swift" {
      let path = String(file.path.dropFirst(sources.path.count + 1))
      guard !["sluis/", "bench/", "witness/"].contains(where: path.hasPrefix) else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for code in Self.codes(of: text) { sent[code, default: []].insert(path) }
    }
    return sent
  }

  /// `Reason("…")`, and the raw values of what refuses.
  static func codes(of text: String) -> [String] {
    let said = text.matches(of: /Reason\(\s*"([a-z0-9_]+)"\s*\)/).map { String($0.1) }
    let refusals = text.matches(of: /enum \w*(?:Refusal|ReasonCode): String[^{]*\{([^}]*)/)
    return said
      + refusals.flatMap { refusal in
        refusal.1.matches(of: /case \w+ = "([a-z0-9_]+)"/).map { String($0.1) }
      }
  }

  @Test("has a sentence that mends it, or is on the list of those without, and why")
  func mended() throws {
    let sent = try Self.sent()
    #expect(sent.count > 150)
    let without = Self.unmended.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    // `value_of_` and a field is beside a code, and told by its field (RefusalTests).
    for (code, paths) in sent.sorted(by: { $0.key < $1.key }) where !code.hasPrefix("value_of_") {
      #expect(
        (Mend.sentence(for: code) != nil) != without.contains(code), "\(code), of \(paths)")
    }
    // And nothing is mended that nobody says any more.
    for code in Mend.calls.keys { #expect(sent[code] != nil, "\(code)") }
    for code in without { #expect(sent[code] != nil, "\(code)") }
  }

  @Test("is found where it is written")
  func found() {
    #expect(Self.codes(of: #"throw RPCError(Reason("a_b"), Reason( "c1" ))"#) == ["a_b", "c1"])
    #expect(
      Self.codes(of: "enum SomeRefusal: String, Error {\n  case a = \"a_b\"\n}") == ["a_b"])
    #expect(Self.codes(of: "enum Some: String {\n  case a = \"a_b\"\n}") == [])
  }
}
