extension Mend {
  /// Codes that no gate gives: about the call itself, and what a service says of its own work.
  static let calls = Self.ofCalls.merging(Self.ofWork) { call, _ in call }

  private static let ofCalls: [String: String] = [
    "hat_ambiguous": "Say under which: sluis session open --hat ID.",
    "argument_invalid": "A value is not in its list or not within its limits: see docs/cli.md.",
    "command_id_taken": "Use a new --command-id, or none: one id is for one wish.",
    "command_taken": "Use a new --command-id, or none: one id is for one wish.",
    "command_abandoned":
      "It was not done and will not be: send it again under a new --command-id.",
    "already_there": "Nothing to do: somebody made the same at the same moment.",
    "outcome_unknown": "Repeat it with the same --command-id: it happens once.",
    "certificate_revoked":
      "Ask who signed your certificate for another; all services say this, too, for as long as they"
      + " cannot ask consent which ones are revoked.",
    "certificate_invalid": "Ask who signed your certificate for another: consent cannot read it.",
    "certificate_mismatch": "Open a session with the certificate you use now: sluis session open.",
    "caller_not_allowed": "Use a profile of the kind of caller that this is for: see docs/cli.md.",
    "signature_invalid": "Check that key and certificate of the profile are of one issue.",
    "peer_unexpected": "Check the addresses in sluis.json: another service listens there.",
    "token_missing": "Open a session: sluis session open.",
    "token_invalid": "Open a session again: sluis session open.",
    "token_expired": "Open a session again: sluis session open.",
    "proof_stale": "Set this machine's clock: it is more than a minute off.",
    "proof_replayed": "Send it again: what proves a call counts once.",
    "service_session_invalid": "Try again: the service opens another session with consent.",
    "service_session_expired": "Try again: the service opens another session with consent.",
    "consent_unreachable": "Have consent looked at: nothing is decided without it.",
    "consent_changed": "Have the service started again: consent has other keys than it had.",
    "key_ring": "Have consent looked at: its key ring and its database do not agree.",
    "database_unreachable": "Try again; then have the service's database looked at.",
    "database_busy": "Try again in a moment.",
    "database_refused": "Have the service's own log looked at: its database refused a statement.",
    "draining": "Try again: the service is being stopped or replaced.",
    "log_stopped":
      "Tell an operator and the privacy officer: docs/operating.md, \"When a log stops\".",
    "not_witnessed": "Have the witness looked at: nothing is shown while none keeps up.",
    "too_many_calls": "Ask for less at a time.",
    "too_many_connections": "Close other connections of this certificate, or try again later.",
    "too_many_waiting": "Try again later, without waiting for the index.",
    "too_many_searches": "Wait an hour: this is more searches than one person needs.",
    "payload_too_large": "Send less text, or ask for fewer at a time: a message has 1 MiB at most.",
    "not_sequenced_yet": "Ask again in some seconds: the log numbers it then.",
    "not_in_the_log_yet": "Ask again later: what is filed as nobody is logged once an hour.",
    "no_such_size": "Ask for a size that the log has had.",
    "cannot_seal": "Try again; then have the limit of locked memory raised for the service.",
    "no_locked_memory": "Try again; then have the limit of locked memory raised for the service.",
    "part_does_not_open": "Tell the privacy officer: what is stored is not as it was.",
    "clear_row_differs": "Tell the privacy officer: what is stored is not as it was.",
    "row_altered": "Tell the privacy officer: what is stored is not as it was.",
    "pass_expired": "Ask again: what was permitted lasts some seconds.",
    "version_changed": "Look again, and then repeat what is still wanted: somebody was before you.",
    "revision_changed":
      "Look again, and then repeat what is still wanted: somebody was before you.",
    "token_unknown": "Open a session again: sluis session open.",
    "erasure_running": "Try again when the erasure under way has ended.",
    "ground_malformed": "Give the ground as a code: a to z and _, at most 64.",
    "not_searchable": "Search by a whole citizen service number, or a full name and birth date.",
  ]
}
