package import Logging
package import Postgres
package import RPC
package import ServiceLifecycle

/// What a service is made of, beyond what all have.
package protocol ServiceDefinition: Sendable {
  /// `cases`, as in its configuration, certificate and log.
  static var name: String { get }
  /// Its schema, the log's first.
  static var migrations: [Migration] { get }
  static var privileges: Privileges { get }

  /// Puts the service together; called once, before it listens.
  static func assemble(_ base: ServiceBase) async throws(StartRefusal) -> Assembly

  /// Makes a restored database agree with what lies outside it, as two people signed
  /// (docs/formats/restore.md); called in a process that serves nothing.
  ///
  /// - Returns: what was done, in one line of counts.
  static func reconcile(
    _ base: ServiceBase, _ statement: JointStatement
  ) async throws(StartRefusal) -> String
}

extension ServiceDefinition {
  package static func reconcile(
    _ base: ServiceBase, _ statement: JointStatement
  ) async throws(StartRefusal) -> String {
    throw StartRefusal("only consent is reconciled: it alone has something outside its database")
  }
}

/// What a service is given to start with.
package struct ServiceBase: Sendable {
  package let settings: ServiceSettings
  package let credentials: Credentials
  package let pool: Pool
  package let logIdentity: LogIdentity
  package let witnessing: Witnessing
  package let logger: Logger
}

/// What a service serves, and what runs beside it.
package struct Assembly: Sendable {
  package let log: AuditLog
  package var routes: Routes
  /// What partners may call, on a listener of its own.
  package var partnerRoutes: Routes?
  /// What anybody may call, on a listener of its own that asks for no certificate.
  package var anonymousRoutes: Routes?
  package var services: [any Service]
  /// Whether a certificate is revoked, as last heard; asked for each connection.
  package var isRevoked: @Sendable (CertificateHash) -> Bool
  /// Why the service is not serving right now, as reason codes; empty when it is.
  package var complaints: @Sendable () -> [String]
  /// What an operator must look at while it serves, as reason codes.
  package var warnings: @Sendable () -> [String]

  package init(
    log: AuditLog, routes: Routes, partnerRoutes: Routes? = nil, anonymousRoutes: Routes? = nil,
    services: [any Service] = [],
    isRevoked: @escaping @Sendable (CertificateHash) -> Bool,
    complaints: @escaping @Sendable () -> [String] = { [] },
    warnings: @escaping @Sendable () -> [String] = { [] }
  ) {
    self.log = log
    self.routes = routes
    self.partnerRoutes = partnerRoutes
    self.anonymousRoutes = anonymousRoutes
    self.services = services
    self.isRevoked = isRevoked
    self.complaints = complaints
    self.warnings = warnings
  }
}
