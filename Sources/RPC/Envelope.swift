package import Wire

/// The envelope of every call, as proto/sluis/rpc.proto defines it and docs/protocol.md explains
/// it.
typealias Envelope = RpcV1.Envelope
package typealias CallerProof = RpcV1.CallerProof
