/// The rules of a round through a neighbourhood.
package enum Round {
  /// Where it stands; the numbers are those of `sluis.signals.v1.RoundState`.
  package enum State: Int32, CaseIterable, Hashable, Sendable {
    case planned = 1
    case running = 2
    case debriefed = 3
  }

  /// What came of one door; the numbers are those of `sluis.signals.v1.DoorOutcome`.
  package enum Outcome: Int32, CaseIterable, Hashable, Sendable {
    case talked = 1
    case wantsContact = 2
    case declined = 3
    case notHome = 4
  }

  /// Somebody who walked before, and somebody who may not have.
  package struct Pair: Hashable, Sendable {
    package let experienced: ActorId
    package let newcomer: ActorId

    package init(experienced: ActorId, newcomer: ActorId) {
      self.experienced = experienced
      self.newcomer = newcomer
    }
  }

  /// What somebody wrote down at one door.
  package struct Slip: Hashable, Sendable {
    /// Its street, by its place in the round's.
    package let street: Int
    package let house: HouseNumber
    package let outcome: Outcome

    package init(street: Int, house: HouseNumber, outcome: Outcome) {
      self.street = street
      self.house = house
      self.outcome = outcome
    }
  }

  /// The id of a slip: 16 bits say its place among the round's, behind those that were written
  /// before it, and 8 which pair wrote it, counted from 1; 32 are the mark of an id that says so,
  /// as earlier ones had any bits there; the rest is `id`'s.
  ///
  /// So the order of ids is that of writing (two that are written at once may stand in either
  /// order), and whose a slip is moves only with the row that it is sealed for.
  package static func slip(behind count: Int64, by pair: Int, _ id: UInt128) -> UInt128 {
    UInt128(clamping: count + 1) << 112 | UInt128(clamping: pair + 1) << 104
      | Self.pairMark << 72 | id >> 56
  }

  /// "pair", in ASCII.
  private static let pairMark: UInt128 = 0x7061_6972

  /// Which pair wrote the slip of this id, counted from 0; nil when the id says none.
  package static func pair(ofSlip id: UInt128) -> Int? {
    let number = Int(truncatingIfNeeded: id >> 104 & 0xFF)
    return number > 0 && id >> 72 & 0xFFFF_FFFF == Self.pairMark ? number - 1 : nil
  }

  /// Slips of one round: what one question of the gate opens, with room to spare.
  package static let doorCountMax = 900
  package static let streetCountMax = 50
  package static let pairCountMax = 20
  /// How far ahead a round is planned, in days.
  package static let dayCountMax = 92

  /// Why a round may not be planned so; nil when it may.
  ///
  /// - Parameters:
  ///   - team: of those in the pairs, who is of the round's team.
  ///   - walked: of those in the pairs, who walked a round before that was debriefed.
  ///   - isFirst: whether the team never debriefed one: then nobody could have walked before.
  package static func refusal(
    streets: [String], pairs: [Pair], heldOn: AmsterdamDate, today: AmsterdamDate,
    team: Set<ActorId>, walked: Set<ActorId>, isFirst: Bool
  ) -> RoundRefusal? {
    guard (1...Self.streetCountMax).contains(streets.count),
      Set(streets.map(Folding.fold)).count == streets.count,
      streets.allSatisfy({ TextRule.name.accepts($0) })
    else { return .streetsInvalid }
    guard heldOn >= today, heldOn.dayNumber - today.dayNumber <= Self.dayCountMax else {
      return .dateInvalid
    }
    let people = pairs.flatMap { [$0.experienced, $0.newcomer] }
    guard (1...Self.pairCountMax).contains(pairs.count), Set(people).count == people.count else {
      return .pairsInvalid
    }
    guard people.allSatisfy(team.contains) else { return .pairOutsideTeam }
    let isLed = pairs.allSatisfy { isFirst || walked.contains($0.experienced) }
    return isLed ? nil : .pairWithoutExperience
  }

  /// One outcome for each door: of several slips the last one.
  ///
  /// A door that did not open and then did is one door, and what is published counts doors: ten
  /// slips of one house are nine too few.
  ///
  /// - Parameter slips: as they were written, the oldest first.
  package static func doors(of slips: [Slip]) -> [(street: Int, outcome: Outcome)] {
    struct Door: Hashable {
      let street: Int
      let house: HouseNumber
    }
    var outcomes: [Door: Outcome] = [:]
    for slip in slips { outcomes[Door(street: slip.street, house: slip.house)] = slip.outcome }
    return outcomes.map { (street: $0.key.street, outcome: $0.value) }
  }

  /// How many doors that want contact nothing was written down for but their slip, which goes.
  ///
  /// Slips and signals are not joined, so it is a comparison of two counts: one signal for each.
  ///
  /// - Parameter filed: signals about persons that came of the round.
  package static func unfiled(
    _ doors: [(street: Int, outcome: Outcome)], filed: Int
  ) -> Int {
    max(0, doors.count { $0.outcome == .wantsContact } - filed)
  }

  /// What is published of a round's doors: for each street and outcome, and for all of a street, a
  /// count or that it is few.
  ///
  /// - Parameter doors: the street, by its place in `streets`, and the outcome of each door.
  /// - Returns: by street, then by outcome in the order of the cases, and all doors last.
  package static func published(
    _ doors: [(street: Int, outcome: Outcome)], streetCount: Int
  ) -> [[Disclosure.Shown]] {
    var rows = [[Int]](
      repeating: [Int](repeating: 0, count: Outcome.allCases.count), count: streetCount)
    for door in doors where rows.indices.contains(door.street) {
      rows[door.street][Int(door.outcome.rawValue) - 1] += 1
    }
    guard let table = CountTable(rows: rows) else { return [] }
    let disclosure = Disclosure(of: table)
    // The first area is the sum of the streets.
    return (1...streetCount).map { area in
      (0...Outcome.allCases.count).map { disclosure[.init(area: area, theme: $0)] }
    }
  }
}

/// Why something about a round is refused.
package enum RoundRefusal: String, CaseIterable, Hashable, Sendable {
  case streetsInvalid = "streets_invalid"
  case dateInvalid = "date_invalid"
  case pairsInvalid = "pairs_invalid"
  case pairWithoutExperience = "pair_without_experience"
  /// Somebody in a pair is none of the team's professionals now.
  case pairOutsideTeam = "pair_outside_team"
  case roundUnknown = "round_unknown"
  case flyerMissing = "flyer_missing"
  case notToday = "not_today"
  case debriefMissing = "debrief_missing"
  case stateInvalid = "round_state_invalid"
  case streetUnknown = "street_unknown"
  case doorsFull = "doors_full"
  /// A house number is a number with an addition, and no name.
  case numberInvalid = "number_invalid"
  /// Doors want contact and no signal was filed about them: the debrief would lose them.
  case contactsUnfiled = "contacts_unfiled"
  /// A round is planned, announced and started by the team that walks it.
  case otherTeam = "other_team"
  /// Doors are written down by the pair that walks by them, and on the day read by it alone.
  case notInPair = "not_in_pair"
}
