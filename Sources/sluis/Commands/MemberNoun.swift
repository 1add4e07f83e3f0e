internal import ArgumentParser

/// `sluis member`
struct MemberNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "member",
    abstract: "Takes people into a household, lets them go, and puts right what is stored.",
    subcommands: [
      MemberAdd.self, MemberCorrect.self, MemberBirthDate.self, MemberRemove.self,
      MemberDied.self,
    ])
}
