internal import Foundation
internal import Testing

@testable internal import Vault

/// The known answers that vault-concerns.py computed from docs/formats/concerns.md.
private struct Known: Decodable {
  var code, mailbox, address, writing_key, writing_tag, mark, committee, committee_address: String
  var text, letter, commitment, answer_id, answer, message, filing, answered: String
  var challenge, solution, reporter_proof, committee_proof: String
  var committee_key, answer_signature, announced: String
  var words, fingerprint: [String]

  static func load() throws -> Known {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "vectors/vault-concerns.json")
    return try JSONDecoder().decode(Known.self, from: Data(contentsOf: file))
  }

  var receipt: ReceiptCode { ReceiptCode(bytes: [UInt8](hex: self.code)) }

  func number(_ hex: String) -> UInt128 { [UInt8](hex: hex).number(at: 0) }
}

@Suite("A receipt code")
struct ReceiptCodeTests {
  @Test("is seven words, six of them random and one that checks them")
  func knownAnswer() throws {
    let known = try Known.load()
    #expect(known.receipt.words == known.words)
    #expect(ReceiptCode.read(known.words.joined(separator: " ")) == .code(known.receipt))
    #expect(
      ReceiptCode.read("  " + known.words.joined(separator: "-\n").uppercased())
        == .code(known.receipt))
    #expect(
      ReceiptCode.fingerprint(ofCommittee: [UInt8](hex: known.committee_key))
        == known.fingerprint)
  }

  @Test("says that a word is another, and never which one it should be")
  func mistyped() throws {
    let known = try Known.load()
    var random = SeededGenerator(state: 11)
    var passed = 0
    for round in 0..<7_000 {
      var words = known.words
      let place = round % words.count
      let drawn = (0..<12).map { _ in UInt8.random(in: 0...255, using: &random) }
      let other = ReceiptCode(bytes: drawn)
      guard words[place] != other.words[0] else { continue }
      words[place] = other.words[0]
      switch ReceiptCode.read(words.joined(separator: " ")) {
      case .mistyped: break
      case .code: passed += 1
      default: Issue.record("neither a code nor mistyped")
      }
    }
    // A check of 16 bits lets one of 65,536 through.
    #expect(passed <= 3)
    #expect(ReceiptCode.read((known.words.dropLast()).joined(separator: " ")) == .wordCount(6))
    #expect(ReceiptCode.read((known.words + ["babab"]).joined(separator: " ")) == .wordCount(8))
  }

  @Test(
    "is read in its own letters only",
    arguments: ["babax", "baba", "bababa", "BÄBAB", "b\u{202E}bab", "ba\0ab", "12345", "eeeee"])
  func foreignLetters(word: String) throws {
    var words = try Known.load().words
    words[2] = word
    #expect(ReceiptCode.read(words.joined(separator: " ")) == .notAWord(place: 3))
  }

  @Test("is not looked at when it is far too long, and prints nothing of itself")
  func bounds() throws {
    let code = ReceiptCode()
    #expect(ReceiptCode.read(String(repeating: "babab ", count: 2_000)) == .wordCount(8))
    #expect("\(code)" == "‹sealed›")
    var dumped = ""
    dump(code, to: &dumped)
    for word in code.words { #expect(!dumped.contains(word)) }
    #expect(ReceiptCode() != ReceiptCode())
  }
}

@Suite("What follows from a receipt code")
struct ConcernKeysTests {
  @Test("is Argon2id's, as another program computed it")
  func knownAnswers() throws {
    let known = try Known.load()
    let keys = try ConcernKeys(known.receipt)
    let mailbox = keys.mailbox
    let mark = keys.mark
    let (address, writingKey, writingTag) = (keys.address, keys.writingKey, keys.writingTag)
    #expect(mailbox == known.number(known.mailbox))
    #expect(mark == known.number(known.mark))
    #expect(address.bytes.hex == known.address)
    #expect(writingKey.hex == known.writing_key)
    #expect(writingTag.hex == known.writing_tag)
    #expect(ConcernDigest.filing(mark) == known.number(known.filing))
    #expect(ConcernDigest.state(mark, 3) == known.number(known.answered))
    let commitment = ConcernDigest.commitment(
      mailbox: mailbox, address: address.bytes, writingTag: writingTag, mark: mark,
      letter: [UInt8](hex: known.letter))
    #expect(commitment.hex == known.commitment)
    let message = ConcernDigest.message(
      mailbox: mailbox, writingKey: writingKey, id: known.number(known.answer_id),
      letter: [UInt8](hex: known.answer))
    #expect(message.hex == known.message)
    let answer = try keys.open(
      answer: [UInt8](hex: known.answer), id: known.number(known.answer_id))
    #expect(answer.map { String(decoding: $0, as: UTF8.self) } == known.text)
    let elsewhere = try keys.open(answer: [UInt8](hex: known.answer), id: 1)
    #expect(elsewhere == nil)
  }

