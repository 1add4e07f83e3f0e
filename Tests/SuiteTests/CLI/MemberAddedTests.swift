import Testing
import Wire

@testable import sluis

@Suite("Taking somebody in")
struct MemberAddedTests {
  @Test("says when nobody could look up who has them, and does not call that nobody")
  func unread() {
    for isUnread in [true, false] {
      let report = Answer(
        reply: CasesV1.AddPersonReply(id: 7, entry: 8, version: 1, knownUnread: isUnread),
        service: "cases", receipt: nil, command: 3
      ).added()
      let json = report.json.text
      #expect(json.contains("\"alreadyKnown\": null") == isUnread)
      #expect(json.contains("\"alreadyKnown\": []") == !isUnread)
      let values = report.blocks.flatMap { block -> [String] in
        guard case .fields(let fields) = block else { return [] }
        return fields.filter { $0.label == "Known" }.map(\.value)
      }
      #expect(values.contains { $0.contains("could not be looked up") } == isUnread)
    }
  }
}
