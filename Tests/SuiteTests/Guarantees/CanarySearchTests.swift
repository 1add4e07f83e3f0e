import Foundation
import Testing

@Suite("A search for canaries")
struct CanarySearchTests {
  @Test("finds a text in each of its forms, amid anything, and in gzip")
  func everyForm() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("canaries-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // temporary in any case
    var canaries = Canaries(seed: 7)
    let texts = [canaries.name(), canaries.phrase(), canaries.street(), canaries.bsn()]
    let search = try CanarySearch(texts, in: folder)
    let file = folder.appendingPathComponent("haystack")
    for text in texts {
      for form in CanarySearch.forms(of: text) {
        let noise = { (0..<999).map { _ in UInt8.random(in: 0x80...0xFF) } }
        try Data(noise() + form + noise()).write(to: file)
        let found = try await search.look(through: [file])
        #expect(found.hits.contains { $0.offset == 999 }, "\(form)")
        #expect(found.byteCount == 2 * 999 + form.count)
      }
    }
    try Data("abc\(texts[3])def".utf8).write(to: file)
    #expect(try await search.look(through: [file]).hits.isEmpty, "digits within hexadecimal")
    try Data(repeating: 0x41, count: 999).write(to: file)
    #expect(try await search.look(through: [file]).hits.isEmpty)
  }

  @Test("is for texts that are all different, and that hexadecimal cannot spell")
  func distinct() {
    var canaries = Canaries(seed: 1)
    let made = (0..<500).map { _ in canaries.name() } + (0..<500).map { _ in canaries.phrase() }
    #expect(Set(made).count == 1_000 && canaries.texts == Set(made))
    var again = Canaries(seed: 1)
    #expect(again.name() == made[0])
  }
}
