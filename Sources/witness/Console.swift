/// What people read when the witness starts, or does not.
enum Console {
  static func say(_ text: String) { print(text) }
}
