internal import Daemon
internal import Glibc

@main
enum Main {
  static func main() async {
    exit(await ServiceProgram<ConsentService>.run(Array(CommandLine.arguments.dropFirst())))
  }
}
