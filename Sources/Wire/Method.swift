/// What the schema says about one method, whatever its messages.
package struct MethodPolicy: Hashable, Sendable {
  /// `sluis.cases.v1.Cases/GetHousehold`, as it stands in envelopes and proofs.
  package let name: String
  /// Whether it answers with a stream of replies.
  package let isStreaming: Bool
  package let callers: Set<Caller>
  /// The path of its activity in the processing register.
  package let activity: String
  package let effect: Effect
  /// What it may be asked for; empty where only services, anonymous or certified callers ask.
  package let purposes: Set<Purpose>
  /// Whether it changes state, so that a command id is required.
  package let changes: Bool
  /// The categories, PUBLIC left out, that the request can hold.
  package let requestCategories: CategorySet
  /// The categories, PUBLIC left out, that a reply can hold.
  package let replyCategories: CategorySet
}

extension MethodPolicy {
  /// Whether a call whose answer never came may have done something. Wider than ``changes``: what
  /// nobody in particular sends has no command id, which would join their calls.
  package var mayTakeEffect: Bool { self.changes || self.effect == .change }
}

/// A method with its messages: what a client calls and a server handles.
package struct Method<Request: Message, Reply: Message>: Hashable, Sendable {
  package let policy: MethodPolicy

  init(_ policy: MethodPolicy) { self.policy = policy }

  package var name: String { self.policy.name }
}

extension Methods {
  /// Finds a method by its full name; nil when there is none.
  package static func named(_ name: String) -> MethodPolicy? { Self.byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: Self.all.map { ($0.name, $0) })
}
