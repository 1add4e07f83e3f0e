import Testing

@testable internal import Wire

@Suite("Printing a message")
struct SealedPrintingTests {
  @Test("shows nothing that is not PUBLIC, whichever way it is printed")
  func canary() {
    let envelope = EnvelopeTests.sample
    var dumped = ""
    dump(envelope, to: &dumped)
    for text in [
      String(describing: envelope), String(reflecting: envelope), "\(envelope)", dumped,
      "\([envelope])", "\(Optional(envelope) as Any)",
    ] {
      #expect(!text.contains("canary"))
      #expect(text.contains("‹sealed›"))
      #expect(text.contains("Health/Check"))
    }
  }

  @Test("counts bytes but does not show them")
  func bytes() {
    #expect("\(EnvelopeTests.sample)".contains("token: ‹3 bytes›"))
  }
}
