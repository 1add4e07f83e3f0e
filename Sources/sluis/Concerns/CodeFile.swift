internal import Foundation
internal import Vault

extension ContentFile {
  /// A receipt code; what is wrong with one is said, and nothing is suggested.
  func receiptCode() throws(Refusal) -> ReceiptCode {
    switch ReceiptCode.read(try self.text()) {
    case .code(let code): return code
    case .wordCount(let count):
      throw .cannot("a receipt code is \(ReceiptCode.wordCount) words, and these are \(count)")
    case .notAWord(let place):
      throw .cannot("word \(place) cannot be a word of a receipt code", "Look at it again")
    case .mistyped:
      throw .cannot("one of the words is not the one you were given", "Look at them again")
    }
  }

  /// What somebody writes to the committee or to a reporter: text that shows what it is.
  func letter(byteCountMax: Int) throws(Refusal) -> String {
    let text = try self.text()
    guard text.utf8.count <= byteCountMax else {
      throw .cannot("the text is longer than \(byteCountMax) bytes", "Send the rest afterwards")
    }
    guard
      text.unicodeScalars.allSatisfy({
        $0 == "\n" || $0 == "\t" || !Terminal.isActive($0)
      }), text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else {
      throw .cannot("the text is empty, or holds characters that do not show", "Write plain text")
    }
    return text
  }
}

extension ConcernKeys {
  static func of(_ code: ReceiptCode) throws(Refusal) -> ConcernKeys {
    do throws(VaultError) { return try ConcernKeys(code) } catch { throw .cannot("\(error)") }
  }
}
