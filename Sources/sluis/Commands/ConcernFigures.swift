internal import ArgumentParser
internal import Review
internal import Wire

/// `sluis concern figures`
struct ConcernFigures: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Shows how many concerns were filed, answered, overdue or buried; anybody may ask.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let reply = try await ConcernCalls(self.global).call(
      SignalsV1.Concerns.getFigures, SignalsV1.GetFiguresRequest())
    var table = Table(ConcernWords.figures, language)
    var months: [JSON] = []
    for line in reply.months {
      let name = "\(line.year)-\(line.month < 10 ? "0" : "")\(line.month)"
      let counts = [
        line.filed, line.waiting, line.answered, line.closed, line.overdue, line.late,
        line.deleted, line.missing,
      ]
      table.add(
        [DateWords.month(line.month, of: line.year).in(language)] + counts.map { String($0) })
      months.append([
        "month": .string(name), "filed": .integer(Int64(line.filed)),
        "waiting": .integer(Int64(line.waiting)),
        "answered": .integer(Int64(line.answered)), "closed": .integer(Int64(line.closed)),
        "overdue": .integer(Int64(line.overdue)), "late": .integer(Int64(line.late)),
        "deleted": .integer(Int64(line.deleted)), "missing": .integer(Int64(line.missing)),
      ])
    }
    let through = Moment(ms: reply.throughMs)
    let day = Day(argument: String(through.description.prefix(10)))?.words ?? through.dayWords
    return Report(
      json: [
        "through": .string(String(through.description.prefix(10))), "months": .array(months),
      ], .table(table), .line(ConcernWords.through(day), language))
  }
}
