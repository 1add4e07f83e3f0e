@testable import Review

/// Records of a small, fictional office.
enum Sample {
  static let anna: UInt128 = 0xA
  static let bram: UInt128 = 0xB
  static let officer: UInt128 = 0xF

  /// Monday 2 March 2026, 00:00 in Amsterdam (23:00 UTC the day before).
  static let monday: UInt64 = 1_772_406_000_000
  static let minute: UInt64 = 60_000
  static let hour: UInt64 = 3_600_000
  static let day: UInt64 = 86_400_000

  static func record(
    _ index: UInt64, _ kind: ReviewRecord.Kind, of actor: UInt128? = Self.bram,
    at atMs: UInt64 = Self.monday + 10 * Self.hour, log: String = "consent",
    household: UInt128? = nil, subject: UInt128? = nil, scopes: [UInt128] = [],
    role: String = "generalist", method: String = "sluis.cases.v1.Cases/GetHousehold"
  ) -> ReviewRecord {
    ReviewRecord(
      .init(log: log, index: index, entry: UInt128(index) << 8 | UInt128(log.utf8.count)),
      atMs: atMs, kind, actor: actor, organisation: 1, role: role, purpose: "care_coordination",
      method: method, household: household, subject: subject, scopes: scopes)
  }

  static func refused(
    _ index: UInt64, _ reason: String = "no_relation", of actor: UInt128? = Self.bram,
    at atMs: UInt64 = Self.monday + 10 * Self.hour, subject: UInt128? = nil,
    scopes: [UInt128] = [1]
  ) -> ReviewRecord {
    Self.record(
      index, .decision(isPermitted: false, reasons: [reason]), of: actor, at: atMs,
      subject: subject, scopes: scopes)
  }

  /// A birth date that was put right, as consent records it.
  static func corrected(
    _ index: UInt64, of actor: UInt128? = Self.bram,
    at atMs: UInt64 = Self.monday + 10 * Self.hour, household: UInt128 = 1, crosses: Bool = true
  ) -> ReviewRecord {
    var record = Self.record(
      index, .event(name: "birth_date_corrected"), of: actor, at: atMs, household: household)
    record.crossesAge = crosses
    return record
  }

  static func look(
    _ index: UInt64, at atMs: UInt64, household: UInt128 = 1, of actor: UInt128? = Self.bram,
    role: String = "generalist"
  ) -> ReviewRecord {
    Self.record(
      index, .access, of: actor, at: atMs, log: "cases", household: household,
      scopes: [household], role: role)
  }

  static func search(
    _ index: UInt64, at atMs: UInt64 = Self.monday + 10 * Self.hour, found: [UInt128] = []
  ) -> ReviewRecord {
    Self.record(
      index, found.isEmpty ? .event(name: "person_searched") : .access, at: atMs, log: "cases",
      scopes: found, method: "sluis.cases.v1.Cases/FindPerson")
  }

  /// What consent says of a search, whoever kept the answer.
  static func evaluated(
    _ index: UInt64, at atMs: UInt64 = Self.monday + 10 * Self.hour,
    by method: String = "sluis.cases.v1.Cases/FindPerson", isPermitted: Bool = true
  ) -> ReviewRecord {
    var record = Self.record(
      index, .decision(isPermitted: isPermitted, reasons: []), of: Self.bram,
      at: atMs, scopes: [], method: method)
    record.isSearch = true
    return record
  }

  static func findings(
    _ records: [ReviewRecord], until untilMs: UInt64 = Self.monday + 60 * Self.day
  ) -> [Finding] {
    Scan(until: untilMs).findings(in: records)
  }
}
