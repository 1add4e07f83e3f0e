internal import ArgumentParser
internal import Wire

/// `sluis concern figures`
struct ConcernFigures: Verb {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Shows how many concerns were filed, answered, overdue or buried; anybody may ask.")

  @OptionGroup var global: GlobalOptions

  func report() async throws(Refusal) -> Report {
    let reply = try await ConcernCalls(self.global).call(
      SignalsV1.Concerns.getFigures, SignalsV1.GetFiguresRequest())
    var table = Table(
      "Filed in", "Filed", "Waiting", "Answered", "Closed", "Overdue", "Late", "Deleted", "Missing")
    var months: [JSON] = []
    for line in reply.months {
      let name = "\(line.year)-\(line.month < 10 ? "0" : "")\(line.month)"
      let counts = [
        line.filed, line.waiting, line.answered, line.closed, line.overdue, line.late,
        line.deleted, line.missing,
      ]
      table.add([name] + counts.map { String($0) })
      months.append([
        "month": .string(name), "filed": .integer(Int64(line.filed)),
        "waiting": .integer(Int64(line.waiting)),
        "answered": .integer(Int64(line.answered)), "closed": .integer(Int64(line.closed)),
        "overdue": .integer(Int64(line.overdue)), "late": .integer(Int64(line.late)),
        "deleted": .integer(Int64(line.deleted)), "missing": .integer(Int64(line.missing)),
      ])
    }
    let through = String(Moment(ms: reply.throughMs).description.prefix(10))
    return Report(
      json: ["through": .string(through), "months": .array(months)], .table(table),
      .line("As of the end of \(through), counted from the log."))
  }
}
