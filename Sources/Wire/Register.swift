/// The processing register (GDPR article 30), as the gate loads it.
package enum Register {
  /// One activity and the methods that carry it out.
  package struct Activity: Hashable, Sendable {
    /// The path of its URI.
    package let path: String
    package let methods: [String]
    package let callers: Set<Caller>
    package let effects: Set<Effect>
    package let purposes: Set<Purpose>
    /// The categories, PUBLIC left out, that go in or come out.
    package let categories: CategorySet
  }
}
