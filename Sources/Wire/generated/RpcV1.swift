// Written by proto/generate from the schema. Do not edit.

/// The messages of `sluis.rpc.v1`.
package enum RpcV1 {}

extension RpcV1 {
  package enum Kind: Int32, CaseIterable, Sendable {
    /// caller: opens a call
    case request = 1
    /// server: ends a call, with a status and, when OK, a payload for unary calls
    case reply = 2
    /// server: one item of a stream
    case item = 3
    /// caller: wants no more of a call
    case cancel = 4
    /// caller: may be sent `credit` more items of a stream
    case credit = 5
    case ping = 6
    case pong = 7
    /// server: takes no calls above `last_call`; those were not executed
    case goaway = 8
  }
}

extension RpcV1.HealthReply {
  package enum State: Int32, CaseIterable, Sendable {
    case serving = 1
    case notServing = 2
  }
}

extension RpcV1 {
  /// W3C Trace Context in binary.
  package struct TraceContext: Message {
    package var traceID: UInt128
    package var parentSpanID: UInt64
    package var flags: UInt32
    package var callerURL: String

    package init(traceID: UInt128, parentSpanID: UInt64, flags: UInt32 = 0, callerURL: String = "")
    {
      self.traceID = traceID
      self.parentSpanID = parentSpanID
      self.flags = flags
      self.callerURL = callerURL
    }
  }
}

extension RpcV1.TraceContext {
  package static let fullName = "sluis.rpc.v1.TraceContext"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "traceID": self.traceID, "parentSpanID": self.parentSpanID, "flags": self.flags,
        "callerURL": self.callerURL,
      ], displayStyle: .struct)
  }
}

extension RpcV1 {
  /// That the person whose session this is asks this, now. The mac is keyed with the session
  /// secret.
  package struct CallerProof: Message {
    package var audience: String
    package var nonce: UInt128
    package var timeMs: UInt64
    package var requestDigest: [UInt8]
    package var mac: [UInt8]
    /// The method and purpose the person asked for: what a service passes on, it passes on
    /// unchanged.
    package var method: String
    package var purpose: String
    /// For a gateway: the professional it says it acts for. Logged as asserted.
    package var assertedUser: String

    package init(
      audience: String, nonce: UInt128, timeMs: UInt64 = 0, requestDigest: [UInt8], mac: [UInt8],
      method: String, purpose: String = "", assertedUser: String = ""
    ) {
      self.audience = audience
      self.nonce = nonce
      self.timeMs = timeMs
      self.requestDigest = requestDigest
      self.mac = mac
      self.method = method
      self.purpose = purpose
      self.assertedUser = assertedUser
    }
  }
}

extension RpcV1.CallerProof {
  package static let fullName = "sluis.rpc.v1.CallerProof"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "audience": self.audience, "nonce": self.nonce, "timeMs": self.timeMs,
        "requestDigest": Hidden.bytes(count: self.requestDigest.count),
        "mac": Hidden.bytes(count: self.mac.count), "method": self.method, "purpose": self.purpose,
        "assertedUser": Hidden.sealed,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.assertedUser.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.assertedUser = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.assertedUser.isEmpty { self.assertedUser = part.assertedUser }
  }
}

extension RpcV1 {
  /// How a call ended: one of gRPC's sixteen codes, and why, for machines.
  package struct Status: Message {
    package var code: UInt32
    package var message: String
    package var reasons: [String]

    package init(code: UInt32 = 0, message: String = "", reasons: [String] = []) {
      self.code = code
      self.message = message
      self.reasons = reasons
    }
  }
}

extension RpcV1.Status {
  package static let fullName = "sluis.rpc.v1.Status"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["code": self.code, "message": self.message, "reasons": self.reasons],
      displayStyle: .struct)
  }
}

extension RpcV1 {
  package struct Envelope: Message {
    package var version: UInt32
    package var kind: RpcV1.Kind
    package var call: UInt64
    package var method: String
    package var deadlineMs: UInt32?
    package var trace: RpcV1.TraceContext?
    package var token: [UInt8]
    package var proof: RpcV1.CallerProof?
    package var purpose: String
    package var commandID: [UInt8]
    package var consentRevision: UInt64
    package var status: RpcV1.Status?
    /// Stated as public because RPC carries it unread; the message inside states its own.
    package var payload: [UInt8]
    package var credit: UInt32
    package var lastCall: UInt64
    /// A signed promise that the log includes the records of this call.
    package var receipt: [UInt8]

    package init(
      version: UInt32 = 0, kind: RpcV1.Kind, call: UInt64 = 0, method: String = "",
      deadlineMs: UInt32? = nil, trace: RpcV1.TraceContext? = nil, token: [UInt8] = [],
      proof: RpcV1.CallerProof? = nil, purpose: String = "", commandID: [UInt8] = [],
      consentRevision: UInt64 = 0, status: RpcV1.Status? = nil, payload: [UInt8] = [],
      credit: UInt32 = 0, lastCall: UInt64 = 0, receipt: [UInt8] = []
    ) {
      self.version = version
      self.kind = kind
      self.call = call
      self.method = method
      self.deadlineMs = deadlineMs
      self.trace = trace
      self.token = token
      self.proof = proof
      self.purpose = purpose
      self.commandID = commandID
      self.consentRevision = consentRevision
      self.status = status
      self.payload = payload
      self.credit = credit
      self.lastCall = lastCall
      self.receipt = receipt
    }
  }
}

extension RpcV1.Envelope {
  package static let fullName = "sluis.rpc.v1.Envelope"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "version": self.version, "kind": self.kind, "call": self.call, "method": self.method,
        "deadlineMs": self.deadlineMs as Any, "trace": self.trace as Any,
        "token": Hidden.bytes(count: self.token.count), "proof": self.proof as Any,
        "purpose": self.purpose, "commandID": Hidden.bytes(count: self.commandID.count),
        "consentRevision": self.consentRevision, "status": self.status as Any,
        "payload": Hidden.bytes(count: self.payload.count), "credit": self.credit,
        "lastCall": self.lastCall, "receipt": Hidden.bytes(count: self.receipt.count),
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if let item = self.proof { found.formUnion(item.categoriesPresent) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    copy.proof = copy.proof?.keeping(kept)
    return copy
  }

  package mutating func merge(_ part: Self) {
    Merging.merge(&self.proof, part.proof)
  }
}

extension RpcV1 {
  package struct HealthRequest: Message {
    package var service: String

    package init(service: String = "") {
      self.service = service
    }
  }
}

extension RpcV1.HealthRequest {
  package static let fullName = "sluis.rpc.v1.HealthRequest"

  package var customMirror: Mirror {
    Mirror(self, children: ["service": self.service], displayStyle: .struct)
  }
}

extension RpcV1 {
  package struct HealthReply: Message {
    package var state: RpcV1.HealthReply.State
    /// Reason codes when not serving: `database`, `consent`, `key_ring`, `draining` …
    package var reasons: [String]
    package var version: String

    package init(state: RpcV1.HealthReply.State, reasons: [String] = [], version: String) {
      self.state = state
      self.reasons = reasons
      self.version = version
    }
  }
}

extension RpcV1.HealthReply {
  package static let fullName = "sluis.rpc.v1.HealthReply"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["state": self.state, "reasons": self.reasons, "version": self.version],
      displayStyle: .struct)
  }
}
