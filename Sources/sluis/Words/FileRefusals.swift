/// What is said of files, folders and profiles that a command cannot use.
enum FileRefusals {
  static func missing(_ path: String) -> Refusal {
    .cannot(Phrase("er is geen bestand \(path)", "there is no file \(path)"))
  }

  static func unread(_ path: String) -> Refusal {
    .cannot(
      Phrase("\(path) kon niet worden gelezen", "\(path) could not be read"),
      Phrase("Kijk van wie het is", "Check who owns it"))
  }

  static func changing(_ path: String) -> Refusal {
    .cannot(
      Phrase("\(path) veranderde tijdens het lezen", "\(path) changed while it was read"),
      Phrase(
        "Probeer het nog eens als niets erin schrijft", "Try again when nothing writes to it"))
  }

  static func notText(_ name: Phrase) -> Refusal {
    .cannot(
      Phrase("\(name.dutch) is geen tekst in UTF-8", "\(name.english) is not text in UTF-8"))
  }

  static func size(_ name: Phrase, byteCountMax: Int) -> Refusal {
    .cannot(
      Phrase(
        "\(name.dutch) is leeg, of groter dan \(byteCountMax) bytes",
        "\(name.english) is empty or larger than \(byteCountMax) bytes"))
  }

  static let standardInput = Phrase("de standaardinvoer", "standard input")

  static func noFolder(_ path: String) -> Refusal {
    .cannot(Phrase("er is geen map \(path)", "there is no folder \(path)"))
  }

  static func notFolder(_ path: String) -> Refusal {
    .cannot(
      Phrase("\(path) is geen map", "\(path) is not a folder"),
      Phrase(
        "Noem de map zelf, en geen verwijzing", "Name the folder itself, not a link to it"))
  }

  static func notFile(_ path: String) -> Refusal {
    .cannot(
      Phrase("\(path) is geen gewoon bestand", "\(path) is not a regular file"),
      Phrase(
        "Zet het bestand zelf daar, en geen verwijzing", "Put the file itself there, not a link"))
  }

  static func writable(_ path: String) -> Refusal {
    .cannot(
      Phrase(
        "anderen kunnen in \(path) schrijven", "\(path) can be written by others"),
      Phrase("Doe: chmod go-w \(path)", "Run: chmod go-w \(path)"))
  }

  static func openSecret(_ path: String, mode: String) -> Refusal {
    .cannot(
      Phrase(
        "\(path) is geheim, maar heeft modus 0\(mode)",
        "\(path) is a secret but has mode 0\(mode)"),
      Phrase(
        "Maak een nieuwe sleutel als anderen hem konden lezen, en doe dan: chmod 600 \(path)",
        "Make a new key if others could read it, then run: chmod 600 \(path)"))
  }

  static func otherOwner(_ path: String) -> Refusal {
    .cannot(
      Phrase("\(path) is van een andere gebruiker", "\(path) belongs to another user"),
      Phrase(
        "Doe dit als de gebruiker van wie het is", "Run this as the user who owns it"))
  }

  // JSON as it is typed.
  static func notJSON(_ name: Phrase) -> Refusal {
    .cannot(
      Phrase(
        "\(name.dutch) is niet de JSON die docs/cli.md bij deze opdracht laat zien",
        "\(name.english) is not the JSON that docs/cli.md shows for this command"))
  }

  /// - Parameters:
  ///   - place: the member that the unknown one stands in; nil for the outermost.
  ///   - known: the members that there are.
  static func unknownMember(_ name: Phrase, in place: String?, known: [String]) -> Refusal {
    let inside = place.map { Phrase(", in `\($0)`", ", in `\($0)`") } ?? .none
    let list = known.joined(separator: ", ")
    return .cannot(
      Phrase(
        "\(name.dutch) heeft een onderdeel dat deze opdracht niet kent\(inside.dutch)",
        "\(name.english) has a member that this command does not know\(inside.english)"),
      Phrase("Dit kan wel: \(list)", "It takes: \(list)"))
  }

  // Whom to trust and where to go.
  static func noPublicFolder(_ path: String) -> Refusal {
    .cannot(
      Phrase("er is geen map \(path)", "there is no folder \(path)"),
      Phrase(
        "Noem met --profile een map met ca.pem en sluis.json, of zet SLUIS_PROFILE",
        "Name one with ca.pem and sluis.json with --profile, or set SLUIS_PROFILE"))
  }

  static func noAddress(_ folder: String, of endpoint: String) -> Refusal {
    .cannot(
      Phrase(
        "\(folder)/sluis.json heeft geen adres van \(endpoint)",
        "\(folder)/sluis.json has no address of \(endpoint)"),
      Phrase("Vraag om de nieuwste sluis.json", "Ask for the newest sluis.json"))
  }

  static func noAuthority(_ folder: String) -> Refusal {
    .cannot(
      Phrase(
        "in \(folder)/ca.pem staat niet wie er te vertrouwen is",
        "\(folder)/ca.pem holds no authority"))
  }

  static func noProfile(_ folder: String) -> Refusal {
    .cannot(
      Phrase("in \(folder) staat geen profiel", "there is no profile in \(folder)"),
      Phrase(
        "Noem er een met --profile, of zet SLUIS_PROFILE",
        "Name one with --profile, or set SLUIS_PROFILE"))
  }

  static func ended(_ folder: String, on day: String) -> Refusal {
    .cannot(
      Phrase(
        "\(folder)/cert.pem gold tot \(day)", "\(folder)/cert.pem ended on \(day)"),
      Phrase(
        "Vraag een nieuw met: sluis certificate request",
        "Ask for a new one with: sluis certificate request"))
  }

  static func noSession(_ path: String) -> Refusal {
    .cannot(
      Phrase("in \(path) staat geen sessie", "\(path) holds no session"),
      Phrase("Doe: sluis session open", "Run: sluis session open"))
  }

  static let unencodable = Refusal.cannot(
    Phrase(
      "een waarde is leeg, te lang of niet van zijn soort, dus er is niets verstuurd",
      "a value is empty, too long or not of its kind, so nothing was sent"),
    Phrase(
      "In docs/cli.md staat hoe lang elke waarde mag zijn",
      "See docs/cli.md for the limits of each value"))
}
