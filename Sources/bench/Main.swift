internal import Foundation

/// The programs that `script/bench` measures; each prints one line of JSON last.
///
/// Their arguments are in script/peers/README.md.
@main
enum Main {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do throws(BenchFailure) {
      switch arguments.first {
      case "append": try await AppendBench.run(Array(arguments.dropFirst()))
      case "decode": try DecodeBench.run(Array(arguments.dropFirst()))
      case "echo-client": try await EchoClient.run(Array(arguments.dropFirst()))
      case "echo-server": try await EchoServer.run(Array(arguments.dropFirst()))
      case "merkle": try MerkleBench.run(Array(arguments.dropFirst()))
      case "read": try await ReadBench.run(Array(arguments.dropFirst()))
      case "tokens": try TokenBench.run(Array(arguments.dropFirst()))
      case "write": try await WriteBench.run(Array(arguments.dropFirst()))
      default:
        throw .usage("bench append|decode|echo-client|echo-server|merkle|read|tokens|write …")
      }
    } catch {
      FileHandle.standardError.write(Data("bench: \(error.sentence)\n".utf8))
      exit(error.exitCode)
    }
  }
}

/// Why a benchmark did not run.
enum BenchFailure: Error {
  /// Called with the wrong arguments: what it should have been.
  case usage(String)
  /// What is measured did not work: where it went wrong.
  case failed(String)

  var sentence: String {
    switch self {
    case .usage(let usage): "usage: \(usage)"
    case .failed(let what): what
    }
  }

  var exitCode: Int32 {
    switch self {
    case .usage: 2
    case .failed: 1
    }
  }
}
