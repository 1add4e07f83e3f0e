// swift-tools-version: 6.2
// Reads the schema and writes Sources/Wire/generated, Sources/CWire and the processing register.
// A package of its own, so that the services do not depend on swift-protobuf.

import PackageDescription

let package = Package(
  name: "generator",
  dependencies: [
    .package(url: "https://github.com/apple/swift-protobuf", exact: "1.39.0")
  ],
  targets: [
    .executableTarget(
      name: "generator",
      dependencies: [
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")])
  ]
)
