internal import CPostgres
internal import Glibc

extension Connection {
  /// Opens a link to the first host that accepts writes, each within its connect timeout.
  ///
  /// Throws `.unavailable` when none does; the reason is the server's to log, not ours to repeat.
  static func open(
    _ settings: Settings, interrupt: Interrupt, until patience: Patience
  ) throws(PostgresError) -> Connection {
    guard !settings.hosts.isEmpty else { throw .settings(.noHost) }
    for host in settings.hosts {
      let keywords = try settings.keywords(for: host)
      var attempt = patience
      attempt.deadline = min(patience.deadline, .now + settings.connectTimeout)
      do {
        return try Self.open(keywords, host, interrupt, attempt)
      } catch .cancelled {
        throw .cancelled
      } catch {
        continue
      }
    }
    throw .unavailable
  }

  private static func open(
    _ keywords: [(String, String)], _ host: Settings.Host, _ interrupt: Interrupt,
    _ patience: Patience
  ) throws(PostgresError) -> Connection {
    guard let link = unsafe Self.start(keywords) else { throw .unavailable }
    do throws(PostgresError) {
      // As libpq documents PQconnectStart: behave as if it had asked for writing first.
      var asked = PGRES_POLLING_WRITING
      while asked != PGRES_POLLING_OK {
        if unsafe asked == PGRES_POLLING_FAILED || PQstatus(link) == CONNECTION_BAD {
          throw .unavailable
        }
        try unsafe patience.wait(
          socket: PQsocket(link), writing: asked == PGRES_POLLING_WRITING, interrupt: interrupt)
        asked = unsafe PQconnectPoll(link)
      }
    } catch {
      unsafe PQfinish(link)
      throw error
    }
    return unsafe Connection(owning: link, isRemote: host.isRemote, interrupt: interrupt)
  }

  private static func start(_ keywords: [(String, String)]) -> OpaquePointer? {
    var names: [UnsafePointer<CChar>?] = unsafe keywords.map { unsafe UnsafePointer(strdup($0.0)) }
    var values: [UnsafePointer<CChar>?] = unsafe keywords.map { unsafe UnsafePointer(strdup($0.1)) }
    defer {
      unsafe names.forEach { unsafe free(UnsafeMutablePointer(mutating: $0)) }
      unsafe values.forEach { value in
        // The password is among them.
        guard let value = unsafe UnsafeMutablePointer(mutating: value) else { return }
        unsafe explicit_bzero(value, strlen(value))
        unsafe free(value)
      }
    }
    unsafe names.append(nil)
    unsafe values.append(nil)
    return unsafe PQconnectStartParams(names, values, 0)
  }
}
