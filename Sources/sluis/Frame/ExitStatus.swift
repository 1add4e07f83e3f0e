/// How a run of `sluis` ended; docs/cli.md lists the same seven.
enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  /// The machine, a file or a service did not let it.
  case cannot = 1
  case usage = 2
  /// The gate answered no; the reason codes were shown.
  case refused = 3
  case unreachable = 4
  /// The change may or may not have happened; repeating it with the same command id tells.
  case unknownOutcome = 5
  case tampering = 6
}
