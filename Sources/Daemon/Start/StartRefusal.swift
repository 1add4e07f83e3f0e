/// Why a service does not start: one sentence that says what to do.
///
/// Never holds a secret or the content of a file, only names and paths.
package struct StartRefusal: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