  @Test("show who wrote, to the other of the two and to nobody else")
  func authors() throws {
    let known = try Known.load()
    let keys = try ConcernKeys(known.receipt)
    let committee = BoxKey(key: SecretKey([UInt8](hex: known.committee)))
    let id = known.number(known.answer_id)
    let text = Array(known.text.utf8)
    let message = ConcernMessage(mailbox: keys.mailbox, id: id, text: text)
    let written = try keys.proof(of: text, id: id, to: committee.address)
    #expect(written.hex == known.reporter_proof)
    let answered = try ConcernAuthor.committee.proof(
      of: message, own: committee, other: keys.address)
    #expect(answered.hex == known.committee_proof)
    let isReporter = ConcernAuthor.reporter.isAuthor(
      of: message, written, own: committee, other: keys.address)
    let isCommittee = keys.isAnswer(text, id: id, answered, of: committee.address)
    #expect(isReporter && isCommittee)
    // Not the other way round, not of another text, place or key, and not cut.
    let stranger = BoxKey()
    let forged = try ConcernAuthor.committee.proof(
      of: message, own: stranger, other: keys.address)
    let wrong = [
      keys.isAnswer(text, id: id, written, of: committee.address),
      keys.isAnswer(text + [1], id: id, answered, of: committee.address),
      keys.isAnswer(text, id: id + 1, answered, of: committee.address),
      keys.isAnswer(text, id: id, answered, of: stranger.address),
      keys.isAnswer(text, id: id, forged, of: committee.address),
      keys.isAnswer(text, id: id, Array(answered.dropLast()), of: committee.address),
      keys.isAnswer(text, id: id, [], of: committee.address),
    ]
    #expect(!wrong.contains(true))
  }

  @Test("are other keys for another code, and open nothing of each other")
  func otherCode() throws {
    let first = try ConcernKeys(ReceiptCode())
    let second = try ConcernKeys(ReceiptCode())
    let marks = [first.mark, second.mark]
    #expect(marks[0] != marks[1])
    let receipt = try SealedLetter.seal([1], .receipt(first.mailbox), to: first.address)
    let (own, other) = (try first.open(receipt: receipt), try second.open(receipt: receipt))
    #expect(own == [1])
    #expect(other == nil)
  }
}

@Suite("A sealed letter")
struct SealedLetterTests {
  @Test("opens with the committee's key, as another program sealed it")
  func knownAnswer() throws {
    let known = try Known.load()
    let committee = BoxKey(key: SecretKey([UInt8](hex: known.committee)))
    let kind = SealedLetter.Kind.concern(
      mailbox: known.number(known.mailbox), address: [UInt8](hex: known.address))
    let opened = try SealedLetter.open([UInt8](hex: known.letter), kind, with: committee)
    #expect(String(decoding: opened, as: UTF8.self) == known.text)
  }

