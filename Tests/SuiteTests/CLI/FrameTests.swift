import Foundation
import Testing

@testable import sluis

@Suite("A SCRAM verifier")
struct ScramVerifierTests {
  /// The salt and password of RFC 7677 §3; the two keys follow from them, and the second one signs
  /// the server's last message there.
  @Test("is what RFC 7677 computes")
  func knownAnswer() throws {
    let salt = try #require(Data(base64Encoded: "W22ZaJ0SNY7soEsUEjb6gQ=="))
    #expect(
      ScramVerifier.text(password: "pencil", salt: Array(salt))
        == "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ=="
        + "$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY="
        + ":wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=")
  }
}

@Suite("An identity")
struct IdentityTests {
  @Test("reads exactly what it writes", arguments: Identity.Kind.allCases)
  func roundTrip(kind: Identity.Kind) throws {
    let identity = try #require(Identity(uri: "sluis://a-1/\(kind.rawValue)/b2"))
    #expect(identity.uri == "sluis://a-1/\(kind.rawValue)/b2")
    #expect(identity.kind == kind)
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "sluis://", "sluis://a/user", "sluis://a/user/", "sluis:///user/b", "sluis://a/admin/b",
      "sluis://a/user/b/", "sluis://a/user/b/c", "SLUIS://a/user/b", "sluis://A/user/b",
      "sluis://a/User/b", "sluis://a/user/b?x", "sluis://a/user/b#x", "sluis://a/user/b ",
      "sluis://a:1/user/b", "sluis://a@b/user/c", "sluis://-a/user/b", "sluis://a/user/b-",
      "sluis://a/user/é", "sluis://a/user/%62", "sluis://a/user/b\u{0}", "https://a/user/b",
      "sluis://a/user/\(String(repeating: "b", count: 64))",
    ])
  func malformed(uri: String) { #expect(Identity(uri: uri) == nil) }
}

@Suite("A host name")
struct HostNameTests {
  @Test(
    "is an address where it is one",
    arguments: [
      ("127.0.0.1", [127, 0, 0, 1]), ("::", Array(repeating: 0, count: 16)),
      ("::1", Array(repeating: 0, count: 15) + [1]),
      ("2001:db8::1", [0x20, 1, 0xD, 0xB8] + Array(repeating: 0, count: 11) + [1]),
      ("1:2:3:4:5:6:7:8", [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8]),
    ] as [(String, [UInt8])])
  func addresses(text: String, bytes: [UInt8]) {
    #expect(HostName(argument: text)?.form == .address(bytes))
  }

  @Test("is a DNS name otherwise", arguments: ["localhost", "cases", "a.b-c.nl", "1a.nl"])
  func names(text: String) { #expect(HostName(argument: text)?.form == .dns) }

  @Test(
    "is nothing else",
    arguments: [
      "", ".", "a.", ".a", "a..b", "A", "a_b", "*", "*.a.nl", "256.0.0.1", "1.2.3", "01.2.3.4",
      "1.2.3.4.5", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "::g",
      "1:2:3:4:5:6:7::8", "a/b", "a:1", "fe80::1%eth0", "a b",
    ])
  func malformed(text: String) { #expect(HostName(argument: text) == nil) }
}

@Suite("Text on a terminal")
struct TextTests {
  @Test(
    "takes the columns it shows",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("字", 2), ("ｱ", 1), ("🏠", 2), ("👩‍👧", 2),
      ("한국", 4), ("☀\u{FE0F}", 2), ("☀", 1),
    ])
  func width(text: String, width: Int) { #expect(DisplayWidth.of(text) == width) }

  @Test("is cut with an ellipsis, between characters")
  func cut() {
    #expect(DisplayWidth.fitted("abcdef", to: 6) == "abcdef")
    #expect(DisplayWidth.fitted("abcdef", to: 5) == "abcd…")
    #expect(DisplayWidth.fitted("字字字", to: 4) == "字…")
  }

  @Test("never acts on the terminal")
  func active() {
    #expect(Terminal.shown("a\u{1B}[2J\u{202E}b\u{9B}") == "a\u{FFFD}[2J\u{FFFD}b\u{FFFD}")
    #expect(JSON.string("\u{1B}\u{202E}\"\\\n").text == "\"\\u001b\\u202e\\\"\\\\\\n\"\n")
  }

  @Test("is aligned in a table, and the widest column gives way")
  func table() {
    var table = Table("Name", "Long")
    table.add("字", "0123456789abcdef")
    table.add("ab", "x")
    let wide = Terminal(width: nil, isColoured: false)
    #expect(table.lines(on: wide) == ["Name  Long", "字    0123456789abcdef", "ab    x"])
    let narrow = Terminal(width: 16, isColoured: false)
    #expect(table.lines(on: narrow) == ["Name  Long", "字    012345678…", "ab    x"])
  }

  @Test("of several lines stays below itself, so that none poses as a row")
  func prose() {
    var table = Table("Id", "Text", prose: true)
    table.add("1\n2", "eerste\n\ntweede\tregel\u{1B}[2J")
    table.add("3", "x")
    let wide = Terminal(width: nil, isColoured: false)
    #expect(
      table.lines(on: wide) == [
        "Id   Text", "1\u{FFFD}2  eerste", "", "     tweede regel\u{FFFD}[2J", "3    x",
      ])
    var long = Table("Id", "Text", prose: true)
    long.add("0123456789abcdef", "een twee drie vier vijf zes zeven acht negen tien")
    // Ids give way before words do, which are wrapped.
    #expect(
      long.lines(on: Terminal(width: 42, isColoured: false)) == [
        "Id        Text", "0123456…  een twee drie vier vijf zes",
        "          zeven acht negen tien",
      ])
    #expect(DisplayWidth.wrapped("0123456789", to: 4) == ["0123", "4567", "89"])
    #expect(DisplayWidth.wrapped("ab cd", to: 2) == ["ab", "cd"])
  }
}

@Suite("A time-out")
struct TimeoutTests {
  @Test(
    "is 1 ms to 30 s", arguments: [("1ms", 1), ("250ms", 250), ("10s", 10_000), ("30s", 30_000)])
  func bounds(text: String, milliseconds: Int) {
    #expect(Timeout(argument: text)?.duration == .milliseconds(milliseconds))
  }

  @Test(
    "is nothing else",
    arguments: ["", "s", "ms", "0s", "31s", "30001ms", "-1s", "1.5s", "1", "1m", "+1s", "999999s"])
  func malformed(text: String) { #expect(Timeout(argument: text) == nil) }
}
