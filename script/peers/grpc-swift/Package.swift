// swift-tools-version:6.1
// The grpc-swift 2 peer: a package of its own, so that Sluis itself depends on none of this.
import PackageDescription

let transport: Target.Dependency = .product(
  name: "GRPCNIOTransportHTTP2Posix", package: "grpc-swift-nio-transport")

let package = Package(
  name: "grpc-swift-peers",
  dependencies: [
    .package(url: "https://github.com/grpc/grpc-swift-2", exact: "2.4.3"),
    .package(url: "https://github.com/grpc/grpc-swift-nio-transport", exact: "2.9.2"),
    .package(url: "https://github.com/grpc/grpc-swift-protobuf", exact: "2.4.1"),
    .package(url: "https://github.com/apple/swift-protobuf", exact: "1.39.0", traits: []),
  ],
  targets: [
    .target(
      name: "PeerProto",
      dependencies: [
        .product(name: "GRPCCore", package: "grpc-swift-2"),
        .product(name: "GRPCProtobuf", package: "grpc-swift-protobuf"),
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
      ]),
    .executableTarget(name: "grpc-swift-server", dependencies: ["PeerProto", transport]),
    .executableTarget(name: "grpc-swift-client", dependencies: ["PeerProto", transport]),
    .executableTarget(name: "swift-protobuf-bench", dependencies: ["PeerProto"]),
  ]
)
