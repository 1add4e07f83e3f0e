// Written by proto/generate from the schema. Do not edit.

/// The messages of `sluis.bench.v1`.
package enum BenchV1 {}

extension BenchV1 {
  package struct Caller: Message {
    package var requestID: UInt128
    package var organisation: String
    package var actor: String
    package var role: String
    package var purpose: String
    package var sentAtUs: UInt64

    package init(
      requestID: UInt128, organisation: String, actor: String, role: String, purpose: String,
      sentAtUs: UInt64 = 0
    ) {
      self.requestID = requestID
      self.organisation = organisation
      self.actor = actor
      self.role = role
      self.purpose = purpose
      self.sentAtUs = sentAtUs
    }
  }
}

extension BenchV1.Caller {
  package static let fullName = "sluis.bench.v1.Caller"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "requestID": self.requestID, "organisation": self.organisation, "actor": Hidden.sealed,
        "role": self.role, "purpose": self.purpose, "sentAtUs": self.sentAtUs,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    if !self.actor.isEmpty { found.insert(.identity) }
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    if !kept.contains(.identity) {
      copy.actor = ""
    }
    return copy
  }

  package mutating func merge(_ part: Self) {
    if !part.actor.isEmpty { self.actor = part.actor }
  }
}

extension BenchV1 {
  package struct Subject: Message {
    package var caseID: UInt128
    package var team: String
    package var version: UInt32

    package init(caseID: UInt128, team: String, version: UInt32 = 0) {
      self.caseID = caseID
      self.team = team
      self.version = version
    }
  }
}

extension BenchV1.Subject {
  package static let fullName = "sluis.bench.v1.Subject"

  package var customMirror: Mirror {
    Mirror(
      self, children: ["caseID": self.caseID, "team": self.team, "version": self.version],
      displayStyle: .struct)
  }
}

extension BenchV1 {
  package struct Scope: Message {
    package var field: String
    package var level: UInt32

    package init(field: String, level: UInt32 = 0) {
      self.field = field
      self.level = level
    }
  }
}

extension BenchV1.Scope {
  package static let fullName = "sluis.bench.v1.Scope"

  package var customMirror: Mirror {
    Mirror(self, children: ["field": self.field, "level": self.level], displayStyle: .struct)
  }
}

extension BenchV1 {
  package struct AccessRequest: Message {
    package var caller: BenchV1.Caller
    package var subject: BenchV1.Subject
    package var scopes: [BenchV1.Scope]
    /// The size of the payload in the reply.
    package var wantBytes: UInt32

    package init(
      caller: BenchV1.Caller, subject: BenchV1.Subject, scopes: [BenchV1.Scope],
      wantBytes: UInt32 = 0
    ) {
      self.caller = caller
      self.subject = subject
      self.scopes = scopes
      self.wantBytes = wantBytes
    }
  }
}

extension BenchV1.AccessRequest {
  package static let fullName = "sluis.bench.v1.AccessRequest"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "caller": self.caller, "subject": self.subject, "scopes": self.scopes,
        "wantBytes": self.wantBytes,
      ], displayStyle: .struct)
  }

  package var categoriesPresent: CategorySet {
    var found: CategorySet = []
    found.formUnion(self.caller.categoriesPresent)
    return found
  }

  package func keeping(_ kept: CategorySet) -> Self {
    var copy = self
    copy.caller = copy.caller.keeping(kept)
    return copy
  }

  package mutating func merge(_ part: Self) {
    Merging.merge(&self.caller, part.caller)
  }
}

extension BenchV1 {
  package struct Receipt: Message {
    package var logIndex: UInt64
    package var treeSize: UInt64
    package var leafHash: [UInt8]

    package init(logIndex: UInt64 = 0, treeSize: UInt64 = 0, leafHash: [UInt8]) {
      self.logIndex = logIndex
      self.treeSize = treeSize
      self.leafHash = leafHash
    }
  }
}

extension BenchV1.Receipt {
  package static let fullName = "sluis.bench.v1.Receipt"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "logIndex": self.logIndex, "treeSize": self.treeSize,
        "leafHash": Hidden.bytes(count: self.leafHash.count),
      ], displayStyle: .struct)
  }
}

extension BenchV1 {
  package struct AccessReply: Message {
    package var requestID: UInt128
    package var decision: UInt32
    package var receipt: BenchV1.Receipt
    package var payload: [UInt8]

    package init(
      requestID: UInt128, decision: UInt32 = 0, receipt: BenchV1.Receipt, payload: [UInt8] = []
    ) {
      self.requestID = requestID
      self.decision = decision
      self.receipt = receipt
      self.payload = payload
    }
  }
}

extension BenchV1.AccessReply {
  package static let fullName = "sluis.bench.v1.AccessReply"

  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "requestID": self.requestID, "decision": self.decision, "receipt": self.receipt,
        "payload": Hidden.bytes(count: self.payload.count),
      ], displayStyle: .struct)
  }
}
