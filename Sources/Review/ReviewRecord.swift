/// One opened record of a log, as far as a review looks at it: who, when, what kind and why.
///
/// The values say nothing of what was read. Ids are those of the log; a record of an anonymous call
/// has no actor and no exact time.
package struct ReviewRecord: Hashable, Sendable {
  /// Where a record stands: what a finding names it by.
  package struct Place: Hashable, Sendable {
    /// The service whose log it is.
    package let log: String
    package let index: UInt64
    package let entry: UInt128

    package init(log: String, index: UInt64, entry: UInt128) {
      self.log = log
      self.index = index
      self.entry = entry
    }
  }

  package enum Kind: Hashable, Sendable {
    /// An answer of the gate, with the codes of a no.
    case decision(isPermitted: Bool, reasons: [String])
    /// Somebody was shown something, or changed it.
    case access
    /// Something left for another organisation.
    case exchange
    case event(name: String)
  }

  package let place: Place
  /// Milliseconds since 1970.
  package let atMs: UInt64
  package let kind: Kind
  package var actor: UInt128?
  package var organisation: UInt128?
  package var role: String
  package var purpose: String
  /// The full name of the method asked.
  package var method: String
  package var household: UInt128?
  /// The keyed index of the one household that the record's header names: of a decision the only
  /// one whose scopes were asked for, as consent knows them.
  package var subject: UInt128?
  /// Of a decision: whether it let somebody ask who stands under a name or a number.
  package var isSearch: Bool
  /// Of an event: whether it brought somebody to another side of 12, 16 or 18.
  package var crossesAge: Bool
  /// Whose data it was about: households and persons, as the record lists them.
  package var scopes: [UInt128]

  package init(
    _ place: Place, atMs: UInt64, _ kind: Kind, actor: UInt128? = nil,
    organisation: UInt128? = nil, role: String = "", purpose: String = "", method: String = "",
    household: UInt128? = nil, subject: UInt128? = nil, isSearch: Bool = false,
    crossesAge: Bool = false, scopes: [UInt128] = []
  ) {
    self.place = place
    self.atMs = atMs
    self.kind = kind
    self.actor = actor
    self.organisation = organisation
    self.role = role
    self.purpose = purpose
    self.method = method
    self.household = household
    self.subject = subject
    self.isSearch = isSearch
    self.crossesAge = crossesAge
    self.scopes = scopes
  }

  /// Of which file it is; nil where it names nobody.
  ///
  /// A family of four is one file, whoever of it was asked for, and a question about people who are
  /// in none of our households is one question.
  var file: File? {
    if let household = self.household { return .household(household) }
    if let subject = self.subject { return .subject(subject) }
    return self.scopes.isEmpty ? nil : .scopes(Set(self.scopes))
  }

  /// What one household is known by among records of one kind.
  enum File: Hashable {
    case household(UInt128)
    case subject(UInt128)
    case scopes(Set<UInt128>)
  }

  /// Whether the record is a refusal for one of `codes`.
  func isRefused(for codes: Set<String>) -> Bool {
    guard case .decision(false, let reasons) = self.kind else { return false }
    return !codes.isDisjoint(with: reasons)
  }

  /// Time, then log and place in it: one order for everybody, whatever came first.
  static func isEarlier(_ left: ReviewRecord, _ right: ReviewRecord) -> Bool {
    (left.atMs, left.place.log, left.place.index) < (right.atMs, right.place.log, right.place.index)
  }
}
