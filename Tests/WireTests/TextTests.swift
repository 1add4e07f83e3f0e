import Testing

@testable import Wire

@Suite("Text")
struct TextTests {
  /// What is said of bytes: the text, or why they are none. Checked and read must say the same.
  private static func read(_ bytes: [UInt8]) -> Result<String, WireError> {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var checked: WireError?
      if let start = buffer.baseAddress {
        do throws(WireError) {
          unsafe try Text.check(start, start + buffer.count, byteCountMax: 64)
        } catch { checked = error }
      }
      do throws(WireError) {
        let text = unsafe try Text.read(buffer, byteCountMax: 64)
        #expect(checked == nil)
        #expect(unsafe Text.string(buffer) == text)
        return .success(text)
      } catch {
        #expect(checked == error)
        return .failure(error)
      }
    }
  }

  /// What a reader of one byte after the other says of ASCII with one other byte in it.
  private static func expected(_ byte: UInt8) -> WireError? {
    switch byte {
    case 0x09, 0x0a, 0x0d, 0x20..<0x7f: nil
    case 0x80...: .notUTF8
    default: .badText
    }
  }

  @Test("of up to two words and a byte is read alike wherever a byte that is not plain stands")
  func everyPlace() {
    for count in 0...17 {
      let plain = (0..<count).map { UInt8(0x41 + $0) }
      #expect(Self.read(plain) == .success(String(decoding: plain, as: UTF8.self)))
      for place in plain.indices {
        for byte in UInt8.min ... .max {
          var bytes = plain
          bytes[place] = byte
          let wanted: Result<String, WireError> =
            Self.expected(byte).map { .failure($0) }
            ?? .success(String(decoding: bytes, as: UTF8.self))
          let isRead = Self.read(bytes) == wanted
          #expect(isRead, "byte \(byte) at \(place) of \(count)")
        }
      }
    }
  }

  @Test("is brought into its one form wherever it is not in it")
  func normalized() {
    for count in 0...16 {
      for place in 0...count {
        var scalars = Array(repeating: "a", count: count)
        scalars.insert("e\u{301}", at: place)
        let wanted = scalars.joined().replacing("e\u{301}", with: "\u{e9}")
        let read = Self.read(Array(scalars.joined().utf8))
        #expect((try? read.get()).map { Array($0.utf8) } == Array(wanted.utf8))
      }
    }
  }
}
