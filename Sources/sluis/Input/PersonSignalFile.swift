internal import Wire

/// What is said about somebody, as `sluis signal person` reads it: a file, never arguments.
struct PersonSignalFile: Decodable, KnownMembers, Sendable {
  static let members: Set<String> = [
    "text", "name", "address", "phone", "reporterName", "reporterContact",
  ]

  let text: String
  let name: String?
  let address: String?
  let phone: String?
  let reporterName: String?
  let reporterContact: String?

  func request(
    _ source: SignalsV1.Source, _ theme: SignalsV1.Theme, area: String
  ) -> SignalsV1.FilePersonRequest {
    SignalsV1.FilePersonRequest(
      source: source, theme: theme, area: area, text: self.text, name: self.name ?? "",
      address: self.address ?? "", phone: self.phone ?? "",
      reporterName: self.reporterName ?? "", reporterContact: self.reporterContact ?? "")
  }
}
