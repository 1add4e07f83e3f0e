/// Why something given to the auditor cannot be looked at at all.
///
/// What an audit finds is not an error: it is a ``Finding``.
package enum AuditError: Error, Hashable, Sendable {
  /// Not in the format of `docs/formats/log.md`.
  case malformed
  /// Well formed, but not signed by the key that was pinned, or of another log.
  case notTheLogs
}
