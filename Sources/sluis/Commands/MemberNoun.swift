internal import ArgumentParser

/// `sluis member`
struct MemberNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "member", abstract: "Takes people into a household, and lets them go.",
    subcommands: [
      MemberAdd.self, MemberRemove.self, MemberDied.self,
    ])
}
