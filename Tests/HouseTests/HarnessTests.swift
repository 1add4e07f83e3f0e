import Foundation
import Testing

/// What stands in script/bench's tables is computed in Python, with tests in Python.
@Suite("The harness of script/bench")
struct HarnessTests {
  @Test("passes its own tests")
  func python() throws {
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    python.arguments = [
      "-B", "-m", "unittest", "discover", "-s", "script/peers", "-t", "script/peers",
    ]
    python.currentDirectoryURL = Repository.root
    let output = Pipe()
    python.standardError = output
    python.standardOutput = output
    try python.run()
    let said = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    python.waitUntilExit()
    #expect(python.terminationStatus == 0, "\(said)")
    // A discovery that finds nothing ends well too.
    let tests = Repository.files.filter {
      $0.path.hasPrefix("script/peers/") && $0.path.hasSuffix(".py")
    }.flatMap(\.lines).count { $0.contains("def test_") }
    #expect(tests > 0)
    #expect(said.contains("Ran \(tests) tests"), "\(said)")
  }
}
