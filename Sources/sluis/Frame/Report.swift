/// What a command found out: the same facts as text for people and as JSON for scripts.
struct Report: Sendable {
  let json: JSON
  let blocks: [Block]
  /// How the command ends all the same, once this was shown: not everything could be found out.
  var ending: Refusal?

  /// - Parameters:
  ///   - json: every fact; a script never needs the text.
  ///   - blocks: what a person reads, in order.
  init(json: JSON, _ blocks: Block...) { self.init(json: json, blocks) }

  init(json: JSON, _ blocks: [Block]) {
    self.json = json
    self.blocks = blocks
  }

  enum Block: Sendable {
    /// A sentence, or an empty line.
    case line(String)
    case fields([Field])
    case table(Table)
  }

  /// One fact with its name.
  struct Field: Sendable {
    let label: String
    let value: String

    init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// The lines for people, without newlines.
  func lines(on terminal: Terminal) -> [String] {
    self.blocks.flatMap { block in
      switch block {
      case .line(let text): [Terminal.shown(text)]
      case .fields(let fields): Self.lines(of: fields, on: terminal)
      case .table(let table): table.lines(on: terminal)
      }
    }
  }

  private static func lines(of fields: [Field], on terminal: Terminal) -> [String] {
    let width = fields.map { DisplayWidth.of($0.label) }.max() ?? 0
    return fields.map { field in
      terminal.styled(DisplayWidth.padded(field.label, to: width), .faint) + "  "
        + Terminal.shown(field.value)
    }
  }
}
