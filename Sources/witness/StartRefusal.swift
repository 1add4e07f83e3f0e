/// Why the witness does not start: one sentence that says what to do.
struct StartRefusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
