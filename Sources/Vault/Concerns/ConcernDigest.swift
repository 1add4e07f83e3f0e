/// Digests by which a concern's parts are named: HASH of docs/formats/sealing.md §1, 32 bytes.
package enum ConcernDigest {
  /// What the log's entry commits to: the letter as it is stored, and the mailbox it belongs to.
  package static func commitment(
    mailbox: UInt128, address: [UInt8], writingTag: [UInt8], mark: UInt128, letter: [UInt8]
  ) -> [UInt8] {
    self.hash(
      "sluis.concern.letter.v1", [mailbox.idBytes, address, writingTag, mark.idBytes, letter])
  }

  /// Of a later message of the reporter, as it is sent.
  package static func message(
    mailbox: UInt128, writingKey: [UInt8], id: UInt128, letter: [UInt8]
  ) -> [UInt8] {
    self.hash("sluis.concern.message.v1", [mailbox.idBytes, writingKey, id.idBytes, letter])
  }

  package static func writingTag(_ writingKey: [UInt8]) -> [UInt8] {
    self.hash("sluis.concern.writer.v1", [writingKey])
  }

  /// By which a filing's entry is told from others that name the same mark: 16 bytes, in the place
  /// of an organisation.
  package static func filing(_ mark: UInt128) -> UInt128 {
    self.hash("sluis.concern.filed.v1", [mark.idBytes]).number(at: 0)
  }

  /// By which the entry of a state is found, whoever has the mark: 16 bytes, in the place of a
  /// trace. Never zero.
  ///
  /// - Parameter state: its number, as docs/formats/concerns.md §4 has it.
  package static func state(_ mark: UInt128, _ state: UInt8) -> UInt128 {
    max(1, self.hash("sluis.concern.state.v1", [mark.idBytes, [state]]).number(at: 0))
  }

  /// Of a committee's public key, as it is announced in the log.
  package static func committee(_ key: [UInt8]) -> [UInt8] {
    self.hash("sluis.concern.committee.v1", [key])
  }

  /// By which announcements of committee keys are found in the log, whatever else is stored of
  /// them: 16 bytes, in the place of an organisation.
  package static var announcement: UInt128 {
    self.hash("sluis.concern.announced.v1", []).number(at: 0)
  }

  /// By which a solved request is known while its challenge is good: means nothing once the
  /// challenge, of which half is drawn, is forgotten.
  package static func spent(challenge: UInt128, digest: [UInt8]) -> [UInt8] {
    self.hash("sluis.puzzle.spent.v1", [challenge.idBytes, digest])
  }

  static func hash(_ label: StaticString, _ parts: [[UInt8]]) -> [UInt8] {
    var transcript = Transcript(.digest, label, reserving: parts.reduce(0) { $0 + $1.count + 4 })
    for part in parts { transcript.append(part) }
    return Blake2b.digest(transcript)
  }
}
