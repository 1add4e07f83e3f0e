import Foundation

/// The known answers of `Tests/vectors/witness.txt`.
struct Vector {
  struct Step {
    let what: String
    let seconds: UInt64
    let request: [UInt8]
    let status: Int
    let answer: [UInt8]
  }

  let log: String
  let witness: String
  let steps: [Step]
  /// What the witness shows in the end.
  let kept: [UInt8]

  private struct Malformed: Error {}

  init() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("vectors/witness.txt")
    var fields: [String: String] = [:]
    var steps: [Step] = []
    for line in try String(contentsOf: path, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] != "#" else { continue }
      fields[String(parts[0])] = String(parts[1])
      guard parts[0] == "answer" else { continue }
      guard let seconds = UInt64(fields["time"] ?? ""), let status = Int(fields["status"] ?? "")
      else { throw Malformed() }
      steps.append(
        Step(
          what: fields["step"] ?? "", seconds: seconds, request: try Self.bytes(fields["request"]),
          status: status, answer: try Self.bytes(fields["answer"])))
    }
    self.log = fields["log"] ?? ""
    self.witness = fields["witness"] ?? ""
    self.steps = steps
    self.kept = try Self.bytes(fields["kept"])
  }

  private static func bytes(_ text: String?) throws -> [UInt8] {
    guard let data = text.flatMap({ Data(base64Encoded: $0) }) else { throw Malformed() }
    return Array(data)
  }
}
