import Foundation
import Testing

@testable import Review

@Suite("An export")
struct ExportTests {
  static let trace: UInt128 = 0x0001_0203_0405_0607_0809_0A0B_0C0D_0E0F
  static let span: UInt64 = 0x1011_1213_1415_1617

  static func line(_ name: String = "é\n=1", parent: UInt64? = nil) throws -> LogboekLine {
    var line = try #require(
      LogboekLine(
        trace: Self.trace, span: Self.span, parentSpan: parent, status: .ok, name: name,
        startMs: 1_772_406_000_000, endMs: 1_772_406_000_007))
    line.serviceName = "cases"
    line.serviceVersion = "0.1"
    line.activity = "urn:sluis:register:households/read"
    line.subject = "00ff"
    line.subjectType = "urn:sluis:household"
    line.categories = ["housing", "finances"]
    return line
  }

  @Test("of one line is these bytes of OTLP, field by field")
  func knownAnswer() throws {
    let line = try #require(
      LogboekLine(
        trace: Self.trace, span: Self.span, parentSpan: nil, status: .error, name: "a",
        startMs: 1, endMs: 2))
    // Written by hand from the field numbers of opentelemetry-proto and the encoding guide.
    let span =
      "0a10" + "000102030405060708090a0b0c0d0e0f" + "1208" + "1011121314151617" + "2a0161" + "3001"
      + "39" + "40420f0000000000" + "41" + "80841e0000000000" + "7a021802"
    let spans = "0a0f0a0d" + "736c7569732e6c6f67626f656b" + "1237" + span
    let expected = "0a4e" + "0a00" + "124a" + spans
    #expect(OTLP.request([line]).map { Self.digits($0) }.joined() == expected)
  }

  private static func digits(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  @Test("is read by Google's protobuf as it was meant, in both forms")
  func python() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("otlp-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var other = try Self.line("GetHousehold", parent: 5)
    other.serviceName = "panel"
    other.categories = []
    other.foreignProcessor = "https://gp.example/app"
    let lines = [try Self.line(), other, try Self.line("again")]
    let (binary, text, table) = (
      folder.appendingPathComponent("a.binpb"), folder.appendingPathComponent("a.json"),
      folder.appendingPathComponent("a.csv")
    )
    try Data(OTLP.request(lines)).write(to: binary)
    try Data(OTLPText.request(lines).utf8).write(to: text)
    try Data((CSV.row(["a", "b\"c", "=1+1"]) + CSV.row(["", "x\r\ny", "-2"])).utf8).write(to: table)
    let python = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Python")
    _ = try Self.run(
      "/usr/bin/protoc",
      ["-I", python.path, "--python_out=\(folder.path)", "\(python.path)/otlp.proto"])
    let output = try Self.run(
      "/usr/bin/python3",
      [python.appendingPathComponent("otlp_decode.py").path, binary.path, text.path, table.path],
      ["PYTHONPATH": folder.path, "PYTHONDONTWRITEBYTECODE": "1"])
    let trace = "000102030405060708090a0b0c0d0e0f 1011121314151617"
    let times = "1 1772406000000000000 1772406000007000000 1"
    #expect(
      output == """
        resource {"service.name": "cases", "service.version": "0.1"}
        span \(trace) - \(times) "\\u00e9\\n=1"
           {"dpl.core.data_subject_id": "00ff", \
        "dpl.core.data_subject_id_type": "urn:sluis:household", \
        "dpl.core.processing_activity_id": "urn:sluis:register:households/read", \
        "sluis.categories": ["housing", "finances"]}
        span \(trace) - \(times) "again"
           {"dpl.core.data_subject_id": "00ff", \
        "dpl.core.data_subject_id_type": "urn:sluis:household", \
        "dpl.core.processing_activity_id": "urn:sluis:register:households/read", \
        "sluis.categories": ["housing", "finances"]}
        resource {"service.name": "panel", "service.version": "0.1"}
        span \(trace) 0000000000000005 \(times) "GetHousehold"
           {"dpl.core.data_subject_id": "00ff", \
        "dpl.core.data_subject_id_type": "urn:sluis:household", \
        "dpl.core.foreign_operation.processor": "https://gp.example/app", \
        "dpl.core.processing_activity_id": "urn:sluis:register:households/read"}
        row ["a", "b\\"c", "'=1+1"]
        row ["", "x\\r\\ny", "'-2"]

        """)
  }

  @Test("has no line that OTLP cannot state")
  func bounds() {
    func line(_ trace: UInt128, _ span: UInt64, _ parent: UInt64?, _ end: UInt64) -> LogboekLine? {
      LogboekLine(
        trace: trace, span: span, parentSpan: parent, status: .unset, name: "", startMs: 1,
        endMs: end)
    }
    #expect(line(1, 1, nil, 1)?.name == "processing")
    #expect(line(0, 1, nil, 1) == nil)
    #expect(line(1, 0, nil, 1) == nil)
    #expect(line(1, 1, 0, 1) == nil)
    #expect(line(1, 1, nil, 0) == nil)
    #expect(line(1, 1, nil, LogboekLine.timeMsMax) != nil)
    #expect(line(1, 1, nil, LogboekLine.timeMsMax + 1) == nil)
  }

  @Test(
    "as CSV is no formula",
    arguments: [
      "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u{A0}=1", "\u{FEFF}=1",
      "＝1", "＋1", "－1", "＠1", "\0=1", "  @x", "\u{200B}=1", "\u{2003}+1", "\u{3000}-1",
      "\u{B}=1", "\u{C}@x", " \t1", "\u{2060}\u{FEFF}=1", "\u{200E}=1",
    ])
  func formulas(text: String) {
    #expect(CSV.cell(text).hasPrefix("\"'"))
  }

  @Test("as CSV leaves harmless text as it is")
  func harmless() {
    let row = CSV.row(["a=1", "", "1-2", "b,c", "d\"e"])
    #expect(row == "\"a=1\",\"\",\"1-2\",\"b,c\",\"d\"\"e\"\r\n")
  }

  private struct Failed: Error {
    let status: Int32
  }

  private static func run(
    _ program: String, _ arguments: [String], _ environment: [String: String] = [:]
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    return String(decoding: data, as: UTF8.self)
  }
}
