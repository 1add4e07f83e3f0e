/// A note's standing; the words are sealed elsewhere. What an intern writes needs a co-sign.
package struct Note: Hashable, Sendable {
  package enum Standing: Hashable, Sendable {
    case final
    case awaitsCosign
    case cosigned(by: ActorId, at: Instant)
  }

  package let author: ActorId
  package private(set) var standing: Standing

  /// Restores a stored note.
  package init(author: ActorId, standing: Standing) {
    self.author = author
    self.standing = standing
  }

  /// Writes a note.
  package static func write(
    _ words: String, author: ActorId, role: Role
  ) -> Ruling<Note> {
    guard TextRule.note.accepts(words) else { return .refused(.textInvalid) }
    guard role.isProfessional || role == .intern else { return .refused(.roleNever) }
    return .accepted(
      Note(author: author, standing: role == .intern ? .awaitsCosign : .final))
  }

  /// The supervisor of the day takes responsibility for an intern's note.
  package func cosigned(by supervision: Supervision, at moment: Moment) -> Ruling<Note> {
    switch self.standing {
    case .final, .cosigned: return .refused(.alreadyCosigned)
    case .awaitsCosign: break
    }
    guard supervision.activeHat(at: moment) != nil, supervision.supervisor.id != self.author
    else { return .refused(.cosignerUnfit) }
    var next = self
    next.standing = .cosigned(by: supervision.supervisor.id, at: moment.instant)
    return .accepted(next)
  }
}
