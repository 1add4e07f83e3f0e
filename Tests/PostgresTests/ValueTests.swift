import Postgres
import TestKit
import Testing

@Suite("A value")
struct ValueTests {
  @Test("reaches the server as the value PostgreSQL itself writes so")
  func knownAnswers() async throws {
    try await withDatabase { pool in
      let texts = try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.query(
          """
          SELECT $1::uuid::text, encode($2::bytea, 'hex'), $3::text, $4::int8::text,
            $5::int4::text, $6::bool::text, $7::timestamptz::text, $8::uuid[]::text,
            $9::int8[]::text, $10::int4[]::text, $11::text[]::text, $12::bytea[]::text,
            coalesce($13::text, 'none'), $14::int8[]::text
          """,
          .uuid(0x0011_2233_4455_6677_8899_AABB_CCDD_EEFF), .bytes([0, 1, 0, 255]),
          .text("é\u{301}x"), .int8(.min), .int4(-1), .bool(true),
          .timestamp(1_700_000_000_123_456), .uuids([1, 2]), .int8s([-1, .max]), .int4s([7]),
          .texts(["a,b", ""]), .bytesArray([[0], []]), .null, .int8s([])
        ).only { row throws(PostgresError) in
          var texts: [String] = []
          for column in 0..<14 { texts.append(try row.text(column)) }
          return texts
        }
      }
      #expect(
        texts == [
          "00112233-4455-6677-8899-aabbccddeeff", "000100ff", "é\u{301}x",
          "-9223372036854775808", "-1", "true", "2023-11-14 22:13:20.123456+00",
          "{00000000-0000-0000-0000-000000000001,00000000-0000-0000-0000-000000000002}",
          "{-1,9223372036854775807}", "{7}", "{\"a,b\",\"\"}", "{\"\\\\x00\",\"\\\\x\"}", "none",
          "{}",
        ])
    }
  }

  @Test("comes back as it was written, NULs and a megabyte included")
  func roundTrip() async throws {
    let blob = (0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try await withDatabase { pool in
      try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        let rows = try tx.query(
          "SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12",
          .bytes(blob), .bytes([]), .uuid(.max), .text(""), .int8(-2), .int4(.max), .bool(false),
          .timestamp(-1), .uuids([3, 4]), .bytesArray([[0, 0], [1]]), .int8s([]), .texts(["é"]))
        try rows.only { row throws(PostgresError) in
          #expect(try row.bytes(0) == blob)
          #expect(try row.optionalBytes(1) == [])
          #expect(try row.uuid(2) == .max)
          #expect(try row.text(3) == "")
          #expect(try row.int8(4) == -2)
          #expect(try row.int4(5) == .max)
          #expect(try row.bool(6) == false)
          #expect(try row.timestamp(7) == -1)
          #expect(try row.uuids(8) == [3, 4])
          #expect(try row.bytesArray(9) == [[0, 0], [1]])
          #expect(try row.int8s(10) == [])
          #expect(try row.texts(11) == ["é"])
        }
      }
    }
  }

  @Test("prints nothing of itself")
  func description() {
    #expect("\(Value.text("secret"))" == "‹sealed›")
  }
}

@Suite("A row")
struct RowTests {
  @Test("refuses a NULL, another type and another column than asked for")
  func shapes() async throws {
    try await withDatabase { pool in
      try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        let rows = try tx.query(
          "SELECT NULL::bytea, 1::int8, 'infinity'::timestamptz, ARRAY[1, NULL]::int8[]")
        try rows.only { row throws(PostgresError) in
          #expect(throws: PostgresError.shape(column: 0)) { try row.bytes(0) }
          #expect(try row.optionalBytes(0) == nil)
          #expect(throws: PostgresError.shape(column: 1)) { try row.int4(1) }
          #expect(throws: PostgresError.shape(column: 1)) { try row.optionalText(1) }
          #expect(throws: PostgresError.shape(column: 2)) { try row.timestamp(2) }
          #expect(throws: PostgresError.shape(column: 2)) { try row.optionalTimestamp(2) }
          #expect(throws: PostgresError.shape(column: 3)) { try row.int8s(3) }
          #expect(throws: PostgresError.shape(column: 4)) { try row.int8(4) }
          #expect(throws: PostgresError.shape(column: -1)) { try row.int8(-1) }
        }
        #expect(throws: PostgresError.rowCount(2)) {
          try tx.query("SELECT 1 UNION SELECT 2").only { _ throws(PostgresError) in 0 }
        }
      }
    }
  }
}
