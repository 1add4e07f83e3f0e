// swift-tools-version: 6.2
// The folder list is the architecture: C… is C, Capital a library, lowercase a program.
// Who may import whom is in docs/architecture.md and held by Tests/HouseTests.

import PackageDescription

/// One strict list for all: Swift 6 mode, strict memory safety, warnings as errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let nio: [Target.Dependency] = [
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "NIOSSL", package: "swift-nio-ssl"),
  .product(name: "NIOTLS", package: "swift-nio"),
]
let asn1: Target.Dependency = .product(name: "SwiftASN1", package: "swift-asn1")
let x509: Target.Dependency = .product(name: "X509", package: "swift-certificates")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let http: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let daemonLibraries: [Target.Dependency] = [
  .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
  .product(name: "UnixSignals", package: "swift-service-lifecycle"),
  .product(name: "Logging", package: "swift-log"),
  .product(name: "Metrics", package: "swift-metrics"),
  .product(name: "Tracing", package: "swift-distributed-tracing"),
  .product(name: "Configuration", package: "swift-configuration"),
]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let service: [Target.Dependency] = [
  "Daemon", "Domain", "Wire", "RPC", "Vault", "Ledger", "Postgres",
]

let package = Package(
  name: "sluis",
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
  ],
  targets: [
    // C: a modulemap and a header each, and what protoc-c writes.
    .systemLibrary(name: "CProtobufC", pkgConfig: "libprotobuf-c"),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium"),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq"),
    .target(name: "CWire", dependencies: ["CProtobufC"]),

    // Libraries.
    library("Wire", ["CWire", "CProtobufC"]),
    library("Vault", ["CSodium"]),
    library("Postgres", ["CPostgres"]),
    library("Ledger", ["Vault", crypto]),
    library("Auditor", [crypto]),
    library("RPC", ["Wire", x509, crypto, asn1, http] + nio),
    library("Domain", []),
    library("Review", ["Domain"]),
    .target(
    name: "Daemon",
    dependencies: ["Domain", "Wire", "RPC", "Vault", "Ledger", "Postgres"]
      + daemonLibraries, resources: [.embedInCode("Migrations/0001-log.sql")],
    swiftSettings: strict),

    // Programs.
    .executableTarget(
      name: "cases", dependencies: service + daemonLibraries,
      resources: [
        .embedInCode("Migrations/0001-households.sql"), .embedInCode("Migrations/0002-pages.sql"),
        .embedInCode("Migrations/0003-clear-rows.sql"),
        .embedInCode("Migrations/0004-counted.sql"),
        .embedInCode("Migrations/0005-birth-dates.sql"),
        .embedInCode("Migrations/0006-abandoned-answers.sql"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "consent", dependencies: service + ["Review"],
      resources: [
        .embedInCode("Migrations/0001-directory.sql"),
        .embedInCode("Migrations/0002-withdrawals.sql"),
        .embedInCode("Migrations/0003-ring.sql"),
        .embedInCode("Migrations/0004-review.sql"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "signals", dependencies: service,
      resources: [
        .embedInCode("Migrations/0001-signals.sql"), .embedInCode("Migrations/0002-concerns.sql"),
        .embedInCode("Migrations/0003-rounds.sql"), .embedInCode("Migrations/0004-map.sql"),
        .embedInCode("Migrations/0005-releases.sql"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "panel", dependencies: service,
      resources: [
        .embedInCode("Migrations/0001-panel.sql"), .embedInCode("Migrations/0002-published.sql"),
      ], swiftSettings: strict),
    program("witness", ["Auditor", "Vault", http] + nio),
    program(
      "sluis",
      ["RPC", "Wire", "Vault", "Auditor", "Domain", "Review", argumentParser, x509, crypto]),
    program("bench", ["Daemon", "RPC", "Wire", "Vault", "Ledger", "Auditor", "Postgres"]),

    // Tests.
    .target(
      name: "TestKit", dependencies: ["Postgres", "Vault"], path: "Tests/TestKit",
      swiftSettings: strict),
    .target(
      name: "ServiceKit", dependencies: ["TestKit"] + service, path: "Tests/ServiceKit",
      swiftSettings: strict),
    tests("WireTests", ["Wire", "TestKit"]),
    tests("VaultTests", ["Vault", "TestKit"]),
    tests("PostgresTests", ["Postgres", "TestKit"]),
    tests("LedgerTests", ["Ledger", "Vault", "TestKit", crypto]),
    tests("AuditorTests", ["Auditor", "Ledger", "Vault", "TestKit", crypto]),
    .testTarget(
      name: "RPCTests",
      dependencies: [
        "RPC", "Wire", "TestKit", x509, crypto, asn1,
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ] + nio,
      exclude: ["Python"], swiftSettings: strict),
    tests("DomainTests", ["Domain", "TestKit"]),
    .testTarget(
      name: "ReviewTests", dependencies: ["Review", "Domain", "TestKit"], exclude: ["Python"],
      swiftSettings: strict),
    tests("DaemonTests", ["Daemon", "TestKit"]),
    tests(
      "ConsentTests",
      [
        "consent", "cases", "signals", "panel", "Review", "TestKit", x509, crypto, asn1,
      ] + service + nio),
    tests("CasesTests", ["cases", "ServiceKit", "TestKit"] + service),
    tests("WitnessTests", ["witness", "Auditor", "Ledger", "Vault", "TestKit", crypto]),
    tests("PanelTests", ["panel", "ServiceKit", "TestKit"] + service),
    tests("SignalsTests", ["signals", "Auditor", "ServiceKit", "TestKit"] + service),
    tests(
      "SuiteTests",
      [
        "TestKit", "RPC", "Wire", "Vault", "Auditor", "Ledger", "Domain", "Review", "Postgres",
        "sluis",
      ]),
    tests("HouseTests", []),
  ]
)