  @Test("has one of three lengths, whatever is in it")
  func lengths() throws {
    let key = BoxKey()
    let kind = SealedLetter.Kind.concern(mailbox: 1, address: [9])
    for (count, byteCount) in [
      (0, 4_281), (1, 4_281), (4_092, 4_281), (4_093, 16_569), (16_380, 16_569),
      (16_381, 65_721), (65_532, 65_721),
    ] {
      let plaintext = [UInt8](repeating: 7, count: count)
      let sealed = try SealedLetter.seal(plaintext, kind, to: key.address)
      #expect(sealed.count == byteCount)
      let opened = try SealedLetter.open(sealed, kind, with: key)
      #expect(opened == plaintext)
    }
    #expect(throws: VaultError.tooLong(count: 65_533, max: 65_532)) {
      try SealedLetter.seal([UInt8](repeating: 7, count: 65_533), kind, to: key.address)
    }
    #expect(throws: VaultError.tooLong(count: 4_093, max: 4_092)) {
      try SealedLetter.seal(
        [UInt8](repeating: 7, count: 4_093), .message(1, mailbox: 2), to: key.address)
    }
    let whole = try SealedLetter.seal([], .mailbox(1), to: key.address)
    #expect(whole.count == 131_257)
  }

  /// K01, K03: moved, altered and cut.
  @Test("K01, K03: opens in no other place, and not when a bit of it is another")
  func moved() throws {
    let key = BoxKey()
    let sealed = try SealedLetter.seal(
      [1, 2, 3], .concern(mailbox: 1, address: [9]), to: key.address)
    for kind in [
      SealedLetter.Kind.concern(mailbox: 2, address: [9]), .concern(mailbox: 1, address: [8]),
      .message(1, mailbox: 1), .answer(1, mailbox: 1), .receipt(1), .mailbox(1),
    ] {
      #expect(throws: VaultError.doesNotOpen) { try SealedLetter.open(sealed, kind, with: key) }
    }
    for place in stride(from: 0, to: sealed.count, by: 97) {
      var altered = sealed
      altered[place] ^= 1
      #expect(throws: VaultError.doesNotOpen) {
        try SealedLetter.open(altered, .concern(mailbox: 1, address: [9]), with: key)
      }
    }
    for count in [0, 1, 40, 111, 112, 4_280] {
      #expect(throws: VaultError.doesNotOpen) {
        try SealedLetter.open(
          Array(sealed.prefix(count)), .concern(mailbox: 1, address: [9]), with: key)
      }
    }
  }

  @Test("is not sealed to a point of low order")
  func lowOrder() throws {
    for bytes in [[UInt8](repeating: 0, count: 32), [1] + [UInt8](repeating: 0, count: 31)] {
      #expect(throws: VaultError.notAPoint) {
        try SealedLetter.seal([1], .receipt(1), to: BoxAddress(bytes))
      }
    }
  }
}

@Suite("A puzzle")
struct PuzzleTests {
  @Test("is solved by what another program found, and by nothing of another request or hour")
  func knownAnswer() throws {
    let known = try Known.load()
    let (challenge, digest) = ([UInt8](hex: known.challenge), [UInt8](hex: known.commitment))
    let solution = [UInt8](hex: known.solution)
    func solves(_ challenge: [UInt8], _ digest: [UInt8], _ solution: [UInt8]) -> Bool {
      Puzzle.isSolved(solution, challenge: challenge, digest: digest, difficulty: 12)
    }
    #expect(solves(challenge, digest, solution))
    var other = digest
    other[0] ^= 1
    #expect(!solves(challenge, other, solution))
    other = challenge
    other[7] ^= 1
    #expect(!solves(other, digest, solution))
    #expect(!solves(challenge, digest, Array(solution.dropLast())))
    #expect(!Puzzle.isSolved(solution, challenge: challenge, digest: digest, difficulty: 40))
  }

  @Test("is found by looking for it, unless one is told to stop")
  func search() throws {
    try Sodium.start()
    let challenge = [UInt8](repeating: 3, count: 16)
    let solution = try #require(
      Puzzle.solve(challenge: challenge, digest: [5], difficulty: 10) { false })
    #expect(
      Puzzle.isSolved(solution, challenge: challenge, digest: [5], difficulty: 10))
    #expect(Puzzle.solve(challenge: challenge, digest: [5], difficulty: 40) { true } == nil)
  }
}

@Suite("An answer that the committee signs")
struct CommitteeAnswerTests {
  @Test("has the signature of a key that follows from the committee's own, over mark, id and bytes")
  func knownAnswer() throws {
    let known = try Known.load()
    let secret = SecretKey([UInt8](hex: known.committee))
    let signer = CommitteePublicKey.signer(of: secret)
    let key = try CommitteePublicKey([UInt8](hex: known.committee_key))
    #expect(key.verifying == signer.verifyingKey)
    let committee = BoxKey(key: SecretKey([UInt8](hex: known.committee)))
    #expect(key.address == committee.address)
    let answer = AnswerDigest(
      mark: known.number(known.mark), id: known.number(known.answer_id),
      sealed: [UInt8](hex: known.answer))
    let signature = [UInt8](hex: known.answer_signature)
    #expect(signer.sign(answer.bytes) == signature)
    #expect(key.signed(answer, as: signature))
    let other = AnswerDigest(
      mark: answer.mark ^ 1, id: answer.id, sealed: [UInt8](hex: known.answer))
    #expect(!key.signed(other, as: signature))
    #expect(ConcernDigest.announcement == known.number(known.announced))
    #expect(throws: VaultError.notAPoint) { try CommitteePublicKey(key.bytes + [0]) }
  }
}
