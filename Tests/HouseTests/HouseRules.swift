/// Who may import whom, and where what is allowed: the table of docs/architecture.md as data.
enum HouseRules {
  /// What one module may import.
  struct Module {
    /// Modules of ours.
    let ours: Set<String>
    /// Modules of others. `Glibc` and `Foundation` are named here too.
    let others: Set<String>

    init(_ ours: Set<String> = [], others: Set<String> = []) {
      self.ours = ours
      self.others = others
    }
  }

  static let libraries: Set<String> = [
    "Wire", "Vault", "Postgres", "Ledger", "RPC", "Domain", "Daemon",
  ]
  static let service: Set<String> = [
    "Daemon", "Domain", "Wire", "RPC", "Vault", "Ledger", "Postgres",
  ]
  static let serviceOthers: Set<String> = [
    "ServiceLifecycle", "UnixSignals", "Logging", "Metrics", "Tracing", "Configuration", "Glibc",
    "Synchronization",
  ]

  static let modules: [String: Module] = [
    // Wire names Swift itself for the normaliser behind its SPI (decision 0003).
    "Wire": Module(["CWire"], others: ["CProtobufC", "Glibc", "Synchronization", "Swift"]),
    "Vault": Module(others: ["CSodium", "Glibc", "Synchronization"]),
    "Postgres": Module(others: ["CPostgres", "Glibc", "Synchronization", "Dispatch"]),
    "Ledger": Module(["Vault"], others: ["Crypto", "Synchronization"]),
    "Auditor": Module(others: ["Crypto", "Glibc"]),
    "RPC": Module(
      ["Wire"],
      others: [
        "NIOCore", "NIOPosix", "NIOSSL", "NIOTLS", "NIOHTTP1", "NIOConcurrencyHelpers", "X509",
        "SwiftASN1", "Crypto", "Glibc", "Synchronization",
        // X509 asks for a Date to judge validity by.
        "FoundationEssentials",
      ]),
    // Decides; does not look up. Time, ids and randomness are parameters.
    "Domain": Module(),
    "Review": Module(["Domain"]),
    "Daemon": Module(
      libraries.subtracting(["Daemon"]),
      // The time of day for records; file paths as Configuration takes them, and standard error.
      others: serviceOthers.union(["FoundationEssentials", "SystemPackage"])),
    "cases": Module(service, others: serviceOthers),
    "consent": Module(service.union(["Review"]), others: serviceOthers),
    "signals": Module(service, others: serviceOthers),
    "panel": Module(service, others: serviceOthers),
    "witness": Module(
      ["Auditor", "Vault"],
      others: [
        "NIOCore", "NIOPosix", "NIOHTTP1", "NIOSSL", "Glibc", "Synchronization",
        // The time of day, which a cosignature states.
        "FoundationEssentials",
      ]),
    // Domain for what is screened before it is sent; it decides nothing here.
    "sluis": Module(
      ["RPC", "Wire", "Vault", "Auditor", "Domain", "Review"],
      others: [
        "ArgumentParser", "X509", "SwiftASN1", "Crypto", "Foundation", "Glibc", "NIOCore",
        "NIOPosix", "NIOSSL",
      ]),
    "bench": Module(
      libraries.union(["Auditor", "CWire"]),
      others: [
        "Crypto", "NIOCore", "NIOPosix", "NIOSSL", "X509", "Foundation", "Glibc",
        "Synchronization", "CProtobufC",
      ]),
  ]

  /// Modules of C, and the one module that may import each (bench measures beside them).
  static let cModules: [String: Set<String>] = [
    "CWire": ["Wire", "bench"], "CProtobufC": ["Wire", "CWire", "bench"], "CSodium": ["Vault"],
    "CPostgres": ["Postgres"],
  ]

  /// Where pointers live. RPC and Ledger only with a reason beside each.
  static let unsafeModules: Set<String> = ["Wire", "Vault", "Postgres"]
  static let unsafeWithReasonModules: Set<String> = ["RPC", "Ledger"]

  static let lineCountMax = 400
  static let functionLineCountMax = 70
  static let columnCountMax = 100

  /// What stands at the top level; dotfiles aside.
  static let topLevel: Set<String> = [
    "Package.swift", "Package.resolved", "README.md", "LICENSE", "LICENCE", "LICENSE.txt",
    "SECURITY.md", "Makefile", "script", "proto", "compose", "docs", "Sources", "Tests",
  ]
}
