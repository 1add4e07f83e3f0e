internal import Daemon
internal import Domain
internal import RPC
internal import Wire

/// Asks cases for its table of a quarter, as this service and on nobody's behalf.
enum CasesCounts {
  static func source(_ cases: Client) -> ReleaseMaker.NeedsSource {
    { (quarter, areas) async throws(RPCError) in
      try await cases.call(
        CasesV1.Aggregates.countNeeds,
        CasesV1.CountNeedsRequest(
          year: UInt32(quarter.year), quarter: UInt32(quarter.number), areas: areas.onWire),
        CallOptions(lasting: ReleaseMaker.stepDuration)
      ).reply
    }
  }
}
