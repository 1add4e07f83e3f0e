internal import Daemon
internal import Domain
internal import RPC
internal import Wire

/// What another organisation sees of a household. It is made of a pass and of nothing else: its one
/// initialiser spends the pass and opens just what that releases.
///
/// It still holds ids of ours, which never leave: ``shared(_:)`` replaces each by the
/// partner's own reference.
struct PartnerView: Sendable {
  let touched: [Touched]
  private let people: [CasesV1.Person]
  private let needs: [CasesV1.Need]
  private let goals: [CasesV1.Goal]
  private let plan: CasesV1.Plan?

  /// - Parameters:
  ///   - rows: with the parts in the order of the pass's question.
  ///   - kept: what may be shown at most; a rehearsal shows less than its own pass opens.
  init(
    _ pass: consuming Pass, _ rows: PartnerRows, keeping kept: Set<Wire.Category>
  ) throws(RPCError) {
    var opened: [OpenedPart] = []
    var touched: [Touched] = []
    for (index, part) in rows.parts.enumerated() {
      guard let released = pass.released(index),
        let category = Wire.Category(rawValue: Int32(clamping: released.category)),
        kept.contains(category)
      else { continue }
      touched.append(Touched(scope: part.ref.scope, category: category))
      do throws(Pass.Refusal) {
        guard let plaintext = try pass.open(part.blob, part: index) else { continue }
        opened.append(OpenedPart(ref: part.ref, category: category, plaintext: plaintext))
      } catch { throw RPCError(error, of: part.ref) }
    }
    do {
      self.people = try opened.records(CasesV1.Person.self)
      self.needs = try opened.records(CasesV1.Need.self).filter { $0.state != .closed }
      self.goals = try opened.records(CasesV1.Goal.self)
      // Of a plan a partner sees the evaluation date alone.
      self.plan = try opened.records(CasesV1.Plan.self).first
    } catch { throw RPCError(.dataLoss, .partDoesNotOpen) }
    self.touched = touched
    if let row = rows.plan { try row.holds(against: self.plan) }
  }

  /// The rows that need a reference.
  var rows: [UInt128] { self.people.map(\.id) + self.needs.map(\.id) + self.goals.map(\.id) }

  /// The view in the partner's own terms, in the order of its references: ours says when a row
  /// came.
  ///
  /// A row without a reference is left out.
  func shared(_ references: [UInt128: UInt128]) -> CasesV1.SharedView {
    CasesV1.SharedView(
      people: self.people.compactMap { person in
        references[person.id].map { CasesV1.SharedPerson(person, as: $0) }
      }.sorted { $0.reference < $1.reference },
      needs: self.needs.compactMap { need in
        references[need.id].map { CasesV1.SharedNeed(need, as: $0) }
      }.sorted { $0.reference < $1.reference },
      goals: self.goals.compactMap { goal in
        references[goal.id].map {
          CasesV1.SharedGoal(reference: $0, wording: goal.wording, agreed: goal.agreed)
        }
      }.sorted { $0.reference < $1.reference },
      evaluationOn: self.plan?.evaluationOn)
  }
}

extension CasesV1.SharedPerson {
  /// Neither BSN nor address: no partner gets those.
  fileprivate init(_ person: CasesV1.Person, as reference: UInt128) {
    self.init(
      reference: reference, givenName: person.givenName, familyName: person.familyName,
      birthDate: person.birthDate, phone: person.phone, email: person.email)
  }
}

extension CasesV1.SharedNeed {
  fileprivate init(_ need: CasesV1.Need, as reference: UInt128) {
    self.init(
      reference: reference, domain: need.domain, subtype: need.subtype,
      text: need.clarified.isEmpty ? need.stated : need.clarified, deadline: need.deadline)
  }
}
