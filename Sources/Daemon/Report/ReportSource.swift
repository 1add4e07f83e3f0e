package import Ledger
package import RPC
package import Vault
package import Wire

/// A log entry that a report may be about, before its body is opened.
package struct ReportEntry: Sendable {
  /// The event by which a decision about several households is found by each of them; its object is
  /// the decision's entry.
  package static let decidedAbout = "decided_about"

  package let index: UInt64
  /// Header and sealed body, as the leaf hashes them.
  package let stored: [UInt8]
  package let entry: Entry
  package let sealedEpochKey: [UInt8]
}

/// Says whose records a caller may know of, and opens them for that.
package protocol ReportSource: Sendable {
  /// How many pages of rows one call may read until it has lines enough.
  var pageCountMax: Int { get }

  /// Decided and recorded at consent.
  func subjects(
    of query: LedgerV1.ReportQuery, for call: Call
  ) async throws(RPCError) -> ConsentV1.ReportReply

  /// The bodies in their order; nil for one that does not open.
  ///
  /// - Parameter lines: of which `entries` are the accesses; none when they are lines themselves.
  func open(
    _ entries: [ReportEntry], behind lines: [ReportEntry], of query: LedgerV1.ReportQuery,
    for call: Call
  ) async throws(RPCError) -> [[UInt8]?]
}

/// The source of every service but consent: it asks consent, which decides at each call.
///
/// A service sealed these bodies itself, and gets back the keys of those it names while somebody
/// who may ask is asking. Keys of another log's entries it does not get.
package struct GateReports: ReportSource {
  private let gate: GateClient

  package init(_ gate: GateClient) { self.gate = gate }

  /// The proof of a call is good for three questions: whose records, the keys of one page, and
  /// those of the accesses behind it.
  package var pageCountMax: Int { 1 }

  package func subjects(
    of query: LedgerV1.ReportQuery, for call: Call
  ) async throws(RPCError) -> ConsentV1.ReportReply {
    try await self.ask([], query, call).reply
  }

  package func open(
    _ entries: [ReportEntry], behind lines: [ReportEntry], of query: LedgerV1.ReportQuery,
    for call: Call
  ) async throws(RPCError) -> [[UInt8]?] {
    guard !entries.isEmpty else { return [] }
    var told: Set<UInt128> = []
    // Consent gives the keys of accesses in the traces of lines that are named beside them.
    let (reply, digest) = try await self.ask(
      (entries + lines).map { entry in
        let header = entry.entry.header
        return ConsentV1.LogBody(
          sealedEpochKey: told.insert(header.epoch).inserted ? entry.sealedEpochKey : [],
          header: header.bytes)
      }, query, call)
    do throws(VaultError) {
      let keys = try self.gate.session.open(reply.keyBox, answering: digest)
      guard keys.count == entries.count + lines.count else { throw .doesNotOpen }
      return entries.enumerated().map { number, entry in
        // One that does not open is counted; the officer's verification names it.
        (try? keys.open(with: number, entry.entry.body, at: entry.place(in: self.gate.service)))
          ?? nil
      }
    } catch { throw RPCError(.unavailable, .replyMalformed) }
  }

  private func ask(
    _ bodies: [ConsentV1.LogBody], _ query: LedgerV1.ReportQuery, _ call: Call
  ) async throws(RPCError) -> (reply: ConsentV1.ReportReply, digest: [UInt8]) {
    let request = ConsentV1.ReportRequest(
      serviceSession: try await self.gate.session.current(), household: query.household,
      person: query.person, bodies: bodies, report: query.report)
    let reply = try await self.gate.call(ConsentV1.Review.report, request, for: call)
    let digest = RequestDigest.of(
      method: ConsentV1.Review.report.name, payload: request.encoded()
    ).bytes
    guard reply.requestDigest == digest else { throw RPCError(.unavailable, .replyMalformed) }
    return (reply, digest)
  }
}

extension ReportEntry {
  /// Where its body is sealed.
  package func place(in service: String) -> Place {
    let header = self.entry.header
    return Place(
      service: service, table: "entry", row: header.entry, scope: header.epoch,
      category: UInt32(header.kind.rawValue), version: 1)
  }
}
