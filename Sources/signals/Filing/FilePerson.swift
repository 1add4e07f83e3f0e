internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension SignalsService {
  /// Files a signal about a person: sealed, as it arrives, to keys that this process does not have
  /// and cannot ask for.
  func filePerson(
    _ request: SignalsV1.FilePersonRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<SignalsV1.Filed> {
    let admitted = try await self.read.admitted(call)
    guard let source = SignalSource(rawValue: request.source.rawValue),
      let theme = SignalTheme(rawValue: request.theme.rawValue)
    else { throw RPCError(.invalidArgument, .payloadMalformed) }
    guard admitted.role.files(from: source) else { throw .notForRole }
    let mailbox = try request.mailbox.map(ReporterMailbox.init(checking:))
    let ids = CommandIds(
      service: Signals.name, actor: admitted.actor, command: call.commandID ?? 0)
    let record = SignalsV1.PersonSignal(
      id: ids.id(0), text: request.text, name: request.name, address: request.address,
      phone: request.phone, reporterName: request.reporterName,
      reporterContact: request.reporterContact)
    try record.check()
    let filer = Filer(admitted, self.read.log.identity)
    let way: AreaTree.Way
    do throws(RPCError) {
      way = try await self.way(to: request.area, theme, of: filer, call)
    } catch {
      return try await self.read.refuse(error, unlessDone: call, by: admitted)
    }
    let letters = try await self.letters(
      record, team: way.team, tellsReporter: request.tellsReporter, mailbox: mailbox, ids, call)
    return try await self.filings.file(
      FilingLine.Filing(
        signal: NewSignal(
          id: record.id, about: .person, source: source, theme: theme, way: way,
          textTag: letters.textTag),
        filer: filer, letters: letters.parts, mailbox: mailbox, admitted: admitted), call)
  }

  /// Where a signal goes, unless `filer` has filed what one may of a day: what is refused begins no
  /// scope.
  ///
  /// - Parameter filer: nil for what is split off.
  func way(
    to area: String, _ theme: SignalTheme, of filer: Filer? = nil, _ call: Call
  ) async throws(RPCError) -> AreaTree.Way {
    try await self.ways.way(
      WayLine.Wish(area: area, theme: theme, filer: filer), deadline: call.instant)
  }

  /// Begins the signal's scope in consent, and seals `record` to the addresses that it tells.
  func letters(
    _ record: SignalsV1.PersonSignal, team: String, tellsReporter: Bool, mailbox: ReporterMailbox?,
    _ ids: CommandIds, _ call: Call
  ) async throws(RPCError) -> Letters {
    let parts: [(category: Wire.Category, bytes: [UInt8])]
    do { parts = try record.sealedParts() } catch {
      throw RPCError(.invalidArgument, .payloadMalformed)
    }
    let begun = try await self.read.gate.call(
      ConsentV1.Directory.beginScope,
      ConsentV1.BeginScopeRequest(
        scope: record.id, kind: .signal, team: team, table: SignalsV1.PersonSignal.record,
        categories: parts.map { UInt32($0.category.rawValue) }, tellsReporter: tellsReporter,
        agreement: mailbox?.agreement ?? []),
      for: call, command: ids.command("begin"))
    guard begun.addresses.map(\.category) == parts.map({ UInt32($0.category.rawValue) }) else {
      throw RPCError(.unavailable, .replyMalformed)
    }
    var letters: [SealedPart] = []
    for (part, end) in zip(parts, begun.addresses) {
      let place = Place(
        service: Signals.name, table: SignalsV1.PersonSignal.record, row: record.id,
        scope: record.id, category: end.category, version: 1)
      do {
        let blob = try Letter.seal(
          part.bytes, to: BoxAddress(end.address), at: place,
          padding: part.category == .narrative ? .narrative : .fields)
        letters.append(
          SealedPart(
            ref: PartRef(
              scope: record.id, table: SignalsV1.PersonSignal.record, row: record.id, tag: end.tag,
              version: 1),
            blob: blob))
      } catch { throw RPCError(.resourceExhausted, Reason("cannot_seal")) }
    }
    let text = begun.addresses.first { $0.category == UInt32(Wire.Category.narrative.rawValue) }
    return Letters(parts: letters, textTag: text?.tag ?? 0)
  }
}

/// What was sealed of one signal.
struct Letters: Sendable {
  var parts: [SealedPart] = []
  /// The tag of the part that is the text.
  var textTag: UInt128?
}

/// One id, boxed: an async function must not spill an id (docs/decisions/0004).
final class Boxed: Sendable {
  let value: UInt128

  init(_ value: UInt128) { self.value = value }
}

extension SignalsV1.PersonSignal {
  /// Holds every text against the rules.
  ///
  /// - Throws: `FAILED_PRECONDITION` `text_invalid`.
  func check() throws(RPCError) {
    let lines = [self.name, self.address, self.phone, self.reporterName, self.reporterContact]
    guard TextRule.note.accepts(self.text),
      lines.allSatisfy({ $0.isEmpty || TextRule.line.accepts($0) })
    else { throw RPCError(SignalRefusal.textInvalid) }
  }
}
