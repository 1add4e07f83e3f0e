/// A 128-bit id of one kind of thing. Ids of different kinds do not mix.
package struct Id<Kind>: Hashable, Comparable, Sendable {
  package let value: UInt128

  package init(_ value: UInt128) { self.value = value }

  package static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// Someone who acts: a professional, a resident's account, a gateway, a service.
package typealias ActorId = Id<Actor>
/// A resident as a data subject.
package typealias PersonId = Id<Member>
package typealias OrganisationId = Id<Organisation>
package typealias HatId = Id<Hat>
package typealias GrantId = Id<Grant>
package typealias DenyId = Id<Deny>
/// Whatever is erased as one: a person, a household's joint data, a signal, a concern, a panel.
package typealias ScopeId = Id<ScopeFacts>
package typealias PlanId = Id<Plan>
package typealias GoalId = Id<Goal>
package typealias NeedId = Id<Need>
