/// What an officer leaves behind in the logs, by the name of the event: one list for those who
/// write them and for `sluis officer reads`, so that none is written that the second officer is not
/// shown.
package enum OfficerRead: String, CaseIterable, Hashable, Sendable {
  /// A search of a log: whose, by keyed index.
  case logQueried = "log_queried"
  /// The digests of what a service stores.
  case rowsQueried = "rows_queried"
  /// Bodies of a log, by entry.
  case logOpened = "log_opened"
  /// A page of an access report, of whom.
  case reportRead = "report_read"
  /// The bodies that a service opened for a report, by entry.
  case reportOpened = "report_opened"
  /// Under which value logs have somebody, and whom.
  case indexAsked = "index_asked"
  /// The queue.
  case findingsListed = "findings_listed"
  /// One finding with its notes.
  case findingRead = "finding_read"
  case findingFiled = "finding_filed"
  case findingSeen = "finding_seen"
  case findingGrew = "finding_grew"
  case findingLookedAt = "finding_looked_at"
  case findingExplained = "finding_explained"
  case findingBreach = "finding_breach"
  case findingClosed = "finding_closed"
  /// The partners that were refused in a household.
  case refusalsListed = "refusals_listed"
  /// What is shared of a household.
  case grantsListed = "grants_listed"
  /// Who may act here, or who one of them is.
  case peopleListed = "people_listed"
  /// Who works with a household.
  case relationsListed = "relations_listed"
}
