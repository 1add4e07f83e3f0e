import Domain
import Testing

@Suite("A finding's life")
struct FindingLifeTests {
  typealias Officer = FindingLife.Officer

  private static let olga = Officer(actor: ActorId(1), person: PersonId(10))
  private static let otto = Officer(actor: ActorId(2), person: nil)
  /// Olga's second account, and one that she made when she administered.
  private static let olgaToo = Officer(actor: ActorId(3), person: PersonId(10))
  private static let made = Officer(actor: ActorId(4), person: nil, registeredBy: ActorId(1))
  private static let bram = Officer(actor: ActorId(9), person: nil)

  private static func life(_ state: FindingLife.State) -> FindingLife {
    switch state {
    case .new, .looking: FindingLife(state: state)
    case .explained, .breach:
      FindingLife(state: state, outcome: state, proposer: Self.olga.actor)
    case .closed:
      FindingLife(state: .closed, outcome: .explained, proposer: Self.olga.actor)
    }
  }

  private static func state(
    _ state: FindingLife.State, _ step: FindingLife.Step, by officer: Officer = Self.otto,
    proposer: Officer? = Self.olga, about: Officer? = Self.bram, hasNote: Bool = true
  ) -> FindingLife.State? {
    let ruling = Self.life(state)
      .taking(step, by: officer, proposer: proposer, about: about, hasNote: hasNote)
    guard case .accepted(let life) = ruling else { return nil }
    return life.state
  }

  @Test("has these steps and no others")
  func everyStep() {
    var allowed: [String] = []
    for state in FindingLife.State.allCases {
      for step in FindingLife.Step.allCases {
        if let next = Self.state(state, step) { allowed.append("\(state) \(step) \(next)") }
      }
    }
    #expect(
      allowed == [
        "new look looking", "looking explain explained", "looking breach breach",
        "explained look looking", "explained close closed", "breach look looking",
        "breach close closed",
      ])
  }

  @Test("ends by a second person, not by a second account or hat")
  func twoPeople() {
    for state in [FindingLife.State.explained, .breach] {
      #expect(Self.state(state, .close, by: Self.otto) == .closed)
      #expect(Self.state(state, .close, by: Self.olga) == nil)
      #expect(Self.state(state, .close, by: Self.olgaToo) == nil)
      #expect(Self.state(state, .close, by: Self.made) == nil)
      let maker = Officer(actor: ActorId(5), person: nil)
      let proposer = Officer(actor: Self.olga.actor, person: nil, registeredBy: maker.actor)
      #expect(Self.state(state, .close, by: maker, proposer: proposer) == nil)
      // Nobody knows who proposed, or it was somebody else.
      #expect(Self.state(state, .close, by: Self.otto, proposer: nil) == nil)
      #expect(Self.state(state, .close, by: Self.otto, proposer: Self.bram) == nil)
    }
    let ruling = Self.life(.breach).taking(
      .close, by: Self.olga, proposer: Self.olga, about: nil, hasNote: true)
    #expect(ruling.refusal?.reasons == [.samePerson])
  }

  @Test("is not moved by whom it is about, nor judged without a word")
  func ownAndNote() {
    for step in FindingLife.Step.allCases {
      for state in FindingLife.State.allCases {
        #expect(Self.state(state, step, by: Self.otto, about: Self.otto) == nil)
        #expect(Self.state(state, step, by: Self.olga, about: Self.made) == nil)
      }
    }
    // Who registered an officer is watched by them all the same.
    #expect(Self.state(.new, .look, by: Self.made, about: Self.olga) == .looking)
    #expect(Self.state(.looking, .explain, hasNote: false) == nil)
    #expect(Self.state(.looking, .breach, hasNote: false) == nil)
    #expect(Self.state(.new, .look, hasNote: false) == .looking)
  }

  @Test("keeps its outcome when it is closed, and loses it when there is more")
  func more() {
    let closed = Self.life(.breach).taking(
      .close, by: Self.otto, proposer: Self.olga, about: nil, hasNote: false)
    guard case .accepted(let life) = closed else {
      Issue.record("it was not closed")
      return
    }
    #expect(life.outcome == .breach)
    #expect(life.meetingMore() == .found)
    #expect(Self.life(.explained).meetingMore() == FindingLife(state: .looking))
    #expect(Self.life(.breach).meetingMore() == FindingLife(state: .looking))
    #expect(Self.life(.looking).meetingMore() == Self.life(.looking))
    #expect(Self.life(.new).meetingMore() == .found)
  }
}
