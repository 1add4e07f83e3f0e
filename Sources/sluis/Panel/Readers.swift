internal import Wire

/// Who will read the result of a round, as it was fixed when it was prepared.
extension PanelV1.Manifest {
  var readers: String {
    switch (self.kind, self.isPublic) {
    case (.panel, true): "everybody, without an account"
    case (.panel, false): "the panel's members, every professional and every intern"
    case (.reflection, _): "every professional and every intern of the organisation"
    }
  }

  /// The same in Dutch.
  var lezers: String {
    switch (self.kind, self.isPublic) {
    case (.panel, true): "iedereen, ook zonder account"
    case (.panel, false): "de leden van het panel, elke professional en elke stagiair"
    case (.reflection, _): "elke professional en elke stagiair van de organisatie"
    }
  }
}
