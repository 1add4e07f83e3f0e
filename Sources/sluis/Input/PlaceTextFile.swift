internal import Domain
internal import Wire

/// A text that is to hold no personal data, screened before it is sent: what is found never leaves
/// this machine.
struct PlaceTextFile: Sendable {
  let text: String

  /// Names in it are held against the service's neighbourhoods, which are nobody's.
  ///
  /// - Throws: a refusal that says what was found and where.
  init(
    _ file: ContentFile, _ global: GlobalOptions, _ session: SessionOptions
  ) async throws(Refusal) {
    let text = try file.text()
    guard PlaceText.refusal(of: text) == nil else {
      throw .cannot(
        "the text is empty, too long, or has characters that hide something",
        "Write at most 2,000 bytes of plain text")
    }
    var findings = PlaceText.findings(in: text)
    // A partner cannot ask for the neighbourhoods: its own service says what is wrong.
    let isPartner = try global.filingEndpoint() == .filing
    if findings.contains(where: { $0.kind == .name }), !isPartner {
      let areas = try await global.read(
        SignalsV1.Signals.listAreas, SignalsV1.ListAreasRequest(), at: .signals, session
      ).reply.areas
      findings = PlaceText.findings(in: text, places: areas.map(\.name))
    }
    guard findings.isEmpty else {
      throw .personalData(
        FoundInText(text: text, findings: findings), in: "the text",
        "Leave it out, or file a signal about a person: sluis signal person")
    }
    self.text = text
  }
}
