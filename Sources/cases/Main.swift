internal import Daemon
internal import Glibc

@main
enum Main {
  static func main() async {
    exit(await ServiceProgram<CasesDefinition>.run(Array(CommandLine.arguments.dropFirst())))
  }
}
