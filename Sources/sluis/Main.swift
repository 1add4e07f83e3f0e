internal import ArgumentParser
internal import Glibc

/// The program: reads the arguments, runs one command, ends with one of ``ExitStatus``.
@main
enum Main {
  static func main() async {
    // Nothing this program writes is ever readable by others in between; modes are set explicitly.
    umask(0o077)
    let arguments = Array(CommandLine.arguments.dropFirst())
    exit(await Self.status(of: arguments).rawValue)
  }

  /// Runs the command that `arguments` name and says how it ended.
  static func status(of arguments: [String]) async -> ExitStatus {
    let output = Output(isJSON: arguments.contains("--json"), terminal: .standard)
    do {
      var command = try Root.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .done
    } catch let refusal as Refusal {
      output.show(refusal)
      return refusal.status
    } catch {
      guard Root.exitCode(for: error).isSuccess else {
        let refusal = Self.usage(Root.message(for: error), arguments)
        output.show(refusal)
        return refusal.status
      }
      // Help, a version or a completion script: asked for, so it is an answer.
      return output.show(text: Root.fullMessage(for: error))
    }
  }

  /// Turns what the parser says into one sentence that names the help to read.
  private static func usage(_ message: String, _ arguments: [String]) -> Refusal {
    let sentence = message.split(whereSeparator: \.isNewline)
      .map { line in line.trimming(while: { $0 == " " || $0 == "\t" }) }
      .joined(separator: " ")
    return .usage(
      sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence,
      command: Root.path(of: arguments))
  }
}

/// `sluis` itself. A new noun is one line here.
struct Root: Noun {
  static let configuration = CommandConfiguration(
    commandName: "sluis",
    abstract: "Works with a Sluis installation: sets it up, and asks its services.",
    discussion: """
      Every command takes --json. Exit status: 0 done, 1 cannot, 2 wrong usage, 3 refused by the \
      gate, 4 unreachable, 5 outcome unknown, 6 tampering found.
      """,
    version: Version.text,
    subcommands: [
      InitCommand.self, CertificateNoun.self, SessionNoun.self, HealthCommand.self,
      OrganisationNoun.self, PersonNoun.self, HatNoun.self, ContractNoun.self,
      HouseholdNoun.self, MemberNoun.self, AuthorityNoun.self, NeedNoun.self, PlanNoun.self,
      GoalNoun.self, ContactNoun.self, NoteNoun.self, RelationNoun.self, ShareNoun.self,
      PartnerNoun.self, SignalNoun.self, TriageNoun.self, RoundNoun.self, OfferNoun.self,
      WishNoun.self, AnalysisNoun.self, PanelNoun.self, ConcernNoun.self, CommitteeNoun.self,
      AuditNoun.self, OfficerNoun.self, RestoreNoun.self,
      VersionCommand.self,
    ])
}

extension Root {
  /// Names the command that `arguments` begin with, such as `sluis certificate show`.
  static func path(of arguments: [String]) -> String {
    var names = ["sluis"]
    var commands: [any ParsableCommand.Type] = Self.configuration.subcommands
    for argument in arguments {
      guard let command = commands.first(where: { $0._commandName == argument }) else { break }
      names.append(argument)
      commands = command.configuration.subcommands
    }
    return names.joined(separator: " ")
  }
}

extension StringProtocol {
  /// The text without the characters at both ends that `isDropped` names.
  fileprivate func trimming(while isDropped: (Character) -> Bool) -> String {
    var text = self.drop(while: isDropped)
    while let last = text.last, isDropped(last) { text.removeLast() }
    return String(text)
  }
}
