internal import Foundation
internal import Vault

extension ContentFile {
  /// A receipt code; what is wrong with one is said, and nothing is suggested.
  func receiptCode() throws(Refusal) -> ReceiptCode {
    switch ReceiptCode.read(try self.text()) {
    case .code(let code): return code
    case .wordCount(let count):
      throw ConcernRefusals.wordCount(count, of: ReceiptCode.wordCount)
    case .notAWord(let place):
      throw ConcernRefusals.notAWord(place)
    case .mistyped:
      throw ConcernRefusals.mistyped
    }
  }

  /// What somebody writes to the committee or to a reporter: text that shows what it is.
  func letter(byteCountMax: Int) throws(Refusal) -> String {
    let text = try self.text()
    guard text.utf8.count <= byteCountMax else {
      throw ConcernRefusals.tooLong(byteCountMax)
    }
    guard
      text.unicodeScalars.allSatisfy({
        $0 == "\n" || $0 == "\t" || !Terminal.isActive($0)
      }), text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else {
      throw ConcernRefusals.unreadable
    }
    return text
  }
}

extension ConcernKeys {
  static func of(_ code: ReceiptCode) throws(Refusal) -> ConcernKeys {
    do throws(VaultError) { return try ConcernKeys(code) } catch { throw ConcernRefusals.noKeys }
  }
}
