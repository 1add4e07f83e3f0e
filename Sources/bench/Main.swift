@main
enum Main {
  static func main() throws {
    switch CommandLine.arguments.dropFirst().first {
    case "decode": try DecodeBench.run()
    default: print("usage: bench decode")
    }
  }
}
