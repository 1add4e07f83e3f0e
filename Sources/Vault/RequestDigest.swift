internal import CSodium

/// The BLAKE2b-256 digest of a request: what a caller proves and what a box of keys answers.
package struct RequestDigest: Hashable, Sendable {
  package static let byteCount = 32
  package let bytes: [UInt8]

  /// Hashes a method's full name and the payload bytes as they were sent, each behind its length.
  package static func of(method: String, payload: [UInt8]) -> RequestDigest {
    var transcript = Transcript(
      .digest, "sluis.request.v1", reserving: method.utf8.count + payload.count + 8)
    transcript.append(method.utf8)
    transcript.append(payload)
    return RequestDigest(bytes: Blake2b.digest(transcript))
  }

  /// What a caller proves: method, command id (nothing for a method that changes nothing) and
  /// payload.
  package static func of(
    call method: String, command: UInt128?, payload: [UInt8]
  ) -> RequestDigest {
    var transcript = Transcript(
      .digest, "sluis.call.v1", reserving: method.utf8.count + payload.count + 28)
    transcript.append(method.utf8)
    if let command { transcript.append(number: command) } else { transcript.append([]) }
    transcript.append(payload)
    return RequestDigest(bytes: Blake2b.digest(transcript))
  }
}

/// The code over one subject's policy rows, kept beside them under a key that is not in PostgreSQL:
/// a row edited, inserted, deleted or rolled back with SQL no longer matches it.
package enum PolicyHead {
  /// Whose policy rows they are.
  package enum Subject: UInt8, Sendable {
    case scope = 1
    case actor = 2
    case organisation = 3
  }

  /// Computes the head: 32 bytes.
  ///
  /// - Parameters:
  ///   - key: the ring's policy-head key.
  ///   - rows: all policy rows of the subject, each canonically encoded, sorted by the caller.
  package static func compute(
    key: borrowing SecretKey, subject: Subject, id: UInt128, revision: UInt64, rows: [[UInt8]]
  ) -> [UInt8] {
    var digested = Transcript(
      .digest, "sluis.rows.v1", reserving: rows.reduce(0) { $0 + $1.count + 4 })
    for row in rows { digested.append(row) }
    var transcript = Transcript(.authentication, "sluis.head.v1")
    transcript.append(number: subject.rawValue)
    transcript.append(number: id)
    transcript.append(number: revision)
    transcript.append(Blake2b.digest(digested))
    return key.mac(transcript)
  }

  /// Answers whether `head` is the head of these rows, in constant time.
  package static func verify(
    _ head: [UInt8], key: borrowing SecretKey, subject: Subject, id: UInt128, revision: UInt64,
    rows: [[UInt8]]
  ) -> Bool {
    ConstantTime.isEqual(
      head,
      Self.compute(key: key, subject: subject, id: id, revision: revision, rows: rows))
  }
}

extension Blake2b {
  /// HASH of docs/formats/sealing.md §1.
  static func digest(_ transcript: Transcript) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      unsafe Blake2b.hash(transcript.bytes, key: nil, into: buffer.baseAddress!, count: 32)
      count = 32
    }
  }
}
