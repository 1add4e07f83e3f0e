internal import Auditor
internal import Glibc
internal import NIOCore
internal import Vault

/// The program: `witness serve --config FILE`, `health` to ask one that runs, or `key` to say which
/// key it cosigns with.
@main
enum Main {
  static func main() async {
    // Nothing it writes is anybody else's to read.
    umask(0o077)
    exit(await Self.run(Array(CommandLine.arguments.dropFirst())))
  }

  private enum Verb: String { case serve, health, key }

  /// - Returns: the exit code: 0 done, 1 cannot, 2 used wrongly.
  static func run(_ arguments: [String]) async -> Int32 {
    guard arguments.count == 3, arguments[1] == "--config", let verb = Verb(rawValue: arguments[0])
    else {
      Console.say("witness: say serve, health or key, and --config FILE as sluis init made it")
      return 2
    }
    do throws(StartRefusal) {
      do throws(VaultError) {
        try Sodium.start()
        if verb == .serve { try Sodium.lockMemory() }
      } catch { throw StartRefusal("\(error)") }
      let configuration = try Configuration(path: arguments[2])
      switch verb {
      case .serve: try await Self.serve(configuration)
      case .health:
        let isWell = try await HealthCheck.isWell(configuration)
        Console.say(isWell ? "serving" : "not serving")
        return isWell ? 0 : 1
      case .key: Console.say(try Self.witness(configuration).key.text)
      }
      return 0
    } catch {
      Console.say("witness: \(error)")
      return 1
    }
  }

  private static func serve(_ configuration: Configuration) async throws(StartRefusal) {
    let folder = DurableFolder(path: configuration.stateFolder)
    do throws(VaultError) {
      try folder.check()
      try folder.lock()
    } catch .ring(.heldByAnother) {
      throw StartRefusal("another witness holds \(configuration.stateFolder)")
    } catch .ring(.missing) {
      throw StartRefusal("\(configuration.stateFolder) is not there: restore it")
    } catch { throw StartRefusal("\(configuration.stateFolder) cannot be used: \(error)") }
    let door = try Door(try Self.witness(configuration), configuration)
    let channel = try await door.open(host: configuration.host, port: configuration.port)
    Console.say("serving on port \(configuration.port)")
    // It ends with the process: whatever is being written is whole on disk, or not there.
    do { try await channel.closeFuture.get() } catch {
      throw StartRefusal("the listener ended")
    }
  }

  private static func witness(_ configuration: Configuration) throws(StartRefusal) -> Witness {
    let signer: SigningKey
    do { signer = SigningKey(seed: try KeyFile.load(configuration.keyFile)) } catch {
      throw StartRefusal("\(configuration.keyFile): \(error)")
    }
    return try Witness(
      name: configuration.name, logs: configuration.logs, signer: signer,
      folder: DurableFolder(path: configuration.stateFolder))
  }
}
