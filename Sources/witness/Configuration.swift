internal import Auditor
internal import Vault

/// What the witness reads from its `witness.conf`, one word and its values a line.
///
/// ```
/// # comment
/// name buurtteam-noord.sluis/witness
/// listen 127.0.0.1 7406
/// tls cert.pem key.pem ca.pem        without it, loopback only
/// key secrets/witness-seed           32 bytes, an Ed25519 seed
/// state state
/// log <verifier key>                 one line each
/// ```
///
/// Paths are relative to the file. A word that is not known, or stands twice, stops the start.
struct Configuration: Sendable {
  /// Certificate, key and trusted authorities, PEM files.
  struct TLSFiles: Hashable, Sendable {
    let certificate: String
    let key: String
    let authorities: String
  }

  static let logCountMax = 64

  let name: String
  let host: String
  let port: Int
  let tls: TLSFiles?
  let keyFile: String
  let stateFolder: String
  let logs: [PinnedKey]

  /// Reads the file at `path`.
  init(path: String) throws(StartRefusal) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    let bytes: [UInt8]?
    do { bytes = try DurableFolder(path: folder).read(String(parts.last ?? "")) } catch {
      bytes = nil
    }
    guard let bytes, let text = String(validating: bytes, as: UTF8.self) else {
      throw StartRefusal("\(path) cannot be read: name the witness.conf that sluis init made")
    }
    try self.init(text: text, in: folder)
  }

  /// - Parameter folder: what its paths are relative to.
  init(text: String, in folder: String) throws(StartRefusal) {
    var values: [String: [String]] = [:]
    var logs: [PinnedKey] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      if fields[0] == "log" {
        guard fields.count == 2, let log = try? PinnedKey(text: fields[1]), !log.isWitness,
          !logs.contains(where: { $0.name == log.name }), logs.count < Self.logCountMax
        else { throw StartRefusal("log takes the verifier key of a log, each log once") }
        logs.append(log)
        continue
      }
      guard let count = Self.counts[fields[0]], fields.count == count + 1,
        fields.allSatisfy({ !$0.isEmpty }), values[fields[0]] == nil
      else { throw StartRefusal("\(fields[0]) is not a setting of the witness, or stands twice") }
      values[fields[0]] = Array(fields[1...])
    }
    guard let name = values["name"]?[0], let listen = values["listen"], let key = values["key"]?[0],
      let state = values["state"]?[0], !logs.isEmpty
    else { throw StartRefusal("the witness needs name, listen, key, state and a log") }
    guard let port = Int(listen[1]), (1...65_535).contains(port) else {
      throw StartRefusal("listen takes an address and a port from 1 to 65535")
    }
    func file(_ name: String) -> String { name.hasPrefix("/") ? name : "\(folder)/\(name)" }
    self.name = name
    self.host = listen[0]
    self.port = port
    self.tls = values["tls"].map {
      TLSFiles(certificate: file($0[0]), key: file($0[1]), authorities: file($0[2]))
    }
    self.keyFile = file(key)
    self.stateFolder = file(state)
    self.logs = logs
    guard self.tls != nil || ["127.0.0.1", "::1"].contains(self.host) else {
      throw StartRefusal("without tls the witness listens on 127.0.0.1 or ::1 only")
    }
  }

  /// How many values a word takes.
  private static let counts = ["name": 1, "listen": 2, "tls": 3, "key": 1, "state": 1]
}
